import { singular } from '../../language/morphology.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, isDigits, isGlued, isHyphen, isLetters, lower, overHyphen, widthAt, wordTest } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import type { Unit } from '../units.ts';
import { unitAt } from './measure.ts';
import { endsInLy, saysDone } from './no-nouns.ts';
import { isPlural, nounAfter, type CountedNoun } from './noun.ts';

/** Words at most between the number and the measure. */
const MOST_BETWEEN = 2;
/** What says how the counted things are, "three young 5-year-old foals", and is nothing counted itself. */
const isLikeness = (t: Tokens, i: number, allowed = 0): boolean =>
  isLetters(t, i) &&
  !isGlued(t, i) &&
  !isCapital(t, i) &&
  !(classAt(t, i) & ~allowed & (FUNCTION_WORD | W.cardinal | W.magnitude | W.unit | W.currency | W.month | W.verb)) &&
  !isPlural(t, i) &&
  !saysDone(t, i) &&
  !endsInLy(t, i);

/** "two 15-year-old boys", "two 90-foot-high masts". */
const isExtent = wordTest(/^(?:old|high|tall|long|wide|deep|thick)$/);

/** Digits of a number right before another that says how large each of what it counts is, at most. */
const FEW = 2;

/**
 * "four 16 |cylinder engines", "two 500 |pound bombs": whether what stands behind the digits at `i`, which end before token `end`, is a noun
 * in the singular, what is counted follows, and right before them stands how many.
 */
function isInner(t: Tokens, i: number, end: number): boolean {
  const outer = i - 1;
  if (!isDigits(t, i) || isGlued(t, i) || isGlued(t, end) || !isLikeness(t, end, W.unit | W.currency | W.verb))
    return false;
  // "Table 4 21 control samples"
  if (classAt(t, outer - 1) & W.reference) return false;
  // "68 584 route kilometres": three digits behind others are the rest of a number
  const few = isDigits(t, outer)
    ? widthAt(t, outer) <= FEW && widthAt(t, i) <= FEW && !isGlued(t, outer)
    : classAt(t, outer) & W.cardinal;
  return few ? isLetters(t, end + 1) && nounAfter(t, end + 1, true)?.plural === true : false;
}

/** What the digits at `i` count in "four 16 cylinder engines": cylinders, and no engines. */
export const innerNoun = (t: Tokens, i: number, end: number): CountedNoun | undefined =>
  isInner(t, i, end) ? { unit: lower(t, end), to: end + 1, plural: false } : undefined;

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
  const loose = first === at && isInner(t, first, inner.end);
  if (!isLetters(t, tied) || !(tied > inner.end || isGlued(t, tied) || loose)) return undefined;
  let to = unitAt(t, inner.end)?.to ?? (tied > inner.end || loose ? tied + 1 : undefined);
  if (to === undefined) return undefined;
  if (isHyphen(t, to) && isExtent(t, to + 1)) to += 2;
  const noun = nounAfter(t, to, true);
  return noun?.plural ? { ...noun, measure: at } : undefined;
}

/** "two World Cups": what is counted where a word that is a unit elsewhere ends a name. Times stay times, and in a title all words have capitals. */
export function titleOf(t: Tokens, from: number, to: number, { dimension }: Unit): string | undefined {
  const [name, head] = [to - 2, to - 1];
  if (name < from || dimension === 'time' || !isCapital(t, name) || !isCapital(t, head)) return undefined;
  if (!isLetters(t, name) || (isLetters(t, to) && isCapital(t, to))) return undefined;
  return `${lower(t, name)} ${singular(lower(t, head))}`;
}
