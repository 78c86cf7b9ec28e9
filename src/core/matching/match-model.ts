import { CLASSES, FEATURES } from './features.ts';
import { CONFLICT_FEATURES } from './oppose.ts';
import { SECOND_FEATURES } from './second-look.ts';
import { CONFLICT, FIRST, LINK, SECOND, type Triple } from './weights.ts';

/** Weights as vectors, one for each of {@link CLASSES}: the bias, then a weight for each piece of evidence. */
export interface MatchModel {
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
  /** For clusters of conflicting values. */
  readonly conflict: Float64Array;
  /** Log-odds from which a pair is a link: where values agree, are compatible; where clusters conflict. */
  readonly link: readonly number[];
}

/** Vectors of a table of weights, in the order of `names`. */
export function vectorsOf(table: Readonly<Record<string, Triple>>, names: readonly string[]): Float64Array[] {
  return CLASSES.map((_, k) => Float64Array.from(['bias', ...names], name => table[name]![k]!));
}

/** The bias and the weighted evidence, added up. */
export function scoreWith(vector: Float64Array, features: Float64Array): number {
  let sum = vector[0]!;
  for (let i = 0; i < features.length; i++) sum += vector[i + 1]! * features[i]!;
  return sum;
}

/** The fitted model that ships. */
export const MODEL: MatchModel = {
  first: vectorsOf(FIRST, FEATURES),
  second: vectorsOf(SECOND, SECOND_FEATURES),
  conflict: Float64Array.from(['bias' as const, ...CONFLICT_FEATURES], name => CONFLICT[name]),
  link: LINK,
};
