import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  lower,
  valueAt,
  widthAt,
  wordSet,
  wordTest,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyNameAt, unitNameAt, VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { countsOne } from './counted-one.ts';
import { makeDraft, not } from './make-draft.ts';
import { ordinalOfHundreds } from './ordinal-words.ts';
import { isPlural } from './noun.ts';

/** "sub-zero". */
const isSub = wordTest(/^sub$/);

/** "in" and "on" say where as well as one another: "two in Tarn and one on the island". */
const isOwn = wordTest(/^(our|my|his|her|their|its|your)$/);

/** "our one rest day": a unit of time with a noun before it, of which somebody has one. */
function ownUnit(t: Tokens, i: number): Recognition | undefined {
  if (!isOwn(t, i - 1) || !isLetters(t, i + 1) || classAt(t, i + 1) & (FUNCTION_WORD | W.adjective)) return undefined;
  const unit = unitNameAt(t, i + 2);
  if (unit?.value.dimension !== 'time') return undefined;
  const { id, kind } = unit.value;
  return { draft: makeDraft({ from: i, to: unit.at, low: 1, unit: id, kind, step: 1, id: 'idiom' }) };
}

/** Tokens of a headline at most on each side of a figure, and how many words of some length it has at least. */
const HEADLINE_REACH = 24;
const LEAST_LONG = 3;
/** Shorter words stay small in a headline. */
const LONG_WORD = 4;

/** Whether the block of a token is a headline: its words of some length all begin with capitals, and no full stop ends it. */
function isHeadline(t: Tokens, at: number): boolean {
  // "the Four Seasons", "A Tale of Two Cities"
  if (isWord(t, at - 1, 'the', 'of', 'a')) return false;
  let long = 0;
  const look = (step: 1 | -1): boolean => {
    for (let i = at + step; i >= 0 && i < t.count && !isBreak(t, i); i += step) {
      if (Math.abs(i - at) > HEADLINE_REACH || isSymbol(t, i, '.')) return false;
      if (!isLetters(t, i) || widthAt(t, i) < LONG_WORD || classAt(t, i) & FUNCTION_WORD) continue;
      if (!isCapital(t, i)) return false;
      long++;
    }
    return true;
  };
  return look(-1) && look(1) && long >= LEAST_LONG;
}

/** Adjectives of peoples without a plural: "Five Chinese were". */
const isPeople = wordTest(/(ese|ish|ch|iss|i)$/);

/** "the Grand Ten", "Ten Hoff said", "Ten Hoff's yard": a name whose other word is no plural. */
function isNamed(t: Tokens, i: number): boolean {
  if (!isCapital(t, i) || isWord(t, i, 'one') || /^[A-Z]{2}/.test(t.text.slice(t.start[i], t.end[i]))) return false;
  const the = isWord(t, i - 2, 'the') && isCapital(t, i - 1) && !(classAt(t, i - 1) & FUNCTION_WORD);
  if (the && !atBlockStart(t, i - 1))
    return !isHyphen(t, i + 1) && !isWord(t, i - 1, 'top', 'first', 'last') && !isHeadline(t, i - 1);
  const next = i + 1;
  if (!atBlockStart(t, i) && !isSymbol(t, i - 1, '.', '?', '!')) return false;
  if (!isLetters(t, next) || !isCapital(t, next) || isPlural(t, next) || isPeople(t, next)) return false;
  if (classAt(t, next) & (FUNCTION_WORD | W.magnitude | W.cardinal | W.unit | W.currency)) return false;
  return (
    (classAt(t, next + 1) & (W.verb | W.auxiliary)) !== 0 || (isSymbol(t, next + 1, "'", '’') && isGlued(t, next + 1))
  );
}

/** "Welcome to Two Boats of Five, episode 61": a capital in the middle of a sentence, where a title of capitals ends. */
const endsTitle = (t: Tokens, i: number): boolean =>
  t.cased &&
  isCapital(t, i) &&
  isWord(t, i - 1, 'of') &&
  isLetters(t, i - 2) &&
  isCapital(t, i - 2) &&
  !(classAt(t, i - 2) & FUNCTION_WORD) &&
  isSymbol(t, i + 1, ',', '.') &&
  !/^[A-Z]{2}/.test(t.text.slice(t.start[i], t.end[i])) &&
  !isHeadline(t, i - 1);

const isRank = wordTest(/^(big|top)$/);

/** "between the big two", "the top four": who they are, not how many, where nothing is counted. */
const isOfFirstRank = (t: Tokens, i: number): boolean =>
  isRank(t, i - 1) &&
  !isWord(t, i, 'one') &&
  isWord(t, i - 2, 'the') &&
  (!isLetters(t, i + 1) || (classAt(t, i + 1) & (FUNCTION_WORD | W.auxiliary | W.fraction | W.verb)) !== 0) &&
  !isSymbol(t, i + 1, '%', '-');

/** "the gap between the two", "a choice between the three of them": those named before. */
const isBetweenThem = (t: Tokens, i: number): boolean =>
  isWord(t, i - 1, 'the') &&
  isWord(t, i - 2, 'between') &&
  !isHyphen(t, i + 1) &&
  (!isLetters(t, i + 1) || (classAt(t, i + 1) & (FUNCTION_WORD | W.auxiliary)) !== 0);

/** "48 min  Four Tarnish goals": what stands behind the minute of a line of a timeline begins it. */
const isMinute = wordTest(/^mins?$/);
const isBehindMinute = (t: Tokens, i: number): boolean =>
  isMinute(t, i - 1) && isDigits(t, i - 2) && atBlockStart(t, i - 2);

/** "two halves of five minutes each": halves of a game, which are counted. */
function halvesOfTime(t: Tokens, i: number): Recognition | undefined {
  if (!isWord(t, i + 1, 'halves') || !isWord(t, i + 2, 'of') || isCapital(t, i + 1)) return undefined;
  const numeral = readNumeral(t, VOCABULARY, i + 3);
  const long = numeral && unitNameAt(t, numeral.end);
  if (long?.value.dimension !== 'time') return undefined;
  return {
    draft: makeDraft({
      from: i,
      to: i + 2,
      low: valueAt(t, i),
      unit: 'half',
      kind: 'count',
      measure: 'noun',
      id: 'idiom',
    }),
  };
}

/** Adjectives that a number makes with a hyphen and that count nothing: "two-sided", "three-dimensional". */
const ADJECTIVES = /^(sided|dimensional|faced|tailed|handed|way|edged|pronged|dimensionally|tiered|legged|horse)$/;

/** Words before "one day" or "one time" that make it a measure. */
const MEASURING = wordSet('in within about only just least than over nearly almost after roughly approximately');

/** "one stolen boat in ten": "in" and a number that counts nothing itself. */
const isIntoNumber = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'in') &&
  (isDigits(t, at + 1) ||
    ((classAt(t, at + 1) & W.cardinal) !== 0 &&
      !isWord(t, at + 1, 'one') &&
      !(
        isLetters(t, at + 2) &&
        ((isPlural(t, at + 2) && !(classAt(t, at + 2) & W.verb)) ||
          (classAt(t, at + 2) & (W.adjective | W.cardinal)) !== 0)
      )));

const isHeld = wordTest(/^(hold|hang)$/);
/** "hold on for one second", "hang on one minute": what a speaker says, and no time. */
const isAskedToWait = (t: Tokens, i: number): boolean => {
  const on = isWord(t, i - 1, 'for') ? i - 2 : i - 1;
  return isWord(t, i + 1, 'second', 'minute') && isWord(t, on, 'on') && isHeld(t, on - 1);
};

const isPut = wordTest(
  /^(put(s|ting)?|set(s|ting)?|keep(s|ing)?|kept|plac(es?|ed|ing)|plant(s|ed|ing)?|with|has|have|had|having|got)$/,
);
const isFront = wordTest(/^front$/);
/** "put one foot in front of the other", "with one foot in the door": what somebody stands on, and no length. */
const isStoodOn = (t: Tokens, i: number): boolean =>
  isWord(t, i + 1, 'foot') &&
  isWord(t, i + 2, 'in', 'on', 'out', 'over', 'across') &&
  (isPut(t, i - 1) || (isFront(t, i + 3) && isWord(t, i + 4, 'of') && isWord(t, i + 5, 'the', 'another')));

/** "no one", "one of", "one day", "at one point", "one-time": a "one" that counts nothing, and other fixed phrases. */
export const idiom: Recognizer = {
  id: 'idiom',
  begins: ['cardinal'],
  match(t, i) {
    // "broke into two halves": halves are two
    if (isWord(t, i + 1, 'halves') || isWord(t, i + 2, 'halves')) {
      return halvesOfTime(t, i) ?? not('idiom', i + 1);
    }
    if (isWord(t, i, 'second', 'seconds') && isWord(t, i - 1, 'the', 'a', 'last', 'split', 'every', 'any'))
      return undefined;
    const place = ordinalOfHundreds(t, i);
    if (place !== undefined) return not('ordinal', place);
    if (!(classAt(t, i) & W.cardinal) || !isLetters(t, i)) return undefined;
    // "the Three Sisters", "called Nine Fingers": a capital in the middle of a sentence, before another
    if (
      isCapital(t, i) &&
      isLetters(t, i + 1) &&
      isCapital(t, i + 1) &&
      !atBlockStart(t, i) &&
      !isBehindMinute(t, i) &&
      (isSymbol(t, i - 1, ',') ||
        (isLetters(t, i - 1) && (classAt(t, i - 1) & FUNCTION_WORD || !isCapital(t, i - 1)))) &&
      // a line in capitals says nothing, nor does a headline; "Two to Three" is a range
      !/^[A-Z]{2}/.test(t.text.slice(t.start[i], t.end[i])) &&
      !(isWord(t, i - 1, 'to', 'or', 'and') && classAt(t, i - 2) & W.cardinal) &&
      !isHeadline(t, i)
    ) {
      return not('name', i + 2);
    }
    if (isNamed(t, i) || endsTitle(t, i)) return not('name', i + 1);
    if (isHyphen(t, i + 1) && isGlued(t, i + 1) && isLetters(t, i + 2) && ADJECTIVES.test(lower(t, i + 2)))
      return not('compound', i + 3);
    if (isOfFirstRank(t, i) || isBetweenThem(t, i)) return not('number as a pronoun', i + 1);
    if (
      isWord(t, i, 'zero') &&
      (isWord(t, i + 1, 'in') || (isHyphen(t, i - 1) && isSub(t, i - 2)) || (isHyphen(t, i + 1) && isGlued(t, i + 1)))
    )
      return not('idiom', i + 1);
    if (isWord(t, i, 'one') && isWord(t, i - 1, 'no') && !isGlued(t, i + 1)) return not('idiom', i + 1);
    // "it is six of one"
    if (isWord(t, i, 'six') && isWord(t, i + 1, 'of') && isWord(t, i + 2, 'one') && !isLetters(t, i + 3))
      return not('idiom', i + 3);
    if (!isWord(t, i, 'one')) {
      // "two-faced", "three-dimensional": a compound adjective with no unit or noun to count is left to the counting shapes
      return undefined;
    }
    if (isHyphen(t, i + 1) && isGlued(t, i + 1)) {
      const then = i + 2;
      // "one-in-five", "one-and-a-half"
      const goesOn =
        (isWord(t, then, 'in') &&
          isHyphen(t, then + 1) &&
          (isDigits(t, then + 2) || classAt(t, then + 2) & W.cardinal)) ||
        (isWord(t, then, 'and') && isHyphen(t, then + 1) && classAt(t, then + 4) & W.fraction);
      if (goesOn) return undefined;
      // "a one-square-mile zone"
      if (unitNameAt(t, then)) return undefined;
      const counts = classAt(t, then) & (W.unit | W.magnitude | W.fraction | W.cardinal | W.ordinal);
      return counts ? undefined : not('idiom', then);
    }
    if (isAskedToWait(t, i) || isStoodOn(t, i)) return not('idiom', i + 2);
    // "we counted one fifty-two"
    if (isPairAhead(t, i + 1) && !(classAt(t, i - 1) & (W.determiner | W.article | W.ordinal))) return undefined;
    // "one or two people"
    if (isWord(t, i + 1, 'or') && isWord(t, i + 2, 'two')) return undefined;
    // "one to two percent"
    if (isWord(t, i + 1, 'to') && classAt(t, i + 2) & W.cardinal && unitNameAt(t, i + 3)) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || numeral.end > i + 1) return undefined;
    // "the only one in the country"
    if (isWord(t, i - 1, 'only') && isWord(t, i - 2, 'the')) return not('one as a pronoun or article', i + 1);
    if (isNamedBefore(t, i)) return not('one as a pronoun or article', i + 1);
    // "not one in which the prices fell", "one of whom left"
    if (classAt(t, i + 1) & W.preposition && isWord(t, i + 2, 'which', 'whom', 'whose'))
      return not('one as a pronoun or article', i + 1);
    if (
      isWord(t, i - 1, 'minus', 'negative') ||
      isWord(t, i + 1, 'in', 'out', 'over', 'chance') ||
      (isWord(t, i + 1, 'of') && isWord(t, i + 2, 'every')) ||
      classAt(t, i + 1) & (W.fraction | W.ordinal) ||
      (classAt(t, i + 1) & W.cardinal && (classAt(t, i + 2) | classAt(t, i + 3)) & (W.fraction | W.ordinal)) ||
      (isWord(t, i + 1, 'and') && (classAt(t, i + 2) | classAt(t, i + 3)) & W.fraction)
    )
      return undefined;
    if (isIntoNumber(t, i + 2) || isIntoNumber(t, i + 3)) return undefined;
    const unit = unitNameAt(t, isWord(t, i + 1, 'more', 'further', 'additional') ? i + 2 : i + 1);
    const currency = currencyNameAt(t, i + 1);
    if (unit || currency) {
      if (isWord(t, i + 1, 'day', 'night', 'times', 'second') && !isIn(t, i - 1, MEASURING)) return not('idiom', i + 2);
      return undefined;
    }
    const own = ownUnit(t, i);
    if (own) return own;
    if (countsOne(t, i)) return undefined;
    return not('one as a pronoun or article', i + 1);
  },
};

/** Twenty and more, by its word: what may stand behind the hundreds of a number that is said in pairs. */
const isPairAhead = (t: Tokens, i: number): boolean => isTens(t, i) && !isGlued(t, i);
const isTens = wordTest(/^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/);

/** "since the inaugural one in 1930", "bridges like the one in Tarn": what was named before, and where or when; no chance as in "a rare one in 500". */
const isNamedBefore = (t: Tokens, i: number): boolean =>
  isWord(t, i + 1, 'in') &&
  isLetters(t, i - 1) &&
  (isWord(t, i - 1, 'the') || isWord(t, i - 2, 'the')) &&
  !isWord(t, i + 2, 'a', 'every') &&
  !(classAt(t, i + 2) & W.cardinal) &&
  (!isDigits(t, i + 2) || widthAt(t, i + 2) === 4);
