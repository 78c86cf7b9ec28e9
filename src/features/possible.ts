import type { Analysis, Claim, PossibleConflict } from '../core/model.ts';
import { claimsById } from '../core/rules/places.ts';
import type { ComparedPair } from '../protocol.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { placeOf } from './places.ts';
import { addUnder } from '../core/text/group-by.ts';

/** Figures that may be of one quantity and differ: shown to who looks, no problem and no conflict. */

/** One of them as it is seen from a claim. */
export interface PossiblyOther {
  readonly other: Claim;
  readonly reason: string;
}

const BY_CLAIM = new WeakMap<readonly PossibleConflict[], ReadonlyMap<string, readonly PossiblyOther[]>>();

/** The claims that one may be in conflict with, the likeliest first. */
export function possiblyAt({ analysis }: PacketIndex, claim: string): readonly PossiblyOther[] {
  let known = BY_CLAIM.get(analysis.possible);
  if (!known) BY_CLAIM.set(analysis.possible, (known = arrange(analysis)));
  return known.get(claim) ?? [];
}

function arrange(analysis: Analysis): ReadonlyMap<string, readonly PossiblyOther[]> {
  const claims = claimsById(analysis);
  const of = new Map<string, PossiblyOther[]>();
  for (const { claims: ends, reason } of analysis.possible) {
    for (const [own, theirs] of [ends, [ends[1], ends[0]]] as const) {
      const other = claims.get(theirs);
      if (other) addUnder(of, own, { other, reason });
    }
  }
  return of;
}

/** All of a packet, the likeliest first. */
export function possiblePairs(index: PacketIndex): ComparedPair[] {
  const claims = claimsById(index.analysis);
  return index.analysis.possible.flatMap(({ claims: [a, b], reason }) => {
    const [left, right] = [claims.get(a), claims.get(b)];
    return left && right
      ? [{ left: placeOf(index, left), right: placeOf(index, right), verdict: 'conflict', reason: display(reason) }]
      : [];
  });
}
