import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.98, -5.14, -11.19],
  'value of two digits': [2.29, 0.51, -0.04],
  'value of three digits': [2.58, 0.38, -0.32],
  'value of more digits': [2.41, -0.74, -0.81],
  'rarity of the value': [1.42, 0, 0],
  'value in many sources': [0.31, 0, 0],
  'value many times in a source': [-0.54, 0, 0],
  'few values of a measured unit': [4.07, 0, 0],
  'nearness of the values': [0, 5.35, 9.1],
  'same counted noun': [0, 0.09, 0],
  'related counted noun': [0.58, 0, 0],
  'other counted noun': [-0.36, -2.81, -1.36],
  'shared words near the figures': [0, 0.18, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.83, 0, 0],
  'rarest shared word': [0.47, 0, 0],
  'words of one found near the other': [0.85, 0, 0.25],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.12, -1.6, -1.63],
  'same rate': [1.37, 0, 1.79],
  'words near one figure only': [0, -1.23, -0.4],
  'words the other source uses elsewhere': [-1.47, -1.53, 0],
  'restated in brackets': [0, 1.28, 0],
  'same figure beside it': [2.17, 5.79, 3.67],
  'value stands elsewhere in the other source': [0, -3.76, -5.96],
  'same name': [0, 0, 0.46],
  'same numbered name': [1.18, 0, 0.29],
  'other version of the name': [0, -0.69, -0.01],
  'other numbered name': [-1.29, -4.01, -2.92],
  'other name': [-0.04, -0.23, -0.07],
  'same document': [0.43, -0.72, -2.28],
  'same sentence': [-0.59, -0.43, 0],
  aligned: [2.78, 2.98, 4.12],
  'change against level': [0, 0, 0],
  'other rate': [-1.16, -1.06, -1.31],
  'other period': [0, 0, -0.2],
  'contrasting words': [-0.93, 0, 0],
  'less detailed date': [0, 2.68, 3.15],
  rounding: [0, 0.78, 0],
  'rarest shared word around': [1.74, 2.05, 3.84],
  'rarest shared name': [0, 0.64, 0],
  'names the other source uses elsewhere': [-0.2, -0.87, 0],
  'unit left out': [-1.66, -0.55, -2.39],
  'small numbers of other things': [0, -1.67, -1.65],
  'words running on alike': [1.31, 1.9, 3.6],
  percentages: [0.27, -0.25, -1.17],
  'times of day': [-0.55, 2.06, 5.21],
  'nearly equal': [0, 2.06, 2.01],
  'measures alike': [0, 0.79, 0.05],
  'place in the source': [0.81, 2.11, 1.42],
  'words of other table heads': [-1.61, -0.67, -1.89],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.74, -2.04, -2],
  'first score': [0.51, 0.47, 0.32],
  'best of both': [0.37, 0.84, 0],
  margin: [0.12, 0.29, 0.68],
  'matches beside it': [1.64, 2.19, 1.96],
  'matches in the sentence': [0.77, 0.62, 0.61],
  'match of their likes': [0.43, 1, 0.89],
  'likes that do not match': [-2.33, -1.62, -2.14],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.09, 0.73, -0.04],
  'best pair': [0, 0, 0.06],
  'mean of the pairs': [0.76, 0.94, 1.13],
  'sources that state both': [0.19, -0.61, -0.9],
  'margin over rivals': [0.25, 0.23, 0],
  sources: [-0.09, 0.28, 0.52],
  aligned: [0.49, 1.03, 1.46],
  'rarest shared word': [0, 0.19, 1.24],
  'other name': [-0.08, -0.54, -0.78],
  'digits alike': [0, 0.16, 1.68],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.5;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0.25, 0.25, 0.5];
