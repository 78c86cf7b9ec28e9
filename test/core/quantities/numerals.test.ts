import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { VOCABULARY } from '../../../src/core/quantities/lexicon.ts';
import { readNumeral } from '../../../src/core/quantities/numerals.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

/** Numbers in digits, whatever stands behind them. */

const read = (text: string) => readNumeral(tokenize(text, VOCABULARY), VOCABULARY, 0);

/** Groups of three before the point. */
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const written = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }), fc.stringMatching(/^(\d{0,9})$/), fc.boolean())
  .map(([whole, decimals, groups]) => ({
    text: (groups ? grouped(String(whole)) : String(whole)) + (decimals ? `.${decimals}` : ''),
    value: Number(`${whole}${decimals ? `.${decimals}` : ''}`),
    decimals: decimals.length,
  }));

test('a number in digits is the number nearest to what is written, alone or before a word, a stop, a sign', () => {
  fc.assert(
    fc.property(
      written,
      fc.constantFrom('', ' boats', '.', ', then', '%', ' (of them)', '\nNext'),
      (number, behind) => {
        const numeral = read(number.text + behind)!;
        assert.equal(numeral.decimals, number.decimals);
        // the grammar takes the noise of binary fractions off, and with it what lies beyond fifteen digits
        assert.equal(
          numeral.value,
          Number.isInteger(number.value) ? number.value : Number(number.value.toPrecision(15)),
        );
      },
    ),
    { seed: 2207, numRuns: 500 },
  );
});

test('what goes on with a number is read with it', () => {
  const values = ['5 million', '2 and a half', '1 point 5', '3 1/2', '4½', '12,345,678.9', '1.2e3', '7 x 10^2', '9k'];
  assert.deepEqual(
    values.map(text => read(text)?.value),
    [5e6, 2.5, 1.5, 3.5, 4.5, 12345678.9, 1200, 700, 9000],
  );
});

test('versions and addresses are no numbers', () => {
  assert.deepEqual(
    ['1.2.3', '192.168.1.2 answered'].map(text => read(text)),
    [undefined, undefined],
  );
});
