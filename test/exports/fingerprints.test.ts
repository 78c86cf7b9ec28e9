import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baselineOf, baselineText, newSince } from '../../src/exports/baseline.ts';
import { fingerprints } from '../../src/exports/fingerprints.ts';
import { analyze, type PacketText } from '../support/packet.ts';
import { LIGHTHOUSE } from '../support/exports.ts';

/** Fingerprints of a packet's findings, sorted: the order of the files is not theirs. */
const printsOf = (documents: PacketText): string[] =>
  fingerprints(analyze(documents))
    .map(p => p.finding)
    .sort();

const edited = (uri: string, edit: (text: string) => string): PacketText => ({
  ...LIGHTHOUSE,
  [uri]: edit(LIGHTHOUSE[uri]!),
});

test('text inserted before leaves every fingerprint alone', () => {
  const before = printsOf(LIGHTHOUSE);
  assert.ok(before.length >= 3);
  assert.deepEqual(printsOf(edited('news.txt', t => `A word from the editor, at some length.\r\n\r\n${t}`)), before);
});

test('a sentence inserted right before leaves them alone', () => {
  assert.deepEqual(printsOf(edited('news.txt', t => `The sea was calm that day. ${t}`)), printsOf(LIGHTHOUSE));
});

test('a reflowed paragraph and other line ends leave them alone', () => {
  assert.deepEqual(
    printsOf(edited('keeper report.md', t => t.replace('fourteen months', 'fourteen\nmonths').replace(/\n/g, '\r\n'))),
    printsOf(LIGHTHOUSE),
  );
});

test('a renamed file leaves them alone', () => {
  const { 'news.txt': news, ...rest } = LIGHTHOUSE;
  assert.deepEqual(printsOf({ ...rest, 'papers/monday.txt': news! }), printsOf(LIGHTHOUSE));
});

test('a changed figure gives other fingerprints to all that speak of it', () => {
  const before = new Set(printsOf(LIGHTHOUSE));
  const after = printsOf(edited('news.txt', t => t.replace('about a year', 'about two years')));
  // the two sides of the quotation stay what they were
  assert.equal(after.filter(p => before.has(p)).length, 2);
  assert.equal(after.length, before.size);
});

test('findings that read the same are still told apart', () => {
  const line = 'Restoring the Skarn lighthouse took nine months from the contract to the relighting.';
  const prints = printsOf({ 'a.txt': line, 'b.txt': line, 'c.txt': line.replace('nine', 'fourteen') });
  assert.equal(prints.length, 3);
  assert.equal(new Set(prints).size, prints.length);
});

test('nothing is new since a baseline of the same packet', () => {
  const analysis = analyze(LIGHTHOUSE);
  const fresh = newSince(analysis, baselineOf(analysis));
  assert.deepEqual([fresh.analysis.findings.length, fresh.known, fresh.gone], [0, analysis.findings.length, 0]);
});

test('a source that joins a known difference is new, the others stay known', () => {
  const baseline = baselineOf(analyze(LIGHTHOUSE));
  const after = analyze({
    ...LIGHTHOUSE,
    'zine.txt': 'Restoring the Skarn lighthouse took twenty months from the contract to the relighting.',
  });
  const { analysis, known, gone } = newSince(after, baseline);
  const uris = new Set(analysis.findings.map(f => f.uri));
  assert.ok(uris.has('zine.txt'));
  assert.ok(analysis.findings.every(f => f.uri === 'zine.txt' || f.related.some(r => r.uri === 'zine.txt')));
  assert.deepEqual([known, gone], [2, 0]);
});

test('entries that no finding answers to are counted', () => {
  const baseline = baselineOf(analyze(LIGHTHOUSE));
  const { gone } = newSince(analyze({ 'a.txt': 'Nothing is counted here.' }), baseline);
  assert.equal(gone, new Set(baseline.findings.map(f => f.fingerprint)).size);
});

test('the file holds one entry a line and reads back as it was', () => {
  const baseline = baselineOf(analyze(LIGHTHOUSE));
  const text = baselineText(baseline);
  assert.deepEqual(JSON.parse(text), baseline);
  assert.equal(text.split('\n').filter(line => line.includes('fingerprint')).length, baseline.findings.length);
  assert.deepEqual(JSON.parse(baselineText({ version: 1, findings: [] })), { version: 1, findings: [] });
});
