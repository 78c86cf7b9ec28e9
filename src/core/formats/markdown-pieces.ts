import { endOfLine } from '../text/line-of.ts';

/**
 * Most of a Markdown text is paragraphs without any markup and simple headings. They are told here line by line; the library is
 * asked for the rest alone, and costs many times as much. Whatever could be anything else is left to it.
 */

/** A stretch of a Markdown text: a paragraph or heading without markup inside, or what the library must read. */
export interface Piece {
  readonly kind: 'paragraph' | 'heading' | 'other';
  readonly start: number;
  readonly end: number;
  /** Headings: 1 is the highest; as many marks stand before its words. */
  readonly level: number;
}

/** Constructs that go on over blank lines, so that a line does not tell by itself what it is. */
const GOES_ON = /<[!?]|<(?:script|pre|style|textarea)/i;

/** Whether a text holds such a construct, or line ends of other systems. Most hold none of the signs, which are looked for faster. */
const goesOn = (text: string): boolean =>
  text.includes('\r') || text.includes('```') || text.includes('~~~') || (text.includes('<') && GOES_ON.test(text));

/** What a line is by its first character and the marks in it. */
const LINE = { blank: 0, plain: 1, heading: 2, other: 3 } as const;

/** ASCII characters that may be markup inside a line, and those with which a line may begin something else than a paragraph. */
const MARKS = /[\\&`<*_[\]|#]/;
const BEGINS_OTHER = new Set(Array.from('#>-+*`~<=_[|\\&: \t', c => c.charCodeAt(0)));
const [TAB, SPACE, HASH, ZERO, NINE, DOT, BRACKET] = [9, 32, 35, 48, 57, 46, 41];
const DEEPEST_HEADING = 6;

/** The pieces of a text from an offset on, in order; what lies between them is blank. Linear. */
export function piecesOf(text: string, from: number): Piece[] {
  if (goesOn(text)) return [{ kind: 'other', start: from, end: text.length, level: 0 }];
  const pieces: Piece[] = [];
  // where the stretch for the library begins, -1 while there is none
  let other = -1;
  const flush = (end: number): void => {
    if (other >= 0) pieces.push({ kind: 'other', start: other, end, level: 0 });
    other = -1;
  };
  // whether nothing before the line can reach into it
  let free = true;
  for (let start = from, end = 0; start < text.length; start = end + 1) {
    end = endOfLine(text, start);
    let line = lineAt(text, start, end);
    if (free && line === LINE.plain) {
      const begin = start;
      for (let last = end; ; last = end) {
        start = end + 1;
        end = endOfLine(text, start);
        line = start < text.length ? lineAt(text, start, end) : LINE.blank;
        if (line === LINE.plain) continue;
        if (line === LINE.blank) {
          flush(begin);
          pieces.push({ kind: 'paragraph', start: begin, end: last, level: 0 });
        } else if (other < 0) other = begin;
        break;
      }
    } else if (free && line === LINE.heading) {
      flush(start);
      pieces.push({ kind: 'heading', start, end, level: levelAt(text, start) });
      continue;
    }
    free = line === LINE.blank;
    if (!free && other < 0) other = start;
  }
  flush(text.length);
  return pieces;
}

function lineAt(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first === SPACE || first === TAB || start === end) {
    let at = start;
    while (at < end && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++;
    return at === end ? LINE.blank : LINE.other;
  }
  if (first === HASH) {
    const level = levelAt(text, start);
    const plain = level <= DEEPEST_HEADING && text.charCodeAt(start + level) === SPACE;
    return plain && !MARKS.test(text.slice(start + level, end)) ? LINE.heading : LINE.other;
  }
  if (BEGINS_OTHER.has(first) || isListNumber(text, start) || MARKS.test(text.slice(start, end))) return LINE.other;
  return LINE.plain;
}

/** How many marks of a heading stand at an offset. */
function levelAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === HASH) at++;
  return at - start;
}

/** "1.", "12)": digits that may number an item of a list. */
function isListNumber(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE) at++;
  const behind = text.charCodeAt(at);
  return at > start && (behind === DOT || behind === BRACKET);
}
