import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { wordMap } from '../../text/word-map.ts';
import {
  backOverDash,
  classAt,
  digitsAt,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  lower,
  overHyphen,
  valueAt,
  widthAt,
  wordSet,
  words,
  wordTest,
  type Draft,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { isGameText } from '../games.ts';
import { currencyBefore, currencyNameAt, unitNameAt, unitSymbolAt, VOCABULARY } from '../lexicon.ts';
import { magnitudeAt } from '../numeral-words.ts';
import { tidy } from '../tidy.ts';
import { makeDraft } from './make-draft.ts';
import { isMass } from './no-nouns.ts';
import { nounAfter } from './noun.ts';

/** Where in ten "low", "mid" and "high" lie; the words of GOLD: low seventies 70..73, mid 74..76, high 77..79. */
const PARTS = wordMap<readonly [number, number]>({
  low: [0, 3],
  lower: [0, 3],
  early: [0, 3],
  mid: [4, 6],
  middle: [4, 6],
  high: [7, 9],
  upper: [7, 9],
  late: [7, 9],
});
const partAt = (t: Tokens, i: number) => (isLetters(t, i) ? PARTS.get(lower(t, i)) : undefined);

const isFigures = wordTest(/^figures$/);

/** "in the teens", "the low seventies", "low7s", "mid-60s", "high 80s", "in his twenties", "double digits". */
export const vagueLevel: Recognizer = {
  id: 'vague-level',
  begins: ['digits', 'vague', 'multiplier', 'opener'],
  plainly: { before: { words: words('upper high lower low mid') } },
  match(t, i) {
    if (isWord(t, i, 'single')) {
      const at = overHyphen(t, i + 1);
      if (!isLetters(t, at) || !/^(digits?|figures)$/.test(lower(t, at))) return undefined;
      const part = partsTo(t, backOverDash(t, i));
      return digitsLong(t, before(t, part?.from ?? i, true), at + 1, Math.max(1, part?.low ?? 1), part?.high ?? 9);
    }
    if (isWord(t, i, 'double') || (isLetters(t, i) && lower(t, i) === 'triple')) {
      const at = overHyphen(t, i + 1);
      if (!isLetters(t, at) || !/^(digits?|figures)$/.test(lower(t, at))) return undefined;
      const tens = isWord(t, i, 'double');
      const joint = backOverDash(t, i);
      const part = tens && partAt(t, joint);
      if (part) return digitsLong(t, before(t, joint, true), at + 1, Math.max(10, 10 * part[0]), 10 * part[1] + 9);
      const [low, high] = tens ? [10, 99] : [100, 999];
      const found = digitsLong(t, before(t, i, false), at + 1, low, high);
      // "scored in double figures": points, whatever stands beside them
      if ('draft' in found && isFigures(t, at) && isGameText(t)) found.draft.measure = 'noun';
      return found;
    }
    let low: number;
    let to: number;
    let single = false;
    if (isLetters(t, i) && classAt(t, i) & W.vagueTens) {
      const value = valueAt(t, i);
      low = value;
      to = i + 1;
      if (value === 10) {
        const some = teensOf(t, i);
        if (some) return some;
        const from = before(t, i, true);
        // "teens to mid 60s": from one level to the next
        if (from === i && !isWord(t, i - 1, 'the') && !(isWord(t, to, 'to') && isPart(t, to + 1))) return undefined;
        return level(from, to, 13, 19);
      }
    } else if (isDigits(t, i)) {
      const s = isSymbol(t, i + 1, "'", '’') && isGlued(t, i + 1) ? i + 2 : i + 1;
      const value = digitsAt(t, i);
      if (!isLetters(t, s) || !isGlued(t, s) || lower(t, s) !== 's') return levelOfPercent(t, i, value);
      // "low7s": a caption's way to write the seventies
      single = widthAt(t, i) === 1 && value >= 2;
      if (!single && (widthAt(t, i) !== 2 || value % 10 !== 0 || value < 20)) return undefined;
      low = single ? value * 10 : value;
      to = s + 1;
    } else return undefined;
    const part = partsTo(t, backOverDash(t, i));
    if (part) return level(before(t, part.from, true), to, low + part.low, low + part.high);
    if (single) return undefined;
    const from = before(t, i, true);
    if (from === i && !isIn(t, i - 1, WHOSE) && !goesOn(t, i)) return undefined;
    return level(from, to, low, low + 9);
  },
};

/** "in the high teens", "low-teens growth", "low to mid teens", "mid-to-high teens". */
function teensOf(t: Tokens, i: number): Recognition | undefined {
  const part = partsTo(t, backOverDash(t, i));
  if (!part) return undefined;
  return growth(t, before(t, part.from, true), i + 1, Math.max(LEAST_TEEN, 10 + part.low), 10 + part.high);
}
/** "The low teens" begin here, whatever "the teens" are. */
const LEAST_TEEN = 11;
const isPart = (t: Tokens, i: number): boolean => {
  const at = isWord(t, i, 'the') ? i + 1 : i;
  return (classAt(t, at) & (W.vaguePart | W.vagueTens)) !== 0;
};

/** "in their 50s or 60s", "twenties and thirties", "teens to 20s": tens behind other tens. */
function goesOn(t: Tokens, i: number): boolean {
  if (!isWord(t, i - 1, 'or', 'and', 'to')) return false;
  const s = isLetters(t, i - 2) && lower(t, i - 2) === 's' && isGlued(t, i - 2) ? i - 3 : i - 2;
  if (isLetters(t, s)) return (classAt(t, s) & W.vagueTens) !== 0;
  return s < i - 2 && isDigits(t, s) && widthAt(t, s) === 2 && isIn(t, s - 1, WHOSE);
}
const WHOSE = wordSet('the his her their my your');

/** "double-digit", "high single-digit billions of dollars": so many digits, of what a scale behind them says. */
function digitsLong(t: Tokens, from: number, to: number, low: number, high: number): Recognition {
  const scale = isLetters(t, to) ? SCALES.get(lower(t, to)) : undefined;
  return scale === undefined ? growth(t, from, to, low, high) : counted(t, from, to + 1, low * scale, high * scale);
}

/** What is told in percent alone where it is told so vaguely: "low-teens growth", "a double-digit rise". */
const isGrowth = wordTest(/^(growth|inflation|increases?|declines?|rises?|drops?|gains?|margins?|returns?|yields?)$/);

/** "a mid single-digit percentage", "high-teens percent", "low-teens growth". */
function growth(t: Tokens, from: number, to: number, low: number, high: number): { draft: Draft } {
  const { draft } = level(from, to, low, high);
  const unit = unitNameAt(t, to) ?? unitSymbolAt(t, to);
  const named = unit?.value.kind === 'percentage' ? unit : undefined;
  if (!named && !(to < t.count && isGrowth(t, to))) return { draft };
  return {
    draft: { ...draft, to: named?.at ?? to, unit: named?.value.id ?? '%', kind: 'percentage', measure: 'unit' },
  };
}

/** "in the mid-20 percent range": tens of percents with a hyphened part before them. */
function levelOfPercent(t: Tokens, i: number, tens: number): Recognition | undefined {
  const tied = isDash(t, i - 1) && isGlued(t, i - 1) && isGlued(t, i);
  const part = partsTo(t, tied ? i - 2 : i - 1);
  if (!part || !(tied || part.wide || digitsAt(t, i) < 10)) return undefined;
  const unit = unitNameAt(t, i + 1) ?? unitSymbolAt(t, i + 1);
  if (unit?.value.id !== '%') return undefined;
  // "the mid-4% range": tenths of a percent
  const tenths = tens < 10 && isWord(t, unit.at, 'range');
  if (!tenths && (tens % 10 !== 0 || tens < 20 || tens > 90)) return undefined;
  const one = tenths ? 0.1 : 1;
  const [low, high] = [tidy(tens + part.low * one), tidy(tens + part.high * one)];
  const { draft } = level(before(t, part.from, true), unit.at, low, high);
  return { draft: { ...draft, unit: '%', kind: 'percentage', measure: 'unit' } };
}

/** The part of the ten whose last word stands at `last`, and its first token: "mid"; "mid- to upper", "mid-to-high" is wide. */
function partsTo(t: Tokens, last: number) {
  const part = partAt(t, last);
  if (!part) return undefined;
  const to = backOverDash(t, last);
  const first = isWord(t, to, 'to') ? backOverDash(t, to) : last;
  const least = partAt(t, first);
  return least
    ? { from: first, low: least[0], high: part[1], wide: first < last }
    : { from: last, low: part[0], high: part[1], wide: false };
}

const level = (from: number, to: number, low: number, high: number) => ({
  draft: makeDraft({
    from,
    to,
    low,
    high,
    unit: '',
    kind: 'number',
    modality: 'approximate',
    id: 'vague-level',
    measure: 'bare',
    idiomatic: true,
  }),
});

/** Takes "in the" in: "in the teens". Behind "from the" and "to the" the figure stands alone. */
function before(t: Tokens, i: number, article: boolean): number {
  if (article && isWord(t, i - 1, 'the', 'his', 'her', 'their', 'my') && isWord(t, i - 2, 'in')) return i - 2;
  return i;
}

const COUNTS = wordMap<readonly [number, number]>({
  dozens: [24, 99],
  tens: [20, 99],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  millions: [2e6, 9_999_999],
  billions: [2e9, 9_999_999_999],
  trillions: [2e12, 9_999_999_999_999],
  lakhs: [2e5, 999_999],
  crores: [2e7, 99_999_999],
});

const isMeasured = wordTest(/^(measured|counted)$/);
/** "All figures in thousands of euros", "In millions of dollars": said of a table, not of an amount. */
const isCaption = (t: Tokens, i: number): boolean =>
  (currencyNameAt(t, i + 2) !== undefined || isMeasured(t, i - 2)) &&
  (isMeasured(t, i - 2) ||
    isBreak(t, i - 2) ||
    (isLetters(t, i - 2) && /^(figures|amounts|values|stated|expressed|reported|data|numbers)$/.test(lower(t, i - 2))));

/** "in billions of course". */
const isCourse = wordTest(/^course$/);

const SCALES = wordMap({ thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12 });

/** "hundreds of scenarios", "dozens", "tens of thousands of people", "hundreds of millions of dollars", "multi-million-line". */
export const vagueCount: Recognizer = {
  id: 'vague-count',
  begins: ['vague', 'opener', 'digits'],
  // digits with an "s" glued to them are no plain place
  plainly: {},
  match(t, i) {
    if (isDigits(t, i)) return digitsOf(t, i);
    if (isLetters(t, i) && lower(t, i) === 'multi') {
      const at = overHyphen(t, i + 1);
      if (at === i + 1 || !(classAt(t, at) & W.magnitude)) return undefined;
      const scale = VOCABULARY.values[t.lexeme[at]!]!;
      return counted(t, i, at + 1, 2 * scale, 10 * scale - 1);
    }
    if (!(classAt(t, i) & W.vagueCount)) return undefined;
    const bounds = COUNTS.get(lower(t, i));
    if (!bounds || classAt(t, i - 1) & W.cardinal || isDigits(t, i - 1)) return undefined;
    // "(in millions)", "in millions, except per share": what the figures below are counted in
    if (
      isWord(t, i - 1, 'in') &&
      (!isWord(t, i + 1, 'of') || isCourse(t, i + 2) || isSymbol(t, i - 2, '(') || isCaption(t, i))
    )
      return { notAFigure: 'unit of a table', to: i + 1 };
    // "(Millions of dollars, except per share)" on a line of its own
    if (isSymbol(t, i - 1, '(') && isBreak(t, i - 2) && isWord(t, i + 1, 'of'))
      return { notAFigure: 'unit of a table', to: i + 1 };
    // "Sales ($ millions)", "$ thousands": behind a sign with nothing to scale
    if (currencyBefore(t, i) && !isWord(t, i + 1, 'of', 'and')) return { notAFigure: 'unit of a table', to: i + 1 };
    let [low, high] = bounds;
    let to = i + 1;
    if (isWord(t, to, 'and') && COUNTS.get(lower(t, to + 1)) && classAt(t, to + 1) & W.vagueCount) {
      // "hundreds and tens", "thousands and thousands"
      const second = COUNTS.get(lower(t, to + 1))!;
      low = Math.min(low, lower(t, to + 1) === 'tens' ? 10 : second[0]);
      high = Math.max(high, second[1]);
      to += 2;
    }
    const scale = isWord(t, to, 'of') && isLetters(t, to + 1) ? SCALES.get(lower(t, to + 1)) : undefined;
    if (scale !== undefined) {
      // "tens of thousands", "hundreds of thousands" is 200,000 to 999,999
      const top = lower(t, i) === 'tens' || lower(t, i) === 'dozens' ? 100 : 1000;
      low *= scale;
      high = top * scale - 1;
      to += 2;
    }
    // "tens" alone is too little to go by, "tens of metres" is not
    const told = counted(t, i, to, low, high);
    const alone = lower(t, i) === 'tens' && scale === undefined && to === i + 1;
    return alone && told.draft.to === to ? undefined : told;
  },
};

const ROUND: ReadonlySet<number> = new Set([10, 100, 1000]);

/** "100s of homes", "1,000s of fans": as many as the word says; "rates in 1,000s of units" is a scale. */
function digitsOf(t: Tokens, i: number): Recognition | undefined {
  const grouped = isSymbol(t, i + 1, ',') && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2);
  const end = grouped ? i + 3 : i + 1;
  if (!isWord(t, end, 's') || !isGlued(t, end) || !isWord(t, end + 1, 'of') || isWord(t, end + 2, 'a', 'the'))
    return undefined;
  if (isWord(t, i - 1, 'in') && grouped) return { notAFigure: 'unit of a table', to: end + 1 };
  const value = grouped && digitsAt(t, i + 2) === 0 ? 1000 * digitsAt(t, i) : digitsAt(t, i);
  return ROUND.has(value) && !currencyBefore(t, i) ? counted(t, i, end + 1, 2 * value, 10 * value - 1) : undefined;
}

function counted(t: Tokens, from: number, at: number, low: number, high: number, few = false) {
  const of = isWord(t, at, 'of');
  // "multi-million-dollar"
  const from2 = of ? at + 1 : overHyphen(t, at);
  const currency = currencyNameAt(t, from2);
  const unit = unitNameAt(t, from2);
  const make = (
    unitId: string,
    kind: 'money' | 'count' | 'number' | 'duration',
    end: number,
    measure: 'unit' | 'noun' | 'bare',
  ) => ({
    draft: makeDraft({
      from,
      to: end,
      low,
      high,
      unit: unitId,
      kind,
      modality: 'approximate',
      id: 'vague-count',
      measure,
      idiomatic: true,
    }),
  });
  if (currency) return make(currency.value, 'money', currency.at, 'unit');
  // "dozens of times before": how often, where nothing is so many times as large
  if (unit?.value.id === 'x' && isWord(t, unit.at - 1, 'times') && saysHowOften(t, unit.at))
    return make('time', 'count', unit.at, 'noun');
  if (unit) return make(unit.value.id, unit.value.kind as 'duration', unit.at, 'unit');
  const noun = of || few || overHyphen(t, at) > at ? nounAfter(t, from2) : undefined;
  if (noun) return make(noun.unit, 'count', noun.to, 'noun');
  // "dozens of buckshot"
  if (of && isMass(t, from2)) return make(lower(t, from2), 'count', from2 + 1, 'noun');
  return make('', 'number', at, 'bare');
}

const saysBefore = wordTest(/^(before|over|already|since|today|daily|weekly|yearly|monthly|in|during|with|without)$/);
/** Whether what stands behind "times" says when or where, or nothing. */
const saysHowOften = (t: Tokens, at: number): boolean => !isLetters(t, at) || saysBefore(t, at);

const isScored = wordTest(/^(points|goals|runs|marks)$/);
/** Twenty of something: "a score of nurses", which no game was won by. */
const SCORE = 20;

function aScore(t: Tokens, i: number): Recognition | undefined {
  if (!isWord(t, i + 1, 'score') || !isWord(t, i + 2, 'of') || !isLetters(t, i + 3)) return undefined;
  const noun = nounAfter(t, i + 3, true);
  if (!noun?.plural || isScored(t, noun.to - 1)) return undefined;
  return {
    draft: makeDraft({
      from: i,
      to: noun.to,
      low: SCORE,
      unit: noun.unit,
      kind: 'count',
      id: 'few-units',
      measure: 'noun',
      step: 1,
      article: true,
    }),
  };
}

/** "a few weeks", "a couple of months", "couple of days", "a few hundred people": 2 to 5, or 2 to 3, of a unit. */
export const fewUnits: Recognizer = {
  id: 'few-units',
  begins: ['opener', 'article'],
  match(t, i) {
    if (isWord(t, i, 'a', 'an')) return aScore(t, i);
    if (!isWord(t, i, 'few', 'couple')) return undefined;
    const article = isWord(t, i - 1, 'a');
    let at = i + 1;
    if (isWord(t, at, 'of')) at++;
    const couple = isWord(t, i, 'couple');
    const scale =
      article || couple || isWord(t, i - 1, 'last', 'past', 'next', 'first')
        ? magnitudeAt(t, VOCABULARY, at)
        : undefined;
    // "a few hundred people", "a couple of dozen"
    if (scale && !(classAt(t, at) & W.vagueCount))
      return counted(t, article ? i - 1 : i, scale.end, 2 * scale.value, (couple ? 3 : 5) * scale.value, true);
    if (isWord(t, at, 'more', 'other', 'additional', 'short', 'long')) at++;
    const unit = unitNameAt(t, at);
    if (!unit || unit.value.kind === 'percentage' || isWord(t, at, 'times')) return undefined;
    if (!article && !couple && !isWord(t, i - 1, 'last', 'past', 'next', 'first')) return undefined;
    return {
      draft: makeDraft({
        from: article ? i - 1 : i,
        to: unit.at,
        low: 2,
        high: couple ? 3 : 5,
        unit: unit.value.id,
        kind: unit.value.kind,
        modality: 'approximate',
        id: 'few-units',
        idiomatic: true,
      }),
    };
  },
};
