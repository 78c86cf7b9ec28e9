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

/** Tells whether a sign-off covers a place. */
function signedPlaces({ annotations }: Reviewed): (place: Span & { readonly uri: string }) => boolean {
  const byUri = new Map<string, Span[]>();
  for (const { annotation, state, targets } of annotations) {
    if (annotation.kind !== 'checked' || state !== 'holds') continue;
    for (const t of targets) {
      if (t.state !== 'holds') continue;
      const list = byUri.get(t.uri);
      if (list) list.push(t.span);
      else byUri.set(t.uri, [t.span]);
    }
  }
  return ({ uri, start, end }) => byUri.get(uri)?.some(s => s.start < end && start < s.end) ?? false;
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
