import type { Claim } from '../model.ts';
import { clusterOf, NO_CONSTRAINTS, type Constraints } from './constraints.ts';
import type { PreparedClaim } from './prepare-claims.ts';
import { scoreWith } from './score-with.ts';
import type { Pair } from './score-pairs.ts';
import { withoutEnds } from '../text/trim.ts';

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
  const sources = clusters.map(members => distinct(members.map(m => prepared[m]!.document)));
  const digits = clusters.map((): readonly string[] | undefined => undefined);
  const digitsOf = (cluster: number): readonly string[] =>
    (digits[cluster] ??= clusters[cluster]!.slice(0, SAMPLE).map(m => digitsOfValue(prepared[m]!.claim)));
  const margin = (cluster: number, score: number): number => {
    const [best, second] = top.get(cluster)!;
    return score >= best ? Math.min(MARGIN_LIMIT, score - second) : Math.max(-MARGIN_LIMIT, score - best);
  };
  return sums
    .filter(j => j.best[j.kind]! >= LEAST || j.certain)
    .map(({ x, y, kind, best: bests, sum, pairs: n, aligned, rarest, otherNames, certain }) => {
      const best = bests[kind]!;
      const all = clusters[x]!.length * clusters[y]!.length;
      const p = sources[x]!;
      const q = sources[y]!;
      const features = Float64Array.of(
        best,
        (sum - LIMIT * (all - n)) / all,
        inBoth(p, q) / Math.min(p.length, q.length),
        Math.min(margin(x, best), margin(y, best)),
        Math.log2(p.length * q.length),
        aligned,
        rarest,
        otherNames / n,
        digitsAlike(digitsOf(x), digitsOf(y)) ? 1 : 0,
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

/** "754" of 7540, "12" of 0.12; "" where there is no number. */
function digitsOfValue({ quantity: { low, high } }: Claim): string {
  const value = low ?? high;
  return typeof value === 'number' ? withoutEnds(String(value).replace(/\D/g, ''), '0') : '';
}

/** Whether two values look like one misread or miscopied as the other: two digits swapped, or one of three and more changed. */
function digitsAlike(xs: readonly string[], ys: readonly string[]): boolean {
  for (const s of xs) {
    if (s.length < 2) continue;
    for (const t of ys) {
      if (s.length !== t.length || s === t) continue;
      let different = 0;
      for (let i = 0; i < s.length && different < 3; i++) if (s[i] !== t[i]) different++;
      if (different === 1 ? s.length > 2 : different === 2 && [...s].sort().join('') === [...t].sort().join(''))
        return true;
    }
  }
  return false;
}

/** Numbers in rising order, each once; they come nearly sorted. */
const distinct = (numbers: readonly number[]): Int32Array =>
  Int32Array.from(numbers)
    .sort()
    .filter((n, i, all) => i === 0 || n !== all[i - 1]);

/** How many numbers two rising lists share. */
function inBoth(p: Int32Array, q: Int32Array): number {
  let shared = 0;
  for (let i = 0, k = 0; i < p.length && k < q.length;) {
    if (p[i] === q[k]) {
      shared++;
      i++;
      k++;
    } else if (p[i]! < q[k]!) i++;
    else k++;
  }
  return shared;
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
  constraints: Constraints = NO_CONSTRAINTS,
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
  // what the joints between parts add up to, above what as many clusters without a joint would: kept by part and other part
  const above = clusters.map(() => new Map<number, number>());
  for (const [key, over] of excess) {
    const x = Math.floor(key / clusters.length);
    const y = key % clusters.length;
    above[x]!.set(y, over + EXCESS_LIMIT);
    above[y]!.set(x, over + EXCESS_LIMIT);
  }
  const of = clusterOf(clusters);
  const apart = constraints.apart.map(([a, b]) => [of.get(a)!, of.get(b)!] as const);
  const forbidden = (p: number, q: number): boolean =>
    apart.some(([x, y]) => (root[x] === p && root[y] === q) || (root[x] === q && root[y] === p));
  for (const { x, y, over } of links) {
    const [p, q] = [root[x]!, root[y]!];
    if (p === q || forbidden(p, q)) continue;
    const sum = (above[p]!.get(q) ?? 0) - EXCESS_LIMIT * parts[p]!.length * parts[q]!.length;
    if (sum < 0 && over < Infinity) continue;
    // the part with fewer neighbours moves into the other
    const [into, from] = above[p]!.size >= above[q]!.size ? [p, q] : [q, p];
    above[into]!.delete(from);
    for (const [other, value] of above[from]!) {
      above[other]!.delete(from);
      if (other === into) continue;
      const total = (above[into]!.get(other) ?? 0) + value;
      above[into]!.set(other, total);
      above[other]!.set(into, total);
    }
    above[from]!.clear();
    for (const j of parts[from]!) root[j] = into;
    for (const j of parts[from]!) parts[into]!.push(j);
    parts[from] = [];
  }
  return parts
    .filter(list => list.length > 0)
    .map(list => list.flatMap(i => clusters[i]!).sort((m, n) => m - n))
    .sort((m, n) => m[0]! - n[0]!);
}
