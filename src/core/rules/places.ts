import type { Analysis, Claim, ClaimGroup, ParsedDocument, Settlement } from '../model.ts';
import { linesIn } from '../text/line-of.ts';

/** "report.md:12". */
export function placeOf(documents: ReadonlyMap<string, ParsedDocument>, uri: string, offset: number): string {
  const document = documents.get(uri);
  return document ? `${uri}:${linesIn(document).position(offset).line + 1}` : uri;
}

/** A figure as written, on one line, with the time codes and markup between its words left out. */
export function asWritten(
  claim: { readonly start: number; readonly end: number; readonly uri: string },
  documents: ReadonlyMap<string, ParsedDocument>,
): string {
  const document = documents.get(claim.uri);
  if (!document) return '';
  return document.prose
    .slice(claim.start, claim.end)
    .replace(/[\s\u2060]+/g, ' ')
    .trim();
}

const BY_URI = new WeakMap<readonly ParsedDocument[], ReadonlyMap<string, ParsedDocument>>();

/** Documents by their uri: arranged once for all the rules. */
export function byUri(documents: readonly ParsedDocument[]): ReadonlyMap<string, ParsedDocument> {
  let known = BY_URI.get(documents);
  if (!known) BY_URI.set(documents, (known = new Map(documents.map(d => [d.uri, d]))));
  return known;
}

/** Conflicts of a group as pairs of claims: for each two readings, every claim of one with the claims of the other. */
export function conflictingReadings(
  group: ClaimGroup,
  claims: ReadonlyMap<string, Claim>,
): { a: Claim[]; b: Claim[]; reason: string; accepted?: Settlement; right?: Claim[] }[] {
  const readings = new Map(group.readings.map(r => [r.id, { ...r, claims: r.claims.map(c => claims.get(c)!) }]));
  return group.conflicts.map(({ readings: [x, y], reason, accepted }) => {
    const { claims: a, canonical: aRight } = readings.get(x)!;
    const { claims: b, canonical: bRight } = readings.get(y)!;
    const right = aRight === bRight ? undefined : aRight ? a : b;
    return { a, b, reason, ...(accepted ? { accepted } : {}), ...(right ? { right } : {}) };
  });
}

const BY_ID = new WeakMap<readonly Claim[], ReadonlyMap<string, Claim>>();

/** Claims by their id: arranged once for all the rules. */
export function claimsById({ claims }: Pick<Analysis, 'claims'>): ReadonlyMap<string, Claim> {
  let known = BY_ID.get(claims);
  if (!known) BY_ID.set(claims, (known = new Map(claims.map(c => [c.id, c]))));
  return known;
}
