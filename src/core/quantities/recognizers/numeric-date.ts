import { isDayOfMonth } from '../../language/calendar.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  widthAt,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { unitNameAt, unitSymbolAt } from '../lexicon.ts';
import { dateOrderOf } from '../date-order.ts';
import { isoDate, one } from './date-parts.ts';

/** Two figures up to this are years of this century, the others of the last. */
const LAST_OF_CENTURY = 49;
const yearOf = (short: number): number => (short <= LAST_OF_CENTURY ? 2000 : 1900) + short;

/** "9/30/93", "31/03/24": a year by its last two figures, between slashes; "1/2/50 mg" are doses. */
const isShortYear = (t: Tokens, i: number, end: number): boolean =>
  isSymbol(t, i + 1, '/') &&
  widthAt(t, i + 4) === 2 &&
  (widthAt(t, i) === 2 || widthAt(t, i + 2) === 2) &&
  !isSymbol(t, end, '%', ':') &&
  !isSymbol(t, i - 1, '$', '€', '£') &&
  !unitNameAt(t, end) &&
  !unitSymbolAt(t, end);

const isSeason = wordTest(/^(seasons?|campaigns?|accounts|league|championship|financial|academic|school|fiscal)$/);

/** "5/1" of a date. */
const isSlashed = (t: Tokens, i: number): boolean =>
  isDigits(t, i) && isSymbol(t, i + 1, '/') && isDigits(t, i + 2) && isGlued(t, i + 1) && isGlued(t, i + 2);

/** "2024-10-05", "2024-10", "05/10/2024" (only where the order is plain). */
export const numericDate: Recognizer = {
  id: 'numeric-date',
  begins: ['digits'],
  plainly: {},
  match(t, i) {
    if (!isDigits(t, i) || !isDigits(t, i + 2) || !isGlued(t, i + 1) || !isGlued(t, i + 2)) return undefined;
    const separator = t.code[i + 1];
    if (!isSymbol(t, i + 1, '-', '/', '.')) return undefined;
    // "5/1/2031-5/7/2031"
    const last = isHyphen(t, i - 1) && isSlashed(t, i - 4);
    if (isGlued(t, i) && !last && (isLetters(t, i - 1) || isSymbol(t, i - 1, '-', '/', '_', '.', '#')))
      return undefined;
    const a = digitsAt(t, i);
    const b = digitsAt(t, i + 2);
    const three =
      isGlued(t, i + 3) &&
      t.code[i + 3] === separator &&
      isSymbol(t, i + 3, '-', '/', '.') &&
      isDigits(t, i + 4) &&
      isGlued(t, i + 4);
    const end = three ? i + 5 : i + 3;
    const first = three && isSymbol(t, i + 1, '/') && isHyphen(t, end) && isSlashed(t, end + 1);
    if (!first && isGlued(t, end) && (isLetters(t, end) || (isSymbol(t, end, '-', '/') && isGlued(t, end + 1)))) {
      // "2026-02-05T10:00" is a stamp
      return three && widthAt(t, i) === 4 ? { notAFigure: 'timestamp', to: end } : undefined;
    }
    if (widthAt(t, i) === 4 && a >= 1000 && a < 2200 && !isSymbol(t, i + 1, '.')) {
      if (three && b >= 1 && b <= 12 && isDayOfMonth(digitsAt(t, i + 4), b))
        return one(i, end, isoDate(a, b, digitsAt(t, i + 4)), 'numeric-date');
      // "elected in 2011-12", "the 2010-11 season": two years
      const next = b === (a + 1) % 100 && (isLetters(t, i - 1) || isSeason(t, end));
      if (!three && !next && isSymbol(t, i + 1, '-') && b >= 1 && b <= 12 && widthAt(t, i + 2) <= 2)
        return one(i, end, isoDate(a, b), 'numeric-date');
      return undefined;
    }
    // "03.12.09" on a line of its own: when a text was published
    if (three && isSymbol(t, i + 1, '.') && [i, i + 2, i + 4].every(k => widthAt(t, k) === 2) && a <= 31 && b <= 31)
      if (isBreak(t, i - 1) && isBreak(t, end)) return { notAFigure: 'timestamp', to: end };
    const short = three && isShortYear(t, i, end);
    if (three && (short || widthAt(t, i + 4) === 4) && widthAt(t, i) <= 2 && widthAt(t, i + 2) <= 2) {
      const year = short ? yearOf(digitsAt(t, i + 4)) : digitsAt(t, i + 4);
      if (year < 1000 || year > 2199) return undefined;
      const dayFirst = a > 12 || (b <= 12 && dateOrderOf(t) === 'day first');
      const [day, month] = dayFirst ? [a, b] : [b, a];
      if (month < 1 || month > 12 || !isDayOfMonth(day, month)) return undefined;
      // where both orders can be, that of the text's other dates, and else month first
      return one(i, end, isoDate(year, month, day), 'numeric-date');
    }
    if (!three && isSymbol(t, i + 1, '/') && widthAt(t, i) <= 2 && widthAt(t, i + 2) <= 2 && followsTime(t, i - 1)) {
      const [day, month] = a > 12 || dateOrderOf(t) === 'day first' ? [a, b] : [b, a];
      return month >= 1 && month <= 12 && isDayOfMonth(day, month)
        ? one(i, end, isoDate(undefined, month, day), 'numeric-date')
        : undefined;
    }
    return undefined;
  },
};

const isZone = wordTest(/^(utc|gmt|[ecmpah][sd]t|am|pm)$/);

/** "Tuesday 9/28", "Monday, 9/27", "11:00 AM EDT 9/28": two numbers behind the day of a week or a time of day are no fraction. */
const followsTime = (t: Tokens, last: number): boolean =>
  (classAt(t, isSymbol(t, last, ',') ? last - 1 : last) & W.weekday) !== 0 || isZone(t, last);
