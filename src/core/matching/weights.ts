import type { Feature } from './features.ts';
import type { JointFeature } from './join-clusters.ts';
import type { SecondFeature } from './second-look.ts';

/** Weights where the values agree, are compatible, conflict. */
export type Triple = readonly [agree: number, compatible: number, conflict: number];

/** Log-odds that each piece of evidence adds. Fitted by `test/fit/fit.ts`; see ARCHITECTURE.md, "Matching". */
export const FIRST: Readonly<Record<Feature | 'bias', Triple>> = {
  bias: [-1.15, -5.28, -10.8],
  'value of two digits': [1.97, 0.34, 0.01],
  'value of three digits': [2.36, 0.08, -0.71],
  'value of more digits': [2, -0.51, -0.27],
  'rarity of the value': [0.65, 0, 0],
  'value in many sources': [0.34, 0, 0],
  'value many times in a source': [-0.72, 0, 0],
  'few values of a measured unit': [3.63, 0, 0],
  'nearness of the values': [0, 4.89, 9.61],
  'related counted noun': [0.55, 0, 0.74],
  'other counted noun': [-0.96, -2.36, -0.77],
  'shared words near the figures': [0, 0.73, 0.33],
  'shared words around': [0, 0, 0],
  'shared word at the figure': [0, 0, 0],
  'rarest shared word': [0, 0, 0],
  'words of one found near the other': [0.8, 0.18, 0.75],
  'words of each found near the other': [0, 0, 0],
  'figures of its kind in its source': [-0.19, -1.38, -1.08],
  'same rate': [1, 0, 2.18],
  'words near one figure only': [0, -0.94, -0.19],
  'words the other source uses elsewhere': [-1.08, -1.17, 0],
  'restated in brackets': [0.02, 2.7, 0],
  'same figure beside it': [2.87, 4.63, 3.47],
  'value stands elsewhere in the other source': [0, -3.19, -6.33],
  'same name': [0, 0.27, 0.27],
  'same numbered name': [0.94, 0, 0.52],
  'other version of the name': [0, -0.45, -0.11],
  'other numbered name': [-1.4, -2.93, -5.15],
  'other name': [-0.06, -0.24, -0.06],
  'same document': [0.29, -0.62, -3.03],
  'same sentence': [0, -0.72, 0],
  aligned: [3.42, 4.64, 13.42],
  'other rate': [-1.71, -1.5, 0],
  'other period': [0, -1.3, -0.72],
  'contrasting words': [-0.83, 0, -0.66],
  'less detailed date': [0, 2.75, 1.62],
  rounding: [0, 0.78, 0],
  'rarest shared word around': [2.68, 2.2, 3.13],
  'names the other source uses elsewhere': [-0.39, -0.6, -0.05],
  'unit left out': [-1.85, -0.93, -3.11],
  'small numbers of other things': [-0.85, -0.44, -1.59],
  'words running on alike': [2.63, 1.98, 3.43],
  percentages: [0.14, -0.38, -0.3],
  'times of day': [-0.84, 2.37, 4.74],
  'nearly equal': [0, 1.63, 0.79],
  'place in the source': [0.87, 2.01, 0.88],
  'words of other table heads': [-1.59, -0.24, -2.01],
  'other counted noun, named near both': [2.85, 0, 1.49],
  'written alike': [0, 0, 4.37],
  'other standing': [-0.41, -0.47, -0.68],
  'same standing': [0, 0, 0.2],
  'other direction': [0, -1.47, -1.31],
  'same direction': [0.65, 0.45, 2.44],
  ages: [0, -0.61, -1.65],
  'ages a year or two apart': [0, 1.49, 3.6],
  'counts of one noun nearly equal': [0, 0.11, 2.73],
  'same score': [1.17, 0, 1.47],
  'other score': [-5.53, 0, -1.63],
  'a score against another number': [-1.76, -0.26, -2.25],
  years: [-1.84, 2.8, 4.9],
  'same digits in another size': [0, 0, 3.64],
  'number of documents': [0, 0, -0.73],
  'figures of its kind in the packet': [0, 0, -3.83],
  money: [0, 0, 1.4],
  durations: [0, 0, 1.65],
  dates: [0, 0, 1.46],
  'measured quantities': [0, 0, 0.43],
};

/** Log-odds of a link given its first score and what stands around it. */
export const SECOND: Readonly<Record<SecondFeature | 'bias', Triple>> = {
  bias: [-0.96, -1.85, -1.93],
  'first score': [0.57, 0.5, 0.39],
  'best of both': [0.75, 0.76, 0.03],
  margin: [0.07, 0.27, 0.47],
  'matches beside it': [1.4, 1.99, 1.88],
  'matches in the sentence': [0.8, 0.14, 0.4],
  'match of their likes': [0.3, 0.94, 1.09],
  'likes that do not match': [-2.58, -1.66, -2.49],
};

/** Log-odds that two clusters are of one quantity. */
export const JOINT: Readonly<Record<JointFeature | 'bias', Triple>> = {
  bias: [-0.6, -0.52, -1.93],
  'best pair': [0.41, 0, 0],
  'mean of the pairs': [0.43, 0.96, 0.83],
  'sources that state both': [0.56, 0.5, 0],
  'margin over rivals': [0.21, 0.07, 0.19],
  sources: [-0.43, -0.54, -1.84],
  aligned: [0, 1.04, 3.39],
  'rarest shared word': [0.38, 0.68, 1.36],
  'other name': [-0.1, -0.68, -0.75],
  'digits alike': [0, 0, 0.59],
  'sources in all': [0.46, 0.94, 3.44],
  'one hedged': [0, 0, 0.59],
  'both hedged': [0, 0, 1.2],
  'number of documents': [0, 0, -1.15],
  'best agreement with another': [0, 0, 0.59],
  'rivals as good': [0, 0, -0.31],
};

/** Log-odds from which a pair whose values do not conflict surely is a link. */
export const PAIR = 1.3;

/** Log-odds from which two clusters are joined; more is asked for where their values conflict. */
export const LINK: Triple = [-0.4, -0.4, 0.7];
