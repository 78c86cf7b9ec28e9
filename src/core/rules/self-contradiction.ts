import { figureConflicts } from './figure-conflicts.ts';
import type { Rule } from './rule.ts';

export const selfContradiction: Rule = {
  id: 'self-contradiction',
  summary: 'One source states different values for the same quantity.',
  defaultLevel: 'warning',
  check: analysis => figureConflicts(analysis, (claim, other) => claim.uri === other.uri),
};
