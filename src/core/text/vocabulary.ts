/**
 * A closed vocabulary: words the engine has tables for, found by a hash that is made while the text is scanned, so that no
 * string is ever cut out to look a word up.
 */

/** Bit flags of what a word may be. A word may be several things at once ("second", "may", "can"). */
export const W = {
  cardinal: 1 << 0,
  magnitude: 1 << 1,
  fraction: 1 << 2,
  ordinal: 1 << 3,
  vagueTens: 1 << 4,
  vagueCount: 1 << 5,
  month: 1 << 6,
  weekday: 1 << 7,
  multiplier: 1 << 8,
  article: 1 << 9,
  determiner: 1 << 10,
  preposition: 1 << 11,
  conjunction: 1 << 12,
  pronoun: 1 << 13,
  auxiliary: 1 << 14,
  negation: 1 << 15,
  verb: 1 << 16,
  adverb: 1 << 17,
  reference: 1 << 18,
  unit: 1 << 19,
  hedge: 1 << 20,
  neutral: 1 << 21,
  currency: 1 << 22,
  plural: 1 << 23,
  timeUnit: 1 << 24,
  introducer: 1 << 25,
  vaguePart: 1 << 26,
  adjective: 1 << 27,
} as const;

/** Words that stand in for grammar, not for content. */
export const FUNCTION_WORD =
  W.article | W.determiner | W.preposition | W.conjunction | W.pronoun | W.auxiliary | W.negation | W.adverb;

export interface Vocabulary {
  /** Per lexeme: its spelling and the hash of it, its {@link W} flags, its number (value of a cardinal, month of a month name, …). */
  readonly words: readonly string[];
  readonly hashes: Int32Array;
  readonly classes: Uint32Array;
  readonly values: Float64Array;
  readonly ids: ReadonlyMap<string, number>;
}

export interface VocabularyEntry {
  readonly word: string;
  readonly classes: number;
  readonly value?: number;
}

/** Hash of a word: from {@link HASH_START} one step for each lower-case letter, then {@link hashEnd}. FNV-1a, mixed at the end. */
export const HASH_START = 0x811c9dc5;
export const hashStep = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);
/** Mixes all bits, so that the low ones, and the least of several hashes, fall on any word alike. */
export const hashEnd = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** Letters a-z told by five bits each: as many as fill one small number. A word of at most twice as many is two such numbers. */
export const PACKED = 6;
export const FIVE_BITS = 31;

/**
 * One more letter behind those packed already, five bits each. What six letters and more have pushed out comes in again at the other end: long words that
 * differ in their middle must not all be looked for in one place.
 */
export const packMore = (packed: number, code: number): number =>
  ((packed << 5) | (packed >>> 27)) ^ (code & FIVE_BITS);

/** Whether a stretch of text spells the lower-case word. Both hold letters only, so that one bit tells the cases apart. */
export function sameLetters(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) if ((text.charCodeAt(start + k) | 32) !== word.charCodeAt(k)) return false;
  return true;
}

/** The hash of a word in lower case. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hashEnd(hash);
}

/** The same string out of the table of property names, where equal strings are one: comparing it costs no look at letters. */
export const intern = (word: string): string => Object.keys({ [word]: 0 })[0]!;

/**
 * Builds a vocabulary of lower-case ASCII words. Entries of one word are merged: flags are joined, the last value wins.
 * @throws RangeError when a word holds anything but a-z: a table with such a word has a mistake.
 */
export function createVocabulary(entries: Iterable<VocabularyEntry>): Vocabulary {
  const ids = new Map<string, number>();
  const words = [''];
  const classes = [0];
  const values = [NaN];
  for (const { word, classes: bits, value } of entries) {
    if (!/^[a-z]+$/.test(word)) throw new RangeError(`not a plain lower-case word: ${JSON.stringify(word)}`);
    let id = ids.get(word);
    if (id === undefined) {
      id = words.length;
      ids.set(word, id);
      words.push(intern(word));
      classes.push(0);
      values.push(NaN);
    }
    classes[id] = (classes[id] ?? 0) | bits;
    if (value !== undefined) values[id] = value;
  }
  const hashes = Int32Array.from(words, word => (word === '' ? 0 : hashOf(word)));
  return {
    words,
    hashes,
    classes: Uint32Array.from(classes),
    values: Float64Array.from(values),
    ids,
  };
}
