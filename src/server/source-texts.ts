import type { Engine } from '../core/index.ts';
import type { SourceDocument } from '../core/model.ts';
import type { DocumentAnalysis } from '../core/packet.ts';
import type { FileAccess } from '../files/file-access.ts';
import { readSource, someAtOnce, type SourceFile, type Unreadable } from '../files/find-sources.ts';

/** One source of a folder. */
interface Entry {
  readonly file: SourceFile;
  /** Its address. */
  readonly location: string;
  /** As last read from the file; absent where it could not be read. */
  text?: string;
  trouble?: Unreadable;
  /** What is known of it alone, and of which text. */
  analysis?: DocumentAnalysis;
  analysed?: string;
}

/** The sources of a folder: their files, and their texts as they are now, an open document's before its file's. */
export class SourceTexts {
  readonly #access: FileAccess;
  /** The text of an open document, by address. */
  readonly #openText: (location: string) => string | undefined;
  #entries = new Map<string, Entry>();

  constructor(access: FileAccess, openText: (location: string) => string | undefined) {
    this.#access = access;
    this.#openText = openText;
  }

  /** Takes over which files there are; what is known of those that were there stays. */
  list(files: readonly SourceFile[]): void {
    const before = this.#entries;
    this.#entries = new Map(
      files.map(file => [file.uri, before.get(file.uri) ?? { file, location: file.location.toString() }]),
    );
  }

  get uris(): string[] {
    return [...this.#entries.keys()];
  }

  has(uri: string): boolean {
    return this.#entries.has(uri);
  }

  /** Sources that are open documents. */
  get open(): string[] {
    return [...this.#entries].flatMap(([uri, e]) => (this.#openText(e.location) === undefined ? [] : [uri]));
  }

  /** Sources that were not read yet. */
  get unread(): string[] {
    return [...this.#entries].flatMap(([uri, e]) => (e.text === undefined && !e.trouble ? [uri] : []));
  }

  /** Sources that could not be read and are not open. */
  get troubles(): Unreadable[] {
    return [...this.#entries.values()].flatMap(e => (e.trouble && this.#textOf(e) === undefined ? [e.trouble] : []));
  }

  /** Address of a source. */
  locationOf(uri: string): string | undefined {
    return this.#entries.get(uri)?.location;
  }

  /** Reads files again, some at once, until `over`. What was not reached has no text. */
  async read(uris: readonly string[], over: () => boolean): Promise<void> {
    const entries = uris.flatMap(uri => this.#entries.get(uri) ?? []);
    const reached = new Set<Entry>();
    const read = async (entry: Entry): Promise<void> => {
      const answer = await readSource(this.#access, entry.file);
      reached.add(entry);
      delete entry.text;
      delete entry.trouble;
      if ('text' in answer) entry.text = answer.text;
      else entry.trouble = answer;
    };
    await someAtOnce(entries, read, over);
    for (const entry of entries) if (!reached.has(entry)) delete entry.text;
  }

  /** Leaves sources out until they are read again. */
  drop(uris: readonly string[]): void {
    for (const uri of uris) delete this.#entries.get(uri)?.text;
  }

  #textOf(entry: Entry): string | undefined {
    return this.#openText(entry.location) ?? entry.text;
  }

  /** The text of a source; undefined where there is none. */
  textOf(uri: string): string | undefined {
    const entry = this.#entries.get(uri);
    return entry && this.#textOf(entry);
  }

  /** All sources that have a text. */
  all(): SourceDocument[] {
    return [...this.#entries].flatMap(([uri, entry]) => {
      const text = this.#textOf(entry);
      return text === undefined ? [] : [{ uri, text }];
    });
  }

  /** What the engine knows of a source alone: worked out once for each text. */
  analyse(uri: string, engine: Engine): DocumentAnalysis | undefined {
    const entry = this.#entries.get(uri);
    const text = entry && this.#textOf(entry);
    if (text === undefined) return undefined;
    if (entry!.analysis === undefined || entry!.analysed !== text) {
      entry!.analysis = engine.document({ uri, text });
      entry!.analysed = text;
    }
    return entry!.analysis;
  }

  /** The text that a source was last analysed with. */
  analysedText(uri: string): string | undefined {
    return this.#entries.get(uri)?.analysed;
  }

  /** Has every source analysed anew. */
  forgetAnalyses(): void {
    for (const entry of this.#entries.values()) delete entry.analysis;
  }
}
