import { FUNCTION_WORD, W } from '../text/vocabulary.ts';
import { onceForText } from '../text/once-for-text.ts';
import { isCapital, type Tokens } from '../text/tokens.ts';
import {
  classAt,
  digitsAt,
  endsSentence,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isHyphen,
  isJoiningDash,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWord,
  saidBefore,
  symbolSet,
  wordTest,
} from './draft.ts';
import { isGameText, isGolfText } from './games.ts';
import { hedgeBefore } from './lexicon.ts';
import { isPlural } from './recognizers/noun.ts';

/** What two sides scored, "2-1": two figures, whichever is the larger, and no range. */

/** What a side does to the other, said before the score; and what the score is, said right behind it. */
export const isResult = wordTest(
  /^(beat(s|en|ing)?|outscor(ed?|es|ing)|outlast(s|ed|ing)?|oust(s|ed|ing)?|topp(ed|ing)|hammer(s|ed|ing)|humbl(ed|ing)|defeat(s|ed|ing)?|w[io]ns?|winning|los[et]s?|losing|drew|draws?|tied|rout(s|ed)?|thrash(es|ed)|thump(s|ed)|crush(es|ed)|edged|downed|swept|overcame|stunned|leads?|leading|led|trail(s|ed|ing)?|finished|scoreline)$/,
);
export const isOutcome = wordTest(
  /^(win|victory|defeat|loss|draw|lead|advantage|scoreline|rout|thrashing|triumph|penalties|aggregate|overs|extra|road|home|away|break|interval|halftime|overtime|shootout|deficit|drubbing|hammering|demolition|thumping|comeback|thriller|upset|stalemate|decider|hole|cushion|tie|deadlock|victors|winners|losers|escape|epic|marathon|squeaker|nail-?biter|romp|collapse|rally|spell|surge|reverse|setback)$/,
);
/** What is told by a score, said right before it with "of" or "to": "a final score of 3-2", "extended the lead to 28-3". */
export const isToldBy = wordTest(
  /^(score|scores|scoreline|result|record|tally|aggregate|leads?|deficit|advantage|margin|cushion|improved?|improves|improving|fell|fall|falls|dropped|drops|slipped|slips|moved|moves)$/,
);
/** What a score is of that does not rise: "an 18-2 run", "a 1-1 game". */
const isPlay = wordTest(/^(runs?|game|spurt|burst|surge|spree|contest|edge|record|start|mark)$/);
/** Strokes of a round of golf. */
const isRound = (n: number): boolean => n >= 57 && n <= 95;
const isMerely = wordTest(/^(just|only)$/);
/** Tokens between what is told by a score and the score. */
const TOLD_REACH = 7;
/** "a 3-1 deficit", "a 2-1 stoppage-time victory": words of one hyphened word count once. */
const overTied = (t: Tokens, i: number): number =>
  isHyphen(t, i + 1) && isGlued(t, i + 1) && isGlued(t, i + 2) ? i + 3 : i + 1;
/** Tokens back over the sentence to what was done, and on to what it was. */
const BACK = 14;
const ON = 3;
/** Points of the first side at most, and of the second: a cricketer's runs come first. */
const MOST_FIRST = 999;
const MOST_SECOND = 199;

/** A dash between two numbers, tied to both or, as in "7 – 1", to neither. */
export const isScoreDash = (t: Tokens, i: number): boolean => isJoiningDash(t, i) || isSpacedDash(t, i);
const isSpacedDash = (t: Tokens, i: number): boolean =>
  isDash(t, i) && !isGlued(t, i) && !isGlued(t, i + 1) && isDigits(t, i - 1) && isDigits(t, i + 1);

/** A pair of numbers of which the first is larger: no range. */
const falls = (t: Tokens, first: number): boolean =>
  isDigits(t, first) && isScoreDash(t, first + 1) && digitsAt(t, first) > digitsAt(t, first + 2);

const rises = (t: Tokens, first: number): boolean => digitsAt(t, first) < digitsAt(t, first + 2);
const isScoreline = wordTest(/^(scoreline|score)$/);

const isPair = (t: Tokens, first: number): boolean => isDigits(t, first) && isJoiningDash(t, first + 1);

/** "21-17, 18-21, 21-19": one of a list of pairs, the one beside which is no range; any pair where the text tells scores. */
const isOfSets = (t: Tokens, first: number): boolean =>
  (isSymbol(t, first - 1, ',') && (falls(t, first - 4) || (isPair(t, first - 4) && tellsScores(t)))) ||
  (isSymbol(t, first + 3, ',') && falls(t, first + 4)) ||
  (isGameText(t) && (isPair(t, behindPair(t, first)) || isPair(t, beforePair(t, first))));

/** "6-3 4-6 7-6(4)": where the next pair would begin, and where the one before, without a comma between. */
const behindPair = (t: Tokens, first: number): number => (isTiebreak(t, first + 3) ? first + 6 : first + 3);
const beforePair = (t: Tokens, first: number): number => (isSymbol(t, first - 1, ')') ? first - 6 : first - 3);

/** Bodies that vote, and what they do with what they vote on. */
const isBody = wordTest(
  /^(senate|house|parliament|council|assembly|congress|committee|court|board|bench|jury|panel|commission|chamber)$/,
);
const isVote = wordTest(
  /^(vot(es?|ed|ing)|passed|passes|approved|rejected|ruled|rul(es|ing)|acquitted|convicted|split|deadlocked|ratified|upheld|carried|failed|flipped|majority)$/,
);

const isBallot = wordTest(/^votes?$/);
/** "flipped the Senate 21-19", "the measure passed 56-44", "ruled 5-4", "failed on a 3-4 vote": how a vote went. */
const isVoteCount = (t: Tokens, first: number): boolean =>
  (isBallot(t, first + 3) && !isGlued(t, first + 3)) ||
  ((falls(t, first) || isVote(t, first - 1)) &&
    (isVote(t, first - 1) || (isBody(t, first - 1) && saidBefore(t, first - 1, BACK, isVote))));

/** Wickets that a bowler takes, at most. */
const MOST_WICKETS = 10;

/** Points of a side that stand between two names, at most: a larger number behind a name is the name's. */
const MOST_GOALS = 20;
const isSide = (t: Tokens, i: number): boolean => i >= 0 && isLetters(t, i) && isCapital(t, i) && !isGlued(t, i + 1);

/** Whether the number at a token and the one behind it, joined by a dash, are what two sides scored. */
export function isGameScore(t: Tokens, first: number): boolean {
  const second = first + 2;
  if (!isDigits(t, first) || !isScoreDash(t, first + 1)) return false;
  if (isSpacedDash(t, first + 1) && !mayBeSpaced(t, first)) return false;
  if (digitsAt(t, first) > MOST_FIRST || digitsAt(t, second) > MOST_SECOND) return false;
  if (standsAlone(t, first) && (tellsScores(t) || ((falls(t, first) || isSymbol(t, first - 1, '(')) && isGameText(t))))
    return true;
  // "HALF-TIME 0-1", "came back from 0-4 down", "0-1" between two sentences
  if (isAtWhistle(t, first - 1) || ((isByHowMuch(t, second + 1) || isWhole(t, first)) && speaksOfGames(t))) return true;
  // "(Orel State 2-10)"
  if (isSymbol(t, second + 1, ')') && isSide(t, first - 1) && isGameText(t)) return true;
  // "(13-1, 5-1 LEAGUE)"
  if (isOfRecord(t, first) && isGameText(t)) return true;
  // "a final score of 3-2", "extended the lead to 28-3"
  if (isWord(t, first - 1, 'of', 'to') && !rises(t, first) && saidBefore(t, first - 2, TOLD_REACH, isToldBy))
    return true;
  if (isWord(t, first - 1, 'of') && isScoreline(t, first - 2)) return true;
  // "about 20-30 won", "children aged 8-10", "rates of 40-60"
  if (isWord(t, first - 1, 'aged', 'ages', 'between', 'from', 'for', 'of', 'on', 'at', 'to', 'those')) return false;
  if (hedgeBefore(t, first - 1)) return false;
  if (saidBefore(t, first - 1, BACK, isResult)) return true;
  if (isOfSets(t, first) || isVoteCount(t, first)) return true;
  // "shot 73-74": two rounds
  if (isRound(digitsAt(t, first)) && isRound(digitsAt(t, second)) && isGolfText(t)) return true;
  // "Dorrick took 5-43 and 4-27": wickets and runs
  const took = isWord(t, first - 1, 'and') && isJoiningDash(t, first - 3) ? first - 5 : first - 1;
  if (isWord(t, took, 'took', 'takes') && digitsAt(t, first) <= MOST_WICKETS) return true;
  // "Dunmarrow 1-1 Ravensleigh"
  if (isSide(t, first - 1) && isSide(t, second + 1) && digitsAt(t, first) <= MOST_GOALS) return true;
  for (let i = second + 1, n = 0; n < ON && !isBreak(t, i) && !isSymbol(t, i, '.', ';'); i = overTied(t, i), n++)
    if (isOutcome(t, i) || (isPlay(t, i) && !rises(t, first) && isGameText(t))) return true;
  return false;
}

/** With room around its dash a score falls, in a text of games: "Stage 4 - 12 riders", "In 1998 - 3 goals", "12 goals - 4 of them" are none. */
const mayBeSpaced = (t: Tokens, first: number): boolean =>
  falls(t, first) &&
  (isOutcome(t, first + 3) ||
    (standsAlone(t, first) &&
      !isNumbered(t, first - 1) &&
      !isWord(t, first + 3, 'of') &&
      (isByHowMuch(t, first - 1) || saidBefore(t, first - 1, BACK, isResult) || isGameText(t)))) &&
  speaksOfGames(t);

/** "Round 5 - 2": what a number is the number of, where nobody beat anybody. */
const isNumbered = (t: Tokens, i: number): boolean =>
  ((classAt(t, i) & (W.reference | W.month)) !== 0 || isCapital(t, i)) && !saidBefore(t, i, BACK, isResult);

const isWhistle = wordTest(/^(ht|ft|half-?time|full-?time)$/);
const isTime = wordTest(/^time$/);
const isHalfOrFull = wordTest(/^(half|full)$/);
const isByHowMuch = wordTest(/^(down|up|behind|ahead)$/);

/** "full time", "HT": the end of a half or of the game, told right before the score. */
const isAtWhistle = (t: Tokens, i: number): boolean =>
  isWhistle(t, i) || (isTime(t, i) && (isHalfOrFull(t, i - 1) || (isHyphen(t, i - 1) && isHalfOrFull(t, i - 2))));

/** "(20-0 LEAGUE, 9-0 CUP)": one of the pairs of a bracket, with what it is the record of. */
const isOfRecord = (t: Tokens, first: number): boolean =>
  (isSymbol(t, first - 1, '(') ||
    (isSymbol(t, first - 1, ',', ';') && saidBefore(t, first - 2, RECORD_REACH, isPair))) &&
  isSymbol(t, Math.max(first + 3, overName(t, first + 3, 1)), ',', ')', ';');
const RECORD_REACH = 6;

/** Whether two numbers are all that is said between two sentences, or on a line. */
const isWhole = (t: Tokens, first: number): boolean =>
  (isBreak(t, first - 1) || endsSentence(t, first - 1)) && (isBreak(t, first + 3) || endsSentence(t, first + 3));

/** Marks right behind a score. */
const CLOSERS = symbolSet('.,;:)!?]|"”’');
/** Words right before two numbers that make a range of them, also in a text of games. */
const isRanging = wordTest(
  /^(aged?|ages|between|from|those|about|around|roughly|pages?|pp?|lasts?|took|takes?|needs?)$/,
);

/** "7-6(5)": the points of a tie-break right behind the games. */
const isTiebreak = (t: Tokens, i: number): boolean => isSymbol(t, i, '(') && isDigits(t, i + 1) && isGlued(t, i + 1);

const isDoing = wordTest(/[a-z]{3}ing$/, /^(evening|morning|meeting|inning|building|spring|string)$/);
const isAgainst = wordTest(/^vs?$/);

/** Whether nothing follows two numbers that they could count, and nothing before them makes a range of them. */
function standsAlone(t: Tokens, first: number): boolean {
  const next = first + 3;
  if (isGlued(t, first) && !isSymbol(t, first - 1, '(', '[', '"', '“')) return false;
  if (isGlued(t, next) && !isSymbolIn(t, next, CLOSERS) && !isTiebreak(t, next)) return false;
  if (isRanging(t, first - 1) || (hedgeBefore(t, first - 1) && !(isMerely(t, first - 1) && !rises(t, first))))
    return false;
  // "grades 9-12", "minutes 20-25": upwards behind what is numbered
  if (
    digitsAt(t, first) < digitsAt(t, first + 2) &&
    isLetters(t, first - 1) &&
    !isCapital(t, first - 1) &&
    isPlural(t, first - 1)
  )
    return false;
  const side = isSide(t, first - 1) && isLetters(t, next) && isCapital(t, next);
  return (
    side || !isLetters(t, next) || isAgainst(t, next) || isDoing(t, next) || (classAt(t, next) & FUNCTION_WORD) !== 0
  );
}

const speaksOfGame = wordTest(
  /^(goals?|scor(e|es|ed|ing|er|eless)|half-?time|match|matches|games?|final|finals|beat|beaten|won|wins?|lost|victory|defeat|teams?|players?|league|equalis(er|ed)|equaliz(er|ed)|referees?|semi|touchdowns?|quarterback|innings?|inning|homer|sets?|fights?|bouts?|judges?|boxer|knockdown|knockout|champion|title)$/,
);
/** A text tells scores where so many pairs of numbers can be nothing else, and so many words are of games. */
const LEAST_PAIRS = 2;
const LEAST_WORDS = 4;
/** Points of either side, at most: larger numbers are years, codes and lengths. */
export const MOST_TOLD = 199;

/** Whether a text speaks of games. Reads all of it, once. */
export const speaksOfGames = onceForText(t => {
  let words = 0;
  for (let i = 0; i < t.count && words < LEAST_WORDS; i++) if (isLetters(t, i) && speaksOfGame(t, i)) words++;
  return words >= LEAST_WORDS;
});

/** Whether a text tells the scores of games: "34–33", "26-26" are no ranges, since a range goes upwards. Reads all of it, once. */
const tellsScores = onceForText(t => {
  let pairs = 0;
  for (let i = 0; i < t.count && pairs < LEAST_PAIRS; i++) {
    if (!isDigits(t, i) || !isScoreDash(t, i + 1) || !standsAlone(t, i)) continue;
    const [one, other] = [digitsAt(t, i), digitsAt(t, i + 2)];
    if (one >= other && one <= MOST_TOLD) pairs++;
  }
  return pairs >= LEAST_PAIRS && speaksOfGames(t);
});

/** Words of a side's name, at most. */
const NAME_REACH = 5;

/** "Dunmarrow 86, Farrow State 64.": whether the number at a token is what one of two sides scored, told by their names alone. */
export function isScoreLine(t: Tokens, i: number): boolean {
  if (!isPoints(t, i)) return false;
  if (isBareScoreLine(t, i)) return true;
  const ahead = isSymbol(t, i + 1, ',') ? overName(t, overRank(t, i + 2), 1) : -1;
  if (ahead > 0 && isPoints(t, ahead)) return begins(t, i) && ends(t, ahead + 1);
  const comma = behindRank(t, overName(t, i - 1, -1));
  return isSymbol(t, comma, ',') && isPoints(t, comma - 1) && begins(t, comma - 1) && ends(t, i + 1);
}

/** "Rovers 3 — Albion 2": beyond a dash between two results. */
const overDash = (t: Tokens, i: number, step: 1 | -1): number =>
  isSymbol(t, i, '—', '–', '-') && !isGlued(t, i) && !isGlued(t, i + 1) ? i + step : i;

/**
 * "Rovers 3 Albion 2 (aet)", "a poster for Rovers 3 Albion 2 at the gate": a result in a text of games, without a comma. A name that
 * stands before a number elsewhere ("Round 2 Group 4") is no side's.
 */
function isBareScoreLine(t: Tokens, i: number): boolean {
  const other = overName(t, overDash(t, i + 1, 1), 1);
  const [first, second] = other > 0 && isPoints(t, other) ? [i, other] : [overDash(t, overName(t, i - 1, -1), -1), i];
  if (first < 1 || !isPoints(t, first) || !isLetters(t, first - 1) || !isCapital(t, first - 1)) return false;
  const before = overName(t, first - 1, -1);
  const opens = isBreak(t, before);
  // "Match 16, OREL 17 TARN 4 (4-0, 3-1)"
  const listed = isSymbol(t, before, ',') && isSymbol(t, second + 1, '(');
  if (!opens && !listed && !(classAt(t, before) & W.preposition)) return false;
  const end = second + 1;
  const whole = opens && isBreak(t, end);
  if (!whole && (classAt(t, first - 1) | classAt(t, second - 1)) & (W.reference | W.month)) return false;
  const closed = isSymbol(t, end, '(', ',', '.') || (!opens && isSymbol(t, end, ';')) || isAt(t, end);
  return (isBreak(t, end) || closed) && speaksOfGames(t);
}
const isAt = (t: Tokens, i: number): boolean => (classAt(t, i) & W.preposition) !== 0;

const isPoints = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  !isGlued(t, i) &&
  !(isGlued(t, i + 1) && !isSymbol(t, i + 1, ',', '.', ';', ':', '—', '-')) &&
  !isJoiningDash(t, i + 1) &&
  digitsAt(t, i) <= MOST_TOLD;

/** "Isles of the Tarn": the word between two of a name. */
const joinsName = (t: Tokens, k: number, step: 1 | -1): boolean =>
  isWord(t, k, 'of', 'the', 'and') && isCapital(t, k - step) && isLetters(t, k + step) && isCapital(t, k + step);

/** The token beyond a name that begins at a token, or -1. */
function overName(t: Tokens, from: number, step: 1 | -1): number {
  let k = from;
  while (Math.abs(k - from) < NAME_REACH && isLetters(t, k) && (isCapital(t, k) || joinsName(t, k, step))) {
    k += step;
    // "Orel & Tarn"
    if (isSymbol(t, k, '&') && isCapital(t, k + step)) k += step;
  }
  return k === from ? -1 : k;
}

const isNo = wordTest(/^no$/);
/** Behind the rank of a side, "No. 7 Orel", or the token itself. */
const overRank = (t: Tokens, i: number): number =>
  isNo(t, i) && isSymbol(t, i + 1, '.') && isDigits(t, i + 2)
    ? i + 3
    : isSymbol(t, i, '#') && isDigits(t, i + 1)
      ? i + 2
      : i;
/** The token before the rank that ends at a token, or the token itself. */
const behindRank = (t: Tokens, i: number): number =>
  isDigits(t, i) && isSymbol(t, i - 1, '.') && isNo(t, i - 2)
    ? i - 3
    : isDigits(t, i) && isSymbol(t, i - 1, '#')
      ? i - 2
      : i;
const isAway = wordTest(/^at$/);

/** Whether the name before a number begins a sentence or a line. */
const begins = (t: Tokens, i: number): boolean => {
  const name = behindRank(t, overName(t, i - 1, -1));
  const at = isAway(t, name) && isBreak(t, name - 1) ? name - 1 : name;
  return (at >= 0 || isLetters(t, 0)) && (isBreak(t, at) || isSymbol(t, at, '.', ';', ':'));
};
const isOvertime = wordTest(/^(ot|aet|so|f|pens)$/);
const ends = (t: Tokens, i: number): boolean =>
  isBreak(t, i) ||
  isSymbol(t, i, ';', '(', ':', '—') ||
  (isSymbol(t, i, '-') && isSymbol(t, i + 1, '-')) ||
  // "Dunmarrow 27, Farrow 24, OT"
  (isSymbol(t, i, ',') && isOvertime(t, i + 1) && isBreak(t, i + 2)) ||
  (isSymbol(t, i, '.') && !isGlued(t, i + 1));
