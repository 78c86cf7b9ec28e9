import { isCapital, tokenText, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isLetters, isSymbol, isWord, lower, valueAt, wordTest } from '../draft.ts';
import { currencyNameAt, unitNameAt } from '../lexicon.ts';
import { aboutSport } from '../sport.ts';
import { readHalf } from './clock-parts.ts';
import { nounAfter } from './noun.ts';

/** Tokens of a number read aloud, at most. */
const LONGEST = 64;

/** A run of digits read aloud one by one, as telephone numbers are: "oh triple five, oh one four". End of the run. */
export function readAloud(t: Tokens, i: number): number | undefined {
  if (!spokenDigit(t, i)) return undefined;
  const code = spokenCode(t, i) ?? spokenModel(t, i);
  if (code !== undefined) return code;
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

/**
 * "flight four oh six", "text eight four four": end of three digits said without a pause, or four with an "oh" among them, which name
 * something. Scores are said so too.
 */
function spokenCode(t: Tokens, i: number): number | undefined {
  const before = i - 1;
  if (isWord(t, before, 'point') || classAt(t, before) & (W.cardinal | W.magnitude)) return undefined;
  let end = i;
  let ohs = 0;
  for (; end - i < LEAST_SPOKEN && spokenDigit(t, end); end++) if (isOh(t, end)) ohs++;
  const length = end - i;
  if (length < LENGTH_OF_CODE || length >= LEAST_SPOKEN || aboutSport(t, i)) return undefined;
  if (ohs === 0 && (length > LENGTH_OF_CODE || nounAfter(t, end, true)?.plural)) return undefined;
  // "one two three hundred": the last is the first word of a figure
  const next = isWord(t, end, 'and', 'or', 'to', 'point') ? end + 1 : end;
  return classAt(t, next) & (W.cardinal | W.magnitude | W.fraction | W.unit) ? undefined : end;
}
const LENGTH_OF_CODE = 3;

/**
 * "a Larkin seven forty two took off": end of hundreds and tens said without "hundred" right behind a thing's name, with nothing that
 * they could count. "The EPS one twenty five" is a figure.
 */
function spokenModel(t: Tokens, i: number): number | undefined {
  const name = i - 1;
  if (!t.cased || !isLetters(t, name) || !isCapital(t, name) || classAt(t, name) !== 0) return undefined;
  if (!(classAt(t, name - 1) & W.article) || !(classAt(t, i) & W.cardinal) || aboutSport(t, i)) return undefined;
  if (lower(t, name).toUpperCase() === tokenText(t, name)) return undefined;
  const tens = classAt(t, i + 1) & W.cardinal ? valueAt(t, i + 1) : 0;
  if (tens < 10 || tens >= 100) return undefined;
  const one = tens % 10 === 0 && classAt(t, i + 2) & W.cardinal ? valueAt(t, i + 2) : 0;
  const end = one > 0 && one < 10 ? i + 3 : i + 2;
  if (classAt(t, end) & NOT_BEHIND_MODEL || isSymbol(t, end, '%', '-') || nounAfter(t, end, true)?.plural)
    return undefined;
  return unitNameAt(t, end) || currencyNameAt(t, end) || readHalf(t, end) ? undefined : end;
}
const NOT_BEHIND_MODEL = W.cardinal | W.magnitude | W.unit | W.currency | W.fraction;

/** Digits said in a row from which they are a number to dial, not figures. */
const LEAST_SPOKEN = 5;
const isMultiple = wordTest(/^(double|triple)$/);
const isOh = wordTest(/^(oh|o)$/);
const spokenDigit = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && ((classAt(t, i) & W.cardinal) !== 0 && valueAt(t, i) < 10 ? true : isOh(t, i) || isMultiple(t, i));
