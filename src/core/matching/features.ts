import type { Claim, Verdict } from '../model.ts';
import { conceptOf } from '../language/concepts.ts';
import { comparableDimension, compareQuantities } from '../verdicts/compare.ts';
import { unitOf } from '../quantities/units.ts';
import { compareNames, relateNames } from './compare-names.ts';
import { unitKey, type PacketStatistics } from './evidence.ts';
import type { PreparedClaim } from './prepare-claims.ts';

/** What speaks for and against two claims being of one quantity, as numbers from 0 to 1. The order is that of the weights. */
export const FEATURES = [
  'value of two digits',
  'value of three digits',
  'value of more digits',
  'rarity of the value',
  'value in many sources',
  'value many times in a source',
  'few values of the unit',
  'nearness of the values',
  'same counted noun',
  'related counted noun',
  'other counted noun',
  'shared words near the figures',
  'shared words around',
  'sentences alike',
  'shared word at the figure',
  'rarest shared word',
  'words of one found near the other',
  'words of each found near the other',
  'figures of its kind in its source',
  'same rate',
  'words near one figure only',
  'words the other source uses elsewhere',
  'restated in brackets',
  'same figure beside it',
  'value stands elsewhere in the other source',
  'same name',
  'same numbered name',
  'other version of the name',
  'other numbered name',
  'other name',
  'same document',
  'same sentence',
  'aligned',
  'change against level',
  'other rate',
  'other period',
  'contrasting words',
  'less detailed date',
  'rounding',
  'rarest shared word around',
  'rarest shared name',
  'names the other source uses elsewhere',
  'unit left out',
  'small numbers of other things',
] as const;

/** Evidence weighs differently where the values agree, where they are compatible and where they conflict. */
export const CLASSES = ['agree', 'compatible', 'conflict'] as const;

export type Feature = (typeof FEATURES)[number];

const PERSON =
  /^(person|resident|passenger|people|man|woman|child|life|soul|survivor|victim|worker|employee|user|customer|patient|participant|subject|student|member|officer|soldier|death|casualty|fatality|inhabitant|staff|crew|citizen|adult|developer|engineer|investor|fan|spectator|visitor|respondent|volunteer|prisoner|suspect|migrant|refugee|player|voter|job|individual|human|family|case)$/;

function cosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  norms: number,
): { cosine: number; rarest: number; shared: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  let rarest = 0;
  let shared = 0;
  for (const [key, x] of small) {
    const y = large.get(key);
    if (y === undefined) continue;
    dot += x * y;
    shared += Math.min(x, y);
    rarest = Math.max(rarest, Math.min(x, y));
  }
  return { cosine: norms === 0 ? 0 : dot / norms, rarest, shared };
}

/** How alike the words around two figures are, 0..1. */
export function wordsAlike(a: PreparedClaim, b: PreparedClaim): number {
  const norms = a.wideNorm * b.wideNorm;
  return cosine(a.wide, b.wide, norms).cosine;
}

/** Features of a pair. Symmetric. `aligned` is what the alignment of their documents says, 0..1. */
export function pairFeatures(
  a: PreparedClaim,
  b: PreparedClaim,
  statistics: PacketStatistics,
  aligned: number,
  verdict: Verdict = compareQuantities(a.claim.quantity, b.claim.quantity),
): Float64Array {
  const f = new Float64Array(FEATURES.length);
  const same = verdict.label === 'agree';
  const near = cosine(a.near, b.near, a.nearNorm * b.nearNorm);
  const wide = cosine(a.wide, b.wide, a.wideNorm * b.wideNorm);
  const names = compareNames(a.claim.context.names, b.claim.context.names);
  const sameDocument = a.claim.uri === b.claim.uri;
  const [ca, cb] = [a.claim.context, b.claim.context];
  const digits = Math.min(a.digits, b.digits);
  const closeness = nearness(a.claim, b.claim);
  const nouns = compareNouns(a.noun, b.noun);
  const mass = Math.min(a.nearMass, b.nearMass);
  const frequency = Math.max(statistics.values.get(a.valueKey) ?? 1, statistics.values.get(b.valueKey) ?? 1);
  let i = 0;
  f[i++] = digits === 2 ? 1 : 0;
  f[i++] = digits === 3 ? 1 : 0;
  f[i++] = digits > 3 ? 1 : 0;
  f[i++] = same ? 2 / Math.max(2, frequency) : 0;
  const many = same ? (statistics.sources.get(a.valueKey) ?? 1) : 0;
  f[i++] = same && statistics.documents > 1 ? (many - 1) / (statistics.documents - 1) : 0;
  f[i++] = same ? 1 - many / frequency : 0;
  const unit = statistics.units.get(unitKey(a.claim))!;
  f[i++] = same ? 1 - unit.values / unit.claims : 0;
  f[i++] = same ? 0 : closeness;
  f[i++] = nouns === 1 ? 1 : 0;
  f[i++] = nouns > 0 && nouns < 1 ? 1 : 0;
  f[i++] = nouns < 0 ? 1 : 0;
  f[i++] = near.cosine;
  f[i++] = wide.cosine;
  f[i++] = likeness(a, b);
  f[i++] = sharedAtFigure(a, b);
  f[i++] = Math.min(1, near.rarest / 5);
  const [ab, ba] = [coverage(a, b), coverage(b, a)];
  f[i++] = Math.max(ab, ba);
  f[i++] = Math.min(ab, ba);
  f[i++] = Math.min(1, Math.log2(a.crowd * b.crowd) / 8);
  f[i++] = a.claim.quantity.per !== undefined && otherRate(a.claim.quantity.per, b.claim.quantity.per) === 0 ? 1 : 0;
  f[i++] = mass === 0 ? 0.5 : 1 - Math.min(1, near.shared / mass);
  f[i++] = (usedElsewhere(a, b, statistics) + usedElsewhere(b, a, statistics)) / 2;
  f[i++] = restated(a.claim, b.claim) ? 1 : 0;
  f[i++] = sameDocument ? 0 : sameNeighbour(a, b);
  f[i++] = same || sameDocument ? 0 : statedElsewhere(a, b, statistics);
  f[i++] = names === 'same' ? 1 : 0;
  f[i++] = names === 'same numbered' ? 1 : 0;
  f[i++] = names === 'other version' ? 1 : 0;
  f[i++] = names === 'other numbered' ? 1 : 0;
  f[i++] = names === 'other' ? 1 : 0;
  f[i++] = sameDocument ? 1 : 0;
  f[i++] = sameDocument && ca.sentence === cb.sentence ? 1 : 0;
  f[i++] = aligned;
  f[i++] = ca.change !== cb.change ? 1 : 0;
  f[i++] = otherRate(a.claim.quantity.per, b.claim.quantity.per);
  f[i++] = otherPeriod(ca.periods, cb.periods);
  f[i++] = contrasts(a, b);
  f[i++] = verdict.step === 'date' ? 1 : 0;
  f[i++] = verdict.step === 'rounding' ? 1 : 0;
  f[i++] = Math.min(1, wide.rarest / 5);
  f[i++] = Math.min(1, rarestName(a, b, statistics) / 5);
  f[i++] = sameDocument ? 0 : (nameElsewhere(a, b, statistics) + nameElsewhere(b, a, statistics)) / 2;
  f[i++] = comparableDimension(a.claim.quantity) === comparableDimension(b.claim.quantity) ? 0 : 1;
  f[i++] = digits === 1 && nouns < 0 ? 1 : 0;
  return f;
}

/** Names near a figure that are looked at. */
const NAMES = 4;

/** How rare the rarest name is that both figures may belong to. */
function rarestName(a: PreparedClaim, b: PreparedClaim, statistics: PacketStatistics): number {
  let rarest = 0;
  for (const x of a.claim.context.names.slice(0, NAMES))
    for (const y of b.claim.context.names.slice(0, NAMES))
      if (/^same/.test(relateNames(x, y)))
        rarest = Math.max(rarest, Math.min(statistics.names.get(x) ?? 0, statistics.names.get(y) ?? 0));
  return rarest;
}

/** Whether the other source speaks of the name nearest to a figure, and not at its own figure. */
function nameElsewhere(a: PreparedClaim, b: PreparedClaim, statistics: PacketStatistics): number {
  const name = a.claim.context.names[0];
  if (name === undefined || !statistics.namesByDocument.has(`${b.claim.uri}|${name}`)) return 0;
  return b.claim.context.names.some(y => /^same/.test(relateNames(name, y))) ? 0 : 1;
}

/** Share of the words near one figure, by their weight, that stand anywhere around the other. */
function coverage(a: PreparedClaim, b: PreparedClaim): number {
  if (a.nearMass === 0) return 0;
  let found = 0;
  for (const [key, weight] of a.near) if (b.wide.has(key)) found += weight;
  return found / a.nearMass;
}

/**
 * Share of the words near one figure that the other source knows and does not use for the other figure. A word it does not know
 * may be said in other words; one that it uses of something else tells the two apart.
 */
function usedElsewhere(a: PreparedClaim, b: PreparedClaim, statistics: PacketStatistics): number {
  if (a.nearMass === 0) return 0;
  const known = statistics.words.get(b.claim.uri)!;
  let elsewhere = 0;
  for (const [key, weight] of a.near) if (!b.wide.has(key) && known.has(key)) elsewhere += weight;
  return elsewhere / a.nearMass;
}

/** How far the other source states this value elsewhere: what it says of the same quantity is then hardly another value. */
function statedElsewhere(a: PreparedClaim, b: PreparedClaim, statistics: PacketStatistics): number {
  const sign = (x: PreparedClaim, uri: string): number =>
    x.digits > 1 && statistics.valuesByDocument.has(`${uri}|${x.valueKey}`) ? 0.5 : 0;
  return sign(a, b.claim.uri) + sign(b, a.claim.uri);
}

/** Share of the words at the figures that both have: 0, 0.5 for one, 1 for two and more. */
function sharedAtFigure(a: PreparedClaim, b: PreparedClaim): number {
  let shared = 0;
  for (const key of a.atFigure) if (b.atFigure.has(key)) shared++;
  return Math.min(1, shared / 2);
}

/** How alike the sentences are, their figures left out: idf-weighted Dice over their words. */
function likeness(a: PreparedClaim, b: PreparedClaim): number {
  const [small, large] = a.sentence.size <= b.sentence.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [key, idf] of small.sentence) if (large.sentence.has(key)) shared += idf;
  const total = a.sentenceMass + b.sentenceMass;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** "296 miles (477 km)": the same said again in another unit, right behind in brackets. */
export function restated(a: Claim, b: Claim): boolean {
  if (a.uri !== b.uri) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    second.context.bracketed &&
    second.start - first.end <= 4 &&
    second.context.index === first.context.index + 1 &&
    first.quantity.unit !== second.quantity.unit &&
    unitOf(first.quantity.unit) !== undefined &&
    comparableDimension(first.quantity) === comparableDimension(second.quantity)
  );
}

/** Whether the figures before or behind are the same in both places. */
function sameNeighbour(a: PreparedClaim, b: PreparedClaim): number {
  let same = 0;
  if (a.before !== undefined && a.before === b.before) same += 0.5;
  if (a.behind !== undefined && a.behind === b.behind) same += 0.5;
  if (
    same === 0 &&
    ((a.before !== undefined && a.before === b.behind) || (a.behind !== undefined && a.behind === b.before))
  )
    same = 0.25;
  return same;
}

/** 1 for values that nearly meet, 0 for values that are ten times apart. */
function nearness(a: Claim, b: Claim): number {
  const x = a.quantity.low ?? a.quantity.high;
  const y = b.quantity.low ?? b.quantity.high;
  if (typeof x !== 'number' || typeof y !== 'number' || x <= 0 || y <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log10(x / y)));
}

/** 1 the same noun, 0 not known, -1 another. */
function compareNouns(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [x, y] = [conceptOf(a), conceptOf(b)];
  if (x === y) return 1;
  if (PERSON.test(a) && PERSON.test(b)) return 0.3;
  return -1;
}

function otherRate(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return 0.5;
  const words = (s: string) =>
    new Set(
      s
        .split(/[^a-z\d]+/)
        .filter(w => w.length > 2)
        .map(conceptOf),
    );
  const [x, y] = [words(a), words(b)];
  for (const w of x) if (y.has(w)) return 0;
  return 1;
}

/** 1 where both say when and the times exclude each other. */
function otherPeriod(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  for (const x of a)
    for (const y of b)
      if (
        x === y ||
        x.startsWith(y) ||
        y.startsWith(x) ||
        x.endsWith(y.replace(/^-/, '')) ||
        y.endsWith(x.replace(/^-/, ''))
      )
        return 0;
  return 1;
}

function contrasts(a: PreparedClaim, b: PreparedClaim): number {
  let worst = 0;
  for (const [set, stem] of a.contrasts) {
    const other = b.contrasts.get(set);
    if (other !== undefined && other !== stem) worst = 1;
  }
  return worst;
}
