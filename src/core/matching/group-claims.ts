import type { Claim } from '../model.ts';
import { judgeMeasured } from '../verdicts/compare.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { NO_CONSTRAINTS, Separation, type Constraints, type TableCell } from './constraints.ts';
import type { PacketWords } from './evidence.ts';
import { CONFLICTING, NOT_CONFLICTING, restated } from './features.ts';
import { findJoints, joinClusters, type Joint } from './join-clusters.ts';
import { MODEL, type MatchModel } from './match-model.ts';
import { graphOf, pairAt } from './pair-graph.ts';
import type { PairTable } from './pair-table.ts';
import { findPossible } from './possible-conflicts.ts';
import type { PreparedClaim } from './prepare-claims.ts';
import type { ScoreMemo } from './score-memo.ts';
import { PairScorer } from './score-pairs.ts';

/** Members of a cluster that speak for it, at most. */
const SAMPLE = 6;
/** A single pair's score counts up to this. */
const LIMIT = 6;
/** Score that a pair which cannot be of one quantity counts in an average. */
const IMPOSSIBLE = -12;

/** Claims by their numbers. */
export interface Grouping {
  /** Groups of two or more, the claims of each in order. */
  readonly groups: readonly (readonly number[])[];
  /** See {@link findPossible}. */
  readonly possible: readonly (readonly [number, number])[];
}

/**
 * Groups claims of the same quantity. Record linkage after Fellegi and Sunter (1969): each candidate pair is scored; claims
 * that surely agree are linked from the strongest pair down, and two clusters merge only while the evidence between their
 * members holds on average; then clusters are judged against one another, last those whose values conflict.
 * What a reviewer decided goes before all evidence.
 * `words`: the words of the claims, where they are counted already. `memo`: scores of the comparison before.
 */
export function groupClaims(
  claims: readonly Claim[],
  tolerances: Tolerances,
  constraints: Constraints = NO_CONSTRAINTS,
  model: MatchModel = MODEL,
  words?: PacketWords,
  memo?: ScoreMemo,
): Grouping {
  const scorer = new PairScorer(claims, tolerances, model, words);
  const held = {
    together: [
      ...constraints.together,
      ...copies(scorer.prepared, constraints),
      ...conversions(scorer.prepared, tolerances, constraints),
    ],
    apart: constraints.apart,
    cells: cellsOf(scorer.prepared),
  };
  const pairs = scorer.candidates(memo);
  const {
    agreed: [clusters, joints],
  } = clusterInStages(scorer, pairs, model, held);
  const groups = joinClusters(clusters, joints, [CONFLICTING], model.joint, model.link, held);
  return {
    groups: groups.filter(members => members.length > 1),
    possible: findPossible({ clusters, joints, groups }, pairs, model.joint[CONFLICTING]!, constraints),
  };
}

/**
 * One sentence with one figure in it, in several places: a passage that was copied, as each with the next. In a packet of copies
 * no word is rare, so that nothing but this would speak for them.
 */
function copies(claims: readonly PreparedClaim[], { apart }: Constraints): [number, number][] {
  const decided = new Set(apart.flat());
  const last = new Map<string, number>();
  const found: [number, number][] = [];
  claims.forEach(({ claim, document, value }, i) => {
    const { wording } = claim.context;
    if (wording === 0 || decided.has(i)) return;
    const key = `${wording}|${claim.quantity.modality}|${value.number}`;
    const before = last.get(key);
    if (before !== undefined && claims[before]!.document !== document) found.push([before, i]);
    last.set(key, i);
  });
  return found;
}

/**
 * "A 10-foot (3 m) wall": what a bracket says again in another unit is the same quantity without any weighing, where it does not come to another
 * value. Else each of both finds the place of another text that it is rounded like.
 */
function conversions(
  claims: readonly PreparedClaim[],
  tolerances: Tolerances,
  { apart }: Constraints,
): [number, number][] {
  const decided = new Set(apart.flat());
  const found: [number, number][] = [];
  for (let i = 1; i < claims.length; i++) {
    const [a, b] = [claims[i - 1]!, claims[i]!];
    if (decided.has(i - 1) || decided.has(i) || !restated(a, b)) continue;
    if (judgeMeasured(a.dimension, a.measured, b.measured, tolerances).label !== 'conflict') found.push([i - 1, i]);
  }
  return found;
}

const NO_CELLS: readonly TableCell[] = [];

/** Characters between two figures that stand side by side, at most: " to ", " and ", ", ". */
const SIDE_BY_SIDE = 5;

/** "From 180 to 190 degrees", "12 and 15 boats": two values side by side, which a range that holds both must not bring together. */
function areSideBySide(a: PreparedClaim, b: PreparedClaim | undefined): boolean {
  if (!b || a.document !== b.document || a.context.sentence !== b.context.sentence) return false;
  if (b.claim.start - a.claim.end > SIDE_BY_SIDE || b.context.bracket === b.claim.start - 1 || a.context.table >= 0)
    return false;
  const [x, y] = [a.claim.quantity, b.claim.quantity];
  const exact = x.modality === 'exact' && y.modality === 'exact' && typeof x.low === 'number';
  return exact && x.unit === y.unit && x.unit !== '' && a.value !== b.value;
}

/**
 * For each claim its cell of a table, its value in a list, its place beside another value, and which of the dead and the injured, of room and
 * crowd, of set and match it counts.
 */
export function cellsOf(claims: readonly PreparedClaim[]): (readonly TableCell[])[] {
  const besideNext = claims.map((own, i) => areSideBySide(own, claims[i + 1]));
  return claims.map(({ claim, entry, context: { table, block, fate, seated, within } }, i) => {
    const cells: TableCell[] = [];
    if (besideNext[i - 1]) cells.push({ table: claims[i - 1]!.claim.id, cell: 'right' });
    if (besideNext[i]) cells.push({ table: claim.id, cell: 'left' });
    if (entry) cells.push({ table: `${claim.uri} ${entry.list}`, cell: entry.value });
    else if (table >= 0) cells.push({ table: `${claim.uri} ${table}`, cell: block });
    if (fate !== '' && fate !== 'in a group' && fate !== 'in hospital') cells.push({ table: 'fate', cell: fate });
    if (seated !== '') cells.push({ table: 'seated', cell: seated });
    if (within !== '') cells.push({ table: 'within', cell: within });
    return cells.length > 0 ? cells : NO_CELLS;
  });
}

/** Clusters with the joints between them. */
export type Stage = readonly [clusters: readonly (readonly number[])[], joints: readonly Joint[]];

/** What surely agrees; then what agrees or is compatible, which is what conflicting values are judged from. */
export function clusterInStages(
  scorer: PairScorer,
  pairs: PairTable,
  model: MatchModel,
  constraints: Constraints = NO_CONSTRAINTS,
): { readonly sure: Stage; readonly agreed: Stage } {
  const { prepared } = scorer;
  const scoreOf: ScoreOf = (a, b, floor) => scorer.scoreOf(a, b, floor);
  const sureClusters = clusterPairs(prepared.length, pairs, scoreOf, model.pair, constraints);
  const sure: Stage = [sureClusters, findJoints(sureClusters, pairs, prepared, scorer.size)];
  const clusters = joinClusters(...sure, NOT_CONFLICTING, model.joint, model.link, constraints);
  return { sure, agreed: [clusters, findJoints(clusters, pairs, prepared, scorer.size)] };
}

/**
 * Scores a pair that is no candidate; undefined where the two cannot be of one quantity. A score that is not above the floor may
 * be told as the floor.
 */
type ScoreOf = (a: number, b: number, floor: number) => number | undefined;

/** Clusters of claims whose values do not conflict, single claims too. */
export function clusterPairs(
  count: number,
  pairs: PairTable,
  scoreOf: ScoreOf,
  bar: number,
  constraints: Constraints = NO_CONSTRAINTS,
): number[][] {
  const graph = graphOf(count, pairs);
  const { a, b, kind, score } = pairs;
  const links: number[] = [];
  for (let p = 0; p < pairs.length; p++) if (kind[p]! < CONFLICTING && score[p]! >= bar) links.push(p);
  links.sort((p, q) => (score[p]! > score[q]! ? -1 : score[p]! < score[q]! ? 1 : a[p]! - a[q]! || b[p]! - b[q]!));
  const known = (x: number, y: number): number | undefined => {
    const p = pairAt(graph, x, y);
    return p < 0 ? undefined : score[p]! - bar;
  };
  const other = (x: number, y: number, floor: number): number | undefined => {
    const own = x < y ? scoreOf(x, y, floor + bar) : scoreOf(y, x, floor + bar);
    return own === undefined ? undefined : own - bar;
  };
  return cluster(count, links, pairs, { known, other }, constraints);
}

/** By how much the scores of pairs pass their bar: of candidates, and of others, see {@link ScoreOf}. */
interface Excess {
  readonly known: (a: number, b: number) => number | undefined;
  readonly other: ScoreOf;
}

function cluster(
  count: number,
  links: readonly number[],
  pairs: PairTable,
  excess: Excess,
  constraints: Constraints,
): number[][] {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const members: number[][] = Array.from({ length: count }, (_, i) => [i]);
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  const merge = (x: number, y: number): void => {
    const [root, child] = members[x]!.length >= members[y]!.length ? [x, y] : [y, x];
    parent[child] = root;
    members[root]!.push(...members[child]!);
    members[child] = [];
  };
  for (const [a, b] of constraints.together) if (find(a) !== find(b)) merge(find(a), find(b));
  const separation = new Separation(
    members.map((_, i) => find(i)),
    count,
    constraints,
  );
  for (const link of links) {
    const x = find(pairs.a[link]!);
    const y = find(pairs.b[link]!);
    if (x === y || separation.forbids(x, y) || !mayMerge(members[x]!, members[y]!, excess)) continue;
    merge(x, y);
    const into = find(x);
    separation.join(into, into === x ? y : x);
  }
  return members.filter(m => m.length > 0);
}

/**
 * Whether two clusters are of one quantity: each member of the smaller one, on average, must find a partner in the other. A
 * strong partner is enough, since texts word one quantity in many ways; a pair that cannot be is counted against the merge.
 */
function mayMerge(x: readonly number[], y: readonly number[], { known, other }: Excess): boolean {
  const [small, large] = x.length <= y.length ? [x, y] : [y, x];
  const others = sample(large);
  let sum = 0;
  let n = 0;
  for (const a of sample(small)) {
    let best = IMPOSSIBLE;
    let impossible = 0;
    // those that are scored already first: what cannot be better than them need not be scored
    let rest = 0;
    for (const b of others) {
      const over = known(a, b);
      if (over === undefined) REST[rest++] = b;
      else best = Math.max(best, Math.min(LIMIT, over));
    }
    for (let k = 0; k < rest; k++) {
      const over = other(a, REST[k]!, best);
      if (over === undefined) impossible++;
      else best = Math.max(best, Math.min(LIMIT, over));
    }
    sum += best + (impossible * IMPOSSIBLE) / others.length;
    n++;
  }
  return sum / n >= 0;
}

/** Members that {@link mayMerge} has yet to look at. */
const REST = new Int32Array(SAMPLE);

/** Members of a cluster, at most {@link SAMPLE}, spread evenly. */
function sample(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members;
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.floor((i * members.length) / SAMPLE)]!);
}
