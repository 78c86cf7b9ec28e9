import type { Tokens } from '../../text/tokens.ts';
import {
  digitsAt,
  endsSentence,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWord,
  lower,
  saidBefore,
  someToken,
  symbolSet,
  widthAt,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { isGameText } from '../games.ts';
import { aboutSport } from '../sport.ts';
import { CLOCK_LEADS } from './clock-time.ts';
import { makeDraft } from './make-draft.ts';
import { ZERO } from '../numeral-tokens.ts';

/** Signs that may touch the first digit: brackets, quotation marks, signs of a gap. */
const OPENERS = symbolSet('([|"“‘\'*_+-−–~<>=');
/** "second at 3:12": behind a place in the order it is a gap, not a time of day. */
const isPlace = wordTest(/^(place|second|third|fourth|fifth|sixth|behind|back)$/);
const isTake = wordTest(/^(takes?|took|taken|taking)$/);

/** Words beside which minutes and seconds stand. */
const isRun = wordTest(
  /^(ran|run|runs|running|clocked|clocks|clocking|timed|splits?|laps?|finish|finishing|pace|pb|gap|leads?|lead|led|behind|ahead|margin|faster|slower|quicker|advantage|deficit|swam|rowed|race|races|raced)$/,
);
/** Words of starting and of the day, beside which hours and minutes stand. */
const isOfDay = wordTest(
  /^(starts?|started|starting|begins?|began|beginning|opens?|opened|opening|closes|closed|doors|kick|kicks|kicked|o'clock|morning|afternoon|evening|noon|midnight|clock|local|gmt|utc|posted|updated|scheduled|brought|forward|moved|shut)$/,
);
const isLeft = wordTest(/^(left|remaining|remained|mark)$/);
const isSeconds = wordTest(/^s$/);
const isPlayed = wordTest(/^(play|go)$/);
const isPeriod = wordTest(/^(round|period|quarter|half|overtime)$/);
/** "of the fifth round" at a token. */
const isOfPeriod = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'of', 'into', 'in') && (isWord(t, at + 1, 'the') ? isPeriod(t, at + 3) : isExtra(t, at + 1));
/** "after 3:52 of overtime". */
const isExtra = wordTest(/^(overtime|extra|stoppage|injury|regulation|ot)$/);
const isPace = wordTest(/^(pace|kilomet(re|er)s?|km|miles?|split|splits|k)$/);
const isPer = wordTest(/^(per|every|each|pace|split|splits)$/);
/** "a 4:34 pace", "every km in 2:48": minutes and seconds, also in a text of marathons. */
const isOfPace = (t: Tokens, i: number, to: number): boolean =>
  near(t, i, to, PACE_REACH, isPer) && near(t, i, to, PACE_REACH, isPace);
const PACE_REACH = 12;
const isAhead = wordTest(/^(leads?|leading|led|won|wins|trails?|trailed|trailing|ahead|behind)$/);
const isHalf = wordTest(/^(am|pm|a|p|utc|gmt|est|edt|pst|pdt|cet|cest|bst|hrs)$/);
const isRatio = wordTest(/^(ratio|ratios|odds|scale|mix|dilution|diluted|proportion|verse|psalm)$/);
const isLong = wordTest(/^marathons?$/);
const isSaidLong = wordTest(/^(hours?|hrs?|h)$/);
const isSaidShort = wordTest(/^(minutes?|mins?)$/);

/** Tokens on each side in which those words are looked for. */
const RUN_REACH = 9;
const DAY_REACH = 6;
const RATIO_REACH = 4;
const LONG_REACH = 60;
/** Hours that a marathon takes, at most. */
const LONGEST_MARATHON = 7;

const near = (t: Tokens, from: number, to: number, reach: number, says: (t: Tokens, i: number) => boolean): boolean => {
  const end = Math.min(t.count, to + reach);
  for (let k = from - 1; k >= 0 && from - k <= reach && !endsClause(t, k); k--) if (says(t, k)) return true;
  for (let k = to; k < end && !endsClause(t, k); k++) if (says(t, k)) return true;
  return false;
};

const endsClause = (t: Tokens, k: number): boolean => endsSentence(t, k) || (isSymbol(t, k, ';') && !isGlued(t, k + 1));

/**
 * How long a race, a lap or a song took, told with colons: "30:12.46", "3:34.07", "2:09:17", "she ran 30:12". Decimals behind the
 * seconds say so by themselves; three numbers where the text is of sport or of running times; two where words of a race stand beside
 * them and none of the time of day does.
 */
export const raceTime: Recognizer = {
  id: 'race-time',
  begins: ['digits'],
  plainly: {},
  match(t, i) {
    if (!isColon(t, i + 1) || widthAt(t, i) > 3 || !isSixty(t, i + 2)) return undefined;
    if (isGlued(t, i) && !isBreak(t, i - 1) && !isSymbolIn(t, i - 1, OPENERS)) return undefined;
    const three = isColon(t, i + 3) && isSixty(t, i + 4);
    const seconds = three ? i + 4 : i + 2;
    const dot = isSymbol(t, seconds + 1, '.') && isGlued(t, seconds + 1) && isDigits(t, seconds + 2);
    const decimals = dot && isGlued(t, seconds + 2) && widthAt(t, seconds + 2) <= 3 ? widthAt(t, seconds + 2) : 0;
    const end = decimals > 0 ? seconds + 3 : seconds + 1;
    // "1:53.468s"
    const to = decimals > 0 && isGlued(t, end) && isLetters(t, end) && isSeconds(t, end) ? end + 1 : end;
    // it runs on: a time code with frames, an address, a cue's arrow
    if (isGlued(t, to) && (isSymbol(t, to, ':', '/', '@') || isLetters(t, to) || isDigits(t, to))) return undefined;
    if (isSymbol(t, to, '-', '→') && isSymbol(t, to + 1, '-', '>')) return undefined;
    const code = t.text.charCodeAt(t.start[i]!) === ZERO && widthAt(t, i) > 1;
    // a stamp at the head of a line
    if (code && (isBreak(t, i - 1) || isSymbol(t, i - 1, '[')) && !isBreak(t, to)) return undefined;
    if (isLetters(t, to) && isHalf(t, to)) return undefined;
    if (near(t, i, to, RATIO_REACH, isRatio)) return undefined;
    const long = isLetters(t, to) && isSaidLong(t, to);
    const short = isLetters(t, to) && isSaidShort(t, to);
    if (decimals === 0 && !short && !(long && !three) && !isTaken(t, i, to, three)) return undefined;
    const [a, b] = [digitsAt(t, i), digitsAt(t, i + 2)];
    // "an 80:20 split": shares of a hundred
    if (!three && decimals === 0 && !short && a + b === 100 && a % 5 === 0) return undefined;
    const hours =
      !three &&
      decimals === 0 &&
      !short &&
      (long ||
        (a < LONGEST_MARATHON &&
          a > 1 &&
          isMarathon(t, i) &&
          !isOfPace(t, i, to) &&
          !(isLetters(t, to) && isApart(t, to))));
    const fraction = decimals > 0 ? digitsAt(t, seconds + 2) / 10 ** decimals : 0;
    const whole = three ? a * 3600 + b * 60 + digitsAt(t, seconds) : hours ? a * 3600 + b * 60 : a * 60 + b;
    const said = long || short;
    return {
      draft: makeDraft({
        from: i,
        to: said ? to + 1 : to,
        low: Number((whole + fraction).toFixed(3)),
        unit: 's',
        kind: 'duration',
        step: hours ? 60 : Number((10 ** -decimals).toFixed(3)),
        id: 'race-time',
      }),
    };
  },
};

const isBest = wordTest(/^(best|record|runtime|pb)$/);
const isApart = wordTest(/^(ahead|behind|adrift|clear|back|slower|faster|quicker)$/);
const isPoint = wordTest(/^(point|mark|halfway|split|line|finish)$/);
const isGone = wordTest(/^(elapsed|gone|played)$/);
const isFor = wordTest(/^for$/);
const isAt = wordTest(/^at$/);
const isInto = wordTest(/^into$/);
const isGoal = wordTest(
  /^(goals?|scor(ed|es|ing)|tied?|ties|tying|lead|led|struck|converted|netted|equali[sz](ed|es|er)|penalty|came|broke|opened|made|powerplay|shorthanded|second|third|first|winner)$/,
);
const GOAL_BACK = 12;
/** Minutes of the longest period of a game. */
const LONGEST_GAME = 120;

/** Minutes and seconds of a game that is played by the clock, in a text of games that says nothing of the day beside them. */
function isPlayedTime(t: Tokens, i: number, to: number): boolean {
  const told =
    isInto(t, to) ||
    (isWord(t, to, 'of') && someToken(t, to + 1, to + 5, isGone)) ||
    isFor(t, i - 1) ||
    (isAt(t, i - 1) && saidBefore(t, i - 2, GOAL_BACK, isGoal));
  return told && digitsAt(t, i) < LONGEST_GAME && isGameText(t) && !near(t, i, to, DAY_REACH, isOfDay);
}

/** Whether a marathon is spoken of, also sentences away: its hours and minutes stand with one colon. */
const isMarathon = (t: Tokens, i: number): boolean => someToken(t, i - LONG_REACH, i + LONG_REACH, isLong);

const isColon = (t: Tokens, i: number): boolean => isSymbol(t, i, ':') && isGlued(t, i);
/** Two digits of minutes or seconds, glued to the colon before them. */
const isSixty = (t: Tokens, i: number): boolean =>
  isDigits(t, i) && isGlued(t, i) && widthAt(t, i) === 2 && digitsAt(t, i) < 60;

/** Whether numbers without decimals say how long something took, not when it was. */
function isTaken(t: Tokens, i: number, to: number, three: boolean): boolean {
  // "took place at 14:46" says when
  if (isWord(t, i - 1, 'at') && isPlace(t, i - 2) && !isTake(t, i - 3)) return true;
  // "with 9:42 to play", "at 2:31 of the fifth round"
  if (isLetters(t, to) && (isLeft(t, to) || (isWord(t, to, 'to') && isPlayed(t, to + 1)) || isOfPeriod(t, to)))
    return true;
  // "2:56 ahead of him", "a 5:04 pace", "5:07 per mile"
  if (isLetters(t, to) && (isApart(t, to) || isPer(t, to))) return true;
  // "scored 5:30 into the game", "with 48:03 of the game elapsed", "tied it at 3:06", "sat out for 5:17"
  if (!three && isPlayedTime(t, i, to)) return true;
  // "halfway at 1:07:30"
  if (three && isWord(t, i - 1, 'at', 'in') && isPoint(t, i - 2)) return true;
  // "leads by 1:23"
  if (isWord(t, i - 1, 'by') && isAhead(t, i - 2)) return true;
  // "2:04:04 and 2:20:16"
  if (three && isWord(t, i - 1, 'and') && isSixty(t, i - 2) && isColon(t, i - 3) && isColon(t, i - 5))
    return isTaken(t, i - 6, i - 1, true);
  const led = isIn(t, i - 1, CLOCK_LEADS);
  if (led && digitsAt(t, i) <= 24) return false;
  if (near(t, i, to, DAY_REACH, isOfDay) && digitsAt(t, i) <= 24) return false;
  const timed = isWord(t, i - 1, 'of', 'in') || isSymbol(t, i - 1, '+');
  if (three && isWord(t, i - 1, 'in')) return true;
  // "a time of 3:34", "with a best of 14:31"
  if (isWord(t, i - 1, 'of') && isLetters(t, i - 2) && /^(time|best|record|length|runtime)$/.test(lower(t, i - 2)))
    return true;
  // "her best is 14:52"; "the time is 14:52" says when it is
  if (isWord(t, i - 1, 'is', 'was') && isBest(t, i - 2)) return true;
  if (three) return aboutSport(t, i) || near(t, i, to, RUN_REACH, isRun);
  // "2:48 – 2:52": the other end of a range of such times
  if (isDash(t, i - 1) && isSixty(t, i - 2) && isColon(t, i - 3) && digitsAt(t, i - 4) === digitsAt(t, i))
    return isTaken(t, i - 4, i - 1, false);
  // "the 21km mark in 59:35": no hour of the day
  if (digitsAt(t, i) > 24 && isWord(t, i - 1, 'in')) return true;
  if (isBreak(t, i - 1) && isBreak(t, to)) return digitsAt(t, i) > 24 && aboutSport(t, i);
  const sport = timed || digitsAt(t, i) > 24 || near(t, i, to, RUN_REACH, isRun);
  return sport && (aboutSport(t, i) || (digitsAt(t, i) > 24 && near(t, i, to, RUN_REACH, isRun)) || isGap(t, i, to));
}

/** "won by 3:12", "3:12 behind": a gap says so by itself. */
const isGap = (t: Tokens, i: number, to: number): boolean => isWord(t, to, 'behind') || isSymbol(t, i - 1, '+');
