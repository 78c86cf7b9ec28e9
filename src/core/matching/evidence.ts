import type { Claim, Kind, Quantity } from '../model.ts';
import { conceptOf } from '../language/concepts.ts';
import { isCurrency } from '../quantities/currencies.ts';
import { unitOf } from '../quantities/units.ts';
import { significantDigits } from './significant.ts';
import { powerOf, spokenForm, writtenForm, type Written } from './written-alike.ts';
import { comparableDimension } from '../verdicts/compare.ts';
import { nameForm, type NameForm } from './compare-names.ts';
import { positionOf, type Position } from './nearness.ts';
import { NumberSet } from './number-set.ts';
import { matterOf } from './related-documents.ts';

/** Claims of one unit in one dimension, whose values might be taken for one another. */
export interface StatedUnit {
  claims: number;
  /** Different values that they state. */
  values: number;
  /** Whether it is a unit of measurement, such as mg or km: a packet seldom states one value of it of two things. */
  readonly measures: boolean;
}

/** A value in its unit that claims of the packet state, with all that follows from it. */
export interface StatedValue extends Written {
  /** Its number, in order of appearance. */
  readonly number: number;
  /** Tells it from all others, in every packet: its dimension, unit and bounds. */
  readonly key: string;
  readonly dimension: string;
  readonly unit: StatedUnit;
  /** The noun that is counted, or "" where there is a unit or none; and its concept. */
  readonly noun: string;
  readonly nounConcept: string;
  readonly countsPeople: boolean;
  /** Significant digits written, 1 to 4 and more: "79.6" is nearly a fingerprint, "3" is not. */
  readonly digits: number;
  readonly position: Position;
  /** Index in {@link SORTS}. */
  readonly sort: number;
  /** Number of what a claim of it could be taken for within its document: its dimension and counted noun. */
  readonly kind: number;
  claims: number;
  /** Numbers of the documents that state it. */
  readonly documents: NumberSet;
}

/** A name that claims of the packet may belong to. */
export interface StatedName {
  readonly form: NameForm;
  readonly documents: NumberSet;
}

/** What the matcher knows of a packet's words, whatever the figures state. */
export interface PacketWords {
  readonly count: number;
  /** Number of each term, in order of appearance, and by it its inverse document frequency among the claims, 0..~7. */
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  /** Numbers of the terms of all claims, one claim after another; where each claim's begin; how near each stands to its figure, 0..1. */
  readonly pool: Int32Array;
  readonly starts: Int32Array;
  readonly weights: Float32Array;
  /** Number of each document that states figures. */
  readonly documents: ReadonlyMap<string, number>;
  /** Terms that stand in the sentences of each document's claims. */
  readonly words: readonly NumberSet[];
  readonly names: ReadonlyMap<string, StatedName>;
  /** A number for each document, equal where two speak of one matter. */
  readonly matters: Int32Array;
}

/** What the matcher knows of a packet before it looks at pairs: how rare each word, value and name is. */
export interface PacketStatistics extends PacketWords {
  /** The value of each claim. Claims that state the same in the same unit share one. */
  readonly values: readonly StatedValue[];
  /** Number of different values. */
  readonly valueCount: number;
  /** For each claim the claims in its document of the same dimension, counted noun and way of rating. */
  readonly crowds: Int32Array;
  /** How many documents there are, 0..1 on a scale of ratios: the more, the more often two figures look alike by chance. */
  readonly size: number;
  /** For each claim how many of its kind a document has on average, 0..1 on a scale of ratios. */
  readonly common: Float64Array;
}

/** What a figure is of, as far as it tells how likely two of it that look alike are one. The features of a pair name them in this order. */
const SORTS = ['other', 'money', 'durations', 'dates', 'measures'] as const;
/** Documents are counted from as few to as many as the packets hold that the weights were fitted on. */
const FEW_DOCUMENTS = 4;
const MANY_DOCUMENTS = 9;
/** The same of figures of a kind in a document: texts of a sentence hold few because they are short, not because the kind is rare. */
const FEW_FIGURES = 2;
const MANY_FIGURES = 64;
/** Where between two counts another stands, 0..1, by their ratios. */
const onScale = (count: number, few: number, many: number): number =>
  Math.log(Math.max(few, Math.min(many, count)) / few) / Math.log(many / few);

/**
 * Claims that every packet is taken to hold besides its own, none of which has its words: in a packet of two sentences a word
 * that both share is as telling as it is in a large one.
 */
const BACKGROUND = 40;
/** Terms with lesser numbers are kept as bits: those that come first are the common ones. */
const COMMON_TERMS = 4096;
/** Weight from which a term counts as standing at the figure, and among the words of its document. */
export const COUNTED = 0.25;

/**
 * Weight of a word near the figure: its rarity by the square of how near it stands, so that what stands at the figure counts most.
 */
export const nearWeight = (idf: number, weight: number): number => idf * weight * weight;

/** {@link nearWeight} of the term at a place of the pool. A packet has millions of them: they are not kept. */
export const nearAt = ({ pool, idf, weights }: PacketWords, k: number): number =>
  nearWeight(idf[pool[k]!]!, weights[k]!);

/** Counts the words and names of claims, which stay the same when figures are read in other units. */
export function gatherWords(claims: readonly Claim[]): PacketWords {
  const starts = new Int32Array(claims.length + 1);
  for (let i = 0; i < claims.length; i++) starts[i + 1] = starts[i]! + claims[i]!.context.terms.keys.length;
  const pool = new Int32Array(starts[claims.length]!);
  const weights = new Float32Array(pool.length);
  const terms = new Map<string, number>();
  const counts: number[] = [];
  const documents = new Map<string, number>();
  const words: NumberSet[] = [];
  const names = new Map<string, StatedName>();
  claims.forEach((claim, c) => {
    let document = documents.get(claim.uri);
    if (document === undefined) {
      documents.set(claim.uri, (document = words.length));
      words.push(new NumberSet(COMMON_TERMS));
    }
    for (const name of claim.context.names) {
      let stated = names.get(name);
      if (!stated) names.set(name, (stated = { form: nameForm(name, names.size), documents: new NumberSet() }));
      stated.documents.add(document);
    }
    const { keys, weights: own } = claim.context.terms;
    const known = words[document]!;
    const from = starts[c]!;
    weights.set(own, from);
    for (let i = 0; i < keys.length; i++) {
      let term = terms.get(keys[i]!);
      if (term === undefined) {
        terms.set(keys[i]!, (term = counts.length));
        counts.push(0);
      }
      pool[from + i] = term;
      if (own[i]! < COUNTED) continue;
      known.add(term);
      counts[term]!++;
    }
  });
  const n = claims.length + BACKGROUND;
  // a term that only stands far from figures is as rare as one that stands nowhere else
  const idf = Float64Array.from(counts, count => Math.log(n / Math.max(1, count)));
  const matters = matterOf({ words, names, terms });
  return { count: claims.length, terms, idf, pool, starts, weights, documents, words, names, matters };
}

/** Counts what claims state. `words`: their words, where they are counted already. */
export function gatherStatistics(claims: readonly Claim[], words: PacketWords = gatherWords(claims)): PacketStatistics {
  const byKey = new Map<string, StatedValue>();
  const units = new Map<string, StatedUnit>();
  const kinds = new Map<string, number>();
  const values = claims.map(({ quantity, uri }) => {
    const dimension = comparableDimension(quantity);
    const key = `${dimension}|${quantity.unit}|${quantity.low}|${quantity.high}`;
    let value = byKey.get(key);
    if (!value) byKey.set(key, (value = describeValue(quantity, { key, dimension, number: byKey.size }, units, kinds)));
    value.claims++;
    value.unit.claims++;
    value.documents.add(words.documents.get(uri)!);
    return value;
  });
  const documents = words.documents.size;
  return {
    ...words,
    values,
    valueCount: byKey.size,
    crowds: crowdsOf(claims, values, kinds.size),
    size: onScale(documents, FEW_DOCUMENTS, MANY_DOCUMENTS),
    common: commonOf(claims, documents),
  };
}

/** See {@link PacketStatistics.common}. */
function commonOf(claims: readonly Claim[], documents: number): Float64Array {
  const counts = new Map<Kind, number>();
  for (const { quantity } of claims) counts.set(quantity.kind, (counts.get(quantity.kind) ?? 0) + 1);
  for (const [kind, count] of counts) counts.set(kind, onScale(count / documents, FEW_FIGURES, MANY_FIGURES));
  return Float64Array.from(claims, ({ quantity }) => counts.get(quantity.kind)!);
}

/** See {@link StatedValue.sort}. */
function sortOf({ kind, unit }: Quantity): number {
  if (kind === 'money') return SORTS.indexOf('money');
  if (kind === 'duration') return SORTS.indexOf('durations');
  if (kind === 'date') return SORTS.indexOf('dates');
  return SORTS.indexOf(isMeasure(unit) ? 'measures' : 'other');
}

function describeValue(
  quantity: Quantity,
  { key, dimension, number }: Pick<StatedValue, 'key' | 'dimension' | 'number'>,
  units: Map<string, StatedUnit>,
  kinds: Map<string, number>,
): StatedValue {
  const concept = conceptOf(quantity.unit);
  const unitKey = `${dimension}|${concept}`;
  let unit = units.get(unitKey);
  if (!unit) units.set(unitKey, (unit = { claims: 0, values: 0, measures: isMeasure(quantity.unit) }));
  unit.values++;
  const kindKey = dimension === 'count' ? unitKey : dimension;
  let kind = kinds.get(kindKey);
  if (kind === undefined) kinds.set(kindKey, (kind = kinds.size));
  const noun = nounOf(quantity.unit);
  return {
    number,
    key,
    dimension,
    unit,
    noun,
    nounConcept: noun === '' ? '' : concept,
    countsPeople: PERSON.test(noun),
    digits: digitsOf(quantity),
    position: positionOf(quantity),
    written: writtenForm(quantity),
    spoken: spokenForm(quantity),
    power: powerOf(quantity),
    sort: sortOf(quantity),
    kind,
    claims: 0,
    documents: new NumberSet(),
  };
}

/** For each claim those of its document and kind, rates apart from the others. Claims come document by document. */
function crowdsOf(claims: readonly Claim[], values: readonly StatedValue[], kinds: number): Int32Array {
  const crowds = new Int32Array(claims.length);
  const counts = new Int32Array(2 * kinds);
  const kindOf = (i: number): number => 2 * values[i]!.kind + (claims[i]!.quantity.per === undefined ? 0 : 1);
  for (let from = 0; from < claims.length;) {
    let to = from;
    for (; to < claims.length && claims[to]!.uri === claims[from]!.uri; to++) counts[kindOf(to)]!++;
    for (let i = from; i < to; i++) crowds[i] = counts[kindOf(i)]!;
    for (let i = from; i < to; i++) counts[kindOf(i)] = 0;
    from = to;
  }
  return crowds;
}

/** Dimensions of units that count, compare or date rather than measure. */
const UNMEASURED: ReadonlySet<string> = new Set([
  'percent',
  'points',
  'permille',
  'times',
  'time',
  'business time',
  'weekend',
  'level',
  'parts',
]);

function isMeasure(unit: string): boolean {
  const row = unitOf(unit);
  return row !== undefined && !UNMEASURED.has(row.dimension);
}

const PERSON =
  /^(person|colleague|resident|passenger|people|man|woman|child|life|soul|survivor|victim|worker|employee|user|customer|patient|participant|subject|student|member|officer|soldier|death|casualty|fatality|injury|inhabitant|staff|crew|citizen|adult|developer|engineer|investor|fan|spectator|visitor|respondent|volunteer|prisoner|suspect|migrant|refugee|player|voter|job|individual|human|family|case)$/;

/** The noun that a unit is, or "" where it is a unit or none: "16 others" does not say what they are. */
const nounOf = (unit: string): string =>
  unit === '' || unit === 'other' || unitOf(unit) || isCurrency(unit) ? '' : unit;

/** See {@link StatedValue.digits}. */
function digitsOf({ low, high }: Quantity): number {
  const value = low ?? high;
  if (typeof value === 'string') return value.length >= 10 ? 4 : value.length >= 7 ? 3 : 2;
  if (value === null || value === 0) return 1;
  return Math.max(1, significantDigits(Math.abs(value)).digits.length);
}
