import type { Block, ParsedDocument, QuotationMention, Span } from '../model.ts';
import { wordsOf } from './words.ts';

/** Fewer words are scare quotes or names, unless they are exclaimed ("Full astern!"). */
const LEAST_WORDS = 3;
/** A quotation longer than this is a mark that was never closed. */
const LONGEST = 2000;

/** Marks that open and those that close them, where quotations may stand inside each other. */
const NESTING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»' };
const STRAIGHT = '"'.charCodeAt(0);
/** The opener of the least code. */
const LEAST_CURLY = '«'.charCodeAt(0);

/** Speech and passages that the text itself marks as quoted: by quotation marks of any style, or as a block quote. */
export function findQuotations(document: ParsedDocument): QuotationMention[] {
  const { prose } = document;
  const found: QuotationMention[] = [];
  for (const block of document.blocks) {
    const spans = markedSpans(prose, block);
    if (block.kind === 'quote' && !isSpeechInside(prose, block, spans)) {
      const whole = blockQuote(prose, block);
      if (whole) found.push(mention(document, whole));
      continue;
    }
    for (const span of spans) if (isSpeech(prose, span)) found.push(mention(document, span));
  }
  return found;
}

/** Whether a block quote marks its speech itself: it begins with a mark, or most of it stands between marks. */
function isSpeechInside(prose: string, block: Span, spans: readonly Span[]): boolean {
  const first = spans[0];
  if (!first) return false;
  const inside = spans.reduce((sum, s) => sum + s.end - s.start, 0);
  const opens =
    !/\p{L}/u.test(prose.slice(block.start, first.start)) &&
    wordsOf(prose, first.start, first.end).length > LEAST_WORDS;
  return opens || inside > (block.end - block.start) / 2;
}

function mention(document: ParsedDocument, { start, end }: Span): QuotationMention {
  return { uri: document.uri, start, end, text: document.text.slice(start, end), marked: true };
}

/** Spans between quotation marks in a block, outermost only. Linear, also where every mark opens and none closes. */
function markedSpans(prose: string, block: Span): Span[] {
  const spans: Span[] = [];
  let pairs: ReadonlyMap<number, number> | undefined;
  // how far the block is known to hold no closing mark of the two kinds that do not nest
  const searched = { '"': block.start, '’': block.start };
  const next = (close: '"' | '’', from: number, to: number): number => {
    const at = closingMark(prose, close, Math.max(from, searched[close]), to);
    if (at < 0) searched[close] = to;
    return at;
  };
  let i = block.start;
  while (i < block.end) {
    const code = prose.charCodeAt(i);
    // nearly every character is none of the marks: told by its code alone
    if (code !== STRAIGHT && code < LEAST_CURLY) {
      i++;
      continue;
    }
    const c = prose[i]!;
    const end = Math.min(block.end, i + LONGEST + 1);
    let close = -1;
    if (c === '"' || c === '‘') {
      if (opens(prose, i, block)) close = next(c === '"' ? '"' : '’', i + 1, end);
    } else if (c in NESTING) {
      pairs ??= nestedPairs(prose, block);
      close = pairs.get(i) ?? -1;
      if (close >= end) close = -1;
    }
    if (close > i) {
      spans.push(trimmed(prose, i + 1, close));
      i = close + 1;
    } else i++;
  }
  return spans;
}

/** Whether a straight mark opens a quotation: a space, bracket or dash before it, and none behind. */
function opens(prose: string, i: number, block: Span): boolean {
  const before = i > block.start ? prose[i - 1]! : ' ';
  const after = prose[i + 1] ?? ' ';
  return /[\s([{—–:;,*_'‘“\u2060-]/.test(before) && /\S/.test(after);
}

/** The first mark in a stretch that can close a quotation, or -1. */
function closingMark(prose: string, mark: '"' | '’', from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (prose[i] !== mark) continue;
    const after = prose[i + 1] ?? ' ';
    // the single mark is an apostrophe too: it closes only before a space or stop
    if (mark === '’' ? !/[\p{L}\d]/u.test(after) : /\S/.test(prose[i - 1] ?? ' ') || !/\S/.test(after)) return i;
  }
  return -1;
}

/** Where each mark that nests is closed: offset of the opening mark → offset of the closing one. */
function nestedPairs(prose: string, block: Span): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: Record<string, number[]> = {};
  for (const opener in NESTING) open[opener] = [];
  for (let i = block.start; i < block.end; i++) {
    if (prose.charCodeAt(i) < LEAST_CURLY) continue;
    const c = prose[i]!;
    for (const opener in NESTING) {
      if (NESTING[opener] !== c) continue;
      const at = open[opener]!.pop();
      if (at !== undefined) pairs.set(at, i);
    }
    open[c]?.push(i);
  }
  return pairs;
}

function trimmed(prose: string, start: number, end: number): Span {
  while (start < end && /\s/.test(prose[start]!)) start++;
  while (end > start && /\s/.test(prose[end - 1]!)) end--;
  return { start, end };
}

/** A block quote without quotation marks: its text, up to the dash before a name. */
function blockQuote(prose: string, block: Block): Span | undefined {
  const text = prose.slice(block.start, block.end);
  const span = trimmed(prose, block.start, block.start + (signatureAt(text) ?? text.length));
  return wordsOf(prose, span.start, span.end).length > LEAST_WORDS ? span : undefined;
}

/** A dash and a capital: "— Ann Moe, keeper of the lock". */
const SIGNED = /(?<![^\s])(?:—|–|--?)\s*\p{Lu}/gu;
/** Characters of a name under a quotation, at most. */
const SIGNATURE = 80;

/** Where the name under a quotation begins, with its dash. */
function signatureAt(text: string): number | undefined {
  const from = Math.max(0, text.length - SIGNATURE - 16);
  const tail = text.slice(from);
  const sentence = Math.max(...['.', '!', '?'].map(c => tail.lastIndexOf(c)));
  for (const { index, 0: start } of tail.matchAll(SIGNED)) {
    const name = index + start.length;
    if (name > sentence && tail.length - name <= SIGNATURE) return from + index;
  }
  return undefined;
}

/** Speech or a passage, as opposed to a word held at arm's length, a title or a name. */
function isSpeech(prose: string, { start, end }: Span): boolean {
  const words = wordsOf(prose, start, end);
  const text = prose.slice(start, end);
  if (words.length < LEAST_WORDS) return words.length === 2 && /[!?]$/.test(text);
  // a headline in capitals says nothing of names
  if (words.length > LEAST_WORDS && !/\p{Ll}/u.test(text)) return true;
  // "Ham and Eggs Fire": every word of weight has a capital, and nothing ends it
  const weighty = text.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? [];
  const named = weighty.length > 0 && weighty.every(w => /^\p{Lu}/u.test(w));
  return !(named && words.length <= 6 && !/[.!?,…]$/.test(text));
}
