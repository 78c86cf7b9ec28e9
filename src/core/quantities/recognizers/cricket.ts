import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isNumber,
  isSymbol,
  isWord,
  overHyphen,
  saidBefore,
  widthAt,
  wholeAt,
  wordTest,
  words,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { unitNameAt } from '../lexicon.ts';
import { isCricketText } from '../games.ts';
import { makeDraft, not } from './make-draft.ts';

/** Wickets of a side, at most, and runs that are told. */
const MOST_WICKETS = 10;
const MOST_RUNS = 1200;

/** "J Dorrick", "Tom Dorrick" ends at a token. */
const isNamed = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  isCapital(t, i) &&
  !classAt(t, i) &&
  isLetters(t, i - 1) &&
  isCapital(t, i - 1) &&
  !classAt(t, i - 1);

const isTotal = wordTest(
  /^(totals?|target|score|lead|chase|knock|innings|deficit|advantage|stand|partnership|stands|partnerships|tally)$/,
);
const isLeading = wordTest(/^(leads?|led|leading|trails?|trailed|trailing)$/);
const isMerely = wordTest(/^(just|only)$/);
const isVersus = wordTest(/^vs?$/);
const isChasing = wordTest(
  /^(chas(e|ed|ing)|unbeaten|need(ed|s|ing)?|requir(ed|es|ing)|made|makes?|making|posted|hit|scores?|scored|scoring|smashed|smacked|hammered|plundered|reach(ed|ing)?|add(ed|s|ing)?|managed|defend(ed|s|ing)?)$/,
);
/** "a total of 223", "chasing 267", "an unbeaten 108", "all out for 199": runs that are told. */
const isToldOf = (t: Tokens, i: number): boolean =>
  isChasing(t, i - 1) ||
  (isWord(t, i - 1, 'of', 'to') && isTotal(t, i - 2)) ||
  (isWord(t, i - 1, 'by') && isLeading(t, i - 2)) ||
  (isWord(t, i - 1, 'on') && isWord(t, i - 2, 'put')) ||
  (isWord(t, i - 1, 'to') && saidBefore(t, i - 2, HELD_REACH, isHeld)) ||
  (isTotal(t, i - 1) && isHyphen(t, i - 2)) ||
  (isWord(t, i - 1, 'down', 'towards') && (isChasing(t, i - 2) || isTotal(t, i - 2))) ||
  (isBest(t, i - 1) && isHyphen(t, i - 2)) ||
  isOwn(t, i) ||
  (isMerely(t, i - 1) ? isFor(t, i - 2) && isGone(t, i - 3) : isFor(t, i - 1) && isGone(t, i - 2)) ||
  (isWord(t, i - 1, 'on') && isAtCrease(t, i - 2)) ||
  (isWord(t, i - 1, 'with') && isWord(t, i - 2, 'scored')) ||
  (isSymbol(t, i + 1, '&') && isDigits(t, i + 2)) ||
  (isSymbol(t, i - 1, '&') && isDigits(t, i - 2));
/** Tokens from how somebody was out to for how many: "bowled out their hosts for 103", "caught by Orel for 14". */
const OUT_REACH = 5;
const isBest = wordTest(/^(best|high)$/);
const isMilestone = wordTest(/^(fifty|hundred)$/);

/** "Dorrick's 53", "reached her fifty". */
const isOwn = (t: Tokens, i: number): boolean =>
  isMilestone(t, i)
    ? isWord(t, i - 1, 'his', 'her', 'a') || isPassed(t, i - 1)
    : isDigits(t, i) && isWord(t, i - 1, 's') && isSymbol(t, i - 2, "'", '’') && i > 2 && isCapital(t, i - 3);
const isPassed = wordTest(/^(pass(ed|es|ing)?|maiden|first|second)$/);

/** "restricted their hosts to 149", "took the side to 185". */
const isHeld = wordTest(/^(restrict(ed|s|ing)|limit(ed|s|ing)|held|took|taking|take|carried|lifted|powered|guided)$/);
const HELD_REACH = 6;
const isOutAt = (t: Tokens, i: number): boolean => isOut(t, i) || isDismissed(t, i);
const isGone = (t: Tokens, i: number): boolean => saidBefore(t, i, OUT_REACH, isOutAt);
const isDismissed = wordTest(/^(dismissed|bowled|removed|gone|trapped|lbw|fell|caught|departed|stumped)$/);
const isAtCrease = wordTest(
  /^(unbeaten|batting|out|stranded|dropped|caught|finished|finishing|ended|reached|dismissed)$/,
);

const isNeeded = wordTest(/^(required|needed)$/);
const isOver = wordTest(/^overs?$/);
const isCounted = wordTest(/^(runs?|wickets?|overs?|times?)$/);
const isBalls = wordTest(/^(balls?|deliveries)$/);
const isNot = wordTest(/^not$/);
const isOut = wordTest(/^out$/);
const isAll = wordTest(/^all$/);
const isFor = wordTest(/^for$/);
const isOff = wordTest(/^(off|from)$/);
const isDeclared = wordTest(/^(declared|dec|d|without|no)$/);

const counted = (from: number, to: number, low: number, unit: string): Recognition => ({
  draft: makeDraft({ from, to, low, unit, kind: 'count', measure: 'noun', step: 1, id: 'cricket' }),
});

const score = (from: number, to: number, low: number, unit: 'run' | 'wicket'): Recognition => ({
  draft: makeDraft({ from, to, low, unit, kind: 'score', measure: 'noun', step: 1, id: 'cricket' }),
});

/**
 * How cricket tells its scores: "241/8" and "241 for eight" are runs and wickets, "3/42" a bowler's wickets and runs, "84*" and "84 not
 * out" a batsman's runs, "46 off 57 balls" runs of so many balls, "a 50-over match" a length in overs.
 */
export const cricket: Recognizer = {
  id: 'cricket',
  begins: ['digits', 'cardinal'],
  plainly: {
    before: {
      words: words(
        'for of on ball chase chased chasing unbeaten need needed needs needing require required requires requiring made posted hit scored smashed hammered plundered make making score scores scoring smacked reach reached reaching add added adds adding managed defend defended defending off by to just only innings s towards down best high his her a with passed passes passing maiden',
      ),
    },
    after: { words: words('for not all off from in required needed') },
    at: (t, i) => (isDigits(t, i) && i > 0 && isCapital(t, i - 1)) || isStroke(t, i),
  },
  inTexts: isCricketText,
  match(t, i) {
    const value = wholeAt(t, i);
    if (value < 0 || !mayBe(t, i)) return undefined;
    if (isDigits(t, i)) {
      const pair = ofPair(t, i);
      if (pair) return pair;
      if (isSymbol(t, i + 1, '*') && isGlued(t, i + 1)) return score(i, i + 2, value, 'run');
      if (isStroke(t, i)) return not('name', i + 2);
    }
    const at = i + 1;
    const over = overHyphen(t, at);
    if (over > at && isOver(t, over)) return counted(i, over + 1, value, 'over');
    // "84 not out", "241 all out"
    if ((isNot(t, at) || isAll(t, at)) && isOut(t, at + 1)) return score(i, at, value, 'run');
    // "241 for eight", "62 for no loss"
    if (isFor(t, at) && isWickets(t, at + 1, value)) return score(i, at, value, 'run');
    if (isFor(t, i - 1) && value <= MOST_WICKETS && isRunsBefore(t, i - 2, value) && endsScore(t, at))
      return score(i, at, value, 'wicket');
    // "Amsel 55, Tom Dorrick 47;", "Dunmarrow 199 & 269-5, Orel 103": a list of who scored what
    if (isDigits(t, i) && isScorer(t, i)) return score(i, at, value, 'run');
    // "Tom Amsel (56)"
    if (
      isDigits(t, i) &&
      isSymbol(t, i - 1, '(') &&
      isSymbol(t, at, ')') &&
      i > 1 &&
      isCapital(t, i - 2) &&
      !classAt(t, i - 2)
    )
      return score(i, at, value, 'run');
    // "took four for 41", "figures of four for 53"
    const bowled = value <= MOST_WICKETS ? runsBehind(t, i) : -1;
    if (bowled >= 0) return score(i, at, value, 'wicket');
    if (isFor(t, i - 1) && wholeAt(t, i - 2) >= 0 && runsBehind(t, i - 2) === i) return score(i, at, value, 'run');
    // "53 in 31 balls", "107 (51 balls)", "a 28-ball 68", "66 off 37"
    const balls = at + 1;
    if ((isWord(t, at, 'in') || isSymbol(t, at, '(')) && isNumber(t, balls) && isBalls(t, balls + 1))
      return score(i, at, value, 'run');
    if (isBalls(t, i - 1) && isHyphen(t, i - 2) && isGlued(t, i - 1)) return score(i, at, value, 'run');
    if (isWord(t, at, 'off') && isDigits(t, balls) && endsScore(t, balls + 1)) return score(i, at, value, 'run');
    if (
      (isDigits(t, i) || isMilestone(t, i)) &&
      isToldOf(t, i) &&
      endsScore(t, at) &&
      !isCounted(t, at) &&
      !isJoint(t, at)
    )
      return score(i, at, value, 'run');
    // "66 off 37": the balls; "74 required off 30"
    if (isDigits(t, i) && isWord(t, i - 1, 'off') && isDigits(t, i - 2) && endsScore(t, at) && !isCounted(t, at))
      return counted(i, at, value, 'ball');
    if (isNeeded(t, at) && (isOff(t, at + 1) || isWord(t, at + 1, 'to'))) return score(i, at, value, 'run');
    // "64 off 79, 3×4": boundaries
    if (isSymbol(t, at, '×') && isGlued(t, at) && isDigits(t, at + 1)) return not('boundaries', at + 2);
    // "46 off 57 balls", "seven from 30 balls"
    if (isOff(t, at) && isNumber(t, at + 1) && isBalls(t, at + 2)) return score(i, at, value, 'run');
    return undefined;
  },
};

/** Whether a number is all that a line says of the side or batsman before it. */
function isScorer(t: Tokens, i: number): boolean {
  const name = i - 1;
  if (
    digitsAt(t, i) > MOST_RUNS ||
    widthAt(t, i) > 3 ||
    isGlued(t, i) ||
    !isLetters(t, name) ||
    !isCapital(t, name) ||
    classAt(t, name)
  )
    return false;
  const at = i + 1;
  return (
    isBreak(t, at) ||
    isSymbol(t, at, ',', ';', ')', '(', '&') ||
    (isSymbol(t, at, '.') && !isGlued(t, at + 1)) ||
    isVersus(t, at) ||
    isLeading(t, at) ||
    (isWord(t, at, 'and') && isNamed(t, at + 2))
  );
}

const isFigures = wordTest(/^figures$/);
const isBowling = wordTest(/^(took|takes|taking|claimed|claiming|returned|with|of|had|finished|grabbed|bagged)$/);

/** The token of the runs that "four for 41" tells behind the wickets at a token, or -1. */
function runsBehind(t: Tokens, i: number): number {
  const runs = i + 2;
  if (!isFor(t, i + 1) || !isDigits(t, runs) || digitsAt(t, runs) > MOST_RUNS || wholeAt(t, i) > MOST_WICKETS)
    return -1;
  const before = isBowling(t, i - 1) || (isCapital(t, i - 1) && !classAt(t, i - 1)) || isWord(t, i - 1, 'and');
  return before && digitsAt(t, runs) > wholeAt(t, i) && endsScore(t, runs + 1) && !isBalls(t, runs + 1) ? runs : -1;
}

/** "a few 6s", "hit more 4s": strokes, and no seconds. */
const isStroke = (t: Tokens, i: number): boolean =>
  isDigits(t, i) && isWord(t, i + 1, 's') && isGlued(t, i + 1) && (digitsAt(t, i) === 4 || digitsAt(t, i) === 6);

/** A cheap look at what stands beside a number, before the text is asked about. */
const mayBe = (t: Tokens, i: number): boolean =>
  isStroke(t, i) ||
  isSymbol(t, i + 1, '/', '*', '-', '–', '×', '&') ||
  isSymbol(t, i - 1, '/', '-', '–') ||
  (i > 0 && isCapital(t, i - 1)) ||
  isFor(t, i - 1) ||
  isFor(t, i + 1) ||
  isToldOf(t, i) ||
  isSymbol(t, i + 1, '(', ')') ||
  isBalls(t, i - 1) ||
  isWord(t, i - 1, 'off') ||
  isNeeded(t, i + 1) ||
  isWord(t, i + 1, 'in', 'off') ||
  (isLetters(t, i + 1) && (isFor(t, i + 1) || isNot(t, i + 1) || isAll(t, i + 1) || isOff(t, i + 1)));

/** "241/8", "241-8", "3/42", "3-42": either number of the two. */
function ofPair(t: Tokens, i: number): Recognition | undefined {
  if (isJoint(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2) && !isJoint(t, i - 1) && !isJoint(t, i + 3)) {
    const unit = unitOfPair(t, i);
    return unit && score(i, i + 1, digitsAt(t, i), unit);
  }
  if (isJoint(t, i - 1) && isDigits(t, i - 2) && isGlued(t, i) && !isJoint(t, i + 1) && !isJoint(t, i - 3)) {
    const unit = unitOfPair(t, i - 2);
    return unit && score(i, i + 1, digitsAt(t, i), unit === 'run' ? 'wicket' : 'run');
  }
  return undefined;
}

const isJoint = (t: Tokens, i: number): boolean => (isSymbol(t, i, '/') || isDash(t, i)) && isGlued(t, i);
const isOther = wordTest(/^(ages?|aged|lasts?|series|over|overs|from|between|by|won|win|lead|led|level|to|beat)$/);
/** Runs of a side against which its wickets are told with a dash: fewer are as often matches that were won. */
const LEAST_RUNS = 20;

/** What the first number of a pair counts, or undefined where the pair is none of cricket. */
function unitOfPair(t: Tokens, i: number): 'run' | 'wicket' | undefined {
  const slash = isSymbol(t, i + 1, '/');
  const [a, b] = [digitsAt(t, i), digitsAt(t, i + 2)];
  if (a > MOST_RUNS || b > MOST_RUNS || widthAt(t, i) > 4) return undefined;
  // "1/4 mile", "1/4 of the day"
  if (slash && (isWord(t, i + 3, 'of') || unitNameAt(t, i + 3))) return undefined;
  if (slash) return b <= MOST_WICKETS && a > b ? 'run' : a <= MOST_WICKETS ? 'wicket' : undefined;
  // "from 68-5 to 312"
  const lifted = isWord(t, i - 1, 'from') && isWord(t, i + 3, 'to') && a >= LEAST_RUNS;
  if (isLetters(t, i - 1) && isOther(t, i - 1) && !isWord(t, i - 1, 'to') && !lifted) return undefined;
  const next = i + 3;
  const ends =
    !isLetters(t, next) ||
    (classAt(t, next) & FUNCTION_WORD) !== 0 ||
    isDeclared(t, next) ||
    isVersus(t, next) ||
    isLeading(t, next);
  if (!ends) return undefined;
  // "269 & 5-0"
  if (b <= MOST_WICKETS && (a >= LEAST_RUNS || (isSymbol(t, i - 1, '&') && a >= b))) return 'run';
  // "Rayner 3-44", "figures of 5-39"
  const before = isSymbol(t, i - 1, ',', '(') ? i - 2 : i - 1;
  const named = isLetters(t, before) && isCapital(t, before) && !classAt(t, before);
  const bowler = named || isBowling(t, i - 1) || isWord(t, i - 1, 'on', 'and') || isFigures(t, before);
  return bowler && a <= MOST_WICKETS && b > MOST_WICKETS ? 'wicket' : undefined;
}

/** "for eight", "for 8", "for no loss": wickets behind so many runs. */
function isWickets(t: Tokens, at: number, runs: number): boolean {
  if (isDeclared(t, at)) return runs <= MOST_RUNS;
  const wickets = wholeAt(t, at);
  return wickets >= 0 && wickets <= MOST_WICKETS && runs > wickets && endsScore(t, at + 1);
}

const isRunsBefore = (t: Tokens, i: number, wickets: number): boolean => wholeAt(t, i) > wickets;

/** Nothing behind the wickets that they could count. */
const endsScore = (t: Tokens, at: number): boolean =>
  !isLetters(t, at) || (classAt(t, at) & (FUNCTION_WORD | W.verb)) !== 0 || isDeclared(t, at);
