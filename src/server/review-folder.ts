import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Utils, type URI } from 'vscode-uri';
import { createEngine, type Engine } from '../core/index.ts';
import type { DocumentAnalysis } from '../core/packet.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { indexPacket, type PacketIndex } from '../features/packet-index.ts';
import { EMPTY_TALLY, tallyOf } from '../features/review-views.ts';
import type { FileAccess } from '../files/file-access.ts';
import { readSource, type SourceFile, type Unreadable } from '../files/find-sources.ts';
import { SpanTracker } from './span-tracker.ts';
import { openFolder, optionsOf, ownTexts, withProjectFindings, type PacketFolder } from '../files/packet-folder.ts';
import type { FolderStatus, Tally, Trouble } from '../protocol.ts';
import { DEFAULT_PROJECT } from '../settings/project.ts';

/** One source of a folder. */
interface Entry {
  readonly file: SourceFile;
  /** As last read from the file; absent where it could not be read. */
  text?: string;
  trouble?: Unreadable;
  /** What is known of it alone, and of which text. */
  analysis?: DocumentAnalysis;
  analysed?: string;
}

export interface DiagnosticReport {
  /** Equal reports have equal ids. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** What a load reports of its way, and whether it shall stop. */
export interface LoadProgress {
  readonly report: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

/** Documents analysed before others get a turn: a keystroke must not wait for a folder that is being read. */
const TURN_MS = 12;

/**
 * A folder under review: its sources as files and as open documents, and the answers about them. Sources are analysed one by one
 * and kept by their text; only the comparison runs again when one changes, at the next question.
 */
export class ReviewFolder {
  readonly folder: URI;
  readonly #access: FileAccess;
  /** The text of an open document, by address. */
  readonly #openText: (location: string) => string | undefined;
  #opened: PacketFolder | undefined;
  #engine: Engine = createEngine();
  #entries = new Map<string, Entry>();
  #index: PacketIndex | undefined;
  /** What {@link #index} was made of. */
  #documents: readonly DocumentAnalysis[] = [];
  readonly #tracker = new SpanTracker();
  #reports = new Map<string, DiagnosticReport>();
  #work: Promise<void> = Promise.resolve();
  #loading = 0;
  #version = 0;
  #stopped = false;
  #cut: string | undefined;
  #tally: Tally = EMPTY_TALLY;

  constructor(folder: URI, access: FileAccess, openText: (location: string) => string | undefined) {
    this.folder = folder;
    this.#openText = openText;
    // an open document stands for its file, the project file's too
    this.#access = {
      ...access,
      readFile: async (file, limit) => {
        const open = openText(file.toString());
        return open === undefined ? access.readFile(file, limit) : { bytes: Buffer.from(open) };
      },
    };
  }

  /** Settles when everything asked for so far is read. */
  get settled(): Promise<void> {
    return this.#work;
  }

  get version(): number {
    return this.#version;
  }

  get project(): PacketFolder['project'] | undefined {
    return this.#opened?.project;
  }

  /** Stops all work: the folder is no longer under review. */
  stop(): void {
    this.#stopped = true;
  }

  /** Reads the project file, lists the sources, and reads and analyses those that are new or changed. */
  load(progress: LoadProgress, reread: 'all' | 'new' = 'all'): Promise<void> {
    return this.#enqueue(async () => {
      const opened = await openFolder(this.#access, this.folder);
      if (this.#stopped) return;
      this.#opened = opened;
      const before = this.#entries;
      this.#entries = new Map(
        opened.files.map(file => {
          const known = before.get(file.uri);
          return [file.uri, known && reread === 'new' ? known : { ...known, file }];
        }),
      );
      this.#configure();
      const fresh = [...this.#entries.values()].filter(e => reread === 'all' || (e.text === undefined && !e.trouble));
      await this.#read(fresh, progress);
    });
  }

  /** Reads sources again; addresses of other files are passed over. */
  reload(locations: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      const wanted = new Set(locations);
      const entries = [...this.#entries.values()].filter(e => wanted.has(e.file.location.toString()));
      await this.#read(entries, { report: () => {}, cancelled: () => false });
    });
  }

  /** An open document changed: the answers are made anew at the next question. */
  touch(): void {
    this.#index = undefined;
    this.#version++;
  }

  async #read(entries: readonly Entry[], progress: LoadProgress): Promise<void> {
    let turn = performance.now();
    let done = 0;
    this.#cut = undefined;
    for (const entry of entries) {
      if (this.#stopped) return;
      if (progress.cancelled()) {
        this.#cut = `reading was stopped: ${entries.length - done} of ${entries.length} sources are left out`;
        break;
      }
      const read = await readSource(this.#access, entry.file);
      delete entry.text;
      delete entry.trouble;
      if ('text' in read) entry.text = read.text;
      else entry.trouble = read;
      this.#analyse(entry);
      progress.report(++done, entries.length);
      if (performance.now() - turn > TURN_MS) {
        await new Promise(resolve => setImmediate(resolve));
        turn = performance.now();
      }
    }
  }

  async #enqueue(work: () => Promise<void>): Promise<void> {
    this.#loading++;
    this.#work = this.#work.then(async () => {
      try {
        if (!this.#stopped) await work();
      } finally {
        this.#loading--;
        this.touch();
      }
    });
    const mine = this.#work;
    // the chain goes on after a fault; whoever asked for this work is told of it
    this.#work = mine.catch(() => {});
    return mine;
  }

  #configure(): void {
    const options = optionsOf(this.#opened!, new Set(this.#entries.keys()));
    if (isDeepStrictEqual(options, this.#engine.options)) return;
    const limits = this.#engine.options.limits;
    this.#engine = createEngine(options);
    // how much of a text is read is the one thing that its own analysis depends on
    if (!isDeepStrictEqual(options.limits, limits)) for (const entry of this.#entries.values()) delete entry.analysis;
  }

  /** The text of a source: the open document's before the file's. */
  #textOf(entry: Entry): string | undefined {
    return this.#openText(entry.file.location.toString()) ?? entry.text;
  }

  #analyse(entry: Entry): DocumentAnalysis | undefined {
    const text = this.#textOf(entry);
    if (text === undefined) return undefined;
    if (entry.analysis === undefined || entry.analysed !== text) {
      entry.analysis = this.#engine.document({ uri: entry.file.uri, text });
      entry.analysed = text;
    }
    return entry.analysis;
  }

  /** Every answer about the folder as it is now. */
  index(): PacketIndex {
    if (this.#index) return this.#index;
    const documents = [...this.#entries.values()].flatMap(e => this.#analyse(e) ?? []);
    const opened = this.#opened ?? { project: DEFAULT_PROJECT };
    const tracked = this.#tracker.follow(
      documents.map(d => d.document),
      this.#engine.options.annotations ?? [],
    );
    const engine = tracked.size === 0 ? this.#engine : createEngine({ ...this.#engine.options, tracked });
    const analysis = withProjectFindings(engine.packet(documents), opened);
    this.#tracker.settle(analysis);
    this.#documents = documents;
    this.#index = indexPacket(analysis, { project: opened.project, location: uri => this.locationOf(uri) });
    this.#reports = new Map();
    return this.#index;
  }

  /** The documents that {@link index} speaks of. */
  documents(): readonly DocumentAnalysis[] {
    this.index();
    return this.#documents;
  }

  /** Address of a path below the folder. */
  locationOf(uri: string): string {
    return (this.#entries.get(uri)?.file.location ?? Utils.joinPath(this.folder, uri)).toString();
  }

  /** The source at an address, by its uri in the packet; undefined where there is none. */
  uriAt(location: string): string | undefined {
    const uri = this.pathBelow(location);
    return uri !== undefined && this.#entries.has(uri) ? uri : undefined;
  }

  /** Path of an address below the folder. */
  pathBelow(location: string): string | undefined {
    const folder = this.folder.toString().replace(/\/$/, '');
    return location.startsWith(`${folder}/`) ? decodeURIComponent(location.slice(folder.length + 1)) : undefined;
  }

  /** Texts of the files in `.crosscheck/`. */
  #ownTexts(): ReturnType<typeof ownTexts> {
    return this.#opened ? ownTexts(this.#opened) : [];
  }

  /** Paths that can have diagnostics: every source, and the project's own files. */
  reported(): string[] {
    return [...this.#entries.keys(), ...this.#ownTexts().map(t => t.uri)];
  }

  report(uri: string, ruleAddress: (rule: string) => string | undefined): DiagnosticReport {
    const index = this.index();
    let report = this.#reports.get(uri);
    if (!report) {
      const other = this.#ownTexts().find(t => t.uri === uri);
      const items = diagnosticsOf(index, uri, ruleAddress, other);
      report = { id: items.length === 0 ? 'none' : digest(JSON.stringify(items)), items };
      this.#reports.set(uri, report);
    }
    return report;
  }

  /** Sources that could not be read. */
  unread(): Unreadable[] {
    return [...this.#entries.values()].flatMap(e => (e.trouble && this.#textOf(e) === undefined ? [e.trouble] : []));
  }

  /** `counted`: whether the tally is counted anew; else it is the last one, as it also is while files are being read. */
  status(counted = true): FolderStatus {
    const busy = this.#loading > 0;
    if (counted && this.#opened && !busy) this.#tally = tallyOf(this.index());
    const troubles: Trouble[] = [...(this.#opened?.unreadable ?? []), ...this.unread()].map(u => ({
      uri: u.location.toString(),
      message: `cannot read ${u.uri}: ${u.why}.`,
    }));
    if (this.#cut) troubles.push({ uri: this.folder.toString(), message: `${this.#cut}.` });
    return {
      folder: this.folder.toString(),
      name: this.#opened?.project.title ?? (Utils.basename(this.folder) || this.folder.toString()),
      state: busy ? 'busy' : 'ready',
      version: this.#version,
      tally: this.#tally,
      troubles,
    };
  }
}

const digest = (text: string): string => createHash('sha1').update(text).digest('base64url');
