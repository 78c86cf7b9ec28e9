import type { Analysis, ClaimGroup, Conflict, Finding } from '../core/model.ts';
import { compareQuantities } from '../core/verdicts/compare.ts';
import type { Settled } from './input.ts';
import { addUnder } from '../core/text/group-by.ts';

/** Where a claim stands among the sources. */
export interface Standing {
  readonly label: 'conflict' | 'accepted' | 'compatible' | 'agree' | 'single';
  readonly group: ClaimGroup;
  /** Sources that make the claim. */
  readonly sources: number;
  /** The working of the first conflict, where there is one. */
  readonly reason?: string;
  readonly decision?: Settled;
}

/** Two readings of a group that some finding sets against each other, with what was decided. */
export interface Dispute extends Conflict {
  /** Findings about claims of both readings. */
  readonly findings: readonly Finding[];
  /** Present when a reviewer lets the two values stand. */
  readonly decision?: Settled;
}

/**
 * The conflicts of each group that findings speak of or that are accepted, in the group's order. A conflict with neither belongs
 * to a rule that is off or to what a baseline knows, and is left out.
 */
export function disputes(analysis: Analysis): ReadonlyMap<string, readonly Dispute[]> {
  const readingOf = new Map<string, string>();
  for (const { conflicts, readings } of analysis.groups) {
    if (conflicts.length === 0) continue;
    for (const reading of readings) for (const claim of reading.claims) readingOf.set(claim, reading.id);
  }
  const byPair = new Map<string, Set<Finding>>();
  for (const finding of analysis.findings) {
    for (const [own, other] of pairsOf(finding)) {
      const first = readingOf.get(own);
      const second = readingOf.get(other);
      if (first === undefined || second === undefined) continue;
      const pair = pairKey(first, second);
      const list = byPair.get(pair);
      if (list) list.add(finding);
      else byPair.set(pair, new Set([finding]));
    }
  }
  return new Map(
    analysis.groups.map(group => [
      group.id,
      group.conflicts.flatMap(conflict => {
        const findings = [...(byPair.get(pairKey(...conflict.readings)) ?? [])];
        const { accepted: decision } = conflict;
        if (findings.length === 0 && !decision) return [];
        return [{ ...conflict, findings, ...(decision ? { decision } : {}) }];
      }),
    ]),
  );
}

/** What a finding sets against each other: its own place and every other; of a misquotation, the figures in it two by two. */
function pairsOf({ rule, about: [own = '', ...others] }: Finding): (readonly [string, string])[] {
  if (rule !== MISQUOTATION) return others.map(other => [own, other]);
  return others.flatMap((a, i) => (i % 2 === 0 ? [[a, others[i + 1] ?? ''] as const] : []));
}

const MISQUOTATION = 'misquotation';

/** Whether a dispute is told as part of a misquotation, and nowhere else. */
export const isQuoted = ({ findings }: Dispute): boolean =>
  findings.length > 0 && findings.every(f => f.rule === MISQUOTATION);

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Where every grouped claim stands, by claim id. */
export function standings(analysis: Analysis): ReadonlyMap<string, Standing> {
  const disputed = disputes(analysis);
  const uris = new Map(analysis.claims.map(c => [c.id, c.uri]));
  const found = new Map<string, Standing>();
  for (const group of analysis.groups) {
    const sources = new Set(group.claims.map(id => uris.get(id))).size;
    const disputesOf = new Map<string, Dispute[]>();
    for (const dispute of disputed.get(group.id) ?? []) {
      for (const reading of dispute.readings) addUnder(disputesOf, reading, dispute);
    }
    const calm = sources < 2 ? 'single' : agrees(group) ? 'agree' : 'compatible';
    for (const reading of group.readings) {
      const against = disputesOf.get(reading.id) ?? [];
      const open = against.find(d => !d.decision);
      const first = open ?? against[0];
      const standing: Standing = {
        label: open ? 'conflict' : first ? 'accepted' : calm,
        group,
        sources,
        ...(first ? { reason: first.reason } : {}),
        ...(!open && first?.decision ? { decision: first.decision } : {}),
      };
      for (const claim of reading.claims) found.set(claim, standing);
    }
  }
  return found;
}

/** Readings compared for agreement at most: beyond this many different wordings a group is called compatible. */
const COMPARED = 12;

/** All readings of the group state the same value. */
function agrees({ readings }: ClaimGroup): boolean {
  if (readings.length > COMPARED) return false;
  const [first, ...rest] = readings;
  return rest.every(r => compareQuantities(first!.quantity, r.quantity).label === 'agree');
}
