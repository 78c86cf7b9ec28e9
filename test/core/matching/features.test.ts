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
