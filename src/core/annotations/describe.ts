import type { ParsedDocument, Span } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';
import { BEND, cleanFragment, roomFor } from './fragments.ts';
import { toCodePoints } from './code-points.ts';
import { LEAST_SENTENCE, similarSentences } from './similar-sentences.ts';
import { anchorTokens, indexDocument, tokensIn, withNumbers, type AnchorText } from './anchor-tokens.ts';
import { contentIn, hasRareWord, occurrencesOf, runEnds, runStarts, sentenceAfter, sentenceBefore } from './runs.ts';
import type { Enough, Selector } from '../annotation.ts';
import { fingerprint } from './fingerprint.ts';

/** Words that one side must show to tell a place by itself, and how many of them must be of content: fewer turn up again by chance. */
const LEAST_WORDS = 6;
const LEAST_CONTENT = 3;
/** The same for both sides together: on each side, and of content in all. */
const LEAST_AROUND = 4;
const LEAST_CONTENT_AROUND = 4;
/** So many words in a row do not turn up again by chance, however common each of them is. */
const LONG_RUN = 12;
/** Words looked at on each side at most. */
const MOST_WORDS = 48;
/** Characters kept on each side at least: a reader wants to see where it is. */
const LEAST_CHARACTERS = 32;
/** Words that a quotation must have to be told by itself. */
const LEAST_ALONE = 8;
const LEAST_ALONE_CONTENT = 4;

/**
 * The selector of a span: with as much context as tells the place from all others of its text, and a note of how much that
 * is. Undefined where the span holds no word.
 */
export function describe(document: ParsedDocument, span: Span): Selector | undefined {
  const text = indexDocument(document);
  const own = tokensIn(text, span);
  if (!own) return undefined;
  const { first, last } = own;
  const start = Math.min(span.start, text.start[first]!);
  const end = Math.max(span.end, text.end[last - 1]!);
  const enough = measureAny(text, first, last);
  const sides = Math.max(enough.before, enough.after, enough.around, LEAST_WORDS);
  const [inBefore, inAfter] = (enough.whole || enough.unlike) && enough.sentence ? enough.sentence : [0, 0];
  const from = reach(text, first, -1, Math.max(sides, inBefore));
  const to = reach(text, last, 1, Math.max(sides, inAfter));
  const told = isTold(enough);
  return {
    exact: faithful(document, text, start, end, first, last),
    prefix: from < first ? faithful(document, text, text.start[from]!, start, from, first) : '',
    suffix: to > last ? faithful(document, text, end, text.end[to - 1]!, last, to) : '',
    position: toCodePoints(document, { start, end }),
    enough,
    ...(told ? {} : { revision: fingerprint(document.text) }),
  };
}

/** First word (or end, with `step` 1) of a side of `words` words and {@link LEAST_CHARACTERS} of what is read, inside the text. */
function reach(text: AnchorText, at: number, step: 1 | -1, words: number): number {
  let i = at;
  let n = 0;
  let characters = 0;
  while ((n < words || characters < LEAST_CHARACTERS) && (step < 0 ? i > 1 : i < text.count - 1)) {
    const token = step < 0 ? i - 1 : i;
    characters += text.end[token]! - text.start[token]! + 1;
    i += step;
    n++;
  }
  return i;
}

/**
 * The raw text of a stretch, if its words are those that are read there; else what is read, on one line. Where time codes or
 * repeated captions stand between the words, the raw text would not be recognised.
 */
function faithful(
  document: ParsedDocument,
  text: AnchorText,
  start: number,
  end: number,
  first: number,
  last: number,
): string {
  const raw = document.text.slice(start, end);
  const words = anchorTokens(cleanFragment(raw));
  if (words.length === last - first && words.every((w, k) => w.key === text.keys[text.ids[first + k]!])) return raw;
  return document.prose.slice(start, end).replace(/[\s\u2060]+/g, ' ');
}

const isTold = (e: Enough): boolean =>
  e.before + e.after + e.around > 0 || e.whole === true || e.unlike === true || e.alone === true;

/**
 * How much context tells the place: by its words; if need be by its numbers, which change more easily; and if need be by
 * standing near the start or end of the text, which changes as soon as anything is put there.
 */
function measureAny(text: AnchorText, first: number, last: number): Enough {
  const words = measure(text, first, last, false);
  if (isTold(words)) return words;
  for (const marks of [false, true]) {
    const plain = marks ? measure(text, first, last, true) : words;
    if (isTold(plain)) return plain;
    const { unlike: _, ...numbers } = measure(withNumbers(text), first, last, marks);
    if (isTold(numbers)) return { ...numbers, numbers: true };
  }
  return words;
}

/** How much context tells the place from all others, whatever figure stands in it. */
function measure(text: AnchorText, first: number, last: number, marks: boolean): Enough {
  const [start, end] = marks ? [0, text.count] : [1, text.count - 1];
  const before = [...text.shape.subarray(Math.max(start, first - MOST_WORDS), first)];
  const after = [...text.shape.subarray(last, Math.min(end, last + MOST_WORDS))];
  const room = roomFor(last - first);
  const hasProof = (from: number, to: number, words: number): boolean =>
    words >= LONG_RUN || hasRareWord(text, from, to);
  const tells = (i: number, j: number, content: number): boolean =>
    contentIn(text, first - i, first) + contentIn(text, last, last + j) >= content &&
    (hasProof(first - i, first, i + j) || hasProof(last, last + j, 0)) &&
    placesAround(text, before, after, i, j, room) === 1;
  // without its nearest words, too: one of them may be changed with the figure still the same
  const oneBefore = least(
    before.length,
    n =>
      contentIn(text, first - n, first - BEND) >= LEAST_CONTENT &&
      hasProof(first - n, first - BEND, n - BEND) &&
      runEnds(text, before.slice(0, before.length - BEND), n - BEND).length === 1,
  );
  const oneAfter = least(
    after.length,
    n =>
      contentIn(text, last + BEND, last + n) >= LEAST_CONTENT &&
      hasProof(last + BEND, last + n, n - BEND) &&
      runStarts(text, after.slice(BEND), n - BEND).length === 1,
  );
  const around = least(Math.min(before.length, after.length), n => tells(n, n, LEAST_CONTENT_AROUND), LEAST_AROUND);
  const own: readonly [number, number] = [sentenceBefore(text, first), sentenceAfter(text, last)];
  const whole = own[0] + own[1] > 0 && own[0] + own[1] <= MOST_WORDS && tells(own[0], own[1], 1);
  const alone =
    last - first >= LEAST_ALONE &&
    contentIn(text, first, last) >= LEAST_ALONE_CONTENT &&
    occurrencesOf(text, [...text.ids.subarray(first, last)], [...text.shape.subarray(first, last)]).length === 1;
  return {
    before: oneBefore,
    after: oneAfter,
    around,
    sentence: own,
    ...(whole ? { whole } : {}),
    ...(isUnlike(text, first, last, own) ? { unlike: true as const } : {}),
    ...(alone ? { alone } : {}),
  };
}

/** Whether no other sentence of the text resembles the place's own. */
function isUnlike(text: AnchorText, first: number, last: number, [i, j]: readonly [number, number]): boolean {
  if (i + j < LEAST_SENTENCE || i + j > MOST_WORDS) return false;
  const words = [...text.shape.subarray(first - i, first), ...text.shape.subarray(last, last + j)];
  return similarSentences(text, words).length === 1;
}

/** The smallest number from {@link LEAST_WORDS} on that passes; a wider context passes wherever a narrower one does. 0: none. */
function least(most: number, passes: (n: number) => boolean, from = LEAST_WORDS): number {
  if (most < from || !passes(most)) return 0;
  return firstWhere(from, most, passes);
}

/** Places with `i` words of the one side and, behind a gap of at most `room` words, `j` of the other. */
function placesAround(
  text: AnchorText,
  before: readonly number[],
  after: readonly number[],
  i: number,
  j: number,
  room: number,
): number {
  if (i === 0) return runStarts(text, after, j).length;
  if (j === 0) return runEnds(text, before, i).length;
  const starts = runStarts(text, after, j);
  let places = 0;
  let k = 0;
  for (const end of runEnds(text, before, i)) {
    while (k < starts.length && starts[k]! < end) k++;
    for (let m = k; m < starts.length && starts[m]! <= end + room; m++) places++;
  }
  return places;
}
