import { T, type Tokens } from './tokens.ts';
import { FUNCTION_WORD, HASH_START, hashEnd, hashStep, type Vocabulary } from './vocabulary.ts';

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
  const { classes } = vocabulary;
  const total = countWords(t);
  const hash = new Int32Array(total);
  const starts = new Int32Array(total);
  const ends = new Int32Array(total);
  const content = new Int32Array(total);
  let count = 0;
  let full = 0;
  for (let i = 0; i < t.count; i++) {
    const kind = t.kind[i]!;
    if (kind !== T.word && kind !== T.digits) continue;
    const start = t.start[i]!;
    const end = t.end[i]!;
    const h = t.hash[i]! || hashOf(t.text, start, end);
    hash[count] = h;
    starts[count] = start;
    ends[count] = end;
    count++;
    if (kind === T.digits || (end - start > 2 && (classes[t.lexeme[i]!]! & FUNCTION_WORD) === 0)) content[full++] = h;
  }
  const runs = runsOf(hash, count);
  const words = winnow(runs);
  const hashes = new Int32Array(words.length);
  for (let k = 0; k < words.length; k++) hashes[k] = runs[words[k]!]!;
  return {
    hashes,
    words,
    starts,
    ends,
    content: content.slice(0, full),
  };
}

/** Words and runs of digits: counted first, so that the arrays need not be copied. */
function countWords(t: Tokens): number {
  let count = 0;
  for (let i = 0; i < t.count; i++) if (t.kind[i] === T.word || t.kind[i] === T.digits) count++;
  return count;
}

/** As the scanner hashes a word, for those with other letters than a-z; what no reader sees is passed over. */
function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) c |= 32;
    else if (c === 0x2060 || c === 0xad) continue;
    hash = hashStep(hash, c);
  }
  return hashEnd(hash);
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
  const kept = new Int32Array(runs.length);
  let count = 0;
  let last = -1;
  for (let from = 0; from + WINDOW <= runs.length || (from === 0 && runs.length > 0); from++) {
    let least = from;
    const to = Math.min(runs.length, from + WINDOW);
    for (let i = from + 1; i < to; i++) if (runs[i]! <= runs[least]!) least = i;
    if (least !== last) kept[count++] = last = least;
  }
  return kept.slice(0, count);
}
