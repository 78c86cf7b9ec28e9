import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rivals } from '../../../src/core/matching/rivals.ts';

test('rivals of two clusters are those that either could be joined with about as well', () => {
  const rivals = new Rivals(5, -6);
  rivals.add(0, 1, 1, false);
  rivals.add(0, 2, 0, false);
  rivals.add(1, 3, -0.5, true);
  rivals.add(1, 4, -3, true);
  assert.equal(rivals.asGood(0, 1, 1), 2);
  assert.equal(rivals.asGood(0, 2, 0), 1);
  assert.equal(rivals.bestThatAgrees(0, 1), -0.5);
  assert.equal(rivals.bestThatAgrees(0, 2), -6);
});
