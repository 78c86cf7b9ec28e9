import { classAt, endsInEd, isLetters, isSymbol, isWord, lower, wordTest } from '../quantities/draft.ts';
import { isPerson } from '../quantities/persons.ts';
import { onceForText } from '../text/once-for-text.ts';
import { isCapital, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W } from '../text/vocabulary.ts';
import type { FigurePlace } from './figure-place.ts';
import { CONCEPTS } from './key-table.ts';

/** Tokens from "alone" to a figure before which it stands: "Tarn alone lost 40 boats". */
const REACH = 7;
/** Tokens from a figure to the "alone" behind its place: "40 died in Tarn alone". */
const REACH_BEHIND = 6;

const isAlone = wordTest(/^alone$/);
const hasAlone = onceForText(t => /\balone\b/i.test(t.text));
/** Who lives, goes or is let alone is no part of anything. */
const isLeft = wordTest(
  /^(?:let|left|home|sat|slept|ran|went|came|stood|stands?|lives?|leave|leaves|all|died|travels?|reasons?|grounds|account|money|press|word|name)$/,
);

/**
 * The part that alone the figure is said of, as its word is compared: "set" of "the fifth
 * set alone lasted nine hours"; "" where it is said of no part.
 */
export function partAlone({ t, at, end, from, to }: FigurePlace): string {
  if (!hasAlone(t)) return '';
  for (let i = at - 1; i > from && at - i <= REACH && isLetters(t, i); i--) if (isAlone(t, i)) return partBefore(t, i);
  for (let i = end; i < to && i - end <= REACH_BEHIND && !isSymbol(t, i, ',', ';', '.'); i++)
    if (isAlone(t, i)) return partBefore(t, i);
  return '';
}

/** The word before "alone", where it is a noun that an article or the like leads, or a name. */
function partBefore(t: Tokens, alone: number): string {
  const i = alone - 1;
  if (!isLetters(t, i) || classAt(t, i) & (FUNCTION_WORD | W.verb) || isLeft(t, i) || endsInEd(t, i)) return '';
  if (isPerson(lower(t, i))) return '';
  const led = (k: number): boolean =>
    (classAt(t, k) & (W.article | W.determiner | W.preposition | W.ordinal)) !== 0 ||
    isWord(t, k, 'last', 'this', 'that');
  return isCapital(t, i) || led(i - 1) || led(i - 2) ? CONCEPTS.at(t, i) : '';
}
