import { isBare } from './adopt-units.ts';
import type { Alignment } from './align.ts';
import type { PacketStatistics } from './evidence.ts';
import { nearWeight, type PreparedClaim } from './prepare-claims.ts';

/**
 * Pairs worth scoring: all of a dimension where those are few; else each claim with its likeliest partners, from an inverted
 * index of its weightiest words and its value, and what stands at the same place of two aligned texts. Linear in the claims.
 */

/** Below this many claims of one dimension every pair is looked at. */
const SMALL = 250;
/** Below this many pairs of a figure without a unit and one with, every pair is looked at. */
const FEW = 20_000;
/** Words by which a claim is found, its weightiest first. */
const TERMS_PER_CLAIM = 8;
/** A word or value that more claims have finds this many neighbours on each side, in order of place. */
const REACH = 16;
/** Partners that a claim keeps: as many as there is time for, the fewer the more claims there are. */
const MOST_PARTNERS = 16;
const LEAST_PARTNERS = 6;
const PARTNERS_IN_ALL = 200_000;
/** What an equal value counts beside words alike, 0..1: much for a rare one. */
const SAME_VALUE = 0.15;
const RARE_VALUE = 0.6;

/** Candidate pairs by the claims' numbers, the lesser first, each once; those of one claim come in a row. */
export function* candidatePairs(
  claims: readonly PreparedClaim[],
  statistics: PacketStatistics,
  alignment: Alignment,
): Iterable<readonly [number, number]> {
  const byDimension = new Map<string, number[]>();
  claims.forEach(({ dimension }, i) => {
    const list = byDimension.get(dimension);
    if (list) list.push(i);
    else byDimension.set(dimension, [i]);
  });
  for (const list of byDimension.values()) {
    if (list.length <= SMALL)
      for (let x = 0; x < list.length; x++) for (let y = x + 1; y < list.length; y++) yield [list[x]!, list[y]!];
    else yield* nearest(claims, list, statistics, alignment, () => true);
  }
  // a figure without a unit may be of any dimension
  const isOpen = (i: number): boolean => claims[i]!.dimension === 'count' && isBare(claims[i]!.claim.quantity);
  const bare = (byDimension.get('count') ?? []).filter(isOpen);
  const rest = claims.flatMap(({ dimension }, i) => (dimension === 'count' ? [] : [i]));
  if (bare.length * rest.length <= FEW) {
    for (const x of bare) for (const y of rest) yield x < y ? [x, y] : [y, x];
  } else {
    const all = [...bare, ...rest].sort((x, y) => x - y);
    yield* nearest(claims, all, statistics, alignment, (a, b) => isOpen(a) !== isOpen(b));
  }
}

/** Each claim of a list with its likeliest partners. */
function* nearest(
  claims: readonly PreparedClaim[],
  list: readonly number[],
  statistics: PacketStatistics,
  alignment: Alignment,
  fits: (a: number, b: number) => boolean,
): Iterable<readonly [number, number]> {
  const n = claims.length;
  const partners = Math.max(LEAST_PARTNERS, Math.min(MOST_PARTNERS, Math.floor(PARTNERS_IN_ALL / n)));
  const index = new PartnerIndex(claims, list, statistics);
  const keys: number[] = [];
  for (let x = 0; x < list.length; x++) {
    const a = list[x]!;
    for (const y of index.partnersOf(x, partners, y => fits(a, list[y]!))) {
      const b = list[y]!;
      keys.push(a < b ? a * n + b : b * n + a);
    }
  }
  const inList = new Uint8Array(n);
  for (const i of list) inList[i] = 1;
  for (const [a, b] of alignment.pairs()) if (inList[a] && inList[b] && fits(a, b)) keys.push(a * n + b);
  const sorted = Float64Array.from(keys).sort();
  for (let k = 0; k < sorted.length; k++) {
    const key = sorted[k]!;
    if (key !== sorted[k - 1]) yield [Math.floor(key / n), key % n];
  }
}

/** Places of the claims that have a word among their weightiest, or a value, in rising order, with the word's weight there. */
interface Posting {
  readonly places: number[];
  readonly weights: number[];
}

/** Inverted index of a list of claims, by place in the list. */
class PartnerIndex {
  readonly #words: (Posting | undefined)[];
  readonly #values = new Map<string, Posting>();
  /** For each claim its postings, the value's first, and its own position in each. */
  readonly #postings: Posting[][] = [];
  readonly #at: number[][] = [];
  readonly #score: Float64Array;
  readonly #touched: Int32Array;
  readonly #ranking: Float64Array;
  readonly #claims: readonly PreparedClaim[];
  readonly #list: readonly number[];

  constructor(claims: readonly PreparedClaim[], list: readonly number[], statistics: PacketStatistics) {
    const { pool, idf } = statistics;
    this.#claims = claims;
    this.#list = list;
    this.#score = new Float64Array(list.length);
    this.#touched = new Int32Array(list.length);
    this.#ranking = new Float64Array(list.length);
    this.#words = new Array<Posting | undefined>(statistics.terms.size).fill(undefined);
    list.forEach((i, place) => {
      const { from, weights, nearNorm, valueKey } = claims[i]!;
      let value = this.#values.get(valueKey);
      if (!value) this.#values.set(valueKey, (value = { places: [], weights: [] }));
      const postings = [value];
      const at = [value.places.push(place) - 1];
      const near = new Float64Array(weights.length);
      for (let k = 0; k < near.length; k++) near[k] = nearWeight(idf[pool[from + k]!]!, weights[k]!);
      const bar = nearNorm === 0 ? Infinity : leastOf(near, TERMS_PER_CLAIM);
      for (let k = 0; k < near.length && at.length <= TERMS_PER_CLAIM; k++) {
        if (near[k]! < bar) continue;
        const posting = (this.#words[pool[from + k]!] ??= { places: [], weights: [] });
        postings.push(posting);
        at.push(posting.places.push(place) - 1);
        posting.weights.push(near[k]! / nearNorm);
      }
      this.#postings.push(postings);
      this.#at.push(at);
    });
  }

  /** Places of the likeliest partners of the claim at a place. */
  partnersOf(place: number, count: number, fits: (place: number) => boolean): readonly number[] {
    const score = this.#score;
    const touched = this.#touched;
    let n = 0;
    const postings = this.#postings[place]!;
    const ats = this.#at[place]!;
    const sameValue = SAME_VALUE + RARE_VALUE / this.#claims[this.#list[place]!]!.value.claims;
    for (let k = 0; k < postings.length; k++) {
      const { places, weights } = postings[k]!;
      const at = ats[k]!;
      const own = k === 0 ? sameValue : weights[at]!;
      const stop = Math.min(places.length, at + 1 + REACH);
      for (let e = Math.max(0, at - REACH); e < stop; e++) {
        const other = places[e]!;
        if (score[other] === 0) touched[n++] = other;
        score[other]! += k === 0 ? own : own * weights[e]!;
      }
    }
    const ranking = this.#ranking;
    let fitting = 0;
    for (let x = 0; x < n; x++) {
      const other = touched[x]!;
      if (other !== place && fits(other)) ranking[fitting++] = score[other]!;
    }
    const bar = fitting <= count ? 0 : leastOf(ranking.subarray(0, fitting), count);
    const found: number[] = [];
    // of equals those first found: by value, then by the words that stand nearest
    for (let x = 0; x < n && found.length < count; x++) {
      const other = touched[x]!;
      if (other !== place && score[other]! >= bar && fits(other)) found.push(other);
    }
    for (let x = 0; x < n; x++) score[touched[x]!] = 0;
    return found;
  }
}

/** The least of the `count` greatest numbers. */
function leastOf(numbers: Float64Array, count: number): number {
  if (numbers.length <= count) return -Infinity;
  return numbers.slice().sort()[numbers.length - count]!;
}
