import { onceForText } from '../text/once-for-text.ts';
import { isCapital, type Tokens } from '../text/tokens.ts';
import { classAt, isDigits, isGlued, isLetters, isSymbol, isWord, saidBefore, wordTest, type Draft } from './draft.ts';
import { saysChange } from './change-words.ts';
import { closes, sameSentence } from './refiners/inherit.ts';
import { W } from '../text/vocabulary.ts';

/** What votes come to: "Workers 32.5, Farmers 31.0, others 9.5", and the points between two shares of them. */

const speaksOfVote = wordTest(
  /^(votes?|voted|voters?|voting|turnout|polls?|polling|pollsters?|ballots?|elections?|electoral|electors?|constituency|constituencies|swing|recounts?|mandate)$/,
);
/** So many such words make a text of votes, in one of so many of its words at least. */
const LEAST_WORDS = 5;
const ONE_OF = 120;

/** Whether a text speaks of votes. Reads all of it, once. */
export const speaksOfVotes = onceForText(t => {
  let words = 0;
  for (let i = 0; i < t.count; i++) if (isLetters(t, i) && speaksOfVote(t, i)) words++;
  return words >= LEAST_WORDS && words * ONE_OF >= t.count;
});

/** Words of a party's name, at most. */
const NAME_REACH = 4;
const isRest = wordTest(/^(others?|rest|independents?)$/);

const isOfName = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && isCapital(t, i) && !(classAt(t, i) & (W.month | W.weekday));

/** The token before a party's name that ends at a token, over "the" too; or the token itself where no name ends there. */
function beforeName(t: Tokens, last: number): number {
  if (isRest(t, last)) return isWord(t, last - 1, 'the') ? last - 2 : last - 1;
  let k = last;
  while (last - k < NAME_REACH && (isOfName(t, k) || (k < last && isWord(t, k, 'of', 'for') && isOfName(t, k - 1))))
    k--;
  if (k === last) return last;
  return isWord(t, k, 'the') && !isCapital(t, k) ? k - 1 : k;
}

/** The token behind a party's name that begins at a token, over "the" too; or the token itself where no name begins there. */
function behindName(t: Tokens, first: number): number {
  const from = isWord(t, first, 'the') ? first + 1 : first;
  if (isRest(t, from)) return from + 1;
  let k = from;
  while (k - from < NAME_REACH && (isOfName(t, k) || (k > from && isWord(t, k, 'of', 'for') && isOfName(t, k + 1))))
    k++;
  return k === from ? first : k;
}

/** Tokens of a bracket at most, from one end to the other: "(up 17)", "(-2.4)". */
const BRACKET = 6;

/** The token beyond a bracket that begins or ends at a token, or the token itself. */
function overBracket(t: Tokens, i: number, step: 1 | -1): number {
  if (!isSymbol(t, i, step > 0 ? '(' : ')')) return i;
  for (let k = i + step; Math.abs(k - i) <= BRACKET; k += step)
    if (isSymbol(t, k, step > 0 ? ')' : '(')) return k + step;
  return i;
}

/** The first token of a plain number that ends at a token, over a percent sign or word, or -1. */
function numberBefore(t: Tokens, last: number): number {
  let k = last;
  if (isWord(t, k, 'percent') || isSymbol(t, k, '%')) k--;
  else if (isWord(t, k, 'cent') && isWord(t, k - 1, 'per')) k -= 2;
  if (!isDigits(t, k)) return -1;
  return isSymbol(t, k - 1, '.') && isGlued(t, k) && isGlued(t, k - 1) && isDigits(t, k - 2) ? k - 2 : k;
}

/** "Orel 320 (12%": a share in a bracket right behind a number. */
const isShareBehind = (t: Tokens, end: number): boolean => {
  if (!isSymbol(t, end, '(', '[') || !isDigits(t, end + 1)) return false;
  const at = isSymbol(t, end + 2, '.') ? end + 4 : end + 2;
  return isSymbol(t, at, '%') && isGlued(t, at);
};

/** What parts two entries of a list of results. */
const parts = (t: Tokens, i: number): boolean => isSymbol(t, i, ',', ';') || isWord(t, i, 'and', 'to');

/**
 * Whether a number that ends before `end` and stands behind the name of a party is one of a list of such results: another name with
 * its number stands before or behind it.
 */
export function isPartyResult(t: Tokens, i: number, end: number): boolean {
  const before = beforeName(t, i - 1);
  if (before === i - 1 || !(speaksOfVotes(t) || isShareBehind(t, end))) return false;
  const close = overBracket(t, end, 1);
  if (parts(t, close)) {
    const next = isSymbol(t, close, ',', ';') && isWord(t, close + 1, 'and') ? close + 2 : close + 1;
    const at = behindName(t, next);
    if (at > next && isDigits(t, at)) return true;
  }
  if (!parts(t, before)) return false;
  const last = isWord(t, before, 'and') && isSymbol(t, before - 1, ',') ? before - 2 : before - 1;
  return numberBefore(t, overBracket(t, last, -1)) >= 0;
}

/** More than there are percents are points of something else. */
const MOST_POINTS = 100;

/** Whether the points of a figure are points of a percentage because the text speaks of shares of votes. */
export const isPointOfVotes = (t: Tokens, { high }: Draft, drafts: readonly Draft[]): boolean =>
  typeof high === 'number' && high <= MOST_POINTS && speaksOfVotes(t) && statesShares(t, drafts);
const statesShares = onceForText((_, drafts: readonly Draft[]) => drafts.some(d => d.unit === '%'));

/** What is told in points of a percentage: how far two shares are apart, or one has moved. */
const saysGap = wordTest(/^(swing|swung|gap|lead|leads|margin|errors?|difference|swings)$/);
/** Tokens back to such a word, and to the words of a change. */
const GAP_REACH = 6;
const CHANGE_REACH = 10;

/** The unit that a bare figure leaves out in a text of votes: the percent of a party's share, or the points between two. */
export function unitOfVotes(t: Tokens, drafts: readonly Draft[], k: number): '%' | 'pp' | undefined {
  const draft = drafts[k]!;
  const { from, figureFrom, figureTo, step } = draft;
  if (draft.measure !== 'bare' || draft.scale !== 1 || draft.trace[0] !== 'amount' || step <= 0) return undefined;
  if (Number(draft.high) > MOST_POINTS || !speaksOfVotes(t)) return undefined;
  const last = drafts[k - 1];
  const moved = last?.unit === 'pp' && sameSentence(t, last, draft);
  // "a rise of 3.3 points, from 14.9"; "the gap moved by 11.1 points: from 8.3"
  if (moved && (step < 1 || last.to === from - 1) && from - last.to <= 2 && isWord(t, from - 1, 'from', 'to'))
    return isWord(t, last.from - 1, 'from') || saidBefore(t, last.from - 1, CHANGE_REACH, saysGap) ? 'pp' : '%';
  // "two points ahead, 33 to 31": what is so many points apart
  const [one, other] = isApart(t, draft, drafts[k + 1]) ? [draft, drafts[k + 1]] : [last, draft];
  const points = one === draft ? last : drafts[k - 2];
  if (other && one && points?.unit === 'pp' && isApart(t, one, other) && differ(one, other, points)) return '%';
  if (step >= 1) return undefined;
  if (isDigits(t, figureFrom) && isPartyResult(t, figureFrom, figureTo)) return '%';
  // "rose 2.1 to 34.5"
  const by = isWord(t, from - 1, 'by') ? from - 2 : from - 1;
  const next = drafts[k + 1];
  if (saysChange(t, by) && next?.from === draft.to + 1 && isWord(t, draft.to, 'to') && next.step < 1) return 'pp';
  return saidBefore(t, from - 1, GAP_REACH, saysGap) && closes(t, draft) ? 'pp' : undefined;
}

const isApart = (t: Tokens, one: Draft | undefined, other: Draft | undefined): boolean =>
  one !== undefined && other !== undefined && other.from === one.to + 1 && isWord(t, one.to, 'to', 'against');

const differ = (one: Draft, other: Draft, points: Draft): boolean =>
  typeof points.low === 'number' && Math.abs(Math.abs(Number(one.low) - Number(other.low)) - points.low) < 1e-9;
