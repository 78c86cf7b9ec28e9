import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areOfTwoIssues, issueOf } from '../../../src/core/claims/issues.ts';
import { createEngine } from '../../../src/core/index.ts';

const report = (number: number, beds: number, opened: string): string =>
  `# Flooding in the Arle valley - Situation report No. ${number}\n\nOffice for Relief\n\n` +
  `The camp at Dunmere opened on ${opened}. At present ${beds} camp beds are taken there, and the road is under water.\n`;

const conflictsOf = (texts: Readonly<Record<string, string>>): string[] =>
  createEngine()
    .analyze(Object.entries(texts).map(([uri, text]) => ({ uri, text })))
    .findings.filter(f => f.rule === 'conflicting-figures')
    .map(f => f.message);

test('the number of an issue is read off its title', () => {
  for (const [title, issue] of [
    ['# Flooding in the Arle valley - Situation report No. 7', 'flooding in the arle valley situation report no#7'],
    ['HURRICANE TOLVA ADVISORY NUMBER 33', 'hurricane tolva advisory number#33'],
    ['The Arle Mail\nBulletin 12\nFriday', 'bulletin#12'],
    ['Harbour works, update #4', 'harbour works update#4'],
  ] as const)
    assert.equal(issueOf(`${title}\n\nThe water rose.\n`), issue);
  for (const text of ['Quake kills 12 in Harnay', 'The report said 7 boats sank.'.repeat(6), ''])
    assert.equal(issueOf(text), '', text);
});

test('what moves may differ between two issues of one series, and what is past may not', () => {
  assert.equal(areOfTwoIssues('situation report no#7', 'situation report no#9', 'count'), true);
  assert.equal(areOfTwoIssues('situation report no#7', 'situation report no#9', 'date'), false);
  assert.equal(areOfTwoIssues('situation report no#7', 'situation report no#7', 'count'), false);
  assert.equal(areOfTwoIssues('situation report no#7', 'bulletin#9', 'count'), false);
  assert.equal(areOfTwoIssues('', 'bulletin#9', 'count'), false);
});

test('a count that rose from one report to the next is no conflict, nor is it hidden where the number is one', () => {
  assert.deepEqual(conflictsOf({ 'a.md': report(7, 412, '3 May 2031'), 'b.md': report(9, 438, '3 May 2031') }), []);
  assert.equal(
    conflictsOf({ 'a.md': report(7, 412, '3 May 2031'), 'b.md': report(7, 438, '3 May 2031') }).length > 0,
    true,
  );
});

test('a date that was told is told of two issues too', () => {
  const messages = conflictsOf({ 'a.md': report(7, 412, '3 May 2031'), 'b.md': report(9, 438, '4 May 2031') });
  assert.equal(
    messages.some(message => message.includes('3 May 2031')),
    true,
    messages.join('\n'),
  );
});
