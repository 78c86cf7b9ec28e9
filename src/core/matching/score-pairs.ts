import type { Claim } from '../model.ts';
import { judgeMeasured, measureQuantity, type MeasuredQuantity } from '../verdicts/compare.ts';
import type { Judgement } from '../verdicts/judgement.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { recordsOf, type Records } from './records.ts';
import { alignDocuments, type Alignment } from './align.ts';
import { shareField } from '../verdicts/compare-dates.ts';
import { inUnit, mayBeIn } from './left-out-units.ts';
import { visitCandidates } from './candidates.ts';
import { cannotLink } from './cannot-link.ts';
import { nameRelations } from './compare-names.ts';
import { gatherStatistics, type PacketWords } from './evidence.ts';
import { OverlapMeter } from './overlap.ts';
import {
  CLASSES,
  COSTLY,
  costlyFeatures,
  FEATURES,
  plainFeatures,
  type Feature,
  type PairContext,
} from './features.ts';
import type { MatchModel } from './match-model.ts';
import { PairTableBuilder, type PairEntry, type PairTable } from './pair-table.ts';
import { DROPPED, UNKNOWN, type Compared, type Looked, type ScoreMemo } from './score-memo.ts';
import { scoreWith } from './score-with.ts';
import { prepareAll, type PreparedClaim } from './prepare-claims.ts';
import { lookAgain, scoreAlone, SECOND_FEATURES, secondOf } from './second-look.ts';

/** A pair with all its evidence, for the fit and for explanations: a packet has too many pairs to keep it. */
export interface WeighedPair {
  /** Its number among the candidates. */
  readonly number: number;
  readonly a: number;
  readonly b: number;
  readonly kind: number;
  /** As FEATURES. */
  readonly features: Float64Array;
  /** As SECOND_FEATURES. */
  second: Float64Array;
}

const at = (name: Feature): number => FEATURES.indexOf(name);
const ALIGNED = at('aligned');
const RAREST = at('rarest shared word');
const RESTATED = at('restated in brackets');
const OTHER_NAMES = [at('other name'), at('other numbered name'), at('other version of the name')];

/** Whether a figure of another dimension leaves its unit out, so that it may be one of the other's. */
const takesUnit = (x: PreparedClaim, y: PreparedClaim): boolean =>
  x.leavesOut === 'unit'
    ? y.hasUnit && mayBeIn(x.claim.quantity, y.claim.quantity)
    : x.leavesOut === 'scale' && y.claim.quantity.kind === 'temperature';

const inUnitOfOther = (x: PreparedClaim, y: PreparedClaim): MeasuredQuantity =>
  measureQuantity(inUnit(x.claim.quantity, y.claim.quantity));

/**
 * Pairs of a lesser first score are forgotten at once. Two thirds of all are such; what stands around a pair never made a link
 * of one below -4 in any packet looked at, and a rival below -6 counts no more than none.
 */
const HOPELESS = -7;
/** Pairs of each claim that are kept in a large packet: four, and some more. */
const PAIRS_PER_CLAIM = 5;
/** Far above what adding the same numbers in another order changes. */
const NOISE = 1e-6;

/** Scores pairs of claims of one packet. */
export class PairScorer {
  readonly #prepared: readonly PreparedClaim[];
  readonly #context: PairContext;
  readonly #alignment: Alignment;
  readonly #tolerances: Tolerances;
  readonly #model: MatchModel;
  readonly #records: Records;
  readonly #features = new Float64Array(FEATURES.length);
  /** What the costly features of a pair of each class can add to its first score at most. */
  readonly #reach: readonly number[];

  /** `words`: the words of the claims, where they are counted already. */
  constructor(claims: readonly Claim[], tolerances: Tolerances, model: MatchModel, words?: PacketWords) {
    this.#model = model;
    this.#reach = model.first.map(mostOfCostly);
    const statistics = gatherStatistics(claims, words);
    this.#context = { statistics, meter: new OverlapMeter(statistics), relate: nameRelations() };
    this.#prepared = prepareAll(claims, statistics);
    this.#alignment = alignDocuments(this.#prepared);
    this.#tolerances = tolerances;
    this.#records = recordsOf(this.#prepared, (x, y) => this.#judge(x, y));
  }

  /** The claims with their words weighed. */
  get prepared(): readonly PreparedClaim[] {
    return this.#prepared;
  }

  /** As {@link PacketStatistics.size}. */
  get size(): number {
    return this.#context.statistics.size;
  }

  /** Every candidate pair with its final score. `memo`: what is remembered of the last comparison, and what will be of this. */
  candidates(memo?: ScoreMemo): PairTable {
    const pairs = memo ? this.#scoreAgain(memo) : this.#score(() => {});
    this.#finish(pairs, lookAgain(pairs, this.#claims()));
    return pairs;
  }

  /** {@link candidates}, and each of them with all its evidence. */
  weighedCandidates(): { readonly pairs: PairTable; readonly weighed: readonly WeighedPair[] } {
    const evidence: Float64Array[] = [];
    const pairs = this.#score(features => evidence.push(features.slice()));
    const second = lookAgain(pairs, this.#claims());
    this.#finish(pairs, second);
    const weighed = evidence.map((features, p) => ({
      number: p,
      a: pairs.a[p]!,
      b: pairs.b[p]!,
      kind: pairs.kind[p]!,
      features,
      second: secondOf(second, p),
    }));
    return { pairs, weighed };
  }

  /**
   * The score of one pair by itself, undefined where the two cannot be of one quantity. A score that is not above the floor may be
   * told as the floor: to know that much is cheap.
   */
  scoreOf(a: number, b: number, floor = -Infinity): number | undefined {
    const verdict = this.#compare(a, b);
    if (!verdict) return undefined;
    const kind = CLASSES.indexOf(verdict.label);
    const first = this.#model.first[kind]!;
    const second = this.#model.second[kind]!;
    // a better first score never makes the score worse
    if (scoreAlone(second, Infinity) <= floor) return floor;
    const features = this.#features;
    this.#fillPlain(a, b, verdict);
    if (scoreAlone(second, this.#most(kind)) <= floor) return floor;
    costlyFeatures(this.#prepared[a]!, this.#prepared[b]!, this.#context, features);
    return scoreAlone(second, scoreWith(first, features));
  }

  #claims(): Claim[] {
    return this.#prepared.map(p => p.claim);
  }

  #score(keep: (features: Float64Array) => void): PairTable {
    const pairs = new PairTableBuilder(PAIRS_PER_CLAIM * this.#prepared.length);
    const features = this.#features;
    visitCandidates(this.#prepared, this.#context.statistics, this.#alignment, (a, b) => {
      if (this.#scorePair(a, b, pairs)) keep(features);
    });
    return pairs.take();
  }

  /** {@link #score}, with the pairs about which nothing changed taken over from the last comparison. */
  #scoreAgain(memo: ScoreMemo): PairTable {
    const compared: Compared = {
      prepared: this.#prepared,
      statistics: this.#context.statistics,
      alignment: this.#alignment,
      tolerances: this.#tolerances,
      records: this.#records,
    };
    const recall = memo.recall(compared);
    const pairs = new PairTableBuilder(PAIRS_PER_CLAIM * this.#prepared.length);
    const looked: Looked = { a: [], b: [], kept: [] };
    visitCandidates(this.#prepared, this.#context.statistics, this.#alignment, (a, b) => {
      const before = recall ? recall.find(a, b) : UNKNOWN;
      const number = pairs.length;
      if (before >= 0) pairs.copy(a, b, recall!.pairs, before);
      const kept = before >= 0 || (before === UNKNOWN && this.#scorePair(a, b, pairs));
      looked.a.push(a);
      looked.b.push(b);
      looked.kept.push(kept ? number : DROPPED);
    });
    const table = pairs.take();
    memo.keep(compared, looked, table);
    return table;
  }

  /** Adds a pair with its first score, unless it is hopeless or the two cannot be of one quantity. Whether it was added. */
  #scorePair(a: number, b: number, pairs: PairTableBuilder): boolean {
    const verdict = this.#compare(a, b);
    if (!verdict) return false;
    const kind = CLASSES.indexOf(verdict.label);
    const features = this.#features;
    this.#fillPlain(a, b, verdict);
    if (this.#most(kind) < HOPELESS) return false;
    costlyFeatures(this.#prepared[a]!, this.#prepared[b]!, this.#context, features);
    const base = scoreWith(this.#model.first[kind]!, features);
    if (base < HOPELESS) return false;
    pairs.add(toPair(a, b, kind, base, features));
    return true;
  }

  #finish({ length, kind, score }: PairTable, second: Float64Array): void {
    for (let p = 0; p < length; p++)
      score[p] = scoreWith(this.#model.second[kind[p]!]!, second, p * SECOND_FEATURES.length);
  }

  /** What the values of two claims say of each other; undefined where the two cannot be of one quantity. */
  #compare(a: number, b: number): Judgement | undefined {
    const x = this.#prepared[a]!;
    const y = this.#prepared[b]!;
    const { matters } = this.#context.statistics;
    if (matters[x.document] !== matters[y.document]) return undefined;
    if (x.dimension === 'calendar' && y.dimension === 'calendar' && !shareField(x.claim.quantity, y.claim.quantity))
      return undefined;
    const verdict = this.#judge(x, y);
    if (!verdict || cannotLink(x, y, verdict)) return undefined;
    return verdict.label === 'conflict' && this.#records(x.document, y.document) ? undefined : verdict;
  }

  #fillPlain(a: number, b: number, verdict: Judgement): void {
    const aligned = this.#alignment.get(a, b);
    plainFeatures(this.#prepared[a]!, this.#prepared[b]!, this.#context.statistics, aligned, verdict, this.#features);
  }

  /** The most that the first score of a pair can come to, of which only the plain features are filled. */
  #most(kind: number): number {
    return scoreWith(this.#model.first[kind]!, this.#features) + this.#reach[kind]! + NOISE;
  }

  /** What two claims' values say of each other, a bare figure taken in the other's unit; undefined where they do not compare. */
  #judge(x: PreparedClaim, y: PreparedClaim): Judgement | undefined {
    if (x.dimension === y.dimension) return judgeMeasured(x.dimension, x.measured, y.measured, this.#tolerances);
    const verdict = takesUnit(x, y)
      ? judgeMeasured(y.dimension, inUnitOfOther(x, y), y.measured, this.#tolerances)
      : takesUnit(y, x)
        ? judgeMeasured(x.dimension, x.measured, inUnitOfOther(y, x), this.#tolerances)
        : undefined;
    // half of all percentages round to some bare digit: "won 3 to 2" says nothing of "a rise of 3.2 %"
    return verdict?.step === 'rounding' && (isBareDigit(x, y) || isBareDigit(y, x)) ? undefined : verdict;
  }
}

const isBareDigit = (x: PreparedClaim, y: PreparedClaim): boolean =>
  x.digits === 1 && x.claim.quantity.modality === 'exact' && y.dimension === 'percent';

/** The weights of the costly features that speak for a pair: none is above 1. */
function mostOfCostly(weights: Float64Array): number {
  let most = 0;
  FEATURES.forEach((name, i) => {
    if (COSTLY.has(name)) most += Math.max(0, weights[i + 1]!);
  });
  return most;
}

function toPair(a: number, b: number, kind: number, base: number, f: Float64Array): PairEntry {
  let otherName = 0;
  for (const at of OTHER_NAMES) otherName += f[at]!;
  return {
    a,
    b,
    kind,
    base,
    aligned: f[ALIGNED]!,
    rarest: f[RAREST]!,
    otherName,
    restated: f[RESTATED] === 1,
  };
}
