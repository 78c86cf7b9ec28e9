import type { Position } from 'vscode-languageserver-types';
import type { ComparedPair, Place } from '../protocol.ts';
import { offsetAt } from './convert.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { mentionsAtPosition, placeOf } from './places.ts';
import type { Mention } from './topics.ts';

export type Target = 'figure' | 'quotation' | 'conflict' | 'place';

export interface Step {
  readonly place: Place;
  readonly wrapped: boolean;
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/** The next or previous thing of a kind from a position; round at the end. */
export function navigate(
  index: PacketIndex,
  uri: string,
  position: Position,
  target: Target,
  direction: 'next' | 'previous',
): Step | null {
  const source = index.document(uri);
  if (!source) return null;
  const list = index.inOrder(candidates(index, uri, position, target));
  if (list.length === 0) return null;
  const offset = offsetAt(source.document, position);
  const order = new Map(index.sources.map((s, i) => [s.document.uri, i]));
  const here = order.get(uri)!;
  // before or behind the cursor; a mention the cursor stands in or just behind is neither
  const side = (m: Mention): number => {
    const there = order.get(m.uri)!;
    if (there !== here) return there - here;
    return m.start > offset ? 1 : m.end < offset ? -1 : 0;
  };
  const found = direction === 'next' ? list.findIndex(m => side(m) > 0) : list.findLastIndex(m => side(m) < 0);
  const at = found >= 0 ? found : direction === 'next' ? 0 : list.length - 1;
  return { place: placeOf(index, list[at]!), wrapped: found < 0, index: at + 1, total: list.length };
}

function candidates(index: PacketIndex, uri: string, position: Position, target: Target): readonly Mention[] {
  if (target === 'conflict')
    return index.sources.flatMap(s => s.mentions.filter(m => index.verdictOf(m) === 'conflict'));
  if (target === 'place') {
    const [mention] = mentionsAtPosition(index, uri, position);
    return (mention && index.topicOf(mention.id)?.mentions) ?? [];
  }
  return index.document(uri)!.mentions.filter(m => m.kind === target);
}

/** The place at a position against every other place of its claim: conflicts first, other sources first, the primary first. */
export function compareAt(
  index: PacketIndex,
  uri: string,
  position: Position,
): { claim: string; label: string; pairs: ComparedPair[] } | null {
  // of a quotation with a figure in it, the one that has something to be compared with
  const mentions = mentionsAtPosition(index, uri, position);
  const mention = mentions.find(m => (index.topicOf(m.id)?.mentions.length ?? 0) > 1) ?? mentions[0];
  const topic = mention && index.topicOf(mention.id);
  if (!topic) return null;
  const left = placeOf(index, mention);
  const rank = { conflict: 0, compatible: 1, agree: 2 };
  const pairs = index
    .inOrder(topic.mentions.filter(m => m !== mention))
    .map(other => ({ other, ...index.compare(mention, other) }))
    .sort((a, b) => rank[a.label] - rank[b.label] || Number(a.other.uri === uri) - Number(b.other.uri === uri))
    .map(({ other, label, reason }) => ({
      left,
      right: placeOf(index, other),
      verdict: label,
      reason: display(reason),
    }));
  return { claim: topic.id, label: display(topic.label), pairs };
}
