import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeClaims } from '../../src/core/claims/make-claims.ts';
import { parseDocument } from '../../src/core/formats/index.ts';
import { findQuantities } from '../../src/core/quantities/pipeline.ts';
import { compareQuantities } from '../../src/core/verdicts/compare.ts';
import { loadPacket, pairWithGold } from '../support/gold.ts';
import { alterClaims } from './altered.ts';

const packet = loadPacket(fileURLToPath(new URL('../packets/lake-study', import.meta.url)));
const claims = packet.sources.flatMap(source => {
  const document = parseDocument(source);
  return makeClaims(document, findQuantities(document));
});
const gold = pairWithGold(claims, packet.claims);

test('a copy of a packet holds further conflicts, and each is one by its values', () => {
  const copy = alterClaims(claims, gold, packet, 1);
  const added = copy.packet.conflicts.slice(packet.conflicts.length);
  assert.ok(added.length > 5, `${added.length} pairs conflict`);
  const found = new Map(gold.map((g, i) => [packet.claims[g]?.id, copy.claims[i]!.quantity]));
  for (const [a, b] of added)
    assert.equal(compareQuantities(found.get(a)!, found.get(b)!).label, 'conflict', `${a} ${b}`);
});

test('one seed gives one copy, and another gives another', () => {
  const stated = (seed: number): unknown => alterClaims(claims, gold, packet, seed).claims.map(c => c.quantity);
  assert.deepEqual(stated(2), stated(2));
  assert.notDeepEqual(stated(2), stated(3));
});
