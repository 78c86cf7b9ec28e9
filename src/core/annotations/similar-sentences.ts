import { ANY_UNIT, isContent, saysNumber, type AnchorText } from './anchor-tokens.ts';
import type { Sought } from './context-places.ts';
import { occurrencesOf, sentenceAfter, sentenceBefore } from './runs.ts';
import { commonWords } from './similar-words.ts';

/**
 * The last resort where the nearest words were changed on both sides, or the only ones: a sentence that is as it was but for a
 * word, and that was never like any other of the text.
 */

/** Words that a sentence must have besides the figure, and words of content: shorter ones are alike by chance. */
export const LEAST_SENTENCE = 4;
const LEAST_CONTENT = 3;
/** Sharing more of its words of content makes another sentence like it. */
const ALIKE = 0.5;
/** Words that may have changed: one, and in long sentences two. */
const LONG_SENTENCE = 16;
/** Words by which either side may have grown or shrunk. */
const GROWN = 2;
/** A word that stands more often than this says nothing of a sentence. */
const COMMON = 2_000;

/** Sentences that hold more than half of these words of content, by number. None where the words are too few or too common. */
export function similarSentences(text: AnchorText, words: readonly number[]): number[] {
  const content = new Set(words.filter(id => id > ANY_UNIT && isContent(text.keys[id]!)));
  // words that the text does not have any more count as content that is missing
  const missing = words.filter(id => id < 0).length;
  if (content.size + missing < LEAST_CONTENT) return [];
  const counts = new Map<number, number>();
  for (const id of content) {
    if (text.from[id + 1]! - text.from[id]! > COMMON) continue;
    let previous = -1;
    for (let p = text.from[id]!; p < text.from[id + 1]!; p++) {
      const s = text.sentence[text.positions[p]!]!;
      if (s !== previous) counts.set(s, (counts.get(s) ?? 0) + 1);
      previous = s;
    }
  }
  const enough = ALIKE * (content.size + missing);
  return [...counts].filter(([, n]) => n > enough).map(([s]) => s);
}

/** Position of the figure in the one sentence that is as it was but for a word, and the only one like it; else undefined. */
export function inAlikeSentence(text: AnchorText, sought: Sought): number | undefined {
  const { enough, own, shapes, before, after } = sought;
  if (!enough.unlike || !enough.sentence) return undefined;
  const [i, j] = enough.sentence;
  const left = before.slice(before.length - i);
  const right = after.slice(0, j);
  const alike = similarSentences(text, [...left, ...right]);
  const [sentence] = alike;
  if (alike.length !== 1) return undefined;
  const places = occurrencesOf(text, own, shapes).filter(at => text.sentence[at] === sentence);
  const [at] = places;
  if (at === undefined || places.length > 1) return undefined;
  const end = at + own.length;
  const [l, r] = [sentenceBefore(text, at), sentenceAfter(text, end)];
  if (Math.abs(l - i) > GROWN || Math.abs(r - j) > GROWN) return undefined;
  const [a, b] = [
    commonWords(left, [...text.shape.subarray(at - l, at)]),
    commonWords(right, [...text.shape.subarray(end, end + r)]),
  ];
  if (a + b < i + j - (i + j < LONG_SENTENCE ? 1 : 2)) return undefined;
  if (sought.names.some(name => ![...text.shape.subarray(at - l, end + r)].includes(name))) return undefined;
  // what stands next to the figure now must not make it another
  const next = (k: number, stored: number | undefined): boolean =>
    text.shape[k] === stored || !saysNumber(text.keys[text.ids[k]!]!);
  return next(at - 1, left.at(-1)) && next(end, right[0]) ? at : undefined;
}
