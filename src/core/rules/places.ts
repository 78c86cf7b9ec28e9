import type { Analysis, Claim, ClaimGroup, ParsedDocument } from '../model.ts';

/** Line of an offset, from 1: for messages that point at another place. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** "report.md:12". */
export function placeOf(documents: ReadonlyMap<string, ParsedDocument>, uri: string, offset: number): string {
  const document = documents.get(uri);
  return document ? `${uri}:${lineOf(document.text, offset)}` : uri;
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

export const byUri = (documents: readonly ParsedDocument[]): ReadonlyMap<string, ParsedDocument> =>
  new Map(documents.map(d => [d.uri, d]));

/** Conflicts of a group as pairs of claims: for each two readings, every claim of one with the claims of the other. */
export function conflictingReadings(
  group: ClaimGroup,
  claims: ReadonlyMap<string, Claim>,
): { a: Claim[]; b: Claim[]; reason: string }[] {
  const readings = new Map(group.readings.map(r => [r.id, r]));
  return group.conflicts.map(({ readings: [x, y], reason }) => ({
    a: readings.get(x)!.claims.map(id => claims.get(id)!),
    b: readings.get(y)!.claims.map(id => claims.get(id)!),
    reason,
  }));
}

export const claimsById = (analysis: Pick<Analysis, 'claims'>): ReadonlyMap<string, Claim> =>
  new Map(analysis.claims.map(c => [c.id, c]));
