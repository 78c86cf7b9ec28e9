import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  isDigits,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  saidBefore,
  valueAt,
  widthAt,
  wordSet,
  wordTest,
} from '../draft.ts';

/** Times of day that say neither their half of the day nor that they are times: "at 2.24", "open from 10", "By three you could". */

/** Words behind which a small number with its half of the day said is an hour, and digits with a full stop where the text writes times so. */
export const SURE_LEADS = wordSet('at about by around until till before after since');
const DOTTED = /\b\d{1,2}\.\d\d ?[ap]\.?m\b/i;
/** Whether a text writes times of day with a full stop somewhere: "2.17 p.m." */
const writesDots = onceForText(t => DOTTED.test(t.text));

/** What is quoted in decimals, so many tokens before them at most. */
export const isQuoted = wordTest(
  /^(shares?|stocks?|prices?|priced|rates?|yields?|index|pound|euro|dollar|bonds?|currency|traded|opened|closed|sold|sells?|bought|valued|scored?|stood|stands?|grades?|ratios?|averages?|averaged|means?|median|gpa|odds|dividend|density|indices)$/,
);
export const MARKET_REACH = 14;

/** Hours of a day. */
const LAST_HOUR = 23;
/** Hours on the face of a clock. */
export const HOURS = 12;
const MINUTES = 60;

/** "the flood came at 2.24, and at 3.40 the ferry": behind "at", where nothing follows that it could measure; `to` is behind the minutes. */
export const isDottedTime = (t: Tokens, i: number, to: number): boolean =>
  isIn(t, i - 1, SURE_LEADS) &&
  digitsAt(t, i) >= 1 &&
  digitsAt(t, i) <= LAST_HOUR &&
  digitsAt(t, i + 2) < MINUTES &&
  (!isLetters(t, to) || (classAt(t, to) & (W.conjunction | W.preposition | W.adverb | W.pronoun)) !== 0) &&
  !isWord(t, to, 'per', 'of') &&
  !(isGlued(t, to) && !isSymbol(t, to, ',', '.', ')', ';', ':', '?', '!')) &&
  !(isGlued(t, to) && isGlued(t, to + 1) && isDigits(t, to + 1)) &&
  writesDots(t) &&
  !saidBefore(t, i - 1, MARKET_REACH, isQuoted);

const opens = wordTest(/^(open|opens|opened|opening|close|closes|closed|closing)$/);

/** What opens and closes at a price, a score, an age or a setting. */
const isNoDoor = wordTest(
  /^(shares?|stocks?|prices?|index|pound|euro|dollar|yen|bonds?|markets?|exchange|trading|futures|bidding|bids?|auctions?|offers?|betting|odds|innings|match|game|set|scoring|lead|gap|valves?|vents?|relay|contacts?|circuit|breaker|switch|accounts?|polls?|survey)$/,
);

/** "open from 10, tickets $8", "closes at 6": an hour of a door. "Open from 10 to 5" is left to what reads both. */
const isDoorHour = (t: Tokens, i: number): boolean =>
  opens(t, i - 2) &&
  !saidBefore(t, i - 3, MARKET_REACH, isNoDoor) &&
  isWord(t, i - 1, 'from', 'at', 'till', 'until') &&
  isDigits(t, i) &&
  widthAt(t, i) <= 2 &&
  digitsAt(t, i) >= 1 &&
  digitsAt(t, i) <= LAST_HOUR &&
  !isLetters(t, i + 1) &&
  !(isGlued(t, i + 1) && (!isSymbol(t, i + 1, ',', '.', ';', ')') || (isDigits(t, i + 2) && isGlued(t, i + 2))));

/** "By three you could hear it": a sentence that begins with an hour in words and goes on with its subject. */
const opensSentence = (t: Tokens, i: number): boolean =>
  isWord(t, i - 1, 'by') &&
  (atBlockStart(t, i - 1) || isSymbol(t, i - 2, '.', '?', '!')) &&
  isCapital(t, i - 1) &&
  (classAt(t, i) & W.cardinal) !== 0 &&
  isLetters(t, i) &&
  valueAt(t, i) >= 1 &&
  valueAt(t, i) <= HOURS &&
  isWord(t, i + 1, 'you', 'he', 'she', 'it', 'we', 'they', 'i', 'everyone', 'nobody', 'the');

/** The hour that stands alone at token `i`, where the words before it make it one. */
export function plainHour(t: Tokens, i: number): number | undefined {
  if (isDoorHour(t, i)) return digitsAt(t, i);
  return opensSentence(t, i) ? valueAt(t, i) : undefined;
}

/** A cheap look at a plain place: whether {@link isDottedTime} or {@link plainHour} may answer there. */
export const mayBePlainHour = (t: Tokens, i: number): boolean =>
  (isSymbol(t, i + 1, '.') && isDigits(t, i + 2) && widthAt(t, i + 2) === 2 && isIn(t, i - 1, SURE_LEADS)) ||
  (isWord(t, i - 1, 'from', 'at', 'till', 'until', 'by') && plainHour(t, i) !== undefined);
