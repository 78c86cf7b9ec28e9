import { groupBy } from './text/group-by.ts';
import type { Analysis, Claim, ClaimGroup, Finding } from './model.ts';

/** What an analysis says, by document. */
export interface ByDocument {
  /** In order of place. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Groups with a claim in the document, each once. */
  readonly groups: ReadonlyMap<string, readonly ClaimGroup[]>;
}

type Compared = Pick<Analysis, 'claims' | 'groups'>;

const FINDINGS = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();

/** Findings by document, in order of place. */
export function findingsByDocument(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  let known = FINDINGS.get(findings);
  if (!known) FINDINGS.set(findings, (known = groupBy(findings, f => f.uri)));
  return known;
}

/** Remembers how findings are arranged, for who knows it already. */
export const rememberFindings = (
  findings: readonly Finding[],
  arranged: ReadonlyMap<string, readonly Finding[]>,
): void => void FINDINGS.set(findings, arranged);

/** The document that a claim's or quotation's id speaks of. */
export const uriOfId = (id: string): string => id.slice(0, id.lastIndexOf('#'));

const KNOWN = new WeakMap<Compared, ByDocument>();

/** An analysis by document: arranged when it is first asked for, in time linear in its claims. */
export function byDocument(analysis: Compared): ByDocument {
  let known = KNOWN.get(analysis);
  if (!known) KNOWN.set(analysis, (known = arrange(analysis)));
  return known;
}

/** Remembers how an analysis is arranged, for who knows it already. */
export const rememberByDocument = (analysis: Compared, arranged: ByDocument): void =>
  void KNOWN.set(analysis, arranged);

function arrange({ claims, groups }: Compared): ByDocument {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = claimsOf.get(claim.uri);
    if (list) list.push(claim);
    else claimsOf.set(claim.uri, [claim]);
  }
  return { claims: claimsOf, groups: groupsOfDocuments(groups) };
}

/** Groups by the documents of their claims. Lists that are as they were before stay the same ones. */
export function groupsOfDocuments(
  groups: readonly ClaimGroup[],
  before: ByDocument['groups'] = new Map(),
): ByDocument['groups'] {
  const lists = new Map<string, ClaimGroup[]>();
  for (const group of groups) for (const uri of urisOf(group)) push(lists, uri, group);
  const same = (a: readonly ClaimGroup[] | undefined, b: readonly ClaimGroup[]): boolean =>
    a?.length === b.length && a.every((g, i) => g === b[i]);
  return new Map([...lists].map(([uri, list]) => [uri, same(before.get(uri), list) ? before.get(uri)! : list]));
}

function push(lists: Map<string, ClaimGroup[]>, uri: string, group: ClaimGroup): void {
  const list = lists.get(uri);
  if (list) list.push(group);
  else lists.set(uri, [group]);
}

/** The documents that the claims of a group stand in. */
export const urisOf = ({ claims }: ClaimGroup): ReadonlySet<string> => new Set(claims.map(uriOfId));

/** Groups by document after some were replaced; `are` has the one that took a group's place, under the same id. */
export function replaceGroups(
  lists: ByDocument['groups'],
  were: readonly ClaimGroup[],
  are: readonly ClaimGroup[],
): ByDocument['groups'] {
  if (were.length === 0) return lists;
  const replaced = new Map(lists);
  const gone = new Set(were);
  const uris = new Set(were.flatMap(g => [...urisOf(g)]));
  for (const uri of uris)
    replaced.set(
      uri,
      (lists.get(uri) ?? []).filter(g => !gone.has(g)),
    );
  for (const group of are) for (const uri of urisOf(group)) replaced.set(uri, [...(replaced.get(uri) ?? []), group]);
  return replaced;
}
