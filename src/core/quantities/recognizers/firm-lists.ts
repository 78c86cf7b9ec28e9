import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isSymbol, isWord, wordTest } from '../draft.ts';

/** Lists and indices of companies, which are named by how many they hold. */

const isIndex = wordTest(/^(index|average)$/);
const areFirms = wordTest(
  /^(companies|company|firms|corporations|stocks|shares|index|indices|futures|list|retailers?)$/,
);

/** "Vesta & Orl's 500 index". `i`: the token of the number. */
export const isOfOwnIndex = (t: Tokens, i: number): boolean =>
  isIndex(t, i + 1) && isWord(t, i - 1, 's') && isSymbol(t, i - 2, "'", '’') && isCapital(t, i - 3);

/**
 * "most of the Ledger 100 companies", "by Ledger 100 firms", "the Orl 250 index"; "in Norvik 50 companies closed" counts them. The name
 * is token `name`, and the number ends before token `end`.
 */
export const isListOfFirms = (t: Tokens, name: number, end: number): boolean =>
  areFirms(t, end) && isWord(t, name - 1, 'the', 'a', 'of', 'by', 'for', 'with', 'to', 'than');
