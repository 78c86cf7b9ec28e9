import { test } from 'node:test';
import { checkDerived, checkNoMismatch } from '../../support/derivations.ts';

test('days between two dates may be counted with or without the last', () => {
  checkDerived('The strike ran from 3 May to 9 May, six days.', 'follows: 3 May to 9 May is 6 days');
  checkDerived('The strike ran from 3 May to 9 May, seven days.', 'follows: 3 May to 9 May is 7 days, both counted');
  checkDerived(
    'The strike ran from 3 May to 9 May, ten days.',
    'differs: 3 May to 9 May is 6 days, 7 with both counted, not 10 days',
  );
});

test('spans are found however they are worded', () => {
  const six = '3 May 2021 to 9 May 2021 is 6 days, 7 with both counted, not 9 days';
  checkDerived('The regatta (3–9 May 2021, lasting nine days) was wet.', `differs: ${six}`);
  checkDerived('The regatta lasted nine days (3–9 May 2021).', `differs: ${six}`);
  checkDerived('The regatta ran for nine days, 3–9 May 2021.', `differs: ${six}`);
  checkDerived(
    'The 35-day audit ran from 2 March to 28 April.',
    'differs: 2 March to 28 April is 57 days, 58 with both counted, not 35 days',
  );
  checkDerived('The 35-day audit ran from 2 March to 5 April.', 'follows: 2 March to 5 April is 35 days, both counted');
  checkDerived(
    'The trial began on 20 October and ended on 14 November, after six weeks.',
    'differs: 20 October to 14 November is 25 days, 3.6 weeks, not 6 weeks',
  );
});

test('months and years are read by the calendar, and every day of a date without one counts', () => {
  checkNoMismatch('The mill was shut between March 2019 and June 2021, a period of 27 months.');
  checkNoMismatch('The mill was shut between March 2019 and June 2021, a period of 28 months.');
  checkDerived(
    'The mill was shut between March 2019 and June 2021, a period of 33 months.',
    'differs: March 2019 to June 2021 is 27 months by the calendar, 28 with both counted, not 33 months',
  );
  for (const years of ['12', '13', '14']) checkNoMismatch(`It was open from 1990 to 2003, ${years} years.`);
  checkDerived(
    'It was open from 1990 to 2003, 17 years.',
    'differs: 1990 to 2003 is 13 years by the calendar, 14 with both counted, not 17 years',
  );
});

test('a span may run over the turn of the year', () => {
  checkDerived(
    'The fair lasted five days, from 28 December to 2 January.',
    'follows: 28 December to 2 January is 5 days',
  );
  checkDerived(
    'The fair lasted nine days, from 28 December to 2 January.',
    'differs: 28 December to 2 January is 5 days, 6 with both counted, not 9 days',
  );
});

test('clock times are held against hours and minutes', () => {
  checkDerived(
    'The sale is open from 9:15 am to 11:45 am, two and a half hours.',
    'follows: 09:15 to 11:45 is 2.5 hours',
  );
  checkDerived(
    'The sale is open from 9:15 am to 11:45 am, four hours.',
    'differs: 09:15 to 11:45 is 2 h 30 min, not 4 hours',
  );
});

test('nothing is said of working days, hedged spans and durations of something else', () => {
  checkNoMismatch('The strike ran from 3 May to 19 May, ten working days.');
  checkNoMismatch('The strike ran from 3 May to 9 May, two weeks longer than planned.');
  checkNoMismatch('The strike ran from 3 May to about 9 May, ten days.');
  checkNoMismatch('From 3 May to 9 May, ten days before the vote, the hall was shut.');
  checkNoMismatch('Between 3 May and 9 May the hall was shut for 30 minutes at noon.');
  checkNoMismatch('He worked there from 1990 to 2003 and then for 20 years in Norvik.');
});
