import { conceptOf } from '../language/concepts.ts';
import { isCurrency } from '../quantities/currencies.ts';
import { unitOf } from '../quantities/units.ts';
import { comparableDimension } from '../verdicts/compare.ts';
import type { Claim, Contrast } from '../model.ts';
import type { NameForm } from './compare-names.ts';
import {
  kindKey,
  unitKey,
  valueKey,
  type PacketStatistics,
  type PacketWords,
  type StatedName,
  type StatedValue,
} from './evidence.ts';
import { withoutEnd } from '../text/trim.ts';

const PERSON =
  /^(person|resident|passenger|people|man|woman|child|life|soul|survivor|victim|worker|employee|user|customer|patient|participant|subject|student|member|officer|soldier|death|casualty|fatality|inhabitant|staff|crew|citizen|adult|developer|engineer|investor|fan|spectator|visitor|respondent|volunteer|prisoner|suspect|migrant|refugee|player|voter|job|individual|human|family|case)$/;

/** The noun a figure counts, or "" where it has a unit or none. */
function nounOf(claim: Claim): string {
  const { unit } = claim.quantity;
  return unit === '' || unitOf(unit) || isCurrency(unit) ? '' : unit;
}

/** What the words around one claim weigh together. Its terms begin at `from` in the pool. */
export interface WeighedWords {
  /** Number of its document in the packet. */
  readonly document: number;
  readonly from: number;
  readonly weights: Float32Array;
  readonly wideNorm: number;
}

/** A claim with its words weighed by how rare they are in the packet. All that pairs are compared by is worked out here, once. */
export interface PreparedClaim extends WeighedWords {
  readonly claim: Claim;
  readonly dimension: string;
  readonly nearNorm: number;
  readonly nearMass: number;
  /** Idf of the words of the sentence, added up. */
  readonly sentenceMass: number;
  readonly noun: string;
  readonly nounConcept: string;
  readonly countsPeople: boolean;
  /** Words of its rate; undefined where it has none. */
  readonly rate: readonly string[] | undefined;
  readonly contrasts: readonly Contrast[];
  readonly valueKey: string;
  readonly value: StatedValue;
  readonly digits: number;
  /** Share of the claims of its unit that repeat a value. */
  readonly repeated: number;
  /** Claims of its document of the same dimension, noun and rate. */
  readonly crowd: number;
  readonly names: readonly NameForm[];
  readonly nameRarities: readonly number[];
  /** What is known of the name nearest to it. */
  readonly nearestName: StatedName | undefined;
  /** Values of the figures before and behind, in the document's order, where they tell anything. */
  before: string | undefined;
  behind: string | undefined;
}

/** Words this near a figure stand at it. */
export const AT_FIGURE = 0.88;
/** Words of less weight stand in a heading above or in the sentence before. */
export const IN_SENTENCE = 0.25;

/** Prepares the claims of a packet, in order of document and place. */
export function prepareAll(claims: readonly Claim[], statistics: PacketStatistics): PreparedClaim[] {
  const prepared = claims.map((claim, i) => prepare(claim, statistics, statistics.starts[i]!));
  const telling = (i: number, document: number): string | undefined => {
    const other = prepared[i];
    return other && other.document === document && other.digits > 1 ? other.valueKey : undefined;
  };
  prepared.forEach((p, i) => {
    p.before = telling(i - 1, p.document);
    p.behind = telling(i + 1, p.document);
  });
  return prepared;
}

/** The words of a claim, which must be one that the words of the packet were counted from. */
export function weighWords(claim: Claim, words: PacketWords, from: number): WeighedWords {
  const { weights } = claim.context.terms;
  const { pool, idf } = words;
  let wideNorm = 0;
  for (let i = 0; i < weights.length; i++) {
    const w = idf[pool[from + i]!]! * weights[i]!;
    wideNorm += w * w;
  }
  return { document: words.documents.get(claim.uri)!, from, weights, wideNorm: Math.sqrt(wideNorm) };
}

/**
 * One claim's words with their weights in the packet. The claim must be one the statistics were gathered from; its terms begin at
 * `from` in their pool.
 */
function prepare(claim: Claim, statistics: PacketStatistics, from: number): PreparedClaim {
  const { weights } = claim.context.terms;
  const { pool, idf: idfs, near } = statistics;
  let sentenceMass = 0;
  let nearNorm = 0;
  let nearMass = 0;
  for (let i = 0; i < weights.length; i++) {
    const n = near[from + i]!;
    nearNorm += n * n;
    nearMass += n;
    if (weights[i]! >= IN_SENTENCE) sentenceMass += idfs[pool[from + i]!]!;
  }
  const noun = nounOf(claim);
  const key = valueKey(claim);
  const unit = statistics.units.get(unitKey(claim))!;
  const { per } = claim.quantity;
  const names = claim.context.names.map(name => statistics.names.get(name)!);
  return {
    claim,
    ...weighWords(claim, statistics, from),
    dimension: comparableDimension(claim.quantity),
    nearNorm: Math.sqrt(nearNorm),
    nearMass,
    sentenceMass,
    noun,
    nounConcept: noun === '' ? '' : conceptOf(noun),
    countsPeople: PERSON.test(noun),
    rate: per === undefined ? undefined : rateWords(per),
    contrasts: firstOfEach(claim.context.contrasts),
    valueKey: key,
    value: statistics.values.get(key)!,
    digits: significantDigits(claim),
    repeated: 1 - unit.values / unit.claims,
    crowd: statistics.kinds.get(kindKey(claim)) ?? 1,
    names: names.map(n => n.form),
    nameRarities: names.map(n => n.rarity),
    nearestName: names[0],
    before: undefined,
    behind: undefined,
  };
}

const rateWords = (per: string): string[] =>
  per
    .split(/[^a-z\d]+/)
    .filter(w => w.length > 2)
    .map(conceptOf);

/** The first contrast of each set. */
function firstOfEach(contrasts: readonly Contrast[]): readonly Contrast[] {
  return contrasts.length < 2 ? contrasts : contrasts.filter((c, i) => contrasts.findIndex(d => d.set === c.set) === i);
}

/** Significant digits written, 1 to 4 and more: "79.6" is nearly a fingerprint, "3" is not. */
function significantDigits(claim: Claim): number {
  const { low, high } = claim.quantity;
  const value = low ?? high;
  if (typeof value === 'string') return value.length >= 10 ? 4 : value.length >= 7 ? 3 : 2;
  if (value === null || value === 0) return 1;
  const [mantissa] = Math.abs(value).toExponential(11).split('e');
  return Math.max(1, withoutEnd(mantissa!.replace('.', ''), '0').length);
}
