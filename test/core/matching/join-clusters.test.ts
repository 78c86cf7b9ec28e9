import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JOINT_FEATURES, joinClusters, type Joint } from '../../../src/core/matching/join-clusters.ts';

/** Two clusters whose best pair alone says by how much they pass the bar, which is 0. */
function joint(x: number, y: number, over: number): Joint {
  const features = new Float64Array(JOINT_FEATURES.length);
  features[JOINT_FEATURES.indexOf('best pair')] = over;
  return { x, y, kind: 0, features, certain: false };
}
const WEIGHTS = Float64Array.from({ length: JOINT_FEATURES.length + 1 }, (_, i) =>
  JOINT_FEATURES[i - 1] === 'best pair' ? 1 : 0,
);
const join = (clusters: readonly (readonly number[])[], joints: readonly Joint[]): number[][] =>
  joinClusters(clusters, joints, [0], [WEIGHTS], [0]);

test('what eight claims say of another counts for more than what one says', () =>
  assert.deepEqual(join([[0, 1, 2, 3, 4, 5, 6, 7], [8], [9]], [joint(0, 1, 1), joint(0, 2, 0.5)]), [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  ]));

test('a chain of single claims, each like the next, makes no group', () =>
  assert.deepEqual(join([[0], [1], [2]], [joint(0, 1, 1), joint(1, 2, 0.5)]), [[0, 1], [2]]));
