import type { FileEvent } from 'vscode-languageserver/node';
import { URI, Utils } from 'vscode-uri';
import { sourceFilter } from '../files/find-sources.ts';
import type { FileAccess } from '../files/file-access.ts';
import { EMPTY_TALLY } from '../features/review-views.ts';
import type { FolderStatus } from '../protocol.ts';
import { ANNOTATIONS_FILE } from '../settings/annotations/schema.ts';
import { PROJECT_FILE, PROJECT_FOLDER } from '../settings/project.ts';
import type { AnswerCache } from '../files/analysis-cache.ts';
import { folderKey, normalUri, pathBelow } from './addresses.ts';
import { ReviewFolder } from './review-folder.ts';
import type { LoadProgress } from './standing-answer.ts';

/** Folders above an open document that are looked at for `.crosscheck/`, where the client names no folder around it. */
const HIGHEST = 12;

/** Edits that an answer lets pass before it, at most: whoever never stops typing gets answers too. */
const MOST_TURNS = 32;

/** Kinds of file events, as the protocol numbers them. */
const FILE_CHANGED = 2;
const FILE_DELETED = 3;

/** How a host follows what the folders do. */
export interface WorkspaceEvents {
  /** Answers about a folder changed, or it began or ended to be read. */
  readonly changed: (folder: ReviewFolder, edited?: string) => void;
  /** A folder began or ended to be under review. */
  readonly folders: () => void;
  /** A packet could not be compared. */
  readonly failed: (folder: ReviewFolder, error: Error) => void;
  /** Runs a load with its progress shown. */
  readonly loading: (folder: ReviewFolder, load: (progress: LoadProgress) => Promise<void>) => Promise<void>;
}

/** The folders that a client has open, and those of them under review. */
export class Workspace {
  readonly #access: FileAccess;
  readonly #events: WorkspaceEvents;
  readonly #cacheOf: (folder: URI) => Promise<AnswerCache | undefined>;
  /** Folders the client named. */
  readonly #roots = new Map<string, URI>();
  readonly #folders = new Map<string, ReviewFolder>();
  readonly #open = new Map<string, { readonly getText: () => string }>();
  #known: Promise<void> = Promise.resolve();
  #edits = 0;

  /** `cacheOf`: where answers about a folder are kept. */
  constructor(
    access: FileAccess,
    events: WorkspaceEvents,
    cacheOf: (folder: URI) => Promise<AnswerCache | undefined> = async () => undefined,
  ) {
    this.#access = access;
    this.#cacheOf = cacheOf;
    this.#events = events;
  }

  get folders(): ReviewFolder[] {
    return [...this.#folders.values()];
  }

  get roots(): URI[] {
    return [...this.#roots.values()];
  }

  /** Takes over the folders a client has open now. */
  setRoots(added: readonly string[], removed: readonly string[] = []): Promise<void> {
    const gone = removed.map(folderKey);
    for (const key of gone) this.#roots.delete(key);
    for (const uri of added) this.#roots.set(folderKey(uri), URI.parse(folderKey(uri)));
    return this.#next(async () => {
      for (const key of gone) if (!this.#roots.has(key)) this.#drop(key);
      await Promise.all(added.map(uri => this.#look(URI.parse(folderKey(uri)))));
      this.#events.folders();
    });
  }

  /** Work on the list of folders runs one after the other: what was said last counts, however long the disk takes. */
  #next(work: () => Promise<void>): Promise<void> {
    const mine = this.#known.then(work);
    this.#known = mine.catch(() => {});
    return mine;
  }

  /** Begins or ends the review of a folder, by whether it holds `.crosscheck/`. Does not wait for the sources. */
  async #look(folder: URI): Promise<void> {
    const key = folder.toString();
    const { kind } = await this.#access.stat(Utils.joinPath(folder, PROJECT_FOLDER));
    const reviewed = kind === 'folder';
    const cache = reviewed ? await this.#cacheOf(folder) : undefined;
    if (!reviewed) this.#drop(key);
    else if (!this.#folders.has(key)) {
      const events = { compared: (f: ReviewFolder) => this.#events.changed(f), failed: this.#events.failed };
      const review = new ReviewFolder(folder, this.#access, uri => this.#open.get(uri)?.getText(), { cache, events });
      this.#folders.set(key, review);
      this.#load(review, 'all');
      this.#handOver(key);
    }
  }

  /** The documents of a folder are told of by another one now: by those around it no more, or again. */
  #handOver(key: string): void {
    for (const outer of this.#around(key)) this.#events.changed(outer);
  }

  #drop(key: string): void {
    const review = this.#folders.get(key);
    if (!review) return;
    review.stop();
    this.#folders.delete(key);
    this.#events.changed(review);
    this.#handOver(key);
  }

  #load(review: ReviewFolder, reread: 'all' | 'new'): void {
    void this.#events
      .loading(review, progress => review.load(progress, reread))
      .finally(() => this.#events.changed(review));
    this.#events.changed(review);
  }

  /** Looks again whether a folder is under review: after its `.crosscheck/` was made or removed. */
  review(folder: URI): Promise<void> {
    return this.#next(async () => {
      const known = this.#folders.get(folder.toString());
      await this.#look(folder);
      if (known && this.#folders.has(folder.toString())) this.#load(known, 'new');
      this.#events.folders();
    });
  }

  opened(uri: string, document: { readonly getText: () => string }): void {
    const location = normalUri(uri);
    this.#open.set(location, document);
    const around = this.#around(location);
    for (const review of around) {
      // a new file, where the client does not tell of files
      const path = review.pathBelow(location)!;
      if (review.uriAt(location) === undefined && review.project && sourceFilter(review.project).file(path))
        this.#load(review, 'new');
      else this.#touched(review, location);
    }
    if (around.length === 0) void this.#next(() => this.#searchAbove(location));
  }

  changed(uri: string): void {
    this.#edits++;
    const location = normalUri(uri);
    for (const review of this.#around(location)) this.#touched(review, location);
  }

  closed(uri: string): void {
    const location = normalUri(uri);
    this.#open.delete(location);
    for (const review of this.#around(location)) {
      if (!this.#isWanted(review)) {
        this.#drop(review.folder.toString());
        this.#events.folders();
        continue;
      }
      // what was typed and not saved is gone
      if (review.uriAt(location) !== undefined) this.#reread(review, [location]);
      else if (isOwnFile(review.pathBelow(location))) this.#load(review, 'new');
    }
  }

  /** A document was saved: it may be new to the folder, or the project file. */
  saved(uri: string): void {
    this.fileEvents([{ uri, type: FILE_CHANGED }]);
  }

  /** Whether a folder is the client's own: one it named or one below, or the folder of a document that is open. */
  owns(folder: URI): boolean {
    const key = folder.toString();
    if (this.#folders.has(key)) return true;
    if ([...this.#roots.keys()].some(root => root === key || pathBelow(root, key) !== undefined)) return true;
    if (folder.path.length <= 1) return false;
    return [...this.#open.keys()].some(location => Utils.dirname(URI.parse(location)).toString() === key);
  }

  isOpen(location: string): boolean {
    return this.#open.has(location);
  }

  /** Whether the client named a folder, or has a document of it open. */
  #isWanted({ folder }: ReviewFolder): boolean {
    const key = folder.toString();
    return this.#roots.has(key) || [...this.#open.keys()].some(location => pathBelow(key, location) !== undefined);
  }

  #touched(review: ReviewFolder, location: string): void {
    const uri = review.uriAt(location);
    if (uri !== undefined) {
      review.touch(uri);
      this.#events.changed(review, review.locationOf(uri));
    } else if (isOwnFile(review.pathBelow(location))) this.#load(review, 'new');
  }

  /** Folders under review above a document that lies in none the client named, as long as it is open. */
  async #searchAbove(location: string): Promise<void> {
    let folder = Utils.dirname(URI.parse(location));
    for (let i = 0; i < HIGHEST && this.#open.has(location); i++) {
      if (this.#folders.has(folder.toString())) return;
      await this.#look(folder);
      const found = this.#folders.get(folder.toString());
      if (found) {
        if (!this.#isWanted(found)) this.#drop(folder.toString());
        this.#events.folders();
        return;
      }
      const above = Utils.dirname(folder);
      if (above.toString() === folder.toString() || this.#roots.has(folder.toString())) return;
      folder = above;
    }
  }

  /** Files were made, changed or removed. */
  fileEvents(events: readonly FileEvent[]): void {
    const relist = new Set<ReviewFolder>();
    const reread = new Map<ReviewFolder, string[]>();
    const look = new Set<string>();
    for (const { uri, type } of events) {
      const location = normalUri(uri);
      for (const root of new Set([...this.#roots.keys(), ...this.#folders.keys()])) {
        if (`${pathBelow(root, location)}/`.startsWith(`${PROJECT_FOLDER}/`)) look.add(root);
      }
      for (const review of this.#around(location)) {
        const path = review.pathBelow(location)!;
        if (!review.project) continue;
        const filter = sourceFilter(review.project);
        const known = review.uriAt(location) !== undefined;
        if (known && type !== FILE_DELETED) reread.set(review, [...(reread.get(review) ?? []), location]);
        // a folder that comes or goes takes its sources with it
        else if (isOwnFile(path) || known || (type === FILE_CHANGED ? filter.file(path) : filter.folder(path)))
          relist.add(review);
      }
    }
    for (const review of relist) this.#load(review, 'new');
    for (const [review, locations] of reread) this.#reread(review, locations);
    if (look.size === 0) return;
    void this.#next(async () => {
      // in the meantime the client may have closed it
      for (const root of look) if (this.#roots.has(root) || this.#folders.has(root)) await this.#look(URI.parse(root));
      this.#events.folders();
    });
  }

  #reread(review: ReviewFolder, locations: readonly string[]): void {
    void review
      .reload(locations)
      .catch((error: unknown) => this.#events.failed(review, error instanceof Error ? error : new Error(String(error))))
      .finally(() => this.#events.changed(review));
  }

  /**
   * Settles when no edit is left to be worked off, so that keystrokes that have piled up are compared once and not one by one.
   * Costs one turn of the event loop where none has.
   */
  async quiet(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const seen = this.#edits;
      await new Promise(resolve => setImmediate(resolve));
      if (seen === this.#edits) return;
    }
  }

  /** The folder whose answers are shown in a document; waits until there is an answer about it. */
  async folderOf(uri: string): Promise<{ folder: ReviewFolder; uri: string } | undefined> {
    await this.#known;
    await this.quiet();
    const location = normalUri(uri);
    const [folder] = this.#around(location);
    if (!folder) return undefined;
    await folder.answerable;
    const inside = folder.uriAt(location) ?? folder.pathBelow(location);
    return inside === undefined ? undefined : { folder, uri: inside };
  }

  /** A folder under review by its own address; waits until its sources are read. */
  async folderAt(uri: string): Promise<ReviewFolder | undefined> {
    await this.#known;
    const folder = this.#folders.get(folderKey(uri));
    await folder?.settled;
    return folder;
  }

  /** All folders under review, read. */
  async settled(): Promise<ReviewFolder[]> {
    await this.#known;
    await Promise.all(this.folders.map(f => f.settled));
    return this.folders;
  }

  /** The folders under review that an address lies in, the innermost first: all of them compare what stands there. */
  #around(location: string): ReviewFolder[] {
    return this.folders
      .filter(review => review.pathBelow(location) !== undefined)
      .sort((a, b) => b.folder.path.length - a.folder.path.length);
  }

  /** Whether what is shown in a document comes from a folder: it does from the innermost one. */
  shows(review: ReviewFolder, location: string): boolean {
    return this.#folders.size < 2 || this.#around(location)[0] === review;
  }

  /** Settles when no folder waits for a comparison. */
  async compared(): Promise<void> {
    await this.#known;
    await Promise.all(this.folders.map(f => f.compared()));
  }

  async status(): Promise<FolderStatus[]> {
    await this.#known;
    const off = this.roots
      .filter(root => !this.#folders.has(root.toString()))
      .map(root => ({
        folder: root.toString(),
        name: Utils.basename(root) || root.toString(),
        state: 'off' as const,
        version: 0,
        comparing: false,
        tally: EMPTY_TALLY,
        troubles: [],
      }));
    return [...this.folders.map(f => f.status()), ...off];
  }
}

/** The files that say how a folder is reviewed: the project and the annotations. */
const isOwnFile = (path: string | undefined): boolean => path === PROJECT_FILE || path === ANNOTATIONS_FILE;
