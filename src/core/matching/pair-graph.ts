import { firstWhere } from '../text/first-where.ts';
import type { PairTable } from './pair-table.ts';

/** Pairs of claims by claim: for each claim the others it is paired with, in rising order, each with the pair's number. */
export interface PairGraph {
  /** Row of claim i: entries from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly pairs: Int32Array;
}

/** Sorts pairs into rows, by counting: linear in claims and pairs. No pair may come twice. */
export function graphOf(count: number, { length, a, b }: Pick<PairTable, 'length' | 'a' | 'b'>): PairGraph {
  const starts = new Int32Array(count + 1);
  for (let p = 0; p < length; p++) {
    starts[a[p]! + 1]!++;
    starts[b[p]! + 1]!++;
  }
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  // first by the other end, so that each row comes out sorted
  const byOther = new Int32Array(2 * length);
  const fill = starts.slice(0, count);
  for (let p = 0; p < length; p++) {
    byOther[fill[a[p]!]!++] = p;
    byOther[fill[b[p]!]!++] = p;
  }
  const others = new Int32Array(2 * length);
  const numbers = new Int32Array(2 * length);
  fill.set(starts.subarray(0, count));
  for (let other = 0; other < count; other++) {
    for (let e = starts[other]!; e < starts[other + 1]!; e++) {
      const p = byOther[e]!;
      const self = a[p] === other ? b[p]! : a[p]!;
      const at = fill[self]!++;
      others[at] = other;
      numbers[at] = p;
    }
  }
  return { starts, others, pairs: numbers };
}

/** Number of the pair of two claims, -1 where they are none. */
export function pairAt(graph: PairGraph, x: number, y: number): number {
  const e = entryFrom(graph, x, y);
  return e < graph.starts[x + 1]! && graph.others[e] === y ? graph.pairs[e]! : -1;
}

/** The first entry in the row of claim `x` whose other claim is `y` or behind it; the row's end where there is none. */
export function entryFrom({ starts, others }: PairGraph, x: number, y: number): number {
  return firstWhere(starts[x]!, starts[x + 1]!, e => others[e]! >= y);
}
