import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimReview } from '../../src/exports/claim-review.ts';
import { cell, csv } from '../../src/exports/csv.ts';
import { github } from '../../src/exports/github.ts';
import { relativeUri } from '../../src/exports/input.ts';
import { webAnnotations } from '../../src/exports/web-annotations.ts';
import { sarif } from '../../src/exports/sarif.ts';
import { ACCEPT_YEAR, exportOf, HOSTILE, LIGHTHOUSE } from '../support/exports.ts';
import { BASE, expand } from '../support/json-ld.ts';

/** Reads CSV as RFC 4180 has it. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let read = 0;
  for (const m of text.matchAll(pattern)) {
    rows.at(-1)!.push(m[1] === undefined ? m[2]! : m[1].replaceAll('""', '"'));
    if (m[3] === '\r\n') rows.push([]);
    read = m.index + m[0].length;
  }
  assert.equal(read, text.length, `not CSV behind ${JSON.stringify(text.slice(read, read + 40))}`);
  rows.pop();
  return rows;
}

test('CSV has a row of as many cells for each claim, under the heads', () => {
  const input = exportOf(LIGHTHOUSE, { decisions: [ACCEPT_YEAR] });
  const text = csv(input);
  assert.ok(text.startsWith('\ufeffsource,line,'));
  const [heads, ...rows] = rowsOf(text.slice(1));
  assert.equal(rows.length, input.analysis.claims.length);
  assert.ok(rows.every(r => r.length === heads!.length));
  const year = Object.fromEntries(heads!.map((h, i) => [h, rows.find(r => r.includes('about a year'))![i]]));
  assert.deepEqual(
    [year['source'], year['line'], year['low'], year['unit'], year['sources'], year['standing'], year['decision']],
    ['news.txt', '1', '1', 'year', '3', 'differs, accepted', 'The town counts from the day <work> began'],
  );
});

test('no cell begins as a formula, in either width, with blanks before it or without', () => {
  for (const text of ['=1+1', '+5 %', '-3 °C', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠x'])
    assert.match(cell(text), /^"?'/, JSON.stringify(text));
  const rows = rowsOf(csv(exportOf(HOSTILE)).slice(1));
  assert.ok(rows.flat().some(c => c.startsWith("'-3 °C")));
  assert.ok(rows.flat().every(c => /^-?[\d.]+$/.test(c) || !/^\s*[=+\-@]/.test(c)));
});

test('a formula behind what no reader sees is none, either', () => {
  for (const mark of ['\u200e', '\u061c', '\u2060', '\u0001', '\u0000\u202e', '\ufeff'])
    assert.equal(cell(`${mark}=1+1`), "'=1+1", JSON.stringify(mark));
});

test('numbers of the program itself stay numbers, also below zero', () => {
  assert.equal(cell(-3.5), '-3.5');
});

test('cells with commas, quotes and line ends are quoted', () => {
  assert.deepEqual([cell('a,b'), cell('say "x"'), cell('plain')], ['"a,b"', '"say ""x"""', 'plain']);
});

test('a workflow command for each open finding, at its place', () => {
  const lines = github(exportOf(LIGHTHOUSE, { decisions: [ACCEPT_YEAR] }))
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, 2);
  assert.match(
    lines[0]!,
    /^::warning file=keeper report\.md,line=5,endLine=5,col=\d+,endColumn=\d+,title=misquotation::Quoted otherwise/,
  );
});

test('text and names of sources can end no workflow command and begin none', () => {
  const input = exportOf(HOSTILE);
  const findings = input.analysis.findings.map(f => ({ ...f, message: 'a\n::error::b\r%0A c' }));
  const lines = github({ ...input, analysis: { ...input.analysis, findings }, pathOf: () => 'a,b:c\n%.md' })
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, findings.length);
  assert.match(lines[0]!, /^::warning file=a%2Cb%3Ac%0A%25\.md,line=3,.*::a ::error::b %250A c%0A/);
});

test('ClaimReview: every claim that several sources make, as JSON-LD that schema.org knows', async () => {
  const graph = await expand(claimReview(exportOf(LIGHTHOUSE, { decisions: [ACCEPT_YEAR] })));
  assert.equal(graph.length, 7);
  const types = new Set(graph.flatMap(node => node['@type']));
  assert.deepEqual([...types], ['http://schema.org/ClaimReview']);
  const text = JSON.stringify(graph);
  assert.match(text, /Differs from another source; the difference is accepted/);
  assert.match(text, /"http:\/\/schema\.org\/reviewBody":\[\{"@value":"The town counts from the day <work> began"/);
  assert.match(text, new RegExp(`${BASE}keeper%20report\\.md#line=2`));
});

test('Web Annotations: every finding with all its places, as JSON-LD that the W3C context knows', async () => {
  const input = exportOf(LIGHTHOUSE, { decisions: [ACCEPT_YEAR] });
  const [collection] = await expand(webAnnotations(input));
  const OA = 'http://www.w3.org/ns/oa#';
  assert.deepEqual(collection!['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollection']);
  const text = JSON.stringify(collection);
  const occurrences = (words: string): number => text.split(words).length - 1;
  assert.equal(occurrences(`"@type":["${OA}Annotation"]`), input.analysis.findings.length + 1);
  // each finding with all its places, and the decision with its two
  const places = input.analysis.findings.reduce((n, f) => n + 1 + f.related.length, 2);
  assert.equal(occurrences(`"@type":["${OA}TextQuoteSelector"]`), places);
  assert.equal(occurrences(`"@id":"${OA}reviewing"`), 4);
  assert.equal(occurrences(`"@id":"${BASE}keeper%20report.md"`), 5);
});

test('an expansion refuses a term that the context does not know, so that the other tests mean something', async () => {
  const text = webAnnotations(exportOf(LIGHTHOUSE)).replaceAll('"exact"', '"exactly"');
  await assert.rejects(expand(text), /safe mode/i);
});

test('positions of annotations count code points, their words are those of the file', () => {
  const before = '\u{1f6a2}\u{1f6a2} From the log. ';
  const news = LIGHTHOUSE['news.txt']!;
  const input = exportOf({ ...LIGHTHOUSE, 'news.txt': before + news });
  const made: { first: { items: { target: { source: string; selector: { start?: number; exact?: string }[] }[] }[] } } =
    JSON.parse(webAnnotations(input));
  const target = made.first.items.flatMap(i => i.target).find(t => t.source === 'news.txt')!;
  assert.equal(target.selector[0]!.exact, 'about a year');
  assert.equal(target.selector[1]!.start, [...before].length + news.indexOf('about a year'));
});

test('a path is encoded segment by segment', () => {
  assert.deepEqual(['a b/c#d.md', '50%.txt', 'ü.txt', 'c:d.txt', '../up.md', 'half\ud800.txt'].map(relativeUri), [
    'a%20b/c%23d.md',
    '50%25.txt',
    '%C3%BC.txt',
    './c%3Ad.txt',
    '../up.md',
    'half%EF%BF%BD.txt',
  ]);
});

test('equal input gives equal bytes in every format', () => {
  for (const make of [csv, github, claimReview, webAnnotations, sarif])
    assert.equal(make(exportOf(LIGHTHOUSE)), make(exportOf(LIGHTHOUSE)), make.name);
});
