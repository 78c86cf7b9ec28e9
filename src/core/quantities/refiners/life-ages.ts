import { classAt, isDigits, isIn, isLetters, isSymbol, isWord, lower, wordTest, type Draft } from '../draft.ts';
import { isPerson, PRONOUNS } from '../persons.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { knownName, namesPerson } from './person-names.ts';

/** What people do or suffer once, at an age. */
const isOfLife = wordTest(
  /^(?:died|dies|dead|retired|retires|retire|married|marries|wed|widowed|orphaned|graduated|enlisted|diagnosed|ordained)$/,
);
const isSchool = wordTest(/^(?:school|home|college|university|education)$/);
const isLeft = wordTest(/^(?:left|leaves|leave|leaving|quit|quits|quitting)$/);
const OLDEST_PUPIL = 30;
/** A bare number up to this may be an hour: "he died at 12". */
const LAST_HOUR = 12;
/** Words between who it is and what they do, at most: "the man had apparently died". */
const BETWEEN = 4;

/** "The man died at only 47", "she retired at 65": what a person does or suffers at the age that the figure states. */
export function isOfLifeAt(t: Tokens, draft: Draft, at: number, to: number): boolean {
  const only = isWord(t, at, 'only', 'just');
  const verb = only ? at - 2 : at - 1;
  if (!isWord(t, verb + 1, 'at')) return false;
  // "left school at 14"
  if (isSchool(t, verb) && isLeft(t, verb - 1)) return (draft.high as number) < OLDEST_PUPIL;
  if (!isOfLife(t, verb)) return false;
  if (!only && (draft.high as number) <= LAST_HOUR) return false;
  // "died at 16, 20 and 24 hours"
  if ((isSymbol(t, to, ',', '-', '–', '/', '%', '°') || isWord(t, to, 'and', 'or', 'to')) && isDigits(t, to + 1))
    return false;
  return isDoneByPerson(t, verb - 1);
}

/** Whether a person stands before a verb, with auxiliaries and adverbs between: plants die at 40 degrees. */
function isDoneByPerson(t: Tokens, last: number): boolean {
  for (let i = last; i >= 0 && last - i <= BETWEEN && isLetters(t, i); i--) {
    if (isIn(t, i, PRONOUNS) || isPerson(lower(t, i)) || namesPerson(t, i) || knownName(t, i)) return true;
    if (!(classAt(t, i) & (W.auxiliary | W.adverb))) return false;
  }
  return false;
}

/** "a father of three", "the grandmother of 12": how many children somebody has; nobody is so young who has any. */
export function hasChildren(t: Tokens, i: number, draft: Draft): boolean {
  if (!isParent(t, i) || (draft.high as number) > MOST_CHILDREN) return false;
  Object.assign(draft, { kind: 'count', unit: 'child', measure: 'noun' });
  draft.trace.push('ages');
  return true;
}
export const isParent = wordTest(
  /^(?:(?:grand)?(?:father|mother|parent|dad|mum|mom|ma|pa)|mama|papa|widow|widower|guardian)$/,
);
const MOST_CHILDREN = 19;
