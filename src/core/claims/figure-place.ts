import type { Kind } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';

/** Where a figure stands: what the words around it are asked by. */
export interface FigurePlace {
  /** Tokens of its document. */
  readonly t: Tokens;
  /** For each token 1 + the number of the mention that it is part of, 0 for none. */
  readonly owners: Int32Array;
  readonly kind: Kind;
  /** Tokens of the figure, the end exclusive. */
  readonly at: number;
  readonly end: number;
  /** Tokens of its sentence, those near the figure where it is long; the end exclusive. */
  readonly from: number;
  readonly to: number;
}
