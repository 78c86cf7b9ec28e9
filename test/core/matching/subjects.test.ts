import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../support/packet.ts';

/** What a figure is said of. */

const subjectsOf = (text: string): (string | undefined)[] =>
  analyze({ 'a.txt': text }).claims.map(c => c.subject?.value);

test('a word that opens a sentence is no name where the text also writes it without a capital', () => {
  assert.deepEqual(subjectsOf('Moorings were laid for 24 yachts. The moorings hold.'), [undefined]);
});

test('a name that opens a sentence is one', () => {
  assert.deepEqual(subjectsOf('Tarvel has moorings for 24 yachts. The moorings of Tarvel hold.'), ['Tarvel']);
});
