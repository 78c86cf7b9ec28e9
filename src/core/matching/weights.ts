import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-2.04, -5.17, -11.6],
  'value of two digits': [2.29, 0.51, -0.03],
  'value of three digits': [2.57, 0.38, -0.32],
  'value of more digits': [2.44, -0.77, -0.88],
  'rarity of the value': [1.45, 0, 0],
  'value in many sources': [0.33, 0, 0],
  'value many times in a source': [-0.51, 0, 0],
  'few values of a measured unit': [4.11, 0, 0],
  'nearness of the values': [0, 5.4, 9.53],
  'same counted noun': [0, 0.11, 0],
  'related counted noun': [0.63, 0, 0],
  'other counted noun': [-0.37, -2.78, -1.34],
  'shared words near the figures': [0, 0.16, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.83, 0, 0],
  'rarest shared word': [0.45, 0, 0],
  'words of one found near the other': [0.83, 0, 0.19],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.09, -1.62, -1.66],
  'same rate': [1.5, 0, 1.88],
  'words near one figure only': [0, -1.24, -0.4],
  'words the other source uses elsewhere': [-1.49, -1.52, 0],
  'restated in brackets': [0, 1.4, 0],
  'same figure beside it': [2.19, 5.89, 3.57],
  'value stands elsewhere in the other source': [0, -3.84, -6.1],
  'same name': [0, 0, 0.49],
  'same numbered name': [1.18, 0, 0.15],
  'other version of the name': [0, -0.71, 0],
  'other numbered name': [-1.3, -4.16, -3.04],
  'other name': [-0.04, -0.23, -0.05],
  'same document': [0.45, -0.71, -2.26],
  'same sentence': [-0.64, -0.46, 0],
  aligned: [2.87, 3.49, 4.73],
  'change against level': [0, 0, 0],
  'other rate': [-1.17, -1.09, -2.29],
  'other period': [0, 0, -0.12],
  'contrasting words': [-0.96, 0, 0],
  'less detailed date': [0, 2.71, 3.3],
  rounding: [0, 0.78, 0],
  'rarest shared word around': [1.8, 2.06, 3.92],
  'rarest shared name': [0, 0.65, 0],
  'names the other source uses elsewhere': [-0.17, -0.87, 0],
  'unit left out': [-1.67, -0.53, -2.35],
  'small numbers of other things': [0, -1.84, -1.65],
  'words running on alike': [1.34, 2.03, 3.82],
  percentages: [0.25, -0.22, -1.12],
  'times of day': [-0.53, 2.1, 5.41],
  'nearly equal': [0, 2.06, 2],
  'measures alike': [0, 0.78, 0.08],
  'place in the source': [0.83, 2.13, 1.47],
  'words of other table heads': [-1.67, -0.68, -2.12],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.73, -2.03, -2.01],
  'first score': [0.5, 0.46, 0.3],
  'best of both': [0.33, 0.88, 0],
  margin: [0.13, 0.28, 0.68],
  'matches beside it': [1.67, 2.18, 1.96],
  'matches in the sentence': [0.76, 0.62, 0.57],
  'match of their likes': [0.43, 0.96, 0.85],
  'likes that do not match': [-2.37, -1.59, -2.3],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.13, 0.59, -0.55],
  'best pair': [0.09, 0, 0.09],
  'mean of the pairs': [0.61, 0.84, 1.08],
  'sources that state both': [0.25, -0.98, -0.29],
  'margin over rivals': [0.25, 0.27, 0.11],
  sources: [-0.13, 0.11, 0.64],
  aligned: [0.68, 1.86, 2.76],
  'rarest shared word': [0, 0.69, 0.89],
  'other name': [-0.03, -0.46, -0.53],
  'digits alike': [0, 0.76, 1.68],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.5;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.25, -0.25, 0.25];
