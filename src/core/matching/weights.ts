import type { Feature } from './features.ts';

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const WEIGHTS: Readonly<Record<Feature | 'bias', number>> = {
  bias: -2.94,
  'same value': 5.08,
  'compatible value': 3.31,
  'precision of the equal value': 1.67,
  'rarity of the equal value': 1.61,
  'nearness of unequal values': 1.54,
  'same counted noun': 0,
  'other counted noun': -0.93,
  'shared words near the figures': 0.95,
  'shared words near the figures, conflicting values': 0,
  'shared words around': 0.28,
  'rarest shared word': 1.01,
  'words near one figure only': -1.93,
  'same name': 0,
  'other version of the name': -0.67,
  'other name': -0.22,
  'same document': -0.33,
  'same document, conflicting values': -1.62,
  'same sentence': 0,
  aligned: 3,
  'aligned, conflicting values': 3.21,
  'change against level': 0,
  'other rate': -0.41,
  'other period': -1.28,
  'contrasting words': -1.74,
  'same table': -6.65,
  'other unit': 0,
};

/** Log-odds from which two claims are linked; more is asked for where their values conflict. */
export const LINK = 0;
export const CONFLICTING_LINK = 1;
