import { conflictFixes } from './conflict-fixes.ts';
import { repeatAt } from '../matching/independence.ts';
import { figureConflicts } from './figure-conflicts.ts';
import type { Rule } from './rule.ts';

export const selfContradiction: Rule = {
  id: 'self-contradiction',
  summary: 'One source states different values for the same quantity.',
  defaultLevel: 'warning',
  check(analysis, _, at) {
    // what the second copy of a passage contradicts, its first copy contradicts as well
    const copies = analysis.repeats.filter(r => r.uri === r.of);
    return figureConflicts(
      analysis,
      (claim, other) => claim.uri === other.uri && !repeatAt(copies, claim) && !repeatAt(copies, other),
      at,
    );
  },
  fixes: conflictFixes,
};
