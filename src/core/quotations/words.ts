import type { ParsedDocument } from '../model.ts';

/** Words for comparing quotations: what is left of a text when case, punctuation, hyphens and line breaks are taken away. */
export interface Word {
  /** Folded: lower case, no apostrophes; numbers keep their decimal point. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u2060]|['’](?=\p{L})|[.,](?=\p{N}))*/gu;

/** Words of a stretch of prose with their places. Linear. */
export function wordsOf(prose: string, from = 0, to = prose.length): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = from;
  for (let m = WORD.exec(prose); m && m.index < to; m = WORD.exec(prose)) {
    const end = m.index + m[0].length;
    if (end > to) break;
    words.push({ key: fold(m[0]), start: m.index, end });
  }
  return words;
}

/** The words of a document as numbers: what a word says is cut out of the prose only where it is asked for. */
export interface WordPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash of each word's key, see {@link hashOfKey}. */
  readonly hashes: Int32Array;
}

/** Words of whole documents, kept for as long as the document is: every keystroke compares all documents of a packet again. */
const KEPT = new WeakMap<ParsedDocument, WordPlaces>();

/** Places of the words of a document, worked out once. */
export function wordPlaces(document: ParsedDocument): WordPlaces {
  let places = KEPT.get(document);
  if (!places) {
    const words = wordsOf(document.prose);
    places = {
      starts: Int32Array.from(words, w => w.start),
      ends: Int32Array.from(words, w => w.end),
      hashes: Int32Array.from(words, w => hashOfKey(w.key)),
    };
    KEPT.set(document, places);
  }
  return places;
}

/** What a word of a document says, folded. */
export const keyAt = ({ prose }: ParsedDocument, { starts, ends }: WordPlaces, i: number): string =>
  fold(prose.slice(starts[i], ends[i]));

/** FNV-1a. */
export function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return /['’,\u2060]/.test(lower) ? lower.replace(/['’,\u2060]/g, '') : lower;
}

/** Whether a word states a figure: it must be equal in two texts for them to say the same. */
export function isNumber(key: string): boolean {
  return /^\p{N}/u.test(key) || NUMBER_WORDS.has(key);
}

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third quarter dozen'.split(
    ' ',
  ),
);
