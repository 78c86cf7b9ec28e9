import { CLASSES, FEATURES } from './features.ts';
import { JOINT_FEATURES } from './join-clusters.ts';
import { SECOND_FEATURES } from './second-look.ts';
import { FIRST, JOINT, LINK, PAIR, SECOND, type Triple } from './weights.ts';

/** Weights as vectors, one for each of {@link CLASSES}: the bias, then a weight for each piece of evidence. */
export interface MatchModel {
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
  /** For clusters, see JOINT_FEATURES. */
  readonly joint: readonly Float64Array[];
  /** Log-odds from which a pair surely is a link, where its values agree or are compatible. */
  readonly pair: number;
  /** Log-odds from which two clusters are joined, for each class. */
  readonly link: readonly number[];
}

/** Vectors of a table of weights, in the order of `names`. */
function vectorsOf(table: Readonly<Record<string, Triple>>, names: readonly string[]): Float64Array[] {
  return CLASSES.map((_, k) => Float64Array.from(['bias', ...names], name => table[name]![k]!));
}

/** The fitted model that ships. */
export const MODEL: MatchModel = {
  first: vectorsOf(FIRST, FEATURES),
  second: vectorsOf(SECOND, SECOND_FEATURES),
  joint: vectorsOf(JOINT, JOINT_FEATURES),
  pair: PAIR,
  link: LINK,
};
