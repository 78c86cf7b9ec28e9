import {
  byDocument,
  claimsByUri,
  findingsByDocument,
  uriOfId,
  type Arranged,
  type ByDocument,
  type Found,
  type KnownFindings,
  type OpenFindings,
} from '../by-document.ts';
import { groupBy } from '../text/group-by.ts';
import { isFigureRule, settleFindings } from '../annotations/settle.ts';
import type { Analysis, ClaimGroup, Finding } from '../model.ts';
import type { EngineOptions } from '../options.ts';
import { checkRules, compareFindings, RULES } from '../rules/index.ts';
import { folding, isMisquotation } from '../rules/quoted-figures.ts';
import { moved } from '../text/text-change.ts';
import type { Edit, Edits, RevisedGroups } from './edit.ts';
import type { Parts } from './revised-analysis.ts';

/**
 * What findings of a rule hang on: on annotations, of which there are few, so that all are made again; on the whole packet, so that
 * they are carried over until it is compared; on a group of figures; or on a quotation or a document's own words.
 */
const REACH: ReadonlyMap<string, 'annotations' | 'packet' | 'figures' | 'words'> = new Map(
  RULES.map(({ id, wide }) => [
    id,
    id === 'stale-annotation' || id === 'invalid-annotation'
      ? 'annotations'
      : wide
        ? 'packet'
        : isFigureRule(id)
          ? 'figures'
          : 'words',
  ]),
);

const NO_FINDINGS: readonly Finding[] = [];
const NO_GROUPS: readonly ClaimGroup[] = [];
/** Other documents that the findings of a list speak of; {@link ANY}: all. */
const NEAR = new WeakMap<readonly Finding[], ReadonlySet<string>>();
const ANY = '';

/** What of an analysis was revised. */
export interface Revised {
  readonly edits: Edits;
  readonly groups: RevisedGroups;
  /** Ids of quotations that were judged again, as they were and as they are. */
  readonly judged: ReadonlySet<string>;
  /** Other annotations count than before. */
  readonly decidedAnew: boolean;
}

/** Findings after edits. Conflicts of figures are told of a document when it is asked for: few are looked at between two edits. */
export interface RevisedFindings {
  readonly of: ByDocument['findings'];
  readonly all: () => readonly Finding[];
  readonly found: Found;
}

/**
 * Findings after edits: those about what was revised are found again, the others are carried over, moved with the text. Lists of
 * documents that nothing reached stay the same.
 */
export function reviseFindings(
  before: Analysis,
  analysis: Parts,
  by: Pick<ByDocument, 'claims' | 'groups'>,
  { edits, groups, judged, decidedAnew }: Revised,
  options: EngineOptions,
): RevisedFindings {
  const { lists: known, apart } = byDocument(before).found ?? foundIn(findingsByDocument(before.findings));
  const anew = toldAnew(misquotedIn(known, apart), groups);
  const stays = ({ rule, uri, about, related }: Finding): boolean => {
    switch (REACH.get(rule)) {
      case 'annotations':
        return false;
      case 'packet':
        return !edits.has(uri) && !related.some(r => edits.has(r.uri));
      case 'figures':
        return !edits.has(uri) && !anew.were.has(about[0]!) && !about.some(id => edits.has(uriOfId(id)));
      default:
        return !edits.has(uri) && !judged.has(about[0]!);
    }
  };
  /** What of a list is carried over; the same list where all of it stays as it is. What conflicts is to be told of is `open`. */
  const keptOf = (list: readonly Finding[], open: Set<string>): readonly Finding[] => {
    const going = list.filter(f => !stays(f));
    if (going.length === 0) return list;
    const claims = new Set(going.flatMap(({ rule, about }) => (isFigureRule(rule) ? about[0]! : [])));
    for (const id of claims) if (!edits.has(uriOfId(id)) && !anew.were.has(id)) open.add(id);
    const gone = new Set(going);
    return list.flatMap(finding => {
      if (isFigureRule(finding.rule)) return claims.has(finding.about[0]!) ? [] : finding;
      if (!gone.has(finding)) return finding;
      return REACH.get(finding.rule) === 'packet' ? (carry(finding, edits) ?? []) : [];
    });
  };
  const settle = (list: readonly Finding[]): readonly Finding[] => settleFindings(list, analysis.annotations);
  const part = partOf(analysis, by, { edits, judged });
  const again = checkRules(part, options, rule => !rule.wide && !isFigureRule(rule.id));
  const fresh = groupBy(decidedAnew ? again : settle(again), f => f.uri);
  const opened = openClaims(edits, groups.by, anew.are);
  const reached = new Set([...edits.keys(), ...fresh.keys(), ...opened.keys()]);
  // one speech may be quoted everywhere, and only who quotes it wrong is found fault with
  for (const { uri, about } of misquotedIn(known, apart)) if (judged.has(about[0]!)) reached.add(uri);
  for (const uri of decidedAnew ? known.keys() : near(apart, groups.by))
    if (decidedAnew || !isFar(keptIn(known.get(uri) ?? NO_FINDINGS), edits)) reached.add(uri);
  const lists = new Map(known);
  for (const uri of reached) {
    const was = known.get(uri) ?? NO_FINDINGS;
    const claims = new Set(opened.get(uri));
    if (isOpen(was) && !edits.has(uri)) for (const id of was.claims) if (!anew.were.has(id)) claims.add(id);
    const moved = keptOf(keptIn(was), claims);
    const found = fresh.get(uri);
    const merged = found ? [...moved, ...found].sort(compareFindings) : moved;
    const kept = decidedAnew ? settle(merged.map(unsettled)) : merged;
    if (claims.size > 0) lists.set(uri, { kept, claims });
    else if (kept.length > 0) lists.set(uri, kept);
    else lists.delete(uri);
  }
  const revised = new Set([...apart].filter(uri => !reached.has(uri)));
  for (const uri of reached) if (keptIn(lists.get(uri) ?? NO_FINDINGS).some(isApart)) revised.add(uri);
  return openLists(lists, revised, analysis, by, options);
}

/** Whether a finding can be reached by an edit though no claim leads there. */
const isApart = (finding: Finding): boolean => {
  const reach = REACH.get(finding.rule);
  return reach === 'annotations' || reach === 'packet' || isMisquotation(finding);
};

/** Gone through once for each comparison: edits bring up to date what they reach. */
const foundIn = (lists: ReadonlyMap<string, readonly Finding[]>): Found => ({
  lists,
  apart: new Set([...lists].flatMap(([uri, list]) => (list.some(isApart) ? uri : []))),
});

/** Documents whose findings may speak of an edited one. */
function near(apart: ReadonlySet<string>, by: RevisedGroups['by']): ReadonlySet<string> {
  const uris = new Set(apart);
  // what conflicts with nothing has no findings
  for (const was of by.keys()) if (was.conflicts.length > 0) for (const uri of claimsByUri(was).keys()) uris.add(uri);
  return uris;
}

const misquotedIn = (lists: Found['lists'], apart: Found['apart']): readonly Finding[] =>
  [...apart].flatMap(uri => keptIn(lists.get(uri) ?? NO_FINDINGS).filter(isMisquotation));

/** Groups all of whose conflicts are told anew, as they are, and the claims of them, as they were. */
interface ToldAnew {
  readonly were: ReadonlySet<string>;
  readonly are: readonly ClaimGroup[];
}

/** Those that were judged anew; and those of figures that were quoted wrong, of which not all conflicts were told. */
function toldAnew(misquoted: readonly Finding[], { by, named }: RevisedGroups): ToldAnew {
  const quoted = new Set(misquoted.flatMap(f => f.about.slice(1)));
  const anew = [...by].filter(([was]) => !named.has(was) || (quoted.size > 0 && was.claims.some(id => quoted.has(id))));
  return { were: new Set(anew.flatMap(([was]) => was.claims)), are: anew.flatMap(([, now]) => now ?? []) };
}

/** Claims whose conflicts are to be told, by document: all in groups that are told anew, and all in documents that were edited. */
function openClaims(
  edits: Edits,
  by: RevisedGroups['by'],
  anew: readonly ClaimGroup[],
): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, string[]>();
  const add = (uri: string, ids: readonly string[] = []): void =>
    void open.set(uri, [...(open.get(uri) ?? []), ...ids]);
  for (const now of by.values())
    if (now && now.conflicts.length > 0) for (const uri of edits.keys()) add(uri, claimsByUri(now).get(uri));
  for (const now of anew) if (now.conflicts.length > 0) for (const [uri, ids] of claimsByUri(now)) add(uri, ids);
  return open;
}

const keptIn = (known: KnownFindings): readonly Finding[] => (isOpen(known) ? known.kept : known);

const isOpen = (known: KnownFindings): known is OpenFindings => 'claims' in known;

/** Makes lists of findings when they are asked for, and keeps them in `lists` as known. */
function openLists(
  lists: Map<string, KnownFindings>,
  apart: ReadonlySet<string>,
  analysis: Parts,
  by: Pick<ByDocument, 'claims' | 'groups'>,
  options: EngineOptions,
): RevisedFindings {
  const unfolded = new Map<string, readonly Finding[]>();
  const listOf = (uri: string): readonly Finding[] => {
    const known = lists.get(uri);
    if (!known) return NO_FINDINGS;
    if (!isOpen(known)) return known;
    let list = unfolded.get(uri);
    if (!list) {
      const { kept, claims } = known;
      const groups = (by.groups.get(uri) ?? NO_GROUPS).filter(g =>
        claimsByUri(g)
          .get(uri)!
          .some(id => claims.has(id)),
      );
      const part = arrangedPart({ ...analysis, groups }, by);
      const found = checkRules(part, options, rule => isFigureRule(rule.id), { uri, claims });
      unfolded.set(uri, (list = found.length > 0 ? [...kept, ...found].sort(compareFindings) : kept));
    }
    return list;
  };
  let fold: ReturnType<typeof folding> | undefined;
  const done = new Set<string>();
  const of = (uri: string): readonly Finding[] => {
    fold ??= folding(
      misquotedIn(lists, apart),
      uri => listOf(uri).filter(f => isFigureRule(f.rule)),
      arrangedPart(analysis, by),
    );
    if (!done.has(uri)) {
      done.add(uri);
      const folded = fold(listOf(uri));
      if (folded.length > 0) lists.set(uri, folded);
      else lists.delete(uri);
    }
    return listOf(uri);
  };
  return { of, found: { lists, apart }, all: () => [...lists.keys()].sort().flatMap(of) };
}

/** Whether none of a document's findings can have been reached from another: asked of each list once for all edits. */
function isFar(list: readonly Finding[], edits: Edits): boolean {
  let near = NEAR.get(list);
  if (!near) {
    near = new Set(
      list.flatMap(({ rule, related, about }) => {
        const reach = REACH.get(rule);
        if (reach === 'annotations') return ANY;
        return reach === 'packet' ? related.map(r => r.uri) : reach === 'figures' ? about.map(uriOfId) : [];
      }),
    );
    NEAR.set(list, near);
  }
  if (near.size === 0) return true;
  if (near.has(ANY)) return false;
  for (const uri of edits.keys()) if (near.has(uri)) return false;
  return true;
}

/** What rules that tell of a document by itself look at again. */
function partOf(
  analysis: Parts,
  by: Pick<ByDocument, 'claims' | 'groups'>,
  { edits, judged }: Pick<Revised, 'edits' | 'judged'>,
): Analysis {
  const quotations = judged.size === 0 ? [] : analysis.quotations.filter(q => judged.has(q.id));
  const derivations = [...edits.values()].flatMap(e => e.derivations);
  return arrangedPart({ ...analysis, groups: [], quotations, derivations }, by);
}

/** A part of an analysis whose claims are looked up where they are known. */
function arrangedPart(parts: Parts, by: Pick<ByDocument, 'claims' | 'groups'>): Analysis & Arranged {
  return { ...parts, claims: [], findings: [], arranged: { ...by, findings: () => NO_FINDINGS } };
}

function unsettled(finding: Finding): Finding {
  if (!finding.suppressed || isFigureRule(finding.rule)) return finding;
  const { suppressed: _, ...rest } = finding;
  return rest;
}

/** A finding moved with the text; undefined where what it is about is gone or says something else now. */
function carry(finding: Finding, edits: Edits): Finding | undefined {
  const touches = edits.has(finding.uri) || finding.related.some(r => edits.has(r.uri));
  if (!touches) return finding;
  const span = placeNow(finding, edits);
  const related = finding.related.map(r => ({ r, span: placeNow(r, edits) }));
  if (!span || related.some(r => !r.span)) return undefined;
  const about: string[] = [];
  for (const id of finding.about) {
    const ids = edits.get(uriOfId(id))?.ids;
    const now = ids?.has(id) ? ids.get(id) : id;
    if (now === undefined) return undefined;
    about.push(now);
  }
  return { ...finding, ...span, related: related.map(({ r, span }) => ({ ...r, ...span! })), about };
}

/** Where a place is now, if the same words stand there. */
function placeNow(
  place: { readonly uri: string; readonly start: number; readonly end: number },
  edits: Edits,
): { readonly start: number; readonly end: number } | undefined {
  const edit = edits.get(place.uri);
  return edit ? sameWordsNow(place, edit) : { start: place.start, end: place.end };
}

function sameWordsNow(
  place: { readonly start: number; readonly end: number },
  { was, source, change }: Edit,
): { readonly start: number; readonly end: number } | undefined {
  const span = moved(place, change);
  if (!was || !source || !span) return undefined;
  return source.document.text.slice(span.start, span.end) === was.text.slice(place.start, place.end) ? span : undefined;
}
