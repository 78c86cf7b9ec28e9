import { intern, sameLetters, type Vocabulary } from './vocabulary.ts';

/** Words a table numbers at most, those of its vocabulary among them. Texts of one matter hold some ten thousand. */
export const MOST_WORDS = 1 << 15;
/** A quarter full at most, so that a word is found at the first look nearly always. */
const SLOTS = MOST_WORDS * 4;

/**
 * Numbers the words that texts hold: those of a vocabulary by their lexemes, others as they are met. What is worked out of a word
 * can then be kept by its number, and no string is cut out to ask for it again. Open addressing over a hash of the letters.
 */
export class WordTable {
  /** By number, in lower case; "" for 0, which is no word. */
  readonly words: string[];
  readonly #hashes = new Int32Array(MOST_WORDS);
  readonly #slots = new Uint16Array(SLOTS);

  constructor({ words, hashes }: Vocabulary) {
    this.words = words.slice();
    this.#hashes.set(hashes);
    for (let number = 1; number < words.length; number++) {
      let slot = hashes[number]! & (SLOTS - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      this.#slots[slot] = number;
    }
  }

  /** Whether it may soon be full: then it is time for another. */
  get isFull(): boolean {
    return this.words.length > MOST_WORDS * 0.75;
  }

  /** The number of the letters a-z between two offsets, in any case, whose hash is known; 0 where there is no more room. */
  number(hash: number, text: string, start: number, end: number): number {
    let slot = hash & (SLOTS - 1);
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#hashes[number] === hash && sameLetters(this.words[number]!, text, start, end)) return number;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const number = this.words.length;
    if (number === MOST_WORDS) return 0;
    this.words.push(intern(text.slice(start, end).toLowerCase()));
    this.#hashes[number] = hash;
    this.#slots[slot] = number;
    return number;
  }
}

const TABLES = new WeakMap<Vocabulary, WordTable>();

/** The table of a vocabulary that has room for the words of another text. */
export function tableOf(vocabulary: Vocabulary): WordTable {
  let table = TABLES.get(vocabulary);
  if (!table || table.isFull) TABLES.set(vocabulary, (table = new WordTable(vocabulary)));
  return table;
}
