import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isSymbol, isWord, wordTest } from '../draft.ts';

/** Halves and thirds that are one of a row: of a game, and of what somebody did in a season. */

const isEnd = wordTest(/^(top|bottom|opening|final|either|each)$/);

/** "at the half.", "before the half was over", "in any half", "the top half": one of the two of a game, or of a table. */
export const isHalfOfGame = (t: Tokens, before: number, end: number, closed: boolean): boolean =>
  (isWord(t, before, 'the', 'any') || isEnd(t, before)) &&
  (closed || (classAt(t, end) & (W.auxiliary | W.conjunction)) !== 0 || isWord(t, end, 'to', 'with', 'when'));

const isOfSide = wordTest(
  /^(own|home|away|attacking|defensive|defending|opposing|opposition|opponents?|rivals?|visitors|visiting|hosts?)$/,
);
const holds = (t: Tokens, i: number): boolean => isWord(t, i, 'the', 'their', 'its', 'his', 'her', 'our', 'my');

/** "into the Tarnish half.", "in their own half", "inside Orel's half": the part of a field that a side plays from. */
export const isHalfOfField = (t: Tokens, before: number): boolean =>
  isSymbol(t, before, "'", '’') || isWord(t, before, 's')
    ? isCapital(t, isWord(t, before, 's') ? before - 2 : before - 1)
    : (isOfSide(t, before) || isCapital(t, before)) &&
      (holds(t, before - 1) || (classAt(t, before - 1) & W.preposition) !== 0);

const scores = wordTest(
  /^(add(s|ed|ing)?|net(s|ted|ting)?|score[sd]?|scoring|grab(s|bed)?|bag(s|ged)?|got|gets?|head(s|ed)|slot(s|ted)|struck|strikes|pull(s|ed)|made|makes|poke[sd]?|stole|steals|fire[sd]?|hit|hits|land(s|ed)|claim(s|ed)?|conced(es?|ed|ing))$/,
);
/** "Renn netted a fifth": the goal that it is, in a text of games. */
export const isGoalInOrder = (t: Tokens, before: number, end: number, closed: boolean): boolean =>
  scores(t, before) && (closed || (!isWord(t, end, 'of') && (classAt(t, end) & (W.preposition | W.conjunction)) !== 0));

const isOwners = wordTest(/^(his|her|its|their|my|our|your|s)$/);
const isSpan = wordTest(
  /^(season|year|game|match|night|day|week|tournament|campaign|series|half|evening|race|tour|month|set)$/,
);

/** "her third of the season". */
export const isOneOfSeason = (t: Tokens, before: number, end: number): boolean =>
  isOwners(t, before) && isWord(t, end, 'of') && isWord(t, end + 1, 'the', 'this') && isSpan(t, end + 2);
