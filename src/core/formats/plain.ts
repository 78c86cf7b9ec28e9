import type { Block } from '../model.ts';
import { BLOCK_BREAK, type Mask } from '../text/mask.ts';
import { linesOf, type Format } from './format.ts';
import { endsLikeRow } from './rows.ts';

const BULLET = /^[ \t]*(?:[-*•‣◦·–—]|\d{1,3}[.)]|[a-z][.)]|#{1,6})[ \t]/;
/** A line this short, without a full stop, above a blank line or a longer one, reads as a heading. */
const HEADING_LENGTH = 90;

/**
 * Plain text: paragraphs behind blank lines. Inside a paragraph a line end is a space where the text is wrapped at some
 * width or the sentence goes on in the next line, and ends the block where every line is a paragraph of its own.
 */
export const plain: Format = {
  id: 'plain',
  extensions: ['txt', 'text', 'log', ''],
  parse(text, mask) {
    const lines = linesOf(text).filter(l => l.end > l.start);
    const blocks: Block[] = [];
    const width = wrapWidth(text, lines);
    let heading: number | undefined;
    for (let i = 0; i < lines.length; i++) {
      const start = lines[i]!.start;
      let end = lines[i]!.end;
      if (isBlank(text, start, end)) continue;
      const first = i;
      while (
        i + 1 < lines.length &&
        (softBreak(text, lines[i]!, lines[i + 1]!, width) || goesOn(text, lines[first]!, lines[i]!, lines[i + 1]!))
      ) {
        maskLineEnd(mask, lines[i]!.end, lines[i + 1]!.start, ' ');
        i++;
        end = lines[i]!.end;
      }
      const next = lines[i + 1];
      if (next) maskLineEnd(mask, end, next.start, BLOCK_BREAK);
      const isHeading =
        first === i && looksLikeHeading(text.slice(start, end), next !== undefined && next.start - end > 2);
      const item = BULLET.test(text.slice(start, Math.min(end, start + 40)));
      blocks.push({
        start,
        end,
        kind: isHeading ? 'heading' : item ? 'item' : 'paragraph',
        ...(isHeading ? { level: 2 } : heading === undefined ? {} : { heading }),
      });
      if (isHeading) heading = blocks.length - 1;
    }
    return { blocks, times: [], problems: [] };
  },
};

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

/** Characters of a line that is a currency sign alone, at most. */
const LONE_SIGN = 3;

/** Width at which the text is wrapped by hand, or 0 where lines are paragraphs. */
function wrapWidth(text: string, lines: readonly { start: number; end: number }[]): number {
  let widest = 0;
  for (const { start, end } of lines) {
    // a table with each cell on a line of its own
    if (end - start <= LONE_SIGN && /^\s*[$€£¥]\s*$/.test(text.slice(start, end))) return 0;
    widest = Math.max(widest, end - start);
  }
  return widest <= 120 ? widest : 0;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Whether one line end, and no empty line, stands between two lines. */
const adjacent = (text: string, line: Line, next: Line): boolean =>
  next.start - line.end === (text.startsWith('\r\n', line.end) ? 2 : 1);

/** Whether the line end between two lines only wraps a paragraph: the next line's first word would not have fitted. */
function softBreak(text: string, line: Line, next: Line, width: number): boolean {
  if (width === 0 || !adjacent(text, line, next)) return false;
  if (isBlank(text, next.start, next.end) || BULLET.test(text.slice(next.start, next.start + 40))) return false;
  if (endsLikeRow(text, next.start, next.end)) return false;
  const word = /^\s*\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))![0];
  return line.end - line.start + 1 + word.trimStart().length > width - 4;
}

/** Words that a sentence does not end with. */
const OPEN_WORD =
  /(?:^|\s)(?:an?|the|and|or|but|of|in|on|at|to|from|for|with|by|about|around|nearly|almost|over|under|than|between|some|is|was|were|are|has|had|its|their|that|which)$/i;
/** "boats: 14", "boats = 14": a label begins a line of its own. */
const LABEL = /^\s*[\p{L}\p{N}_.-][\p{L}\p{N}_. -]{0,39}\s*[:=]/u;
/** Cells of a table drawn in text. */
const CELLS = /[|\t]|\S {3,}\S/;
/** A line of fewer words may be one of a list without bullets. */
const SENTENCE_WORDS = 4;
/** A day that leaves its year to the next line, and a year with which a sentence goes on. */
const DAY_OF_MONTH =
  /\p{Ll} (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})$/u;
const YEAR_AND_MORE = /^(?:1\d|20)\d\d(?:,? \p{Ll}|\. \p{Lu})/u;
/** Characters that tell how a line begins. */
const HEAD = 60;

/**
 * Whether the sentence of a line goes on in the next, which begins with a lower-case word: "it took about" / "a year". A
 * heading, a row of a table, a label and the lines of a list do not go on; nor, unless its last word leaves it open, does a
 * line of a block that itself begins in lower case, for then the beginning of the next tells nothing. `first` is the first
 * line of the block.
 */
function goesOn(text: string, first: Line, line: Line, next: Line): boolean {
  if (!adjacent(text, line, next)) return false;
  const head = text.slice(next.start, Math.min(next.end, next.start + HEAD));
  // "found on November 30th" / "1974, in the harbour": a date broken by the line end
  if (YEAR_AND_MORE.test(head) && DAY_OF_MONTH.test(text.slice(Math.max(line.start, line.end - HEAD), line.end)))
    return true;
  if (!/^\s*\p{Ll}/u.test(head) || BULLET.test(head) || LABEL.test(head)) return false;
  const tail = text.slice(Math.max(line.start, line.end - HEAD), line.end).trimEnd();
  if (/[.!?:;…]["'”’)\]]*$/.test(tail)) return false;
  const whole = text.slice(line.start, line.end);
  if (CELLS.test(whole) || CELLS.test(text.slice(next.start, next.end)) || looksLikeHeading(whole, false)) return false;
  if (OPEN_WORD.test(tail)) return true;
  const opening = text.slice(first.start, Math.min(first.end, first.start + HEAD));
  return (!/^\s*\p{Ll}/u.test(opening) || BULLET.test(opening)) && (tail.match(/\S+/g)?.length ?? 0) >= SENTENCE_WORDS;
}

/** Replaces the characters of one line end by one `mark` and spaces. */
function maskLineEnd(mask: Mask, from: number, to: number, mark: string): void {
  if (mark === BLOCK_BREAK) mask.blank(from, to, true);
  else mask.blank(from, to);
}

function looksLikeHeading(line: string, spaced: boolean): boolean {
  const trimmed = line.trim();
  if (trimmed.length > HEADING_LENGTH || /[.!?,;]["”')]?$/.test(trimmed)) return false;
  if (!/[A-Za-z]/.test(trimmed)) return false;
  if (trimmed === trimmed.toUpperCase() && /[A-Z]{3}/.test(trimmed)) return true;
  const words = trimmed.split(/\s+/).filter(w => /^[A-Za-z]{4,}/.test(w));
  const capital = words.filter(w => /^[A-Z]/.test(w)).length;
  return (spaced || words.length > 0) && words.length > 0 && capital / words.length >= 0.7 && !trimmed.includes(':  ');
}
