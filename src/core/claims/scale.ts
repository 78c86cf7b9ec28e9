import { isGlued, isLetters, isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import type { ClaimContext } from '../model.ts';
import { namesRatio } from '../quantities/chance-ratios.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

/** Bare figures that leave no unit out, as what they are told in has none: odds, chances, how strong a quake was. */

const isScale = wordTest(/^m[wslbd]$/);
const isMagnitude = wordTest(/^magnitude$/);
const isOrder = wordTest(/^orders?$/);
const isChance = wordTest(/^p$/);
const isValue = wordTest(/^values?$/);
/** From "magnitude" to its figure: "a moment magnitude (Mw) of 7.3". */
const NAME_REACH = 5;

/** What the figure is told in. `first`: the recogniser that found it. */
export function scaleOf(
  { t, owners, kind, at, end, from }: FigurePlace,
  first: string | undefined,
): ClaimContext['scale'] {
  if (kind !== 'number') return '';
  if (first === 'magnitude' || (isGlued(t, end) && isScale(t, end))) return 'magnitude';
  if (isStrengthBehind(t, end)) return 'magnitude';
  if (isOfChance(t, at)) return 'chance';
  if (namesRatio(t, owners, at, from)) return 'ratio';
  for (let i = at - 1; i >= from && at - i <= NAME_REACH && owners[i] === 0; i--) {
    if (isMagnitude(t, i)) return isOrder(t, i - 2) ? '' : 'magnitude';
    if (!isScale(t, i) && !isQuake(t, i) && !isWord(t, i, 'of', 'a', 'at', 'was', 'the') && !isSymbol(t, i, '(', ')'))
      break;
  }
  return '';
}

const isQuake = wordTest(/^(?:earthquakes?|quakes?|temblors?|tremors?|aftershocks?|foreshocks?|mainshocks?)$/);
const isScaleOfQuakes = wordTest(/^(?:richter|magnitude)$/);
/** Tokens from "on" to "scale": "on the open-ended Richter scale". */
const SCALE_REACH = 6;

/** "8.3-magnitude", "a 7.1 quake", "9.2 on the Richter scale". */
function isStrengthBehind(t: Tokens, end: number): boolean {
  const next = isSymbol(t, end, '-') && isGlued(t, end) ? end + 1 : end;
  if (isMagnitude(t, end - 1) || isMagnitude(t, next) || isQuake(t, end)) return true;
  if (!isWord(t, end, 'on')) return false;
  for (let i = end + 1; i < end + SCALE_REACH && i < t.count; i++) if (isScaleOfQuakes(t, i)) return true;
  return false;
}

/** "P<0.001", "p = 0.03", "p-value of 0.4". */
function isOfChance(t: Tokens, at: number): boolean {
  let i = at - 1;
  if (isSymbol(t, i, '=', '<', '>', '≤', '≥')) i--;
  while (isWord(t, i, 'of', 'was', 'is')) i--;
  if (isValue(t, i)) i = isSymbol(t, i - 1, '-', '–') ? i - 2 : i - 1;
  return isLetters(t, i) && isChance(t, i);
}
