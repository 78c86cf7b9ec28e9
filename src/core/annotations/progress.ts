import type { Analysis, Quotation, ReviewState, Span } from '../model.ts';
import { decidedStates, isFigureRule } from './settle.ts';
import { addUnder } from '../text/group-by.ts';

/** How far a review is: of claims, and of quotations of the same words. */

type Reviewed = Pick<Analysis, 'claims' | 'groups' | 'quotations' | 'findings' | 'annotations'>;

/** What a reviewer settles as one: quotations of the same words, or a single quotation. */
export const quotationKey = ({ group, id }: Pick<Quotation, 'group' | 'id'>): string => group ?? id;

/**
 * How far the review of each quotation is, by {@link quotationKey}: checked where somebody signed it or the words that it is held
 * against, decided where each of its deviations is let stand.
 */
export function quotationStates(analysis: Reviewed): ReadonlyMap<string, ReviewState> {
  const findings = analysis.findings.filter(f => !isFigureRule(f.rule));
  const accepted = new Set(findings.flatMap(f => (f.suppressed ? f.about : [])));
  // the primary source is found no fault with: its words are open with those that deviate from them
  const disputed = new Set(findings.flatMap(f => (f.suppressed ? [] : f.about)));
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
    if (annotation.kind === 'checked' && state === 'holds' && own?.state === 'holds')
      addUnder(byUri, own.uri, own.span);
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

/** How far the review of an analysis is. */
export function progressOf(analysis: Reviewed): Progress {
  const grouped = analysis.groups.reduce((n, g) => n + g.claims.length, 0);
  const decided = decidedStates(analysis.annotations);
  const singles = new Set(decided.size === 0 ? [] : analysis.claims.flatMap(c => (decided.has(c.id) ? c.id : [])));
  if (singles.size > 0) for (const group of analysis.groups) for (const id of group.claims) singles.delete(id);
  const quotations = [...quotationStates(analysis).values()];
  return {
    settled:
      analysis.groups.filter(g => g.state !== undefined && g.state !== 'open').length +
      singles.size +
      quotations.filter(s => s !== 'open').length,
    total: analysis.groups.length + analysis.claims.length - grouped + quotations.length,
  };
}
