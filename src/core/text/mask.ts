/**
 * Prose as long as its raw text: what is no prose is blanked out in place, so that an offset means the same in both and
 * no map is needed to get back.
 */

/** Fills up what is left of an entity inside a word: no space, no break, nothing to a reader. */
export const FILLER = '\u2060';

/** Ends a block wherever it stands in prose. */
export const BLOCK_BREAK = '\n';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Blanks up to this length are made once: most stand for a mark or the end of a line. */
const SHORT = 64;
const BLANKS = Array.from({ length: SHORT }, (_, length) => ' '.repeat(length));
const BREAKS = BLANKS.map(blank => BLOCK_BREAK + blank.slice(1));

function blankOf(length: number, breaks: boolean): string {
  if (length < SHORT) return breaks ? BREAKS[length]! : BLANKS[length]!;
  return breaks ? BLOCK_BREAK + ' '.repeat(length - 1) : ' '.repeat(length);
}

/** Collects replacements, each as long as what it replaces, and applies them all at once. */
export class Mask {
  readonly #raw: string;
  readonly #edits: Edit[] = [];

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** Blanks a stretch out; with `breaks` its first character ends the block before it. */
  blank(start: number, end: number, breaks = false): void {
    if (end <= start) return;
    this.#edits.push({
      start,
      end,
      text: blankOf(end - start, breaks),
    });
  }

  /** Puts `text` in place of a stretch that is at least as long. */
  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text: text + FILLER.repeat(end - start - text.length) });
  }

  /** The masked text. Edits may come in any order; where two overlap, the one that begins first wins. */
  apply(): string {
    if (this.#edits.length === 0) return this.#raw;
    const edits = this.#edits;
    // most parsers go from front to back; the sort leaves edits of one place in the order in which they came
    if (edits.some((edit, k) => k > 0 && edits[k - 1]!.start > edit.start)) edits.sort((a, b) => a.start - b.start);
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, text } of edits) {
      if (end <= at) continue;
      if (start > at) parts.push(this.#raw.slice(at, start));
      parts.push(start >= at ? text : text.slice(at - start));
      at = end;
    }
    parts.push(this.#raw.slice(at));
    return parts.join('');
  }
}
