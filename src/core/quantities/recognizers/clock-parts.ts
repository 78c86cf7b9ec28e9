import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  widthAt,
  wordTest,
  type Recognition,
} from '../draft.ts';
import { makeDraft } from './make-draft.ts';

/** What a time of day is put together from: hours and minutes, halves of the day, zones. */

const isUtcOrGmt = wordTest(/^(utc|gmt|ut)$/);
/** "UTC", "GMT", and "UT" in capitals: what captions write "ut" is a word misheard. */
export const isUniversal = (t: Tokens, i: number): boolean =>
  isUtcOrGmt(t, i) && (t.end[i]! - t.start[i]! > 2 || t.text.startsWith('UT', t.start[i]));

/** The unit of a time of day: universal time where the text says so, which no local time is compared with; else none. */
export const zoneOf = (t: Tokens, at: number): string => (isUniversal(t, at) || isZulu(t, at) ? UNIVERSAL : '');
/** "00:36Z". */
const isZulu = (t: Tokens, at: number): boolean =>
  isLetters(t, at) && isGlued(t, at) && lower(t, at) === 'z' && !isGlued(t, at + 1);
const UNIVERSAL = 'UTC';

/** `halfSaid`: whether the text says which half of the day it is; hours above 12 say it themselves. */
export function time(from: number, to: number, hour: number, minute: number, halfSaid = true, unit = ''): Recognition {
  const value = `T${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const idiomatic = !halfSaid && unit === '' && hour >= 1 && hour <= 12;
  return { draft: makeDraft({ from, to, low: value, kind: 'date', unit, id: 'clock-time', idiomatic }) };
}

/** ":12" or ".15" glued to the hour. */
export function minutesAt(t: Tokens, at: number): { value: number; dotted: boolean } | undefined {
  if (!isSymbol(t, at, ':', '.') || !isGlued(t, at) || !isDigits(t, at + 1) || !isGlued(t, at + 1)) return undefined;
  return widthAt(t, at + 1) === 2 ? { value: digitsAt(t, at + 1), dotted: isSymbol(t, at, '.') } : undefined;
}

/** Token behind "o'clock". */
export function oClock(t: Tokens, at: number): number | undefined {
  const there = isLetters(t, at) && lower(t, at) === 'o' && isSymbol(t, at + 1, "'", '’') && isLetters(t, at + 2);
  return there && lower(t, at + 2) === 'clock' ? at + 3 : undefined;
}

/** Which half of the day, or its night, which has hours of both. */
interface Half {
  readonly pm: boolean;
  readonly night?: boolean;
  readonly to: number;
}

/** "am", "p.m.", "in the morning", "at night": which half of the day. */
export function readHalf(t: Tokens, at: number): Half | undefined {
  if (!isLetters(t, at)) return undefined;
  const word = lower(t, at);
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', to: at + 1 };
  if (word === 'a' || word === 'p') {
    // "p. m." is written with room too
    const dotted = isSymbol(t, at + 1, '.') && isGlued(t, at + 1) && isLetters(t, at + 2);
    if (!dotted || lower(t, at + 2) !== 'm') return undefined;
    if (!isGlued(t, at + 2) && !isSymbol(t, at + 3, '.')) return undefined;
    return { pm: word === 'p', to: isSymbol(t, at + 3, '.') && isGlued(t, at + 3) ? at + 4 : at + 3 };
  }
  // "ten past two this afternoon", "at 7 tonight": the half is said, outside the time itself
  if (word === 'tonight') return { pm: true, to: at };
  if (word === 'in' && isWord(t, at + 1, 'the') && isLetters(t, at + 2)) {
    // "in the hot afternoon"
    let last = at + 2;
    while (last < at + 4 && !isDaylight(t, last) && isLetters(t, last + 1)) last++;
    // "in the early hours", "in the small hours"
    if (isEarly(t, at + 2) && isHours(t, at + 3)) return { pm: false, to: at + 4 };
    const part = lower(t, last);
    if (part === 'morning') return { pm: false, to: last + 1 };
    if (part === 'afternoon' || part === 'evening') return { pm: true, to: last + 1 };
  }
  if (word === 'at' && isLetters(t, at + 1) && lower(t, at + 1) === 'night')
    return { pm: true, night: true, to: at + 2 };
  return partAt(t, behindDay(t, at), at);
}

/** Which part of a day is named behind a time: "on Tuesday |morning", "that |night", "on the Friday |evening", "the following |morning". -1 for none. */
function behindDay(t: Tokens, at: number): number {
  if (pointsToDay(t, at)) return at + 1;
  const on = isWord(t, at, 'on') ? at + 1 : at;
  const the = isWord(t, on, 'the') ? on + 1 : on;
  if (on > at && classAt(t, the) & W.weekday) return the + 1;
  if (the > on && saysWhichDay(t, the)) return the + 1;
  return on > at && the > on ? the : -1;
}
const pointsToDay = wordTest(/^(this|that|yesterday|last)$/);
const saysWhichDay = wordTest(/^(following|next|same|previous)$/);

/** The half that the part of a day at token `part` says; it stands outside the time, which ends at `to`. */
function partAt(t: Tokens, part: number, to: number): Half | undefined {
  if (part < 0 || !isLetters(t, part)) return undefined;
  const name = lower(t, part);
  if (name === 'night') return { pm: true, night: true, to };
  return isDaylight(t, part) ? { pm: name !== 'morning', to } : undefined;
}

const isDaylight = wordTest(/^(morning|afternoon|evening)$/);
const isEarly = wordTest(/^(early|small)$/);
const isHours = wordTest(/^hours$/);
/** The night goes on until then. */
const DAWN = 6;

/** The hour of 24 that an hour of 12 is in a half of the day: two at night is before dawn. */
export const inHalf = ({ pm, night = false }: Omit<Half, 'to'>, hour: number): number =>
  (hour % 12) + (pm && !(night && hour % 12 < DAWN) ? 12 : 0);
