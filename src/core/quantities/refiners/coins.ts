import type { Refiner } from '../draft.ts';
import { tidy } from '../tidy.ts';

/** Currencies and the coins they are counted in. */
const COINS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cent', ['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']],
  ['pence', ['GBP']],
  ['penny', ['GBP', 'USD']],
  ['sen', ['MYR', 'IDR']],
]);

const CURRENCIES: ReadonlySet<string> = new Set([...COINS.values()].flat());

/** "95 cents" in a text that speaks of dollars is 0.95 USD; where no currency is named the coin keeps its name. */
export const coins: Refiner = {
  id: 'coins',
  refine(_, drafts) {
    // the first draft in each currency
    const first = new Map<string, number>();
    drafts.forEach(({ unit }, i) => {
      if (CURRENCIES.has(unit) && !first.has(unit)) first.set(unit, i);
    });
    if (first.size === 0) return drafts;
    for (const draft of drafts) {
      const options = COINS.get(draft.unit);
      // "14 silver pennies" are counted
      if (!options || draft.kind !== 'money' || typeof draft.low !== 'number' || typeof draft.high !== 'number')
        continue;
      const named = options.filter(o => first.has(o)).sort((a, b) => first.get(a)! - first.get(b)!)[0];
      if (named === undefined) continue;
      const hundredth = (x: number): number => tidy(x / 100);
      draft.low = hundredth(draft.low);
      draft.high = hundredth(draft.high);
      draft.step /= 100;
      draft.unit = named;
      draft.trace.push('coins');
    }
    return drafts;
  },
};
