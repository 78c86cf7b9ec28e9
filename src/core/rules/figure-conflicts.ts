import type { Analysis, Claim } from '../model.ts';
import { asWritten, byUri, claimsById, conflictingReadings, placeOf } from './places.ts';
import type { Discovery } from './rule.ts';

/** Places named under one finding, at most. */
const RELATED_LIMIT = 12;

/**
 * One finding for each claim that some other contradicts: at the claim, with every contradicting place under it. `wanted`
 * picks the contradicting claims that count.
 */
export function figureConflicts(
  analysis: Omit<Analysis, 'findings'>,
  wanted: (claim: Claim, other: Claim) => boolean,
): Discovery[] {
  const claims = claimsById(analysis);
  const documents = byUri(analysis.documents);
  const found: Discovery[] = [];
  for (const group of analysis.groups) {
    if (group.conflicts.length === 0) continue;
    const against = new Map<Claim, { other: Claim; reason: string }[]>();
    for (const { a, b, reason } of conflictingReadings(group, claims)) {
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const claim of x) {
          for (const other of y) {
            if (!wanted(claim, other)) continue;
            const list = against.get(claim);
            if (list) list.push({ other, reason });
            else against.set(claim, [{ other, reason }]);
          }
        }
      }
    }
    for (const [claim, others] of against) {
      const { other, reason } = others[0]!;
      const more = others.length > 1 ? ` (and ${others.length - 1} more)` : '';
      found.push({
        uri: claim.uri,
        start: claim.start,
        end: claim.end,
        message: `"${asWritten(claim, documents)}" here, "${asWritten(other, documents)}" in ${placeOf(documents, other.uri, other.start)}${more}: ${reason}.`,
        related: others.slice(0, RELATED_LIMIT).map(o => ({
          uri: o.other.uri,
          start: o.other.start,
          end: o.other.end,
          message: `"${asWritten(o.other, documents)}": ${o.reason}`,
        })),
        about: [claim.id, ...others.map(o => o.other.id)],
      });
    }
  }
  return found;
}
