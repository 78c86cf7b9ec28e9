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
import { W } from '../text/vocabulary.ts';

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
  readonly idOf: ReadonlyMap<string, number>;
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
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/.test(key)) key = key.replace(INVISIBLE, '').normalize('NFKC');
  if (DASH.test(key)) return '-';
  if (GROUPED.test(key)) return key.replaceAll(',', '');
  return key.toLowerCase().replace(/['’]/g, '');
}

export interface AnchorToken extends Span {
  readonly key: string;
}

/**
 * Tokens of a stretch of text. Linear. Words of plain Latin letters, which most are, are told without the expression that knows
 * all scripts: files hold ten thousand contexts.
 */
export function anchorTokens(text: string): AnchorToken[] {
  const found: AnchorToken[] = [];
  eachToken(text, (start, end, key) => found.push({ start, end, key }));
  return found;
}

/** What the tokens of a text are compared by. */
export function anchorKeys(text: string): string[] {
  const found: string[] = [];
  eachToken(text, (_, __, key) => found.push(key));
  return found;
}

function eachToken(text: string, visit: (start: number, end: number, key: string) => void): void {
  const to = text.length;
  const token = new RegExp(TOKEN);
  let i = 0;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (c < 128 && NOTHING[c] === 1) {
      i++;
      continue;
    }
    let end = i;
    while (isLetter(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end);
    if (end > i && !(next > 127) && next !== APOSTROPHE) {
      visit(i, end, text.slice(i, end).toLowerCase());
      i = end;
      continue;
    }
    token.lastIndex = i;
    const m = token.exec(text);
    if (!m) {
      i += text.codePointAt(i)! > 0xffff ? 2 : 1;
      continue;
    }
    const key = keyOf(m[0]);
    if (key !== '') visit(i, i + m[0].length, key);
    i += m[0].length;
  }
}

const APOSTROPHE = 39;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

/** 1 for the ASCII characters that no token begins with. */
const NOTHING = Uint8Array.from({ length: 128 }, (_, c) =>
  /[A-Za-z0-9%$<>=+~#-]/.test(String.fromCharCode(c)) ? 0 : 1,
);

/** Between two tokens: what may end a sentence. An abbreviation is taken for one, which only asks for more proof. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s/;

/** Indexes a text for anchoring. `prose` is as {@link ParsedDocument} describes it. Linear. */
export function indexProse(prose: string): AnchorText {
  const keys: string[] = ['\u0002', '\u0003', '\u0004', '\u0005'];
  const shapes: number[] = [TEXT_START, TEXT_END, ANY_NUMBER, ANY_UNIT];
  const idOf = new Map<string, number>();
  const ids: number[] = [TEXT_START];
  const start: number[] = [0];
  const end: number[] = [0];
  const opens: number[] = [1];
  let last = 0;
  eachToken(prose, (from, to, key) => {
    let id = idOf.get(key);
    if (id === undefined) {
      id = keys.length;
      keys.push(key);
      shapes.push(shapeOf(key) ?? id);
      idOf.set(key, id);
    }
    const between = prose.slice(last, from);
    opens.push(
      ids.length === 1 || between.includes('\n') || (between.length > 1 && SENTENCE_END.test(between)) ? 1 : 0,
    );
    ids.push(id);
    start.push(from);
    end.push(to);
    last = to;
  });
  ids.push(TEXT_END);
  start.push(prose.length);
  end.push(prose.length);
  opens.push(1);
  const shape = Int32Array.from(ids, id => shapes[id]!);
  return {
    count: ids.length,
    ids: Int32Array.from(ids),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    opens: Uint8Array.from(opens),
    sentence: numbered(opens),
    shape,
    shapeOfId: Int32Array.from(shapes),
    keys,
    idOf,
    ...places(shape, keys.length),
  };
}

/** Positions of each id. */
function places(ids: Int32Array, kinds: number): Pick<AnchorText, 'from' | 'positions'> {
  const from = new Int32Array(kinds + 1);
  for (const id of ids) from[id + 1]!++;
  for (let i = 0; i < kinds; i++) from[i + 1]! += from[i]!;
  const next = from.slice();
  const positions = new Int32Array(ids.length);
  ids.forEach((id, at) => (positions[next[id]!++] = at));
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

function numbered(opens: readonly number[]): Int32Array {
  let n = -1;
  return Int32Array.from(opens, o => (n += o));
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
  let low = 1;
  let high = text.count - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (text.end[mid]! > span.start) high = mid;
    else low = mid + 1;
  }
  let last = low;
  while (last < text.count - 1 && text.start[last]! < span.end) last++;
  return last > low ? { first: low, last } : undefined;
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
export const isNumber = (key: string): boolean => /^\p{N}/u.test(key) || is(key, W.cardinal | W.magnitude);

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
