import type { QuantityMention, ScoreHalf } from '../model.ts';
import { isJoiningDash } from '../quantities/draft.ts';
import type { Reading } from '../quantities/pipeline.ts';

/** What the other side scored, where the k-th mention is one half of "34-33": two bare numbers that a dash joins are no range. */
export function scoreHalfOf({ tokens: t, mentions, ranges }: Reading, k: number): ScoreHalf | undefined {
  const points = pointsOf(mentions[k]!);
  if (points === undefined) return undefined;
  const next = ranges[k + 1];
  if (next && next[0] === ranges[k]![1] + 1 && isJoiningDash(t, next[0] - 1)) {
    const other = pointsOf(mentions[k + 1]!);
    if (other !== undefined) return { other, second: false };
  }
  const last = ranges[k - 1];
  if (last && last[1] + 1 === ranges[k]![0] && isJoiningDash(t, last[1])) {
    const other = pointsOf(mentions[k - 1]!);
    if (other !== undefined) return { other, second: true };
  }
  return undefined;
}

const pointsOf = ({ quantity: { low, high, unit } }: QuantityMention): number | undefined =>
  unit === '' && low === high && typeof low === 'number' && Number.isInteger(low) ? low : undefined;
