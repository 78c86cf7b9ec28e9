import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../src/core/annotation.ts';
import { placeAnnotations, targetAt } from '../../src/core/annotations/resolve.ts';
import { createEngine } from '../../src/core/index.ts';
import { editAnnotations } from '../../src/settings/annotations/edit.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { checkLinear, cost } from '../support/growth.ts';
import { makePacket } from '../support/made-up.ts';

/** Ten thousand decisions are a large review, not an endless one: what they cost grows with their number, and typing does not pay it. */

const engine = createEngine();
const made = new Map<number, ReturnType<typeof review>>();

/** A packet with a note at each figure, and the file that holds them. */
function review(sources: number) {
  const documents = makePacket(sources).map(d => engine.document(d));
  const put = documents.flatMap(d =>
    d.claims.map((claim, i): Annotation => {
      const target = targetAt(d, claim, 'note');
      assert.ok(target);
      return { id: `urn:note:${d.document.uri}:${i}`, kind: 'note', text: 'Ask.', targets: [target] };
    }),
  );
  const edited = editAnnotations('', { put });
  assert.ok('text' in edited);
  return { documents, text: edited.text, count: put.length };
}

/** One for every so many characters of size. */
function ofSize(size: number): ReturnType<typeof review> {
  const sources = Math.ceil(size / 1024);
  const known = made.get(sources) ?? review(sources);
  made.set(sources, known);
  return known;
}

test('reading annotations and finding their places is linear', () => {
  checkLinear('annotations', size => {
    const { text, documents } = ofSize(size);
    return placeAnnotations(readAnnotations(text).annotations, documents);
  });
});

test('an edit of one source of many looks up its own annotations alone', () => {
  const { text, documents, count } = ofSize(1 << 16);
  assert.ok(count > 500, `${count} annotations`);
  const [edited, ...others] = documents;
  assert.ok(edited);
  const { uri, text: before } = edited.document;
  let annotations: readonly Annotation[] = [];
  let placed: ReturnType<typeof placeAnnotations> = [];
  // the least of some rounds: one alone may have to wait for a collection
  const least = (prepare: (round: number) => void, work: () => void): number =>
    Math.min(
      ...[1, 2, 3, 4, 5, 6].map(round => {
        prepare(round);
        return cost(work);
      }),
    );
  const first = least(
    () => ({ annotations } = readAnnotations(text)),
    () => placeAnnotations(annotations, documents),
  );
  let now = documents;
  const again = least(
    round => (now = [engine.document({ uri, text: `${'A preface.\n\n'.repeat(round)}${before}` }), ...others]),
    () => (placed = placeAnnotations(annotations, now)),
  );
  assert.ok(placed.every(p => p.state === 'holds'));
  assert.ok(again < first / 3, `${again} ms after ${first} ms`);
});
