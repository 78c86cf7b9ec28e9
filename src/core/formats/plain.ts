import type { Block } from '../model.ts';
import { BLOCK_BREAK, type Mask } from '../text/mask.ts';
import { linesOf, type Format } from './format.ts';

const BULLET = /^[ \t]*(?:[-*•‣◦·–—]|\d{1,3}[.)]|[a-z][.)]|#{1,6})[ \t]/;
/** A line this short, without a full stop, above a blank line or a longer one, reads as a heading. */
const HEADING_LENGTH = 90;

/**
 * Plain text: paragraphs behind blank lines. Inside a paragraph a line end is a space where the text is wrapped at some
 * width, and ends the block where every line is a paragraph of its own.
 */
export const plain: Format = {
  id: 'plain',
  extensions: ['txt', 'text', 'log', ''],
  parse(text, mask) {
    const lines = linesOf(text).filter(l => l.end > l.start);
    const blocks: Block[] = [];
    const width = wrapWidth(lines);
    let heading: number | undefined;
    for (let i = 0; i < lines.length; i++) {
      const start = lines[i]!.start;
      let end = lines[i]!.end;
      if (isBlank(text, start, end)) continue;
      const first = i;
      while (i + 1 < lines.length && softBreak(text, lines[i]!, lines[i + 1]!, width)) {
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

/** Width at which the text is wrapped by hand, or 0 where lines are paragraphs. */
function wrapWidth(lines: readonly { start: number; end: number }[]): number {
  let widest = 0;
  for (const { start, end } of lines) widest = Math.max(widest, end - start);
  return widest <= 120 ? widest : 0;
}

/** Whether the line end between two lines only wraps a paragraph: the next line's first word would not have fitted. */
function softBreak(
  text: string,
  line: { start: number; end: number },
  next: { start: number; end: number },
  width: number,
): boolean {
  if (width === 0 || next.start - line.end > 2) return false;
  if (isBlank(text, next.start, next.end) || BULLET.test(text.slice(next.start, next.start + 40))) return false;
  const word = /^\s*\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))![0];
  return line.end - line.start + 1 + word.trimStart().length > width - 4;
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
