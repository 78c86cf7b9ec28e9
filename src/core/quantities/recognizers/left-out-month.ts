import { isDayOfMonth } from '../../language/calendar.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  wordSet,
  wordTest,
} from '../draft.ts';
import { dayAt, isoDate, monthAt, one } from './date-parts.ts';

/** Days that leave their month to a date named before: "on the 18th of June it failed, and on the 20th we wrote". */

/** Tokens looked back over for the date whose month a day leaves out. */
const MONTH_REACH = 60;
/** A large number is hardly anything but a day, and of a month that was named further back too. */
const LONG_MONTH_REACH = 240;
/** Up to this day an ordinal tells a place in a row as often as a day. */
const LAST_PLACE = 12;
/** A day smaller by more than this than the one before is of the next month. */
const TURN_OF_MONTH = 20;
const DAY_LEADS = wordSet('on until till by from since before after');
const isPartOfDay = wordTest(/^(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk|hours|am|pm|m)$/);
/** "on the 8th", "the morning of the 8th", "9 a.m. of the 8th". */
const leadsToDay = (t: Tokens, i: number): boolean =>
  isIn(t, i, DAY_LEADS) || (isWord(t, i, 'of') && isPartOfDay(t, isSymbol(t, i - 1, '.') ? i - 2 : i - 1));

/** "on the 18th of June it failed, and on the 20th we wrote": a day of the month that the date before names. */
export function dayOfLastMonth(t: Tokens, i: number, day: { day: number; to: number }) {
  // "on the second-floor landing"
  if (!isWord(t, i - 1, 'the') || (isHyphen(t, day.to) && isGlued(t, day.to))) return undefined;
  const next = classAt(t, day.to);
  if (isLetters(t, day.to) && !(next & CLOSES_DAY)) return undefined;
  // "after the first 10 minutes"
  if (isDigits(t, day.to)) return undefined;
  // "of that February, the 8th among them"
  const named = isSymbol(t, i - 2, ',') && isCapital(t, i - 3) ? monthAt(t, i - 3) : undefined;
  if (named !== undefined && isDayOfMonth(day.day, named)) return one(i, day.to, isoDate(undefined, named, day.day));
  if (!leadsToDay(t, i - 2)) return undefined;
  // "in the morning on the fourteenth": from the thirteenth on hardly anything but a day of a month is counted so
  const reach = day.day > LAST_PLACE ? LONG_MONTH_REACH : MONTH_REACH;
  for (let k = i - 3; k > 0 && i - k <= reach; k--) {
    const month = monthAt(t, k);
    if (month === undefined) continue;
    const dated = dayAt(t, k + 1) ?? dayAt(t, isWord(t, k - 1, 'of') ? k - 2 : k - 1) ?? suffixedDay(t, k);
    if (!dated) continue;
    // "on 30 May it rained; on the 2nd the dam broke"
    const own = dated.day - day.day > TURN_OF_MONTH ? (month % 12) + 1 : month;
    return isDayOfMonth(day.day, own) && dated.day !== day.day
      ? one(i, day.to, isoDate(undefined, own, day.day))
      : undefined;
  }
  return undefined;
}

/** What may follow a day that leaves its month out. */
const CLOSES_DAY = W.conjunction | W.pronoun | W.auxiliary | W.preposition | W.article | W.determiner;

/** "18th of June", "18th June": the day whose ending is a token of its own. */
const suffixedDay = (t: Tokens, month: number) => dayAt(t, isWord(t, month - 1, 'of') ? month - 3 : month - 2);
