import type { Mark } from '../protocol.ts';
import { rangeOf } from './convert.ts';
import type { PacketIndex } from './packet-index.ts';

/** Figures and quotations of a document to be highlighted, in order of place. */
export function marksOf(index: PacketIndex, uri: string): Mark[] {
  const source = index.document(uri);
  if (!source) return [];
  return source.mentions.map(m => ({
    range: rangeOf(source.document, m),
    kind: m.kind,
    verdict: index.verdictOf(m),
    claim: index.topicOf(m.id)?.id ?? m.id,
  }));
}
