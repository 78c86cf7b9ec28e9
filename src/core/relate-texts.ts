import { recordedDate } from './formats/recorded-date.ts';
import { DEFAULT_LIMITS, parseWithin } from './limits.ts';
import { findRepeats, type FollowMemo } from './matching/independence.ts';
import type { Analysis, ParsedDocument, QuotationMention, SourceDocument } from './model.ts';
import type { EngineOptions } from './options.ts';
import { VOCABULARY } from './quantities/lexicon.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { matchQuotations } from './quotations/match-quotations.ts';
import { byUri } from './rules/places.ts';
import { fingerprintsOf, type Fingerprints } from './text/fingerprints.ts';
import { tokenize } from './text/tokens.ts';

/** What texts tell of one another whatever their figures say: whose words are quoted where, and who repeats whom. */
export type TextRelations = Pick<Analysis, 'quotations' | 'repeats'>;

/** What is asked of a text. */
interface Text {
  readonly document: ParsedDocument;
  readonly fingerprints: () => Fingerprints;
  readonly quotations: () => readonly QuotationMention[];
}

/**
 * How the texts of a packet are related, found without their figures. It takes a quarter of the time of a comparison and nothing
 * from it, so that a host may have both done at once, each in a thread.
 */
export function relateTexts(sources: readonly SourceDocument[], options: EngineOptions): TextRelations {
  const texts = sources.map((source): Text => {
    const document = parseWithin(source, options.limits ?? DEFAULT_LIMITS);
    return {
      document,
      fingerprints: () => fingerprintsIn(document),
      quotations: () => findQuotations(document),
    };
  });
  return relate(inOrder(texts), options);
}

/** {@link relateTexts}, of texts in order. `memo`: what was worked out of the same texts before. */
export function relate(texts: readonly Text[], options: EngineOptions, memo?: FollowMemo): TextRelations {
  const documents = texts.map(t => t.document);
  const repeats = findRepeats(
    texts.map(({ document, fingerprints }) => ({ document, fingerprints: fingerprints() })),
    options.primary,
    dateReader(documents, options),
    memo,
  );
  const mentions = texts.flatMap(t => t.quotations());
  return { quotations: matchQuotations(documents, mentions, options.primary, memo !== undefined), repeats };
}

export const fingerprintsIn = ({ prose }: ParsedDocument): Fingerprints =>
  fingerprintsOf(tokenize(prose, VOCABULARY), VOCABULARY);

/** Documents by their uris. */
export const inOrder = <D extends { readonly document: ParsedDocument }>(documents: readonly D[]): readonly D[] =>
  [...documents].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));

/** Tells when the sources of a packet were written or recorded. */
export function dateReader(
  documents: readonly ParsedDocument[],
  { dates }: EngineOptions,
): (uri: string) => string | undefined {
  const known = byUri(documents);
  return uri => dates?.get(uri) ?? recordedDate(known.get(uri)!);
}
