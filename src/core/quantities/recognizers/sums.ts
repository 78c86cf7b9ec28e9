import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isDigits, isGlued, isLetters, isSymbol, overHyphen, wordTest } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral, type Numeral } from '../numerals.ts';
import { tidy } from '../tidy.ts';

/** What stands behind a number and is not counted by it: what a sum is for, and the number again. */

/** Amounts of money in millions leave their currency out; what stands behind them is what they are for. */
const MILLION = 1e6;
/** What so much money is for, is, or is left as: "2 billion market value", "a 3 million takeover". */
export const isOfSum = wordTest(
  /^(market|undrawn|unspent|unpaid|owed|debt|equity|capital|cash|credit|loan|mortgage|bond|facility|rights|overdraft|deal|contract|takeover|acquisition|merger|buyout|buyback|investment|financing|funding|fund|budget|grant|subsidy|bailout|rescue|settlement|lawsuit|fine|penalty|ransom|prize|jackpot|donation|gift|reserve|surplus|deficit|shortfall|revenue|turnover|profit|writedown|impairment|goodwill|valuation)$/,
);
export const isOfShares = wordTest(/^(share|stock)$/);

/** "2 billion market value", "300 million undrawn", "a 250M share sale": no things are counted. */
export const isSum = (t: Tokens, { scale, form, end }: Numeral): boolean =>
  scale >= MILLION &&
  (isOfSum(t, end) || (form === 'digits' && isGlued(t, end - 1) && isLetters(t, end - 1) && isOfShares(t, end)));

/** "forty-five (45)": a number in words that says itself again in digits. */
export function saidTwice(t: Tokens, numeral: Numeral): number {
  const { end } = numeral;
  if (numeral.form !== 'words' || !isSymbol(t, end, '(') || !isDigits(t, end + 1)) return end;
  const again = readNumeral(t, VOCABULARY, end + 1);
  return again && again.value === numeral.value && isSymbol(t, again.end, ')') ? again.end + 1 : end;
}

/** The number behind whose plus a magnitude may stand: "15+ million". */
export function scaledBehindPlus(t: Tokens, numeral: Numeral): Numeral {
  const end = numeral.end + 1;
  if (numeral.magnitude || !(classAt(t, end) & W.magnitude) || classAt(t, end) & W.vagueCount)
    return { ...numeral, end };
  const scale = VOCABULARY.values[t.lexeme[end]!]!;
  const [value, step] = [tidy(numeral.value * scale), numeral.step * scale];
  return { ...numeral, value, step, scale, magnitude: true, end: end + 1 };
}
const saysCalibre = wordTest(
  /^(calib(er|re)|cal|revolvers?|pistols?|rifles?|handguns?|guns?|magnum|bullets?|cartridges?|ammunition|ammo)$/,
);
/** "a .44 caliber revolver", "a .22-calibre rifle", "a .38 revolver": the name of a size, not how many. */
export const isCalibre = (t: Tokens, { value, decimals, end }: Numeral): boolean =>
  value < 1 && decimals > 1 && saysCalibre(t, overHyphen(t, end));
