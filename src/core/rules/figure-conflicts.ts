import type { Analysis, Claim, Settlement } from '../model.ts';
import { asWritten, byUri, claimsById, conflictingReadings, placeOf } from './places.ts';
import type { Discovery } from './rule.ts';

/** Places named under one finding, at most. */
const RELATED_LIMIT = 12;

/**
 * Claims that are held against one claim, at most, and as many of its own document: where two
 * values stand in five hundred documents each, all their pairs would be a quarter of a million.
 */
const AGAINST_LIMIT = 50;

interface Contradiction {
  readonly other: Claim;
  readonly reason: string;
  /** The other was marked right. */
  readonly right: boolean;
  readonly accepted?: Settlement;
}

/**
 * One finding for each claim that some other contradicts: at the claim, with every contradicting place under it. `wanted`
 * picks the contradicting claims that count. Differences that a reviewer accepted are told only where no other is left.
 */
export function figureConflicts(
  analysis: Omit<Analysis, 'findings'>,
  wanted: (claim: Claim, other: Claim) => boolean,
): Discovery[] {
  const claims = claimsById(analysis);
  const documents = byUri(analysis.documents);
  const found: Discovery[] = [];
  const texts = new Map<Claim, string>();
  const written = (claim: Claim): string => {
    let text = texts.get(claim);
    if (text === undefined) texts.set(claim, (text = `"${asWritten(claim, documents)}"`));
    return text;
  };
  for (const group of analysis.groups) {
    if (group.conflicts.length === 0) continue;
    const against = new Map<Claim, { readonly open: Contradiction[]; readonly accepted: Contradiction[] }>();
    for (const { a, b, reason, accepted, right } of conflictingReadings(group, claims)) {
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        // where one reading was marked right, only the other is found fault with
        if (right === x) continue;
        const opponents = opponentsIn(y);
        for (const claim of x) {
          const lists = against.get(claim) ?? { open: [], accepted: [] };
          const list = accepted ? lists.accepted : lists.open;
          if (list.length > AGAINST_LIMIT) continue;
          for (const other of opponents(claim)) {
            if (list.length > AGAINST_LIMIT) break;
            if (wanted(claim, other))
              list.push({ other, reason, right: right === y, ...(accepted ? { accepted } : {}) });
          }
          if (list.length > 0) against.set(claim, lists);
        }
      }
    }
    for (const [claim, lists] of against) {
      const others = lists.open.length > 0 ? lists.open : lists.accepted;
      const { other, reason, right, accepted } = others[0]!;
      const count = others.length > AGAINST_LIMIT ? `more than ${AGAINST_LIMIT}` : others.length - 1;
      const more = others.length > 1 ? ` (and ${count} more)` : '';
      found.push({
        uri: claim.uri,
        start: claim.start,
        end: claim.end,
        message: `${written(claim)} here, ${written(other)} in ${placeOf(documents, other.uri, other.start)}${right ? ', marked right' : ''}${more}: ${reason}.`,
        related: others.slice(0, RELATED_LIMIT).map(o => ({
          uri: o.other.uri,
          start: o.other.start,
          end: o.other.end,
          message: `${written(o.other)}: ${o.reason}`,
        })),
        about: [claim.id, ...others.map(o => o.other.id)],
        ...(accepted ? { suppressed: accepted } : {}),
      });
    }
  }
  return found;
}

/** The claims of a reading that are held against one claim: all, or where they are very many, the first and those beside it. */
function opponentsIn(claims: readonly Claim[]): (claim: Claim) => readonly Claim[] {
  if (claims.length <= AGAINST_LIMIT) return () => claims;
  const first = claims.slice(0, AGAINST_LIMIT);
  const rest = new Map<string, Claim[]>();
  for (const claim of claims.slice(AGAINST_LIMIT)) {
    const list = rest.get(claim.uri);
    if (list && list.length >= AGAINST_LIMIT) continue;
    if (list) list.push(claim);
    else rest.set(claim.uri, [claim]);
  }
  return ({ uri }) => [...first, ...(rest.get(uri) ?? [])];
}
