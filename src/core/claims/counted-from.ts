import { classAt, isHyphen, isLetters, isWord, lower, wordTest } from '../quantities/draft.ts';
import { isPerson } from '../quantities/persons.ts';
import { saysDone } from '../quantities/recognizers/no-nouns.ts';
import { FUNCTION_WORD } from '../text/vocabulary.ts';
import type { ClaimContext } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

const isToDo = wordTest(/^(?:go|play|run|spare)$/);
const isEnd = wordTest(/^(?:end|finish|time|whistle|close|line)$/);
const isLeft = wordTest(/^(?:left|remaining)$/);
/** "three seconds left when", but not "the two left the room" and "two hours to play the game". */
const goesOn = wordTest(/^(?:in|on|when|and|at|to|of|before|after|until|as|but|for|by|with)$/);

/** "over the next two years", "in the past two years": which way from today a stretch of time lies. */
const isNext = wordTest(/^(?:next|coming)$/);
const isLast = wordTest(/^(?:last|past|previous|preceding)$/);

/**
 * Whether the figure is counted from the end of something ("122 km to go", "three seconds left") or from its
 * start ("after 142 km", "142 kilometres in", "two hours later"): a race of 264 km has both at one place; or back from today ("150 years ago"); or a stretch that
 * lies behind or ahead of today. An age is of a thing ("the 40-year-old tower") or
 * of a person.
 */
export function countedFrom({ t, kind, at, end }: FigurePlace): ClaimContext['counted'] {
  if (kind === 'age') return isOfThing(t, end) ? 'thing' : 'person';
  if (kind === 'date' || kind === 'year') return '';
  if (isCountedDown(t, at, end)) return 'end';
  if (kind === 'duration' && isAgo(t, end)) return 'now';
  if (kind === 'duration' && isLater(t, end)) return 'start';
  if (kind === 'duration' && isNext(t, at - 1)) return 'ahead';
  if (kind === 'duration' && isLast(t, at - 1)) return 'behind';
  // "at mile six"
  if (isWord(t, at, 'mile', 'kilometre', 'kilometer', 'km')) return 'start';
  return isWord(t, at - 1, 'after') || (isWord(t, end, 'in', 'into') && !isLetters(t, end + 1)) ? 'start' : '';
}

/** Whether two stretches of time lie on two sides of today, however long they are. */
export const areOnTwoSides = (a: ClaimContext['counted'], b: ClaimContext['counted']): boolean =>
  (a === 'ahead' && (b === 'behind' || b === 'now')) || (b === 'ahead' && (a === 'behind' || a === 'now'));

/** Whether two figures are counted from two points. A stretch that lies behind or ahead may be any other. */
export const areCountedApart = (a: ClaimContext['counted'], b: ClaimContext['counted']): boolean =>
  a !== b && isPoint(a) && isPoint(b);
const isPoint = (counted: ClaimContext['counted']): boolean =>
  counted !== '' && counted !== 'ahead' && counted !== 'behind';

/** "150 years ago": from today, and "a hundred years later" from what was told before. */
const isAgo = wordTest(/^ago$/);
const isLater = wordTest(/^later$/);

/** What begins all that counts down: few figures have one of these behind them. */
const mayCountDown = wordTest(/^(?:left|remaining|from|before|to)$/);

function isCountedDown(t: Tokens, at: number, end: number): boolean {
  if (!mayCountDown(t, end)) return false;
  const closes = (i: number): boolean => !isLetters(t, i) || goesOn(t, i) || isWord(t, at - 1, 'with');
  if (isLeft(t, end)) return closes(end + 1);
  const next = isWord(t, end + 1, 'the') ? end + 2 : end + 1;
  if (isWord(t, end, 'from', 'before')) return isEnd(t, next);
  return isWord(t, end, 'to') && (next === end + 1 ? isToDo(t, next) && closes(next + 1) : isEnd(t, next));
}

/** What people make and live in, which may be so many years old. */
const isThing = wordTest(
  /^(?:buildings?|high-?rise|rise|towers?|bridges?|houses?|homes?|church|chapel|school|hospital|hotel|ships?|boats?|ferry|ferries|vessels?|aircraft|planes?|jets?|airliners?|trains?|cars?|trucks?|lorry|bus|tanker|mill|dams?|pier|tunnel|castle|cathedral|company|firm|trees?|oaks?|laws?|bans?|rules?|cases?|records?|war|conflict|tradition|structure|complex|condominium|condo|blocks?|stadium|pipeline|plant|reactor|road|wreck|business|newspaper|agreement|treaty)$/,
);
const isOld = wordTest(/^olds?$/);
/** Words of what is so old, at most: "40-year-old apartment block". */
const THING_REACH = 4;

/** Whether the noun behind "40-year-old" is a thing; a "school teacher" and a "house painter" are none. */
function isOfThing(t: Tokens, end: number): boolean {
  if (!isOld(t, end - 1)) return false;
  let thing = false;
  for (let i = end; i < end + THING_REACH; i++) {
    if (isHyphen(t, i)) continue;
    if (!isLetters(t, i) || saysDone(t, i) || classAt(t, i) & FUNCTION_WORD) break;
    if (isPerson(lower(t, i))) return false;
    if (isThing(t, i)) thing = true;
  }
  return thing;
}
