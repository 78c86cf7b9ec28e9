import type { Claim, Quantity } from '../model.ts';
import { isCurrency } from '../quantities/currencies.ts';
import { convert, dimensionOf, unitOf } from '../quantities/units.ts';

/** Values that a rounded figure may stand for; closed, infinite at an open end. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure as an operand: its value as written and what it may stand for, in one unit. */
export interface Operand {
  readonly claim: Claim;
  readonly value: number;
  readonly interval: Interval;
  /** Id of the unit, "" where none is written. */
  readonly unit: string;
  /** A whole number of things that were counted: not rounded. */
  readonly counted: boolean;
  readonly hedged: boolean;
}

/** Share that a hedged figure may be off: as in the verdicts, readers take "about 60" for 54 to 66. */
const HEDGED = 0.1;
/** Idioms ("half", "a third", "doubled", "a year") are used more loosely still. */
const IDIOM = 0.15;

/** Refiners that give a bare number the unit of its neighbour. Right most times; too seldom to reckon with. */
const BORROWED = /^(inherited|shared|table)-units$/;

/** "A third", "one in three". */
export const isShareInWords = ({ quantity, trace }: Claim): boolean =>
  quantity.kind === 'percentage' && /^(?:ratio|fraction)$/.test(trace[0] ?? '');

/** A claim as an operand, or undefined for dates, clock times and ordinals. */
export function operandOf(claim: Claim): Operand | undefined {
  const q = claim.quantity;
  if (q.kind === 'date' || q.kind === 'year' || q.kind === 'ordinal') return undefined;
  const value = q.low ?? q.high;
  if (typeof value !== 'number' || typeof (q.high ?? q.low) !== 'number') return undefined;
  const unit = claim.trace.some(step => BORROWED.test(step)) && !/[%$€£]/.test(claim.text) ? '' : q.unit;
  const scale = q.kind === 'ratio' ? 100 : 1;
  const counted = isCounted(q, unit);
  // "a third", "one in three": nobody works such a share out to the last digit
  const isShare = isShareInWords(claim);
  return {
    claim,
    value: scale * (q.low === q.high ? value : middle(q)),
    interval: scaled(intervalOf(q, counted, isShare), scale),
    unit: q.kind === 'ratio' ? '%' : unit,
    counted,
    hedged: q.modality !== 'exact' || q.idiomatic === true || isShare,
  };
}

function middle(q: Quantity): number {
  if (typeof q.low === 'number' && typeof q.high === 'number') return (q.low + q.high) / 2;
  return Number(q.low ?? q.high);
}

function isCounted(q: Quantity, unit: string): boolean {
  const noun = unit !== '' && !unitOf(unit) && !isCurrency(unit);
  return (noun || (unit === '' && q.kind === 'count')) && q.step === 1 && Number.isInteger(q.low);
}

/** What a figure may stand for: half its last digit to either side, more where it is hedged. Counted things are exact. */
export function intervalOf(q: Quantity, counted: boolean, loosely = false): Interval {
  const low = q.low ?? q.high;
  const high = q.high ?? q.low;
  if (typeof low !== 'number' || typeof high !== 'number') return { low: -Infinity, high: Infinity };
  const half = counted ? 0 : q.step / 2;
  const loose = q.idiomatic || loosely ? IDIOM : q.modality === 'approximate' ? HEDGED : 0;
  const l = low - Math.max(half, loose * Math.abs(low));
  const h = high + Math.max(half, loose * Math.abs(high));
  if (q.modality === 'at-least') return { low: l, high: Infinity };
  if (q.modality === 'at-most') return { low: -Infinity, high: h };
  return { low: l, high: h };
}

const scaled = (i: Interval, by: number): Interval => ({ low: i.low * by, high: i.high * by });

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
export const times = (a: Interval, b: Interval): Interval =>
  hull([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
/** Quotient; everything where the divisor may be 0. */
export function over(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) return { low: -Infinity, high: Infinity };
  return hull([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
}
export const by = scaled;
/** Size without its sign. */
export function size(a: Interval): Interval {
  if (a.low >= 0) return a;
  if (a.high <= 0) return { low: -a.high, high: -a.low };
  return { low: 0, high: Math.max(-a.low, a.high) };
}
/** Touching ends count: half-way cases round either way. */
export const meets = (a: Interval, b: Interval): boolean => {
  const slack = 1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

/** Smallest interval over the ends; 0 × ∞ says nothing, so it is everything. */
function hull(ends: readonly number[]): Interval {
  if (ends.some(Number.isNaN)) return { low: -Infinity, high: Infinity };
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/**
 * Operands brought to one unit, that of the first with a unit; bare numbers take it. Undefined where two units do not go
 * together. Counted things go with other counted things: men and women are people.
 */
export function inOneUnit(operands: readonly Operand[]): readonly Operand[] | undefined {
  const lead = operands.find(o => o.unit !== '' && !isNoun(o.unit)) ?? operands.find(o => o.unit !== '');
  if (!lead || isNoun(lead.unit)) return operands.map(o => (countedBare(o, lead) ? counted(o) : o));
  const dimension = isCurrency(lead.unit) ? lead.unit : dimensionOf(lead.unit);
  const converted: Operand[] = [];
  for (const o of operands) {
    if (o.unit === '' || o.unit === lead.unit) converted.push(o);
    else if (isNoun(o.unit) || isCurrency(o.unit) || isCurrency(lead.unit) || dimensionOf(o.unit) !== dimension)
      return undefined;
    else {
      const to = (x: number): number => (Number.isFinite(x) ? convert(x, o.unit, lead.unit) : x);
      converted.push({
        ...o,
        value: to(o.value),
        interval: { low: to(o.interval.low), high: to(o.interval.high) },
        unit: lead.unit,
      });
    }
  }
  return converted;
}

/** Beside counted things a bare whole number is counted as well. */
export const asCounted = (o: Operand): Operand => (o.unit === '' && isWhole(o) ? counted(o) : o);

const counted = (o: Operand): Operand => ({ ...o, counted: true, interval: { low: o.value, high: o.value } });

export const isNoun = (unit: string): boolean => unit !== '' && !unitOf(unit) && !isCurrency(unit);

/** "12 men and 8, 20 in all": a bare whole number beside counted things is counted too. */
const countedBare = (o: Operand, lead: Operand | undefined): boolean =>
  lead?.counted === true && o.unit === '' && isWhole(o);

const isWhole = (o: Operand): boolean => !o.hedged && o.claim.quantity.step === 1 && Number.isInteger(o.value);
