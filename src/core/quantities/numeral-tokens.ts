import { T, type Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** Small questions about tokens, for the numeral grammar. */

export const COMMA = 44;
export const DOT = 46;
/** The decimal point of some journals. */
export const MIDDLE_DOT = 0xb7;
export const SLASH = 47;
export const HYPHEN = 45;
export const PERCENT = 37;
export const ZERO = 48;
export const CLOSING_BRACKET = 41;
export const SEMICOLON = 59;
export const EN_DASH = 0x2013;
export const EM_DASH = 0x2014;
export const CARET = 94;
export const TIMES = 0xd7;
export const MINUS = 0x2212;
export const PLUS = 43;
export const APOSTROPHE = 39;

/** Width of a token in characters. */
export const width = (t: Tokens, i: number): number => t.end[i]! - t.start[i]!;
export const isDigits = (t: Tokens, i: number): boolean => i < t.count && t.kind[i] === T.digits;
export const isGlued = (t: Tokens, i: number): boolean => i < t.count && t.glued[i] === 1;
export const isGluedSymbol = (t: Tokens, i: number, code: number): boolean =>
  isGlued(t, i) && t.kind[i] === T.symbol && t.code[i] === code;

/** Whether a separator and further digits are glued to the digits at token `i`. */
export const isPart = (t: Tokens, i: number, separator: number): boolean =>
  i + 2 < t.count &&
  t.code[i + 1] === separator &&
  t.glued[i + 1] === 1 &&
  t.glued[i + 2] === 1 &&
  t.kind[i + 2] === T.digits;

/** Digits of which a number holds every one exactly. */
export const EXACT_DIGITS = 15;

/** The digits of a token as a number: summed up while that is exact, which costs no string. */
export function number(t: Tokens, i: number): number {
  const start = t.start[i]!;
  const end = t.end[i]!;
  if (end - start > EXACT_DIGITS || t.kind[i] !== T.digits) return Number(t.text.slice(start, end));
  let value = 0;
  for (let k = start; k < end; k++) value = value * 10 + t.text.charCodeAt(k) - 48;
  return value;
}

export const classOf = (t: Tokens, v: Vocabulary, i: number): number => (i < t.count ? v.classes[t.lexeme[i]!]! : 0);
export const valueOf = (t: Tokens, v: Vocabulary, i: number): number => v.values[t.lexeme[i]!]!;
export const isWord = (t: Tokens, v: Vocabulary, i: number, word: string): boolean =>
  i < t.count && t.lexeme[i] !== 0 && v.words[t.lexeme[i]!] === word;

/** Index behind a hyphen that joins two words, else the index itself. */
export const overHyphen = (t: Tokens, i: number): number =>
  isGluedSymbol(t, i, HYPHEN) && isGlued(t, i + 1) ? i + 1 : i;
