import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import type { Tokens } from '../../text/tokens.ts';
import {
  classAt,
  isBreak,
  isIn,
  isLetters,
  isWord,
  someToken,
  valueAt,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';

const LEADS = wordSet('in since until till');
/** A year is told by its last two figures beside years of its own time only. */
const NEAREST = 60;
/** Figures on each side of which none may be a short time: "he ran it in fifty-two". */
const NEAR = 3;
const SHORT_TIMES = new Set(['s', 'min', 'ms']);

/**
 * "arrested in seventy two", "he died in ninety-eight": years said by their last two figures, in a text that tells of years near
 * them. Round tens are left ("in seventy"), and so is what might be a time.
 */
export const spokenYears: Refiner = {
  id: 'spoken-years',
  refine(t, drafts) {
    if (!drafts.some(d => isShortYear(t, d) || isOfMonth(t, d) || isRecent(t, d))) return drafts;
    const years = drafts.flatMap(yearOf);
    return drafts.map((d, k) => {
      if (isRecent(t, d)) return asYear(d, d.low as number);
      if (years.length === 0) return d;
      const month = isOfMonth(t, d);
      if (!month && (!isShortYear(t, d) || timed(drafts, k) || takesAsLong(t, drafts[k - 1], d))) return d;
      const year = yearNear(d.low as number, years);
      if (year === undefined) return d;
      if (month) return inMonth(t, d, year);
      return asYear(d, year);
    });
  },
};

const asYear = (d: Draft, year: number): Draft => ({
  ...d,
  low: String(year),
  high: String(year),
  unit: '',
  kind: 'year',
  measure: 'unit',
  step: 0,
  trace: [...d.trace, 'spoken-years'],
});

/** "until two thousand five", "in two thousand and eight": a year of this century, where nothing follows that it could count. */
const isRecent = (t: Tokens, d: Draft): boolean =>
  saysRecent(t, d) &&
  (isIn(t, d.from - 1, LEADS) ||
    isWord(t, d.from - 1, 'by', 'from', 'before', 'after', 'between', 'year') ||
    endsSpan(t, d));
const saysRecent = (t: Tokens, d: Draft): boolean =>
  d.measure === 'bare' &&
  d.trace[0] === 'amount' &&
  isWord(t, d.from, 'two') &&
  typeof d.low === 'number' &&
  d.low === d.high &&
  d.low > FIRST_RECENT &&
  d.low < LAST_RECENT &&
  isAlone(t, d);
/** "from two thousand five to two thousand nine": the end of a span of years. */
const endsSpan = (t: Tokens, { from }: Draft): boolean =>
  isWord(t, from - 1, 'to', 'and') &&
  (classAt(t, from - 2) & W.cardinal) !== 0 &&
  someToken(t, from - SPAN, from - 1, isThousand);
const isThousand = wordTest(/^thousand$/);
const SPAN = 5;
const [FIRST_RECENT, LAST_RECENT] = [2000, 2050];

/** Tokens between two spans of time of which the second leaves out its unit: "in ninety days and gas in eighty-five". */
const PARALLEL = 6;
const takesAsLong = (t: Tokens, last: Draft | undefined, d: Draft): boolean =>
  last?.kind === 'duration' && isIn(t, last.from - 1, LEADS) && d.from - last.to <= PARALLEL;

/** Of this century only what is no later than this: "in twenty-eight". */
const LAST_OF_CENTURY = 35;

/** The year that two figures stand for: of the last century, or of this one where the text speaks of years near it. */
function yearNear(last: number, years: readonly number[]): number | undefined {
  const off = (year: number): number => Math.min(...years.map(y => Math.abs(y - year)));
  const [old, late] = [1900 + last, 2000 + last];
  const year = last <= LAST_OF_CENTURY && off(late) < off(old) ? late : old;
  return off(year) <= NEAREST ? year : undefined;
}

/** "march eighty six": a number that is no day of a month, right behind its name, with nothing that it could count. */
const isOfMonth = (t: Tokens, d: Draft): boolean =>
  (classAt(t, d.from - 1) & W.month) !== 0 &&
  d.measure === 'bare' &&
  isLetters(t, d.from) &&
  d.trace[0] === 'amount' &&
  typeof d.low === 'number' &&
  d.low === d.high &&
  d.low > MOST_DAYS &&
  d.low < 100;
const MOST_DAYS = 31;

function inMonth(t: Tokens, d: Draft, year: number): Draft {
  const low = `${year}-${String(valueAt(t, d.from - 1)).padStart(2, '0')}`;
  const trace = [...d.trace, 'spoken-years'];
  return { ...d, from: d.from - 1, low, high: low, unit: '', kind: 'date', measure: 'unit', step: 0, trace };
}

/** A compound number in words behind "in" that nothing follows which it could count. */
function isShortYear(t: Tokens, d: Draft): boolean {
  if (d.measure !== 'bare' || !isLetters(t, d.from) || d.trace[0] !== 'amount' || !isIn(t, d.from - 1, LEADS))
    return false;
  if (typeof d.low !== 'number' || d.low !== d.high || d.low < 21 || d.low > 99 || d.low % 10 === 0) return false;
  if (!Number.isInteger(d.low)) return false;
  return isAlone(t, d) && !isWord(t, d.to, 'to');
}

/** Whether nothing follows that a number could count. */
const isAlone = (t: Tokens, { to }: Draft): boolean =>
  isBreak(t, to) ||
  !isLetters(t, to) ||
  ((classAt(t, to) & FUNCTION_WORD) !== 0 && !(classAt(t, to) & W.cardinal) && !isWord(t, to, 'of', 'or'));

const timed = (drafts: readonly Draft[], k: number): boolean =>
  drafts.slice(Math.max(0, k - NEAR), k + NEAR + 1).some(d => SHORT_TIMES.has(d.unit));

/** The years that a date or year states. */
function yearOf({ low, kind }: Draft): number[] {
  if (typeof low === 'number') return kind === 'year' && low >= 1000 && low < 2200 ? [low] : [];
  const year = /^\d{4}/.exec(low ?? '');
  return year ? [Number(year[0])] : [];
}
