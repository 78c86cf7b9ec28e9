import { T, type Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

/** Sentences with fewer words besides their figures say too little to be told by. */
const LEAST_WORDS = 5;
const FIGURE = 0x23;
const OWN_FIGURE = 0x40;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Key of the sentence at tokens `[from, to)` as the figure numbered `own` in `owners` sees it: equal where the words are, whatever
 * figures stand between them. 0 where there are too few words to tell. FNV-1a over the words' hashes.
 */
export function wordingOf({ t, owners, from, to }: FigurePlace, own: number): number {
  let key = OFFSET;
  let words = 0;
  let owner = 0;
  for (let i = from; i < to; i++) {
    if (owners[i] !== 0) {
      if (owners[i] !== owner) key = Math.imul(key ^ (owners[i] === own ? OWN_FIGURE : FIGURE), PRIME);
      owner = owners[i]!;
      continue;
    }
    owner = 0;
    if (t.kind[i] === T.word) words++;
    else if (t.kind[i] !== T.digits) continue;
    key = Math.imul(key ^ (t.hash[i] || hashOf(t, i)), PRIME);
  }
  return words < LEAST_WORDS ? 0 : key | 1;
}

/** Words on each side of a figure that are kept to see how far two wordings run alike. */
const BESIDE = 6;

const NO_WORDS: readonly number[] = Array.from({ length: 2 * BESIDE }, () => 0);

/** Stands for another figure among the words beside one. */
const OTHER_FIGURE = 1;

/**
 * Hashes of the words right before the figure and right behind it, each outwards from it and as many as
 * {@link BESIDE}; 0 where its sentence `[from, to)` has no more. Other figures count as a word, all of them the same.
 */
export function wordsBeside({ t, owners, at, end, from, to }: FigurePlace): readonly number[] {
  const words = NO_WORDS.slice();
  collect(t, owners, at - 1, from - 1, -1, words, 0);
  collect(t, owners, end, to, 1, words, BESIDE);
  return words;
}

/** Puts the words from token `first` on, until `stop`, into `words` from `slot` on. */
function collect(
  t: Tokens,
  owners: Int32Array,
  first: number,
  stop: number,
  step: 1 | -1,
  words: number[],
  slot: number,
): void {
  const full = slot + BESIDE;
  for (let i = first, n = slot, owner = 0; (stop - i) * step > 0 && n < full; i += step) {
    const word = wordAt(t, owners, i, owner);
    owner = owners[i]!;
    if (word !== 0) words[n++] = word;
  }
}

/** The hash of a token's word, 0 where it is none or belongs to a figure already told of. */
function wordAt(t: Tokens, owners: Int32Array, i: number, owner: number): number {
  if (owners[i] !== 0) return owners[i] === owner ? 0 : OTHER_FIGURE;
  // even, so that no word is taken for a figure, and small enough to be kept without a box
  return t.kind[i] === T.word ? ((t.hash[i] || hashOf(t, i)) >>> 3) << 1 : 0;
}

/** Words of two figures that are the same without a gap, from the figures outwards. Figures between them do not count. */
export const wordsRunningOn = (a: readonly number[], b: readonly number[]): number =>
  alikeFrom(a, b, 0) + alikeFrom(a, b, BESIDE);

function alikeFrom(a: readonly number[], b: readonly number[], side: number): number {
  let alike = 0;
  for (let i = side; i < side + BESIDE; i++) {
    const word = a[i]!;
    if (word === 0 || word !== b[i]) break;
    if (word !== OTHER_FIGURE) alike++;
  }
  return alike;
}

/** Of digits, and of words with letters that the scanner does not hash. */
function hashOf({ text, start, end }: Tokens, i: number): number {
  let hash = OFFSET;
  for (let k = start[i]!; k < end[i]!; k++) hash = Math.imul(hash ^ text.charCodeAt(k), PRIME);
  return hash;
}
