import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.85, -5.18, -10.14],
  'value of two digits': [2.23, 0.5, -0.04],
  'value of three digits': [2.53, 0.35, -0.21],
  'value of more digits': [2.37, -0.73, -0.77],
  'rarity of the value': [1.41, 0, 0],
  'value in many sources': [0.28, 0, 0],
  'value many times in a source': [-0.62, 0, 0],
  'few values of a measured unit': [4.05, 0, 0],
  'nearness of the values': [0, 5.37, 8.95],
  'same counted noun': [0, 0.16, 0],
  'related counted noun': [0.56, 0, 0],
  'other counted noun': [-0.88, -2.74, -1.59],
  'shared words near the figures': [0, 0.17, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.65, 0, 0],
  'rarest shared word': [0.41, 0, 0],
  'words of one found near the other': [0.84, 0, 0.08],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.18, -1.5, -1.54],
  'same rate': [1.36, 0, 1.55],
  'words near one figure only': [0, -1.24, -0.95],
  'words the other source uses elsewhere': [-1.46, -1.54, 0],
  'restated in brackets': [0, 1.87, 0],
  'same figure beside it': [2.15, 5.78, 4.13],
  'value stands elsewhere in the other source': [0, -3.78, -6.31],
  'same name': [0, 0, 0.53],
  'same numbered name': [1.12, 0, 0.29],
  'other version of the name': [0, -0.66, 0],
  'other numbered name': [-1.18, -4.1, -2.82],
  'other name': [-0.02, -0.21, 0],
  'same document': [0.45, -0.66, -2.72],
  'same sentence': [-0.57, -0.33, 0],
  aligned: [2.76, 3.46, 6.98],
  'change against level': [0, 0, 0],
  'other rate': [-1.16, -1.08, -2.5],
  'other period': [0, -0.01, -0.1],
  'contrasting words': [-0.86, 0, -0.17],
  'less detailed date': [0, 2.7, 2.94],
  rounding: [0, 0.86, 0],
  'rarest shared word around': [1.76, 1.98, 3.58],
  'rarest shared name': [0, 0.45, 0.05],
  'names the other source uses elsewhere': [-0.21, -0.74, 0],
  'unit left out': [-1.71, -0.59, -2.54],
  'small numbers of other things': [-0.25, -1.81, -1.51],
  'words running on alike': [2.12, 1.95, 5.64],
  percentages: [0.2, -0.22, -1.08],
  'times of day': [-0.54, 2.11, 4.97],
  'nearly equal': [0, 2.01, 1.66],
  'measures alike': [0, 0.75, 0.05],
  'place in the source': [0.83, 2.1, 1.21],
  'words of other table heads': [-1.65, -0.76, -1.98],
  'other counted noun, named near both': [2.5, 0, 0.85],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.77, -2.04, -2],
  'first score': [0.49, 0.46, 0.27],
  'best of both': [0.2, 0.95, 0],
  margin: [0.17, 0.28, 0.67],
  'matches beside it': [1.66, 2.15, 1.94],
  'matches in the sentence': [0.74, 0.57, 0.64],
  'match of their likes': [0.54, 0.94, 0.91],
  'likes that do not match': [-2.13, -1.51, -2.26],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.18, -1.02, -3.22],
  'best pair': [0, 0, 0.02],
  'mean of the pairs': [0.76, 0.89, 0.91],
  'sources that state both': [0.31, 0.48, 0],
  'margin over rivals': [0.29, 0.29, 0.15],
  sources: [-0.01, -0.9, -0.91],
  aligned: [0, 1.98, 1.51],
  'rarest shared word': [0.28, 0.05, 1.09],
  'other name': [-0.26, -0.51, -0.59],
  'digits alike': [0, 0.26, 1.87],
  'sources in all': [0, 1.72, 2.66],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.25;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.25, -0.25, 0.55];
