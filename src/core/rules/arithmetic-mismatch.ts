import { standFixes } from './decision-fixes.ts';
import type { Rule } from './rule.ts';
import { derivationFindings } from './derivations.ts';

export const arithmeticMismatch: Rule = {
  id: 'arithmetic-mismatch',
  summary: 'A difference, sum, ratio, share, change or conversion stated beside its parts does not follow from them.',
  defaultLevel: 'warning',
  check: analysis => derivationFindings(analysis, d => d.outcome === 'differs' && d.relation !== 'dates'),
  fixes: standFixes,
};
