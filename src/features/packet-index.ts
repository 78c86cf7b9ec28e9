import type { DocumentUri } from 'vscode-languageserver-types';
import type { Analysis, Finding, ParsedDocument, Quotation, Span } from '../core/model.ts';
import { byDocument } from '../core/by-document.ts';
import { byUri } from '../core/rules/places.ts';
import { groupBy } from '../core/text/group-by.ts';
import { once } from '../core/text/once.ts';
import type { Project } from '../settings/project.ts';
import type { ReviewState, Verdict } from '../protocol.ts';
import { sourceInfo, type SourceInfo } from './source-info.ts';
import { indexTopics } from './topic-index.ts';
import {
  compareClaims,
  quotationMention,
  quotationVerdict,
  type Comparison,
  type Mention,
  type Topic,
} from './topics.ts';

/** What a host knows besides the analysis. */
export interface Surroundings {
  readonly project: Project;
  /** Address of a source, by its uri in the packet. */
  readonly location: (uri: string) => DocumentUri;
}

/** A document with what stands in it, in order of place. */
export interface IndexedDocument {
  readonly document: ParsedDocument;
  readonly info: SourceInfo;
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
}

/**
 * An analysis, arranged for questions about places. Built once an analysis; every feature answers from it, and none analyses
 * again.
 */
export interface PacketIndex {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly location: (uri: string) => DocumentUri;
  /** The primary source first, then by uri. */
  readonly sources: readonly IndexedDocument[];
  readonly document: (uri: string) => IndexedDocument | undefined;
  readonly topics: readonly Topic[];
  readonly quotationTopics: () => readonly Topic[];
  readonly topicOf: (mention: string) => Topic | undefined;
  readonly quotation: (id: string) => Quotation | undefined;
  /** The mentions that hold an offset, the shortest first: a figure before the quotation around it. */
  readonly mentionsAt: (uri: string, offset: number) => readonly Mention[];
  readonly verdictOf: (mention: Mention) => Verdict;
  readonly stateOf: (topic: Topic) => ReviewState;
  readonly compare: (a: Mention, b: Mention) => Comparison;
  /** Mentions of a document, in order of place, that conflict with others of their claim. */
  readonly conflictsIn: (uri: string) => readonly Mention[];
  /** Mentions in order of the sources, and of place in each. */
  readonly inOrder: (mentions: readonly Mention[]) => Mention[];
}

/** Arranges an analysis. What it takes to answer a question is worked out when that is first asked. */
export function indexPacket(analysis: Analysis, { project, location }: Surroundings): PacketIndex {
  const { tolerances } = project.options;
  const topics = indexTopics(analysis, tolerances);
  const { findings } = byDocument(analysis);
  const parsed = byUri(analysis.documents);
  const indexed = new Map<string, IndexedDocument>();
  const documentAt = (uri: string): IndexedDocument | undefined => {
    let known = indexed.get(uri);
    if (known) return known;
    const document = parsed.get(uri);
    if (!document) return undefined;
    known = {
      document,
      info: sourceInfo(document, project),
      get mentions() {
        return topics.mentionsIn(uri);
      },
      get findings() {
        return findings(uri);
      },
    };
    indexed.set(uri, known);
    return known;
  };
  const sources = once(() =>
    analysis.documents
      .map(d => documentAt(d.uri)!)
      .sort((a, b) => {
        if (a.info.role !== b.info.role) return a.info.role === 'primary' ? -1 : 1;
        return a.document.uri < b.document.uri ? -1 : 1;
      }),
  );
  const order = once(() => new Map(sources().map((s, i) => [s.document.uri, i])));
  const quotations = once(() => new Map(analysis.quotations.map(q => [q.id, q])));
  const topicOf = topics.of;
  const verdicts = new Map<string, Verdict>();
  // the only quotations that can conflict with anything
  const variants = once(() =>
    groupBy(analysis.quotations.filter(q => q.match === 'variant' && q.marked).map(quotationMention), m => m.uri),
  );

  const compare = (a: Mention, b: Mention): Comparison => {
    const topic = topicOf(a.id);
    if (a.claim && b.claim && topic?.group) return compareClaims(topic.group, a.claim, b.claim, tolerances);
    return compareQuotations(a, b);
  };
  const verdictOf = (mention: Mention): Verdict => {
    let verdict = verdicts.get(mention.id);
    if (verdict === undefined) verdicts.set(mention.id, (verdict = judge(mention, topicOf(mention.id), compare)));
    return verdict;
  };
  return {
    analysis,
    project,
    location,
    get sources() {
      return sources();
    },
    document: documentAt,
    get topics() {
      return topics.all();
    },
    quotationTopics: topics.quotations,
    topicOf,
    quotation: id => quotations().get(id),
    mentionsAt: (uri, offset) => around(documentAt(uri)?.mentions ?? [], offset),
    verdictOf,
    stateOf: topic => topic.state,
    compare,
    conflictsIn(uri) {
      const quoted =
        variants()
          .get(uri)
          ?.filter(m => verdictOf(m) === 'conflict') ?? [];
      const figures = topics.conflictsIn(uri);
      return quoted.length === 0 ? figures : [...figures, ...quoted].sort(inPlace);
    },
    inOrder: list =>
      [...list].sort(
        (a, b) => (order().get(a.uri) ?? 0) - (order().get(b.uri) ?? 0) || a.start - b.start || a.end - b.end,
      ),
  };
}

const inPlace = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end;

/** Mentions that touch an offset: the place just behind a figure's last character counts, as the cursor often stands there. */
function around(mentions: readonly Mention[], offset: number): Mention[] {
  return mentions
    .filter(m => m.start <= offset && offset <= m.end)
    .sort((a, b) => Number(a.end === offset) - Number(b.end === offset) || a.end - a.start - (b.end - b.start));
}

function judge(mention: Mention, topic: Topic | undefined, compare: (a: Mention, b: Mention) => Comparison): Verdict {
  if (mention.quotation) {
    const own = quotationVerdict(mention.quotation);
    return own === 'conflict' && topic && topic.verdict !== 'conflict' ? 'decided' : own;
  }
  if (topic?.verdict === 'decided') return 'decided';
  if (!mention.claim || !topic?.group) return mention.evidence ? 'agree' : 'only-here';
  let worst: Verdict = 'agree';
  // one mention speaks for all that share its reading
  for (const reading of topic.readings) {
    const { label } = compare(mention, reading.mentions[0]!);
    if (label === 'conflict') return 'conflict';
    if (label === 'compatible') worst = 'compatible';
  }
  return worst;
}

/** Quotations are held against their evidence only; other places of the same words are told by their own match. */
function compareQuotations(a: Mention, b: Mention): Comparison {
  const against = (x: Mention, y: Mention): boolean =>
    x.quotation?.evidence !== undefined && x.quotation.evidence.uri === y.uri && overlaps(x.quotation.evidence, y);
  const judged = against(a, b) ? a.quotation : against(b, a) ? b.quotation : (a.quotation ?? b.quotation);
  if (!judged || judged.match === 'verbatim') return { label: 'agree', reason: 'word for word' };
  const kinds = (judged.deviations ?? []).join(', ') || 'word changed';
  return { label: judged.marked ? 'conflict' : 'compatible', reason: kinds };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
