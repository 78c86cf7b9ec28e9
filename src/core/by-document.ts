import { addUnder, groupBy } from './text/group-by.ts';
import type { Analysis, Claim, ClaimGroup, Finding } from './model.ts';

/** What an analysis says, by document. */
export interface ByDocument {
  /** In order of place. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Groups with a claim in the document, each once. */
  readonly groups: ReadonlyMap<string, readonly ClaimGroup[]>;
  /** What was found in a document, in order of place: the same list as long as nothing in it changes. */
  readonly findings: (uri: string) => readonly Finding[];
  /** What is known of findings, where some are found only when they are asked for. */
  readonly found?: Found;
}

/** Findings by document, as far as they are known. */
export interface Found {
  readonly lists: ReadonlyMap<string, KnownFindings>;
  /** Documents with findings that an edit may reach though no claim of them is grouped with one of its document. */
  readonly apart: ReadonlySet<string>;
}

/** What is known of a document's findings: all, or those that edits did not reach and the claims whose conflicts are to be told. */
export type KnownFindings = readonly Finding[] | OpenFindings;

export interface OpenFindings {
  readonly kept: readonly Finding[];
  readonly claims: ReadonlySet<string>;
}

/**
 * An analysis that is arranged from the start. What is made anew at every keystroke carries its arrangement with it: what a weak
 * map holds outlives small garbage collections, and copying that takes longer than everything else.
 */
export interface Arranged {
  readonly arranged: ByDocument;
}

const isArranged = (analysis: object): analysis is Arranged => 'arranged' in analysis;

type Compared = Pick<Analysis, 'claims' | 'groups' | 'findings'>;

const NO_FINDINGS: readonly Finding[] = [];
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

const KNOWN = new WeakMap<object, ByDocument>();

/** An analysis by document: arranged when it is first asked for, in time linear in its claims. */
export function byDocument(analysis: Compared): ByDocument {
  if (isArranged(analysis)) return analysis.arranged;
  let known = KNOWN.get(analysis);
  if (!known) KNOWN.set(analysis, (known = arrange(analysis)));
  return known;
}

/** Remembers how an analysis is arranged, for who knows it already. */
export const rememberByDocument = (analysis: Compared, arranged: ByDocument): void =>
  void KNOWN.set(analysis, arranged);

/** How an analysis is arranged, where that is known already. */
export const knownByDocument = (analysis: object): ByDocument | undefined =>
  isArranged(analysis) ? analysis.arranged : KNOWN.get(analysis);

const BY_ID = new WeakMap<readonly Claim[], ReadonlyMap<string, Claim>>();

/** A claim by its id. The claims of a document are arranged once, for all answers in which they are the same. */
export function claimOf({ claims }: Pick<ByDocument, 'claims'>, id: string): Claim | undefined {
  const own = claims.get(uriOfId(id));
  if (!own) return undefined;
  let known = BY_ID.get(own);
  if (!known) BY_ID.set(own, (known = new Map(own.map(c => [c.id, c]))));
  return known.get(id);
}

function arrange(analysis: Compared): ByDocument {
  const { claims, groups } = analysis;
  return { claims: groupBy(claims, c => c.uri), groups: groupsOfDocuments(groups), findings: findingsIn(analysis) };
}

/** The findings of an analysis by document: they are arranged when they are first asked for. */
export const findingsIn =
  (analysis: Pick<Analysis, 'findings'>): ByDocument['findings'] =>
  uri =>
    findingsByDocument(analysis.findings).get(uri) ?? NO_FINDINGS;

/** Groups by the documents of their claims. Lists that are as they were before stay the same ones. */
export function groupsOfDocuments(
  groups: readonly ClaimGroup[],
  before: ByDocument['groups'] = new Map(),
): ByDocument['groups'] {
  const lists = new Map<string, ClaimGroup[]>();
  for (const group of groups) for (const uri of urisOf(group)) addUnder(lists, uri, group);
  const same = (a: readonly ClaimGroup[] | undefined, b: readonly ClaimGroup[]): boolean =>
    a?.length === b.length && a.every((g, i) => g === b[i]);
  return new Map([...lists].map(([uri, list]) => [uri, same(before.get(uri), list) ? before.get(uri)! : list]));
}

const CLAIMS = new WeakMap<ClaimGroup, ReadonlyMap<string, readonly string[]>>();

/** Ids of a group's claims by document: looked through once, however many documents state it. */
export function claimsByUri(group: ClaimGroup): ReadonlyMap<string, readonly string[]> {
  let known = CLAIMS.get(group);
  if (!known) CLAIMS.set(group, (known = groupBy(group.claims, uriOfId)));
  return known;
}

/** The documents that the claims of a group stand in. */
const urisOf = ({ claims }: ClaimGroup): ReadonlySet<string> => new Set(claims.map(uriOfId));

/** Groups by document after some were replaced; `by` has the one that took a group's place, if there is one. */
export function replaceGroups(
  lists: ByDocument['groups'],
  by: ReadonlyMap<ClaimGroup, ClaimGroup | undefined>,
): ByDocument['groups'] {
  const copies = new Map<string, ClaimGroup[]>();
  for (const [was, now] of by) {
    for (const uri of claimsByUri(was).keys()) {
      let list = copies.get(uri);
      if (!list) copies.set(uri, (list = [...(lists.get(uri) ?? [])]));
      const at = list.indexOf(was);
      if (now && claimsByUri(now).has(uri)) list[at] = now;
      else list.splice(at, 1);
    }
  }
  return copies.size === 0 ? lists : new Map([...lists, ...copies]);
}
