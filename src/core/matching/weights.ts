import type { Feature } from './features.ts';
import type { ConflictFeature } from './oppose.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.2, -1.44, -4.56],
  'value of two digits': [1.66, 0.77, 0.59],
  'value of three digits': [2.24, 2.9, 0.76],
  'value of more digits': [1.42, -0.04, 0.94],
  'rarity of the value': [1.64, 0, 0],
  'value in many sources': [1.01, 0, 0],
  'value many times in a source': [-0.86, 0, 0],
  'few values of the unit': [0, 0, 0],
  'nearness of the values': [0, 2.33, 2.39],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.05, 0, 0],
  'other counted noun': [-0.18, -1.72, -1.02],
  'shared words near the figures': [0.22, 0.67, 0.5],
  'shared words around': [0.11, 0, 0.74],
  'sentences alike': [0, 0, 0.16],
  'shared word at the figure': [0.52, 0, 0.05],
  'rarest shared word': [1.22, 1.19, 2.42],
  'words of one found near the other': [0.94, 0.66, 0.56],
  'words of each found near the other': [0.35, 0, 0.02],
  'figures of its kind in its source': [-0.18, -1.05, -1.83],
  'same rate': [0.4, 0.05, 0.86],
  'words near one figure only': [0, -1.56, -0.42],
  'words the other source uses elsewhere': [-1.1, -1.2, -0.61],
  'restated in brackets': [0, 0.77, 0],
  'same figure beside it': [1.39, 3.35, 3.58],
  'value stands elsewhere in the other source': [0, -1.7, -3.08],
  'same name': [0, 0.4, 0.28],
  'same numbered name': [1.08, 0, 0],
  'other version of the name': [0, -0.46, -0.61],
  'other numbered name': [-1.19, -2.33, -1.15],
  'other name': [-0.19, -0.11, -0.31],
  'same document': [-0.14, -1.74, -2.32],
  'same sentence': [-0.16, -0.45, -0.04],
  aligned: [1.72, 0.62, 3.45],
  'change against level': [0, 0, 0],
  'other rate': [-0.53, -0.4, -0.16],
  'other period': [0, -0.21, -0.23],
  'contrasting words': [-0.11, 0, -0.11],
  'less detailed date': [0, 1.18, 1.89],
  rounding: [0, 1.75, 0],
  'unit left out': [-1.68, -1.96, -1.34],
  'small numbers of other things': [-0.37, -0.81, -1.32],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.64, -1.65, -1.8],
  'first score': [0.6, 0.49, 0.43],
  'best of both': [0.23, 0.19, 0],
  margin: [0.2, 0.52, 0.72],
  'matches beside it': [1.37, 2.41, 2.52],
  'matches in the sentence': [0.8, 0.8, 0.64],
  'match of their likes': [0.24, 0.92, 1.22],
  'likes that do not match': [-1.45, -1.65, -1.42],
};

/** Log-odds that two clusters of conflicting values are of one quantity. */
export const CONFLICT: Readonly<Record<ConflictFeature | 'bias', number>> = {
  bias: -0.69,
  'best pair': 0,
  'mean of the pairs': 0.65,
  'sources that state both': -2.28,
  'margin over rivals': 0.31,
  sources: 0.16,
  aligned: 2.15,
  'rarest shared word': 1.48,
  'other name': -0.98,
  'digits alike': 2.32,
};

/** Log-odds from which two claims are linked; more is asked for where their values conflict. */
export const LINK: Triple = [0.75, 0.75, 0.5];
