import { Utils, type URI } from 'vscode-uri';
import { createEngine, type Engine } from '../core/index.ts';
import type { TrackedSpans } from '../core/annotation.ts';
import { byDocument, rememberByDocument } from '../core/by-document.ts';
import type { Analysis } from '../core/model.ts';
import { createMemo, type DocumentAnalysis } from '../core/packet.ts';
import { indexPacket, type PacketIndex } from '../features/packet-index.ts';
import { EMPTY_TALLY, tallyOf } from '../features/review-views.ts';
import type { FileAccess } from '../files/file-access.ts';
import type { AnswerCache } from '../files/analysis-cache.ts';
import type { Unreadable } from '../files/find-sources.ts';
import { pathBelow } from './addresses.ts';
import { DiagnosticReports, type DiagnosticReport } from './diagnostic-reports.ts';
import { changeOf } from './options-change.ts';
import { SourceTexts } from './source-texts.ts';
import { answerQuestion, type Answers, type Question } from './comparison-thread.ts';
import { SpanTracker } from './span-tracker.ts';
import { StandingAnswer, type LoadProgress } from './standing-answer.ts';
import { openFolder, optionsOf, ownTexts, withProjectFindings, type PacketFolder } from '../files/packet-folder.ts';
import type { FolderStatus, Tally, Trouble } from '../protocol.ts';
import { DEFAULT_PROJECT } from '../settings/project.ts';

/** Characters from which a packet is compared apart: fewer are compared in a few milliseconds, at every keystroke. */
const APART = 20_000;

/** Sources that may change at once for an answer to be revised: more are compared first, as a new folder's are. */
const MOST_REVISED = 16;

/** Whoever asks while a large packet is opened waits for its comparison so long; then the open documents answer for themselves. */
const PATIENCE_MS = 3000;

/** What a folder tells of itself. */
export interface FolderEvents {
  /** Another answer than the last one stands, without an edit. */
  readonly compared: (folder: ReviewFolder) => void;
  /** The packet could not be compared. */
  readonly failed: (folder: ReviewFolder, error: Error) => void;
}

export interface FolderOptions {
  readonly cache?: AnswerCache | undefined;
  readonly events?: FolderEvents;
  /** Characters from which the packet is compared apart. */
  readonly apart?: number;
  /** Milliseconds until the open documents answer for themselves. */
  readonly patience?: number;
}

const NO_SPANS: TrackedSpans = new Map();

const NOBODY: FolderEvents = { compared: () => {}, failed: () => {} };

/**
 * A folder under review: its sources as files and as open documents, and the answers about them. A small packet is compared at
 * the next question after an edit, sources analysed one by one and kept by their text; of a large one an answer stands, which is
 * revised by edits and compared anew in another thread.
 */
export class ReviewFolder {
  readonly folder: URI;
  readonly #access: FileAccess;
  #opened: PacketFolder | undefined;
  #engine: Engine = createEngine();
  /** What the last comparison found, for the next. */
  readonly #memo = createMemo();
  readonly #sources: SourceTexts;
  #index: PacketIndex | undefined;
  readonly #cache: AnswerCache | undefined;
  /** The answer of a large packet; absent where it is small. */
  #standing: StandingAnswer | undefined;
  readonly #least: number;
  readonly #patience: number;
  /** Settles when the open documents can answer before the packet does. */
  #early: Promise<void> | undefined;
  readonly #events: FolderEvents;
  /** Options changed by which claims are compared: no answer from before can be revised. */
  #reconfigured = false;
  /** So many sources changed at once that reading them anew would keep everybody waiting. */
  #outdated = false;
  readonly #tracker = new SpanTracker();
  readonly #reports = new DiagnosticReports();
  #work: Promise<void> = Promise.resolve();
  #loading = 0;
  /** A load that has not begun: it will find whatever there is then. */
  #awaited: Promise<void> | undefined;
  #version = 0;
  #stopped = false;
  #cut: string | undefined;
  #tally: Tally = EMPTY_TALLY;

  constructor(
    folder: URI,
    access: FileAccess,
    openText: (location: string) => string | undefined,
    { cache, events = NOBODY, apart = APART, patience = PATIENCE_MS }: FolderOptions = {},
  ) {
    this.folder = folder;
    this.#cache = cache;
    this.#events = events;
    this.#least = apart;
    this.#patience = patience;
    // an open document stands for its file, the project file's too
    this.#access = {
      ...access,
      readFile: async (file, limit) => {
        const open = openText(file.toString());
        return open === undefined ? access.readFile(file, limit) : { bytes: Buffer.from(open) };
      },
    };
    this.#sources = new SourceTexts(this.#access, openText);
  }

  /** Settles when everything asked for so far is read. */
  get settled(): Promise<void> {
    return this.#work;
  }

  /** Settles when there is an answer: of the packet, or where that takes long, of the open documents by themselves. */
  get answerable(): Promise<void> {
    return this.#early ? Promise.race([this.#work, this.#early]) : this.#work;
  }

  /** Breaks off a comparison that is under way. */
  interrupt(): void {
    this.#standing?.interrupt();
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
    this.#standing?.stop();
  }

  /** Reads the project file, lists the sources, and reads and analyses those that are new or changed. */
  load(progress: LoadProgress, reread: 'all' | 'new' = 'all'): Promise<void> {
    if (reread === 'new' && this.#awaited) return this.#awaited;
    const load = this.#enqueue(async () => {
      if (this.#awaited === load) this.#awaited = undefined;
      const opened = await openFolder(this.#access, this.folder);
      if (this.#stopped) return;
      this.#opened = opened;
      this.#sources.list(opened.files);
      this.#configure();
      await this.#read(reread === 'all' ? this.#sources.uris : this.#sources.unread, progress);
    });
    this.#awaited = load;
    return load;
  }

  /** Reads sources again; addresses of other files are passed over. */
  reload(locations: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      const uris = locations.flatMap(location => this.uriAt(location) ?? []);
      await this.#read(uris, { report: () => {}, cancelled: () => false });
    });
  }

  /** An open document changed, or was opened: the answers are made anew at the next question, unless its text is the same. */
  touch(uri?: string): void {
    if (uri !== undefined && this.#sources.has(uri)) {
      const known = this.#standing ? this.#standing.textOf(uri) : this.#sources.analysedText(uri);
      if (known !== undefined && known === this.#sources.textOf(uri)) return;
    }
    this.#renew();
    this.#standing?.later();
  }

  #renew(): void {
    this.#index = undefined;
    this.#version++;
  }

  async #read(uris: readonly string[], progress: LoadProgress): Promise<void> {
    this.#cut = undefined;
    await this.#sources.read(uris, () => this.#stopped || progress.cancelled());
    if (this.#stopped) return;
    if (progress.cancelled()) this.#leaveOut([]);
    const characters = this.#sources.all().reduce((sum, { text }) => sum + text.length, 0);
    if (characters < this.#least) {
      this.#standing?.stop();
      this.#standing = undefined;
      return;
    }
    const standing = (this.#standing ??= this.#stand());
    this.#outdated = standing.stands && standing.behind() > MOST_REVISED;
    if (standing.stands && !this.#reconfigured && !this.#outdated) return standing.later();
    try {
      await this.#whileOpenOnesAnswer(() => standing.open(progress, uris => this.#leaveOut(uris), this.#cache));
      this.#reconfigured = false;
    } finally {
      this.#outdated = false;
    }
  }

  /** Leaves out sources that nobody waited for, and says how many there are. */
  #leaveOut(uris: readonly string[]): void {
    this.#sources.drop(uris);
    const left = this.#sources.unread.length;
    if (left > 0) this.#cut = `reading was stopped: ${left} of ${this.#sources.uris.length} sources are left out`;
  }

  #stand(): StandingAnswer {
    return new StandingAnswer({
      engine: () => this.#engine,
      sources: () => this.#sources.all(),
      analyse: uri => this.#sources.analyse(uri, this.#engine),
      tracked: () => this.#tracked(),
      changed: () => {
        this.#renew();
        this.#events.compared(this);
      },
      failed: error => this.#events.failed(this, error),
    });
  }

  async #whileOpenOnesAnswer<T>(work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    this.#early = new Promise(resolve => {
      timer = setTimeout(resolve, this.#patience);
    });
    this.#renew();
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      this.#early = undefined;
      this.#renew();
    }
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
    const change = changeOf(this.#engine.options, optionsOf(this.#opened!, new Set(this.#sources.uris)));
    if (!change) return;
    this.#engine = createEngine(change.options);
    if (change.comparesAnew) this.#reconfigured = true;
    if (change.readsAnew) this.#sources.forgetAnalyses();
  }

  /** Every answer about the folder as it is now; of a large packet, as far as an edit can be answered without comparing anew. */
  index(): PacketIndex {
    return (this.#index ??= this.#arrange(this.#answer()));
  }

  #answer(): Analysis {
    if (this.#standing?.stands && !this.#outdated) return this.#standing.now();
    return this.#early ? this.#compare(this.#sources.open) : this.#compare();
  }

  #compare(uris: readonly string[] = this.#sources.uris): Analysis {
    const documents = this.documents(uris);
    const tracked = this.#tracked();
    const engine = tracked.size === 0 ? this.#engine : createEngine({ ...this.#engine.options, tracked });
    return engine.packet(documents, this.#memo);
  }

  /** Where annotated places were seen to move since the last answer. */
  #tracked(): TrackedSpans {
    const annotations = this.#engine.options.annotations ?? [];
    return annotations.length === 0 ? NO_SPANS : this.#tracker.follow(this.#sources.all(), annotations);
  }

  #arrange(found: Analysis): PacketIndex {
    const opened = this.#opened ?? { project: DEFAULT_PROJECT };
    const analysis = withProjectFindings(found, opened);
    if (analysis !== found) rememberByDocument(analysis, byDocument(found));
    this.#tracker.settle(analysis);
    return indexPacket(analysis, { project: opened.project, location: uri => this.locationOf(uri) });
  }

  /** Settles when the answers are those of a comparison of the texts as they are. */
  async compared(): Promise<void> {
    await this.settled;
    await this.#standing?.caughtUp();
  }

  /** What the engine knows of some sources, each by itself. */
  documents(uris: Iterable<string>): readonly DocumentAnalysis[] {
    return [...new Set(uris)].flatMap(uri => this.#sources.analyse(uri, this.#engine) ?? []);
  }

  /** Answers what follows only from all that claims are compared by. */
  async ask<A extends keyof Answers>(about: A, uri: string, position: Question['position']): Promise<Answers[A]> {
    await this.compared();
    const project = this.#opened?.project ?? DEFAULT_PROJECT;
    const locations = new Map(this.#sources.uris.map(path => [path, this.locationOf(path)]));
    const question: Question = { about, uri, position, project, locations };
    const answer = this.#standing?.stands
      ? await this.#standing.ask(question)
      : answerQuestion(this.#compare(), question);
    // each question has answers of its own kind
    return answer as Answers[A];
  }

  /** Address of a path below the folder. */
  locationOf(uri: string): string {
    return this.#sources.locationOf(uri) ?? Utils.joinPath(this.folder, uri).toString();
  }

  /** The source at an address, by its uri in the packet; undefined where there is none. */
  uriAt(location: string): string | undefined {
    const uri = this.pathBelow(location);
    return uri !== undefined && this.#sources.has(uri) ? uri : undefined;
  }

  /** Path of an address below the folder. */
  pathBelow(location: string): string | undefined {
    return pathBelow(this.folder.toString(), location);
  }

  /** Texts of the files in `.crosscheck/`. */
  ownTexts(): ReturnType<typeof ownTexts> {
    return this.#opened ? ownTexts(this.#opened) : [];
  }

  /** Paths that can have diagnostics: every source, and the project's own files. */
  reported(): string[] {
    return [...this.#sources.uris, ...this.ownTexts().map(t => t.uri)];
  }

  report(uri: string, ruleAddress: (rule: string) => string | undefined): DiagnosticReport {
    const other = this.ownTexts().find(t => t.uri === uri);
    return this.#reports.of(this.index(), uri, ruleAddress, other);
  }

  /** Sources that could not be read. */
  unread(): Unreadable[] {
    return this.#sources.troubles;
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
      comparing: this.#standing?.comparing === true,
      tally: this.#tally,
      troubles,
    };
  }
}
