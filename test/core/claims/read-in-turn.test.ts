import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../../src/core/index.ts';
import type { Claim } from '../../../src/core/model.ts';
import { sourceText } from '../../support/arbitraries.ts';

/** Room and numbers are used over and over from one text to the next: nothing of one may show in another. */

const engine = createEngine();
const claimsOf = (text: string): readonly Claim[] => engine.document({ uri: 'a.md', text }).claims;

const checkAlike = (first: string, second: string): void => {
  const alone = structuredClone(claimsOf(first));
  claimsOf(second);
  assert.deepEqual(structuredClone(claimsOf(first)), alone, first);
};

test('a text says the same after any other', () => {
  checkAlike('The Wide Gauge holds 40 kg, up 5%.', 'The wide gauge of Wide Gauge 7 holds 41 tonnes.');
  checkAlike('Lake Orla is 14 km long, or 9 miles.', `${'Another 3 boats of the other 40 left in 2019. '.repeat(200)}`);
  checkAlike('m&#8203; 4 h 5', 'M 4 m 5 h 6');
  fc.assert(fc.property(sourceText, sourceText, checkAlike), { numRuns: 60 });
});

test('claims keep what was said of them while other texts are read', () => {
  const claims = claimsOf('In Port Maren, 12 ferries carried 4,000 people; 30 of them were hurt.');
  const before = structuredClone(claims);
  for (let n = 0; n < 40; n++)
    claimsOf(`Between ${n} and ${n + 9} lorries were sold for $${n} million in the north. `.repeat(n));
  assert.deepEqual(structuredClone(claims), before);
});
