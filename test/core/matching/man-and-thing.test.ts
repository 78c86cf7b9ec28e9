import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

const conflictsOf = (a: string, b: string): string[] =>
  createEngine()
    .analyze([
      { uri: 'a.txt', text: a },
      { uri: 'b.txt', text: b },
    ])
    .findings.filter(f => f.rule === 'conflicting-figures')
    .map(f => f.message);

test('people and vessels are no two counts of one thing', () => {
  const about = (what: string) =>
    `The wreck of the Orla Venn off Tarn\n\nOff Tarn the search for the Orla Venn went on, with ${what} out in the bay all night.`;
  assert.deepEqual(conflictsOf(about('11 people'), about('12 vessels')), []);
  assert.equal(conflictsOf(about('11 people'), about('12 people')).length > 0, true);
});

test('a share of the people is no share of the place', () => {
  const about = (what: string) =>
    `The flood at Tarn\n\nThe flood came down the Orla upon Tarn at night and took ${what}, as the mayor of Tarn said.`;
  assert.deepEqual(conflictsOf(about('75% of the population'), about('85% of the city')), []);
  assert.deepEqual(conflictsOf(about('75 percent of the houses'), about('85 percent of the residents')), []);
  assert.equal(conflictsOf(about('75% of the population'), about('85% of the population')).length > 0, true);
});

test('the dead, told without a noun, are no buildings', () => {
  const about = (what: string) =>
    `The blast at the Orla works in Tarn\n\nThe blast at the Orla works destroyed part of Tarn in the night and left ${what} in the streets around it.`;
  assert.deepEqual(conflictsOf(about('13 dead'), about('30 buildings')), []);
  assert.equal(conflictsOf(about('13 dead'), about('30 dead')).length > 0, true);
});

test('what is still to go is not what was gone', () => {
  const about = (how: string) =>
    `The race from Tarn to Orrel\n\nBrenn broke away on the climb of Vosque ${how}, on the road from Tarn to Orrel.`;
  assert.deepEqual(conflictsOf(about('with 122 kilometres to go'), about('after 142 kilometres')), []);
  assert.equal(conflictsOf(about('after 122 kilometres'), about('after 142 kilometres')).length > 0, true);
});

test('the age of a house is not that of who lives in it', () => {
  const about = (what: string) =>
    `The fall of the Orla flats in Tarn\n\nIn Tarn a ${what} was named on Friday after the fall of the Orla flats.`;
  assert.deepEqual(conflictsOf(about('40-year-old tower'), about('44-year-old man')), []);
  assert.equal(conflictsOf(about('40-year-old man'), about('44-year-old man')).length > 0, true);
});

test('the dead are not all who were aboard, nor those of them who died at once all the dead', () => {
  const about = (what: string) =>
    `The wreck of the Orla Venn off Tarn\n\nIn the wreck of the Orla Venn off Tarn ${what} that night, as the harbour court found.`;
  assert.deepEqual(conflictsOf(about('1,201 people died'), about('there were 1,257 passengers on board')), []);
  assert.equal(conflictsOf(about('1,201 people died'), about('1,257 passengers died')).length > 0, true);
  assert.deepEqual(conflictsOf(about('160 people were killed instantly'), about('190 people were killed')), []);
  assert.equal(
    conflictsOf(about('190 people were killed instantly'), about('160 people were killed')).length > 0,
    true,
  );
});
