import type { Tokens } from '../../text/tokens.ts';
import { isDigits, isGlued, isHyphen, isLetters, isSymbol, widthAt, wordTest } from '../draft.ts';
import { nounAfter, type CountedNoun } from './noun.ts';

/** What notes are called that do not count on from the sources. */
const isNote = wordTest(/^(nb|n|fn|note|notes|footnote|ref|alpha|roman|greek)$/);

/** "[nb |1]", "[lower-alpha |3]": whether the digits at a token number a note in square brackets. */
export const isNumberOfNote = (t: Tokens, i: number): boolean =>
  isNote(t, i - 1) && isSymbol(t, isHyphen(t, i - 2) ? i - 4 : i - 2, '[') && isSymbol(t, i + 1, ']');

/** Token behind a note that touches the number before it, "7,200|[4]", "12|[b]", "12|[nb 1]"; -1 where there is none. */
function behindNote(t: Tokens, at: number): number {
  if (!isSymbol(t, at, '[') || !isGlued(t, at)) return -1;
  const named = isNote(t, at + 1) && isDigits(t, at + 2) && isSymbol(t, at + 3, ']');
  const plain = isDigits(t, at + 1) || (isLetters(t, at + 1) && widthAt(t, at + 1) === 1);
  return named ? at + 4 : plain && isSymbol(t, at + 2, ']') ? at + 3 : -1;
}

/** "7,200[4] buildings": a note between a number and what it counts. */
export const nounOverNote = (t: Tokens, at: number): CountedNoun | undefined => {
  const to = behindNote(t, at);
  return to > 0 && !isGlued(t, to) ? nounAfter(t, to, true) : undefined;
};
