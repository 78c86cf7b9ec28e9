import type { Span } from '../model.ts';
import { anchorTokens, isNumber } from './anchor-tokens.ts';
import { approximateEnds, approximateStarts, leastErrors } from './approximate.ts';

/** Share of a quotation's characters that may differ where it does not stand word for word. */
const LOOSE = 0.3;
/** Characters of context compared on each side. */
const CONTEXT = 32;
/** Weights of what tells one place from another, after the order of Hypothesis: the words, what stands around, where it was. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, hint: 2 } as const;

export interface QuoteSearch {
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it is expected: decides between places that are otherwise alike. */
  readonly hint?: number;
  /** Characters that may differ; by default a share of the quotation's length. */
  readonly maxErrors?: number;
}

export interface QuotePlace extends Span {
  readonly errors: number;
  /** 0..1. */
  readonly score: number;
}

/**
 * Every place where a quotation stands in a text, the likeliest first: word for word; else with other quotation marks, case and
 * spaces; else with few characters changed, but never a number. Unlike anchoring, which refuses a tie, a search shows them all.
 */
export function findQuote(text: string, quote: string, search: QuoteSearch = {}): QuotePlace[] {
  if (quote === '') return [];
  const exact = allOf(text, quote);
  const found =
    exact.length > 0
      ? exact.map(start => ({ start, end: start + quote.length, errors: 0 }))
      : loosely(text, quote, search);
  return found
    .map(place => ({ ...place, score: scoreOf(text, quote, place, search) }))
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

function allOf(text: string, quote: string): number[] {
  const starts: number[] = [];
  for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) starts.push(i);
  return starts;
}

function loosely(text: string, quote: string, search: QuoteSearch): Omit<QuotePlace, 'score'>[] {
  const [soft, softQuote] = [soften(text), soften(quote)];
  const limit = search.maxErrors ?? Math.floor(softQuote.length * LOOSE);
  const places: Omit<QuotePlace, 'score'>[] = [];
  for (const at of approximateEnds(soft, softQuote, limit)) {
    const starts = approximateStarts(soft, softQuote, at);
    // of starts that are equally near, one at the edge of a word
    const start = starts.find(s => isEdge(text, s)) ?? starts[0];
    if (start === undefined || numbersOf(text.slice(start, at.end)) !== numbersOf(quote)) continue;
    const previous = places.at(-1);
    const place = { start, end: at.end, errors: at.errors };
    // the same place found with an end more or less
    if (previous && previous.end > start) {
      if (isEdge(text, at.end) && !isEdge(text, previous.end)) places[places.length - 1] = place;
    } else places.push(place);
  }
  return places;
}

/** Lower case, plain quotation marks, dashes and spaces, character for character. */
function soften(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/\p{Lu}/gu, c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c));
}

const isEdge = (text: string, at: number): boolean =>
  at === 0 || at === text.length || !/^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

const numbersOf = (text: string): string =>
  anchorTokens(text)
    .filter(t => isNumber(t.key))
    .map(t => t.key)
    .join(' ');

function scoreOf(text: string, quote: string, place: Omit<QuotePlace, 'score'>, search: QuoteSearch): number {
  const near = (context: string, there: string): number =>
    context === '' ? 1 : 1 - leastErrors(there, context) / context.length;
  const prefix = (search.prefix ?? '').slice(-CONTEXT);
  const suffix = (search.suffix ?? '').slice(0, CONTEXT);
  const parts =
    WEIGHTS.quote * (1 - place.errors / quote.length) +
    WEIGHTS.prefix * near(prefix, text.slice(Math.max(0, place.start - prefix.length), place.start)) +
    WEIGHTS.suffix * near(suffix, text.slice(place.end, place.end + suffix.length)) +
    WEIGHTS.hint * (search.hint === undefined ? 1 : 1 - Math.min(1, Math.abs(place.start - search.hint) / text.length));
  return parts / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.hint);
}
