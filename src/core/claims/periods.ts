import type { Kind, QuantityMention } from '../model.ts';
import type { Reading } from '../quantities/pipeline.ts';

/** Dates and years that share the figure's sentence: the time it is said of, as far as the sentence tells. */
export function periodsOf(
  { ranges }: Reading,
  periods: readonly string[],
  k: number,
  from: number,
  to: number,
  kind: Kind,
): readonly string[] {
  if (kind === 'date' || kind === 'year') return NO_PERIODS;
  let found: string[] | undefined;
  for (let n = k - 1; n >= 0 && ranges[n]![0] >= from; n--) found = withPeriod(found, periods[n]!);
  for (let n = k + 1; n < ranges.length && ranges[n]![1] <= to; n++) found = withPeriod(found, periods[n]!);
  // a list that was filled one by one has room for more
  return found ? found.slice() : NO_PERIODS;
}

const NO_PERIODS: readonly string[] = [];

/** The date or year that a mention states, "" where it states none: its neighbours ask for it again and again. */
export function periodOf({ quantity: { kind, low } }: QuantityMention): string {
  return (kind === 'date' || kind === 'year') && typeof low === 'string' && !low.startsWith('T') ? low : '';
}

function withPeriod(found: string[] | undefined, period: string): string[] | undefined {
  if (period === '' || found?.includes(period)) return found;
  const all = found ?? [];
  all.push(period);
  return all;
}

/** The one year that the dates beside a figure are of, "" where they are of several or leave it out. */
export function yearOfPeriods(periods: readonly string[]): string {
  const year = periods[0]?.slice(0, 4) ?? '';
  return /^\d{4}$/.test(year) && periods.every(period => period.startsWith(year)) ? year : '';
}
