import type { Kind } from '../model.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';

/** For how long money is lent: "the 10-year bond", "a five-year loan", "the two-year yield". It lasts as nothing else around it does. */
const LENT = new WordFlags(word =>
  /^(bonds?|notes?|treasury|treasuries|treasurys|bills?|gilts?|bunds?|yields?|loans?|mortgages?|swaps?|debentures?|paper|maturity|tips)$/.test(
    word,
  )
    ? 1
    : 0,
);
/** Words between the time and what is lent, at most: "10-year U.S. Treasury note", "30-year fixed mortgage". */
const REACH = 3;

/** Whether a time that ends at a token, joined by a hyphen within, is such a term. */
export function isTenor(t: Tokens, at: number, end: number, kind: Kind): boolean {
  if (kind !== 'duration') return false;
  let joined = false;
  for (let i = at; i < end; i++) if (t.kind[i] === T.symbol && t.code[i] === 45) joined = true;
  if (!joined) return false;
  for (let i = end; i < Math.min(t.count, end + REACH); i++) {
    if (t.kind[i] === T.break) return false;
    if (t.kind[i] === T.word && LENT.at(t, i) === 1) return true;
  }
  return false;
}
