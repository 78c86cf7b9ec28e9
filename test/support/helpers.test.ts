import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMentions, checkNone, checkSpellings } from './mentions.ts';
import { check } from './packet.ts';

/** The helpers must be able to fail: each is shown something false. */

test('checkMentions fails on an unmarked mention', () => {
  assert.throws(() => checkMentions('It took 14 days and 3 hours.\n        ^^^^^^^ 14 day'));
});

test('checkMentions fails on a mark without a mention', () => {
  assert.throws(() =>
    checkMentions('It took a while and 3 hours.\n                    ^^^^^^^ 3 h\n        ^^^^^^^ 1 day'),
  );
});

test('checkMentions fails on a wrong value', () => {
  assert.throws(() => checkMentions('It took 14 days.\n        ^^^^^^^ 15 day'));
});

test('checkMentions fails when nothing is marked', () => {
  assert.throws(() => checkMentions('It took 14 days.'), /checkNone/);
});

test('checkNone fails on a figure', () => {
  assert.throws(() => checkNone('It took 14 days.'));
});

test('checkSpellings fails on a spelling that says otherwise, and on an empty list', () => {
  assert.throws(() => checkSpellings('14 day', ['14 days', '15 days']));
  assert.throws(() => checkSpellings('14 day', []));
});

test('check fails on a conflict that is not there, and on one that is not expected', () => {
  const agreeing = { 'a.txt': 'The bridge is 120 metres long.', 'b.txt': 'The bridge is 120 metres long.' };
  assert.throws(() => check(agreeing, ['"120 metres" conflicts "130 metres"']));
  const conflicting = {
    'a.txt': 'The old bridge at Norvik is 120 metres long.',
    'b.txt': 'The old bridge at Norvik is 135 metres long.',
  };
  assert.throws(() => check(conflicting, []));
});
