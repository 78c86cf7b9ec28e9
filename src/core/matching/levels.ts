import type { Claim, Quantity } from '../model.ts';
import { timesApart } from './nearness.ts';

/**
 * What a change is of: "sales of $4.2 million, up 12% on the year and 3% on the quarter" tells two changes of one amount. The changes of
 * amounts that are not the same are of two things, though all other words around them are alike: reports list one after another.
 */

/** Figures between a change and its level, at most: other changes of it, and how long ago it was what. */
const BETWEEN = 4;
/** Characters between a change and its level, at most. */
const REACH = 120;
/** Levels of one quantity in two sources are hardly so many times apart, whichever of them is wrong. */
const LEVELS_APART = 1.1;

const isChange = ({ quantity, context: { course, span } }: Claim): boolean =>
  quantity.kind === 'percentage' && (course !== 'none' || span !== '');

/** The level that claim `i`, a change, stands behind in its sentence. */
export function levelOf(claims: readonly Claim[], i: number): Quantity | undefined {
  const claim = claims[i]!;
  if (!isChange(claim)) return undefined;
  for (let k = i - 1; k >= 0 && i - k <= BETWEEN; k--) {
    const { uri, end, quantity, context } = claims[k]!;
    if (uri !== claim.uri || context.sentence !== claim.context.sentence || claim.start - end > REACH) return undefined;
    if (quantity.kind === 'money' || quantity.kind === 'count') return quantity;
    if (quantity.unit !== '%' && quantity.unit !== 'pp' && quantity.kind !== 'duration') return undefined;
  }
  return undefined;
}

/** Whether two levels, in one unit, are of two things. */
export const areOtherLevels = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined && b !== undefined && a.unit === b.unit && timesApart(a, b) > LEVELS_APART;
