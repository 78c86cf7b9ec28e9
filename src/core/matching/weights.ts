import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.31, -1.7, -4.84],
  'value of two digits': [1.7, 0.74, 0.58],
  'value of three digits': [2.23, 2.84, 0.82],
  'value of more digits': [1.47, -0.02, 0.94],
  'rarity of the value': [1.48, 0, 0],
  'value in many sources': [0.95, 0, 0],
  'value many times in a source': [-0.86, 0, 0],
  'few values of the unit': [0, 0, 0],
  'nearness of the values': [0, 2.3, 2.5],
  'same counted noun': [0, 0.03, 0],
  'related counted noun': [0.14, 0, 0],
  'other counted noun': [-0.14, -1.34, -1.13],
  'shared words near the figures': [0.24, 0.66, 0.37],
  'shared words around': [0.13, 0, 0.61],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.49, 0, 0],
  'rarest shared word': [0.8, 0.66, 0.63],
  'words of one found near the other': [0.94, 0.4, 0.38],
  'words of each found near the other': [0.24, 0, 0.03],
  'figures of its kind in its source': [-0.11, -1.02, -1.84],
  'same rate': [0.4, 0, 0.79],
  'words near one figure only': [0, -1.3, -0.45],
  'words the other source uses elsewhere': [-0.97, -1.26, -0.35],
  'restated in brackets': [0, 0.77, 0],
  'same figure beside it': [1.38, 3.32, 3.54],
  'value stands elsewhere in the other source': [0, -2.02, -3.2],
  'same name': [0, 0.33, 0.19],
  'same numbered name': [1.07, 0, 0],
  'other version of the name': [0, -0.42, -0.56],
  'other numbered name': [-1.13, -2.36, -1.13],
  'other name': [0, 0, -0.29],
  'same document': [-0.23, -1.76, -2.51],
  'same sentence': [-0.21, -0.38, 0],
  aligned: [1.89, 0.82, 3.4],
  'change against level': [0, -0.09, 0],
  'other rate': [-0.52, -0.6, -0.32],
  'other period': [0, -0.15, -0.25],
  'contrasting words': [-0.08, 0, -0.12],
  'less detailed date': [0, 1.3, 1.97],
  rounding: [0, 1.87, 0],
  'rarest shared word around': [0.73, 0.97, 2.38],
  'rarest shared name': [0, 0.24, 0],
  'names the other source uses elsewhere': [-0.36, -0.67, -0.3],
  'unit left out': [-1.57, -2.13, -1.43],
  'small numbers of other things': [-0.33, -1, -1.22],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.65, -1.69, -1.73],
  'first score': [0.6, 0.47, 0.44],
  'best of both': [0.12, 0.08, 0],
  margin: [0.23, 0.54, 0.73],
  'matches beside it': [1.4, 2.31, 2.59],
  'matches in the sentence': [0.86, 0.82, 0.75],
  'match of their likes': [0.28, 0.98, 1.04],
  'likes that do not match': [-1.41, -1.73, -1.66],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.04, 0.62, 0.01],
  'best pair': [0.37, 0, 0],
  'mean of the pairs': [0.36, 1.1, 0.89],
  'sources that state both': [-0.08, -0.23, -2.05],
  'margin over rivals': [0.22, 0, 0.15],
  sources: [-0.05, 0.08, 0.46],
  aligned: [0.83, 1.03, 1.61],
  'rarest shared word': [0.44, 1.02, 0.87],
  'other name': [-0.09, -0.37, -0.67],
  'digits alike': [0, 0, 1.95],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.5;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0, 0, 0.5];
