import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberInWords } from '../../../src/core/quantities/number-words.ts';
import { rewriteLike, type WrittenFigure } from '../../../src/core/quantities/rewrite.ts';
import { mentionsIn } from '../../support/mentions.ts';

const figure = (text: string): WrittenFigure => {
  const [mention] = mentionsIn(`It took ${text} in all.`);
  assert.equal(mention?.text, text);
  return { text, quantity: mention.quantity };
};

/** The writer's figure, the other source's, and the other's value in the writer's form. */
const CASES: readonly (readonly [own: string, other: string, result: string])[] = [
  ['about a year', 'roughly fourteen months', 'about fourteen months'],
  ['about a year', '14 months', 'about fourteen months'],
  ['fourteen months', 'fifteen months', 'fifteen months'],
  ['14 months', 'fifteen months', '15 months'],
  ['12 months', 'about fourteen months', 'about 14 months'],
  ['two years', 'one year', 'one year'],
  ['$2.1bn', '$2.3 billion', '$2.3bn'],
  ['$2.1bn', '2,300,000,000 dollars', '$2.3bn'],
  ['$2.1 billion', '$2.3bn', '$2.3 billion'],
  ['2.1 billion dollars', '$2.3bn', '2.3 billion dollars'],
  ['13.6%', '14.2 percent', '14.2%'],
  ['13.6 percent', '14%', '14 percent'],
  ['1284 metres', '1,290 metres', '1,290 metres'],
  ['1,284 m', '1290 metres', '1,290 m'],
  ['26,400 vehicles', '27 thousand vehicles', '27,000 vehicles'],
  ['twelve people', '113 people', 'one hundred and thirteen people'],
  ['a week', '9 days', 'nine days'],
  ['about $4.0 million', '$5.2 million', 'about $5.2 million'],
];

for (const [own, other, result] of CASES)
  test(`${other} in the form of ${own} is ${result}`, () =>
    assert.equal(rewriteLike(figure(own), figure(other)), result));

/** What cannot be written in the other's form for certain stays as it is. */
for (const [own, other] of [
  ['over 400 people', '350 people'],
  ['about a year', 'at least fourteen months'],
  ['10-12 days', '15 days'],
  ['nearly half', '61%'],
] as const)
  test(`${other} for ${own} is taken over as it is`, () =>
    assert.equal(rewriteLike(figure(own), figure(other)), other));

test('whole numbers in words', () => {
  assert.deepEqual([0, 7, 13, 20, 42, 100, 105, 999].map(numberInWords), [
    'zero',
    'seven',
    'thirteen',
    'twenty',
    'forty-two',
    'one hundred',
    'one hundred and five',
    'nine hundred and ninety-nine',
  ]);
});
