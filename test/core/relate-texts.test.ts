import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../src/core/index.ts';
import { makePacket } from '../support/made-up.ts';

/** Texts related by themselves: what another thread may do of a comparison. */

const PACKET = makePacket(8, { length: 4000 });
// one source again in the other's name, so that a text repeats another
const SOURCES = [...PACKET, { uri: 'copied.md', text: `${PACKET[0]!.text}\n\n${PACKET[1]!.text.slice(0, 900)}` }];

test('an answer completed with relations found elsewhere is the whole answer', () => {
  const engine = createEngine({ primary: PACKET[2]!.uri });
  const whole = engine.analyze(SOURCES);
  assert.ok(whole.repeats.length > 0 && whole.quotations.length > 0);
  assert.deepEqual(engine.compare(SOURCES)(engine.relate([...SOURCES].reverse())), whole);
});

test('an answer that nobody completes looks for the relations itself', () => {
  const engine = createEngine();
  assert.deepEqual(engine.compare(SOURCES)(), engine.analyze(SOURCES));
});

test('relations of all texts are passed over where a limit leaves some out', () => {
  const engine = createEngine({ limits: { characters: 3000, figures: 100 } });
  const whole = engine.analyze(SOURCES);
  assert.ok(whole.quotations.length < engine.relate(SOURCES).quotations.length);
  assert.deepEqual(engine.compare(SOURCES)(engine.relate(SOURCES)), whole);
});
