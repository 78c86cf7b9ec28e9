import type { Annotation, Decision, PlacedAnnotation, PlaceNow, Selector, Target } from '../annotation.ts';
import type { Analysis, Span } from '../model.ts';
import { isFigureRule } from './settle.ts';
import { targetAt, type Annotated } from './resolve.ts';

/** Decisions made into annotations that can be kept. Who and when, and the id, are the host's to say. */

export interface Stamp {
  readonly id: string;
  readonly creator?: string;
  /** ISO date and time. */
  readonly created?: string;
}

/** What is to be changed in the file. */
export interface Recording {
  readonly put: readonly Annotation[];
  readonly remove: readonly string[];
}

/**
 * The change of the file that a decision asks for. What it contradicts or replaces is removed: two places are linked or kept
 * apart, a difference is accepted once. A refusal says what is wrong with the decision.
 */
export function record(
  decision: Decision,
  documents: readonly Annotated[],
  known: readonly PlacedAnnotation[],
  stamp: Stamp,
): Recording | { readonly refusal: string } {
  if (decision.kind === 'withdraw') return { put: [], remove: [decision.annotation] };
  if (decision.kind === 'renew') return renew(decision, documents, known, stamp);
  const targets: Target[] = [];
  for (const place of decision.places) {
    const target = targetOf(place, documents, decision.kind);
    if (!target) return { refusal: `there is nothing at that place of ${place.uri} to decide on` };
    targets.push(target);
  }
  const { creator, created } = stamp;
  const base = {
    id: stamp.id,
    targets,
    ...(creator === undefined ? {} : { creator }),
    ...(created === undefined ? {} : { created }),
  };
  const needed = decision.kind === 'link' || decision.kind === 'unlink' ? 2 : 1;
  if (targets.length < needed) return { refusal: needed === 2 ? 'two places are needed' : 'a place is needed' };
  const words = decision.kind === 'accept' ? decision.reason : decision.kind === 'note' ? decision.text : undefined;
  if (words !== undefined && words.trim() === '') return { refusal: 'say why: others will want to know' };
  const { places: _, ...rest } = decision;
  const annotation: Annotation = { ...base, ...rest };
  const replaced = known.filter(p => replaces(annotation, p, decision.places)).map(p => p.annotation.id);
  const [same] = replaced;
  // a sign-off given anew stays the one it was: what points at it still does, and the file changes in one place
  if (annotation.kind === 'checked' && same !== undefined)
    return { put: [{ ...annotation, id: same }], remove: replaced.slice(1) };
  return { put: [annotation], remove: replaced };
}

function targetOf(place: PlaceNow, documents: readonly Annotated[], kind: Annotation['kind']): Target | undefined {
  const source = documents.find(d => d.document.uri === place.uri);
  return source && targetAt(source, place, kind);
}

/** Kinds of which a place has one. Notes and marks add up. */
const SAME_TOPIC: Readonly<Record<Annotation['kind'], readonly Annotation['kind'][]>> = {
  accept: ['accept'],
  link: ['link', 'unlink'],
  unlink: ['link', 'unlink'],
  'not-a-figure': ['not-a-figure'],
  canonical: ['canonical'],
  checked: ['checked'],
  note: [],
  claim: ['claim'],
};

/** Whether an annotation takes the place of one that is known: the same question about the very same places. */
function replaces(next: Annotation, { annotation, targets }: PlacedAnnotation, places: readonly PlaceNow[]): boolean {
  if (!SAME_TOPIC[next.kind].includes(annotation.kind)) return false;
  if (next.kind === 'accept' && annotation.kind === 'accept' && next.rule !== annotation.rule) return false;
  const found = targets.flatMap(t => (t.state === 'holds' || t.state === 'stale' ? [{ uri: t.uri, ...t.span }] : []));
  if (next.kind === 'checked') return found[0] !== undefined && places[0] !== undefined && touches(found[0], places[0]);
  return found.length === places.length && found.every(f => places.some(p => touches(f, p)));
}

/** The annotation about what is written at its places now. */
function renew(
  { annotation: id, places }: Decision & { kind: 'renew' },
  documents: readonly Annotated[],
  known: readonly PlacedAnnotation[],
  { creator, created }: Stamp,
): Recording | { refusal: string } {
  const placed = known.find(p => p.annotation.id === id);
  if (!placed) return { refusal: 'that annotation is not there any more' };
  const targets: Target[] = [];
  for (const [i, old] of placed.annotation.targets.entries()) {
    const state = placed.targets[i];
    const found: Span | undefined =
      state && (state.state === 'holds' || state.state === 'stale') ? state.span : undefined;
    const span = places[i] ?? (found && { uri: old.uri, ...found });
    const target = span ? targetOf(span, documents, placed.annotation.kind) : old;
    if (!target) return { refusal: `there is nothing at that place of ${old.uri} to decide on` };
    targets.push(target);
  }
  const { origin: _, ...annotation } = placed.annotation;
  return {
    put: [
      {
        ...annotation,
        targets,
        ...(creator === undefined ? {} : { creator }),
        ...(created === undefined ? {} : { created }),
      },
    ],
    remove: [],
  };
}

/**
 * Annotations whose words stand elsewhere or among other words than when they were recorded, made to fit again: so that small
 * edits do not add up until a place cannot be told any more. What holds word for word is left as it is.
 */
export function refreshed(placed: readonly PlacedAnnotation[], documents: readonly Annotated[]): Annotation[] {
  return placed.flatMap(({ annotation, state, targets }) => {
    if (state !== 'holds' || targets.every(t => t.state === 'holds' && t.sure)) return [];
    let changes = false;
    const next = targets.map((t, i) => {
      const old = annotation.targets[i]!;
      const target =
        t.state === 'holds' && !t.sure ? targetOf({ uri: t.uri, ...t.span }, documents, annotation.kind) : undefined;
      if (!target || sameWords(old.selector, target.selector)) return old;
      changes = true;
      // value and words are those that were decided on; only how the place is found is made anew
      return { ...old, selector: target.selector };
    });
    if (!changes) return [];
    const { origin: _, ...rest } = annotation;
    return [{ ...rest, targets: next }];
  });
}

const sameWords = (a: Selector, b: Selector): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;

/** The places that a sign-off of a claim covers: its own first, then the others that state the claim. */
function placesOfClaim(analysis: Pick<Analysis, 'claims' | 'groups'>, id: string): PlaceNow[] {
  const byId = new Map(analysis.claims.map(c => [c.id, c]));
  const group = analysis.groups.find(g => g.claims.includes(id));
  return [id, ...(group?.claims ?? []).filter(c => c !== id)].flatMap(c => {
    const claim = byId.get(c);
    return claim ? [{ uri: claim.uri, start: claim.start, end: claim.end }] : [];
  });
}

/**
 * What a sign-off at a place covers: of a figure, all places that state its claim; of a quotation, the words that it is held
 * against; of such words, the quotations of them.
 */
export function placesToCheck(
  analysis: Pick<Analysis, 'claims' | 'groups' | 'quotations'>,
  place: PlaceNow,
  claim: string | undefined,
): PlaceNow[] {
  if (claim !== undefined) return placesOfClaim(analysis, claim);
  const others = analysis.quotations.flatMap(({ uri, start, end, evidence }): PlaceNow[] => {
    if (!evidence) return [];
    const own = { uri, start, end };
    const against = { uri: evidence.uri, start: evidence.start, end: evidence.end };
    return touches(own, place) ? [against] : touches(against, place) ? [own] : [];
  });
  const seen = new Set<string>();
  return [place, ...others].filter(p => {
    const key = `${p.start} ${p.end} ${p.uri}`;
    return !seen.has(key) && seen.add(key);
  });
}

const touches = (a: PlaceNow, b: PlaceNow): boolean => a.uri === b.uri && a.start < b.end && b.start < a.end;

/**
 * What accepting a difference between two places settles: a conflict of figures, or the finding of another rule at the first
 * place, with all that belongs to it.
 */
export function acceptanceAt(
  analysis: Pick<Analysis, 'findings'>,
  places: readonly PlaceNow[],
  reason: string,
): Decision & { kind: 'accept' } {
  const [first, ...rest] = places;
  const at = (own: PlaceNow | undefined, others: readonly PlaceNow[]) =>
    analysis.findings.find(
      f => !isFigureRule(f.rule) && own && touches(f, own) && others.every(o => f.related.some(r => touches(r, o))),
    );
  // pointed at from the other side, it is the same finding
  const finding = at(first, rest) ?? (first && rest[0] ? at(rest[0], [first, ...rest.slice(1)]) : undefined);
  const conflict = analysis.findings.some(
    f =>
      isFigureRule(f.rule) &&
      first &&
      touches(f, first) &&
      rest.length > 0 &&
      f.related.some(r => rest.some(o => touches(r, o))),
  );
  if (!finding || conflict) return { kind: 'accept', places, reason };
  const all = [finding, ...finding.related].map(({ uri, start, end }) => ({ uri, start, end }));
  return { kind: 'accept', places: all, reason, rule: finding.rule };
}
