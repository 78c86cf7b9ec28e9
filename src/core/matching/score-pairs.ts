import type { Claim, Verdict } from '../model.ts';
import { comparableDimension, compareQuantities } from '../verdicts/compare.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { alignDocuments, type Alignment } from './align.ts';
import { candidatePairs } from './candidates.ts';
import { gatherStatistics, type PacketStatistics } from './evidence.ts';
import { CLASSES, FEATURES, pairFeatures, prepareAll, restated, type PreparedClaim } from './features.ts';
import { RIVALRY, WEIGHTS } from './weights.ts';

/** A candidate pair, by the claims' numbers, with what is known of it. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
  /** Index in {@link CLASSES}. */
  readonly kind: number;
  readonly features: Float64Array;
  /** First score: the sum of the evidence. */
  base: number;
  /** Where it stands among its rivals: 1 when each is the other's best match in its source. */
  best: number;
  /** By how much it beats the best rival, -3..3. */
  margin: number;
  /** Final score, log-odds. */
  score: number;
}

const VECTORS = CLASSES.map((_, k) => FEATURES.map(name => WEIGHTS[name]?.[k] ?? 0));

export function baseScore(features: Float64Array, kind: number): number {
  const vector = VECTORS[kind]!;
  let sum = WEIGHTS.bias?.[kind] ?? 0;
  for (let i = 0; i < features.length; i++) sum += vector[i]! * features[i]!;
  return sum;
}

export function finalScore(pair: Pick<Pair, 'base' | 'best' | 'margin' | 'kind'>): number {
  const { kind } = pair;
  return (
    RIVALRY.bias[kind]! +
    (RIVALRY.score?.[kind] ?? 1) * clip(pair.base, 8) +
    (RIVALRY.best?.[kind] ?? 0) * pair.best +
    (RIVALRY.margin?.[kind] ?? 0) * pair.margin
  );
}

const clip = (x: number, limit: number): number => Math.max(-limit, Math.min(limit, x));

/**
 * What two figures of one quantity cannot be: two cells of one table, or two exact values of one sentence, unless the second
 * says the first again in brackets.
 */
function cannotLink(a: Claim, b: Claim, verdict: Verdict): boolean {
  if (a.uri !== b.uri) return false;
  const [ca, cb] = [a.context, b.context];
  if (ca.table >= 0 && ca.table === cb.table && ca.block !== cb.block) return true;
  return ca.sentence === cb.sentence && verdict.label === 'conflict' && !restated(a, b);
}

/** Scores pairs of claims of one packet. */
export class PairScorer {
  readonly #prepared: readonly PreparedClaim[];
  readonly #statistics: PacketStatistics;
  readonly #alignment: Alignment;
  readonly #tolerances: Tolerances;

  constructor(claims: readonly Claim[], tolerances: Tolerances) {
    this.#statistics = gatherStatistics(claims);
    this.#prepared = prepareAll(claims, this.#statistics);
    this.#alignment = alignDocuments(claims);
    this.#tolerances = tolerances;
  }

  /** Every candidate pair with its final score. */
  candidates(): Pair[] {
    const pairs: Pair[] = [];
    for (const [a, b] of candidatePairs(this.#prepared, this.#alignment)) {
      const pair = this.pair(a, b);
      if (pair) pairs.push(pair);
    }
    rank(
      pairs,
      this.#prepared.map(p => p.claim),
    );
    for (const pair of pairs) pair.score = finalScore(pair);
    return pairs;
  }

  /** One pair with its first score only, or undefined where the two cannot be of one quantity. */
  pair(a: number, b: number): Pair | undefined {
    const [x, y] = [this.#prepared[a]!, this.#prepared[b]!];
    if (comparableDimension(x.claim.quantity) !== comparableDimension(y.claim.quantity)) return undefined;
    const verdict = compareQuantities(x.claim.quantity, y.claim.quantity, this.#tolerances);
    if (cannotLink(x.claim, y.claim, verdict)) return undefined;
    const features = pairFeatures(x, y, this.#statistics, this.#alignment.get(a, b), verdict);
    const kind = CLASSES.indexOf(verdict.label);
    const base = baseScore(features, kind);
    const pair: Pair = { a, b, verdict, kind, features, base, best: 0, margin: 0, score: 0 };
    pair.score = finalScore(pair);
    return pair;
  }
}

/** Tells each pair how it stands among the pairs of its two claims with the other's source. */
export function rank(pairs: readonly Pair[], claims: readonly Claim[]): void {
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
    return score >= best ? Math.min(3, score - Math.max(second, -6)) : Math.max(-3, score - best);
  };
  for (const pair of pairs) {
    const x = margin(pair.a, documentOf[pair.b]!, pair.base);
    const y = margin(pair.b, documentOf[pair.a]!, pair.base);
    pair.best = x >= 0 && y >= 0 ? 1 : 0;
    pair.margin = Math.min(x, y);
  }
}
