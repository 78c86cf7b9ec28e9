import { soundOf } from '../language/spoken-numbers.ts';
import type { Bound, Quantity } from '../model.ts';
import { withoutEnds } from '../text/trim.ts';

/** Whether two values look like one miswritten, misheard or miscopied as the other, whatever they are worth. */

/** A value as it is written and as it is said. */
export interface Written {
  /** As {@link writtenForm}. */
  readonly written: string;
  /** As {@link spokenForm}. */
  readonly spoken: string;
  /** As {@link powerOf}. */
  readonly power: number;
}

/** Two digits swapped, the same digits in another order, or "eighteen" for "eighty". */
const SWAPPED = 1;
/** One digit of three and more is another; one field of a date is. */
const CHANGED = 0.5;

/** The digits of a value that tell: "754" of 7540, "12" of 0.12; a date as it is; "" where there is neither, and of a year, which shares digits with any other. */
export function writtenForm({ low, high }: Quantity): string {
  const value: Bound = low ?? high;
  if (typeof value === 'string') return isDate(value) ? value : '';
  return value === null ? '' : withoutEnds(String(value).replace(/\D/g, ''), '0');
}

/** What a number sounds like, "" for all that is none. */
export function spokenForm({ low, high }: Quantity): string {
  const value: Bound = low ?? high;
  return typeof value === 'number' ? soundOf(value) : '';
}

/** The power of ten of a number's first digit, NaN for all that is none. */
export function powerOf({ low, high }: Quantity): number {
  const value: Bound = low ?? high;
  return typeof value === 'number' && value !== 0 ? Math.floor(Math.log10(Math.abs(value))) : NaN;
}

/** 0..1: how far one value looks or sounds like a slip of the other, for values that differ. */
export function writtenAlike(x: Written, y: Written): number {
  if (x.written === y.written) return 0;
  return x.spoken !== '' && x.spoken === y.spoken ? SWAPPED : formsAlike(x.written, y.written);
}

function formsAlike(s: string, t: string): number {
  const [dateS, dateT] = [isDate(s), isDate(t)];
  if (dateS || dateT) return dateS && dateT && oneFieldDiffers(s, t) ? CHANGED : 0;
  if (s.length < 2 || t.length < 2) return 0;
  if (s.length !== t.length) return isSwappedWithZero(s, t) || isSwappedWithZero(t, s) ? SWAPPED : 0;
  let different = 0;
  for (let i = 0; i < s.length; i++) if (s[i] !== t[i]) different++;
  if (different === 1) return s.length > 2 ? CHANGED : 0;
  return sameDigits(s, t) ? SWAPPED : 0;
}

/** Powers of ten between two values of which one has the other's digits rounded: fewer are no other size, with two digits and with more. */
const LEAST_POWERS = { ofTwoDigits: 2, ofMore: 1 };

/**
 * Whether two values that differ are written with the same digits: "48.2 million" and "48.2 billion", "58 miles" and "58 km"; or
 * one with those of the other, rounded or cut off: "64.2 million" and "64 billion", "186,400" and "1.86 million".
 */
export function isOfOtherSize(x: Written, y: Written): boolean {
  const [coarse, fine] = x.written.length < y.written.length ? [x, y] : [y, x];
  const digits = coarse.written.length;
  if (digits < 2 || isDate(x.written) || isDate(y.written)) return false;
  if (coarse.written === fine.written) return true;
  const least = digits > 2 ? LEAST_POWERS.ofMore : LEAST_POWERS.ofTwoDigits;
  if (!(Math.abs(coarse.power - fine.power) >= least)) return false;
  const cut = fine.written.slice(0, digits);
  return cut === coarse.written || (fine.written[digits]! >= '5' && String(Number(cut) + 1) === coarse.written);
}

/** "2,308" and "2,380", whose form has no zero at its end. */
const isSwappedWithZero = (s: string, t: string): boolean =>
  s.length === t.length + 1 && s.at(-2) === '0' && s.endsWith(t.at(-1)!) && s.slice(0, -2) === t.slice(0, -1);

const COUNTS = new Int8Array(10);

/** Whether two rows of as many digits are the same in another order. */
function sameDigits(s: string, t: string): boolean {
  COUNTS.fill(0);
  for (let i = 0; i < s.length; i++) {
    COUNTS[s.charCodeAt(i) - 48]!++;
    COUNTS[t.charCodeAt(i) - 48]!--;
  }
  return COUNTS.every(n => n === 0);
}

const isDate = (s: string): boolean => s.includes('-') || s.startsWith('T');

/** Dates and times of day of which a field both state is equal and a greater one is not: in another year, month or hour. */
function oneFieldDiffers(s: string, t: string): boolean {
  // on the hour, times of day are alike too often
  if (s.endsWith(':00')) return false;
  const [x, y] = [fields(s), fields(t)];
  let different = 0;
  let alike = 0;
  for (let i = 0; i < x.length && i < y.length; i++) {
    if (x[i] === '' || y[i] === '') continue;
    if (x[i] === y[i]) alike += different;
    else different++;
  }
  return different === 1 && alike > 0;
}

/** Year, month and day, or hour and minute; "" for those left out. */
const fields = (s: string): string[] => (s.startsWith('--') ? ['', ...s.slice(2).split('-')] : s.split(/[-:]/));
