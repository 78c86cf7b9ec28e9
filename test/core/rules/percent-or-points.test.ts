import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, type PacketText } from '../../support/packet.ts';

const messages = (documents: PacketText): string[] =>
  analyze(documents)
    .findings.filter(f => f.rule === 'percent-or-points')
    .map(f => `${f.uri}: ${f.message}`);

const REPORT =
  'Between the two censuses the share of commuters by tram rose by 6 percentage points. In the same years the number of cyclists doubled.';

test('a change that one source states in points and another with the same number in percent', () => {
  assert.deepEqual(
    messages({
      'report.md': REPORT,
      'news.txt': 'The share of commuters who go by tram rose by 6 percent between the censuses.',
    }),
    [
      'news.txt: "6 percent" here, "6 percentage points" in report.md:1: a change in percent is not one in percentage points.',
    ],
  );
});

test('another value, another matter and a level are left alone', () => {
  for (const text of [
    'The share of commuters who go by tram rose by 9 percent between the censuses.',
    'The rent of a shop at the harbour rose by 6 percent last year.',
    'The share of commuters who go by tram was 6 percent at the first census.',
  ])
    assert.deepEqual(messages({ 'report.md': REPORT, 'news.txt': text }), [], text);
});
