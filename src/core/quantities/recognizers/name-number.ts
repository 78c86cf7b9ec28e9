import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isHyphen,
  isJoiningDash,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWideApart,
  isWord,
  symbolSet,
  valueAt,
  widthAt,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { isInCapitals, shoutedUnit } from '../capitals.ts';
import { currencyBefore, currencyNameAt, currencySignAt, unitNameAt, unitSymbolAt, VOCABULARY } from '../lexicon.ts';
import { isGameScore, isScoreLine } from '../game-score.ts';
import { isSaidScore } from '../said-score.ts';
import { mark } from './ratio.ts';
import { seriesAt } from '../model-names.ts';
import { readNumeral } from '../numerals.ts';
import { restOf } from './references.ts';
import { namesUnit } from './named-codes.ts';
import { isInflected, LARGEST_SPOKEN, NAME_REACH, repeats, spokenName } from './spoken-names.ts';
import { isBlock, streetAfter } from './streets.ts';
import { isPartyResult } from '../vote-results.ts';
import { aboutSport } from '../sport.ts';
import { countOfLabel } from './count-labels.ts';
import { isListOfFirms, isOfOwnIndex } from './firm-lists.ts';
import { isLettered, overModel } from './model-size.ts';
import { isNeverTied, isPlural, nounAfter } from './noun.ts';
import { not } from './make-draft.ts';
import { isTollOfRow } from './row-labels.ts';
import { isGapped, isVersionAlone, isVersionOf } from './versions.ts';

/** Marks that may touch the end of a name. */
const CLOSERS = symbolSet('.,;:)?!\'’"”—–-/*|]');

/** Short names of intervals: of confidence, between quartiles. */
const isInterval = wordTest(/^(ci|cri|iqr|hdi|range)$/);

const isAdjective = wordTest(/(ed|ing|ly|al|ive|ful|ous|ic|able|ible|ary|ern|less|est)$/);
const [endsInEd, endsInIng] = [wordTest(/ed$/), wordTest(/ing$/)];

const NAME_BREAKERS =
  FUNCTION_WORD |
  W.month |
  W.weekday |
  W.hedge |
  W.cardinal |
  W.magnitude |
  W.currency |
  W.introducer |
  W.fraction |
  W.multiplier;

/** What is told by a number right behind it in rows without a verb: "Accuracy 85.2", "Turnout 61". */
const isTold = wordTest(
  /^(accuracy|precision|recall|sensitivity|specificity|temperature|humidity|velocity|latency|throughput|turnout)$/,
);
const isStatistic = wordTest(/^(hr|rr|irr|smr|auc|aor|ahr|icc|sd|se)$/);

/**
 * A number that ends a name: "Vesta 4.6", "Atlas 3 Pro", "Route 66", and in text without capitals "vesta 4.6". Such a
 * number is bare (no unit, no noun in the plural behind it) and follows a noun without a preposition between, as a figure
 * hardly ever does. Speech recognition may write its last digit twice ("4.6 six"); the echo belongs to the name.
 */
export const nameNumber: Recognizer = {
  id: 'name-number',
  begins: ['digits', 'cardinal'],
  plainly: {
    notBehind: NAME_BREAKERS,
    at: (t, i) =>
      (i > 0 && isCapital(t, i - 1)) ||
      isCapital(t, i + 1) ||
      isBlock(t, i + 1) ||
      seriesAt(t, i) !== undefined ||
      isOfOwnIndex(t, i) ||
      isSymbol(t, i - 2, '&') ||
      (isDigits(t, i) && isSymbol(t, i + 1, '.') && isVersionAlone(t, i, i + 3)),
  },
  match(t, i) {
    if (!isDigits(t, i)) return t.cased ? namedInWords(t, i) : spokenName(t, i);
    const series = seriesAt(t, i);
    if (series !== undefined) return not('name', series);
    if (isOfOwnIndex(t, i)) return not('name', i + 1);
    const models = modelsAt(t, i);
    if (models !== undefined) return not('name', models);
    if (namesUnit(t, i)) return not('name', i + 1);
    const street = streetAfter(t, i);
    if (street !== undefined) return not('address', street);
    if (isGlued(t, i)) return undefined;
    const prev = i - 1;
    if (isBreak(t, prev) || !isLetters(t, prev) || currencyBefore(t, i)) return undefined;
    // "Margin      11.4     10.5": a row of a table
    if (isWideApart(t, i) && isWideApart(t, i + (isSymbol(t, i + 1, '.') ? 3 : 1))) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || numeral.grouped || numeral.fraction) return undefined;
    const { end } = numeral;
    const named = t.cased && isCapital(t, prev) && !(classAt(t, prev) & NAME_BREAKERS) && !beginsSentence(t, prev);
    if (numeral.magnitude) return named && isLettered(t, prev, numeral) ? not('name', end) : undefined;
    // "Corlink 4.0 LE": two letters that are a currency behind a round amount
    const letters = numeral.decimals === 1 && isLetters(t, end) && widthAt(t, end) === 2;
    if (unitSymbolAt(t, end) || unitNameAt(t, end) || (!letters && currencySignAt(t, end)) || currencyNameAt(t, end))
      return undefined;
    // "EYE DIAM 20 NM", "MAX 20 IN HIGH GROUND": a capital is no sign of a name where all is in capitals
    if (shoutedUnit(t, end) || (isWord(t, end, 'in') && isInCapitals(t, end))) return undefined;
    const model = named ? overModel(t, end) : undefined;
    if (model !== undefined) return not('name', model);
    if (isGlued(t, end) && !isSymbolIn(t, end, CLOSERS)) return undefined;
    if (
      isHyphen(t, end) &&
      isGlued(t, end) &&
      isGlued(t, end + 1) &&
      isLetters(t, end + 1) &&
      !isCapital(t, end + 1) &&
      !isNeverTied(t, end + 1)
    )
      return undefined;
    // "SAEs 5.4 per 100 years": a rate; "Dimensions 12 × 8 × 5 cm": the first of several sides
    if (isAge(t, prev) || isRangeBehind(t, i, end) || isWord(t, end, 'per') || isSymbol(t, end, '×')) return undefined;
    // "Trust 4.6/5"
    if (isSymbol(t, end, '/') && isDigits(t, end + 1) && (tellsOdds(t) || mark(t, i, numeral))) return undefined;
    if (isGameScore(t, i) || isScoreLine(t, i) || isSaidScore(t, i)) return undefined;
    const labelled = countOfLabel(t, prev, i, numeral);
    if (labelled) return labelled;
    if (isShareOfTries(t, i, end) || isPartyResult(t, i, end)) return undefined;
    // "Fell 4.1 | $6": a name that is a verb elsewhere
    if (numeral.decimals > 0 && isCapital(t, prev) && isVersionOf(t, prev, i, end))
      return not('name', overEcho(t, end));
    if (numeral.decimals > 0 && isVersionAlone(t, i, end)) return not('version', end);
    const capital = isCapital(t, prev);
    // "K&P 500": the P is no penny
    const joined = isSymbol(t, prev - 1, '&') && isGlued(t, prev);
    const initial =
      widthAt(t, prev) === 1 && (joined || (capital && !(isWord(t, prev, 'a') && beginsSentence(t, prev))));
    const cls = initial ? 0 : classAt(t, prev);
    if (
      cls & NAME_BREAKERS &&
      !(
        capital &&
        cls & (W.hedge | W.introducer) &&
        !atBlockStart(t, prev) &&
        isCapital(t, prev - 1) &&
        !isShouted(t, prev)
      )
    )
      return undefined;
    // "HR 0.56": a statistic
    if (numeral.decimals > 0 && isStatistic(t, prev)) return undefined;
    // "CI 8–22 years": an interval
    if (isInterval(t, prev) && (isDash(t, end) || isWord(t, end, 'to'))) return undefined;
    if ((numeral.decimals > 0 || numeral.digits <= 2) && isTold(t, prev)) return undefined;
    const decimal = numeral.decimals > 0 && numeral.decimals <= 2 && numeral.digits <= 2;
    const small = numeral.decimals === 0 && numeral.digits <= 6;
    if (!decimal && !small) return undefined;
    // "CI 2.1 to 3.7", "(SD 11.8)": a statistic, not a version
    const ranged = isDash(t, end) ? isGlued(t, end) || !isScaled(t, end + 1) : isWord(t, end, 'to');
    if (decimal && ranged && isDigits(t, end + 1)) return undefined;
    if (decimal && isSymbol(t, prev - 1, '(', ',', ';') && widthAt(t, prev) <= 3) return undefined;
    const noun = nounAfter(t, end, true);
    if (capital) {
      if (atBlockStart(t, prev) && cls & W.verb) return undefined;
      if (isGapped(t, prev, i, end) || isTollOfRow(t, prev)) return undefined;
      // "Chasing 375 for victory"
      if (beginsSentence(t, prev) && endsInIng(t, prev) && !repeats(t, prev)) return undefined;
      if (small && isEntry(t, prev, end)) return undefined;
      if (small && isListOfFirms(t, prev, end)) return not('name', end);
      const counted = isDigits(t, prev - 1) || (classAt(t, prev - 1) & W.cardinal) !== 0;
      // "412 Vesta 3 boats": the number before the name counts them
      if (small && noun?.plural && !isCapital(t, end) && !counted && !repeats(t, prev) && !isOneCraft(t, prev, end))
        return undefined;
      if (small && numeral.digits >= 3 && cls & W.verb) return undefined;
      // "According to the Council 50 were late"
      if (small && isWord(t, end, 'were') && !repeats(t, prev)) return undefined;
    } else {
      // "Orr's 58", but "the k&p 500"
      if (widthAt(t, prev) < 2) return joined ? not('name', end) : undefined;
      if (small && (isPart(t, prev, end) || isOfTitle(t, prev, end))) return not('label', end);
      // "extension 4417", "permit 20318": four digits and more without a comma, behind a noun
      if (
        t.cased &&
        numeral.digits >= 4 &&
        numeral.decimals === 0 &&
        (!cls || isFiled(t, prev)) &&
        !noun &&
        !isInflected(t, prev)
      )
        return not('identifier', end);
      // in a text with capitals a lower-case noun before a number is no name, except a label said again and again ("pump 14")
      if (decimal && isWord(t, prev, 'release')) return not('version', end);
      if ((t.cased && decimal) || ((t.cased || decimal) && !repeats(t, prev))) return undefined;
      if (cls & (W.verb | W.unit | W.adjective | W.neutral)) return undefined;
      if (isInflected(t, prev)) return undefined;
      if (
        !decimal &&
        (numeral.digits > 2 ||
          noun?.plural ||
          classAt(t, end) & (W.verb | W.auxiliary | W.conjunction | W.preposition) ||
          isBreak(t, end) ||
          t.kind[end] === 3)
      )
        return undefined;
    }
    // "County Roads 18 and 21"
    if (capital && isRoads(t, prev)) return not('name', restOf(t, end));
    // "Days 20 to 24"
    if (
      capital &&
      isRowOfTime(t, prev) &&
      (isWord(t, end, 'to', 'and') || isDash(t, end)) &&
      isDigits(t, end + 1) &&
      !isLetters(t, end + 2)
    )
      return not('name', end + 2);
    return not(
      'name',
      capital &&
        !(classAt(t, prev - 1) & W.preposition) &&
        ((isJoiningDash(t, end) && isModel(t, i, end + 1)) || (isShortPair(t, i, end) && !isGlued(t, end + 2)))
        ? end + 2
        : overEcho(t, end),
    );
  },
};

/** "two Harrier 747s", "five other Dorrick 60s": token behind models in the plural, which are no seconds. */
function modelsAt(t: Tokens, i: number): number | undefined {
  if (!isWord(t, i + 1, 's') || !isGlued(t, i + 1) || widthAt(t, i) < 2 || isGlued(t, i)) return undefined;
  if (isGlued(t, i + 2) && !isSymbolIn(t, i + 2, CLOSERS)) return undefined;
  const prev = i - 1;
  const named = t.cased && isLetters(t, prev) && isCapital(t, prev) && !(classAt(t, prev) & NAME_BREAKERS);
  return named && !beginsSentence(t, prev) && !aboutSport(t, i) ? i + 2 : undefined;
}

/** What is kept under a number. */
const isFiled = wordTest(/^(account|invoice|docket|ticket|policy|passport|badge|licen[cs]e)$/);
const isCraft = wordTest(/craft$/);
/** "A Harrier 640 aircraft": one of a kind, though its noun is the same for many. */
const isOneCraft = (t: Tokens, name: number, noun: number): boolean =>
  isCraft(t, noun) && isWord(t, name - 1, 'a', 'an', 'this', 'that', 'another');

const isRoads = wordTest(/^(roads|highways|routes|interstates|motorways|freeways)$/);
const isRowOfTime = wordTest(/^(days|weeks|months|years|hours|stages|rounds|laps)$/);

const isAge = wordTest(/^(ages?|aged)$/);

const ODDS = /\b(?:odds|bookmakers?|bookies|favourites?|each way|betting)\b/i;
/** "Odds now: Orel 1/6, Tarn 9/2": whether the text speaks of bets. */
const tellsOdds = onceForText(t => ODDS.test(t.text));

/** "TO CUT ABOUT 720 JOBS": a word of a line in capitals. */
const isShouted = (t: Tokens, i: number): boolean =>
  widthAt(t, i) > 2 && t.text.slice(t.start[i - 1], t.end[i]) === t.text.slice(t.start[i - 1], t.end[i]).toUpperCase();

/** "405B": behind "Vesta 3.1 - " it begins something new. */
const isScaled = (t: Tokens, i: number): boolean => isLetters(t, i + 1) && isGlued(t, i + 1) && isCapital(t, i + 1);

/** "3-5": two numbers of two digits at most. */
const isShortPair = (t: Tokens, i: number, end: number): boolean =>
  isJoiningDash(t, end) && end === i + 1 && widthAt(t, i) <= 2 && widthAt(t, end + 1) <= 2;

/** "In Tarn 20-25 people": the second number of a range, and what both count or measure. */
const isRangeBehind = (t: Tokens, i: number, end: number): boolean =>
  isShortPair(t, i, end) &&
  digitsAt(t, i) < digitsAt(t, end + 1) &&
  !isGlued(t, end + 2) &&
  (nounAfter(t, end + 2, true)?.plural === true || unitNameAt(t, end + 2) !== undefined);

/** "Dorrick 5 of 6, Tarn 6 of 8", "Orel 11 from 15": what somebody did of so many tries, where no verb stands between. */
const isShareOfTries = (t: Tokens, i: number, end: number): boolean =>
  isWord(t, end, 'of', 'from') &&
  isDigits(t, end + 1) &&
  widthAt(t, end + 1) < 4 &&
  digitsAt(t, end + 1) >= digitsAt(t, i);

/** "Harrier 640-200", "Harrier 640-51": two numbers, one of three digits, that nothing is counted with. */
const isModel = (t: Tokens, first: number, i: number): boolean =>
  (widthAt(t, first) >= 3 || widthAt(t, i) >= 3) &&
  (!isGlued(t, i + 1) || isSymbolIn(t, i + 1, CLOSERS)) &&
  !unitSymbolAt(t, i + 1) &&
  !unitNameAt(t, i + 1) &&
  (isVariant(t, i) || !nounAfter(t, i + 1)?.plural);

/** "777-200 aircraft": whole hundreds behind what is none. */
const isVariant = (t: Tokens, i: number): boolean =>
  widthAt(t, i) === 3 && digitsAt(t, i) % 100 === 0 && widthAt(t, i - 2) === 3 && digitsAt(t, i - 2) % 100 !== 0;

/** "A 10 to 80 percent charge": whether a token is the first of its sentence. */
const beginsSentence = (t: Tokens, i: number): boolean =>
  atBlockStart(t, i) || isSymbol(t, i - 1, '.', '?', '!', '"', '“');

/** Signs that part the entries of one line. */
const PARTS = symbolSet('·•|');

/** "Starters 160 · Classified 41 · Laps 12": what is counted and how many, in a line of such entries. */
const isEntry = (t: Tokens, word: number, end: number): boolean =>
  (isSymbolIn(t, end, PARTS) || (isSymbolIn(t, word - 1, PARTS) && isBreak(t, end))) &&
  (atBlockStart(t, word) || isSymbolIn(t, word - 1, PARTS)) &&
  (isPlural(t, word) || endsInEd(t, word));

/** Words at most between "a" or "the" and the part that a number labels: "the molded body 46". */
const PART_REACH = 3;

/**
 * "a pump 14 and a conduit 16", "the shutoff valve 30 was closed": a part of a drawing and its label. Behind "the" the part must
 * be named with a number elsewhere too, since "the" stands before much else.
 */
function isPart(t: Tokens, noun: number, end: number): boolean {
  if (classAt(t, noun) & ~W.reference || isPlural(t, noun) || isAdjective(t, noun) || widthAt(t, noun) < 3)
    return false;
  if (end - noun !== 2 || widthAt(t, end - 1) > 3 || t.code[end - 1] === 48) return false;
  if (isLetters(t, end) && !(classAt(t, end) & (FUNCTION_WORD | W.verb))) return false;
  if (
    (isWord(t, end, 'to') && (isDigits(t, end + 1) || (classAt(t, end + 1) & W.cardinal) !== 0)) ||
    isWord(t, end, 'times', 'per', 'a', 'an', 'of', 'up', 'down', 'out', 'or') ||
    isDash(t, end) ||
    (isWord(t, end, 'from', 'off') && isDigits(t, end + 1)) ||
    isSymbol(t, end, '%', '/', '×', '(', '–', '-')
  )
    return false;
  let at = noun - 1;
  while (noun - at <= PART_REACH && isLetters(t, at) && !(classAt(t, at) & FUNCTION_WORD)) at--;
  return isWord(t, at, 'a', 'an') || (isWord(t, at, 'the') && repeats(t, noun));
}

/** Words of a title before its number, at most. */
const TITLE_REACH = 3;

/** "Fact sheet 9: the flood": a number that a title begins with, of what it is the title of. */
function isOfTitle(t: Tokens, noun: number, end: number): boolean {
  if (!isSymbol(t, end, ':') || !isGlued(t, end) || isGlued(t, end + 1) || !isLetters(t, end + 1)) return false;
  if (isPlural(t, noun) || isInflected(t, noun) || classAt(t, noun) & (W.verb | W.neutral | W.unit)) return false;
  let first = noun;
  while (first > 0 && !atBlockStart(t, first) && isLetters(t, first - 1)) first--;
  return first < noun && noun - first < TITLE_REACH && atBlockStart(t, first) && isCapital(t, first);
}

/** "The Tarn Two failed. Tarn Two is late": a name that ends in a word with a capital, where the text says it again or goes on about it. */
function namedInWords(t: Tokens, i: number) {
  const prev = i - 1;
  if (!isCapital(t, i) || !isLetters(t, prev) || !isCapital(t, prev) || classAt(t, prev) !== 0) return undefined;
  if (!(classAt(t, i) & W.cardinal) || valueAt(t, i) >= LARGEST_SPOKEN || nounAfter(t, i + 1, true)?.plural)
    return undefined;
  const name = t.text.slice(t.start[prev], t.end[i]);
  const at = t.start[prev]!;
  const again =
    t.text.slice(Math.max(0, at - NAME_REACH), at).includes(name) ||
    t.text.slice(t.end[i], t.end[i]! + NAME_REACH).includes(name);
  return again || classAt(t, i + 1) & W.auxiliary ? not('name', i + 1) : undefined;
}

/** Behind "4.6": a "six" or "6" that speech recognition wrote a second time, unless it counts something. */
function overEcho(t: Tokens, end: number): number {
  const lastDigit = Number(t.text[t.end[end - 1]! - 1]);
  const at = end;
  const value = isDigits(t, at) ? digitsAt(t, at) : classAt(t, at) & W.cardinal ? valueAt(t, at) : NaN;
  if (value !== lastDigit || isGlued(t, at)) return end;
  if (isSymbol(t, at + 1, '%', '.') && isGlued(t, at + 1) && !isSymbol(t, at + 1, '.')) return end;
  return nounAfter(t, at + 1, true)?.plural && !(classAt(t, at + 1) & W.verb) ? end : at + 1;
}
