import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { digitsAt, isBreak, isDigits, isGlued, isHyphen, isLetters, isSymbol, widthAt, wordTest } from '../draft.ts';
import { nounAfter, type CountedNoun } from './noun.ts';

/** What notes are called that do not count on from the sources. */
const isNote = wordTest(/^(nb|n|fn|note|notes|footnote|ref|alpha|roman|greek)$/);

/** "[nb |1]", "[lower-alpha |3]": whether the digits at a token number a note in square brackets. */
export const isNumberOfNote = (t: Tokens, i: number): boolean =>
  isNote(t, i - 1) && isSymbol(t, isHyphen(t, i - 2) ? i - 4 : i - 2, '[') && isSymbol(t, i + 1, ']');

/** Token behind a note that touches the number before it, "7,200|[4]", "12|[b]", "12|[nb 1]"; -1 where there is none. */
function behindNote(t: Tokens, at: number): number {
  if (!isSymbol(t, at, '[') || !isGlued(t, at)) return -1;
  const named = isNote(t, at + 1) && isDigits(t, at + 2) && isSymbol(t, at + 3, ']');
  const plain = isDigits(t, at + 1) || (isLetters(t, at + 1) && widthAt(t, at + 1) === 1);
  return named ? at + 4 : plain && isSymbol(t, at + 2, ']') ? at + 3 : -1;
}

/** "7,200[4] buildings": a note between a number and what it counts. */
export const nounOverNote = (t: Tokens, at: number): CountedNoun | undefined => {
  const to = behindNote(t, at);
  return to > 0 && !isGlued(t, to) ? nounAfter(t, to, true) : undefined;
};

/**
 * "“the worst deal,”|2|": a raised number behind words quoted with their comma. A straight mark may open what comes: only behind the last of a line, or
 * before other quoted words, it closes.
 */
export const isBehindQuoted = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  isGlued(t, i) &&
  closesQuoted(t, i - 1) &&
  (isSymbol(t, i - 1, '”') || isBreak(t, i + 1) || (isSymbol(t, i + 1, '"') && !isGlued(t, i + 1)));

/** Whether a quotation mark closes words that end with their comma or stop. */
const closesQuoted = (t: Tokens, i: number): boolean =>
  isSymbol(t, i, '”', '"') &&
  isGlued(t, i) &&
  isSymbol(t, i - 1, ',', '.', '!', '?') &&
  isGlued(t, i - 1) &&
  isLetters(t, i - 2);

/** The numbers of the notes behind quoted words. */
const notesOfQuoted = onceForText((t): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let i = 3; i < t.count; i++) if (isBehindQuoted(t, i)) found.add(digitsAt(t, i));
  return found;
});

/** "“a mess,” |3| “a wreck,”4": a note with room before it, between those that count on with it. */
export const isNoteBesides = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, '”') &&
  closesQuoted(t, i - 1) &&
  isSymbol(t, isLetters(t, i + 1) ? i + 2 : i + 1, '“') &&
  (notesOfQuoted(t).has(digitsAt(t, i) - 1) || notesOfQuoted(t).has(digitsAt(t, i) + 1));
