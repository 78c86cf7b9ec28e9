import type { Claim, Repeat } from '../model.ts';
import { figureConflicts } from './figure-conflicts.ts';
import type { Rule } from './rule.ts';

/** Whether the claim stands in the second copy of a passage: what it contradicts, its first copy contradicts as well. */
const isCopy = (claim: Claim, repeats: readonly Repeat[]): boolean =>
  repeats.some(
    r => r.uri === claim.uri && r.of === claim.uri && r.spans.some(s => s.start <= claim.start && claim.start < s.end),
  );

export const selfContradiction: Rule = {
  id: 'self-contradiction',
  summary: 'One source states different values for the same quantity.',
  defaultLevel: 'warning',
  check: analysis =>
    figureConflicts(
      analysis,
      (claim, other) => claim.uri === other.uri && !isCopy(claim, analysis.repeats) && !isCopy(other, analysis.repeats),
    ),
};
