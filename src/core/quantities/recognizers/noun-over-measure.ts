import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isDigits, isGlued, isHyphen, isLetters, overHyphen, wordTest } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { unitAt } from './measure.ts';
import { nounAfter, type CountedNoun } from './noun.ts';

/** "two 15-year-old boys", "two 90-foot-high masts". */
const isExtent = wordTest(/^(?:old|high|tall|long|wide|deep|thick)$/);

/**
 * What a number counts over a measure of it, from token `at` on: "two 9-mm pistols", "three 40-foot containers", "two 15-year-old
 * boys". The measure is a figure of its own.
 */
export function nounOverMeasure(t: Tokens, at: number): CountedNoun | undefined {
  if (!isDigits(t, at) && !(classAt(t, at) & W.cardinal)) return undefined;
  if (isGlued(t, at)) return undefined;
  const inner = readNumeral(t, VOCABULARY, at);
  if (!inner || inner.magnitude || inner.fraction || inner.value === 0) return undefined;
  const tied = overHyphen(t, inner.end);
  if (!isLetters(t, tied) || !(tied > inner.end || isGlued(t, tied))) return undefined;
  let to = unitAt(t, inner.end)?.to ?? (tied > inner.end ? tied + 1 : undefined);
  if (to === undefined) return undefined;
  if (isHyphen(t, to) && isExtent(t, to + 1)) to += 2;
  const noun = nounAfter(t, to, true);
  return noun?.plural ? { ...noun, measure: at } : undefined;
}
