import type { Block, ParsedDocument, QuotationMention, Span } from '../model.ts';
import { wordsOf } from './words.ts';

/** Fewer words are scare quotes or names, unless they are exclaimed ("Full astern!"). */
const LEAST_WORDS = 3;
/** A quotation longer than this is a mark that was never closed. */
const LONGEST = 2000;

const OPENERS: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '‘': '’' };
const STRAIGHT = '"'.charCodeAt(0);
/** The opener of the least code. */
const LEAST_CURLY = '«'.charCodeAt(0);

/** Speech and passages that the text itself marks as quoted: by quotation marks of any style, or as a block quote. */
export function findQuotations(document: ParsedDocument): QuotationMention[] {
  const { prose } = document;
  const found: QuotationMention[] = [];
  for (const block of document.blocks) {
    const spans = markedSpans(prose, block);
    if (block.kind === 'quote' && !spans.some(s => s.end - s.start > (block.end - block.start) / 2)) {
      const whole = blockQuote(prose, block);
      if (whole) found.push(mention(document, whole));
      continue;
    }
    for (const span of spans) if (isSpeech(prose, span)) found.push(mention(document, span));
  }
  return found;
}

function mention(document: ParsedDocument, { start, end }: Span): QuotationMention {
  return { uri: document.uri, start, end, text: document.text.slice(start, end), marked: true };
}

/** Spans between quotation marks in a block, outermost only. */
function markedSpans(prose: string, block: Span): Span[] {
  const spans: Span[] = [];
  let i = block.start;
  while (i < block.end) {
    const code = prose.charCodeAt(i);
    // nearly every character is none of the marks: told by its code alone
    if (code !== STRAIGHT && code < LEAST_CURLY) {
      i++;
      continue;
    }
    const c = prose[i]!;
    // looking no farther than a quotation may reach keeps a text full of open marks linear
    const end = Math.min(block.end, i + LONGEST + 1);
    let close = -1;
    if (code === STRAIGHT) close = opens(prose, i, block) ? closeStraight(prose, i, end) : -1;
    else if (c in OPENERS && (c !== '‘' || opens(prose, i, block))) close = closeCurly(prose, i, OPENERS[c]!, end);
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

function closeStraight(prose: string, open: number, end: number): number {
  for (let i = prose.indexOf('"', open + 1); i >= 0 && i < end; i = prose.indexOf('"', i + 1)) {
    // digits before it: inches, or a figure that ends the quotation; a letter behind it: the next one opens
    if (/\S/.test(prose[i - 1] ?? ' ') || !/\S/.test(prose[i + 1] ?? ' ')) return i;
  }
  return -1;
}

function closeCurly(prose: string, open: number, close: string, end: number): number {
  let depth = 1;
  const opener = prose[open]!;
  for (let i = open + 1; i < end; i++) {
    const c = prose[i]!;
    if (c === close) {
      // the single closing mark is an apostrophe too: it closes only before a space or stop
      if (close === '’' && /[\p{L}\d]/u.test(prose[i + 1] ?? ' ')) continue;
      if (--depth === 0) return i;
    } else if (c === opener && opener !== '‘') depth++;
  }
  return -1;
}

function trimmed(prose: string, start: number, end: number): Span {
  while (start < end && /\s/.test(prose[start]!)) start++;
  while (end > start && /\s/.test(prose[end - 1]!)) end--;
  return { start, end };
}

/** A block quote without quotation marks: its text, up to the dash before a name. */
function blockQuote(prose: string, block: Block): Span | undefined {
  const text = prose.slice(block.start, block.end);
  const signed = /\s(?:—|–|--?)\s*\p{Lu}[^.!?]{0,80}$/u.exec(text);
  const span = trimmed(prose, block.start, block.start + (signed ? signed.index : text.length));
  return wordsOf(prose, span.start, span.end).length > LEAST_WORDS ? span : undefined;
}

/** Speech or a passage, as opposed to a word held at arm's length, a title or a name. */
function isSpeech(prose: string, { start, end }: Span): boolean {
  const words = wordsOf(prose, start, end);
  const text = prose.slice(start, end);
  if (words.length < LEAST_WORDS) return words.length === 2 && /[!?]$/.test(text);
  // "Ham and Eggs Fire": every word of weight has a capital, and nothing ends it
  const weighty = text.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? [];
  const named = weighty.length > 0 && weighty.every(w => /^\p{Lu}/u.test(w));
  return !(named && words.length <= 6 && !/[.!?,…]$/.test(text));
}
