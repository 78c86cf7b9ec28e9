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
