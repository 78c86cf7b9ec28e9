import type { Claim } from '../model.ts';
import { graphOf, pairAt, type PairGraph } from './pair-graph.ts';
import type { Pair } from './score-pairs.ts';

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
export function lookAgain(pairs: readonly Pair[], claims: readonly Claim[]): Float64Array {
  const graph = graphOf(claims.length, pairs);
  const second = new Float64Array(pairs.length * WIDTH);
  for (let p = 0; p < pairs.length; p++) second[p * WIDTH] = clip(pairs[p]!.base, SCORE_LIMIT);
  rivals(pairs, claims, graph, second);
  neighbours(pairs, claims, graph, second);
  sentences(pairs, claims, second);
  likes(pairs, graph, second);
  return second;
}

/** The features of one pair in {@link lookAgain}'s answer. */
export const secondOf = (second: Float64Array, pair: number): Float64Array =>
  second.subarray(pair * WIDTH, (pair + 1) * WIDTH);

/** Second features of a pair that stands for itself. */
export function alone(base: number): Float64Array {
  const features = new Float64Array(SECOND_FEATURES.length);
  features[0] = clip(base, SCORE_LIMIT);
  return features;
}

/** How each pair stands among the pairs of its one claim with the other's document. A row holds a document's claims in a row. */
function rivals(
  pairs: readonly Pair[],
  claims: readonly Claim[],
  { starts, others, pairs: numbers }: PairGraph,
  second: Float64Array,
): void {
  for (let p = 0; p < pairs.length; p++) second[p * WIDTH + 1] = 1;
  for (let claim = 0; claim < claims.length; claim++) {
    const stop = starts[claim + 1]!;
    for (let from = starts[claim]!; from < stop;) {
      const { uri } = claims[others[from]!]!;
      let to = from;
      let best = -Infinity;
      let next = -Infinity;
      for (; to < stop && claims[others[to]!]!.uri === uri; to++) {
        const score = pairs[numbers[to]!]!.base;
        if (score > best) {
          next = best;
          best = score;
        } else if (score > next) next = score;
      }
      const lead = Math.min(MARGIN_LIMIT, best - Math.max(next, NO_RIVAL));
      for (let e = from; e < to; e++) {
        const p = numbers[e]!;
        const pair = pairs[p]!;
        const margin = pair.base >= best ? lead : Math.max(-MARGIN_LIMIT, pair.base - best);
        if (margin < 0) second[p * WIDTH + 1] = 0;
        // the claim with the lesser number comes first: its margin is set, the other's compared
        second[p * WIDTH + 2] = pair.a === claim ? margin : Math.min(second[p * WIDTH + 2]!, margin);
      }
      from = to;
    }
  }
}

/** Chance that at least one match beside a pair is right, each counted less the farther it stands. */
function neighbours(pairs: readonly Pair[], claims: readonly Claim[], graph: PairGraph, second: Float64Array): void {
  for (const anchor of pairs) {
    if (anchor.base < SPEAKS) continue;
    const { a, b } = anchor;
    const ua = claims[a]!.uri;
    const ub = claims[b]!.uri;
    if (ua === ub) continue;
    const chance = 1 / (1 + Math.exp(-anchor.base));
    for (let da = -REACH; da <= REACH; da++) {
      if (da === 0 || claims[a + da]?.uri !== ua) continue;
      for (let db = -REACH; db <= REACH; db++) {
        if (db === 0 || claims[b + db]?.uri !== ub) continue;
        const p = pairAt(graph, a + da, b + db);
        if (p < 0) continue;
        const weight = PER_STEP ** (Math.max(Math.abs(da), Math.abs(db)) - 1) * (da > 0 === db > 0 ? 1 : CROSSED);
        const at = p * WIDTH + 3;
        second[at] = 1 - (1 - second[at]!) * (1 - chance * weight);
      }
    }
  }
}

/** Matches between two sentences: the logarithm of the chance that none of them is right, in all and for each claim. */
interface Between {
  none: number;
  readonly of: Map<number, number>;
  matches: number;
}

/** Chance that at least one other figure of the one sentence is also in the other. */
function sentences(pairs: readonly Pair[], claims: readonly Claim[], second: Float64Array): void {
  const of = new Int32Array(claims.length);
  let count = 0;
  claims.forEach((claim, i) => {
    const before = claims[i - 1];
    if (before && (before.uri !== claim.uri || before.context.sentence !== claim.context.sentence)) count++;
    of[i] = count;
  });
  count++;
  const between = new Map<number, Between>();
  for (const { a, b, base } of pairs) {
    if (base < SPEAKS || of[a] === of[b]) continue;
    const key = of[a]! * count + of[b]!;
    let found = between.get(key);
    if (!found) between.set(key, (found = { none: 0, of: new Map(), matches: 0 }));
    const none = -Math.log1p(Math.exp(base));
    found.none += none;
    found.matches++;
    found.of.set(a, (found.of.get(a) ?? 0) + none);
    found.of.set(b, (found.of.get(b) ?? 0) + none);
  }
  for (let p = 0; p < pairs.length; p++) {
    const { a, b, base } = pairs[p]!;
    const found = of[a] === of[b] ? undefined : between.get(of[a]! * count + of[b]!);
    if (!found) continue;
    const own = base < SPEAKS ? 0 : -Math.log1p(Math.exp(base));
    if (found.matches === 1 && own !== 0) continue;
    const none = found.none - (found.of.get(a) ?? 0) - (found.of.get(b) ?? 0) + own;
    second[p * WIDTH + 4] = none < -1e-12 ? 1 - Math.exp(none) : 0;
  }
}

/** First score from which two claims whose values do not conflict count as likes. */
const LIKES = 1;
/** Likes of each claim of a pair that are compared with those of the other. */
const CROSS = 8;
/** First score that a pair which is no candidate counts. */
const NO_PAIR = -SCORE_LIMIT;

/** What the claims that agree with each of the pair say of one another. */
function likes(pairs: readonly Pair[], graph: PairGraph, second: Float64Array): void {
  const { starts, others, pairs: numbers } = graph;
  const count = starts.length - 1;
  const bases = Float64Array.from(pairs, pair => clip(pair.base, SCORE_LIMIT));
  const likesOf: number[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) {
    if (pair.kind > 1 || pair.base < LIKES) continue;
    likesOf[pair.a]!.push(pair.b);
    likesOf[pair.b]!.push(pair.a);
  }
  // best and sum over the likes of the one claim with the other, for each end of a pair; then over likes of both
  const best = new Float64Array(pairs.length).fill(-Infinity);
  const sum = new Float64Array(pairs.length);
  const n = new Int32Array(pairs.length);
  const rows = Array.from({ length: CROSS }, () => new Float64Array(count).fill(NO_PAIR));
  const bestOf = new Float64Array(count).fill(-Infinity);
  const sumOf = new Float64Array(count);
  const hits = new Int32Array(count);
  for (let x = 0; x < count; x++) {
    const likesX = likesOf[x]!;
    for (let k = 0; k < likesX.length; k++) {
      const c = likesX[k]!;
      for (let e = starts[c]!; e < starts[c + 1]!; e++) {
        const y = others[e]!;
        const base = bases[numbers[e]!]!;
        if (k < CROSS) rows[k]![y] = base;
        if (base > bestOf[y]!) bestOf[y] = base;
        sumOf[y]! += base;
        hits[y]!++;
      }
    }
    for (let e = starts[x]!; e < starts[x + 1]!; e++) {
      const y = others[e]!;
      const p = numbers[e]!;
      const likesY = likesOf[y]!;
      // every like of x but y itself is looked at with y; those that are no pair with y count as such
      const looked = likesX.length - (likesX.includes(y) ? 1 : 0);
      if (looked > 0) {
        best[p] = Math.max(best[p]!, hits[y]! < looked ? NO_PAIR : -Infinity, bestOf[y]!);
        sum[p]! += sumOf[y]! + (looked - hits[y]!) * NO_PAIR;
        n[p]! += looked;
      }
      if (x !== pairs[p]!.a) continue;
      for (let k = 0; k < likesX.length && k < CROSS; k++) {
        const c = likesX[k]!;
        if (c === y) continue;
        for (let m = 0; m < likesY.length && m < CROSS; m++) {
          const d = likesY[m]!;
          if (d === x || c === d) continue;
          const base = rows[k]![d]!;
          if (base > best[p]!) best[p] = base;
          sum[p]! += base;
          n[p]!++;
        }
      }
    }
    for (let k = 0; k < likesX.length; k++) {
      const c = likesX[k]!;
      for (let e = starts[c]!; e < starts[c + 1]!; e++) {
        const y = others[e]!;
        if (k < CROSS) rows[k]![y] = NO_PAIR;
        bestOf[y] = -Infinity;
        sumOf[y] = 0;
        hits[y] = 0;
      }
    }
  }
  for (let p = 0; p < pairs.length; p++) {
    if (n[p] === 0) continue;
    second[p * WIDTH + 5] = Math.max(0, best[p]! + 4) / 4;
    second[p * WIDTH + 6] = Math.max(0, -4 - sum[p]! / n[p]!) / 4;
  }
}
