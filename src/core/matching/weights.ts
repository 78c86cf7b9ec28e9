import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-2.03, -5.15, -11.62],
  'value of two digits': [2.29, 0.51, -0.04],
  'value of three digits': [2.58, 0.37, -0.31],
  'value of more digits': [2.44, -0.77, -0.9],
  'rarity of the value': [1.44, 0, 0],
  'value in many sources': [0.33, 0, 0],
  'value many times in a source': [-0.51, 0, 0],
  'few values of a measured unit': [4.11, 0, 0],
  'nearness of the values': [0, 5.4, 9.58],
  'same counted noun': [0, 0.12, 0],
  'related counted noun': [0.63, 0, 0],
  'other counted noun': [-0.36, -2.8, -1.34],
  'shared words near the figures': [0, 0.15, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.82, 0, 0],
  'rarest shared word': [0.41, 0, 0],
  'words of one found near the other': [0.83, 0, 0.17],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.09, -1.63, -1.67],
  'same rate': [1.51, 0, 1.88],
  'words near one figure only': [0, -1.25, -0.41],
  'words the other source uses elsewhere': [-1.51, -1.53, 0],
  'restated in brackets': [0, 2.01, 0],
  'same figure beside it': [2.2, 5.91, 3.59],
  'value stands elsewhere in the other source': [0, -3.84, -6.11],
  'same name': [0, 0, 0.49],
  'same numbered name': [1.16, 0, 0.09],
  'other version of the name': [0, -0.72, 0],
  'other numbered name': [-1.3, -4.17, -2.97],
  'other name': [-0.04, -0.23, -0.05],
  'same document': [0.46, -0.71, -2.27],
  'same sentence': [-0.58, -0.38, 0],
  aligned: [2.86, 3.53, 4.99],
  'change against level': [0, 0, 0],
  'other rate': [-1.17, -1.09, -2.67],
  'other period': [0, 0, -0.13],
  'contrasting words': [-0.96, 0, 0],
  'less detailed date': [0, 2.72, 3.3],
  rounding: [0, 0.78, 0],
  'rarest shared word around': [1.82, 2.05, 3.93],
  'rarest shared name': [0, 0.67, 0],
  'names the other source uses elsewhere': [-0.18, -0.87, 0],
  'unit left out': [-1.67, -0.53, -2.34],
  'small numbers of other things': [0, -1.84, -1.64],
  'words running on alike': [2.06, 1.97, 4.03],
  percentages: [0.24, -0.22, -1.12],
  'times of day': [-0.54, 2.1, 5.43],
  'nearly equal': [0, 2.07, 2],
  'measures alike': [0, 0.78, 0.06],
  'place in the source': [0.83, 2.13, 1.46],
  'words of other table heads': [-1.67, -0.68, -2.14],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.73, -2.03, -2],
  'first score': [0.5, 0.46, 0.3],
  'best of both': [0.35, 0.95, 0],
  margin: [0.12, 0.26, 0.68],
  'matches beside it': [1.67, 2.17, 1.96],
  'matches in the sentence': [0.74, 0.6, 0.58],
  'match of their likes': [0.43, 0.93, 0.82],
  'likes that do not match': [-2.38, -1.6, -2.33],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [0.01, 0.74, -0.54],
  'best pair': [0, 0, 0.06],
  'mean of the pairs': [0.76, 0.91, 1.09],
  'sources that state both': [0.13, -0.72, -0.42],
  'margin over rivals': [0.25, 0.25, 0.1],
  sources: [-0.1, 0.13, 0.66],
  aligned: [0.63, 1.49, 2.47],
  'rarest shared word': [0, 0.49, 0.96],
  'other name': [-0.2, -0.51, -0.55],
  'digits alike': [0, 0.58, 1.73],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.5;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0, 0, 1];
