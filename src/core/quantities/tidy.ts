/** Takes the noise of binary fractions off a product or quotient of written numbers: 8.200000000000001e9 → 8.2e9. */
export const tidy = (x: number): number => (Number.isSafeInteger(x) ? x : Number(x.toPrecision(15)));

/** Whole numbers below this are exact even as sums. */
const EXACT_SUMS = 1e12;

/** The same of a sum or difference, which may lose digits: 10.1 − 10 = 0.09999999999999964 → 0.1. */
export const tidySum = (x: number): number =>
  Number.isInteger(x) && Math.abs(x) < EXACT_SUMS ? x : Number(x.toPrecision(12));
