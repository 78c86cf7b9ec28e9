import type { Annotation, PlacedAnnotation } from '../annotation.ts';
import type { ClaimGroup, Conflict, Finding, Reading, ReviewState, Settlement } from '../model.ts';
import { addUnder } from '../text/group-by.ts';

/** What decisions do to groups and findings: differences that are let stand, right readings, and how far the review is. */

/** Rules whose findings are conflicts of groups: an acceptance holds for the two values, wherever they are stated. */
const FIGURE_RULES = new Set(['conflicting-figures', 'self-contradiction']);

/** The rule that tells of misquoted figures, too: whoever lets the quotation stand lets its figures stand. */
const QUOTED = 'misquotation';
const SETTLES = new Set([...FIGURE_RULES, QUOTED]);

export const isFigureRule = (rule: string): boolean => FIGURE_RULES.has(rule);

const settlement = (annotation: Annotation & { kind: 'accept' }): Settlement => ({
  reason: annotation.reason,
  annotation: annotation.id,
  ...(annotation.creator === undefined ? {} : { by: annotation.creator }),
  ...(annotation.created === undefined ? {} : { at: annotation.created }),
});

type Held<K> = { readonly annotation: Annotation & { kind: K }; readonly claims: readonly string[] };

/** Annotations of a kind that hold, with the claims at their targets. */
function held<K extends Annotation['kind']>(placed: readonly PlacedAnnotation[], kind: K): Held<K>[] {
  const isKind = (a: Annotation): a is Annotation & { kind: K } => a.kind === kind;
  return placed.flatMap(({ annotation, state, targets }) => {
    if (state !== 'holds' || !isKind(annotation)) return [];
    return [
      { annotation, claims: targets.flatMap(t => (t.state === 'holds' && t.claim !== undefined ? [t.claim] : [])) },
    ];
  });
}

/**
 * Whether an annotation still counts. What two places are about does not change with the figure: links, and the word that claims
 * are different, count as long as their places are found.
 */
export const applies = ({ annotation, state }: PlacedAnnotation): boolean =>
  state === 'holds' || (state === 'stale' && (annotation.kind === 'link' || annotation.kind === 'unlink'));

/** Groups with what was decided about them. */
export function settleGroups(groups: readonly ClaimGroup[], placed: readonly PlacedAnnotation[]): ClaimGroup[] {
  if (placed.length === 0) return [...groups];
  const accepts = held(placed, 'accept').filter(({ annotation: { rule } }) => rule === undefined || SETTLES.has(rule));
  const canonical = new Set(held(placed, 'canonical').flatMap(h => h.claims));
  const links = new Set(held(placed, 'link').flatMap(h => h.claims));
  const checks = new Map<string, Held<'checked'>[]>();
  for (const check of held(placed, 'checked')) {
    const [own] = check.claims;
    if (own !== undefined) addUnder(checks, own, check);
  }
  const readingOf = new Map<string, string>();
  for (const { readings } of groups) for (const r of readings) for (const c of r.claims) readingOf.set(c, r.id);
  const accepted = new Map<string, Settlement>();
  for (const { annotation, claims } of accepts) {
    const [a, ...others] = claims.flatMap(c => readingOf.get(c) ?? []);
    if (a === undefined || others.length === 0) continue;
    for (const [x, y] of annotation.rule === QUOTED ? pairsAmong([a, ...others]) : [[a, others[0]!] as const])
      accepted.set(pairKey(x, y), settlement(annotation));
  }
  return groups.map(group => {
    const readings: Reading[] = group.readings.map(r =>
      r.claims.some(c => canonical.has(c)) ? { ...r, canonical: true } : r,
    );
    const right = new Set(readings.filter(r => r.canonical).map(r => r.id));
    const conflicts: Conflict[] = group.conflicts
      .filter(({ readings: [a, b] }) => right.size === 0 || right.has(a) || right.has(b))
      .map(conflict => {
        const how = accepted.get(pairKey(...conflict.readings));
        return how ? { ...conflict, accepted: how } : conflict;
      });
    const decided: ClaimGroup = { ...group, readings, conflicts };
    const state = stateOf(decided, checks, right.size > 0 || group.claims.some(c => links.has(c)));
    return state === 'open' ? decided : { ...decided, state };
  });
}

const pairsAmong = (list: readonly string[]): (readonly [string, string])[] =>
  list.flatMap((a, i) => list.slice(i + 1).flatMap(b => (a === b ? [] : [[a, b] as const])));

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** A sign-off covers what its reviewer saw: a conflict with a place that came later opens the claim again. */
function stateOf(
  group: ClaimGroup,
  checks: ReadonlyMap<string, readonly Held<'checked'>[]>,
  decision: boolean,
): ReviewState {
  const open = group.conflicts.filter(c => !c.accepted);
  const involved = new Set(
    open.flatMap(({ readings }) => group.readings.filter(r => readings.includes(r.id)).flatMap(r => r.claims)),
  );
  const signed = group.claims
    .flatMap(c => checks.get(c) ?? [])
    .some(({ claims }) => [...involved].every(c => claims.includes(c)));
  if (signed) return 'checked';
  if (open.length > 0) return 'open';
  return decision || group.conflicts.length > 0 ? 'decided' : 'open';
}

/**
 * Findings with those marked that a reviewer lets stand. Conflicts of figures carry the decision already; any other finding is
 * settled by an acceptance one of whose targets is its place and whose other targets are among its related places: two sources that
 * deviate from each other are found at both, and let stand once.
 */
export function settleFindings(findings: readonly Finding[], placed: readonly PlacedAnnotation[]): Finding[] {
  const accepts = placed.filter(p => p.annotation.kind === 'accept' && p.state === 'holds');
  if (accepts.length === 0) return [...findings];
  return findings.map(finding => {
    if (finding.suppressed || isFigureRule(finding.rule)) return finding;
    const how = accepts.find(({ annotation, targets }) => {
      if (annotation.kind !== 'accept' || (annotation.rule ?? finding.rule) !== finding.rule) return false;
      const places = [finding, ...finding.related];
      const touches = (t: (typeof targets)[number], p: { uri: string; start: number; end: number }): boolean =>
        t.state === 'holds' && t.uri === p.uri && t.span.start < p.end && p.start < t.span.end;
      return targets.some(t => touches(t, finding)) && targets.every(t => places.some(p => touches(t, p)));
    });
    return how?.annotation.kind === 'accept' ? { ...finding, suppressed: settlement(how.annotation) } : finding;
  });
}

/** Claims that a decision is about, by id, with how far that brings the review of each, if it is in no group. */
export function decidedStates(placed: readonly PlacedAnnotation[]): Map<string, ReviewState> {
  const states = new Map<string, ReviewState>();
  for (const { claims } of [...held(placed, 'canonical'), ...held(placed, 'link'), ...held(placed, 'claim')])
    for (const c of claims) states.set(c, 'decided');
  for (const { claims } of held(placed, 'checked')) if (claims[0] !== undefined) states.set(claims[0], 'checked');
  return states;
}
