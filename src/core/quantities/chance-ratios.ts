import { isLetters, isSymbol, isWord, wordTest } from './draft.ts';
import type { Tokens } from '../text/tokens.ts';

const isRatio = wordTest(/^ratios?$/);
const isOdds = wordTest(/^(?:hazard|hazards|odds|risk|rate|incidence)$/);
const isShort = wordTest(/^(?:a?hr|a?rr|aor)$/);
/** Tokens from the name of a ratio to its figure: "hazard ratio with the new treatment, 0.75". */
const RATIO_REACH = 8;

/** Whether a ratio of chances is named before the token `at`, with no other figure between: "odds ratio, 1.4", "HR 0.73". */
export function namesRatio(t: Tokens, owners: Int32Array | undefined, at: number, from: number): boolean {
  const near = isSymbol(t, at - 1, '=', ':', ',') || isWord(t, at - 1, 'of', 'was', 'is') ? at - 2 : at - 1;
  if (near >= from && isShort(t, near)) return true;
  for (let i = at - 1; i > from && at - i <= RATIO_REACH && (!owners || owners[i] === 0); i--) {
    if (isRatio(t, i)) return isOdds(t, i - 1);
    if (!isLetters(t, i) && !isSymbol(t, i, ',', ':', '=', '-', '(', ')', '[', ']')) return false;
  }
  return false;
}
