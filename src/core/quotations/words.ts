import type { ParsedDocument } from '../model.ts';
import { nextWord, wordEnd } from './scan-words.ts';

/** Words for comparing quotations: what is left of a text when case, punctuation, hyphens and line breaks are taken away. */
export interface Word {
  /** Folded: lower case, no apostrophes; numbers keep their decimal point. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a stretch of prose with their places. Linear. */
export function wordsOf(prose: string, from = 0, to = prose.length): Word[] {
  const words: Word[] = [];
  for (let start = nextWord(prose, from); start < to;) {
    const end = wordEnd(prose, start);
    if (end > to) break;
    words.push({ key: fold(prose.slice(start, end)), start, end });
    start = nextWord(prose, end);
  }
  return words;
}

/** The words of a document as numbers: what a word says is cut out of the prose only where it is asked for. */
export interface WordPlaces {
  readonly starts: Int32Array;
  /** Hash of each word's key, see {@link hashOfKey}. */
  readonly hashes: Int32Array;
}

/** Words of whole documents, kept for as long as the document is: every keystroke compares all documents of a packet again. */
const KEPT = new WeakMap<ParsedDocument, WordPlaces>();

/** Places of the words of a document, worked out once. */
export function wordPlaces(document: ParsedDocument): WordPlaces {
  let places = KEPT.get(document);
  if (!places) KEPT.set(document, (places = placesIn(document.prose)));
  return places;
}

/** Places of the words of a text. */
export function placesIn(prose: string): WordPlaces {
  let starts = new Int32Array(Math.ceil(prose.length / USUAL) + 1);
  let hashes = new Int32Array(starts.length);
  let count = 0;
  for (let start = nextWord(prose, 0); start < prose.length;) {
    const end = wordEnd(prose, start);
    if (count === starts.length) {
      starts = longer(starts);
      hashes = longer(hashes);
    }
    starts[count] = start;
    hashes[count++] = hashOfWord(prose, start, end);
    start = nextWord(prose, end);
  }
  return { starts: starts.slice(0, count), hashes: hashes.slice(0, count) };
}

/** Letters that a word takes with what is around it, at least as a rule. */
const USUAL = 5;

function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const all = new Int32Array(2 * list.length);
  all.set(list);
  return all;
}

/** {@link hashOfKey} of a word, which is cut out and folded only where it holds more than plain letters. */
function hashOfWord(prose: string, start: number, end: number): number {
  let hash = FNV_START;
  for (let i = start; i < end; i++) {
    const code = prose.charCodeAt(i);
    if (code >= 128) return hashOfKey(fold(prose.slice(start, end)));
    if (code === 39 || code === 44) continue;
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), FNV_PRIME);
  }
  return hash;
}

/** What a word of a document says, folded. */
export const keyAt = ({ prose }: ParsedDocument, { starts }: WordPlaces, i: number): string =>
  fold(prose.slice(starts[i], wordEnd(prose, starts[i]!)));

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a. */
export function hashOfKey(key: string): number {
  let hash = FNV_START;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), FNV_PRIME);
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

/** Numbers up to ninety in one word or in digits. */
export function smallNumber(key: string): number | undefined {
  if (/^\d{1,2}$/.test(key)) return Number(key);
  const at = SMALL.indexOf(key);
  return at < 0 ? undefined : at <= 20 ? at : (at - 18) * 10;
}
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  );

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third quarter dozen'.split(
    ' ',
  ),
);
