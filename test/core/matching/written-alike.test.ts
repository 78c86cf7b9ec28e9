import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, conflictsOf } from '../../support/packet.ts';
import type { Quantity } from '../../../src/core/model.ts';
import {
  isOfOtherSize,
  powerOf,
  spokenForm,
  writtenAlike,
  writtenForm,
  type Written,
} from '../../../src/core/matching/written-alike.ts';

const checkAlike = (expected: number, pairs: readonly (readonly [string, string])[]): void => {
  for (const [s, t] of pairs) {
    const [x, y] = [s, t].map(written => ({ written, spoken: '', power: NaN }));
    assert.equal(writtenAlike(x!, y!), expected, `${s} ${t}`);
    assert.equal(writtenAlike(y!, x!), expected, `${t} ${s}`);
  }
};

test('digits in another order look like a slip', () =>
  checkAlike(1, [
    ['412', '421'],
    ['85', '58'],
    ['174', '417'],
  ]));

test('one digit of three that is another, or one field of a date, looks half like one', () =>
  checkAlike(0.5, [
    ['164', '184'],
    ['2033', '2034'],
    ['2034-03-06', '2033-03'],
    ['2026-11-14', '2026-12-14'],
    ['--11-14', '2026-12-14'],
    ['T07:45', 'T08:45'],
  ]));

test('other values do not look like slips', () =>
  checkAlike(0, [
    ['12', '13'],
    ['164', '173'],
    ['1640', '164'],
    ['2034-03-06', '2034-03-07'],
    ['T09:00', 'T18:00'],
    ['', '12'],
    ['412', '412'],
  ]));

const stated = (low: Quantity['low']): Quantity => ({
  low,
  high: low,
  unit: '',
  kind: 'number',
  modality: 'exact',
  step: 1,
});

test('of a number the digits are compared, whatever they are worth', () => {
  const forms = [7540, 0.12, 1_740_000_000, '2034-03', null].map(low => writtenForm(stated(low)));
  assert.deepEqual(forms, ['754', '12', '174', '2034-03', '']);
});

const form = (low: Quantity['low']): Written => {
  const quantity = stated(low);
  return { written: writtenForm(quantity), spoken: spokenForm(quantity), power: powerOf(quantity) };
};
const alike = (a: number, b: number): number => writtenAlike(form(a), form(b));

test('the last digit swapped with the zero behind it looks like a slip', () => {
  assert.equal(alike(2308, 2380), 1);
  assert.equal(alike(470_000, 407_000), 1);
  assert.equal(alike(2308, 2310), 0);
  assert.equal(alike(23, 230), 0);
});

test('numbers that end in -teen and -ty sound alike', () => {
  assert.equal(alike(14, 40), 1);
  assert.equal(alike(216_000_000, 260_000_000), 1);
  assert.equal(alike(4, 14), 0);
  assert.equal(alike(1_400_000, 4_000_000), 0);
  assert.equal(alike(14, 50), 0);
});

test('the same digits in another size or unit are told, unless one digit is all there is', () => {
  const told = (a: Quantity['low'], b: Quantity['low']): boolean => {
    assert.equal(isOfOtherSize(form(a), form(b)), isOfOtherSize(form(b), form(a)));
    return isOfOtherSize(form(a), form(b));
  };
  assert.equal(told(48.2e6, 48.2e9), true);
  assert.equal(told(48.2e6, 42.8e9), false);
  assert.equal(told(5e6, 5e9), false);
  assert.equal(told('T07:45', 'T07:45'), false);
});

test('so are digits rounded or cut off, where the size is no matter of a digit more', () => {
  const told = (a: number, b: number): boolean => isOfOtherSize(form(a), form(b)) && isOfOtherSize(form(b), form(a));
  assert.equal(told(64.2e6, 64e9), true);
  assert.equal(told(186_400, 1.86e6), true);
  assert.equal(told(48.27e6, 48.3e9), true);
  assert.equal(told(64, 642), false);
  assert.equal(told(64.2, 64), false);
  assert.equal(told(48.24e6, 48.3e9), false);
});

test('a million for a billion is told, where what is counted is the same', () => {
  const told = (a: string, b: string): readonly string[] => conflictsOf(analyze({ 'a.txt': a, 'b.txt': b }));
  const paid = 'The province of Orle paid';
  assert.deepEqual(
    told(
      `${paid} 1.1 million euros for vaccine against the Tarn fever.`,
      `Against the Tarn fever Orle spent 1.1 billion euros on vaccine.`,
    ),
    ['"1.1 billion euros" conflicts "1.1 million euros"'],
  );
  assert.deepEqual(
    told(
      `${paid} 1.1 million euros for vaccine against the Tarn fever.`,
      'The harbour of Vosque has a debt of 1.1 billion euros.',
    ),
    [],
  );
});
