import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.27, -1.46, -4.79],
  'value of two digits': [1.66, 0.78, 0.6],
  'value of three digits': [2.24, 2.92, 0.77],
  'value of more digits': [1.44, -0.02, 0.93],
  'rarity of the value': [1.65, 0, 0],
  'value in many sources': [1.04, 0, 0],
  'value many times in a source': [-0.83, 0, 0],
  'few values of the unit': [0, 0, 0],
  'nearness of the values': [0, 2.31, 2.36],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.08, 0, 0],
  'other counted noun': [-0.17, -1.76, -1],
  'shared words near the figures': [0.18, 0.6, 0.34],
  'shared words around': [0.1, 0, 0.62],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.44, 0, 0],
  'rarest shared word': [0.85, 0.54, 0.65],
  'words of one found near the other': [0.87, 0.47, 0.35],
  'words of each found near the other': [0.26, 0, 0],
  'figures of its kind in its source': [-0.17, -1.06, -1.78],
  'same rate': [0.39, 0.04, 0.86],
  'words near one figure only': [0, -1.55, -0.39],
  'words the other source uses elsewhere': [-1.06, -1.17, -0.48],
  'restated in brackets': [0, 0.79, 0],
  'same figure beside it': [1.35, 3.34, 3.56],
  'value stands elsewhere in the other source': [0, -1.68, -3.03],
  'same name': [0, 0.33, 0.22],
  'same numbered name': [1.07, 0, 0],
  'other version of the name': [0, -0.38, -0.59],
  'other numbered name': [-1.17, -2.38, -1.2],
  'other name': [-0.13, -0.05, -0.28],
  'same document': [-0.22, -1.8, -2.34],
  'same sentence': [-0.16, -0.39, 0],
  aligned: [1.73, 0.62, 3.45],
  'change against level': [0, 0, 0],
  'other rate': [-0.55, -0.48, -0.17],
  'other period': [0, -0.23, -0.23],
  'contrasting words': [-0.11, 0, -0.11],
  'less detailed date': [0, 1.17, 1.91],
  rounding: [0, 1.75, 0],
  'rarest shared word around': [0.72, 0.92, 2.46],
  'rarest shared name': [0, 0.1, 0],
  'names the other source uses elsewhere': [-0.41, -0.65, -0.32],
  'unit left out': [-1.67, -1.94, -1.3],
  'small numbers of other things': [-0.35, -0.81, -1.33],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.64, -1.61, -1.82],
  'first score': [0.58, 0.48, 0.42],
  'best of both': [0.15, 0.1, 0],
  margin: [0.22, 0.54, 0.72],
  'matches beside it': [1.38, 2.36, 2.51],
  'matches in the sentence': [0.78, 0.8, 0.62],
  'match of their likes': [0.28, 0.93, 1.23],
  'likes that do not match': [-1.36, -1.78, -1.48],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.14, 0.54, 0.16],
  'best pair': [0.57, 0.17, 0],
  'mean of the pairs': [0.29, 0.81, 0.86],
  'sources that state both': [-0.02, -0.62, -1.89],
  'margin over rivals': [0.15, 0.1, 0.16],
  sources: [-0.25, 0.23, 0.39],
  aligned: [0.39, 0, 1.75],
  'rarest shared word': [0.82, 0.3, 0.81],
  'other name': [0, -0.72, -0.91],
  'digits alike': [0, 0, 2],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0, 0, 1];
