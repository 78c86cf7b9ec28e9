import { isCurrency } from '../quantities/currencies.ts';
import { unitOf } from '../quantities/units.ts';
import type { Claim } from '../model.ts';
import { kindKey, valueKey, type PacketStatistics } from './evidence.ts';

/** Words this near a figure stand at it. */
const AT_FIGURE = 0.88;

/** The noun a figure counts, or "" where it has a unit or none. */
function nounOf(claim: Claim): string {
  const { unit } = claim.quantity;
  return unit === '' || unitOf(unit) || isCurrency(unit) ? '' : unit;
}

/** A claim with its words weighed by how rare they are in the packet. */
export interface PreparedClaim {
  readonly claim: Claim;
  /** idf-weighted terms, those near the figure squared down to it. */
  readonly near: ReadonlyMap<string, number>;
  readonly wide: ReadonlyMap<string, number>;
  readonly nearNorm: number;
  readonly wideNorm: number;
  readonly nearMass: number;
  readonly noun: string;
  readonly contrasts: ReadonlyMap<number, string>;
  readonly valueKey: string;
  readonly digits: number;
  /** Claims of its document of the same dimension, noun and rate. */
  readonly crowd: number;
  /** Words right at the figure. */
  readonly atFigure: ReadonlySet<string>;
  /** Words of the sentence with their idf, and the sum of it. */
  readonly sentence: ReadonlyMap<string, number>;
  readonly sentenceMass: number;
  /** Values of the figures before and behind, in the document's order, where they tell anything. */
  readonly before?: string;
  readonly behind?: string;
}

/** Near the figure: weights are raised to this power, so that what stands at the figure counts most. */
const SHARPNESS = 2;
/** Words of less weight stand in a heading above or in the sentence before. */
const IN_SENTENCE = 0.25;

/** Prepares the claims of a packet, in order of document and place. */
export function prepareAll(claims: readonly Claim[], statistics: PacketStatistics): PreparedClaim[] {
  const prepared = claims.map(claim => prepare(claim, statistics));
  const telling = (i: number, uri: string): string | undefined => {
    const other = prepared[i];
    return other && other.claim.uri === uri && other.digits > 1 ? other.valueKey : undefined;
  };
  return prepared.map((p, i) => {
    const before = telling(i - 1, p.claim.uri);
    const behind = telling(i + 1, p.claim.uri);
    return { ...p, ...(before === undefined ? {} : { before }), ...(behind === undefined ? {} : { behind }) };
  });
}

/** One claim's words with their weights in the packet. */
export function prepare(claim: Claim, statistics: PacketStatistics): PreparedClaim {
  const near = new Map<string, number>();
  const wide = new Map<string, number>();
  const contrasts = new Map<number, string>();
  const atFigure = new Set<string>();
  const sentence = new Map<string, number>();
  let sentenceMass = 0;
  let nearNorm = 0;
  let wideNorm = 0;
  let nearMass = 0;
  const { keys, weights } = claim.context.terms;
  keys.forEach((key, i) => {
    const weight = weights[i]!;
    const idf = statistics.idf.get(key) ?? Math.log(statistics.count + 1);
    const n = idf * weight ** SHARPNESS;
    const w = idf * weight;
    near.set(key, n);
    wide.set(key, w);
    nearNorm += n * n;
    wideNorm += w * w;
    nearMass += n;
    if (weight >= AT_FIGURE) atFigure.add(key);
    if (weight >= IN_SENTENCE) {
      sentence.set(key, idf);
      sentenceMass += idf;
    }
  });
  for (const { set, stem } of claim.context.contrasts) if (!contrasts.has(set)) contrasts.set(set, stem);
  return {
    claim,
    near,
    wide,
    nearNorm: Math.sqrt(nearNorm),
    wideNorm: Math.sqrt(wideNorm),
    nearMass,
    noun: nounOf(claim),
    contrasts,
    valueKey: valueKey(claim),
    digits: significantDigits(claim),
    crowd: statistics.kinds.get(kindKey(claim)) ?? 1,
    atFigure,
    sentence,
    sentenceMass,
  };
}

/** Significant digits written, 1 to 4 and more: "79.6" is nearly a fingerprint, "3" is not. */
function significantDigits(claim: Claim): number {
  const { low, high } = claim.quantity;
  const value = low ?? high;
  if (typeof value === 'string') return value.length >= 10 ? 4 : value.length >= 7 ? 3 : 2;
  if (value === null || value === 0) return 1;
  const digits = Math.abs(value)
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return Math.max(1, digits.length);
}
