import { yearOfPeriods } from '../claims/periods.ts';
import { conceptOf } from '../language/concepts.ts';
import type { Claim, ClaimContext, Contrast, Quantity } from '../model.ts';
import { measureQuantity, type MeasuredQuantity } from '../verdicts/compare.ts';
import { hasUnit, leftOut } from './left-out-units.ts';
import { countedBy, sharedBy, type Counted } from './counted.ts';
import { nameForm, type NameForm } from './compare-names.ts';
import { nearAt, type PacketStatistics, type PacketWords, type StatedName, type StatedValue } from './evidence.ts';
import { headWordsOf, type HeadWords } from './head-words.ts';
import { levelOf } from './levels.ts';
import { entriesOf, type Entry } from './listings.ts';
import { tiedTo } from './moments.ts';

/** What the words around one claim weigh together. Its terms stand in the pool, from `from` to `to`. */
export interface WeighedWords {
  /** Number of its document in the packet. */
  readonly document: number;
  readonly from: number;
  readonly to: number;
  readonly wideNorm: number;
  /** Number of the term that it counts; -1 where it counts none. */
  readonly nounTerm: number;
}

const HAS_DIGIT = /\d/;

/** A claim with its words weighed by how rare they are in the packet. All that pairs are compared by is worked out here, once. */
export interface PreparedClaim extends WeighedWords {
  readonly claim: Claim;
  /** The claim's own, here as well: claims have many shapes, and pairs ask for these most. */
  readonly context: ClaimContext;
  readonly measured: MeasuredQuantity;
  /** What it leaves to its reader: the unit, or of degrees whether they are those of a temperature. */
  readonly leavesOut: 'unit' | 'scale' | undefined;
  readonly hasUnit: boolean;
  readonly per: string | undefined;
  readonly dimension: string;
  readonly nearNorm: number;
  readonly nearMass: number;
  readonly noun: string;
  readonly nounConcept: string;
  readonly countsPeople: boolean;
  readonly counts: Counted;
  /** The one year that the dates of its sentence are of, "" for none or several. */
  readonly namedYear: string;
  /** Words of its rate; undefined where it has none. */
  readonly rate: readonly string[] | undefined;
  readonly contrasts: readonly Contrast[];
  readonly heads: HeadWords | undefined;
  readonly value: StatedValue;
  /** The entry of a list that it is. */
  readonly entry: Entry | undefined;
  readonly digits: number;
  /** Share of the claims of its unit that repeat a value; 0 where it has none to measure in. */
  readonly repeated: number;
  /** Claims of its document of the same dimension, noun and rate. */
  readonly crowd: number;
  /** As {@link PacketStatistics.common}. */
  readonly common: number;
  readonly names: readonly NameForm[];
  /** Its subject, where that has a number: "Vesta 4.6". */
  readonly version: NameForm | undefined;
  /** Those of all its names, see {@link NameForm.bits}. */
  readonly nameBits: number;
  /** What is known of the name nearest to it. */
  readonly nearestName: StatedName | undefined;
  /** Values of the figures before and behind, in the document's order, where they tell anything. */
  readonly before: StatedValue | undefined;
  readonly behind: StatedValue | undefined;
  /** The time of day that a day is named with, or the day of a time. */
  readonly moment: StatedValue | undefined;
  /** The amount or count of whose change it tells: $4 million of "sales of $4 million, up 12 %". */
  readonly level: Quantity | undefined;
  /** Where among the figures of its source it stands, 0 first to 1 last. */
  readonly place: number;
}

/** Words this near a figure stand at it. */
export const AT_FIGURE = 0.88;
/** Words of less weight stand in a heading above or in the sentence before. */
export const IN_SENTENCE = 0.25;

/** Prepares the claims of a packet, in order of document and place. */
export function prepareAll(claims: readonly Claim[], statistics: PacketStatistics): PreparedClaim[] {
  const { values } = statistics;
  const moments = claims.map((_, i) => tiedTo(claims, values, i));
  // the hour of another day tells nothing of this one
  const isAnothers = (i: number, k: number): boolean => moments[i] !== undefined && moments[i] !== values[k];
  const telling = (i: number, uri: string, k: number): StatedValue | undefined =>
    claims[i]?.uri === uri && values[i]!.digits > 1 && !isAnothers(i, k) ? values[i] : undefined;
  const prepared: PreparedClaim[] = [];
  const measure = measurer();
  for (let from = 0, to = 0; from < claims.length; from = to) {
    const { uri } = claims[from]!;
    while (claims[to]?.uri === uri) to++;
    const entries = entriesOf(claims, values, from, to);
    for (let i = from; i < to; i++) {
      const place = (i - from + 0.5) / (to - from);
      const around = {
        before: telling(i - 1, uri, i),
        behind: telling(i + 1, uri, i),
        moment: moments[i],
        level: levelOf(claims, i),
        place,
        entry: entries[i - from],
      };
      prepared.push(prepare(claims[i]!, statistics, i, measure, around));
    }
  }
  return prepared;
}

/** The words of a claim with its number `i` among those that the words of the packet were counted from. */
export function weighWords(claim: Claim, words: PacketWords, i: number): WeighedWords {
  const { pool, idf, weights, starts } = words;
  const from = starts[i]!;
  const to = starts[i + 1]!;
  let wideNorm = 0;
  for (let k = from; k < to; k++) {
    const w = idf[pool[k]!]! * weights[k]!;
    wideNorm += w * w;
  }
  return {
    document: words.documents.get(claim.uri)!,
    from,
    to,
    wideNorm: Math.sqrt(wideNorm),
    nounTerm: words.terms.get(conceptOf(claim.quantity.unit)) ?? -1,
  };
}

type Measurer = (quantity: Quantity, value: StatedValue) => MeasuredQuantity;

/** Measures quantities, those that are stated alike once: a packet states most of them again and again. */
function measurer(): Measurer {
  const known = new Map<string, MeasuredQuantity>();
  return (quantity, { number }) => {
    const { kind, modality, step, idiomatic, interval, per, anyTon, difference } = quantity;
    const key = `${number}|${kind}|${modality}|${step}|${idiomatic}|${interval}|${anyTon}|${difference}|${per}`;
    let measured = known.get(key);
    if (!measured) known.set(key, (measured = measureQuantity(quantity)));
    return measured;
  };
}

/** The claim with its number `i` among those the statistics were gathered from. */
function prepare(
  claim: Claim,
  statistics: PacketStatistics,
  i: number,
  measure: Measurer,
  around: Pick<PreparedClaim, 'before' | 'behind' | 'moment' | 'level' | 'place' | 'entry'>,
): PreparedClaim {
  const words = weighWords(claim, statistics, i);
  const { from, to } = words;
  let nearNorm = 0;
  let nearMass = 0;
  for (let k = from; k < to; k++) {
    const n = nearAt(statistics, k);
    nearNorm += n * n;
    nearMass += n;
  }
  const value = statistics.values[i]!;
  const { per } = claim.quantity;
  const { subject } = claim;
  const names = claim.context.names.map(name => statistics.names.get(name)!);
  return {
    claim,
    context: claim.context,
    measured: measure(claim.quantity, value),
    leavesOut: leftOut(claim),
    hasUnit: hasUnit(claim.quantity),
    per,
    document: words.document,
    from,
    to,
    wideNorm: words.wideNorm,
    nounTerm: words.nounTerm,
    dimension: value.dimension,
    nearNorm: Math.sqrt(nearNorm),
    nearMass,
    noun: value.noun,
    nounConcept: value.nounConcept,
    countsPeople: value.countsPeople,
    counts: countedBy(value.noun, value.countsPeople, claim.context) || sharedBy(claim),
    namedYear: yearOfPeriods(claim.context.periods),
    rate: per === undefined ? undefined : rateWords(per),
    contrasts: firstOfEach(claim.context.contrasts),
    heads: headWordsOf(claim, statistics),
    value,
    entry: around.entry,
    digits: value.digits,
    repeated: value.unit.measures ? 1 - value.unit.values / value.unit.claims : 0,
    crowd: statistics.crowds[i]!,
    common: statistics.common[i]!,
    names: names.map(n => n.form),
    version: subject && HAS_DIGIT.test(subject.value) ? nameForm(subject.value.toLowerCase()) : undefined,
    nameBits: names.reduce((bits, n) => bits | n.form.bits, 0),
    nearestName: names[0],
    before: around.before,
    behind: around.behind,
    moment: around.moment,
    level: around.level,
    place: around.place,
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
