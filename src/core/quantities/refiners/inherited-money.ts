import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { isCurrency } from '../currencies.ts';
import { singular } from '../../language/morphology.ts';
import {
  classAt,
  isBreak,
  isIn,
  isLetters,
  isSymbol,
  lower,
  isWord,
  someToken,
  wordSet,
  wordTest,
  type Draft,
  endsInEd,
} from '../draft.ts';
import { tidy } from '../tidy.ts';
import { isOfShares, isOfSum } from '../recognizers/sums.ts';
import { BACK, closes, distance, giveUnit, LIKE_SIZE, nearest, REACH, sameSentence, take } from './inherit.ts';

/** Money that leaves out its currency, or its millions too. */

const speaksOfMoney = wordTest(
  /^(cost|costs|costing|price|priced|paid|pay|pays|worth|spend|spent|spending|fee|reward|ransom|loot|haul|fortune|budget|fund|funding|funded|value|valued|valuation|sold|sale|sales|bought|loan|debt|deal|raise|raised|revenue|revenues|profit|profits|loss|losses|income|earnings|cash|orders|backlog|guidance|capex|restructuring|dividend|dividends|buyback|facility|bill|grant|bid|invest|invested|investment|charge|charges|sponsor|transfer|synergies|savings|proceeds|equity|round|offer|asking|donate|donated|donations?|gifts?|gave|contributed|subscribed|bucks|dollars)$/,
);

const isMoney = wordTest(
  /^(revenues?|sales|stock|debt|cash|profits?|income|savings|costs?|expenses|spending|losses|equity|orders|capex|investment|funding|capital|earnings)$/,
);
const changes = wordTest(/^(lower|higher|more|less|better|worse)$/);

/** "a hundred million of stock", "fifteen million lower", "expenses were three hundred million operating margin": money by its neighbours. */
function saysMoney(t: Tokens, draft: Draft): boolean {
  if (draft.scale < 1e6) return false;
  if (isWord(t, draft.to, 'of')) return isMoney(t, draft.to + 1);
  if (changes(t, draft.to)) return true;
  for (let i = draft.from - 1; i >= 0 && draft.from - i <= 3; i--) if (isMoney(t, i)) return true;
  return false;
}

/** "fifteen hundred bucks each in the end, three hundred thousand total": a sum behind what it is the sum of. */
function isTotal(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const [last, draft] = [drafts[k - 1], drafts[k]!];
  return (
    isWord(t, draft.to, 'total') &&
    last !== undefined &&
    isCurrency(last.unit) &&
    draft.from - last.to <= TOTAL_REACH &&
    (draft.low as number) > (last.high as number)
  );
}
const sends = wordTest(/^(send|sends|sent|mail|mailed)$/);
/** Tokens between a sum and a part of it. */
const TOTAL_REACH = 8;

/** "sixteen and a half million" among prices. */
export function takeMoney(t: Tokens, drafts: readonly Draft[], k: number): void {
  const draft = drafts[k]!;
  const said = saysMoney(t, draft) || isWord(t, draft.figureTo - 1, 'grand') || isTotal(t, drafts, k);
  if (!closes(t, draft) && !said && !isPartOfSum(t, draft)) return;
  // "eleven thousand" people: a round number counts as often as it costs, and must be what is paid itself
  const small = draft.scale < 1e6;
  // "New shares: 31.5 million": a label says itself what its figure is
  const labelled = isSymbol(t, draft.from - 1, ':');
  const [back, ahead] = small || labelled ? [6, 0] : [30, 12];
  // "it is a million dollars now, it was fifty thousand"
  const last = drafts[k - 1];
  const then =
    last &&
    isCurrency(last.unit) &&
    last.magnitude &&
    draft.from - last.to <= CLOSE &&
    isWord(t, draft.from - 1, 'was', 'from');
  let about = said || (then === true && sameSentence(t, last, draft));
  for (let i = draft.from - 1; i >= 0 && draft.from - i < back && !isBreak(t, i); i--) {
    if ((small || labelled) && isSymbol(t, i, ',', ';', '.')) break;
    // "strangers send in a hundred and eighty thousand"
    if (speaksOfMoney(t, i) || (isWord(t, i, 'in') && sends(t, i - 1))) about = true;
  }
  for (let i = draft.to; i < t.count && i - draft.to < ahead && !isBreak(t, i); i++)
    if (speaksOfMoney(t, i)) about = true;
  if ((small || labelled) && !about) return;
  const counted = countedUnit(t, drafts, k);
  if (counted !== undefined) return void Object.assign(draft, { unit: counted, kind: 'count', measure: 'noun' });
  const near = drafts.slice(Math.max(0, k - BACK), k).findLast(
    d =>
      isCurrency(d.unit) &&
      d.magnitude &&
      distance(t, d, draft) <= REACH &&
      !isBracketed(t, d) &&
      // "| $4.2M | 512B |": the next cell says itself what it holds
      (about || !isBreak(t, draft.from - 1)),
  );
  // "half a million" is said of much: it is money right behind money
  if (draft.trace[0] === 'fraction' && !(near && near === drafts[k - 1] && sameSentence(t, near, draft))) return;
  // "a sale aggregating 450 crores": money counted so is of rupees alone; "the tally crossed 20 lakh" is none
  const rupees = isOfIndia(t, draft.figureTo - 1) && near?.unit !== 'INR';
  if (rupees) return about ? void Object.assign(draft, { unit: 'INR', kind: 'money', measure: 'unit' }) : undefined;
  if (near) return take(draft, near);
  if (!about) return;
  const anywhere = nearest(drafts, k, d => isCurrency(d.unit));
  if (anywhere) take(draft, anywhere);
}

const isOfIndia = wordTest(/^(crores?|lakhs?)$/);

/** "1.28 billion owed", "a 250M share sale", "300 million undrawn": what became of a sum, or what it is for. */
const isPartOfSum = (t: Tokens, draft: Draft): boolean =>
  draft.scale >= 1e6 &&
  (isOfSum(t, draft.to) || isOfShares(t, draft.to) || (isPaid(t, draft.to) && !isWord(t, draft.to, 'for')));

/** Tokens of a bracket before an amount in it, at most. */
const BRACKET_REACH = 12;

/** "77m euros (£53m; $100m), up from 38m": an amount said again in another currency. */
function isBracketed(t: Tokens, { from }: Draft): boolean {
  for (let i = from - 1; i >= 0 && from - i <= BRACKET_REACH && !isSymbol(t, i, ')') && !isBreak(t, i); i--)
    if (isSymbol(t, i, '(')) return true;
  return false;
}

/** Words between what is counted and how many there are of it: "paying members of 9.12 million", "Members: 9.12 million". */
const LINKS = wordSet('of at to was is were are with about over nearly around');
/** Words that set one number of things against another. */
const AGAINST = wordSet('against from than versus compared');
/** Nouns of shares and people that stand right before how many there are. */
const isMany = wordTest(
  /^(members|membership|subscribers|users|customers|listeners|viewers|readers|visitors|shares|population|voters|accounts|households|units|downloads|followers|passengers|holders)$/,
);
/** One of them, and what is said of all together: "a reader loss of 2 million", "its reader base to 9.1 million". */
const isOneOfMany = wordTest(
  /^(member|subscriber|user|customer|listener|viewer|reader|visitor|voter|account|household|follower|passenger)$/,
);
const isOfAll = wordTest(
  /^(loss|losses|gain|gains|growth|base|additions?|adds|count|numbers|total|tally|decline|drop|increase|decrease|rise|fall|figure)$/,
);
const isIssued = wordTest(/^(outstanding|issued)$/);
/** What was paid, so that the figure behind it is money, whatever was counted before. */
const isPaid = wordTest(
  /^(cost|costs|paid|pays|pay|for|worth|raised|spent|earned|made|makes|lost|owes|owed|invested)$/,
);

/** The unit of a figure in millions that says how many there are: by the noun before it, or by the counted figure it goes on from. */
function countedUnit(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const draft = drafts[k]!;
  if (isMoney(t, draft.to + 1)) return undefined;
  const before = draft.from - 1;
  // a label and its cell, or its colon
  let at = isSymbol(t, before, ':') || (isBreak(t, before) && before > 0) ? before - 1 : before;
  if (isIn(t, at, LINKS)) at--;
  // "shares outstanding of 7.6 million"
  if (isIssued(t, at)) at--;
  if (isMany(t, at)) return singular(lower(t, at));
  if (isOfAll(t, at) && isOneOfMany(t, at - 1)) return lower(t, at - 1);
  if (isPaid(t, before)) return undefined;
  const near = drafts.slice(Math.max(0, k - BACK), k).filter(d => sameSentence(t, d, draft));
  const last = near.findLast(d => d.magnitude);
  if (!last || isCurrency(last.unit) || !isLike(last, draft)) return undefined;
  if (last.measure === 'noun') return last.unit;
  return last.kind === 'count' && isIn(t, before, AGAINST) && draft.from - last.to <= 2 ? last.unit : undefined;
}

function isLike(a: Draft, b: Draft): boolean {
  const ratio = Math.abs(Number(a.low) / Number(b.low));
  return ratio <= LIKE_SIZE && ratio >= 1 / LIKE_SIZE;
}

/** Tokens between an amount and what it was before. */
const CLOSE = 4;

/** So many amounts of money in millions make a text of millions, in which the word may be left out. */
const LEAST_MILLIONS = 3;
/** What leads to an amount whose scale goes without saying: "planned 45", "around 40", "there was nine". */
const SCALE_LEADS = W.auxiliary | W.verb | W.hedge;

const isOfMillions = onceForText(
  (_, drafts: readonly Draft[]) => drafts.filter(d => d.scale >= 1e6 && isCurrency(d.unit)).length >= LEAST_MILLIONS,
);

/** "31 million, and we had planned 45": whether the figure is of the scale of the money before it. */
export function isElided(t: Tokens, drafts: readonly Draft[], draft: Draft, other: Draft): boolean {
  if (other.kind !== 'money' || other.scale < 1e6 || draft.grouped || draft.scale > 1) return false;
  if (!Number.isInteger(draft.low)) return isElidedDecimal(t, draft, other);
  // "it's three fifty-five, not three sixty": said in pairs
  if ((draft.low as number) >= 100 && isLetters(t, draft.figureFrom) && !saysHundred(t, draft)) return false;
  const value = Math.abs(draft.low as number) * other.scale;
  const size = Math.abs(other.low as number);
  if (value === 0 || Math.max(value / size, size / value) > LIKE_SIZE * 2) return false;
  const led =
    (classAt(t, draft.from - 1) & SCALE_LEADS) !== 0 || endsInEd(t, draft.from - 1) || isWord(t, draft.to, 'already');
  if (!led && draft.modality === 'exact') return false;
  return isOfMillions(t, drafts);
}

/** Decimals so near to the ones before are of their scale. */
const NEAR_SIZE = 2;

/** "1.14 billion, from 1.32 in June": decimals set against decimals of millions. */
function isElidedDecimal(t: Tokens, draft: Draft, other: Draft): boolean {
  if (
    other.step >= other.scale ||
    draft.step >= 1 ||
    !isWord(t, draft.from - 1, 'from', 'to', 'than', 'against', 'was')
  )
    return false;
  const ratio = ((draft.low as number) * other.scale) / Math.abs(other.low as number);
  return ratio <= NEAR_SIZE && ratio >= 1 / NEAR_SIZE;
}

const saysHundred = (t: Tokens, { figureFrom, figureTo }: Draft): boolean =>
  someToken(t, figureFrom, figureTo, (tokens, i) => (classAt(tokens, i) & W.magnitude) !== 0);

/** So many figures in thousands, said in words, make a talk of thousands. */
const LEAST_THOUSANDS = 3;
const THOUSANDS_REACH = 200;

const isTalkOfThousands = onceForText((t, drafts: readonly Draft[]) => {
  let found = 0;
  return drafts.some(d => d.scale === 1e3 && isLetters(t, d.figureFrom) && ++found >= LEAST_THOUSANDS);
});

/** "fifty seven to fifty nine thousand, where we had sixty six to seventy": of the thousands said right before, which it takes over. */
export function takesThousands(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  const last = drafts[k - 1];
  if (last?.scale !== 1e3 || draft.scale !== 1 || !isLetters(t, draft.figureFrom) || !isLetters(t, last.figureFrom))
    return false;
  if (last.kind === 'money' || last.kind === 'date' || !Number.isInteger(draft.low) || draft.article) return false;
  if (saysHundred(t, draft)) return false;
  const led = (classAt(t, draft.from - 1) & SCALE_LEADS) !== 0 || draft.modality === 'approximate';
  if (!led || !closes(t, draft) || distance(t, last, draft) > THOUSANDS_REACH) return false;
  const ratio = ((draft.low as number) * 1e3) / Number(last.low);
  if (ratio > NEAR_SIZE || ratio < 1 / NEAR_SIZE) return false;
  if (!isTalkOfThousands(t, drafts)) return false;
  draft.low = (draft.low as number) * 1e3;
  draft.high = (draft.high as number) * 1e3;
  draft.step *= 1e3;
  draft.scale = 1e3;
  draft.magnitude = true;
  giveUnit(draft, last);
  return true;
}

/** Takes over the currency and the millions of the money before. */
export function takeMillions(draft: Draft, other: Draft): void {
  take(draft, other);
  const times = (x: number): number => tidy(x * other.scale);
  draft.low = times(draft.low as number);
  draft.high = times(draft.high as number);
  draft.step *= other.scale;
  draft.scale = other.scale;
  draft.magnitude = true;
}
