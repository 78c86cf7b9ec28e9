import type { Quantity } from '../model.ts';
import { isCurrency } from '../quantities/currencies.ts';

const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  life: 'lives',
  foot: 'feet',
};
const TIME: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

const GROUPS = new Intl.NumberFormat('en-US');

/** A number for reading: groups of three behind commas, `digits` significant digits at most, no noise behind them. */
export function number(x: number, digits = 12): string {
  const rounded = Number(x.toPrecision(digits));
  if (!Number.isFinite(rounded)) return String(x);
  const [whole, part] = String(Math.abs(rounded)).split('.');
  if (/e/.test(whole!)) return String(rounded);
  const grouped = whole!.length > 4 ? GROUPS.format(Number(whole)) : whole!;
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
  if (isCurrency(q.unit)) return `${text} ${q.unit}`;
  const noun = TIME[q.unit] ?? (/^[a-z]{4,}$/.test(q.unit) ? q.unit : undefined);
  if (!noun) return `${text} ${q.unit}`;
  if (value === 1) return `${text} ${noun}`;
  return `${text} ${PLURALS[noun] ?? (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`)}`;
}

/** What a quantity states, normalised: "70-73 %", "at least 400", "about 12 months", "2024-10". */
export function describe(q: Quantity): string {
  const one = (x: Quantity['low']): string => (typeof x === 'number' ? inWords(q, x) : String(x));
  const value = q.low ?? q.high;
  if (q.modality === 'at-least') return `at least ${one(q.low ?? q.high)}`;
  if (q.modality === 'at-most') return `at most ${one(q.high ?? q.low)}`;
  const about = q.modality === 'approximate' ? 'about ' : '';
  if (q.low === q.high || q.low === null || q.high === null) return about + one(value);
  if (typeof q.low === 'number' && typeof q.high === 'number') return `${number(q.low)}–${inWords(q, q.high)}`;
  return `${q.low} to ${q.high}`;
}
