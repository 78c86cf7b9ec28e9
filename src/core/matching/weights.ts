import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.84, -5.16, -10.17],
  'value of two digits': [2.23, 0.5, -0.04],
  'value of three digits': [2.53, 0.37, -0.21],
  'value of more digits': [2.36, -0.75, -0.8],
  'rarity of the value': [1.41, 0, 0],
  'value in many sources': [0.26, 0, 0],
  'value many times in a source': [-0.64, 0, 0],
  'few values of a measured unit': [4.06, 0, 0],
  'nearness of the values': [0, 5.36, 8.98],
  'same counted noun': [0, 0.16, 0],
  'related counted noun': [0.55, 0, 0],
  'other counted noun': [-0.89, -2.75, -1.6],
  'shared words near the figures': [0, 0.15, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.63, 0, 0],
  'rarest shared word': [0.39, 0, 0],
  'words of one found near the other': [0.83, 0, 0.04],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.18, -1.52, -1.54],
  'same rate': [1.41, 0, 1.61],
  'words near one figure only': [0, -1.24, -0.93],
  'words the other source uses elsewhere': [-1.5, -1.56, 0],
  'restated in brackets': [0, 1.96, 0],
  'same figure beside it': [2.14, 5.82, 4.08],
  'value stands elsewhere in the other source': [0, -3.8, -6.3],
  'same name': [0, 0, 0.46],
  'same numbered name': [1.23, 0, 0.24],
  'other version of the name': [0, -0.71, 0],
  'other numbered name': [-1.22, -4.11, -2.83],
  'other name': [-0.02, -0.22, -0.1],
  'same document': [0.48, -0.69, -2.7],
  'same sentence': [-0.58, -0.37, 0],
  aligned: [2.75, 3.41, 6.95],
  'change against level': [0, 0, 0],
  'other rate': [-1.17, -1.07, -2.48],
  'other period': [0, 0, -0.12],
  'contrasting words': [-0.99, 0, -0.2],
  'less detailed date': [0, 2.69, 2.95],
  rounding: [0, 0.86, 0],
  'rarest shared word around': [1.77, 2, 3.68],
  'rarest shared name': [0, 0.63, 0.05],
  'names the other source uses elsewhere': [-0.13, -0.86, 0],
  'unit left out': [-1.71, -0.6, -2.54],
  'small numbers of other things': [-0.32, -1.82, -1.51],
  'words running on alike': [2.11, 1.88, 5.57],
  percentages: [0.2, -0.21, -1.07],
  'times of day': [-0.54, 2.1, 4.96],
  'nearly equal': [0, 2.01, 1.66],
  'measures alike': [0, 0.76, 0.01],
  'place in the source': [0.84, 2.12, 1.23],
  'words of other table heads': [-1.63, -0.74, -1.99],
  'other counted noun, named near both': [2.61, 0, 0.87],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.76, -1.97, -2.02],
  'first score': [0.49, 0.45, 0.27],
  'best of both': [0.19, 0.8, 0],
  margin: [0.17, 0.31, 0.67],
  'matches beside it': [1.66, 2.14, 1.95],
  'matches in the sentence': [0.74, 0.59, 0.62],
  'match of their likes': [0.53, 0.95, 0.93],
  'likes that do not match': [-2.16, -1.49, -2.18],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.24, -1.33, -2.95],
  'best pair': [0.09, 0, 0.03],
  'mean of the pairs': [0.64, 0.83, 0.93],
  'sources that state both': [0.23, 0.52, 0],
  'margin over rivals': [0.28, 0.33, 0.14],
  sources: [0.02, -1.23, -0.9],
  aligned: [0, 2.56, 1.3],
  'rarest shared word': [0, 0.41, 1.02],
  'other name': [-0.02, -0.58, -0.69],
  'digits alike': [0, 0.55, 1.75],
  'sources in all': [0, 2.01, 2.57],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.25;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.25, -0.25, 0.75];
