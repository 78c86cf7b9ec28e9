import type { ClaimContext } from '../model.ts';
import { isLetters, isWord, wordTest } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import { WordMemo } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * Which account of a firm an amount of money is: "revenue of $4 million", "$2 million in debt", "a $30 million market cap". However
 * alike their sentences are, what a firm took in is not what it owes. A profit may be told to be a loss, so that both are one account.
 */

type Account = ClaimContext['account'];

/** Accounts, with the words that tell each. */
type Told = readonly (readonly [Account, RegExp])[];
const accountsIn = (told: Told): WordMemo<Account> =>
  new WordMemo(word => told.find(([, words]) => words.test(word))?.[0] ?? '');

const ACCOUNT_OF = accountsIn([
  ['sales', /^(?:revenues?|sales|turnover|takings)$/],
  ['result', /^(?:profits?|loss|losses|earnings|ebitda?)$/],
  ['assets', /^assets$/],
  ['deposits', /^deposits$/],
  ['debt', /^(?:debts?|liabilities|borrowings)$/],
  ['cash', /^cash$/],
  ['worth', /^(?:capitali[sz]ation|valuation)$/],
  ['penalty', /^(?:fines?|penalty|penalties)$/],
  ['dividend', /^dividends?$/],
]);

const isPrice = wordTest(/^(?:cap|value)$/);
const isMarket = wordTest(/^market$/);
const isIncome = wordTest(/^income$/);
const isWorth = wordTest(/^worth$/);
const isNet = wordTest(/^net$/);

/** The account that the word at a token names; "market cap", "market value" and "net income" are two words. */
function accountAt(t: Tokens, i: number): Account {
  if (!isLetters(t, i)) return '';
  if (isPrice(t, i)) return isMarket(t, i - 1) ? 'worth' : '';
  if (isIncome(t, i)) return isNet(t, i - 1) ? 'result' : '';
  return ACCOUNT_OF.at(t, i);
}

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

/** The account that an amount of money is, "" where it does not say. */
export function accountOf({ t, kind, at, end }: FigurePlace): Account {
  if (kind !== 'money') return '';
  // "$4 million in sales", "$2 million of debt"; "a $12 million fine"
  const joint = isWorth(t, end) ? end + 1 : end;
  let noun = isWord(t, joint, 'in', 'of') ? joint + 1 : end;
  for (let n = 0; n < 2 && sorts(t, noun); n++) noun++;
  const behind = accountAt(t, noun);
  // "$5 million cash dividend", "a $4 million debt sale": the last noun of several says it
  if (behind !== '') return accountAt(t, noun + 1) || behind;
  const deed = isLetters(t, at - 1) ? DEED_OF.at(t, at - 1) : '';
  if (deed !== '') return deed;
  return isWord(t, at - 1, 'of', 'was', 'were', 'is', 'at') ? accountAt(t, at - 2) : '';
}
