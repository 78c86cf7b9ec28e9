import assert from 'node:assert/strict';
import type { Annotation, Target } from '../../src/core/annotation.ts';
import { targetAt } from '../../src/core/annotations/resolve.ts';
import { analyzeDocument } from '../../src/core/packet.ts';
import type { PacketText } from './packet.ts';

/** A place as a test names it: the source, and words that stand in it once. */
export type Named = readonly [uri: string, words: string];

/** What a test decides: an annotation with its places named by their words. */
export type Decided = {
  [K in Annotation['kind']]: Omit<Extract<Annotation, { kind: K }>, 'id' | 'targets' | 'kind'> & {
    readonly kind: K;
    readonly at: readonly Named[];
  };
}[Annotation['kind']];

/** Annotations as a reviewer would have recorded them on these documents. */
export function recorded(documents: PacketText, decisions: readonly Decided[]): Annotation[] {
  const sources = new Map(Object.entries(documents).map(([uri, text]) => [uri, analyzeDocument({ uri, text })]));
  const target = ([uri, words]: Named, kind: Annotation['kind']): Target => {
    const source = sources.get(uri);
    assert.ok(source, `there is no ${uri}`);
    const start = source.document.text.indexOf(words);
    assert.ok(
      start >= 0 && source.document.text.indexOf(words, start + 1) < 0,
      `${words} does not stand in ${uri} once`,
    );
    const found = targetAt(source, { start, end: start + words.length }, kind);
    assert.ok(found);
    return found;
  };
  return decisions.map(({ at, ...rest }, i) => ({
    ...rest,
    id: `urn:uuid:${i + 1}`,
    targets: at.map(named => target(named, rest.kind)),
  }));
}
