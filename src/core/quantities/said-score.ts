import { isCapital, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD } from '../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isDigits,
  isGlued,
  isLetters,
  isSymbolIn,
  isWord,
  saidBefore,
  symbolSet,
  wordTest,
} from './draft.ts';
import { isOutcome, isResult, isToldBy, MOST_TOLD, speaksOfGames } from './game-score.ts';
import { hedgeBefore } from './lexicon.ts';

/** Scores with a word between their halves: "won 7 to 3", "a 2 to 1 lead", "tied at 1 to 1". */

/** Tokens back over the sentence to what was done. */
const BACK = 8;
/** Marks right behind a score. */
const CLOSERS = symbolSet('.,;:)!?"”’—–');
/** Words before two numbers that make a range, a change or a time of them. */
const isRanging = wordTest(/^(aged?|ages|between|from|those|about|lasts?|took|takes?|needs?|until|till)$/);

/**
 * Whether the number at a token and the one behind "to" are what two sides scored. It falls or is level, as no range does, stands in a text of
 * games, and what was done or what came of it is said beside it.
 */
export function isSaidScore(t: Tokens, first: number): boolean {
  const second = first + 2;
  const next = first + 3;
  if (!isDigits(t, first) || !isWord(t, first + 1, 'to') || !isDigits(t, second) || isGlued(t, first)) return false;
  if (digitsAt(t, first) > MOST_TOLD || digitsAt(t, first) < digitsAt(t, second)) return false;
  if (isGlued(t, next) && !isSymbolIn(t, next, CLOSERS)) return false;
  // "1.5": a decimal
  if (isGlued(t, next) && isGlued(t, next + 1) && isDigits(t, next + 1)) return false;
  if (isRanging(t, first - 1) || hedgeBefore(t, first - 1) || !speaksOfGames(t)) return false;
  if (isOutcome(t, next)) return true;
  if (isLetters(t, next) && !isCapital(t, next) && !(classAt(t, next) & FUNCTION_WORD)) return false;
  if (isWord(t, first - 1, 'of', 'to', 'was', 'is')) return saidBefore(t, first - 2, BACK, isToldBy);
  return saidBefore(t, first - 1, BACK, isResult);
}
