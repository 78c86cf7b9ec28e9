import type { QuantityMention } from '../model.ts';
import { isSymbol } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';

/** Tokens of what a range in brackets is called: "interquartile range", "95% confidence interval". */
const CALLED = 5;

/**
 * "1.8 (1.4 to 2.3)", "a median of 41 (range 19 to 88)": whether mention `k`, which begins at token `at`, is a range in brackets that the
 * figure right before lies in. It says how sure that one is, or how others lie about it.
 */
export function isSpread(t: Tokens, mentions: readonly QuantityMention[], k: number, at: number): boolean {
  const { low, high } = mentions[k]!.quantity;
  if (k === 0 || typeof low !== 'number' || typeof high !== 'number' || low >= high) return false;
  let open = at - 1;
  while (open >= 0 && at - open <= CALLED && t.kind[open] !== T.break && !isSymbol(t, open, '(')) open--;
  if (!isSymbol(t, open, '(')) return false;
  const { end, quantity: point } = mentions[k - 1]!;
  const gap = t.start[open]! - end;
  return gap >= 0 && gap <= 1 && typeof point.low === 'number' && point.low > low && point.low < high;
}
