import { T, tokenText, type Tokens } from './tokens.ts';
import { intern } from './vocabulary.ts';
import { MOST_WORDS, type WordTable } from './word-table.ts';

/** Stands where nothing was worked out yet: one look tells that, and what was. */
const NOT_MADE = Symbol('not made');

/** Longer words are no words, and would only take room. */
const LONGEST_KEPT = 64;

/**
 * Remembers what is worked out of a word (its stem, its singular) by the word's number. Words without a number, with other
 * letters than a-z, go through a map. A cache and nothing more: the answers are those of `make`.
 */
export class WordMemo<V> {
  readonly #make: (word: string) => V;
  #table: WordTable | undefined;
  #values: (V | typeof NOT_MADE)[] = [];
  readonly #others = new Map<string, V>();

  /** `make` gets a word in lower case; it must be pure. */
  constructor(make: (word: string) => V) {
    this.#make = make;
  }

  /** What `make` says of the word at token `i`. The token must be a word. */
  at(t: Tokens, i: number): V {
    if (t.table !== this.#table) {
      this.#table = t.table;
      // as long from the start as it may get: an array that is filled here and there becomes a slow one
      this.#values = new Array<V | typeof NOT_MADE>(MOST_WORDS).fill(NOT_MADE);
    }
    const number = t.word[i]!;
    if (number === 0) return this.#other(t, i);
    const value = this.#values[number]!;
    return value === NOT_MADE ? (this.#values[number] = this.#make(t.table.words[number]!)) : value;
  }

  #other(t: Tokens, i: number): V {
    const word = tokenText(t, i).toLowerCase();
    if (word.length > LONGEST_KEPT) return this.#make(word);
    let value = this.#others.get(word);
    if (value === undefined) {
      // a string cut out of a text would keep the whole text alive
      const own = intern(word);
      value = this.#make(own);
      if (this.#others.size >= MOST_WORDS) this.#others.clear();
      this.#others.set(own, value);
    }
    return value;
  }
}

/**
 * Remembers small numbers of words, such as bits of what a word may be, side by side in bytes: more of them are at hand at a time
 * than of a {@link WordMemo}.
 */
export class WordFlags {
  readonly #make: (word: string) => number;
  #table: WordTable | undefined;
  #flags = new Uint8Array(0);

  /** `make` gets a word in lower case; it must be pure, and what it says less than 255. */
  constructor(make: (word: string) => number) {
    this.#make = make;
  }

  /** What `make` says of the word at token `i`. The token must be a word. */
  at(t: Tokens, i: number): number {
    if (t.table !== this.#table) {
      this.#table = t.table;
      this.#flags = new Uint8Array(MOST_WORDS);
    }
    const number = t.word[i]!;
    if (number === 0) return this.#make(tokenText(t, i).toLowerCase());
    const known = this.#flags[number]!;
    return known > 0 ? known - 1 : this.#learn(number, t.table);
  }

  /** {@link at} of any token; 0 where it is no word, and beyond the text. */
  of(t: Tokens, i: number): number {
    return i >= 0 && i < t.count && t.kind[i] === T.word ? this.at(t, i) : 0;
  }

  #learn(number: number, table: WordTable): number {
    const flags = this.#make(table.words[number]!);
    this.#flags[number] = flags + 1;
    return flags;
  }
}
