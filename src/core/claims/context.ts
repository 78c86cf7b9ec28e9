import type { Terms } from '../model.ts';
import { isCapital, T, tokenText, type Tokens } from '../text/tokens.ts';
import { Scratch } from '../text/scratch.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { CONCEPTS, KeyTable, NO_KEY } from './key-table.ts';

/**
 * The words around a figure, each with a weight that falls with the distance and at every clause and figure between. They
 * are what the matcher compares.
 */

/** Tokens looked at on each side. Most sentences end before. */
const REACH = 40;
/** Weight kept per token of distance, and per obstacle passed on the way. */
const PER_TOKEN = 0.965;
const PER_FIGURE = 0.6;
const PER_CLAUSE = 0.75;
const PER_CONJUNCTION = 0.85;
/** Words behind the figure say slightly less of it than the words before. */
const BEHIND = 0.95;
/** Words of headings, labels and table heads, which stand for every figure below them. */
export const HEADING_WEIGHTS = [0.5, 0.3, 0.15] as const;
export const LABEL_WEIGHT = 0.9;
export const CELL_WEIGHT = 0.95;
export const ROW_WEIGHT = 0.85;
/** Weight kept on the way into the sentence before, which may hold what a pronoun stands for, and into the one behind. */
const INTO_PREVIOUS = 0.5;
const INTO_NEXT = 0.35;
/** Words of the sentence before count at least this, however long the figure's own sentence is. */
const LEAST_IN_PREVIOUS = 0.2;

/** Terms of less weight are left out: they are far from the figure and many. */
const LEAST_WEIGHT = 0.1;

/** Tokens that are part of a mention: 1 + its index, else 0. */
export type Owners = Int32Array;

/** Bytes of weights held together: those of some tens of claims. */
const CHUNK = 4096;
let table = new KeyTable();
/** The keys of the tokens of the document at work. */
const KEYS = new Scratch();
const PAIRS = new Scratch();

/** Where the weights of the next claims go, whatever their document, and how much of it is taken. */
let chunk = new ArrayBuffer(CHUNK);
let taken = 0;

/** Room for weights in an array shared by many claims: arrays of their own would take more room than what they hold. */
function roomFor(count: number): Float32Array {
  const bytes = count * Float32Array.BYTES_PER_ELEMENT;
  if (taken + bytes > chunk.byteLength) {
    chunk = new ArrayBuffer(Math.max(CHUNK, bytes));
    taken = 0;
  }
  const room = new Float32Array(chunk, taken, count);
  taken += bytes;
  return room;
}

/** Weight kept at each of them, by its number without the sign. */
const KEPT = [1, 1, PER_CONJUNCTION, PER_CLAUSE, PER_CLAUSE * PER_CLAUSE, PER_CLAUSE] as const;
/** A number that no word is tied to says half as much. */
const LOOSE_NUMBER = -1;

/**
 * Collects the terms around one figure after another. A token's key is worked out once, however many figures stand near it. One
 * collector works at a time: the next takes its room.
 */
export class TermCollector {
  readonly #t: Tokens;
  readonly #v: Vocabulary;
  readonly #owners: Owners;
  /** Per token: 1 + number of its key; 0 not looked at yet; one of {@link NO_KEY} where it has none. */
  readonly #key: Int32Array;
  /** Per token with a key: 1 + number of the key it makes with the next token, 0 for none, {@link LOOSE_NUMBER} for a number. */
  readonly #pair: Int32Array;
  readonly #table: KeyTable;

  constructor(t: Tokens, v: Vocabulary, owners: Owners) {
    this.#t = t;
    this.#v = v;
    this.#owners = owners;
    if (table.isFull) table = new KeyTable();
    table.begin(t.table);
    this.#table = table;
    this.#key = KEYS.filled(t.count, 0);
    this.#pair = PAIRS.filled(t.count, 0);
  }

  /** Adds a word that stands for the figure itself, such as its counted noun. */
  add(word: string, weight: number): void {
    this.#note(this.#table.ofNoun(word) - 1, weight);
  }

  /** Adds the word at a token of the figure itself. */
  addWord(i: number, weight: number): void {
    const key = this.#table.ofWord(this.#t, this.#v, i);
    if (key > 0) this.#note(key - 1, weight);
  }

  /**
   * Adds the terms around the mention at `[at, end)`: its sentence `[from, to)`, then what is left of the weight from the
   * sentences before and behind, no farther than `[first, last)`.
   */
  addAround(at: number, end: number, from: number, to: number, first: number, last: number): void {
    const back = this.#walk(at - 1, Math.max(from, at - REACH) - 1, -1, 1);
    const ahead = this.#walk(end, Math.min(to, end + REACH), 1, BEHIND);
    if (first < from)
      this.#walk(from - 1, Math.max(first, from - REACH) - 1, -1, Math.max(back * INTO_PREVIOUS, LEAST_IN_PREVIOUS));
    if (last > to) this.#walk(to, Math.min(last, to + REACH), 1, ahead * INTO_NEXT);
  }

  /** Adds every word of a stretch at one weight: headings, labels, cells. */
  addBlock(from: number, to: number, weight: number): void {
    for (let i = from; i < to; i++) if (this.#owners[i] === 0) this.#addToken(i, weight);
  }

  /** The terms collected since the last call. */
  take(): Terms {
    const { met, metCount: noted, weights: all, texts } = this.#table;
    let count = 0;
    for (let x = 0; x < noted; x++) if (all[met[x]!]! >= LEAST_WEIGHT) count++;
    const keys = new Array<string>(count);
    const weights = roomFor(count);
    let at = 0;
    for (let x = 0; x < noted; x++) {
      const n = met[x]!;
      const own = all[n]!;
      all[n] = 0;
      if (own < LEAST_WEIGHT) continue;
      keys[at] = texts[n]!;
      weights[at++] = own;
    }
    this.#table.metCount = 0;
    return { keys, weights };
  }

  #note(n: number, weight: number): void {
    const { weights } = this.#table;
    const old = weights[n]!;
    if (old === 0) this.#table.met[this.#table.metCount++] = n;
    if (weight > old) weights[n] = weight;
  }

  /** Adds tokens one after another, with a weight that falls on the way; what is left of it. */
  #walk(first: number, stop: number, step: number, start: number): number {
    const owners = this.#owners;
    let weight = start;
    let owner = 0;
    for (let i = first; i !== stop && weight >= LEAST_WEIGHT; i += step) {
      const own = owners[i]!;
      if (own !== 0) {
        if (own !== owner) weight *= PER_FIGURE;
        owner = own;
        continue;
      }
      owner = 0;
      const key = this.#addToken(i, weight);
      if (key < NO_KEY.nothing) {
        // "the high speed (22.5 knots)": a bracket that opens right at the figure parts it from nothing
        if (key === NO_KEY.bracket && i === first) continue;
        weight *= KEPT[-key]!;
      }
      weight *= PER_TOKEN;
    }
    return weight;
  }

  /** Adds a token's key, and the one it makes with the next. What is kept in `#key` of the token. */
  #addToken(i: number, weight: number): number {
    let key = this.#key[i]!;
    if (key === 0) key = this.#look(i);
    if (key < 0) return key;
    const pair = this.#pair[i]!;
    this.#note(key - 1, pair === LOOSE_NUMBER ? weight * 0.5 : weight);
    if (pair > 0) this.#note(pair - 1, weight * 0.9);
    return key;
  }

  /** Works out the keys of a token. */
  #look(i: number): number {
    const t = this.#t;
    const kind = t.kind[i];
    let key: number = NO_KEY.nothing;
    if (kind === T.word) {
      key = this.#table.ofWord(t, this.#v, i);
      if (key > 0) {
        const next = pairedWith(t, i);
        if (next >= 0) this.#pair[i] = this.#table.ofPair(t, i, next);
      }
    } else if (kind === T.digits) {
      const text = numberKey(t, i);
      if (text !== undefined) {
        key = this.#table.number(text);
        if (!text.includes(' ')) this.#pair[i] = LOOSE_NUMBER;
      }
    } else if (kind === T.symbol) key = partingOf(t.code[i]!);
    this.#key[i] = key;
    return key;
  }
}

/** How far a mark parts what stands before it from what stands behind. */
function partingOf(code: number): number {
  if (code === 40) return NO_KEY.bracket;
  if (code === 59) return NO_KEY.semicolon;
  return code === 44 || code === 58 || code === 41 || code === 0x2014 || code === 0x2013
    ? NO_KEY.clause
    : NO_KEY.nothing;
}

/** "Deep Field" and "DeepField", "web-based" and "web based": the word that makes one with a capitalised word before it, -1 for none. */
function pairedWith(t: Tokens, i: number): number {
  if (!isCapital(t, i)) return -1;
  const hyphen =
    i + 2 < t.count && t.kind[i + 1] === T.symbol && t.code[i + 1] === 45 && t.glued[i + 1] && t.glued[i + 2];
  const next = hyphen ? i + 2 : i + 1;
  return next < t.count && t.kind[next] === T.word && (hyphen || isCapital(t, next)) ? next : -1;
}

/** A number that is part of a name ties itself to the word before it: "vesta 4.6", "agi 2". */
function numberKey(t: Tokens, i: number): string | undefined {
  if (i > 1 && t.code[i - 1] === 46 && t.glued[i] && t.kind[i - 2] === T.digits) return undefined;
  let text = tokenText(t, i);
  if (i + 2 < t.count && t.code[i + 1] === 46 && t.glued[i + 1] && t.kind[i + 2] === T.digits && t.glued[i + 2])
    text += `.${tokenText(t, i + 2)}`;
  const joint = i > 0 && t.kind[i - 1] === T.symbol && t.glued[i] && t.code[i - 1] === 45 ? i - 2 : i - 1;
  return joint >= 0 && t.kind[joint] === T.word ? `${CONCEPTS.at(t, joint)} ${text}` : text;
}
