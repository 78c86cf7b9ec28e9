import { T, type Tokens } from './tokens.ts';
import { FUNCTION_WORD, type Vocabulary } from './vocabulary.ts';

/**
 * Fingerprints of a text, by which texts that share passages are found without comparing every two: hashes of words in a row,
 * thinned out by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD
 * 2003). Any passage of {@link RUN} + {@link WINDOW} − 1 words that two texts share leaves a fingerprint common to both.
 */
export interface Fingerprints {
  readonly hashes: Int32Array;
  /** First word of each fingerprint. */
  readonly words: Int32Array;
  /** Offsets of every word. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hashes of the words that carry a meaning of their own, in order. */
  readonly content: Int32Array;
}

/** Words in a row that one fingerprint stands for: four in a row are seldom shared by chance, and a changed word breaks few. */
export const RUN = 4;
/** Of the fingerprints of so many places in a row one is kept at least. */
const WINDOW = 4;
const BASE = 0x01000193;

/** Fingerprints of the words and digits of a text, whatever their case. Linear in it. */
export function fingerprintsOf(t: Tokens, vocabulary: Vocabulary): Fingerprints {
  const content: number[] = [];
  const hash = new Int32Array(t.count);
  const starts = new Int32Array(t.count);
  const ends = new Int32Array(t.count);
  let count = 0;
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] !== T.word && t.kind[i] !== T.digits) continue;
    hash[count] = hashOf(t.text, t.start[i]!, t.end[i]!);
    const empty = t.kind[i] === T.word && vocabulary.classes[t.lexeme[i]!]! & FUNCTION_WORD;
    if (!empty && (t.kind[i] === T.digits || t.end[i]! - t.start[i]! > 2)) content.push(hash[count]!);
    starts[count] = t.start[i]!;
    ends[count] = t.end[i]!;
    count++;
  }
  const runs = runsOf(hash, count);
  const words = winnow(runs);
  return {
    hashes: Int32Array.from(words, w => runs[w]!),
    words,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    content: Int32Array.from(content),
  };
}

/** FNV-1a over the lower-case letters. Mixed at the end, so that winnowing's minimum falls on any word alike. */
function hashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) c |= 32;
    else if (c === 0x2060 || c === 0xad) continue;
    h = Math.imul(h ^ c, BASE);
  }
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) | 0;
}

/** Rolling hashes of every {@link RUN} words in a row (Karp and Rabin 1987). */
function runsOf(hash: Int32Array, count: number): Int32Array {
  const runs = new Int32Array(Math.max(0, count - RUN + 1));
  let top = 1;
  for (let k = 1; k < RUN; k++) top = Math.imul(top, BASE);
  let h = 0;
  for (let i = 0; i < count; i++) {
    if (i >= RUN) h = (h - Math.imul(hash[i - RUN]!, top)) | 0;
    h = (Math.imul(h, BASE) + hash[i]!) | 0;
    if (i >= RUN - 1) runs[i - RUN + 1] = h ^ (h >>> 16);
  }
  return runs;
}

/** Places of the least hash of each window, the rightmost of equals, each once. */
function winnow(runs: Int32Array): Int32Array {
  const kept: number[] = [];
  for (let from = 0; from + WINDOW <= runs.length || (from === 0 && runs.length > 0); from++) {
    let least = from;
    const to = Math.min(runs.length, from + WINDOW);
    for (let i = from + 1; i < to; i++) if (runs[i]! <= runs[least]!) least = i;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return Int32Array.from(kept);
}
