import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-2.76, -5.23, -11.52],
  'value of two digits': [2.21, 0.34, -0.11],
  'value of three digits': [2.66, -0.14, -0.99],
  'value of more digits': [2.63, -0.37, -1.15],
  'rarity of the value': [1.89, 0, 0],
  'value in many sources': [0.66, 0, 0],
  'value many times in a source': [-0.04, 0, 0],
  'few values of a measured unit': [4.03, 0, 0],
  'nearness of the values': [0, 4.85, 9.22],
  'same counted noun': [0, 0.13, 0],
  'related counted noun': [0.65, 0, 0],
  'other counted noun': [-0.72, -2.03, -1.77],
  'shared words near the figures': [0, 0.67, 0],
  'shared words around': [0, 0, 0],
  'sentences alike': [0, 0, 0],
  'shared word at the figure': [0.38, 0, 0],
  'rarest shared word': [0, 0, 0],
  'words of one found near the other': [1.06, 0.4, 0.69],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.13, -1.43, -1.35],
  'same rate': [1.45, 0, 1.62],
  'words near one figure only': [0, -0.88, 0],
  'words the other source uses elsewhere': [-1.32, -1.07, -0.64],
  'restated in brackets': [0, 2.28, 0],
  'same figure beside it': [2.29, 5.37, 3.87],
  'value stands elsewhere in the other source': [0, -3.48, -6.6],
  'same name': [0.09, 0.23, 0.51],
  'same numbered name': [1.22, 0, 0],
  'other version of the name': [0, -0.64, -0.47],
  'other numbered name': [-1.03, -2.84, -2.59],
  'other name': [0, -0.36, -0.01],
  'same document': [0.17, -0.92, -2.63],
  'same sentence': [-0.55, -0.3, 0],
  aligned: [3.34, 4.16, 9.67],
  'change against level': [-0.06, 0, 0],
  'other rate': [-0.9, -0.89, -1.22],
  'other period': [0, -0.83, -0.44],
  'contrasting words': [-1.06, 0, -0.56],
  'less detailed date': [0, 2.96, 3.67],
  rounding: [0, 0.55, 0],
  'rarest shared word around': [2.81, 1.98, 3.15],
  'rarest shared name': [0, 0, 0],
  'names the other source uses elsewhere': [-0.46, -0.57, 0],
  'unit left out': [-1.55, -0.61, -2.22],
  'small numbers of other things': [-0.71, -0.57, -1.48],
  'words running on alike': [2.07, 1.66, 4.84],
  percentages: [0.01, -0.17, -1.09],
  'times of day': [-0.4, 2.53, 5.23],
  'nearly equal': [0, 1.75, 1.34],
  'measures alike': [0, 0.36, 0.29],
  'place in the source': [0.92, 2.06, 1.61],
  'words of other table heads': [-1.16, -0.58, -2.68],
  'other counted noun, named near both': [2.66, 0, 0.98],
  'written alike': [0, 0, 4.78],
  'other standing': [-0.25, -0.46, -0.59],
  'same standing': [0, 0, 0],
  'other direction': [0, -1.53, -1.19],
  'same direction': [1.66, 0.25, 2.42],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.75, -1.87, -1.78],
  'first score': [0.53, 0.47, 0.36],
  'best of both': [0.12, 0.79, 0],
  margin: [0.21, 0.28, 0.61],
  'matches beside it': [1.84, 2.25, 1.83],
  'matches in the sentence': [0.71, 0.27, 0.57],
  'match of their likes': [0.43, 0.93, 0.9],
  'likes that do not match': [-1.93, -2.08, -2.61],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.37, -0.85, -3.21],
  'best pair': [0.58, 0, 0.07],
  'mean of the pairs': [0.25, 0.81, 0.88],
  'sources that state both': [0.25, 0.13, 0],
  'margin over rivals': [0.18, 0.15, 0.12],
  sources: [-0.33, -0.71, -1.34],
  aligned: [0, 0, 0],
  'rarest shared word': [1.01, 1.37, 0.94],
  'other name': [-0.02, -0.53, -0.71],
  'digits alike': [0, 0, 0.53],
  'sources in all': [0.06, 1.15, 3.01],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.25;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.25, -0.25, 0.7];
