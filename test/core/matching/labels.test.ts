import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelOf, labelOfClaim } from '../../../src/core/matching/group-label.ts';
import type { Role } from '../../../src/core/model.ts';
import { analyze } from '../../support/packet.ts';

/** What the claim of a figure is called in a text. */
function labelIn(text: string, figure: string, uri = 'a.txt'): string {
  const { claims, documents } = analyze({ [uri]: text });
  return labelOfClaim(
    claims.find(c => c.text === figure)!,
    documents[0],
  );
}

test('a claim is called by the words around its figure, which is left open', () => {
  for (const [text, figure, label] of [
    ['The repair took fourteen months, and nobody was told.', 'fourteen months', 'The repair took …'],
    ['In the end, traffic on the detour grew by 41 percent.', '41 percent', 'traffic on the detour grew by …'],
    ['Nobody was hurt; the dam held back 12 metres of water.', '12 metres', 'the dam held back … of water'],
    ['Depth of the hole: 6.8 metres', '6.8 metres', 'Depth of the hole: …'],
  ] as const)
    assert.equal(labelIn(text, figure), label);
});

test('what is counted keeps its noun', () => {
  assert.equal(labelIn('Eleven people were injured.', 'Eleven people'), '… people were injured');
  assert.equal(
    labelIn('The committee heard 68 witnesses in May.', '68 witnesses'),
    'The committee heard … witnesses in May',
  );
});

test('the subject is told where the words around say little', () => {
  assert.equal(labelIn('Vesta 4.6 – to the surprise of many – scored 92%.', '92%'), 'Vesta 4.6 · scored …');
});

test('nothing of another sentence, of a bracket left open or of a mark without words is taken', () => {
  assert.equal(labelIn('The old mill burned. Its wheel (9 metres) is safe.', '9 metres'), 'Its wheel …');
  assert.equal(labelIn('“The nave is 40 metres long,” said the vicar.', '40 metres'), 'The nave is … long');
});

test('a figure that stands alone is its own name', () => {
  assert.equal(labelIn('61 metres.', '61 metres'), '61 metres');
});

test('of the words around the figures of a group those are taken that most of them share', () => {
  const { groups } = analyze({
    'a.md': 'The repair of the Norvik bridge took fourteen months.',
    'b.md': 'After all that, the repair of the Norvik bridge took fourteen months.',
    'c.md': 'It lasted fourteen months, the repair of the Norvik bridge.',
  });
  assert.deepEqual(
    groups.map(g => g.label),
    ['The repair of the Norvik bridge took …'],
  );
});

test('words of the figures beside it name no group', () => {
  const { groups } = analyze({
    'a.md': 'The new wall at Tarn Weir will cost $67 million.',
    'b.txt': 'The new wall at Tarn Weir. Two point four kilometers, sixty seven million dollars.',
  });
  assert.deepEqual(
    groups.map(g => g.label),
    ['new wall at Tarn Weir will cost …'],
  );
});

test('the label of a very long line costs no more than that of a short one', () => {
  const words = 'word '.repeat(40_000);
  assert.match(labelIn(`${words}the repair took 14 months ${words}`, '14 months'), /the repair took … word/);
});

const [claim] = analyze({ 'a.txt': 'The tower is 61 metres tall.' }).claims;
const stated = (value: string): Role => ({ value, basis: 'stated' });
const inferred = (value: string): Role => ({ value, basis: 'inferred' });

/** The label of table cells with these subjects and measures. */
const label = (...roles: readonly (readonly [(Role | undefined)?, (Role | undefined)?])[]): string =>
  labelOf(
    roles.map(([subject, measure]) => {
      const { subject: _s, measure: _m, ...rest } = claim!;
      return { ...rest, ...(subject ? { subject } : {}), ...(measure ? { measure } : {}) };
    }),
    () => undefined,
  );

test('a group of cells is labelled by the subject and measure stated most often', () => {
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
