import { makeClaims } from './claims/make-claims.ts';
import { findDerivations } from './derive/derive.ts';
import { recordedDate } from './formats/recorded-date.ts';
import { parseDocument } from './formats/index.ts';
import { adoptFromGroups, adoptUnits } from './matching/adopt-units.ts';
import { findRepeats } from './matching/independence.ts';
import { groupClaims } from './matching/group-claims.ts';
import { resolveRelativeDates } from './matching/relative-dates.ts';
import { makeGroup } from './matching/readings.ts';
import type { Analysis, Claim, ClaimGroup, Derivation, ParsedDocument, Quotation, SourceDocument } from './model.ts';
import type { NonFigure } from './quantities/draft.ts';
import { VOCABULARY } from './quantities/lexicon.ts';
import { findQuantities } from './quantities/pipeline.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { matchQuotations } from './quotations/match-quotations.ts';
import type { QuotationMention } from './model.ts';
import { checkRules } from './rules/index.ts';
import type { EngineOptions } from './options.ts';
import { fingerprintsOf, type Fingerprints } from './text/fingerprints.ts';

/** What is known of one document without the others. */
export interface DocumentAnalysis {
  readonly document: ParsedDocument;
  readonly claims: readonly Claim[];
  readonly quotations: readonly QuotationMention[];
  readonly nonFigures: readonly NonFigure[];
  readonly derivations: readonly Derivation[];
  readonly fingerprints: Fingerprints;
}

/** Everything that can be said of one document alone. Pure; hosts keep it by (uri, version). */
export function analyzeDocument(source: SourceDocument): DocumentAnalysis {
  const document = parseDocument(source);
  const reading = findQuantities(document);
  const claims = makeClaims(document, reading);
  return {
    document,
    claims,
    quotations: findQuotations(document),
    nonFigures: reading.nonFigures,
    derivations: findDerivations(document, reading.tokens, claims),
    fingerprints: fingerprintsOf(reading.tokens, VOCABULARY),
  };
}

/** Compares the documents of a packet. The same documents in any order give the same groups, verdicts and findings. */
export function analyzePacket(documents: readonly DocumentAnalysis[], options: EngineOptions): Analysis {
  const sorted = [...documents].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
  const byUri = new Map(sorted.map(d => [d.document.uri, d.document]));
  const dateOf = (uri: string): string | undefined => options.dates?.get(uri) ?? recordedDate(byUri.get(uri)!);
  const dated = resolveRelativeDates(
    sorted.flatMap(d => d.claims),
    byUri,
    dateOf,
  );
  const stated = adoptUnits(dated);
  const members = groupClaims(stated, options.tolerances);
  const claims = adoptFromGroups(stated, members);
  const groups: ClaimGroup[] = members.map((members, i) =>
    makeGroup(
      `g${i + 1}`,
      members.map(m => claims[m]!),
      options.tolerances,
    ),
  );
  const quotations: Quotation[] = matchQuotations(
    sorted.map(d => d.document),
    sorted.flatMap(d => d.quotations),
    options.primary,
  );
  const analysis = {
    documents: sorted.map(d => d.document),
    claims,
    groups,
    quotations,
    derivations: sorted.flatMap(d => d.derivations),
    repeats: findRepeats(sorted, options.primary, dateOf),
    findings: [],
  };
  return { ...analysis, findings: checkRules(analysis, options) };
}
