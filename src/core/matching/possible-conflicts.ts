import type { Claim, PossibleConflict } from '../model.ts';
import { judgeQuantities } from '../verdicts/compare.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { clusterOf, type Constraints } from './constraints.ts';
import { CONFLICTING } from './features.ts';
import { JOINT_FEATURES, type Joint } from './join-clusters.ts';
import { inOneUnit } from './left-out-units.ts';
import type { PairTable } from './pair-table.ts';
import { scoreWith } from './score-with.ts';

/**
 * Log-odds from which two clusters whose values conflict are told as possibly of one quantity. On packets with known groups two
 * in seven of those told are conflicts (one in six in published texts), and three in five of the conflicts that the bar for a link
 * misses are among them: `npm run score` prints both.
 */
export const POSSIBLE = -2;

const ALIGNED = JOINT_FEATURES.indexOf('aligned');
const SHARED_WORD = JOINT_FEATURES.indexOf('rarest shared word');

/** Whether two clusters share a word around their figures, or stand at one place of texts that run side by side. */
const isRelated = ({ features }: Joint): boolean => features[ALIGNED]! > 0 || features[SHARED_WORD]! > 0;

/** What the last joining, that of clusters whose values conflict, was made from, and what it made, single claims too. */
interface LastStage {
  readonly clusters: readonly (readonly number[])[];
  readonly joints: readonly Joint[];
  readonly groups: readonly (readonly number[])[];
}

interface Likely {
  readonly joint: Joint;
  readonly score: number;
  /** Numbers of the two groups. */
  readonly ends: readonly [number, number];
}

/**
 * Pairs of claims whose values conflict and of which too little says that they are of one quantity for a link: one pair for each two
 * groups that are each other's likeliest, the likeliest first. What a reviewer set apart is left out.
 */
export function findPossible(
  { clusters, joints, groups }: LastStage,
  pairs: PairTable,
  weights: Float64Array,
  { apart }: Constraints,
): (readonly [number, number])[] {
  const groupOf = clusterOf(groups);
  const key = (x: number, y: number): number => Math.min(x, y) * groups.length + Math.max(x, y);
  const decided = new Set(apart.map(([a, b]) => key(groupOf[a]!, groupOf[b]!)));
  const likeliest = new Map<number, Likely>();
  for (const joint of joints) {
    if (joint.kind !== CONFLICTING || !isRelated(joint)) continue;
    const score = scoreWith(weights, joint.features);
    const ends = [groupOf[clusters[joint.x]![0]!]!, groupOf[clusters[joint.y]![0]!]!] as const;
    if (score < POSSIBLE || ends[0] === ends[1] || decided.has(key(...ends))) continue;
    for (const end of ends) {
      const best = likeliest.get(end);
      if (!best || score > best.score) likeliest.set(end, { joint, score, ends });
    }
  }
  const mutual = [...likeliest]
    .filter(([end, l]) => end === l.ends[0] && likeliest.get(l.ends[1])?.joint === l.joint)
    .map(([, l]) => l)
    .sort((p, q) => q.score - p.score || p.joint.x - q.joint.x || p.joint.y - q.joint.y);
  const best = bestPairs(
    clusters,
    mutual.map(l => l.joint),
    pairs,
  );
  return best.map(pair => [pairs.a[pair]!, pairs.b[pair]!]);
}

/** The pairs of {@link findPossible} as an analysis holds them. `claims`: as their groups made them, which may have changed a unit. */
export const describePossible = (
  claims: readonly Claim[],
  pairs: readonly (readonly [number, number])[],
  tolerances: Tolerances,
): PossibleConflict[] =>
  pairs.flatMap(([i, k]) => {
    const [a, b] = [claims[i]!, claims[k]!];
    const quantities = inOneUnit(a.quantity, b.quantity);
    const verdict = quantities && judgeQuantities(...quantities, tolerances);
    return verdict?.label === 'conflict' ? [{ claims: [a.id, b.id], reason: verdict.reason() }] : [];
  });

/** For each joint, the pair of conflicting values between its two clusters that scores best. */
function bestPairs(
  clusters: readonly (readonly number[])[],
  joints: readonly Joint[],
  { length, a, b, kind, score }: PairTable,
): number[] {
  if (joints.length === 0) return [];
  const of = clusterOf(clusters);
  const wanted = new Map(joints.map(({ x, y }, i) => [x * clusters.length + y, i]));
  const best = joints.map(() => -1);
  for (let p = 0; p < length; p++) {
    if (kind[p] !== CONFLICTING) continue;
    const x = of[a[p]!]!;
    const y = of[b[p]!]!;
    const i = wanted.get(Math.min(x, y) * clusters.length + Math.max(x, y));
    if (i !== undefined && (best[i] === -1 || score[p]! > score[best[i]!]!)) best[i] = p;
  }
  return best;
}
