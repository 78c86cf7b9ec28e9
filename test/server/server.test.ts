import assert from 'node:assert/strict';
import { rmSync, renameSync, writeFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { Hover, Location } from 'vscode-languageserver-types';
import { claimsRequest, marksRequest, navigateRequest, reviewRequest, statusRequest } from '../../src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { shortPlace, startServer, uriOf } from '../support/language-client.ts';

/** Two made-up texts on one matter that differ in one figure. */
const REPORT = `# The lock at Tarn Weir

The new lock at Tarn Weir is 84 metres long. Building it took fourteen months and cost $2.1 million.
`;
const ARTICLE = `The new lock at Tarn Weir is 84 metres long, its builders say. Building the lock at Tarn Weir took about a year and cost $2.1bn less than nothing.

"A lock is a promise to the river," the engineer said.
`;
const AGREEING = ARTICLE.replace('about a year', 'fourteen months').replace('$2.1bn less than nothing', '$2.1 million');

/** Differs in one figure. */
const DIFFERING = AGREEING.replace('took fourteen months', 'took about a year');

const packet = (article = ARTICLE): Record<string, string> => ({
  '.crosscheck/project.json': '{ "sources": { "report.md": { "role": "primary" } } }',
  'report.md': REPORT,
  'article.txt': article,
});

test('a conflict is reported in both documents, each with the other place', async t => {
  const folder = folderWith(t, packet());
  const client = await startServer(t, { folders: [folder] });
  const report = await client.pull(join(folder, 'report.md'));
  const article = await client.pull(join(folder, 'article.txt'));
  const durations = [report, article].map(r => r.items.filter(d => /14 months/.test(String(d.message))));
  assert.deepEqual(
    durations.map(d => d.map(x => [x.code, x.severity, x.source])),
    [[['conflicting-figures', 2, 'crosscheck']], [['conflicting-figures', 2, 'crosscheck']]],
  );
  const related = durations.map(([d]) => d!.relatedInformation!.map(r => shortPlace(folder, r.location)));
  assert.deepEqual(related, [['article.txt:1:100'], ['report.md:3:63']]);
  assert.match(durations[0]![0]!.codeDescription!.href, /^file:.*\/rules\/conflicting-figures\.md$/);
});

test('an edit resolves a conflict in the other document, and undoing it brings it back', async t => {
  const folder = folderWith(t, packet(DIFFERING));
  const client = await startServer(t, { folders: [folder] });
  const article = join(folder, 'article.txt');
  const report = join(folder, 'report.md');
  await client.open(article, DIFFERING);
  const before = await client.pull(report);
  assert.equal(before.items.length, 1);
  await client.edit(article, 'about a year', 'fourteen months');
  assert.deepEqual((await client.pull(report)).items, []);
  assert.deepEqual((await client.pull(article)).items, []);
  await client.edit(article, 'fourteen months', 'about a year');
  assert.deepEqual((await client.pull(report)).items, before.items);
  assert.equal((await client.pull(report, before.resultId)).kind, 'unchanged');
  await client.until('a word that the other document changed', () => client.refreshes() > 0);
});

test('diagnostics are pushed to a client that cannot pull, and taken back when a conflict is resolved', async t => {
  const text = DIFFERING;
  const folder = folderWith(t, packet(text));
  const client = await startServer(t, { folders: [folder], pulls: false });
  assert.equal(client.capabilities['diagnosticProvider'], undefined);
  const article = join(folder, 'article.txt');
  const report = join(folder, 'report.md');
  await client.until('diagnostics', () => client.pushed(report)?.length === 1 && client.pushed(article)?.length === 1);
  await client.open(article, text);
  await client.edit(article, 'about a year', 'fourteen months');
  await client.until('none', () => client.pushed(report)?.length === 0 && client.pushed(article)?.length === 0);
});

test('hovering a figure names the other source; references list every place; definition is the primary', async t => {
  const folder = folderWith(t, packet());
  const client = await startServer(t, { folders: [folder] });
  const article = join(folder, 'article.txt');
  await client.open(article, ARTICLE);
  const textDocument = { uri: uriOf(article) };
  const position = client.at(article, '84 metres');
  const hover = await client.request<Hover>('textDocument/hover', { textDocument, position });
  assert.match(JSON.stringify(hover.contents), /\*\*Agrees with 1 other place\*\*/);
  assert.match(JSON.stringify(hover.contents), /\[report\.md:3\]\(file:.*report\.md#L3\) · primary/);
  const context = { includeDeclaration: true };
  const places = await client.request<Location[]>('textDocument/references', { textDocument, position, context });
  assert.deepEqual(
    places.map(p => shortPlace(folder, p)),
    ['report.md:3:30', 'article.txt:1:30'],
  );
  const primary = await client.request<Location>('textDocument/definition', { textDocument, position });
  assert.equal(shortPlace(folder, primary), 'report.md:3:30');
  const nowhere = await client.request('textDocument/hover', { textDocument, position: { line: 1, character: 0 } });
  assert.equal(nowhere, null);
});

test('outline, tokens, highlights, links, symbols of the workspace answer', async t => {
  const folder = folderWith(t, {
    ...packet(),
    'talk.vtt':
      'WEBVTT\nSource: https://video.example.org/tarn\n\n00:01:02.000 --> 00:01:05.000\nVEY: the lock at Tarn Weir is 84 metres long\n',
  });
  const client = await startServer(t, {
    folders: [folder],
    settings: { codeLens: { enabled: true }, inlayHints: { enabled: true } },
  });
  const ask = <R>(method: string, path: string, more = {}) =>
    client.request<R>(method, { textDocument: { uri: uriOf(join(folder, path)) }, ...more });
  const [heading] = await ask<{ name: string; children: { name: string }[] }[]>(
    'textDocument/documentSymbol',
    'report.md',
  );
  assert.equal(heading!.name, 'The lock at Tarn Weir');
  assert.deepEqual(
    heading!.children.map(c => c.name),
    ['84 metres', 'fourteen months', '$2.1 million'],
  );
  const tokens = await ask<{ data: number[]; resultId: string }>('textDocument/semanticTokens/full', 'report.md');
  assert.equal(tokens.data.length, 5 * 3);
  const since = { previousResultId: tokens.resultId };
  const changed = await ask<{ edits: unknown[] }>('textDocument/semanticTokens/full/delta', 'report.md', since);
  assert.deepEqual(changed.edits, []);
  const [link] = await ask<{ target: string }[]>('textDocument/documentLink', 'talk.vtt');
  assert.equal(link!.target, 'https://video.example.org/tarn#t=62');
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = await ask<{ label: string }[]>('textDocument/inlayHint', 'report.md', { range });
  assert.deepEqual(
    hints.map(h => h.label),
    ['= 14 months'],
  );
  const [lens] = await ask<{ command: { title: string } }[]>('textDocument/codeLens', 'report.md');
  assert.match(lens!.command.title, /^3 figures · /);
  const symbols = await client.request<{ name: string }[]>('workspace/symbol', { query: '#84' });
  assert.match(symbols[0]!.name, /84 m/);
});

test('files made, changed, renamed and deleted are followed', async t => {
  const folder = folderWith(t, { ...packet(AGREEING), 'article.txt': 'Nothing to see.' });
  const client = await startServer(t, { folders: [folder] });
  const report = join(folder, 'report.md');
  const late = join(folder, 'late.md');
  const event = (path: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
  const conflicts = async (): Promise<number> => (await client.pull(report)).items.length;
  assert.equal(await conflicts(), 0);

  writeFileSync(late, DIFFERING);
  await event(late, 1);
  assert.equal(await conflicts(), 1);

  writeFileSync(late, AGREEING);
  await event(late, 2);
  assert.equal(await conflicts(), 0);

  writeFileSync(late, DIFFERING);
  await event(late, 2);
  renameSync(late, join(folder, 'renamed.md'));
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: uriOf(late), type: 3 },
      { uri: uriOf(join(folder, 'renamed.md')), type: 1 },
    ],
  });
  const [finding] = (await client.pull(report)).items;
  assert.deepEqual(
    finding?.relatedInformation?.map(r => shortPlace(folder, r.location)),
    ['renamed.md:1:100'],
  );

  rmSync(join(folder, 'renamed.md'));
  await event(join(folder, 'renamed.md'), 3);
  assert.equal(await conflicts(), 0);
});

test('the workspace report names every document with findings, and clears those that went', async t => {
  const folder = folderWith(t, packet());
  const client = await startServer(t, { folders: [folder] });
  type Report = { items: { uri: string; kind: string; resultId: string; items?: unknown[] }[] };
  const first = await client.request<Report>('workspace/diagnostic', { previousResultIds: [] });
  const found = first.items.filter(i => (i.items ?? []).length > 0);
  assert.deepEqual(found.map(i => i.uri).sort(), [
    uriOf(join(folder, 'article.txt')),
    uriOf(join(folder, 'report.md')),
  ]);
  const previousResultIds = first.items.map(i => ({ uri: i.uri, value: i.resultId }));
  const second = await client.request<Report>('workspace/diagnostic', { previousResultIds });
  assert.deepEqual([...new Set(second.items.map(i => i.kind))], ['unchanged']);
  rmSync(join(folder, 'article.txt'));
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(join(folder, 'article.txt')), type: 3 }],
  });
  const third = await client.request<Report>('workspace/diagnostic', { previousResultIds });
  const cleared = (report: Report) =>
    report.items.filter(i => i.kind === 'full' && i.items?.length === 0).map(i => i.uri);
  assert.deepEqual(cleared(third).sort(), found.map(i => i.uri).sort());
  // a client that closed the documents forgot their ids, and still shows what it was told
  const fourth = await client.request<Report>('workspace/diagnostic', { previousResultIds: [] });
  assert.deepEqual(
    found.map(i => i.uri).filter(uri => !cleared(fourth).includes(uri)),
    [],
  );
});

test('two folders are two reviews: their figures are not compared, and each has its own status', async t => {
  const one = folderWith(t, { '.crosscheck/project.json': '{ "title": "One" }', 'report.md': REPORT });
  const two = folderWith(t, { '.crosscheck/project.json': '{}', 'article.txt': ARTICLE });
  const off = folderWith(t, { 'README.md': ARTICLE, 'report.md': REPORT });
  const client = await startServer(t, { folders: [one, two, off] });
  assert.deepEqual((await client.pull(join(one, 'report.md'))).items, []);
  assert.deepEqual((await client.pull(join(two, 'article.txt'))).items, []);
  assert.deepEqual((await client.pull(join(off, 'README.md'))).items, []);
  const status = await client.ask(statusRequest, {});
  const of = (folder: string) => {
    const found = status.find(s => s.folder === uriOf(folder));
    return found && [found.name, found.state, found.tally.sources];
  };
  assert.equal(status.length, 3);
  assert.deepEqual(of(one), ['One', 'ready', 1]);
  assert.deepEqual(of(two), [basename(two), 'ready', 1]);
  assert.deepEqual(of(off), [basename(off), 'off', 0]);
});

test('a folder comes under review when it is asked for, and leaves it with its .crosscheck', async t => {
  const folder = folderWith(t, { 'report.md': REPORT, 'article.txt': ARTICLE });
  const client = await startServer(t, { folders: [folder] });
  const report = join(folder, 'report.md');
  assert.deepEqual((await client.pull(report)).items, []);
  const done = await client.ask(reviewRequest, { folder: uriOf(folder), primary: uriOf(report) });
  assert.deepEqual(done, { done: true, projectFile: uriOf(join(folder, '.crosscheck/project.json')) });
  assert.ok((await client.pull(report)).items.length > 0);
  rmSync(join(folder, '.crosscheck'), { recursive: true });
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(join(folder, '.crosscheck')), type: 3 }],
  });
  await client.until('the end of the review', () => client.statusOf(folder)?.state === 'off');
  assert.deepEqual((await client.pull(report)).items, []);
});

test('a bad project file is a diagnostic at its line, and the rest of it counts', async t => {
  const project = '{\n  "rules": {\n    "conflicting-figures": "loud",\n    "misquotation": "off"\n  }\n}\n';
  const folder = folderWith(t, { ...packet(), '.crosscheck/project.json': project });
  const client = await startServer(t, { folders: [folder] });
  const { items } = await client.pull(join(folder, '.crosscheck/project.json'));
  assert.deepEqual(
    items.map(d => [d.code, d.range.start.line, d.range.start.character]),
    [['invalid-annotation', 2, 27]],
  );
  assert.ok(
    (await client.pull(join(folder, 'report.md'))).items.length > 0,
    'conflicts are reported at the default level',
  );
});

test('the project file counts as it is typed', async t => {
  const folder = folderWith(t, packet());
  const client = await startServer(t, { folders: [folder] });
  const project = join(folder, '.crosscheck/project.json');
  assert.ok((await client.pull(join(folder, 'report.md'))).items.length > 0);
  await client.open(project, '{ "rules": { } }');
  await client.edit(project, '{ }', '{ "conflicting-figures": "off" }');
  assert.deepEqual((await client.pull(join(folder, 'report.md'))).items, []);
});

test('links out of the folder are not read', async t => {
  const outside = folderWith(t, { 'secret.txt': 'Building the lock at Tarn Weir took about a year.\n' });
  const folder = folderWith(t, { '.crosscheck/project.json': '{}', 'report.md': REPORT });
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'secret.txt'));
  const client = await startServer(t, { folders: [folder] });
  assert.deepEqual((await client.pull(join(folder, 'report.md'))).items, []);
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(join(folder, 'secret.txt')), type: 1 }],
  });
  assert.deepEqual((await client.pull(join(folder, 'report.md'))).items, []);
  const claims = await client.ask(claimsRequest, { folder: uriOf(folder) });
  assert.ok(claims!.claims.every(c => c.verdict === 'only-here'));
});

test('a file that is no text is told in the status, and the others are compared', async t => {
  const folder = folderWith(t, { ...packet(), 'scan.txt': Uint8Array.of(0x50, 0, 0xff, 0) });
  const client = await startServer(t, { folders: [folder] });
  assert.ok((await client.pull(join(folder, 'report.md'))).items.length > 0);
  const status = await client.ready(folder);
  const message = 'cannot read scan.txt: not a text file. Save it as text, or leave it out of the folder.';
  assert.deepEqual(status.troubles, [{ uri: uriOf(join(folder, 'scan.txt')), message }]);
  await client.until('a line in the log', () => client.log.length > 0);
  assert.deepEqual(client.log, [message]);
});

test('conflicts are jumped to over the whole folder, and round at its end', async t => {
  const folder = folderWith(t, packet());
  const client = await startServer(t, { folders: [folder] });
  const visited: string[] = [];
  let at = { uri: uriOf(join(folder, 'report.md')), position: { line: 0, character: 0 } };
  const { tally } = await client.ready(folder);
  assert.ok(tally.conflicts > 0);
  for (let i = 0; i < 3; i++) {
    const step = await client.ask(navigateRequest, { ...at, target: 'conflict', direction: 'next' });
    visited.push(`${step!.place.path} ${step!.place.text}${step!.wrapped ? ' again' : ''}`);
    at = { uri: step!.place.uri, position: step!.place.range.start };
  }
  assert.deepEqual(visited.slice(0, 2), ['report.md fourteen months', visited[1]!]);
  assert.ok(visited.some(v => v.endsWith('again')) || tally.conflicts > 1, visited.join());
});

test('settings may keep the list of problems empty; marks stay', async t => {
  const folder = folderWith(t, packet());
  const client = await startServer(t, { folders: [folder], settings: { show: 'decorations' } });
  await client.ready(folder);
  assert.deepEqual((await client.pull(join(folder, 'report.md'))).items, []);
  const marks = await client.ask(marksRequest, { uri: uriOf(join(folder, 'report.md')) });
  assert.ok(marks!.marks.some(m => m.verdict === 'conflict'));
});

test('without a folder, a review is found above an opened document', async t => {
  const folder = folderWith(t, packet());
  const client = await startServer(t, {});
  await client.open(join(folder, 'report.md'), REPORT);
  assert.ok((await client.pull(join(folder, 'report.md'))).items.length > 0);
});

test('the server ends with the client, cleanly', async t => {
  const client = await startServer(t, { folders: [folderWith(t, packet())] });
  assert.equal(await client.stop(), 0);
});
