import { claimsByUri } from '../by-document.ts';
import type { Analysis, Claim, ClaimGroup, Settlement } from '../model.ts';
import { asWritten, byUri, claimsById, placeOf } from './places.ts';
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
 * picks the contradicting claims that count. Differences that a reviewer accepted are told only where no other is left. `at`: of
 * one document alone, in time that hardly grows with the groups.
 */
export function figureConflicts(
  analysis: Omit<Analysis, 'findings'>,
  wanted: (claim: Claim, other: Claim) => boolean,
  at?: string,
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
    const { sideOf, conflictsOf } = disputed(group);
    for (const id of at === undefined ? group.claims : (claimsByUri(group).get(at) ?? [])) {
      const conflicts = conflictsOf.get(id);
      if (!conflicts) continue;
      const claim = claims.get(id)!;
      const lists: Record<'open' | 'accepted', Contradiction[]> = { open: [], accepted: [] };
      for (const { other: side, reason, accepted, right } of conflicts) {
        const list = accepted ? lists.accepted : lists.open;
        if (list.length > AGAINST_LIMIT) continue;
        for (const other of sideOf(side, claims)(claim)) {
          if (list.length > AGAINST_LIMIT) break;
          if (wanted(claim, other)) list.push({ other, reason, right, ...(accepted ? { accepted } : {}) });
        }
      }
      const others = lists.open.length > 0 ? lists.open : lists.accepted;
      if (others.length === 0) continue;
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

/** A conflict, as one of its readings sees it. */
interface Opposition {
  /** Id of the other reading. */
  readonly other: string;
  readonly reason: string;
  /** The other was marked right. */
  readonly right: boolean;
  readonly accepted?: Settlement;
}

type ClaimsById = ReturnType<typeof claimsById>;

/** A group with conflicts, arranged for questions about single claims. */
interface Disputed {
  /** What a claim's reading is in conflict with, in order of the conflicts. */
  readonly conflictsOf: ReadonlyMap<string, readonly Opposition[]>;
  /** The claims of a reading that are held against one claim. */
  readonly sideOf: (reading: string, claims: ClaimsById) => (claim: Claim) => readonly Claim[];
}

/** Gone through once for each group: a thousand documents that state it ask one after the other. */
const DISPUTED = new WeakMap<ClaimGroup, Disputed>();

function disputed(group: ClaimGroup): Disputed {
  let known = DISPUTED.get(group);
  if (!known) DISPUTED.set(group, (known = arrange(group)));
  return known;
}

function arrange({ readings, conflicts }: ClaimGroup): Disputed {
  const byId = new Map(readings.map(r => [r.id, r]));
  const against = new Map<string, Opposition[]>();
  for (const {
    readings: [a, b],
    reason,
    accepted,
  } of conflicts) {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const right = byId.get(y)!.canonical === true;
      // where one reading was marked right, only the other is found fault with
      if (byId.get(x)!.canonical && !right) continue;
      const list = against.get(x) ?? [];
      if (list.length === 0) against.set(x, list);
      list.push({ other: y, reason, right: right && !byId.get(x)!.canonical, ...(accepted ? { accepted } : {}) });
    }
  }
  const conflictsOf = new Map<string, readonly Opposition[]>();
  for (const [id, list] of against) for (const claim of byId.get(id)!.claims) conflictsOf.set(claim, list);
  const sides = new Map<string, (claim: Claim) => readonly Claim[]>();
  const sideOf: Disputed['sideOf'] = (id, claims) => {
    let side = sides.get(id);
    if (!side) sides.set(id, (side = opponentsIn(byId.get(id)!.claims.map(c => claims.get(c)!))));
    return side;
  };
  return { conflictsOf, sideOf };
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
