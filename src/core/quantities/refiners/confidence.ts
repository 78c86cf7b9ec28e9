import type { Tokens } from '../../text/tokens.ts';
import { isSymbol, isWord, wordTest, type Draft, type Refiner } from '../draft.ts';
import { sameSentence } from './inherit.ts';

/** Intervals of confidence: how they are written, and what they are intervals of. */

/** Short names of intervals, and the word that ends their long names. */
const isInterval = wordTest(/^(ci|cis|cri|iqr|hdi|interval)$/);
/** Words that lead to the least and the greatest of what a figure is the middle of: "median 5 days (range 3–9)". */
const isSpread = wordTest(/^(range|spread|quartiles|extremes)$/);
/** Tokens between the name of an interval and its lower end: "CI, [", "interval [CI], ", "CI: ". */
const NAME_REACH = 5;

/** Token of the name of the interval whose lower end stands at `at`: nothing but marks and its short name stands between. */
function nameOf(t: Tokens, at: number): number | undefined {
  for (let i = at - 1; i >= 0 && at - i <= NAME_REACH; i--) {
    if (isInterval(t, i)) return i;
    // "with an interval of 46 to 99"
    if (isWord(t, i, 'of') && i === at - 1 && isInterval(t, i - 1)) return i - 1;
    if (!isSymbol(t, i, ',', ':', '(', '[', ')', ']', '=')) return undefined;
  }
  return undefined;
}

/** "95% CI 3.8, 8.6", "90 % CI: [1.1; 2.4]", "−1.6 (−2.2, −1.0)": two ends with a comma between are one interval. */
export const confidence: Refiner = {
  id: 'confidence',
  refine(t, drafts) {
    const out: Draft[] = [];
    for (const draft of drafts) {
      const first = out.at(-1);
      if (first && areEnds(t, first, draft) && (nameOf(t, first.from) !== undefined || isAround(t, out, draft)))
        out[out.length - 1] = {
          ...first,
          to: draft.to,
          figureTo: draft.figureTo,
          high: draft.high,
          unit: draft.unit,
          kind: draft.kind,
          measure: draft.measure,
          modality: 'range',
          interval: true,
          trace: [...first.trace, 'confidence'],
        };
      else out.push(draft);
    }
    return out;
  },
};

/** Whether a comma or semicolon alone parts two plain numbers, the second of which is the larger and may say the unit of both. */
const areEnds = (t: Tokens, a: Draft, b: Draft): boolean =>
  b.from - a.to === 1 &&
  isSymbol(t, a.to, ',', ';') &&
  a.measure === 'bare' &&
  b.measure !== 'noun' &&
  typeof a.low === 'number' &&
  typeof b.low === 'number' &&
  a.low === a.high &&
  b.low === b.high &&
  a.low < b.low;

/** Whether two ends in brackets stand right behind an estimate that lies between them. */
function isAround(t: Tokens, out: readonly Draft[], high: Draft): boolean {
  const [estimate, low] = [out.at(-2), out.at(-1)!];
  if (estimate?.to !== low.from - 1 || !isSymbol(t, estimate.to, '(', '[') || !isSymbol(t, high.to, ')', ']'))
    return false;
  if (typeof estimate.low !== 'number' || estimate.low !== estimate.high || estimate.step >= 1) return false;
  return (low.low as number) < estimate.low && estimate.low < (high.high as number);
}

/** Figures before the interval among which its estimate is looked for: the one right before it, or before its level. */
const ESTIMATE_BACK = 2;

/**
 * What an interval of confidence without a unit is an interval of: the estimate before it, which lies in it. "none" where it is such
 * an interval and no estimate is near: it is never of the percent of its level.
 */
export function estimateOf(t: Tokens, drafts: readonly Draft[], k: number): Draft | 'none' | undefined {
  const draft = drafts[k]!;
  if (draft.modality !== 'range' || typeof draft.low !== 'number' || typeof draft.high !== 'number') return undefined;
  const name = nameOf(t, draft.from);
  const bracketed = draft.trace.includes('confidence');
  if (name === undefined && !bracketed) return isSpread(t, draft.from - 1) ? middleOf(t, drafts, k) : undefined;
  let at = k - 1;
  const level = drafts[at];
  if (level?.unit === '%' && name !== undefined && saysLevel(t, level.to)) at--;
  for (let n = 0; n < ESTIMATE_BACK; n++) {
    const other = drafts[at - n];
    if (!other || typeof other.low !== 'number' || !sameSentence(t, other, draft)) break;
    if (other.low === other.high && other.low >= draft.low && other.low <= draft.high) return other;
  }
  return 'none';
}

/** Figures back to the one that a spread is around: another spread and a share may stand between. */
const MIDDLE_BACK = 3;

/** The average or median right before a spread in brackets, which lies in it: "41 years (interquartile range 29–56, range 4–81)". */
function middleOf(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  for (let n = k - 1; n >= 0 && k - n <= MIDDLE_BACK; n--) {
    const other = drafts[n]!;
    if (typeof other.low !== 'number' || !sameSentence(t, other, draft)) return undefined;
    if (other.low === other.high && other.measure === 'unit')
      return other.low >= (draft.low as number) && other.low <= (draft.high as number) ? other : undefined;
  }
  return undefined;
}

/** "95% CI", "95 percent confidence interval". */
const isLevel = wordTest(/^(confidence|credible)$/);
const saysLevel = (t: Tokens, at: number): boolean => isInterval(t, at) || isLevel(t, at);
