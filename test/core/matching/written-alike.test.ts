import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Quantity } from '../../../src/core/model.ts';
import { isOfOtherSize, writtenAlike, writtenForm } from '../../../src/core/matching/written-alike.ts';

const checkAlike = (expected: number, pairs: readonly (readonly [string, string])[]): void => {
  for (const [s, t] of pairs) {
    assert.equal(writtenAlike(s, t), expected, `${s} ${t}`);
    assert.equal(writtenAlike(t, s), expected, `${t} ${s}`);
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

test('of a number the digits are compared, whatever they are worth', () => {
  const form = (low: Quantity['low']): string =>
    writtenForm({ low, high: low, unit: '', kind: 'number', modality: 'exact', step: 1 });
  assert.deepEqual([7540, 0.12, 1_740_000_000, '2034-03', null].map(form), ['754', '12', '174', '2034-03', '']);
});

test('the same digits in another size or unit are told, unless one digit is all there is', () => {
  assert.equal(isOfOtherSize('482', '482'), true);
  assert.equal(isOfOtherSize('482', '428'), false);
  assert.equal(isOfOtherSize('5', '5'), false);
  assert.equal(isOfOtherSize('T07:45', 'T07:45'), false);
});
