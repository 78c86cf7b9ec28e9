import { withoutEnd } from '../text/trim.ts';

/** Significant digits of a number that count. */
const MOST_DIGITS = 12;

/**
 * The significant digits of a number, its sign before them, and the power of ten of the last one: 214.3 and 214,300,000 have the
 * same digits. The shortest digits that name the number are soon found; only where those are too many it is rounded, which
 * takes ten times as long.
 */
export function significantDigits(x: number): { readonly digits: string; readonly exponent: number } {
  const shortest = x.toExponential();
  // a point and the exponent are four characters at least
  const text = shortest.length <= MOST_DIGITS + 4 ? shortest : x.toExponential(MOST_DIGITS - 1);
  const [mantissa, power] = text.split('e') as [string, string];
  const digits = withoutEnd(mantissa.replace('.', ''), '0');
  return { digits, exponent: Number(power) + 1 - digits.replace('-', '').length };
}
