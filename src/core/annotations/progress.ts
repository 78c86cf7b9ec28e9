import type { Analysis, Quotation, ReviewState, Span } from '../model.ts';
import { reviewStates } from './settle.ts';

/** How far a review is: of claims, and of quotations of the same words. */

type Reviewed = Pick<Analysis, 'claims' | 'groups' | 'quotations' | 'findings' | 'annotations'>;

/** What a reviewer settles as one: quotations of the same words, or a single quotation. */
export const quotationKey = ({ group, id }: Pick<Quotation, 'group' | 'id'>): string => group ?? id;

/**
 * How far the review of each quotation is, by {@link quotationKey}: checked where somebody signed it or the words that it is held
 * against, decided where each of its deviations is let stand.
 */
export function quotationStates(analysis: Reviewed): ReadonlyMap<string, ReviewState> {
  const accepted = new Set(analysis.findings.flatMap(f => (f.suppressed ? f.about : [])));
  // the primary source is found no fault with: its words are open with those that deviate from them
  const disputed = new Set(analysis.findings.flatMap(f => (f.suppressed ? [] : f.about)));
  const signed = signedPlaces(analysis);
  const seen = new Map<string, { checked: boolean; decided: boolean; open: boolean }>();
  for (const q of analysis.quotations) {
    const key = quotationKey(q);
    const state = seen.get(key) ?? { checked: false, decided: false, open: false };
    seen.set(key, state);
    state.checked ||= signed(q) || (q.evidence !== undefined && signed(q.evidence));
    if (accepted.has(q.id)) state.decided = true;
    else if (disputed.has(q.id)) state.open = true;
  }
  return new Map(
    [...seen].map(([key, { checked, decided, open }]) => [
      key,
      checked ? 'checked' : decided && !open ? 'decided' : 'open',
    ]),
  );
}

/** Share of a quotation that a sign-off must cover to be one of it, and not of a figure in it. */
const COVERED = 0.5;

/** Tells whether a sign-off was given at a place; the places it was compared with are not signed by that. */
function signedPlaces({ annotations }: Reviewed): (place: Span & { readonly uri: string }) => boolean {
  const byUri = new Map<string, Span[]>();
  for (const { annotation, state, targets } of annotations) {
    const [own] = targets;
    if (annotation.kind !== 'checked' || state !== 'holds' || own?.state !== 'holds') continue;
    const list = byUri.get(own.uri);
    if (list) list.push(own.span);
    else byUri.set(own.uri, [own.span]);
  }
  const covers = (s: Span, { start, end }: Span): boolean =>
    Math.min(s.end, end) - Math.max(s.start, start) >= COVERED * (end - start);
  return place => byUri.get(place.uri)?.some(s => covers(s, place)) ?? false;
}

/** "38 of 71 settled": claims, each group of them one, and quotations, those of the same words one. */
export interface Progress {
  readonly settled: number;
  readonly total: number;
}

export function progressOf(analysis: Reviewed): Progress {
  const states = reviewStates(analysis.claims, analysis.groups, analysis.annotations);
  const grouped = new Set(analysis.groups.flatMap(g => g.claims));
  const all = [
    ...analysis.groups.map(g => g.state ?? 'open'),
    ...analysis.claims.flatMap(c => (grouped.has(c.id) ? [] : [states.get(c.id) ?? 'open'])),
    ...quotationStates(analysis).values(),
  ];
  return { settled: all.filter(s => s !== 'open').length, total: all.length };
}
