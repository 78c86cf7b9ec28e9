import type { Claim, Quantity } from '../model.ts';
import { comparableDimension, isClock } from '../verdicts/compare.ts';

/** Figures that leave their unit out, and how they compare with those that state one. */

/** Dimensions in which a unit is left out: an amount of money, a length, a percentage; a date has no unit to leave out. */
export const hasUnit = (q: Quantity): boolean => {
  const dimension = comparableDimension(q);
  return dimension !== 'count' && dimension !== 'calendar' && !isClock(dimension) && q.unit !== '';
};

/** A figure that leaves its unit out, in that of another. */
export const inUnit = (bare: Quantity, { unit, kind }: Quantity): Quantity => ({ ...bare, unit, kind });

/** Two quantities as they compare: a bare figure is taken in the other's unit. Undefined where they do not compare. */
export function inOneUnit(a: Quantity, b: Quantity): [Quantity, Quantity] | undefined {
  if (comparableDimension(a) === comparableDimension(b)) return [a, b];
  if (isBare(a) && hasUnit(b) && mayBeIn(a, b)) return [inUnit(a, b), b];
  if (isBare(b) && hasUnit(a) && mayBeIn(b, a)) return [a, inUnit(b, a)];
  if (isDegrees(a) && b.kind === 'temperature') return [inUnit(a, b), b];
  if (isDegrees(b) && a.kind === 'temperature') return [a, inUnit(b, a)];
  return undefined;
}

/** Whether a bare figure may leave out the unit of another: "18.8 per member" is no percentage. */
export const mayBeIn = (bare: Quantity, { unit, per }: Quantity): boolean =>
  bare.per === undefined || unit !== '%' || per === bare.per;

/** "29.3 degrees": of an angle, or of a temperature whose scale is left out. */
export const isDegrees = ({ unit, kind }: Quantity): boolean => unit === '°' && kind !== 'temperature';

/** What a claim leaves out, and with it what other figures it can be compared with; nothing where what it is told in has no unit (`scale.ts`). */
export const leftOut = ({ quantity, context }: Claim): 'unit' | 'scale' | undefined =>
  context.scale !== '' ? undefined : isBare(quantity) ? 'unit' : isDegrees(quantity) ? 'scale' : undefined;

/** Whether a figure states neither a unit nor what it counts. */
const isBare = ({ unit, kind }: Quantity): boolean => unit === '' && kind === 'number';
