import { inOneUnit } from '../matching/left-out-units.ts';
import { CONFLICTING, FEATURES } from '../matching/features.ts';
import { NO_CONSTRAINTS } from '../matching/constraints.ts';
import { cellsOf, clusterInStages } from '../matching/group-claims.ts';
import { JOINT_FEATURES } from '../matching/join-clusters.ts';
import { MODEL, type MatchModel } from '../matching/match-model.ts';
import { scoreWith } from '../matching/score-with.ts';
import type { PairTable } from '../matching/pair-table.ts';
import { PairScorer, type WeighedPair } from '../matching/score-pairs.ts';
import { SECOND_FEATURES } from '../matching/second-look.ts';
import type { Analysis, Claim, Verdict } from '../model.ts';
import { compareQuantities } from '../verdicts/compare.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';

/** One piece of evidence: how strong it is here, and what it adds to the log-odds that two figures are of one quantity. */
export interface Evidence {
  readonly name: string;
  readonly value: number;
  readonly adds: number;
}

/** Log-odds with what they are made of. `bar` is what they had to reach. */
export interface Weighing {
  readonly score: number;
  readonly bar?: number;
  readonly evidence: readonly Evidence[];
}

/** Another claim that may be of the same quantity, and how that was decided. */
export interface Candidate {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Whether the two ended up in one group. */
  readonly grouped: boolean;
  /** Whether the two are told as a possible conflict. */
  readonly possible: boolean;
  /** The pair by itself; then with its rivals and neighbours; then all claims of the one cluster against all of the other. */
  readonly pair: Weighing;
  readonly around: Weighing;
  readonly values?: Weighing;
}

/** How the engine came to its answer about one claim. */
export interface Explanation {
  readonly claim: Claim;
  /** The strongest first. */
  readonly candidates: readonly Candidate[];
  /** Pairs that were looked at. */
  readonly considered: number;
}

/** Candidates told, besides those that were linked or may be in conflict. */
const RIVALS = 5;
/** Candidates told of its own group: a figure that everybody repeats has hundreds. */
const FELLOWS = 12;
/** Evidence that adds less than this decides nothing. */
const LEAST = 0.05;
/** Two clusters that a wording or a conversion in brackets joins are not weighed. */
const CERTAIN = Infinity;

/**
 * Weighs a claim against all others once more and keeps what was found on the way. Scores every candidate pair of the packet, as
 * grouping does: it is meant for one question of a reader, not for every keystroke. Undefined where there is no such claim.
 */
export function explainClaim(
  analysis: Analysis,
  id: string,
  tolerances: Tolerances,
  model: MatchModel = MODEL,
): Explanation | undefined {
  const { claims } = analysis;
  const at = claims.findIndex(c => c.id === id);
  const claim = claims[at];
  if (!claim) return undefined;
  const scorer = new PairScorer(claims, tolerances, model);
  const { pairs, weighed } = scorer.weighedCandidates();
  const mine = weighed
    .filter(p => p.a === at || p.b === at)
    .sort((p, q) => pairs.score[q.number]! - pairs.score[p.number]! || p.a - q.a || p.b - q.b);
  const group = analysis.groups.find(g => g.claims.includes(id));
  const isGrouped = (other: Claim): boolean => group?.claims.includes(other.id) ?? false;
  const possible = new Set(analysis.possible.flatMap(({ claims }) => (claims.includes(id) ? claims : [])));
  const isPossible = (other: Claim): boolean => possible.has(other.id);
  const otherOf = (p: WeighedPair): number => (p.a === at ? p.b : p.a);
  let rivals = 0;
  let fellows = 0;
  const told = mine.filter(p => {
    const other = claims[otherOf(p)]!;
    return isPossible(other) || (isGrouped(other) ? fellows++ < FELLOWS : rivals++ < RIVALS);
  });
  const weighValues = valueWeigher(pairs, scorer, at, model);
  return {
    claim,
    considered: mine.length,
    candidates: told.map(p => {
      const other = claims[otherOf(p)]!;
      const conflicting = p.kind === CONFLICTING;
      const values = weighValues(otherOf(p), conflicting);
      return {
        claim: other,
        verdict: compareQuantities(...inOneUnit(claims[p.a]!.quantity, claims[p.b]!.quantity)!, tolerances),
        grouped: isGrouped(other),
        possible: isPossible(other),
        pair: weigh(FEATURES, model.first[p.kind]!, p.features),
        around: {
          ...weigh(SECOND_FEATURES, model.second[p.kind]!, p.second),
          ...(conflicting ? {} : { bar: model.pair }),
        },
        ...(values ? { values } : {}),
      };
    }),
  };
}

/** What each feature adds, the weightiest first, behind the bias. */
function weigh(names: readonly string[], vector: Float64Array, features: Float64Array): Weighing {
  const evidence = names
    .map((name, i) => ({ name, value: features[i]!, adds: vector[i + 1]! * features[i]! }))
    .filter(e => Math.abs(e.adds) >= LEAST)
    .sort((x, y) => Math.abs(y.adds) - Math.abs(x.adds));
  return {
    score: scoreWith(vector, features),
    evidence: [{ name: 'to begin with', value: 1, adds: vector[0]! }, ...evidence],
  };
}

/** Weighs the claims that agree with one against those that agree with another, as grouping does at the stage of their values. */
function valueWeigher(
  pairs: PairTable,
  scorer: PairScorer,
  at: number,
  model: MatchModel,
): (other: number, conflicting: boolean) => Weighing | undefined {
  const { sure, agreed } = clusterInStages(scorer, pairs, model, {
    ...NO_CONSTRAINTS,
    cells: cellsOf(scorer.prepared),
  });
  return (other, conflicting) => {
    const [clusters, joints] = conflicting ? agreed : sure;
    const clusterOf = (claim: number): number => clusters.findIndex(members => members.includes(claim));
    const [own, theirs] = [clusterOf(at), clusterOf(other)];
    const found = joints.find(o => (o.x === own && o.y === theirs) || (o.x === theirs && o.y === own));
    if (!found) return undefined;
    const bar = model.link[found.kind]!;
    if (found.certain)
      return {
        score: CERTAIN,
        bar,
        evidence: [{ name: 'one wording, or one figure restated in brackets', value: 1, adds: CERTAIN }],
      };
    return { ...weigh(JOINT_FEATURES, model.joint[found.kind]!, found.features), bar };
  };
}
