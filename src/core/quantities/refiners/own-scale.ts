import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, isBreak, isLetters, isSymbol, isWord, someToken, wordTest, type Draft } from '../draft.ts';
import { BACK, sameSentence } from './inherit.ts';

/** Figures that look as if they left a unit out and leave none out. */

/** What is measured on a scale of its own, or counted. */
const hasOwnScale = wordTest(
  /^(magnitudes?|level|levels|stage|score|scores|index|rating|ratings|ratio|ratios|odds|ph|intensity|grade|number|toll|category|ranking|seed)$/,
);
/** Tokens between such a word and its figure: "the magnitude was put at", "number needed to treat was". */
const SCALE_REACH = 5;

/** Whether the words before a figure name a measure that has no unit: "put the magnitude at 6.8", "the toll rises to 63". */
export function isOnOwnScale(t: Tokens, { from }: Draft): boolean {
  for (
    let i = from - 1;
    i >= 0 && from - i <= SCALE_REACH && !isBreak(t, i) && !isSymbol(t, i, '.', ',', ';', '(');
    i--
  )
    if (hasOwnScale(t, i)) return true;
  return false;
}

/** Tokens back to the head of a list of ratios. */
const RATIOS_BACK = 160;
const isOfInterval = wordTest(/^(ci|confidence|credible)$/);
const isRatio = wordTest(/^(ratios?|hazards?|odds|hr|rr|irr)$/);

/** "hazard ratios were 0.99 (95% CI, 0.95 to 1.04) for less than 1 cup, 0.94 (95% CI, 0.90 to 0.99) for 1 cup": no cups. */
export function isListedRatio(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const [draft, next] = [drafts[k]!, drafts[k + 1]];
  if (next?.unit !== '%' || next.from !== draft.to + 1 || !isSymbol(t, draft.to, '(') || !isOfInterval(t, next.to))
    return false;
  for (let i = draft.from - 1; i >= 0 && draft.from - i <= RATIOS_BACK && !isBreak(t, i); i--)
    if (isRatio(t, i)) return true;
  return false;
}

/** "400 ft, and 85 with under 200 ft": so many of what has the measure behind "with". */
export const isCountedWith = (t: Tokens, { to, step }: Draft): boolean =>
  step >= 1 && isWord(t, to, 'with') && !isWord(t, to + 1, 'it', 'them', 'this', 'that');

const isRate = wordTest(/^(rate|margin|turnout|yield|share)$/);

/** "And the tax rate, 24?": what is said in percent takes over nothing else. */
export const isNamedShare = (t: Tokens, { from }: Draft): boolean =>
  isRate(t, isSymbol(t, from - 1, ',', ':') ? from - 2 : from - 1);

/** Whether a share in brackets stands right behind a whole number, which is how many that share is: "11 (2.7%)". */
export function hasShare(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const [draft, next] = [drafts[k]!, drafts[k + 1]];
  return (
    draft.step >= 1 &&
    next?.unit === '%' &&
    next.from === draft.to + 1 &&
    isSymbol(t, draft.to, '(') &&
    isSymbol(t, next.to, ')')
  );
}

/** "down ten, or 32.2%": the share says again what the whole number says. */
export function saidAsShare(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const [draft, next] = [drafts[k]!, drafts[k + 1]];
  return (
    draft.step >= 1 &&
    next?.unit === '%' &&
    isSymbol(t, draft.to, ',') &&
    isWord(t, draft.to + 1, 'or') &&
    next.from - draft.to <= 3
  );
}

/** "9 patients (2.2%), 11 (2.7%) and 4 (1.9%)": the counted figure at the head of such a list. */
export function headOfList(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  if (!hasShare(t, drafts, k)) return undefined;
  for (let n = k - 2; n >= 0 && k - n <= BACK; n -= 2) {
    const other = drafts[n]!;
    if (!hasShare(t, drafts, n) || !sameSentence(t, other, drafts[k]!)) return undefined;
    if (!onlyJoins(t, drafts[n + 1]!.to + 1, drafts[n + 2]!.from)) return undefined;
    if (other.measure === 'noun') return other;
  }
  return undefined;
}

/** Whether nothing but commas and small words stands between two entries. */
function onlyJoins(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isLetters(t, i) ? (classAt(t, i) & (FUNCTION_WORD | W.conjunction)) === 0 : !isSymbol(t, i, ',', ';'))
      return false;
  return true;
}

/** "7.7 on the moment scale": what a scale measures has no unit. */
export const isOnScale = (t: Tokens, behind: number): boolean => {
  // "at 7[5] on the local scale"
  const to = isSymbol(t, behind, '[') && isSymbol(t, behind + 2, ']') ? behind + 3 : behind;
  return isWord(t, to, 'on') && someToken(t, to + 1, to + NAMED_SCALE_REACH, isNamedScale);
};
const isNamedScale = wordTest(/^(scale|richter)$/);
const NAMED_SCALE_REACH = 9;
