import type { Tokens } from '../../text/tokens.ts';
import {
  digitsAt,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  widthAt,
  words,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { yearBehindApostrophe } from './year.ts';

const isPeriod = wordTest(/^(?:fy|cy|hy|fiscal|quarter|half)$/);
const isFiscal = wordTest(/^(?:fy|cy|fiscal)$/);
const isPartOfYear = wordTest(/^[qh]$/);
/** Parts of a year that are counted in months. */
const MONTHS: ReadonlySet<number> = new Set([3, 6, 9, 12]);

/** Names of the periods that results are told of: "Q1'24", "FY’25", "fiscal '25", "FY 25", "9M FY25", "9M25". */
export const periodName: Recognizer = {
  id: 'period-name',
  begins: ['digits'],
  plainly: { before: { words: words('fy cy fiscal year') }, after: { words: words('year') } },
  match(t, i) {
    const isYear = (yearBehindApostrophe(t, i) && endsPeriod(t, i - 2)) || (widthAt(t, i) === 2 && isFiscal(t, i - 1));
    if (isYearEnd(t, i)) return { notAFigure: 'name of a period', to: i + 4 };
    const to = monthsOfYear(t, i) ?? twoYears(t, i) ?? (isYear || isFullYear(t, i) ? i + 1 : undefined);
    return to === undefined ? undefined : { notAFigure: 'name of a period', to };
  },
};

/** Whether a token ends "FY", "fiscal", "Q1" or "1Q". */
function endsPeriod(t: Tokens, i: number): boolean {
  if (isPeriod(t, i)) return true;
  return isDigits(t, i)
    ? isGlued(t, i) && isPartOfYear(t, i - 1)
    : isPartOfYear(t, i) && isGlued(t, i) && isDigits(t, i - 1);
}

const isEnd = wordTest(/^end$/);
/** "its 2006 year-end backlog". */
const isYearEnd = (t: Tokens, i: number): boolean =>
  isDigits(t, i) && widthAt(t, i) === 4 && isWord(t, i + 1, 'year') && isSymbol(t, i + 2, '-') && isEnd(t, i + 3);

/** "Full-year 2025 outlook": the year that it is of, in the name of what is told. */
const isFullYear = (t: Tokens, i: number): boolean =>
  isWord(t, i - 1, 'year') &&
  isSymbol(t, i - 2, '-') &&
  isWord(t, i - 3, 'full') &&
  widthAt(t, i) === 4 &&
  isLetters(t, i + 1);

/** Token behind "H1 23/24": a year of business that begins in one year and ends in the next. */
function twoYears(t: Tokens, i: number): number | undefined {
  if (!isDigits(t, i) || widthAt(t, i) !== 2 || !isSymbol(t, i + 1, '/') || !isDigits(t, i + 2)) return undefined;
  if (!isGlued(t, i + 2) || widthAt(t, i + 2) !== 2 || digitsAt(t, i + 2) !== (digitsAt(t, i) + 1) % 100)
    return undefined;
  return endsPeriod(t, i - 1) ? i + 3 : undefined;
}

/** Token behind "9M FY25", "9M25", "9M 2025". */
function monthsOfYear(t: Tokens, i: number): number | undefined {
  if (!isDigits(t, i) || !MONTHS.has(digitsAt(t, i)) || !isGlued(t, i + 1) || !isWord(t, i + 1, 'm')) return undefined;
  const year = isLetters(t, i + 2) && lower(t, i + 2) === 'fy' ? i + 3 : i + 2;
  const width = isDigits(t, year) ? widthAt(t, year) : 0;
  const named = year > i + 2 || isGlued(t, year);
  if (width === 2 && named) return year + 1;
  return width === 4 && digitsAt(t, year) > 1900 && digitsAt(t, year) < 2200 ? year + 1 : undefined;
}
