import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NumberSet } from '../../../src/core/matching/number-set.ts';
import { PairNumbers } from '../../../src/core/matching/pair-numbers.ts';

/** Sets and tables of numbers in typed arrays do what those of the language do. */

const number = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 2 ** 30 }));

test('pairs have the numbers in the order in which they first came, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number), { maxLength: 3000, size: 'max' }),
      fc.nat({ max: 5000 }),
      (pairs, expected) => {
        const numbers = new PairNumbers(expected);
        const known = new Map<string, number>();
        for (const [x, y] of pairs) {
          const key = `${x} ${y}`;
          assert.equal(numbers.find(x, y), known.get(key) ?? -1);
          if (!known.has(key)) known.set(key, known.size);
          assert.equal(numbers.add(x, y), known.get(key));
        }
        assert.equal(numbers.size, known.size);
        const seen = new Map<string, number>();
        numbers.forEach((x, y, n) => seen.set(`${x} ${y}`, n));
        assert.deepEqual(seen, new Map([...known]));
      },
    ),
    { numRuns: 30 },
  );
});

test('a set has the numbers that were added, those kept as bits as well', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 400 }), fc.constantFrom(0, 32, 50), (list, dense) => {
      const set = new NumberSet(dense);
      for (const n of list) set.add(n);
      const expected = new Set(list);
      assert.equal(set.size, expected.size);
      assert.deepEqual(new Set(set), expected);
      for (let n = 0; n < 70; n++) assert.equal(set.has(n), expected.has(n));
    }),
  );
});
