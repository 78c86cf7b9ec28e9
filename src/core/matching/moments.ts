import type { Claim } from '../model.ts';
import { isClock } from '../verdicts/compare.ts';
import { dateFields } from '../verdicts/compare-dates.ts';
import type { StatedValue } from './evidence.ts';
import { daysApart, minutesApart } from './nearness.ts';

/**
 * A day and a time of day that stand together say one moment: "March 3, 1:50 AM", "at 6:40 on the 9th of May". What happened at another
 * moment is something else, though the day or the hour is the same.
 */

/** Characters between a day and its time of day, at most: ", at ", " on Tuesday, ". */
const TIED = 16;

/** The time of day that claim `i` names with its day, or the day that it names with its time of day. */
export function tiedTo(claims: readonly Claim[], values: readonly StatedValue[], i: number): StatedValue | undefined {
  if (claims[i]!.quantity.kind !== 'date') return undefined;
  return isTied(claims, values, i, i + 1)
    ? values[i + 1]
    : isTied(claims, values, i, i - 1)
      ? values[i - 1]
      : undefined;
}

function isTied(claims: readonly Claim[], values: readonly StatedValue[], i: number, j: number): boolean {
  const [a, b] = [claims[i]!, claims[j]];
  if (!b || b.quantity.kind !== 'date' || b.uri !== a.uri || b.context.sentence !== a.context.sentence) return false;
  const [clock, other] = isClock(values[i]!.dimension) ? [i, j] : [j, i];
  if (!isClock(values[clock]!.dimension) || !isDay(claims[other]!)) return false;
  return (i < j ? b.start - a.end : a.start - b.end) <= TIED;
}

const isDay = ({ quantity: { low, high } }: Claim): boolean =>
  typeof low === 'string' && low === high && !low.startsWith('T') && dateFields(low).day !== undefined;

/** Times of day of one moment are told less far apart: by other clocks, from memory. */
const MINUTES_APART = 30;

/**
 * Whether two days that are the same, or two times of day that are not, belong to two moments. `differ`: whether the values themselves
 * conflict. A time without its half of the day may be either.
 */
export function areOtherMoments(x: StatedValue | undefined, y: StatedValue | undefined, differ: boolean): boolean {
  if (!x || !y || x.dimension !== y.dimension) return false;
  // the days of two times, the times of a day
  return differ ? daysApart(x.position, y.position) >= 1 : minutesApart(x.position, y.position) > MINUTES_APART;
}
