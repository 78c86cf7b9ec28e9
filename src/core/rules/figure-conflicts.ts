import { claimsByUri } from '../by-document.ts';
import type { Analysis, Claim, ClaimGroup, Conflict, Reading, Settlement } from '../model.ts';
import { asWritten, byUri, claimsById, placeOf } from './places.ts';
import type { ClaimsAt, Discovery } from './rule.ts';
import { addUnder } from '../text/group-by.ts';

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
 * some claims alone, in time that hardly grows with their groups.
 */
export function figureConflicts(
  analysis: Omit<Analysis, 'findings'>,
  wanted: (claim: Claim, other: Claim) => boolean,
  at?: ClaimsAt,
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
    const opposed = oppositions(group);
    const { readingOf, readings } = readingsOf(group);
    for (const id of at ? (claimsByUri(group).get(at.uri) ?? []) : group.claims) {
      const conflicts = opposed.get(readingOf.get(id)!);
      if (!conflicts || (at && !at.claims.has(id))) continue;
      const claim = claims.get(id)!;
      const lists: Record<'open' | 'accepted', Contradiction[]> = { open: [], accepted: [] };
      for (const { other: side, reason, accepted, right } of conflicts) {
        const list = accepted ? lists.accepted : lists.open;
        if (list.length > AGAINST_LIMIT) continue;
        for (const other of sideOf(readings.get(side)!, claims)(claim)) {
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

type ClaimsById = ReturnType<typeof claimsById>;

/** A conflict, as one of its readings sees it. */
interface Opposition {
  /** Id of the other reading. */
  readonly other: string;
  readonly reason: string;
  /** The other was marked right. */
  readonly right: boolean;
  readonly accepted?: Settlement;
}

/** Kept for as long as the conflicts are the same: an edit that only moves a claim makes another group with the same ones. */
const OPPOSED = new WeakMap<readonly Conflict[], ReadonlyMap<string, readonly Opposition[]>>();

/** What each reading of a group is in conflict with, by its id, in order of the conflicts. */
function oppositions({ readings, conflicts }: ClaimGroup): ReadonlyMap<string, readonly Opposition[]> {
  const known = OPPOSED.get(conflicts);
  if (known) return known;
  const right = new Set(readings.flatMap(r => (r.canonical ? r.id : [])));
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
      // where one reading was marked right, only the other is found fault with
      if (right.has(x) && !right.has(y)) continue;
      const list = against.get(x) ?? [];
      if (list.length === 0) against.set(x, list);
      list.push({ other: y, reason, right: right.has(y) && !right.has(x), ...(accepted ? { accepted } : {}) });
    }
  }
  OPPOSED.set(conflicts, against);
  return against;
}

/** The readings of a group by their ids, and their ids by claim. */
interface Stated {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly readingOf: ReadonlyMap<string, string>;
}

/** Gone through once for each group: all documents that state it ask. */
const STATED = new WeakMap<ClaimGroup, Stated>();

function readingsOf(group: ClaimGroup): Stated {
  let known = STATED.get(group);
  if (!known) {
    known = {
      readings: new Map(group.readings.map(r => [r.id, r])),
      readingOf: new Map(group.readings.flatMap(r => r.claims.map(id => [id, r.id] as const))),
    };
    STATED.set(group, known);
  }
  return known;
}

type Side = (claim: Claim) => readonly Claim[];

const SIDES = new WeakMap<Reading, Side>();

/** The claims of a reading that are held against one claim: told once for each reading, however many claims it contradicts. */
function sideOf(reading: Reading, claims: ClaimsById): Side {
  let side = SIDES.get(reading);
  if (!side) SIDES.set(reading, (side = opponentsIn(reading.claims.map(c => claims.get(c)!))));
  return side;
}

/** The claims of a reading that are held against one claim: all, or where they are very many, the first and those beside it. */
function opponentsIn(claims: readonly Claim[]): (claim: Claim) => readonly Claim[] {
  if (claims.length <= AGAINST_LIMIT) return () => claims;
  const first = claims.slice(0, AGAINST_LIMIT);
  const rest = new Map<string, Claim[]>();
  for (const claim of claims.slice(AGAINST_LIMIT)) {
    if ((rest.get(claim.uri)?.length ?? 0) < AGAINST_LIMIT) addUnder(rest, claim.uri, claim);
  }
  return ({ uri }) => [...first, ...(rest.get(uri) ?? [])];
}
