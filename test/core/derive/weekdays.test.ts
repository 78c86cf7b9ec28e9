import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { checkDerived, checkNoMismatch, derivationsOf } from '../../support/derivations.ts';

test('a date that is named with a day of the week falls on it or does not', () => {
  checkDerived('The bridge fell on Tuesday, 12 March 2019.', 'follows: 12 March 2019 is a Tuesday');
  for (const wrong of [
    'The bridge fell on Monday, 12 March 2019.',
    'The bridge fell on Monday, March 12, 2019.',
    'The bridge fell on Mon., Mar. 12, 2019.',
    'The bridge fell on 12 March 2019 (Monday).',
    'The bridge fell on 12 March 2019, a Monday, at noon.',
  ])
    checkDerived(wrong, 'differs: 12 March 2019 is a Tuesday, not a Monday');
});

test('dates without a year, in doubtful order, of the old calendar, and days that are of something else are left alone', () => {
  for (const text of [
    'The bridge fell on Monday, 12 March.',
    'The bridge fell on Monday 12/03/2019.',
    'The fair ran from Monday to Tuesday, 12-13 March 2019.',
    'It fell on 12 March 2019, and Monday was a day of mourning. On Monday the news of 12 March 2019 came.',
    // a Tuesday in the new calendar, a Monday in the one that was kept at the place
    'The strike began on Monday, 25 October 1904.',
    'The wall fell on Monday, 12 March 1402.',
  ])
    checkNoMismatch(text);
  assert.deepEqual(derivationsOf('The strike began on Thursday, 25 October 1904.'), [
    'differs: 25 October 1904 is a Tuesday, not a Thursday',
  ]);
});

test('every day has the name that the calendar of the language gives it', () => {
  const day = fc.date({ min: new Date('1583-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const part = (date: Date, options: Intl.DateTimeFormatOptions): string =>
    date.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
  fc.assert(
    fc.property(day, date => {
      const name = part(date, { weekday: 'long' });
      const written = part(date, { day: 'numeric', month: 'long', year: 'numeric' });
      checkDerived(`The bridge fell on ${name}, ${written}.`, `follows: ${written} is a ${name}`);
    }),
    { seed: 5, numRuns: 300 },
  );
});
