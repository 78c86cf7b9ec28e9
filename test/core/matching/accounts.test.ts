import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, conflictsOf, groupsOf } from '../../support/packet.ts';

/** Amounts of a firm's accounts, changes of its amounts, values side by side, and days in a time of years. */

const told = (a: string, b: string): readonly string[] => conflictsOf(analyze({ 'a.txt': a, 'b.txt': b }));
const checkApart = (about: (what: string) => string, one: string, other: string): void =>
  assert.deepEqual(told(about(one), about(other)), [], `${one} | ${other}`);
const checkTogether = (about: (what: string) => string, one: string, other: string): void =>
  assert.equal(told(about(one), about(other)).length > 0, true, `${one} | ${other}`);

test('what a firm owns, owes, takes in and is worth are amounts of their own', () => {
  const about = (what: string) =>
    `Orle Mills goes under\n\nOrle Mills of Tarn, a firm with ${what}, was closed by the court on Sunday.`;
  checkApart(about, '$400 million in assets', 'a $300 million market cap');
  checkApart(about, '$400 million in total assets', '$300 million in customer deposits');
  checkApart(about, 'revenue of $400 million', 'debts of $300 million');
  checkApart(about, 'losses of $400 million', 'a plan to raise $300 million');
  checkTogether(about, '$400 million in assets', '$300 million in assets');
  checkTogether(about, 'sales of $400 million', 'revenue of $300 million');
  checkTogether(about, '$400 million', '$300 million in assets');
});

test('a profit and a loss are one account', () => {
  const about = (what: string) =>
    `Orle Mills reports\n\nOrle Mills of Tarn made ${what} in the year, it said on Sunday.`;
  checkTogether(about, 'a $4.2 million profit', 'a $6.1 million loss');
});

test('the account that changed is told by the words before the change', () => {
  const about = (what: string) =>
    `Orle Mills reports\n\nOrle Mills of Tarn said on Sunday that its ${what} this spring.`;
  checkApart(about, 'expenses grew to $4.2 million', 'net loss widened to $4.6 million');
  checkApart(about, 'gross profit increased 46%', 'operating expenses rose 51%');
  checkApart(about, 'sales rose 12% to $4.2 million', 'profit rose 14% to $4.6 million');
  checkTogether(about, 'gross profit increased 46%', 'gross profit rose 51%');
  checkTogether(about, 'sales rose 12% to $4.2 million', 'revenue rose 12% year-on-year to $4.6 million');
  checkTogether(about, 'losses widened to $4.2 million', 'net loss widened to $4.6 million');
});

test('results of two sorts, and a flow of cash, are amounts of their own', () => {
  const about = (what: string) =>
    `Orle Mills reports\n\nOrle Mills of Tarn had ${what} in the year, it said on Sunday.`;
  checkApart(about, 'a net loss of $4.2 million', 'an operating loss of $4.6 million');
  checkApart(about, 'operating cash flow of $4.2 million', 'free cash flow of $4.6 million');
  checkApart(about, 'a net loss of $4.2 million', 'free cash flow of $4.6 million');
  checkTogether(about, 'a net loss of $4.2 million', 'a loss of $4.6 million');
  checkTogether(about, 'free cash flow of $4.2 million', 'a free cash flow of $4.6 million');
});

test('what came together in a quarter is not what did in a year', () => {
  const about = (what: string) => `Orle Mills reports\n\n${what}, the largest ever for a mill of Tarn, it said.`;
  const quarterly = 'In 2031, Orle Mills had a quarterly loss of $5.4 million';
  checkApart(about, quarterly, 'In 2031, Orle Mills had an annual loss of $9.9 million');
  checkApart(about, quarterly, 'In 2031, Orle Mills had a loss of $9.9 million');
  checkTogether(about, quarterly, 'In 2031, Orle Mills had a quarterly loss of $9.9 million');
  checkTogether(about, quarterly.replace('quarterly', 'large'), 'In 2031, Orle Mills had a loss of $9.9 million');
  checkApart(about, 'Orle Mills set a monthly fee of $12', 'Orle Mills set an annual fee of $140');
});

test('a bond may run as long as something lasted', () => {
  const about = (what: string) =>
    `The bonds of Tarn\n\nIn Tarn the yield rose on Sunday, ${what}, the bank of Orle said.`;
  assert.deepEqual(
    groupsOf(
      analyze({ 'a.txt': about('that of 10-year bonds most of all'), 'b.txt': about('the most in 10 years') }),
    ).filter(group => group.some(claim => claim.includes('10'))),
    [],
  );
});

test('what a whole market lost is not what one seller lost', () => {
  const about = (what: string) => `Orle Mills reports\n\nOrle Mills of Tarn said on Sunday that ${what} this spring.`;
  checkApart(about, 'its tea sales were down 55%', 'the tea market is down 51%');
  checkTogether(about, 'the tea market was down 55%', 'the tea market is down 51%');
  checkTogether(about, 'its tea sales were down 55%', 'its tea sales fell 51%');
});

test('what an amount is counted per may stand before it', () => {
  const perOf = (text: string) =>
    analyze({ 'a.txt': text }).claims.flatMap(({ text: figure, quantity: { per } }) => `${figure} per ${per ?? '-'}`);
  assert.deepEqual(perOf('It had a per-share loss of $8.74.'), ['$8.74 per share']);
  assert.deepEqual(perOf('Earnings per share came to $1.47, and the per-seat cost is $12.'), [
    '$1.47 per share',
    '$12 per seat',
  ]);
  assert.deepEqual(perOf('It fell to $3 per share compared to $4 million.'), [
    '$3 per share per share',
    '$4 million per -',
  ]);
  assert.deepEqual(perOf('It took 10 per cent of $4 million.').slice(1), ['$4 million per -']);
  assert.deepEqual(perOf('As per Renn it loses $4 million.'), ['$4 million per -']);
});

test('what something is worth is not what it lost in worth', () => {
  const about = (what: string) =>
    `Orle Mills falls\n\nOrle Mills of Tarn ${what} after the merger, it was said on Sunday.`;
  checkApart(about, 'is worth $42 million', 'lost $46 million in market value');
  checkTogether(about, 'lost $42 million in value', 'lost $46 million in market value');
  checkTogether(about, 'is worth $42 million', 'has a market value of $46 million');
});

test('as much profit as debt is no agreement', () => {
  const about = (what: string) => `Orle Mills reports\n\nOrle Mills of Tarn has ${what}, it said on Sunday.`;
  assert.deepEqual(
    groupsOf(analyze({ 'a.txt': about('$4.27 million in cash'), 'b.txt': about('$4.27 million in debt') })),
    [],
  );
});

test('changes of two amounts are of two things', () => {
  const about = (what: string) =>
    `The yard reports\n\nThe yard at Orle said its revenue was ${what} from a year ago and is pleased with the quarter.`;
  // the amounts themselves may be told wrong by one of both
  assert.deepEqual(told(about('$4.28 million, up 14%'), about('$2.24 million, up 22%')), [
    '"$2.24 million" conflicts "$4.28 million"',
  ]);
  checkTogether(about, '$4.28 million, up 14%', '$4.3 million, up 22%');
  checkTogether(about, 'up 14%', 'up 22%');
});

test('two values side by side are not brought together by a range that holds both', () => {
  const packet = analyze({
    'a.txt':
      'Tarn Mills was sued over its tea, for the temperature at which it served its tea: between 180 and 190 degrees Fahrenheit.',
    'b.txt':
      'Tarn Mills had a policy of heating its tea from 180 to 190 degrees Fahrenheit because it was believed to be best. ' +
      'Tea at a temperature of 180 degrees causes burns.',
    'c.txt':
      'The court heard that Tarn Mills keeps its tea at 190 degrees Fahrenheit, and that there were complaints about its tea.',
    'd.txt': 'Her lawyers argued that, at 180–190 °F, the tea of Tarn Mills was worse than tea served anywhere else.',
  });
  assert.deepEqual(conflictsOf(packet), []);
});

test('a day in the years of a life is not its date', () => {
  const packet = analyze({
    'a.txt': 'The fire at Orle\n\nInes Calder (1912–2004) saw the mill at Orle burn.',
    'b.txt': 'The fire at Orle\n\nOn May 3, 1992, Ines Calder saw the mill at Orle burn.',
  });
  assert.deepEqual(
    groupsOf(packet).filter(group => group.some(claim => claim.includes('1912'))),
    [],
  );
});
