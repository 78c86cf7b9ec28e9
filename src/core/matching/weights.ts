import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.87, -2.97, -8.43],
  'value of two digits': [2.26, 0.77, 0.1],
  'value of three digits': [2.5, 1.43, 0.09],
  'value of more digits': [2.32, -0.29, -0.13],
  'rarity of the value': [1.41, 0, 0],
  'value in many sources': [0.33, 0, 0],
  'value many times in a source': [-0.57, 0, 0],
  'few values of a measured unit': [3.97, 0, 0],
  'nearness of the values': [0, 2.82, 5.64],
  'same counted noun': [0, 0, 0],
  'related counted noun': [0.58, 0, 0],
  'other counted noun': [-0.36, -2.3, -1.23],
  'shared words near the figures': [0, 0.16, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.79, 0, 0],
  'rarest shared word': [0.56, 0, 0],
  'words of one found near the other': [0.89, 0.11, 0.35],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.19, -1.4, -1.78],
  'same rate': [1.28, 0, 1.75],
  'words near one figure only': [0, -1.64, -0.47],
  'words the other source uses elsewhere': [-1.36, -1.45, 0],
  'restated in brackets': [0, 2.3, 0],
  'same figure beside it': [2.17, 5.08, 4.25],
  'value stands elsewhere in the other source': [0, -3.23, -5.16],
  'same name': [0, 0.05, 0.57],
  'same numbered name': [1.16, 0, 0.14],
  'other version of the name': [0, -0.71, -0.22],
  'other numbered name': [-1.3, -3.55, -2.19],
  'other name': [-0.05, 0, -0.17],
  'same document': [0.38, -0.78, -2.11],
  'same sentence': [-0.58, -0.56, 0],
  aligned: [2.6, 2.96, 5.43],
  'change against level': [0, 0, 0],
  'other rate': [-1.17, -1.08, -1.15],
  'other period': [0, -0.19, -0.22],
  'contrasting words': [-1, 0, -0.24],
  'less detailed date': [0, 1.81, 2.36],
  rounding: [0, 1.91, 0],
  'rarest shared word around': [1.63, 1.57, 3.91],
  'rarest shared name': [0, 0.79, 0],
  'names the other source uses elsewhere': [-0.19, -0.81, 0],
  'unit left out': [-1.65, -2.23, -1.8],
  'small numbers of other things': [0, -2.01, -1.57],
  'words running on alike': [1.27, 1.8, 4.87],
  percentages: [0.3, -0.1, -0.96],
  'times of day': [-0.58, 1.15, 4.06],
  'nearly equal': [0, 0.94, 2.49],
  'measures alike': [0, 1.1, 0],
  'place in the source': [0.73, 2.06, 1.39],
  'words of other table heads': [-1.6, -0.56, -1.49],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.71, -2.01, -2.34],
  'first score': [0.51, 0.37, 0.29],
  'best of both': [0.36, 0.51, 0],
  margin: [0.11, 0.41, 0.62],
  'matches beside it': [1.59, 2.3, 2.21],
  'matches in the sentence': [0.79, 0.57, 0.64],
  'match of their likes': [0.45, 1.11, 1.36],
  'likes that do not match': [-2.29, -2.16, -1.66],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.22, 0.56, 0.03],
  'best pair': [0.44, 0, 0],
  'mean of the pairs': [0.33, 0.83, 1.1],
  'sources that state both': [0.21, -0.92, -1.11],
  'margin over rivals': [0.21, 0.24, 0.02],
  sources: [-0.23, 0.1, 0.34],
  aligned: [0.3, 0.63, 2.47],
  'rarest shared word': [1.09, 0.42, 1.49],
  'other name': [-0.08, -0.33, -0.54],
  'digits alike': [0, 0.28, 1.56],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [0, 0, 0.5];
