import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

const namesAt = (text: string): readonly (readonly string[])[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.map(c => c.context.names);

test('a word that opens a sentence and tells how is no name', () => {
  assert.deepEqual(namesAt('Incredibly a mast of 40 feet stood.'), [[]]);
  assert.deepEqual(namesAt('Tarn and others, it is said, saw 40 boats.'), [['tarn']]);
  assert.deepEqual(namesAt('Marlow and family, who own 12 shops, came.'), [['marlow']]);
  assert.deepEqual(namesAt('Orrel had 40 boats.'), [['orrel']]);
});
