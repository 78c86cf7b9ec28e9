import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import type { Tokens } from '../../text/tokens.ts';
import { classAt, isBreak, isIn, isLetters, isWord, valueAt, wordSet, type Draft, type Refiner } from '../draft.ts';

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
    if (!drafts.some(d => isShortYear(t, d) || isOfMonth(t, d))) return drafts;
    const years = drafts.flatMap(yearOf);
    if (years.length === 0) return drafts;
    return drafts.map((d, k) => {
      const month = isOfMonth(t, d);
      if (!month && (!isShortYear(t, d) || timed(drafts, k))) return d;
      const year = yearNear(d.low as number, years);
      if (year === undefined) return d;
      if (month) return inMonth(t, d, year);
      const said: Draft = {
        ...d,
        low: String(year),
        high: String(year),
        unit: '',
        kind: 'year',
        measure: 'unit',
        step: 0,
        trace: [...d.trace, 'spoken-years'],
      };
      return said;
    });
  },
};

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
  return (
    isBreak(t, d.to) ||
    !isLetters(t, d.to) ||
    ((classAt(t, d.to) & FUNCTION_WORD) !== 0 && !(classAt(t, d.to) & W.cardinal) && !isWord(t, d.to, 'of', 'to', 'or'))
  );
}

const timed = (drafts: readonly Draft[], k: number): boolean =>
  drafts.slice(Math.max(0, k - NEAR), k + NEAR + 1).some(d => SHORT_TIMES.has(d.unit));

/** The years that a date or year states. */
function yearOf({ low, kind }: Draft): number[] {
  if (typeof low === 'number') return kind === 'year' && low >= 1000 && low < 2200 ? [low] : [];
  const year = /^\d{4}/.exec(low ?? '');
  return year ? [Number(year[0])] : [];
}
