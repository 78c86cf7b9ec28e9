import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeClaims } from '../../../src/core/claims/make-claims.ts';
import { parseDocument } from '../../../src/core/formats/index.ts';
import type { Course, Standing } from '../../../src/core/model.ts';
import { findQuantities } from '../../../src/core/quantities/pipeline.ts';

const claimsOf = (text: string) => {
  const document = parseDocument({ uri: 'a.txt', text });
  return makeClaims(document, findQuantities(document));
};

const checkStanding = (text: string, ...expected: readonly Standing[]): void =>
  assert.deepEqual(
    claimsOf(text).map(c => c.context.standing),
    expected,
    text,
  );

const checkCourse = (text: string, ...expected: readonly Course[]): void =>
  assert.deepEqual(
    claimsOf(text).map(c => c.context.course),
    expected,
    text,
  );

test('a figure stands as stated, as awaited, or as what another is held against', () => {
  checkStanding('The wall is 14 metres high.', 'stated');
  checkStanding('It was supposed to run for six hours, and took nearly nine hours.', 'awaited', 'stated');
  checkStanding('The mill earned $1.47 a share, against $1.67 before.', 'stated', 'held against');
  checkStanding('Sales of $40 million compared with $36 million.', 'stated', 'held against');
});

test('what something went up or down from is left behind', () =>
  checkStanding('Orl had 44 thefts, up from 31 thefts.', 'stated', 'left behind'));

test('what turned out is no plan, whatever stands before it', () =>
  checkStanding('The planned tower is now 90 metres high.', 'stated'));

test('a word beyond another figure or a comma does not tell', () =>
  checkStanding('They planned 30 wells, and 12 wells were dug.', 'awaited', 'stated'));

test('a change is told with words between it and the figure, and which way it goes', () => {
  checkCourse('Output rose 5 percent.', 'up');
  checkCourse('There was an increase of about 11 percent.', 'up');
  checkCourse('The herd shrank by more than 6 percent.', 'down');
  checkCourse('Fares were changed by 6 percent.', 'some');
  checkCourse('33 percent fewer boats came.', 'down');
});

test('what something rose to or fell from is a level', () => {
  checkCourse('Output rose to 71 percent.', 'none');
  checkCourse('Output fell from 71 percent.', 'none');
  checkCourse('The share is 40 percent.', 'none');
});

test('a time since which something was not so reaches back, and no other does', () => {
  const reach = (text: string): boolean[] => claimsOf(text).map(c => c.context.aside === 'reaches back');
  assert.deepEqual(reach('Output fell to its lowest level since 2031.'), [true]);
  assert.deepEqual(reach('It was the largest rise since the period ending in November 2031.'), [true]);
  assert.deepEqual(reach('It was the largest rise in nearly six months.'), [true]);
  assert.deepEqual(reach('Rates stand at a 14-year high.'), [true]);
  assert.deepEqual(reach('The probe has been up since March 2033.'), [false]);
  assert.deepEqual(reach('The repair took six months.'), [false]);
  assert.deepEqual(reach('In the last 12 months it grew.'), [false]);
});

test('the term of a loan, and what a writer had reckoned with', () => {
  const tenor = (text: string): boolean[] => claimsOf(text).map(c => c.context.aside === 'term of a loan');
  assert.deepEqual(tenor('The 10-year bond fell as a five-year loan was signed.'), [true, true]);
  assert.deepEqual(tenor('It ended eight years of rule and a three-year wait.'), [false, false]);
  const guess = (text: string): boolean[] => claimsOf(text).map(c => c.context.aside === 'own guess');
  assert.deepEqual(guess('Sales came to $42 million. I had $40 million.'), [false, true]);
  assert.deepEqual(guess('It earned 95 cents, versus 90 cents in my model.'), [false, true]);
  assert.deepEqual(guess('We had 40 boats.'), [false]);
});

test('what analysts had reckoned with, and what came of it', () => {
  const consensus = (text: string): boolean[] => claimsOf(text).map(c => c.context.aside === 'consensus');
  assert.deepEqual(consensus('Sales came in at $719 million, beating the consensus mark of $670 million.'), [
    false,
    true,
  ]);
  assert.deepEqual(consensus('Analysts had expected the lamp maker to report sales of $657 million.'), [true]);
  assert.deepEqual(consensus('It beat analysts’ estimates with sales of $719 million.'), [false]);
  assert.deepEqual(consensus('Analysts wrote. Sales grew to $77 million, compared with estimates of $66 million.'), [
    false,
    true,
  ]);
  assert.deepEqual(consensus('Prices rose by 2.3%. Economists expected them to rise by 2.2%.'), [false, true]);
  assert.deepEqual(consensus('It earned 54 cents, above the 36 cents analysts expected.'), [false, true]);
  assert.deepEqual(consensus('An official estimate of 40 dead stands.'), [false]);
});
