import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, type PacketText } from '../../support/packet.ts';

const messages = (documents: PacketText): string[] =>
  analyze(documents)
    .findings.filter(f => f.rule === 'unsupported-quotation')
    .map(f => f.message);

const REPORT = '# Norvik Bridge Inquiry\n\nWe saw the water rise for three years, and nobody asked us what it meant.\n';
const FALSE = '"the cables were known to be rotten since the spring"';

test('a source is named by its title, its file name or its kind', () => {
  const wanted = (name: string) => [`Attributed to "${name}", but these words do not occur in inquiry-report.md.`];
  const documents = (text: string) => ({ 'inquiry-report.md': REPORT, 'post.md': text });
  assert.deepEqual(
    messages(documents(`According to the Norvik Bridge Inquiry, ${FALSE}.`)),
    wanted('Norvik Bridge Inquiry'),
  );
  assert.deepEqual(messages(documents(`The inquiry report says: ${FALSE}.`)), wanted('inquiry report'));
  assert.deepEqual(messages(documents(`${FALSE}, the report said.`)), wanted('report'));
  assert.deepEqual(messages(documents(`As the report itself puts it, ${FALSE}.`)), wanted('report'));
});

test('words that stand in another source are shown there', () => {
  assert.deepEqual(
    messages({
      'inquiry-report.md': REPORT,
      'letter.txt': 'To the editor: the cables were known to be rotten since the spring, I am told.',
      'post.md': `The report says: ${FALSE}.`,
    }),
    ['Attributed to "report", but these words do not occur in inquiry-report.md; they stand in letter.txt:1.'],
  );
});

test('words that the source holds, changed or not, are left to the other rules', () => {
  const held = '"nobody asked us what it meant"';
  const changed = '"we saw the water rise for four years and nobody asked us what it meant"';
  assert.deepEqual(
    messages({ 'inquiry-report.md': REPORT, 'post.md': `The report says: ${held}, and ${changed}.` }),
    [],
  );
});

test('a name that may mean two sources, another report, or a person means none', () => {
  const quote = `The report says: ${FALSE}.`;
  assert.deepEqual(messages({ 'first-report.md': REPORT, 'second-report.md': 'Nothing here.', 'post.md': quote }), []);
  assert.deepEqual(messages({ 'inquiry-report.md': REPORT, 'post.md': `A police report says: ${FALSE}.` }), []);
  assert.deepEqual(messages({ 'inquiry-report.md': REPORT, 'post.md': `The mayor said: ${FALSE}.` }), []);
});
