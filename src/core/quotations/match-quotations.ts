import type { ParsedDocument, Quotation, QuotationMention, Span } from '../model.ts';
import { alignWords, withinSentence, type WordAlignment } from './align-words.ts';
import { Asides } from './asides.ts';
import { assembleQuotations, type Found } from './assemble-quotations.ts';
import { onlyWritesOtherwise } from './changed-words.ts';
import { wordEnd } from './scan-words.ts';
import { hashOfKey, isNumber, keyAt, placesIn, wordPlaces, wordsOf, type Word, type WordPlaces } from './words.ts';
import { addUnder } from '../text/group-by.ts';

/**
 * Finds each quotation's words elsewhere in the packet: word for word first, then loosely. Candidates come from an index of
 * word triples, so the work is linear in the texts. A loose match must keep most of the words; one that changes a number must
 * keep nearly all the others, because "13 percent" is no slip of "30 percent".
 */

/** Share of words that a loose match keeps, and one that changes a figure. */
const LOOSE = 0.7;
const LOOSE_NUMBER = 0.85;
/** A long sentence keeps its identity when one figure in it is changed: words it must share, and the share they must be. */
const LONG_MATCH = 8;
const LOOSE_LONG = 0.75;
/** Words that a loose match must have at least: short phrases resemble each other by chance. */
const LEAST_LOOSE = 5;
/** Triples shared with more places than this say nothing. */
const COMMON = 64;
/** Bits of the map by which most words that nobody quotes are told at once. */
const BITS = 1 << 17;

/** The same words with the same gaps and brackets, wherever they are quoted: looked for once. */
interface Quoted extends Marked {
  readonly words: readonly Word[];
  /** Numbers of the quotations, in order of document and place. */
  readonly mentions: number[];
  readonly places: Found[];
}

/** `again`: whether the same documents will be asked about again, so that what is known of their words is kept. */
export function matchQuotations(
  documents: readonly ParsedDocument[],
  mentions: readonly QuotationMention[],
  primary: string | undefined,
  again = true,
): Quotation[] {
  if (mentions.length === 0) return [];
  const byUri = new Map(documents.map(d => [d.uri, d]));
  const byWords = new Map<string, Quoted>();
  mentions.forEach((mention, i) => {
    const { prose } = byUri.get(mention.uri)!;
    const words = wordsOf(prose, mention.start, mention.end);
    const gaps = gapsOf(prose, mention);
    const bracketed = bracketedIn(prose, mention);
    const key = `${gaps.join()}|${[...bracketed].join()}|${words.map(w => w.key).join(' ')}`;
    let quoted = byWords.get(key);
    if (!quoted) byWords.set(key, (quoted = { words, gaps, bracketed, mentions: [], places: [] }));
    quoted.mentions.push(i);
  });
  const quoted = [...byWords.values()];
  const index = new TripleIndex(quoted.map(q => q.words));
  const asides = new Asides(mentions);
  for (const document of documents) {
    const words = again ? wordPlaces(document) : placesIn(document.prose);
    for (const [q, diagonals] of index.scan(document, words)) locate(quoted[q]!, document, words, diagonals, asides);
  }
  return assembleQuotations(mentions, quoted, byUri, primary);
}

/** Word positions behind which the quotation itself leaves something out ("…", "[…]"). */
function gapsOf(prose: string, { start, end }: Span): number[] {
  const gaps: number[] = [];
  for (const m of prose.slice(start, end).matchAll(/\[?(?:\.\s?\.\s?\.|…)\]?/g)) {
    const before = wordsOf(prose, start, start + m.index).length;
    if (before > 0 && start + m.index + m[0].length < end) gaps.push(before);
  }
  return gaps;
}

/** Numbers of the words that the quotation itself marks as not quoted: "it took [fourteen] months". */
function bracketedIn(prose: string, { start, end }: Span): ReadonlySet<number> {
  const found = new Set<number>();
  for (const m of prose.slice(start, end).matchAll(/\[[^[\]]{1,80}\]/g)) {
    const before = wordsOf(prose, start, start + m.index).length;
    const inside = wordsOf(prose, start + m.index, start + m.index + m[0].length).length;
    for (let i = 0; i < inside; i++) found.add(before + i);
  }
  return found;
}

/** Every three words in a row of every quotation, by a hash of them; shorter quotations by all their words. */
class TripleIndex {
  /** A bit for each hash of words in a row that is in the index: most that a text has are not. */
  readonly #bits = new Int32Array(BITS / 32);
  readonly #places = new Map<number, { readonly quote: number; readonly at: number }[]>();
  readonly #quotes: readonly (readonly Word[])[];

  constructor(quotes: readonly (readonly Word[])[]) {
    this.#quotes = quotes;
    quotes.forEach((words, quote) => {
      const size = Math.min(3, words.length);
      const hashes = words.map(w => hashOfKey(w.key));
      for (let at = 0; at + size <= words.length; at++) {
        const key = hashOfRun(hashes, at, size);
        addUnder(this.#places, key, { quote, at });
        this.#bits[bitOf(key) >> 5]! |= 1 << (bitOf(key) & 31);
      }
    });
  }

  /** For each quotation with words in the text: where its first word would stand, by every triple found. */
  scan(document: ParsedDocument, words: WordPlaces): Map<number, number[]> {
    const hits = new Map<number, number[]>();
    const { hashes } = words;
    const bits = this.#bits;
    for (let i = 0; i < hashes.length; i++) {
      for (let size = Math.min(3, hashes.length - i); size >= 2; size--) {
        const key = hashOfRun(hashes, i, size);
        if (((bits[bitOf(key) >> 5]! >>> (bitOf(key) & 31)) & 1) === 0) continue;
        const list = this.#places.get(key);
        if (!list || list.length > COMMON) continue;
        for (const { quote, at } of list) {
          if (!sameRun(this.#quotes[quote]!, at, k => keyAt(document, words, i + k), size)) continue;
          const found = hits.get(quote);
          if (found) found.push(i - at);
          else hits.set(quote, [i - at]);
        }
      }
    }
    return hits;
  }
}

const bitOf = (hash: number): number => (hash ^ (hash >>> 16)) & (BITS - 1);

function hashOfRun(hashes: ArrayLike<number>, at: number, size: number): number {
  let hash = size;
  for (let i = at; i < at + size; i++) hash = (Math.imul(hash, 31) + hashes[i]!) | 0;
  return hash;
}

function sameRun(quote: readonly Word[], at: number, key: (k: number) => string, size: number): boolean {
  if (Math.min(3, quote.length) !== size) return false;
  for (let k = 0; k < size; k++) if (quote[at + k]!.key !== key(k)) return false;
  return true;
}

/** Between two words: the end of a sentence, or a mark that begins or ends a quotation. */
const PARTS = /[.!?]|["“”«»„]/;

/** Adds the places of a quotation in one text, its own included. */
function locate(
  { words: quote, places, ...marked }: Quoted,
  document: ParsedDocument,
  { starts }: WordPlaces,
  diagonals: readonly number[],
  asides: Asides,
): void {
  const slack = Math.ceil(quote.length * 0.4) + 3;
  const sorted = [...diagonals].sort((a, b) => a - b);
  let k = 0;
  while (k < sorted.length) {
    const first = sorted[k]!;
    let last = k;
    while (last + 1 < sorted.length && sorted[last + 1]! - sorted[last]! <= slack) last++;
    const hits = last - k + 1;
    k = last + 1;
    // a few shared triples of a long quotation are a common turn of phrase
    if (hits < Math.max(1, (quote.length - 2) * 0.25)) continue;
    const from = Math.max(0, first - slack);
    const to = Math.min(starts.length, sorted[last]! + quote.length + slack);
    if (to <= from) continue;
    const all = wordsOf(document.prose, starts[from], wordEnd(document.prose, starts[to - 1]!));
    const words = asides.without(document, all);
    if (words.length === 0) continue;
    const parted = (i: number): boolean =>
      PARTS.test(document.prose.slice(words[i]!.end, words[i + 1]?.start ?? words[i]!.end));
    const alignment = withinSentence(alignWords(quote, words, 0, words.length), quote.length, parted);
    if (alignment.to <= alignment.from) continue;
    const start = words[alignment.from]!.start;
    const end = words[alignment.to - 1]!.end;
    const broken = all.filter(w => w.start >= start && w.end <= end).length > alignment.to - alignment.from;
    const verbatim = isVerbatim(quote, alignment, marked);
    if (verbatim || (quote.length >= LEAST_LOOSE && alignment.similarity >= leastShare(alignment)))
      places.push({ uri: document.uri, start, end, alignment, verbatim, broken });
  }
}

/** Share of its words that a loose match must keep. */
const leastShare = (a: WordAlignment): number =>
  !changesNumber(a) ? LOOSE : a.matched >= LONG_MATCH ? LOOSE_LONG : LOOSE_NUMBER;

const changesNumber = (a: WordAlignment): boolean => a.edits.some(e => e.kind !== 'same' && isNumber(e.text));

/** Where a quotation says itself that it leaves something out, and which of its words are not quoted. */
interface Marked {
  readonly gaps: readonly number[];
  readonly bracketed: ReadonlySet<number>;
}

/** Whether the words are the source's, apart from what the quotation marks as left out or changed; most must be quoted. */
function isVerbatim(quote: readonly Word[], alignment: WordAlignment, { gaps, bracketed }: Marked): boolean {
  const { matched, edits } = alignment;
  if (matched === quote.length && alignment.to - alignment.from === quote.length) return true;
  if (onlyWritesOtherwise(edits)) return true;
  if ((gaps.length === 0 && bracketed.size === 0) || matched < LOOSE * (quote.length - bracketed.size)) return false;
  let at = 0;
  for (const { kind } of edits) {
    if (kind === 'source' && !gaps.includes(at) && !bracketed.has(at) && !bracketed.has(at - 1)) return false;
    if (kind === 'quoted' && !bracketed.has(at)) return false;
    if (kind !== 'source') at++;
  }
  return true;
}
