import { FIVE_BITS, HASH_START, hashEnd, hashOf, hashStep, PACKED, packMore, type Vocabulary } from './vocabulary.ts';
import { tableOf, type WordTable } from './word-table.ts';

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
  /** Number of a word in the table; 0 for words with other letters than a-z, and where the table is full. */
  readonly word: Uint16Array;
  readonly table: WordTable;
  /** Hash of a word's letters in lower case, and of digits; 0 for words with other letters than a-z. */
  readonly hash: Int32Array;
  /** First UTF-16 code unit; of a hyphen that does not break ("per‑hour"), as of every hyphen, that of "-", of a small tilde that of "~". */
  readonly code: Uint16Array;
  /** Whether characters that are not there for a reader stand inside words. */
  readonly invisible: boolean;
  /** Whether the text uses capitals at all; captions often do not. */
  readonly cased: boolean;
  /** What was asked of the whole text, each question at its own place (`once-for-text.ts`). */
  readonly answers: unknown[];
}

const BREAK = 10;
const HYPHEN = 45;
const TILDE = 126;
/** What typesetters and word processors write for a tilde before a figure. */
const SMALL_TILDE = 0x2dc;

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

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Letters outside ASCII, roughly: Latin-1 to the last block before punctuation, then all that is no symbol. */
function isWideLetter(c: number): boolean {
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba;
  if (c < 0x2000) return c !== 0xd7 && c !== 0xf7 && c !== SMALL_TILDE;
  return c >= 0x2c00 && !(c >= 0x2e00 && c < 0x2e80) && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xd800 && c < 0xf900);
}

/** What a code unit is to the tokenizer. */
const C = { space: 0, digit: 1, symbol: 2, break: 3, invisible: 4, wide: 5 } as const;

/** Of every code unit: the lower-case letter where it is one of a-z, else its class, which is less. One look-up where tests would branch. */
const INFO = new Uint8Array(1 << 16);
const LEAST_LETTER = 97;
for (let c = 0; c < INFO.length; c++) {
  const lower = c | 32;
  if (lower >= LEAST_LETTER && lower <= 122) INFO[c] = lower;
  else if (c === BREAK) INFO[c] = C.break;
  else if (isSpace(c)) INFO[c] = C.space;
  else if (c >= 48 && c <= 57) INFO[c] = C.digit;
  else if (isInvisible(c)) INFO[c] = C.invisible;
  else INFO[c] = c >= 0xaa && isWideLetter(c) ? C.wide : C.symbol;
}

/** Tokens for which there is room from the start: what is scanned is written here and copied out, so that little is thrown away. */
const ROOM = 1 << 14;
const SCRATCH = {
  start: new Int32Array(ROOM),
  end: new Int32Array(ROOM),
  kind: new Uint8Array(ROOM),
  glued: new Uint8Array(ROOM),
  word: new Uint16Array(ROOM),
  hash: new Int32Array(ROOM),
  code: new Uint16Array(ROOM),
};

/** Tokens of `text` between two offsets. Linear in the length; never throws. */
export function tokenize(text: string, vocabulary: Vocabulary, from = 0, to = text.length): Tokens {
  let { start, end, kind, glued, word, hash, code } = SCRATCH;
  const table = tableOf(vocabulary);
  let count = 0;
  let glue = 0;
  let invisible = false;
  let words = 0;
  let capitals = 0;
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    const what = INFO[c]!;
    if (what === C.space) {
      glue = 0;
      i++;
      continue;
    }
    if (what === C.invisible) {
      i++;
      continue;
    }
    if (count === start.length) {
      const room = count * 2;
      start = grow(start, room);
      end = grow(end, room);
      kind = grow(kind, room);
      glued = grow(glued, room);
      word = grow(word, room);
      hash = grow(hash, room);
      code = grow(code, room);
    }
    const begin = i;
    let sum = 0;
    let number = 0;
    let sort: number = T.symbol;
    i++;
    if (what >= LEAST_LETTER) {
      sort = T.word;
      words++;
      if (c < LEAST_LETTER) capitals++;
      // the first six letters and the next six, five bits each: what tells nearly all words apart
      let front = what & FIVE_BITS;
      let back = 0;
      let next: number = C.space;
      for (const near = Math.min(to, begin + PACKED); i < near; i++) {
        next = INFO[text.charCodeAt(i)]!;
        if (next < LEAST_LETTER) break;
        front = (front << 5) | (next & FIVE_BITS);
      }
      if (i - begin === PACKED)
        for (; i < to; i++) {
          next = INFO[text.charCodeAt(i)]!;
          if (next < LEAST_LETTER) break;
          back = packMore(back, next);
        }
      if (next === C.invisible || next === C.wide) {
        const stop = endOfWord(text, i, to);
        const plain = stop < 0;
        i = plain ? ~stop : stop;
        if (plain) {
          // only letters and what no reader sees: a word joiner or soft hyphen inside
          invisible = true;
          number = vocabulary.ids.get(text.slice(begin, i).replace(INVISIBLE, '').toLowerCase()) ?? 0;
        } else if (!invisible) invisible = holdsInvisible(text, begin, i);
      } else {
        number = table.number(front, back, text, begin, i);
        sum = number > 0 ? table.hash(number) : hashOf(text.slice(begin, i).toLowerCase());
      }
    } else if (what === C.digit) {
      sort = T.digits;
      sum = hashStep(HASH_START, c);
      for (; i < to; i++) {
        const digit = text.charCodeAt(i);
        if (INFO[digit] !== C.digit) break;
        sum = hashStep(sum, digit);
      }
      sum = hashEnd(sum);
    } else if (what === C.wide) {
      sort = T.word;
      const stop = endOfWord(text, i, to);
      i = stop < 0 ? ~stop : stop;
      if (!invisible) invisible = holdsInvisible(text, begin, i);
    } else if (what === C.break) {
      sort = T.break;
      glue = 0;
    }
    start[count] = begin;
    end[count] = i;
    kind[count] = sort;
    glued[count] = glue;
    word[count] = number;
    hash[count] = sum;
    code[count] = c === 0x2010 || c === 0x2011 ? HYPHEN : c === SMALL_TILDE ? TILDE : c;
    count++;
    glue = sort === T.break ? 0 : 1;
  }
  // one allocation for all columns: one for each would take as long as reading the text
  const own = new ArrayBuffer(count * BYTES);
  const known = vocabulary.words.length;
  const lexeme = new Uint16Array(own, 12 * count, count);
  for (let k = 0; k < count; k++) if (word[k]! < known) lexeme[k] = word[k]!;
  return {
    text,
    count,
    start: copy(start, new Int32Array(own, 0, count)),
    end: copy(end, new Int32Array(own, 4 * count, count)),
    kind: copy(kind, new Uint8Array(own, 18 * count, count)),
    glued: copy(glued, new Uint8Array(own, 19 * count, count)),
    lexeme,
    word: copy(word, new Uint16Array(own, 14 * count, count)),
    table,
    hash: copy(hash, new Int32Array(own, 8 * count, count)),
    code: copy(code, new Uint16Array(own, 16 * count, count)),
    invisible,
    cased: capitals * 50 > words,
    answers: [],
  };
}

/** Bytes of a token in all its columns: three of four, three of two, two of one. */
const BYTES = 20;

/** Fills an array with the first numbers of a longer one. */
function copy<A extends Int32Array | Uint16Array | Uint8Array>(from: A, to: A): A {
  to.set(from.subarray(0, to.length));
  return to;
}

/**
 * End of a word with more than the letters a-z, complemented (`~`) where all that is more is invisible: a whole number to the
 * machine, as `Math.abs` of a negative one is not.
 */
function endOfWord(text: string, from: number, to: number): number {
  let wide = false;
  let i = from;
  for (; i < to; i++) {
    const what = INFO[text.charCodeAt(i)]!;
    if (what === C.wide) wide = true;
    else if (what < LEAST_LETTER && what !== C.invisible) break;
  }
  return wide ? i : ~i;
}

function holdsInvisible(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (INFO[text.charCodeAt(i)] === C.invisible) return true;
  return false;
}

/** The same numbers in a longer array of the same kind. */
export function grow<A extends Float64Array | Int32Array | Uint8Array | Uint16Array>(array: A, capacity: number): A {
  const bigger = new (array.constructor as new (length: number) => A)(capacity);
  bigger.set(array);
  return bigger;
}

/** The token as written, without the characters that are not there for a reader. */
export function tokenText(t: Tokens, i: number): string {
  const raw = t.text.slice(t.start[i], t.end[i]);
  return t.invisible ? raw.replace(INVISIBLE, '') : raw;
}

/** Spaces, and what no reader sees between words. */
const GAPS = /[\s\u2060]+/g;

/** The tokens `[from, to)` as written, with one space where there is any between them. */
export function phrase(t: Tokens, from: number, to: number): string {
  const written = t.text.slice(t.start[from], t.end[to - 1]);
  return isSinglySpaced(t, from, to) ? written : written.replace(GAPS, ' ').trim();
}

/** Whether plain words, digits and signs stand one space apart at most, as nearly everywhere: then nothing need be replaced. */
function isSinglySpaced(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (t.code[i]! > 126 || (t.kind[i] === T.word && t.hash[i] === 0)) return false;
    const gap = i + 1 < to ? t.start[i + 1]! - t.end[i]! : 0;
    if (gap > 1 || (gap === 1 && t.text.charCodeAt(t.end[i]!) !== 32)) return false;
  }
  return true;
}

/** Whether the token begins with a capital letter. */
export function isCapital(t: Tokens, i: number): boolean {
  const c = t.code[i]!;
  if (c >= 65 && c <= 90) return true;
  if (c < 0xc0 || t.kind[i] !== T.word) return false;
  const ch = String.fromCharCode(c);
  return ch !== ch.toLowerCase();
}
