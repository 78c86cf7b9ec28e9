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

/** Sets the second features of every pair from the pairs' first scores. `claims` are in order of document and place. */
export function lookAgain(pairs: readonly Pair[], claims: readonly Claim[]): void {
  const graph = graphOf(claims.length, pairs);
  rivals(pairs, claims, graph);
  neighbours(pairs, claims, graph);
  sentences(pairs, claims);
  likes(pairs, graph);
  for (const pair of pairs) pair.second[0] = clip(pair.base, SCORE_LIMIT);
}

/** Second features of a pair that stands for itself. */
export function alone(base: number): Float64Array {
  const features = new Float64Array(SECOND_FEATURES.length);
  features[0] = clip(base, SCORE_LIMIT);
  return features;
}

/** How each pair stands among the pairs of its one claim with the other's document. A row holds a document's claims in a row. */
function rivals(pairs: readonly Pair[], claims: readonly Claim[], { starts, others, pairs: numbers }: PairGraph): void {
  for (const pair of pairs) pair.second[1] = 1;
  for (let claim = 0; claim < claims.length; claim++) {
    const stop = starts[claim + 1]!;
    for (let from = starts[claim]!; from < stop;) {
      const { uri } = claims[others[from]!]!;
      let to = from;
      let best = -Infinity;
      let second = -Infinity;
      for (; to < stop && claims[others[to]!]!.uri === uri; to++) {
        const score = pairs[numbers[to]!]!.base;
        if (score > best) {
          second = best;
          best = score;
        } else if (score > second) second = score;
      }
      const lead = Math.min(MARGIN_LIMIT, best - Math.max(second, NO_RIVAL));
      for (let e = from; e < to; e++) {
        const pair = pairs[numbers[e]!]!;
        const margin = pair.base >= best ? lead : Math.max(-MARGIN_LIMIT, pair.base - best);
        if (margin < 0) pair.second[1] = 0;
        // the claim with the lesser number comes first: its margin is set, the other's compared
        pair.second[2] = pair.a === claim ? margin : Math.min(pair.second[2]!, margin);
      }
      from = to;
    }
  }
}

/** Chance that at least one match beside a pair is right, each counted less the farther it stands. */
function neighbours(pairs: readonly Pair[], claims: readonly Claim[], graph: PairGraph): void {
  for (const pair of pairs) pair.second[3] = 0;
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
        const beside = pairs[p]!;
        const weight = PER_STEP ** (Math.max(Math.abs(da), Math.abs(db)) - 1) * (da > 0 === db > 0 ? 1 : CROSSED);
        beside.second[3] = 1 - (1 - beside.second[3]!) * (1 - chance * weight);
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
function sentences(pairs: readonly Pair[], claims: readonly Claim[]): void {
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
  for (const { a, b, base, second } of pairs) {
    second[4] = 0;
    const found = of[a] === of[b] ? undefined : between.get(of[a]! * count + of[b]!);
    if (!found) continue;
    const own = base < SPEAKS ? 0 : -Math.log1p(Math.exp(base));
    if (found.matches === 1 && own !== 0) continue;
    const none = found.none - (found.of.get(a) ?? 0) - (found.of.get(b) ?? 0) + own;
    second[4] = none < -1e-12 ? 1 - Math.exp(none) : 0;
  }
}

/** First score from which two claims whose values do not conflict count as likes. */
const LIKES = 1;
/** Likes of each claim of a pair that are compared with those of the other. */
const CROSS = 8;
/** First score that a pair which is no candidate counts. */
const NO_PAIR = -SCORE_LIMIT;

/** What the claims that agree with each of the pair say of one another. */
function likes(pairs: readonly Pair[], graph: PairGraph): void {
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
  pairs.forEach((pair, p) => {
    pair.second[5] = n[p] === 0 ? 0 : Math.max(0, best[p]! + 4) / 4;
    pair.second[6] = n[p] === 0 ? 0 : Math.max(0, -4 - sum[p]! / n[p]!) / 4;
  });
}
