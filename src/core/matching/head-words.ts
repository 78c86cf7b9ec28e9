import type { Claim } from '../model.ts';
import { IN_SENTENCE, type WeighedWords } from './prepare-claims.ts';
import type { PacketWords } from './evidence.ts';

/** Numbers of the words of a cell's own heads that no other head of its table has, and of the words of the others. */
export interface HeadWords {
  readonly own: ReadonlySet<number>;
  readonly others: ReadonlySet<number>;
  /** Idf of its own words, added up. */
  readonly mass: number;
}

/** Undefined where a claim stands in no table, or nothing sets its cell apart. */
export function headWordsOf({ context: { heads } }: Claim, { terms, idf }: PacketWords): HeadWords | undefined {
  if (!heads) return undefined;
  const keys = new Set(heads.own);
  const own = new Set<number>();
  const others = new Set<number>();
  for (const key of heads.all) {
    const term = terms.get(key);
    if (term !== undefined) (keys.has(key) ? own : others).add(term);
  }
  if (own.size === 0 || others.size === 0) return undefined;
  let mass = 0;
  for (const term of own) mass += idf[term]!;
  return { own, others, mass };
}

/** Idf of words of other heads from which on they count in full. */
const FULL = 5;

/**
 * How far the words around a figure are those of other heads of the table in which a claim stands, 0..1, less what they have of
 * the words of its own heads. 0 for a claim in no table.
 */
export function otherHeads(
  { heads }: { readonly heads: HeadWords | undefined },
  { from, to }: WeighedWords,
  { pool, idf, weights }: PacketWords,
): number {
  if (!heads) return 0;
  const { own, others, mass } = heads;
  let found = 0;
  let strange = 0;
  for (let k = from; k < to; k++) {
    if (weights[k]! < IN_SENTENCE) continue;
    const term = pool[k]!;
    if (own.has(term)) found += idf[term]!;
    else if (others.has(term)) strange += idf[term]! * weights[k]!;
  }
  return Math.min(1, strange / FULL) * (mass === 0 ? 1 : 1 - Math.min(1, found / mass));
}
