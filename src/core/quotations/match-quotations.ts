import type { ParsedDocument, Quotation, QuotationMention, Span } from '../model.ts';
import { alignWords, type WordAlignment } from './align-words.ts';
import { isNumber, wordsOf, type Word } from './words.ts';

/**
 * Finds each quotation's words elsewhere in the packet: word for word first, then loosely. Candidates come from an index of
 * word triples, so the work is linear in the texts. A loose match must keep most of the words; one that changes a number must
 * keep nearly all the others, because "13 percent" is no slip of "30 percent".
 */

/** Words a quotation must have before its words are looked for where nothing marks them. */
const LEAST_UNMARKED = 4;
/** Words that a speaker must keep of a quotation for an unmarked, loose repetition to be one. */
const LEAST_SPOKEN = 5;
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

interface Text {
  readonly document: ParsedDocument;
  readonly words: readonly Word[];
}

interface Found extends Span {
  readonly uri: string;
  readonly alignment: WordAlignment;
  readonly verbatim: boolean;
}

export function matchQuotations(
  documents: readonly ParsedDocument[],
  mentions: readonly QuotationMention[],
  primary: string | undefined,
): Quotation[] {
  if (mentions.length === 0) return [];
  const texts: Text[] = documents.map(document => ({ document, words: wordsOf(document.prose) }));
  const quotes = mentions.map(mention => {
    const document = documents.find(d => d.uri === mention.uri)!;
    return {
      mention,
      words: wordsOf(document.prose, mention.start, mention.end),
      gaps: gapsOf(document.prose, mention),
      bracketed: bracketedIn(document.prose, mention),
    };
  });
  const index = new TripleIndex(quotes.map(q => q.words));
  const places: Found[][] = quotes.map(() => []);
  for (const text of texts) {
    for (const [q, diagonals] of index.scan(text.words)) {
      const { mention, words, gaps, bracketed } = quotes[q]!;
      places[q]!.push(...locate(words, { gaps, bracketed }, text, diagonals, mention));
    }
  }
  return assemble(
    quotes.map(q => q.mention),
    places,
    new Map(documents.map(d => [d.uri, d])),
    primary,
  );
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

/** Every three words in a row of every quotation; shorter quotations by all their words. */
class TripleIndex {
  readonly #places = new Map<string, { quote: number; at: number }[]>();
  readonly #sizes: number[];

  constructor(quotes: readonly (readonly Word[])[]) {
    this.#sizes = quotes.map(q => Math.min(3, q.length));
    quotes.forEach((words, quote) => {
      const size = this.#sizes[quote]!;
      for (let at = 0; at + size <= words.length; at++) {
        const key = keyOf(words, at, size);
        const list = this.#places.get(key);
        if (list) list.push({ quote, at });
        else this.#places.set(key, [{ quote, at }]);
      }
    });
  }

  /** For each quotation with words in the text: where its first word would stand, by every triple found. */
  scan(words: readonly Word[]): Map<number, number[]> {
    const hits = new Map<number, number[]>();
    for (let i = 0; i < words.length; i++) {
      for (let size = Math.min(3, words.length - i); size >= 2; size--) {
        const list = this.#places.get(keyOf(words, i, size));
        if (!list || list.length > COMMON) continue;
        for (const { quote, at } of list) {
          if (this.#sizes[quote] !== size) continue;
          const found = hits.get(quote);
          if (found) found.push(i - at);
          else hits.set(quote, [i - at]);
        }
      }
    }
    return hits;
  }
}

function keyOf(words: readonly Word[], at: number, size: number): string {
  return size === 2
    ? `${words[at]!.key} ${words[at + 1]!.key}`
    : `${words[at]!.key} ${words[at + 1]!.key} ${words[at + 2]!.key}`;
}

/** Places of one quotation in one text, without the quotation itself. */
function locate(
  quote: readonly Word[],
  marked: Marked,
  text: Text,
  diagonals: readonly number[],
  mention: QuotationMention,
): Found[] {
  const found: Found[] = [];
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
    const to = Math.min(text.words.length, sorted[last]! + quote.length + slack);
    const alignment = alignWords(quote, text.words, from, to);
    if (alignment.to <= alignment.from) continue;
    const start = text.words[alignment.from]!.start;
    const end = text.words[alignment.to - 1]!.end;
    if (text.document.uri === mention.uri && start < mention.end && mention.start < end) continue;
    if (isVerbatim(quote, alignment, marked))
      found.push({ uri: text.document.uri, start, end, alignment, verbatim: true });
    else if (quote.length >= LEAST_LOOSE && alignment.similarity >= leastShare(alignment))
      found.push({ uri: text.document.uri, start, end, alignment, verbatim: false });
  }
  return found;
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
  if ((gaps.length === 0 && bracketed.size === 0) || matched < LOOSE * (quote.length - bracketed.size)) return false;
  let at = 0;
  for (const { kind } of edits) {
    if (kind === 'source' && !gaps.includes(at) && !bracketed.has(at) && !bracketed.has(at - 1)) return false;
    if (kind === 'quoted' && !bracketed.has(at)) return false;
    if (kind !== 'source') at++;
  }
  return true;
}

/** Joins what says the same words, and decides each quotation's label against its best other place: the primary's first. */
function assemble(
  mentions: readonly QuotationMention[],
  places: readonly (readonly Found[])[],
  documents: ReadonlyMap<string, ParsedDocument>,
  primary: string | undefined,
): Quotation[] {
  const spoken: QuotationMention[] = [];
  const all: { mention: QuotationMention; places: Found[] }[] = mentions.map((mention, i) => ({
    mention,
    places: [...places[i]!],
  }));
  // spoken words that another source prints as a quotation are quotations too
  mentions.forEach((mention, i) => {
    for (const place of places[i]!) {
      const document = documents.get(place.uri)!;
      if (document.times.length === 0 || place.uri === mention.uri) continue;
      if (!place.verbatim && place.alignment.matched < LEAST_SPOKEN) continue;
      if (wordsOf(document.prose, place.start, place.end).length < LEAST_UNMARKED) continue;
      if ([...mentions, ...spoken].some(m => m.uri === place.uri && m.start < place.end && place.start < m.end))
        continue;
      spoken.push({
        uri: place.uri,
        start: place.start,
        end: place.end,
        text: document.text.slice(place.start, place.end),
        marked: false,
      });
    }
  });
  for (const mention of spoken) {
    const from: Found[] = [];
    mentions.forEach((other, i) => {
      for (const place of places[i]!) {
        if (place.uri === mention.uri && place.start < mention.end && mention.start < place.end)
          from.push({ ...place, uri: other.uri, start: other.start, end: other.end });
      }
    });
    all.push({ mention, places: from });
  }
  const groups = new Groups(all.length);
  all.forEach(({ places: found }, i) => {
    for (const place of found) {
      all.forEach(({ mention }, j) => {
        if (i !== j && mention.uri === place.uri && mention.start < place.end && place.start < mention.end)
          groups.join(i, j);
      });
    }
  });
  const named = new Map<number, string>();
  const order = all
    .map((entry, i) => ({ ...entry, i }))
    .sort((a, b) =>
      a.mention.uri === b.mention.uri ? a.mention.start - b.mention.start : a.mention.uri < b.mention.uri ? -1 : 1,
    );
  return order.map(({ mention, places: found, i }) => {
    const rank = (p: Found): number => (p.verbatim ? 0 : 2) + (p.uri === primary ? 0 : 1);
    const inPrimary = found.filter(p => p.uri === primary);
    const pool = inPrimary.length > 0 && mention.uri !== primary ? inPrimary : found;
    const best = [...pool].sort(
      (a, b) => rank(a) - rank(b) || b.alignment.similarity - a.alignment.similarity || (a.uri < b.uri ? -1 : 1),
    )[0];
    const id = `${mention.uri}#q${mention.start}`;
    if (!best) return { ...mention, id, match: 'none' as const, group: null };
    const root = groups.find(i);
    if (!named.has(root)) named.set(root, `q${named.size + 1}`);
    return {
      ...mention,
      id,
      match: best.verbatim ? ('verbatim' as const) : ('variant' as const),
      group: named.get(root)!,
      evidence: { uri: best.uri, start: best.start, end: best.end },
      ...(best.verbatim ? {} : { edits: best.alignment.edits, deviations: best.alignment.deviations }),
    };
  });
}

class Groups {
  readonly #parent: number[];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, i) => i);
  }

  find(i: number): number {
    while (this.#parent[i] !== i) i = this.#parent[i] = this.#parent[this.#parent[i]!]!;
    return i;
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }
}
