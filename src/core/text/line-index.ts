import { firstWhere } from './first-where.ts';
/** Line and character of an offset, both from 0; characters are UTF-16 code units, as LSP counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Finds lines by binary search. CRLF, LF and CR each end a line, as in LSP. */
export class LineIndex {
  readonly #starts: number[];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
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
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = firstWhere(1, this.#starts.length, i => this.#starts[i]! > at) - 1;
    return { line, character: at - this.#starts[line]! };
  }

  offset({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.#length;
    const start = this.#starts[Math.max(0, line)]!;
    const end = this.#starts[line + 1] ?? this.#length;
    return Math.min(start + Math.max(0, character), end);
  }

  get lineCount(): number {
    return this.#starts.length;
  }
}
