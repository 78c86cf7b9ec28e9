import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isWord, wordTest } from '../draft.ts';

/** Halves and thirds that are one of a row: of a game, and of what somebody did in a season. */

const isEnd = wordTest(/^(top|bottom|opening|final|either|each)$/);

/** "at the half.", "before the half was over", "in any half", "the top half": one of the two of a game, or of a table. */
export const isHalfOfGame = (t: Tokens, before: number, end: number, closed: boolean): boolean =>
  (isWord(t, before, 'the', 'any') || isEnd(t, before)) &&
  (closed || (classAt(t, end) & (W.auxiliary | W.conjunction)) !== 0 || isWord(t, end, 'to', 'with', 'when'));

const isOwners = wordTest(/^(his|her|its|their|my|our|your|s)$/);
const isSpan = wordTest(
  /^(season|year|game|match|night|day|week|tournament|campaign|series|half|evening|race|tour|month|set)$/,
);

/** "her third of the season". */
export const isOneOfSeason = (t: Tokens, before: number, end: number): boolean =>
  isOwners(t, before) && isWord(t, end, 'of') && isWord(t, end + 1, 'the', 'this') && isSpan(t, end + 2);
