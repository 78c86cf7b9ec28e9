import type { Quantity } from '../model.ts';
import { plural } from '../language/morphology.ts';
import { isCurrency, signOf } from '../quantities/currencies.ts';
import { unitOf } from '../quantities/units.ts';
import { wordMap } from '../text/word-map.ts';
import { dateInWords } from './compare-dates.ts';

const TIME = wordMap({
  s: 'second',
  min: 'minute',
  h: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
});

const GROUPS = new Intl.NumberFormat('en-US');

/** A number for reading: groups of three behind commas, `digits` significant digits at most, no noise behind them. */
export function number(x: number, digits = 12): string {
  const rounded = Number(x.toPrecision(digits));
  if (!Number.isFinite(rounded)) return String(x);
  const [whole, part] = String(Math.abs(rounded)).split('.');
  if (/e/.test(whole!)) return String(rounded);
  const grouped = whole!.length > 3 ? GROUPS.format(Number(whole)) : whole!;
  return `${rounded < 0 ? '-' : ''}${grouped}${part ? `.${part}` : ''}`;
}

const MAGNITUDES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
/** A magnitude is named where no more digits than these stand before it: "48.6 million", but 48,612,345. */
const NAMED_DIGITS = 4;

/** "48.6 million", "26,400": a number as one would write it. */
function written(value: number): string {
  const [scale, name] = MAGNITUDES.find(([m]) => Math.abs(value) >= m) ?? [1, ''];
  const scaled = Number((value / scale).toPrecision(12));
  return name !== '' && Number(scaled.toPrecision(NAMED_DIGITS)) === scaled
    ? `${number(scaled)} ${name}`
    : number(value);
}

/** A value with the unit of a quantity: "14 months", "2.1 billion USD", "72.5 %", "133 pages". */
export function inWords(q: Quantity, value: number): string {
  if (q.kind === 'ratio') return `${number(100 * value, 3)} %`;
  const text = written(value);
  if (q.unit === '') return text;
  if (q.unit === 's' && value >= CLOCKED) return clocked(value);
  if (isCurrency(q.unit)) return `${coins(value) ?? text} ${q.unit}`;
  if (q.unit === 'x') return `${text}×`;
  const noun = TIME.get(q.unit) ?? ((unitOf(q.unit) ? UNIT_NAME : NOUN).test(q.unit) ? q.unit : undefined);
  return `${text} ${noun && value !== 1 ? plural(noun) : (noun ?? q.unit)}`;
}

/** Seconds from which people speak of hours and minutes. */
const CLOCKED = 600;

/** "5 h 41 min 27 s", "30 min 12.46 s". */
function clocked(seconds: number): string {
  const whole = Math.floor(seconds / 60);
  const left = Number((seconds - 60 * whole).toPrecision(6));
  const parts = [[Math.floor(whole / 60), 'h'] as const, [whole % 60, 'min'] as const, [left, 's'] as const];
  return parts.flatMap(([n, unit]) => (n > 0 ? [`${number(n)} ${unit}`] : [])).join(' ');
}

/** A counted noun: "man". */
const NOUN = /^[a-z]{3,}$/;
/** A unit that goes by its name: "acre". Symbols are shorter, or have capitals: "mph". */
const UNIT_NAME = /^[a-z]{4,}$/;

/** "7.50": an amount with a part of a coin's worth. */
const coins = (value: number): string | undefined =>
  Math.abs(value) < 1e6 && !Number.isInteger(value) && Number(value.toFixed(2)) === value
    ? number(Math.trunc(value)) + value.toFixed(2).slice(-3)
    : undefined;

/** {@link inWords}, as sources write amounts of money: "$2.1 billion", not "2.1 billion USD". */
export function asSourcesWrite(q: Quantity, value: number): string {
  const sign = signOf(q.unit);
  if (sign === undefined) return inWords(q, value);
  const amount = inWords(q, Math.abs(value)).slice(0, -q.unit.length).trim();
  return `${value < 0 ? '-' : ''}${sign}${amount}`;
}

/** What a quantity states, normalised: "70-73 %", "at least 400", "about 12 months", "October 2024", "36 m³ per second". */
export function describe(q: Quantity): string {
  return value(q) + rate(q);
}

/** " per share" of a rate. */
export const rate = ({ per }: Quantity): string => (per === undefined ? '' : ` per ${per}`);

function value(q: Quantity): string {
  const one = (x: Quantity['low']): string => (typeof x === 'number' ? inWords(q, x) : dateInWords(String(x)));
  const stated = q.low ?? q.high;
  if (q.modality === 'at-least') return `at least ${one(q.low ?? q.high)}`;
  if (q.modality === 'at-most') return `at most ${one(q.high ?? q.low)}`;
  const about = q.modality === 'approximate' ? 'about ' : '';
  if (q.low === q.high || q.low === null || q.high === null) return about + one(stated);
  if (typeof q.low === 'number' && typeof q.high === 'number') return `${number(q.low)}–${inWords(q, q.high)}`;
  return `${one(q.low)} to ${one(q.high)}`;
}
