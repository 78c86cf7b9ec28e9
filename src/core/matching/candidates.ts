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
const TERMS_PER_CLAIM = 10;
/** A word or value that more claims have finds this many neighbours on each side, in order of place. */
const REACH = 48;
/** Partners that a claim keeps: as many as there is time for, the fewer the more claims there are. */
const MOST_PARTNERS = 32;
const LEAST_PARTNERS = 12;
const PARTNERS_IN_ALL = 400_000;
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
  const partners = Math.max(LEAST_PARTNERS, Math.min(MOST_PARTNERS, Math.floor(PARTNERS_IN_ALL / list.length)));
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

/** Inverted index of a list of claims, by place in the list. */
class PartnerIndex {
  /** Places of the claims that have a word among their weightiest, or a value, in rising order, with the word's weight there. */
  readonly #postings = new Map<number | string, { readonly places: number[]; readonly weights: number[] }>();
  /** For each claim: its postings, and its own position in each. */
  readonly #entries: { readonly key: number | string; readonly at: number }[][];
  readonly #score: Float64Array;
  readonly #claims: readonly PreparedClaim[];
  readonly #list: readonly number[];

  constructor(claims: readonly PreparedClaim[], list: readonly number[], { pool, idf }: PacketStatistics) {
    this.#claims = claims;
    this.#list = list;
    this.#score = new Float64Array(list.length);
    this.#entries = list.map((i, place) => {
      const { from, weights, nearNorm, valueKey } = claims[i]!;
      const near = new Float64Array(weights.length);
      for (let k = 0; k < near.length; k++) near[k] = nearWeight(idf[pool[from + k]!]!, weights[k]!);
      const entries = [{ key: valueKey as number | string, at: this.#add(valueKey, place, 0) }];
      for (const k of weightiest(near)) {
        const term = pool[from + k]!;
        entries.push({ key: term, at: this.#add(term, place, nearNorm === 0 ? 0 : near[k]! / nearNorm) });
      }
      return entries;
    });
  }

  #add(key: number | string, place: number, weight: number): number {
    let posting = this.#postings.get(key);
    if (!posting) this.#postings.set(key, (posting = { places: [], weights: [] }));
    posting.weights.push(weight);
    return posting.places.push(place) - 1;
  }

  /** Places of the likeliest partners of the claim at a place. */
  partnersOf(place: number, count: number, fits: (place: number) => boolean): readonly number[] {
    const score = this.#score;
    const touched: number[] = [];
    const frequency = this.#claims[this.#list[place]!]!.value.claims;
    const sameValue = SAME_VALUE + RARE_VALUE / frequency;
    for (const { key, at } of this.#entries[place]!) {
      const { places, weights } = this.#postings.get(key)!;
      const own = weights[at]!;
      const stop = Math.min(places.length, at + 1 + REACH);
      for (let e = Math.max(0, at - REACH); e < stop; e++) {
        const other = places[e]!;
        if (e === at) continue;
        if (score[other] === 0) touched.push(other);
        score[other]! += typeof key === 'string' ? sameValue : own * weights[e]!;
      }
    }
    const found = touched.filter(fits);
    if (found.length > count) {
      found.sort((x, y) => score[y]! - score[x]! || Math.abs(x - place) - Math.abs(y - place) || x - y);
      found.length = count;
    }
    for (const other of touched) score[other] = 0;
    return found;
  }
}

/** Indices of the greatest weights, at most {@link TERMS_PER_CLAIM}. */
function weightiest(near: Float64Array): readonly number[] {
  const order = Array.from(near.keys());
  if (order.length <= TERMS_PER_CLAIM) return order;
  return order.sort((x, y) => near[y]! - near[x]! || x - y).slice(0, TERMS_PER_CLAIM);
}
