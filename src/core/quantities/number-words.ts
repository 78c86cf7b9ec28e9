/** Numbers in words. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Larger numbers are hard to read in words; nobody writes them so. */
export const WORDED_UP_TO = 999;

/** "one hundred and five". For whole numbers from 0 to {@link WORDED_UP_TO}. */
export function numberInWords(n: number): string {
  if (n < 20) return SMALL[n]!;
  if (n < 100) return TENS[Math.floor(n / 10) - 2]! + (n % 10 === 0 ? '' : `-${SMALL[n % 10]!}`);
  const rest = n % 100;
  return `${SMALL[Math.floor(n / 100)]!} hundred${rest === 0 ? '' : ` and ${numberInWords(rest)}`}`;
}
