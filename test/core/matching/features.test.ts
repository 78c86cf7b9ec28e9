import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import { alignDocuments } from '../../../src/core/matching/align.ts';
import { visitCandidates } from '../../../src/core/matching/candidates.ts';
import { nameRelations } from '../../../src/core/matching/compare-names.ts';
import { gatherStatistics } from '../../../src/core/matching/evidence.ts';
import { COSTLY, costlyFeatures, FEATURES, plainFeatures } from '../../../src/core/matching/features.ts';
import { OverlapMeter } from '../../../src/core/matching/overlap.ts';
import { prepareAll } from '../../../src/core/matching/prepare-claims.ts';
import { judgeQuantities } from '../../../src/core/verdicts/compare.ts';
import { makePacket } from '../../support/made-up.ts';

/** What a pair's costly features can add is known before they are looked at, so that most pairs are dropped without them. */

test('no feature is above 1, and the costly ones alone are left to be filled', () => {
  const claims = makePacket(6).flatMap(source => createEngine().document(source).claims);
  const statistics = gatherStatistics(claims);
  const context = { statistics, meter: new OverlapMeter(statistics), relate: nameRelations() };
  const prepared = prepareAll(claims, statistics);
  const alignment = alignDocuments(prepared);
  const f = new Float64Array(FEATURES.length);
  let filled = 0;
  visitCandidates(prepared, statistics, alignment, (x, y) => {
    const [a, b] = [prepared[x]!, prepared[y]!];
    const verdict = judgeQuantities(a.claim.quantity, b.claim.quantity);
    f.fill(7);
    plainFeatures(a, b, statistics, alignment.get(x, y), verdict, f);
    const plain = f.slice();
    costlyFeatures(a, b, context, f);
    FEATURES.forEach((name, i) => {
      if (COSTLY.has(name)) {
        assert.equal(plain[i], 0, name);
        if (f[i] !== 0) filled++;
      } else assert.equal(f[i], plain[i], name);
      assert.ok(f[i]! <= 1 + 1e-9, `${name} ${f[i]}`);
    });
  });
  assert.ok(filled > 1000);
});

/** The plain features, by name, of the two figures that stand last in two texts. */
function evidenceOf(left: string, right: string): (name: (typeof FEATURES)[number]) => number {
  const claims = [left, right].flatMap((text, n) =>
    createEngine()
      .document({ uri: `${n}.txt`, text })
      .claims.slice(-1),
  );
  const statistics = gatherStatistics(claims);
  const [a, b] = prepareAll(claims, statistics);
  const f = new Float64Array(FEATURES.length);
  plainFeatures(a!, b!, statistics, 0, judgeQuantities(a!.claim.quantity, b!.claim.quantity), f);
  return name => f[FEATURES.indexOf(name)]!;
}

test('ages are nearly the same only where a year or two lie between them', () => {
  const near = evidenceOf('Ines Calder, 24, won.', 'Calder is 23 years old.');
  assert.deepEqual([near('ages'), near('ages a year or two apart')], [1, 1]);
  const far = evidenceOf('Ines Calder, 24, won.', 'Her coach is 31 years old.');
  assert.deepEqual([far('ages'), far('ages a year or two apart')], [1, 0]);
});

test('a half of a score goes with the same half of the same score, whichever side is named first', () => {
  const kinds = ['same score', 'other score', 'a score against another number'] as const;
  const told = (left: string, right: string): number[] => kinds.map(evidenceOf(left, right));
  // the last figures are 33 of 34-33, and 33 of 33-34 stands first
  assert.deepEqual(told('Valdora won 34-33', 'Valdora beat Skarn 34-33'), [1, 0, 0]);
  assert.deepEqual(told('Valdora won 34-33', 'Valdora won 34-32'), [1, 0, 0]);
  assert.deepEqual(told('Valdora won 34-33', 'Valdora led 26-33'), [0, 1, 0]);
  assert.deepEqual(told('Valdora won 34-33', 'Brask made 33'), [0, 0, 1]);
  assert.deepEqual(told('Brask made 33', 'The keeper made 33'), [0, 0, 0]);
});

test('the two halves of a draw are of two sides', () => {
  const claims = ['a.txt', 'b.txt'].flatMap(
    uri => createEngine().document({ uri, text: 'Valdora drew 26-26 with Skarn.' }).claims,
  );
  const statistics = gatherStatistics(claims);
  const prepared = prepareAll(claims, statistics);
  const other = (x: number, y: number): number => {
    const f = new Float64Array(FEATURES.length);
    const [a, b] = [prepared[x]!, prepared[y]!];
    plainFeatures(a, b, statistics, 0, judgeQuantities(a.claim.quantity, b.claim.quantity), f);
    return f[FEATURES.indexOf('other score')]!;
  };
  assert.deepEqual([other(0, 2), other(1, 3), other(0, 3), other(1, 2)], [0, 0, 1, 1]);
});
