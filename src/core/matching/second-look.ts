import type { Claim } from '../model.ts';
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

/** Sets the second features of every pair from the pairs' first scores. */
export function lookAgain(pairs: readonly Pair[], claims: readonly Claim[]): void {
  rivals(pairs, claims);
  neighbours(pairs, claims);
  sentences(pairs, claims);
  likes(pairs, claims);
  for (const pair of pairs) pair.second[0] = clip(pair.base, SCORE_LIMIT);
}

/** Second features of a pair that stands for itself. */
export function alone(base: number): Float64Array {
  const features = new Float64Array(SECOND_FEATURES.length);
  features[0] = clip(base, SCORE_LIMIT);
  return features;
}

function rivals(pairs: readonly Pair[], claims: readonly Claim[]): void {
  const documents = new Map<string, number>();
  const documentOf = claims.map(claim => {
    let n = documents.get(claim.uri);
    if (n === undefined) documents.set(claim.uri, (n = documents.size));
    return n;
  });
  const count = documents.size;
  const top = new Map<number, [best: number, second: number]>();
  const note = (claim: number, document: number, score: number): void => {
    const key = claim * count + document;
    const seen = top.get(key);
    if (!seen) top.set(key, [score, -Infinity]);
    else if (score > seen[0]) top.set(key, [score, seen[0]]);
    else if (score > seen[1]) seen[1] = score;
  };
  for (const { a, b, base } of pairs) {
    note(a, documentOf[b]!, base);
    note(b, documentOf[a]!, base);
  }
  const margin = (claim: number, document: number, score: number): number => {
    const [best, second] = top.get(claim * count + document)!;
    return score >= best
      ? Math.min(MARGIN_LIMIT, score - Math.max(second, NO_RIVAL))
      : Math.max(-MARGIN_LIMIT, score - best);
  };
  for (const pair of pairs) {
    const x = margin(pair.a, documentOf[pair.b]!, pair.base);
    const y = margin(pair.b, documentOf[pair.a]!, pair.base);
    pair.second[1] = x >= 0 && y >= 0 ? 1 : 0;
    pair.second[2] = Math.min(x, y);
  }
}

/** Chance that at least one match beside a pair is right, each counted less the farther it stands. */
function neighbours(pairs: readonly Pair[], claims: readonly Claim[]): void {
  const count = claims.length;
  const index = new Map<number, Pair>();
  for (const pair of pairs) {
    pair.second[3] = 0;
    index.set(pair.a * count + pair.b, pair);
  }
  for (const anchor of pairs) {
    if (anchor.base < SPEAKS) continue;
    const { a, b } = anchor;
    const [ua, ub] = [claims[a]!.uri, claims[b]!.uri];
    if (ua === ub) continue;
    const chance = 1 / (1 + Math.exp(-anchor.base));
    for (let da = -REACH; da <= REACH; da++) {
      if (da === 0 || claims[a + da]?.uri !== ua) continue;
      for (let db = -REACH; db <= REACH; db++) {
        if (db === 0 || claims[b + db]?.uri !== ub) continue;
        const beside = index.get((a + da) * count + b + db);
        if (!beside) continue;
        const weight = PER_STEP ** (Math.max(Math.abs(da), Math.abs(db)) - 1) * (da > 0 === db > 0 ? 1 : CROSSED);
        beside.second[3] = 1 - (1 - beside.second[3]!) * (1 - chance * weight);
      }
    }
  }
}

/** Chance that at least one other figure of the one sentence is also in the other. */
function sentences(pairs: readonly Pair[], claims: readonly Claim[]): void {
  const ids = new Map<string, number>();
  const of = claims.map(c => {
    const key = `${c.uri}|${c.context.sentence}`;
    let n = ids.get(key);
    if (n === undefined) ids.set(key, (n = ids.size));
    return n;
  });
  const bySentences = new Map<number, Pair[]>();
  for (const pair of pairs) {
    pair.second[4] = 0;
    const [x, y] = [of[pair.a]!, of[pair.b]!];
    if (x === y) continue;
    const key = x < y ? x * ids.size + y : y * ids.size + x;
    const list = bySentences.get(key);
    if (list) list.push(pair);
    else bySentences.set(key, [pair]);
  }
  for (const list of bySentences.values()) {
    if (list.length < 2) continue;
    for (const pair of list) {
      let none = 1;
      for (const other of list) {
        if (other.base < SPEAKS || other.a === pair.a || other.b === pair.b || other.a === pair.b || other.b === pair.a)
          continue;
        none *= 1 - 1 / (1 + Math.exp(-other.base));
      }
      pair.second[4] = 1 - none;
    }
  }
}

/** First score from which two claims whose values do not conflict count as likes. */
const LIKES = 1;

/** What the claims that agree with each of the pair say of one another. */
function likes(pairs: readonly Pair[], claims: readonly Claim[]): void {
  const near = new Map<number, number[]>();
  const add = (a: number, b: number) => {
    const list = near.get(a);
    if (list) list.push(b);
    else near.set(a, [b]);
  };
  const count = claims.length;
  const index = new Map<number, Pair>();
  for (const pair of pairs) {
    index.set(pair.a * count + pair.b, pair);
    if (pair.kind < 2 && pair.base >= LIKES) {
      add(pair.a, pair.b);
      add(pair.b, pair.a);
    }
  }
  const at = (x: number, y: number): Pair | undefined => index.get(x < y ? x * count + y : y * count + x);
  for (const pair of pairs) {
    let best = -Infinity;
    let sum = 0;
    let n = 0;
    const look = (x: number, y: number) => {
      if (x === y) return;
      const other = at(x, y);
      const base = other ? clip(other.base, SCORE_LIMIT) : -SCORE_LIMIT;
      best = Math.max(best, base);
      sum += base;
      n++;
    };
    for (const c of near.get(pair.a) ?? []) if (c !== pair.b) look(c, pair.b);
    for (const d of near.get(pair.b) ?? []) if (d !== pair.a) look(pair.a, d);
    for (const c of (near.get(pair.a) ?? []).slice(0, 8))
      for (const d of (near.get(pair.b) ?? []).slice(0, 8)) if (c !== pair.b && d !== pair.a) look(c, d);
    pair.second[5] = n === 0 ? 0 : Math.max(0, best + 4) / 4;
    pair.second[6] = n === 0 ? 0 : Math.max(0, -4 - sum / n) / 4;
  }
}
