import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

const extentsIn = (text: string): readonly string[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.map(c => c.context.extent);

test('which way a length was measured is told by the word at it', () => {
  assert.deepEqual(extentsIn('The lake is two miles long, one mile wide and 60 feet deep.'), [
    'length',
    'width',
    'depth',
  ]);
  assert.deepEqual(extentsIn('A 60 foot high wall fell on a 426-feet-high mast, 12 m tall.'), [
    'height',
    'height',
    'height',
  ]);
  assert.deepEqual(extentsIn('It has a total length of 5,989 feet and is 39 feet in width.'), ['length', 'width']);
  assert.deepEqual(extentsIn("The hall is 36 m (that's 117 feet) deep and 44 m (or 145 feet) wide."), [
    'depth',
    'depth',
    'width',
    'width',
  ]);
  assert.deepEqual(extentsIn('Height: 52 m'), ['height']);
  assert.deepEqual(extentsIn('It grew to 400 m in diameter, from a diameter of 30 m.'), ['diameter', 'diameter']);
  assert.deepEqual(extentsIn('A 40 foot high-speed boat went 12 miles in long hours.'), ['', '']);
});

test('a depth and a width are no two values of one quantity; water is as deep as it is high', () => {
  const say = (what: string): string =>
    `The dam above Tarn broke.\n\nWhen the dam above Tarn broke, the water of Lake Orel stood ${what} in the valley below.`;
  const conflicts = (a: string, b: string): number =>
    createEngine()
      .analyze([
        { uri: 'a.txt', text: say(a) },
        { uri: 'b.txt', text: say(b) },
      ])
      .findings.filter(f => f.rule === 'conflicting-figures').length;
  assert.equal(conflicts('60 feet deep', '40 feet wide'), 0);
  assert.equal(conflicts('60 feet deep', '40 feet high') > 0, true);
  assert.equal(conflicts('60 feet high', '40 feet high') > 0, true);
  assert.equal(conflicts('60 feet deep', '40 feet in diameter'), 0);
  assert.equal(conflicts('60 feet wide', '40 feet in diameter') > 0, true);
});
