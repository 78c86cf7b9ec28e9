/**
 * A closed vocabulary: words the engine has tables for, found by a trie while the text is scanned, so that the many words
 * it does not know cost a step or two each and no string is ever cut out for them.
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
  /** Trie: `next[node * 26 + letter]` is the following node, 0 where there is none; node 0 is the root. */
  readonly next: Uint16Array;
  /** Lexeme that ends at a node, 0 where none does. */
  readonly lexemeAt: Uint16Array;
  /** Per lexeme: its spelling, its {@link W} flags, its number (value of a cardinal, month of a month name, …). */
  readonly words: readonly string[];
  readonly classes: Uint32Array;
  readonly values: Float64Array;
  readonly ids: ReadonlyMap<string, number>;
}

export interface VocabularyEntry {
  readonly word: string;
  readonly classes: number;
  readonly value?: number;
}

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
      words.push(word);
      classes.push(0);
      values.push(NaN);
    }
    classes[id] = (classes[id] ?? 0) | bits;
    if (value !== undefined) values[id] = value;
  }
  let nodes = 1;
  for (const word of ids.keys()) nodes += word.length;
  const next = new Uint16Array(nodes * 26);
  const lexemeAt = new Uint16Array(nodes);
  let used = 1;
  for (const [word, id] of ids) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const slot = node * 26 + word.charCodeAt(i) - 97;
      let child = next[slot]!;
      if (child === 0) {
        child = used++;
        next[slot] = child;
      }
      node = child;
    }
    lexemeAt[node] = id;
  }
  return {
    next: next.slice(0, used * 26),
    lexemeAt: lexemeAt.slice(0, used),
    words,
    classes: Uint32Array.from(classes),
    values: Float64Array.from(values),
    ids,
  };
}
