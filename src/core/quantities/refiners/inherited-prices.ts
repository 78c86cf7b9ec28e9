import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isCurrency } from '../currencies.ts';
import { isDigits, isLetters, isSymbol, isWord, saidBefore, wordTest, type Draft } from '../draft.ts';
import { nearest, take } from './inherit.ts';

/** Hundredths that shops put behind a price and little else has. */
const ENDINGS: ReadonlySet<number> = new Set([99, 95, 49]);
const HUNDREDTH = 0.01;

/** Words of trade in shares before what one of them costs: "bought 200 more at 6.55", "the low of the day was 6.20". */
const isTrade = wordTest(
  /^(shares?|stock|bought|buy|buys|buying|sold|sell|sells|hold|holds|holding|held|low|high|close|closed|opened|traded)$/,
);
const TRADE_REACH = 8;
const speaksOfShares = wordTest(/^(shares?|stocks?)$/);

const isTraded = (t: Tokens, { from }: Draft): boolean =>
  (isWord(t, from - 1, 'at', 'was', 'to', 'of') || isSymbol(t, from - 1, '@')) &&
  saidBefore(t, from - 2, TRADE_REACH, isTrade) &&
  aboutShares(t);

/** Whether the text speaks of shares, more than once. Reads all of it, once. */
const aboutShares = onceForText(t => {
  let words = 0;
  for (let i = 0; i < t.count && words < 2; i++) if (isLetters(t, i) && speaksOfShares(t, i)) words++;
  return words > 1;
});

/** A price is hardly ever more than so many times another of the same shares. */
const LIKE_PRICE = 4;
const isLike = ({ low }: Draft, price: number): boolean =>
  Number(low) > 0 && Math.max(Number(low) / price, price / Number(low)) <= LIKE_PRICE;

/** Gives "11.99 since they put it up from 10.99" the currency of the money nearest in the text. Whether it did. */
export function takesPrice(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  if (draft.step !== HUNDREDTH || draft.scale !== 1 || !isDigits(t, draft.figureFrom)) return false;
  const value = Number(draft.low);
  if (value < 1) return false;
  const traded = isTraded(t, draft);
  if (!traded && !ENDINGS.has(Math.round(100 * value) % 100)) return false;
  const money = nearest(drafts, k, d => isCurrency(d.unit) && d.scale === 1 && (!traded || isLike(d, value)));
  if (money) take(draft, money);
  return money !== undefined;
}
