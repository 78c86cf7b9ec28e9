import { isLetters, isSymbol, wordTest } from '../quantities/draft.ts';
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
