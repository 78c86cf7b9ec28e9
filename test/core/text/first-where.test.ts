import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstWhere } from '../../../src/core/text/first-where.ts';

const ascending = fc.array(fc.integer({ min: -20, max: 20 })).map(list => list.sort((a, b) => a - b));

test('the place of a number in a sorted list is that of a search from the front', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -21, max: 21 }), (list, least) => {
      const at = list.findIndex(n => n >= least);
      assert.equal(
        firstWhere(0, list.length, i => list[i]! >= least),
        at < 0 ? list.length : at,
      );
    }),
  );
});

test('nothing is asked outside the range, and an empty one answers its end', () => {
  const asked: number[] = [];
  firstWhere(3, 9, i => asked.push(i) > 99);
  assert.ok(asked.length > 0 && asked.every(i => i >= 3 && i < 9), asked.join());
  assert.equal(
    firstWhere(4, 4, () => assert.fail('asked')),
    4,
  );
});
