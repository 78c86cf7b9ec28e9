import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.53, -3.07, -8.09],
  'value of two digits': [2.08, 0.77, 0.19],
  'value of three digits': [2.37, 1.63, 0.35],
  'value of more digits': [2.36, -1.14, 0.37],
  'rarity of the value': [1.19, 0, 0],
  'value in many sources': [0.47, 0, 0],
  'value many times in a source': [-0.83, 0, 0],
  'few values of a measured unit': [2.99, 0, 0],
  'nearness of the values': [0, 2.7, 4.82],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.36, 0, 0],
  'other counted noun': [-0.29, -1.99, -1.09],
  'shared words near the figures': [0.02, 0.56, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.64, 0, 0],
  'rarest shared word': [0.91, 0.14, 0.58],
  'words of one found near the other': [0.87, 0.22, 0.25],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.21, -1.28, -1.5],
  'same rate': [0.84, 0, 1.39],
  'words near one figure only': [0, -1.37, -0.31],
  'words the other source uses elsewhere': [-1.12, -1.42, -0.18],
  'restated in brackets': [0, 1.6, 0],
  'same figure beside it': [1.85, 4.38, 3.64],
  'value stands elsewhere in the other source': [0, -2.81, -4.5],
  'same name': [0, 0.13, 0.42],
  'same numbered name': [1.09, 0, 0.12],
  'other version of the name': [0, -0.58, -0.43],
  'other numbered name': [-1.34, -3.07, -1.54],
  'other name': [-0.1, -0.06, -0.31],
  'same document': [0.14, -0.88, -1.72],
  'same sentence': [-0.38, -0.29, 0],
  aligned: [2.3, 1.48, 3.94],
  'change against level': [0, -0.04, 0],
  'other rate': [-0.95, -0.89, -0.37],
  'other period': [0, -0.19, -0.2],
  'contrasting words': [0, 0, -0.12],
  'less detailed date': [0, 2.1, 2.08],
  rounding: [0, 1.84, 0],
  'rarest shared word around': [1.35, 1.31, 3.38],
  'rarest shared name': [0, 0.54, 0],
  'names the other source uses elsewhere': [-0.25, -0.88, -0.06],
  'unit left out': [-1.65, -2.29, -1.85],
  'small numbers of other things': [-0.08, -1.52, -1.33],
  'words running on alike': [1.26, 1.24, 4.14],
  percentages: [0.37, -0.11, -1.03],
  'times of day': [-0.51, 1.21, 3.78],
  'nearly equal': [0, 0.82, 2.03],
  'measures alike': [0, 1, 0.03],
  'place in the source': [0.55, 1.93, 1.64],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.77, -1.93, -2.11],
  'first score': [0.55, 0.43, 0.34],
  'best of both': [0.35, 0.61, 0],
  margin: [0.15, 0.38, 0.67],
  'matches beside it': [1.44, 2.41, 2.4],
  'matches in the sentence': [1.02, 0.53, 0.62],
  'match of their likes': [0.43, 1.04, 1.35],
  'likes that do not match': [-1.95, -2.49, -2.17],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.27, 0.46, 0.11],
  'best pair': [0, 0, 0],
  'mean of the pairs': [0.7, 0.94, 1.02],
  'sources that state both': [0.1, -0.29, -1.17],
  'margin over rivals': [0.29, 0.17, 0.1],
  sources: [0.27, 0.06, 0.37],
  aligned: [0.27, 0.51, 2.25],
  'rarest shared word': [1.78, 0, 1.12],
  'other name': [-0.05, 0, -0.53],
  'digits alike': [0, 0, 1.3],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0, 0, 0.5];
