import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Quantity } from '../../../src/core/model.ts';
import { isOfOtherSize, spokenForm, writtenAlike, writtenForm } from '../../../src/core/matching/written-alike.ts';

const checkAlike = (expected: number, pairs: readonly (readonly [string, string])[]): void => {
  for (const [s, t] of pairs) {
    const [x, y] = [s, t].map(written => ({ written, spoken: '' }));
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

const alike = (a: number, b: number): number => {
  const [x, y] = [a, b].map(stated).map(q => ({ written: writtenForm(q), spoken: spokenForm(q) }));
  return writtenAlike(x!, y!);
};

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
  assert.equal(isOfOtherSize('482', '482'), true);
  assert.equal(isOfOtherSize('482', '428'), false);
  assert.equal(isOfOtherSize('5', '5'), false);
  assert.equal(isOfOtherSize('T07:45', 'T07:45'), false);
});
