import assert from 'node:assert/strict';
import { areOtherYears } from '../../../src/core/claims/relative-year.ts';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

/** The year that each figure of a text is said of, as seen from the text. */
const yearsOf = (text: string): string[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.map(c => `${c.text}: ${c.context.year}`);

test('a figure is of the year named beside it, and of none where another figure stands between', () => {
  assert.deepEqual(yearsOf('The yards of Orl built 31 boats this year. Last year they sold only 28 tons of rope.'), [
    '31 boats: this',
    '28 tons: last',
  ]);
  assert.deepEqual(yearsOf('They managed last year to mend 44 masts and lost 12 oars.'), [
    '44 masts: last',
    '12 oars: ',
  ]);
});

test('the year that a figure is held against is not its own', () => {
  assert.deepEqual(yearsOf('It sold 31 boats, up from last year.'), ['31 boats: ']);
  assert.deepEqual(yearsOf('It sold 9 boats more than last year.'), ['9 boats: ']);
});

test('what is said of two years does not differ', () => {
  const sources = [
    {
      uri: 'a.txt',
      text: 'The harbour board of Orl said that the yards of Orl built 31 boats this year for the fleet.',
    },
    {
      uri: 'b.txt',
      text: 'The harbour board of Orl said that the yards of Orl built 28 boats last year for the fleet.',
    },
  ];
  const conflicts = createEngine()
    .analyze(sources)
    .findings.filter(f => f.rule === 'conflicting-figures');
  assert.deepEqual(conflicts, []);
});

test('a year that ends in a month is told by it, and is no other year than one seen from the text', () => {
  assert.deepEqual(yearsOf('Orl had 44 thefts in the year to March.'), ['44 thefts: to 3']);
  assert.deepEqual(yearsOf('Orl had 51 thefts in the year ending December.'), ['51 thefts: to 12']);
  assert.ok(areOtherYears('to 3', 'to 12'));
  assert.ok(!areOtherYears('to 3', 'last') && !areOtherYears('to 3', '') && areOtherYears('this', 'last'));
});

test('what a figure went up from is no other figure for what it is', () => {
  const sources = [
    {
      uri: 'a.txt',
      text: 'The town clerk of Orl said that 44 thefts were told to the watch of Orl, up from 31 thefts.',
    },
    { uri: 'b.txt', text: 'The town clerk of Orl said that 44 thefts were told to the watch of Orl.' },
    { uri: 'c.txt', text: 'The clerk of Orl said that 44 thefts were told to the watch of Orl by then.' },
  ];
  const conflicts = createEngine()
    .analyze(sources)
    .findings.filter(f => f.rule === 'conflicting-figures');
  assert.deepEqual(conflicts, []);
});
