import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Separation } from '../../../src/core/matching/constraints.ts';

/** Clusters 0 to 3, of one claim each at first. */
const separation = (constraints: Partial<ConstructorParameters<typeof Separation>[2]>): Separation =>
  new Separation([0, 1, 2, 3], 4, { together: [], apart: [], ...constraints });

test('what a reviewer set apart stays apart when either side has grown', () => {
  const apart = separation({ apart: [[0, 1]] });
  assert.equal(apart.forbids(0, 1), true);
  assert.equal(apart.forbids(1, 2), false);
  apart.join(2, 0);
  assert.equal(apart.forbids(1, 2), true);
  assert.equal(apart.forbids(2, 3), false);
});

test('two cells of one table never meet, not by way of a claim outside it either', () => {
  const apart = separation({
    cells: [[{ table: 'a', cell: 4 }], [], [{ table: 'a', cell: 5 }], [{ table: 'b', cell: 5 }]],
  });
  assert.equal(apart.forbids(0, 2), true);
  assert.equal(apart.forbids(0, 3), false);
  apart.join(1, 0);
  assert.equal(apart.forbids(1, 2), true);
  assert.equal(apart.forbids(2, 1), true);
  assert.equal(apart.forbids(1, 3), false);
});
