import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  endsSentence,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordTest,
} from '../draft.ts';
import { hedgeBefore } from '../lexicon.ts';
import { isDoneByPeople, isPerson } from '../persons.ts';
import { isPlural } from './noun.ts';

/** Whether "one" counts, and is no pronoun. */

/** What happens or is scored once, and is told by its number: "one death", "one goal". */
const EVENTS =
  /^(death|fatality|injury|casualty|goal|vote|count|arrest|survivor|victim|win|loss|defeat|draw|penalty|wicket|try|assist|conviction|abstention)$/;

/** What a game or a vote is won by: "lost by one goal". */
const isMargin = wordTest(/^(goal|vote|point|run|wicket|try|penalty)$/);

const isPlace = (t: Tokens, i: number): boolean => isWord(t, i, 'in', 'on', 'at', 'near', 'off');

/** Tokens between a number and the "one" that goes on from it. */
const PARALLEL_REACH = 5;

/** "four by day and one by night", "three in Tarn and one in Orel": a one that stands as the number before it does. */
function isParallel(t: Tokens, i: number): boolean {
  if (!isWord(t, i - 1, 'and') || !(classAt(t, i + 1) & W.preposition) || isWord(t, i + 1, 'of', 'than')) return false;
  for (let k = i - 3; k >= 0 && i - k <= PARALLEL_REACH + 1 && isLetters(t, k + 1); k--)
    if (
      (isDigits(t, k) || (classAt(t, k) & W.cardinal && !isWord(t, k, 'one'))) &&
      (lower(t, k + 1) === lower(t, i + 1) || (isPlace(t, k + 1) && isPlace(t, i + 1)))
    )
      return true;
  return false;
}

const saysApiece = wordTest(/^apiece$/);

/** What a one is counted with that holds or joins others. */
export const isVessel = wordTest(
  /^(pair|set|box|bottle|cup|mug|glass|bowl|plate|tray|basket|tub|tube|bag|case|carton|crate|cask|keg|barrel|drum|tank|bucket|jug|jar|tin|flask|pot|packet|pack|pouch|sack|bale|bundle|bunch|roll|reel|loaf|slice|block|sheet|piece|batch|pallet|copy)$/,
);
/** "by four votes to one", "five for and one against", "four hands in favour, one against". */
function isVoteOfOne(t: Tokens, i: number): boolean {
  if (isWord(t, i - 1, 'to') && isVotes(t, i - 2) && !isLetters(t, i + 1)) return true;
  if (!isAgainst(t, i + 1) || isLetters(t, i + 2)) return false;
  for (let k = i - 1; k >= 0 && i - k <= VOTE_REACH && !isBreak(t, k) && !endsSentence(t, k); k--)
    if (isDigits(t, k) || classAt(t, k) & W.cardinal) return true;
  return false;
}
const isVotes = wordTest(/^(votes?|hands?|voices?|ballots?)$/);
const isAgainst = wordTest(/^(against|opposed|abstaining|abstained|abstention|absent|dissenting)$/);
const VOTE_REACH = 7;

/** "one case versus 14": a one that is held against a number. */
const isHeldAgainstMore = (t: Tokens, i: number): boolean =>
  isLetters(t, i + 1) &&
  !(classAt(t, i + 1) & FUNCTION_WORD) &&
  isWord(t, i + 2, 'versus', 'vs', 'against') &&
  (isDigits(t, i + 3) || (classAt(t, i + 3) & W.cardinal) !== 0);

/** "One person died", "one man has been arrested": people are counted by what has happened to them. */
function isCasualty(t: Tokens, noun: number): boolean {
  if (!isPerson(lower(t, noun))) return false;
  let at = noun + 1;
  while (at - noun <= HELPERS && isHelper(t, at)) at++;
  return isDoneByPeople(t, at);
}
const isHelper = wordTest(/^(is|was|has|had|been|being|remains?|still|also|later|reportedly|seriously|critically)$/);
const HELPERS = 3;

/** "there was one death", "at least one vote", "four shots, one goal", "88 boys and one bus": a "one" that counts. */
export function countsOne(t: Tokens, i: number): boolean {
  const noun = i + 1;
  // before another number with its noun: "one run and five walks"
  const next = noun + 2;
  if (
    (isWord(t, noun + 1, 'and') || isSymbol(t, noun + 1, ',')) &&
    (isDigits(t, next) || (classAt(t, next) & W.cardinal && !isWord(t, next, 'one'))) &&
    isLetters(t, next + 1) &&
    isPlural(t, next + 1) &&
    isLetters(t, noun) &&
    !(classAt(t, noun) & FUNCTION_WORD) &&
    !isWord(t, noun, 'day')
  )
    return true;
  // "one per family"
  if (isWord(t, i + 1, 'per')) return true;
  if (isParallel(t, i) || isVoteOfOne(t, i) || isHeldAgainstMore(t, i)) return true;
  // "57 in the north, here little more than one."
  if (
    isWord(t, i - 1, 'than') &&
    isWord(t, i - 2, 'more', 'less', 'fewer') &&
    (isBreak(t, noun) || endsSentence(t, noun))
  )
    return true;
  if (!isLetters(t, noun)) return false;
  if (isCasualty(t, noun)) return true;
  // "one pair of socks", "our one rest day"
  if (isWord(t, noun + 1, 'of') && isVessel(t, noun)) return true;
  // "tied at one run each", "one ticket apiece"; a table of "one row each" counts nothing
  const each = saysApiece(t, noun + 1) || (isWord(t, noun + 1, 'each') && isWord(t, i - 1, 'at'));
  if (each && !(classAt(t, noun) & FUNCTION_WORD)) return true;
  const event = EVENTS.test(lower(t, noun));
  // "just over one point", but "at one point"
  if (isWord(t, noun, 'point') && (isWord(t, i - 1, 'by') || hedgeBefore(t, i - 1)))
    return !isLetters(t, noun + 1) || (classAt(t, noun + 1) & FUNCTION_WORD) !== 0;
  if (classAt(t, noun) & (FUNCTION_WORD | W.adjective | W.ordinal) || (classAt(t, noun) & W.verb && !event))
    return false;
  if (isWord(t, noun, 'day', 'more') || isCapital(t, noun) || /^(thing|way|such)$/.test(lower(t, noun))) return false;
  const after = classAt(t, noun + 1);
  const closes = !isLetters(t, noun + 1) || (after & (FUNCTION_WORD | W.verb | W.adjective)) !== 0;
  if (isWord(t, i - 1, 'least', 'exactly', 'precisely') || (isWord(t, i - 1, 'than') && isWord(t, i - 2, 'more')))
    return closes;
  if (event)
    return (
      closes && !isWord(t, i - 1, 'the', 'that', 'this', 'at', 'in') && !(isWord(t, i - 1, 'by') && !isMargin(t, noun))
    );
  // "there's one guard": a person on duty; "there is one man who" is a pronoun
  const there = isWord(t, i - 1, 'is', 'was', 's') ? (isSymbol(t, i - 2, "'", '’') ? i - 3 : i - 2) : -1;
  if (isWord(t, there, 'there') && isPerson(lower(t, noun)) && !isWord(t, noun + 1, 'who', 'that', 'whose', 'in', 'of'))
    return true;
  // behind another number with its noun: "88 boys and girls and one minibus"
  if (!isWord(t, i - 1, 'and') && !isSymbol(t, i - 1, ',')) return false;
  for (let k = i - 2; k >= 0 && i - k <= 6; k--) {
    if (isBreak(t, k) || isSymbol(t, k, '.', ';', '(')) return false;
    const counted = isLetters(t, k + 1) && !(classAt(t, k + 1) & FUNCTION_WORD) && !isGlued(t, k + 1);
    // "two friends, one ice cap and an argument"
    const joined = isLetters(t, noun + 1) && !after && (classAt(t, noun + 2) & (FUNCTION_WORD | W.verb)) !== 0;
    if (counted && (isDigits(t, k) || classAt(t, k) & W.cardinal)) return closes || joined;
  }
  return false;
}
