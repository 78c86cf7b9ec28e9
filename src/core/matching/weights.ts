import type { Feature } from './features.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.14, -1.15, -5.14],
  'value of two digits': [1.74, 0.77, 0.53],
  'value of three digits': [2.22, 3.16, 0.84],
  'value of more digits': [1.63, 0.07, 0.9],
  'rarity of the value': [1.42, 0, 0],
  'nearness of the values': [0, 2.37, 2.94],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0, 0, 0],
  'other counted noun': [-0.89, -2.15, -1.85],
  'shared words near the figures': [0.16, 0.65, 0.24],
  'shared words around': [0.05, 0, 0.38],
  'sentences alike': [0.05, 0, 0],
  'shared word at the figure': [0.6, 0, 0],
  'rarest shared word': [1.59, 1.22, 2.97],
  'words of one found near the other': [0.9, 0.56, 0.59],
  'words of each found near the other': [0.43, 0, 0],
  'figures of its kind in its source': [-0.32, -1.34, -1.81],
  'same rate': [0.5, 0.16, 0.92],
  'words the other source uses elsewhere': [0, 0, 0],
  'words near one figure only': [0, -1.97, -0.25],
  'restated in brackets': [0, 1.1, 0],
  'same figure beside it': [1.47, 3.5, 4],
  'value stands elsewhere in the other source': [0, -2.05, -3.56],
  'same name': [0, 0.39, 0.48],
  'same numbered name': [1.13, 0, 0],
  'other version of the name': [0, -0.59, -0.49],
  'other numbered name': [-1.47, -2.29, -1.28],
  'other name': [-0.18, 0, -0.25],
  'same document': [-0.74, -2.45, -2.53],
  'same sentence': [-0.36, 0, -0.02],
  aligned: [2.71, 1.04, 4.1],
  'change against level': [0, 0, 0],
  'other rate': [-0.68, -0.79, -0.43],
  'other period': [0, -0.42, -0.32],
  'contrasting words': [-0.58, 0, -0.14],
  'less detailed date': [0, 1.04, 2.27],
  rounding: [0, 1.91, 0],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.3, -0.57, -0.54],
  'first score': [0.88, 0.85, 0.72],
  'best of both': [0, 0.3, 0],
  margin: [0.2, 0.42, 0.65],
  'matches beside it': [1.35, 2.23, 2.03],
};

/** Log-odds from which two claims are linked; more is asked for where their values conflict. */
export const LINK: Triple = [1, 1, -0.5];
