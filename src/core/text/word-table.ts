import { hashOf, intern, PACKED, packMore, sameLetters, type Vocabulary } from './vocabulary.ts';

/** Words a table numbers at most, those of its vocabulary among them. Texts of one matter hold some ten thousand. */
export const MOST_WORDS = 1 << 15;
/** Half full at most, and a fifth in most runs, so that a word is found at the first look nearly always. */
const SLOTS = MOST_WORDS * 2;

/** Numbers kept of a word side by side: its first letters and the next ones, packed, and its hash. */
const ROW = 4;

/** The letters `[from, to)` of a word in lower case, as the scanner packs them. */
function pack(word: string, from: number, to: number): number {
  let packed = 0;
  for (let i = from; i < Math.min(word.length, to); i++) packed = packMore(packed, word.charCodeAt(i));
  return packed;
}

/** Where a word is looked for first: its packed letters, mixed. */
function firstSlot(front: number, back: number): number {
  const mixed = Math.imul(front ^ Math.imul(back, 0x2545f491), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 16)) & (SLOTS - 1);
}

/**
 * Numbers the words that texts hold: those of a vocabulary by their lexemes, others as they are met. What is worked out of a word
 * can then be kept by its number, and no string is cut out to ask for it again. Open addressing over the packed
 * letters, by which words are told apart, so that nothing but a long word is compared letter by letter.
 */
export class WordTable {
  /** By number, in lower case; "" for 0, which is no word. */
  readonly words: string[];
  readonly #rows = new Int32Array(MOST_WORDS * ROW);
  readonly #slots = new Uint16Array(SLOTS);

  constructor({ words, hashes }: Vocabulary) {
    this.words = words.slice();
    for (let number = 1; number < words.length; number++) {
      const word = words[number]!;
      const front = pack(word, 0, PACKED);
      const back = pack(word, PACKED, word.length);
      this.#keep(number, front, back, hashes[number]!);
      let slot = firstSlot(front, back);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      this.#slots[slot] = number;
    }
  }

  /** Whether it may soon be full: then it is time for another. */
  get isFull(): boolean {
    return this.words.length > MOST_WORDS * 0.75;
  }

  /**
   * The number of the letters a-z between two offsets, in any case, of which the first {@link PACKED} are packed in `front` and the
   * others in `back`; 0 where there is no more room.
   */
  number(front: number, back: number, text: string, start: number, end: number): number {
    const rows = this.#rows;
    const slots = this.#slots;
    const long = end - start > 2 * PACKED;
    let slot = firstSlot(front, back);
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      const row = number * ROW;
      if (
        rows[row] === front &&
        rows[row + 1] === back &&
        (!long || sameLetters(this.words[number]!, text, start, end))
      )
        return number;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const number = this.words.length;
    if (number === MOST_WORDS) return 0;
    const word = intern(text.slice(start, end).toLowerCase());
    this.words.push(word);
    this.#keep(number, front, back, hashOf(word));
    slots[slot] = number;
    return number;
  }

  /** The hash of the letters of a word by its number. */
  hash(number: number): number {
    return this.#rows[number * ROW + 2]!;
  }

  #keep(number: number, front: number, back: number, hash: number): void {
    const row = number * ROW;
    this.#rows[row] = front;
    this.#rows[row + 1] = back;
    this.#rows[row + 2] = hash;
  }
}

const TABLES = new WeakMap<Vocabulary, WordTable>();

/** The table of a vocabulary that has room for the words of another text. */
export function tableOf(vocabulary: Vocabulary): WordTable {
  let table = TABLES.get(vocabulary);
  if (!table || table.isFull) TABLES.set(vocabulary, (table = new WordTable(vocabulary)));
  return table;
}
