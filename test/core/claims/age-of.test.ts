import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

/** Whose age a figure is: what each age of a text is said of. */
const ownersOf = (text: string): (string | undefined)[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.filter(c => c.quantity.kind === 'age')
    .map(c => c.subject?.value);

test('an age is of the name right before it, whoever else the sentence tells of', () => {
  assert.deepEqual(ownersOf('The Harbour Board said that Ada Tovel, 31, and Bram Orel (27) had rowed.'), [
    'Ada Tovel',
    'Bram Orel',
  ]);
});

test('an age before its noun is of the name behind that', () => {
  assert.deepEqual(
    ownersOf('Captain Dorrin led marchers in support of the 21-year-old student, Ada Tovel, on Friday.'),
    ['Ada Tovel'],
  );
  assert.deepEqual(ownersOf('Captain Dorrin took the 21-year-old Ada Tovel with him.'), ['Ada Tovel']);
});

test('a name that belongs to the noun is nobody of that age', () => {
  assert.deepEqual(ownersOf('Captain Dorrin met a 21-year-old Tarn College pupil.'), ['Captain Dorrin']);
});
