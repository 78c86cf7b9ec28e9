import type { Quantity, Verdict } from '../model.ts';
import { convert, dimensionOf, toBase, unitOf } from '../quantities/units.ts';
import { isCurrency } from '../quantities/currencies.ts';
import { compareDates } from './compare-dates.ts';
import { byOneTime, inOneScale } from './differences.ts';
import { otherSenses } from './other-senses.ts';
import type { Judgement } from './judgement.ts';
import { asSourcesWrite, inWords, number, rate } from './wording.ts';
import { DEFAULT_TOLERANCES, ROUNDED_ON_CONVERSION, SAME, type Tolerances } from './tolerances.ts';

/** Times of day in universal time: "05:41 (02:41 UTC)" states no two times. */
const UNIVERSAL_CLOCK = 'clock UTC';
/** Whether a dimension is that of times of day, local or universal. */
export const isClock = (dimension: string): boolean => dimension === 'clock' || dimension === UNIVERSAL_CLOCK;

/** The dimension two quantities must share to be compared. Counted nouns and bare numbers are one: the group tells them apart. */
export function comparableDimension(q: Quantity): string {
  if (typeof q.low === 'string' || typeof q.high === 'string')
    return String(q.low ?? q.high).startsWith('T') ? (q.unit === '' ? 'clock' : UNIVERSAL_CLOCK) : 'calendar';
  if (q.kind === 'ratio') return 'percent';
  if (isCurrency(q.unit)) return q.unit;
  const unit = unitOf(q.unit);
  if (q.kind === 'age') return 'age';
  return unit ? dimensionOf(q.unit) : 'count';
}

interface Interval {
  /** In the base unit; infinite at an open end. */
  readonly low: number;
  readonly high: number;
}

/** A quantity with what every comparison asks of it, worked out once: a packet compares each with many others. */
export interface MeasuredQuantity extends Interval {
  readonly quantity: Quantity;
  /** The value of a quantity that states one, in its own unit, whatever its modality, and in the base unit; else NaN. */
  readonly point: number;
  readonly base: number;
  readonly isBound: boolean;
  readonly isLoose: boolean;
}

/** See {@link MeasuredQuantity}. Dates and times are measured by nothing: their numbers are of no use. */
export function measureQuantity(q: Quantity): MeasuredQuantity {
  const { low, high, modality } = q;
  const value = low ?? high;
  const point = typeof value === 'number' && (low === null || high === null || low === high) ? value : NaN;
  return {
    quantity: q,
    point,
    base: base(q, point),
    low: typeof low === 'number' && modality !== 'at-most' ? base(q, low) : -Infinity,
    high: typeof high === 'number' && modality !== 'at-least' ? base(q, high) : Infinity,
    isBound: modality === 'at-least' || modality === 'at-most',
    isLoose: modality === 'approximate' || q.idiomatic === true,
  };
}

function base(q: Quantity, x: number): number {
  return q.kind === 'ratio' ? 100 * x : toBase(x, q.unit);
}

const same = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

/**
 * Compares what two sources state for one quantity, by the seven steps of the project's verdict rule, in order: dimension,
 * same value, rounding, bound or interval, approximate, dates, else conflict. Symmetric. The reason is a clause with the
 * working; the caller adds where the values stand.
 */
export function compareQuantities(a: Quantity, b: Quantity, tolerances: Tolerances = DEFAULT_TOLERANCES): Verdict {
  const { label, step, reason } = judgeQuantities(a, b, tolerances);
  return { label, step, reason: reason() };
}

/** {@link compareQuantities}, with the reason not yet in words. */
export function judgeQuantities(a: Quantity, b: Quantity, tolerances: Tolerances = DEFAULT_TOLERANCES): Judgement {
  const dimension = comparableDimension(a);
  return dimension === comparableDimension(b)
    ? judgeMeasured(dimension, measureQuantity(a), measureQuantity(b), tolerances)
    : OTHER_DIMENSION;
}

/** {@link judgeQuantities} of two whose {@link comparableDimension} is known to be one, measured before. */
export function judgeMeasured(
  dimension: string,
  a: MeasuredQuantity,
  b: MeasuredQuantity,
  tolerances: Tolerances,
): Judgement {
  if (dimension === 'calendar' || isClock(dimension)) return compareDates(a.quantity, b.quantity, tolerances);
  const degrees = dimension === WARMTH ? inOneScale(a.quantity, b.quantity) : undefined;
  if (degrees) return judgeMeasured(dimension, measureQuantity(degrees[0]), measureQuantity(degrees[1]), tolerances);
  const rates = a.quantity.per === b.quantity.per ? undefined : byOneTime(a.quantity, b.quantity);
  if (rates) return judgeMeasured(dimension, measureQuantity(rates[0]), measureQuantity(rates[1]), tolerances);
  if (sameValue(a, b)) return SAME_VALUE;
  const rounding = rounds(a, b, dimension);
  if (rounding) return { label: 'compatible', step: 'rounding', reason: rounding };
  const bound = within(a, b, dimension);
  if (bound) return allowed(bound);
  const close = (a.isLoose || b.isLoose) && shareApart(a, b) <= tolerances.approximate + SAME;
  if (close) return approximately(a, b, tolerances);
  return inAnotherSense(dimension, a, b, tolerances) ?? different(a, b);
}

const WARMTH = dimensionOf('°C');

/** Whether one of both means another unit of its name, and then allows the other: "65 tons" and "59 tonnes". */
function inAnotherSense(
  dimension: string,
  a: MeasuredQuantity,
  b: MeasuredQuantity,
  tolerances: Tolerances,
): Judgement | undefined {
  for (const [x, y] of otherSenses(a.quantity, b.quantity)) {
    const verdict = judgeMeasured(dimension, measureQuantity(x), measureQuantity(y), tolerances);
    if (verdict.label === 'conflict') continue;
    return { label: 'compatible', step: verdict.step === 'same' ? 'rounding' : verdict.step, reason: verdict.reason };
  }
  return undefined;
}

// reasons are put together out here: a function that holds one makes room for all that it may need whenever it is called
const allowed = (reason: string): Judgement => ({ label: 'compatible', step: 'bound', reason: () => reason });
const approximately = (a: MeasuredQuantity, b: MeasuredQuantity, { approximate }: Tolerances): Judgement => ({
  label: 'compatible',
  step: 'approximate',
  reason: () => `${nearestEnds(a, b)}, within the ${number(100 * approximate)} % allowed for approximate figures`,
});
const different = (a: MeasuredQuantity, b: MeasuredQuantity): Judgement => ({
  label: 'conflict',
  step: 'different',
  reason: () => nearestEnds(a, b),
});

const OTHER_DIMENSION: Judgement = {
  label: 'compatible',
  step: 'dimension',
  reason: () => 'different kinds of quantity are not compared',
};
const SAME_VALUE: Judgement = { label: 'agree', step: 'same', reason: () => 'the same value' };

function sameValue(a: MeasuredQuantity, b: MeasuredQuantity): boolean {
  const pa = isPoint(a);
  const pb = isPoint(b);
  if (pa && pb) return same(a.base, b.base);
  return !pa && !pb && same(a.low, b.low) && same(a.high, b.high);
}

const isPoint = ({ point }: MeasuredQuantity): boolean => !Number.isNaN(point);

/** Why one figure is the other rounded or cut off, or undefined. Bounds are not rounded. */
function rounds(x: MeasuredQuantity, y: MeasuredQuantity, dimension: string): (() => string) | undefined {
  if (x.isBound || y.isBound) return undefined;
  if (!isPoint(x) || !isPoint(y))
    return (
      endsRound(x, y) ??
      endsRound(y, x) ??
      endsConvert(x, y, dimension) ??
      endConverts(x, y, dimension) ??
      endConverts(y, x, dimension)
    );
  const { quantity: a, point: pa } = x;
  const { quantity: b, point: pb } = y;
  if (a.unit === b.unit || !unitOf(a.unit) || !unitOf(b.unit)) {
    if (a.kind === 'ratio' || b.kind === 'ratio')
      return roundsTo(
        a.kind === 'ratio' ? 100 * pa : pa,
        b.kind === 'ratio' ? 100 * pb : pb,
        a.kind === 'ratio' ? 0 : a.step,
        b.kind === 'ratio' ? 0 : b.step,
      );
    return roundsTo(pa, pb, a.step, b.step);
  }
  if (YEARS.has(a.unit) && YEARS.has(b.unit))
    return roundsTo(inYears(a, pa), inYears(b, pb), inYears(a, a.step), inYears(b, b.step));
  const minutes = secondsLeftOut(a, b) ?? secondsLeftOut(b, a);
  if (minutes) return minutes;
  if (!areRounded(a, b, dimension)) return undefined;
  const inA = roundedOnConversion(a, pa, b, pb);
  return inA === undefined ? undefined : convertedTo(a, inA, b, pb);
}

/** Whether two units are converted with rounding. Those that are ten or a thousand of the other only move the point: 1,230 kWh are 1.2 MWh; but a decade is not ten rounded years. */
const areRounded = ({ unit: a }: Quantity, { unit: b }: Quantity, dimension: string): boolean =>
  ROUNDED_ON_CONVERSION.has(dimension) ||
  (!TIMES.has(dimension) && unitOf(a) !== undefined && unitOf(b) !== undefined && isPowerOfTen(convert(1, a, b)));
const TIMES: ReadonlySet<string> = new Set(['time', 'business time']);
function isPowerOfTen(x: number): boolean {
  const power = Math.log10(Math.abs(x));
  return Math.abs(power - Math.round(power)) < SAME;
}

/** A value of `b` in the unit of `a`, where both rounding intervals overlap. */
function roundedOnConversion(a: Quantity, pa: number, b: Quantity, pb: number): number | undefined {
  const inA = convert(pb, b.unit, a.unit);
  const halfB = Math.abs(convert(pb + b.step / 2, b.unit, a.unit) - inA);
  return Math.abs(inA - pa) > a.step / 2 + halfB ? undefined : inA;
}

/** "5 to 7 inches (13 to 18 centimetres)": two ranges of which either end is the other's but for rounding. */
function endsConvert(x: MeasuredQuantity, y: MeasuredQuantity, dimension: string): (() => string) | undefined {
  const { quantity: a } = x;
  const { quantity: b } = y;
  if (a.unit === b.unit || !areRounded(a, b, dimension)) return undefined;
  const { low, high } = a;
  if (typeof low !== 'number' || typeof high !== 'number') return undefined;
  if (typeof b.low !== 'number' || typeof b.high !== 'number') return undefined;
  const first = roundedOnConversion(a, low, b, b.low);
  const last = roundedOnConversion(a, high, b, b.high);
  return first === undefined || last === undefined ? undefined : convertedTo(a, last, b, b.high);
}

/** "120 to 140 km" and "75 miles", which are 120.7 km: an end of a range in the unit that the other text has rounded it to. */
function endConverts(x: MeasuredQuantity, y: MeasuredQuantity, dimension: string): (() => string) | undefined {
  const { quantity: a } = x;
  const { quantity: b, point } = y;
  if (isPoint(x) || !isPoint(y) || a.unit === b.unit || !areRounded(a, b, dimension)) return undefined;
  for (const end of [a.low, a.high]) {
    const inA = typeof end === 'number' ? roundedOnConversion(a, end, b, point) : undefined;
    if (inA !== undefined) return convertedTo(a, inA, b, point);
  }
  return undefined;
}

/** Units that only write the noughts of a year otherwise: 4.53 Gyr is 4.53 billion years. */
const YEARS: ReadonlySet<string> = new Set(['year', 'ka', 'Ma', 'Ga']);
const inYears = ({ unit }: Quantity, x: number): number => convert(x, unit, 'year');

/** Minutes from which a time that ends in them is said with its hours. */
const WITH_HOURS = 60;

/** "Five hours forty-one" and "5:41:27": hours and minutes are said without their seconds. */
function secondsLeftOut(fine: Quantity, coarse: Quantity): (() => string) | undefined {
  const [seconds, minutes] = [fine.low, coarse.low];
  if (fine.unit !== 's' || coarse.unit !== 'min' || typeof seconds !== 'number' || typeof minutes !== 'number')
    return undefined;
  if (minutes < WITH_HOURS || coarse.step !== 1 || !roundsTo(seconds / 60, minutes, fine.step / 60, 1))
    return undefined;
  return () => `${inWords(fine, seconds)} without its seconds is ${inWords(coarse, minutes)}`;
}

/**
 * "4.53 ± 0.02 Gyr" and "4.5 billion years": whether a figure is the coarser of the two and each end of a plus-minus interval,
 * rounded or cut off, gives it, so that whatever the interval allows does.
 */
function endsRound(x: MeasuredQuantity, y: MeasuredQuantity): (() => string) | undefined {
  const { quantity: a } = x;
  const { quantity: b, point } = y;
  if (!a.interval || !isPoint(y) || typeof a.low !== 'number' || typeof a.high !== 'number') return undefined;
  const years = YEARS.has(a.unit) && YEARS.has(b.unit);
  if ((a.unit !== b.unit && !years) || a.kind === 'ratio' || b.kind === 'ratio') return undefined;
  const of = (q: Quantity, value: number): number => (years ? inYears(q, value) : value);
  const [stepA, stepB] = [of(a, a.step), of(b, b.step)];
  if (stepB <= stepA) return undefined;
  const low = roundsTo(of(a, a.low), of(b, point), stepA, stepB);
  return low && roundsTo(of(a, a.high), of(b, point), stepA, stepB) ? low : undefined;
}

const convertedTo = (a: Quantity, inA: number, b: Quantity, pb: number) => (): string =>
  `${inWords(b, pb)} is ${inWords(a, Number(inA.toPrecision(4)))}, the same but for rounding`;

/**
 * A figure told to so much at best is rounded itself, as decimals of millions are: "$23.35 billion" is "$23.4 billion". Where the coarser
 * one has two digits, half a digit is no longer little: "16.5 million" is not "17 million" to who haggles over it.
 */
const [ROUND_ITSELF, DIGITS_OF_ROUNDED] = [1e4, 100];

function roundsTo(pa: number, pb: number, stepA: number, stepB: number): (() => string) | undefined {
  const step = Math.max(stepA, stepB);
  if (step <= 0) return undefined;
  const fine = stepA <= stepB ? pa : pb;
  const coarse = stepA <= stepB ? pb : pa;
  const slack = step * 1e-6;
  // To the nearest, or cut off towards zero. Half-way decimals round up (72.5 → 73); half-way whole counts do not: 705 people
  // are not "710" to anyone who counted them.
  const fineStep = Math.min(stepA, stepB);
  const off = Math.abs(fine - coarse);
  const halfUp = fineStep < 1 || (fineStep >= ROUND_ITSELF && Math.abs(coarse) >= DIGITS_OF_ROUNDED * step);
  const rounded = off < step / 2 - slack || (halfUp && off <= step / 2 + slack);
  const cut = Math.abs(fine) >= Math.abs(coarse) - slack && off < step - slack && Math.sign(fine) === Math.sign(coarse);
  return rounded || cut ? roundedTo(fine, coarse, rounded) : undefined;
}

const roundedTo = (fine: number, coarse: number, rounded: boolean) => (): string =>
  `${number(fine)} ${rounded ? 'rounded' : 'cut off'} to the last digit of ${number(coarse)} is ${number(coarse)}`;

/** Why a bound, range or interval allows the other quantity, or undefined. */
function within(a: MeasuredQuantity, b: MeasuredQuantity, dimension: string): string | undefined {
  const bound = a.isBound || b.isBound;
  if (isPoint(a) && isPoint(b) && !bound) return undefined;
  const overlap = a.low <= b.high + slack(b.high) && b.low <= a.high + slack(a.high);
  if (bound) return overlap || boundConverts(a, b, dimension) ? 'the bound allows it' : undefined;
  if (inside(a, b) || inside(b, a)) return 'one lies within the other';
  if (overlap && (a.isLoose || b.isLoose || a.quantity.interval || b.quantity.interval)) return 'the intervals overlap';
  return undefined;
}

/** "up to 8,700 m³" and "2.3 million gallons": a bound told in another unit was rounded on the way, as any figure is. */
function boundConverts(a: MeasuredQuantity, b: MeasuredQuantity, dimension: string): boolean {
  const [p, q] = [a.quantity, b.quantity];
  if (p.unit === q.unit || !isPoint(a) || !isPoint(b) || !ROUNDED_ON_CONVERSION.has(dimension)) return false;
  return roundedOnConversion(p, a.point, q, b.point) !== undefined;
}

const slack = (x: number): number => (Number.isFinite(x) ? SAME * Math.max(1, Math.abs(x)) : 0);
const inside = (x: Interval, y: Interval): boolean => x.low >= y.low - slack(y.low) && x.high <= y.high + slack(y.high);

/** How far apart the nearest ends are, as a share of the larger. */
function shareApart(a: MeasuredQuantity, b: MeasuredQuantity): number {
  const zero = zeroOf(a.quantity, b.quantity);
  const [nearA, nearB] = nearest(a, b);
  const [x, y] = [nearA - zero, nearB - zero];
  const larger = Math.max(Math.abs(x), Math.abs(y));
  return larger === 0 ? 0 : Math.abs(x - y) / larger;
}

/** Where the scale of two quantities begins, in the base unit: 10 % of 20 °C are 2 degrees, not a tenth of the way from absolute zero. */
const zeroOf = (a: Quantity, b: Quantity): number => Math.max(unitOf(a.unit)?.offset ?? 0, unitOf(b.unit)?.offset ?? 0);

/** {@link shareApart}, in words. */
function nearestEnds(a: MeasuredQuantity, b: MeasuredQuantity): string {
  const [x, y] = nearest(a, b);
  return working(a.quantity, b.quantity, x, y);
}

/** The ends that are nearest to each other, in the base unit. */
function nearest(a: MeasuredQuantity, b: MeasuredQuantity): readonly [number, number] {
  const ia = ends(a);
  const ib = ends(b);
  return ia.low > ib.high ? [ia.low, ib.high] : ib.low > ia.high ? [ia.high, ib.low] : [ia.low, ib.low];
}

/** Ends in the base unit, an open end closed at its bound: what a figure that misses the bound is measured against. */
const ends = ({ low, high }: Interval): Interval => ({
  low: Number.isFinite(low) ? low : high,
  high: Number.isFinite(high) ? high : low,
});

/** Digits shown of a share worked out from two counts. */
const SHARE_DIGITS = 3;
/** Digits shown of a value that was converted into the other's unit. */
const CONVERTED_DIGITS = 3;

/** "14 months is 17 % more than 12 months", in the finer of the two units. */
function working(a: Quantity, b: Quantity, x: number, y: number): string {
  const [high, low, atHigh, atLow] = x >= y ? [x, y, a, b] : [y, x, b, a];
  const dimension = comparableDimension(a);
  if (dimension === 'percent' || dimension === 'points') {
    // "38 of 216" as a percentage has no last digit: as many are shown as one would write
    const digits = a.kind === 'ratio' || b.kind === 'ratio' ? SHARE_DIGITS : 12;
    const [most, least] = [Number(high.toPrecision(digits)), Number(low.toPrecision(digits))];
    const sign = dimension === 'percent' ? ' %' : '';
    const points = number(Number((most - least).toPrecision(6)));
    return `${number(most)}${sign} and ${number(least)}${sign} differ by ${points} percentage point${points === '1' ? '' : 's'}`;
  }
  const ua = unitOf(a.unit);
  const ub = unitOf(b.unit);
  const finer = ua && ub ? (ua.factor <= ub.factor ? a : b) : a.unit ? a : b;
  const unit = unitOf(finer.unit);
  const shown = (v: number, own: Quantity): number => {
    const value = unit ? (v - (unit.offset ?? 0)) / unit.factor : v;
    if (own.unit === finer.unit) return Number(value.toPrecision(12));
    return Math.abs(value) >= 10 ** CONVERTED_DIGITS ? Math.round(value) : Number(value.toPrecision(CONVERTED_DIGITS));
  };
  const [most, least] = [shown(high, atHigh), shown(low, atLow)];
  const per = a.per === b.per ? rate(a) : '';
  // nobody said "12,000 vehicles" where one source counts vehicles and the other people
  const counted = !ua && !ub && a.unit !== '' && b.unit !== '';
  const text = (value: number, own: Quantity): string => asSourcesWrite(counted ? own : finer, value) + per;
  // degrees are no multiples of each other
  if (low <= 0 || unit?.offset !== undefined)
    return `${text(most, atHigh)} and ${text(least, atLow)} differ by ${text(Number((most - least).toPrecision(12)), finer)}`;
  return `${text(most, atHigh)} is ${howMuchMore(high, low, stepShare(a) + stepShare(b))} ${text(least, atLow)}`;
}

/** Worth of a figure's last digit, as a share of it; 1 where that is not known. */
function stepShare({ low, high, step }: Quantity): number {
  const value = typeof low === 'number' ? low : high;
  return step > 0 && typeof value === 'number' && value !== 0 ? Math.abs(step / value) : 1;
}

/**
 * "17 % more than", "twice", "2.3 times". Per cent with one decimal where the figures are fine enough for it: `off` is how far
 * their last digits leave the share open.
 */
function howMuchMore(high: number, low: number, off: number): string {
  const ratio = Number((high / low).toPrecision(2));
  if (high / low >= 2) return ratio === 2 ? 'twice' : `${number(ratio)} times`;
  const more = (high / low - 1) * 100;
  const rounded =
    more < 1 ? Number(more.toPrecision(1)) : off * 100 <= FINE ? Math.round(10 * more) / 10 : Math.round(more);
  return `${number(rounded)} % more than`;
}

/** Per cent that the last digits of two figures may leave open, for a decimal of their difference to say anything. */
const FINE = 0.2;
