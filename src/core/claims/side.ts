import { isHyphen, isSymbol, wordTest } from '../quantities/draft.ts';
import type { QuantityMention } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';

/** Sides of one thing, written together: "4 × 6 × 2 m", "a 20-by-30-foot shed". A side is not held against the side beside it. */

const joins = wordTest(/^(by|x)$/);

/** Sides that a thing has, at most. */
const MOST = 4;

/** Which side of how many the k-th figure is, "2/3"; "" for one that stands alone. `ranges`: tokens of the figures. */
export function sideOf(
  t: Tokens,
  mentions: readonly QuantityMention[],
  ranges: readonly (readonly [number, number])[],
  k: number,
): string {
  if (mentions[k]!.quantity.kind !== 'length') return '';
  let first = k;
  while (first > 0 && k - first < MOST && isBeside(t, mentions, ranges, first - 1)) first--;
  let last = k;
  while (last - k < MOST && isBeside(t, mentions, ranges, last)) last++;
  const count = last - first + 1;
  return count > 1 && count <= MOST ? `${k - first + 1}/${count}` : '';
}

/** Whether nothing but "by" or a cross stands between a length and the next. */
function isBeside(
  t: Tokens,
  mentions: readonly QuantityMention[],
  ranges: readonly (readonly [number, number])[],
  k: number,
): boolean {
  const next = ranges[k + 1];
  if (next === undefined || mentions[k + 1]!.quantity.kind !== 'length') return false;
  let at = ranges[k]![1];
  if (isHyphen(t, at)) at++;
  if (!isSymbol(t, at, '×', '*') && !joins(t, at)) return false;
  at++;
  if (isHyphen(t, at)) at++;
  return at === next[0];
}
