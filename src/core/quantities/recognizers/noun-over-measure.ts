import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, isDigits, isGlued, isHyphen, isLetters, overHyphen, wordTest } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { unitAt } from './measure.ts';
import { endsInLy, saysDone } from './no-nouns.ts';
import { isPlural, nounAfter, type CountedNoun } from './noun.ts';

/** Words at most between the number and the measure. */
const MOST_BETWEEN = 2;
/** What says how the counted things are, "three young 5-year-old foals", and is nothing counted itself. */
const isLikeness = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  !isGlued(t, i) &&
  !isCapital(t, i) &&
  !(classAt(t, i) & (FUNCTION_WORD | W.cardinal | W.magnitude | W.unit | W.currency | W.month | W.verb)) &&
  !isPlural(t, i) &&
  !saysDone(t, i) &&
  !endsInLy(t, i);

/** "two 15-year-old boys", "two 90-foot-high masts". */
const isExtent = wordTest(/^(?:old|high|tall|long|wide|deep|thick)$/);

/**
 * What a number counts over a measure of it, from token `at` on: "two 9-mm pistols", "three 40-foot containers", "two 15-year-old
 * boys", "two separate 10-day leases". The measure is a figure of its own.
 */
export function nounOverMeasure(t: Tokens, at: number): CountedNoun | undefined {
  let first = at;
  while (first - at < MOST_BETWEEN && isLikeness(t, first)) first++;
  if (!isDigits(t, first) && !(classAt(t, first) & W.cardinal)) return undefined;
  if (isGlued(t, first)) return undefined;
  const inner = readNumeral(t, VOCABULARY, first);
  if (!inner || inner.magnitude || inner.fraction || inner.value === 0) return undefined;
  const tied = overHyphen(t, inner.end);
  if (!isLetters(t, tied) || !(tied > inner.end || isGlued(t, tied))) return undefined;
  let to = unitAt(t, inner.end)?.to ?? (tied > inner.end ? tied + 1 : undefined);
  if (to === undefined) return undefined;
  if (isHyphen(t, to) && isExtent(t, to + 1)) to += 2;
  const noun = nounAfter(t, to, true);
  return noun?.plural ? { ...noun, measure: at } : undefined;
}
