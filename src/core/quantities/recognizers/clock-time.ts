import type { Tokens } from '../../text/tokens.ts';
import { digitsAt, isDigits, isGlued, isLetters, isSymbol, isWord, lower, widthAt, type Recognizer } from '../draft.ts';
import { makeDraft } from './make-draft.ts';

/** "5:12 AM", "12:20am", "4 p.m.", "8:30 in the morning", "17:40", "8 o'clock", "at noon". */
export const clockTime: Recognizer = {
  id: 'clock-time',
  begins: ['digits', 'opener'],
  match(t, i) {
    if (isWord(t, i, 'noon', 'midnight')) {
      if (!isWord(t, i - 1, 'at', 'by', 'around', 'until', 'before', 'after', 'about', 'till')) return undefined;
      const value = isWord(t, i, 'noon') ? 'T12:00' : 'T00:00';
      return { draft: makeDraft({ from: i, to: i + 1, low: value, kind: 'date', unit: '', id: 'clock-time' }) };
    }
    if (!isDigits(t, i) || widthAt(t, i) > 2) return undefined;
    let hour = digitsAt(t, i);
    let minute = 0;
    let at = i + 1;
    let minutes = false;
    if (
      isSymbol(t, at, ':', '.') &&
      isGlued(t, at) &&
      isDigits(t, at + 1) &&
      isGlued(t, at + 1) &&
      widthAt(t, at + 1) === 2
    ) {
      minute = digitsAt(t, at + 1);
      const dotted = isSymbol(t, at, '.');
      at += 2;
      if (isSymbol(t, at, ':') && isGlued(t, at) && isDigits(t, at + 1)) return { notAFigure: 'timestamp', to: at + 2 };
      // "2.15pm" is a time, "2.15" is not
      minutes = !dotted;
      if (dotted && !readHalf(t, at)) return undefined;
    }
    if (hour > 24 || minute > 59) return undefined;
    const half = readHalf(t, at);
    if (half) {
      if (hour > 12 || hour === 0) return undefined;
      hour = (hour % 12) + (half.pm ? 12 : 0);
      at = half.to;
    } else if (minutes) {
      const zone = isLetters(t, at) && /^(utc|gmt|local|hours|hrs|h|est|edt|pst|pdt|cet|cest|bst)$/.test(lower(t, at));
      const led = isWord(
        t,
        i - 1,
        'at',
        'by',
        'around',
        'until',
        'till',
        'from',
        'between',
        'before',
        'after',
        'about',
        'since',
        'to',
        'and',
        'approximately',
      );
      if (!zone && !led) return { notAFigure: 'timestamp', to: at };
    } else if (
      isLetters(t, at) &&
      lower(t, at) === 'o' &&
      isSymbol(t, at + 1, "'", '’') &&
      isLetters(t, at + 2) &&
      lower(t, at + 2) === 'clock'
    ) {
      at += 3;
      const later = readHalf(t, at);
      if (later) {
        hour = (hour % 12) + (later.pm ? 12 : 0);
        at = later.to;
      }
    } else return undefined;
    const value = `T${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return { draft: makeDraft({ from: i, to: at, low: value, kind: 'date', unit: '', id: 'clock-time' }) };
  },
};

/** "am", "p.m.", "in the morning", "at night": which half of the day. */
function readHalf(t: Tokens, at: number): { pm: boolean; to: number } | undefined {
  if (isLetters(t, at)) {
    const word = lower(t, at);
    if (word === 'am' || word === 'pm') return { pm: word === 'pm', to: at + 1 };
    if (
      (word === 'a' || word === 'p') &&
      isSymbol(t, at + 1, '.') &&
      isGlued(t, at + 1) &&
      isLetters(t, at + 2) &&
      isGlued(t, at + 2) &&
      lower(t, at + 2) === 'm'
    ) {
      const dot = isSymbol(t, at + 3, '.') && isGlued(t, at + 3);
      return { pm: word === 'p', to: dot ? at + 4 : at + 3 };
    }
    if (word === 'in' && isWord(t, at + 1, 'the') && isLetters(t, at + 2)) {
      const part = lower(t, at + 2);
      if (part === 'morning') return { pm: false, to: at + 3 };
      if (part === 'afternoon' || part === 'evening') return { pm: true, to: at + 3 };
    }
    if (word === 'at' && isLetters(t, at + 1) && lower(t, at + 1) === 'night') return { pm: true, to: at + 2 };
  }
  return undefined;
}
