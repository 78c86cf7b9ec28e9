import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isLetters, isSymbol, valueAt, wordTest } from '../draft.ts';

/** Tokens of a number read aloud, at most. */
const LONGEST = 64;

/** A run of digits read aloud one by one, as telephone numbers are: "oh triple five, oh one four". End of the run. */
export function readAloud(t: Tokens, i: number): number | undefined {
  if (!spokenDigit(t, i)) return undefined;
  let count = 0;
  let end = i;
  for (let k = i; k - i < LONGEST;) {
    if (spokenDigit(t, k)) {
      count++;
      end = ++k;
    } else if (isSymbol(t, k, ',', '-') && spokenDigit(t, k + 1)) k++;
    else break;
  }
  for (let k = i - 1; k >= 0 && count < LEAST_SPOKEN; k--) {
    if (spokenDigit(t, k)) count += isMultiple(t, k) ? 2 : 1;
    else if (!(isSymbol(t, k, ',', '-') && spokenDigit(t, k - 1))) break;
  }
  return count >= LEAST_SPOKEN ? end : undefined;
}

/** Digits said in a row from which they are a number to dial, not figures. */
const LEAST_SPOKEN = 5;
const isMultiple = wordTest(/^(double|triple)$/);
const isOh = wordTest(/^(oh|o)$/);
const spokenDigit = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && ((classAt(t, i) & W.cardinal) !== 0 && valueAt(t, i) < 10 ? true : isOh(t, i) || isMultiple(t, i));
