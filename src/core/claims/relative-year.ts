import { classAt, isLetters, isSymbol, valueAt, wordTest } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { wordMap } from '../text/word-map.ts';
import { WordMemo } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * The year a figure is said of: as seen from its text ("3 tons this year", "last year it took 2.8 tons"), or by the month in which it
 * ends ("12 in the year to March"); "ago" where a figure is held against that of a year ago; "" where none is said.
 */
export type RelativeYear = 'this' | 'ago' | 'last' | 'next' | '' | `to ${number}`;

/** Tokens on each side of a figure in which its year may be said. */
const REACH = 7;

const ORDER = wordMap<RelativeYear>({
  this: 'this',
  current: 'this',
  last: 'last',
  previous: 'last',
  prior: 'last',
  preceding: 'last',
  next: 'next',
  coming: 'next',
});
const order = new WordMemo<RelativeYear>(word => ORDER.get(word) ?? '');
const isYear = wordTest(/^year$/);
/** "better than last year", "up from last year": what the figure is held against. */
const isHeldAgainst = wordTest(/^(?:than|from|over|on|since|to|with|as)$/);

/** The nearest year so named on either side of the figure at `[at, end)`, with no other figure and no end of a clause between. */
export function relativeYearOf({ t, owners, at, end, from, to }: FigurePlace): RelativeYear {
  const first = Math.max(from + 1, at - REACH);
  const last = Math.min(to, end + REACH);
  for (let i = end; i < last; i++) {
    // a figure of its own, which says of this one when it was
    if (isOne(t, i) && isYear(t, i + 1) && isPast(t, i + 2)) return 'ago';
    if (!isOpen(t, owners, i)) break;
    if (isYear(t, i)) return sayingOf(t, i, owners);
  }
  for (let i = at - 1; i >= first && isOpen(t, owners, i); i--) if (isYear(t, i)) return sayingOf(t, i, owners);
  return '';
}

const isOpen = (t: Tokens, owners: Int32Array, i: number): boolean => owners[i] === 0 && !isSymbol(t, i, ';', ',');

/** "last" of "last year"; a figure between makes it "the last three years". */
function sayingOf(t: Tokens, year: number, owners: Int32Array): RelativeYear {
  const end = endOf(t, year + 1);
  if (end) return end;
  const before = year - 1;
  if (!isLetters(t, before) || owners[before] !== 0 || isHeldAgainst(t, before - 1)) return '';
  return order.at(t, before);
}

/** "22.3 % a year ago", "40 a year earlier". */
const isPast = wordTest(/^(?:ago|earlier|before|previously)$/);
const isOne = wordTest(/^(?:a|one)$/);

const isTo = wordTest(/^(?:to|ending|ended)$/);
const isOfEnd = wordTest(/^(?:the|end|of|in|on)$/);
/** Words between "year" and the month that it ends in: "to the end of March". */
const END_REACH = 5;

/** The month that a year ends in, by its number. */
function endOf(t: Tokens, from: number): RelativeYear | undefined {
  if (!isTo(t, from)) return undefined;
  let at = from + 1;
  while (at - from < END_REACH && isOfEnd(t, at)) at++;
  return classAt(t, at) & W.month ? `to ${valueAt(t, at)}` : undefined;
}

/** Whether two figures are said of different years. */
export function areOtherYears(a: string, b: string): boolean {
  const [x, y] = [a === 'ago' ? 'last' : a, b === 'ago' ? 'last' : b];
  if (x === '' || y === '' || x === y) return false;
  return x.startsWith('to ') === y.startsWith('to ');
}
