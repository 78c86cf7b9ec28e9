import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, isGlued, isJoiningDash, isLetters, isSymbol, lower, widthAt, wordTest } from '../draft.ts';
import type { Numeral } from '../numerals.ts';
import { nounAfter } from './noun.ts';

const isModel = wordTest(/^(models?|versions?|variants?|sizes?|checkpoints?|llms?|editions?)$/);

const isModelAlone = wordTest(/^(models?|llms?)$/);
const isParameter = wordTest(/^parameter$/);

/**
 * "8B models", "70 billion parameter sizes": how large they are, and not how many. The token behind the figure whose noun stands at
 * token `noun`, or undefined where it counts that noun.
 */
export function sizeOfModel(t: Tokens, numeral: Numeral, noun: number): number | undefined {
  const { end, form, magnitude } = numeral;
  if (!magnitude) return undefined;
  if (isParameter(t, end)) return end + 1;
  const suffix = end - 1;
  const short =
    form === 'digits' && isGlued(t, suffix) && isLetters(t, suffix) && widthAt(t, suffix) === 1 && isCapital(t, suffix);
  // "a 1M variant" is one of a million of something else
  return short && (lower(t, suffix) === 'b' ? isModel(t, noun) : isModelAlone(t, noun)) ? end : undefined;
}

const isPaid = wordTest(/^(deal|budget|fund|plan)$/);

/** "a Harrow 1B rocket" behind its name at token `name`: one thing of that name, and no billion of them. */
export function isLettered(t: Tokens, name: number, { end, form }: Numeral): boolean {
  const letter = end - 1;
  // one digit and its letter
  if (form !== 'digits' || letter !== name + 2 || widthAt(t, name + 1) !== 1 || !isGlued(t, letter)) return false;
  if (widthAt(t, letter) !== 1 || !isCapital(t, letter) || lower(t, letter) !== 'b') return false;
  if (!isLetters(t, end) || isGlued(t, end) || isCapital(t, end) || isModel(t, end) || isPaid(t, end)) return false;
  let article = name;
  while (isLetters(t, article) && isCapital(t, article) && !(classAt(t, article) & W.article)) article--;
  return (
    (classAt(t, article) & W.article) !== 0 &&
    !(classAt(t, end) & (FUNCTION_WORD | W.verb)) &&
    !nounAfter(t, end, true)?.plural
  );
}

/** Token behind what goes on with a version that ends at token `at`: "Korvan 8+ Gen 1", and its size, "Orlo 3.1-405B". */
export function overModel(t: Tokens, at: number): number | undefined {
  if (isSymbol(t, at, '+') && isGlued(t, at) && !isGlued(t, at + 1))
    return isLetters(t, at + 1) && isCapital(t, at + 1) ? at + 1 : undefined;
  const letter = at + 2;
  const sized = isJoiningDash(t, at) && isGlued(t, letter) && isLetters(t, letter) && isCapital(t, letter);
  if (!sized || lower(t, letter) !== 'b') return undefined;
  // "in Tarn 3-8B litres"
  return isModel(t, letter + 1) || !nounAfter(t, letter + 1, true)?.plural ? letter + 1 : undefined;
}
