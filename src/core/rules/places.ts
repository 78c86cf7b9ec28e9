import { claimOf, knownByDocument } from '../by-document.ts';
import type { Analysis, Claim, ParsedDocument } from '../model.ts';
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

const BY_ID = new WeakMap<readonly Claim[], ReadonlyMap<string, Claim>>();

/** Claims by their id: arranged once for all the rules. */
export function claimsById(analysis: Pick<Analysis, 'claims'>): Pick<ReadonlyMap<string, Claim>, 'get'> {
  const arranged = knownByDocument(analysis);
  if (arranged) return { get: id => claimOf(arranged, id) };
  const { claims } = analysis;
  let known = BY_ID.get(claims);
  if (!known) BY_ID.set(claims, (known = new Map(claims.map(c => [c.id, c]))));
  return known;
}
