import { isDayOfMonth } from '../../language/calendar.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, isBreak, isDigits, isIn, isLetters, isSymbol, isWord, valueAt, wordSet } from '../draft.ts';

/** Words that lead to a day; "for the 7th" is as often a turn as a day. */
const LEADS = wordSet('on by until till from to since before after and');
/** Tokens looked back over, in its block, for the month that a day leaves out. */
const MONTH_REACH = 40;

/**
 * The month of a day that leaves it to the text before: "the raid was on 12 March and the arrest on the 14th", "of that February, the
 * 8th among them". Undefined where the ordinal counts something ("on the 14th floor") or no month was named near.
 */
export function monthOfDayAlone(t: Tokens, i: number, day: { day: number; to: number }): number | undefined {
  if (!isDigits(t, i) || day.to !== i + 2 || !isWord(t, i - 1, 'the')) return undefined;
  const listed = isSymbol(t, i - 2, ',') && isMonth(t, i - 3);
  if (!listed && !isIn(t, i - 2, LEADS)) return undefined;
  if (isLetters(t, day.to) && !(classAt(t, day.to) & FUNCTION_WORD)) return undefined;
  for (let k = i - 2; k >= 0 && i - k <= MONTH_REACH && !isBreak(t, k); k--)
    if (isMonth(t, k)) return isDayOfMonth(day.day, valueAt(t, k)) ? valueAt(t, k) : undefined;
  return undefined;
}

const isMonth = (t: Tokens, i: number): boolean => (classAt(t, i) & W.month) !== 0 && (isCapital(t, i) || !t.cased);
