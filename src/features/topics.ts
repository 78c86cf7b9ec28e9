import type {
  Claim,
  ClaimGroup,
  Conflict,
  ParsedDocument,
  Quotation,
  Quantity,
  Settlement,
  Span,
  VerdictLabel,
} from '../core/model.ts';
import { labelOfClaim } from '../core/matching/group-label.ts';
import { compareQuantities } from '../core/verdicts/compare.ts';
import type { Tolerances } from '../core/verdicts/tolerances.ts';
import { describe } from '../core/verdicts/wording.ts';
import type { MarkKind, ReviewState, Verdict } from '../protocol.ts';

/** A place that states something, as the editor shows it: a figure, a quotation, or the words a quotation is held against. */
export interface Mention extends Span {
  readonly id: string;
  readonly uri: string;
  readonly kind: MarkKind;
  /** Words of another source that a quotation repeats; not marked as a quotation there. */
  readonly evidence?: boolean;
  readonly claim?: Claim;
  readonly quotation?: Quotation;
}

/** One value, as stated by one or more mentions. */
export interface TopicReading {
  readonly id: string;
  /** Normalised, in words. */
  readonly value: string;
  readonly quantity?: Quantity;
  /** A reviewer marked it as the right one. */
  readonly canonical?: true;
  readonly mentions: readonly Mention[];
}

/** What a reviewer settles as one: a group of claims, a single figure, quotations of the same words, a single quotation. */
export interface Topic {
  /** The first mention's: stable while the text before it is. */
  readonly id: string;
  readonly kind: MarkKind;
  readonly label: string;
  readonly mentions: readonly Mention[];
  readonly readings: readonly TopicReading[];
  readonly verdict: Verdict;
  readonly state: ReviewState;
  /** Why: conflicts with their working, or the deviations of quotations. */
  readonly reasons: readonly string[];
  readonly group?: ClaimGroup;
}

/** How two mentions of a topic compare. */
export interface Comparison {
  readonly label: VerdictLabel;
  readonly reason: string;
}

const MENTIONS = new WeakMap<Claim | Quotation, Mention>();

/** A claim as a mention; always the same one. */
export function mentionOf(claim: Claim): Mention {
  let mention = MENTIONS.get(claim);
  if (!mention) {
    const { id, uri, start, end } = claim;
    MENTIONS.set(claim, (mention = { id, uri, start, end, kind: 'figure', claim }));
  }
  return mention;
}

/** A quotation as a mention; always the same one, too: by that it is told from the others of its topic. */
export function quotationMention(quotation: Quotation): Mention {
  let mention = MENTIONS.get(quotation);
  if (!mention) {
    const { id, uri, start, end } = quotation;
    MENTIONS.set(quotation, (mention = { id, uri, start, end, kind: 'quotation', quotation }));
  }
  return mention;
}

/** The topic of a group. `mentionsOf`: the mention of a claim, by its id, where there is one. */
export function groupTopic(
  group: ClaimGroup,
  mentionsOf: (claim: string) => readonly Mention[],
  tolerances: Tolerances,
): Topic {
  const state = group.state ?? 'open';
  const readings: TopicReading[] = group.readings.map(r => ({
    id: r.id,
    value: describe(r.quantity),
    quantity: r.quantity,
    ...(r.canonical ? { canonical: true as const } : {}),
    mentions: r.claims.flatMap(mentionsOf),
  }));
  const all = group.claims.flatMap(mentionsOf);
  const [first, ...others] = group.readings;
  const agree = others.every(r => compareQuantities(first!.quantity, r.quantity, tolerances).label === 'agree');
  return {
    id: all[0]!.id,
    kind: 'figure',
    label: group.label,
    mentions: all,
    readings,
    verdict: group.conflicts.some(c => !c.accepted)
      ? 'conflict'
      : state !== 'open'
        ? 'decided'
        : agree
          ? 'agree'
          : 'compatible',
    state,
    reasons: [...new Set(group.conflicts.map(reasonOf))],
    group,
  };
}

/** Why two readings conflict, and why that was let stand. */
const reasonOf = ({ reason, accepted }: Conflict): string =>
  accepted ? `${reason}; accepted: ${accepted.reason}${accepted.by === undefined ? '' : ` (${accepted.by})`}` : reason;

/** The topic of a claim that is in no group. */
export function singleTopic(claim: Claim, document: ParsedDocument | undefined, state: ReviewState): Topic {
  const mention = mentionOf(claim);
  const label = labelOfClaim(claim, document);
  const reading = { id: claim.id, value: describe(claim.quantity), quantity: claim.quantity, mentions: [mention] };
  return {
    id: claim.id,
    kind: 'figure',
    label,
    mentions: [mention],
    readings: [reading],
    verdict: state === 'open' ? 'only-here' : 'decided',
    state,
    reasons: [],
  };
}

const overlap = (a: Span & { uri: string }, b: Span & { uri: string }): boolean =>
  a.uri === b.uri && a.start < b.end && b.start < a.end;

/** The topic of quotations of the same words. `settled`: deviations that were let stand, by quotation. */
export function quotationTopic(
  quotations: readonly Quotation[],
  settled: ReadonlyMap<string, Settlement>,
  state: ReviewState,
): Topic {
  const mentions: Mention[] = quotations.map(quotationMention);
  for (const { evidence } of quotations) {
    if (!evidence || mentions.some(m => overlap(m, evidence))) continue;
    const { uri, start, end } = evidence;
    mentions.push({ id: `${uri}#e${start}`, uri, start, end, kind: 'quotation', evidence: true });
  }
  mentions.sort((a, b) => (a.uri === b.uri ? a.start - b.start : a.uri < b.uri ? -1 : 1));
  const verdicts = quotations.map(q => {
    const own = quotationVerdict(q);
    // the words that others deviate from are settled with them
    return settled.has(q.id) || (own === 'conflict' && state === 'decided') ? 'decided' : own;
  });
  const verdict =
    (['conflict', 'decided', 'compatible', 'agree'] as const).find(v => verdicts.includes(v)) ??
    (state === 'checked' ? 'decided' : 'only-here');
  const reasons = quotations.flatMap(q =>
    quotationVerdict(q) === 'conflict'
      ? [
          [(q.deviations ?? []).join(', '), settled.get(q.id) && `accepted: ${settled.get(q.id)!.reason}`]
            .filter(Boolean)
            .join('; '),
        ]
      : [],
  );
  return {
    id: quotations[0]!.id,
    kind: 'quotation',
    label: quotations[0]!.text,
    mentions,
    readings: mentions.map(m => ({ id: m.id, value: m.quotation?.text ?? '', mentions: [m] })),
    verdict,
    state,
    reasons: [...new Set(reasons.filter(Boolean))],
  };
}

/** What is known of a quotation: words that nobody marks as quoted do not deviate, they are only spoken alike. */
export function quotationVerdict(quotation: Quotation): Exclude<Verdict, 'decided'> {
  if (quotation.match === 'none') return 'only-here';
  if (quotation.match === 'verbatim') return 'agree';
  return quotation.marked ? 'conflict' : 'compatible';
}

/**
 * How two claims of a group compare. A difference that the group does not list as a conflict is none for the reader either: the
 * engine has its reasons to be silent.
 */
export function compareClaims(group: ClaimGroup, a: Claim, b: Claim, tolerances: Tolerances): Comparison {
  const { readingOf, conflictOf } = lookUp(group);
  const [x, y] = [readingOf.get(a.id), readingOf.get(b.id)];
  if (x !== undefined && x === y) return { label: 'agree', reason: 'the same value' };
  const conflict = conflictOf.get(`${x}|${y}`) ?? conflictOf.get(`${y}|${x}`);
  if (conflict) return { label: conflict.accepted ? 'compatible' : 'conflict', reason: reasonOf(conflict) };
  const { label, reason } = compareQuantities(a.quantity, b.quantity, tolerances);
  return { label: label === 'conflict' ? 'compatible' : label, reason };
}

/** Readings by claim, and conflicts by the two readings in them. */
interface GroupLookup {
  readonly readingOf: ReadonlyMap<string, string>;
  readonly conflictOf: ReadonlyMap<string, Conflict>;
}

/** Gone through once for each group: each of a thousand claims of one quantity asks for its own. */
const LOOKUPS = new WeakMap<ClaimGroup, GroupLookup>();

function lookUp(group: ClaimGroup): GroupLookup {
  let known = LOOKUPS.get(group);
  if (!known) {
    known = {
      readingOf: new Map(group.readings.flatMap(r => r.claims.map(id => [id, r.id] as const))),
      conflictOf: new Map(group.conflicts.map(c => [c.readings.join('|'), c])),
    };
    LOOKUPS.set(group, known);
  }
  return known;
}
