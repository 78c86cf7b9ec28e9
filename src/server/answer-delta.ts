import { isDeepStrictEqual } from 'node:util';
import {
  byDocument,
  findingsByDocument,
  findingsIn,
  groupsOfDocuments,
  rememberByDocument,
  rememberFindings,
  uriOfId,
} from '../core/by-document.ts';
import type { Analysis, Claim, ClaimGroup, Finding, ParsedDocument } from '../core/model.ts';
import { withoutMatching } from '../files/packed-analysis.ts';

/**
 * What a new answer says otherwise than the one before, to be sent from the thread that compares: after an edit of one of a
 * thousand documents nearly all stays as it was, and is known by identity to whoever shows it.
 */
export interface AnswerDelta {
  /** Claims of documents of which any is another than before. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** All groups in order: a number is the place of the same group in the answer before. */
  readonly groups: readonly (number | ClaimGroup)[];
  /** Findings of documents of which any is another than before. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** What could not be read as meant, of documents where there is such. */
  readonly problems: ReadonlyMap<string, ParsedDocument['problems']>;
  /** All of the smaller parts. */
  readonly rest: Pick<Analysis, 'possible' | 'quotations' | 'derivations' | 'repeats' | 'annotations' | 'fileProblems'>;
}

/** What changed from one answer to the next. Linear in the claims. */
export function deltaBetween(before: Analysis, now: Analysis): AnswerDelta {
  const claims = new Map<string, readonly Claim[]>();
  const claimsBefore = byDocument(before).claims;
  for (const [uri, own] of byDocument(now).claims) {
    const were = claimsBefore.get(uri);
    if (were?.length !== own.length || !own.every((c, i) => isSame(c, were[i]!))) claims.set(uri, withoutMatching(own));
  }
  const places = new Map(before.groups.map((g, i) => [g.id, i]));
  const groups = now.groups.map(group => {
    const place = places.get(group.id);
    const same =
      place !== undefined &&
      isDeepStrictEqual(before.groups[place], group) &&
      !group.claims.some(id => claims.has(uriOfId(id)));
    return same ? place : group;
  });
  const findings = new Map<string, readonly Finding[]>();
  const findingsBefore = findingsByDocument(before.findings);
  const findingsNow = findingsByDocument(now.findings);
  for (const uri of new Set([...findingsBefore.keys(), ...findingsNow.keys()])) {
    const own = findingsNow.get(uri) ?? [];
    const touches = (f: Finding): boolean => claims.has(f.uri) || f.related.some(r => claims.has(r.uri));
    if (own.some(touches) || !isDeepStrictEqual(own, findingsBefore.get(uri) ?? [])) findings.set(uri, own);
  }
  const problems = new Map(now.documents.flatMap(d => (d.problems.length > 0 ? [[d.uri, d.problems] as const] : [])));
  const { possible, quotations, derivations, repeats, annotations, fileProblems } = now;
  return {
    claims,
    groups,
    findings,
    problems,
    rest: { possible, quotations, derivations, repeats, annotations, fileProblems },
  };
}

/** Whether two claims are one, read alike. */
const isSame = (a: Claim, b: Claim): boolean =>
  a === b ||
  (a.context === b.context && a.id === b.id && isDeepStrictEqual([a.quantity, a.trace], [b.quantity, b.trace]));

const NO_PROBLEMS: ParsedDocument['problems'] = [];

/** The new answer, from the one before and what changed. `documents`: those that it speaks of, in order of their uris. */
export function applyDelta(before: Analysis, delta: AnswerDelta, documents: readonly ParsedDocument[]): Analysis {
  const claimsBefore = byDocument(before).claims;
  const claimsOf = new Map<string, readonly Claim[]>();
  for (const { uri } of documents) {
    const own = delta.claims.get(uri) ?? claimsBefore.get(uri);
    if (own) claimsOf.set(uri, own);
  }
  const groups = delta.groups.map(g => (typeof g === 'number' ? before.groups[g]! : g));
  const findingsBefore = findingsByDocument(before.findings);
  const lists = new Map<string, readonly Finding[]>();
  for (const uri of [...new Set([...findingsBefore.keys(), ...delta.findings.keys()])].sort()) {
    const own = delta.findings.get(uri) ?? findingsBefore.get(uri)!;
    if (own.length > 0) lists.set(uri, own);
  }
  const findings = [...lists.values()].flat();
  rememberFindings(findings, lists);
  const analysis: Analysis = {
    ...delta.rest,
    documents: documents.map(d => {
      const problems = delta.problems.get(d.uri) ?? NO_PROBLEMS;
      return isDeepStrictEqual(problems, d.problems) ? d : { ...d, problems };
    }),
    claims: documents.flatMap(d => claimsOf.get(d.uri) ?? []),
    groups,
    findings,
  };
  rememberByDocument(analysis, {
    claims: claimsOf,
    groups: groupsOfDocuments(groups, byDocument(before).groups),
    findings: findingsIn(analysis),
  });
  return analysis;
}
