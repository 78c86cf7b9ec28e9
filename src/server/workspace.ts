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
    for (const uri of removed) {
      const key = folderKey(uri);
      this.#roots.delete(key);
      this.#drop(key);
    }
    for (const uri of added) this.#roots.set(folderKey(uri), URI.parse(folderKey(uri)));
    return this.#next(async () => {
      await Promise.all(added.map(uri => this.#look(URI.parse(folderKey(uri)))));
      this.#events.folders();
    });
  }

  /** Work on the list of folders runs one after the other. */
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
    }
  }

  #drop(key: string): void {
    const review = this.#folders.get(key);
    if (!review) return;
    review.stop();
    this.#folders.delete(key);
    this.#events.changed(review);
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
    const review = this.#around(location);
    if (review) this.#touched(review, location);
    else void this.#next(() => this.#searchAbove(URI.parse(location)));
  }

  changed(uri: string): void {
    this.#edits++;
    const location = normalUri(uri);
    const review = this.#around(location);
    if (review) this.#touched(review, location);
  }

  closed(uri: string): void {
    const location = normalUri(uri);
    this.#open.delete(location);
    const review = this.#around(location);
    if (!review) return;
    if (!this.#roots.has(review.folder.toString()) && !this.#hasOpen(review)) {
      this.#drop(review.folder.toString());
      this.#events.folders();
      return;
    }
    // what was typed and not saved is gone
    if (review.uriAt(location) !== undefined) this.#reread(review, [location]);
    else if (isOwnFile(review.pathBelow(location))) this.#load(review, 'new');
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

  #hasOpen(review: ReviewFolder): boolean {
    return [...this.#open.keys()].some(location => review.pathBelow(location) !== undefined);
  }

  #touched(review: ReviewFolder, location: string): void {
    const path = review.pathBelow(location);
    if (path !== undefined && review.uriAt(location) === undefined) {
      // the project file, or a new file where the client does not tell of files
      if (isOwnFile(path) || (review.project && sourceFilter(review.project).file(path))) this.#load(review, 'new');
      return;
    }
    review.touch(review.uriAt(location));
    this.#events.changed(review, review.locationOf(path ?? ''));
  }

  /** Folders under review above a document that lies in none the client named. */
  async #searchAbove(document: URI): Promise<void> {
    let folder = Utils.dirname(document);
    for (let i = 0; i < HIGHEST; i++) {
      if (this.#folders.has(folder.toString())) return;
      await this.#look(folder);
      if (this.#folders.has(folder.toString())) {
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
      const review = this.#around(location);
      const path = review?.pathBelow(location);
      if (!review?.project || path === undefined) continue;
      const filter = sourceFilter(review.project);
      const known = review.uriAt(location) !== undefined;
      if (known && type !== FILE_DELETED) reread.set(review, [...(reread.get(review) ?? []), location]);
      // a folder that comes or goes takes its sources with it
      else if (isOwnFile(path) || known || (type === FILE_CHANGED ? filter.file(path) : filter.folder(path)))
        relist.add(review);
    }
    for (const review of relist) this.#load(review, 'new');
    for (const [review, locations] of reread) this.#reread(review, locations);
    for (const root of look) void this.#next(() => this.#look(URI.parse(root))).then(() => this.#events.folders());
  }

  #reread(review: ReviewFolder, locations: readonly string[]): void {
    void review.reload(locations).finally(() => this.#events.changed(review));
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

  /** The folder under review that a document lies in, the innermost one; waits until there is an answer about it. */
  async folderOf(uri: string): Promise<{ folder: ReviewFolder; uri: string } | undefined> {
    await this.#known;
    await this.quiet();
    const location = normalUri(uri);
    const folder = this.#around(location);
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

  #around(location: string): ReviewFolder | undefined {
    let found: ReviewFolder | undefined;
    for (const review of this.#folders.values()) {
      if (review.pathBelow(location) === undefined) continue;
      if (!found || review.folder.path.length > found.folder.path.length) found = review;
    }
    return found;
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
