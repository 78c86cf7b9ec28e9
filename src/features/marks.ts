import type { Mark } from '../protocol.ts';
import { partsOf, rangeOf } from './convert.ts';
import type { PacketIndex } from './packet-index.ts';

/** Figures and quotations of a document to be highlighted, in order of place; one over several lines has a mark on each. */
export function marksOf(index: PacketIndex, uri: string): Mark[] {
  const source = index.document(uri);
  if (!source) return [];
  return source.mentions.flatMap(m => {
    const mark = { kind: m.kind, verdict: index.verdictOf(m), claim: index.topicOf(m.id)?.id ?? m.id };
    return partsOf(source.document, m).map((part, i) => ({
      range: rangeOf(source.document, part),
      ...mark,
      ...(i > 0 ? { continued: true as const } : {}),
    }));
  });
}
