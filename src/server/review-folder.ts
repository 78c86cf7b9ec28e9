import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Utils, type URI } from 'vscode-uri';
import { createEngine, type Engine } from '../core/index.ts';
import type { Analysis, SourceDocument } from '../core/model.ts';
import { createMemo, type DocumentAnalysis } from '../core/packet.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { indexPacket, type PacketIndex } from '../features/packet-index.ts';
import { EMPTY_TALLY, tallyOf } from '../features/review-views.ts';
import type { FileAccess } from '../files/file-access.ts';
import type { AnswerCache } from '../files/analysis-cache.ts';
import { readSource, someAtOnce, type SourceFile, type Unreadable } from '../files/find-sources.ts';
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
/** An answer is put on the disk when nothing was asked or typed for so long: that takes a moment of the server's time. */
const KEEP_AFTER_MS = 2000;

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
  /** What the last comparison found, for the next. */
  readonly #memo = createMemo();
  #entries = new Map<string, Entry>();
  #index: PacketIndex | undefined;
  /** What {@link #index} was made of; absent where that was kept from before. */
  #documents: readonly DocumentAnalysis[] | undefined;
  readonly #cache: AnswerCache | undefined;
  /** The answer about the texts as they are, kept from before; and these texts, by uri. */
  #kept: Analysis | undefined;
  #keptTexts: ReadonlyMap<string, string> = new Map();
  /** Whether the next answer is worth keeping: that of a folder that was just read. */
  #unkept = false;
  readonly #tracker = new SpanTracker();
  #reports = new Map<string, DiagnosticReport>();
  #work: Promise<void> = Promise.resolve();
  #loading = 0;
  #version = 0;
  #stopped = false;
  #cut: string | undefined;
  #tally: Tally = EMPTY_TALLY;

  constructor(
    folder: URI,
    access: FileAccess,
    openText: (location: string) => string | undefined,
    cache?: AnswerCache,
  ) {
    this.folder = folder;
    this.#cache = cache;
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

  /** The project's title, or the folder's name. */
  get name(): string {
    return this.#opened?.project.title ?? (Utils.basename(this.folder) || this.folder.toString());
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

  /** An open document changed, or was opened: the answers are made anew at the next question, unless its text is the same. */
  touch(uri?: string): void {
    const entry = uri === undefined ? undefined : this.#entries.get(uri);
    const known = this.#kept ? this.#keptTexts.get(uri ?? '') : entry?.analysed;
    if (entry && known !== undefined && known === this.#textOf(entry)) return;
    this.#kept = undefined;
    this.#renew();
  }

  #renew(): void {
    this.#index = undefined;
    this.#version++;
  }

  async #read(entries: readonly Entry[], progress: LoadProgress): Promise<void> {
    this.#cut = undefined;
    this.#kept = undefined;
    const first = entries.length === this.#entries.size && entries.every(e => e.analysis === undefined);
    const over = (): boolean => this.#stopped || progress.cancelled();
    const unread = new Set(entries);
    const read = async (entry: Entry): Promise<void> => {
      const answer = await readSource(this.#access, entry.file);
      delete entry.text;
      delete entry.trouble;
      if ('text' in answer) entry.text = answer.text;
      else entry.trouble = answer;
      unread.delete(entry);
    };
    await someAtOnce(entries, read, over);
    if (first && !over() && (await this.#recall())) return;
    let turn = performance.now();
    let done = 0;
    for (const entry of entries) {
      if (this.#stopped) return;
      if (progress.cancelled() || unread.has(entry)) {
        this.#cut = `reading was stopped: ${entries.length - done} of ${entries.length} sources are left out`;
        for (const left of entries.slice(done)) if (left.analysis === undefined) delete left.text;
        return;
      }
      this.#analyse(entry);
      progress.report(++done, entries.length);
      if (performance.now() - turn > TURN_MS) {
        await new Promise(resolve => setImmediate(resolve));
        turn = performance.now();
      }
    }
    this.#unkept = first;
  }

  /** Takes over the answer about these very texts that was kept when they were last compared. Whether there was one. */
  async #recall(): Promise<boolean> {
    const version = this.#version;
    const sources = this.#sources();
    const kept = await this.#cache?.recall(this.#engine, sources);
    // whoever typed meanwhile has other texts by now
    if (!kept || this.#stopped || version !== this.#version) return false;
    this.#kept = kept.analysis;
    this.#keptTexts = new Map(sources.map(({ uri, text }) => [uri, text]));
    void this.#prepare();
    return true;
  }

  /** Analyses what a kept answer left out, in turns with everything else, so that the first edit finds it done. */
  async #prepare(): Promise<void> {
    for (const entry of this.#entries.values()) {
      await new Promise(resolve => setImmediate(resolve));
      if (this.#stopped || !this.#kept) return;
      this.#analyse(entry);
    }
  }

  /** The sources with their texts as they are now. */
  #sources(): SourceDocument[] {
    return [...this.#entries.values()].flatMap(entry => {
      const text = this.#textOf(entry);
      return text === undefined ? [] : [{ uri: entry.file.uri, text }];
    });
  }

  /** Puts an answer on the disk once nobody is in need of the server, if it still is the answer then. */
  #keepLater(analysis: Analysis): void {
    const version = this.#version;
    const engine = this.#engine;
    const keep = (): void => {
      if (!this.#stopped && version === this.#version) void this.#cache?.keep(engine, this.#sources(), analysis);
    };
    setTimeout(keep, KEEP_AFTER_MS).unref();
  }

  async #enqueue(work: () => Promise<void>): Promise<void> {
    this.#loading++;
    this.#work = this.#work.then(async () => {
      try {
        if (!this.#stopped) await work();
      } finally {
        this.#loading--;
        this.#renew();
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

  /**
   * Every answer about the folder as it is now. `whole`: with all that claims are compared by, which an answer kept from before
   * has not.
   */
  index(whole = false): PacketIndex {
    if (whole && this.#kept) this.#kept = this.#index = undefined;
    return (this.#index ??= this.#kept ? this.#arrange(this.#kept, undefined) : this.#compare());
  }

  #compare(): PacketIndex {
    const documents = [...this.#entries.values()].flatMap(e => this.#analyse(e) ?? []);
    const tracked = this.#tracker.follow(
      documents.map(d => d.document),
      this.#engine.options.annotations ?? [],
    );
    const engine = tracked.size === 0 ? this.#engine : createEngine({ ...this.#engine.options, tracked });
    const analysis = engine.packet(documents, this.#memo);
    if (this.#unkept && engine === this.#engine) this.#keepLater(analysis);
    this.#unkept = false;
    return this.#arrange(analysis, documents);
  }

  #arrange(found: Analysis, documents: readonly DocumentAnalysis[] | undefined): PacketIndex {
    const opened = this.#opened ?? { project: DEFAULT_PROJECT };
    const analysis = withProjectFindings(found, opened);
    this.#tracker.settle(analysis);
    this.#documents = documents;
    this.#reports = new Map();
    return indexPacket(analysis, { project: opened.project, location: uri => this.locationOf(uri) });
  }

  /** The documents that {@link index} speaks of. */
  documents(): readonly DocumentAnalysis[] {
    this.index();
    return (this.#documents ??= [...this.#entries.values()].flatMap(e => this.#analyse(e) ?? []));
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
  ownTexts(): ReturnType<typeof ownTexts> {
    return this.#opened ? ownTexts(this.#opened) : [];
  }

  /** Paths that can have diagnostics: every source, and the project's own files. */
  reported(): string[] {
    return [...this.#entries.keys(), ...this.ownTexts().map(t => t.uri)];
  }

  report(uri: string, ruleAddress: (rule: string) => string | undefined): DiagnosticReport {
    const index = this.index();
    let report = this.#reports.get(uri);
    if (!report) {
      const other = this.ownTexts().find(t => t.uri === uri);
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
    for (const { uri, problems } of this.#index?.analysis.documents ?? [])
      for (const { message } of problems) troubles.push({ uri: this.locationOf(uri), message: `${uri}: ${message}.` });
    if (this.#cut) troubles.push({ uri: this.folder.toString(), message: `${this.#cut}.` });
    return {
      folder: this.folder.toString(),
      name: this.name,
      state: busy ? 'busy' : 'ready',
      version: this.#version,
      tally: this.#tally,
      troubles,
    };
  }
}

const digest = (text: string): string => createHash('sha1').update(text).digest('base64url');
