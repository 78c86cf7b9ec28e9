import { classAt, digitsAt, isDigits, isHyphen, isLetters, isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import type { ClaimContext } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { WordMemo } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * Over how long an amount came together ("a quarterly loss of $4 million") or a change was measured: "up 9.1% year over year", "1.3 percent from May", "sank 25% in after-hours trading". The same
 * thing rose by one share in a month and by another in a year, and no source is wrong.
 */

type Span = ClaimContext['span'];

/** Tokens on each side of a figure in which that is said. */
const REACH = 9;

/** What a word tells of a span: a unit of time that other words go with, the span by itself, or with "trading" behind it. */
interface Told {
  readonly span: Span;
  readonly by: 'unit' | 'itself' | 'trading';
}
const told = (by: Told['by'], span: Span, words: string): [string, Told][] =>
  words.split(' ').map(word => [word, { span, by }]);
const TOLD: ReadonlyMap<string, Told> = new Map([
  ...told('unit', 'year', 'year years'),
  ...told('unit', 'quarter', 'quarter quarters'),
  ...told('unit', 'month', 'month months'),
  ...told('unit', 'week', 'week weeks'),
  ...told('itself', 'year', 'annual annually annualised annualized yearly'),
  ...told('itself', 'month', 'monthly'),
  ...told('itself', 'week', 'weekly'),
  ...told('itself', 'quarter', 'sequential sequentially'),
  ...told('itself', 'day', 'premarket overnight intraday'),
  ...told('trading', 'day', 'after pre early extended'),
]);
const SAYS = new WordMemo(word => TOLD.get(word));
const saysAt = (t: Tokens, i: number): Told | undefined => (isLetters(t, i) ? SAYS.at(t, i) : undefined);

const isOne = wordTest(/^(a|one)$/);
const isOfSpan = wordTest(
  /^(twelve|an?|one|years?|months?|quarters?|weeks?|ago|earlier|before|last|past|previous|prior)$/,
);
const isOver = wordTest(/^(over|on|to)$/);
const isPast = wordTest(/^(ago|earlier|before|prior)$/);
const isLast = wordTest(/^(previous|prior|last|preceding|past)$/);
const isAgainst = wordTest(/^(from|than|with|against|on|over|versus|vs|to)$/);
const isSingle = wordTest(/^(?:year|quarter|month|week)$/);
const isBegun = wordTest(/^(beginning|start)$/);
const isTraded = wordTest(/^(trading|trade|hours|market|deals|dealings)$/);

/** The span that the words at token `i` tell, or "". */
function toldAt(t: Tokens, i: number): Span {
  const says = saysAt(t, i);
  if (says?.by === 'unit') return toldByUnit(t, i, says.span);
  if (says?.by === 'trading' && !isTraded(t, overDash(t, i + 1))) return '';
  return says?.span ?? '';
}

/** Behind a hyphen, with or without spaces: "year over year", "month-on-month". */
const overDash = (t: Tokens, i: number): number => (isHyphen(t, i) ? i + 1 : i);

function toldByUnit(t: Tokens, i: number, unit: Span): Span {
  const before = isHyphen(t, i - 1) ? i - 2 : i - 1;
  const next = overDash(t, i + 1);
  // "year over year", "month-on-month"
  const again = saysAt(t, overDash(t, next + 1));
  if (isOver(t, next) && again?.by === 'unit' && again.span === unit) return unit;
  // "12 months", "a 12-month change"
  if (unit === 'month' && isDigits(t, before) && digitsAt(t, before) === 12) return 'year';
  if (unit === 'month' && isWord(t, before, 'twelve')) return 'year';
  // "from a year earlier", "than a month ago"
  if (isOne(t, before) && isPast(t, next) && isAgainst(t, before - 1)) return unit;
  // "from the previous quarter", "on last year"
  if (isLast(t, before) && isAgainst(t, isWord(t, before - 1, 'the') ? before - 2 : before - 1)) return unit;
  // "rose 12% over the year", "1.3% on the month"; "over the months" tells no span
  if (isWord(t, before, 'the') && isWord(t, before - 1, 'over', 'on') && isSingle(t, i)) return unit;
  // "since the beginning of the year"
  return unit === 'year' && isWord(t, before, 'the') && isWord(t, before - 1, 'of') && isBegun(t, before - 2)
    ? 'so far'
    : '';
}

/** The span of the change that the figure states; "" where none is said. */
export function changeSpanOf({ t, owners, kind, at, end, from, to }: FigurePlace): Span {
  if (kind === 'money') return timedSpan(t, at, end, from);
  if (kind !== 'percentage') return '';
  for (let i = end, stop = Math.min(to, end + REACH); i < stop && !parts(t, owners, i); i++) {
    // "from May"
    if (isWord(t, i, 'from') && classAt(t, i + 1) & W.month && !isDigits(t, i + 2)) return 'month';
    const span = toldAt(t, i);
    if (span !== '') return span;
  }
  // "On a monthly basis, prices rose": a comma may stand before
  for (
    let i = at - 1, stop = Math.max(from, at - REACH);
    i >= stop && (isSymbol(t, i, ',') || !parts(t, owners, i));
    i--
  ) {
    const span = toldAt(t, i);
    if (span !== '') return span;
  }
  return '';
}

/** What parts a figure from words that tell of another: a figure, but for "12 months" and "a year earlier", and the end of a clause. */
const parts = (t: Tokens, owners: Int32Array, i: number): boolean =>
  isSymbol(t, i, ',', ';', '.', '(') ||
  (owners[i] !== 0 && (isDigits(t, i) ? digitsAt(t, i) !== 12 : isLetters(t, i) && !isOfSpan(t, i)));

/** Adjectives of what comes in or goes out over so long. */
const TIMED: ReadonlyMap<string, Span> = new Map([
  ['quarterly', 'quarter'],
  ['annual', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
]);
const TIMED_BY = new WordMemo<Span>(word => TIMED.get(word) ?? '');
const isLink = wordTest(/^(of|is|was|were|at|to)$/);
/** Words from an amount to such an adjective, at most: "|quarterly| net operating loss of $4 million". */
const TIMED_REACH = 5;

/** "a quarterly loss of $4 million", "an $8 monthly fee": over how long an amount came together. */
function timedSpan(t: Tokens, at: number, end: number, from: number): Span {
  const behind = isWord(t, end, 'in', 'of') ? end + 1 : end;
  if (isLetters(t, behind) && TIMED_BY.at(t, behind) !== '') return TIMED_BY.at(t, behind);
  if (!isLink(t, at - 1)) return '';
  for (let i = at - 2; i >= from && at - i <= TIMED_REACH && isLetters(t, i) && !isLink(t, i); i--)
    if (TIMED_BY.at(t, i) !== '') return TIMED_BY.at(t, i);
  return '';
}
