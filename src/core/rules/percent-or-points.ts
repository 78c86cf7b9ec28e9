import { derivationFindings } from './derivations.ts';
import type { Rule } from './rule.ts';

export const percentOrPoints: Rule = {
  id: 'percent-or-points',
  summary: 'Percent where percentage points are meant, or the reverse.',
  defaultLevel: 'warning',
  check: analysis => derivationFindings(analysis, d => d.outcome === 'points'),
};
