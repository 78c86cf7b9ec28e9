import { isCapital, type Tokens } from '../../text/tokens.ts';
import {
  digitsAt,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  widthAt,
  wordTest,
} from '../draft.ts';
import { isPerson } from '../persons.ts';

/** What a month is said of besides a day of it: its weeks, its nights, a night of it. */

/** Parts that stand outside the date: "in the first days of May", "the second half of June", "one night of July". */
export const isTimeOfMonth = wordTest(
  /^(days?|weeks?|weekends?|fortnight|half|third|quarter|part|course|whole|rest|remainder|bulk|most|much|all|nights?|mornings?|afternoons?|evenings?|sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/,
);
/** "on a February night", "one cold March morning". */
const isTimeOfDay = wordTest(
  /^(nights?|mornings?|evenings?|afternoons?|days?|dawn|dusk|noon|midnight|sunrise|sunset|twilight|weekends?|storms?|gales?|blizzard|heatwave|thaw|frost)$/,
);
/** Tokens between an article and the month that a night or day is of. */
const ARTICLE_REACH = 3;

/** Whether a month is said of a night or day that an article leads to: "on a bitter February night in 2018". */
export function isOfDay(t: Tokens, i: number): boolean {
  if (!t.cased || !isTimeOfDay(t, i + 1)) return false;
  for (let k = i - 1; k >= 0 && i - k <= ARTICLE_REACH && isLetters(t, k); k--)
    if (isWord(t, k, 'a', 'an', 'one', 'that')) return true;
  return false;
}

const isOwned = wordTest(
  /^(sake|friends?|house|home|room|voice|face|eyes?|hands?|hair|heart|head|letters?|turn|birthday|brothers|sisters|parents|children|kids)$/,
);
/** "June's brother", "for April's sake": what somebody who is called as a month has. */
export const isOfSomebody = (t: Tokens, i: number): boolean =>
  isOwned(t, i) || (isLetters(t, i) && isPerson(lower(t, i)));

/** "an April fool". */
export const isFool = wordTest(/^fools?$/);

const isOfTens = wordTest(/^(the|in|early|mid|late|and|to)$/);
/** "2010's Low Water": what came out that year, and no ten years. */
export const isYearOfWork = (t: Tokens, i: number, s: number): boolean =>
  s > i + 1 && widthAt(t, i) === 4 && isLetters(t, s + 1) && isCapital(t, s + 1) && !isOfTens(t, i - 1);

/** Two digits are of this century up to here. */
const LAST_OF_CENTURY = 35;

/** "[updated 29 Mar 18]": a year of two digits that ends its bracket or line, behind a month in short. */
export function lastShortYearAt(t: Tokens, i: number): { year: number; to: number } | undefined {
  if (!isDigits(t, i) || widthAt(t, i) !== 2 || isGlued(t, i) || !isLetters(t, i - 1) || widthAt(t, i - 1) > 4)
    return undefined;
  if (!isBreak(t, i + 1) && !isSymbol(t, i + 1, ')', ']')) return undefined;
  return { year: yearOfTwo(digitsAt(t, i)), to: i + 1 };
}

/** The year that two digits tell. */
export const yearOfTwo = (two: number): number => (two <= LAST_OF_CENTURY ? 2000 + two : 1900 + two);

/** "24-Mar-19": a year of two digits that a dash ties to its day and month. */
export function shortYearAt(t: Tokens, i: number): { year: number; to: number } | undefined {
  if (!isSymbol(t, i - 1, '-', '/') || !isDigits(t, i) || widthAt(t, i) !== 2 || !isGlued(t, i)) return undefined;
  if (!isSymbol(t, i - 3, '-', '/') || !isGlued(t, i - 3) || !isGlued(t, i - 1)) return undefined;
  if (isGlued(t, i + 1) && !isSymbol(t, i + 1, '.', ',', ';', ')', ':')) return undefined;
  return { year: yearOfTwo(digitsAt(t, i)), to: i + 1 };
}
