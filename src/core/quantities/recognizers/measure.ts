import { T, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  isBreak,
  digitsAt,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  isTyingHyphen,
  isWord,
  lower,
  overHyphen,
  widthAt,
  wordTest,
  type Draft,
} from '../draft.ts';
import { shoutedUnit } from '../capitals.ts';
import { extendUnit, productAt } from '../compound-units.ts';
import { unitNameAt, unitSymbolAt, VOCABULARY } from '../lexicon.ts';
import { readFraction, readNumeral, type Numeral } from '../numerals.ts';
import { convert, unitOf, type Unit } from '../units.ts';
import { aboutWarmth } from '../warmth.ts';
import { isPlural } from './noun.ts';
import { tidySum } from '../tidy.ts';
import { senseOf } from './unit-senses.ts';

/** Units behind a number: which one stands there, and the lower units that follow it. */

/** The unit at token `i`, by symbol or name, over a hyphen ("14-month") or a bracket ("20 (kg)"). */
export function unitAt(t: Tokens, i: number): { unit: Unit; to: number } | undefined {
  const product = productAt(t, i);
  if (product) return product;
  const symbol = unitSymbolAt(t, i);
  const at = overHyphen(t, i);
  const dotted = dottedPower(t, at);
  if (dotted) return dotted;
  const name = unitNameAt(t, at);
  if (symbol && !(name && name.at > symbol.at))
    return degrees(t, symbol.at, symbol.value) ?? extendUnit(t, senseOf(t, i, symbol.value), symbol.at);
  // "a 24-7 second-half deficit", "four second-innings wickets"
  if (name && at === i && isWord(t, i, 'second') && isTiedToNoun(t, name.at)) return undefined;
  if (name) {
    // "first", "one second later" are fine; "second" after a number needs care only as an ordinal ("20 second graders")
    return { unit: name.value, to: name.at };
  }
  if (at > i) {
    const hyphened = unitSymbolAt(t, at);
    if (hyphened && t.kind[at] === T.word) return { unit: hyphened.value, to: hyphened.at };
  }
  if (isStone(t, i) || isShortStone(t, i)) return { unit: unitOf('st')!, to: i + 1 };
  if (isFahrenheit(t, i)) return { unit: unitOf('°F')!, to: i + 1 };
  if (isKs(t, i)) return { unit: unitOf('km')!, to: i + 3 };
  // "14[b] 12[c] 8[d]": a bracket that touches the number is a note to it
  const squared = isSymbol(t, i, '[') && isSymbol(t, i + 2, ']') && !isGlued(t, i);
  if ((isSymbol(t, i, '(') && isSymbol(t, i + 2, ')')) || squared) {
    const bracketed = unitSymbolAt(t, i + 1);
    if (bracketed && bracketed.at === i + 2) return { unit: bracketed.value, to: i + 3 };
  }
  return shoutedUnit(t, i);
}

const saysStone = wordTest(/^stone$/);
/** "14 st 2 lb": stones cut short, which only pounds tell from an ordinal and a street. */
const isShortStone = (t: Tokens, i: number): boolean =>
  isDigits(t, i + 1) && lower(t, i) === 'st' && unitSymbolAt(t, i + 2)?.value.id === 'lb';

/** "weighs 11 stone", "at 11 stone 4": the weight, which has no plural; "one stone", "20 stone steps" and "two-stone" are of stone. */
const isStone = (t: Tokens, i: number): boolean =>
  saysStone(t, i) &&
  !isWord(t, i - 1, 'one', 'a', '1', 'per') &&
  (isLetters(t, i + 1)
    ? (classAt(t, i + 1) & (FUNCTION_WORD | W.conjunction | W.verb)) !== 0
    : !isSymbol(t, i + 1, '-'));

/** "2-hour-": a name of a unit that hyphens tie to what stands on both sides of it. */
const isTiedBothWays = (t: Tokens, i: number): boolean =>
  isHyphen(t, i - 1) && isGlued(t, i - 1) && isGlued(t, i) && isHyphen(t, i + 1) && isGlued(t, i + 1);

/** "400 sq. yds", "12 cu. ft": a power cut short with a full stop, which its unit follows. */
function dottedPower(t: Tokens, i: number): { unit: Unit; to: number } | undefined {
  if (!isWord(t, i, 'sq', 'cu') || !isSymbol(t, i + 1, '.') || !isLetters(t, i + 2)) return undefined;
  const side = unitSymbolAt(t, i + 2) ?? unitNameAt(t, i + 2);
  const unit = side && unitOf(`${side.value.id}${isWord(t, i, 'sq') ? '²' : '³'}`);
  return unit && { unit, to: side.at };
}

const isLong = wordTest(/^long$/);
/** "a second-hand car": whether the hyphen at a token ties "second" to a noun, and it is no time; "a second-long clip" is told in one. */
export const isTiedToNoun = (t: Tokens, i: number): boolean =>
  isTyingHyphen(t, i) && isLetters(t, i + 1) && !isLong(t, i + 1);

/** "61 k's": kilometres, as riders and drivers say. */
const isKs = (t: Tokens, i: number): boolean =>
  isSymbol(t, i + 1, "'", '’') &&
  isLetters(t, i) &&
  lower(t, i) === 'k' &&
  isGlued(t, i + 1) &&
  isGlued(t, i + 2) &&
  isLetters(t, i + 2) &&
  lower(t, i + 2) === 's';

/** "37 ° celsius", "98.6 ° F": the scale behind a lone degree sign. */
function degrees(t: Tokens, at: number, unit: Unit): { unit: Unit; to: number } | undefined {
  if (unit.id !== '°' || !isLetters(t, at)) return undefined;
  const name = unitNameAt(t, at);
  if (name?.value.kind === 'temperature') return { unit: name.value, to: name.at };
  const letter = t.end[at]! - t.start[at]! === 1 ? t.text[t.start[at]!] : '';
  return letter === 'C' || letter === 'F' ? { unit: unitOf(`°${letter}`)!, to: at + 1 } : undefined;
}

/** What "second" counts where it is an ordinal. */
const isCounted = wordTest(/^(time|go|try|attempt|half|place|graders?|round|row)$/);

/** Single letters and short words that are units only when what is around them says so. */
export function misreadUnit(t: Tokens, end: number, unit: { unit: Unit; to: number }): boolean {
  const id = unit.unit.id;
  // "over 4.86 second time of asking": an ordinal
  if (id === 's' && isWord(t, end, 'second') && isCounted(t, unit.to)) return true;
  // "14 cup holders", "63 century breaks"
  if (isWord(t, end, 'cup', 'century') && isLetters(t, unit.to) && isPlural(t, unit.to)) return true;
  // "fell by 92 year over year": what it is held against, not how long
  if (unit.unit.dimension === 'time' && againstItself(t, unit.to)) return true;
  // "2,256×1,504 pixels": two sides
  if (id === 'x' && isSymbol(t, end, '×') && isDigits(t, unit.to)) return true;
  const text = t.text.slice(t.start[end], t.end[end]);
  if (text.length > 2 || !isLetters(t, end)) return false;
  if (id === 'in') return !isGlued(t, end);
  // a capital or a lone letter behind a space before a word ("3 m people", "5 A levels")
  if (
    !isGlued(t, end) &&
    text.length === 1 &&
    isLetters(t, unit.to) &&
    !(classAt(t, unit.to) & (W.preposition | W.conjunction | W.auxiliary | W.adverb | W.adjective | W.verb))
  )
    return !'mgLldhs'.includes(text);
  return false;
}

/** "year over year", "week-on-week": the unit that ends before token `to` is named again. */
function againstItself(t: Tokens, to: number): boolean {
  const over = overHyphen(t, to);
  if (!isWord(t, over, 'over', 'on', 'to')) return false;
  const again = overHyphen(t, over + 1);
  return t.lexeme[again] === t.lexeme[to - 1] && isLetters(t, again);
}

/** "5σ": standard deviations, counted under the name of the letter. */
export const isSigma = (t: Tokens, at: number): boolean =>
  isLetters(t, at) &&
  t.code[at] === SIGMA &&
  t.end[at]! - t.start[at]! === 1 &&
  !(isGlued(t, at + 1) && isLetters(t, at + 1));
const SIGMA = 0x3c3;

/** Tokens on each side in which a sign or word of money makes a small c cents. */
const C_REACH = 24;
const speaksOfCents = wordTest(
  /^(dollars?|cents?|euros?|price|prices|cost|costs|paid|pays?|eps|earnings|loss|profit|dividends?|shares?)$/,
);

/**
 * The unit of a small c glued to digits: cents where money is spoken of ("21c on the dollar"), degrees where warmth is ("it was 21c
 * outside"). A name such as "218c" has none.
 */
export function smallC(t: Tokens, at: number): 'cent' | '°C' | undefined {
  if (!isLetters(t, at) || !isGlued(t, at) || t.text[t.start[at]!] !== 'c' || t.end[at]! - t.start[at]! !== 1)
    return undefined;
  if (isGlued(t, at + 1) && (isLetters(t, at + 1) || isDigits(t, at + 1))) return undefined;
  if (isWord(t, at + 1, 'on', 'per', 'each')) return 'cent';
  const short = t.end[at - 1]! - t.start[at - 1]! <= 2;
  if (short && aboutWarmth(t, at)) return '°C';
  const money = (k: number): boolean => isSymbol(t, k, '$', '€') || speaksOfCents(t, k);
  for (let k = at - 1; at - k <= C_REACH && !isBreak(t, k); k--) if (money(k)) return 'cent';
  for (let k = at + 1; k - at <= C_REACH && !isBreak(t, k); k++) if (money(k)) return 'cent';
  return undefined;
}

/** "minus 42F", "it was 98F in the shade": a capital F glued to a small number below nought, or where warmth is spoken of. */
export const isFahrenheit = (t: Tokens, at: number): boolean =>
  isLetters(t, at) &&
  isGlued(t, at) &&
  t.text[t.start[at]!] === 'F' &&
  widthAt(t, at) === 1 &&
  isDigits(t, at - 1) &&
  widthAt(t, at - 1) <= 3 &&
  !(isGlued(t, at + 1) && (isLetters(t, at + 1) || isDigits(t, at + 1))) &&
  (isWord(t, at - 2, 'minus') || isSymbol(t, at - 2, '−') || aboutWarmth(t, at));

/** "a year and a half", "one hour and a half". */
export function andFraction(t: Tokens, at: number): { value: number; to: number } | undefined {
  if (!isWord(t, at, 'and')) return undefined;
  const fraction = readFraction(t, VOCABULARY, at + 1);
  if (!fraction || unitAt(t, fraction.end)) return undefined;
  if (isWord(t, fraction.end, 'of') && !isHalfAsMuch(t, at + 1, fraction.end)) return undefined;
  return { value: fraction.value, to: fraction.end };
}

/**
 * "an hour and a half of argument": half as much again. Without its article the half is one of what follows, "a year and half of the
 * crew later", and so is a third of what is already known, "a month and a third of the pay".
 */
const isHalfAsMuch = (t: Tokens, from: number, end: number): boolean =>
  isWord(t, from, 'a') && end === from + 2 && (isWord(t, from + 1, 'half') || isOfAny(t, end));

/** "of argument": of what nobody in particular has. */
export const isOfAny = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'of') && isLetters(t, at + 1) && (classAt(t, at + 1) & (W.article | W.determiner | W.pronoun)) === 0;

/** A lower unit is at most this many times smaller than the one above it: metres and millimetres, tonnes and kilograms. */
const FARTHEST = 2000;
/** Over a comma a lower unit of time is at most this many times smaller: a year and days, an hour and seconds of it are not. */
const FARTHEST_APART = 400;
const DAY = 86400;
/** Days of a calendar unit, where it is added to days. */
const CALENDAR: Readonly<Record<string, number>> = { year: 365, month: 30 };

const COMPOUND = new Set(['time', 'length', 'mass']);

/**
 * Adds lower units of the same dimension that follow at once. Lengths and masses come in the lowest unit ("5 feet 2 inches" is
 * 62 in), years and months in months, years and days in days, hours and minutes in minutes, other mixed times in seconds.
 */
export function lowerUnits(t: Tokens, draft: Draft, first: Unit): Draft {
  if (!COMPOUND.has(first.dimension) || typeof draft.low !== 'number') return draft;
  let unit = first;
  const whole = Number.isInteger(draft.low);
  const parts: (readonly [value: number, unit: Unit])[] = [];
  for (;;) {
    let at = draft.to;
    if (isSymbol(t, at, ',')) at++;
    // "2 ft. 4 in."
    else if (isSymbol(t, at, '.') && isGlued(t, at) && isDigits(t, at + 1) && unitSymbolAt(t, at - 1)) at++;
    if (isWord(t, at, 'and')) at++;
    const joined = at === draft.to ? overHyphen(t, at) : at;
    // "a 5-foot-10 man", "a 2-hour-30-minute film"
    if (joined > at && (isWord(t, at - 1, 'foot', 'feet', 'ft') || isTiedBothWays(t, draft.to - 1))) at = joined;
    if (!isDigits(t, at) && !(classAt(t, at) & W.cardinal)) break;
    const numeral = readNumeral(t, VOCABULARY, at);
    if (!numeral) break;
    const next =
      shortMinutes(t, numeral, unit) ??
      unitAt(t, numeral.end) ??
      inches(t, numeral.end, unit) ??
      poundsOverStone(t, numeral, unit) ??
      minutes(t, numeral, unit);
    if (!next || next.unit.dimension !== first.dimension || next.unit.factor >= unit.factor) break;
    // "three weeks, 24-hour support"
    if (isSymbol(t, draft.to, ',') && isHyphen(t, numeral.end)) break;
    // "two years, and 120 hours' work"
    if (isSymbol(t, draft.to, ',') && next.unit.factor * FARTHEST_APART < unit.factor) break;
    if (unit.id === 'st' && next.unit.id !== 'lb') break;
    // nobody adds milligrams to kilograms
    if (next.unit.factor * FARTHEST < unit.factor && first.dimension !== 'time') break;
    if (!whole && unit === first && first.dimension !== 'time') break;
    // a lower part of one or more of the higher ("2 km and 1500 m") is another figure, unless people say it so ("two hours and eighty minutes")
    const more =
      (unit.id === 'yd' && next.unit.id === 'ft') ||
      (unit.id === 'h' && next.unit.id === 'min' && numeral.value < 100 && isWord(t, at - 1, 'and'));
    if (numeral.value * next.unit.factor >= unit.factor * 1.0001 && !more) break;
    if (unit === first) parts.push([draft.low, first]);
    parts.push([numeral.value, next.unit]);
    draft.to = next.to;
    draft.step = numeral.step;
    unit = next.unit;
  }
  if (unit === first) return draft;
  // "22 years and 137 days" are days
  const plain =
    unit.id === 'month' || unit.id === 'min' || (unit.id === 'day' && first.id === 'year' && parts.length === 2);
  const to = first.dimension !== 'time' || plain ? unit.id : 's';
  // years and months beside days are counted as 365 and 30 of them, as people count
  const days = unit.factor <= DAY;
  const sum = parts.reduce(
    (total, [value, part]) =>
      total + convert(days ? value * (CALENDAR[part.id] ?? 1) : value, days && CALENDAR[part.id] ? 'day' : part.id, to),
    0,
  );
  draft.low = tidySum(sum);
  draft.high = draft.low;
  draft.step = convert(draft.step, unit.id, to);
  draft.unit = to;
  return draft;
}

/** "11 stone 4 pounds", "11 stone 4". */
function poundsOverStone(t: Tokens, { end, value }: Numeral, unit: Unit): { unit: Unit; to: number } | undefined {
  if (unit.id !== 'st') return undefined;
  const named = isWord(t, end, 'pound', 'pounds');
  const bare = value < 14 && !isSymbol(t, end, '/', '%', '-') && !isNamed(t, end);
  return named || bare ? { unit: unitOf('lb')!, to: named ? end + 1 : end } : undefined;
}
const isNamed = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && (classAt(t, i) & (FUNCTION_WORD | W.conjunction)) === 0;

/**
 * Parts of an hour in words or quarters are said in minutes: "half an hour" is 30, "two and a quarter hours" 135. Halves of
 * whole hours stay hours: "one and a half hours".
 */
export function inMinutes(draft: Draft): Draft {
  const hours = draft.low;
  if (draft.unit !== 'h' || typeof hours !== 'number' || draft.high !== hours) return draft;
  const quarters = hours * 4;
  if (!Number.isInteger(quarters) || (hours > 1 && quarters % 2 === 0)) return draft;
  return { ...draft, low: hours * 60, high: hours * 60, unit: 'min', step: draft.step * 60 };
}

/** "5 ft 10 in": behind feet or yards, "in" and the marks ′ and ″ are units. */
function inches(t: Tokens, i: number, above: Unit): { unit: Unit; to: number } | undefined {
  if (above.id !== 'ft' && above.id !== 'yd') return undefined;
  // "six-foot-four", "six foot four": inches that go without saying
  const said =
    above.id === 'ft' && i > 1 && isWord(t, i - 2, 'foot', 'feet')
      ? i - 2
      : above.id === 'ft' && isHyphen(t, i - 2)
        ? i - 3
        : -1;
  const closed = isHyphen(t, i - 2) || isBreak(t, i) || !isLetters(t, i);
  // "five foot ten and thin": a foot in the singular and what no foot has more of, where nothing follows that they could count
  const height = isWord(t, said, 'foot') && (classAt(t, i) & FUNCTION_WORD) !== 0 && !isWord(t, i, 'by', 'of');
  if (said >= 0 && isWord(t, said, 'foot', 'feet') && (closed || height)) return { unit: unitOf('in')!, to: i };
  // "6ft 2": where nothing follows
  if (
    above.id === 'ft' &&
    isWord(t, i - 2, 'ft') &&
    digitsAt(t, i - 1) < 12 &&
    (isBreak(t, i) || isSymbol(t, i, '.', ',', ';', ')')) &&
    !isGlued(t, i + 1)
  )
    return { unit: unitOf('in')!, to: i };
  if (isWord(t, i, 'in') || isSymbol(t, i, '"', '″')) return { unit: unitOf('in')!, to: i + 1 };
  return isSymbol(t, i, "'", '′') && isGlued(t, i) && above.id === 'yd'
    ? { unit: unitOf('ft')!, to: i + 1 }
    : undefined;
}

const isM = wordTest(/^m$/);
const isS = wordTest(/^s(ecs?)?$/);
/** Whether an m glued to digits stands at a token. */
const isGluedM = (t: Tokens, at: number): boolean => isM(t, at) && isGlued(t, at) && isDigits(t, at - 1);

/** "5h 46m": behind hours an m is no metre. */
function shortMinutes(t: Tokens, numeral: Numeral, above: Unit): { unit: Unit; to: number } | undefined {
  if (above.id !== 'h' || numeral.value >= SIXTY || numeral.decimals > 0 || !isGluedM(t, numeral.end)) return undefined;
  return { unit: unitOf('min')!, to: numeral.end + 1 };
}

/** "32m 41s", "2m 3.20s": an m before seconds is no metre either; `to` is the token behind it. */
export function minutesBeforeSeconds(t: Tokens, unit: Unit, to: number): Unit {
  if (unit.id !== 'm' || !isGluedM(t, to - 1) || !isDigits(t, to) || digitsAt(t, to) >= SIXTY) return unit;
  const end =
    isSymbol(t, to + 1, '.') && isGlued(t, to + 1) && isDigits(t, to + 2) && isGlued(t, to + 2) ? to + 3 : to + 1;
  return isS(t, end) && isGlued(t, end) ? unitOf('min')! : unit;
}
const SIXTY = 60;

/** "1 hour thirty", "2 hours and ten": minutes that go without saying, where nothing follows. */
function minutes(t: Tokens, numeral: Numeral, above: Unit): { unit: Unit; to: number } | undefined {
  const closed = isBreak(t, numeral.end) || isSymbol(t, numeral.end, '.', ',', ';', '?', '!');
  // "thirty minutes, twelve point four six": nobody says minutes with decimals but seconds
  if (above.id === 'min' && closed && numeral.decimals > 0 && numeral.value < 60)
    return { unit: unitOf('s')!, to: numeral.end };
  return above.id === 'h' && closed && numeral.value < 60 && numeral.decimals === 0
    ? { unit: unitOf('min')!, to: numeral.end }
    : undefined;
}
