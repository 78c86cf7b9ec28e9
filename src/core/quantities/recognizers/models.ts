import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isDigits, isGlued, isHyphen, isLetters, widthAt, wordTest } from '../draft.ts';
import { unitSymbolAt } from '../lexicon.ts';
import { isPlural } from './noun.ts';

/** Numbers of models with a variant behind a hyphen, which many texts leave out again: "the 640-200LR", "the new 640". */

const VARIANT = /(?<![\w.-])(\d{3})-\d{2,3}[A-Z]{2,3}\b/g;

const numbersOfModels = onceForText(
  (t): ReadonlySet<string> => new Set(Array.from(t.text.matchAll(VARIANT), ([, number]) => number!)),
);

/** Token behind the number of a model that begins at token `i`, with its variant; undefined where none does. */
export function modelAt(t: Tokens, i: number): number | undefined {
  if (widthAt(t, i) !== 3 || isGlued(t, i)) return undefined;
  const tied = isHyphen(t, i + 1) && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2);
  if (tied && isLetters(t, i + 3) && isGlued(t, i + 3)) {
    const letters = t.text.slice(t.start[i + 3], t.end[i + 3]);
    return /^[A-Z]{2,3}$/.test(letters) && !unitSymbolAt(t, i + 3) ? i + 4 : undefined;
  }
  if (isGlued(t, i + 1) && (isDigits(t, i + 2) || isLetters(t, i + 1))) return undefined;
  if (!numbersOfModels(t).has(t.text.slice(t.start[i], t.end[i]))) return undefined;
  const led = (classAt(t, i - 1) & (W.article | W.determiner)) !== 0 || isNew(t, i - 1);
  return led || !isLetters(t, i + 1) || !isPlural(t, i + 1) ? i + 1 : undefined;
}

const isNew = wordTest(/^(new|newer|latest|improved|old|older)$/);
