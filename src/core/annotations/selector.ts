import type { Span } from '../model.ts';

/**
 * How a place in a source is kept: the words and what stands before and behind them (W3C TextQuoteSelector), and where they
 * stood (TextPositionSelector, here in UTF-16; the file counts code points). Running example: "14 months" in
 * "Repairs took 14 months from the order."
 */
export interface Selector {
  /** "14 months", character for character as the source has it. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood when it was recorded. A hint: only a text that has not changed at all is believed by position alone. */
  readonly position?: Span;
  readonly enough?: Enough;
  /** Fingerprint of the whole text, kept only where no context tells the place from another. */
  readonly revision?: string;
}

/**
 * How much of the context, in words, told the place from every other when it was recorded, whatever figure stood in it. A
 * place that shows less later may be the neighbour's: 0 means that even all that was looked at did not tell.
 */
export interface Enough {
  /** So many words right before the figure, alone. */
  readonly before: number;
  /** So many words right behind it, alone. */
  readonly after: number;
  /** So many on each side, together. */
  readonly around: number;
  /** How many words of its own sentence stand before and behind it: 2 and 3 for "Repairs took" and "from the order". */
  readonly sentence?: readonly [number, number];
  /** Those words alone, if it is the whole sentence. */
  readonly whole?: true;
  /** The words themselves, without any context: long quotations only. */
  readonly alone?: true;
}

/** Where an annotation stands now. Spans are UTF-16 offsets into the raw text. */
export type Anchor =
  | { readonly state: 'anchored'; readonly span: Span; readonly how: 'exact' | 'context' | 'fuzzy' | 'tracked' }
  /** The place is found, but something else is written there. */
  | { readonly state: 'stale'; readonly span: Span; readonly was: string; readonly now: string }
  /** The place is gone, or one of several: nothing is guessed. */
  | { readonly state: 'lost'; readonly candidates: readonly Span[] };

/** cyrb53, a 53-bit string hash (bryc, public domain): tells a changed text from an unchanged one, no more. */
export function fingerprint(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (h2 >>> 0).toString(16).padStart(8, '0') + (h1 >>> 0).toString(16).padStart(8, '0');
}
