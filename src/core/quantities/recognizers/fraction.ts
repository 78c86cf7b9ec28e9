import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWord,
  lower,
  overHyphen,
  symbolSet,
  valueAt,
  wordSet,
  wordTest,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, currencyNameAt, hedgeBefore, unitNameAt, VOCABULARY } from '../lexicon.ts';
import { readFraction, readNumeral, stepOfWhole } from '../numerals.ts';
import { inMinutes, unitAt } from './measure.ts';
import { makeDraft } from './make-draft.ts';
import { nounAfter, singularAfter } from './noun.ts';
import { tidy } from '../tidy.ts';

/** Marks behind which nothing of the phrase follows. */
const CLOSERS = symbolSet('.,;:)?!—–"”');
/** Words with which the whole begins that a fraction is of. */
const OF_A_WHOLE = wordSet('the those that these his her its their our my your what as full');

/** A share in percent: a third is 33.3 %, an eighth 12.5 %. */
function percent(x: number): number {
  const exact = Number((100 * x).toPrecision(12));
  return Number.isInteger(exact * 100) ? exact : Number(exact.toFixed(1));
}

/** "half of", "two thirds", "a quarter million", "half an hour", "one-third", "3/4 of", "⅔", "a quarter-mile". */
export const fraction: Recognizer = {
  id: 'fraction',
  begins: ['digits', 'cardinal', 'fraction', 'article', 'symbol'],
  plainly: {},
  match(t, i) {
    const word = classAt(t, i);
    if (isLetters(t, i)) {
      if (!(word & (W.fraction | W.cardinal | W.article))) return undefined;
      return fractionWords(t, i);
    }
    const slashed = isDigits(t, i) ? slashedPair(t, i) : undefined;
    if (slashed) return slashed;
    const numeral = readNumeral(t, VOCABULARY, i, currencyBefore(t, i) !== undefined);
    if (!numeral?.fraction || numeral.magnitude || currencyBefore(t, i)) return undefined;
    if (numeral.value >= 1) return undefined;
    const unit = unitAt(t, numeral.end);
    if (unit) return undefined;
    const of = isWord(t, numeral.end, 'of');
    return {
      draft: makeDraft({
        from: i,
        to: numeral.end,
        low: of ? percent(numeral.value) : tidy(numeral.value),
        unit: of ? '%' : '',
        kind: of ? 'percentage' : 'number',
        id: 'fraction',
        measure: of ? 'unit' : 'bare',
      }),
    };
  },
};

const MONTHS_OF_YEAR = 12;
const DAYS_OF_MONTH = 31;
/** Days that a month has and parts that things are hardly ever divided in: elevenths, thirteenths. */
const isOddPart = (n: number): boolean =>
  n <= DAYS_OF_MONTH && (n === 11 || n > MONTHS_OF_YEAR) && n !== 16 && n % 5 !== 0;

/** "4/17", a day that everybody knows by its date, and "24/7". */
function slashedPair(t: Tokens, i: number): Recognition | undefined {
  if (!isSymbol(t, i + 1, '/') || !isGlued(t, i + 1) || !isGlued(t, i + 2) || !isDigits(t, i + 2)) return undefined;
  const to = i + 3;
  if (isGlued(t, to) && isSymbol(t, to, '/', '%', '.') && isDigits(t, to + 1)) return undefined;
  const [a, b] = [digitsAt(t, i), digitsAt(t, i + 2)];
  if (a === 24 && b === 7) return { notAFigure: 'idiom', to };
  const when = isWord(t, i - 1, 'on', 'since', 'before', 'after', 'until', 'the', 'like');
  const isDay = when && a >= 1 && a <= MONTHS_OF_YEAR && isOddPart(b) && a < b && !isWord(t, to, 'of');
  return isDay ? { notAFigure: 'date', to } : undefined;
}

/** Words before a part that make it one of a row: "the same quarter", "last third". */
const ORDERING =
  /^(first|last|next|previous|final|this|latest|per|each|every|current|fiscal|prior|other|same|better|past|preceding|following|recent|corresponding|holiday|opening|closing|strong|weak|that|reporting|a-year-ago|earlier|record|busy|good|bad|tough|difficult)$/;

const article = (t: Tokens, i: number): boolean => (classAt(t, i) & (W.article | W.fraction)) !== 0;

/** Words behind quarters of a year that parts of something never have. */
const IN_TIME = wordSet('in later ago earlier on running straight before after since');
/** Words before "three quarters" that make them quarters of a year; other numbers of quarters need none. */
const leadsToTime = wordTest(/^(last|past|next|first|previous|final|recent|these|those|for|every)$/);

/** More quarters than these are counted in years. */
const MOST_QUARTERS = 12;

/** "two quarters", "the last three quarters", "four quarters in a row": quarters of a year, not of a thing. */
function quartersOfYear(t: Tokens, i: number): Recognition | undefined {
  const value = valueAt(t, i);
  if (!(classAt(t, i) & W.cardinal) || !isWord(t, i + 1, 'quarters') || isGlued(t, i + 1)) return undefined;
  if (value < 2 || value > MOST_QUARTERS || (isWord(t, i + 2, 'of') && isIn(t, i + 3, OF_A_WHOLE))) return undefined;
  if (value === 3 && (isWord(t, i + 2, 'of') || !(leadsToTime(t, i - 1) || isIn(t, i + 2, IN_TIME)))) return undefined;
  return {
    draft: makeDraft({
      from: i,
      to: i + 2,
      low: value,
      unit: 'quarter',
      kind: 'duration',
      step: 1,
      id: 'fraction',
    }),
  };
}

function fractionWords(t: Tokens, i: number): Recognition | undefined {
  const quarters = quartersOfYear(t, i);
  if (quarters) return quarters;
  const read = readFraction(t, VOCABULARY, i);
  if (!read) return undefined;
  const { end, value } = read;
  const name = lower(t, end - 1);
  const before = i - 1;
  // "the second half", "first quarter of 2024", "the third", "half past"
  if (isWord(t, before, 'the') && name !== 'half' && end === i + 1) return { notAFigure: 'ordinal', to: end };
  if (
    (classAt(t, before) & W.ordinal || (isLetters(t, before) && ORDERING.test(lower(t, before)))) &&
    !isWord(t, end, 'a', 'an') &&
    end === i + 1
  )
    return { notAFigure: 'ordinal', to: end };
  // "the past year and a half"
  const unitBefore = isWord(t, before, 'and') ? unitNameAt(t, before - 1) : undefined;
  if (unitBefore && unitBefore.at === before && unitBefore.value.dimension === 'time') {
    return {
      draft: makeDraft({
        from: before - 1,
        to: end,
        low: tidy(1 + value),
        unit: unitBefore.value.id,
        kind: 'duration',
        id: 'fraction',
        idiomatic: true,
      }),
    };
  }
  // "won by a length and a half"
  const one = isWord(t, before, 'and') && isWord(t, before - 2, 'a', 'an') ? singularAfter(t, before - 1) : undefined;
  if (one && one.to === before && end === i + 2 && closes(t, end))
    return {
      draft: makeDraft({
        from: before - 2,
        to: end,
        low: tidy(1 + value),
        unit: one.unit,
        kind: 'count',
        id: 'fraction',
        measure: 'noun',
        idiomatic: true,
      }),
    };
  const hedged = hedgeBefore(t, before) !== undefined || isWord(t, before, 'between') || isSubject(t, before, end);
  // "a third-degree burn"
  if (name === 'third' && isWord(t, overHyphen(t, end), 'degree')) return { notAFigure: 'ordinal', to: end };
  // "for a third month", "a fourth straight quarter"
  if (end === i + 2 && isWord(t, i, 'a', 'an') && isPart(name) && !isHyphen(t, end) && isOfRow(t, end))
    return { notAFigure: 'ordinal', to: end };
  // "rose to third": a share is "a third", or a third of something
  if (
    end === i + 1 &&
    name !== 'half' &&
    name !== 'quarter' &&
    !isWord(t, end, 'of') &&
    !compares(t, end) &&
    !isSized(t, end)
  )
    return { notAFigure: 'ordinal', to: end };
  const amount = scaledBy(t, end);
  if (amount) {
    const { scale, to } = amount;
    const low = tidy(value * scale);
    const currency = currencyNameAt(t, to);
    if (currency)
      return {
        draft: makeDraft({
          from: i,
          to: currency.at,
          low,
          unit: currency.value,
          kind: 'money',
          step: stepOfWhole(low),
          id: 'fraction',
          magnitude: true,
          scale,
          idiomatic: true,
        }),
      };
    const noun = nounAfter(t, to);
    return {
      draft: makeDraft({
        from: i,
        to: noun ? noun.to : to,
        low,
        unit: noun ? noun.unit : '',
        kind: noun ? 'count' : 'number',
        step: stepOfWhole(low),
        id: 'fraction',
        measure: noun ? 'noun' : 'bare',
        magnitude: true,
        scale,
        idiomatic: true,
      }),
    };
  }
  const unit = unitBehind(t, end);
  if (unit)
    return {
      draft: inMinutes(
        makeDraft({
          from: i,
          to: unit.to,
          low: tidy(value),
          unit: unit.id,
          kind: unit.kind,
          id: 'fraction',
          // "a quarter of a minute" is said as loosely as "half an hour"
          idiomatic: true,
        }),
      ),
    };
  if (isGlued(t, end) && isSymbol(t, end, '-') && isGlued(t, end + 1)) return { notAFigure: 'compound', to: end };
  const next = classAt(t, end);
  const of = isWord(t, end, 'of');
  const closed = isBreak(t, end) || isSymbolIn(t, end, CLOSERS);
  const partitive = of || isIn(t, end, OF_A_WHOLE);
  if (name === 'half' || name === 'halves') {
    if (name === 'halves') return { notAFigure: 'idiom', to: end };
    if (isWord(t, before, 'in', 'on') && !partitive && !hedged) return { notAFigure: 'idiom', to: end };
    if (!partitive && !closed && !hedged && !(next & (W.verb | W.auxiliary | W.conjunction | W.preposition)))
      return { notAFigure: 'idiom', to: end };
  } else if (
    !of &&
    !hedged &&
    !closed &&
    !compares(t, end) &&
    !isSized(t, end) &&
    !(end - i > 1 && next & (W.verb | W.auxiliary | W.conjunction | W.preposition | W.adverb | W.adjective))
  ) {
    return { notAFigure: 'ordinal', to: end };
  } else if (
    (name === 'quarter' || name === 'third') &&
    end - i <= 2 &&
    article(t, i) &&
    !of &&
    !hedged &&
    !isSized(t, end) &&
    !isWord(t, before, 'by', 'than', 'down', 'up', 'to', 'from') &&
    !compares(t, end)
  ) {
    // "a quarter" is three months and "a third" one more, unless it is a share of something
    return { notAFigure: name === 'quarter' ? 'quarter of a year' : 'ordinal', to: end };
  } else if (
    name === 'quarter' &&
    of &&
    (isDigits(t, end + 1) ||
      isWord(t, end + 1, 'fiscal') ||
      (isWord(t, end + 1, 'the') && lower(t, end + 2) === 'year'))
  )
    return { notAFigure: 'quarter of a year', to: end };
  if (isBreak(t, before) && isBreak(t, end) && name !== 'half' && end === i + 1)
    return { notAFigure: 'ordinal', to: end };
  if (isBreak(t, before) && isBreak(t, end)) {
    // alone in its cell or line it is a number, not a share of something
    return {
      draft: makeDraft({
        from: i,
        to: end,
        low: tidy(value),
        unit: '',
        kind: 'number',
        id: 'fraction',
        measure: 'bare',
      }),
    };
  }
  return {
    draft: makeDraft({
      from: i,
      to: end,
      low: percent(value),
      unit: '%',
      kind: 'percentage',
      id: 'fraction',
      step: 0,
      idiomatic: true,
    }),
  };
}

/** "a tenth the width", "one-sixth that of the Earth": a share of a size. */
const isSized = (t: Tokens, at: number): boolean =>
  (isWord(t, at, 'that') && isWord(t, at + 1, 'of')) || (isWord(t, at, 'the', 'its', 'their') && isSize(t, at + 1));
const isSize = wordTest(
  /^(size|width|weight|cost|price|length|height|depth|mass|rate|number|amount|speed|value|level|population|area|strength|energy|power|diameter|volume|total|pay)$/,
);

/** "; a quarter had turned down work": a share of those spoken of, whose sentence or clause begins with it. */
const isSubject = (t: Tokens, before: number, end: number): boolean =>
  (isBreak(t, before) || isSymbol(t, before, ';', ',', '.') || isWord(t, before, 'while', 'and', 'but')) &&
  (isWord(t, end, 'had', 'have', 'were', 'are', 'do') || says(t, end));
const says = wordTest(/^(said|say|think|thought|believed?|expect(ed)?)$/);

const closes = (t: Tokens, at: number): boolean => isBreak(t, at) || isSymbolIn(t, at, CLOSERS);

const isPart = (name: string): boolean => name !== 'half' && name !== 'quarter';
/** What makes a part one of a row: the time that it is, and that none is left out. */
const isOfRow = (t: Tokens, at: number): boolean => (classAt(t, at) & W.timeUnit) !== 0 || runsOn(t, at);
const runsOn = wordTest(/^(straight|consecutive|successive|running|time)$/);

/** "a third faster", "one-third less": a share of what it is compared with. */
const compares = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  /^(less|more|fewer|[a-z]{3,}er)$/.test(lower(t, i)) &&
  !/^(under|over|after|never|either|other|later|quarter|number|member|paper|water|power|order|winter|summer|player|matter|letter|however|together|another)$/.test(
    lower(t, i),
  );

/** "half a million", "a quarter million", "half-billion", "a third of a million". */
function scaledBy(t: Tokens, at: number): { scale: number; to: number } | undefined {
  let i = overHyphen(t, at);
  if (isWord(t, i, 'of') && isWord(t, i + 1, 'a')) i++;
  if (isWord(t, i, 'a', 'an')) i++;
  if (!(classAt(t, i) & W.magnitude) || classAt(t, i) & W.vagueCount) return undefined;
  return { scale: VOCABULARY.values[t.lexeme[i]!]!, to: i + 1 };
}

/** "half an hour", "half a century", "a quarter of an hour", "three quarters of a mile", "a half mile". */
function unitBehind(
  t: Tokens,
  at: number,
):
  | {
      id: string;
      kind:
        | 'duration'
        | 'length'
        | 'mass'
        | 'volume'
        | 'area'
        | 'data'
        | 'energy'
        | 'number'
        | 'speed'
        | 'temperature'
        | 'percentage'
        | 'multiplier';
      to: number;
    }
  | undefined {
  let i = overHyphen(t, at);
  const hyphened = i > at;
  const of = isWord(t, i, 'of');
  if (of) i++;
  const article = isWord(t, i, 'a', 'an');
  if (article) i++;
  if (of && !article && !isWord(t, i, 'hour', 'hours')) return undefined;
  const unit = unitAt(t, i);
  if (!unit || !isLetters(t, i)) return undefined;
  // "half day" and "half time" without an article or hyphen are set phrases more often than measures
  if (!of && !article && !hyphened && isWord(t, i, 'times', 'day', 'year')) return undefined;
  if (unit.unit.id === 'x') return undefined;
  return { id: unit.unit.id, kind: unit.unit.kind as 'duration', to: unit.to };
}
