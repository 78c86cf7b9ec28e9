import { T, type Tokens } from '../text/tokens.ts';

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
export function wordingOf(t: Tokens, owners: Int32Array, from: number, to: number, own: number): number {
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

/** Of digits, and of words with letters that the scanner does not hash. */
function hashOf({ text, start, end }: Tokens, i: number): number {
  let hash = OFFSET;
  for (let k = start[i]!; k < end[i]!; k++) hash = Math.imul(hash ^ text.charCodeAt(k), PRIME);
  return hash;
}
