import { standFixes } from './decision-fixes.ts';
import { derivationFindings } from './derivations.ts';
import type { Rule } from './rule.ts';

export const impliedDuration: Rule = {
  id: 'implied-duration',
  summary: 'A duration disagrees with the dates it spans, however they are counted.',
  defaultLevel: 'warning',
  check: analysis => derivationFindings(analysis, d => d.outcome === 'differs' && d.relation === 'dates'),
  fixes: standFixes,
};
