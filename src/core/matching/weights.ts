import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.36, -1.34, -5.24],
  'value of two digits': [1.79, 0.98, 0.53],
  'value of three digits': [2.28, 2.28, 0.97],
  'value of more digits': [1.99, -0.86, 0.98],
  'rarity of the value': [1.55, 0, 0],
  'value in many sources': [1.2, 0, 0],
  'value many times in a source': [-0.79, 0, 0],
  'few values of the unit': [0, 0, 0],
  'nearness of the values': [0, 2.44, 2.84],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.12, 0, 0],
  'other counted noun': [-0.2, -1.83, -1.17],
  'shared words near the figures': [0.08, 0.54, 0],
  'shared words around': [0, 0, 0.33],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.42, 0, 0],
  'rarest shared word': [0.91, 0.54, 0.05],
  'words of one found near the other': [0.8, 0.16, 0.44],
  'words of each found near the other': [0.01, 0, 0],
  'figures of its kind in its source': [-0.29, -1.22, -1.69],
  'same rate': [0.6, 0, 1.21],
  'words near one figure only': [0, -1.55, -0.35],
  'words the other source uses elsewhere': [-1.09, -1.29, -0.79],
  'restated in brackets': [0, 1.09, 0],
  'same figure beside it': [1.66, 3.91, 3.92],
  'value stands elsewhere in the other source': [0, -2.44, -3.64],
  'same name': [0, 0.36, 0.3],
  'same numbered name': [1.09, 0, 0],
  'other version of the name': [0, -0.53, -0.66],
  'other numbered name': [-1.32, -2.86, -1.82],
  'other name': [-0.08, 0, -0.32],
  'same document': [-0.21, -2.03, -3.39],
  'same sentence': [-0.2, -0.53, 0],
  aligned: [2.44, 1.4, 3.45],
  'change against level': [0, -0.13, 0],
  'other rate': [-0.72, -0.86, -0.23],
  'other period': [0, -0.42, -0.39],
  'contrasting words': [-0.07, 0, -0.15],
  'less detailed date': [0, 3.09, 2.35],
  rounding: [0, 1.86, 0],
  'rarest shared word around': [1.07, 1.14, 3.47],
  'rarest shared name': [0, 0.36, 0.04],
  'names the other source uses elsewhere': [-0.38, -0.94, -0.04],
  'unit left out': [-1.54, -2.32, -1.77],
  'small numbers of other things': [-0.31, -1.41, -1.25],
  'words running on alike': [1.13, 1.1, 3.36],
  'measured unit': [0,0,0],
  'percent': [0,0,0],
  'money': [0,0,0],
  'duration': [0,0,0],
  'calendar': [0,0,0],
  'clock': [0,0,0],
  'bare': [0,0,0],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.71, -1.73, -2.29],
  'first score': [0.53, 0.45, 0.29],
  'best of both': [0.21, 0.4, 0],
  margin: [0.23, 0.41, 0.74],
  'matches beside it': [1.29, 2.36, 2.64],
  'matches in the sentence': [1.05, 0.59, 0.57],
  'match of their likes': [0.3, 0.82, 1.4],
  'likes that do not match': [-1.86, -2.5, -2.39],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [0.12, 0.54, -0.03],
  'best pair': [0.67, 0, 0],
  'mean of the pairs': [0, 1.06, 0.93],
  'sources that state both': [-0.23, -0.23, -1.35],
  'margin over rivals': [0.26, 0.05, 0.16],
  sources: [-0.37, 0.09, 0.36],
  aligned: [1.7, 1.25, 1.64],
  'rarest shared word': [1.12, 0.59, 1.15],
  'other name': [-0.04, -0.31, -0.7],
  'digits alike': [0, 0.02, 2.04],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.5;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0, 0, 1];
