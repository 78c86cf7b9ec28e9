import type { Claim } from '../model.ts';
import { conceptOf } from '../language/concepts.ts';
import { comparableDimension } from '../verdicts/compare.ts';
import { nameForm, type NameForm } from './compare-names.ts';
import { NumberSet } from './number-set.ts';
import { matterOf } from './related-documents.ts';

/** A value that claims of the packet state. */
export interface StatedValue {
  claims: number;
  /** Numbers of the documents that state it. */
  readonly documents: NumberSet;
}

/** A name that claims of the packet may belong to. */
export interface StatedName {
  readonly form: NameForm;
  claims: number;
  /** How rare it is among the claims of the packet, 0..~7. */
  rarity: number;
  readonly documents: NumberSet;
}

/** What the matcher knows of a packet's words, whatever the figures state. */
export interface PacketWords {
  readonly count: number;
  /** Number of each term, in order of appearance, and by it its inverse document frequency among the claims, 0..~7. */
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  /** Numbers of the terms of all claims, one claim after another; where each claim's begin; and how each weighs at its figure. */
  readonly pool: Int32Array;
  readonly starts: Int32Array;
  readonly near: Float64Array;
  /** Number of each document that states figures. */
  readonly documents: ReadonlyMap<string, number>;
  /** Terms that stand in the sentences of each document's claims. */
  readonly words: readonly NumberSet[];
  readonly names: ReadonlyMap<string, StatedName>;
  /** A number for each document, equal where two speak of one matter. */
  readonly matters: Int32Array;
}

/** What the matcher knows of a packet before it looks at pairs: how rare each word, value and name is. */
export interface PacketStatistics extends PacketWords {
  /** Values by {@link valueKey}. */
  readonly values: ReadonlyMap<string, StatedValue>;
  /** Claims of each unit, and the different values they state, by {@link unitKey}. */
  readonly units: ReadonlyMap<string, { readonly claims: number; readonly values: number }>;
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

/**
 * Claims that every packet is taken to hold besides its own, none of which has its words: in a packet of two sentences a word
 * that both share is as telling as it is in a large one.
 */
const BACKGROUND = 40;
/** Weight from which a term counts as standing at the figure. */
const COUNTED = 0.25;

/**
 * Weight of a word near the figure: its rarity by the square of how near it stands, so that what stands at the figure counts most.
 */
export const nearWeight = (idf: number, weight: number): number => idf * weight * weight;

/** Counts the words and names of claims, which stay the same when figures are read in other units. */
export function gatherWords(claims: readonly Claim[]): PacketWords {
  const starts = new Int32Array(claims.length + 1);
  for (let i = 0; i < claims.length; i++) starts[i + 1] = starts[i]! + claims[i]!.context.terms.keys.length;
  const pool = new Int32Array(starts[claims.length]!);
  const terms = new Map<string, number>();
  const counts: number[] = [];
  const documents = new Map<string, number>();
  const words: NumberSet[] = [];
  const names = new Map<string, StatedName>();
  claims.forEach((claim, c) => {
    let document = documents.get(claim.uri);
    if (document === undefined) {
      documents.set(claim.uri, (document = words.length));
      words.push(new NumberSet());
    }
    for (const name of claim.context.names) {
      let stated = names.get(name);
      if (!stated)
        names.set(name, (stated = { form: nameForm(name), claims: 0, rarity: 0, documents: new NumberSet() }));
      stated.claims++;
      stated.documents.add(document);
    }
    const { keys, weights } = claim.context.terms;
    const known = words[document]!;
    const from = starts[c]!;
    for (let i = 0; i < keys.length; i++) {
      let term = terms.get(keys[i]!);
      if (term === undefined) {
        terms.set(keys[i]!, (term = counts.length));
        counts.push(0);
      }
      pool[from + i] = term;
      if (weights[i]! < COUNTED) continue;
      known.add(term);
      counts[term]!++;
    }
  });
  const n = claims.length + BACKGROUND;
  for (const name of names.values()) name.rarity = Math.log(n / name.claims);
  // a term that only stands far from figures is as rare as one that stands nowhere else
  const idf = Float64Array.from(counts, count => Math.log(n / Math.max(1, count)));
  const near = new Float64Array(pool.length);
  claims.forEach(({ context }, c) => {
    const { weights } = context.terms;
    for (let i = 0, k = starts[c]!; i < weights.length; i++, k++) near[k] = nearWeight(idf[pool[k]!]!, weights[i]!);
  });
  const matters = matterOf({ words, names });
  return { count: claims.length, terms, idf, pool, starts, near, documents, words, names, matters };
}

/** Counts what claims state. `words`: their words, where they are counted already. */
export function gatherStatistics(claims: readonly Claim[], words: PacketWords = gatherWords(claims)): PacketStatistics {
  const values = new Map<string, StatedValue>();
  const units = new Map<string, { claims: number; values: number }>();
  const kinds = new Map<string, number>();
  for (const claim of claims) {
    const unit = unitKey(claim);
    let ofUnit = units.get(unit);
    if (!ofUnit) units.set(unit, (ofUnit = { claims: 0, values: 0 }));
    ofUnit.claims++;
    const key = valueKey(claim);
    let value = values.get(key);
    if (!value) {
      values.set(key, (value = { claims: 0, documents: new NumberSet() }));
      ofUnit.values++;
    }
    value.claims++;
    value.documents.add(words.documents.get(claim.uri)!);
    const kind = kindKey(claim);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return { ...words, values, units, kinds };
}
