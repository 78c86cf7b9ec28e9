import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLenses } from '../../src/features/code-lens.ts';
import { diagnosticsOf } from '../../src/features/diagnostics.ts';
import { documentLinks } from '../../src/features/document-links.ts';
import { explain } from '../../src/features/explain.ts';
import { hover } from '../../src/features/hover.ts';
import { inlayHints } from '../../src/features/inlay-hints.ts';
import { marksOf } from '../../src/features/marks.ts';
import { compareAt, navigate, type Target } from '../../src/features/navigate.ts';
import { definition, highlights, references } from '../../src/features/references.ts';
import { claimNode, filterTopics, matrixRows, sourceNode, tallyOf } from '../../src/features/review-views.ts';
import { semanticTokens } from '../../src/features/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from '../../src/features/symbols.ts';
import type { Mention } from '../../src/features/topics.ts';
import { indexed, place, textIn, type Marked } from '../support/index.ts';

const REPORT = `---
title: "The lock at Tarn Weir: a report"
url: https://example.org/tarn
---

# The lock

The new lock at Tarn Weir is 84 metres long. Building it took fourteen months and cost $2.1 million.

## Who built it

> "A lock is a promise to the river and to everyone who lives along it."
`;
const ARTICLE = `The new lock at Tarn Weir is 84 metres long. Building the lock at Tarn Weir took about a year and cost $2.1 million.

"A lock is a promise to the town and to everyone who lives along it," the engineer said. The basin at Holm is 31 metres wide.
`;
const TALK = `WEBVTT

NOTE Source: https://www.youtube.com/watch?v=abc123

00:00:01.000 --> 00:00:04.000
VEY: the lock at tarn weir is eighty
four metres long

00:01:02.000 --> 00:01:06.000
HOLT: building the lock at tarn weir took fourteen months
`;
const PRIMARY = '{ "sources": { "report.md": { "role": "primary" } } }';
const ALL = { 'article.txt': ARTICLE, 'report.md': REPORT, 'talk.vtt': TALK };
const at = (uri: keyof typeof ALL, text: string): Marked =>
  indexed({ ...ALL, [uri]: ALL[uri].replace(text, `${text.slice(0, 2)}‸${text.slice(2)}`) }, PRIMARY);
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

test('references are every place of the claim, the primary source first', () => {
  const m = at('talk.vtt', 'eighty\nfour');
  assert.deepEqual(
    references(m.index, m.uri, m.position).map(l => place(m, l)),
    ['report.md: 84 metres', 'article.txt: 84 metres', 'talk.vtt: eighty\nfour metres'],
  );
  assert.equal(references(m.index, m.uri, m.position, false).length, 2, 'the declaration is left out on request');
});

test('the definition is the place in the primary source', () => {
  const m = at('article.txt', 'about a year');
  assert.equal(place(m, definition(m.index, m.uri, m.position)!), 'report.md: fourteen months');
});

test('without a primary source the definition is what most sources state', () => {
  const m = indexed({ ...ALL, 'article.txt': ARTICLE.replace('about a year', 'ab‸out a year') });
  assert.equal(place(m, definition(m.index, m.uri, m.position)!), 'report.md: fourteen months');
});

test('of a figure that nothing else states, the definition is itself', () => {
  const m = at('article.txt', '31 metres wide');
  assert.equal(place(m, definition(m.index, m.uri, m.position)!), 'article.txt: 31 metres');
});

test('highlights are the places in the same document', () => {
  const m = indexed({
    'a.txt': 'The bridge at Norvik is 1‸20 metres long.\n\nYes, the bridge at Norvik is 120 metres long.',
  });
  assert.deepEqual(
    highlights(m.index, m.uri, m.position).map(h => textIn(m, 'a.txt', h.range)),
    ['120 metres', '120 metres'],
  );
});

test('nothing is answered where nothing stands', () => {
  const m = at('article.txt', 'The new lock');
  assert.deepEqual(references(m.index, m.uri, m.position), []);
  assert.equal(definition(m.index, m.uri, m.position), null);
  assert.deepEqual(highlights(m.index, m.uri, m.position), []);
  assert.equal(compareAt(m.index, m.uri, m.position), null);
  assert.equal(explain(m.index, m.uri, m.position), null);
});

test('a diagnostic has its rule, its page and the other places', () => {
  const m = indexed(ALL, PRIMARY);
  const found = diagnosticsOf(m.index, 'report.md', rule => `file:///rules/${rule}.md`);
  const conflict = found.find(d => d.code === 'conflicting-figures')!;
  assert.equal(textIn(m, 'report.md', conflict.range), 'fourteen months');
  assert.equal(conflict.codeDescription?.href, 'file:///rules/conflicting-figures.md');
  assert.deepEqual(
    conflict.relatedInformation?.map(r => place(m, r.location)),
    ['article.txt: about a year'],
  );
});

test('a diagnostic ends before the time codes of the next caption, and goes on over the lines of one', () => {
  const talk = (between: string): string =>
    `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nbuilding the lock at tarn weir took fifteen${between}months\n`;
  const words = (between: string): string[] => {
    const report = 'Building the lock at Tarn Weir took fourteen months.';
    const m = indexed({ 'report.md': report, 'talk.vtt': talk(between) }, PRIMARY);
    return diagnosticsOf(m.index, 'talk.vtt', () => undefined).map(d => textIn(m, 'talk.vtt', d.range));
  };
  assert.deepEqual(words('\n'), ['fifteen\nmonths']);
  assert.deepEqual(words('\n\n00:00:04.000 --> 00:00:08.000\n'), ['fifteen']);
});

test('the outline nests figures under headings, and under who says them', () => {
  const m = indexed(ALL, PRIMARY);
  const outline = (symbols: ReturnType<typeof documentSymbols>, indent = ''): string[] =>
    symbols.flatMap(s => [`${indent}${s.name}`, ...outline(s.children ?? [], `${indent}  `)]);
  assert.deepEqual(outline(documentSymbols(m.index, 'report.md')), [
    'The lock',
    '  84 metres',
    '  fourteen months',
    '  $2.1 million',
    '  Who built it',
    '    A lock is a promise to the river and to everyone who lives along it.',
  ]);
  assert.deepEqual(outline(documentSymbols(m.index, 'talk.vtt')), [
    'VEY',
    '  eighty four metres',
    'HOLT',
    '  fourteen months',
  ]);
});

test('ranges of the outline hold their names and lie in their parents', () => {
  const m = indexed(ALL, PRIMARY);
  const inside = (a: typeof everything, b: typeof everything): boolean =>
    (a.start.line > b.start.line || (a.start.line === b.start.line && a.start.character >= b.start.character)) &&
    (a.end.line < b.end.line || (a.end.line === b.end.line && a.end.character <= b.end.character));
  const check = (symbols: ReturnType<typeof documentSymbols>): void => {
    for (const s of symbols) {
      assert.ok(inside(s.selectionRange, s.range), s.name);
      for (const child of s.children ?? []) assert.ok(inside(child.range, s.range), `${child.name} in ${s.name}`);
      check(s.children ?? []);
    }
  };
  for (const uri of Object.keys(ALL)) check(documentSymbols(m.index, uri));
});

test('workspace symbols are searched by label, value, words and path', () => {
  const m = indexed(ALL, PRIMARY);
  assert.match(workspaceSymbols(m.index, '#84 m')[0]!.name, /84 m/);
  assert.equal(workspaceSymbols(m.index, 'fourteen months').length, 1);
  assert.deepEqual(workspaceSymbols(m.index, 'no such words'), []);
});

/** Tokens as "text type modifiers", decoded from the protocol's relative numbers. */
function tokensOf(m: Marked, uri: string): string[] {
  const data = semanticTokens(m.index, uri);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
    if (down > 0) character = 0;
    line += down;
    character += right;
    const range = { start: { line, character }, end: { line, character: character + length } };
    found.push(`${textIn(m, uri, range)} ${type} ${modifiers}`);
  }
  return found;
}

test('a token never runs over a line, and says the verdict', () => {
  assert.deepEqual(tokensOf(indexed(ALL, PRIMARY), 'talk.vtt'), [
    'eighty 0 1',
    'four metres 0 1',
    'fourteen months 0 4',
  ]);
});

test('a figure cuts the quotation around it in two', () => {
  const m = indexed({ 'a.txt': 'She said: "We lost 40 sheep in the flood and nobody came." Then she left.' });
  assert.deepEqual(tokensOf(m, 'a.txt'), ['We lost 1 8', '40 sheep 0 8', 'in the flood and nobody came. 1 8']);
});

test('worded figures get their value as a hint, figures in digits get none', () => {
  const m = indexed({ 'a.txt': 'Turnout was in the low seventies. It rained on 14 days, and about a year passed.' });
  const hints = inlayHints(m.index, 'a.txt', everything).map(h => h.label);
  assert.deepEqual(hints, ['= 70–73', '= about 1 year']);
});

test('the lens tells what a source holds', () => {
  const m = indexed(ALL, PRIMARY);
  assert.equal(codeLenses(m.index, 'talk.vtt', false)[0]!.command!.title, '2 figures · 1 differs');
  assert.equal(codeLenses(m.index, 'talk.vtt', true)[0]!.command!.command, 'crosscheck.showConflicts');
});

test('time codes open the recording at their second', () => {
  const m = indexed(ALL, PRIMARY);
  assert.deepEqual(
    documentLinks(m.index, 'talk.vtt').map(l => `${textIn(m, 'talk.vtt', l.range)} ${l.target}`),
    [
      '00:00:01.000 https://www.youtube.com/watch?v=abc123&t=1',
      '00:01:02.000 https://www.youtube.com/watch?v=abc123&t=62',
    ],
  );
});

test('an address in the project file goes before the one in the source; others than web addresses do not count', () => {
  const talk = '[00:05] The lock at Tarn Weir\n[01:10] is 84 metres long\n[01:20] they say\n';
  const links = (project: string, head = ''): (string | undefined)[] =>
    documentLinks(indexed({ 'talk.txt': head + talk }, project).index, 'talk.txt').map(l => l.target);
  assert.deepEqual(
    links('{ "sources": { "talk.txt": { "address": "https://vimeo.com/1" } } }')[1],
    'https://vimeo.com/1#t=70',
  );
  assert.deepEqual(links('{}', 'Video: https://youtu.be/xyz\n')[1], 'https://youtu.be/xyz?t=70');
  assert.deepEqual(links('{}', 'Video: javascript:alert(1)\n'), []);
  assert.deepEqual(links('{}'), []);
});

test('jumping goes forth, back and round', () => {
  const jump = (m: Marked, target: Target, direction: 'next' | 'previous'): string => {
    const step = navigate(m.index, m.uri, m.position, target, direction)!;
    return `${step.place.path}: ${step.place.text} ${step.index}/${step.total}${step.wrapped ? ' round' : ''}`;
  };
  const m = at('report.md', 'fourteen months');
  assert.equal(jump(m, 'figure', 'next'), 'report.md: $2.1 million 3/3');
  assert.equal(jump(m, 'figure', 'previous'), 'report.md: 84 metres 1/3');
  assert.equal(jump(m, 'place', 'next'), 'article.txt: about a year 2/3');
  assert.equal(jump(m, 'place', 'previous'), 'talk.vtt: fourteen months 3/3 round');
  assert.match(jump(m, 'conflict', 'next'), /^report\.md: A lock is a promise to the river/);
  const last = at('talk.vtt', 'fourteen months');
  assert.match(jump(last, 'conflict', 'next'), /^report\.md: fourteen months 1\/\d+ round$/);
});

test('what stands nowhere else has no next place', () => {
  const m = at('article.txt', '31 metres wide');
  assert.equal(navigate(m.index, m.uri, m.position, 'place', 'next'), null);
});

const WORDS = 'A lock is a promise to the river and to all 31 families who live along it.';

test('a quotation is not one of its own other places', () => {
  const said = WORDS.replace('river', 'town').replace('promise', 'pro‸mise');
  const m = indexed({ 'report.md': `> "${WORDS}"\n`, 'article.txt': `"${said}" the engineer said.\n` }, PRIMARY);
  const others = compareAt(m.index, m.uri, m.position)!.pairs.map(p => p.right.where);
  assert.deepEqual(others, ['report.md:1']);
  assert.equal(explain(m.index, m.uri, m.position)!.text.match(/article\.txt:1/g)?.length, 1);
  assert.doesNotMatch(JSON.stringify(hover(m.index, m.uri, m.position)), /\[article\.txt:1\]/);
});

test('of a figure that stands nowhere else, in words that do, the places are those of the words', () => {
  const quoted = (words: string): string => `"${words}" the engineer said.\n`;
  const m = indexed(
    { 'report.md': quoted(WORDS.replace('31', 'many')), 'article.txt': quoted(WORDS.replace('31', '3‸1')) },
    PRIMARY,
  );
  const words = compareAt(m.index, m.uri, m.position)!.pairs.map(p => p.right.path);
  assert.deepEqual(words, ['report.md']);
  assert.deepEqual(
    references(m.index, m.uri, m.position).map(l => l.uri.slice(-9)),
    ['report.md', 'ticle.txt'],
  );
  assert.equal(navigate(m.index, m.uri, m.position, 'place', 'next')?.place.path, 'report.md');
});

test('jumping back from something inside a quotation comes to the quotation', () => {
  const outer: Mention = { id: 'a#0', uri: 'a', start: 0, end: 50, kind: 'quotation' };
  const inner: Mention = { id: 'a#20', uri: 'a', start: 20, end: 24, kind: 'figure' };
  const { index } = indexed({ a: `"${WORDS}"` });
  const both = { ...index, sources: index.sources, conflictsIn: () => [outer, inner] };
  const back = (character: number) =>
    navigate(both, 'a', { line: 0, character }, 'conflict', 'previous')!.place.range.start.character;
  assert.deepEqual([back(70), back(20), back(30)], [20, 0, 20]);
});

test('comparing puts conflicts first, each with its reason', () => {
  const m = at('article.txt', 'about a year');
  const compared = compareAt(m.index, m.uri, m.position)!;
  assert.deepEqual(
    compared.pairs.map(p => `${p.right.where} ${p.right.text}: ${p.verdict}`),
    ['report.md:8 fourteen months: conflict', 'talk.vtt 1:02 fourteen months: conflict'],
  );
  assert.match(compared.pairs[0]!.reason, /14 months is 17 % more than 12 months/);
});

test('explaining tells the value, who found it, and every comparison', () => {
  const m = at('article.txt', 'about a year');
  const { title, text } = explain(m.index, m.uri, m.position)!;
  assert.equal(title, 'about a year');
  assert.match(text, /value: about/);
  assert.match(text, /recognised by: \w+/);
  assert.match(text, /report\.md:8: “fourteen months”: conflict, 14 months is 17 % more/);
});

test('marks tell the verdict of each figure and quotation', () => {
  const m = indexed(ALL, PRIMARY);
  assert.deepEqual(
    marksOf(m.index, 'article.txt').map(
      k => `${textIn(m, 'article.txt', k.range).slice(0, 14)} ${k.kind} ${k.verdict}`,
    ),
    [
      '84 metres figure agree',
      'about a year figure conflict',
      '$2.1 million figure agree',
      'A lock is a pr quotation conflict',
      '31 metres figure only-here',
    ],
  );
});

test('the time code between the words of a figure is not marked', () => {
  const m = indexed({ 'talk.txt': '[00:58] they say the lock is eighty\n[01:02] four metres long\n[01:09] or so\n' });
  assert.deepEqual(
    marksOf(m.index, 'talk.txt').map(k => textIn(m, 'talk.txt', k.range)),
    ['eighty', 'four metres'],
  );
});

test('claims are listed conflicts first, and filtered by verdict, words and source', () => {
  const { index } = indexed(ALL, PRIMARY);
  const labels = (filter: Parameters<typeof filterTopics>[1]): string[] =>
    filterTopics(index, filter).map(t => claimNode(index, t).readings[0]!.text);
  assert.equal(labels({})[0], 'fourteen months');
  assert.deepEqual(labels({ verdicts: ['only-here'] }), ['31 metres']);
  assert.deepEqual(labels({ text: 'FOURTEEN MONTHS' }), ['fourteen months']);
  assert.equal(labels({ source: 'talk.vtt' }).length, 2);
});

test('the matrix has a cell for each source, and none where it is silent', () => {
  const { index } = indexed(ALL, PRIMARY);
  const rows = matrixRows(index, false).map(r =>
    r.cells.map(c => c?.places.map(p => p.text).join() ?? '-').join(' | '),
  );
  assert.ok(rows.includes('84 metres | 84 metres | eighty four metres'), rows.join('\n'));
  assert.ok(rows.includes('$2.1 million | $2.1 million | -'), rows.join('\n'));
  assert.equal(matrixRows(index, true).length, matrixRows(index, false).length + 1);
});

test('sources show their title, role and address; the primary comes first', () => {
  const { index } = indexed(ALL, PRIMARY);
  const nodes = index.sources.map(s => sourceNode(index, s));
  assert.deepEqual(
    nodes.map(n => `${n.title} ${n.role} ${n.figures} ${n.address ?? '-'}`),
    [
      'The lock at Tarn Weir: a report primary 3 https://example.org/tarn',
      'article.txt peer 4 -',
      'talk.vtt peer 2 https://www.youtube.com/watch?v=abc123',
    ],
  );
});

test('the tally counts what is open', () => {
  const { index } = indexed(ALL, PRIMARY);
  const { sources, figures, conflicts, claims, settled } = tallyOf(index);
  assert.deepEqual(
    { sources, figures, conflicts, claims, settled },
    { sources: 3, figures: 9, conflicts: 1, claims: 5, settled: 0 },
  );
});
