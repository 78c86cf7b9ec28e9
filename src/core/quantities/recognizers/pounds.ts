import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isBreak, isGlued, isHyphen, isSymbol, isWord, saidBefore, wordTest } from '../draft.ts';
import { unitAt } from './measure.ts';

const speaksOfMass = wordTest(
  /^(mass|weigh|weighs|weighed|weighing|weight|heavy|heavier|lift|lifted|thrust|bag|bags)$/,
);
const speaksOfMoney = wordTest(
  /^(cost|costs|price|priced|paid|pay|pays|worth|spend|spent|fee|fees|fine|fined|salary|wage|earn|earned|raise|raised|bill|budget|fund|funding|value|valued|sold|sale|bought|buy|loan|debt|rent|prize|bid|charge|charged|owe|owed|ticket|tickets|reward|ransom|tax|taxes|income|incomes|revenue|profit|profits|award|awarded|damages|savings|deposit|deposits|deposited|invest|invested|lend|lent|borrow|borrowed|wager|wagered|bet|cheque|cheques|inherited|bequeathed|withdrew|withdrawn|winnings|earnings|mortgage|wages|bonus|benefit|benefits|pension|insurance|compensation|settlement|grant|grants|donated|donation|stole|stolen|cash|turnover|account|bank)$/,
);
const isTraded = wordTest(
  /^(sold|sells?|selling|buys?|buying|bought|acquir(?:ed?|es|ing)|purchas(?:ed?|es|ing)|changed|takeover)$/,
);
/** Tokens on each side in which a word tells whether pounds are money. */
const POUND_REACH = 8;

const saysMass = wordTest(/^(mass|weigh|weighs|weighed|weighing|weight|tons?|tonnes?)$/);
/** Tokens before a figure in which a word says that it is a mass, however many pounds it has. */
const MASS_REACH = 6;

/** "a mass of 1 million pounds", "500 tons (more than a million pounds)". */
export function isSaidMass(t: Tokens, from: number): boolean {
  for (let k = from - 1; k >= 0 && from - k <= MASS_REACH && !isBreak(t, k); k--) if (saysMass(t, k)) return true;
  return false;
}

/** "The bank was sold to a rival for one pound": not so beside dollars, which buy pounds of something. */
const isPriceOfDeal = (t: Tokens, from: number): boolean =>
  isWord(t, from - 1, 'for') &&
  saidBefore(t, from - 2, POUND_REACH, isTraded) &&
  !saidBefore(t, from - 2, POUND_REACH, isDollar);
const isDollar = (t: Tokens, i: number): boolean => isSymbol(t, i, '$');

/** A text whose dollars buy pounds: "production was 413 million pounds, at a cost of $1.77 per pound". */
export const isPricedByPound = onceForText(
  t => t.text.includes(' per pound') && t.text.includes('$') && !t.text.includes('£'),
);

/** "pounds" is weight behind a hyphen, before "of", near a word of weighing, and where nothing speaks of money. */
export function poundsAreMass(t: Tokens, from: number, at: number, to: number): boolean {
  if (isHyphen(t, at) && isGlued(t, at)) return true;
  // "($1 = 0.71 pounds)"
  if (isSymbol(t, from - 1, '=') && isSymbol(t, from - 3, '$', '€', '¥')) return false;
  if (isWord(t, to, 'of') || isPricedByPound(t)) return true;
  const small = isWord(t, to, 'and') ? to + 1 : to;
  const coins =
    (classAt(t, small) & W.cardinal) !== 0 && (small === to ? !unitAt(t, to + 1) : isWord(t, small + 1, 'pence', 'p'));
  if (isWord(t, at, 'pound') && !coins) return !isPriceOfDeal(t, from);
  let money = coins || (isBreak(t, from - 1) && isBreak(t, to));
  for (let k = Math.max(0, from - POUND_REACH); k < Math.min(t.count, to + POUND_REACH); k++) {
    if (speaksOfMass(t, k)) return true;
    if (speaksOfMoney(t, k)) money = true;
  }
  return !money && !t.text.includes('£');
}
