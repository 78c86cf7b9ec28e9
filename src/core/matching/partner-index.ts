import { nearAt, type PacketStatistics } from './evidence.ts';
import type { PreparedClaim } from './prepare-claims.ts';

/** Words by which a claim is found, its weightiest first. */
const TERMS_PER_CLAIM = 8;
/** A word or value that more claims have finds this many neighbours on each side, in order of place. */
const REACH = 16;
/** What an equal value counts beside words alike, 0..1: much for a rare one. */
const SAME_VALUE = 0.15;
const RARE_VALUE = 0.6;

/** Numbers that are ever asked for together: words of a claim, partners of a claim. */
const MOST_WANTED = 16;
/** Entries of a claim at most: its value, then its words. */
const WIDTH = 1 + TERMS_PER_CLAIM;

/**
 * Inverted index of a list of claims, by place in the list: for each value and each word the claims that have it, in rising order,
 * with the word's weight there. Kept in typed arrays, one posting behind the other.
 */
export class PartnerIndex {
  readonly #claims: readonly PreparedClaim[];
  readonly #list: readonly number[];
  /** Posting `p` holds the entries from `starts[p]` to `starts[p + 1]`. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;
  readonly #weights: Float64Array;
  /** For each claim the postings it is in, its value's first, and its own entry in each; {@link WIDTH} numbers a claim. */
  readonly #postings: Int32Array;
  readonly #entries: Int32Array;
  readonly #width: Uint8Array;
  /** The side of each place, where partners must be of two sides; and how many of each posting are on side 1. */
  readonly #sides: Uint8Array | undefined;
  readonly #ones: Int32Array;
  // of the claim asked about: what each other scores, and which have a score
  readonly #score: Float64Array;
  readonly #touched: Int32Array;
  readonly #greatest = new Greatest();

  /** `sides`: 0 or 1 for each claim, where only claims of two sides can be partners. */
  constructor(
    claims: readonly PreparedClaim[],
    list: readonly number[],
    statistics: PacketStatistics,
    sides?: Uint8Array,
  ) {
    const { pool } = statistics;
    this.#claims = claims;
    this.#list = list;
    this.#score = new Float64Array(list.length);
    this.#touched = new Int32Array(list.length);
    this.#postings = new Int32Array(list.length * WIDTH);
    this.#entries = new Int32Array(list.length * WIDTH);
    this.#width = new Uint8Array(list.length);
    const ofValue = new Int32Array(statistics.valueCount).fill(-1);
    const ofTerm = new Int32Array(statistics.terms.size).fill(-1);
    const sizes: number[] = [];
    const shares = new Float64Array(list.length * WIDTH);
    list.forEach((i, place) => {
      const { from, to, nearNorm, value } = claims[i]!;
      const row = place * WIDTH;
      if (ofValue[value.number] === -1) ofValue[value.number] = sizes.push(0) - 1;
      this.#postings[row] = ofValue[value.number]!;
      sizes[ofValue[value.number]!]!++;
      let width = 1;
      const weightiest = this.#greatest;
      weightiest.reset(TERMS_PER_CLAIM);
      for (let k = from; k < to; k++) weightiest.add(nearAt(statistics, k));
      const bar = nearNorm === 0 ? Infinity : weightiest.least();
      for (let k = from; k < to && width < WIDTH; k++) {
        const weight = nearAt(statistics, k);
        if (weight < bar) continue;
        const term = pool[k]!;
        if (ofTerm[term] === -1) ofTerm[term] = sizes.push(0) - 1;
        shares[row + width] = weight / nearNorm;
        this.#postings[row + width++] = ofTerm[term]!;
        sizes[ofTerm[term]!]!++;
      }
      this.#width[place] = width;
    });
    this.#starts = new Int32Array(sizes.length + 1);
    for (let p = 0; p < sizes.length; p++) this.#starts[p + 1] = this.#starts[p]! + sizes[p]!;
    this.#places = new Int32Array(this.#starts[sizes.length]!);
    this.#weights = new Float64Array(this.#starts[sizes.length]!);
    const fill = this.#starts.slice();
    this.#sides = sides && Uint8Array.from(list, i => sides[i]!);
    this.#ones = new Int32Array(sizes.length);
    for (let place = 0; place < list.length; place++) {
      for (let k = place * WIDTH; k < place * WIDTH + this.#width[place]!; k++) {
        const entry = fill[this.#postings[k]!]!++;
        this.#entries[k] = entry;
        this.#places[entry] = place;
        if (this.#sides?.[place] === 1) this.#ones[this.#postings[k]!]!++;
        this.#weights[entry] = shares[k]!;
      }
    }
  }

  /** Puts places of the likeliest partners of the claim at a place into `found`, as many as it has room for. Their number. */
  partnersOf(place: number, found: Int32Array): number {
    const sides = this.#sides;
    const side = sides?.[place];
    const score = this.#score;
    const touched = this.#touched;
    const places = this.#places;
    const weights = this.#weights;
    let n = 0;
    for (let k = place * WIDTH; k < place * WIDTH + this.#width[place]!; k++) {
      const posting = this.#postings[k]!;
      // nobody of the other side has this word or value
      if (sides && this.#ones[posting] === (side === 0 ? 0 : this.#starts[posting + 1]! - this.#starts[posting]!))
        continue;
      const entry = this.#entries[k]!;
      const start = Math.max(this.#starts[posting]!, entry - REACH);
      const stop = Math.min(this.#starts[posting + 1]!, entry + 1 + REACH);
      const isValue = k === place * WIDTH;
      const own = isValue ? SAME_VALUE + RARE_VALUE / this.#claims[this.#list[place]!]!.value.claims : weights[entry]!;
      for (let e = start; e < stop; e++) {
        const other = places[e]!;
        if (other === place || (sides && sides[other] === side)) continue;
        if (score[other] === 0) touched[n++] = other;
        score[other]! += isValue ? own : own * weights[e]!;
      }
    }
    const ranking = this.#greatest;
    ranking.reset(found.length);
    for (let x = 0; x < n; x++) ranking.add(score[touched[x]!]!);
    const bar = Math.max(0, ranking.least());
    let count = 0;
    // of equals those first found: by value, then by the words that stand nearest
    for (let x = 0; x < n && count < found.length; x++) {
      const other = touched[x]!;
      if (score[other]! >= bar) found[count++] = other;
    }
    for (let x = 0; x < n; x++) score[touched[x]!] = 0;
    return count;
  }
}

/** The greatest of the numbers added, as many as are wanted: few, so that each is put into its place as it comes. */
class Greatest {
  #wanted = 0;
  #count = 0;
  #more = false;
  readonly #sorted = new Float64Array(MOST_WANTED);

  reset(wanted: number): void {
    this.#wanted = wanted;
    this.#count = 0;
    this.#more = false;
  }

  add(x: number): void {
    const sorted = this.#sorted;
    let k = this.#count;
    if (k === this.#wanted) {
      this.#more = true;
      if (x <= sorted[k - 1]!) return;
      k--;
    } else this.#count++;
    for (; k > 0 && sorted[k - 1]! < x; k--) sorted[k] = sorted[k - 1]!;
    sorted[k] = x;
  }

  /** The least of them; -Infinity where all were wanted. */
  least(): number {
    return this.#more ? this.#sorted[this.#wanted - 1]! : -Infinity;
  }
}
