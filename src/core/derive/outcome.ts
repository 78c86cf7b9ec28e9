import type { Claim } from '../model.ts';
import { inWords, number } from '../verdicts/wording.ts';
import { meets, type Interval, type Operand } from './intervals.ts';

/** One way in which a figure may follow from others. */
export interface Candidate {
  readonly value: number;
  readonly interval: Interval;
  /** "80.8 − 79.6". */
  readonly expression: string;
  /** Unit of the value, as a quantity has it; the stated figure's where absent. */
  readonly unit?: string;
}

/** What checking a stated figure against its parts gives; nothing where neither is sure. */
export interface Outcome {
  /** `possible`: rounding or a hedge allows it, though it is not what one would have written. */
  readonly outcome: 'follows' | 'possible' | 'differs';
  /** "80.8 − 79.6 = 1.2 points", or what is stated instead: "80.8 − 79.6 = 1.2 points, not 1.5". */
  readonly working: string;
}

/**
 * Computed values this much smaller or larger than the stated one come from a misread sentence, not from a miscalculation. A
 * slip of the decimal point is still taken for one.
 */
const PLAUSIBLE = 2.5;
/** How near a power of ten the quotient of a slipped decimal point is. */
const SLIP = 0.03;

/** Whether any candidate gives the stated figure, or whether none can, however the figures were rounded; undefined where nothing can be said. */
export function judge(candidates: readonly Candidate[], stated: Operand): Outcome | undefined {
  if (candidates.length === 0) return undefined;
  const right = candidates.find(c => nominallyEqual(c.value, stated));
  if (right) return { outcome: 'follows', working: `${right.expression} = ${shown(right, stated)}` };
  // the stated figure may be cut off at its last digit instead of rounded
  const { step } = stated.claim.quantity;
  const allowed: Interval = {
    low: stated.interval.low,
    high: Math.max(stated.interval.high, stated.value + (stated.counted ? 0 : step)),
  };
  if (candidates.some(c => meets(c.interval, allowed))) return { outcome: 'possible', working: '' };
  const nearest = candidates.find(c => plausible(c.value, stated.value));
  if (!nearest) return undefined;
  return { outcome: 'differs', working: `${nearest.expression} = ${shown(nearest, stated)}, not ${asStated(stated)}` };
}

/** Equal as a reader checks it: the computed value, rounded or cut off, is the stated one, or near a hedged one. */
function nominallyEqual(value: number, stated: Operand): boolean {
  const { step, modality } = stated.claim.quantity;
  const noise = 1e-9 * Math.max(1, Math.abs(value));
  if (modality === 'at-least') return value >= stated.value - noise && value <= 1.25 * stated.value;
  if (modality === 'at-most') return value <= stated.value + noise && value >= 0.75 * stated.value;
  if (stated.hedged) return value >= stated.interval.low - noise && value <= stated.interval.high + noise;
  if (stated.counted || step === 0) return Math.abs(value - stated.value) <= noise;
  const off = Math.abs(value - stated.value);
  // half-way decimals round up, half-way whole counts do not; only the last digit of a finer figure is cut off
  if (off < step / 2 - noise || (step < 1 && off <= step / 2 + noise)) return true;
  return step <= 1 && stated.unit !== 'x' && value > stated.value && off < step - noise;
}

/** Whether a computed value and the stated one are at most so many times apart, or a slip of the decimal point is all that parts them. */
export function plausible(value: number, stated: number, times = PLAUSIBLE): boolean {
  if (value === 0 || stated === 0 || Math.sign(value) !== Math.sign(stated)) return false;
  const quotient = value / stated;
  if (quotient <= times && quotient >= 1 / times) return true;
  const power = Math.log10(quotient);
  return Math.abs(power) < 3.5 && Math.abs(10 ** (power - Math.round(power)) - 1) < SLIP;
}

/** The computed value with the unit of the stated one, to one digit more than that has. */
function shown(candidate: Candidate, stated: Operand): string {
  const { step } = stated.claim.quantity;
  const unit = candidate.unit ?? stated.unit;
  const exact = Number(candidate.value.toPrecision(12));
  const digits = step > 0 && step < 1 ? Math.min(6, 1 - Math.floor(Math.log10(step) + 1e-9)) : 1;
  const rounded = Number.isInteger(exact) ? exact : Number(exact.toFixed(Math.abs(exact) < 1 ? digits + 1 : digits));
  return withUnit(rounded, unit, stated.claim);
}

function withUnit(value: number, unit: string, claim: Claim): string {
  if (unit === 'pp') return `${number(value)} ${Math.abs(value) === 1 ? 'point' : 'points'}`;
  if (Math.abs(value) >= 1e6) return `${compact(value)}${unit === '' ? '' : ` ${unit}`}`;
  return inWords({ ...claim.quantity, unit }, value);
}

const asStated = (o: Operand): string =>
  Math.abs(o.value) >= 1e6
    ? compact(o.value)
    : number(Number(o.value.toPrecision(o.claim.quantity.step === 0 ? 3 : 12)));

/** "131.7 million", "210,000". */
export function compact(x: number): string {
  for (const [scale, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const)
    if (Math.abs(x) >= scale) return `${number(Number((x / scale).toPrecision(8)))} ${name}`;
  return number(Number(x.toPrecision(12)));
}
