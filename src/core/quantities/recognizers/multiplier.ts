import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { wordMap } from '../../text/word-map.ts';
import {
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isNumber,
  isSymbol,
  isWord,
  lower,
  overHyphen,
  wordSet,
  words,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { isBaseballText } from '../games.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral, type Numeral } from '../numerals.ts';
import { makeDraft, not } from './make-draft.ts';

/** Verbs and adverbs that are multipliers by themselves. */
const VALUES = wordMap({
  twice: 2,
  thrice: 3,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  double: 2,
  tripled: 3,
  triples: 3,
  tripling: 3,
  triple: 3,
  quadrupled: 4,
  quadruples: 4,
  quadrupling: 4,
  quadruple: 4,
  halved: 0.5,
  halves: 0.5,
  halving: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  hundredfold: 100,
  thousandfold: 1000,
});

const make = (from: number, to: number, low: number, step: number, idiomatic = false, high = low) => ({
  draft: makeDraft({
    from,
    to,
    low,
    high,
    unit: 'x',
    kind: 'multiplier' as const,
    step,
    id: 'multiplier',
    idiomatic,
    modality: high === low ? 'exact' : 'range',
  }),
});

/** "427x", "1.1×", "five times the", "tenfold", "10-fold", "twice as", "doubled", "a factor of 3 or 4". */
export const multiplier: Recognizer = {
  id: 'multiplier',
  begins: ['digits', 'cardinal', 'multiplier', 'article'],
  plainly: { after: { words: words('fold times') } },
  match(t, i) {
    if (isLetters(t, i) && classAt(t, i) & W.multiplier) return multiplierWord(t, i);
    if (isWord(t, i, 'a') && isWord(t, i + 1, 'factor') && isWord(t, i + 2, 'of')) return factorOf(t, i, i + 3);
    if (!isDigits(t, i) && !(classAt(t, i) & W.cardinal)) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral) return undefined;
    const { end } = numeral;
    const fold = overHyphen(t, end);
    if (isLetters(t, fold) && lower(t, fold) === 'fold') return make(i, fold + 1, numeral.value, numeral.step);
    if (
      isLetters(t, end) &&
      isGlued(t, end) &&
      /^x$/i.test(t.text.slice(t.start[end], t.end[end])) &&
      !isDigits(t, end + 1)
    )
      return make(i, end + 1, numeral.value, numeral.step);
    if (isSymbol(t, end, '×') && !isDigits(t, end + 1)) return make(i, end + 1, numeral.value, numeral.step);
    return times(t, i, numeral);
  },
};

/** What "five times" is compared with begins so. */
const COMPARED = wordSet(
  'the as more less its their his her that what over larger bigger higher greater lower fewer longer shorter older better worse earlier annual revenue',
);

/** "the stock is on 16 times": a price in years of earnings, which go without saying. */
const isMultiple = (t: Tokens, i: number, next: number): boolean =>
  isWord(t, i - 1, 'on', 'at') && (isBreak(t, next) || isSymbol(t, next, '.', ',', ';', ')'));

/** Words before a multiple of what stands right behind it. */
const LEADS = wordSet(
  'is was are were be been being at to by of than about nearly almost around roughly approximately over',
);

/** "demand is 1.5 times supply", "2.5 times those of": a multiple of the noun right behind it. */
const isMeasured = (t: Tokens, i: number, next: number): boolean =>
  isIn(t, i - 1, LEADS) &&
  (isWord(t, next, 'those', 'that') ||
    (isLetters(t, next) &&
      !(classAt(t, next) & (FUNCTION_WORD | W.verb | W.adverb | W.month | W.weekday | W.timeUnit | W.neutral)) &&
      !isCapital(t, next) &&
      !saysHow(t, next)));
/** Behind a count of times: how and when it happened. */
const saysHow = wordTest(
  /(ly|ed|ing)$|^(today|yesterday|tomorrow|running|straight|champions?|winners?|medallists?|medalists?)$/,
  /^(supply|family)$/,
);

const isChange = wordTest(/^(reduction|improvement|increase|gain|gains|speedup|boost|growth|return)$/);
/** "eight times latency reduction": a change by so many times, of what at most two words say. */
function isOfChange(t: Tokens, next: number): boolean {
  for (let i = next; i <= next + 2 && isLetters(t, i) && !(classAt(t, i) & FUNCTION_WORD); i++)
    if (isChange(t, i)) return true;
  return false;
}

/** "five times the previous", "16 times as many", "a five-times increase"; "won it three times" only counts. */
function times(t: Tokens, i: number, numeral: Numeral) {
  const at = overHyphen(t, numeral.end);
  if (!isWord(t, at, 'times')) return undefined;
  const next = at + 1;
  // "nine times out of ten": a share
  if (isWord(t, next, 'out') && isWord(t, next + 1, 'of') && isNumber(t, next + 2)) return undefined;
  const comparing =
    at > numeral.end ||
    isMultiple(t, i, next) ||
    isMeasured(t, i, next) ||
    isIn(t, next, COMPARED) ||
    isOfChange(t, next) ||
    (isLetters(t, next) &&
      /^(earnings|sales|revenues?|ebitda|ebit|book|profits?|income|normal|faster|slower|turnover|cash|core|forecast|expected)$/.test(
        lower(t, next),
      )) ||
    (isLetters(t, next) &&
      /(er|ier)$/.test(lower(t, next)) &&
      !/^(over|under|after|per|never|ever|her|together|whether|either|number|member|offer|order|other|another|later|however|further|winner|loser|runner|player)$/.test(
        lower(t, next),
      ));
  if (comparing) return make(i, at + 1, numeral.value, numeral.step);
  return {
    draft: makeDraft({
      from: i,
      to: at + 1,
      low: numeral.value,
      unit: 'time',
      kind: 'count',
      step: numeral.step,
      id: 'multiplier',
      measure: 'noun',
    }),
  };
}

const isPeriod = wordTest(/^(times?|periods?|rates?|intervals?|dose|doses)$/);
const isDoubles = wordTest(/^(doubles|triples)$/);
const playsDoubles = wordTest(/^(mixed|men|women|s|ladies|wheelchair|final|title)$/);

const isGame = (t: Tokens, i: number): boolean =>
  isDoubles(t, i) &&
  (isDigits(t, i - 1) ||
    (classAt(t, i - 1) & (W.cardinal | W.adjective | W.preposition | W.article)) !== 0 ||
    isWord(t, i - 1, 'his', 'her', 'their', 'our', 'my') ||
    playsDoubles(t, i - 1));

/** Words of an owner's name, at most. */
const OWNER_REACH = 3;
/** "twice Dorrick's capital", "twice Ada Renn's": of somebody named. */
function isOfOwner(t: Tokens, i: number): boolean {
  let at = i;
  while (at - i < OWNER_REACH && isLetters(t, at) && isCapital(t, at)) at++;
  return at > i && isSymbol(t, at, "'", '’') && isGlued(t, at);
}

/** What is doubled stands behind an article or the like. */
const isObject = (t: Tokens, i: number): boolean =>
  (classAt(t, i) & (W.article | W.determiner)) !== 0 || isWord(t, i, 'its', 'their', 'to', 'from');

function multiplierWord(t: Tokens, i: number) {
  const word = lower(t, i);
  const value = VALUES.get(word);
  if (value === undefined) return undefined;
  if (/fold$/.test(word)) return make(i, i + 1, value, 1);
  if (word === 'twice' || word === 'thrice') {
    const next = i + 1;
    const comparing =
      isWord(t, next, 'the', 'as', 'that', 'what', 'its', 'their', 'his', 'her', 'more', 'over') ||
      (isLetters(t, next) && /er$/.test(lower(t, next))) ||
      isOfOwner(t, next);
    return comparing ? make(i, i + 1, value, 0, true) : undefined;
  }
  if (word === 'double' || word === 'triple' || word === 'quadruple') {
    // "double the size", "to double"; "double bottom", "double digits" are no multipliers
    return isWord(t, i + 1, 'the', 'that', 'what', 'its', 'their', 'his', 'her', 'our') ||
      (isWord(t, i - 1, 'to', 'will', 'would', 'could', 'may', 'might') && !isLetters(t, i + 1) && !isHyphen(t, i + 1))
      ? make(i, i + 1, value, 0, true)
      : undefined;
  }
  // "a doubling time of eleven days": the name of a measure
  if (isWord(t, i, 'doubling', 'halving', 'tripling') && isPeriod(t, i + 1)) return not('name', i + 2);
  // "two doubles and a walk", "the mixed doubles": games and hits
  if (isGame(t, i)) return undefined;
  // "200 triple-doubles"; "he doubled, sending both home"
  if (isHyphen(t, i - 1) && isGlued(t, i) && isWord(t, i - 2, 'triple', 'double', 'quadruple'))
    return not('name', i + 1);
  if (isWord(t, i, 'doubled', 'doubling', 'tripled', 'tripling') && !isObject(t, i + 1) && isBaseballText(t))
    return undefined;
  if (word === 'halves' && !isWord(t, i + 1, 'the', 'its', 'their')) return undefined;
  // "he doubles up as a guard", "doubled over", "the gates were doubled up"
  if (isWord(t, i + 1, 'up', 'down', 'over')) return undefined;
  return make(i, i + 1, value, 0, true);
}

/** "a factor of 3 or 4", "a factor of 32". */
function factorOf(t: Tokens, from: number, at: number) {
  if (!isDigits(t, at) && !(classAt(t, at) & W.cardinal)) return undefined;
  const first = readNumeral(t, VOCABULARY, at);
  if (!first) return undefined;
  if (isWord(t, first.end, 'or', 'to')) {
    const second =
      isDigits(t, first.end + 1) || classAt(t, first.end + 1) & W.cardinal
        ? readNumeral(t, VOCABULARY, first.end + 1)
        : undefined;
    if (second && second.value > first.value) return make(from, second.end, first.value, 0, false, second.value);
  }
  return make(from, first.end, first.value, first.step);
}
