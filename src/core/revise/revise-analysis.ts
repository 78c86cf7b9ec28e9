import { byDocument, claimOf, claimsByUri, replaceGroups, uriOfId, type ByDocument } from '../by-document.ts';
import type { Annotation, PlacedAnnotation } from '../annotation.ts';
import { decidedClaims } from '../annotations/apply.ts';
import { placeAnnotations } from '../annotations/resolve.ts';
import { settleGroups } from '../annotations/settle.ts';
import { recordedDate } from '../formats/recorded-date.ts';
import { makeGroup } from '../matching/readings.ts';
import { resolveRelativeDates } from '../matching/relative-dates.ts';
import type { Analysis, Claim, ClaimGroup, ParsedDocument, PossibleConflict, Repeat } from '../model.ts';
import type { EngineOptions } from '../options.ts';
import type { DocumentAnalysis } from '../packet.ts';
import { byUri } from '../rules/places.ts';
import { changeBetween, moved } from '../text/text-change.ts';
import { carryClaims } from './carry-claims.ts';
import type { Edit, Edits, RevisedGroups } from './edit.ts';
import { reviseFindings } from './revise-findings.ts';
import { RevisedAnalysis } from './revised-analysis.ts';
import { reviseQuotations } from './revise-quotations.ts';

/**
 * An answer brought up to an edit without comparing the packet again. What stands in the edited document is read anew; each
 * figure stays with the claims it was grouped with, so that a changed value is judged at once; a figure that is new stands alone
 * until the packet is compared. Everything else is carried over, moved with the text. The comparison that follows has the last
 * word.
 */

/** A source as it is now; `now` absent: it is gone. */
export interface EditedSource {
  readonly uri: string;
  readonly now?: DocumentAnalysis;
}

/**
 * The analysis after edits, in time that hardly grows with the packet. `options.annotations` may differ from those of the
 * analysis: decisions are placed and applied anew, but which claims a decision puts together or apart waits for the comparison.
 * Sources that a new or withdrawn decision speaks of must be among the edited; all other options must be the same.
 */
export function reviseAnalysis(before: Analysis, edited: readonly EditedSource[], options: EngineOptions): Analysis {
  const edits = new Map(edited.map(source => [source.uri, editOf(before, source, options)]));
  const documents = reviseDocuments(before.documents, edits);
  const arranged = byDocument(before);
  const claims = new Map(arranged.claims);
  for (const [uri, edit] of edits) claims.set(uri, edit.claims);
  const annotations = place(before, edits, options);
  const decidedAnew = !sameAnnotations(before.annotations, annotations);
  const touched = touchedBy(arranged, edits, decidedAnew ? [...before.annotations, ...annotations] : []);
  const groups = reviseGroups(
    before.groups,
    touched,
    edits,
    { claims, documents },
    { annotations, decidedAnew },
    options,
  );
  const { quotations, judged } = reviseQuotations(before, edits, options.primary);
  const parts = {
    documents,
    groups: groups.all,
    possible: keptApart(
      before.possible.flatMap(p => revisePossible(p, edits)),
      annotations,
    ),
    quotations,
    derivations: [
      ...before.derivations.filter(d => !edits.has(uriOfId(d.claim))),
      ...[...edits.values()].flatMap(e => e.derivations),
    ],
    repeats: before.repeats.flatMap(r => reviseRepeat(r, edits)),
    annotations,
    fileProblems: options.fileProblems ?? [],
  };
  const by = { claims, groups: replaceGroups(arranged.groups, groups.by) };
  return new RevisedAnalysis(
    parts,
    by,
    reviseFindings(before, parts, by, { edits, groups, judged, decidedAnew }, options),
  );
}

/** The documents in order of their uris, the edited ones as they are now. */
function reviseDocuments(before: readonly ParsedDocument[], edits: Edits): readonly ParsedDocument[] {
  const documents = before.flatMap(d => {
    const edit = edits.get(d.uri);
    return edit ? (edit.source?.document ?? []) : d;
  });
  const fresh = [...edits.values()].flatMap(e => (e.was ? [] : (e.source?.document ?? [])));
  return fresh.length === 0 ? documents : [...documents, ...fresh].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function editOf(before: Analysis, { uri, now }: EditedSource, options: EngineOptions): Edit {
  const was = before.documents.find(d => d.uri === uri);
  const old = byDocument(before).claims.get(uri) ?? [];
  const ids = new Map<string, string | undefined>(old.map(c => [c.id, undefined]));
  const change = changeBetween(was?.text ?? '', now?.document.text ?? '');
  const base = { was, change, ids };
  if (!now) return { ...base, source: undefined, marks: [], claims: [], derivations: [], unchanged: new Set() };
  const marks = placeAnnotations(
    (options.annotations ?? []).filter(a => makesClaims(a) && a.targets.some(t => t.uri === uri)),
    [now],
    options.tracked,
  );
  const source = decidedClaims(now, marks);
  const read = resolveRelativeDates(
    source.claims,
    new Map([[uri, now.document]]),
    () => options.dates?.get(uri) ?? recordedDate(now.document),
  );
  const carried = carryClaims(old, read, change);
  const unchanged = new Set<string>();
  for (const { claim, before: c } of carried) {
    if (!c) continue;
    ids.set(c.id, claim.id);
    if (saysTheSame(c, claim)) unchanged.add(c.id);
  }
  const claims = carried.map(c => c.claim);
  const known = new Set(claims.map(c => c.id));
  const derivations = now.derivations().filter(d => [d.claim, ...d.from].every(id => known.has(id)));
  return { ...base, source, marks, claims, derivations, unchanged };
}

const makesClaims = (a: Annotation): boolean => a.kind === 'not-a-figure' || a.kind === 'claim';

/**
 * Where the annotations stand now: looked up in the edited documents, as known in the others. What makes claims was placed among
 * the figures as they are read, before it was applied.
 */
function place(
  before: Analysis,
  edits: Edits,
  { annotations = [], tracked }: EngineOptions,
): readonly PlacedAnnotation[] {
  if (annotations.length === 0) return [];
  const known = new Map(before.annotations.map(p => [p.annotation, p]));
  const marked = new Map([...edits.values()].flatMap(e => e.marks.map(p => [p.annotation, p] as const)));
  const sources = [...edits.values()].flatMap(e => e.source ?? []);
  return annotations.flatMap(annotation => {
    const was = known.get(annotation);
    if (was && !annotation.targets.some(t => edits.has(t.uri))) return was;
    return (
      marked.get(annotation) ??
      placeAnnotations([annotation], sources, tracked, (_, i) =>
        edits.has(annotation.targets[i]!.uri) ? undefined : was?.targets[i],
      )
    );
  });
}

const sameAnnotations = (a: readonly PlacedAnnotation[], b: readonly PlacedAnnotation[]): boolean =>
  a.length === b.length && a.every((p, i) => p.annotation === b[i]!.annotation);

/** Groups with claims in edited documents, or with claims under annotations. */
function touchedBy(
  { groups }: ByDocument,
  edits: Edits,
  annotations: readonly PlacedAnnotation[],
): ReadonlySet<ClaimGroup> {
  const touched = new Set<ClaimGroup>();
  for (const uri of edits.keys()) for (const group of groups.get(uri) ?? []) touched.add(group);
  const ids = new Set(
    annotations.flatMap(p => p.targets.flatMap(t => ('claim' in t && t.claim !== undefined ? [t.claim] : []))),
  );
  for (const uri of new Set([...ids].map(uriOfId)))
    for (const group of groups.get(uri) ?? []) if (group.claims.some(id => ids.has(id))) touched.add(group);
  return touched;
}

function reviseGroups(
  before: readonly ClaimGroup[],
  touched: ReadonlySet<ClaimGroup>,
  edits: Edits,
  now: { readonly claims: ByDocument['claims']; readonly documents: Analysis['documents'] },
  { annotations, decidedAnew }: { readonly annotations: readonly PlacedAnnotation[]; readonly decidedAnew: boolean },
  { tolerances }: EngineOptions,
): RevisedGroups {
  if (touched.size === 0) return { all: before, by: new Map(), named: touched };
  const undecided = annotations.length === 0 && !decidedAnew;
  const named = new Set<ClaimGroup>();
  const made = [...touched].flatMap(group => {
    const ids = idsNow(group, edits);
    // where nothing was ever decided, what was judged of the same values stands
    if (undecided && [...ids].every(([id]) => edits.get(uriOfId(id))!.unchanged.has(id))) {
      named.add(group);
      return [{ group, now: renamed(group, ids) }];
    }
    const members = group.claims.flatMap(id => {
      const own = ids.has(id) ? ids.get(id) : id;
      return own === undefined ? [] : (claimOf(now, own) ?? []);
    });
    return members.length > 1
      ? [{ group, now: makeGroup(members, tolerances, uri => byUri(now.documents).get(uri)) }]
      : [];
  });
  const are = settleGroups(
    made.map(m => m.now),
    annotations,
  );
  const by = new Map<ClaimGroup, ClaimGroup | undefined>([...touched].map(group => [group, undefined]));
  made.forEach(({ group }, i) => by.set(group, are[i]));
  const all: ClaimGroup[] = [];
  for (const group of before) {
    const now = touched.has(group) ? by.get(group) : group;
    if (now) all.push(now);
  }
  return { all, by, named };
}

/** The ids of a group's claims in edited documents, each with the one that it has now, if it is still there. */
function idsNow(group: ClaimGroup, edits: Edits): ReadonlyMap<string, string | undefined> {
  const ids = new Map<string, string | undefined>();
  for (const [uri, edit] of edits) for (const id of claimsByUri(group).get(uri) ?? []) ids.set(id, edit.ids.get(id));
  return ids;
}

/** Whether a claim makes the same of its group as it did. */
const saysTheSame = (a: Claim, b: Claim): boolean =>
  a.text === b.text &&
  a.context.wording === b.context.wording &&
  a.subject?.value === b.subject?.value &&
  a.measure?.value === b.measure?.value &&
  a.quantity.modality === b.quantity.modality &&
  a.quantity.low === b.quantity.low &&
  a.quantity.high === b.quantity.high &&
  a.quantity.unit === b.quantity.unit;

/** A group of the same claims under the ids that they have now: nothing is to be judged. */
function renamed(group: ClaimGroup, ids: ReadonlyMap<string, string | undefined>): ClaimGroup {
  const idNow = (id: string): string => ids.get(id) ?? id;
  const claims = group.claims.map(idNow);
  const id = claims[0]!;
  const own = group.readings.map(r => (r.claims.some(c => ids.has(c)) ? { ...r, claims: r.claims.map(idNow) } : r));
  // readings are called after the first claim: where that is where it was, a thousand conflicts are as they were
  if (id === group.id) return { ...group, claims, readings: own };
  const names = new Map(group.readings.map((r, i) => [r.id, `${id}/${i + 1}`]));
  return {
    ...group,
    id,
    claims,
    readings: own.map(r => ({ ...r, id: names.get(r.id)! })),
    conflicts: group.conflicts.map(c => ({ ...c, readings: [names.get(c.readings[0])!, names.get(c.readings[1])!] })),
  };
}

/** Possible conflicts without those that a reviewer set apart. */
function keptApart(
  possible: readonly PossibleConflict[],
  annotations: readonly PlacedAnnotation[],
): readonly PossibleConflict[] {
  const apart = annotations
    .filter(p => p.annotation.kind === 'unlink')
    .map(p => new Set(p.targets.flatMap(t => ('claim' in t && t.claim !== undefined ? [t.claim] : []))));
  return apart.length === 0 ? possible : possible.filter(p => !apart.some(set => p.claims.every(id => set.has(id))));
}

/** Two claims that may be in conflict, as long as both still say the same. */
function revisePossible(possible: PossibleConflict, edits: Edits): PossibleConflict | readonly [] {
  const [a, b] = possible.claims.map(id => {
    const edit = edits.get(uriOfId(id));
    return !edit ? id : edit.unchanged.has(id) ? edit.ids.get(id) : undefined;
  });
  if (a === undefined || b === undefined) return [];
  return a === possible.claims[0] && b === possible.claims[1] ? possible : { ...possible, claims: [a, b] };
}

function reviseRepeat(repeat: Repeat, edits: Edits): Repeat | readonly [] {
  const edit = edits.get(repeat.uri);
  const other = edits.get(repeat.of);
  if ((edit && !edit.source) || (other && !other.source)) return [];
  if (!edit) return repeat;
  const spans = repeat.spans.flatMap(s => moved(s, edit.change) ?? []);
  return spans.length > 0 ? { ...repeat, spans } : [];
}
