import type { Account, AccountSort, ClaimContext } from '../model.ts';
import { classAt, isLetters, isWord, someToken, wordTest } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { WordMemo } from '../text/word-memo.ts';
import { changes } from './change.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * Which account of a firm an amount of money is, or which one a share is the change of: "revenue of $4 million", "$2 million in debt", "a $30
 * million market cap", "expenses grew 11% to $4 million". However alike their sentences are, what a firm took in is not what it owes. A profit
 * may be told to be a loss, so that both are one account.
 */

/** Accounts, with the words that tell each. */
type Told = readonly (readonly [Account, RegExp])[];
const accountsIn = (told: Told): WordMemo<Account | ''> =>
  new WordMemo(word => told.find(([, words]) => words.test(word))?.[0] ?? '');

const ACCOUNT_OF = accountsIn([
  ['sales', /^(?:revenues?|sales|turnover|takings)$/],
  ['result', /^(?:profits?|loss|losses|earnings|ebitda?)$/],
  ['expenses', /^(?:expenses|expenditures?)$/],
  ['assets', /^assets$/],
  ['deposits', /^deposits$/],
  ['debt', /^(?:debts?|liabilities|borrowings)$/],
  ['cash', /^cash$/],
  ['worth', /^(?:capitali[sz]ation|valuation)$/],
  ['penalty', /^(?:fines?|penalty|penalties)$/],
  ['dividend', /^dividends?$/],
]);

const isPrice = wordTest(/^(?:cap|value)$/);
const isMarket = wordTest(/^markets?$/);
const isIncome = wordTest(/^income$/);
const isWorth = wordTest(/^worth$/);
const isOfIncome = wordTest(/^(?:net|operating)$/);
const isFlow = wordTest(/^flows?$/);
const isCash = wordTest(/^cash$/);

/** The account that the word at a token names; "market cap", "market value", "net income" and "cash flow" are two words. */
function accountAt(t: Tokens, i: number): Account | '' {
  if (!isLetters(t, i)) return '';
  if (isPrice(t, i)) return isMarket(t, i - 1) ? 'worth' : '';
  if (isIncome(t, i)) return isOfIncome(t, i - 1) ? 'result' : '';
  if (isFlow(t, i)) return isCash(t, i - 1) ? 'flow' : '';
  // "free cash"
  if (isCash(t, i) && isWord(t, i - 1, 'free')) return 'flow';
  const account = ACCOUNT_OF.at(t, i);
  // "free cash flow losses"
  return account === 'result' && isFlow(t, i - 1) ? accountAt(t, i - 1) : account;
}

/** What is left of what came in when this or that was paid: results of two sorts are hardly equal. */
const SORT_OF = new WordMemo<AccountSort | ''>(word =>
  word === 'net' || word === 'operating' || word === 'gross' || word === 'free' ? word : '',
);
const isOwnSort = wordTest(/^(?:ebitda?)$/);

/** The account that the word at a token names, with its sort where the words before tell it: "net loss", "free cash flow". */
function sortedAt(t: Tokens, i: number): ClaimContext['account'] {
  const account = accountAt(t, i);
  if (account !== 'result' && account !== 'flow') return account;
  if (isOwnSort(t, i)) return 'taxless result';
  for (let k = i - 1; k >= i - SORT_REACH && isLetters(t, k); k--) {
    const sort = SORT_OF.at(t, k);
    if (sort !== '') return `${sort} ${account}`;
    if (!isCash(t, k) && !isFlow(t, k) && !sorts(t, k)) break;
  }
  return account;
}
/** Words between a sort and the end of its account: "free cash flow losses". */
const SORT_REACH = 3;

/** What is done with money: "owes $91 million", "raised $2 million", "was fined $3 million". */
const DEED_OF = accountsIn([
  ['debt', /^(?:owe|owes|owed|owing|borrow|borrows|borrowed|borrowing)$/],
  ['result', /^(?:lose|loses|lost|losing)$/],
  ['penalty', /^fined$/],
  ['raised', /^(?:raise|raises|raised|raising)$/],
]);

/** Words that tell what sort of account it is: "$3 million in annual revenue", "a $9 million net loss". */
const sorts = wordTest(
  /^(?:annual|yearly|quarterly|monthly|net|gross|total|operating|pretax|trading|customer|market|outstanding|federal|civil|criminal|punitive|additional|new|global|combined)$/,
);

/** The account that an amount of money is, or that a share is the change of; "" where it does not say. */
export function accountOf(place: FigurePlace): ClaimContext['account'] {
  const { t, kind, at, end } = place;
  if (kind === 'percentage') return changedBefore(place);
  if (kind !== 'money') return '';
  if (isLostWorth(t, at, end)) return 'lost-worth';
  // "$4 million in sales", "$2 million of debt"; "a $12 million fine"
  const joint = isWorth(t, end) ? end + 1 : end;
  let noun = isWord(t, joint, 'in', 'of') ? joint + 1 : end;
  for (let n = 0; n < 2 && sorts(t, noun); n++) noun++;
  // "$5 million cash dividend", "a $4 million debt sale": the last noun of several says it
  if (accountAt(t, noun) !== '') return sortedAt(t, accountAt(t, noun + 1) === '' ? noun : noun + 1);
  const deed = isLetters(t, at - 1) ? DEED_OF.at(t, at - 1) : '';
  if (deed !== '') return deed;
  if (isWorth(t, at - 1) && isBeing(t, at - 2)) return 'own-worth';
  // "sees revenue |between $4 million and $5 million|"
  if (isWord(t, at, 'between') && !isWord(t, at - 1, 'of')) return sortedAt(t, at - 1);
  // "profit was a negative $4 million"
  const before = isWord(t, at - 1, 'a') ? at - 2 : at - 1;
  return isWord(t, before, 'of', 'was', 'were', 'is', 'at') ? sortedAt(t, before - 1) : changedBefore(place);
}

/** Tokens back from a figure to the account that changed by or to it, at most, and from that to "cut" in "cut its losses to $4 million". */
const [CHANGE_REACH, CHANGED_REACH] = [18, 5];
const goes = wordTest(/^(?:to|by|from)$/);
const isBeing = wordTest(/^(?:is|are|was|were|be|been|being)$/);
const amounts = wordTest(/^(?:amounts?|amounted|came|comes|totall?ed|stood|stands|reached|hit)$/);

/**
 * "Expenses grew 11% to |$4 million|", "losses widened to |$2 million|": the account that changed. Only "to" and "from" stand between two figures of one
 * change: "profit on sales of $4 million rose to $1 million" is no sales.
 */
function changedBefore({ t, owners, at, from }: FigurePlace): ClaimContext['account'] {
  let changed = false;
  for (let i = at - 1; i >= from && i >= at - CHANGE_REACH; i--) {
    if (!isLetters(t, i)) return '';
    if (changes(t, i) || amounts(t, i)) changed = true;
    else if (!changed && goes(t, i)) i = overFigure(t, owners, i);
    else if (isFiller(t, i)) continue;
    else if (changed && isMarket(t, i)) return 'market';
    else return changed || someToken(t, i - CHANGED_REACH, i, changes) ? sortedAt(t, i) : '';
  }
  return '';
}

const isFiller = (t: Tokens, i: number): boolean =>
  (classAt(t, i) & (W.adverb | W.hedge)) !== 0 || isBeing(t, i) || isWord(t, i, 'have', 'has', 'had');

const isYearOnYear = wordTest(/^yoy$/);

/** The first token of the figure that stands right before token `i`, "$4 million", "$4 million a quarter", "4% year-on-year", else `i`. */
function overFigure(t: Tokens, owners: Int32Array, i: number): number {
  let first = isYearOnYear(t, i - 1) ? i - 1 : isWord(t, i - 2, 'a', 'an', 'per') ? i - 2 : i;
  if (isWord(t, i - 1, 'year') && isWord(t, i - 5, 'year')) first = i - 5;
  if (owners[first - 1] === 0) return i;
  while (first > 0 && owners[first - 1] !== 0 && i - first < CHANGE_REACH) first--;
  return first;
}

/** What a value does that is lost: "wiped out $4 million in value", "$4 million in market value evaporated". */
const loses = wordTest(
  /^(?:los(?:e|es|t|ing)|wip(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|shed|sheds|shedding|destroy(?:s|ed|ing)?)$/,
);
const isGone = wordTest(/^(?:lost|wiped|erased|destroyed|evaporated?|vanish(?:es|ed)?|disappear(?:s|ed)?)$/);
const isValue = wordTest(/^(?:value|worth|wealth|capitali[sz]ation)$/);
/** Words before "value" that say whose or what sort it is. */
const VALUE_REACH = 3;

/** Whether an amount is what something lost in value, and not what it is worth. */
function isLostWorth(t: Tokens, at: number, end: number): boolean {
  if (!isWord(t, end, 'in', 'of', 'off')) return false;
  let value = end + 1;
  while (value - end < VALUE_REACH && isLetters(t, value) && !isValue(t, value)) value++;
  if (!isValue(t, value)) return false;
  const verb = isWord(t, at - 1, 'out', 'off', 'away') ? at - 2 : at - 1;
  return loses(t, verb) || isGone(t, value + 1) || (isBeing(t, value + 1) && isGone(t, value + 2));
}

/** "Net loss" and "loss": the account without the sort that one of two texts leaves out. */
const baseOf = (account: ClaimContext['account']): string => account.slice(account.indexOf(' ') + 1);

/** Whether two amounts are of two accounts. What something "was worth" may be told of any amount, and is not what it lost. */
export function areOtherAccounts(a: ClaimContext['account'], b: ClaimContext['account']): boolean {
  if (a === b || a === '' || b === '' || a === 'market' || b === 'market') return false;
  if (a === 'own-worth' || b === 'own-worth') return a === 'lost-worth' || b === 'lost-worth';
  return baseOf(a) !== baseOf(b);
}

/**
 * Whether two amounts are results of two sorts, a net loss and an operating loss, or one is of a whole market and the other of one who sells in
 * it. Where they are equal, one of both texts may be loose in its words.
 */
export const areOtherSorts = (a: ClaimContext['account'], b: ClaimContext['account']): boolean =>
  a !== b &&
  ((a.includes(' ') && b.includes(' ') && baseOf(a) === baseOf(b)) ||
    (a === 'market' && b !== '') ||
    (b === 'market' && a !== ''));
