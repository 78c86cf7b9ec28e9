import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { isInCapitals } from '../capitals.ts';
import { classAt, isBreak, isDigits, isGlued, isLetters, isSymbol, isWord, wordTest } from '../draft.ts';
import type { Numeral } from '../numerals.ts';

/** "in" behind a number, where it is no preposition. */

/** "6.1 in" at the end of a cell or sentence, "6.1\"": inches where nothing else can be meant. */
export function closingInches(t: Tokens, numeral: Numeral): number | undefined {
  const { end } = numeral;
  if (numeral.form !== 'digits') return undefined;
  const next = end + 1;
  const behindTimes =
    isWord(t, end, 'in') &&
    isTimes(t, end - (numeral.decimals > 0 ? DECIMAL_TOKENS : 1) - 1) &&
    !(classAt(t, next) & (W.article | W.determiner | W.cardinal));
  if (
    isWord(t, end, 'in') &&
    !(isSymbol(t, next, ',', ';') && isDigits(t, next + 1) && isWord(t, next + 2, 'out')) &&
    (isBreak(t, next) ||
      isSymbol(t, next, ',', ';', ')', '|', '×') ||
      // "10 TO 15 IN...MAX 20 IN HIGH GROUND"
      (isSymbol(t, next, '.') && (isInCapitals(t, end) || (behindTimes && !isGlued(t, next + 1)))) ||
      isCutShort(t, next) ||
      // "15 in of rain"
      (isWord(t, next, 'of') && !(classAt(t, next + 1) & (W.article | W.determiner | W.pronoun))) ||
      // "12.1 x 8.8 x 0.6 in across"
      behindTimes ||
      (isSymbol(t, next, '(') && isDigits(t, next + 1)) ||
      isWord(t, next, 'thick', 'wide', 'long', 'high', 'tall', 'deep', 'diagonal'))
  )
    return next;
  if (isSymbol(t, end, '"', '″') && isGlued(t, end) && (numeral.decimals > 0 || isSymbol(t, end, '″'))) return next;
  return undefined;
}

/** "roughly 2 in. into the slab", "3 in. of snow": whether the full stop cuts a word short, as the sentence goes on behind it in lower case. */
const isCutShort = (t: Tokens, stop: number): boolean =>
  t.cased &&
  isSymbol(t, stop, '.') &&
  isGlued(t, stop) &&
  isLetters(t, stop + 1) &&
  !isGlued(t, stop + 1) &&
  !isCapital(t, stop + 1);

/** "3", ".", "63". */
const DECIMAL_TOKENS = 3;
const isLetterX = wordTest(/^x$/);
export const isTimes = (t: Tokens, i: number): boolean => isSymbol(t, i, '×') || isLetterX(t, i);
