import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../src/core/index.ts';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';

/** What goes beyond the limits is left out and said, never silently. */

const SENTENCE = 'The pier of Drelm is 412 metres long.\n\n';

test('a source beyond the limit is read as far as that, up to the end of a line', () => {
  const engine = createEngine({ limits: { ...DEFAULT_LIMITS, characters: 1000 } });
  const text = `\ufeff${SENTENCE.repeat(100)}`;
  const { document, claims } = engine.document({ uri: 'a.txt', text });
  assert.equal(claims.length, 25);
  assert.equal(document.text, text.slice(1));
  assert.equal(document.prose.length, document.text.length);
  assert.deepEqual(
    document.problems.map(p => p.message),
    [
      'only the first 976 of 3,901 characters were read. Split the text, or raise "limits": {"characters": …} in .crosscheck/project.json',
    ],
  );
});

test('a source at the limit is read whole', () => {
  const text = SENTENCE.repeat(10);
  const engine = createEngine({ limits: { ...DEFAULT_LIMITS, characters: text.length } });
  const { document, claims } = engine.document({ uri: 'a.txt', text });
  assert.deepEqual([claims.length, document.problems], [10, []]);
});

test('sources beyond the figures of a packet are told and not compared', () => {
  const engine = createEngine({ limits: { ...DEFAULT_LIMITS, figures: 5 } });
  const sources = ['c.txt', 'a.txt', 'b.txt'].map(uri => ({ uri, text: SENTENCE.repeat(2) }));
  const analysis = engine.analyze(sources);
  assert.deepEqual([...new Set(analysis.claims.map(c => c.uri))], ['a.txt', 'b.txt']);
  assert.deepEqual(
    analysis.documents.flatMap(d => d.problems.map(p => `${d.uri}: ${p.message}`)),
    [
      'c.txt: its 2 figures are not compared: the sources before it hold the 5 that are. Review fewer sources at once, or raise "limits": {"figures": …} in .crosscheck/project.json',
    ],
  );
});
