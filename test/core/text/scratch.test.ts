import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_KEPT, Scratch } from '../../../src/core/text/scratch.ts';

test('room that is used over and over is as long as asked for, and filled', () => {
  const scratch = new Scratch();
  for (const length of [3, 0, 5000, 2, MOST_KEPT, MOST_KEPT + 1, 7]) {
    const room = scratch.filled(length, -1);
    assert.equal(room.length, length);
    assert.ok(room.every(x => x === -1));
    room.fill(9);
  }
});
