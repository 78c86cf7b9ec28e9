import type { Alignment } from './align.ts';
import { addUnder } from '../text/group-by.ts';
import { grow } from '../text/tokens.ts';
import type { PacketStatistics } from './evidence.ts';
import { PartnerIndex } from './partner-index.ts';
import type { PreparedClaim } from './prepare-claims.ts';

/**
 * Pairs worth scoring: all of a dimension where those are few; else each claim with its likeliest partners, from an inverted
 * index of its weightiest words and its value, and what stands at the same place of two aligned texts. Linear in the claims.
 */

/** Below this many claims of one dimension every pair is looked at. */
const SMALL = 250;
/** Dimensions of figures that leave their unit out: those are visited there already, and no pair may be visited twice. */
const OPEN_DIMENSIONS: ReadonlySet<string> = new Set(['count', 'angle']);
/** Below this many pairs of a figure without a unit and one with, every pair is looked at. */
const FEW = 20_000;
/** Partners that a claim keeps: as many as there is time for, the fewer the more claims there are. */
const MOST_PARTNERS = 16;
const LEAST_PARTNERS = 6;
const PARTNERS_IN_ALL = 200_000;
/** Between figures without a unit and those with one: of such pairs hardly one in ten is kept. */
const LEAST_ACROSS = 3;

/** Takes a candidate pair, by the claims' numbers, the lesser first. */
type Visit = (a: number, b: number) => void;

/** Visits every candidate pair once; those of one claim come in a row. */
export function visitCandidates(
  claims: readonly PreparedClaim[],
  statistics: PacketStatistics,
  alignment: Alignment,
  visit: Visit,
): void {
  const places = new Int32Array(claims.length).fill(-1);
  const byDimension = new Map<string, number[]>();
  claims.forEach(({ dimension }, i) => addUnder(byDimension, dimension, i));
  for (const list of byDimension.values()) {
    if (list.length <= SMALL)
      for (let x = 0; x < list.length; x++) for (let y = x + 1; y < list.length; y++) visit(list[x]!, list[y]!);
    else visitNearest(claims, list, statistics, alignment, places, visit);
  }
  // a figure without a unit may be of any dimension
  const bare: number[] = [];
  const rest: number[] = [];
  claims.forEach(({ dimension, leavesOut }, i) => {
    if (leavesOut) bare.push(i);
    else if (!OPEN_DIMENSIONS.has(dimension)) rest.push(i);
  });
  if (bare.length * rest.length <= FEW) {
    for (const x of bare) for (const y of rest) visit(Math.min(x, y), Math.max(x, y));
  } else {
    const all = [...bare, ...rest].sort((x, y) => x - y);
    const isOpen = new Uint8Array(claims.length);
    for (const i of bare) isOpen[i] = 1;
    visitNearest(claims, all, statistics, alignment, places, visit, isOpen);
  }
}

/**
 * Visits each claim of a list with its likeliest partners: of the other side, where `sides` has one for each claim. `places` is
 * for the place in the list of each claim, -1 for all as it comes and goes.
 */
function visitNearest(
  claims: readonly PreparedClaim[],
  list: readonly number[],
  statistics: PacketStatistics,
  alignment: Alignment,
  places: Int32Array,
  visit: Visit,
  sides?: Uint8Array,
): void {
  const least = sides ? LEAST_ACROSS : LEAST_PARTNERS;
  const partners = Math.max(least, Math.min(MOST_PARTNERS, Math.floor(PARTNERS_IN_ALL / claims.length)));
  const index = new PartnerIndex(claims, list, statistics, sides);
  const pairs = new PairRows(list.length, list.length * partners);
  const found = new Int32Array(partners);
  for (let x = 0; x < list.length; x++) pairs.addAll(x, found, index.partnersOf(x, found));
  for (let x = 0; x < list.length; x++) places[list[x]!] = x;
  alignment.forEach((a, b) => {
    const x = places[a]!;
    const y = places[b]!;
    if (x >= 0 && y >= 0 && (!sides || sides[a] !== sides[b])) pairs.add(x, y);
  });
  pairs.visit((x, y) => visit(list[x]!, list[y]!));
  for (const i of list) places[i] = -1;
}

/** Pairs as they come, to be visited in order and each once. */
class PairRows {
  readonly #counts: Int32Array;
  #lesser: Int32Array;
  #greater: Int32Array;
  #length = 0;

  /** `count`: what is paired. `room`: pairs that are expected. */
  constructor(count: number, room: number) {
    this.#counts = new Int32Array(count + 1);
    this.#lesser = new Int32Array(room);
    this.#greater = new Int32Array(room);
  }

  /** Pairs one with the first `count` of others. */
  addAll(x: number, others: Int32Array, count: number): void {
    for (let y = 0; y < count; y++) this.add(x, others[y]!);
  }

  add(x: number, y: number): void {
    if (this.#length === this.#lesser.length) {
      this.#lesser = grow(this.#lesser, 2 * this.#length);
      this.#greater = grow(this.#greater, 2 * this.#length);
    }
    const a = x < y ? x : y;
    this.#counts[a + 1]!++;
    this.#lesser[this.#length] = a;
    this.#greater[this.#length++] = x < y ? y : x;
  }

  /** Sorted into rows by counting, and the rows, which are short, by themselves. */
  visit(visit: Visit): void {
    const starts = this.#counts;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const rows = new Int32Array(this.#length);
    const fill = starts.slice();
    for (let p = 0; p < this.#length; p++) rows[fill[this.#lesser[p]!]!++] = this.#greater[p]!;
    for (let a = 0; a + 1 < starts.length; a++) {
      const from = starts[a]!;
      const to = starts[a + 1]!;
      if (from < to) visitRow(a, rows, from, to, visit);
    }
  }
}

/** A loop of its own: a compiled loop inside another is left by giving up what was compiled, once a row. */
function visitRow(a: number, rows: Int32Array, from: number, to: number, visit: Visit): void {
  sortPart(rows, from, to);
  for (let k = from; k < to; k++) if (k === from || rows[k] !== rows[k - 1]) visit(a, rows[k]!);
}

/** Numbers that are put in order where they stand: a view of them would cost more than the sorting. */
const FEW_NUMBERS = 24;

function sortPart(numbers: Int32Array, from: number, to: number): void {
  if (to - from > FEW_NUMBERS) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const x = numbers[i]!;
    let k = i;
    for (; k > from && numbers[k - 1]! > x; k--) numbers[k] = numbers[k - 1]!;
    numbers[k] = x;
  }
}
