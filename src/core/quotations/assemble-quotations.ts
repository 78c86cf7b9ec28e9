import type { ParsedDocument, Quotation, QuotationMention, Span } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';
import type { WordAlignment } from './align-words.ts';
import { wordsOf } from './words.ts';

/** Words a quotation must have before its words are looked for where nothing marks them. */
const LEAST_UNMARKED = 4;
/** Words that a speaker must keep of a quotation for an unmarked, loose repetition to be one. */
const LEAST_SPOKEN = 5;

/** A place where the words of a quotation stand. */
export interface Found extends Span {
  readonly uri: string;
  readonly alignment: WordAlignment;
  readonly verbatim: boolean;
  /** Whether the text breaks the words off to tell who speaks: such a place decides where there is no other. */
  readonly broken: boolean;
}

/** Quotations of the same words, by their numbers, and the places where those stand: their own, and others. */
export interface Located {
  readonly mentions: readonly number[];
  readonly places: readonly Found[];
}

type Place = Span & { readonly uri: string };
const overlap = (a: Place, b: Place): boolean => a.uri === b.uri && a.start < b.end && b.start < a.end;

/**
 * Joins what says the same words, and decides each quotation's label against its best other place: the primary's first. Words
 * quoted by a thousand sources are gone through a thousand times, not a million.
 */
export function assembleQuotations(
  marked: readonly QuotationMention[],
  located: readonly Located[],
  documents: ReadonlyMap<string, ParsedDocument>,
  primary: string | undefined,
): Quotation[] {
  const mentions = [...marked];
  const known = new PlaceIndex(mentions);
  const best: (Found | undefined)[] = [];
  const rank = (p: Found): number => (p.broken ? 4 : 0) + (p.verbatim ? 0 : 2) + (p.uri === primary ? 0 : 1);
  const better = (a: Found, b: Found): number =>
    rank(a) - rank(b) ||
    b.alignment.similarity - a.alignment.similarity ||
    (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);
  for (const { mentions: numbers, places } of located) {
    const sorted = [...places].sort(better);
    const ofPrimary = sorted.find(p => p.uri === primary);
    for (const i of numbers) {
      const own = mentions[i]!;
      best[i] = own.uri !== primary && ofPrimary ? ofPrimary : sorted.find(p => !overlap(p, own));
    }
  }
  // spoken words that another source prints as a quotation are quotations too
  const saidOf = new Map<number, { readonly place: Found; readonly located: Located }[]>();
  for (const entry of located) {
    for (const place of entry.places) {
      const document = documents.get(place.uri)!;
      if (document.times.length === 0) continue;
      const said = known.at(place);
      if (said !== undefined) {
        saidOf.get(said)?.push({ place, located: entry });
        continue;
      }
      if (entry.mentions.every(i => mentions[i]!.uri === place.uri)) continue;
      if (!place.verbatim && place.alignment.matched < LEAST_SPOKEN) continue;
      if (wordsOf(document.prose, place.start, place.end).length < LEAST_UNMARKED) continue;
      const { uri, start, end } = place;
      saidOf.set(mentions.length, [{ place, located: entry }]);
      known.add({ uri, start, end }, mentions.length);
      mentions.push({ uri, start, end, text: document.text.slice(start, end), marked: false });
    }
  }
  for (const [i, list] of saidOf) {
    const candidates = list.flatMap(({ place, located: { mentions: numbers } }) => {
      const printed = numbers.find(k => mentions[k]!.uri === primary) ?? numbers[0]!;
      const { uri, start, end } = mentions[printed]!;
      return [{ ...place, uri, start, end }];
    });
    const sorted = candidates.sort(better);
    const ofPrimary = mentions[i]!.uri === primary ? undefined : sorted.find(p => p.uri === primary);
    best[i] = ofPrimary ?? sorted[0];
  }
  return labelled(mentions, best, joined(mentions, located, known));
}

/** Groups of quotations that stand at places of one another. */
function joined(mentions: readonly QuotationMention[], located: readonly Located[], known: PlaceIndex): Groups {
  const groups = new Groups(mentions.length);
  for (const { mentions: numbers, places } of located) {
    for (const place of places) {
      for (const j of known.all(place)) {
        const i = numbers.find(n => n !== j && !overlap(place, mentions[n]!));
        if (i !== undefined) groups.join(i, j);
      }
    }
  }
  return groups;
}

/** The quotations in order of document and place, each with its label. */
function labelled(
  mentions: readonly QuotationMention[],
  best: readonly (Found | undefined)[],
  groups: Groups,
): Quotation[] {
  const named = new Map<number, string>();
  const order = Array.from(mentions.keys()).sort((i, j) => {
    const [a, b] = [mentions[i]!, mentions[j]!];
    return a.uri === b.uri ? a.start - b.start : a.uri < b.uri ? -1 : 1;
  });
  return order.map(i => {
    const mention = mentions[i]!;
    const found = best[i];
    const id = `${mention.uri}#q${mention.start}`;
    if (!found) return { ...mention, id, match: 'none' as const, group: null };
    const root = groups.find(i);
    if (!named.has(root)) named.set(root, `q${named.size + 1}`);
    return {
      ...mention,
      id,
      match: found.verbatim ? ('verbatim' as const) : ('variant' as const),
      group: named.get(root)!,
      evidence: { uri: found.uri, start: found.start, end: found.end },
      ...(found.verbatim ? {} : { edits: found.alignment.edits, deviations: found.alignment.deviations }),
    };
  });
}

/** Numbered places by document, in order. They do not overlap each other. */
class PlaceIndex {
  readonly #byUri = new Map<string, { readonly start: number; readonly end: number; readonly number: number }[]>();

  constructor(places: readonly Place[]) {
    const order = Array.from(places.keys()).sort((i, j) => places[i]!.start - places[j]!.start);
    for (const i of order) this.add(places[i]!, i);
  }

  add({ uri, start, end }: Place, number: number): void {
    const list = this.#byUri.get(uri);
    if (!list) this.#byUri.set(uri, [{ start, end, number }]);
    else list.splice(this.#firstFrom(list, start), 0, { start, end, number });
  }

  /** A place that overlaps the given one. */
  at(place: Place): number | undefined {
    return this.all(place)[0];
  }

  /** Every place that overlaps the given one. */
  all({ uri, start, end }: Place): number[] {
    const list = this.#byUri.get(uri);
    if (!list) return [];
    const found: number[] = [];
    for (let k = this.#firstFrom(list, end) - 1; k >= 0 && list[k]!.end > start; k--) found.push(list[k]!.number);
    return found;
  }

  /** Index of the first place that starts at an offset or behind it. */
  #firstFrom(list: readonly Span[], offset: number): number {
    return firstWhere(0, list.length, i => list[i]!.start >= offset);
  }
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
