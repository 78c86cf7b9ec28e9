import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.55, -3.1, -8],
  'value of two digits': [2.14, 0.77, 0.13],
  'value of three digits': [2.41, 1.42, 0.18],
  'value of more digits': [2.15, -0.24, 0.03],
  'rarity of the value': [1.19, 0, 0],
  'value in many sources': [0.42, 0, 0],
  'value many times in a source': [-0.76, 0, 0],
  'few values of a measured unit': [3.14, 0, 0],
  'nearness of the values': [0, 2.71, 4.94],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.56, 0, 0],
  'other counted noun': [-0.3, -2.03, -1.15],
  'shared words near the figures': [0, 0.37, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.64, 0, 0],
  'rarest shared word': [0.95, 0, 0.48],
  'words of one found near the other': [0.92, 0.22, 0.37],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.15, -1.25, -1.54],
  'same rate': [0.92, 0, 1.46],
  'words near one figure only': [0, -1.43, -0.41],
  'words the other source uses elsewhere': [-1.23, -1.37, 0],
  'restated in brackets': [0, 1.77, 0],
  'same figure beside it': [2.2, 4.61, 3.87],
  'value stands elsewhere in the other source': [0, -2.99, -4.58],
  'same name': [0, 0.08, 0.53],
  'same numbered name': [1.1, 0, 0.12],
  'other version of the name': [0, -0.6, -0.31],
  'other numbered name': [-1.3, -3.05, -1.57],
  'other name': [-0.03, 0, -0.22],
  'same document': [0.19, -0.85, -1.95],
  'same sentence': [-0.6, -0.41, 0],
  aligned: [2.29, 1.76, 4.09],
  'change against level': [0, 0, 0],
  'other rate': [-0.97, -0.87, -0.64],
  'other period': [0, -0.16, -0.21],
  'contrasting words': [0, 0, -0.24],
  'less detailed date': [0, 1.74, 2.06],
  rounding: [0, 1.83, 0],
  'rarest shared word around': [1.29, 1.44, 3.37],
  'rarest shared name': [0, 0.74, 0],
  'names the other source uses elsewhere': [-0.22, -0.78, -0.06],
  'unit left out': [-1.65, -2.27, -1.86],
  'small numbers of other things': [-0.05, -1.59, -1.36],
  'words running on alike': [1.27, 1.31, 4.19],
  percentages: [0.31, -0.12, -1.02],
  'times of day': [-0.63, 0.93, 3.72],
  'nearly equal': [0, 0.97, 2.4],
  'measures alike': [0, 1.04, 0],
  'place in the source': [0.52, 1.94, 1.45],
  'words of other table heads': [-1.3, -0.5, -1.22],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.75, -2, -2.27],
  'first score': [0.52, 0.39, 0.3],
  'best of both': [0.33, 0.52, 0],
  margin: [0.14, 0.42, 0.65],
  'matches beside it': [1.6, 2.4, 2.33],
  'matches in the sentence': [0.9, 0.6, 0.59],
  'match of their likes': [0.45, 1.11, 1.35],
  'likes that do not match': [-2, -2.5, -1.93],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.1, 0.43, 0.09],
  'best pair': [0.29, 0, 0],
  'mean of the pairs': [0.68, 0.9, 1.07],
  'sources that state both': [0.22, -0.93, -1.01],
  'margin over rivals': [0.18, 0.18, 0.09],
  sources: [-0.02, 0.16, 0.37],
  aligned: [0.24, 0.54, 1.74],
  'rarest shared word': [1.82, 0.45, 1.16],
  'other name': [-0.12, -0.17, -0.53],
  'digits alike': [0, 0.19, 1.32],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0, 0, 0.5];
