import type { Feature } from './features.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const WEIGHTS: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-0.69, -2.58, -2.67],
  'value of two digits': [1, 1.62, 0.46],
  'value of three digits': [1.13, 4.53, -1.39],
  'value of more digits': [1.16, 0.89, 1.45],
  'rarity of the value': [1.75, 0, 0],
  'nearness of the values': [0, 2.44, 1.07],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.09, 0, 0.38],
  'other counted noun': [-0.6, -2.62, -2.29],
  'shared words near the figures': [0, 1.63, 0],
  'shared words around': [0.21, 0, 0],
  'sentences alike': [0.14, 0, 0],
  'shared word at the figure': [0.42, 0, 0],
  'rarest shared word': [2.07, 0.74, 1],
  'words near one figure only': [-0.55, -3.29, -2.57],
  'restated in brackets': [0, 2.8, 0],
  'same figure beside it': [2.32, 1.22, 6.51],
  'value stands elsewhere in the other source': [0, -0.71, -2.13],
  'same name': [0, 0, 0],
  'same numbered name': [1.07, 0, 0],
  'other version of the name': [0, -0.98, -2.41],
  'other numbered name': [-1.48, -4.49, -2.61],
  'other name': [0, 0, -0.65],
  'same document': [0.03, -1.44, -1.77],
  'same sentence': [-0.73, 0, 0],
  aligned: [1.88, 5.59, 6.85],
  'change against level': [0, -1.51, -0.51],
  'other rate': [-1.64, -3.14, 0],
  'other period': [-0.96, -0.03, -1.09],
  'contrasting words': [-1.86, -0.99, -2.93],
  'less detailed date': [0, 1.28, 0],
  rounding: [0, 2.57, 0],
};

/**
 * Second look: log-odds of a link given its first score and how it stands among its rivals. "best" is 1 where each claim is the
 * other's best match in its source, "margin" by how much it beats the runner-up.
 */
export const RIVALRY: Readonly<Record<'bias' | 'score' | 'best' | 'margin', Triple>> = {
  bias: [-0.02, 0.22, -0.42],
  score: [1.02, 0.98, 0.86],
  best: [0, 0, 0.51],
  margin: [0, 0.21, 0.19],
};

/** Log-odds from which two claims are linked; more is asked for where their values conflict. */
export const LINK = 0.3;
export const CONFLICTING_LINK = -1;
