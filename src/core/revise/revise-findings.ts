import { byDocument, findingsByDocument, rememberFindings, uriOfId, urisOf } from '../by-document.ts';
import { groupBy } from '../text/group-by.ts';
import { isFigureRule, settleFindings } from '../annotations/settle.ts';
import type { Analysis, Finding } from '../model.ts';
import type { EngineOptions } from '../options.ts';
import { checkRules, RULES } from '../rules/index.ts';
import { foldQuotedFigures } from '../rules/quoted-figures.ts';
import { moved } from '../text/text-change.ts';
import type { Edit, Edits, RevisedGroups } from './edit.ts';

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

type FindingLists = ReadonlyMap<string, readonly Finding[]>;

const NO_FINDINGS: readonly Finding[] = [];
/** Documents from which the findings of a list can be reached though no claim leads there; {@link ANY}: from all. */
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

/**
 * Findings after edits: those about what was revised are found again, the others are carried over, moved with the text. Lists of
 * documents that nothing reached stay the same.
 */
export function reviseFindings(
  before: Pick<Analysis, 'findings'>,
  analysis: Omit<Analysis, 'findings'>,
  { edits, groups, judged, decidedAnew }: Revised,
  options: EngineOptions,
): readonly Finding[] {
  const regrouped = new Set(groups.were.flatMap(g => g.claims));
  const reached = new Set([...edits.keys(), ...groups.were.flatMap(g => [...urisOf(g)]), ...[...judged].map(uriOfId)]);
  const stays = ({ rule, uri, about, related }: Finding): boolean => {
    switch (REACH.get(rule)) {
      case 'annotations':
        return false;
      case 'packet':
        return !edits.has(uri) && !related.some(r => edits.has(r.uri));
      case 'figures':
        return !regrouped.has(about[0]!);
      default:
        return !edits.has(uri) && !judged.has(about[0]!);
    }
  };
  /** What of a list is carried over; the same list where all of it stays as it is. */
  const keptOf = (list: readonly Finding[]): readonly Finding[] => {
    if (list.every(stays)) return list;
    const kept: Finding[] = [];
    for (const finding of list) {
      const now = stays(finding) ? finding : REACH.get(finding.rule) === 'packet' ? carry(finding, edits) : undefined;
      if (now) kept.push(now);
    }
    return kept;
  };
  const again = checkRules(partOf(analysis, { edits, groups, judged, decidedAnew }), options, rule => !rule.wide);
  const settle = (list: readonly Finding[]): readonly Finding[] => settleFindings(list, analysis.annotations);
  const fresh = groupBy(decidedAnew ? again : settle(again), f => f.uri);
  const lists = new Map<string, readonly Finding[]>();
  const known = findingsByDocument(before.findings);
  for (const uri of [...new Set([...known.keys(), ...fresh.keys()])].sort()) {
    const own = known.get(uri) ?? NO_FINDINGS;
    const found = fresh.get(uri) ?? NO_FINDINGS;
    const far = found.length === 0 && !reached.has(uri) && isFar(own, edits);
    const kept = far ? own : keptOf(own);
    if (kept === own && found.length === 0 && !decidedAnew) lists.set(uri, own);
    else {
      const all = [...kept, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
      if (all.length > 0) lists.set(uri, decidedAnew ? settle(all.map(unsettled)) : all);
    }
  }
  const all = [...lists.values()].flat();
  const findings = foldQuotedFigures(all, analysis);
  rememberFindings(findings, findings === all ? lists : arrange(findings, known));
  return findings;
}

const arrange = (findings: readonly Finding[], known: FindingLists): FindingLists =>
  new Map([...groupBy(findings, f => f.uri)].map(([uri, list]) => [uri, keep(known.get(uri), list)]));

/** Whether none of a document's findings can have been reached from another: asked of each list once for all edits. */
function isFar(list: readonly Finding[], edits: Edits): boolean {
  let near = NEAR.get(list);
  if (!near) {
    near = new Set(
      list.flatMap(({ rule, related }) =>
        REACH.get(rule) === 'annotations' ? ANY : REACH.get(rule) === 'packet' ? related.map(r => r.uri) : [],
      ),
    );
    NEAR.set(list, near);
  }
  return near.size === 0 || (!near.has(ANY) && ![...edits.keys()].some(uri => near.has(uri)));
}

/** The list that was known, where the other says the same: what was made of it holds on. */
function keep(known: readonly Finding[] | undefined, list: readonly Finding[]): readonly Finding[] {
  return known?.length === list.length && list.every((f, i) => f === known[i]) ? known : list;
}

/** What the rules look at again. */
function partOf(analysis: Omit<Analysis, 'findings'>, { edits, groups, judged }: Revised): Omit<Analysis, 'findings'> {
  const own = [...edits.values()];
  const members = new Set(groups.are.flatMap(g => g.claims));
  for (const { claims } of own) for (const c of claims) members.add(c.id);
  const { claims } = byDocument(analysis);
  return {
    ...analysis,
    claims: [...new Set([...members].map(uriOfId))]
      .flatMap(uri => claims.get(uri) ?? [])
      .filter(c => members.has(c.id)),
    groups: groups.are,
    quotations: judged.size === 0 ? [] : analysis.quotations.filter(q => judged.has(q.id)),
    derivations: own.flatMap(e => e.derivations),
  };
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
