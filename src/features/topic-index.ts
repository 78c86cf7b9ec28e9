import { quotationKey, quotationStates } from '../core/annotations/progress.ts';
import { decidedStates } from '../core/annotations/settle.ts';
import { byDocument, uriOfId } from '../core/by-document.ts';
import type { Analysis, Claim, ClaimGroup, Quotation } from '../core/model.ts';
import { byUri } from '../core/rules/places.ts';
import { groupBy } from '../core/text/group-by.ts';
import type { Tolerances } from '../core/verdicts/tolerances.ts';
import {
  groupTopic,
  mentionOf,
  quotationMention,
  quotationTopic,
  singleTopic,
  type Mention,
  type Topic,
} from './topics.ts';

/**
 * The topics of an analysis, each made when it is asked for: a card about one claim of a thousand documents must not wait for
 * those of all others. What an edit left as it was is taken over from the analysis before.
 */
export interface TopicIndex {
  /** Figures first, in order of their first place, then quotations. */
  readonly all: () => readonly Topic[];
  readonly quotations: () => readonly Topic[];
  /** The topic of a mention, by its id. */
  readonly of: (mention: string) => Topic | undefined;
  /** What stands in a document, in order of place, the longer first. */
  readonly mentionsIn: (uri: string) => readonly Mention[];
  /** Figures of a document, in order of place, that another of their claim contradicts and nobody accepted. */
  readonly conflictsIn: (uri: string) => readonly Mention[];
}

/** Topics by group or single claim. A group that an edit reaches is made anew, and all of its claims are as they were till then. */
const TOPICS = new WeakMap<ClaimGroup | Claim, Topic>();

/** What was found in a document, as long as its claims and groups are the same. */
interface Found {
  readonly groups: readonly ClaimGroup[];
  readonly groupOf: ReadonlyMap<string, ClaimGroup>;
  readonly claimOf: ReadonlyMap<string, Claim>;
  conflicts?: readonly Mention[];
}

const FOUND = new WeakMap<readonly Claim[], Found>();
/** The claims of a group by document: looked through once, however many documents state it. */
const CLAIMS = new WeakMap<ClaimGroup, ReadonlyMap<string, readonly string[]>>();

function claimsByUri(group: ClaimGroup): ReadonlyMap<string, readonly string[]> {
  let known = CLAIMS.get(group);
  if (!known) CLAIMS.set(group, (known = groupBy(group.claims, uriOfId)));
  return known;
}

const NO_CLAIMS: readonly Claim[] = [];
const NO_GROUPS: readonly ClaimGroup[] = [];

export function indexTopics(analysis: Analysis, tolerances: Tolerances): TopicIndex {
  const { claims, groups } = byDocument(analysis);
  const states = once(() => decidedStates(analysis.annotations));
  const quotations = once(() => quotationsOf(analysis));
  const quotedIn = once(() => groupBy(analysis.quotations, q => q.uri));

  const foundIn = (uri: string): Found => {
    const own = claims.get(uri) ?? NO_CLAIMS;
    const around = groups.get(uri) ?? NO_GROUPS;
    const known = FOUND.get(own);
    if (known?.groups === around) return known;
    const groupOf = new Map<string, ClaimGroup>();
    for (const group of around) for (const id of claimsByUri(group).get(uri) ?? []) groupOf.set(id, group);
    const found: Found = { groups: around, groupOf, claimOf: new Map(own.map(c => [c.id, c])) };
    FOUND.set(own, found);
    return found;
  };
  const claimAt = (id: string): Claim | undefined => foundIn(uriOfId(id)).claimOf.get(id);
  const mentionAt = (id: string): Mention[] => {
    const claim = claimAt(id);
    return claim ? [mentionOf(claim)] : [];
  };
  const topicOfGroup = (group: ClaimGroup): Topic => {
    let topic = TOPICS.get(group);
    if (!topic) TOPICS.set(group, (topic = groupTopic(group, mentionAt, tolerances)));
    return topic;
  };
  const topicOfClaim = (claim: Claim): Topic => {
    const state = states().get(claim.id) ?? 'open';
    let topic = TOPICS.get(claim);
    if (topic?.state !== state)
      TOPICS.set(claim, (topic = singleTopic(claim, byUri(analysis.documents).get(claim.uri), state)));
    return topic;
  };
  const figureTopics = (): Topic[] =>
    analysis.documents.flatMap(({ uri }) => {
      const { groupOf } = foundIn(uri);
      return (claims.get(uri) ?? NO_CLAIMS).flatMap(claim => {
        const group = groupOf.get(claim.id);
        if (!group) return topicOfClaim(claim);
        return group.claims[0] === claim.id ? topicOfGroup(group) : [];
      });
    });
  const mentions = new Map<string, readonly Mention[]>();
  return {
    all: once(() => [...figureTopics(), ...quotations().topics()]),
    quotations: () => quotations().topics(),
    of(id) {
      const { groupOf, claimOf } = foundIn(uriOfId(id));
      const group = groupOf.get(id);
      if (group) return topicOfGroup(group);
      const claim = claimOf.get(id);
      return claim ? topicOfClaim(claim) : quotations().of(id);
    },
    mentionsIn(uri) {
      let list = mentions.get(uri);
      if (!list) {
        const quoted = (quotedIn().get(uri) ?? []).map(quotationMention);
        list = [...(claims.get(uri) ?? NO_CLAIMS).map(mentionOf), ...quoted];
        mentions.set(uri, (list = list.toSorted((a, b) => a.start - b.start || b.end - a.end)));
      }
      return list;
    },
    conflictsIn(uri) {
      const found = foundIn(uri);
      return (found.conflicts ??= found.groups
        .flatMap(group => (group.conflicts.length > 0 ? (disputedIn(group).get(uri) ?? []) : []))
        .flatMap(mentionAt)
        .sort((a, b) => a.start - b.start));
    },
  };
}

const DISPUTED = new WeakMap<ClaimGroup, ReadonlyMap<string, readonly string[]>>();

/** Ids of the claims of a group whose reading conflicts with another, unless that was accepted: by document. */
function disputedIn(group: ClaimGroup): ReadonlyMap<string, readonly string[]> {
  let known = DISPUTED.get(group);
  if (!known) {
    const open = new Set(group.conflicts.flatMap(c => (c.accepted ? [] : c.readings)));
    known = groupBy(
      group.readings.flatMap(r => (open.has(r.id) ? r.claims : [])),
      uriOfId,
    );
    DISPUTED.set(group, known);
  }
  return known;
}

/** Topics of quotations, by the ids of their mentions. */
function quotationsOf(analysis: Analysis): {
  readonly topics: () => readonly Topic[];
  readonly of: (mention: string) => Topic | undefined;
} {
  const byKey = new Map<string, Quotation[]>();
  for (const quotation of analysis.quotations) {
    const key = quotationKey(quotation);
    const list = byKey.get(key);
    if (list) list.push(quotation);
    else byKey.set(key, [quotation]);
  }
  const settled = new Map(
    analysis.findings.flatMap(f => (f.suppressed ? f.about.map(id => [id, f.suppressed!] as const) : [])),
  );
  const states = quotationStates(analysis);
  const topics = once(() => [...byKey].map(([key, list]) => quotationTopic(list, settled, states.get(key) ?? 'open')));
  const byId = once(() => new Map(topics().flatMap(topic => topic.mentions.map(m => [m.id, topic] as const))));
  return { topics, of: id => byId().get(id) };
}

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
