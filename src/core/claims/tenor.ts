import { isBreak, isSymbol, someToken, wordTest } from '../quantities/draft.ts';
import type { Kind } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';

/** For how long money is lent: "the 10-year bond", "a five-year loan", "the two-year yield". It lasts as nothing else around it does. */
const isLent = wordTest(
  /^(bonds?|notes?|treasury|treasuries|treasurys|bills?|gilts?|bunds?|yields?|loans?|mortgages?|swaps?|debentures?|paper|maturity|tips)$/,
);
/** Words between the time and what is lent, at most: "10-year U.S. Treasury note", "30-year fixed mortgage". */
const REACH = 3;

/** Whether a time that ends at a token, joined by a hyphen within, is such a term. */
export function isTenor(t: Tokens, at: number, end: number, kind: Kind): boolean {
  if (kind !== 'duration' || !someToken(t, at, end, (x, i) => isSymbol(x, i, '-'))) return false;
  for (let i = end; i < end + REACH && !isBreak(t, i); i++) if (isLent(t, i)) return true;
  return false;
}
