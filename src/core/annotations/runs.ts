import { ANY_NUMBER, tellsPlaces, type AnchorText } from './anchor-tokens.ts';

/** Runs of context words in a text, by their shapes: where they stand, and how many of them. */

/** A word that stands more often than this finds no place: the time to look would grow with the square of the text. */
const COMMON = 1_000;
/** A word that stands no more often than this is one that a new sentence will hardly use by chance. */
const RARE = 2;

/** Looks up the rarest word of a run and verifies the rest. `offset` is the position of run[0] relative to what is reported. */
function occurrences(text: AnchorText, run: readonly number[], offset: number): number[] {
  let rarest = -1;
  let fewest = Infinity;
  for (let k = 0; k < run.length; k++) {
    const id = run[k]!;
    if (id < 0) return [];
    const n = text.from[id + 1]! - text.from[id]!;
    if (n < fewest) {
      fewest = n;
      rarest = k;
    }
  }
  if (rarest < 0 || fewest > COMMON) return [];
  const found: number[] = [];
  const id = run[rarest]!;
  for (let p = text.from[id]!; p < text.from[id + 1]!; p++) {
    const first = text.positions[p]! - rarest;
    if (first < 0 || first + run.length > text.count) continue;
    let k = 0;
    while (k < run.length && text.shape[first + k] === run[k]) k++;
    if (k === run.length) found.push(first - offset);
  }
  return found;
}

/** Positions right behind the last `n` words of `before`. */
export const runEnds = (text: AnchorText, before: readonly number[], n: number): number[] =>
  n > before.length ? [] : occurrences(text, before.slice(before.length - n), -n);

/** Positions of the first `n` words of `after`. */
export const runStarts = (text: AnchorText, after: readonly number[], n: number): number[] =>
  n > after.length ? [] : occurrences(text, after.slice(0, n), 0);

/** How many of the last words of `before` stand right before position `at`. */
export function lengthBefore(text: AnchorText, before: readonly number[], at: number): number {
  let n = 0;
  while (n < before.length && at - 1 - n >= 0 && text.shape[at - 1 - n] === before[before.length - 1 - n]) n++;
  return n;
}

/** How many of the first words of `after` stand from position `at` on. */
export function lengthAfter(text: AnchorText, after: readonly number[], at: number): number {
  let n = 0;
  while (n < after.length && at + n < text.count && text.shape[at + n] === after[n]) n++;
  return n;
}

/** How many different words of content stand from `first` to `last` (exclusive). */
export function contentIn(text: AnchorText, first: number, last: number): number {
  const found = new Set<number>();
  for (let i = Math.max(0, first); i < Math.min(last, text.count); i++) {
    const id = text.ids[i]!;
    if (id >= ANY_NUMBER && tellsPlaces(text, id)) found.add(id);
  }
  return found.size;
}

/** Whether a word of content that the text hardly uses otherwise stands there. */
export function hasRareWord(text: AnchorText, first: number, last: number): boolean {
  for (let i = Math.max(0, first); i < Math.min(last, text.count); i++) {
    const id = text.shape[i]!;
    if (id < ANY_NUMBER || (text.from[id + 1]! - text.from[id]! <= RARE && tellsPlaces(text, id))) return true;
  }
  return false;
}

/** How many words of its sentence stand before position `at`. */
export function sentenceBefore(text: AnchorText, at: number): number {
  let n = 0;
  while (at - n > 1 && text.opens[at - n] === 0) n++;
  return n;
}

/** How many words of the sentence that `at - 1` belongs to stand from `at` on. */
export function sentenceAfter(text: AnchorText, at: number): number {
  let n = 0;
  while (at + n < text.count - 1 && text.opens[at + n] === 0) n++;
  return n;
}

/** Whether exactly these words, numbers and all, stand from position `at` on. */
export function standsAt(text: AnchorText, own: readonly number[], at: number): boolean {
  if (at < 0 || at + own.length > text.count) return false;
  for (let k = 0; k < own.length; k++) if (text.ids[at + k] !== own[k]) return false;
  return true;
}

/** Every position where exactly these words stand. */
export const occurrencesOf = (text: AnchorText, own: readonly number[], shapes: readonly number[]): number[] =>
  occurrences(text, shapes, 0).filter(at => standsAt(text, own, at));
