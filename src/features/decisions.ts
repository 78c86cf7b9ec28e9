import type { Decision, PlaceNow, PlacedAnnotation } from '../core/annotation.ts';
import { acceptanceAt, placesToCheck } from '../core/annotations/record.ts';
import { figureAt } from '../core/annotations/resolve.ts';
import { explainClaim } from '../core/explain/explain-claim.ts';
import type { Claim, Span } from '../core/model.ts';
import { firstWhere } from '../core/text/first-where.ts';
import { comparableDimension } from '../core/verdicts/compare.ts';
import { describe } from '../core/verdicts/wording.ts';
import type { AnnotationNode, Decision as Wanted, LinkCandidate, MarkedPlace } from '../protocol-decisions.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { mentionsAtPosition, placeOf, written } from './places.ts';
import type { Mention } from './topics.ts';
import type { Position } from 'vscode-languageserver-types';
import { addUnder } from '../core/text/group-by.ts';

/** Decisions between the engine's words and the protocol's, and what the editor tells of them. */

/** A decision as the protocol says it, of one of the engine's. */
export function toProtocol(index: PacketIndex, decision: Decision): Wanted | undefined {
  if (decision.kind === 'withdraw') return decision;
  if (decision.kind === 'renew') {
    const target = decision.places.findIndex(p => p !== undefined);
    const place = target < 0 ? undefined : decision.places[target];
    const { annotation } = decision;
    return place ? { kind: 'renew', annotation, place: marked(index, place), target } : { kind: 'renew', annotation };
  }
  const places = decision.places.map(p => marked(index, p));
  const [first, second = first] = places;
  if (!first || !second) return undefined;
  switch (decision.kind) {
    case 'accept':
      return { kind: 'accept', first, second, reason: decision.reason };
    case 'unlink':
      return { kind: 'unlink', first, second };
    case 'link':
      return { kind: 'link', places };
    case 'not-a-figure':
      return { kind: 'not-a-figure', place: first, everywhere: decision.everywhere };
    case 'note':
      return { kind: 'note', place: first, text: decision.text };
    case 'claim': {
      const { value, subject, measure } = decision;
      return {
        kind: 'claim',
        place: first,
        value,
        ...(subject === undefined ? {} : { subject }),
        ...(measure === undefined ? {} : { measure }),
      };
    }
    default:
      return { kind: decision.kind, place: first };
  }
}

/** A place of the packet in the words of the protocol. */
export function marked(index: PacketIndex, { uri, start, end }: PlaceNow): MarkedPlace {
  const document = index.document(uri)?.document ?? { text: '', prose: '' };
  return {
    uri: index.location(uri),
    range: rangeOf(document, { start, end }),
    text: written(document, { start, end }),
  };
}

/**
 * The engine's decision of one in the protocol's words; undefined where it names a place outside the folder, or one at which
 * something else is written by now.
 */
export function fromProtocol(
  index: PacketIndex,
  wanted: Wanted,
  uriAt: (location: string) => string | undefined,
): Decision | undefined {
  const place = ({ uri: location, range, text }: MarkedPlace): PlaceNow | undefined => {
    const uri = uriAt(location);
    const document = uri === undefined ? undefined : index.document(uri)?.document;
    if (uri === undefined || !document) return undefined;
    const span = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
    if (text !== undefined && written(document, span) !== text) return undefined;
    // a cursor inside a figure means the figure
    return { uri, ...(span.end > span.start ? span : (aroundCursor(index, uri, span.start) ?? span)) };
  };
  const all = (list: readonly MarkedPlace[]): PlaceNow[] | undefined => {
    const found = list.map(place);
    return found.every(p => p !== undefined) ? found : undefined;
  };
  switch (wanted.kind) {
    case 'withdraw':
      return wanted;
    case 'renew': {
      const { annotation, target = 0 } = wanted;
      const at = wanted.place && place(wanted.place);
      if (wanted.place && !at) return undefined;
      return { kind: 'renew', annotation, places: at ? [...Array<undefined>(target).fill(undefined), at] : [] };
    }
    case 'accept': {
      const places = all(samePlace(wanted.first, wanted.second) ? [wanted.first] : [wanted.first, wanted.second]);
      return places && acceptanceAt(index.analysis, places, wanted.reason);
    }
    case 'unlink': {
      const places = all([wanted.first, wanted.second]);
      return places && { kind: 'unlink', places };
    }
    case 'link': {
      const places = all(wanted.places);
      return places && { kind: 'link', places };
    }
    case 'checked': {
      const at = place(wanted.place);
      return at && { kind: 'checked', places: placesToCheck(index.analysis, at, claimIn(index, at)?.id) };
    }
    case 'canonical': {
      const at = place(wanted.place);
      return at && { kind: 'canonical', places: [at] };
    }
    case 'not-a-figure': {
      const at = place(wanted.place);
      return at && { kind: 'not-a-figure', places: [at], everywhere: wanted.everywhere };
    }
    case 'note': {
      const at = place(wanted.place);
      return at && { kind: 'note', places: [at], text: wanted.text };
    }
    case 'claim': {
      const { value, subject, measure } = wanted;
      const at = place(wanted.place);
      return (
        at && {
          kind: 'claim',
          places: [at],
          value,
          ...(subject === undefined ? {} : { subject }),
          ...(measure === undefined ? {} : { measure }),
        }
      );
    }
  }
}

const samePlace = (a: MarkedPlace, b: MarkedPlace): boolean => JSON.stringify(a) === JSON.stringify(b);

function aroundCursor(index: PacketIndex, uri: string, offset: number): Span | undefined {
  const [mention] = index.mentionsAt(uri, offset);
  return mention && { start: mention.start, end: mention.end };
}

const claimIn = (index: PacketIndex, { uri, start, end }: PlaceNow): Claim | undefined =>
  figureAt(
    index.analysis.claims.filter(c => c.uri === uri),
    { start, end },
  );

/** What was decided about a figure or quotation, a line each: "Accepted: … (R. Vale, 2031-06-02)". */
export function decisionLines(index: PacketIndex, mention: Mention, shown: (text: string) => string): string[] {
  return annotationsAt(index, mention).map(({ annotation, state }) => {
    const by = [annotation.creator, annotation.created?.slice(0, 10)].filter(Boolean).join(', ');
    const said = annotation.kind === 'accept' ? annotation.reason : annotation.kind === 'note' ? annotation.text : '';
    const lapsed = state === 'holds' ? '' : ', but not any more as it stands';
    return `${DONE[annotation.kind]}${lapsed}${said ? `: ${shown(said)}` : ''}${by ? ` (${shown(by)})` : ''}`;
  });
}

const DONE: Readonly<Record<AnnotationNode['kind'], string>> = {
  accept: 'Accepted',
  link: 'Linked by a reviewer',
  unlink: 'Kept apart from another claim by a reviewer',
  'not-a-figure': 'Called no figure',
  canonical: 'Marked as the right reading',
  checked: 'Checked',
  note: 'Note',
  claim: 'Marked by a reviewer',
};

interface Found extends Span {
  readonly placed: PlacedAnnotation;
  /** How far this or any one before it goes. */
  reach: number;
}

const arranged = new WeakMap<PacketIndex, ReadonlyMap<string, readonly Found[]>>();

/** Annotations by source, in order of place: a view of all claims asks about each of them. */
function annotationsByUri(index: PacketIndex): ReadonlyMap<string, readonly Found[]> {
  const known = arranged.get(index);
  if (known) return known;
  const byUri = new Map<string, Found[]>();
  for (const placed of index.analysis.annotations) {
    for (const t of placed.targets) {
      if (t.state !== 'holds' && t.state !== 'stale') continue;
      addUnder(byUri, t.uri, { ...t.span, placed, reach: t.span.end });
    }
  }
  for (const list of byUri.values()) {
    list.sort((a, b) => a.start - b.start);
    list.forEach((found, i) => (found.reach = Math.max(found.reach, list[i - 1]?.reach ?? 0)));
  }
  arranged.set(index, byUri);
  return byUri;
}

function annotationsAt(index: PacketIndex, mention: Mention): PlacedAnnotation[] {
  const found: PlacedAnnotation[] = [];
  const list = annotationsByUri(index).get(mention.uri) ?? [];
  for (let i = firstEndingBehind(list, mention.start); i < list.length; i++) {
    const { start, end, placed } = list[i]!;
    if (start >= mention.end) break;
    if (mention.start < end && !found.includes(placed)) found.push(placed);
  }
  return found;
}

/** From where on to look: nothing before it reaches an offset. */
function firstEndingBehind(list: readonly Found[], offset: number): number {
  return firstWhere(0, list.length, i => list[i]!.reach > offset);
}

/** Claims offered to be linked, at most. */
const CANDIDATES = 20;

/** Claims that the figure at a position may state as well: those the engine weighed first, then others of its kind. */
export function linkCandidates(index: PacketIndex, uri: string, position: Position): LinkCandidate[] | null {
  const claim = mentionsAtPosition(index, uri, position).find(m => m.claim)?.claim;
  if (!claim) return null;
  const group = index.analysis.groups.find(g => g.claims.includes(claim.id));
  const weighed = explainClaim(index.analysis, claim.id, index.project.options.tolerances)?.candidates ?? [];
  const likely = weighed.filter(c => !c.grouped).map(c => c.claim);
  const dimension = comparableDimension(claim.quantity);
  const others = index.analysis.claims
    .filter(c => c !== claim && !likely.includes(c) && comparableDimension(c.quantity) === dimension)
    .map(c => ({ c, shared: c.context.terms.keys.filter(k => claim.context.terms.keys.includes(k)).length }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ c }) => c);
  return [...likely, ...others]
    .filter(c => !group?.claims.includes(c.id))
    .slice(0, CANDIDATES)
    .map(c => ({
      place: placeOf(index, c),
      label: display(index.topicOf(c.id)?.label ?? c.text),
      value: display(describe(c.quantity)),
    }));
}

/** Characters of a line of what a reviewer wrote, at most: it is there to be read. */
const LONGEST_WORDS = 5000;

const WORST_FIRST = { lost: 0, missing: 1, stale: 2, holds: 3 } as const;

/** What is recorded, of these kinds if any are named, what does not hold first. */
export function annotationNodes(index: PacketIndex, kinds?: readonly AnnotationNode['kind'][]): AnnotationNode[] {
  return index.analysis.annotations
    .filter(({ annotation }) => !kinds || kinds.includes(annotation.kind))
    .map(({ annotation, state, targets }): AnnotationNode => {
      const said = annotation.kind === 'accept' ? annotation.reason : annotation.kind === 'note' ? annotation.text : '';
      return {
        id: annotation.id,
        kind: annotation.kind,
        state,
        text: said
          .split('\n')
          .map(line => display(line, LONGEST_WORDS))
          .join('\n'),
        ...(annotation.creator === undefined ? {} : { creator: display(annotation.creator) }),
        ...(annotation.created === undefined ? {} : { created: annotation.created }),
        places: targets.flatMap(t =>
          t.state === 'holds' || t.state === 'stale'
            ? [
                {
                  place: placeOf(index, { uri: t.uri, ...t.span }),
                  ...(t.state === 'stale' ? { was: display(t.was) } : {}),
                },
              ]
            : [],
        ),
        lost: targets.flatMap(t => (t.state === 'lost' || t.state === 'missing' ? [display(t.was)] : [])),
      };
    })
    .sort((a, b) => WORST_FIRST[a.state] - WORST_FIRST[b.state]);
}
