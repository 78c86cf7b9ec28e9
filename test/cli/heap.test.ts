import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getHeapSpaceStatistics } from 'node:v8';
import { spareMemory } from '../../src/cli/heap.ts';

test('room for new objects stays where it is held, however much is made', () => {
  const look = spareMemory();
  const alive: object[] = [];
  for (let round = 0; round < 60; round++) {
    look();
    for (let i = 0; i < 20_000; i++) alive.push({ round, of: [i] });
  }
  const young = getHeapSpaceStatistics().find(space => space.space_name === 'new_space')!;
  // left alone it grows to twice as much with so many that stay alive
  assert.ok(young.space_size < 40 * 1024 * 1024, `${young.space_size} bytes`);
});
