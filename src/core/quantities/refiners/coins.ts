import type { Draft, Refiner } from '../draft.ts';
import { tidy } from '../tidy.ts';

/** Currencies and the coins they are counted in. */
const COINS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cent', ['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']],
  ['pence', ['GBP']],
  ['penny', ['GBP', 'USD']],
  ['sen', ['MYR', 'IDR']],
]);

const CURRENCIES: ReadonlySet<string> = new Set([...COINS.values()].flat());

/** A figure in coins as one in their currency, or undefined where it is of no coin of it: "94 cents" of dollars is 0.94. */
export function inCurrency(draft: Draft, currency: string): Draft | undefined {
  if (draft.kind !== 'money' || !COINS.get(draft.unit)?.includes(currency)) return undefined;
  if (typeof draft.low !== 'number' || typeof draft.high !== 'number') return undefined;
  return {
    ...draft,
    low: tidy(draft.low / 100),
    high: tidy(draft.high / 100),
    step: draft.step / 100,
    unit: currency,
    trace: [...draft.trace, 'coins'],
  };
}

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
      const named = options?.filter(o => first.has(o)).sort((a, b) => first.get(a)! - first.get(b)!)[0];
      // "14 silver pennies" are counted
      if (named !== undefined) Object.assign(draft, inCurrency(draft, named));
    }
    return drafts;
  },
};
