import { conceptOf } from '../language/concepts.ts';
import { grow, tokenText, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, intern, W, type Vocabulary } from '../text/vocabulary.ts';
import { WordMemo } from '../text/word-memo.ts';
import { MOST_WORDS, type WordTable } from '../text/word-table.ts';

/** Words that stand for grammar, and numbers, are no keys. */
const SKIP = FUNCTION_WORD | W.cardinal | W.magnitude;

/** What a token without a key does to the weight of all behind it. */
export const NO_KEY = { nothing: -1, conjunction: -2, clause: -3, semicolon: -4, bracket: -5 } as const;

/** Keys for which a table has room at first, and those of one document. */
const FIRST_KEYS = 1 << 12;
const FIRST_OWN = 1 << 10;

/** What stands for a word among terms. */
export const CONCEPTS = new WordMemo<string>(conceptOf);

/** Keys numbered at most; then it is time for a new table. */
const MOST_KEYS = 1 << 16;

/**
 * The keys of terms, numbered over all documents, and those of the document at work by small numbers of its own: what is known of
 * them is asked for at every word around every figure, and stands together.
 */
export class KeyTable {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  /** 1 + number of a key in the document at work, 0 where it has none. */
  #own = new Int32Array(FIRST_KEYS);
  /** By the number that a word has in `words`: 1 + number of its key, one of {@link NO_KEY}, 0 where it was not met yet. */
  readonly #ofWords = new Int32Array(MOST_WORDS);
  /** By the numbers of two words, packed: the key that they make together. By a noun as it is counted: its own. */
  readonly #ofPairs = new Map<number, number>();
  readonly #ofNouns = new Map<string, number>();
  #words: WordTable | undefined;

  /** By number in the document at work: the key over all documents, its text, and its weight for the figure at work, 0 between figures. */
  #numbered = new Int32Array(FIRST_OWN);
  readonly texts: string[] = [];
  weights = new Float64Array(FIRST_OWN);
  #count = 0;
  /** The keys that have a weight, in the order in which they were met. */
  met = new Int32Array(FIRST_OWN);
  metCount = 0;

  get isFull(): boolean {
    return this.#keys.length > MOST_KEYS;
  }

  /** Begins with another document, whose words are numbered by a table. */
  begin(words: WordTable): void {
    if (words !== this.#words) {
      this.#words = words;
      this.#ofWords.fill(0);
      this.#ofPairs.clear();
    }
    for (let x = 0; x < this.metCount; x++) this.weights[this.met[x]!] = 0;
    for (let x = 0; x < this.#count; x++) this.#own[this.#numbered[x]!] = 0;
    this.metCount = 0;
    this.#count = 0;
  }

  /** 1 + the number in the document of the key of the word at a token, one of {@link NO_KEY} for words that stand for grammar. */
  ofWord(t: Tokens, v: Vocabulary, i: number): number {
    const word = t.word[i]!;
    if (word === 0) return t.end[i]! - t.start[i]! === 1 ? NO_KEY.nothing : this.number(CONCEPTS.at(t, i));
    const n = this.#ofWords[word]! || this.#learn(t, v, i);
    return n < 0 ? n : this.#ownOf(n - 1);
  }

  #learn(t: Tokens, v: Vocabulary, i: number): number {
    const word = t.word[i]!;
    const cls = v.classes[t.lexeme[i]!]!;
    const counts = (!(cls & SKIP) || (cls & W.verb) !== 0) && t.table.words[word]!.length > 1;
    const none = cls & W.conjunction ? NO_KEY.conjunction : NO_KEY.nothing;
    return (this.#ofWords[word] = counts ? 1 + this.#numberOf(CONCEPTS.at(t, i)) : none);
  }

  /** The same of two words written as one. */
  ofPair(t: Tokens, i: number, k: number): number {
    const first = t.word[i]!;
    const second = t.word[k]!;
    if (first === 0 || second === 0) return this.number(joined(t, i, k));
    const pair = first * MOST_WORDS + second;
    let n = this.#ofPairs.get(pair);
    if (n === undefined) this.#ofPairs.set(pair, (n = this.#numberOf(joined(t, i, k))));
    return this.#ownOf(n);
  }

  /** The same of a noun that is counted. */
  ofNoun(noun: string): number {
    let n = this.#ofNouns.get(noun);
    if (n === undefined) this.#ofNouns.set(intern(noun), (n = this.#numberOf(conceptOf(noun))));
    return this.#ownOf(n);
  }

  /** The same of any key. */
  number(key: string): number {
    return this.#ownOf(this.#numberOf(key));
  }

  #ownOf(n: number): number {
    const known = this.#own[n]!;
    if (known > 0) return known;
    const own = this.#count++;
    if (own === this.weights.length) {
      this.#numbered = grow(this.#numbered, own * 2);
      this.weights = grow(this.weights, own * 2);
      this.met = grow(this.met, own * 2);
    }
    this.#numbered[own] = n;
    this.texts[own] = this.#keys[n]!;
    return (this.#own[n] = own + 1);
  }

  #numberOf(key: string): number {
    let n = this.#numbers.get(key);
    if (n !== undefined) return n;
    // a string cut out of a text would keep the whole text alive
    const text = intern(key);
    n = this.#keys.push(text) - 1;
    this.#numbers.set(text, n);
    if (n === this.#own.length) this.#own = grow(this.#own, n * 2);
    return n;
  }
}

/** Two words written as one. */
const joined = (t: Tokens, i: number, k: number): string =>
  tokenText(t, i).toLowerCase() + tokenText(t, k).toLowerCase();
