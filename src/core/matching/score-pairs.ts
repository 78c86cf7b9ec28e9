import type { Claim } from '../model.ts';
import { judgeQuantities } from '../verdicts/compare.ts';
import type { Judgement } from '../verdicts/judgement.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { alignDocuments, type Alignment } from './align.ts';
import { inOneUnit } from './adopt-units.ts';
import { candidatePairs } from './candidates.ts';
import { gatherStatistics } from './evidence.ts';
import { OverlapMeter } from './overlap.ts';
import { CLASSES, pairFeatures, restated, type PairContext } from './features.ts';
import type { MatchModel } from './match-model.ts';
import { scoreWith } from './score-with.ts';
import { prepareAll, type PreparedClaim } from './prepare-claims.ts';
import { alone, lookAgain } from './second-look.ts';

/** A candidate pair, by the claims' numbers, with what is known of it. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Index in {@link CLASSES}. */
  readonly kind: number;
  readonly features: Float64Array;
  /** First score, from {@link features}. */
  base: number;
  /** As SECOND_FEATURES of `second-look.ts`. */
  readonly second: Float64Array;
  /** Final score, log-odds. */
  score: number;
}

/**
 * What two figures of one quantity cannot be: two cells of one table, or two exact values of one sentence, unless the second
 * says the first again in brackets.
 */
function cannotLink(a: Claim, b: Claim, verdict: Judgement): boolean {
  if (a.uri !== b.uri) return false;
  const [ca, cb] = [a.context, b.context];
  if (ca.table >= 0 && ca.table === cb.table && ca.block !== cb.block) return true;
  return ca.sentence === cb.sentence && verdict.label === 'conflict' && !restated(a, b);
}

/**
 * Pairs of a lesser first score are forgotten at once. Two thirds of all are such; what stands around a pair never made a link
 * of one below -4 in any packet looked at, and a rival below -6 counts no more than none.
 */
const HOPELESS = -7;

/** Scores pairs of claims of one packet. */
export class PairScorer {
  readonly #prepared: readonly PreparedClaim[];
  readonly #context: PairContext;
  readonly #alignment: Alignment;
  readonly #tolerances: Tolerances;
  readonly #model: MatchModel;

  constructor(claims: readonly Claim[], tolerances: Tolerances, model: MatchModel) {
    this.#model = model;
    const statistics = gatherStatistics(claims);
    this.#context = { statistics, meter: new OverlapMeter(statistics) };
    this.#prepared = prepareAll(claims, statistics);
    this.#alignment = alignDocuments(claims);
    this.#tolerances = tolerances;
  }

  /** The claims with their words weighed. */
  get prepared(): readonly PreparedClaim[] {
    return this.#prepared;
  }

  /** Every candidate pair with its final score. */
  candidates(): Pair[] {
    const pairs: Pair[] = [];
    for (const [a, b] of candidatePairs(this.#prepared, this.#alignment)) {
      const pair = this.pair(a, b);
      if (pair && pair.base >= HOPELESS) pairs.push(pair);
    }
    lookAgain(
      pairs,
      this.#prepared.map(p => p.claim),
    );
    for (const pair of pairs) pair.score = scoreWith(this.#model.second[pair.kind]!, pair.second);
    return pairs;
  }

  /** One pair with its first score only, or undefined where the two cannot be of one quantity. */
  pair(a: number, b: number): Pair | undefined {
    const [x, y] = [this.#prepared[a]!, this.#prepared[b]!];
    const quantities = inOneUnit(x.claim.quantity, y.claim.quantity);
    if (!quantities) return undefined;
    const verdict = judgeQuantities(...quantities, this.#tolerances);
    if (cannotLink(x.claim, y.claim, verdict)) return undefined;
    const features = pairFeatures(x, y, this.#context, this.#alignment.get(a, b), verdict);
    const kind = CLASSES.indexOf(verdict.label);
    const base = scoreWith(this.#model.first[kind]!, features);
    const second = alone(base);
    const score = scoreWith(this.#model.second[kind]!, second);
    return { a, b, kind, features, base, second, score };
  }
}
