import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { anchor } from '../../src/core/annotations/anchor.ts';
import { describe } from '../../src/core/annotations/describe.ts';
import { findQuote, type QuoteSearch } from '../../src/core/annotations/find-quote.ts';
import { parseDocument } from '../../src/core/formats/index.ts';
import { testWithShared } from '../support/gold.ts';

/** Public suites of quotations to be found again; they lie beside the project and are read from there. */
const FOLDER = fileURLToPath(new URL('../../../shared/bench/quote/', import.meta.url));

interface Case extends QuoteSearch {
  readonly id: string;
  readonly text: string;
  readonly quote: string;
  readonly expected: readonly { readonly start: number; readonly end: number }[];
}

function casesOf(suite: string): Case[] {
  const path = `${FOLDER}${suite}.dev.jsonl`;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Case);
}

/** Ids of the cases that are not answered as expected: the first place found is one of those, or nothing is found where nothing is. */
const missed = (cases: readonly Case[]): string[] =>
  cases
    .filter(({ text, quote, expected, ...search }) => {
      const first = findQuote(text, quote, search)[0];
      return expected.length === 0
        ? first !== undefined
        : !expected.some(e => e.start === first?.start && e.end === first.end);
    })
    .map(c => c.id);

for (const suite of ['hypothesis', 'approx-string-match']) {
  testWithShared(`every quotation of the suite ${suite} is found`, () => {
    const cases = casesOf(suite);
    assert.ok(cases.length >= 6);
    assert.deepEqual(missed(cases), []);
  });
}

testWithShared(
  'at least 97 % of the quotations of the suite quotesum are found, and hardly one that is not there',
  () => {
    const cases = casesOf('quotesum');
    assert.ok(cases.length >= 398);
    const wrong = missed(cases);
    assert.ok(wrong.length <= 0.03 * cases.length, wrong.join(' '));
    // one passage says nearly the same in another spelling
    assert.ok(missed(cases.filter(c => c.expected.length === 0)).length <= 1);
  },
);

testWithShared('what is described in these texts is anchored where it was', () => {
  for (const { id, text, expected } of [...casesOf('hypothesis'), ...casesOf('quotesum')]) {
    const document = parseDocument({ uri: 'a.txt', text });
    for (const { start, end } of expected) {
      const selector = describe(document, { start, end });
      assert.ok(selector, id);
      const found = anchor(document, selector, { strict: true });
      assert.equal(found.state, 'anchored', id);
      assert.ok(found.state === 'anchored' && found.span.start === start, id);
    }
  }
});
