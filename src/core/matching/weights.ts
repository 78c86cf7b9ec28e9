import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-2.05, -5.14, -11.34],
  'value of two digits': [2, 0.46, -0.13],
  'value of three digits': [2.41, 0.16, -0.99],
  'value of more digits': [2.27, -0.44, -1.42],
  'rarity of the value': [1.5, 0, 0],
  'value in many sources': [0.46, 0, 0],
  'value many times in a source': [-0.34, 0, 0],
  'few values of a measured unit': [3.95, 0, 0],
  'nearness of the values': [0, 4.75, 9.15],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.67, 0, 0],
  'other counted noun': [-0.84, -1.91, -1.89],
  'shared words near the figures': [0, 0.7, 0],
  'shared words around': [0, 0, 0.02],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.39, 0, 0],
  'rarest shared word': [0, 0, 0],
  'words of one found near the other': [1.01, 0.09, 0.7],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.3, -1.37, -1.5],
  'same rate': [1.17, 0, 2.16],
  'words near one figure only': [0, -1.1, 0],
  'words the other source uses elsewhere': [-0.88, -1.09, -0.11],
  'restated in brackets': [0, 2.27, 0],
  'same figure beside it': [2.32, 5.04, 3.86],
  'value stands elsewhere in the other source': [0, -3.36, -6.25],
  'same name': [0, 0.2, 0.41],
  'same numbered name': [1.16, 0, 0],
  'other version of the name': [0, -0.45, -0.55],
  'other numbered name': [-1.13, -3.28, -2.74],
  'other name': [0, -0.31, 0],
  'same document': [0.11, -0.64, -2.57],
  'same sentence': [-0.37, -0.17, 0],
  aligned: [3.21, 4.75, 10.16],
  'change against level': [-0.01, 0, 0],
  'other rate': [-1.37, -1.16, -1.16],
  'other period': [-0.03, -0.79, -0.76],
  'contrasting words': [-1.45, 0, -0.73],
  'less detailed date': [0, 2.83, 3.46],
  rounding: [0, 0.9, 0],
  'rarest shared word around': [2.67, 2.13, 3.21],
  'rarest shared name': [0, 0.02, 0],
  'names the other source uses elsewhere': [-0.37, -0.74, 0],
  'unit left out': [-1.79, -0.81, -2.56],
  'small numbers of other things': [-0.56, -0.8, -1.35],
  'words running on alike': [2.28, 1.12, 4.55],
  percentages: [0.26, -0.21, -1.28],
  'times of day': [-0.55, 2.5, 5.34],
  'nearly equal': [0, 1.65, 1.29],
  'measures alike': [0, 0.15, 0.07],
  'place in the source': [0.66, 2.11, 1.36],
  'words of other table heads': [-1.55, -0.67, -3.07],
  'other counted noun, named near both': [2.59, 0, 0.62],
  'written alike': [0, 0, 4.69],
  'other standing': [-0.28, -0.44, -0.67],
  'same standing': [0, 0, 0.03],
  'other direction': [0, -1.47, -1.07],
  'same direction': [1.56, 0.32, 2.47],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.78, -2, -1.88],
  'first score': [0.49, 0.47, 0.32],
  'best of both': [0.46, 0.93, 0],
  margin: [0.1, 0.28, 0.61],
  'matches beside it': [1.63, 2, 1.95],
  'matches in the sentence': [0.79, 0.23, 0.34],
  'match of their likes': [0.44, 1.01, 0.79],
  'likes that do not match': [-2.39, -1.58, -2.77],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.87, -0.51, -3.53],
  'best pair': [0.36, 0, 0.03],
  'mean of the pairs': [0.56, 0.86, 0.88],
  'sources that state both': [0.88, 0.42, 0],
  'margin over rivals': [0.15, 0.14, 0.19],
  sources: [-0.65, -0.67, -1.34],
  aligned: [0.42, 0.68, 0.06],
  'rarest shared word': [0.26, 0.48, 1.32],
  'other name': [0, -0.61, -0.76],
  'digits alike': [0.36, 0, 0.83],
  'sources in all': [0.74, 0.96, 3.05],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.3;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.25, -0.25, 0.55];
