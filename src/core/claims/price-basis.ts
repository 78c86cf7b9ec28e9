import { digitsAt, isDigits, isSymbol, widthAt, wordTest } from '../quantities/draft.ts';
import type { Kind } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';

/** The year in whose money an amount is stated, as written; "now" for the present one; "" where none is said. */
export type PriceBasis = string;

const isIn = wordTest(/^(?:in|at|of)$/);
const isConstant = wordTest(/^(?:constant|fixed|real)$/);
const isPresent = wordTest(/^(?:today|current|present|present-day)$/);
const isPossessive = wordTest(/^s$/);
const isMoney = wordTest(/^(?:prices|money|dollars|pounds|euros|values|value|terms)$/);

/**
 * "$8 million in 2020 prices", "£49m (in today's money)", "$7.5 million (1912 dollars)": two such amounts differ as the value of money
 * does, and no source is wrong. `end`: the token behind the amount.
 */
export function priceBasisOf(t: Tokens, kind: Kind, end: number): PriceBasis {
  if (kind !== 'money') return '';
  let i = isSymbol(t, end, '(', ',') ? end + 1 : end;
  if (isIn(t, i)) i++;
  else if (i === end) return '';
  if (isConstant(t, i)) i++;
  if (isDigits(t, i)) return widthAt(t, i) === 4 && isMoney(t, i + 1) ? String(digitsAt(t, i)) : '';
  if (!isPresent(t, i)) return '';
  i++;
  if (isSymbol(t, i, "'", '’')) i++;
  if (isPossessive(t, i)) i++;
  return isMoney(t, i) ? 'now' : '';
}
