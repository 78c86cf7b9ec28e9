import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz, IDS, keptFor, shown } from './run.ts';

/** A slice of `npm run fuzz`, the same each time: kept inputs, and as many new ones as a run of the tests can afford. */

const SEED = 2031;
/** Seconds for a target, else one; whichever is over first, this or the number of inputs, ends it. A busy machine starts a server in seconds. */
const SECONDS: Readonly<Record<string, number>> = { server: 20 };
const MOST: Readonly<Record<string, number>> = { server: 100, cli: 3 };

for (const id of IDS)
  test(`nothing that ${id} is fed with crashes it or makes it hang`, async () => {
    const result = await fuzz(id, { seed: SEED, seconds: SECONDS[id] ?? 1, most: MOST[id] ?? 150 });
    assert.ok(result.inputs > 0);
    assert.ok(result.crashes.length + result.hangs.length === 0, shown(id, result));
  });

test('there are kept inputs, and every target runs them', async () => {
  const kept = keptFor('figures');
  assert.ok(kept.length >= 20);
  const { inputs } = await fuzz('figures', { seed: 1, seconds: 1, replay: true });
  assert.ok(inputs > kept.length);
});
