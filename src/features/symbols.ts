import type { DocumentSymbol, SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Block, ParsedDocument, Span } from '../core/model.ts';
import { rangeOf } from './convert.ts';
import { count, display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { locationOf, written } from './places.ts';
import { bestPlace } from './references.ts';
import type { Mention, Topic } from './topics.ts';

/** What the kinds of the protocol, made for programs, stand for here: they choose the icon. */
const KIND = { heading: 15, speaker: 19, figure: 16, quotation: 20 } as const satisfies Record<string, SymbolKind>;

/** Claims that a search over the folder answers with, at most. */
const MOST_SYMBOLS = 500;

interface Section extends Span {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Where its title or name stands; the first word spoken where it stands nowhere. */
  readonly title: Span;
  readonly level: number;
}

/** The outline of a document: headings and speakers' turns, each with the figures and quotations in it. */
export function documentSymbols(index: PacketIndex, uri: string): DocumentSymbol[] {
  const source = index.document(uri);
  if (!source) return [];
  const { document } = source;
  const top: DocumentSymbol[] = [];
  const open: { section: Section; symbol: DocumentSymbol }[] = [];
  const enclosing = (offset: number): DocumentSymbol[] => {
    while (open.length > 0 && open.at(-1)!.section.end <= offset) open.pop();
    return open.at(-1)?.symbol.children ?? top;
  };
  const items: (Section | Mention)[] = [...sectionsOf(document), ...source.mentions];
  items.sort((a, b) => a.start - b.start || ('level' in a ? -1 : 1) - ('level' in b ? -1 : 1) || b.end - a.end);
  for (const item of items) {
    const siblings = enclosing(item.start);
    if ('level' in item) {
      const symbol = { ...symbolOf(document, item, item.title), name: item.name, kind: item.kind, children: [] };
      siblings.push(symbol);
      open.push({ section: item, symbol });
    } else siblings.push(mentionSymbol(index, document, item));
  }
  return top;
}

function symbolOf(document: ParsedDocument, span: Span, title: Span): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  return { range: rangeOf(document, span), selectionRange: rangeOf(document, title) };
}

function mentionSymbol(index: PacketIndex, document: ParsedDocument, mention: Mention): DocumentSymbol {
  const topic = index.topicOf(mention.id);
  const verdict = index.verdictOf(mention);
  const said = { conflict: 'differs', compatible: 'compatible', agree: 'agrees', decided: 'decided', 'only-here': '' };
  const detail = [topic?.kind === 'figure' ? display(topic.label, 80) : '', said[verdict]].filter(Boolean).join(' · ');
  return {
    ...symbolOf(document, mention, mention),
    name: written(document, mention, 80) || '…',
    detail,
    kind: KIND[mention.kind],
  };
}

/** Headings reach to the next of their level or above; a speaker's turns in a row are one section. */
function sectionsOf(document: ParsedDocument): Section[] {
  const sections: Section[] = [];
  const { blocks, text } = document;
  const headings = blocks.filter(b => b.kind === 'heading');
  headings.forEach((block, i) => {
    const level = block.level ?? 1;
    const end = headings.slice(i + 1).find(h => (h.level ?? 1) <= level)?.start ?? text.length;
    sections.push(section(document, block, end, level));
  });
  let last: { speaker: string; block: Block; end: number } | undefined;
  const close = (): void => {
    if (!last) return;
    const { block, end, speaker } = last;
    const first = { start: block.start, end: Math.min(block.end, block.start + 1) };
    sections.push({
      start: block.start,
      end,
      name: display(speaker, 80) || '…',
      kind: KIND.speaker,
      title: first,
      level: 9,
    });
    last = undefined;
  };
  for (const block of blocks) {
    if (block.speaker === undefined) continue;
    if (last?.speaker === block.speaker) last.end = block.end;
    else {
      close();
      last = { speaker: block.speaker, block, end: block.end };
    }
  }
  close();
  return sections;
}

function section(document: ParsedDocument, block: Block, end: number, level: number): Section {
  const title = { start: block.start, end: block.end };
  return {
    start: block.start,
    end: Math.max(end, block.end),
    name: written(document, title, 120) || '…',
    kind: KIND.heading,
    title,
    level,
  };
}

/** Claims of the folder whose label, values or words hold the query, best place first. A leading "#" is taken off. */
export function workspaceSymbols(index: PacketIndex, query: string): WorkspaceSymbol[] {
  const wanted = query.replace(/^#/, '').toLowerCase().split(/\s+/).filter(Boolean);
  const found: WorkspaceSymbol[] = [];
  for (const topic of index.topics) {
    if (found.length >= MOST_SYMBOLS) break;
    const text = searchText(index, topic);
    if (!wanted.every(w => text.includes(w))) continue;
    const best = bestPlace(index, topic);
    const values = topic.kind === 'figure' ? topic.readings.map(r => r.value).join(', ') : '';
    found.push({
      name: display(topic.kind === 'figure' ? withValues(topic.label, values) : `“${topic.label}”`, 120) || '…',
      kind: KIND[topic.kind],
      location: locationOf(index, best),
      containerName: `${display(best.uri, 80)} · ${count(topic.mentions.length, 'place')}`,
    });
  }
  return found;
}

/** "The repair took 14 months, about 1 year": values in the place that a label leaves open for them. */
const withValues = (label: string, values: string): string =>
  label.includes('…') ? label.replace('…', () => values) : `${label}: ${values}`;

/** What a topic can be searched by, in lower case. */
export function searchText(index: PacketIndex, topic: Topic): string {
  const words = topic.mentions.map(m => `${m.uri} ${written(index.document(m.uri)!.document, m, 400)}`);
  return [topic.label, ...topic.readings.map(r => r.value), ...words].join(' ').toLowerCase();
}
