import type { Feature } from './features.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const WEIGHTS: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.07, -1.73, -3.01],
  'value of two digits': [1.8, 0.84, 0.06],
  'value of three digits': [2.22, 3.39, 0.42],
  'value of more digits': [1.81, 0.21, 0.89],
  'rarity of the value': [1.46, 0, 0],
  'nearness of the values': [0, 2.55, 2.22],
  'same counted noun': [0, 0.02, 0.16],
  'related counted noun': [0.14, 0, 0.41],
  'other counted noun': [-0.82, -1.98, -1.62],
  'shared words near the figures': [0, 0.44, 0],
  'shared words around': [1.12, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.49, 0, 0],
  'rarest shared word': [2.17, 1.97, 2.34],
  'words near one figure only': [-0.27, -2.43, -2.77],
  'restated in brackets': [0, 2.91, 0],
  'same figure beside it': [1.9, 5.12, 4.41],
  'value stands elsewhere in the other source': [0, -2.68, -3.54],
  'same name': [0, 0.31, 0.2],
  'same numbered name': [1.28, 0, 0],
  'other version of the name': [0, -0.93, -1.07],
  'other numbered name': [-1.52, -4.06, -2.83],
  'other name': [-0.21, 0, -0.42],
  'same document': [-0.7, -2.78, -2.83],
  'same sentence': [-0.33, 0, -0.36],
  aligned: [3.72, 5.13, 10.34],
  'change against level': [0, -0.1, -0.05],
  'other rate': [-0.91, -1.24, -1.22],
  'other period': [0, -0.43, -0.53],
  'contrasting words': [-1.17, 0, -0.39],
  'less detailed date': [0, 1.2, 2.05],
  rounding: [0, 2.09, 0],
};

/**
 * Second look: log-odds of a link given its first score and how it stands among its rivals. "best" is 1 where each claim is the
 * other's best match in its source, "margin" by how much it beats the runner-up.
 */
export const RIVALRY: Readonly<Record<'bias' | 'score' | 'best' | 'margin', Triple>> = {
  bias: [-0.03, -0.3, -0.18],
  score: [0.92, 0.83, 0.73],
  best: [0, 0.63, 0.03],
  margin: [0.15, 0.32, 0.65],
};

/** Log-odds from which two claims are linked; more is asked for where their values conflict. */
export const LINK = 0.3;
export const CONFLICTING_LINK = -1;
