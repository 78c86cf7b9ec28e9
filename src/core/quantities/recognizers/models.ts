import { onceForText } from '../../text/once-for-text.ts';
import { T, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isDigits, isGlued, isHyphen, isLetters, isSymbol, widthAt, wordTest } from '../draft.ts';
import { unitSymbolAt } from '../lexicon.ts';
import { isPlural } from './noun.ts';

/** Numbers of models with a variant behind a hyphen, which many texts leave out again: "the 640-200LR", "the new 640". */

/** The numbers that stand with a variant somewhere in a text. Reads it once, by its tokens: an expression takes ten times as long. */
const numbersOfModels = onceForText((t): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let i = 0; i < t.count; i++)
    if (t.kind[i] === T.digits && widthAt(t, i) === 3 && !goesOn(t, i) && variantAt(t, i + 1) !== undefined)
      found.add(t.text.slice(t.start[i], t.end[i]));
  return found;
});

/** Whether a number goes on from what stands before it, as a quotation mark or a bracket does not. */
const goesOn = (t: Tokens, i: number): boolean =>
  isGlued(t, i) && (t.kind[i - 1] !== T.symbol || isSymbol(t, i - 1, '.', '-', '_'));

/** Token of the letters that end a variant, "-200LR", which begins at token `i`; undefined where none does. */
function variantAt(t: Tokens, i: number): number | undefined {
  const tied = isHyphen(t, i) && isGlued(t, i) && isDigits(t, i + 1) && isGlued(t, i + 1);
  if (!tied || !isLetters(t, i + 2) || !isGlued(t, i + 2)) return undefined;
  return /^[A-Z]{2,3}$/.test(t.text.slice(t.start[i + 2], t.end[i + 2])) ? i + 2 : undefined;
}

/** Token behind the number of a model that begins at token `i`, with its variant; undefined where none does. */
export function modelAt(t: Tokens, i: number): number | undefined {
  if (widthAt(t, i) !== 3 || isGlued(t, i)) return undefined;
  const letters = variantAt(t, i + 1);
  if (letters !== undefined) return unitSymbolAt(t, letters) ? undefined : letters + 1;
  if (isGlued(t, i + 1) && (isDigits(t, i + 2) || isLetters(t, i + 1))) return undefined;
  if (!numbersOfModels(t).has(t.text.slice(t.start[i], t.end[i]))) return undefined;
  const led = (classAt(t, i - 1) & (W.article | W.determiner)) !== 0 || isNew(t, i - 1);
  return led || !isLetters(t, i + 1) || !isPlural(t, i + 1) ? i + 1 : undefined;
}

const isNew = wordTest(/^(new|newer|latest|improved|old|older)$/);
