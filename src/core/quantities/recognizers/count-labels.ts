import { singular } from '../../language/morphology.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isBreak, isLetters, isSymbol, lower, wordTest, type Recognition } from '../draft.ts';
import type { Numeral } from '../numerals.ts';
import { makeDraft } from './make-draft.ts';

/** What profiles count of an accident or a house: no number of a name stands behind it. */
const isCounted = wordTest(
  /^(deaths|fatalities|injuries|casualties|survivors|passengers|occupants|victims|arrests|rooms|floors|storeys|stories|seats|pages|employees|households|vehicles|species)$/,
);
/** The same of people, whose noun is left out. */
const isOfPeople = wordTest(/^(injured|wounded|missing|dead|evacuated)$/);

/**
 * "Deaths 114 Non-fatal injuries 216": a count behind the label of a profile that lost its colons, where the number is all that it says. In a
 * sentence the word behind would go on in small letters.
 */
export function countOfLabel(
  t: Tokens,
  prev: number,
  i: number,
  { end, value, decimals }: Numeral,
): Recognition | undefined {
  const people = isOfPeople(t, prev);
  if ((!people && !isCounted(t, prev)) || decimals > 0 || !isCapital(t, prev)) return undefined;
  if (isLetters(t, prev - 1) && !isCapital(t, prev - 1)) return undefined;
  const closed = isBreak(t, end) || isSymbol(t, end, '(', '[', '|', '*') || (isLetters(t, end) && isCapital(t, end));
  if (!closed) return undefined;
  const unit = people ? '' : singular(lower(t, prev));
  const measure = people ? 'bare' : 'noun';
  return {
    draft: makeDraft({ from: i, to: end, low: value, unit, kind: 'count', measure, step: 1, id: 'count-label' }),
  };
}
