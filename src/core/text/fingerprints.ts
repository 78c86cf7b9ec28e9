import { MOST_KEPT } from './scratch.ts';
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
  readonly words: Places;
  /** Offsets of every word. */
  readonly starts: Places;
  readonly ends: Places;
  /** Hashes of the words that carry a meaning of their own, in order. */
  readonly content: Int32Array;
}

/** Places in a text: most texts are so short that two bytes hold one, and a packet keeps those of all its words. */
type Places = Int32Array | Uint16Array;

/** Words in a row that one fingerprint stands for: four in a row are seldom shared by chance, and a changed word breaks few. */
export const RUN = 4;
/** Of the fingerprints of so many places in a row one is kept at least. */
const WINDOW = 4;
const BASE = 0x01000193;
/** What the first word of a run is worth when it leaves: the base to the power of the words behind it. */
const LEAVES = Math.imul(Math.imul(BASE, BASE), BASE);

const FIRST_ROOM = 1 << 13;
/** What is written while a text is gone through, and copied out as long as it got: as long as the longest text so far, within bounds. */
let room = roomOf(0);

function roomFor(tokens: number): typeof room {
  if (tokens > MOST_KEPT) return roomOf(tokens);
  if (room.starts.length < tokens) room = roomOf(Math.max(FIRST_ROOM, 2 * tokens));
  return room;
}

function roomOf(size: number) {
  const numbers = (): Int32Array<ArrayBuffer> => new Int32Array(size);
  return { starts: numbers(), ends: numbers(), content: numbers(), runs: numbers(), kept: numbers() };
}

/** Fingerprints of the words and digits of a text, whatever their case. Linear in it. */
export function fingerprintsOf(t: Tokens, vocabulary: Vocabulary): Fingerprints {
  const { classes } = vocabulary;
  const { starts, ends, content, runs, kept } = roomFor(t.count);
  let words = 0;
  let full = 0;
  let run = 0;
  // the hashes of the last words, which leave the run one after another
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < t.count; i++) {
    const kind = t.kind[i]!;
    if (kind !== T.word && kind !== T.digits) continue;
    const start = t.start[i]!;
    const end = t.end[i]!;
    const hash = t.hash[i]! || hashOf(t.text, start, end);
    starts[words] = start;
    ends[words] = end;
    if (kind === T.digits || (end - start > 2 && (classes[t.lexeme[i]!]! & FUNCTION_WORD) === 0))
      content[full++] = hash;
    run = (Math.imul((run - Math.imul(first, LEAVES)) | 0, BASE) + hash) | 0;
    first = second;
    second = third;
    third = fourth;
    fourth = hash;
    if (words >= RUN - 1) runs[words - RUN + 1] = run ^ (run >>> 16);
    words++;
  }
  const count = winnow(runs, Math.max(0, words - RUN + 1), kept);
  const hashes = new Int32Array(count);
  for (let k = 0; k < count; k++) hashes[k] = runs[kept[k]!]!;
  const places = (from: Int32Array, length: number): Places =>
    t.text.length > 0xffff ? from.slice(0, length) : Uint16Array.from(from.subarray(0, length));
  return {
    hashes,
    words: places(kept, count),
    starts: places(starts, words),
    ends: places(ends, words),
    content: content.slice(0, full),
  };
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

/** Puts the places of the least hash of each window of the first `count` into `kept`, the rightmost of equals, each once; how many. */
function winnow(runs: Int32Array, count: number, kept: Int32Array): number {
  const window = Math.min(WINDOW, count);
  let found = 0;
  let least = 0;
  let hash = 0;
  let taken = -1;
  for (let last = 0; last < count; last++) {
    const from = last - window + 1;
    const next = runs[last]!;
    // the window lost nothing that counts as long as its least is in it: only the new hash may be less
    if (last === 0 || next <= hash) {
      least = last;
      hash = next;
    } else if (least < from) {
      least = from;
      hash = runs[from]!;
      for (let i = from + 1; i <= last; i++) {
        if (runs[i]! > hash) continue;
        least = i;
        hash = runs[i]!;
      }
    }
    if (from < 0 || taken === least) continue;
    taken = least;
    kept[found++] = least;
  }
  return found;
}
