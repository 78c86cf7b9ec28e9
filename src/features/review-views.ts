import type { DocumentUri } from 'vscode-languageserver-types';
import { progressOf } from '../core/annotations/progress.ts';
import type { ClaimNode, MatrixRow, ReviewState, SourceNode, Tally, Verdict } from '../protocol.ts';
import { decisionLines } from './decisions.ts';
import { display } from './display.ts';
import type { IndexedDocument, PacketIndex } from './packet-index.ts';
import { placeOf, written } from './places.ts';
import { searchText } from './symbols.ts';
import type { Mention, Topic, TopicReading } from './topics.ts';

/** What the views of a review show: counts, claims, sources, and the table of claims by sources. */

const RANK: Readonly<Record<Verdict, number>> = { conflict: 0, compatible: 1, agree: 2, decided: 3, 'only-here': 4 };

export const EMPTY_TALLY: Tally = {
  sources: 0,
  figures: 0,
  quotations: 0,
  conflicts: 0,
  misquotations: 0,
  findings: 0,
  claims: 0,
  settled: 0,
};

/** Counts a packet: goes through all of it. */
export function tallyOf(index: PacketIndex): Tally {
  const { analysis } = index;
  const { settled, total } = progressOf(analysis);
  return {
    sources: analysis.documents.length,
    figures: analysis.claims.length,
    quotations: analysis.quotations.length,
    conflicts: analysis.groups.filter(g => (g.state ?? 'open') === 'open' && g.conflicts.some(c => !c.accepted)).length,
    misquotations: index.quotationTopics().filter(t => t.verdict === 'conflict' && index.stateOf(t) === 'open').length,
    findings: analysis.findings.filter(f => !f.suppressed).length,
    claims: total,
    settled,
  };
}

/** What of the claims is wanted; what is not said does not filter. */
export interface ClaimFilter {
  readonly verdicts?: readonly Verdict[];
  readonly states?: readonly ReviewState[];
  readonly text?: string;
  /** Uri in the packet. */
  readonly source?: string;
}

/** Topics that pass a filter: conflicts first, then in order of the sources. */
export function filterTopics(index: PacketIndex, filter: ClaimFilter): Topic[] {
  const text = filter.text?.trim().toLowerCase() ?? '';
  const order = new Map(index.inOrder(index.topics.map(t => index.inOrder(t.mentions)[0]!)).map((m, i) => [m.id, i]));
  return index.topics
    .filter(
      t =>
        (!filter.verdicts || filter.verdicts.includes(t.verdict)) &&
        (!filter.states || filter.states.includes(index.stateOf(t))) &&
        (filter.source === undefined || t.mentions.some(m => m.uri === filter.source)) &&
        (text === '' || searchText(index, t).includes(text)),
    )
    .map(topic => ({ topic, at: order.get(index.inOrder(topic.mentions)[0]!.id) ?? 0 }))
    .sort((a, b) => RANK[a.topic.verdict] - RANK[b.topic.verdict] || a.at - b.at)
    .map(({ topic }) => topic);
}

/** A claim with its readings and places, as views show it. */
export function claimNode(index: PacketIndex, topic: Topic): ClaimNode {
  return {
    id: topic.id,
    kind: topic.kind,
    label: display(topic.label),
    verdict: topic.verdict,
    state: index.stateOf(topic),
    reasons: topic.reasons.map(r => display(r)),
    decisions: [...new Set(topic.mentions.flatMap(m => decisionLines(index, m, display)))],
    readings: inOrder(index, topic).map(({ reading, mentions }) => {
      const text = written(index.document(mentions[0]!.uri)!.document, mentions[0]!);
      return {
        id: reading.id,
        value: topic.kind === 'figure' ? display(reading.value) : text,
        text,
        places: mentions.map(m => placeOf(index, m)),
        ...(reading.canonical ? { canonical: true } : {}),
      };
    }),
  };
}

/** Readings in the order of their first places, the primary source's first. */
function inOrder(index: PacketIndex, topic: Topic): { reading: TopicReading; mentions: Mention[] }[] {
  const readings = topic.readings.map(reading => ({ reading, mentions: index.inOrder(reading.mentions) }));
  const firsts = index.inOrder(readings.map(r => r.mentions[0]!));
  return readings.sort((a, b) => firsts.indexOf(a.mentions[0]!) - firsts.indexOf(b.mentions[0]!));
}

/** A source, as views show it. */
export function sourceNode(index: PacketIndex, source: IndexedDocument): SourceNode {
  const { document, info, mentions } = source;
  return {
    uri: index.location(document.uri),
    path: document.uri,
    title: info.title,
    role: info.role,
    format: document.format,
    ...(info.date === undefined ? {} : { date: info.date }),
    ...(info.speaker === undefined ? {} : { speaker: info.speaker }),
    ...(info.address === undefined ? {} : { address: info.address }),
    figures: mentions.filter(m => m.kind === 'figure').length,
    quotations: mentions.filter(m => m.kind === 'quotation').length,
    conflicts: index.conflictsIn(document.uri).length,
    troubles: document.problems.map(p => display(p.message)),
  };
}

/** A file that should be a source and could not be read. */
export function unreadSource(uri: DocumentUri, path: string, why: string): SourceNode {
  return {
    uri,
    path,
    title: display(path),
    role: 'peer',
    format: '',
    figures: 0,
    quotations: 0,
    conflicts: 0,
    troubles: [why],
  };
}

/** One row a claim, one cell a source, conflicts first. `single`: also claims that are stated once. */
export function matrixRows(index: PacketIndex, single: boolean): MatrixRow[] {
  return filterTopics(index, {})
    .filter(t => single || t.mentions.length > 1)
    .map(topic => ({
      claim: topic.id,
      kind: topic.kind,
      label: display(topic.label),
      verdict: topic.verdict,
      state: index.stateOf(topic),
      reasons: topic.reasons.map(r => display(r)),
      cells: index.sources.map(({ document }) => {
        const mentions = topic.mentions.filter(m => m.uri === document.uri).sort((a, b) => a.start - b.start);
        if (mentions.length === 0) return null;
        return { verdict: worst(index, mentions), places: mentions.map(m => placeOf(index, m)) };
      }),
    }));
}

function worst(index: PacketIndex, mentions: readonly Mention[]): Verdict {
  const verdicts = mentions.map(m => index.verdictOf(m));
  return verdicts.reduce((a, b) => (RANK[b] < RANK[a] ? b : a));
}
