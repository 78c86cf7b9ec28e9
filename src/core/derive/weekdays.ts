import { dayNumber, type CivilDate } from '../language/civil-days.ts';
import type { Claim, Derivation, ParsedDocument } from '../model.ts';
import { dateFields, dateInWords } from '../verdicts/compare-dates.ts';

/** The day of the week that a date is named with: whether it fell on that day. */

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const NAME = 'sun|mon|tue|wed|thu|fri|sat';
const DAY = `(${NAME})(?:day|sday|nesday|rsday|urday|s|rs|r)?\\b`;
/** "Monday, 12 March 2031", of which the name is a part, and "Mon., 12 March 2031". */
const OPENS = new RegExp(`^${DAY}`, 'i');
const BEFORE = new RegExp(`\\b${DAY}\\.?,? (?:the )?$`, 'i');
/** "12 March 2031 (Monday)", "12 March 2031, a Monday,". */
const BEHIND = new RegExp(`^(?: ?\\(|, a )${DAY} ?[),.;]`, 'i');
/** Characters around a date that are looked at. */
const REACH = 20;

/** Before this year the day may be told in the old calendar, whose weeks are the same and whose dates are not. */
const NEW_EVERYWHERE = 1924;
/** Before this year there is the old calendar alone, and days that nobody wrote down at the time. */
const EARLIEST = 1583;

export function weekdays({ prose }: ParsedDocument, claims: readonly Claim[]): Derivation[] {
  const found: Derivation[] = [];
  for (const claim of claims) {
    const { kind, low, high } = claim.quantity;
    // which number of "03/04/2031" is the month is not sure
    if (kind !== 'date' || low !== high || typeof low !== 'string' || claim.trace[0] !== 'calendar-date') continue;
    const name = nameAt(prose, claim);
    const { year, month, day } = dateFields(low);
    if (!name || year === undefined || month === undefined || day === undefined || year < EARLIEST) continue;
    const stated = NAME.split('|').indexOf(name[1]!.toLowerCase());
    const date = { year, month, day };
    const was = weekday(date);
    const about = { claim: claim.id, from: [], relation: 'weekday' };
    const working = `${dateInWords(low)} is a ${NAMES[was]!}`;
    if (was === stated) found.push({ ...about, outcome: 'follows', working });
    else if (year >= NEW_EVERYWHERE || weekday(date, daysBehind(date)) !== stated)
      found.push({ ...about, outcome: 'differs', working: `${working}, not a ${NAMES[stated]!}` });
  }
  return found;
}

const nameAt = (prose: string, { text, start, end }: Claim): RegExpExecArray | null =>
  OPENS.exec(text) ??
  BEFORE.exec(prose.slice(Math.max(0, start - REACH), start)) ??
  BEHIND.exec(prose.slice(end, end + REACH));

/** 0 for Sunday. The first of March of the year 0 was a Wednesday. */
const weekday = (date: CivilDate, later = 0): number => (dayNumber(date, 'first') + later + 3) % NAMES.length;

/** Days that the Julian calendar is behind the Gregorian: 13 in the twentieth century. */
function daysBehind({ year, month }: Required<CivilDate>): number {
  const of = month <= 2 ? year - 1 : year;
  return Math.floor(of / 100) - Math.floor(of / 400) - 2;
}
