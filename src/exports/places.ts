import type { Block, Claim, ParsedDocument, Span } from '../core/model.ts';
import { firstWhere } from '../core/text/first-where.ts';
import { LineIndex, type Position } from '../core/text/line-index.ts';
import { asWritten, byUri } from '../core/rules/places.ts';
import { pathIn, type ExportInput } from './input.ts';
import { plain } from './plain.ts';

/** A span of a source. */
export type Place = Span & { readonly uri: string };

/** A figure or quotation among the words around it, each on one line; in a table, behind the heads of its row and column. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Answers about places in the sources of one analysis. */
export interface Places {
  readonly path: (uri: string) => string;
  /** Line and column from 1, columns in UTF-16 code units. */
  readonly position: (uri: string, offset: number) => { line: number; column: number };
  /** "0:42" or "1:02:07" where the source is timed. */
  readonly time: (uri: string, offset: number) => string | undefined;
  /** Words as written, on one line. */
  readonly written: (place: Place) => string;
  readonly excerpt: (place: Place, within?: Span) => Excerpt;
}

/** Characters shown on either side of a figure. */
const AROUND = 140;

/** Looks places up; each source's lines are found once, on the first question about it. */
export function placesOf(input: ExportInput): Places {
  const documents = byUri(input.analysis.documents);
  const others = new Map((input.otherTexts ?? []).map(t => [t.uri, t.text]));
  const lines = new Map<string, LineIndex>();
  const lineIndex = (uri: string): LineIndex | undefined => {
    const known = lines.get(uri);
    if (known) return known;
    const text = documents.get(uri)?.text ?? others.get(uri);
    if (text === undefined) return undefined;
    const made = new LineIndex(text);
    lines.set(uri, made);
    return made;
  };
  return {
    path: uri => pathIn(input, uri),
    position: (uri, offset) => {
      const { line, character }: Position = lineIndex(uri)?.position(offset) ?? { line: 0, character: 0 };
      return { line: line + 1, column: character + 1 };
    },
    time: (uri, offset) => timeAt(documents.get(uri), offset),
    written: place =>
      plain(asWritten(place, documents) || (others.get(place.uri)?.slice(place.start, place.end) ?? '')),
    excerpt: (place, within) => excerptOf(documents.get(place.uri), place, within),
  };
}

/** The time code in force at an offset. */
function timeAt(document: ParsedDocument | undefined, offset: number): string | undefined {
  const times = document?.times ?? [];
  const mark = times[countUpTo(times, t => t.offset, offset) - 1];
  if (!mark) return undefined;
  const whole = Math.floor(mark.seconds);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

function excerptOf(document: ParsedDocument | undefined, place: Span, within?: Span): Excerpt {
  if (!document) return { before: '', text: '', after: '' };
  const block = within ?? blockHolding(document, place);
  const start = Math.min(place.start, Math.max(block?.start ?? 0, place.start - AROUND));
  const end = Math.max(place.end, Math.min(block?.end ?? document.prose.length, place.end + AROUND));
  const before = document.prose.slice(start, place.start);
  const after = document.prose.slice(place.end, end);
  // a word cut in two at either end is left out
  const cutBefore = start > (block?.start ?? 0);
  const cutAfter = end < (block?.end ?? document.prose.length);
  return {
    before: headsOf(document, place) + spaced(cutBefore ? `… ${before.replace(/^\S*\s/, '')}` : before, 'start'),
    text: plain(document.prose.slice(place.start, place.end)),
    after: spaced(cutAfter ? `${after.replace(/\s\S*$/, '')} …` : after, 'end'),
  };
}

/** The block around a place. Blocks are in order and stand beside each other. */
function blockHolding({ blocks }: ParsedDocument, place: Span): Block | undefined {
  const block = blocks[countUpTo(blocks, b => b.start, place.start) - 1];
  return block && place.end <= block.end ? block : undefined;
}

/** How many items of a sorted list stand at an offset or before it. */
function countUpTo<T>(list: readonly T[], offsetOf: (item: T) => number, offset: number): number {
  return firstWhere(0, list.length, i => offsetOf(list[i]!) > offset);
}

/** "Pier four · Depth: " before a figure in a table, which says nothing by itself. */
function headsOf(document: ParsedDocument, place: Span): string {
  const block = blockHolding(document, place);
  const cell = block?.kind === 'cell' ? block : undefined;
  const heads = [cell?.row, cell?.column].flatMap(index => (index === undefined ? [] : (document.blocks[index] ?? [])));
  const words = heads.map(b => plain(document.prose.slice(b.start, b.end))).filter(text => text !== '');
  return words.length > 0 ? `${words.join(' · ')}: ` : '';
}

/** On one line; the space towards the figure is kept. */
function spaced(text: string, side: 'start' | 'end'): string {
  const line = plain(text);
  if (line === '') return '';
  if (side === 'start') return /\s$/.test(text) ? `${line} ` : line;
  return /^\s/.test(text) ? ` ${line}` : line;
}

/** Where a claim's sentence stands: what an excerpt of it shows. */
export const sentenceOf = (claim: Claim): Span => claim.context.sentenceSpan;
