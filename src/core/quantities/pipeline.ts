import type { ParsedDocument, Quantity, QuantityMention } from '../model.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { T, tokenize, type Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import {
  classAt,
  isDigits,
  isGlued,
  isWord,
  type Draft,
  type NonFigure,
  type Opening,
  type Recognizer,
  type Refiner,
} from './draft.ts';
import { VOCABULARY } from './lexicon.ts';
import { beginsBare, stepOfWhole, vulgarFraction } from './numerals.ts';
import { amount } from './recognizers/amount.ts';
import { bracketedLoss } from './recognizers/bracketed-loss.ts';
import { calendarDate } from './recognizers/calendar-date.ts';
import { clockTime } from './recognizers/clock-time.ts';
import { cricket } from './recognizers/cricket.ts';
import { designation } from './recognizers/designation.ts';
import { era } from './recognizers/era.ts';
import { eventName } from './recognizers/event-name.ts';
import { fraction } from './recognizers/fraction.ts';
import { identifier, longNumber } from './recognizers/identifiers.ts';
import { gameTerms } from './recognizers/game-terms.ts';
import { idiom } from './recognizers/idiom.ts';
import { indefiniteUnit } from './recognizers/indefinite.ts';
import { magnitude } from './recognizers/magnitude.ts';
import { multiplier } from './recognizers/multiplier.ts';
import { nameNumber } from './recognizers/name-number.ts';
import { numericDate } from './recognizers/numeric-date.ts';
import { partLabel } from './recognizers/part-label.ts';
import { periodName } from './recognizers/period-name.ts';
import { primes } from './recognizers/primes.ts';
import { raceTime } from './recognizers/race-time.ts';
import { ratio } from './recognizers/ratio.ts';
import { listNumber } from './recognizers/list-number.ts';
import { reference } from './recognizers/references.ts';
import { fewUnits, vagueCount, vagueLevel } from './recognizers/vague.ts';
import { decade } from './recognizers/decade.ts';
import { waypoint } from './recognizers/waypoint.ts';
import { year } from './recognizers/year.ts';
import { applyPercentRows } from './percent-rows.ts';
import { applyPlainTables } from './plain-tables.ts';
import { plainPlaces } from './plain-places.ts';
import { tidy } from './tidy.ts';
import { applyConversions, isWarmerBy } from './warmer-by.ts';
import { findFurniture } from './page-furniture.ts';
import { applyTableUnits } from './table-units.ts';
import { withoutTableYears } from './table-years.ts';
import { ageGroups } from './refiners/age-groups.ts';
import { ages } from './refiners/ages.ts';
import { coins } from './refiners/coins.ts';
import { confidence } from './refiners/confidence.ts';
import { elidedUnits } from './refiners/elided-units.ts';
import { bareHours } from './refiners/bare-hours.ts';
import { bracketedSpread } from './refiners/bracketed-spread.ts';
import { boundPairs } from './refiners/bound-pairs.ts';
import { brokenYears } from './refiners/broken-years.ts';
import { halvesOfDay } from './refiners/halves-of-day.ts';
import { hedging } from './refiners/hedging.ts';
import { decades } from './refiners/decades.ts';
import { inheritedUnits } from './refiners/inherited-units.ts';
import { namedMeasures } from './refiners/named-measures.ts';
import { negation } from './refiners/negation.ts';
import { partedNouns } from './refiners/parted-nouns.ts';
import { plausible } from './refiners/plausible.ts';
import { plusMinus } from './refiners/plus-minus.ts';
import { ranges } from './refiners/ranges.ts';
import { rates } from './refiners/rates.ts';
import { scores } from './refiners/scores.ts';
import { sharedUnits } from './refiners/shared-units.ts';
import { spokenMillions } from './refiners/spoken-millions.ts';
import { sportMarks } from './refiners/sport-marks.ts';
import { spokenPairs } from './refiners/spoken-pairs.ts';
import { spokenResults } from './refiners/spoken-results.ts';
import { spokenYears } from './refiners/spoken-years.ts';

/** The whole order in which text becomes quantities. The first recogniser that answers decides a place. */
export const RECOGNIZERS: readonly Recognizer[] = [
  cricket,
  gameTerms,
  primes,
  eventName,
  raceTime,
  era,
  clockTime,
  periodName,
  numericDate,
  calendarDate,
  decade,
  magnitude,
  waypoint,
  designation,
  identifier,
  listNumber,
  longNumber,
  partLabel,
  reference,
  vagueLevel,
  year,
  nameNumber,
  idiom,
  multiplier,
  ratio,
  fewUnits,
  vagueCount,
  fraction,
  indefiniteUnit,
  bracketedLoss,
  amount,
];

export const REFINERS: readonly Refiner[] = [
  spokenResults,
  spokenMillions,
  sportMarks,
  brokenYears,
  spokenPairs,
  spokenYears,
  plusMinus,
  confidence,
  partedNouns,
  ranges,
  bracketedSpread,
  bareHours,
  halvesOfDay,
  scores,
  ageGroups,
  sharedUnits,
  hedging,
  negation,
  boundPairs,
  ages,
  rates,
  elidedUnits,
  namedMeasures,
  inheritedUnits,
  decades,
  coins,
  plausible,
];

const AFTER_ARTICLE = W.magnitude | W.fraction | W.unit | W.ordinal | W.currency;
const OPENERS = new Set(
  ['few', 'couple', 'multi', 'noon', 'midnight', 'all', 'full', 'another', 'point', 'single'].map(w =>
    VOCABULARY.ids.get(w)!,
  ),
);
const SINGLES = new Set(
  [
    'single',
    'full',
    'whole',
    'factor',
    'solid',
    'mere',
    'further',
    'point',
    'good',
    'score',
    'square',
    'cubic',
    'nautical',
    'light',
  ].map(w => VOCABULARY.ids.get(w)!),
);

/** Each opening as a number, 0 for what opens nothing. */
const O = {
  none: 0,
  digits: 1,
  cardinal: 2,
  fraction: 3,
  vague: 4,
  month: 5,
  ordinal: 6,
  multiplier: 7,
  article: 8,
  opener: 9,
  symbol: 10,
} as const satisfies Record<Opening | 'none', number>;

/** The recognisers that are asked at each opening, as bits in the order of {@link RECOGNIZERS}. */
const ASKED_AT = new Int32Array(Object.keys(O).length);
RECOGNIZERS.forEach(({ begins }, k) => {
  for (const opening of begins) ASKED_AT[O[opening]]! |= 1 << k;
});
const MATCHES = RECOGNIZERS.map(r => r.match);

const PLAIN = plainPlaces(RECOGNIZERS);

/** The recognisers that have anything to say in a text. */
const askedIn = (t: Tokens): number =>
  RECOGNIZERS.reduce((bits, r, k) => (r.inTexts === undefined || r.inTexts(t) ? bits | (1 << k) : bits), 0);

/** What each word of the vocabulary opens, so that most words cost one look-up. */
const OPENING_OF = Uint8Array.from(VOCABULARY.words, (_, lexeme) => {
  const cls = VOCABULARY.classes[lexeme]!;
  if (OPENERS.has(lexeme)) return O.opener;
  if (cls & W.cardinal) return O.cardinal;
  if (cls & W.fraction) return O.fraction;
  if (cls & (W.vagueTens | W.vagueCount)) return O.vague;
  if (cls & W.month) return O.month;
  if (cls & W.ordinal) return O.ordinal;
  if (cls & W.multiplier) return O.multiplier;
  return cls & W.article ? O.article : O.none;
});

/** 1 for each word of the vocabulary that may open a figure, and for each kind of token that may: no other token is looked at. */
const WORD_OPENS = Uint8Array.from(VOCABULARY.words, (_, lexeme) =>
  OPENING_OF[lexeme] !== O.none || VOCABULARY.classes[lexeme]! & W.magnitude ? 1 : 0,
);
const KIND_OPENS = new Uint8Array(Object.keys(T).length);
KIND_OPENS[T.digits] = KIND_OPENS[T.symbol] = 1;

/** What a figure could begin with at the token: a cheap test that spares most words the recognisers. */
function openingAt(t: Tokens, i: number): number {
  const kind = t.kind[i];
  if (kind === T.digits) return O.digits;
  if (kind === T.word) {
    const lexeme = t.lexeme[i]!;
    if (lexeme === 0) return O.none;
    const opening = OPENING_OF[lexeme]!;
    if (opening === O.none && classAt(t, i) & W.magnitude) return beginsBare(t, VOCABULARY, i) ? O.cardinal : O.none;
    if (opening !== O.article) return opening;
    return classAt(t, i + 1) & AFTER_ARTICLE || (i + 1 < t.count && SINGLES.has(t.lexeme[i + 1]!)) ? opening : O.none;
  }
  if (kind !== T.symbol) return O.none;
  const code = t.code[i]!;
  const opens =
    code === 46
      ? isDigits(t, i + 1) &&
        isGlued(t, i + 1) &&
        !(isGlued(t, i) && i > 0 && (t.kind[i - 1] !== T.symbol || t.code[i - 1] === 46))
      : code >= 0xbc && vulgarFraction(code) !== undefined;
  return opens ? O.symbol : O.none;
}

export interface Reading {
  readonly tokens: Tokens;
  /** First token of each sentence. */
  readonly sentences: Int32Array;
  readonly mentions: readonly QuantityMention[];
  /** First and last token (exclusive) of each mention. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly nonFigures: readonly NonFigure[];
}

/** Finds every quantity stated in a document. Linear in its length; never throws. */
export function findQuantities(document: ParsedDocument): Reading {
  const tokens = tokenize(document.prose, VOCABULARY);
  const nonFigures: NonFigure[] = [];
  let drafts = recognize(tokens, nonFigures);
  for (const refiner of REFINERS) drafts = refiner.refine(tokens, drafts, nonFigures);
  const found: QuantityMention[] = [];
  const spans: [number, number][] = [];
  let last = 0;
  for (const draft of drafts) {
    if (draft.from < last) draft.from = Math.min(last, draft.figureFrom);
    if (draft.from < last) continue;
    last = draft.to;
    found.push(toMention(tokens, draft));
    spans.push([draft.from, draft.to]);
  }
  const drawn = applyTableUnits(document, withoutTableYears(document, applyConversions(tokens, found)));
  const mentions = applyPercentRows(document, applyPlainTables(document, drawn));
  const furniture = findFurniture(document, mentions);
  const sentences = sentenceStarts(tokens);
  if (furniture.size === 0) return { tokens, sentences, mentions, ranges: spans, nonFigures };
  for (const k of furniture)
    nonFigures.push({ start: mentions[k]!.start, end: mentions[k]!.end, why: 'page furniture' });
  nonFigures.sort((a, b) => a.start - b.start);
  const kept = <A>(list: readonly A[]): A[] => list.filter((_, k) => !furniture.has(k));
  return { tokens, sentences, mentions: kept(mentions), ranges: kept(spans), nonFigures };
}

function recognize(t: Tokens, nonFigures: NonFigure[]): Draft[] {
  const drafts: Draft[] = [];
  const { count, kind, lexeme } = t;
  const here = askedIn(t);
  let i = 0;
  while (i < count) {
    if ((WORD_OPENS[lexeme[i]!]! | KIND_OPENS[kind[i]!]!) === 0) {
      i++;
      continue;
    }
    const opening = openingAt(t, i);
    let next = i + 1;
    let asked = ASKED_AT[opening]! & here;
    if (opening === O.digits || opening === O.cardinal) asked = PLAIN.mayAnswer(t, i, asked);
    // the lowest bit first
    for (; asked !== 0; asked &= asked - 1) {
      const found = MATCHES[31 - Math.clz32(asked & -asked)]!(t, i);
      if (!found) continue;
      if ('draft' in found) {
        drafts.push(found.draft);
        next = found.draft.to;
      } else {
        nonFigures.push({ start: t.start[i]!, end: t.end[found.to - 1]!, why: found.notAFigure });
        next = found.to;
      }
      break;
    }
    i = Math.max(next, i + 1);
  }
  return drafts;
}

function toMention(t: Tokens, draft: Draft): QuantityMention {
  const start = t.start[draft.from]!;
  const end = t.end[draft.to - 1]!;
  return { start, end, text: t.text.slice(start, end), quantity: toQuantity(t, draft), trace: shared(draft.trace) };
}

/** Traces in use, by their first step: there are a few dozen, and every mention has one. */
const TRACES = new Map<string, (readonly string[])[]>();

/** The one array that says the same. */
function shared(trace: readonly string[]): readonly string[] {
  const first = trace[0]!;
  let known = TRACES.get(first);
  if (!known) TRACES.set(first, (known = []));
  for (const other of known) if (isSame(other, trace)) return other;
  const own = trace.slice();
  known.push(own);
  return own;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 1; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** Units that are reported in another: basis points as percentage points, decades as years. */
const PLAIN_UNITS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['bp', ['pp', 0.01]],
  ['fortnight', ['week', 2]],
  ['decade', ['year', 10]],
  ['century', ['year', 100]],
  ['millennium', ['year', 1000]],
]);

type Writable<A> = { -readonly [K in keyof A]: A[K] };

/** "65 tons", "a 65-ton ship", and not "65 metric tons". */
function isInTons(t: Tokens, { unit, to, figureTo }: Draft): boolean {
  if (unit !== 't') return false;
  for (let k = figureTo; k < to; k++) if (isWord(t, k, 'ton', 'tons')) return !isWord(t, k - 1, 'metric');
  return false;
}

function toQuantity(t: Tokens, draft: Draft): Quantity {
  const { modality } = draft;
  let { low, high, unit } = draft;
  let { step } = draft;
  const plain = PLAIN_UNITS.get(unit);
  if (plain && typeof low === 'number' && typeof high === 'number') {
    // 2.6 basis points are 0.026 points and not 0.026000000000000002
    low = tidy(low * plain[1]);
    high = tidy(high * plain[1]);
    step = plain[0] === 'pp' ? step * plain[1] : stepOfWhole(low);
    unit = plain[0];
  }
  const open = low === high;
  const quantity: Writable<Quantity> = {
    low: open && modality === 'at-most' ? null : low,
    high: open && modality === 'at-least' ? null : high,
    unit,
    kind: draft.kind,
    modality,
    // an idiom states no digits to round to
    step: draft.idiomatic ? 0 : step,
  };
  if (draft.idiomatic) quantity.idiomatic = true;
  if (draft.interval) quantity.interval = true;
  if (draft.per) quantity.per = draft.per;
  if (isInTons(t, draft)) quantity.anyTon = true;
  if (isWarmerBy(t, draft)) quantity.difference = true;
  return quantity;
}
