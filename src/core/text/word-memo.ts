import type { Tokens } from './tokens.ts';
import { tokenText } from './tokens.ts';
import { sameLetters, type Vocabulary } from './vocabulary.ts';

/** Words remembered at most; then all are forgotten. English texts of one matter hold some ten thousand. */
const LIMIT = 1 << 15;
const SLOTS = LIMIT * 2;

/**
 * Remembers what is worked out of a word (its stem, its singular), so that the same word costs a look-up by its characters and
 * no string is cut out for it. Open addressing over a hash of the letters, case folded; words with other letters than a-z go
 * through a map. A cache and nothing more: the answers are those of `make`.
 */
export class WordMemo<V> {
  readonly #make: (word: string) => V;
  readonly #ofLexeme: (V | undefined)[];
  readonly #made: Uint8Array;
  readonly #slots = new Uint16Array(SLOTS);
  #words: string[] = [''];
  #values: (V | undefined)[] = [undefined];
  readonly #others = new Map<string, V>();
  readonly #vocabulary: Vocabulary;

  /** `make` gets a word in lower case; it must be pure. */
  constructor(vocabulary: Vocabulary, make: (word: string) => V) {
    this.#vocabulary = vocabulary;
    this.#make = make;
    this.#ofLexeme = new Array<V | undefined>(vocabulary.words.length).fill(undefined);
    this.#made = new Uint8Array(vocabulary.words.length);
  }

  /** What `make` says of the word at token `i`. The token must be a word. */
  at(t: Tokens, i: number): V {
    const lexeme = t.lexeme[i]!;
    if (lexeme !== 0) {
      if (this.#made[lexeme] === 0) {
        this.#ofLexeme[lexeme] = this.#make(this.#vocabulary.words[lexeme]!);
        this.#made[lexeme] = 1;
      }
      return this.#ofLexeme[lexeme]!;
    }
    const hash = t.hash[i]!;
    if (hash === 0) return this.#other(t, i);
    const { text } = t;
    const start = t.start[i]!;
    const end = t.end[i]!;
    let slot = hash & (SLOTS - 1);
    for (let id = this.#slots[slot]!; id !== 0; id = this.#slots[slot]!) {
      if (sameLetters(this.#words[id]!, text, start, end)) return this.#values[id]!;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const word = text.slice(start, end).toLowerCase();
    const value = this.#make(word);
    if (this.#words.length >= LIMIT) {
      this.#slots.fill(0);
      this.#words = [''];
      this.#values = [undefined];
      slot = hash & (SLOTS - 1);
    }
    this.#slots[slot] = this.#words.length;
    this.#words.push(word);
    this.#values.push(value);
    return value;
  }

  #other(t: Tokens, i: number): V {
    const word = tokenText(t, i).toLowerCase();
    let value = this.#others.get(word);
    if (value === undefined) {
      value = this.#make(word);
      if (this.#others.size >= LIMIT) this.#others.clear();
      this.#others.set(word, value);
    }
    return value;
  }
}
