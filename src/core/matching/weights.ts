import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-2.84, -4.89, -11.56],
  'value of two digits': [2.12, 0.57, -0.06],
  'value of three digits': [2.64, 0.12, -1.03],
  'value of more digits': [2.7, -0.4, -1.3],
  'rarity of the value': [1.88, 0, 0],
  'value in many sources': [0.71, 0, 0],
  'value many times in a source': [0, 0, 0],
  'few values of a measured unit': [4.04, 0, 0],
  'nearness of the values': [0, 4.51, 9.49],
  'same counted noun': [0, 0.04, 0],
  'related counted noun': [0.68, 0, 0],
  'other counted noun': [-0.67, -1.98, -1.78],
  'shared words near the figures': [0, 0.65, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.38, 0, 0],
  'rarest shared word': [0, 0, 0],
  'words of one found near the other': [1.04, 0.3, 0.57],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.07, -1.38, -1.48],
  'same rate': [1.37, 0, 1.6],
  'words near one figure only': [0, -0.93, 0],
  'words the other source uses elsewhere': [-1.25, -1.04, -0.72],
  'restated in brackets': [0, 2.14, 0],
  'same figure beside it': [2.49, 5.19, 3.78],
  'value stands elsewhere in the other source': [0, -3.51, -6.68],
  'same name': [0.02, 0.22, 0.51],
  'same numbered name': [1.21, 0, 0],
  'other version of the name': [0, -0.68, -0.49],
  'other numbered name': [-1.06, -2.99, -2.45],
  'other name': [-0.02, -0.3, 0],
  'same document': [0.17, -0.98, -2.63],
  'same sentence': [-0.53, -0.27, 0],
  aligned: [3.69, 3.82, 9.4],
  'change against level': [-0.12, 0, 0],
  'other rate': [-1.04, -1.15, -1.38],
  'other period': [0, -0.95, -0.8],
  'contrasting words': [-1.19, 0, -0.63],
  'less detailed date': [0, 2.72, 3.78],
  rounding: [0, 0.87, 0],
  'rarest shared word around': [2.88, 2.04, 3.22],
  'rarest shared name': [0, 0.14, 0],
  'names the other source uses elsewhere': [-0.44, -0.61, 0],
  'unit left out': [-1.62, -0.86, -2.31],
  'small numbers of other things': [-0.71, -0.42, -1.25],
  'words running on alike': [2.08, 1.62, 4.26],
  percentages: [0.07, -0.23, -1.09],
  'times of day': [-0.33, 2.18, 5.24],
  'nearly equal': [0, 1.39, 1.15],
  'measures alike': [0, 0.56, 0.28],
  'place in the source': [0.91, 1.99, 1.54],
  'words of other table heads': [-1.29, -0.9, -3.19],
  'other counted noun, named near both': [2.63, 0, 0.71],
  'written alike': [0, 0, 4.79],
  'other standing': [-0.29, -0.56, -0.7],
  'same standing': [0, 0, 0],
  'other direction': [0, -1.49, -1.21],
  'same direction': [1.62, 0.26, 2.37],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.77, -1.85, -1.77],
  'first score': [0.54, 0.47, 0.36],
  'best of both': [0.15, 0.76, 0],
  margin: [0.2, 0.29, 0.6],
  'matches beside it': [1.77, 2.13, 1.75],
  'matches in the sentence': [0.75, 0.25, 0.56],
  'match of their likes': [0.45, 0.96, 0.9],
  'likes that do not match': [-2.34, -2.48, -3.15],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.58, -0.3, -3.08],
  'best pair': [0.83, 0, 0.09],
  'mean of the pairs': [0.16, 0.82, 0.81],
  'sources that state both': [0.61, -0.12, 0],
  'margin over rivals': [0.12, 0.17, 0.1],
  sources: [-1.05, -0.51, -1.17],
  aligned: [0, 0.99, 0],
  'rarest shared word': [0.87, 0.96, 1.19],
  'other name': [0, -0.71, -0.66],
  'digits alike': [0.35, 0, 0.39],
  'sources in all': [0.52, 0.68, 2.74],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.25;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.25, -0.25, 0.55];
