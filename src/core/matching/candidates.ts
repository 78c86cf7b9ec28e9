import { leavesUnitOut } from './adopt-units.ts';
import type { Alignment } from './align.ts';
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

/** Takes a candidate pair, by the claims' numbers, the lesser first. */
type Visit = (a: number, b: number) => void;

/** Visits every candidate pair once; those of one claim come in a row. */
export function visitCandidates(
  claims: readonly PreparedClaim[],
  statistics: PacketStatistics,
  alignment: Alignment,
  visit: Visit,
): void {
  const byDimension = new Map<string, number[]>();
  claims.forEach(({ dimension }, i) => {
    const list = byDimension.get(dimension);
    if (list) list.push(i);
    else byDimension.set(dimension, [i]);
  });
  for (const list of byDimension.values()) {
    if (list.length <= SMALL)
      for (let x = 0; x < list.length; x++) for (let y = x + 1; y < list.length; y++) visit(list[x]!, list[y]!);
    else visitNearest(claims, list, statistics, alignment, undefined, visit);
  }
  // a figure without a unit may be of any dimension
  const bare: number[] = [];
  const rest: number[] = [];
  claims.forEach(({ dimension, claim }, i) => {
    if (leavesUnitOut(claim.quantity)) bare.push(i);
    else if (!OPEN_DIMENSIONS.has(dimension)) rest.push(i);
  });
  if (bare.length * rest.length <= FEW) {
    for (const x of bare) for (const y of rest) visit(Math.min(x, y), Math.max(x, y));
  } else {
    const all = [...bare, ...rest].sort((x, y) => x - y);
    const isOpen = new Uint8Array(claims.length);
    for (const i of bare) isOpen[i] = 1;
    visitNearest(claims, all, statistics, alignment, isOpen, visit);
  }
}

/** Visits each claim of a list with its likeliest partners: of the other side, where `sides` has one for each claim. */
function visitNearest(
  claims: readonly PreparedClaim[],
  list: readonly number[],
  statistics: PacketStatistics,
  alignment: Alignment,
  sides: Uint8Array | undefined,
  visit: Visit,
): void {
  const n = claims.length;
  const partners = Math.max(LEAST_PARTNERS, Math.min(MOST_PARTNERS, Math.floor(PARTNERS_IN_ALL / n)));
  const index = new PartnerIndex(claims, list, statistics, sides);
  const keys = new Float64Array(list.length * partners + alignment.size);
  const found = new Int32Array(partners);
  let k = 0;
  for (let x = 0; x < list.length; x++) {
    const a = list[x]!;
    const count = index.partnersOf(x, found);
    for (let y = 0; y < count; y++) {
      const b = list[found[y]!]!;
      keys[k++] = a < b ? a * n + b : b * n + a;
    }
  }
  const inList = new Uint8Array(n);
  for (const i of list) inList[i] = 1;
  alignment.forEach((a, b) => {
    if (inList[a] === 1 && inList[b] === 1 && (!sides || sides[a] !== sides[b])) keys[k++] = a * n + b;
  });
  const sorted = keys.subarray(0, k).sort();
  for (let x = 0; x < k; x++) {
    const key = sorted[x]!;
    if (key !== sorted[x - 1]) visit(Math.floor(key / n), key % n);
  }
}
