import { constraintsOf, decidedClaims } from './annotations/apply.ts';
import { placeAnnotations } from './annotations/resolve.ts';
import { settleFindings, settleGroups } from './annotations/settle.ts';
import { makeClaims } from './claims/make-claims.ts';
import { findDerivations } from './derive/derive.ts';
import { sentenceEnds } from './derive/skeleton.ts';
import { DEFAULT_LIMITS, figuresWithin, parseWithin, type Limits } from './limits.ts';
import { adoptFromGroups } from './matching/adopt-from-groups.ts';
import { adoptUnits } from './matching/adopt-units.ts';
import { gatherWords } from './matching/evidence.ts';
import { MODEL } from './matching/match-model.ts';
import { createFollowMemo, type FollowMemo } from './matching/independence.ts';
import { groupClaims } from './matching/group-claims.ts';
import { describePossible } from './matching/possible-conflicts.ts';
import { resolveRelativeDates } from './matching/relative-dates.ts';
import { makeGroup } from './matching/readings.ts';
import { ScoreMemo } from './matching/score-memo.ts';
import type { Annotation, PlacedAnnotation } from './annotation.ts';
import type { Analysis, Claim, ClaimGroup, Derivation, ParsedDocument, SourceDocument } from './model.ts';
import type { NonFigure } from './quantities/draft.ts';
import { VOCABULARY } from './quantities/lexicon.ts';
import { findQuantities } from './quantities/pipeline.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import type { QuotationMention } from './model.ts';
import { checkRules } from './rules/index.ts';
import { byUri } from './rules/places.ts';
import { foldQuotedFigures } from './rules/quoted-figures.ts';
import type { EngineOptions } from './options.ts';
import { dateReader, fingerprintsIn, inOrder, relate, type TextRelations } from './relate-texts.ts';
import { fingerprintsOf, type Fingerprints } from './text/fingerprints.ts';

/** What is known of one document without the others. */
export interface DocumentAnalysis {
  readonly document: ParsedDocument;
  readonly claims: readonly Claim[];
  readonly nonFigures: readonly NonFigure[];
  readonly fingerprints: () => Fingerprints;
  /** Worked out when it is first asked for. */
  readonly quotations: () => readonly QuotationMention[];
  /** Worked out when it is first asked for. */
  readonly derivations: () => readonly Derivation[];
}

/**
 * Everything that can be said of one document alone. Pure; hosts keep it by (uri, version). Quotations and derivations are worked
 * out when they are first asked for: what only wants the figures does not pay for them. They are functions, not getters: a getter
 * gives every object a shape of its own, which outlives it and keeps alive all that it sees. `related`: whether its fingerprints
 * will be asked for, which are cheapest while its words are at hand.
 */
export function analyzeDocument(
  source: SourceDocument,
  limits: Limits = DEFAULT_LIMITS,
  related = true,
): DocumentAnalysis {
  const document = parseWithin(source, limits);
  const reading = findQuantities(document);
  const claims = makeClaims(document, reading);
  const ends = sentenceEnds(reading);
  let fingerprints = related ? fingerprintsOf(reading.tokens, VOCABULARY) : undefined;
  let quotations: readonly QuotationMention[] | undefined;
  let derivations: readonly Derivation[] | undefined;
  return {
    document,
    claims,
    nonFigures: reading.nonFigures,
    fingerprints: () => (fingerprints ??= fingerprintsIn(document)),
    quotations: () => (quotations ??= findQuotations(document)),
    // keeps the ends of sentences alive and nothing else of the reading, which is many times as large
    derivations: () => (derivations ??= findDerivations(document, ends, claims)),
  };
}

/**
 * What a host that compares nearly the same packet again and again hands in each time: what did not change since the last time
 * is taken over, and nothing comes out differently.
 */
export interface PacketMemo {
  readonly scores: ScoreMemo;
  readonly follows: FollowMemo;
}

export const createMemo = (): PacketMemo => ({ scores: new ScoreMemo(), follows: createFollowMemo() });

/** Compares the documents of a packet. The same documents in any order give the same groups, verdicts and findings. */
export const analyzePacket = (
  documents: readonly DocumentAnalysis[],
  options: EngineOptions,
  memo?: PacketMemo,
): Analysis => compareFigures(documents, options, memo)();

/**
 * {@link analyzePacket}, as far as it takes the figures. What is handed back completes it: with what {@link relateTexts} found of
 * the same sources elsewhere, or by itself.
 */
export function compareFigures(
  documents: readonly DocumentAnalysis[],
  options: EngineOptions,
  memo?: PacketMemo,
): (related?: TextRelations) => Analysis {
  const { documents: sorted, annotations, whole } = decide(documents, options);
  const parsed = sorted.map(d => d.document);
  const known = byUri(parsed);
  const dated = resolveRelativeDates(
    sorted.flatMap(d => d.claims),
    known,
    dateReader(parsed, options),
  );
  const words = gatherWords(dated);
  const stated = adoptUnits(dated, words);
  const { groups: members, possible } = groupClaims(
    stated,
    options.tolerances,
    constraintsOf(annotations, stated),
    MODEL,
    words,
    memo?.scores,
  );
  const claims = adoptFromGroups(stated, members);
  const groups: ClaimGroup[] = members.map(members =>
    makeGroup(
      members.map(m => claims[m]!),
      options.tolerances,
      uri => known.get(uri),
    ),
  );
  const ids = new Set(claims.map(c => c.id));
  const compared = {
    documents: parsed,
    claims,
    groups: settleGroups(groups, annotations),
    possible: describePossible(claims, possible, options.tolerances),
    // a figure that a reviewer dismissed takes its sums with it
    derivations: sorted.flatMap(d => d.derivations().filter(x => [x.claim, ...x.from].every(id => ids.has(id)))),
    annotations,
    fileProblems: options.fileProblems ?? [],
    findings: [],
  };
  return related => {
    const texts = whole && related ? related : relate(sorted, options, memo?.follows);
    const analysis = { ...compared, quotations: texts.quotations, repeats: texts.repeats };
    return {
      ...analysis,
      findings: foldQuotedFigures(settleFindings(checkRules(analysis, options), annotations), analysis),
    };
  };
}

/**
 * Documents in order, with the claims that reviewers left, and what they recorded with where it stands now. Not whole where the
 * limits leave out documents.
 */
function decide(
  documents: readonly DocumentAnalysis[],
  { annotations, tracked, limits }: EngineOptions,
): {
  readonly documents: readonly DocumentAnalysis[];
  readonly annotations: readonly PlacedAnnotation[];
  readonly whole: boolean;
} {
  const ordered = inOrder(documents);
  const sorted = figuresWithin(ordered, limits ?? DEFAULT_LIMITS);
  const whole = sorted.every((d, i) => d === ordered[i]);
  if (!annotations || annotations.length === 0) return { documents: sorted, annotations: [], whole };
  // what is a claim at all is decided first: the rest speaks of claims
  const makesClaims = (a: Annotation): boolean => a.kind === 'not-a-figure' || a.kind === 'claim';
  const first = placeAnnotations(annotations.filter(makesClaims), sorted, tracked);
  const decided = sorted.map(d => decidedClaims(d, first));
  const rest = placeAnnotations(
    annotations.filter(a => !makesClaims(a)),
    decided,
    tracked,
  );
  const placed = new Map([...first, ...rest].map(p => [p.annotation.id, p]));
  return { documents: decided, annotations: annotations.flatMap(a => placed.get(a.id) ?? []), whole };
}
