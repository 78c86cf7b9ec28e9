import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isHyphen, isSymbol, isWord, wordTest, type Draft, type Refiner } from '../draft.ts';
import { isAfterGap } from '../numeral-bounds.ts';
import { dimensionOf } from '../units.ts';
import { BACK, closes, distance, nearest, REACH, take } from './inherit.ts';

/**
 * Units that go without saying because the noun before tells what is measured: "a gust of a hundred and forty seven" in a talk of
 * knots, "a single wave of sixty two" in one of feet. And large numbers that hardly differ from one with a unit right before: "it
 * holds 310,000 gallons, and on that day it held 322,000".
 */
export const namedMeasures: Refiner = {
  id: 'named-measures',
  refine(t, drafts) {
    drafts.forEach((draft, k) => {
      if (draft.measure !== 'bare' || draft.trace[0] !== 'amount' || typeof draft.low !== 'number') return;
      if (!(closes(t, draft) || isAfterGap(t, draft.to)) || isHyphen(t, draft.to)) return;
      const other = ofNoun(t, drafts, k) ?? nearly(t, drafts, k);
      if (other) take(draft, other);
    });
    return drafts;
  },
};

const isSpeed = wordTest(/^(gusts?|gusting|gusted|winds?)$/);
const isLength = wordTest(/^(waves?|swells?|surge|crest)$/);
/** Such a figure is within this many times one that states its unit. */
const SIZE = 12;

/** The figure that states the unit of what the noun before measures: "gusts of 80", "waves up to nine". */
function ofNoun(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const joint = draft.from - 1;
  if (!isWord(t, joint, 'of', 'to', 'at') && !isSpeed(t, joint)) return undefined;
  const noun = isSpeed(t, joint) ? joint : joint - 1;
  const dimension = isSpeed(t, noun) ? 'speed' : isLength(t, noun) ? 'length' : '';
  if (dimension === '') return undefined;
  const value = draft.low as number;
  return nearest(drafts, k, other => {
    if (other.measure !== 'unit' || typeof other.low !== 'number' || dimensionOf(other.unit) !== dimension)
      return false;
    const ratio = value / other.low;
    return ratio <= SIZE && ratio >= 1 / SIZE && !other.trace.includes('inherited-units');
  });
}

/** So near to the one before, to a like digit, a large number says the same measure of another time. */
const NEARLY = 1.05;
/** Smaller numbers are near each other by chance. */
const LARGE = 10_000;

function nearly(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const value = draft.low as number;
  if (!draft.grouped || value < LARGE || draft.per) return undefined;
  // "it contained 322,000": behind a verb, not a name or a bracket
  if (
    !(classAt(t, draft.from - 1) & (W.verb | W.auxiliary | W.preposition | W.hedge)) ||
    isSymbol(t, draft.from - 1, '(')
  )
    return undefined;
  for (let n = k - 1; n >= 0 && k - n <= BACK && distance(t, drafts[n]!, draft) <= REACH; n--) {
    const other = drafts[n]!;
    if (typeof other.low !== 'number' || !other.grouped) continue;
    const alike = Math.max(value / other.low, other.low / value) <= NEARLY;
    return alike && other.measure === 'unit' && other.kind !== 'percentage' ? other : undefined;
  }
  return undefined;
}
