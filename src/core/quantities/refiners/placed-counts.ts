import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, endsInEd, isBreak, isLetters, isSymbol, isWord, lower, wordTest, type Draft } from '../draft.ts';
import { saysDone } from '../recognizers/no-nouns.ts';
import { isPerson } from '../persons.ts';
import { closes, LIKE_SIZE, sameSentence } from './inherit.ts';

/** Counts that leave what they count to the count before: of the next place of a list, of the other of two groups. */

/** Words between a figure and the place that it is said of: "five boats sank in Tarn", "three in the Northern Reach", "two each in". */
const PLACE_REACH = 8;

/** "Five people have died in Tarn, three in the Northern Reach and one in Orrel": figures of one list, each with its place. */
export function isPlacedLike(t: Tokens, last: Draft, draft: Draft): boolean {
  // "348 nurses are ill (67 in Tarn, 174 in Orel)"
  if (isSymbol(t, draft.from - 1, '(') && isPlace(t, draft.to))
    return (draft.low as number) < Number(last.low) && draft.step >= 1 && sameSentence(t, last, draft);
  // "7,685 boats came, including 4,835 in Tarn": a part of them
  const part = isIncluding(t, draft.from - 1) && (draft.low as number) < Number(last.low);
  if (isSentLike(t, last, draft)) return sameSentence(t, last, draft);
  const before = isWord(t, draft.from - 1, 'and') ? draft.from - 2 : draft.from - 1;
  if (!isSymbol(t, before, ',') && before === draft.from - 1 && !part) return false;
  // "756 voters, including 595 who"
  if (part && isWord(t, draft.to, 'who', 'whose', 'in', 'from', 'near', 'at', 'on'))
    return sameSentence(t, last, draft);
  const at = isWord(t, draft.to, 'each') ? draft.to + 1 : draft.to;
  return isPlace(t, at) && sameSentence(t, last, draft) && (part || hasPlace(t, last.to, before));
}
/** "Ten trips to the north and seven to the south", "two goals against Orel and six more against Tarn": as many of them with another. */
function isSentLike(t: Tokens, last: Draft, draft: Draft): boolean {
  const at = isWord(t, draft.to, 'more', 'each') ? draft.to + 1 : draft.to;
  if (!isWord(t, draft.from - 1, 'and') || !(isSending(t, at) && isSending(t, last.to))) return false;
  return lower(t, at) === lower(t, last.to) && leadsToName(t, at + 1) && leadsToName(t, last.to + 1);
}
const isSending = wordTest(/^(to|for|from|against|with|by|towards?)$/);
const leadsToName = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && (isCapital(t, i) || (isWord(t, i, 'the') && isLetters(t, i + 1)));

export const isIncluding = wordTest(/^including$/);

/** "in Tarn", "on the Northern Reach", "in the second quarter". */
const isPlace = (t: Tokens, at: number): boolean => {
  if (!isWord(t, at, 'in', 'on', 'at', 'from', 'near')) return false;
  const name = isWord(t, at + 1, 'the') ? at + 2 : at + 1;
  return isLetters(t, name) && (isCapital(t, name) || (isOfOrder(t, name) && isPart(t, name + 1)));
};
const isOfOrder = wordTest(/^(first|second|third|fourth|same|previous|following)$/);
const isPart = wordTest(/^(quarter|half|year|month|week|season)$/);

function hasPlace(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to && i <= from + PLACE_REACH; i++) if (isPlace(t, i)) return true;
  return false;
}

/** Words between a count and the group it is of: "185 cases in the first group", "11 deaths among those". */
const GROUP_REACH = 2;

/** "185 cases in the first group versus 11 in the other": the same counted in another group. */
export function isHeldAgainst(t: Tokens, last: Draft, draft: Draft): boolean {
  // "fewer deaths (79 vs. 132)"
  const joint = isSymbol(t, draft.from - 1, '.') ? draft.from - 2 : draft.from - 1;
  if (last.to === joint && isWord(t, joint, 'vs', 'versus') && isSymbol(t, last.from - 1, '(')) return true;
  if (!isWord(t, draft.from - 1, 'versus', 'vs', 'against') || !ofGroup(t, draft.to) || !sameSentence(t, last, draft))
    return false;
  for (let i = last.to; i < draft.from && i <= last.to + GROUP_REACH; i++) if (ofGroup(t, i)) return true;
  return false;
}

const isTrialGroup = wordTest(/^(groups?|arms?|cohorts?|placebo|controls?|trial|sample)$/);
/** Words at most of the name of a group, and figures back to what its members are. */
const [GROUP_NAME, COUNT_BACK] = [5, 3];

/** "in the placebo group", "on the higher dose arm": whether the token begins the name of a group of a study. */
function namesGroup(t: Tokens, at: number): boolean {
  if (!ofGroup(t, at)) return false;
  for (let i = at + 2; i <= at + 1 + GROUP_NAME && isLetters(t, i); i++) if (isTrialGroup(t, i)) return true;
  return false;
}

/**
 * "16 cases in the vaccine group and 62 in the placebo group", "77 cases; 63 in the placebo group", "five left, including four in the
 * placebo arm": the count whose noun the members of another group, or a part of them, leave out.
 */
export function countOfGroup(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  if (!namesGroup(t, draft.to)) return undefined;
  for (let n = k - 1; n >= 0 && k - n <= COUNT_BACK; n--) {
    const other = drafts[n]!;
    if (other.unit === '%' || other.measure === 'bare') continue;
    if (other.measure !== 'noun' || other.unit === '' || other.per || !sameSentence(t, other, draft)) return undefined;
    for (let i = other.to; i < draft.from && i <= other.to + GROUP_REACH; i++) if (namesGroup(t, i)) return other;
    const whole = typeof other.low === 'number' && draft.step >= 1 && (draft.low as number) < other.low;
    return whole ? other : undefined;
  }
  return undefined;
}

/** "eight people who took it, compared to 162 who did not": other people of the same kind, or people who were not named. */
export function countOfWho(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const draft = drafts[k]!;
  if (!isWord(t, draft.to, 'who') || draft.step < 1) return undefined;
  const last = drafts[k - 1];
  const same = last?.measure === 'noun' && isPerson(last.unit) && sameSentence(t, last, draft);
  return same ? last.unit : undefined;
}

/** "206 riders, of whom 100 were paid": a part of those before. */
export const isPartOfWhom = (t: Tokens, all: Draft, part: Draft): boolean =>
  isWord(t, part.from - 1, 'whom', 'which') &&
  isWord(t, part.from - 2, 'of') &&
  typeof all.low === 'number' &&
  (part.low as number) < all.low &&
  sameSentence(t, all, part);

/** Figures back to the whole that a sentence begins with. */
const WHOLE_BACK = 7;

/** "Of 1,815 members, 1,514 (83%) came, 182 refused, and 119 could not be reached": parts of the whole that the clause begins with. */
export function partOfAll(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const { from, to, low, step } = drafts[k]!;
  const before = isWord(t, from - 1, 'and', 'but', 'while', 'only', 'just') ? from - 2 : from - 1;
  if (step < 1 || !(isSymbol(t, before, ',', ';') || before < from - 1)) return undefined;
  const next = drafts[k + 1];
  const share = next?.unit === '%' && isSymbol(t, to, '(') && next.from === to + 1;
  if (!share && !(saysDone(t, to) || tellsOf(t, to) || classAt(t, to) & (W.auxiliary | W.verb))) return undefined;
  for (let n = k - 1; n >= 0 && k - n <= WHOLE_BACK; n--) {
    const whole = drafts[n]!;
    if (whole.measure !== 'noun' || !opensWithOf(t, whole.from - 1)) continue;
    return whole.unit !== '' && (low as number) <= Number(whole.low) && sameSentence(t, whole, drafts[k]!)
      ? whole
      : undefined;
  }
  return undefined;
}

const tellsOf = wordTest(/^(said|say|told|felt)$/);

/** "Of the 206", "; among 206", "(of all 206". */
function opensWithOf(t: Tokens, at: number): boolean {
  const of = isWord(t, at, 'the', 'these', 'those', 'all', 'a', 'total') ? at - 1 : at;
  if (!isWord(t, of, 'of', 'among')) return false;
  return isCapital(t, of) || isBreak(t, of - 1) || isSymbol(t, of - 1, ',', ';', '(', '.');
}

/** "144 infants were assigned to the drug and 147 were assigned to placebo": the same done with others. */
export const isDoneLike = (t: Tokens, last: Draft, draft: Draft): boolean =>
  isWord(t, draft.to, 'were', 'was') &&
  isWord(t, last.to, 'were', 'was') &&
  isLetters(t, draft.to + 1) &&
  isLetters(t, last.to + 1) &&
  (lower(t, draft.to + 1) === lower(t, last.to + 1) ||
    // "45,700 buildings were destroyed and 144,300 were damaged"
    (draft.grouped && isWord(t, draft.from - 1, 'and') && endsInEd(t, draft.to + 1) && endsInEd(t, last.to + 1))) &&
  sameSentence(t, last, draft);

/** "1000 people died and another 530 are missing": more of what was counted. */
export const isAnother = (t: Tokens, last: Draft, draft: Draft): boolean =>
  isWord(t, draft.from - 1, 'another') &&
  draft.step >= 1 &&
  ((classAt(t, draft.to) & W.auxiliary) !== 0 || !isLetters(t, draft.to)) &&
  sameSentence(t, last, draft);

const isInstead = wordTest(/^instead$/);
/** Words at most between a count and what it was before. */
const BEFORE_REACH = 5;

/** "67 boats came in, against 58 at the last count": what is counted was another number before. */
export function isWasBefore(t: Tokens, last: Draft, draft: Draft): boolean {
  const { from } = draft;
  // "four boats instead of six"
  const instead = isWord(t, from - 1, 'of') && isInstead(t, from - 2);
  const held = instead || (isWord(t, from - 1, 'against', 'versus') && isSymbol(t, from - 2, ','));
  if (!held || from - last.to > BEFORE_REACH || !closes(t, draft) || !sameSentence(t, last, draft)) return false;
  const ratio = Number(draft.low) / Number(last.low);
  return ratio < LIKE_SIZE && ratio > 1 / LIKE_SIZE;
}

const isChange = wordTest(/^(loss|gain|rise|fall|drop|increase|decrease|improvement)$/);

/** "17, a loss of four": the change of a count, right behind it. */
export const isChangeOf = (t: Tokens, last: Draft, draft: Draft): boolean =>
  isWord(t, draft.from - 1, 'of') &&
  isChange(t, draft.from - 2) &&
  isWord(t, draft.from - 3, 'a', 'an') &&
  isSymbol(t, draft.from - 4, ',') &&
  last.to === draft.from - 4 &&
  closes(t, draft);

/** Figures looked back over for a share and its count. */
const PAIRS_BACK = 8;

/** "31.2 percent and 59 seats … 11.1 percent and 17": the count that stands beside a share as another does before it. */
export function besideShare(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const share = drafts[k - 1];
  const draft = drafts[k]!;
  if (share?.unit !== '%' || share.to !== draft.from - 1 || !isWord(t, share.to, 'and', 'with') || !closes(t, draft))
    return undefined;
  for (let n = k - 2; n > 0 && k - n <= PAIRS_BACK; n--) {
    const [count, other] = [drafts[n]!, drafts[n - 1]!];
    if (count.measure === 'noun' && other.unit === '%' && isWord(t, count.from - 1, 'and', 'with')) return count;
  }
  return undefined;
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

/** "6.5 quarters without the loan and just over eight with it". */
export const isParallel = (t: Tokens, other: Draft, draft: Draft): boolean =>
  isWord(t, draft.to, 'with', 'without') &&
  isWord(t, other.to, 'with', 'without') &&
  lower(t, draft.to) !== lower(t, other.to);

/** What is done with things, not with money. */
export const isMade = wordTest(
  /^(delivered|delivers?|built|builds?|produced|shipped|ships?|assembled|registered|employed|employs?)$/,
);

/** "twenty more minutes, nineteen more". */
export function saysMore(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const last = drafts[k - 1]?.kind === 'date' ? drafts[k - 2] : drafts[k - 1];
  // "two boats in July and four more in September"
  if (last?.measure === 'noun' && isWord(t, draft.to, 'more') && isWord(t, draft.to + 1, 'in', 'on', 'at', 'by'))
    return isWord(t, draft.from - 1, 'and', 'then') && sameSentence(t, last, draft) ? last : undefined;
  if (
    !isWord(t, draft.to, 'more') ||
    last?.measure !== 'unit' ||
    draft.from - last.to > 2 ||
    isLetters(t, draft.to + 1)
  )
    return undefined;
  return isWord(t, last.figureTo, 'more') && sameSentence(t, last, draft) ? last : undefined;
}
