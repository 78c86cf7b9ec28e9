import { firstWhere } from './first-where.ts';
/** Line and character of an offset, both from 0; characters are UTF-16 code units, as LSP counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Finds lines by binary search. CRLF, LF and CR each end a line, as in LSP. */
export class LineIndex {
  readonly #starts: number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    // most texts have no carriage return, and their line ends are found many at a time
    if (text.includes('\r')) {
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
      }
    } else for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.#starts.push(i + 1);
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = firstWhere(1, this.#starts.length, i => this.#starts[i]! > at) - 1;
    return { line, character: at - this.#starts[line]! };
  }

  /** A character behind the end of its line is that end, as in LSP: what the next line begins with is not meant. */
  offset({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.#text.length;
    const start = this.#starts[Math.max(0, line)]!;
    const offset = start + Math.max(0, character);
    const next = this.#starts[Math.max(0, line) + 1];
    if (next === undefined) return Math.min(offset, this.#text.length);
    return offset < next ? offset : this.#endBefore(next);
  }

  /** Where a line ends, by where the next one begins. */
  #endBefore(next: number): number {
    const isPair = this.#text[next - 1] === '\n' && this.#text[next - 2] === '\r';
    return next - (isPair ? 2 : 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }
}
