import type { Claim, Verdict } from '../model.ts';
import { comparableDimension, compareQuantities } from '../verdicts/compare.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { alignDocuments } from './align.ts';
import { candidatePairs } from './candidates.ts';
import { gatherStatistics } from './evidence.ts';
import { FEATURES, pairFeatures, prepare, type PreparedClaim } from './features.ts';
import { CONFLICTING_LINK, LINK, WEIGHTS } from './weights.ts';

/** A scored link between two claims, by their numbers. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly verdict: Verdict;
}

const VECTOR = FEATURES.map(name => WEIGHTS[name]);

export function score(features: Float64Array): number {
  let sum = WEIGHTS.bias;
  for (let i = 0; i < features.length; i++) sum += VECTOR[i]! * features[i]!;
  return sum;
}

/** Cross pairs looked at, at most, when two clusters are weighed against each other. */
const SAMPLE = 16;

/**
 * Groups claims of the same quantity. Record linkage after Fellegi and Sunter (1969): each candidate pair is scored, links are
 * taken from the strongest down, and two clusters merge only while the evidence between their members holds on average.
 * Returns, for each group of two or more, the numbers of its claims in order.
 */
export function groupClaims(claims: readonly Claim[], tolerances: Tolerances): number[][] {
  const statistics = gatherStatistics(claims);
  const prepared = claims.map(claim => prepare(claim, statistics));
  const alignment = alignDocuments(claims);
  const links: Link[] = [];
  const known = new Map<number, Link>();
  for (const [a, b] of candidatePairs(prepared, alignment)) {
    const link = scorePair(prepared, a, b);
    known.set(a * claims.length + b, link);
    if (link.score >= (link.verdict.label === 'conflict' ? CONFLICTING_LINK : LINK)) links.push(link);
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return cluster(claims.length, links, (a, b) => {
    const [x, y] = a < b ? [a, b] : [b, a];
    const key = x * claims.length + y;
    let link = known.get(key);
    if (!link) known.set(key, (link = scorePair(prepared, x, y)));
    return link;
  });

  function scorePair(all: readonly PreparedClaim[], a: number, b: number): Link {
    const [x, y] = [all[a]!, all[b]!];
    if (comparableDimension(x.claim.quantity) !== comparableDimension(y.claim.quantity)) return { a, b, score: -99, verdict: { label: 'conflict', step: 'dimension', reason: '' } };
    const verdict = compareQuantities(x.claim.quantity, y.claim.quantity, tolerances);
    return { a, b, verdict, score: score(pairFeatures(x, y, statistics, alignment.get(a, b), verdict)) };
  }
}

function cluster(count: number, links: readonly Link[], scoreOf: (a: number, b: number) => Link): number[][] {
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
    if (x === y) continue;
    if (!mayMerge(members[x]!, members[y]!, scoreOf)) continue;
    const [root, child] = members[x]!.length >= members[y]!.length ? [x, y] : [y, x];
    parent[child] = root;
    members[root]!.push(...members[child]!);
    members[child] = [];
  }
  return members.filter(m => m.length > 1).map(m => m.sort((p, q) => p - q)).sort((p, q) => p[0]! - q[0]!);
}

/** Average linkage over a bounded sample of cross pairs, with conflicting pairs held to their own bar. */
function mayMerge(x: readonly number[], y: readonly number[], scoreOf: (a: number, b: number) => Link): boolean {
  let sum = 0;
  let n = 0;
  let conflicting = 0;
  const stepX = Math.max(1, Math.ceil(x.length / 4));
  const stepY = Math.max(1, Math.ceil(y.length / 4));
  for (let i = 0; i < x.length && n < SAMPLE; i += stepX) {
    for (let j = 0; j < y.length && n < SAMPLE; j += stepY) {
      const link = scoreOf(x[i]!, y[j]!);
      if (link.verdict.step === 'dimension') return false;
      sum += Math.max(-8, Math.min(8, link.score));
      if (link.verdict.label === 'conflict') conflicting++;
      n++;
    }
  }
  const bar = conflicting > 0 ? (CONFLICTING_LINK * conflicting) / n : LINK;
  return sum / n >= Math.min(bar, CONFLICTING_LINK);
}
