import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelOf } from '../../../src/core/matching/readings.ts';
import type { Role } from '../../../src/core/model.ts';
import { analyze } from '../../support/packet.ts';

const [claim] = analyze({ 'a.txt': 'The tower is 61 metres tall.' }).claims;
const stated = (value: string): Role => ({ value, basis: 'stated' });
const inferred = (value: string): Role => ({ value, basis: 'inferred' });

/** The label of claims with these subjects and measures. */
const label = (...roles: readonly (readonly [(Role | undefined)?, (Role | undefined)?])[]): string =>
  labelOf(
    roles.map(([subject, measure]) => {
      const { subject: _s, measure: _m, ...rest } = claim!;
      return { ...rest, ...(subject ? { subject } : {}), ...(measure ? { measure } : {}) };
    }),
  );

test('a group is labelled by the subject and measure stated most often', () => {
  assert.equal(
    label(
      [stated('K3'), stated('clock')],
      [stated('K3'), inferred('on Monday')],
      [stated('the chip'), stated('clock')],
    ),
    'K3 · clock',
  );
});

test('a heading over one of several claims names none of them', () => {
  assert.equal(label([inferred('Summary'), stated('trial')], [undefined, stated('trial')], []), 'trial');
});

test('a label says nothing twice', () => {
  assert.equal(label([stated('Repairs'), inferred('repairs of the hall')], []), 'repairs of the hall');
});

test('the preposition before a measure is left out', () => {
  assert.equal(label([stated('Mill'), inferred('of flour')], []), 'Mill · flour');
});

test('a group that nothing names is labelled by its figure', () => {
  assert.equal(label([], []), '61 metres');
});
