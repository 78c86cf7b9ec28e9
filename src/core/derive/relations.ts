import { isCurrency } from '../quantities/currencies.ts';
import { dimensionOf, toBase } from '../quantities/units.ts';
import {
  by,
  inOneUnit,
  isNoun,
  isShareInWords,
  minus,
  over,
  plus,
  size,
  times,
  type Interval,
  type Operand,
} from './intervals.ts';
import { compact, type Candidate } from './outcome.ts';

/** Candidates for a stated figure from its parts: one function for each relation that texts state. */

const isPercent = (o: Operand): boolean => o.unit === '%';
/** "points", "percentage points", "marks": differences of levels in percent are stated in them. */
const isPoints = (o: Operand): boolean => o.unit === 'pp' || /(^| )(point|mark)$/.test(o.unit);
const isTimes = (o: Operand): boolean => o.unit === 'x';

const ONE: Interval = { low: 1, high: 1 };
const join = (operands: readonly Operand[], sign: string): string =>
  operands.map(o => compact(o.value)).join(` ${sign} `);
const ordered = (a: Operand, b: Operand): readonly [Operand, Operand] => (a.value >= b.value ? [a, b] : [b, a]);

/** Whether a stated difference or sum is in a unit that goes with its parts'. */
function sameKind(parts: readonly Operand[], stated: Operand): boolean {
  if (isTimes(stated) || parts.some(isTimes)) return false;
  const lead = parts.find(p => p.unit !== '');
  if (!lead || stated.unit === '') return true;
  if (isPercent(lead) || isPoints(lead)) return isPercent(stated) || isPoints(stated);
  if (isNoun(lead.unit)) return isNoun(stated.unit);
  if (isCurrency(lead.unit) || isCurrency(stated.unit)) return lead.unit === stated.unit;
  return !isNoun(stated.unit) && dimensionOf(lead.unit) === dimensionOf(stated.unit);
}

/** |a − b|, in the stated figure's unit. */
export function difference(a: Operand, b: Operand, stated: Operand): Candidate[] {
  if (!sameKind([a, b], stated)) return [];
  const percents = isPercent(a) || isPercent(b);
  const all = inOneUnit(percents ? [a, b] : [stated, a, b]);
  if (!all) return [];
  const [x, y] = ordered(all.at(-2)!, all.at(-1)!);
  return [
    {
      value: x.value - y.value,
      interval: size(minus(x.interval, y.interval)),
      expression: `${compact(x.value)} − ${compact(y.value)}`,
      ...(percents ? { unit: 'pp' } : {}),
    },
  ];
}

/** The sum of the parts, in the stated figure's unit. */
export function sum(parts: readonly Operand[], stated: Operand): Candidate[] {
  if (parts.length < 2 || !sameKind(parts, stated)) return [];
  // "14 for 39, 8 for 20 on three-pointers and all 12 of his free throws": what was hit of what was tried adds up with nothing
  if ([stated, ...parts].some(o => o.claim.quantity.kind === 'ratio')) return [];
  const all = inOneUnit([stated, ...parts])?.slice(1);
  if (!all) return [];
  return [
    {
      value: all.reduce((s, o) => s + o.value, 0),
      interval: all.map(o => o.interval).reduce(plus),
      expression: join(all, '+'),
    },
  ];
}

/** The mean of the parts. */
export function mean(parts: readonly Operand[], stated: Operand): Candidate[] {
  const [total] = sum(parts, stated);
  if (!total) return [];
  const n = parts.length;
  return [{ value: total.value / n, interval: by(total.interval, 1 / n), expression: `(${total.expression}) ÷ ${n}` }];
}

/** The change from `a` to `b` in percent of `a`. */
export function percentChange(a: Operand, b: Operand): Candidate[] {
  const all = inOneUnit([a, b]);
  if (!all || all[0]!.value === 0) return [];
  const [x, y] = [all[0]!, all[1]!];
  const [p, q] = ordered(x, y);
  return [
    {
      value: (100 * Math.abs(y.value - x.value)) / Math.abs(x.value),
      // (b − a) ÷ a as b ÷ a − 1, in which each figure stands once: the interval is then no wider than it must be
      interval: size(by(minus(over(y.interval, x.interval), ONE), 100)),
      expression: `(${compact(p.value)} − ${compact(q.value)}) ÷ ${compact(x.value)}`,
      unit: '%',
    },
  ];
}

/** How many times `a` the value `b` is. */
export function ratio(a: Operand, b: Operand): Candidate[] {
  const all = inOneUnit([a, b]);
  // "a 7.1 is close, but the 7.1 released twice the energy": nobody says of one value how many times another it is
  if (!all || all[0]!.value === 0 || all[0]!.value === all[1]!.value) return [];
  const [x, y] = [all[0]!, all[1]!];
  return [
    {
      value: y.value / x.value,
      interval: over(y.interval, x.interval),
      expression: `${compact(y.value)} ÷ ${compact(x.value)}`,
      unit: 'x',
    },
  ];
}

/**
 * A change from `a` to `b` as stated: points or the same unit is a difference, percent of something else is relative, times is a
 * quotient. A change of a percentage stated in percent may be either.
 */
export function change(a: Operand, b: Operand, stated: Operand): Candidate[] {
  if (isTimes(stated)) {
    const [plain] = ratio(a, b);
    const [inverse] = ratio(b, a);
    if (!plain || !inverse) return [];
    // "three times more" is said of three and of four times
    const [main, other] = a.value <= b.value ? [plain, inverse] : [inverse, plain];
    const more = { ...main, value: main.value - 1, interval: minus(main.interval, ONE) };
    return stated.claim.quantity.idiomatic ? [main, other] : [main, more, other];
  }
  if (!isPercent(stated)) return difference(a, b, stated);
  const relative = percentChange(a, b);
  if (isPercent(a) || isPercent(b)) return [...relative, ...difference(a, b, stated)];
  return relative;
}

/** A gap between two figures of equal standing: relative to either. */
export function gap(a: Operand, b: Operand, stated: Operand): Candidate[] {
  return isPercent(stated) ? [...change(a, b, stated), ...change(b, a, stated)] : change(a, b, stated);
}

/** `a` of `b` in percent. */
export function share(a: Operand, b: Operand, stated: Operand): Candidate[] {
  if (!isPercent(stated) || isPercent(a) || isPercent(b) || a.value > b.value || !sameKind([b], a)) return [];
  const all = inOneUnit([a, b]);
  if (!all || all[1]!.value === 0) return [];
  const [x, y] = [all[0]!, all[1]!];
  return [
    {
      value: (100 * x.value) / y.value,
      interval: by(over(x.interval, y.interval), 100),
      expression: `${compact(x.value)} ÷ ${compact(y.value)}`,
      unit: '%',
    },
  ];
}

/** "38 of 40" and "one in four" in percent. */
export function restatedShare(a: Operand, stated: Operand): Candidate[] {
  if (a.claim.quantity.kind !== 'ratio' && !isShareInWords(a.claim)) return [];
  if (stated.claim.quantity.kind === 'ratio' || !isPercent(stated)) return [];
  const expression = a.claim.text.replace(/\s+/g, ' ');
  return [{ value: a.value, interval: a.interval, expression, unit: '%' }];
}

/** How far the ends of "between 6.1 km and 7.2 km" are apart. */
export function rangeWidth(a: Operand, stated: Operand): Candidate[] {
  const { low, high, modality, step } = a.claim.quantity;
  if (modality !== 'range' || typeof low !== 'number' || typeof high !== 'number') return [];
  const half = a.counted ? 0 : step / 2;
  const end = (x: number): Operand => ({ ...a, value: x, interval: { low: x - half, high: x + half } });
  return difference(end(high), end(low), stated);
}

/** `percent` of `whole`. */
export function portion(percent: Operand, whole: Operand, stated: Operand): Candidate[] {
  if (!isPercent(percent) || isPercent(whole) || isPercent(stated) || !sameKind([whole], stated)) return [];
  const all = inOneUnit([stated, whole]);
  if (!all) return [];
  const w = all[1]!;
  const interval = by(times(percent.interval, w.interval), 0.01);
  return [
    {
      value: (percent.value * w.value) / 100,
      // people come in whole numbers
      interval: stated.counted ? { low: interval.low - 0.5, high: interval.high + 0.5 } : interval,
      expression: `${compact(percent.value)} % × ${compact(w.value)}`,
    },
  ];
}

/** `count` things at `each`. */
export function product(count: Operand, each: Operand, stated: Operand): Candidate[] {
  if (isPercent(count) || isPercent(each) || isTimes(each) || !sameKind([each], stated)) return [];
  const all = inOneUnit([stated, each]);
  if (!all) return [];
  const e = all[1]!;
  return [
    {
      value: count.value * e.value,
      interval: times(count.interval, e.interval),
      expression: `${compact(count.value)} × ${compact(e.value)}`,
    },
  ];
}

/** `total` spread over `count`: 300 tonnes on 50 hectares are 6 tonnes per hectare, 240 miles in 4 hours 60 miles an hour. */
export function rate(total: Operand, count: Operand, stated: Operand): Candidate[] {
  const { per } = stated.claim.quantity;
  const expression = `${compact(total.value)} ÷ ${compact(count.value)}`;
  if (count.value === 0) return [];
  if (stated.unit !== '' && dimensionOf(stated.unit) === 'speed') {
    if (dimensionOf(total.unit) !== 'length' || dimensionOf(count.unit) !== 'time') return [];
    const scale = toBase(1, total.unit) / toBase(1, count.unit) / toBase(1, stated.unit);
    const interval = by(over(total.interval, count.interval), scale);
    return [{ value: (scale * total.value) / count.value, interval, expression }];
  }
  // the things counted must be those that the rate is per: "per hectare" behind "50 hectares"
  if (per === undefined || !count.claim.text.toLowerCase().includes(per.toLowerCase()) || !sameKind([total], stated))
    return [];
  const all = inOneUnit([stated, total]);
  if (!all) return [];
  return [{ value: all[1]!.value / count.value, interval: over(all[1]!.interval, count.interval), expression }];
}

/** What is left of `whole` when `parts` are taken away. */
export function remainder(whole: Operand, parts: readonly Operand[], stated: Operand): Candidate[] {
  if (!sameKind([whole, ...parts], stated)) return [];
  const all = inOneUnit([stated, whole, ...parts])?.slice(1);
  if (!all) return [];
  const [w, ...rest] = all as [Operand, ...Operand[]];
  return [
    {
      value: w.value - rest.reduce((s, o) => s + o.value, 0),
      interval: minus(w.interval, rest.map(o => o.interval).reduce(plus)),
      expression: `${compact(w.value)} − ${join(rest, '−')}`,
    },
  ];
}
