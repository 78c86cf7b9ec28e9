import { W, type VocabularyEntry } from '../text/vocabulary.ts';

/** Month names with their number; "may" and "march" are words too, so a date needs more than the name. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(' ');

export const CALENDAR_WORDS: readonly VocabularyEntry[] = [
  ...MONTHS.flatMap((names, i) => names.map(word => ({ word, classes: W.month, value: i + 1 }))),
  ...WEEKDAYS.map(word => ({ word, classes: W.weekday })),
];

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a month (1-12) can have that day; February may always have 29. */
export function isDayOfMonth(day: number, month: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}
