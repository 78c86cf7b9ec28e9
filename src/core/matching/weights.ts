import type { Feature } from './features.ts';
import type { ConflictFeature } from './oppose.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.24, -1.47, -4.76],
  'value of two digits': [1.66, 0.79, 0.59],
  'value of three digits': [2.25, 2.92, 0.77],
  'value of more digits': [1.45, -0.01, 0.94],
  'rarity of the value': [1.65, 0, 0],
  'value in many sources': [1.03, 0, 0],
  'value many times in a source': [-0.83, 0, 0],
  'few values of the unit': [0, 0, 0],
  'nearness of the values': [0, 2.32, 2.36],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.07, 0, 0],
  'other counted noun': [-0.18, -1.76, -1],
  'shared words near the figures': [0.18, 0.54, 0.3],
  'shared words around': [0.06, 0, 0.58],
  'sentences alike': [0, 0, 0.01],
  'shared word at the figure': [0.5, 0, 0],
  'rarest shared word': [0.81, 0.58, 0.73],
  'words of one found near the other': [0.91, 0.52, 0.4],
  'words of each found near the other': [0.33, 0, 0],
  'figures of its kind in its source': [-0.19, -1.06, -1.77],
  'same rate': [0.39, 0.04, 0.86],
  'words near one figure only': [0, -1.55, -0.4],
  'words the other source uses elsewhere': [-1.05, -1.13, -0.5],
  'restated in brackets': [0, 0.8, 0],
  'same figure beside it': [1.36, 3.33, 3.55],
  'value stands elsewhere in the other source': [0, -1.68, -3.04],
  'same name': [0, 0.31, 0.26],
  'same numbered name': [1.07, 0, 0],
  'other version of the name': [0, -0.39, -0.6],
  'other numbered name': [-1.17, -2.33, -1.17],
  'other name': [-0.13, -0.05, -0.28],
  'same document': [-0.21, -1.81, -2.32],
  'same sentence': [-0.16, -0.41, -0.03],
  aligned: [1.74, 0.62, 3.45],
  'change against level': [0, 0, 0],
  'other rate': [-0.56, -0.47, -0.18],
  'other period': [0, -0.24, -0.24],
  'contrasting words': [-0.11, 0, -0.11],
  'less detailed date': [0, 1.18, 1.9],
  rounding: [0, 1.74, 0],
  'rarest shared word around': [0.66, 0.99, 2.54],
  'rarest shared name': [0, 0.17, 0],
  'names the other source uses elsewhere': [-0.42, -0.65, -0.32],
  'unit left out': [-1.67, -1.94, -1.31],
  'small numbers of other things': [-0.36, -0.82, -1.33],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.62, -1.62, -1.81],
  'first score': [0.59, 0.48, 0.43],
  'best of both': [0.14, 0.12, 0.01],
  margin: [0.23, 0.53, 0.71],
  'matches beside it': [1.38, 2.37, 2.51],
  'matches in the sentence': [0.77, 0.79, 0.62],
  'match of their likes': [0.26, 0.93, 1.23],
  'likes that do not match': [-1.36, -1.79, -1.47],
};

/** Log-odds that two clusters of conflicting values are of one quantity. */
export const CONFLICT: Readonly<Record<ConflictFeature | 'bias', number>> = {
  bias: 0.01,
  'best pair': 0,
  'mean of the pairs': 0.79,
  'sources that state both': -2.09,
  'margin over rivals': 0.26,
  sources: 0.25,
  aligned: 1.67,
  'rarest shared word': 0.75,
  'other name': -0.97,
  'digits alike': 2.27,
};

/** Log-odds from which two claims are linked; more is asked for where their values conflict. */
export const LINK: Triple = [0.75, 0.75, 1];
