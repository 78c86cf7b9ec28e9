import { HASH_START, hashEnd, hashStep, sameLetters } from '../text/vocabulary.ts';

/** Slots for each word at least, so that a word is found at the first look nearly always. */
const SPARE = 2;
const FIRST_SLOTS = 1 << 10;

/**
 * The words of one text, numbered in the order they are met. They are found by a hash that is made while a text is read, so that
 * no string is cut out to ask for one: a file of annotations asks a million times. Open addressing.
 */
export class KeyIndex {
  readonly keys: string[];
  #hashes = new Int32Array(FIRST_SLOTS);
  #slots = new Int32Array(FIRST_SLOTS * SPARE);

  /** `reserved`: what has the first numbers and is found by none. */
  constructor(reserved: readonly string[]) {
    this.keys = [...reserved];
  }

  /** The number of a word, {@link KeyIndex.find}; if it is new, the next one. */
  add(text: string, start: number, end: number, hash: number, key: string | undefined): number {
    const found = this.find(text, start, end, hash, key);
    if (found >= 0) return found;
    const number = this.keys.length;
    this.keys.push(key ?? text.slice(start, end).toLowerCase());
    if (number >= this.#hashes.length) this.#grow();
    this.#hashes[number] = hash;
    this.#put(number);
    return number;
  }

  /** The number of the letters a-z between two offsets, in any case, or of a key that is told; -1 where it is none of the text's. */
  find(text: string, start: number, end: number, hash: number, key: string | undefined): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number === 0) return -1;
      if (this.#hashes[number] !== hash) continue;
      const known = this.keys[number]!;
      if (key === undefined ? sameLetters(known, text, start, end) : known === key) return number;
    }
  }

  #put(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[number]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    const from = this.keys.length - 1;
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * SPARE);
    for (let number = 0; number < from; number++) if (hashes[number] !== 0) this.#put(number);
  }
}

/** Hash of a whole key, as {@link KeyIndex} asks for it. Never 0. */
export function hashOfKey(key: string): number {
  let hash = HASH_START;
  for (let i = 0; i < key.length; i++) hash = hashStep(hash, key.charCodeAt(i));
  return hashEnd(hash) || 1;
}
