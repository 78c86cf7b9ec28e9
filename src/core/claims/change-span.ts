import { classAt, digitsAt, isDigits, isHyphen, isLetters, isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import type { ClaimContext, Kind } from '../model.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { WordFlags } from '../text/word-memo.ts';

/**
 * Over how long a change was measured: "up 9.1% year over year", "1.3 percent from May", "sank 25% in after-hours trading". The same
 * thing rose by one share in a month and by another in a year, and no source is wrong.
 */

type Span = ClaimContext['span'];

/** Tokens on each side of a figure in which that is said. */
const REACH = 9;

/** What a word may be: a unit of time, one that tells a span by itself, one that does with "trading" behind it. */
const [UNIT, YEARLY, MONTHLY, WEEKLY, QUARTERLY, DAILY, IN_A_DAY] = [1, 2, 4, 8, 16, 32, 64];
const SAYS = new WordFlags(
  word =>
    (/^(year|month|quarter|week)s?$/.test(word) ? UNIT : 0) |
    (/^(annual|annually|annuali[sz]ed|yearly)$/.test(word) ? YEARLY : 0) |
    (word === 'monthly' ? MONTHLY : 0) |
    (word === 'weekly' ? WEEKLY : 0) |
    (word === 'sequentially' ? QUARTERLY : 0) |
    (/^(premarket|overnight|intraday)$/.test(word) ? DAILY : 0) |
    (/^(after|pre|early|extended)$/.test(word) ? IN_A_DAY : 0),
);

const isOne = wordTest(/^(a|one)$/);
const isOfSpan = wordTest(
  /^(twelve|an?|one|years?|months?|quarters?|weeks?|ago|earlier|before|last|past|previous|prior)$/,
);
const isOver = wordTest(/^(over|on|to)$/);
const isPast = wordTest(/^(ago|earlier|before|prior)$/);
const isLast = wordTest(/^(previous|prior|last|preceding|past)$/);
const isAgainst = wordTest(/^(from|than|with|against|on|over|versus|vs|to)$/);
const isBegun = wordTest(/^(beginning|start)$/);
const isTraded = wordTest(/^(trading|trade|hours|market|deals|dealings)$/);

const isYear = wordTest(/^years?$/);
const isMonth = wordTest(/^months?$/);
const isQuarter = wordTest(/^quarters?$/);
const unitAt = (t: Tokens, i: number): Span =>
  isYear(t, i) ? 'year' : isMonth(t, i) ? 'month' : isQuarter(t, i) ? 'quarter' : isWeek(t, i) ? 'week' : '';
const isWeek = wordTest(/^weeks?$/);

/** The span that the words at token `i` tell, or "". */
function toldAt(t: Tokens, i: number): Span {
  const says = SAYS.at(t, i);
  if (says === 0) return '';
  if (says & UNIT) return toldByUnit(t, i);
  if (says & YEARLY) return 'year';
  if (says & MONTHLY) return 'month';
  if (says & WEEKLY) return 'week';
  if (says & QUARTERLY) return 'quarter';
  return says & DAILY || isTraded(t, isHyphen(t, i + 1) ? i + 2 : i + 1) ? 'day' : '';
}

function toldByUnit(t: Tokens, i: number): Span {
  const unit = unitAt(t, i);
  const before = isHyphen(t, i - 1) ? i - 2 : i - 1;
  const next = isHyphen(t, i + 1) ? i + 2 : i + 1;
  const behind = isHyphen(t, next + 1) ? next + 2 : next + 1;
  // "year over year", "month-on-month"
  if (isOver(t, next) && unitAt(t, behind) === unit) return unit;
  // "12 months", "a 12-month change"
  if (unit === 'month' && isDigits(t, before) && digitsAt(t, before) === 12) return 'year';
  if (unit === 'month' && isWord(t, before, 'twelve')) return 'year';
  // "from a year earlier", "than a month ago"
  if (isOne(t, before) && isPast(t, next) && isAgainst(t, before - 1)) return unit;
  // "from the previous quarter", "on last year"
  if (isLast(t, before) && isAgainst(t, isWord(t, before - 1, 'the') ? before - 2 : before - 1)) return unit;
  // "since the beginning of the year"
  return unit === 'year' && isWord(t, before, 'the') && isWord(t, before - 1, 'of') && isBegun(t, before - 2)
    ? 'so far'
    : '';
}

/** The span of the change that the figure at tokens `[at, end)` of the sentence `[from, to)` states; "" where none is said. */
export function changeSpanOf(
  t: Tokens,
  owners: Int32Array,
  kind: Kind,
  at: number,
  end: number,
  from: number,
  to: number,
): Span {
  if (kind !== 'percentage') return '';
  for (let i = end, stop = Math.min(to, end + REACH); i < stop && !parts(t, owners, i); i++) {
    // "from May"
    if (isWord(t, i, 'from') && classAt(t, i + 1) & W.month && !isDigits(t, i + 2)) return 'month';
    const told = t.kind[i] === T.word ? toldAt(t, i) : '';
    if (told !== '') return told;
  }
  // "On a monthly basis, prices rose": a comma may stand before
  for (
    let i = at - 1, stop = Math.max(from, at - REACH);
    i >= stop && (isSymbol(t, i, ',') || !parts(t, owners, i));
    i--
  ) {
    const told = t.kind[i] === T.word ? toldAt(t, i) : '';
    if (told !== '') return told;
  }
  return '';
}

/** What parts a figure from words that tell of another: a figure, but for "12 months" and "a year earlier", and the end of a clause. */
const parts = (t: Tokens, owners: Int32Array, i: number): boolean =>
  isSymbol(t, i, ',', ';', '.', '(') ||
  (owners[i] !== 0 && (isDigits(t, i) ? digitsAt(t, i) !== 12 : isLetters(t, i) && !isOfSpan(t, i)));
