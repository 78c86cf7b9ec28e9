import type { Claim } from '../model.ts';
import { comparableDimension } from '../verdicts/compare.ts';

/** What the matcher knows of a packet before it looks at pairs: how rare each word, value and name is. */
export interface PacketStatistics {
  readonly count: number;
  /** Inverse document frequency of a term among the claims of the packet, 0..~7. */
  readonly idf: ReadonlyMap<string, number>;
  /** Claims that state a value, by {@link valueKey}. */
  readonly values: ReadonlyMap<string, number>;
  /** "<uri>|<value key>" of every claim. */
  readonly valuesByDocument: ReadonlySet<string>;
}

/** Key of a stated value within its dimension; claims with one key state the same in the same unit. */
export function valueKey(claim: Claim): string {
  const { low, high, unit } = claim.quantity;
  return `${comparableDimension(claim.quantity)}|${unit}|${low}|${high}`;
}

/** Weight from which a term counts as standing at the figure. */
const COUNTED = 0.25;

export function gatherStatistics(claims: readonly Claim[]): PacketStatistics {
  const df = new Map<string, number>();
  const values = new Map<string, number>();
  const valuesByDocument = new Set<string>();
  for (const claim of claims) {
    const { keys, weights } = claim.context.terms;
    keys.forEach((key, i) => {
      if (weights[i]! >= COUNTED) df.set(key, (df.get(key) ?? 0) + 1);
    });
    const key = valueKey(claim);
    values.set(key, (values.get(key) ?? 0) + 1);
    valuesByDocument.add(`${claim.uri}|${key}`);
  }
  const idf = new Map<string, number>();
  const n = claims.length + 1;
  for (const [key, count] of df) idf.set(key, Math.log(n / count));
  return { count: claims.length, idf, values, valuesByDocument };
}
