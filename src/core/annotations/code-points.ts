import type { ParsedDocument, Span } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';

/** The W3C counts code points, the engine UTF-16 code units. They differ behind each emoji. */

const memo = new WeakMap<ParsedDocument, readonly number[]>();

/** Offsets of the surrogate pairs of a text, in order. */
function pairsOf(document: ParsedDocument): readonly number[] {
  let pairs = memo.get(document);
  if (!pairs) {
    pairs = [...document.text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(m => m.index);
    memo.set(document, pairs);
  }
  return pairs;
}

/** A span of code units as one of code points. */
export function toCodePoints(document: ParsedDocument, { start, end }: Span): Span {
  const pairs = pairsOf(document);
  const convert = (offset: number): number => offset - firstWhere(0, pairs.length, i => pairs[i]! + 1 >= offset);
  return { start: convert(start), end: convert(end) };
}

/** A span of code points as one of code units. */
export function fromCodePoints(document: ParsedDocument, { start, end }: Span): Span {
  const pairs = pairsOf(document);
  const convert = (point: number): number => point + firstWhere(0, pairs.length, i => pairs[i]! - i >= point);
  return { start: convert(start), end: convert(end) };
}
