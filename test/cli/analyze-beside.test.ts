import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeBeside } from '../../src/cli/analyze-beside.ts';
import { createEngine } from '../../src/core/index.ts';
import { makePacket } from '../support/made-up.ts';

/** A comparison in two threads. */

/** More than is compared in one thread. */
const LARGE = makePacket(58, { length: 9_000 });
const engine = createEngine();
const answer = engine.analyze(LARGE);

test('two threads give the answer of one', async () => {
  assert.deepEqual(await analyzeBeside(engine, LARGE), answer);
});

test('where the other thread fails, the engine looks for itself', async () => {
  // options that no thread can work with, and an engine that was made with others
  const broken = { ...engine, options: JSON.parse('{ "dates": 5 }') };
  assert.deepEqual(await analyzeBeside(broken, LARGE), answer);
});
