import type { Tokens } from '../text/tokens.ts';
import { digitsAt, isDash, isDigits, isGlued, isWord, someToken, wordTest } from './draft.ts';

/** What two sides scored, "2-1": two figures, whichever is the larger, and no range. */

/** Words of a game that somebody wins. */
const isOfGame = wordTest(
  /^(beat(s|en|ing)?|defeat(s|ed|ing)?|w[io]ns?|winning|winners?|victory|victories|los[et]s?|losing|loss|drew|draw[sn]?|tied|rout(s|ed)?|thrash(es|ed)|thump(s|ed)|crush(es|ed)|edged?|downed|upset|swept|overcame|stunned|final|semi|match|matches|game|games|penalties|shootout|leads?|led|trail(s|ed)?|goals?|scored|scoreline|equaliser|equalizer|striker|midfielder|hat|league|cup|innings|playoffs?|aggregate|overs|wickets?|records?|unbeaten|standings)$/,
);
/** Tokens on each side in which one of them stands. */
const REACH = 12;
/** Points of the first side at most, and of the second: a cricketer's runs come first. */
const MOST_FIRST = 999;
const MOST_SECOND = 199;

/** Whether the number at a token and the one behind it, joined by a dash, are what two sides scored. */
export function isGameScore(t: Tokens, first: number): boolean {
  const dash = first + 1;
  const second = first + 2;
  if (!isDigits(t, first) || !isDash(t, dash) || !isGlued(t, dash) || !isGlued(t, second) || !isDigits(t, second))
    return false;
  if (digitsAt(t, first) > MOST_FIRST || digitsAt(t, second) > MOST_SECOND) return false;
  // "children aged 8-10"
  if (isWord(t, first - 1, 'aged', 'ages', 'between')) return false;
  return someToken(t, first - REACH, first, isOfGame) || someToken(t, second + 1, second + 1 + REACH, isOfGame);
}
