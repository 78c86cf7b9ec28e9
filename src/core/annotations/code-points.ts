import type { ParsedDocument, Span } from '../model.ts';

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

/** Number of entries of an ascending list for which `below` holds. */
function count(list: readonly number[], below: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (below(list[mid]!, mid)) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** A span of code units as one of code points. */
export function toCodePoints(document: ParsedDocument, { start, end }: Span): Span {
  const pairs = pairsOf(document);
  const convert = (offset: number): number => offset - count(pairs, at => at + 1 < offset);
  return { start: convert(start), end: convert(end) };
}

/** A span of code points as one of code units. */
export function fromCodePoints(document: ParsedDocument, { start, end }: Span): Span {
  const pairs = pairsOf(document);
  const convert = (point: number): number => point + count(pairs, (at, i) => at - i < point);
  return { start: convert(start), end: convert(end) };
}
