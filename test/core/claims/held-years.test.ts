import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, conflictsOf } from '../../support/packet.ts';

/** Figures of another year or another holder than those they are held against. */

const told = (a: string, b: string): readonly string[] => conflictsOf(analyze({ 'a.txt': a, 'b.txt': b }));
const about = (what: string): string =>
  `The herring of Tarn\n\nThe boats of Tarn and Orle landed ${what}, the harbour office said.`;

test('what is said of a year ago is not what is stated of now', () => {
  assert.deepEqual(told(about('44.2 tonnes of herring a year ago'), about('46.1 tonnes of herring')), []);
  assert.equal(told(about('44.2 tonnes of herring'), about('46.1 tonnes of herring')).length, 1);
});

test('a record that is beaten is not the one that beats it', () => {
  const record = (what: string): string =>
    `The herring of Tarn\n\nIn June the boats of Tarn ${what} of herring, a record for Orle Bay.`;
  assert.deepEqual(told(record('surpassed the 44.2 tonnes'), record('landed 46.1 tonnes')), []);
  assert.equal(told(record('landed 44.2 tonnes'), record('landed 46.1 tonnes')).length, 1);
});

test('two texts may tell otherwise what both hold the present figure against', () => {
  const held = (what: string): string =>
    `Orle Mills\n\nOrle Mills earned $143 million in the quarter, ${what} million in the same quarter before that of the flood.`;
  assert.deepEqual(told(held('down from $312'), held('compared with $311')), [
    '"$311 million" conflicts "$312 million"',
  ]);
});
