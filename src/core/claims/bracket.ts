import { isLetters, isSymbol, wordTest } from '../quantities/draft.ts';
import type { Claim } from '../model.ts';
import { dimensionOf, unitOf } from '../quantities/units.ts';
import type { FigurePlace } from './figure-place.ts';

/** Tokens between a bracket and the figure that it holds, at most: "(that's 117 feet)". */
const REACH = 5;
/** Words that say a figure again. */
const saysAgain = wordTest(/^(?:or|that|is|s|which|ie|i|e|equals|equal|equivalent|makes|comes|to|in|other|words)$/);

/** Offset of the bracket that a figure opens: "(117 feet)", "(or 145 feet)"; -1 where it opens none. */
export function bracketOf({ t, at }: FigurePlace): number {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    if (isSymbol(t, i, '(')) return t.start[i]!;
    if (!(isLetters(t, i) && saysAgain(t, i)) && !isSymbol(t, i, "'", '’', '.', ',')) return -1;
  }
  return -1;
}

/** Characters between a figure and the bracket that says it again: fewer than these, a space or a mark of emphasis. */
const BEFORE_BRACKET = 4;

/** "296 miles (477 km)", "296 miles (that's 477 km)": the figure behind another of its document says it again, in another unit in brackets. */
export function isConversion(first: Claim, second: Claim): boolean {
  const { bracket } = second.context;
  return bracket >= 0 && bracket - first.end < BEFORE_BRACKET && areConvertible(first, second);
}

/** Whether two figures, one right behind the other, measure the same in two units. */
export function areConvertible(first: Claim, second: Claim): boolean {
  const [a, b] = [first.context, second.context];
  const [from, to] = [first.quantity.unit, second.quantity.unit];
  // "2 × 4 × 0.8 m (6.6 × 13 × 2.6 ft)": the last side and the first
  if (from === to || b.index !== a.index + 1 || a.side !== b.side || !unitOf(from) || !unitOf(to)) return false;
  return dimensionOf(from) === dimensionOf(to);
}
