import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

const basesOf = (text: string): string[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.filter(c => c.quantity.kind === 'money')
    .map(c => `${c.text}: ${c.context.prices}`);

test('the year in whose money an amount is stated', () => {
  assert.deepEqual(basesOf('The pier cost $186,400 (about $6.2 million in 2024 dollars), a scandal.'), [
    '$186,400: ',
    'about $6.2 million: 2024',
  ]);
  assert.deepEqual(basesOf('It took £2.6m, or about £50m at today’s prices, to mend the pier.'), [
    '£2.6m: ',
    'about £50m: now',
  ]);
  assert.deepEqual(basesOf('A bond of $7.5 million (1912 dollars) paid for the pier.'), ['$7.5 million: 1912']);
  assert.deepEqual(basesOf('Damage: $16.5 million (1925 USD); $2.9 billion (2024 USD)'), [
    '$16.5 million: 1925',
    '$2.9 billion: 2024',
  ]);
  assert.deepEqual(
    basesOf('It cost $17 million (equivalent to $550 million in 2022), or (about $484 million today).'),
    ['$17 million: ', '$550 million: 2022', 'about $484 million: now'],
  );
  assert.deepEqual(basesOf('He asked for $200,000 (the equivalent of $1.5 million today), and got $90,000 in 1971.'), [
    '$200,000: ',
    '$1.5 million: now',
    '$90,000: ',
  ]);
  assert.deepEqual(
    basesOf('The organ cost £900, worth about £96,000 today; the bells £200 (£21,000 adjusted for inflation).'),
    ['£900: ', 'about £96,000: now', '£200: ', '£21,000: now'],
  );
  assert.deepEqual(
    basesOf('Cost: £900 (1912 pounds; ~£96,000 today). The firm was worth $5 million, sold for $4 million today.'),
    ['£900: 1912', '~£96,000: now', '$5 million: ', '$4 million: '],
  );
  assert.deepEqual(basesOf('A ticket sold for $20, equivalent to about $79 in 2020, when adjusted for inflation.'), [
    '$20: ',
    'about $79: 2020',
  ]);
  assert.deepEqual(basesOf('The firm, worth $5 million in 2019, sold its hall and paid $3 million today.'), [
    '$5 million: ',
    '$3 million: ',
  ]);
  assert.deepEqual(basesOf('They were fined $5 million today and $4 million (2019).'), [
    '$5 million: ',
    '$4 million: ',
  ]);
  assert.deepEqual(basesOf('They paid $5 million in 2020 and $6 million in 2021.'), ['$5 million: ', '$6 million: ']);
});

const conflicts = (a: string, b: string): number =>
  createEngine()
    .analyze([
      { uri: 'a.txt', text: a },
      { uri: 'b.txt', text: b },
    ])
    .findings.filter(f => f.rule === 'conflicting-figures').length;

test('amounts in the money of two years do not conflict', () => {
  const say = (amount: string): string =>
    `The Orl harbour board put the loss of the Vesta pier in the great storm at ${amount}, said its clerk Ada Renn.`;
  assert.equal(conflicts(say('$8.2 million in 2020 prices'), say('$9.7 million in 2024 prices')), 0);
  assert.equal(conflicts(say('$2.8 million'), say('$9.7 million in 2024 prices')), 0);
  assert.equal(conflicts(say('$8.2 million in 2019 prices'), say('$9.7 million in today’s money')), 0);
  assert.ok(conflicts(say('$8.2 million in 2024 prices'), say('$9.7 million in 2024 prices')) > 0);
});
