import type { Claim } from '../model.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { PairScorer, type Pair } from './score-pairs.ts';
import { CONFLICTING_LINK, LINK } from './weights.ts';

/** Members of a cluster that speak for it, at most. */
const SAMPLE = 6;
/** A single pair's score counts up to this. */
const LIMIT = 6;
/** Score that a pair which cannot be of one quantity counts in an average. */
const IMPOSSIBLE = -12;

const bar = (pair: Pair): number => (pair.verdict.label === 'conflict' ? CONFLICTING_LINK : LINK);

/**
 * Groups claims of the same quantity. Record linkage after Fellegi and Sunter (1969): each candidate pair is scored, links are
 * taken from the strongest down, and two clusters merge only while the evidence between their members holds on average.
 * Returns, for each group of two or more, the numbers of its claims in order.
 */
export function groupClaims(claims: readonly Claim[], tolerances: Tolerances): number[][] {
  const scorer = new PairScorer(claims, tolerances);
  const count = claims.length;
  const known = new Map<number, Pair>();
  const links: Pair[] = [];
  for (const pair of scorer.candidates()) {
    known.set(pair.a * count + pair.b, pair);
    if (pair.score >= bar(pair)) links.push(pair);
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const scoreOf = (a: number, b: number): Pair | undefined => {
    const [x, y] = a < b ? [a, b] : [b, a];
    return known.get(x * count + y) ?? scorer.pair(x, y);
  };
  return cluster(count, links, scoreOf);
}

function cluster(
  count: number,
  links: readonly Pair[],
  scoreOf: (a: number, b: number) => Pair | undefined,
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
    if (x === y || !mayMerge(members[x]!, members[y]!, scoreOf)) continue;
    const [root, child] = members[x]!.length >= members[y]!.length ? [x, y] : [y, x];
    parent[child] = root;
    members[root]!.push(...members[child]!);
    members[child] = [];
  }
  return members
    .filter(m => m.length > 1)
    .map(m => m.sort((p, q) => p - q))
    .sort((p, q) => p[0]! - q[0]!);
}

/**
 * Whether two clusters are of one quantity: each member of the smaller one, on average, must find a partner in the other. A
 * strong partner is enough, since texts word one quantity in many ways; a pair that cannot be is counted against the merge.
 */
function mayMerge(
  x: readonly number[],
  y: readonly number[],
  scoreOf: (a: number, b: number) => Pair | undefined,
): boolean {
  const [small, large] = x.length <= y.length ? [x, y] : [y, x];
  let sum = 0;
  let n = 0;
  for (const a of sample(small)) {
    let best = IMPOSSIBLE;
    let impossible = 0;
    const others = sample(large);
    for (const b of others) {
      const pair = scoreOf(a, b);
      if (pair) best = Math.max(best, Math.min(LIMIT, pair.score - bar(pair)));
      else impossible++;
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
