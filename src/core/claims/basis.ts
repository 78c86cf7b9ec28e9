import { wordTest } from '../quantities/draft.ts';
import { onceForText } from '../text/once-for-text.ts';
import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * What a figure was taken from, where that makes it another than the one taken from the whole and at the end: a poll before the votes
 * were counted, the votes of some of the places, a patient before the treatment.
 */

const POLL = 1;
const KIND_OF_POLL = 2;
const COUNTED = 4;
const WITH = 8;
const BASELINE = 16;

const saysOf = (word: string): number =>
  (/^polls?$/.test(word) ? POLL : 0) |
  (/^(?:exit|opinion|tracking|pre-election)$/.test(word) ? KIND_OF_POLL : 0) |
  (/^(?:counted|tallied|reporting|declared)$/.test(word) ? COUNTED : 0) |
  (word === 'with' ? WITH : 0) |
  (word === 'baseline' ? BASELINE : 0);
const SAYS = new WordFlags(saysOf);

/** Tokens before a figure in which "baseline" is said of it, and from "with" to what is counted. */
const NEAR = 6;
const AS_FAR = 12;

const isSince = wordTest(/^(?:from|than|versus|vs|against|since|over|below|above)$/);

/** Whether a word may tell of the state before a treatment. */
export const tellsBaseline = (word: string): boolean => (saysOf(word) & BASELINE) !== 0;

/** What texts of votes have: few others are gone through. */
const speaksOfCounts = onceForText(t => /polls?\b|counted|tallied|reporting|declared/i.test(t.text));

/** What the share was taken from, "" where nothing is said. */
export function sampleOf({ t, owners, from, to }: FigurePlace): 'poll' | 'part of the count' | '' {
  if (!speaksOfCounts(t)) return '';
  let counts = -1;
  for (let i = from; i < to; i++) {
    const said = SAYS.of(t, i);
    if (said & POLL && SAYS.of(t, i - 1) & KIND_OF_POLL) return 'poll';
    if (said & WITH) counts = i;
    if (said & COUNTED && counts >= 0 && i - counts <= AS_FAR && hasFigure(owners, counts, i))
      return 'part of the count';
  }
  return '';
}

function hasFigure(owners: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (owners[i] !== 0) return true;
  return false;
}

/** "mean baseline weight was 92 kg", "92 kg at baseline"; but "a change from baseline of 4 kg" is none. */
export function isBaseline({ t, owners, at, end, from, to }: FigurePlace): boolean {
  for (let i = at - 1; i >= from && at - i <= NEAR && owners[i] === 0; i--)
    if (SAYS.of(t, i) & BASELINE) return !isSince(t, i - 1);
  for (let i = end; i < to && i - end < 2 && owners[i] === 0; i++)
    if (SAYS.of(t, i) & BASELINE) return !isSince(t, i - 1);
  return false;
}
