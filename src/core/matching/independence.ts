import type { ParsedDocument, Repeat, Span } from '../model.ts';
import { RUN, type Fingerprints } from '../text/fingerprints.ts';
import { groupBy } from '../text/group-by.ts';
import { Landmarks } from './landmarks.ts';
import { NOT_SHARED, shareRuns, sharingTexts, type SharedRuns } from './shared-runs.ts';

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
/** Words of a passage that is reported where it stands twice; a shorter one is a phrase, a refrain or a quotation. */
const LEAST_PASSAGE = 40;
/** Words that may differ inside a passage. */
const HOLE = 3;

export interface Fingerprinted {
  readonly document: ParsedDocument;
  readonly fingerprints: Fingerprints;
}

/**
 * Texts that repeat others, and passages that stand twice in one text. `primary`, and texts that are dated earlier or recorded,
 * are taken for the ones that are repeated. `memo`: what was worked out of the same texts before. Near-linear in the texts.
 */
export function findRepeats(
  documents: readonly Fingerprinted[],
  primary?: string,
  dateOf: (uri: string) => string | undefined = () => undefined,
  memo?: FollowMemo,
): Repeat[] {
  const repeats: Repeat[] = [];
  const shared = shareRuns(documents.map(d => d.fingerprints));
  const { runs } = shared;
  const seenIn = new Int32Array(shared.count).fill(-1);
  documents.forEach((d, i) => {
    // the first of each is the original
    const again = (n: number): boolean => seenIn[n] === i || ((seenIn[n] = i), false);
    const inside = passages(d, covered(d.fingerprints, runs[i]!, again));
    if (inside.spans.length > 0) repeats.push({ uri: d.document.uri, of: d.document.uri, ...inside });
  });
  const pairs = relatedPairs(documents, shared);
  const follows = followedPairs(documents, pairs, memo);
  const heldBy = new Int32Array(shared.count).fill(-1);
  const held = (document: number) => {
    for (const n of runs[document]!) if (n !== NOT_SHARED) heldBy[n] = document;
    return (n: number): boolean => heldBy[n] === document;
  };
  pairs.forEach(([i, j], p) => {
    const swap = !inOrder(documents[i]!, documents[j]!, primary, dateOf);
    const [first, second] = swap ? [j, i] : [i, j];
    const [a, b] = [documents[second]!, documents[first]!];
    const cover = covered(a.fingerprints, runs[second]!, held(first));
    const share = cover.words / a.fingerprints.starts.length;
    const back = covered(b.fingerprints, runs[first]!, held(second));
    const shareBack = back.words / b.fingerprints.starts.length;
    // the shorter text is the one that is contained in the other, whichever came first
    if (share >= COPIED || follows[2 * p + (swap ? 0 : 1)]! >= FOLLOWED)
      repeats.push({ uri: a.document.uri, of: b.document.uri, share: round(share), spans: [whole(a)] });
    else if (shareBack >= COPIED || follows[2 * p + (swap ? 1 : 0)]! >= FOLLOWED)
      repeats.push({ uri: b.document.uri, of: a.document.uri, share: round(shareBack), spans: [whole(b)] });
    else {
      const found = passages(a, cover);
      if (found.spans.length > 0) repeats.push({ uri: a.document.uri, of: b.document.uri, ...found });
    }
  });
  return repeats.sort((x, y) => (x.uri === y.uri ? (x.of < y.of ? -1 : 1) : x.uri < y.uri ? -1 : 1));
}

/** Pairs of documents of which either shares enough fingerprints with the other, or a passage at least. */
function relatedPairs(documents: readonly Fingerprinted[], shared: SharedRuns): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (const [i, j, hits] of sharingTexts(shared)) {
    const least = Math.min(documents[i]!.fingerprints.hashes.length, documents[j]!.fingerprints.hashes.length);
    // a passage leaves about two fingerprints for every five of its words
    if (hits >= RELATED * least || hits >= LEAST_PASSAGE / 4) pairs.push([i, j]);
  }
  return pairs;
}

/** How far texts follow others, by the text that is followed: two texts that did not change need not be laid beside each other. */
export type FollowMemo = WeakMap<Fingerprints, WeakMap<Fingerprints, number>>;

export const createFollowMemo = (): FollowMemo => new WeakMap();

/** How far each first document of a pair follows the second, and the second the first, one pair after another. */
function followedPairs(
  documents: readonly Fingerprinted[],
  pairs: readonly (readonly [number, number])[],
  memo: FollowMemo = createFollowMemo(),
): Float64Array {
  const shares = new Float64Array(2 * pairs.length);
  const pairsOf: number[][] = documents.map(() => []);
  pairs.forEach(([i, j], p) => {
    pairsOf[i]!.push(p);
    pairsOf[j]!.push(p);
  });
  const landmarks = new Landmarks();
  pairsOf.forEach((list, i) => {
    const { fingerprints } = documents[i]!;
    let known = memo.get(fingerprints);
    if (!known) memo.set(fingerprints, (known = new WeakMap()));
    let read = false;
    for (const p of list) {
      const [first, second] = pairs[p]!;
      const other = first === i ? second : first;
      const { fingerprints: others } = documents[other]!;
      let share = known.get(others);
      if (share === undefined) {
        if (!read) landmarks.read(fingerprints.content);
        read = true;
        known.set(others, (share = landmarks.shareOf(others.content, FOLLOWED)));
      }
      shares[2 * p + (other === first ? 0 : 1)] = share;
    }
  });
  return shares;
}

const round = (x: number): number => Number(x.toFixed(2));
const whole = (d: Fingerprinted): Span => ({ start: 0, end: d.document.text.length });

/** Stretches of words that stand in shared runs: where each begins and ends, two numbers a stretch; and their words in all. */
interface Cover {
  readonly stretches: readonly number[];
  readonly words: number;
}

function covered({ words, starts }: Fingerprints, runs: Int32Array, isShared: (run: number) => boolean): Cover {
  const stretches: number[] = [];
  let count = 0;
  let end = -1;
  for (let k = 0; k < runs.length; k++) {
    if (runs[k] === NOT_SHARED || !isShared(runs[k]!)) continue;
    // runs come in order: one that overlaps the one before goes on with its stretch
    const stop = Math.min(starts.length, words[k]! + RUN);
    if (words[k]! > end) {
      stretches.push(words[k]!, stop);
      count += stop - words[k]!;
    } else {
      stretches[stretches.length - 1] = stop;
      count += stop - end;
    }
    end = stop;
  }
  return { stretches, words: count };
}

/** Long shared passages, with the share of the text that they are. */
function passages(
  { fingerprints: { starts, ends } }: Fingerprinted,
  { stretches }: Cover,
): Pick<Repeat, 'share' | 'spans'> {
  const spans: Span[] = [];
  let words = 0;
  for (let s = 0; s < stretches.length; s += 2) {
    const from = stretches[s]!;
    while (s + 2 < stretches.length && stretches[s + 2]! <= stretches[s + 1]! + HOLE) s += 2;
    const to = stretches[s + 1]!;
    if (to - from < LEAST_PASSAGE) continue;
    spans.push({ start: starts[from]!, end: ends[to - 1]! });
    words += to - from;
  }
  return { share: starts.length === 0 ? 0 : round(words / starts.length), spans };
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

/** A place in a source. */
interface Place {
  readonly uri: string;
  readonly start: number;
}

const holds = ({ spans }: Repeat, { start }: Place): boolean => spans.some(s => s.start <= start && start < s.end);

/** What the text at a place repeats, or undefined where it stands for itself. */
export const repeatAt = (repeats: readonly Repeat[], place: Place): Repeat | undefined =>
  repeats.find(r => r.uri === place.uri && holds(r, place));

/**
 * Answers which sources state something by themselves among those of some claims: one that repeats another of them is not
 * counted.
 */
export function witnessesAmong(repeats: readonly Repeat[]): (claims: readonly Place[]) => string[] {
  const byUri = groupBy(
    repeats.filter(r => r.of !== r.uri),
    r => r.uri,
  );
  return claims => {
    const uris = new Set(claims.map(c => c.uri));
    const repeated = (c: Place): boolean => byUri.get(c.uri)?.some(r => uris.has(r.of) && holds(r, c)) === true;
    return [...new Set(claims.filter(c => !repeated(c)).map(c => c.uri))];
  };
}
