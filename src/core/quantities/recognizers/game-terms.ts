import { singular } from '../../language/morphology.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  isDigits,
  isBreak,
  isGlued,
  isHyphen,
  isJoiningDash,
  isLetters,
  isNumber,
  isSymbol,
  isWord,
  lower,
  overHyphen,
  widthAt,
  wholeAt,
  wordTest,
  words,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { isAnyGameText, isChessText, isCricketText, isGameText, isGolfText } from '../games.ts';
import { isGameScore } from '../game-score.ts';
import { aboutSport, isSportText } from '../sport.ts';
import { holeOrClub } from './golf-terms.ts';
import { makeDraft, not } from './make-draft.ts';
import { isPlural } from './noun.ts';
import { restOf } from './references.ts';

/** Halves of a golf course, of nine holes each. */
const isPar = wordTest(/^par$/);
const isPick = wordTest(/^pick$/);
const isSide = wordTest(/^(front|back|inward|outward|final|first|last)$/);
const isFrontOrBack = wordTest(/^(front|back)$/);
const isPitch = wordTest(/^(strike|ball)$/);
const isAfterOneTwo = wordTest(/^(finish(es)?|punch(es)?|combination|hit|result|lockout|sweep|victory|formation)$/);
const isPlace = wordTest(/^(turns?|corners?|holes?|innings?|rounds?|laps?|stages?|bends?|miles?|heats?|positions?)$/);
const isDown = wordTest(/^(first|second|third|fourth|st|nd|rd|th)$/);
const isPointers = wordTest(/^pointers?$/);
const isYarder = wordTest(/^yarders?$/);
const isFooter = wordTest(/^footers?$/);
const isAttribute = wordTest(/^(run|point|goal|shot|stroke|wicket|set)$/);
const isDouble = wordTest(/^double$/);
const isDoubled = wordTest(/^(faults|bogeys|plays|headers)$/);
const isPutted = wordTest(/^putt(ed|s|ing)?$/);
const isUnder = wordTest(/^(under|over)$/);
const isMinus = wordTest(/^minus$/);
/** Minutes of a match, with what is added to them, and downs to go. */
const MOST_MINUTE = 130;
const [MOST_PLACE, MOST_LAP] = [80, 600];
const isLap = wordTest(/^laps?$/);
const MOST_PAR = 30;
const MOST_TO_GO = 40;

/**
 * Numbers that games are full of and that count nothing: "the back nine", "a par-five", "a pick-six", "three-and-out", "fourth and two",
 * "turn 3", "holes 17 and 18", the minute of a goal ("Dorrick 17′"). And those that stand before a word of games with a number of its own
 * in it: "nine 3-pointers" are nine, "a 32-yarder" is 32 yards, "six double faults" are six, "eight-under" is eight.
 */
export const gameTerms: Recognizer = {
  id: 'game-terms',
  begins: ['digits', 'cardinal'],
  plainly: {
    before: {
      words: words(
        'pick front back inward outward first last strike ball par and turn turns corner bend stage hole holes innings inning rounds round laps lap stages bends mile minus heat heats position positions move birdied birdies birdie bogeyed bogeys bogey parred par pars eagled across at on down playing reached played through',
      ),
    },
    after: {
      words: words(
        'double and footer footers yarder yarders iron irons wood woods run point goal shot stroke wicket set',
      ),
    },
    at: (t, i) =>
      isDigits(t, i + 1)
        ? isHyphen(t, i + 2) && isPointers(t, i + 3)
        : (isDigits(t, i + 2) && isGlued(t, i + 2) && isToFile(t, i + 1)) ||
          isMinute(t, i + 1) ||
          (isDigits(t, i) && i > 0 && isCapital(t, i - 1) && isSymbol(t, i + 1, ',', '.', ';')),
  },
  inTexts: isAnyGameText,
  match(t, i) {
    const value = wholeAt(t, i);
    if (value < 0) return undefined;
    const chess = isDigits(t, i) ? ofChess(t, i) : undefined;
    if (chess !== undefined) return not('move of a game', chess);
    const golf = holeOrClub(t, i, value);
    if (golf !== undefined) return not('reference', golf);
    const grade = isDigits(t, i) ? ofGrade(t, i) : undefined;
    if (grade !== undefined) return not('name', grade);
    const post = isDigits(t, i) ? headOfPost(t, i) : undefined;
    if (post !== undefined) return not('minute of play', post);
    if (isDigits(t, i) && isGoalOfList(t, i, value) && isGameText(t)) return not('minute of play', i + 1);
    if (isDigits(t, i) && isListedScorer(t, i) && isGameText(t)) return scored(i, value);
    return ofRecord(t, i, value) ?? listedMinute(t, i, value) ?? termBefore(t, i, value) ?? termBehind(t, i, value);
  },
};

const isMove = wordTest(/^move$/);
/** A piece and where it goes, as far as the number of the rank: "Qxc", "Nf", "bxa". */
const isToFile = wordTest(/^([kqrbn]?[a-h]?x)?[a-h]$|^[kqrbn][a-h]{1,2}$/);
const isCastled = wordTest(/^o$/);

/** "26 Na4", "26…Qxg2+", "27. h4", "move 10": token behind the number of a move of chess and the move. */
function ofChess(t: Tokens, i: number): number | undefined {
  let at = i + 1;
  while (at - i <= DOTS && isSymbol(t, at, '.', '…')) at++;
  const castled = isCastled(t, at) && isHyphen(t, at + 1) && isCastled(t, at + 2);
  const rank = isToFile(t, at) && isDigits(t, at + 1) && isGlued(t, at + 1) && digitsAt(t, at + 1);
  if (castled || (rank && rank >= 1 && rank <= RANKS)) return isChessText(t) ? at + 2 : undefined;
  return isMove(t, i - 1) && isChessText(t) ? i + 1 : undefined;
}
/** Dots behind the number of a move, and ranks of the board, at most. */
const [DOTS, RANKS] = [3, 8];

const saysRecord = wordTest(
  /^(started?|records?|season|went|gone|going|improved|improves|is|are|was|were|at|to|now|finished|they|fell|falls|stand|stood)$/,
);
const isRecord = wordTest(/^records?$/);
const isPairOf = (t: Tokens, i: number): boolean => isDigits(t, i) && isJoiningDash(t, i + 1);
/** Players of a formation, and games of a season. */
const [FIELDED, MOST_GAMES] = [10, 200];

/** "(3-0-4)", "started the season 8-6-2": wins, losses and draws, each a number; "4-3-3" is how a side stands, "1-2-3" none. */
function ofRecord(t: Tokens, i: number, value: number): Recognition | undefined {
  let first = i;
  while (first > 1 && i - first < 4 && isJoiningDash(t, first - 1) && isDigits(t, first - 2)) first -= 2;
  if (
    !isPairOf(t, first) ||
    !isPairOf(t, first + 2) ||
    isPairOf(t, first + 4) ||
    (isGlued(t, first + 5) && !isSymbol(t, first + 5, ')', ',', '.', ';', ']', '('))
  )
    return undefined;
  const [a, b, c] = [digitsAt(t, first), digitsAt(t, first + 2), digitsAt(t, first + 4)];
  const kept = isSymbol(t, first - 1, ',') && isSymbol(t, first + 5, '(') && isDigits(t, first + 6);
  const told =
    kept ||
    isRecord(t, first + 5) ||
    (isSymbol(t, first - 1, '(') ? isSymbol(t, first + 5, ')', ',') : saysRecord(t, first - 1) && closes(t, first + 5));
  if (!told || a + b + c === FIELDED || a + b + c > MOST_GAMES || (b === a + 1 && c === b + 1) || !isGameText(t))
    return undefined;
  return scored(i, value);
}

const scored = (i: number, low: number): Recognition => ({
  draft: makeDraft({ from: i, to: i + 1, low, unit: '', kind: 'score', measure: 'noun', step: 1, id: 'game-terms' }),
});

const isGrade = wordTest(/^a{1,6}$/);

/** "District 13-5A", "the 4A final": token behind the grade that schools play in, which is no current. */
function ofGrade(t: Tokens, i: number): number | undefined {
  const at = isJoiningDash(t, i + 1) ? i + 2 : i;
  return isGrade(t, at + 1) && isGlued(t, at + 1) && isCapital(t, at + 1) && !isGlued(t, i) && widthAt(t, at) <= 2
    ? at + 2
    : undefined;
}

/** Entries of a list beside one that make it a list, and words of a name. */
const [OTHERS, NAMED] = [2, 3];

/** "Tom Dorrick 4, Ned Amsel 12, Ola Vale 9": whether a number is one of a list of who scored how much. */
function isListedScorer(t: Tokens, i: number): boolean {
  if (!isLetters(t, i - 1) || !isCapital(t, i - 1) || !(isSymbol(t, i + 1, ',', '.', ';', ')') || isBreak(t, i + 1)))
    return false;
  let others = 0;
  for (let at = i; others < OTHERS && isSymbol(t, at + 1, ',', ';'); others++) {
    let next = at + 2;
    while (isLetters(t, next) && isCapital(t, next) && next - at - 2 < NAMED) next++;
    if (next === at + 2 || !isDigits(t, next)) break;
    at = next;
  }
  for (let at = i; others < OTHERS; others++) {
    let name = at - 1;
    while (isLetters(t, name) && isCapital(t, name) && at - 1 - name < NAMED) name--;
    if (name === at - 1 || !isSymbol(t, name, ',', ';') || !isDigits(t, name - 1)) break;
    at = name - 1;
  }
  return others >= OTHERS;
}

/** Token before the name that ends at a token, or the token itself where none does. */
function beforeName(t: Tokens, last: number): number {
  let at = last;
  while (last - at < NAMED && isLetters(t, at) && isCapital(t, at)) at--;
  return at;
}

/** "Orel 2: Tom Dorrick 17, Amsel 60": whether a number is when one of as many goals fell as the side has. Goals of a player each would add up to them. */
function isGoalOfList(t: Tokens, i: number, value: number): boolean {
  if (value > MOST_MINUTE) return false;
  let at = beforeName(t, i - 1);
  while (at < i && isSymbol(t, at, ',', ';') && isDigits(t, at - 1) && i - at < LABEL_BACK) at = beforeName(t, at - 2);
  if (!isSymbol(t, at, ':') || !isDigits(t, at - 1) || beforeName(t, at - 2) === at - 2) return false;
  let [goals, sum] = [0, 0];
  for (let name = at + 1; goals < MOST_PLACE; goals++) {
    let next = name;
    while (next - name < NAMED && isLetters(t, next) && isCapital(t, next)) next++;
    if (next === name || !isDigits(t, next)) break;
    sum += digitsAt(t, next);
    name = next + (isSymbol(t, next + 1, ',', ';') ? 2 : 1);
  }
  return goals === digitsAt(t, at - 1) && sum !== goals;
}

const isMinute = wordTest(/^(?:min|mins|minutes?)$/);
/** "88 min: a save", "90+1 min - over the bar": token behind the minute that a post of a live report begins with. */
function headOfPost(t: Tokens, i: number): number | undefined {
  if (digitsAt(t, i) > MOST_MINUTE || !(atBlockStart(t, i) || t.text[t.start[i]! - 1] === '\n')) return undefined;
  const unit = isSymbol(t, i + 1, '+') && isDigits(t, i + 2) ? i + 3 : i + 1;
  const parted = isMinute(t, unit) && isSymbol(t, unit + 1, ':', '-', '–', '—', '|');
  return parted && isGameText(t) ? unit + 1 : undefined;
}

const isScorers = wordTest(
  /^(tries|conversions|penalties|goals|cards?|bin|off|scorers|subs|substitut(?:es|ions)|booked|bookings|drop|replacements)$/,
);
/** Tokens of a list of names with their minutes back to what they are of. */
const LABEL_BACK = 60;

/** "Tries: Dorrick (10, 43), Amsel (20)": when each of them scored. */
function listedMinute(t: Tokens, i: number, value: number): Recognition | undefined {
  if (!isDigits(t, i) || value < 1 || value > MOST_MINUTE || !isSymbol(t, i - 1, '(') || !isLetters(t, i - 2))
    return undefined;
  let to = i + 1;
  while ((isSymbol(t, to, ',', '&') || isWord(t, to, 'and')) && isDigits(t, to + 1) && to - i < LABEL_BACK) to += 2;
  if (!isSymbol(t, to, ')')) return undefined;
  for (let k = i - 2; k > 0 && i - k <= LABEL_BACK && !isBreak(t, k); k--)
    if (isSymbol(t, k, ':')) return isScorers(t, k - 1) && isGameText(t) ? not('minute of play', to) : undefined;
  return undefined;
}

const closes = (t: Tokens, at: number): boolean =>
  !isLetters(t, at) || (classAt(t, at) & (FUNCTION_WORD | W.verb)) !== 0;

/** A hyphen that ties a number to what stands before it, or the token before the number. */
const before = (t: Tokens, i: number): number =>
  isHyphen(t, i - 1) && isGlued(t, i) && isGlued(t, i - 1) ? i - 2 : i - 1;

function termBefore(t: Tokens, i: number, value: number): Recognition | undefined {
  const at = before(t, i);
  if (!isLetters(t, at)) return minuteOfPlay(t, i, value);
  const tied = at < i - 1;
  if (value === 6 && isPick(t, at) && (tied || (closes(t, i + 1) && isGameText(t)))) return not('idiom', i + 1);
  if (isPar(t, at) && value >= 3 && value <= 6) return not('name', i + 1);
  if (value === 9 && isLetters(t, i) && isSide(t, at) && (tied || (isFrontOrBack(t, at) && !isPlural(t, i + 1))))
    return isGolfText(t) ? not('idiom', i + 1) : undefined;
  if (!tied && value <= 4 && isPitch(t, at) && closes(t, i + 1) && isGameText(t)) return not('idiom', i + 1);
  // "fourth and two", "4th and 1": downs and yards to go
  if (!tied && isWord(t, at, 'and') && isDown(t, at - 1) && value <= MOST_TO_GO && closes(t, i + 1) && isGameText(t))
    return not('idiom', i + 1);
  if (isMinus(t, at) && value <= MOST_PAR && isGolfText(t)) return toPar(at, i + 1, -value);
  // "lost that round 10-8"
  if (!tied && isDigits(t, i) && isJoiningDash(t, i + 1) && isPlace(t, at) && isGameScore(t, i)) return undefined;
  if (
    !tied &&
    isDigits(t, i) &&
    value >= 1 &&
    value <= (isLap(t, at) ? MOST_LAP : MOST_PLACE) &&
    isPlace(t, at) &&
    closes(t, i + 1)
  )
    return isNumbered(t, at) && (isGameText(t) || aboutSport(t, i) || isSportText(t))
      ? not('reference', restOf(t, i + 1))
      : undefined;
  // "at turn four", "the last-16 tie", "reached the last eight"
  if (!tied && isLetters(t, i) && isCorner(t, at) && closes(t, i + 1) && (isGameText(t) || isSportText(t)))
    return not('reference', i + 1);
  if (isLast(t, at) && ROUNDS.has(value) && (tied || (isWord(t, at - 1, 'the') && closes(t, i + 1))) && isGameText(t))
    return not('name', i + 1);
  return minuteOfPlay(t, i, value);
}

const isCorner = wordTest(/^(turn|corner|bend|lap|hole|stage|heat)$/);
const isLast = wordTest(/^last$/);
/** Sides that are left in a cup. */
const ROUNDS: ReadonlySet<number> = new Set([4, 8, 16, 32, 64]);

/** "the second inning, 12 runs": a number behind a comma is none of the place; "in rounds 2 to 4" is. */
const isNumbered = (t: Tokens, at: number): boolean =>
  !isDigits(t, at - 1) && !(classAt(t, at - 1) & (W.cardinal | W.ordinal));

/** "Dorrick 17′", "Amsel 90+5′": when a goal fell. */
function minuteOfPlay(t: Tokens, i: number, value: number): Recognition | undefined {
  if (!isDigits(t, i) || value > MOST_MINUTE) return undefined;
  const added = isSymbol(t, i + 1, '+') && isDigits(t, i + 2) && isGlued(t, i + 2) ? i + 3 : i + 1;
  if (!isSymbol(t, added, '′', "'", '’') || !isGlued(t, added) || (isLetters(t, added + 1) && isGlued(t, added + 1)))
    return undefined;
  // "6' 2"" is a height
  if (isDigits(t, added + 1) && (isGlued(t, added + 1) || added === i + 1)) return undefined;
  return isGameText(t) || (isLetters(t, i - 1) && added > i + 1) ? not('minute of play', added + 1) : undefined;
}

/** Strokes over or under par, which lend their unit to nothing and take none. */
const toPar = (from: number, to: number, low: number): Recognition => ({
  draft: makeDraft({ from, to, low, unit: '', kind: 'number', measure: 'noun', step: 1, id: 'game-terms' }),
});

const counted = (from: number, to: number, low: number, unit: string): Recognition => ({
  draft: makeDraft({ from, to, low, unit, kind: 'count', measure: 'noun', step: 1, id: 'game-terms' }),
});

function termBehind(t: Tokens, i: number, value: number): Recognition | undefined {
  const next = i + 1;
  // "nine 3-pointers", "six double faults"
  const inner = overHyphen(t, next + 1);
  if (isNumber(t, next) && inner > next + 1 && isPointers(t, inner) && !isGlued(t, next))
    return counted(i, inner + 1, value, 'pointer');
  // "a 199 run stand", "a 6 point game"
  if (isDigits(t, i) && !isGlued(t, next) && isAttribute(t, next) && isLetters(t, next + 1) && value > 1)
    if (!(classAt(t, next + 1) & (FUNCTION_WORD | W.verb)) && !isPlural(t, next + 1) && isGameText(t))
      return counted(i, next + 1, value, lower(t, next));
  if (isDouble(t, next) && isDoubled(t, next + 1)) return counted(i, next + 2, value, singularOf(t, next + 1));
  // "go 3 and out"
  if (value === 3 && isWord(t, next, 'and') && isWord(t, next + 1, 'out') && isGameText(t))
    return not('idiom', next + 2);
  const tied = overHyphen(t, next);
  // "a 5-on-3 power play"
  if (tied > next && isWord(t, tied, 'on') && isManned(t, value, overHyphen(t, tied + 1)))
    return not('name', overHyphen(t, tied + 1) + 1);
  if (tied === next && !isFooter(t, next) && !isYarder(t, next)) return undefined;
  // "her first five-for"
  if (tied > next && isWord(t, tied, 'for') && !isDigits(t, overHyphen(t, tied + 1)) && isCricketText(t))
    return not('idiom', tied + 1);
  if (isPointers(t, tied)) return not('name', tied + 1);
  if (isYarder(t, tied) || isFooter(t, tied))
    return {
      draft: makeDraft({
        from: i,
        to: tied + 1,
        low: value,
        unit: isYarder(t, tied) ? 'yd' : 'ft',
        kind: 'length',
        step: 1,
        id: 'game-terms',
      }),
    };
  if (isPutted(t, tied)) return not('idiom', tied + 1);
  // "three-and-out", "one-two finish"
  if (value === 3 && isWord(t, tied, 'and') && isWord(t, overHyphen(t, tied + 1), 'out')) return not('idiom', tied + 3);
  if (value === 1 && isWord(t, tied, 'two') && isAfterOneTwo(t, tied + 1)) return not('idiom', tied + 1);
  if (isUnder(t, tied) && value <= MOST_PAR && isGolfText(t)) return toPar(i, next, value);
  return undefined;
}

/** "4-on-4", "five-on-three": how many play on either side. */
const isManned = (t: Tokens, value: number, i: number): boolean =>
  isHyphen(t, i - 1) && isNumber(t, i) && value <= MOST_MANNED && wholeAt(t, i) <= MOST_MANNED;
const MOST_MANNED = 6;

/** What is double, in the singular. */
const singularOf = (t: Tokens, i: number): string => singular(lower(t, i));
