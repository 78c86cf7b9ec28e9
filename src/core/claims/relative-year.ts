import { isLetters, isSymbol, wordTest } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import { wordMap } from '../text/word-map.ts';
import { WordMemo } from '../text/word-memo.ts';

/** The year a figure is said of, as seen from its text: "3 tons this year", "last year it took 2.8 tons"; "" where none is said. */
export type RelativeYear = 'this' | 'last' | 'next' | '';

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
export function relativeYearOf(
  t: Tokens,
  owners: Int32Array,
  at: number,
  end: number,
  from: number,
  to: number,
): RelativeYear {
  const first = Math.max(from + 1, at - REACH);
  const last = Math.min(to, end + REACH);
  for (let i = end; i < last && isOpen(t, owners, i); i++) if (isYear(t, i)) return sayingOf(t, i, owners);
  for (let i = at - 1; i >= first && isOpen(t, owners, i); i--) if (isYear(t, i)) return sayingOf(t, i, owners);
  return '';
}

const isOpen = (t: Tokens, owners: Int32Array, i: number): boolean => owners[i] === 0 && !isSymbol(t, i, ';', ',');

/** "last" of "last year"; a figure between makes it "the last three years". */
function sayingOf(t: Tokens, year: number, owners: Int32Array): RelativeYear {
  const before = year - 1;
  if (!isLetters(t, before) || owners[before] !== 0 || isHeldAgainst(t, before - 1)) return '';
  return order.at(t, before);
}
