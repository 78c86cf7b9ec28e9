import type { Tokens } from '../../text/tokens.ts';
import { isWord, overHyphen, type Draft } from '../draft.ts';
import type { Numeral } from '../numerals.ts';

/** From here on a round number with "odd" behind it is that and some; "two odd socks" are not. */
const LEAST_ODD = 20;
/** With a hyphen any number is: "fifteen-odd". */
const LEAST_HYPHENED = 10;

/** Token behind the "odd" of "70-odd", "fifty odd", "nine thousand odd". */
export function oddAfter(t: Tokens, { end, value, decimals, fraction }: Numeral): number | undefined {
  const at = overHyphen(t, end);
  if (!isWord(t, at, 'odd') || decimals > 0 || fraction) return undefined;
  if (at > end ? value < LEAST_HYPHENED : value < LEAST_ODD || value % 10 !== 0) return undefined;
  return at + 1;
}

/** "Seventy-odd" are 70 to 79; of hundreds and thousands nobody says how far the odd goes. */
export function withOdd(draft: Draft, { end, value }: Numeral): Draft {
  const high = value < 100 && value % 10 === 0 ? value + 9 : value;
  return { ...draft, high, figureTo: end, modality: 'approximate', step: 0 };
}
