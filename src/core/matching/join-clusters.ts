import { wordsRunningOn } from '../claims/wording.ts';
import type { Claim } from '../model.ts';
import { clusterOf, NO_CONSTRAINTS, Separation, type Constraints } from './constraints.ts';
import { CONFLICTING } from './features.ts';
import type { PreparedClaim } from './prepare-claims.ts';
import { Rivals } from './rivals.ts';
import { scoreWith } from './score-with.ts';
import { PairNumbers } from './pair-numbers.ts';
import type { PairTable } from './pair-table.ts';
import { isOfOtherSize, writtenAlike, type Written } from './written-alike.ts';

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
  'sources in all',
  'one hedged',
  'both hedged',
  'number of documents',
  'best agreement with another',
  'rivals as good',
] as const;

export type JointFeature = (typeof JOINT_FEATURES)[number];

/** Clusters whose best pair scores less are not worth a look. */
const LEAST = -5;
/** A pair's score counts up to this; one that cannot be of one quantity counts the least. */
const LIMIT = 6;
/** A cluster nobody rivals has beaten a score of this. */
const NO_RIVAL = -6;
/** What agrees with a cluster less than this counts as much: two texts of a sentence each hold nothing that could. */
const NONE_AGREES = -3;
const MARGIN_LIMIT = 4;
/** Beyond so many sources, more of them say nothing new: no packet that the weights were fitted on holds more than nine. */
const MANY_SOURCES = 8;

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

/** What the candidate pairs between each two clusters say together: one entry for each two, in order of their first pair. */
interface Sums {
  readonly x: number[];
  readonly y: number[];
  readonly kind: number[];
  /** Best score of a pair of each class, three numbers for each two clusters. */
  readonly best: number[];
  readonly sum: number[];
  readonly pairs: number[];
  readonly aligned: number[];
  readonly rarest: number[];
  readonly otherNames: number[];
  readonly certain: boolean[];
}

/** Clusters that candidate pairs join. `pairs` carry their final score. `size`: as {@link PacketStatistics.size}. */
export function findJoints(
  clusters: readonly (readonly number[])[],
  pairs: PairTable,
  prepared: readonly PreparedClaim[],
  size: number,
): Joint[] {
  const sums = sumUp(clusters, pairs, prepared);
  const { top, next } = bestTwo(sums, clusters.length);
  const sources = clusters.map((): readonly number[] | undefined => undefined);
  const sourcesOf = (cluster: number): readonly number[] =>
    (sources[cluster] ??= distinct(clusters[cluster]!.map(m => prepared[m]!.document)));
  const values = clusters.map((): readonly Written[] | undefined => undefined);
  const valuesOf = (cluster: number): readonly Written[] =>
    (values[cluster] ??= [...new Set(clusters[cluster]!.slice(0, SAMPLE).map(m => prepared[m]!.value))]);
  const margin = (cluster: number, score: number): number =>
    score >= top[cluster]!
      ? Math.min(MARGIN_LIMIT, score - next[cluster]!)
      : Math.max(-MARGIN_LIMIT, score - top[cluster]!);
  const hedged = clusters.map((): boolean | undefined => undefined);
  const isHedged = (cluster: number): boolean =>
    (hedged[cluster] ??= clusters[cluster]!.some(m => prepared[m]!.claim.quantity.modality !== 'exact'));
  const rivals = new Rivals(clusters.length, NONE_AGREES);
  const joints: Joint[] = [];
  const width = JOINT_FEATURES.length;
  // each a part of one array: arrays of their own take four times the room
  const features = new Float64Array(sums.x.length * width);
  for (let j = 0; j < sums.x.length; j++) {
    const kind = sums.kind[j]!;
    const best = sums.best[3 * j + kind]!;
    const certain = sums.certain[j]!;
    if (best < LEAST && !certain) continue;
    const x = sums.x[j]!;
    const y = sums.y[j]!;
    const n = sums.pairs[j]!;
    const all = clusters[x]!.length * clusters[y]!.length;
    const p = sourcesOf(x);
    const q = sourcesOf(y);
    const both = inBoth(p, q);
    const own = features.subarray(j * width, (j + 1) * width);
    own.set([
      best,
      (sums.sum[j]! - LIMIT * (all - n)) / all,
      both / Math.min(p.length, q.length),
      Math.min(margin(x, best), margin(y, best)),
      Math.log2(p.length * q.length),
      sums.aligned[j]!,
      sums.rarest[j]!,
      sums.otherNames[j]! / n,
      digitsAlike(valuesOf(x), valuesOf(y), kind),
      Math.log2(Math.min(MANY_SOURCES, p.length + q.length - both)),
    ]);
    rivals.add(x, y, best, kind !== CONFLICTING);
    joints.push({ x, y, kind, features: own, certain });
  }
  for (const { x, y, kind, features } of joints) {
    if (kind !== CONFLICTING) continue;
    const hedges = (isHedged(x) ? 1 : 0) + (isHedged(y) ? 1 : 0);
    const further = [
      hedges === 1 ? 1 : 0,
      hedges === 2 ? 1 : 0,
      size,
      rivals.bestThatAgrees(x, y),
      Math.log2(1 + rivals.asGood(x, y, features[BEST]!)),
    ];
    features.set(further, FURTHER);
  }
  return joints;
}

const BEST = JOINT_FEATURES.indexOf('best pair');
/** Where the evidence begins that only conflicts are judged by: clusters of equal values are one another's rivals by nature. */
const FURTHER = JOINT_FEATURES.indexOf('one hedged');

/** As many words alike around two figures are one wording, though their sentences begin or end otherwise. */
const ONE_WORDING = 8;

/** "12,500 feet (4,810 metres)", or one sentence twice with another figure in it. */
const saysTheSame = (restated: boolean, { uri, context: a }: Claim, { uri: other, context: b }: Claim): boolean =>
  restated ||
  (a.wording !== 0 && a.wording === b.wording) ||
  (uri !== other && wordsRunningOn(a.beside, b.beside) >= ONE_WORDING);

/** Adds up what the candidate pairs between each two clusters say. */
function sumUp(
  clusters: readonly (readonly number[])[],
  { length, a, b, kind: kinds, score, aligned, rarest, otherName, restated }: PairTable,
  prepared: readonly PreparedClaim[],
): Sums {
  const of = clusterOf(clusters);
  const sums: Sums = {
    x: [],
    y: [],
    kind: [],
    best: [],
    sum: [],
    pairs: [],
    aligned: [],
    rarest: [],
    otherNames: [],
    certain: [],
  };
  const numbers = new PairNumbers(length >> 1);
  for (let p = 0; p < length; p++) {
    const ofA = of[a[p]!]!;
    const ofB = of[b[p]!]!;
    if (ofA === ofB) continue;
    const x = Math.min(ofA, ofB);
    const y = Math.max(ofA, ofB);
    const j = numbers.add(x, y);
    if (j === sums.x.length) {
      sums.x.push(x);
      sums.y.push(y);
      sums.kind.push(0);
      sums.best.push(-LIMIT, -LIMIT, -LIMIT);
      sums.sum.push(0);
      sums.pairs.push(0);
      sums.aligned.push(0);
      sums.rarest.push(0);
      sums.otherNames.push(0);
      sums.certain.push(false);
    }
    const kind = kinds[p]!;
    const clipped = clip(score[p]!);
    sums.sum[j]! += clipped;
    sums.pairs[j]!++;
    if (aligned[p]! > sums.aligned[j]!) sums.aligned[j] = aligned[p]!;
    if (rarest[p]! > sums.rarest[j]!) sums.rarest[j] = rarest[p]!;
    sums.otherNames[j]! += otherName[p]!;
    if (kind > sums.kind[j]!) sums.kind[j] = kind;
    if (clipped > sums.best[3 * j + kind]!) sums.best[3 * j + kind] = clipped;
    if (kind === CONFLICTING && !sums.certain[j])
      sums.certain[j] = saysTheSame(restated[p] === 1, prepared[a[p]!]!.claim, prepared[b[p]!]!.claim);
  }
  return sums;
}

/** The two best scores of each cluster with others. */
function bestTwo(
  { x, y, kind, best }: Sums,
  clusters: number,
): { readonly top: Float64Array; readonly next: Float64Array } {
  const top = new Float64Array(clusters).fill(-Infinity);
  const next = new Float64Array(clusters).fill(NO_RIVAL);
  const look = (cluster: number, score: number): void => {
    const known = top[cluster]!;
    if (score > known) {
      if (known > -Infinity) next[cluster] = known;
      top[cluster] = score;
    } else if (score > next[cluster]!) next[cluster] = score;
  };
  for (let j = 0; j < x.length; j++) {
    const score = best[3 * j + kind[j]!]!;
    look(x[j]!, score);
    look(y[j]!, score);
  }
  return { top, next };
}

/** Members of a cluster compared digit by digit, at most. */
const SAMPLE = 8;

/** How far two values look like one misread or miscopied as the other. */
function digitsAlike(xs: readonly Written[], ys: readonly Written[], kind: number): number {
  let most = 0;
  for (const x of xs)
    for (const y of ys) {
      const otherSize = kind === CONFLICTING && isOfOtherSize(x, y);
      most = Math.max(most, otherSize ? 1 : writtenAlike(x, y));
    }
  return most;
}

/** Numbers in rising order, each once; they come nearly sorted. */
function distinct(numbers: number[]): readonly number[] {
  let sorted = true;
  for (let i = 1; i < numbers.length && sorted; i++) sorted = numbers[i - 1]! < numbers[i]!;
  return sorted ? numbers : numbers.sort((p, q) => p - q).filter((n, i) => i === 0 || n !== numbers[i - 1]);
}

/** How many numbers two rising lists share. */
function inBoth(p: readonly number[], q: readonly number[]): number {
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
 * clusters joined so far belong together on average, over all their claims: a chain of weak likenesses makes no group. Every cluster is kept, single
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
  const sizes = clusters.map(members => members.length);
  // what the joints between parts add up to, above what as many clusters without a joint would: kept by part and other part
  const above = clusters.map(() => new Map<number, number>());
  for (const [key, over] of excess) {
    const x = Math.floor(key / clusters.length);
    const y = key % clusters.length;
    const all = clusters[x]!.length * clusters[y]!.length;
    above[x]!.set(y, (over + EXCESS_LIMIT) * all);
    above[y]!.set(x, (over + EXCESS_LIMIT) * all);
  }
  const separation = new Separation(clusterOf(clusters), clusters.length, constraints);
  for (const { x, y, over } of links) {
    const [p, q] = [root[x]!, root[y]!];
    if (p === q || separation.forbids(p, q)) continue;
    const sum = (above[p]!.get(q) ?? 0) - EXCESS_LIMIT * sizes[p]! * sizes[q]!;
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
    separation.join(into, from);
    for (const j of parts[from]!) root[j] = into;
    for (const j of parts[from]!) parts[into]!.push(j);
    parts[from] = [];
    sizes[into]! += sizes[from]!;
  }
  return parts
    .filter(list => list.length > 0)
    .map(list => list.flatMap(i => clusters[i]!).sort((m, n) => m - n))
    .sort((m, n) => m[0]! - n[0]!);
}
