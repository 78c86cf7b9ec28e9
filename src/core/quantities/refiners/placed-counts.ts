import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isLetters, isSymbol, isWord, wordTest, type Draft } from '../draft.ts';
import { sameSentence } from './inherit.ts';

/** Counts that leave what they count to the count before: of the next place of a list, of the other of two groups. */

/** Words between a figure and the place that it is said of: "five boats sank in Tarn", "three in the Northern Reach", "two each in". */
const PLACE_REACH = 8;

/** "Five people have died in Tarn, three in the Northern Reach and one in Orrel": figures of one list, each with its place. */
export function isPlacedLike(t: Tokens, last: Draft, draft: Draft): boolean {
  const before = isWord(t, draft.from - 1, 'and') ? draft.from - 2 : draft.from - 1;
  if (!isSymbol(t, before, ',') && before === draft.from - 1) return false;
  const at = isWord(t, draft.to, 'each') ? draft.to + 1 : draft.to;
  return isPlace(t, at) && sameSentence(t, last, draft) && hasPlace(t, last.to, before);
}

/** "in Tarn", "on the Northern Reach". */
const isPlace = (t: Tokens, at: number): boolean => {
  if (!isWord(t, at, 'in', 'on', 'at', 'from', 'near')) return false;
  const name = isWord(t, at + 1, 'the') ? at + 2 : at + 1;
  return isLetters(t, name) && isCapital(t, name);
};

function hasPlace(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to && i <= from + PLACE_REACH; i++) if (isPlace(t, i)) return true;
  return false;
}

/** Words between a count and the group it is of: "185 cases in the first group", "11 deaths among those". */
const GROUP_REACH = 2;

/** "185 cases in the first group versus 11 in the other": the same counted in another group. */
export function isHeldAgainst(t: Tokens, last: Draft, draft: Draft): boolean {
  if (!isWord(t, draft.from - 1, 'versus', 'vs', 'against') || !ofGroup(t, draft.to) || !sameSentence(t, last, draft))
    return false;
  for (let i = last.to; i < draft.from && i <= last.to + GROUP_REACH; i++) if (ofGroup(t, i)) return true;
  return false;
}

const ofGroup = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'in', 'among', 'on', 'with', 'for') &&
  isWord(t, at + 1, 'the', 'those', 'a', 'an', 'its', 'their', 'our');

const areCases = wordTest(
  /^(cases|deaths|injuries|infections|admissions|relapses|survivors|victims|arrests|births|failures|patients|participants|passengers|members)$/,
);

/** "severe cases were 9", "patients were 40": what is counted stands before its verb. */
export const saysCases = (t: Tokens, verb: number): boolean =>
  isWord(t, verb, 'were', 'are') && isLetters(t, verb - 1) && areCases(t, verb - 1);
