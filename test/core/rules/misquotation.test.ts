import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../support/packet.ts';

const TEXTS = {
  'club.md': '"I have waited two years for this club, and I would have waited two more," the player said.',
  'daily.txt': '"I have waited two years for this club, and I would have waited three more," the player said.',
};

/** Sources in which a quotation is found to deviate. */
const found = (primary?: string): string[] =>
  analyze(TEXTS, primary === undefined ? {} : { primary })
    .findings.filter(f => f.rule === 'misquotation')
    .map(f => f.uri);

test('two sources that quote the same words differently are both named', () => {
  assert.deepEqual(found(), ['club.md', 'daily.txt']);
});

test('the primary source is never said to misquote the others', () => {
  assert.deepEqual(found('club.md'), ['daily.txt']);
  assert.deepEqual(found('daily.txt'), ['club.md']);
});

test('another way to write the size of a number changes no quotation', () => {
  const quoted = (size: string): string =>
    `"Our mills have ground ${size} tonnes of rye since the spring," said the owner.`;
  const variants = (a: string, b: string) =>
    analyze({ 'a.md': quoted(a), 'b.md': quoted(b) }).findings.filter(f => f.rule === 'misquotation').length;
  assert.equal(variants('1.4 billion', '1.4bn'), 0);
  assert.equal(variants('1.4 billion', '1.4m'), 2);
});
