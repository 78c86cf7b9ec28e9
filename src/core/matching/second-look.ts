import type { Claim } from '../model.ts';
import { entryFrom, graphOf, type PairGraph } from './pair-graph.ts';
import { PairNumbers } from './pair-numbers.ts';
import type { PairTable } from './pair-table.ts';

/**
 * What is known of a pair only once all pairs have a first score: how it stands among its rivals, and whether the figures
 * around it match as well. This is the collective part of record linkage (Bhattacharya and Getoor, "Collective entity
 * resolution in relational data", 2007): a match makes the matches beside it more likely.
 */
export const SECOND_FEATURES = [
  'first score',
  'best of both',
  'margin',
  'matches beside it',
  'matches in the sentence',
  'match of their likes',
  'likes that do not match',
] as const;

export type SecondFeature = (typeof SECOND_FEATURES)[number];

/** The first score counts up to this. */
const SCORE_LIMIT = 8;
const MARGIN_LIMIT = 3;
/** In a source of one figure nothing else could be a rival, so that having none tells less. */
const LONE_MARGIN_LIMIT = 2;
/** A figure nobody rivals has beaten a score of this. */
const NO_RIVAL = -6;
/** Figures on each side whose matches speak for a pair. */
const REACH = 4;
/** Share of a match's weight that reaches the figure beside it, per figure of distance. */
const PER_STEP = 0.6;
/** A match on the other side, or in the other order, says less. */
const CROSSED = 0.4;
/** First score from which a pair speaks for its neighbours. */
const SPEAKS = -1;

const clip = (x: number, limit: number): number => Math.max(-limit, Math.min(limit, x));

/** Numbers that stand for one pair in {@link lookAgain}'s answer. */
const WIDTH = SECOND_FEATURES.length;

/**
 * The second features of every pair, from the pairs' first scores, one pair after another. `claims` are in order of document and
 * place.
 */
export function lookAgain(pairs: PairTable, claims: readonly Claim[]): Float64Array {
  const graph = graphOf(claims.length, pairs);
  const places = placesOf(claims);
  const second = new Float64Array(pairs.length * WIDTH);
  for (let p = 0; p < pairs.length; p++) second[p * WIDTH] = clip(pairs.base[p]!, SCORE_LIMIT);
  rivals(pairs, places.documents, graph, second);
  neighbours(pairs, places.documents, graph, second);
  betweenSentences(pairs, places.sentences, second);
  likes(pairs, graph, second);
  return second;
}

/** The document and the sentence of each claim, numbered in order. */
function placesOf(claims: readonly Claim[]): { readonly documents: Int32Array; readonly sentences: Int32Array } {
  const documents = new Int32Array(claims.length);
  const sentences = new Int32Array(claims.length);
  for (let i = 1; i < claims.length; i++) {
    const [before, claim] = [claims[i - 1]!, claims[i]!];
    const sameDocument = before.uri === claim.uri;
    documents[i] = documents[i - 1]! + (sameDocument ? 0 : 1);
    sentences[i] = sentences[i - 1]! + (sameDocument && before.context.sentence === claim.context.sentence ? 0 : 1);
  }
  return { documents, sentences };
}

/** The features of one pair in {@link lookAgain}'s answer. */
export const secondOf = (second: Float64Array, pair: number): Float64Array =>
  second.subarray(pair * WIDTH, (pair + 1) * WIDTH);

/** Final score of a pair that stands for itself, by the weights of the second features: all but its first score are 0. */
export const scoreAlone = (weights: Float64Array, base: number): number =>
  weights[0]! + weights[1]! * clip(base, SCORE_LIMIT);

/** How each pair stands among the pairs of its one claim with the other's document. A row holds a document's claims in a row. */
function rivals(
  { length, a, base }: PairTable,
  documents: Int32Array,
  { starts, others, pairs: numbers }: PairGraph,
  second: Float64Array,
): void {
  for (let p = 0; p < length; p++) second[p * WIDTH + 1] = 1;
  const figures = new Int32Array((documents.at(-1) ?? 0) + 1);
  for (const document of documents) figures[document]!++;
  for (let claim = 0; claim < documents.length; claim++) {
    const stop = starts[claim + 1]!;
    for (let from = starts[claim]!; from < stop;) {
      const document = documents[others[from]!]!;
      let to = from;
      let best = -Infinity;
      let next = -Infinity;
      for (; to < stop && documents[others[to]!] === document; to++) {
        const score = base[numbers[to]!]!;
        if (score > best) {
          next = best;
          best = score;
        } else if (score > next) next = score;
      }
      const limit = figures[document] === 1 ? LONE_MARGIN_LIMIT : MARGIN_LIMIT;
      const lead = Math.min(limit, best - Math.max(next, NO_RIVAL));
      for (let e = from; e < to; e++) {
        const p = numbers[e]!;
        const margin = base[p]! >= best ? lead : Math.max(-MARGIN_LIMIT, base[p]! - best);
        if (margin < 0) second[p * WIDTH + 1] = 0;
        // the claim with the lesser number comes first: its margin is set, the other's compared
        second[p * WIDTH + 2] = a[p] === claim ? margin : Math.min(second[p * WIDTH + 2]!, margin);
      }
      from = to;
    }
  }
}

const SIDE = 2 * REACH + 1;
/** What a match says of the pair so many figures on in the one text (rows) and in the other. */
const NEARNESS = Float64Array.from({ length: SIDE * SIDE }, (_, k) => {
  const [da, db] = [Math.floor(k / SIDE) - REACH, (k % SIDE) - REACH];
  return PER_STEP ** (Math.max(Math.abs(da), Math.abs(db)) - 1) * (da > 0 === db > 0 ? 1 : CROSSED);
});

/** Chance that at least one match beside a pair is right, each counted less the farther it stands. */
function neighbours(pairs: PairTable, documents: Int32Array, graph: PairGraph, second: Float64Array): void {
  const { starts, others, pairs: numbers } = graph;
  for (let p = 0; p < pairs.length; p++) {
    if (pairs.base[p]! < SPEAKS) continue;
    const a = pairs.a[p]!;
    const b = pairs.b[p]!;
    const documentA = documents[a];
    const documentB = documents[b];
    if (documentA === documentB) continue;
    const chance = 1 / (1 + Math.exp(-pairs.base[p]!));
    for (let da = -REACH; da <= REACH; da++) {
      const x = a + da;
      if (da === 0 || documents[x] !== documentA) continue;
      const stop = starts[x + 1]!;
      for (let e = entryFrom(graph, x, b - REACH); e < stop && others[e]! <= b + REACH; e++) {
        const y = others[e]!;
        if (y === b || documents[y] !== documentB) continue;
        const weight = NEARNESS[(da + REACH) * SIDE + y - b + REACH]!;
        const at = numbers[e]! * WIDTH + 3;
        second[at] = 1 - (1 - second[at]!) * (1 - chance * weight);
      }
    }
  }
}

/** Chance that at least one other figure of the one sentence is also in the other. */
function betweenSentences({ length, a, b, base }: PairTable, sentences: Int32Array, second: Float64Array): void {
  let speaking = 0;
  for (let p = 0; p < length; p++) if (base[p]! >= SPEAKS) speaking++;
  // two sentences with a match: the logarithm of the chance that none is right, in all and for each claim, and the matches
  const numbers = new PairNumbers(speaking);
  const none: number[] = [];
  const matches: number[] = [];
  const claimsIn = new PairNumbers(2 * speaking);
  const noneOf: number[] = [];
  const add = (n: number, claim: number, own: number): void => {
    const at = claimsIn.add(n, claim);
    if (at === noneOf.length) noneOf.push(own);
    else noneOf[at]! += own;
  };
  const noneOfClaim = (n: number, claim: number): number => {
    const at = claimsIn.find(n, claim);
    return at < 0 ? 0 : noneOf[at]!;
  };
  for (let p = 0; p < length; p++) {
    const from = sentences[a[p]!]!;
    const to = sentences[b[p]!]!;
    if (base[p]! < SPEAKS || from === to) continue;
    const n = numbers.add(from, to);
    const own = -Math.log1p(Math.exp(base[p]!));
    if (n === none.length) {
      none.push(0);
      matches.push(0);
    }
    none[n]! += own;
    matches[n]!++;
    add(n, a[p]!, own);
    add(n, b[p]!, own);
  }
  for (let p = 0; p < length; p++) {
    const from = sentences[a[p]!]!;
    const to = sentences[b[p]!]!;
    const n = from === to ? -1 : numbers.find(from, to);
    if (n < 0) continue;
    const own = base[p]! < SPEAKS ? 0 : -Math.log1p(Math.exp(base[p]!));
    if (matches[n] === 1 && own !== 0) continue;
    const others = none[n]! - noneOfClaim(n, a[p]!) - noneOfClaim(n, b[p]!) + own;
    second[p * WIDTH + 4] = others < -1e-12 ? 1 - Math.exp(others) : 0;
  }
}

/** First score from which two claims whose values do not conflict count as likes. */
const LIKES = 1;
/** Likes of each claim of a pair that are compared with those of the other. */
const CROSS = 8;
/** Where the two features of {@link likes} stand among those of a pair. */
const BEST = SECOND_FEATURES.indexOf('match of their likes');
const SUM = SECOND_FEATURES.indexOf('likes that do not match');
/** First score that a pair which is no candidate counts. */
const NO_PAIR = -SCORE_LIMIT;

/** What {@link likes} works on: of each claim its likes, and what they score with the claims that they are paired with. */
interface Likes {
  readonly pairs: PairTable;
  readonly graph: PairGraph;
  readonly second: Float64Array;
  /** First scores, clipped. */
  readonly bases: Float64Array;
  readonly likesOf: readonly (readonly number[])[];
  /** Scores that went into the features of each pair. */
  readonly counts: Int32Array;
  /** Of the claim at work, for each claim what it and each like score, side by side: they are asked for together. */
  readonly rows: Float64Array;
  readonly bestOf: Float64Array;
  readonly sumOf: Float64Array;
  readonly hits: Int32Array;
}

/**
 * What the claims that agree with each of the pair say of one another: best and sum over the likes of the one claim with the other,
 * for each end of a pair; then over likes of both. They are gathered where the features stand that are made of them in the end.
 */
function likes(pairs: PairTable, graph: PairGraph, second: Float64Array): void {
  const count = graph.starts.length - 1;
  const likesOf: number[][] = Array.from({ length: count }, () => []);
  for (let p = 0; p < pairs.length; p++) {
    second[p * WIDTH + BEST] = -Infinity;
    if (pairs.kind[p]! > 0 || pairs.base[p]! < LIKES) continue;
    likesOf[pairs.a[p]!]!.push(pairs.b[p]!);
    likesOf[pairs.b[p]!]!.push(pairs.a[p]!);
  }
  const state: Likes = {
    pairs,
    graph,
    second,
    bases: pairs.base.map(base => clip(base, SCORE_LIMIT)),
    likesOf,
    counts: new Int32Array(pairs.length),
    rows: new Float64Array(CROSS * count).fill(NO_PAIR),
    bestOf: new Float64Array(count).fill(-Infinity),
    sumOf: new Float64Array(count),
    hits: new Int32Array(count),
  };
  for (let x = 0; x < count; x++) {
    const own = likesOf[x]!;
    if (own.length === 0) continue;
    for (let k = 0; k < own.length; k++) layOut(state, own[k]!, k);
    for (let e = graph.starts[x]!; e < graph.starts[x + 1]!; e++) askLikes(state, x, e);
    for (let k = 0; k < own.length; k++) clear(state, own[k]!, k);
  }
  for (let p = 0; p < pairs.length; p++) {
    const best = p * WIDTH + BEST;
    const sum = p * WIDTH + SUM;
    const n = state.counts[p]!;
    second[best] = n === 0 ? 0 : Math.max(0, second[best]! + 4) / 4;
    second[sum] = n === 0 ? 0 : Math.max(0, -4 - second[sum]! / n) / 4;
  }
}

/** Lays out what the k-th like of the claim at work scores. */
function layOut({ graph, bases, rows, bestOf, sumOf, hits }: Likes, like: number, k: number): void {
  const { starts, others, pairs } = graph;
  const stop = starts[like + 1]!;
  for (let e = starts[like]!; e < stop; e++) {
    const y = others[e]!;
    const base = bases[pairs[e]!]!;
    if (k < CROSS) rows[y * CROSS + k] = base;
    if (base > bestOf[y]!) bestOf[y] = base;
    sumOf[y]! += base;
    hits[y]!++;
  }
}

function clear({ graph: { starts, others }, rows, bestOf, sumOf, hits }: Likes, like: number, k: number): void {
  const stop = starts[like + 1]!;
  for (let e = starts[like]!; e < stop; e++) {
    const y = others[e]!;
    if (k < CROSS) rows[y * CROSS + k] = NO_PAIR;
    bestOf[y] = -Infinity;
    sumOf[y] = 0;
    hits[y] = 0;
  }
}

/** Adds what the likes of claim `x` say to the pair at an entry of its row. */
function askLikes(state: Likes, x: number, entry: number): void {
  const { pairs, graph, second, likesOf, counts, rows, bestOf, sumOf, hits } = state;
  const y = graph.others[entry]!;
  const p = graph.pairs[entry]!;
  const likesX = likesOf[x]!;
  const likesY = likesOf[y]!;
  let best = second[p * WIDTH + BEST]!;
  let sum = second[p * WIDTH + SUM]!;
  // every like of x but y itself is looked at with y; those that are no pair with y count as such
  let looked = likesX.length - (likesX.includes(y) ? 1 : 0);
  if (looked > 0) {
    best = Math.max(best, hits[y]! < looked ? NO_PAIR : -Infinity, bestOf[y]!);
    sum += sumOf[y]! + (looked - hits[y]!) * NO_PAIR;
  }
  if (x === pairs.a[p]) {
    const crossX = Math.min(CROSS, likesX.length);
    const crossY = Math.min(CROSS, likesY.length);
    for (let k = 0; k < crossX; k++) {
      const c = likesX[k]!;
      if (c === y) continue;
      for (let m = 0; m < crossY; m++) {
        const d = likesY[m]!;
        if (d === x || c === d) continue;
        const base = rows[d * CROSS + k]!;
        if (base > best) best = base;
        sum += base;
        looked++;
      }
    }
  }
  counts[p]! += looked;
  second[p * WIDTH + BEST] = best;
  second[p * WIDTH + SUM] = sum;
}
