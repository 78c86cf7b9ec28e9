import type { Feature } from './features.ts';
import type { ConflictFeature } from './oppose.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.49, -1, -4.92],
  'value of two digits': [1.6, 0.78, 0.52],
  'value of three digits': [2.13, 3.12, 0.66],
  'value of more digits': [1.44, -0.04, 0.87],
  'rarity of the value': [1.89, 0, 0],
  'value in many sources': [1.42, 0, 0],
  'value many times in a source': [-0.91, 0, 0],
  'few values of the unit': [0, 0, 0],
  'nearness of the values': [0, 2.37, 2.82],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.05, 0, 0],
  'other counted noun': [-0.69, -2.59, -1.84],
  'shared words near the figures': [0.04, 0.37, 0.19],
  'shared words around': [0, 0, 0.48],
  'sentences alike': [0.02, 0, 0],
  'shared word at the figure': [0.56, 0, 0],
  'rarest shared word': [1.47, 1.42, 2.81],
  'words of one found near the other': [0.78, 0.4, 0.72],
  'words of each found near the other': [0.33, 0, 0],
  'figures of its kind in its source': [-0.21, -1.3, -1.91],
  'same rate': [0.43, 0.18, 0.92],
  'words near one figure only': [0, -1.77, -0.24],
  'words the other source uses elsewhere': [-0.95, -1.29, -0.56],
  'restated in brackets': [0, 1.02, 0],
  'same figure beside it': [1.38, 3.46, 4.03],
  'value stands elsewhere in the other source': [0, -1.78, -3.48],
  'same name': [0, 0.37, 0.49],
  'same numbered name': [1.23, 0, 0],
  'other version of the name': [0, -0.51, -0.49],
  'other numbered name': [-1.2, -2.42, -1.26],
  'other name': [-0.17, -0.03, -0.21],
  'same document': [-0.04, -1.79, -2.41],
  'same sentence': [-0.27, -0.33, -0.02],
  aligned: [2.02, 1.02, 4.05],
  'change against level': [0, 0, 0],
  'other rate': [-0.67, -0.8, -0.45],
  'other period': [0, -0.45, -0.32],
  'contrasting words': [-0.52, 0, -0.11],
  'less detailed date': [0, 1.04, 2.31],
  rounding: [0, 1.9, 0],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.49, -1.68, -1.98],
  'first score': [0.49, 0.47, 0.4],
  'best of both': [0.03, 0.4, 0],
  margin: [0.28, 0.44, 0.69],
  'matches beside it': [1.35, 2.32, 2.26],
  'matches in the sentence': [0.88, 0.48, 0.6],
  'match of their likes': [0.24, 0.8, 1.35],
  'likes that do not match': [-1.19, -1.75, -1.29],
};

/** Log-odds that two clusters of conflicting values are of one quantity. */
export const CONFLICT: Readonly<Record<ConflictFeature | 'bias', number>> = {
  bias: -0.69,
  'best pair': 0,
  'mean of the pairs': 0.71,
  'sources that state both': -1.96,
  'margin over rivals': 0.32,
  sources: 0.24,
  aligned: 1.99,
  'rarest shared word': 1.37,
  'other name': -1.07,
  'digits alike': 2,
};

/** Log-odds from which two claims are linked; more is asked for where their values conflict. */
export const LINK: Triple = [0.5, 0.5, 0.5];
