import { isDayOfMonth } from '../../language/calendar.ts';
import { makeDraft } from './make-draft.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isDash,
  isDigits,
  isBreak,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWord,
  lower,
  symbolSet,
  valueAt,
  widthAt,
  wordSet,
} from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { isNotedYear, yearBehindApostrophe } from './year.ts';

/** The parts that dates are written with: a day, a month, a year, a weekday before them. */

const two = (n: number): string => String(n).padStart(2, '0');

/** Day, month and year as an ISO string of what is there: "1906-04-18", "--04-18", "2024-10". */
export function isoDate(year: number | undefined, month: number, day?: number): string {
  const y = year === undefined ? '-' : String(year).padStart(4, '0');
  return day === undefined ? `${y}-${two(month)}` : `${y}-${two(month)}-${two(day)}`;
}

/** A month's name; "may", "march" and short forms only where capitals or digits beside them speak for a date. */
export function monthAt(t: Tokens, i: number): number | undefined {
  return classAt(t, i) & W.month ? valueAt(t, i) : undefined;
}

/** "the 16 th century", "on the 3 rd of May": the ending of an ordinal that scans and web pages part from its digits; "weighed 21 st" are stones. */
export function isPartedOrdinal(t: Tokens, i: number): boolean {
  if (!isDigits(t, i) || widthAt(t, i) > 3 || isGlued(t, i + 1) || !isLetters(t, i + 1) || isCapital(t, i + 1))
    return false;
  const [n, ending] = [digitsAt(t, i), lower(t, i + 1)];
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return ending === (ENDINGS[last] ?? 'th') && (ending !== 'st' || isWord(t, i - 1, 'the') || isDated(t, i + 2));
}
const isDated = (t: Tokens, i: number): boolean => (classAt(t, i) & W.month) !== 0 || isWord(t, i, 'of', 'century');
const ENDINGS: readonly (string | undefined)[] = [undefined, 'st', 'nd', 'rd'];

/** A day of the month: "18", "18th", "1st", "18 th". */
export function dayAt(t: Tokens, i: number): { day: number; to: number } | undefined {
  if (isLetters(t, i)) return ordinalDay(t, i);
  if (!isDigits(t, i) || widthAt(t, i) > 2) return undefined;
  const day = digitsAt(t, i);
  if (day < 1 || day > 31) return undefined;
  const suffix = isGlued(t, i + 1) && isLetters(t, i + 1) ? lower(t, i + 1) : '';
  if (suffix) return /^(st|nd|rd|th)$/.test(suffix) ? { day, to: i + 2 } : undefined;
  if (isPartedOrdinal(t, i)) return { day, to: i + 2 };
  if (
    isGlued(t, i + 1) &&
    (isSymbol(t, i + 1, '%') || (isSymbol(t, i + 1, '.', ',', ':') && isDigits(t, i + 2) && isGlued(t, i + 2))) &&
    !isYearTied(t, i)
  )
    return undefined;
  return { day, to: i + 1 };
}

/** "November 30,2013": four figures behind a comma are a year, and no thousands. */
const isYearTied = (t: Tokens, i: number): boolean =>
  isSymbol(t, i + 1, ',') && widthAt(t, i + 2) === 4 && (classAt(t, i - 1) & W.month) !== 0;

/** Days of a list and tokens back to the word that leads to it, at most. */
const [MOST_DAYS, LEAD_REACH] = [6, 14];
const DAY_LEADS = wordSet('during on of from until by before after since both the in');

/** The month that closes a list of days: "18-19 and 21-22 January", "19, 21, and 24-25 March"; `at` is behind the first. */
export function monthOfList(t: Tokens, from: number, least: number): { month: number; to: number } | undefined {
  let at = from;
  let last = least;
  for (let n = 0; n < MOST_DAYS; n++) {
    let next = isSymbol(t, at, ',') ? at + 1 : at;
    if (isWord(t, next, 'and', 'or')) next++;
    if (next === at) return undefined;
    const day = dayAt(t, next);
    if (!day || day.day <= last) return undefined;
    const end = isDash(t, day.to) ? dayAt(t, day.to + 1) : day;
    if (!end || end.day < day.day) return undefined;
    last = end.day;
    at = isWord(t, end.to, 'of') ? end.to + 1 : end.to;
    const month = monthAt(t, at);
    if (month !== undefined) return isCapital(t, at) && isDayOfMonth(last, month) ? { month, to: at + 1 } : undefined;
  }
  return undefined;
}

/** Marks that close a list of days. */
const CLOSERS = symbolSet('.,;:)');

/** "on February 27 and 29", "May 3, 10 and 17": the month that stands before the first of the days which the one at a token goes on. */
export function monthBeforeDays(t: Tokens, i: number, to: number): number | undefined {
  const last = isWord(t, i - 1, 'and', 'or');
  // "on May 3, 10 came", "on May 3 and 12 boats": what is counted behind it
  if (last ? !isBreak(t, to) && !isSymbolIn(t, to, CLOSERS) : !isWord(t, to, 'and', 'or') && !isSymbol(t, to, ','))
    return undefined;
  if (!last && !isDigits(t, to + 1)) return undefined;
  let least = digitsAt(t, i);
  let at = i;
  for (let n = 0; n < MOST_DAYS; n++) {
    let before = isWord(t, at - 1, 'and', 'or') ? at - 2 : at - 1;
    if (isSymbol(t, before, ',')) before--;
    if (before === at - 1 || !isDigits(t, before) || widthAt(t, before) > 2 || digitsAt(t, before) >= least)
      return undefined;
    least = digitsAt(t, before);
    at = before;
    const named = isSymbol(t, at - 1, '.') ? at - 2 : at - 1;
    const month = monthAt(t, named);
    if (month !== undefined) return isCapital(t, named) && isDayOfMonth(digitsAt(t, i), month) ? month : undefined;
  }
  return undefined;
}

/** Whether nothing but days stands between a day and a word that leads to a list of them: "during 18-19 and". */
export function leadsDays(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= LEAD_REACH; k--) {
    if (isIn(t, k, DAY_LEADS)) return true;
    if (!isDigits(t, k) && !isDash(t, k) && !isSymbol(t, k, ',') && !isWord(t, k, 'and', 'or')) return false;
  }
  return false;
}

/** A day in words: "twelfth", "twenty-first". */
export function ordinalDay(t: Tokens, i: number): { day: number; to: number } | undefined {
  const cls = classAt(t, i);
  if (cls & W.ordinal || isWord(t, i, 'third')) {
    const day = isWord(t, i, 'third') ? 3 : valueAt(t, i);
    return day <= 30 ? { day, to: i + 1 } : undefined;
  }
  if (!(cls & W.cardinal) || valueAt(t, i) < 20 || valueAt(t, i) > 30) return undefined;
  const next = isSymbol(t, i + 1, '-') ? i + 2 : i + 1;
  const unit = isWord(t, next, 'third') ? 3 : classAt(t, next) & W.ordinal ? valueAt(t, next) : 0;
  return unit > 0 && unit < 10 ? { day: valueAt(t, i) + unit, to: next + 1 } : undefined;
}

/** A year of four digits, also behind a comma, "of" or "of the year". */
export function yearAt(t: Tokens, i: number): { year: number; to: number } | undefined {
  let at = i;
  if (isSymbol(t, at, ',')) at++;
  else if (isWord(t, at, 'of', 'in')) at += isWord(t, at + 1, 'the') && isWord(t, at + 2, 'year') ? 3 : 1;
  if (classAt(t, at) & W.cardinal) {
    // "October twenty twenty one"
    const said = readNumeral(t, VOCABULARY, at);
    if (!said) return undefined;
    // "january second two thousand five"
    const recent = said.form === 'words' && said.value > 2000 && said.value < 2050 && isWord(t, at, 'two');
    return (said.paired || recent) && said.value < 2200 ? { year: said.value, to: said.end } : undefined;
  }
  // "2 Feb '23"
  const short = isGlued(t, at) ? undefined : yearBehindApostrophe(t, at + 1);
  if (short !== undefined) return { year: short, to: at + 2 };
  if (!isDigits(t, at) || widthAt(t, at) !== 4) return undefined;
  const year = digitsAt(t, at);
  if (year < 1000 || year > 2199) return undefined;
  if (
    isGlued(t, at + 1) &&
    (isLetters(t, at + 1) || (isSymbol(t, at + 1, ',', '.') && isDigits(t, at + 2) && isGlued(t, at + 2))) &&
    !isNotedYear(t, at)
  )
    return undefined;
  return { year, to: at + 1 };
}

/** Start of a date, moved over a weekday before it ("Friday, 18 April"). */
export function overWeekday(t: Tokens, i: number): number {
  const at = isSymbol(t, i - 1, ',') ? i - 2 : i - 1;
  return classAt(t, at) & W.weekday && isCapital(t, at) ? at : i;
}

/** A date at a place of a text. */
export function one(from: number, to: number, value: string, id = 'calendar-date') {
  return { draft: makeDraft({ from, to, low: value, kind: 'date', unit: '', id }) };
}
