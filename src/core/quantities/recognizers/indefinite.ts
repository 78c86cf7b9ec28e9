import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordSet,
  wordTest,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyNameAt, hedgeBefore, unitNameAt, type Match } from '../lexicon.ts';
import type { Unit } from '../units.ts';
import { cents } from './amount.ts';
import { andFraction, isTiedToNoun, lowerUnits } from './measure.ts';
import { makeDraft } from './make-draft.ts';
import { yearBehindApostrophe } from './year.ts';

/** Words before "a year" that make it a duration. */
const LEADS = wordSet('in within for after than over to of by from until into about during');

/** Words that stand between "a" and its unit without changing it: "a single day", "a full year", "a whole hour". */
const WHOLE = wordSet('single full whole solid further mere');

/** Words behind a length that say what is so long: "a foot down", "a mile away". */
const saysExtent = wordTest(
  /^(down|deep|tall|thick|wide|away|apart|long|high|across|underground|below|beneath|above)$/,
);

/** Words behind a time that say what it parts: "a year back", "a minute late", "an hour to spare". */
const saysGap = wordTest(/^(back|late|early|behind|ahead|apart|left)$/);

const isTimed = (t: Tokens, i: number): boolean =>
  (saysGap(t, i) && !isWord(t, i + 1, 'the', 'to', 'in', 'of', 'as')) ||
  (isWord(t, i, 'to') && isLetters(t, i + 1) && /^(spare|go)$/.test(lower(t, i + 1)));

const hasExtent = (t: Tokens, i: number, unit: Unit): boolean => unit.dimension === 'length' && saysExtent(t, i);

/** "in a year", "an hour later", "a single day", "a minute and a half", "a foot down", "half an hour" is a fraction's. */
export const indefiniteUnit: Recognizer = {
  id: 'indefinite-unit',
  begins: ['article', 'opener'],
  match(t, i) {
    if (isWord(t, i, 'another')) return another(t, i);
    if (isWord(t, i, 'all', 'full')) return allOfOne(t, i);
    return isWord(t, i, 'a', 'an') ? one(t, i) : undefined;
  },
};

/** "all year", "a full-year loss": one of a unit of time. */
function allOfOne(t: Tokens, i: number): Recognition | undefined {
  const first = isSymbol(t, i + 1, '-') ? i + 2 : i + 1;
  const whole = isIn(t, first, WHOLE);
  const unit = unitOfOne(t, i, whole ? first + 1 : first, whole);
  if (unit?.value.dimension !== 'time' || isWord(t, i - 1, 'a', 'the')) return undefined;
  // "the first full year", "its next full day": which one; "frozen all year": always
  if (isWord(t, i, 'full') && (classAt(t, i - 1) & W.ordinal || isWhich(t, i - 1))) return undefined;
  if (isWord(t, i, 'all') && isWord(t, i + 1, 'year') && !isLetters(t, unit.at) && !isWord(t, i - 1, 'for'))
    return undefined;
  // "results for the fourth quarter and full year 2026"
  if (isWord(t, i, 'full') && (isDigits(t, unit.at) || yearBehindApostrophe(t, unit.at + 1))) return undefined;
  // "raised its full-year forecasts": of which year, not how long
  if (isWord(t, i, 'full') && saysOfYear(t, unit.at)) return undefined;
  return { draft: makeDraft({ ...oneOf(unit.value), from: i, to: unit.at, step: 1 }) };
}

const isWhich = wordTest(/^(first|last|next|second|third|final|only|each|every|any|previous|latest)$/);

/** What all figures of one unit have in common. */
const oneOf = ({ id, kind }: Unit) => ({ low: 1, unit: id, kind, id: 'indefinite-unit', idiomatic: true });

/** "a point and a half". */
const POINT = { unit: 'point', kind: 'count', measure: 'noun', id: 'indefinite-unit', idiomatic: true } as const;

/** The unit at a token behind the article at `i`; names that say much else besides only where something leads to them. */
function unitOfOne(t: Tokens, i: number, at: number, whole: boolean): Match<Unit> | undefined {
  // "neither has a single gram": none, not one
  if (isWord(t, at - 1, 'single') && negated(t, i)) return undefined;
  const unit = unitNameAt(t, at);
  if (!unit || unit.value.kind === 'multiplier') return undefined;
  // "a decades-long case": several of them, nobody says how many
  if (isTimes(t, at)) return undefined;
  // "by more than a full percentage point": no other share is said so
  if (unit.value.kind === 'percentage' && (unit.value.id !== 'pp' || (isLetters(t, unit.at + 1) && isNoun(t, unit.at))))
    return undefined;
  if (
    isWord(t, at, 'degree', 'night', 'day', 'bit', 'foot', 'yard', 'cup', 'bar', 'second') &&
    !whole &&
    !isWord(t, i - 1, 'in', 'within', 'for', 'after', 'than', 'about', 'nearly', 'almost', 'roughly', 'least') &&
    !isWord(t, unit.at, 'later', 'ago', 'earlier', 'and') &&
    !(isAboutOne(t, unit.at) && !isWord(t, at, 'bit', 'bar')) &&
    !(isWord(t, at, 'foot', 'yard', 'cup') && isWord(t, unit.at, 'of') && hedgeBefore(t, i - 1)) &&
    !hasExtent(t, unit.at, unit.value)
  )
    return undefined;
  // "a second-quarter touchdown", "a second-hand car"
  if (!whole && isWord(t, at, 'second') && isTiedToNoun(t, unit.at)) return undefined;
  // "its lowest for a second quarter": the second of several
  return !whole && isWord(t, at, 'second') && isNoun(t, unit.at) ? undefined : unit;
}

const isTimes = wordTest(/^(seconds|minutes|hours|days|weeks|months|years|decades|centuries|millennia)$/);

/** "a foot or two wide", "a mile or so". */
const isAboutOne = (t: Tokens, i: number): boolean => isWord(t, i, 'or') && isWord(t, i + 1, 'two', 'so');

/** "in a year", "a year or two", "a minute and a half", "a dollar and 42 cents". */
function one(t: Tokens, i: number): Recognition | undefined {
  const good = goodHour(t, i);
  if (good) return good;
  const whole = isIn(t, i + 1, WHOLE);
  const at = whole ? i + 2 : i + 1;
  const coin = isWord(t, at - 1, 'single') && negated(t, i) ? undefined : aDollar(t, i, at);
  if (coin) return coin;
  const points = isWord(t, at, 'point') ? andFraction(t, at + 1) : undefined;
  if (points) return { draft: makeDraft({ ...POINT, from: i, to: points.to, low: 1 + points.value, article: true }) };
  const unit = unitOfOne(t, i, at, whole);
  if (!unit) return undefined;
  const time = unit.value.dimension === 'time';
  if (isAboutOne(t, unit.at) && isWord(t, unit.at + 1, 'two'))
    return { draft: makeDraft({ ...oneOf(unit.value), from: i, to: unit.at + 2, high: 2, modality: 'range' }) };
  // "after a night out", and no "a day out of port"
  if (time && isWord(t, at, 'night', 'day') && isWord(t, unit.at, 'out') && !isWord(t, unit.at + 1, 'of', 'from', 'to'))
    return undefined;
  // "in a night class", "on a day trip": what kind of thing
  if (
    time &&
    isWord(t, at, 'night', 'day') &&
    isLetters(t, unit.at) &&
    !whole &&
    !(classAt(t, unit.at) & (FUNCTION_WORD | W.verb | W.adverb | W.adjective)) &&
    !isTimed(t, unit.at)
  )
    return undefined;
  // "a year's catch"
  if (isSymbol(t, unit.at, "'", '’') && isGlued(t, unit.at) && isLetters(t, unit.at + 1)) return undefined;
  // "in a year when the number of boats rose": which, not how long
  if (isWord(t, unit.at, 'when', 'that', 'in') && isWord(t, i - 1, 'in')) return undefined;
  const half = andFraction(t, unit.at);
  const next = half ? half.to : unit.at;
  const extent = hasExtent(t, next, unit.value);
  // "$1.35 an hour more than before": an hour's pay
  const gap = time && (isTimed(t, next) || (compared(t, next) && !isDigits(t, i - 1)));
  // "it's been a century since"
  const since = time && isWord(t, next, 'since') && isWord(t, i - 1, 'been', 'is', 'was');
  const measured = whole || extent || gap || since || half !== undefined;
  if (!measured && !isLed(t, i, next, time) && !(atBlockStart(t, i) && next >= t.count)) return undefined;
  if (!measured && isRate(t, i - 1, next)) return undefined;
  if (isWord(t, next, 'of') && time && isWord(t, i - 1, 'of') && !whole) return undefined;
  const draft = makeDraft({
    ...oneOf(unit.value),
    from: i,
    to: next,
    low: 1 + (half?.value ?? 0),
    step: half ? 0 : 1,
    article: true,
  });
  return { draft: half ? draft : lowerUnits(t, draft, unit.value) };
}

/** "for a good hour", "it took a good mile": not much less, of what is seldom good otherwise. */
function goodHour(t: Tokens, i: number): Recognition | undefined {
  if (!isWord(t, i + 1, 'good')) return undefined;
  const unit = unitNameAt(t, i + 2);
  if (!unit || !isWord(t, i + 2, 'hour', 'mile', 'kilometre', 'kilometer', 'minute', 'decade', 'month', 'week', 'year'))
    return undefined;
  const led = isWord(t, i - 1, 'for', 'after', 'within', 'than', 'about') || lasts(t, i - 1);
  // "it was a good week", "for a good year": praise as often
  const praised = isWord(t, i + 2, 'week', 'month', 'year') && !lasts(t, i - 1);
  if ((!led && !isWord(t, unit.at, 'later', 'ago', 'earlier', 'away', 'before')) || praised) return undefined;
  return { draft: makeDraft({ ...oneOf(unit.value), from: i, to: unit.at, modality: 'approximate', article: true }) };
}

const lasts = wordTest(
  /^(took|take|takes|taking|lasted|lasting|lasts|last|spent|spend|spends|spending|waited|need|needs|needed)$/,
);

/** Whether the words around "a year", which ends before `next`, make it a measure. */
function isLed(t: Tokens, i: number, next: number, time: boolean): boolean {
  const before = i - 1;
  return (
    hedgeBefore(t, before) !== undefined ||
    isWord(t, next, 'later', 'ago', 'earlier', 'after', 'before', 'long') ||
    isThen(t, next) ||
    isAboutOne(t, next) ||
    (isWord(t, next, 'and') && (isDigits(t, next + 1) || (classAt(t, next + 1) & W.cardinal) !== 0)) ||
    (time
      ? isIn(t, before, LEADS) || ((classAt(t, before) & W.verb) !== 0 && lasts(t, before))
      : (isWord(t, before, 'of', 'than', 'to', 'by', 'for', 'about', 'over') && !isPrice(t, before - 1)) ||
        hasMoved(t, before))
  );
}

const isThen = wordTest(/^(thereafter|afterwards?|hence)$/);

/** "sailed a kilometre", "had drifted a mile"; who would run a mile does not. */
const hasMoved = wordTest(
  /^(walked|sailed|rowed|swam|drove|rode|marched|travel(?:l)?ed|flew|flown|driven|ridden|hiked|cycled|crawled|drifted|steamed|paddled|trudged|jogged|skied|towed|carried|dragged)$/,
);

/** "the price for a barrel": of one, however much that is. */
const isPrice = wordTest(/^(prices?|costs?|paid|pays?|value|worth|rate)$/);

/** "15 hours a week", "twice a day", "dollars a year"; "7.94 million a year before)" is none. */
const isRate = (t: Tokens, before: number, next: number): boolean =>
  !isWord(t, next, 'ago', 'earlier', 'later') &&
  !(isWord(t, next, 'before') && !isLetters(t, next + 1)) &&
  isLetters(t, before) &&
  !(classAt(t, before) & (FUNCTION_WORD | W.verb | W.hedge));

/** What a business says of a whole year. */
export const saysOfYear = wordTest(
  /^(forecasts?|outlook|guidance|results?|figures|earnings|revenues?|profits?|loss(?:es)?|dividends?|sales|targets?|expectations|estimates|accounts|report|net|adjusted|operating)$/,
);

/** "a week less than planned". */
const compared = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'less', 'more', 'longer', 'shorter') && isWord(t, i + 1, 'than');

/** A word that an ordinal may stand before. */
const isNoun = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && (!(classAt(t, i) & (FUNCTION_WORD | W.verb | W.adverb)) || isAct(t, i)) && !saysGap(t, i);
/** Nouns that are verbs as well. */
export const isAct = wordTest(
  /^(count|vote|look|try|attempt|test|run|attack|visit|call|offer|shift|term|round|set|start|win|hit|fight|bid|strike|search|appeal|review)$/,
);

/** Whether a negation stands a few words before: "not a single day". */
function negated(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= 4 && isLetters(t, k); k--) if (classAt(t, k) & W.negation) return true;
  return false;
}

/** Whether nothing follows that a coin could be the name of: "up a dollar", not "by a dollar bill". */
const closes = (t: Tokens, at: number): boolean => !isLetters(t, at) || (classAt(t, at) & FUNCTION_WORD) !== 0;

const isPenny = wordTest(/^(penny|cent)$/);
const isShare = wordTest(/^share$/);

/** "a dollar" alone, or with its cents: "a dollar and 42 cents". */
function aDollar(t: Tokens, i: number, at: number) {
  const name = currencyNameAt(t, at);
  if (!name) return undefined;
  const draft = makeDraft({
    from: i,
    to: name.at,
    low: 1,
    unit: name.value,
    kind: 'money',
    step: 1,
    id: 'indefinite-unit',
    idiomatic: true,
    article: true,
  });
  // "or a penny per share"
  if (isPenny(t, at) && isShare(t, name.at + 1) && isWord(t, name.at, 'per', 'a'))
    return { draft: { ...draft, unit: 'cent' } };
  const { to } = cents(t, draft);
  // "the plan goes up a dollar to twelve ninety nine"
  const changed = isWord(t, i - 1, 'up', 'down', 'by', 'than') && name.value !== 'GBP' && closes(t, name.at);
  return to > name.at || changed || (isBreak(t, i - 1) && isBreak(t, name.at)) ? { draft } : undefined;
}

/** "for another week", "another hour and 10 minutes": one more of a unit of time, as a fact; "in another hour it might have been" supposes. */
function another(t: Tokens, i: number) {
  const unit = unitNameAt(t, i + 1);
  if (!unit || unit.value.dimension !== 'time' || isWord(t, i - 1, 'in', 'one') || isWord(t, i + 1, 'day', 'second'))
    return undefined;
  return { draft: lowerUnits(t, makeDraft({ ...oneOf(unit.value), from: i, to: unit.at, step: 1 }), unit.value) };
}
