import type { Claim } from '../model.ts';
import { conceptOf } from '../language/concepts.ts';
import { comparableDimension } from '../verdicts/compare.ts';

/** What the matcher knows of a packet before it looks at pairs: how rare each word, value and name is. */
export interface PacketStatistics {
  readonly count: number;
  /** Inverse document frequency of a term among the claims of the packet, 0..~7. */
  readonly idf: ReadonlyMap<string, number>;
  /** Claims that state a value, by {@link valueKey}. */
  readonly values: ReadonlyMap<string, number>;
  /** Documents that state a value, by {@link valueKey}. */
  readonly sources: ReadonlyMap<string, number>;
  /** Claims of each unit, and the different values they state, by {@link unitKey}. */
  readonly units: ReadonlyMap<string, { readonly claims: number; readonly values: number }>;
  /** Documents of the packet that state figures. */
  readonly documents: number;
  /** "<uri>|<value key>" of every claim. */
  readonly valuesByDocument: ReadonlySet<string>;
  /** Terms that stand in the sentences of a document's claims. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** How rare a name is among the claims of the packet, 0..~7, and "<uri>|<name>" of every claim. */
  readonly names: ReadonlyMap<string, number>;
  readonly namesByDocument: ReadonlySet<string>;
  /** Claims of each kind in each document, by {@link kindKey}. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Key of what a claim could be taken for within its document: its dimension, counted noun and rate. */
export function kindKey(claim: Claim): string {
  const { quantity } = claim;
  const dimension = comparableDimension(quantity);
  const noun = dimension === 'count' ? conceptOf(quantity.unit) : '';
  return `${claim.uri}|${dimension}|${noun}|${quantity.per === undefined ? '' : 'per'}`;
}

/** Key of a stated value within its dimension; claims with one key state the same in the same unit. */
export function valueKey(claim: Claim): string {
  const { low, high, unit } = claim.quantity;
  return `${comparableDimension(claim.quantity)}|${unit}|${low}|${high}`;
}

/** Key of the claims whose values might be taken for one another: one unit, one dimension. */
export function unitKey(claim: Claim): string {
  return `${comparableDimension(claim.quantity)}|${conceptOf(claim.quantity.unit)}`;
}

/** Weight from which a term counts as standing at the figure. */
const COUNTED = 0.25;

export function gatherStatistics(claims: readonly Claim[]): PacketStatistics {
  const df = new Map<string, number>();
  const values = new Map<string, number>();
  const valuesByDocument = new Set<string>();
  const sources = new Map<string, number>();
  const units = new Map<string, { claims: number; values: number }>();
  const words = new Map<string, Set<string>>();
  const kinds = new Map<string, number>();
  const namesByDocument = new Set<string>();
  const named = new Map<string, number>();
  for (const claim of claims) {
    for (const name of claim.context.names) {
      namesByDocument.add(`${claim.uri}|${name}`);
      named.set(name, (named.get(name) ?? 0) + 1);
    }
    const { keys, weights } = claim.context.terms;
    let known = words.get(claim.uri);
    if (!known) words.set(claim.uri, (known = new Set()));
    keys.forEach((key, i) => {
      if (weights[i]! >= COUNTED) known.add(key);
      if (weights[i]! >= COUNTED) df.set(key, (df.get(key) ?? 0) + 1);
    });
    const key = valueKey(claim);
    const unit = unitKey(claim);
    const counts = units.get(unit) ?? { claims: 0, values: 0 };
    counts.claims++;
    if (!values.has(key)) counts.values++;
    units.set(unit, counts);
    values.set(key, (values.get(key) ?? 0) + 1);
    const place = `${claim.uri}|${key}`;
    if (!valuesByDocument.has(place)) sources.set(key, (sources.get(key) ?? 0) + 1);
    valuesByDocument.add(place);
    const kind = kindKey(claim);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const idf = new Map<string, number>();
  const n = claims.length + 1;
  for (const [key, count] of df) idf.set(key, Math.log(n / count));
  const names = new Map<string, number>();
  for (const [name, count] of named) names.set(name, Math.log(n / count));
  return {
    count: claims.length,
    names,
    namesByDocument,
    idf,
    values,
    sources,
    units,
    documents: words.size,
    valuesByDocument,
    kinds,
    words,
  };
}
