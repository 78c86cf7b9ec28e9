import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareNames, compareStrangers, nameForm } from '../../../src/core/matching/compare-names.ts';

const word = fc.constantFrom('orl', 'vesta', 'max', 'b52', 'tarn', 'mill', 'quay', '4.6', '4.7', '12', '747');
const names = fc.array(
  fc.array(word, { minLength: 1, maxLength: 3 }).map(words => nameForm(words.join(' '))),
  { maxLength: 4 },
);

test('names without a word in common compare as strangers', () => {
  let strangers = 0;
  fc.assert(
    fc.property(names, names, (a, b) => {
      const bits = (list: typeof a): number => list.reduce((all, n) => all | n.bits, 0);
      if ((bits(a) & bits(b)) !== 0) return;
      strangers++;
      assert.equal(compareStrangers(a, b), compareNames(a, b));
    }),
    { numRuns: 2000, seed: 1 },
  );
  assert.ok(strangers > 300);
});
