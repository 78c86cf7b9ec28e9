import { T, type Tokens } from '../../text/tokens.ts';
import {
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWord,
  symbolSet,
  wordTest,
} from '../draft.ts';

/** Signs before a number, and brackets around it, that make it negative. */

/** What a minus may be written with. */
export const MINUS = symbolSet('-−–');
/** Signs right behind which a minus is a sign too. */
const BEFORE_MINUS = symbolSet('<>=($€£~∼≈');

/** A sign before the number: "-5", "minus five", "negative 20". Returns the token it begins at. */
export function signBefore(t: Tokens, i: number): number | undefined {
  const at = isHyphen(t, i - 1) && isGlued(t, i - 1) && isGlued(t, i) && isWord(t, i - 2, 'minus') ? i - 2 : i - 1;
  // "T-minus 10 minutes" counts down to a launch
  if (isWord(t, at, 'minus') && isCountdown(t, at - 1)) return undefined;
  // "plus or minus 2%" is a spread
  if (isWord(t, at, 'minus') && isWord(t, at - 1, 'or')) return undefined;
  if (isWord(t, at, 'minus', 'negative')) return at;
  if (
    isSymbolIn(t, at, MINUS) &&
    isGlued(t, i) &&
    !isDigits(t, at - 1) &&
    (!isGlued(t, at) || isSymbolIn(t, at - 1, BEFORE_MINUS))
  )
    return at;
  // a dash that opens a cell is a sign also with room behind it; before "57% of them" it is a bullet
  if (isSymbolIn(t, at, MINUS) && (at === 0 || t.kind[at - 1] === T.break) && isDigits(t, i) && isAlone(t, i))
    return at;
  return undefined;
}

/** "T", or "T-", before "minus". */
const isCountdown = (t: Tokens, at: number): boolean => isTee(t, isHyphen(t, at) && isGlued(t, at) ? at - 1 : at);
const isTee = wordTest(/^t$/);

/** Tokens of a figure that is all its cell holds, at most: "- 1,204.5 %", and words among them. */
const [ALONE, WORDS_ALONE] = [8, 1];

/** Whether a cell or line goes on behind a number by a unit at most. */
function isAlone(t: Tokens, i: number): boolean {
  let words = 0;
  for (let k = i + 1; k < i + ALONE; k++) {
    if (isBreak(t, k)) return true;
    if (isLetters(t, k) && ++words > WORDS_ALONE) return false;
  }
  return false;
}

/** Bookkeepers' negative: money alone in brackets in a cell, "($99.99)". */
export function parenthesized(t: Tokens, from: number, to: number): number | undefined {
  return isSymbol(t, from - 1, '(') && isSymbol(t, to, ')') && isBreak(t, from - 2) && isBreak(t, to + 1)
    ? from
    : undefined;
}
