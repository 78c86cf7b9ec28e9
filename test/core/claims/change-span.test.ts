import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

const spansOf = (text: string): string[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.filter(c => c.quantity.kind === 'percentage')
    .map(c => `${c.text}: ${c.context.span}`);

test('over how long a change was measured', () => {
  for (const [text, ...expected] of [
    ['Rents in Orl rose 9.1% year over year.', '9.1%: year'],
    ['Over the last 12 months, rents rose 8.6 percent.', '8.6 percent: year'],
    ['Rents were up 8% from a year earlier.', '8%: year'],
    ['Rents rose 1.3 percent from May.', '1.3 percent: month'],
    ['On a monthly basis, rents rose 1.3%.', '1.3%: month'],
    ['Sales grew 4% sequentially and 12% annually.', '4%: quarter', '12%: year'],
    ['Rents rose 1.3% on the month and 12% over the year.', '1.3%: month', '12%: year'],
    ['Sales rose 5% from the previous quarter.', '5%: quarter'],
    ['Shares in Orl Mills sank 25% in after-hours trading.', '25%: day'],
    ['Shares in Orl Mills fell 1.8% premarket.', '1.8%: day'],
    ['They have fallen 40% since the beginning of the year.', '40%: so far'],
  ] as const)
    assert.deepEqual(spansOf(text), expected, text);
});

test('a time beside a share says nothing of a change', () => {
  for (const [text, figure] of [
    ['In that year 40% of the boats were sold.', '40%'],
    ['Some 12% of the rowers left after five months.', 'Some 12%'],
    ['The share was 31% in the third quarter.', '31%'],
    ['Rents rose 4% over the years.', '4%'],
  ] as const)
    assert.deepEqual(spansOf(text), [`${figure}: `], text);
});

test('changes over a month and over a year do not conflict', () => {
  const say = (change: string): string =>
    `The rent index of the port of Orl rose ${change}, the Norvik rent office said.`;
  const conflicts = (a: string, b: string): number =>
    createEngine()
      .analyze([
        { uri: 'a.txt', text: say(a) },
        { uri: 'b.txt', text: say(b) },
      ])
      .findings.filter(f => f.rule === 'conflicting-figures').length;
  assert.equal(conflicts('1.3 percent from May', '1.6 percent from a year earlier'), 0);
  assert.ok(conflicts('1.3 percent from May', '1.6 percent from May') > 0);
});
