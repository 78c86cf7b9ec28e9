import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure, whatIsMissing } from './measure.ts';
import { compareFigures, raised, readRatchet } from './ratchet.ts';

test('no figure falls below what was reached before', async () => {
  const missing = whatIsMissing();
  if (missing !== undefined) {
    assert.match(missing, /nothing is scored/, 'the tests run on a build');
    console.log(missing);
    return;
  }
  const { figures, tables } = await measure(false);
  const { fallen, risen } = compareFigures(figures, readRatchet());
  console.log(tables);
  if (risen.length > 0) console.log(`\nRisen; npm run score -- --raise writes them down:\n  ${risen.join('\n  ')}`);
  assert.deepEqual(fallen, []);
});

test('a fallen figure shows, a risen one is told, noise is neither', () => {
  const before = { 'a: claims F1': 90, 'a: tempted': 3, 'b: number right': 10, 'c: links F1': 50 };
  assert.deepEqual(compareFigures(before, before), { fallen: [], risen: [] });
  assert.deepEqual(
    compareFigures({ 'a: claims F1': 89.8, 'a: tempted': 3, 'b: number right': 10, 'c: links F1': 50 }, before).fallen,
    [],
  );
  assert.deepEqual(compareFigures({ 'a: claims F1': 89, 'a: tempted': 4, 'b: number right': 9 }, before), {
    fallen: [
      'a: claims F1: 90 before, 89 now',
      'a: tempted: 3 before, 4 now',
      'b: number right: 10 before, 9 now',
      'c: links F1: 50 before, not measured now',
    ],
    risen: [],
  });
  assert.deepEqual(compareFigures({ ...before, 'a: claims F1': 91, 'a: tempted': 2, 'd: errors': 0 }, before).risen, [
    'a: claims F1: 90 before, 91 now',
    'a: tempted: 3 before, 2 now',
    'd: errors: new, 0',
  ]);
});

test('raising keeps the better of both', () => {
  assert.deepEqual(
    raised({ 'a: claims F1': 89, 'a: tempted': 2 }, { 'a: claims F1': 90, 'a: tempted': 3, 'b: x': 1 }),
    {
      'a: claims F1': 90,
      'a: tempted': 2,
      'b: x': 1,
    },
  );
});
