import { quotationKey, quotationStates } from '../core/annotations/progress.ts';
import { reviewStates } from '../core/annotations/settle.ts';
import type {
  Analysis,
  Claim,
  ClaimGroup,
  Conflict,
  Quotation,
  Quantity,
  Settlement,
  Span,
  VerdictLabel,
} from '../core/model.ts';
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

/** Topics of an analysis: figures first, in order of their first place, then quotations. */
export function makeTopics(analysis: Analysis, tolerances: Tolerances): Topic[] {
  return [...figureTopics(analysis, tolerances), ...quotationTopics(analysis)];
}

const mentionOf = (claim: Claim): Mention => ({
  id: claim.id,
  uri: claim.uri,
  start: claim.start,
  end: claim.end,
  kind: 'figure',
  claim,
});

function figureTopics(analysis: Analysis, tolerances: Tolerances): Topic[] {
  const mentions = new Map(analysis.claims.map(c => [c.id, mentionOf(c)]));
  const groupAt = new Map<string, ClaimGroup>();
  const grouped = new Set<string>();
  for (const group of analysis.groups) {
    groupAt.set(group.claims[0]!, group);
    for (const id of group.claims) grouped.add(id);
  }
  const states = reviewStates(analysis.claims, analysis.groups, analysis.annotations);
  const stateOf = (id: string): ReviewState => states.get(id) ?? 'open';
  const topics: Topic[] = [];
  for (const claim of analysis.claims) {
    const group = groupAt.get(claim.id);
    if (group) topics.push(groupTopic(group, mentions, tolerances, stateOf(claim.id)));
    else if (!grouped.has(claim.id)) topics.push(singleTopic(mentions.get(claim.id)!, claim, stateOf(claim.id)));
  }
  return topics;
}

function groupTopic(
  group: ClaimGroup,
  mentions: ReadonlyMap<string, Mention>,
  tolerances: Tolerances,
  state: ReviewState,
): Topic {
  const readings: TopicReading[] = group.readings.map(r => ({
    id: r.id,
    value: describe(r.quantity),
    quantity: r.quantity,
    ...(r.canonical ? { canonical: true as const } : {}),
    mentions: r.claims.flatMap(id => mentions.get(id) ?? []),
  }));
  const all = group.claims.flatMap(id => mentions.get(id) ?? []);
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

function singleTopic(mention: Mention, claim: Claim, state: ReviewState): Topic {
  const label = [claim.subject?.value, claim.measure?.value].filter(Boolean).join(' · ') || claim.text;
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

function quotationTopics(analysis: Analysis): Topic[] {
  const byGroup = new Map<string, Quotation[]>();
  for (const quotation of analysis.quotations) {
    const key = quotationKey(quotation);
    const list = byGroup.get(key);
    if (list) list.push(quotation);
    else byGroup.set(key, [quotation]);
  }
  const settled = new Map(
    analysis.findings.flatMap(f => (f.suppressed ? f.about.map(id => [id, f.suppressed!] as const) : [])),
  );
  const states = quotationStates(analysis);
  return [...byGroup].map(([key, list]) => quotationTopic(list, settled, states.get(key) ?? 'open'));
}

function quotationTopic(
  quotations: readonly Quotation[],
  settled: ReadonlyMap<string, Settlement>,
  state: ReviewState,
): Topic {
  const mentions: Mention[] = quotations.map(quotation => ({
    id: quotation.id,
    uri: quotation.uri,
    start: quotation.start,
    end: quotation.end,
    kind: 'quotation',
    quotation,
  }));
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
  const [x, y] = [readingOf(group, a.id), readingOf(group, b.id)];
  if (x !== undefined && x === y) return { label: 'agree', reason: 'the same value' };
  const conflict = group.conflicts.find(c => c.readings.every(r => r === x || r === y));
  if (conflict) return { label: conflict.accepted ? 'compatible' : 'conflict', reason: reasonOf(conflict) };
  const { label, reason } = compareQuantities(a.quantity, b.quantity, tolerances);
  return { label: label === 'conflict' ? 'compatible' : label, reason };
}

const readingOf = (group: ClaimGroup, id: string): string | undefined =>
  group.readings.find(r => r.claims.includes(id))?.id;
