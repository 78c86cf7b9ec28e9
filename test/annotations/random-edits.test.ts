import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { checkRandomEdits, type Outcome } from '../support/anchoring.ts';

test('over ten thousand random edits no annotation is anchored at a wrong place or to a wrong figure', () => {
  const sum: Outcome = { edits: 0, anchored: 0, stale: 0, asked: 0 };
  const add = (o: Outcome): void => {
    sum.edits += o.edits;
    sum.anchored += o.anchored;
    sum.stale += o.stale;
    sum.asked += o.asked;
  };
  fc.assert(
    fc.property(fc.integer(), seed => add(checkRandomEdits(seed, 4))),
    { numRuns: 4400, seed: 20310512 },
  );
  assert.ok(sum.edits >= 10_000, `${sum.edits} edits`);
  // never wrong is easy for one who always asks
  const share = sum.anchored / (sum.anchored + sum.stale + sum.asked);
  assert.ok(share > 0.8, `only ${Math.round(100 * share)} % anchored`);
  assert.ok(sum.stale > 500, `${sum.stale} stale`);
});
