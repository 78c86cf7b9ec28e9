import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';

/** Documents whose tokens are remembered: those that a client shows at once are few. */
const MOST_DOCUMENTS = 64;

/** The tokens that a client was last sent of each document, so that after an edit only what changed is sent. */
export class TokenHistory {
  readonly #sent = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  #count = 0;

  /** All tokens of a document. */
  whole(uri: string, data: number[]): SemanticTokens {
    return { resultId: this.#remember(uri, data), data };
  }

  /** What changed since the result `before`; all tokens where that is not known any more. */
  since(uri: string, before: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const last = this.#sent.get(uri);
    // a client that leaves the result out asks for nothing that is known
    if (!last || last.id !== before) return this.whole(uri, data);
    const old = last.data;
    const most = Math.min(old.length, data.length);
    let start = 0;
    while (start < most && old[start] === data[start]) start++;
    let tail = 0;
    while (tail < most - start && old[old.length - 1 - tail] === data[data.length - 1 - tail]) tail++;
    const resultId = this.#remember(uri, data);
    if (start === old.length && start === data.length) return { resultId, edits: [] };
    const edit = { start, deleteCount: old.length - tail - start, data: data.slice(start, data.length - tail) };
    return { resultId, edits: [edit] };
  }

  #remember(uri: string, data: readonly number[]): string {
    const id = String(++this.#count);
    this.#sent.delete(uri);
    this.#sent.set(uri, { id, data });
    // the one asked for least lately goes
    const [oldest] = this.#sent.keys();
    if (this.#sent.size > MOST_DOCUMENTS) this.#sent.delete(oldest!);
    return id;
  }
}
