import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, isDigits, isLetters, lower, valueAt, widthAt, wordTest } from '../draft.ts';
import { currencyNameAt, unitNameAt, VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { not } from './make-draft.ts';

/** Names with a number that are told by standing in a text again. */

/** Small numbers are what names are counted with. */
export const LARGEST_SPOKEN = 20;
export const isInflected = wordTest(/(ed|ing|ly)$/);
const endsInS = wordTest(/s$/);
/** Tokens on each side in which a spoken name is looked for again. */
export const NAME_REACH = 2000;

/**
 * In text without capitals: "the tarn three", where the same unknown word stands before a number elsewhere too, with nothing
 * behind that it could count.
 */
export function spokenName(t: Tokens, i: number) {
  const prev = i - 1;
  if (t.cased || !isLetters(t, prev) || classAt(t, prev) !== 0 || !(classAt(t, i) & W.cardinal)) return undefined;
  if (valueAt(t, i) >= LARGEST_SPOKEN || widthAt(t, prev) < 3 || isInflected(t, prev) || endsInS(t, prev))
    return undefined;
  const numeral = readNumeral(t, VOCABULARY, i);
  if (!numeral || numeral.end > i + 1) return undefined;
  const open = isLetters(t, i + 1) && !(classAt(t, i + 1) & (FUNCTION_WORD | W.verb));
  if (open || unitNameAt(t, i + 1) || currencyNameAt(t, i + 1)) return undefined;
  return namedElsewhere(t, prev) ? not('name', i + 1) : undefined;
}

/** Whether the word stands before a number, in words or digits, at another place near. */
function namedElsewhere(t: Tokens, word: number): boolean {
  const name = lower(t, word);
  const width = widthAt(t, word);
  const code = t.code[word];
  const end = Math.min(t.count - 1, word + NAME_REACH);
  for (let k = Math.max(0, word - NAME_REACH); k < end; k++) {
    if (k === word || t.code[k] !== code || widthAt(t, k) !== width || !isLetters(t, k)) continue;
    const numbered = isDigits(t, k + 1) || (classAt(t, k + 1) & W.cardinal && valueAt(t, k + 1) < LARGEST_SPOKEN);
    if (numbered && lower(t, k) === name) return true;
  }
  return false;
}

/** Characters on each side in which a name is looked for again. */
const REPEAT_REACH = 20000;

/** Whether the same word stands before a number elsewhere near, which speaks for a name or label: "vesta 4.6", "pump 14". */
export function repeats(t: Tokens, word: number): boolean {
  const name = `${t.text.slice(t.start[word], t.end[word])} `;
  const at = t.start[word]!;
  const end = at + REPEAT_REACH;
  for (
    let k = t.text.indexOf(name, Math.max(0, at - REPEAT_REACH)), n = 0;
    k >= 0 && k < end && n < 24;
    k = t.text.indexOf(name, k + 1), n++
  ) {
    const next = t.text.charCodeAt(k + name.length);
    if (k !== at && next >= 48 && next <= 57 && !isWordCharacter(t.text, k - 1)) return true;
  }
  return false;
}

const isWordCharacter = (text: string, at: number): boolean => at >= 0 && /[\p{L}\d]/u.test(text[at]!);
