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

export const isUniversal = wordTest(/^(utc|gmt)$/);

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

/** "am", "p.m.", "in the morning", "at night": which half of the day. */
export function readHalf(t: Tokens, at: number): { pm: boolean; to: number } | undefined {
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
  if ((word === 'this' || word === 'that' || word === 'yesterday') && isLetters(t, at + 1)) {
    const part = lower(t, at + 1);
    if (part === 'morning' || part === 'afternoon' || part === 'evening') return { pm: part !== 'morning', to: at };
  }
  if (word === 'in' && isWord(t, at + 1, 'the') && isLetters(t, at + 2)) {
    // "in the hot afternoon"
    let last = at + 2;
    while (last < at + 4 && !isPartOfDay(t, last) && isLetters(t, last + 1)) last++;
    const part = lower(t, last);
    if (part === 'morning') return { pm: false, to: last + 1 };
    if (part === 'afternoon' || part === 'evening') return { pm: true, to: last + 1 };
  }
  // "at 5.41 on Tuesday morning"
  if (word === 'on' && classAt(t, at + 1) & W.weekday && isLetters(t, at + 2)) {
    const part = lower(t, at + 2);
    if (/^(morning|afternoon|evening|night)$/.test(part)) return { pm: part !== 'morning', to: at };
  }
  if (word === 'at' && isLetters(t, at + 1) && lower(t, at + 1) === 'night') return { pm: true, to: at + 2 };
  return undefined;
}

const isPartOfDay = wordTest(/^(morning|afternoon|evening)$/);

/** The hour of 24 that an hour of 12 is in a half of the day. */
export const inHalf = ({ pm }: { readonly pm: boolean }, hour: number): number => (hour % 12) + (pm ? 12 : 0);
