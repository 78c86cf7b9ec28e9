import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isGlued, isJoiningDash, isLetters, someToken, widthAt, wordTest } from '../draft.ts';

/** Codes that a word before them names. */

const isDialled = wordTest(/^(tel|telephone|phone|hotline|fax|mobile|dial|call|whatsapp|cell)$/);
/** Tokens between such a word and a group of the number's digits. */
const DIAL_REACH = 8;

/** "tel. (02) 8911-5061". */
const isDialledPair = (t: Tokens, i: number): boolean =>
  isJoiningDash(t, i + 1) &&
  widthAt(t, i) >= 3 &&
  widthAt(t, i) <= 4 &&
  widthAt(t, i + 2) === 4 &&
  someToken(t, i - DIAL_REACH, i, isDialled);

const isRoom = wordTest(
  /^(room|courtroom|gate|flat|apartment|apt|suite|unit|row|seat|bay|hall|ward|hangar|stand|pier|shed|lot|group|class|category)$/,
);

/** "Courtroom 3A", "Gate 12B": a room and its letter, which is no unit. */
const isRoomOfLetter = (t: Tokens, i: number): boolean =>
  !isGlued(t, i) &&
  widthAt(t, i) <= 3 &&
  isRoom(t, i - 1) &&
  isGlued(t, i + 1) &&
  isLetters(t, i + 1) &&
  widthAt(t, i + 1) === 1 &&
  isCapital(t, i + 1);

/** Token behind the code that begins at a token, where a word before it names one. */
export const endOfNamedCode = (t: Tokens, i: number): number | undefined =>
  isDialledPair(t, i) ? i + 3 : isRoomOfLetter(t, i) ? i + 2 : undefined;
