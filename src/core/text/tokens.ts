import type { Vocabulary } from './vocabulary.ts';

/** What a token is. */
export const T = { break: 0, word: 1, digits: 2, symbol: 3 } as const;

/**
 * The tokens of a stretch of prose, as parallel arrays: words (letters only), runs of digits, single symbols, and a
 * break wherever a block ends. Spaces are no tokens; `glued` tells whether one stood before.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** 1 when nothing stands between this token and the one before it. */
  readonly glued: Uint8Array;
  /** Lexeme in the vocabulary, 0 where it has none. */
  readonly lexeme: Uint16Array;
  /** First UTF-16 code unit. */
  readonly code: Uint16Array;
  /** Whether characters that are not there for a reader stand inside words. */
  readonly invisible: boolean;
  /** Whether the text uses capitals at all; captions often do not. */
  readonly cased: boolean;
}

const BREAK = 10;

/** Spaces of all widths. The line feed is a break, not a space. */
function isSpace(c: number): boolean {
  return (
    c === 32 ||
    (c >= 9 && c <= 13 && c !== BREAK) ||
    c === 0xa0 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

/** Characters that are not there for a reader: word joiner (our filler), soft hyphen, zero-width marks, directions. */
function isInvisible(c: number): boolean {
  return c === 0x2060 || c === 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || c === 0xfeff;
}

/** Letters outside ASCII, roughly: Latin-1 to the last block before punctuation, then all that is no symbol. */
function isWideLetter(c: number): boolean {
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba;
  if (c < 0x2000) return c !== 0xd7 && c !== 0xf7;
  return c >= 0x2c00 && !(c >= 0x2e00 && c < 0x2e80) && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xd800 && c < 0xf900);
}

/** Tokens of `text` between two offsets. Linear in the length; never throws. */
export function tokenize(text: string, vocabulary: Vocabulary, from = 0, to = text.length): Tokens {
  const { next, lexemeAt } = vocabulary;
  let capacity = ((to - from) >> 2) + 16;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let glued = new Uint8Array(capacity);
  let lexeme = new Uint16Array(capacity);
  let code = new Uint16Array(capacity);
  let count = 0;
  let glue = 0;
  let invisible = false;
  let words = 0;
  let capitals = 0;
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      glue = 0;
      i++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grow(start, capacity);
      end = grow(end, capacity);
      kind = grow(kind, capacity);
      glued = grow(glued, capacity);
      lexeme = grow(lexeme, capacity);
      code = grow(code, capacity);
    }
    const begin = i;
    let what: number = T.symbol;
    let lex = 0;
    const lower = c | 32;
    if (lower >= 97 && lower <= 122 && c < 128) {
      what = T.word;
      words++;
      if (c < 97) capitals++;
      let node = next[lower - 97]!;
      let known = node !== 0;
      i++;
      while (i < to) {
        const d = text.charCodeAt(i);
        const l = d | 32;
        if (l >= 97 && l <= 122 && d < 128) {
          if (known) {
            node = next[node * 26 + l - 97]!;
            known = node !== 0;
          }
        } else if (d >= 0xaa && isWideLetter(d)) known = false;
        else if (d >= 0xad && isInvisible(d)) invisible = true;
        else break;
        i++;
      }
      if (known) lex = lexemeAt[node]!;
    } else if (c >= 48 && c <= 57) {
      what = T.digits;
      i++;
      while (i < to) {
        const d = text.charCodeAt(i);
        if (d < 48 || d > 57) break;
        i++;
      }
    } else if (c >= 0xaa) {
      if (isInvisible(c)) {
        i++;
        continue;
      }
      i++;
      if (isWideLetter(c)) {
        what = T.word;
        while (i < to) {
          const d = text.charCodeAt(i);
          const l = d | 32;
          if (d >= 0xad && isInvisible(d)) invisible = true;
          else if (!(l >= 97 && l <= 122 && d < 128) && !(d >= 0xaa && isWideLetter(d))) break;
          i++;
        }
      }
    } else {
      if (c === BREAK) what = T.break;
      i++;
    }
    start[count] = begin;
    end[count] = i;
    kind[count] = what;
    glued[count] = what === T.break ? 0 : glue;
    lexeme[count] = lex;
    code[count] = c;
    count++;
    glue = what === T.break ? 0 : 1;
  }
  return { text, count, start, end, kind, glued, lexeme, code, invisible, cased: capitals * 50 > words };
}

function grow<A extends Int32Array | Uint8Array | Uint16Array>(array: A, capacity: number): A {
  const bigger = new (array.constructor as new (length: number) => A)(capacity);
  bigger.set(array);
  return bigger;
}

/** The token as written, without the characters that are not there for a reader. */
export function tokenText(t: Tokens, i: number): string {
  const raw = t.text.slice(t.start[i], t.end[i]);
  return t.invisible ? raw.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '') : raw;
}

/** Whether the token begins with a capital letter. */
export function isCapital(t: Tokens, i: number): boolean {
  const c = t.code[i]!;
  if (c >= 65 && c <= 90) return true;
  if (c < 0xc0 || t.kind[i] !== T.word) return false;
  const ch = String.fromCharCode(c);
  return ch !== ch.toLowerCase();
}
