import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from '../language/words.ts';
import type { ParsedDocument, Span } from '../model.ts';
import { VOCABULARY } from '../quantities/lexicon.ts';
import { firstWhere } from '../text/first-where.ts';
import { grow } from '../text/tokens.ts';
import { HASH_START, hashEnd, hashStep, W } from '../text/vocabulary.ts';
import { hashOfKey, KeyIndex } from './key-index.ts';

/**
 * A text as anchoring sees it: words, numbers and the signs that change what a number says. Line breaks, quotation marks,
 * markup and time codes are no tokens, so that a reflowed paragraph, a re-timed caption and a curly quote change nothing.
 * Positions 0 and `count - 1` are marks for the start and the end of the text: standing first is context, too.
 */
export interface AnchorText {
  readonly count: number;
  /** Which token: equal numbers are equal words. */
  readonly ids: Int32Array;
  /** UTF-16 offsets into the text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 where a sentence, heading, item or cell begins. */
  readonly opens: Uint8Array;
  /** Number of the sentence. */
  readonly sentence: Int32Array;
  /** As {@link ids}, but every number is {@link ANY_NUMBER} and every unit {@link ANY_UNIT}: context holds though a figure in it changed. */
  readonly shape: Int32Array;
  /** The shape of each token, by its id. */
  readonly shapeOfId: Int32Array;
  /** Numbers are words like any other here: `shape` is `ids`. */
  readonly numbers?: true;
  readonly keys: readonly string[];
  readonly index: KeyIndex;
  /** Positions of each shape: those of shape i stand from `from[i]` to `from[i + 1]` of `positions`, in order. */
  readonly from: Int32Array;
  readonly positions: Int32Array;
}

/** Ids of the two marks; no word of a text has them. */
export const TEXT_START = 0;
export const TEXT_END = 1;
/** Stands for any number in {@link AnchorText.shape}. */
export const ANY_NUMBER = 2;
/** And for any unit. */
export const ANY_UNIT = 3;

const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\u2060\u00ad]+(?:['’]\p{L}+)*|[%‰$€£¥₹°±×<>≥≤=+~≈§#]|[-\u2010-\u2015\u2212](?=\p{N})/uy;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DASH = /^[-\u2010-\u2015\u2212]$/;

/** What a token is compared by: case, apostrophes and thousands separators folded, all dashes one. */
function keyOf(token: string): string {
  let key = token;
  if (/[^\u0000-\u007f]/.test(key)) key = key.replace(INVISIBLE, '').normalize('NFKC');
  if (DASH.test(key)) return '-';
  if (GROUPED.test(key)) return key.replaceAll(',', '');
  return key.toLowerCase().replace(/['’]/g, '');
}

export interface AnchorToken extends Span {
  readonly key: string;
}

/** Tokens of a stretch of text. Linear. */
export function anchorTokens(text: string): AnchorToken[] {
  const found: AnchorToken[] = [];
  eachToken(text, (start, end, _, key) => found.push({ start, end, key: key ?? text.slice(start, end).toLowerCase() }));
  return found;
}

/** What the tokens of a text are compared by. */
export const anchorKeys = (text: string): string[] => anchorTokens(text).map(t => t.key);

/** Ids that the words of another stretch of text have in this one; -1 for those that it does not have. */
export function idsIn({ index }: AnchorText, text: string): number[] {
  const found: number[] = [];
  eachToken(text, (start, end, hash, key) => found.push(index.find(text, start, end, hash, key)));
  return found;
}

/** {@link idsIn}, as shapes: what a text does not have may still be a number. */
export function shapesIn({ index, shapeOfId, numbers }: AnchorText, text: string): number[] {
  const found: number[] = [];
  eachToken(text, (start, end, hash, key) => {
    const id = index.find(text, start, end, hash, key);
    if (numbers) found.push(id);
    else if (id >= 0) found.push(shapeOfId[id]!);
    else found.push(shapeOf(key ?? text.slice(start, end).toLowerCase()) ?? id);
  });
  return found;
}

/**
 * Visits the tokens of a text with the hash of what they are compared by, and that itself unless it is the letters a-z between
 * `start` and `end` in lower case. Words of plain letters and plain numbers, which most are, are told without the expression that
 * knows all scripts: files hold ten thousand contexts.
 */
function eachToken(text: string, visit: (start: number, end: number, hash: number, key?: string) => void): void {
  const to = text.length;
  let i = 0;
  while (i < to) {
    let c = text.charCodeAt(i);
    if (c < 128 && KIND[c] === NOTHING) {
      i++;
      continue;
    }
    let end = i;
    if (c < 128 && KIND[c] === LETTER) {
      let hash = HASH_START;
      for (; c < 128 && KIND[c] === LETTER; c = text.charCodeAt(++end)) hash = hashStep(hash, c | 32);
      // not a number: the text ends here
      if (!(c > 127) && c !== APOSTROPHE) {
        visit(i, end, hashEnd(hash) || 1);
        i = end;
        continue;
      }
    } else if (c < 128 && KIND[c] === DIGIT) {
      while (isDigit(text.charCodeAt(end)) || (isMark(text, end) && isDigit(text.charCodeAt(end + 1)))) end++;
      // digits of another script may go on
      if (!(text.charCodeAt(isMark(text, end) ? end + 1 : end) > 127)) {
        const key = keyOf(text.slice(i, end));
        visit(i, end, hashOfKey(key), key);
        i = end;
        continue;
      }
    }
    TOKEN.lastIndex = i;
    const m = TOKEN.exec(text);
    if (!m) {
      i += text.codePointAt(i)! > 0xffff ? 2 : 1;
      continue;
    }
    const key = keyOf(m[0]);
    if (key !== '') visit(i, i + m[0].length, hashOfKey(key), key);
    i += m[0].length;
  }
}

const APOSTROPHE = 39;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
/** Between the digits of a number. */
const isMark = (text: string, at: number): boolean => text[at] === '.' || text[at] === ',' || text[at] === ':';

/** What a token may begin with, by ASCII character: nothing, a letter, a digit, or something for {@link TOKEN} to tell. */
const [NOTHING, LETTER, DIGIT, OTHER] = [0, 1, 2, 3] as const;
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  if (/[A-Za-z]/.test(c)) return LETTER;
  if (isDigit(code)) return DIGIT;
  return /[%$<>=+~#-]/.test(c) ? OTHER : NOTHING;
});

/** Between two tokens: what may end a sentence. An abbreviation is taken for one, which only asks for more proof. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s/;

/** Characters of a word with its space, about: room for so many words is made at once. */
const WORD = 5;

/** Indexes a text for anchoring. `prose` is as {@link ParsedDocument} describes it. Linear. */
export function indexProse(prose: string): AnchorText {
  const index = new KeyIndex(['\u0002', '\u0003', '\u0004', '\u0005']);
  let room = Math.ceil(prose.length / WORD) + 2;
  let ids = new Int32Array(room);
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let opens = new Uint8Array(room);
  ids[0] = TEXT_START;
  opens[0] = 1;
  let count = 1;
  let last = 0;
  eachToken(prose, (from, to, hash, key) => {
    // one more for the end of the text
    if (count + 1 >= room) {
      room *= 2;
      [ids, start, end, opens] = [grow(ids, room), grow(start, room), grow(end, room), grow(opens, room)];
    }
    ids[count] = index.add(prose, from, to, hash, key);
    start[count] = from;
    end[count] = to;
    if (count === 1 || endsBetween(prose, last, from)) opens[count] = 1;
    count++;
    last = to;
  });
  ids[count] = TEXT_END;
  start[count] = end[count] = prose.length;
  opens[count++] = 1;
  [ids, start, end, opens] = [ids.slice(0, count), start.slice(0, count), end.slice(0, count), opens.slice(0, count)];
  const { keys } = index;
  const shapeOfId = Int32Array.from(keys, (key, id) => (id > ANY_UNIT ? (shapeOf(key) ?? id) : id));
  const shape = new Int32Array(count);
  for (let i = 0; i < count; i++) shape[i] = shapeOfId[ids[i]!]!;
  return {
    count,
    ids,
    start,
    end,
    opens,
    sentence: numbered(opens),
    shape,
    shapeOfId,
    keys,
    index,
    ...places(shape, keys.length),
  };
}

/** Whether a sentence may end between two tokens. */
function endsBetween(prose: string, from: number, to: number): boolean {
  if (to - from < 2) return prose.charCodeAt(from) === LINE_END && to > from;
  const between = prose.slice(from, to);
  return between.includes('\n') || SENTENCE_END.test(between);
}

const LINE_END = 10;

/** Positions of each id. */
function places(ids: Int32Array, kinds: number): Pick<AnchorText, 'from' | 'positions'> {
  const from = new Int32Array(kinds + 1);
  for (let at = 0; at < ids.length; at++) from[ids[at]! + 1]!++;
  for (let i = 0; i < kinds; i++) from[i + 1]! += from[i]!;
  const next = from.slice();
  const positions = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) positions[next[ids[at]!]!++] = at;
  return { from, positions };
}

const views = new WeakMap<AnchorText, AnchorText>();

/** The text with its numbers told apart. */
export function withNumbers(text: AnchorText): AnchorText {
  let view = views.get(text);
  if (!view) {
    view = { ...text, ...places(text.ids, text.keys.length), shape: text.ids, numbers: true };
    views.set(text, view);
  }
  return view;
}

/** Numbers of the sentences, from 0. */
function numbered(opens: Uint8Array): Int32Array {
  const numbers = new Int32Array(opens.length);
  let n = -1;
  for (let i = 0; i < opens.length; i++) numbers[i] = n += opens[i]!;
  return numbers;
}

const indexes = new WeakMap<ParsedDocument, AnchorText>();

/** {@link indexProse} of a document, made once for as long as the document lives. */
export function indexDocument(document: ParsedDocument): AnchorText {
  let index = indexes.get(document);
  if (!index) {
    index = indexProse(document.prose);
    indexes.set(document, index);
  }
  return index;
}

/** Tokens that a span touches, as first and last (exclusive) position; undefined where it touches none. */
export function tokensIn(text: AnchorText, span: Span): { first: number; last: number } | undefined {
  const first = firstWhere(1, text.count - 1, i => text.end[i]! > span.start);
  let last = first;
  while (last < text.count - 1 && text.start[last]! < span.end) last++;
  return last > first ? { first, last } : undefined;
}

const FUNCTION = new Set(
  [ARTICLES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS, PRONOUNS, AUXILIARIES, ADVERBS].flatMap(list => [...list]),
);

/** Whether a token tells one place from another; "of the" does not, nor does a figure. */
export const isContent = (key: string): boolean => key.length > 1 && !FUNCTION.has(key) && shapeOf(key) === undefined;

/** {@link isContent} of a word of a text. */
export function tellsPlaces(text: AnchorText, id: number): boolean {
  const key = text.keys[id]!;
  return isContent(key) || (text.numbers === true && isNumber(key));
}

/** Whether a word is a number, in digits or spelled out. Units and signs are none. */
export const isNumber = (key: string): boolean => DIGIT_FIRST.test(key) || is(key, W.cardinal | W.magnitude);
const DIGIT_FIRST = /^\p{N}/u;

/** {@link ANY_NUMBER} or {@link ANY_UNIT} for what is one. */
export function shapeOf(key: string): number | undefined {
  if (isNumber(key)) return ANY_NUMBER;
  return /^[%‰°]$/.test(key) || is(key, W.unit | W.timeUnit) ? ANY_UNIT : undefined;
}

/** Whether the vocabulary has a word as one of these classes. */
export function is(key: string, classes: number): boolean {
  const id = VOCABULARY.ids.get(key);
  return id !== undefined && (VOCABULARY.classes[id]! & classes) !== 0;
}

/** A word that makes a number another when it stands next to it: "14" is not "14 million". */
const NUMBER_LIKE =
  W.cardinal | W.magnitude | W.fraction | W.vagueTens | W.vagueCount | W.multiplier | W.unit | W.timeUnit | W.currency;

/** Whether a word is a number or a part of one: digits, signs, number words and units. */
export const saysNumber = (key: string): boolean => !/^\p{L}+$/u.test(key) || is(key, NUMBER_LIKE);
