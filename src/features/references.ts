import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types';
import { rangeOf } from './convert.ts';
import type { PacketIndex } from './packet-index.ts';
import { locationOf, statedAt } from './places.ts';
import type { Mention, Topic } from './topics.ts';

/** Every place of the claim or quotation at a position. `declaration`: the place that {@link definition} names is among them. */
export function references(index: PacketIndex, uri: string, position: Position, declaration = true): Location[] {
  const mention = statedAt(index, uri, position);
  const topic = mention && index.topicOf(mention.id);
  if (!topic) return [];
  const best = declaration ? undefined : bestPlace(index, topic);
  return index.inOrder(topic.mentions.filter(m => m !== best)).map(m => locationOf(index, m));
}

/** The place that a claim is best read at: see {@link bestPlace}. */
export function definition(index: PacketIndex, uri: string, position: Position): Location | null {
  const mention = statedAt(index, uri, position);
  const topic = mention && index.topicOf(mention.id);
  return topic ? locationOf(index, bestPlace(index, topic, mention)) : null;
}

/** Places of the same claim in the same document. */
export function highlights(index: PacketIndex, uri: string, position: Position): DocumentHighlight[] {
  const mention = statedAt(index, uri, position);
  const topic = mention && index.topicOf(mention.id);
  const document = index.document(uri)?.document;
  if (!topic || !document) return [];
  return topic.mentions.filter(m => m.uri === uri).map(m => ({ range: rangeOf(document, m), kind: 1 }));
}

/**
 * The primary source's place; where it has none, a quotation's evidence, and of a figure the first place of the value that most
 * sources state, the most exact one among equals.
 */
export function bestPlace(index: PacketIndex, topic: Topic, from?: Mention): Mention {
  const inOrder = index.inOrder(topic.mentions);
  const primary = inOrder.find(m => index.document(m.uri)?.info.role === 'primary');
  if (primary) return primary;
  const evidence = from?.quotation?.evidence;
  const against =
    evidence && inOrder.find(m => m.uri === evidence.uri && m.start < evidence.end && evidence.start < m.end);
  if (against) return against;
  const sources = (mentions: readonly Mention[]): number => new Set(mentions.map(m => m.uri)).size;
  const exactness = (m: readonly Mention[]): number => (m[0]?.claim?.quantity.modality === 'exact' ? 1 : 0);
  const step = (m: readonly Mention[]): number => m[0]?.claim?.quantity.step ?? 0;
  const best = [...topic.readings].sort(
    (a, b) =>
      sources(b.mentions) - sources(a.mentions) ||
      exactness(b.mentions) - exactness(a.mentions) ||
      step(a.mentions) - step(b.mentions),
  )[0];
  return index.inOrder(best?.mentions ?? inOrder)[0] ?? inOrder[0]!;
}
