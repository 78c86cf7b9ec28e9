import type { ParsedDocument, Repeat, Span } from '../model.ts';
import { RUN, type Fingerprints } from '../text/fingerprints.ts';

/**
 * Which texts repeat others. A text that follows another almost sentence by sentence, or a passage that stands twice, is no
 * second witness of what it says.
 *
 * Word for word, passages are found by fingerprints that two texts share. A text that was rewritten sentence by sentence shares
 * fewer; where it shares some, its pairs of neighbouring words are laid beside the other's in order: what two people tell of one
 * matter in their own words shares the words, but not their order over the whole length.
 */

/** A text of which this share stands word for word in another repeats it. */
const COPIED = 0.5;
/** From this share on texts are laid beside each other. Two reports that quote one statement stay below. */
const RELATED = 0.12;
/**
 * Share of a text's content words that, in order, open a pair that the other has as well. Rewritten texts reach 0.36 to 0.47,
 * accounts of their own at most 0.28.
 */
const FOLLOWED = 0.32;
/** Content words from which the order says anything. */
const LEAST_CONTENT = 60;
/** Words of a passage that is reported where it stands twice; a shorter one is a phrase, a refrain or a quotation. */
const LEAST_PASSAGE = 40;
/** Words that may differ inside a passage. */
const HOLE = 3;
/** A fingerprint in more texts, or more often in one, than this is a formula. */
const COMMON = 16;

export interface Fingerprinted {
  readonly document: ParsedDocument;
  readonly fingerprints: Fingerprints;
}

/**
 * Texts that repeat others, and passages that stand twice in one text. `primary`, and texts that are dated earlier or recorded,
 * are taken for the ones that are repeated. Near-linear in the texts.
 */
export function findRepeats(
  documents: readonly Fingerprinted[],
  primary?: string,
  dateOf: (uri: string) => string | undefined = () => undefined,
): Repeat[] {
  const repeats: Repeat[] = [];
  const places = indexOf(documents);
  documents.forEach((d, i) => {
    const inside = passages(
      d,
      covered(d.fingerprints, (hash, k) => (places.get(hash)?.get(i)?.[0] ?? k) < k),
    );
    if (inside.spans.length > 0) repeats.push({ uri: d.document.uri, of: d.document.uri, ...inside });
  });
  const landmarksOf = keepLandmarks();
  for (const [i, j] of relatedPairs(documents, places)) {
    const [first, second] = inOrder(documents[i]!, documents[j]!, primary, dateOf) ? [i, j] : [j, i];
    const [a, b] = [documents[second]!, documents[first]!];
    const cover = covered(a.fingerprints, hash => places.get(hash)?.has(first) === true);
    const words = a.fingerprints.starts.length;
    const share = count(cover) / words;
    const back = covered(b.fingerprints, hash => places.get(hash)?.has(second) === true);
    const shareBack = count(back) / b.fingerprints.starts.length;
    // the shorter text is the one that is contained in the other, whichever came first
    const found = passages(a, cover);
    if (share >= COPIED || followedShare(a.fingerprints, b.fingerprints, landmarksOf) >= FOLLOWED)
      repeats.push({ uri: a.document.uri, of: b.document.uri, share: round(share), spans: [whole(a)] });
    else if (shareBack >= COPIED || followedShare(b.fingerprints, a.fingerprints, landmarksOf) >= FOLLOWED)
      repeats.push({ uri: b.document.uri, of: a.document.uri, share: round(shareBack), spans: [whole(b)] });
    else if (found.spans.length > 0) repeats.push({ uri: a.document.uri, of: b.document.uri, ...found });
  }
  return repeats.sort((x, y) => (x.uri === y.uri ? (x.of < y.of ? -1 : 1) : x.uri < y.uri ? -1 : 1));
}

const round = (x: number): number => Number(x.toFixed(2));
const count = (bits: Uint8Array): number => bits.reduce((sum, bit) => sum + bit, 0);
const whole = (d: Fingerprinted): Span => ({ start: 0, end: d.document.text.length });

/** Fingerprints by hash: in which documents, at which of their fingerprints. Formulas are left out. */
function indexOf(documents: readonly Fingerprinted[]): Map<number, Map<number, number[]>> {
  const places = new Map<number, Map<number, number[]>>();
  documents.forEach(({ fingerprints: { hashes } }, i) => {
    for (let k = 0; k < hashes.length; k++) {
      let byDocument = places.get(hashes[k]!);
      if (!byDocument) places.set(hashes[k]!, (byDocument = new Map()));
      const list = byDocument.get(i);
      if (list) list.push(k);
      else byDocument.set(i, [k]);
    }
  });
  for (const [hash, byDocument] of places) {
    const often = byDocument.size > COMMON || [...byDocument.values()].some(list => list.length > COMMON);
    if (often || (byDocument.size === 1 && [...byDocument.values()][0]!.length === 1)) places.delete(hash);
  }
  return places;
}

/** Pairs of documents of which either shares enough fingerprints with the other, or a passage at least. */
function* relatedPairs(
  documents: readonly Fingerprinted[],
  places: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>,
): Iterable<readonly [number, number]> {
  const shared = new Map<number, number>();
  const n = documents.length;
  for (const byDocument of places.values()) {
    const ids = [...byDocument.keys()];
    for (let x = 0; x < ids.length; x++)
      for (let y = x + 1; y < ids.length; y++)
        shared.set(ids[x]! * n + ids[y]!, (shared.get(ids[x]! * n + ids[y]!) ?? 0) + 1);
  }
  for (const [key, hits] of [...shared].sort((p, q) => p[0] - q[0])) {
    const [i, j] = [Math.floor(key / n), key % n];
    const least = Math.min(documents[i]!.fingerprints.hashes.length, documents[j]!.fingerprints.hashes.length);
    // a passage leaves about two fingerprints for every five of its words
    if (hits >= RELATED * least || hits >= LEAST_PASSAGE / 4) yield [i, j];
  }
}

/** Words that stand in a shared run. */
function covered({ hashes, words, starts }: Fingerprints, isShared: (hash: number, k: number) => boolean): Uint8Array {
  const bits = new Uint8Array(starts.length);
  for (let k = 0; k < hashes.length; k++)
    if (isShared(hashes[k]!, k)) bits.fill(1, words[k]!, Math.min(starts.length, words[k]! + RUN));
  return bits;
}

/** Long shared passages, with the share of the text that they are. */
function passages(d: Fingerprinted, bits: Uint8Array): { share: number; spans: Span[] } {
  const { starts, ends } = d.fingerprints;
  const spans: Span[] = [];
  let words = 0;
  for (let i = 0; i < bits.length; i++) {
    if (bits[i] === 0) continue;
    let last = i;
    for (let k = i + 1; k < bits.length && k <= last + HOLE + 1; k++) if (bits[k] === 1) last = k;
    if (last - i + 1 >= LEAST_PASSAGE) {
      spans.push({ start: starts[i]!, end: ends[last]! });
      words += last - i + 1;
    }
    i = last;
  }
  return { share: bits.length === 0 ? 0 : round(words / bits.length), spans };
}

/** Whether the first of two texts is the one that is repeated: the primary, the earlier, the recording, the longer. */
function inOrder(
  a: Fingerprinted,
  b: Fingerprinted,
  primary: string | undefined,
  dateOf: (uri: string) => string | undefined,
): boolean {
  const [x, y] = [a.document, b.document];
  if (x.uri === primary || y.uri === primary) return x.uri === primary;
  const [dx, dy] = [dateOf(x.uri), dateOf(y.uri)];
  if (dx !== undefined && dy !== undefined && dx !== dy) return dx < dy;
  if (x.times.length > 0 !== y.times.length > 0) return x.times.length > 0;
  return a.fingerprints.starts.length >= b.fingerprints.starts.length;
}

/** Content words that a pair may span. */
const REACH = 5;
/** A pair that stands more often than this in the other text is no landmark of it. */
const LANDMARK = 2;

/** Share of `a`'s content words that, in order, open a pair of near words that `b` has too: a longest increasing chain. */
function followedShare(
  { content: a }: Fingerprints,
  { content: b }: Fingerprints,
  landmarksOf: (content: Int32Array) => Landmarks,
): number {
  if (a.length < LEAST_CONTENT || b.length < LEAST_CONTENT) return 0;
  const landmarks = landmarksOf(b);
  // for each word of a, its places in b from the last to the first, so that a chain takes at most one of them
  const tails = new Int32Array(a.length);
  const found = new Int32Array(REACH * LANDMARK);
  let length = 0;
  for (let x = 0; x < a.length; x++) {
    let n = 0;
    for (let y = x + 1; y < Math.min(a.length, x + REACH + 1); y++) n = landmarks.collect(a[x]!, a[y]!, found, n);
    if (n > 1) found.subarray(0, n).sort();
    for (let k = n - 1; k >= 0; k--) {
      const place = found[k]!;
      if (k < n - 1 && place === found[k + 1]) continue;
      let low = 0;
      let high = length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (tails[mid]! < place) low = mid + 1;
        else high = mid;
      }
      tails[low] = place;
      if (low === length) length++;
    }
  }
  return length / a.length;
}

/** Texts whose landmarks are kept: pairs come in order, so that the same few are asked for again and again. */
const KEPT = 32;

function keepLandmarks(): (content: Int32Array) => Landmarks {
  const kept = new Map<Int32Array, Landmarks>();
  return content => {
    let found = kept.get(content);
    if (!found) {
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
      kept.set(content, (found = new Landmarks(content)));
    }
    return found;
  };
}

const pairKey = (x: number, y: number): number =>
  (x < y ? Math.imul(x, 0x9e3779b1) ^ y : Math.imul(y, 0x9e3779b1) ^ x) | 0;

/** Where pairs of near words stand in a text, as long as they stand at no more than {@link LANDMARK} places. Open addressing. */
class Landmarks {
  readonly #keys: Int32Array;
  /** Three numbers a slot: how often the pair stands, and its first two places. */
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor(content: Int32Array) {
    const slots = 2 ** Math.ceil(Math.log2(content.length * REACH * 2));
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots);
    this.#places = new Int32Array(slots * 3);
    for (let x = 0; x < content.length; x++) {
      for (let y = x + 1; y < Math.min(content.length, x + REACH + 1); y++) {
        const at = this.#slot(pairKey(content[x]!, content[y]!)) * 3;
        const n = this.#places[at]!++;
        if (n < LANDMARK) this.#places[at + 1 + n] = x;
      }
    }
  }

  /** Adds the places of a pair to a list of `n`. The list's new length. */
  collect(x: number, y: number, list: Int32Array, n: number): number {
    const at = this.#slot(pairKey(x, y), false) * 3;
    if (at < 0) return n;
    const count = this.#places[at]!;
    if (count > LANDMARK) return n;
    for (let k = 0; k < count; k++) list[n + k] = this.#places[at + 1 + k]!;
    return n + count;
  }

  #slot(key: number, add = true): number {
    let slot = (Math.imul(key, 0x2c1b3c6d) >>> 8) & this.#mask;
    for (; this.#places[slot * 3] !== 0; slot = (slot + 1) & this.#mask) if (this.#keys[slot] === key) return slot;
    if (!add) return -1;
    this.#keys[slot] = key;
    return slot;
  }
}

/** What the text at a place repeats, or undefined where it stands for itself. */
export const repeatAt = (
  repeats: readonly Repeat[],
  place: { readonly uri: string; readonly start: number },
): Repeat | undefined =>
  repeats.find(r => r.uri === place.uri && r.spans.some(s => s.start <= place.start && place.start < s.end));

/** Sources that state something by themselves among those of some claims: one that repeats another of them is not counted. */
export function witnessesOf(
  claims: readonly { readonly uri: string; readonly start: number }[],
  repeats: readonly Repeat[],
): string[] {
  const uris = new Set(claims.map(c => c.uri));
  const others = repeats.filter(r => r.of !== r.uri && uris.has(r.of));
  return [...new Set(claims.filter(c => !repeatAt(others, c)).map(c => c.uri))];
}
