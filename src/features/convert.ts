import type { Position, Range } from 'vscode-languageserver-types';
import type { ParsedDocument, Span } from '../core/model.ts';
import { linesIn } from '../core/text/line-of.ts';

/** The only place where spans become ranges. Both ends go through the line index: a figure may run over a line's end. */

export function rangeOf(document: Pick<ParsedDocument, 'text'>, { start, end }: Span): Range {
  const lines = linesIn(document);
  return { start: lines.position(start), end: lines.position(end) };
}

export const offsetAt = (document: Pick<ParsedDocument, 'text'>, position: Position): number =>
  linesIn(document).offset(position);

/**
 * The parts of a span on each line it runs over, without line ends and without the time codes, cue numbers and markup that stand
 * between its words: what is highlighted, and what clients can show that know no tokens over several lines.
 */
export function partsOf({ text, prose }: Pick<ParsedDocument, 'text' | 'prose'>, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const c = i < end ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13) continue;
    let to = i;
    while (from < to && /\s/.test(prose[from]!)) from++;
    while (to > from && /\s/.test(prose[to - 1]!)) to--;
    if (to > from) parts.push({ start: from, end: to });
    from = i + 1;
  }
  return parts;
}

/**
 * What of a span can be underlined: up to the time codes of the next caption, if it goes on there. An underline is one range, and
 * one over time codes would find fault with them.
 */
export function firstPart(document: Pick<ParsedDocument, 'text' | 'prose'>, span: Span): Span {
  const [first, ...others] = partsOf(document, span);
  if (!first) return span;
  let { end } = first;
  for (const next of others) {
    // lines of one paragraph follow each other
    if (document.text.slice(end, next.start).trim() !== '') break;
    end = next.end;
  }
  return { start: first.start, end };
}
