import { quotationKey, quotationStates } from '../core/annotations/progress.ts';
import { decidedStates } from '../core/annotations/settle.ts';
import { byDocument, claimOf, claimsByUri, uriOfId } from '../core/by-document.ts';
import type { Analysis, Claim, ClaimGroup } from '../core/model.ts';
import { byUri } from '../core/rules/places.ts';
import { groupBy } from '../core/text/group-by.ts';
import { once } from '../core/text/once.ts';
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

/** The groups of a document by their claims in it, as long as the groups are the same. */
const GROUP_OF = new WeakMap<readonly ClaimGroup[], ReadonlyMap<string, ClaimGroup>>();

function groupsByClaim(groups: readonly ClaimGroup[], uri: string): ReadonlyMap<string, ClaimGroup> {
  let known = GROUP_OF.get(groups);
  if (!known) {
    known = new Map(groups.flatMap(g => (claimsByUri(g).get(uri) ?? []).map(id => [id, g] as const)));
    GROUP_OF.set(groups, known);
  }
  return known;
}

const NO_CLAIMS: readonly Claim[] = [];
const NO_GROUPS: readonly ClaimGroup[] = [];

/** See {@link TopicIndex}. */
export function indexTopics(analysis: Analysis, tolerances: Tolerances): TopicIndex {
  const { claims, groups } = byDocument(analysis);
  const states = once(() => decidedStates(analysis.annotations));
  const quotations = once(() => quotationsOf(analysis));
  const quotedIn = once(() => groupBy(analysis.quotations, q => q.uri));

  const groupsIn = (uri: string): ReadonlyMap<string, ClaimGroup> => groupsByClaim(groups.get(uri) ?? NO_GROUPS, uri);
  const mentionAt = (id: string): Mention[] => {
    const claim = claimOf({ claims }, id);
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
      const groupOf = groupsIn(uri);
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
      const group = groupsIn(uriOfId(id)).get(id);
      if (group) return topicOfGroup(group);
      const claim = claimOf({ claims }, id);
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
      const own = { claims: claims.get(uri) ?? NO_CLAIMS, groups: groups.get(uri) ?? NO_GROUPS };
      let known = CONFLICTS.get(own.groups);
      if (known?.claims !== own.claims) {
        const ids = own.groups.flatMap(g => (g.conflicts.length > 0 ? (disputedIn(g).get(uri) ?? []) : []));
        known = { claims: own.claims, mentions: ids.flatMap(mentionAt).sort((a, b) => a.start - b.start) };
        CONFLICTS.set(own.groups, known);
      }
      return known.mentions;
    },
  };
}

/** The disputed figures of a document, by its groups, as long as its claims are the same too. */
const CONFLICTS = new WeakMap<
  readonly ClaimGroup[],
  { readonly claims: readonly Claim[]; readonly mentions: readonly Mention[] }
>();

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
  const byKey = groupBy(analysis.quotations, quotationKey);
  const settled = new Map(
    analysis.findings.flatMap(f => (f.suppressed ? f.about.map(id => [id, f.suppressed!] as const) : [])),
  );
  const states = quotationStates(analysis);
  const topics = once(() => [...byKey].map(([key, list]) => quotationTopic(list, settled, states.get(key) ?? 'open')));
  const byId = once(() => new Map(topics().flatMap(topic => topic.mentions.map(m => [m.id, topic] as const))));
  return { topics, of: id => byId().get(id) };
}
