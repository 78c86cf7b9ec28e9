import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD } from '../../text/vocabulary.ts';
import { classAt, isDigits, isLetters, isSymbol } from '../draft.ts';

/** "Tarn (3), Great Orel (6)": whether a name of one word alone and its number stand right before in the list, as places and their counts do. */
export function isOfListedNames(t: Tokens, name: number): boolean {
  let k = name;
  while (name - k < LISTED_REACH && isLetters(t, k) && (isCapital(t, k) || classAt(t, k) & FUNCTION_WORD)) k--;
  // the name before, over each entry that has two words as well
  for (let n = 0; n < LISTED && isSymbol(t, k, ',', ';') && isSymbol(t, k - 1, ')') && isDigits(t, k - 2); n++) {
    k -= 4;
    let first = k;
    while (k - first < LISTED_REACH && isLetters(t, first) && isCapital(t, first)) first--;
    if (k - first === 1) return true;
    k = first;
  }
  return false;
}
/** Words of a name, and entries looked back over. */
const [LISTED_REACH, LISTED] = [4, 12];
