import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../src/core/index.ts';
import type { SourceDocument } from '../../src/core/model.ts';
import { checkLinearOn } from '../support/growth.ts';
import { randomFrom } from '../support/made-up.ts';

/** Comparing takes time with the number of claims and documents, not with that of their pairs. Sizes are characters. */

const engine = createEngine();

/** Documents that hold `sentences` each, as many as fill the size. */
function filled(size: number, sentence: (k: number) => string, perDocument = 20): SourceDocument[] {
  const documents: SourceDocument[] = [];
  let length = 0;
  for (let k = 0; length < size; k += perDocument) {
    const text = Array.from({ length: perDocument }, (_, i) => sentence(k + i)).join(' ');
    documents.push({ uri: `${String(documents.length).padStart(6, '0')}.txt`, text });
    length += text.length;
  }
  return documents;
}

/** Only the comparison is measured: the documents are read before. */
function checkComparison(what: string, packet: (size: number) => SourceDocument[]): void {
  checkLinearOn(what, size => packet(size * 2).map(engine.document), engine.packet);
}

test('claims of one unit are compared in linear time', () => {
  const random = randomFrom(3);
  const names = Array.from({ length: 400 }, (_, i) => `Hall ${String.fromCharCode(65 + (i % 26))}${i}`);
  checkComparison('one unit', size =>
    filled(size, () => `The gate of ${names[Math.floor(random() * 400)]} weighs ${Math.floor(random() * 9000)} kg.`),
  );
});

test('one claim in every document is compared in linear time', () => {
  checkComparison('one claim', size => filled(size, () => 'The bridge at Orl is 412 metres long.', 2));
});

test('one claim with another value in every document is compared in linear time', () => {
  checkComparison('many values', size => filled(size, k => `The bridge at Orl is ${400 + k} metres long.`, 2));
});

test('one quotation in every document is found in linear time', () => {
  checkComparison('one quotation', size =>
    filled(size, k => `“We never saw the water rise that fast,” said keeper number ${k} of the lock at Orl.`, 2),
  );
});

test('quotations with their speakers in the middle are found in linear time', () => {
  const spoken = (k: number): string => `“Weir ${k} rose all night,” he said. “Lock ${k} held.” `;
  checkComparison('spoken in two parts', size => {
    const text = Array.from({ length: Math.ceil(size / 12) }, (_, k) => spoken(k)).join('');
    return ['a.txt', 'b.txt'].map(uri => ({ uri, text }));
  });
});

test('a figure that a thousand documents state is one group', () => {
  const sources = Array.from({ length: 1000 }, (_, i) => ({
    uri: `${i}.txt`,
    text: 'The bridge at Orl is 412.5 metres long. It was opened by the mayor in heavy rain.',
  }));
  const analysis = engine.analyze(sources);
  const largest = Math.max(...analysis.groups.map(g => g.claims.length));
  assert.equal(largest, 1000);
});

/** Only the revision is measured, of an answer that is there. */
function checkRevision(what: string, packet: (size: number) => SourceDocument[]): void {
  checkLinearOn(
    what,
    size => {
      const sources = packet(size);
      const { uri, text } = sources[sources.length >> 1]!;
      const before = engine.analyze(sources);
      // what is arranged by document is arranged once
      engine.revise(before, []);
      return { before, uri, now: engine.document({ uri, text: text.replace(/\d\d\d/, '777') }) };
    },
    ({ before, uri, now }) => {
      for (let i = 0; i < 8; i++) engine.revise(before, [{ uri, now }]);
    },
  );
}

test('an edit of a figure that every document states is answered in linear time', () => {
  checkRevision('revising one claim', size => filled(size, () => 'The bridge at Orl is 412 metres long.', 2));
});

test('an edit of a figure that is another in every document is answered in linear time', () => {
  checkRevision('revising many values', size => filled(size, k => `The bridge at Orl is ${400 + k} metres long.`, 2));
});

test('an edit of one document among others is answered in linear time', () => {
  checkRevision('revising one of many', size =>
    filled(
      size,
      k => `The gate of Hall ${String.fromCharCode(65 + (k % 26))}${k >> 1} weighs ${300 + (k >> 1)} kg.`,
      2,
    ),
  );
});
