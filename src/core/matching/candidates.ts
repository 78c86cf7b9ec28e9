import { comparableDimension } from '../verdicts/compare.ts';
import { isBare } from './adopt-units.ts';
import type { Alignment } from './align.ts';
import type { PreparedClaim } from './prepare-claims.ts';

/**
 * Pairs worth scoring, from an inverted index: claims of one dimension that share a rare word or a value, or that stand at
 * the same place of two aligned texts. Never all pairs, except in packets too small to matter.
 */

/** Below this many claims of one dimension every pair is looked at. */
const SMALL = 400;
/** Words by which a claim is found, its weightiest first. */
const TERMS_PER_CLAIM = 10;
/** A word or value shared by more claims than this finds only this many neighbours of each, in order of place. */
const POSTING_LIMIT = 48;

export function* candidatePairs(
  claims: readonly PreparedClaim[],
  alignment: Alignment,
): Iterable<readonly [number, number]> {
  const byDimension = new Map<string, number[]>();
  claims.forEach(({ claim }, i) => {
    const dimension = comparableDimension(claim.quantity);
    const list = byDimension.get(dimension);
    if (list) list.push(i);
    else byDimension.set(dimension, [i]);
  });
  // a figure without a unit may be of any dimension
  const bare = (byDimension.get('count') ?? []).filter(i => isBare(claims[i]!.claim.quantity));
  for (const [dimension, list] of byDimension) {
    if (dimension !== 'count' && bare.length * list.length <= SMALL * SMALL)
      for (const x of bare) for (const y of list) yield x < y ? [x, y] : [y, x];
    if (list.length <= SMALL) {
      for (let x = 0; x < list.length; x++) for (let y = x + 1; y < list.length; y++) yield [list[x]!, list[y]!];
    } else yield* fromIndex(claims, list, alignment);
  }
}

function* fromIndex(
  claims: readonly PreparedClaim[],
  list: readonly number[],
  alignment: Alignment,
): Iterable<readonly [number, number]> {
  const inList = new Set(list);
  const postings = new Map<string, number[]>();
  const add = (key: string, i: number) => {
    const found = postings.get(key);
    if (found) found.push(i);
    else postings.set(key, [i]);
  };
  for (const i of list) {
    const { terms, near, valueKey } = claims[i]!;
    add(`=${valueKey}`, i);
    const weightiest = [...terms.keys()].sort((a, b) => near[b]! - near[a]!).slice(0, TERMS_PER_CLAIM);
    for (const k of weightiest) add(String(terms[k]), i);
  }
  const seen = new Set<number>();
  const n = claims.length;
  const fresh = (a: number, b: number): boolean => {
    const key = a * n + b;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  for (const posting of postings.values()) {
    for (let x = 0; x < posting.length; x++) {
      const stop = Math.min(posting.length, x + 1 + POSTING_LIMIT);
      for (let y = x + 1; y < stop; y++) if (fresh(posting[x]!, posting[y]!)) yield [posting[x]!, posting[y]!];
    }
  }
  for (const [a, b] of alignment.pairs()) if (inList.has(a) && inList.has(b) && fresh(a, b)) yield [a, b];
}
