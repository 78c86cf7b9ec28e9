import { isDayOfMonth } from '../../language/calendar.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isCapital } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  isDash,
  isDigits,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  widthAt,
  wordSet,
  words,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { makeDraft } from './make-draft.ts';
import { isFool, isOfDay, isOfSomebody, isTimeOfMonth, lastShortYearAt, shortYearAt } from './month-parts.ts';
import { dayOfLastMonth } from './left-out-month.ts';
import {
  dayAt,
  isPartedOrdinal,
  isoDate,
  leadsDays,
  monthAt,
  monthBeforeDays,
  monthOfList,
  one,
  ordinalDay,
  overWeekday,
  yearAt,
} from './date-parts.ts';

/** "April 18, 1906", "18 April 1906", "the 18th of April", "October 2024", "February 5th", "April 18-21", "5-Aug-2016". */
export const calendarDate: Recognizer = {
  id: 'calendar-date',
  begins: ['digits', 'month', 'ordinal', 'fraction', 'cardinal'],
  plainly: {
    after: { words: words('of to and or'), classes: W.month },
    at: (t, i) =>
      isDigits(t, i) &&
      widthAt(t, i) <= 2 &&
      ((isSymbol(t, i + 1, ',') &&
        (isDigits(t, i + 2) || isWord(t, i + 2, 'and') || (classAt(t, i + 2) & W.month) !== 0)) ||
        (isWord(t, i - 1, 'and', 'or') && isDigits(t, i - 2)) ||
        isPartedOrdinal(t, i)),
  },
  match(t, i) {
    const month = monthAt(t, i);
    if (month !== undefined) return monthFirst(t, i, month);
    return dayFirst(t, i);
  },
};

function monthFirst(t: Tokens, i: number, month: number) {
  let at = i + 1;
  if (isSymbol(t, at, '.') && isGlued(t, at) && widthAt(t, i) <= 4 && isDigits(t, at + 1)) at++;
  at = overComma(t, at);
  // "August the fourteenth"
  const joint =
    (isSymbol(t, at, '-', '/') && isGlued(t, at)) ||
    (isWord(t, at, 'the') && (isLetters(t, at + 1) || isOrdinalInDigits(t, i, at + 1)))
      ? at + 1
      : at;
  // "Jan-Feb 2017", "Nov 18-Dec 19, 2015", "May to Oct 2020"
  const to = isDash(t, at) || isWord(t, at, 'to', 'through', 'until', 'till') ? at + 1 : -1;
  const second = to > 0 ? monthAt(t, to) : undefined;
  if (second !== undefined) {
    const year = yearAt(t, to + 1);
    if (year) return range(i, year.to, isoDate(year.year, month), isoDate(year.year, second));
  }
  const bare = bareMonth(t, i, at, month);
  if (bare !== undefined) return bare;
  const day = dayAt(t, joint);
  if (day && isDayOfMonth(day.day, month)) {
    const early = endOfDay(t, i, month, day);
    if (early) return early;
    const year = yearAt(t, day.to);
    const end = year ? year.to : day.to;
    // "in August the first boats came"
    const ofNoun = isWord(t, joint - 1, 'the') && !year && isLetters(t, end) && !(classAt(t, end) & CLOSES_DATE);
    const fits =
      year ||
      day.to > joint + 1 ||
      (isLetters(t, joint) && month !== 5) ||
      isCapital(t, i) ||
      isWord(t, i - 1, 'on', 'of', 'since', 'until', 'by', 'from', 'before', 'after') ||
      isMonthInSmall(t, i, month, end, CLOSES_DATE);
    if (!fits || ofNoun) return bareMonth(t, i, at, month);
    return {
      draft: makeDraft({
        from: overWeekday(t, i),
        to: end,
        low: isoDate(year?.year, month, day.day),
        kind: 'date',
        unit: '',
        id: 'calendar-date',
      }),
    };
  }
  const year = yearAt(t, joint > at ? joint : at);
  if (year)
    return {
      draft: makeDraft({
        from: i,
        to: year.to,
        low: isoDate(year.year, month),
        kind: 'date',
        unit: '',
        id: 'calendar-date',
      }),
    };
  return undefined;
}

/** "July the 4th": a day with its ending, behind a month that is no verb or girl in small letters. */
const isOrdinalInDigits = (t: Tokens, month: number, i: number): boolean =>
  (isCapital(t, month) || !t.cased) && isDigits(t, i) && isGlued(t, i + 1) && isLetters(t, i + 1);

/**
 * "in the week ended july 14", "on 23 march, it": a month in small letters beside its day. What is a word too, "march", "may", "dec",
 * is a month where nothing stands behind both, at token `end`, that goes on: "23 may be", "they march 31 miles".
 */
function isMonthInSmall(t: Tokens, i: number, month: number, end: number, closes: number): boolean {
  if (classAt(t, end) & W.magnitude) return false;
  const sure = month !== 3 && month !== 5 && widthAt(t, i) > 3;
  return sure || (!t.cased && (isLetters(t, end) ? (classAt(t, end) & closes) !== 0 : !isDash(t, end)));
}

/** "Oct., 7 2018", "July, 26 2016", "July, 26, 2016": a comma where none belongs, before a day with its year. */
function overComma(t: Tokens, at: number): number {
  const comma = isSymbol(t, at, '.') && isGlued(t, at) ? at + 1 : at;
  if (!isSymbol(t, comma, ',') || !isDigits(t, comma + 1) || widthAt(t, comma + 1) > 2) return at;
  return (isDigits(t, comma + 2) || isSymbol(t, comma + 2, ',')) && yearAt(t, comma + 2) ? comma + 1 : at;
}

/** What may follow a day in words: nothing that it could be the first of. */
const CLOSES_DATE = W.preposition | W.conjunction | W.auxiliary | W.pronoun | W.verb | W.determiner;
/** The same behind a month: "23 may" goes on in a verb. */
const BEHIND_MONTH = W.preposition | W.conjunction;

/** Words that place something in a month: "in August", "until June", "late February". */
const MONTH_LEADS = wordSet('in since until till by during early late mid before after from');

const isPartOfMonth = wordTest(/^(end|beginning|start|middle)$/);

/** A month alone: "in August", "as early as June"; not a name ("met April Moe"), not one told by today ("last June"). */
function bareMonth(t: Tokens, i: number, at: number, month: number) {
  if (at > i + 1 || t.end[i]! - t.start[i]! < 3 || (t.cased && !isCapital(t, i))) return undefined;
  // "a decent day in May"
  if (isWord(t, i - 1, 'in') && isWord(t, i - 2, 'day')) return undefined;
  const part = isWord(t, i - 1, 'of') && isPartOfMonth(t, i - 2);
  const adjective = adjectiveMonth(t, i, month);
  if (adjective) return adjective;
  const within = !isWord(t, i + 1, 'the') && ((isWord(t, i - 1, 'of') && isTimeOfMonth(t, i - 2)) || isOfDay(t, i));
  if (!within && !isIn(t, i - 1, MONTH_LEADS) && !(isWord(t, i - 1, 'as') && isWord(t, i - 3, 'as')) && !part)
    return undefined;
  // "march", "may" and the short forms are words too
  if (
    month === 5 || month === 3
      ? !part &&
        !within &&
        ((t.cased && !isCapital(t, i)) ||
          !isWord(t, i - 1, 'in', 'since', 'until', 'during', 'by', 'early', 'late', 'mid'))
      : widthAt(t, i) < 4
  )
    return undefined;
  const next = i + 1;
  // "in september the fourteenth", but "in August the first boats came"
  const told = isWord(t, next, 'the') ? ordinalDay(t, next + 1) : undefined;
  if (told && (!isLetters(t, told.to) || classAt(t, told.to) & CLOSES_DATE)) return undefined;
  if (isDigits(t, next) || isDash(t, next) || isSymbol(t, next, "'", '’', '/')) return undefined;
  // "March, 2024", but not "at the end of March, 7.94 million"
  const behindComma =
    isDigits(t, next + 1) && !(isGlued(t, next + 2) && isSymbol(t, next + 2, '.', ',') && isGlued(t, next + 3));
  if (isSymbol(t, next, ',') && (behindComma || classAt(t, next + 1) & W.month)) return undefined;
  if (
    isLetters(t, next) &&
    (isCapital(t, next) ||
      classAt(t, next) & (W.ordinal | W.cardinal | W.fraction) ||
      isWord(t, next, 'of', 'in', 'through') ||
      // "in June to August", but "fell from 6% in June to 4%"
      (isWord(t, next, 'to') && !(isWord(t, i - 1, 'in') && isDigits(t, next + 1))) ||
      (isWord(t, next, 'and', 'or') && (classAt(t, next + 1) & W.month) !== 0))
  )
    return undefined;
  const ofPart = isWord(t, i - 3, 'the') ? i - 3 : i - 2;
  const from = part ? ofPart : isWord(t, i - 1, 'early', 'late', 'mid') ? i - 1 : i;
  return {
    draft: makeDraft({ from, to: next, low: isoDate(undefined, month), kind: 'date', unit: '', id: 'calendar-date' }),
  };
}

/** "a December shutdown", "May's campaign": a month that says which of several a thing is. */
function adjectiveMonth(t: Tokens, i: number, month: number) {
  if (!t.cased) return undefined;
  const next = i + 1;
  const possessive =
    isSymbol(t, next, "'", '’') && isGlued(t, next) && isWord(t, next + 1, 's') && isGlued(t, next + 1);
  const noun = possessive ? next + 2 : next;
  if (!isLetters(t, noun) || isCapital(t, noun) || isGlued(t, noun)) return undefined;
  if (classAt(t, noun) & (FUNCTION_WORD | W.cardinal | W.ordinal | W.adverb)) return undefined;
  if (possessive ? isOfSomebody(t, noun) : isFool(t, noun)) return undefined;
  // "Theresa May's", "a March hare"
  const named = isLetters(t, i - 1) && isCapital(t, i - 1);
  const led = possessive ? !named && (isIn(t, i - 1, OF_MONTH) || atStart(t, i)) : isWord(t, i - 1, 'a', 'an');
  if (!led || (!possessive && (month === 3 || month === 5))) return undefined;
  return one(i, next, isoDate(undefined, month));
}

const OF_MONTH = wordSet('not in since than from before after of to with and for by');
const atStart = (t: Tokens, i: number): boolean => i === 0 || isSymbol(t, i - 1, '.', '?', '!', '"', '“');

function range(from: number, to: number, low: string, high: string) {
  return { draft: makeDraft({ from, to, low, high, kind: 'date', unit: '', modality: 'range', id: 'calendar-date' }) };
}

/** "April 18-21, 1906", "April 18 to May 2": a second day behind the first. */
function endOfDay(t: Tokens, i: number, month: number, day: { day: number; to: number }) {
  if (!isDash(t, day.to) && !isWord(t, day.to, 'to', 'through', 'until', 'till')) return undefined;
  const at = day.to + 1;
  const secondMonth = monthAt(t, at);
  const last = dayAt(t, secondMonth === undefined ? at : at + 1);
  if (!last || !isDayOfMonth(last.day, secondMonth ?? month)) return undefined;
  if (secondMonth === undefined && last.day <= day.day) return undefined;
  const year = yearAt(t, last.to);
  return range(
    i,
    year ? year.to : last.to,
    isoDate(year?.year, month, day.day),
    isoDate(year?.year, secondMonth ?? month, last.day),
  );
}

function dayFirst(t: Tokens, i: number) {
  const day = dayAt(t, i);
  if (day) {
    let at = day.to;
    // "2, September, 2016": a comma where none belongs
    if (isWord(t, at, 'of') || (isSymbol(t, at, ',') && monthAt(t, at + 1) !== undefined && yearAt(t, at + 2))) at++;
    else if (isSymbol(t, at, '-', '/') && isGlued(t, at) && isGlued(t, at + 1) && monthAt(t, at + 1) !== undefined)
      at++;
    else if (isDash(t, at) || isWord(t, at, 'to')) {
      // "18-21 April 1906"
      const last = dayAt(t, at + 1);
      const month = last && monthAt(t, last.to);
      const listed = last && month === undefined && isDash(t, at) ? ofList(t, i, day.day, last) : undefined;
      if (listed) return listed;
      if (last && month !== undefined && isDayOfMonth(last.day, month) && last.day > day.day) {
        const year = yearAt(t, last.to + 1);
        // "from 5 to 13 August": two dates, which share the month
        if (isWord(t, i - 1, 'from')) return one(i, day.to, isoDate(year?.year, month, day.day));
        return range(
          i,
          year ? year.to : last.to + 1,
          isoDate(year?.year, month, day.day),
          isoDate(year?.year, month, last.day),
        );
      }
    } else if (isSymbol(t, at, '/') && isGlued(t, at) && isGlued(t, at + 1)) {
      // "the night of 15/16 April 1906"
      const last = dayAt(t, at + 1);
      const month = last && monthAt(t, last.to);
      if (last && month !== undefined && isDayOfMonth(last.day, month) && last.day === day.day + 1) {
        const year = yearAt(t, last.to + 1);
        const low = isoDate(year?.year, month, day.day);
        return range(overWeekday(t, i), year ? year.to : last.to + 1, low, isoDate(year?.year, month, last.day));
      }
    } else if (isWord(t, at, 'and', 'or')) {
      const pair = daysOfMonth(t, i, day);
      if (pair) return pair;
    }
    const listed = isSymbol(t, at, ',') || isWord(t, at, 'and') ? ofList(t, i, day.day, day) : undefined;
    if (listed) return listed;
    const month = monthAt(t, at);
    if (month === undefined && isDigits(t, i) && day.to === i + 1 && !isGlued(t, i)) {
      const before = monthBeforeDays(t, i, day.to);
      if (before !== undefined) return one(i, day.to, isoDate(undefined, before, day.day));
    }
    if (month === undefined && at === day.to && day.to > i + (isLetters(t, i) ? 0 : 1))
      return dayOfLastMonth(t, i, day);
    // "Report #6 September 28, 2034": the day is the one behind the month
    if (isSymbol(t, i - 1, '#') && isGlued(t, i)) return undefined;
    if (month !== undefined && isDayOfMonth(day.day, month)) {
      const over = overMonths(t, i, at, month, day.day);
      if (over) return over;
      const behind =
        isSymbol(t, at + 1, '-', '/') && isGlued(t, at + 1) ? at + 2 : isSymbol(t, at + 1, '.') ? at + 2 : at + 1;
      const year = yearAt(t, behind) ?? shortYearAt(t, behind) ?? lastShortYearAt(t, behind);
      const plain = at === day.to && (day.to === i + 1 || isLetters(t, i));
      if (!year && !isCapital(t, at) && plain && !isMonthInSmall(t, at, month, at + 1, BEHIND_MONTH)) return undefined;
      return {
        draft: makeDraft({
          from: overWeekday(t, i),
          to: year ? year.to : at + 1,
          low: isoDate(year?.year, month, day.day),
          kind: 'date',
          unit: '',
          id: 'calendar-date',
        }),
      };
    }
  }
  return undefined;
}

/** "during 18-19 and 21-22 January", "on 19, 21 and 24 March": a day, or days, of a list whose month stands at its end. */
function ofList(t: Tokens, i: number, first: number, last: { day: number; to: number }) {
  if (last.day < first || isGlued(t, i)) return undefined;
  const list = monthOfList(t, last.to, last.day);
  if (!list || !leadsDays(t, i)) return undefined;
  const year = yearAt(t, list.to)?.year;
  const low = isoDate(year, list.month, first);
  return last.day === first ? one(i, last.to, low) : range(i, last.to, low, isoDate(year, list.month, last.day));
}

/** "between the 3rd and the 7th of June" is a range; "on 3 and 4 May" are two days, the first of which leaves its month out. */
function daysOfMonth(t: Tokens, i: number, first: { day: number; to: number }) {
  const second = isWord(t, first.to + 1, 'the') ? first.to + 2 : first.to + 1;
  const last = dayAt(t, second);
  if (!last || last.day <= first.day) return undefined;
  const at = isWord(t, last.to, 'of') ? last.to + 1 : last.to;
  const month = monthAt(t, at);
  if (month === undefined || !isDayOfMonth(last.day, month) || (!isCapital(t, at) && at === last.to && t.cased))
    return undefined;
  const year = yearAt(t, at + 1);
  const lead = isWord(t, i - 1, 'the') ? i - 2 : i - 1;
  const low = isoDate(year?.year, month, first.day);
  if (isWord(t, first.to, 'and') && isWord(t, lead, 'between'))
    return range(lead, year ? year.to : at + 1, low, isoDate(year?.year, month, last.day));
  return isWord(t, lead, 'on', 'of', 'from', 'until', 'by', 'before', 'after', 'since', 'both')
    ? one(i, first.to, low)
    : undefined;
}

/**
 * "29 August to 1 September 1969", "30 May – 2 June", "28 December 2019 to 3 January 2020": a day of a later month behind the
 * first. Behind "from" the two are figures of their own, as elsewhere.
 */
function overMonths(t: Tokens, i: number, at: number, month: number, first: number) {
  const own = yearAt(t, at + 1);
  const joint = own ? own.to : at + 1;
  if (!isDash(t, joint) && !isWord(t, joint, 'to', 'through', 'until', 'till')) return undefined;
  if (isWord(t, isWord(t, i - 1, 'the') ? i - 2 : i - 1, 'from') && !isDash(t, joint)) return undefined;
  const last = dayAt(t, joint + 1);
  if (!last) return undefined;
  const named = isWord(t, last.to, 'of') ? last.to + 1 : last.to;
  const second = monthAt(t, named);
  if (second === undefined || !isDayOfMonth(last.day, second)) return undefined;
  const year = yearAt(t, named + 1);
  if (own && !year) return undefined;
  const low = isoDate(own?.year ?? (year && second < month ? year.year - 1 : year?.year), month, first);
  const high = isoDate(year?.year, second, last.day);
  if (year ? low >= high : second <= month) return undefined;
  return range(overWeekday(t, i), year ? year.to : named + 1, low, high);
}
