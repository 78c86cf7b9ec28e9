import type { Analysis, Claim, ClaimGroup } from './model.ts';

/** What an analysis says, by document. */
export interface ByDocument {
  /** In order of place. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Groups with a claim in the document, each once. */
  readonly groups: ReadonlyMap<string, readonly ClaimGroup[]>;
}

type Compared = Pick<Analysis, 'claims' | 'groups'>;

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
  const groupsOf = new Map<string, ClaimGroup[]>();
  for (const group of groups) for (const uri of urisOf(group)) push(groupsOf, uri, group);
  return { claims: claimsOf, groups: groupsOf };
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
