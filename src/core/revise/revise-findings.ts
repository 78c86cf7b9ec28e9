import { byDocument, uriOfId, urisOf } from '../by-document.ts';
import { isFigureRule, settleFindings } from '../annotations/settle.ts';
import type { Analysis, Finding } from '../model.ts';
import type { EngineOptions } from '../options.ts';
import { checkRules, RULES } from '../rules/index.ts';
import { foldQuotedFigures } from '../rules/quoted-figures.ts';
import { moved } from '../text/text-change.ts';
import type { Edit, Edits, RevisedGroups } from './edit.ts';

/** Rules that weigh the whole packet: their findings are carried over until it is compared. */
const WIDE: ReadonlySet<string> = new Set(RULES.filter(r => r.wide).map(r => r.id));
/** Rules about annotations, of which there are few: all are checked again. */
const ABOUT_ANNOTATIONS: ReadonlySet<string> = new Set(['stale-annotation', 'invalid-annotation']);

/** What of an analysis was revised. */
export interface Revised {
  readonly edits: Edits;
  readonly groups: RevisedGroups;
  /** Ids of quotations that were judged again, as they were and as they are. */
  readonly judged: ReadonlySet<string>;
  /** Other annotations count than before. */
  readonly decidedAnew: boolean;
}

/** Findings after edits: those about what was revised are found again, the others are carried over, moved with the text. */
export function reviseFindings(
  before: Pick<Analysis, 'findings'>,
  analysis: Omit<Analysis, 'findings'>,
  { edits, groups, judged, decidedAnew }: Revised,
  options: EngineOptions,
): Finding[] {
  const regrouped = new Set(groups.were.flatMap(g => g.claims));
  const reached = new Set(groups.were.flatMap(g => [...urisOf(g)]));
  const kept = before.findings.flatMap((finding): Finding | readonly Finding[] => {
    const { rule, uri, about } = finding;
    if (ABOUT_ANNOTATIONS.has(rule)) return [];
    if (isFigureRule(rule)) return reached.has(uri) && regrouped.has(about[0]!) ? [] : finding;
    if (WIDE.has(rule)) return carry(finding, edits) ?? [];
    return edits.has(uri) || judged.has(about[0]!) ? [] : finding;
  });
  const again = checkRules(partOf(analysis, { edits, groups, judged, decidedAnew }), options, rule => !rule.wide);
  const found = decidedAnew
    ? settleFindings([...kept.map(unsettled), ...again], analysis.annotations)
    : [...kept, ...settleFindings(again, analysis.annotations)];
  return foldQuotedFigures(again.length === 0 ? found : found.sort(inOrder), analysis);
}

const inOrder = (a: Finding, b: Finding): number =>
  a.uri === b.uri ? a.start - b.start || a.end - b.end : a.uri < b.uri ? -1 : 1;

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
