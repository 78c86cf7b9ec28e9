import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.59, -3.08, -8],
  'value of two digits': [2.14, 0.77, 0.15],
  'value of three digits': [2.43, 1.44, 0.18],
  'value of more digits': [2.15, -0.24, 0.04],
  'rarity of the value': [1.23, 0, 0],
  'value in many sources': [0.44, 0, 0],
  'value many times in a source': [-0.74, 0, 0],
  'few values of a measured unit': [3.12, 0, 0],
  'nearness of the values': [0, 2.7, 4.95],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.57, 0, 0],
  'other counted noun': [-0.29, -2.02, -1.16],
  'shared words near the figures': [0.02, 0.37, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.66, 0, 0],
  'rarest shared word': [0.91, 0, 0.48],
  'words of one found near the other': [0.94, 0.21, 0.37],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.18, -1.27, -1.57],
  'same rate': [0.94, 0, 1.46],
  'words near one figure only': [0, -1.44, -0.42],
  'words the other source uses elsewhere': [-1.23, -1.39, 0],
  'restated in brackets': [0, 1.75, 0],
  'same figure beside it': [2.14, 4.59, 3.83],
  'value stands elsewhere in the other source': [0, -2.98, -4.52],
  'same name': [0, 0.08, 0.53],
  'same numbered name': [1.1, 0, 0.14],
  'other version of the name': [0, -0.6, -0.34],
  'other numbered name': [-1.39, -3.03, -1.57],
  'other name': [-0.02, 0, -0.22],
  'same document': [0.19, -0.83, -1.93],
  'same sentence': [-0.61, -0.42, 0],
  aligned: [2.29, 1.73, 4.07],
  'change against level': [0, 0, 0],
  'other rate': [-1.03, -0.9, -0.38],
  'other period': [0, -0.16, -0.2],
  'contrasting words': [0, 0, -0.23],
  'less detailed date': [0, 1.73, 2.07],
  rounding: [0, 1.82, 0],
  'rarest shared word around': [1.29, 1.45, 3.36],
  'rarest shared name': [0, 0.74, 0],
  'names the other source uses elsewhere': [-0.21, -0.77, -0.06],
  'unit left out': [-1.66, -2.26, -1.87],
  'small numbers of other things': [-0.05, -1.59, -1.37],
  'words running on alike': [1.26, 1.3, 4.21],
  percentages: [0.31, -0.11, -1.01],
  'times of day': [-0.61, 0.93, 3.74],
  'nearly equal': [0, 0.97, 2.39],
  'measures alike': [0, 1.04, 0],
  'place in the source': [0.51, 1.94, 1.44],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.78, -2.02, -2.26],
  'first score': [0.52, 0.39, 0.31],
  'best of both': [0.36, 0.58, 0],
  margin: [0.14, 0.41, 0.66],
  'matches beside it': [1.59, 2.39, 2.33],
  'matches in the sentence': [0.91, 0.59, 0.59],
  'match of their likes': [0.47, 1.11, 1.36],
  'likes that do not match': [-1.94, -2.46, -1.92],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.12, 0.48, 0.04],
  'best pair': [0.32, 0, 0],
  'mean of the pairs': [0.47, 0.99, 1.07],
  'sources that state both': [0.09, -0.39, -1.52],
  'margin over rivals': [0.19, 0.09, 0.06],
  sources: [-0.06, 0.19, 0.39],
  aligned: [1.98, 0.24, 1.79],
  'rarest shared word': [0.88, 0.26, 1.35],
  'other name': [0, -0.22, -0.48],
  'digits alike': [0, 0, 1.51],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.5;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0.25, 0.25, 0.5];
