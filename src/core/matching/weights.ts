import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.28, -5.18, -11.92],
  'value of two digits': [1.97, 0.35, -0.08],
  'value of three digits': [2.33, 0.11, -0.9],
  'value of more digits': [1.96, -0.51, -0.94],
  'rarity of the value': [0.77, 0, 0],
  'value in many sources': [0.39, 0, 0],
  'value many times in a source': [-0.65, 0, 0],
  'few values of a measured unit': [3.61, 0, 0],
  'nearness of the values': [0, 4.89, 9.67],
  'related counted noun': [0.52, 0, 0],
  'other counted noun': [-0.95, -2.34, -1.96],
  'shared words near the figures': [0, 0.73, 0],
  'shared words around': [0, 0, 0.51],
  'shared word at the figure': [0, 0, 0],
  'rarest shared word': [0, 0, 0],
  'words of one found near the other': [0.77, 0.08, 0.47],
  'words of each found near the other': [0, 0, 0.08],
  'figures of its kind in its source': [-0.14, -1.37, -1.45],
  'same rate': [1.01, 0, 2.1],
  'words near one figure only': [0, -1.02, 0],
  'words the other source uses elsewhere': [-1.11, -1.16, 0],
  'restated in brackets': [0.02, 2.61, 0],
  'same figure beside it': [2.78, 4.67, 3.54],
  'value stands elsewhere in the other source': [0, -3.2, -6.12],
  'same name': [0, 0.22, 0.45],
  'same numbered name': [0.96, 0, 0.48],
  'other version of the name': [0, -0.46, -0.35],
  'other numbered name': [-1.39, -2.94, -3.19],
  'other name': [-0.05, -0.24, -0.11],
  'same document': [0.32, -0.62, -2.62],
  'same sentence': [-0.02, -0.58, 0],
  aligned: [3.31, 4.58, 12.94],
  'other rate': [-1.65, -1.29, -0.25],
  'other period': [0, -1.23, -0.74],
  'contrasting words': [-0.81, 0, -0.47],
  'less detailed date': [0, 2.73, 2.93],
  rounding: [0, 0.79, 0],
  'rarest shared word around': [2.67, 2.2, 3.02],
  'names the other source uses elsewhere': [-0.37, -0.61, 0],
  'unit left out': [-1.86, -0.91, -2.46],
  'small numbers of other things': [-0.92, -0.47, -1.65],
  'words running on alike': [2.58, 1.97, 4.22],
  percentages: [0.11, -0.36, -1.06],
  'times of day': [-0.84, 2.38, 5.49],
  'nearly equal': [0, 1.64, 0.98],
  'place in the source': [0.89, 2.01, 1.37],
  'words of other table heads': [-1.56, -0.25, -2.81],
  'other counted noun, named near both': [2.93, 0, 1.37],
  'written alike': [0, 0, 4.47],
  'other standing': [-0.42, -0.44, -0.57],
  'same standing': [0, 0, 0.44],
  'other direction': [0, -1.42, -1.16],
  'same direction': [0.67, 0.43, 2.17],
  ages: [0, -0.58, -1.43],
  'ages a year or two apart': [0, 1.42, 3.72],
  'counts of one noun nearly equal': [0, 0.21, 1.12],
  'same score': [1.11, 0, 0.83],
  'other score': [-5.43, 0, -2.35],
  'a score against another number': [-1.76, -0.2, -3.19],
  years: [-1.8, 2.81, 3.67],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.89, -1.92, -1.94],
  'first score': [0.57, 0.49, 0.35],
  'best of both': [0.66, 0.88, 0],
  margin: [0.09, 0.26, 0.55],
  'matches beside it': [1.4, 1.97, 1.92],
  'matches in the sentence': [0.77, 0.18, 0.49],
  'match of their likes': [0.28, 0.96, 0.94],
  'likes that do not match': [-2.61, -1.56, -2.72],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.96, -0.49, -3.2],
  'best pair': [0.32, 0.01, 0],
  'mean of the pairs': [0.49, 0.92, 0.87],
  'sources that state both': [0.83, 0.44, 0],
  'margin over rivals': [0.24, 0.09, 0.2],
  sources: [-0.63, -0.43, -1.44],
  aligned: [0, 1.13, 3.36],
  'rarest shared word': [0.45, 0.56, 1.44],
  'other name': [-0.14, -0.64, -0.87],
  'digits alike': [0.36, 0, 0.71],
  'sources in all': [0.82, 0.81, 2.92],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.3;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.4, -0.4, 0.55];
