import type { Bound, Kind, Modality } from '../model.ts';
import { T, tokenText, type Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { VOCABULARY } from './lexicon.ts';
import { number } from './numeral-tokens.ts';
import { wordTest } from '../text/word-tests.ts';

export { wordTest };

/**
 * A quantity while it is made: recognisers propose it, refiners widen, merge and drop. Token ranges are end-exclusive. All drafts
 * have all fields, so that they are of one shape to the machine, which reads them a hundred times.
 */
export interface Draft {
  /** Tokens of the whole mention, hedge and unit included. */
  from: number;
  to: number;
  /** Tokens of the bare figure. */
  readonly figureFrom: number;
  figureTo: number;
  low: Bound;
  high: Bound;
  unit: string;
  kind: Kind;
  modality: Modality;
  step: number;
  idiomatic: boolean;
  interval: boolean;
  /** "" where it is counted per nothing. */
  per: string;
  /** How the unit is known: by a table, as a counted noun, or not at all. */
  measure: 'unit' | 'noun' | 'bare';
  /** Digits without separators before the point, 0 for words: what could be a year or a version. */
  digits: number;
  grouped: boolean;
  /** A magnitude word or suffix was written: "5 million". */
  magnitude: boolean;
  /** What the written digits were multiplied by. */
  scale: number;
  article: boolean;
  trace: string[];
}

/** What a recogniser says of the tokens at its trigger: a figure, or that they are no figure and end before `to`. */
export type Recognition = { readonly draft: Draft } | { readonly notAFigure: string; readonly to: number };

/** What a figure begins with: digits, a number word, a fraction or vague word, a month, a multiplier, an article, another opener. */
export type Opening =
  'digits' | 'cardinal' | 'fraction' | 'vague' | 'month' | 'ordinal' | 'multiplier' | 'article' | 'opener' | 'symbol';

/** Words in lower case, or classes of words, one of which must stand at a place. */
export interface WordQuestion {
  readonly words?: ReadonlySet<string>;
  readonly classes?: number;
}

/**
 * When a recogniser may answer at digits or a number word that stand plainly (`plain-places.ts`): any of what is named is enough.
 * {} says that it has nothing to say there.
 */
export interface Plainly {
  /** The word right before the figure, and the one right behind it. */
  readonly before?: WordQuestion;
  readonly after?: WordQuestion;
  /** The word before is of none of these classes. */
  readonly notBehind?: number;
  /** The figure itself. */
  readonly at?: (t: Tokens, i: number) => boolean;
}

/** Words for a {@link WordQuestion}. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** One shape of figure, or of what only looks like one. */
export interface Recognizer {
  readonly id: string;
  /** What it can begin with; it is not asked elsewhere. */
  readonly begins: readonly Opening[];
  /** Where it may answer at a plain place; anywhere if this is left out. */
  readonly plainly?: Plainly;
  /** The texts in which it has anything to say; any if this is left out. Asked once of a text. */
  readonly inTexts?: (t: Tokens) => boolean;
  /** Tries the tokens at `i`; must look at a bounded number of tokens around it. */
  readonly match: (t: Tokens, i: number) => Recognition | undefined;
}

/** A place that looks like a figure and is none, for explanations. */
export interface NonFigure {
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

/** A step over all drafts of a document, in order of place: widen, merge, drop, enrich. */
export interface Refiner {
  readonly id: string;
  readonly refine: (t: Tokens, drafts: Draft[], nonFigures: readonly NonFigure[]) => Draft[];
}

export const classAt = (t: Tokens, i: number): number =>
  i >= 0 && i < t.count ? VOCABULARY.classes[t.lexeme[i]!]! : 0;
export const valueAt = (t: Tokens, i: number): number => VOCABULARY.values[t.lexeme[i]!]!;

/** The words of the vocabulary by lexeme. */
const WORDS = VOCABULARY.words;

/**
 * Whether the token is one of the words, in any case. The words must be in the vocabulary. Asked at every figure a hundred times:
 * parameters one by one cost no array, and words of the vocabulary and literals are one string where they are equal, so that
 * comparing them costs no look at their letters. More words than there are parameters are a {@link wordSet}.
 */
export function isWord(
  t: Tokens,
  i: number,
  a: string,
  b?: string,
  c?: string,
  d?: string,
  e?: string,
  f?: string,
  g?: string,
  h?: string,
  j?: string,
  k?: string,
): boolean {
  if (i < 0 || i >= t.count) return false;
  const lexeme = t.lexeme[i]!;
  if (lexeme === 0) return false;
  const w = WORDS[lexeme]!;
  if (w === a) return true;
  if (b === undefined) return false;
  return w === b || w === c || w === d || w === e || w === f || w === g || w === h || w === j || w === k;
}

/** Words of the vocabulary: 1 at the lexeme of each. */
export type WordSet = Uint8Array;

/** A set of words of the vocabulary, for {@link isIn}. A word that the vocabulary does not hold is a mistake. */
export function wordSet(words: string): WordSet {
  const set = new Uint8Array(WORDS.length);
  for (const word of words.trim().split(/\s+/)) {
    const id = VOCABULARY.ids.get(word);
    if (id === undefined) throw new RangeError(`not in the vocabulary: ${word}`);
    set[id] = 1;
  }
  return set;
}

/** Whether the token is a word of the set. */
export function isIn(t: Tokens, i: number, set: WordSet): boolean {
  return i >= 0 && i < t.count && set[t.lexeme[i]!] === 1;
}

/** Whether the token is one of the symbols, each one character. More than there are parameters are a {@link symbolSet}. */
export function isSymbol(
  t: Tokens,
  i: number,
  a: string,
  b?: string,
  c?: string,
  d?: string,
  e?: string,
  f?: string,
  g?: string,
  h?: string,
): boolean {
  if (i < 0 || i >= t.count || t.kind[i] !== T.symbol) return false;
  const code = t.code[i]!;
  if (code === a.charCodeAt(0)) return true;
  if (b === undefined) return false;
  if (code === b.charCodeAt(0)) return true;
  if (c === undefined) return false;
  return (
    code === c.charCodeAt(0) ||
    code === d?.charCodeAt(0) ||
    code === e?.charCodeAt(0) ||
    code === f?.charCodeAt(0) ||
    code === g?.charCodeAt(0) ||
    code === h?.charCodeAt(0)
  );
}

/** Symbols by their code units, as far as the highest of them: 1 at each. For {@link isSymbolIn}. */
export type SymbolSet = Uint8Array;

/** A set of symbols of one code unit each. */
export function symbolSet(symbols: string): SymbolSet {
  const codes = Array.from(symbols, s => s.charCodeAt(0));
  const set = new Uint8Array(Math.max(...codes) + 1);
  for (const code of codes) set[code] = 1;
  return set;
}

/** Whether the token is a symbol of the set. */
export const isSymbolIn = (t: Tokens, i: number, set: SymbolSet): boolean =>
  i >= 0 && i < t.count && t.kind[i] === T.symbol && t.code[i]! < set.length && set[t.code[i]!] === 1;

export const isGlued = (t: Tokens, i: number): boolean => i < t.count && t.glued[i] === 1;
/** Whether room as between two columns stands before a token of the same line. */
export const isWideApart = (t: Tokens, i: number): boolean =>
  i > 0 && i < t.count && t.start[i]! - t.end[i - 1]! >= 3 && t.kind[i] !== T.break && t.kind[i - 1] !== T.break;
export const isDigits = (t: Tokens, i: number): boolean => i >= 0 && i < t.count && t.kind[i] === T.digits;
export const isLetters = (t: Tokens, i: number): boolean => i >= 0 && i < t.count && t.kind[i] === T.word;
export const isBreak = (t: Tokens, i: number): boolean => i < 0 || i >= t.count || t.kind[i] === T.break;
/** The digits of a token as a number. */
export const digitsAt = number;
export const widthAt = (t: Tokens, i: number): number => t.end[i]! - t.start[i]!;

/** Index behind a hyphen that joins two words without spaces, else the index itself. */
export const overHyphen = (t: Tokens, i: number): number => (isTyingHyphen(t, i) ? i + 1 : i);

export const isHyphen = (t: Tokens, i: number): boolean => isSymbol(t, i, '-');
/** A hyphen without spaces on either side: "31-cv", "six-foot". */
export const isTyingHyphen = (t: Tokens, i: number): boolean => isHyphen(t, i) && isGlued(t, i) && isGlued(t, i + 1);
/** A dash that may join the ends of a range. */
export const isDash = (t: Tokens, i: number): boolean => isSymbol(t, i, '-', '\u2012', '\u2013', '\u2014', '~');
/** The token before `i`, the one before that where a dash stands between, glued to it: "mid" of "mid-20s" and of "mid 20s". */
export const backOverDash = (t: Tokens, i: number): number => (isDash(t, i - 1) && isGlued(t, i - 1) ? i - 2 : i - 1);

/** A dash that joins a number to what stands before it, without spaces: "737-800", "2-1". */
export const isJoiningDash = (t: Tokens, i: number): boolean =>
  isDash(t, i) && isGlued(t, i) && isGlued(t, i + 1) && isDigits(t, i + 1);

/** A mark with room behind it, as at the end of a sentence. */
export const endsSentence = (t: Tokens, i: number): boolean => isSymbol(t, i, '.', '?', '!') && !isGlued(t, i + 1);

/** The token in lower case. Nothing is cut out for a word that has a number. */
export function lower(t: Tokens, i: number): string {
  const number = t.word[i]!;
  return number > 0 ? t.table.words[number]! : tokenText(t, i).toLowerCase();
}

/** Whether a token is digits or a number word. */
export const isNumber = (t: Tokens, i: number): boolean => isDigits(t, i) || (classAt(t, i) & W.cardinal) !== 0;

/** The whole number at a token, of up to four digits or in one word; -1 for anything else. */
export function wholeAt(t: Tokens, i: number): number {
  if (isDigits(t, i)) return widthAt(t, i) > 4 ? -1 : digitsAt(t, i);
  return isLetters(t, i) && classAt(t, i) & W.cardinal ? valueAt(t, i) : -1;
}

/** "raised", "landed": what was done. */
export const endsInEd = wordTest(/[a-z]{3}ed$/);

/** Whether the token begins a block. */
export const atBlockStart = (t: Tokens, i: number): boolean => i === 0 || t.kind[i - 1] === T.break;

/** Whether one of the tokens `[from, to)` is of a kind; ends beyond the text are cut. */
export function someToken(t: Tokens, from: number, to: number, says: (t: Tokens, i: number) => boolean): boolean {
  const end = Math.min(t.count, to);
  for (let i = Math.max(0, from); i < end; i++) if (says(t, i)) return true;
  return false;
}

/** Whether the sentence up to token `last` holds a token of a kind, so many tokens back at most. */
export function saidBefore(t: Tokens, last: number, reach: number, says: (t: Tokens, i: number) => boolean): boolean {
  for (let i = last; i >= 0 && last - i <= reach && !isBreak(t, i) && !isSymbol(t, i, '.', ';'); i--)
    if (says(t, i)) return true;
  return false;
}
