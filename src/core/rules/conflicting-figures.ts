import { conflictFixes } from './conflict-fixes.ts';
import { figureConflicts } from './figure-conflicts.ts';
import type { Rule } from './rule.ts';

export const conflictingFigures: Rule = {
  id: 'conflicting-figures',
  summary: 'Two sources state different values for the same quantity.',
  defaultLevel: 'warning',
  check: (analysis, _, at) => figureConflicts(analysis, (claim, other) => claim.uri !== other.uri, at),
  fixes: conflictFixes,
};
