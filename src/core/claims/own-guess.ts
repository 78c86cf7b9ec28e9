import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * Whether a figure is what the writer of a note had reckoned with: "I had $415 million", "90 cents in my model", "our estimate of 42".
 * What came of it, and what others reckoned with, are other figures.
 */

/** Tokens from the writer's word to the figure, at most. */
const REACH = 4;

const WRITER = 1;
const OWN = 2;
const RECKONS = 4;
const GUESS = 8;
const STEP = 16;

const saysOf = (word: string): number =>
  (/^i$/.test(word) ? WRITER : 0) |
  (/^(my|our)$/.test(word) ? OWN : 0) |
  (/^(had|modell?ed|pencill?ed)$/.test(word) ? RECKONS : 0) |
  (/^(model|models|estimates?|guess|spreadsheet)$/.test(word) ? GUESS : 0) |
  (/^(of|in|for|at|was|is|about|around|only|just|roughly|some|a|an|the)$/.test(word) ? STEP : 0);
const SAYS = new WordFlags(saysOf);

/** Whether a word may tell of a guess: without the writer there is none. */
export const tellsGuess = (word: string): boolean => (saysOf(word) & (WRITER | OWN)) !== 0;

/** Whether the figure is such a guess. */
export function isOwnGuess({ t, at, end, from, to }: FigurePlace): boolean {
  let i = at - 1;
  while (i >= from && at - i <= REACH && SAYS.of(t, i) === STEP) i--;
  // "I had $415 million": the figure is all that was had
  if (i > from - 1 && SAYS.of(t, i) & RECKONS && SAYS.of(t, i - 1) & WRITER && i - 1 >= from && i === at - 1)
    return true;
  if (SAYS.of(t, i) & GUESS && SAYS.of(t, i - 1) & OWN) return true;
  // "90 cents in my model"
  return (
    end + 2 < to &&
    (SAYS.of(t, end) & STEP) !== 0 &&
    (SAYS.of(t, end + 1) & OWN) !== 0 &&
    (SAYS.of(t, end + 2) & GUESS) !== 0
  );
}
