import type { Bound, Quantity } from '../model.ts';
import { tidy } from '../quantities/tidy.ts';
import { unitOf, type Unit } from '../quantities/units.ts';

/** Digits kept of a difference that is converted: more are noise to who reads how far apart two are. */
const DIGITS = 3;

/**
 * "Cooled by 3 °C" and "5 °F colder", both in the larger of the two degrees; undefined where both are levels, or of one scale. Where one
 * is such a difference the other is as well: it is said again in brackets without the word that tells it.
 */
export function inOneScale(a: Quantity, b: Quantity): readonly [Quantity, Quantity] | undefined {
  if ((!a.difference && !b.difference) || a.unit === b.unit) return undefined;
  const [x, y] = [unitOf(a.unit), unitOf(b.unit)];
  if (!x || !y) return undefined;
  return x.factor >= y.factor ? [a, converted(b, y, x)] : [converted(a, x, y), b];
}

function converted(q: Quantity, from: Unit, to: Unit): Quantity {
  const times = from.factor / to.factor;
  const of = (bound: Bound): Bound => (typeof bound === 'number' ? Number((bound * times).toPrecision(DIGITS)) : bound);
  return { ...q, unit: to.id, low: of(q.low), high: of(q.high), step: tidy(q.step * times) };
}

/** Times that rates are told by, in their shortest. An hour is of no day: who earns so much an hour does not work them all. */
const TIMES: readonly Readonly<Record<string, number>>[] = [
  { second: 1, minute: 60, hour: 3600 },
  { day: 1, week: 7 },
  { month: 1, year: 12 },
  { day: 12, week: 84, month: 365, year: 4380 },
];
/** Of these rows a month has as many days as a twelfth of a year. */
const ROUGH = TIMES.length - 1;

/** "30 g per day" and "210 g per week", both by the longer of the two times; undefined for what is counted by other things. */
export function byOneTime(a: Quantity, b: Quantity): readonly [Quantity, Quantity] | undefined {
  if (a.per === undefined || b.per === undefined || a.per === b.per) return undefined;
  const row = TIMES.findIndex(times => Object.hasOwn(times, a.per!) && Object.hasOwn(times, b.per!));
  if (row < 0) return undefined;
  const times = TIMES[row]![b.per]! / TIMES[row]![a.per]!;
  if (times < 1) {
    const other = byOneTime(b, a);
    return other && [other[1], other[0]];
  }
  const of = (bound: Bound): Bound => (typeof bound === 'number' ? tidy(bound * times) : bound);
  const longer = { ...a, per: b.per, low: of(a.low), high: of(a.high), step: tidy(a.step * times) };
  return [row === ROUGH ? { ...longer, idiomatic: true } : longer, b];
}
