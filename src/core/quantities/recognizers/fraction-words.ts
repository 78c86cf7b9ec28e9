import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  endsSentence,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isNumber,
  isSymbol,
  isSymbolIn,
  isWord,
  lower,
  overHyphen,
  someToken,
  symbolSet,
  valueAt,
  wordSet,
  wordTest,
  type Recognition,
} from '../draft.ts';
import { isCricketText, isGameText } from '../games.ts';
import { currencyNameAt, hedgeBefore, unitNameAt, VOCABULARY } from '../lexicon.ts';
import { readFraction, stepOfWhole } from '../numerals.ts';
import { inMinutes, isOfAny } from './measure.ts';
import { isGoalInOrder, isHalfOfField, isHalfOfGame, isOneOfSeason } from './parts-of-games.ts';
import { isAct, saysOfYear } from './indefinite.ts';
import { makeDraft, not } from './make-draft.ts';
import { nounAfter, singularAfter } from './noun.ts';
import { saysDone } from './no-nouns.ts';
import { tidy } from '../tidy.ts';
import { quartersOfYear } from './quarters.ts';
import { saysAgain, compares, scaledBy, unitBehind } from './fraction-behind.ts';

/** Marks behind which nothing of the phrase follows. */
const CLOSERS = symbolSet('.,;:)?!—–"”');
/** Words with which the whole begins that a fraction is of. */
const OF_A_WHOLE = wordSet('the those that these his her its their our my your what as full');

/** A share in percent: a third is 33.3 %, an eighth 12.5 %. */
export function percent(x: number): number {
  const exact = Number((100 * x).toPrecision(12));
  return Number.isInteger(exact * 100) ? exact : Number(exact < 0.1 ? exact.toPrecision(2) : exact.toFixed(1));
}

/** Words before a part that make it one of a row: "the same quarter", "last third". */
const ORDERING =
  /^(first|last|next|previous|final|this|latest|per|each|every|current|fiscal|prior|other|same|better|past|preceding|following|recent|corresponding|holiday|opening|closing|strong|weak|that|reporting|a-year-ago|earlier|record|busy|good|bad|tough|difficult|back|front|latter|straight|consecutive|successive|running)$/;

const article = (t: Tokens, i: number): boolean => (classAt(t, i) & (W.article | W.fraction)) !== 0;

/** A fraction in words: the tokens `[i, end)`, and what they read as. */
interface WordedFraction {
  readonly t: Tokens;
  readonly i: number;
  readonly end: number;
  readonly value: number;
  /** The word of the part: "half", "thirds". */
  readonly name: string;
  readonly hedged: boolean;
}

/** A fraction in words that begins at a token, or why the words there are none. */
export function fractionWords(t: Tokens, i: number): Recognition | undefined {
  const quarters = quartersOfYear(t, i);
  if (quarters) return quarters;
  const found = readFraction(t, VOCABULARY, i);
  if (!found) return undefined;
  const { end, value } = found;
  const before = i - 1;
  const hedged = hedgeBefore(t, before) !== undefined || isWord(t, before, 'between') || isSubject(t, before, end);
  const read: WordedFraction = { t, i, end, value, name: lower(t, end - 1), hedged };
  const whole = oneAndFraction(read);
  if (whole) return whole;
  if (isPlaceInOrder(read)) return not('ordinal', end);
  const own = ofMagnitude(read) ?? ofUnit(read);
  if (own) return own;
  // "the officers' quarters", "cut in thirds": how many of them is not said
  if (end === i + 1 && endsInS(t, i)) return not('idiom', end);
  const why = whyNoShare(read);
  return why === undefined ? shareOf(read) : not(why, end);
}

const endsInS = wordTest(/s$/);

/** "the past year and a half", "won by a length and a half", "a block and a half of shops". */
function oneAndFraction({ t, i, end, value, name }: WordedFraction): Recognition | undefined {
  const before = i - 1;
  // "the second and third of them" are places in an order
  if (end === i + 1 && isPart(name)) return undefined;
  const unit = isWord(t, before, 'and') ? unitNameAt(t, before - 1) : undefined;
  const draft = { to: end, low: tidy(1 + value), id: 'fraction', idiomatic: true };
  if (unit?.at === before && unit.value.dimension === 'time')
    return { draft: makeDraft({ ...draft, from: before - 1, unit: unit.value.id, kind: 'duration' }) };
  const one = isWord(t, before, 'and') && isWord(t, before - 2, 'a', 'an') ? singularAfter(t, before - 1) : undefined;
  return one?.to === before && end === i + 2 && (closes(t, end) || isOfAny(t, end))
    ? { draft: makeDraft({ ...draft, from: before - 2, unit: one.unit, kind: 'count', measure: 'noun' }) }
    : undefined;
}

/** Whether "each" or "every" before a part belongs to other words, or to how often a part of an hour passes. */
const isPartOf = (t: Tokens, before: number, end: number, name: string): boolean =>
  isWord(t, end, 'of') &&
  ((name === 'half' && isWord(t, before, 'each') && isWord(t, end + 1, 'it', 'them', 'that', 'which')) ||
    (isWord(t, before, 'every') && isWord(t, end + 1, 'a', 'an') && isWord(t, end + 2, 'hour')));

/** Whether the word of a part says the how-manieth something is. */
function isPlaceInOrder({ t, i, end, name }: WordedFraction): boolean {
  const before = i - 1;
  if (followsOrdinal(t, i, end, name)) return true;
  // "too clever by half"
  if (name === 'half' && isWord(t, before, 'by') && isWord(t, before - 2, 'too')) return true;
  // "half of it butter" behind "each", "every quarter of an hour": a part of what is named, not one of a row
  if (isPartOf(t, before, end, name)) return false;
  const alone = end === i + 1;
  // "her third of the season"
  if (alone && isPart(name) && isOneOfSeason(t, before, end)) return true;
  // "at the start of the second-half"
  if (alone && isHyphen(t, before) && isGlued(t, i) && classAt(t, before - 1) & W.ordinal) return true;
  // "led 21-3 at the half", "moved into the top half": of a game, and of a table
  if (alone && name === 'half' && isHalfOfGame(t, before, end, closes(t, end)) && isGameText(t)) return true;
  if (alone && name === 'half' && isHalfOfField(t, before) && isGameText(t)) return true;
  // "netted a fifth"
  if (end === i + 2 && isPart(name) && isGoalInOrder(t, before, end, closes(t, end)) && isGameText(t)) return true;
  // "expects 2nd quarter additions to"
  if (alone && isGlued(t, before) && isDigits(t, before - 1)) return true;
  // "the second half", "first quarter of 2024", "the third", "half past"
  if (alone && name !== 'half' && isWord(t, before, 'the')) return true;
  if (
    alone &&
    (classAt(t, before) & W.ordinal || (isLetters(t, before) && ORDERING.test(lower(t, before)))) &&
    // "the same quarter a year earlier": the year is said of when it was
    (!isWord(t, end, 'a', 'an') || (name !== 'half' && isWord(t, end + 1, 'year') && saysWhen(t, end + 2))) &&
    // "within the first half hour"
    !(name === 'half' && isWord(t, end, 'hour', 'mile'))
  )
    return true;
  // "a third-degree burn"
  if (name === 'third' && isWord(t, overHyphen(t, end), 'degree')) return true;
  // "for a third month", "a fourth straight quarter"
  if (
    end === i + 2 &&
    isWord(t, i, 'a', 'an') &&
    isPart(name) &&
    !isHyphen(t, end) &&
    !compares(t, end) &&
    isOfRow(t, end)
  )
    return true;
  // "went to a fifth set", "held a fourth vote": no share does so behind a preposition or a verb
  if (
    end === i + 2 &&
    isWord(t, i, 'a') &&
    isPart(name) &&
    isAct(t, end) &&
    classAt(t, before) & (W.preposition | W.verb) &&
    !isWord(t, before, 'than')
  )
    return true;
  // "Three victims spoke. A fourth, read out by her daughter, moved the court"
  if (end === i + 2 && isPart(name) && beginsSentence(t, i) && isSymbol(t, end, ',') && !isFigure(t, end + 1))
    return true;
  // "two posts, in addition to a third as captain"
  if (end === i + 2 && isPart(name) && isWord(t, before, 'to') && isAddition(t, before - 1) && !isWord(t, end, 'of'))
    return true;
  // "rose to third": a share is "a third", or a third of something
  return alone && isPart(name) && !isWord(t, end, 'of') && !isSized(t, end);
}

const saysWhen = (t: Tokens, i: number): boolean => isWord(t, i, 'ago', 'earlier', 'before', 'later');
const isAddition = wordTest(/^addition$/);
const beginsSentence = (t: Tokens, i: number): boolean => isBreak(t, i - 1) || endsSentence(t, i - 1);
/** "A fifth, 20%, said", "A third, or 412 of them". */
const isFigure = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'or', 'about', 'some', 'nearly') || isNumber(t, i) || !isLetters(t, i);

/** "half a million", "a quarter million dollars", "half a million people". */
function ofMagnitude({ t, i, end, value }: WordedFraction): Recognition | undefined {
  const amount = scaledBy(t, end);
  if (!amount) return undefined;
  const { scale, to } = amount;
  const low = tidy(value * scale);
  const draft = { from: i, low, step: stepOfWhole(low), id: 'fraction', magnitude: true, scale, idiomatic: true };
  const currency = currencyNameAt(t, to);
  if (currency) return { draft: makeDraft({ ...draft, to: currency.at, unit: currency.value, kind: 'money' }) };
  const noun = nounAfter(t, to);
  return {
    draft: makeDraft(
      noun
        ? { ...draft, to: noun.to, unit: noun.unit, kind: 'count', measure: 'noun' }
        : { ...draft, to, unit: '', kind: 'number', measure: 'bare' },
    ),
  };
}

/** "a half-century" of a batsman. */
const RUNS = { unit: 'run', kind: 'count', measure: 'noun', id: 'fraction', step: 0, idiomatic: true } as const;

/** "half an hour", "three quarters of a mile". */
function ofUnit(read: WordedFraction): Recognition | undefined {
  const { t, i, end, value } = read;
  const unit = unitBehind(t, end);
  if (!unit) return halfOne(read);
  if (unit.id === 'century' && isCricketText(t))
    return { draft: makeDraft({ ...RUNS, from: i, to: unit.to, low: tidy(100 * value) }) };
  // "its half-year results": of which part of the year, not how long
  if (unit.id === 'year' && value === 0.5 && end === i + 1 && saysOfYear(t, unit.to)) return not('idiom', unit.to);
  const draft = makeDraft({
    from: i,
    to: unit.to,
    low: tidy(value),
    unit: unit.id,
    kind: unit.kind,
    id: 'fraction',
    // "a quarter of a minute" is said as loosely as "half an hour"
    idiomatic: true,
  });
  return { draft: inMinutes(draft) };
}

/** "half a point", "half a length behind". */
function halfOne({ t, i, end, value, name }: WordedFraction): Recognition | undefined {
  // "a half-point cut", "the quarter-point rate rise", "cut rates by a quarter-point": of a rate, which is told in points of a percentage
  const point = overHyphen(t, end);
  const moved =
    someToken(t, point + 1, point + 1 + MOVE_REACH, isMoveOfRate) || someToken(t, i - RATE_REACH, i, isRate);
  if ((point > end || name === 'quarter') && isWord(t, point, 'point') && moved)
    return { draft: makeDraft({ ...POINTS, from: i, to: point + 1, low: value }) };
  // "a half point clear"
  const at = name === 'half' && (isWord(t, end, 'a') ? end + 1 : article(t, i) ? end : -1);
  if (at === false || !isHalved(t, at)) return undefined;
  const unit = lower(t, at);
  const draft = { from: i, to: at + 1, low: value, unit, kind: 'count', id: 'fraction', measure: 'noun' } as const;
  return { draft: makeDraft({ ...draft, idiomatic: true }) };
}

/** What a bank does to its rate, and words between it and its size. */
const isMoveOfRate = wordTest(/^(cuts?|hikes?|reductions?|tightening|easing|rate)$/);
const MOVE_REACH = 3;
const isRate = wordTest(/^(rates?|yields?)$/);
const RATE_REACH = 6;
const POINTS = { unit: 'pp', kind: 'percentage', id: 'fraction', step: 0 } as const;

/** What is counted and given in halves. */
const isHalved = wordTest(/^(point|length|lap|grade|stop|notch|shift|season|spoonful|teaspoon|slice|bottle)$/);

/** "three are held, and a fourth is free": one more than the number before. */
function goesOn(t: Tokens, i: number, end: number, name: string): boolean {
  const place = PLACES.indexOf(name);
  if (place < 0 || !article(t, i) || !(isWord(t, end, 'is', 'was', 'has', 'had') || saysDone(t, overAdverb(t, end))))
    return false;
  for (let k = i - 1; k >= 0 && i - k <= PLACE_REACH; k--)
    if ((isDigits(t, k) ? digitsAt(t, k) : classAt(t, k) & W.cardinal ? valueAt(t, k) : -1) === place + 2) return true;
  return false;
}
const isAdverb = wordTest(/[a-z]{2}ly$/, /^(family|supply|reply|assembly)$/);
/** "a fifth allegedly joined them". */
const overAdverb = (t: Tokens, i: number): number => (isLetters(t, i) && isAdverb(t, i) ? i + 1 : i);

/** "A third cousin, maybe a fourth", "a third boat sank; a fourth, the Orla, burned": one behind another of the row. */
function followsOrdinal(t: Tokens, i: number, end: number, name: string): boolean {
  const place = PLACES.indexOf(name);
  if (place < 0 || end - i !== 2 || !article(t, i) || isWord(t, end, 'of') || compares(t, end)) return false;
  const last = place === 0 ? 'second' : PLACES[place - 1]!;
  const anew = isSymbol(t, i - 1, ';', ',') || isWord(t, i - 1, 'and');
  let told = false;
  for (let k = i - 1; k > 0 && i - k <= (anew ? PLACE_REACH : ORDINAL_REACH) && !isBreak(t, k); k--) {
    if (isLetters(t, k) && lower(t, k) === last)
      return (classAt(t, k - 1) & (W.article | W.determiner)) !== 0 && (!told || isOneOfKind(t, k + 1));
    if (classAt(t, k) & (W.verb | W.auxiliary)) {
      if (!anew) return false;
      told = true;
    }
  }
  return false;
}
/** "a third |boat": a noun, of which the ordinal says which; "a third |left" may be a share. */
const isOneOfKind = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && (classAt(t, i) & (FUNCTION_WORD | W.verb)) === 0 && !saysDone(t, i) && !compares(t, i);
const ORDINAL_REACH = 7;
const PLACES = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
/** Tokens between the number and the one that goes on from it. */
const PLACE_REACH = 16;

/** "two-thirds drank": no ordinals; three quarters may be of a year. */
const isPluralPart = wordTest(/^(thirds|fifths|sixths|sevenths|eighths|ninths|tenths)$/);

/** Why a fraction without a unit is no share of anything, if it is none. */
function whyNoShare({ t, i, end, name, hedged }: WordedFraction): string | undefined {
  const before = i - 1;
  if (isGlued(t, end) && isSymbol(t, end, '-') && isGlued(t, end + 1)) return 'compound';
  const next = classAt(t, end);
  const of = isWord(t, end, 'of');
  const closed = closes(t, end);
  if (name === 'halves') return 'idiom';
  if (name === 'half') {
    const partitive = of || isIn(t, end, OF_A_WHOLE);
    if (isWord(t, before, 'in', 'on') && !partitive && !hedged) return 'idiom';
    if (!partitive && !closed && !hedged && !(next & (W.verb | W.auxiliary | W.conjunction | W.preposition)))
      return 'idiom';
  } else if (!of && !hedged && goesOn(t, i, end, name)) {
    return 'ordinal';
  } else if (
    !of &&
    !hedged &&
    !closed &&
    !compares(t, end) &&
    !isSized(t, end) &&
    !isPluralPart(t, end - 1) &&
    !(end - i > 1 && next & (W.verb | W.auxiliary | W.conjunction | W.preposition | W.adverb | W.adjective))
  ) {
    return 'ordinal';
  } else if (
    (name === 'quarter' || name === 'third') &&
    end - i <= 2 &&
    article(t, i) &&
    !of &&
    !hedged &&
    !isSized(t, end) &&
    !saysAgain(t, before) &&
    !isWord(t, before, 'by', 'than', 'down', 'up', 'to', 'from') &&
    !compares(t, end)
  ) {
    // "a quarter" is three months and "a third" one more, unless it is a share of something
    return name === 'quarter' ? 'quarter of a year' : 'ordinal';
  } else if (
    name === 'quarter' &&
    of &&
    (isDigits(t, end + 1) ||
      isWord(t, end + 1, 'fiscal') ||
      (isWord(t, end + 1, 'the') && lower(t, end + 2) === 'year'))
  )
    return 'quarter of a year';
  return isBreak(t, before) && isBreak(t, end) && name !== 'half' && end === i + 1 ? 'ordinal' : undefined;
}

/** "two thirds of the crew", in percent; alone in its cell or line it is a number, not a share of something. */
function shareOf({ t, i, end, value }: WordedFraction): Recognition {
  const alone = isBreak(t, i - 1) && isBreak(t, end);
  return {
    draft: makeDraft(
      alone
        ? { from: i, to: end, low: tidy(value), unit: '', kind: 'number', id: 'fraction', measure: 'bare' }
        : {
            from: i,
            to: end,
            low: percent(value),
            unit: '%',
            kind: 'percentage',
            id: 'fraction',
            step: 0,
            idiomatic: true,
          },
    ),
  };
}

/** "a tenth the width", "one-sixth that of the Earth": a share of a size. */
const isSized = (t: Tokens, at: number): boolean =>
  (isWord(t, at, 'that') && isWord(t, at + 1, 'of')) ||
  // "a tenth the final size"
  (isWord(t, at, 'the', 'its', 'their') && (isSize(t, at + 1) || (isLetters(t, at + 1) && isSize(t, at + 2))));
const isSize = wordTest(
  /^(size|width|weight|cost|price|length|height|depth|mass|rate|number|amount|speed|value|level|population|area|strength|energy|power|diameter|volume|total|pay|average)$/,
);

/** "; a quarter had turned down work": a share of those spoken of, whose sentence or clause begins with it. */
const isSubject = (t: Tokens, before: number, end: number): boolean =>
  (isBreak(t, before) || isSymbol(t, before, ';', ',', '.') || isWord(t, before, 'while', 'and', 'but')) &&
  (isWord(t, end, 'had', 'have', 'were', 'are', 'do') || says(t, end));
const says = wordTest(/^(said|say|think|thought|believed?|expect(ed)?)$/);

const closes = (t: Tokens, at: number): boolean => isBreak(t, at) || isSymbolIn(t, at, CLOSERS);

const isPart = (name: string): boolean => name !== 'half' && name !== 'quarter';
/** What makes a part one of a row: the time that it is, and that none is left out. */
const isOfRow = (t: Tokens, at: number): boolean =>
  (classAt(t, at) & (W.timeUnit | W.adjective)) !== 0 || runsOn(t, at);
const runsOn = wordTest(
  /^(straight|consecutive|successive|running|time|daily|weekly|monthly|quarterly|yearly|annual)$/,
);
