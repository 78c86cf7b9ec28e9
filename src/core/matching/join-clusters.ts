import type { Claim } from '../model.ts';
import type { PreparedClaim } from './prepare-claims.ts';
import { scoreWith } from './score-with.ts';
import type { Pair } from './score-pairs.ts';

/**
 * Clusters of claims, judged against one another by all that their claims say together. Claims that surely agree are clustered
 * first. Whether two clusters are of one quantity is then asked once: many witnesses of one value and of another are a
 * conflict found by many pairs, each weak by itself, and a link that only one pair of many suggests is none.
 */
export const JOINT_FEATURES = [
  'best pair',
  'mean of the pairs',
  'sources that state both',
  'margin over rivals',
  'sources',
  'aligned',
  'rarest shared word',
  'other name',
  'digits alike',
] as const;

export type JointFeature = (typeof JOINT_FEATURES)[number];

/** Clusters whose best pair scores less are not worth a look. */
const LEAST = -5;
/** A pair's score counts up to this; one that cannot be of one quantity counts the least. */
const LIMIT = 6;
/** A cluster nobody rivals has beaten a score of this. */
const NO_RIVAL = -6;
const MARGIN_LIMIT = 4;

/** Index of the class of pairs whose values conflict. */
const CONFLICTING = 2;

const clip = (x: number): number => Math.max(-LIMIT, Math.min(LIMIT, x));
/** Two clusters, by their index, that some candidate pair joins. */
export interface Joint {
  readonly x: number;
  readonly y: number;
  /** Index in CLASSES: conflict where any two of their values conflict, else compatible where any two differ. */
  readonly kind: number;
  /** As {@link JOINT_FEATURES}. */
  readonly features: Float64Array;
  /** Two of their figures stand in one and the same wording, or one restates the other in brackets: no weighing is needed. */
  readonly certain: boolean;
}

interface Sum {
  readonly x: number;
  readonly y: number;
  kind: number;
  /** Best score of a pair of each class. */
  readonly best: [number, number, number];
  sum: number;
  pairs: number;
  aligned: number;
  rarest: number;
  otherNames: number;
  certain: boolean;
}

/** Clusters that candidate pairs join. `pairs` carry their final score. */
export function findJoints(
  clusters: readonly (readonly number[])[],
  pairs: readonly Pair[],
  prepared: readonly PreparedClaim[],
): Joint[] {
  const sums = sumUp(clusters, pairs, prepared);
  const top = bestTwo(sums);
  const sources = clusters.map(members => new Set(members.map(m => prepared[m]!.claim.uri)));
  const margin = (cluster: number, score: number): number => {
    const [best, second] = top.get(cluster)!;
    return score >= best ? Math.min(MARGIN_LIMIT, score - second) : Math.max(-MARGIN_LIMIT, score - best);
  };
  return sums
    .filter(j => j.best[j.kind]! >= LEAST || j.certain)
    .map(({ x, y, kind, best: bests, sum, pairs: n, aligned, rarest, otherNames, certain }) => {
      const best = bests[kind]!;
      const all = clusters[x]!.length * clusters[y]!.length;
      const [p, q] = [sources[x]!, sources[y]!];
      const both = [...p].filter(uri => q.has(uri)).length;
      const features = Float64Array.of(
        best,
        (sum - LIMIT * (all - n)) / all,
        both / Math.min(p.size, q.size),
        Math.min(margin(x, best), margin(y, best)),
        Math.log2(p.size * q.size),
        aligned,
        rarest,
        otherNames / n,
        digitsAlike(prepared, clusters[x]!, clusters[y]!) ? 1 : 0,
      );
      return { x, y, kind, features, certain };
    });
}

/** "12,500 feet (4,810 metres)", or one sentence twice with another figure in it. */
const saysTheSame = (restated: boolean, { context: a }: Claim, { context: b }: Claim): boolean =>
  restated || (a.wording !== 0 && a.wording === b.wording);

/** What the candidate pairs between each two clusters say together. */
function sumUp(
  clusters: readonly (readonly number[])[],
  pairs: readonly Pair[],
  prepared: readonly PreparedClaim[],
): Sum[] {
  const of = new Int32Array(prepared.length);
  clusters.forEach((members, i) => members.forEach(m => (of[m] = i)));
  const joints = new Map<number, Sum>();
  for (const { a, b, kind, score, aligned, rarest, otherName, restated } of pairs) {
    const [x, y] = of[a]! < of[b]! ? [of[a]!, of[b]!] : [of[b]!, of[a]!];
    if (x === y) continue;
    const key = x * clusters.length + y;
    let j = joints.get(key);
    if (!j)
      joints.set(
        key,
        (j = {
          x,
          y,
          kind: 0,
          best: [-LIMIT, -LIMIT, -LIMIT],
          sum: 0,
          pairs: 0,
          aligned: 0,
          rarest: 0,
          otherNames: 0,
          certain: false,
        }),
      );
    j.sum += clip(score);
    j.pairs++;
    j.aligned = Math.max(j.aligned, aligned);
    j.rarest = Math.max(j.rarest, rarest);
    j.otherNames += otherName;
    j.kind = Math.max(j.kind, kind);
    j.best[kind] = Math.max(j.best[kind]!, clip(score));
    if (kind === CONFLICTING) j.certain ||= saysTheSame(restated, prepared[a]!.claim, prepared[b]!.claim);
  }
  return [...joints.values()];
}

/** The two best scores of each cluster. */
function bestTwo(sums: readonly Sum[]): ReadonlyMap<number, readonly [number, number]> {
  const top = new Map<number, [number, number]>();
  for (const { x, y, kind, best: bests } of sums) {
    const best = bests[kind]!;
    for (const cluster of [x, y]) {
      const seen = top.get(cluster);
      if (!seen) top.set(cluster, [best, NO_RIVAL]);
      else if (best > seen[0]) top.set(cluster, [best, seen[0]]);
      else if (best > seen[1]) seen[1] = best;
    }
  }
  return top;
}

/** Members of a cluster compared digit by digit, at most. */
const SAMPLE = 8;

/** "7540" → "754", "0.12" → "12". */
const significantDigits = (x: number): string =>
  String(x)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');

/** Whether two values look like one misread or miscopied as the other: two digits swapped, or one of three and more changed. */
function digitsAlike(prepared: readonly PreparedClaim[], xs: readonly number[], ys: readonly number[]): boolean {
  const written = (members: readonly number[]): string[] =>
    members.slice(0, SAMPLE).map(m => {
      const { low, high } = prepared[m]!.claim.quantity;
      const value = low ?? high;
      return typeof value === 'number' ? significantDigits(value) : '';
    });
  const others = written(ys);
  return written(xs).some(s =>
    others.some(t => {
      if (s.length !== t.length || s.length < 2 || s === t) return false;
      const different = [...s].filter((c, i) => c !== t[i]).length;
      return different === 1 ? s.length > 2 : different === 2 && [...s].sort().join('') === [...t].sort().join('');
    }),
  );
}

/** A joint counts in an average up to this; clusters that no pair joins count the least. */
const EXCESS_LIMIT = 3;

/**
 * Joins clusters over the joints of the classes in `kinds` that score at least their bar, the surest first, as long as the
 * clusters joined so far belong together on average: a chain of weak likenesses makes no group. Every cluster is kept, single
 * claims too.
 */
export function joinClusters(
  clusters: readonly (readonly number[])[],
  joints: readonly Joint[],
  kinds: readonly number[],
  weights: readonly Float64Array[],
  bars: readonly number[],
): number[][] {
  const excess = new Map<number, number>();
  const links: { readonly x: number; readonly y: number; readonly over: number }[] = [];
  for (const { x, y, kind, features, certain } of joints) {
    if (!kinds.includes(kind)) continue;
    const over = certain ? Infinity : scoreWith(weights[kind]!, features) - bars[kind]!;
    excess.set(x * clusters.length + y, Math.max(-EXCESS_LIMIT, Math.min(EXCESS_LIMIT, over)));
    if (over >= 0) links.push({ x, y, over });
  }
  links.sort((p, q) => q.over - p.over || p.x - q.x || p.y - q.y);
  const root = clusters.map((_, i) => i);
  const parts = clusters.map((_, i) => [i]);
  const between = (x: number, y: number): number =>
    excess.get(Math.min(x, y) * clusters.length + Math.max(x, y)) ?? -EXCESS_LIMIT;
  for (const { x, y, over } of links) {
    const [p, q] = [root[x]!, root[y]!];
    if (p === q) continue;
    let sum = 0;
    for (const i of parts[p]!) for (const j of parts[q]!) sum += between(i, j);
    if (sum < 0 && over < Infinity) continue;
    for (const j of parts[q]!) root[j] = p;
    parts[p]!.push(...parts[q]!);
    parts[q] = [];
  }
  return parts
    .filter(list => list.length > 0)
    .map(list => list.flatMap(i => clusters[i]!).sort((m, n) => m - n))
    .sort((m, n) => m[0]! - n[0]!);
}
