import type { Claim as SchemaClaim, ClaimReview, Rating } from 'schema-dts';
import type { Claim } from '../core/model.ts';
import { describe } from '../core/verdicts/wording.ts';
import { relativeUri, type ExportInput } from './input.ts';
import { placesOf, sentenceOf, type Places } from './places.ts';
import { plain } from './plain.ts';
import { standings, type Standing } from './standing.ts';

/** Other sources named under one claim at most. */
const MOST_CITED = 12;

/** From worst to best; a single source is not rated, as nothing was compared. */
const RATINGS: Readonly<Record<Exclude<Standing['label'], 'single'>, readonly [number, string]>> = {
  conflict: [1, 'Differs from another source'],
  accepted: [2, 'Differs from another source; the difference is accepted'],
  compatible: [3, 'Compatible with the other sources'],
  agree: [4, 'Agrees with the other sources'],
};

/**
 * Every claim that more than one source makes as a schema.org ClaimReview, one JSON-LD graph. The rating says how the claim
 * stands to the other sources, not whether it is true.
 */
export function claimReview(input: ExportInput): string {
  const places = placesOf(input);
  const standing = standings(input.analysis);
  const claims = new Map(input.analysis.claims.map(c => [c.id, c]));
  const graph = input.analysis.claims.flatMap(claim => {
    const its = standing.get(claim.id);
    return its && its.label !== 'single' ? [review(claim, its, claims, places)] : [];
  });
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`;
}

function review(
  claim: Claim,
  its: Standing,
  claims: ReadonlyMap<string, Claim>,
  places: Places,
): Exclude<ClaimReview, string> {
  const label = its.label === 'single' ? 'agree' : its.label;
  const [value, words] = RATINGS[label];
  const rating: Rating = {
    '@type': 'Rating',
    ratingValue: value,
    worstRating: 1,
    bestRating: 4,
    alternateName: words,
    ...(its.reason === undefined ? {} : { ratingExplanation: explanation(its) }),
  };
  const others = its.group.claims
    .slice(0, MOST_CITED + 1)
    .filter(id => id !== claim.id)
    .slice(0, MOST_CITED)
    .flatMap(id => claims.get(id) ?? []);
  const item: SchemaClaim = {
    '@type': 'Claim',
    text: sentenceText(claim, places),
    appearance: { '@type': 'CreativeWork', name: places.path(claim.uri), url: address(claim, places) },
    citation: others.map(other => ({
      '@type': 'CreativeWork' as const,
      name: `“${places.written(other)}”`,
      url: address(other, places),
    })),
  };
  return {
    '@type': 'ClaimReview',
    claimReviewed: `${plain(its.group.label)}: ${places.written(claim)} (${describe(claim.quantity)})`,
    itemReviewed: item,
    reviewRating: rating,
    ...(its.decision === undefined ? {} : { reviewBody: plain(its.decision.reason) }),
    ...(its.decision?.by === undefined ? {} : { author: { '@type': 'Person' as const, name: plain(its.decision.by) } }),
    ...(its.decision?.at === undefined ? {} : { datePublished: its.decision.at }),
  };
}

const explanation = (its: Standing): string =>
  its.decision ? `${plain(its.reason ?? '')}. Accepted: ${plain(its.decision.reason)}` : plain(its.reason ?? '');

/** The source and the line in it, as fragment identifiers of plain text do (RFC 5147; lines from 0). */
const address = (claim: Claim, places: Places): string =>
  `${relativeUri(places.path(claim.uri))}#line=${places.position(claim.uri, claim.start).line - 1}`;

function sentenceText(claim: Claim, places: Places): string {
  const { before, text, after } = places.excerpt(claim, sentenceOf(claim));
  return before + text + after;
}
