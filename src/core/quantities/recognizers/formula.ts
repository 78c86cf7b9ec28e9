import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isBreak, isDigits, isGlued, isLetters, isSymbol, widthAt } from '../draft.ts';
import { unitNameAt, unitSymbolAt } from '../lexicon.ts';
import { ZERO } from '../numeral-tokens.ts';

/** Digits that an expression or formula holds: "n−1", "1 − e 0", "Ca(OH)2", "t(39)", "a 0", "(0, 1)". */
export function inFormula(t: Tokens, i: number): boolean {
  const at = i - 1;
  if (isGlued(t, i)) {
    // "(PO4)6": behind a bracket that is itself part of a word
    if (
      isSymbol(t, at, ')', ']') &&
      isGlued(t, at) &&
      isGlued(t, i + 1) &&
      (isLetters(t, i + 1) || isSymbol(t, i + 1, '('))
    )
      return true;
    if (
      isSymbol(t, at, ')') &&
      isGlued(t, at) &&
      (isDigits(t, at - 1) || isLetters(t, at - 1)) &&
      formulaBracket(t, at)
    )
      return true;
    // "t(39)", "F(1, 58)": what a statistic is of
    if (
      isSymbol(t, at, '(') &&
      isGlued(t, at) &&
      isLetters(t, at - 1) &&
      widthAt(t, at - 1) === 1 &&
      !isGlued(t, at - 1)
    )
      return true;
    // "n−1"
    if (isSymbol(t, at, '−') && isGlued(t, at) && isLetters(t, at - 1)) return true;
  }
  // "(L · min −1)", "(g m−2)": the power of a unit that stands with no number
  if (isSymbol(t, at, '−') && widthAt(t, i) === 1 && powerOfUnit(t, at)) return true;
  // "(1 + e 0)"
  if (
    widthAt(t, i) === 1 &&
    isSymbol(t, i + 1, '+', '−') &&
    single(t, i + 2) &&
    !/^[aAiI]$/.test(t.text.slice(t.start[i + 2], t.end[i + 2]))
  )
    return true;
  // "n − 1"
  if (isSymbol(t, at, '−', '-', '+') && !isGlued(t, at) && !isGlued(t, i) && single(t, at - 1)) return true;
  // "a 0": an index set apart from its letter
  return (
    single(t, at) &&
    !isGlued(t, i) &&
    widthAt(t, i) === 1 &&
    (t.code[i] === ZERO || !/^[aAiI]$/.test(t.text.slice(t.start[at], t.end[at]))) &&
    !(isGlued(t, i + 1) && (isSymbol(t, i + 1, '%', '.', ',') || isLetters(t, i + 1))) &&
    !(isLetters(t, i + 1) && !(classAt(t, i + 1) & (W.preposition | W.conjunction | W.auxiliary))) &&
    !isDigits(t, i + 1)
  );
}

/** Whether a unit ends right before the sign at token `at`. */
function powerOfUnit(t: Tokens, at: number): boolean {
  if (!isLetters(t, at - 1)) return false;
  const unit = unitSymbolAt(t, at - 1) ?? unitNameAt(t, at - 1);
  return unit !== undefined && unit.at === at;
}

const single = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && widthAt(t, i) === 1 && !(isGlued(t, i) && !isBreak(t, i - 1) && isSymbol(t, i - 1, "'", '’', '.'));

/** Whether the bracket that closes at `at` opened inside a word: "Ca(OH)". */
function formulaBracket(t: Tokens, at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < 8; k--) {
    if (isSymbol(t, k, '(')) return isGlued(t, k) && isLetters(t, k - 1);
    if (!isGlued(t, k)) return false;
  }
  return false;
}
