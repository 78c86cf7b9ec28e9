import { standFixes } from './decision-fixes.ts';
import { compareNames, nameForm, type NameForm } from '../matching/compare-names.ts';
import { addUnder, groupBy } from '../text/group-by.ts';
import type { Analysis, Claim } from '../model.ts';
import { derivationFindings } from './derivations.ts';
import { asWritten, byUri, placeOf } from './places.ts';
import type { Discovery, Rule } from './rule.ts';

export const percentOrPoints: Rule = {
  id: 'percent-or-points',
  summary: 'Percent where percentage points are meant, or the reverse.',
  defaultLevel: 'warning',
  wide: true,
  check: analysis => [...derivationFindings(analysis, d => d.outcome === 'points'), ...betweenSources(analysis)],
  fixes: standFixes,
};

/** How alike the words around two figures must be: one value with two units is strong evidence already. */
const ALIKE = 0.45;
/** Rare words that both must have near them. */
const LEAST_SHARED = 2;

/** A change stated in points by one source and with the same number in percent by another. */
function betweenSources(analysis: Omit<Analysis, 'findings'>): Discovery[] {
  const points = analysis.claims.filter(c => c.quantity.unit === 'pp' && isPlain(c));
  if (points.length === 0) return [];
  const documents = byUri(analysis.documents);
  const weigh = weigher(analysis.claims);
  const percents = analysis.claims.filter(c => c.quantity.unit === '%' && c.context.course !== 'none' && isPlain(c));
  const candidates = candidatesIn(points);
  const found: Discovery[] = [];
  for (const percent of percents) {
    const other = candidates(percent).find(
      p =>
        p.uri !== percent.uri &&
        sameMatter(weigh(p), weigh(percent)) &&
        !/^other/.test(compareNames(weigh(p).names, weigh(percent).names)),
    );
    if (!other) continue;
    const written = asWritten(other, documents);
    found.push({
      uri: percent.uri,
      start: percent.start,
      end: percent.end,
      message: `"${asWritten(percent, documents)}" here, "${written}" in ${placeOf(documents, other.uri, other.start)}: a change in percent is not one in percentage points.`,
      related: [{ uri: other.uri, start: other.start, end: other.end, message: `"${written}"` }],
      about: [percent.id, other.id],
    });
  }
  return found;
}

/** Claims that the words near a claim lead to, at most: what very many share tells nothing. */
const MOST_LED_TO = 16;

/** The points worth comparing with a claim, in order: those of the same value, where there are many only those with rare words in common. */
function candidatesIn(points: readonly Claim[]): (claim: Claim) => readonly Claim[] {
  const byValue = new Map(
    [...groupBy(points, p => p.quantity.low)].map(([value, all]) => [
      value,
      all.length > MOST_LED_TO ? rareIn(all) : () => all,
    ]),
  );
  return claim => byValue.get(claim.quantity.low)?.(claim) ?? [];
}

/** Of claims, those that the rarest words near another lead to. */
function rareIn(claims: readonly Claim[]): (claim: Claim) => readonly Claim[] {
  const byWord = new Map<string, number[]>();
  claims.forEach(({ context }, n) => {
    for (const term of context.terms.keys) addUnder(byWord, term, n);
  });
  return ({ context }) => {
    const led = new Set<number>();
    // the rarest words first: they tell most
    const lists = context.terms.keys.map(term => byWord.get(term) ?? []);
    for (const list of lists.sort((x, y) => x.length - y.length)) {
      for (let i = 0; i < list.length && led.size < MOST_LED_TO; i++) led.add(list[i]!);
      if (led.size >= MOST_LED_TO) break;
    }
    return [...led].sort((a, b) => a - b).map(n => claims[n]!);
  };
}

const isPlain = ({ quantity: q }: Claim): boolean => typeof q.low === 'number' && q.low === q.high && q.low !== 0;

/** The words around a claim, weighed by how near they stand and how rare they are among the claims; and its names. */
interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly names: readonly NameForm[];
}

function weigher(claims: readonly Claim[]): (claim: Claim) => Weighed {
  const df = new Map<string, number>();
  for (const { context } of claims) for (const key of context.terms.keys) df.set(key, (df.get(key) ?? 0) + 1);
  const known = new Map<Claim, Weighed>();
  return claim => {
    let weighed = known.get(claim);
    if (!weighed) {
      const { terms, names } = claim.context;
      const weights = new Map(
        terms.keys.map((key, i) => [key, terms.weights[i]! * Math.log(2 + claims.length / df.get(key)!)]),
      );
      weighed = { weights, norm: Math.hypot(...weights.values()), names: names.map(name => nameForm(name)) };
      known.set(claim, weighed);
    }
    return weighed;
  };
}

/** Cosine of the two, and enough words in common. */
function sameMatter(a: Weighed, b: Weighed): boolean {
  let dot = 0;
  let shared = 0;
  for (const [key, x] of a.weights) {
    const y = b.weights.get(key);
    if (y === undefined) continue;
    dot += x * y;
    shared++;
  }
  return shared >= LEAST_SHARED && dot >= ALIKE * a.norm * b.norm;
}
