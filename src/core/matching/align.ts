import { firstWhere } from '../text/first-where.ts';
import { addUnder } from '../text/group-by.ts';
import { PairNumbers } from './pair-numbers.ts';
import type { PreparedClaim } from './prepare-claims.ts';

/**
 * Position as evidence. Two texts that tell one story state their equal figures in one order; what stands between two equal
 * figures in one belongs beside what stands between them in the other. This is patience diff (Bram Cohen) over values that
 * are nearly unique in both texts, and then the gaps between.
 */

/** A value that stands more often than this in a text is no landmark of it. */
const LANDMARK_LIMIT = 2;
/** Documents that share fewer landmarks are not laid beside each other. */
const LEAST_LANDMARKS = 3;
/** A value shared by more documents than this says nothing about any two of them. */
const COMMON_LIMIT = 24;
/** Figures in a gap at most: longer gaps lose the thread. */
const GAP_LIMIT = 12;

/** Strength, 0..1, with which two claims of two documents stand at the same place of one story, by the claims' numbers. */
export class Alignment {
  readonly #numbers = new PairNumbers();
  readonly #strengths: number[] = [];

  /** Pairs at all. */
  get size(): number {
    return this.#numbers.size;
  }

  set(a: number, b: number, strength: number): void {
    const n = a < b ? this.#numbers.add(a, b) : this.#numbers.add(b, a);
    if (n === this.#strengths.length) this.#strengths.push(strength);
    else if (strength > this.#strengths[n]!) this.#strengths[n] = strength;
  }

  get(a: number, b: number): number {
    const n = a < b ? this.#numbers.find(a, b) : this.#numbers.find(b, a);
    return n < 0 ? 0 : this.#strengths[n]!;
  }

  /** Calls with the claims of every pair, the lesser number first, in no order. */
  forEach(take: (a: number, b: number) => void): void {
    this.#numbers.forEach(take);
  }
}

/** Aligns every two documents of a packet that share enough landmarks. `claims` are in order of document and place. */
export function alignDocuments(claims: readonly PreparedClaim[]): Alignment {
  const alignment = new Alignment();
  /** Claims of each document. */
  const documents: number[][] = [];
  /** By value, for each document that states it, in order, the claims. */
  const places: (number[][] | undefined)[] = [];
  claims.forEach(({ document, value }, i) => {
    const own = documents[document];
    if (own) own.push(i);
    else documents[document] = [i];
    const lists = (places[value.number] ??= []);
    const last = lists.at(-1);
    if (last && claims[last[0]!]!.document === document) last.push(i);
    else lists.push([i]);
  });
  if (documents.length < 2) return alignment;
  // landmarks of each two documents, found through the values they share: the claim of the one, then that of the other
  const pairs = new Map<number, number[]>();
  for (const lists of places) {
    const few = lists!.filter(list => list.length <= LANDMARK_LIMIT);
    if (few.length < 2 || few.length > COMMON_LIMIT) continue;
    for (let x = 0; x < few.length; x++) {
      for (let y = x + 1; y < few.length; y++) {
        const key = claims[few[x]![0]!]!.document * documents.length + claims[few[y]![0]!]!.document;
        let list = pairs.get(key);
        if (!list) pairs.set(key, (list = []));
        for (const a of few[x]!) for (const b of few[y]!) list.push(a, b);
      }
    }
  }
  for (const [key, landmarks] of pairs) {
    if (landmarks.length < 2 * LEAST_LANDMARKS) continue;
    const left = documents[Math.floor(key / documents.length)]!;
    alignPair(claims, left, documents[key % documents.length]!, landmarks, alignment);
  }
  return alignment;
}

/** Longest chain of landmarks that rises in both documents. */
function longestChain(landmarks: readonly number[]): (readonly [number, number])[] {
  const sorted = Array.from(
    { length: landmarks.length / 2 },
    (_, i) => [landmarks[2 * i]!, landmarks[2 * i + 1]!] as const,
  );
  sorted.sort((x, y) => x[0] - y[0] || y[1] - x[1]);
  const tails: number[] = [];
  const before = new Int32Array(sorted.length).fill(-1);
  sorted.forEach(([, b], i) => {
    const at = firstWhere(0, tails.length, k => sorted[tails[k]!]![1] >= b);
    if (at > 0) before[i] = tails[at - 1]!;
    tails[at] = i;
  });
  const chain: (readonly [number, number])[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push(sorted[i]!);
  return chain.reverse();
}

function alignPair(
  claims: readonly PreparedClaim[],
  left: readonly number[],
  right: readonly number[],
  landmarks: readonly number[],
  alignment: Alignment,
): void {
  const chain = longestChain(landmarks);
  if (chain.length < LEAST_LANDMARKS) return;
  // how much of the shorter text the chain carries: 1 when it follows the other figure by figure
  const story = Math.min(1, (1.5 * chain.length) / Math.min(left.length, right.length));
  for (const [a, b] of chain) alignment.set(a, b, story);
  for (let k = 0; k + 1 < chain.length; k++) {
    const [a1, b1] = chain[k]!;
    const [a2, b2] = chain[k + 1]!;
    alignGap(claims, a1 + 1, a2, b1 + 1, b2, story, alignment);
  }
}

/** Lays the figures of two gaps beside each other, dimension by dimension and changes apart, where both have equally many. */
function alignGap(
  claims: readonly PreparedClaim[],
  a1: number,
  a2: number,
  b1: number,
  b2: number,
  story: number,
  alignment: Alignment,
): void {
  const size = Math.max(a2 - a1, b2 - b1);
  if (size === 0 || size > GAP_LIMIT || a1 === a2 || b1 === b2) return;
  const byDimension = (from: number, to: number) => {
    const map = new Map<string, number[]>();
    for (let i = from; i < to; i++) {
      const { dimension, claim } = claims[i]!;
      // "13 weeks, a week less than before": a change is not what stands where the other text states a level
      const sort = claim.context.course === 'none' ? dimension : `${dimension} changed`;
      addUnder(map, sort, i);
    }
    return map;
  };
  const x = byDimension(a1, a2);
  const y = byDimension(b1, b2);
  for (const [dimension, list] of x) {
    const other = y.get(dimension);
    if (!other || other.length !== list.length) continue;
    const strength = story / (1 + (size - 1) / 6);
    list.forEach((a, n) => {
      if (!areSmallAndApart(claims[a]!, claims[other[n]!]!)) alignment.set(a, other[n]!, strength);
    });
  }
}

/** "four keys" and "two transfers": small counts of different things stand beside each other by chance. */
const areSmallAndApart = (a: PreparedClaim, b: PreparedClaim): boolean =>
  a.dimension === 'count' && a.digits === 1 && b.digits === 1 && a.claim.quantity.unit !== b.claim.quantity.unit;
