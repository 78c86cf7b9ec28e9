import { isCapital, T, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { asBlast, endOfExplosive } from '../blast.ts';
import { MINOR_COINS } from '../currencies.ts';
import {
  classAt,
  digitsAt,
  isDash,
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
  widthAt,
  wordSet,
  wordTest,
  type Draft,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, dollarsAt, endsRangeOfMoney, unitNameAt, VOCABULARY } from '../lexicon.ts';
import { readNumeral, vulgarFraction, type Numeral } from '../numerals.ts';
import { unitOf as unitById, type Unit } from '../units.ts';
import { aboutWarmth } from '../warmth.ts';
import { nounAfter, singularAfter, type CountedNoun, eventAfter, isPlural } from './noun.ts';
import { isDirection } from './bracketed-loss.ts';
import { nounOverNote } from './notes.ts';
import { isPartedOrdinal } from './date-parts.ts';
import { currencyAfter } from './currency-after.ts';
import { isPricedByPound, isSaidMass, poundsAreMass } from './pounds.ts';
import { innerNoun, nounOverMeasure, titleOf } from './noun-over-measure.ts';
import { inMillions, raceInThousands, saidShort } from './short-scale.ts';
import { roughly } from './rough-numbers.ts';
import { not } from './make-draft.ts';
import { sizeOfModel } from './model-size.ts';
import { isCalibre, isSum, saidTwice, scaledBehindPlus } from './sums.ts';
import {
  andFraction,
  inMinutes,
  isSigma,
  lowerUnits,
  minutesBeforeSeconds,
  misreadUnit,
  smallC,
  unitAt,
} from './measure.ts';
import { closingInches, isTimes } from './closing-inches.ts';
import { MINUS, parenthesized, signBefore } from './signs.ts';
import { tidy } from '../tidy.ts';

/** "in '000 unless told otherwise": noughts behind an apostrophe stand for thousands. */
const isApostrophe = (t: Tokens, i: number): boolean => isSymbol(t, i, "'", '’', '‘') && isGlued(t, i + 1);

const isOrdinalEnding = wordTest(/^(st|nd|rd|th)$/);

/** A number with what it is a number of: money, a unit, a counted noun, or nothing: "$2.1bn", "14 months", "133page", "28". */
export const amount: Recognizer = {
  id: 'amount',
  begins: ['digits', 'cardinal', 'article', 'symbol', 'opener'],
  match(t, i) {
    // "$-99.99"
    const inner =
      isSymbolIn(t, i - 1, MINUS) && isGlued(t, i) && isGlued(t, i - 1) ? currencyBefore(t, i - 1) : undefined;
    const before = currencyBefore(t, i) ?? inner;
    // "(1 in 23).4": a note, no decimals
    if (isSymbol(t, i, '.') && isGlued(t, i) && isSymbol(t, i - 1, ')')) return not('footnote', i + 2);
    const numeral = readNumeral(t, VOCABULARY, i, before !== undefined || endsRangeOfMoney(t, i));
    if (!numeral) return undefined;
    // "Figures in $000s", "£'000"
    if ((before || isApostrophe(t, i - 1)) && numeral.value === 0 && widthAt(t, i) === 3)
      return not('unit of a table', numeral.end);
    if (isCalibre(t, numeral)) return not('calibre', numeral.end);
    const sign = inner
      ? inner.at
      : (signBefore(t, before ? before.at : i) ?? (before ? parenthesized(t, before.at, numeral.end) : undefined));
    const draft = before ? money(t, i, numeral, before.value, before.at) : amountOf(t, i, numeral);
    if (!draft) return undefined;
    if (sign !== undefined && typeof draft.low === 'number') {
      if (!isDirection(t, sign, draft)) draft.low = -draft.low;
      draft.high = draft.low;
      draft.from = sign;
    }
    return { draft };
  },
};

function base(
  i: number,
  to: number,
  numeral: Numeral,
  unit: string,
  kind: Draft['kind'],
  measure: Draft['measure'],
): Draft {
  return {
    from: i,
    to,
    figureFrom: i,
    figureTo: to,
    low: numeral.value,
    high: numeral.value,
    unit,
    kind,
    modality: 'exact',
    step: numeral.step,
    measure,
    digits: numeral.form === 'words' ? 0 : numeral.digits,
    grouped: numeral.grouped,
    magnitude: numeral.magnitude,
    scale: numeral.scale,
    idiomatic: false,
    interval: false,
    per: '',
    article: numeral.article,
    trace: ['amount'],
  };
}

/** "$2.1 billion", "$9+ million", "US$3 and fourteen", "$20 and 43c". */
function money(t: Tokens, i: number, numeral: Numeral, code: string, from: number): Draft {
  let { end, value, step, scale } = numeral;
  let magnitude = numeral.magnitude;
  let plus = false;
  if (isSymbol(t, end, '+') && isGlued(t, end) && classAt(t, end + 1) & W.magnitude) {
    scale = VOCABULARY.values[t.lexeme[end + 1]!]!;
    value *= scale;
    step *= scale;
    end += 2;
    plus = true;
    magnitude = true;
  }
  const draft = base(i, end, { ...numeral, value, step, magnitude, scale }, code, 'money', 'unit');
  draft.from = from;
  draft.figureTo = end;
  if (plus) draft.modality = 'at-least';
  const named = currencyAfter(t, end, true);
  const dollars =
    isSymbol(t, from, '$') && from === i - 1 && !isSymbol(t, end + 1, '$') ? dollarsAt(t, end) : undefined;
  // "$600 million dollars" says it twice, "$6 billion AUD" whose dollars they are
  if (named && (named.code === code || dollars)) draft.to = named.to;
  if (dollars) draft.unit = dollars;
  return cents(t, draft);
}

/** Adds the small coins of "thirteen dollars and forty-five cents", "20 rupees 43", "US$3 and fourteen". */
export function cents(t: Tokens, draft: Draft): Draft {
  if (MINOR_COINS.has(draft.unit) || draft.magnitude || typeof draft.low !== 'number' || !Number.isInteger(draft.low))
    return draft;
  let at = draft.to;
  if (isWord(t, at, 'and')) at++;
  if (!isDigits(t, at) && !(classAt(t, at) & W.cardinal)) return draft;
  const sign = currencyBefore(t, at);
  if (isGlued(t, at) || (sign && sign.at >= draft.to)) return draft;
  const small = readNumeral(t, VOCABULARY, at);
  if (!small || small.value >= 100 || small.value < 1 || small.decimals > 0) return draft;
  const coin = currencyAfter(t, small.end);
  const c =
    isGlued(t, small.end) && isLetters(t, small.end) && /^c$/i.test(t.text.slice(t.start[small.end], t.end[small.end]));
  const closed =
    small.end >= t.count || isSymbol(t, small.end, '.', ',', ';', '?', '!') || t.kind[small.end] === T.break;
  const minor = coin !== undefined && MINOR_COINS.has(coin.code);
  // "one pound twenty in 1990": tens said behind the currency; in captions, which have no commas, before any word that they do not count
  const said =
    small.form === 'words' &&
    small.value >= 10 &&
    isLetters(t, small.end) &&
    ((classAt(t, small.end) & FUNCTION_WORD) !== 0 ||
      ((!t.cased || draft.article) &&
        at === draft.to &&
        !small.magnitude &&
        !unitAt(t, small.end) &&
        !nounAfter(t, small.end)?.plural));
  if (!(minor || c || said || (closed && (at > draft.to || small.form === 'digits' || small.value >= 10))))
    return draft;
  if (!minor && !c && small.value < 10 && small.form === 'digits') return draft;
  draft.low = Number((draft.low + small.value / 100).toFixed(2));
  draft.high = draft.low;
  draft.step = 0.01;
  draft.to = minor ? coin.to : c ? small.end + 1 : small.end;
  return draft;
}

function amountOf(t: Tokens, i: number, numeral: Numeral): Draft | undefined {
  const rough = roughly(t, numeral, plain => plainAmount(t, i, plain));
  if (rough) return rough;
  if (
    isSymbol(t, numeral.end, '+') &&
    isGlued(t, numeral.end) &&
    ((isLetters(t, numeral.end + 1) && !isGlued(t, numeral.end + 1)) || isSymbol(t, numeral.end + 1, '%'))
  ) {
    // "20+ feet", "15+ million visits": the sign stands between the number and what it counts
    const draft = plainAmount(t, i, scaledBehindPlus(t, numeral));
    if (draft && draft.measure !== 'bare') return { ...draft, figureTo: numeral.end, modality: 'at-least' };
  }
  return plainAmount(t, i, numeral);
}

function plainAmount(t: Tokens, i: number, plain: Numeral): Draft | undefined {
  const millions = isGlued(t, plain.end) ? inMillions(t, plain) : undefined;
  const numeral = saidShort(t, plain) ?? millions ?? plain;
  const race = plain.scale === THOUSAND ? raceInThousands(t, plain) : undefined;
  if (race) return base(i, race.end, race, 'km', 'length', 'unit');
  const inch = closingInches(t, numeral);
  if (inch !== undefined) return base(i, inch, numeral, 'in', 'length', 'unit');
  const { end } = numeral;
  // "21st": an ordinal
  if (isGlued(t, end) && isLetters(t, end) && numeral.form === 'digits' && isOrdinalEnding(t, end)) {
    // "he lost 8st": stones
    const stones = lower(t, end) === 'st' && (numeral.value % 10 !== 1 || numeral.value % 100 === 11);
    return stones ? lowerUnits(t, base(i, end + 1, numeral, 'st', 'mass', 'unit'), unitById('st')!) : undefined;
  }
  if (end === i + 1 && isPartedOrdinal(t, i)) return undefined;
  const small = withSmallC(t, i, numeral);
  if (small) return small;
  if (isSigma(t, end)) return base(i, end + 1, numeral, 'sigma', 'count', 'noun');
  const kelvin = isKelvin(t, numeral);
  if (kelvin !== undefined) return kelvin(i);
  // "0.3 of a second"
  const part = numeral.decimals > 0 && numeral.value < 1 && isWord(t, end, 'of') && isWord(t, end + 1, 'a', 'an');
  const over = part ? 2 : (numeral.fraction && isWord(t, end, 'of')) || isIn(t, end, BETWEEN) ? 1 : 0;
  const unit = unitAt(t, end + over);
  const currency = currencyAfter(t, end);
  if (currency && !(unit && unit.to > currency.to)) {
    if (
      currency.code === 'GBP' &&
      isWord(t, overHyphen(t, end), 'pound', 'pounds') &&
      poundsAreMass(t, i, end, currency.to) &&
      (!(numeral.magnitude && numeral.value >= 1e5) || isSaidMass(t, i) || isPricedByPound(t))
    ) {
      return lowerUnits(t, base(i, currency.to, numeral, 'lb', 'mass', 'unit'), unitById('lb')!);
    }
    if (!(unit && unit.to === currency.to)) {
      // "75 USD million", "48.5 MGBP"
      const word = numeral.magnitude || currency.scale ? 0 : classAt(t, currency.to) & W.magnitude;
      const scale = currency.scale ?? (word ? VOCABULARY.values[t.lexeme[currency.to]!]! : 1);
      const scaled = {
        ...numeral,
        value: tidy(numeral.value * scale),
        step: numeral.step * scale,
        scale: numeral.scale * scale,
        magnitude: numeral.magnitude || scale > 1,
      };
      return cents(t, base(i, word ? currency.to + 1 : currency.to, scaled, currency.code, 'money', 'unit'));
    }
  }
  if (unit && !misreadUnit(t, end, unit)) {
    // "19/26 mpg", "128/256GB": two figures; inches are told in sixty-fourths
    if (
      numeral.fraction &&
      isSymbol(t, i + 1, '/') &&
      isDigits(t, i) &&
      digitsAt(t, i) >= LEAST_OF_PAIR &&
      unit.unit.id !== 'in'
    )
      return base(
        i,
        i + 1,
        { ...numeral, value: digitsAt(t, i), step: 1, fraction: false },
        unit.unit.id,
        unit.unit.kind,
        'unit',
      );
    return withUnit(t, i, numeral, unit);
  }
  const whole = part && !unit ? (singularAfter(t, end + 2)?.unit ?? (isWord(t, end + 2, 'point') ? 'point' : '')) : '';
  if (whole) return base(i, end + 3, numeral, whole, 'count', 'noun');
  const behindDash = isDash(t, i - 1) && isGlued(t, i) && isGlued(t, i - 1);
  // "a 3-0 win", "a magnitude-6.4 quake", "a 6.4 quake rocks the coast": what follows is not counted
  const introduced =
    (behindDash && isWord(t, i - 2, 'magnitude')) || isOnScale(t, i, end) || (numeral.decimals > 0 && isQuake(t, end));
  const score = behindDash && isDigits(t, i - 2);
  // "down four point four industrial": decimals that are said count no one thing
  const said = numeral.form === 'words' && numeral.decimals > 0 && !numeral.magnitude;
  const noun = introduced
    ? undefined
    : (innerNoun(t, i, end) ??
      nounOverMeasure(t, end) ??
      nounAfter(t, end, isSide(t, i)) ??
      nounOverNote(t, end) ??
      (score || said || isSide(t, i) || isSum(t, numeral) || isOfNothing(t, i, numeral)
        ? undefined
        : (singularAfter(t, end) ?? eventAfter(t, i, end))));
  if (noun && isGlued(t, end) && isLetters(t, end) && numeral.form === 'words') return undefined;
  // "a quake of 6.1 hits the coast"
  const does =
    noun &&
    numeral.decimals > 0 &&
    !numeral.magnitude &&
    noun.to === end + 1 &&
    isWord(t, i - 1, 'of') &&
    (classAt(t, end) & (W.verb | W.plural)) === W.verb;
  // "Appearances: 38 Goals: 17", "Orel (10) 52 Tries: Dorrick": what stands behind is the label of what follows
  const label = noun && isSymbol(t, noun.to, ':') && isCapital(t, noun.to - 1) && isSymbol(t, i - 1, ':', ')');
  if (noun && !does && !label) return counted(t, i, numeral, noun);
  // "a 7.91 point deficit", "a 12 point lead"
  if (isWord(t, end, 'point') && !isGlued(t, end) && isGap(t, end + 1))
    return base(i, end + 1, numeral, 'point', 'count', 'noun');
  // "it sold 1.3m": boats, not money
  // "up from 38m": of what stands before
  if (millions && isWord(t, i - 1, 'from', 'to')) return base(i, numeral.end, numeral, '', 'number', 'bare');
  if (millions) return base(i, numeral.end, numeral, '', 'count', 'noun');
  // "a 15-strong gang"
  const strong = numeral.decimals === 0 && overHyphen(t, end) > end && isStrong(t, overHyphen(t, end));
  if (strong) return base(i, end, numeral, '', 'count', 'noun');
  return base(i, saidTwice(t, numeral), numeral, '', 'number', 'bare');
}
/** "a magnitude 6 earthquake strikes", "a 7.8 magnitude quake shakes": what is so strong is not counted. */
const isOnScale = (t: Tokens, i: number, end: number): boolean =>
  (isWord(t, i - 1, 'magnitude') && !isPlural(t, end)) || (isWord(t, end, 'magnitude') && !isGlued(t, end));
/** "a 2,556 x 1,179 display": the second side of what follows, which is one thing. */
const isSide = (t: Tokens, i: number): boolean => isTimes(t, i - 1) && isDigits(t, i - 2);
const isGap = wordTest(
  /^(lead|deficit|advantage|gap|margin|swing|rise|drop|fall|increase|decrease|decline|gain|loss|jump|win|edge|difference|bump|slide|surge|cushion|shift|improvement)$/,
);
const isStrong = wordTest(/^strong$/);
/** One quake, whose strength stands before it. */
const isQuake = wordTest(/^(quake|earthquake|tremor|temblor|aftershock|foreshock|seaquake)$/);

const THOUSAND = 1e3;
/** Fractions of a unit are of small numbers. */
const LEAST_OF_PAIR = 10;

/** "21c": cents where money is spoken of, and degrees where warmth is. */
function withSmallC(t: Tokens, i: number, numeral: Numeral): Draft | undefined {
  const unit = smallC(t, numeral.end);
  return unit && base(i, numeral.end + 1, numeral, unit, unit === 'cent' ? 'money' : 'temperature', 'unit');
}

/** Words between a number and its unit that leave both as they are: "one more year", "ten full days". */
const BETWEEN = wordSet('more further additional full whole total such');

/** "573.15K", "450 K", "30 C": letters that are a temperature where the text speaks of warmth, and a thousand or nothing elsewhere. */
function isKelvin(t: Tokens, numeral: Numeral): ((i: number) => Draft) | undefined {
  const { end } = numeral;
  const suffixed = numeral.magnitude && numeral.form === 'digits' && numeral.scale === 1000;
  const at = suffixed ? end - 1 : end;
  if (numeral.form !== 'digits' || at >= t.count || t.end[at]! - t.start[at]! !== 1) return undefined;
  const letter = t.text[t.start[at]!];
  if (!(letter === 'K' || (letter === 'C' && !isGlued(t, at))) || (isGlued(t, at + 1) && isLetters(t, at + 1)))
    return undefined;
  if (!aboutWarmth(t, at)) return undefined;
  const divisor = suffixed ? 1000 : 1;
  const plain = { ...numeral, value: tidy(numeral.value / divisor), step: numeral.step / divisor, magnitude: false };
  return i => base(i, at + 1, plain, letter === 'K' ? 'K' : '°C', 'temperature', 'unit');
}

/** A counted noun; one that is a unit at its end is a measure: "40 expert-hours", "three full days". */
function counted(t: Tokens, i: number, numeral: Numeral, noun: CountedNoun): Draft {
  const size = sizeOfModel(t, numeral, noun.to - 1);
  if (size !== undefined) return base(i, size, numeral, 'parameter', 'count', 'noun');
  // "two zero-days", "two master's degrees"
  const named = isWord(t, noun.to - 3, 'zero') || (isWord(t, noun.to - 2, 's') && isGlued(t, noun.to - 2));
  const head = noun.measure === undefined && !named ? unitNameAt(t, noun.to - 1) : undefined;
  const title = head && titleOf(t, numeral.end, noun.to, head.value);
  if (title !== undefined) return base(i, noun.to, numeral, title, 'count', 'noun');
  if (head && head.at === noun.to && head.value.kind !== 'percentage' && head.value.id !== 'x') {
    return base(i, noun.to, numeral, head.value.id, head.value.kind, 'unit');
  }
  // "a 7.1-magnitude quake": what is measured, not what is counted
  if (
    !noun.plural &&
    isHyphen(t, numeral.end) &&
    classAt(t, noun.to - 1) & W.introducer &&
    !isWord(t, noun.to - 1, 'speed', 'count')
  )
    return base(i, noun.to, numeral, '', 'number', 'unit');
  // but not the number itself: "zero rounded edges"
  const unit = isWord(t, noun.to - 3, 'zero') && noun.to - 3 > i ? `zero-${noun.unit}` : noun.unit;
  return base(i, noun.measure ?? noun.to, numeral, unit, 'count', 'noun');
}

/** "a .22 rifle", "a 2.0 diesel", "a magnitude 4.9 event": decimals before one thing count none. */
const isOfNothing = (t: Tokens, i: number, { decimals, digits, end, form }: Numeral): boolean =>
  form === 'digits' &&
  decimals > 0 &&
  !isGlued(t, end) &&
  (digits === 0 || ((isWord(t, i - 1, 'a', 'an', 'the') || isWord(t, i - 1, 'magnitude')) && !isSaidSigma(t, end)));
const isSaidSigma = wordTest(/^sigma$/);

/** A measured amount, with the lower units behind it: "5 feet 2 inches", "1 hour and 30 minutes", "an hour and a half". */
function withUnit(t: Tokens, i: number, numeral: Numeral, unit: { unit: Unit; to: number }): Draft {
  let { to } = unit;
  const row = minutesBeforeSeconds(t, asBlast(t, to - 1, unit.unit, to), to);
  if (row.id.endsWith('TNT')) to = endOfExplosive(t, to);
  let own = numeral;
  const half = andFraction(t, to);
  if (half && row.kind === 'duration') {
    own = { ...numeral, value: numeral.value + half.value, step: 0 };
    to = half.to;
  }
  const draft = base(i, to, own, row.id, row.kind, 'unit');
  draft.figureTo = numeral.end;
  const vulgar = vulgarFraction(t.code[numeral.end - 1]!) !== undefined;
  return lowerUnits(t, numeral.fraction && !vulgar ? inMinutes(draft) : draft, row);
}
