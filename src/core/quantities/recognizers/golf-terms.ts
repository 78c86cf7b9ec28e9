import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  isDigits,
  isLetters,
  isSymbolIn,
  isWord,
  overHyphen,
  saidBefore,
  symbolSet,
  wordTest,
} from '../draft.ts';
import { isGolfText } from '../games.ts';
import { restOf } from './references.ts';

/** Numbers of golf that count nothing: the hole that something happens at, and the club. */

const isClub = wordTest(/^(irons?|woods?|hybrids?)$/);
const isScored = wordTest(
  /^(birdied|birdies|birdie|bogeyed|bogeys|bogey|parred|pars?|eagled|eagles?|doubled|tripled|across|down|playing|reached|played|on|at|through|no)$/,
);
/** Where somebody stands: "finished on 12", "is at 4". */
const isStanding = wordTest(
  /^(is|was|are|were|be|finish(ed|es)?|stands?|stood|tied|leads?|led|ended|sits|sat|opened|closed|total(s|led)?|field|starts?|started)$/,
);
const isToPar = wordTest(/^(under|over|par|strokes?|shots?|feet|yards|clear|back|behind|ahead)$/);
/** "at 7 a.m.", "at 3 p.m." */
const isClock = wordTest(/^(am?|pm?|o)$/);
const [HOLES, CLUBS, BACK] = [18, 9, 4];

/** Token behind "a 4-iron", "at 12", "birdied 7, 8 and 10", "par on 18", or undefined. */
export function holeOrClub(t: Tokens, i: number, value: number): number | undefined {
  if (value < 1 || value > HOLES) return undefined;
  const club = overHyphen(t, i + 1);
  if (value <= CLUBS && isClub(t, club)) return isGolfText(t) ? club + 1 : undefined;
  if (!isDigits(t, i) || !isLetters(t, i - 1) || !isScored(t, i - 1)) return undefined;
  const next = i + 1;
  if (isLetters(t, next) ? isToPar(t, next) || !(classAt(t, next) & (FUNCTION_WORD | W.verb)) : !isMark(t, next))
    return undefined;
  if (isClock(t, next) || isWord(t, next, 'of', 'over', 'under') || (isWord(t, next, 'to') && isDigits(t, next + 1)))
    return undefined;
  if (saidBefore(t, i - 2, BACK, isStanding)) return undefined;
  return isGolfText(t) ? restOf(t, next) : undefined;
}

const GOES_ON = symbolSet("-–%/°′'’:");
const isMark = (t: Tokens, i: number): boolean => !isDigits(t, i) && !isSymbolIn(t, i, GOES_ON);
