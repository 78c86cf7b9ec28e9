import type { Claim } from '../model.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { MODEL, scoreWith, type MatchModel } from './match-model.ts';
import { oppositions, type Opposition } from './oppose.ts';
import { PairScorer, type Pair } from './score-pairs.ts';

/** Index of the class of pairs whose values conflict. */
const CONFLICTING = 2;
/** Members of a cluster that speak for it, at most. */
const SAMPLE = 6;
/** A single pair's score counts up to this. */
const LIMIT = 6;
/** Score that a pair which cannot be of one quantity counts in an average. */
const IMPOSSIBLE = -12;

/**
 * Groups claims of the same quantity. Record linkage after Fellegi and Sunter (1969): each candidate pair is scored; claims
 * whose values agree or are compatible are linked from the strongest pair down, and two clusters merge only while the evidence
 * between their members holds on average; then clusters whose values conflict are joined where enough speaks for it.
 * Returns, for each group of two or more, the numbers of its claims in order.
 */
export function groupClaims(claims: readonly Claim[], tolerances: Tolerances, model: MatchModel = MODEL): number[][] {
  const scorer = new PairScorer(claims, tolerances, model);
  const pairs = scorer.candidates();
  const clusters = clusterPairs(claims.length, pairs, (a, b) => scorer.pair(a, b), model.link);
  return joinOpposed(clusters, oppositions(clusters, pairs, scorer.prepared), model);
}

/** Clusters of claims whose values do not conflict, single claims too; `pairOf` scores a pair that is no candidate. */
export function clusterPairs(
  count: number,
  candidates: readonly Pair[],
  pairOf: (a: number, b: number) => Pair | undefined,
  link: readonly number[],
): number[][] {
  const known = new Map<number, Pair>();
  const links: Pair[] = [];
  for (const pair of candidates) {
    known.set(pair.a * count + pair.b, pair);
    if (pair.kind < CONFLICTING && pair.score >= link[pair.kind]!) links.push(pair);
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  // by how much a pair's score passes its bar
  const excess = (a: number, b: number): number | undefined => {
    const [x, y] = a < b ? [a, b] : [b, a];
    const pair = known.get(x * count + y) ?? pairOf(x, y);
    return pair && pair.score - link[pair.kind]!;
  };
  return cluster(count, links, excess);
}

/** Joins clusters whose values conflict, the surest first. Groups of one are left out. */
export function joinOpposed(
  clusters: readonly (readonly number[])[],
  opposed: readonly Opposition[],
  model: MatchModel,
): number[][] {
  const parent = clusters.map((_, i) => i);
  const find = (i: number): number => (parent[i] === i ? i : (parent[i] = find(parent[i]!)));
  const scored = opposed
    .map(o => ({ ...o, score: o.certain ? Infinity : scoreWith(model.conflict, o.features) }))
    .filter(o => o.score >= model.link[CONFLICTING]!)
    .sort((p, q) => q.score - p.score || p.x - q.x || p.y - q.y);
  for (const { x, y } of scored) parent[find(x)] = find(y);
  const groups = new Map<number, number[]>();
  clusters.forEach((members, i) => {
    const root = find(i);
    groups.set(root, [...(groups.get(root) ?? []), ...members]);
  });
  return [...groups.values()]
    .filter(m => m.length > 1)
    .map(m => m.sort((p, q) => p - q))
    .sort((p, q) => p[0]! - q[0]!);
}

function cluster(
  count: number,
  links: readonly Pair[],
  excess: (a: number, b: number) => number | undefined,
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
  for (const { a, b } of links) {
    const x = find(a);
    const y = find(b);
    if (x === y || !mayMerge(members[x]!, members[y]!, excess)) continue;
    const [root, child] = members[x]!.length >= members[y]!.length ? [x, y] : [y, x];
    parent[child] = root;
    members[root]!.push(...members[child]!);
    members[child] = [];
  }
  return members.filter(m => m.length > 0);
}

/**
 * Whether two clusters are of one quantity: each member of the smaller one, on average, must find a partner in the other. A
 * strong partner is enough, since texts word one quantity in many ways; a pair that cannot be is counted against the merge.
 */
function mayMerge(
  x: readonly number[],
  y: readonly number[],
  excess: (a: number, b: number) => number | undefined,
): boolean {
  const [small, large] = x.length <= y.length ? [x, y] : [y, x];
  let sum = 0;
  let n = 0;
  for (const a of sample(small)) {
    let best = IMPOSSIBLE;
    let impossible = 0;
    const others = sample(large);
    for (const b of others) {
      const over = excess(a, b);
      if (over === undefined) impossible++;
      else best = Math.max(best, Math.min(LIMIT, over));
    }
    sum += best + (impossible * IMPOSSIBLE) / others.length;
    n++;
  }
  return sum / n >= 0;
}

/** Members of a cluster, at most {@link SAMPLE}, spread evenly. */
function sample(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members;
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.floor((i * members.length) / SAMPLE)]!);
}
