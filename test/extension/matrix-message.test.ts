import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFromPage } from '../../src/extension/matrix-message.ts';

test('a message of the matrix is taken whole or not at all', () => {
  const open = { type: 'open', table: 3, row: 0, column: 1, place: 0 };
  for (const message of [open, { type: 'ready' }, { type: 'single', single: true }])
    assert.ok(isFromPage(message), JSON.stringify(message));
  for (const message of [
    null,
    'ready',
    {},
    { type: 'open', row: 0, column: 1, place: 0 },
    { ...open, row: '__proto__' },
    { ...open, column: -1 },
    { ...open, place: 0.5 },
    { type: 'single', single: 'yes' },
    { type: 'close' },
  ])
    assert.equal(isFromPage(message), false, JSON.stringify(message));
});
