import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MarkupContent, type Hover } from 'vscode-languageserver-types';
import {
  claimsRequest,
  compareRequest,
  explainRequest,
  marksRequest,
  matrixRequest,
  reviewRequest,
  setupRequest,
  sourcesRequest,
} from '../../src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { startServer, uriOf, type TestClient } from '../support/language-client.ts';

/** A text that tries everything on whoever shows it. */
const HOSTILE = [
  '# <img src=x onerror=alert(1)> [heading](command:evil) $(zap)',
  'The [dam](command:workbench.action.quit) at Holm is <b onclick=alert(1)>120 metres</b> high, $(alert) says **the** `board`.',
  'The dam at Holm cost $(zap) $2.1 million | <script>alert(1)</script> | and took fourteen months.',
  'It was \u202e120 metres\u202c wide\u0007 and \u20665 km\u2069 long.',
  `The number is ${'7'.repeat(100_000)} and so on.`,
  `A broken \ud800 half, \udfff another, 30\ud800 metres.`,
  '"The dam is <a href=\'command:x\'>safe</a> for three years to come," [she](https://evil.example) said.',
  '![](https://evil.example/pixel.png) <iframe src="https://evil.example"></iframe> 12 %',
  '<!-- 99 people -->',
  '[00:01] [x](vscode://evil) 44 people',
].join('\n\n');
const PLAIN = 'The dam at Holm is 135 metres high. The dam at Holm cost $2.4 million and took about a year.\n';
/** What would be active: the same as in the hover's own tests, over all strings of an answer that a client shows as Markdown. */
const ACTIVE = /(?<!\\)(?:\\\\)*(?:[`<~@]|\$\(|!\[|\]\((?!file:))/;

const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** Asks everything that there is about a document, at the start of each figure or quotation. */
async function askAll(
  client: TestClient,
  folder: string,
  path: string,
): Promise<{ hovers: string[]; answers: unknown[] }> {
  const uri = uriOf(join(folder, path));
  const textDocument = { uri };
  const hovers: string[] = [];
  const answers: unknown[] = [await client.pull(join(folder, path))];
  for (const method of ['documentSymbol', 'documentLink', 'codeLens', 'semanticTokens/full'])
    answers.push(await client.request(`textDocument/${method}`, { textDocument }));
  answers.push(await client.request('textDocument/inlayHint', { textDocument, range: everything }));
  answers.push(await client.request('workspace/symbol', { query: '' }));
  const { marks } = (await client.ask(marksRequest, { uri }))!;
  assert.ok(marks.length > 0, 'there are figures to ask about');
  for (const { range } of marks) {
    const at = { textDocument, position: range.start };
    const hover = await client.request<Hover>('textDocument/hover', at);
    assert.ok(MarkupContent.is(hover.contents));
    hovers.push(hover.contents.value);
    for (const method of ['definition', 'documentHighlight'])
      answers.push(await client.request(`textDocument/${method}`, at));
    answers.push(await client.request('textDocument/references', { ...at, context: { includeDeclaration: true } }));
    answers.push(await client.ask(compareRequest, { uri, position: range.start }));
    answers.push(await client.ask(explainRequest, { uri, position: range.start }));
  }
  const folderUri = uriOf(folder);
  for (const { method } of [claimsRequest, sourcesRequest, matrixRequest])
    answers.push(await client.request(method, { folder: folderUri }));
  return { hovers, answers };
}

test('a document full of hostile text shows nothing active and causes no fault', async t => {
  const folder = folderWith(t, { '.crosscheck/project.json': '{}', 'hostile.md': HOSTILE, 'plain.txt': PLAIN });
  const settings = { codeLens: { enabled: true }, inlayHints: { enabled: true } };
  const client = await startServer(t, { folders: [folder], settings });
  await client.open(join(folder, 'hostile.md'), HOSTILE);
  const { hovers, answers } = await askAll(client, folder, 'hostile.md');
  for (const hover of hovers) assert.doesNotMatch(hover, ACTIVE);
  for (const other of (await askAll(client, folder, 'plain.txt')).hovers) assert.doesNotMatch(other, ACTIVE);
  const shown = JSON.stringify(answers);
  assert.doesNotMatch(shown, /\u202e|\u2066|\\u202e|\\u2066|\\u0007|\\ud800(?!\\udc)/i);
  assert.doesNotMatch(shown, /"target":"(?!https?:)/);
  assert.ok(shown.length < 2_000_000, `${shown.length} characters of answers: no 100,000 digits in each`);
  assert.deepEqual(client.log, []);
});

test('NULs in an open document are borne', async t => {
  const folder = folderWith(t, { '.crosscheck/project.json': '{}', 'a.txt': 'x', 'plain.txt': PLAIN });
  const client = await startServer(t, { folders: [folder] });
  await client.open(
    join(folder, 'a.txt'),
    'The dam\u0000 at Holm is 1\u000020 metres high.\u0000 It took 14 months.\n',
  );
  await askAll(client, folder, 'a.txt');
  assert.deepEqual(client.log, []);
});

test('positions beyond the text, and requests about unknown documents, are answered with nothing', async t => {
  const folder = folderWith(t, {
    '.crosscheck/project.json': '{}',
    'plain.txt': PLAIN,
    'next.txt': 'What the keeper wrote\n120 metres is the height of the dam.\n',
  });
  const client = await startServer(t, { folders: [folder] });
  const position = { line: 4_000_000, character: 4_000_000 };
  for (const uri of [
    uriOf(join(folder, 'plain.txt')),
    uriOf(join(folder, 'no.txt')),
    'untitled:Untitled-1',
    'weird:x%ZZ',
  ])
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position }), null, uri);
  // a client whose cursor may stand behind the end of a line does not mean what the next line begins with
  const first = { textDocument: { uri: uriOf(join(folder, 'next.txt')) }, position: { line: 0, character: 99 } };
  assert.equal(await client.request('textDocument/hover', first), null);
  assert.deepEqual(client.log, []);
});

test('a text of 1 MB is read, and a change at its end is seen', async t => {
  const line = 'Nobody at Holm remembers who wrote the letters, or why the keeper of the weir never answered them.\n';
  const big = line.repeat(Math.ceil(1_000_000 / line.length)) + 'The dam at Tarn Weir is 120 metres high.\n';
  const other = 'The dam at Tarn Weir is 120 metres high.\n';
  const folder = folderWith(t, { '.crosscheck/project.json': '{}', 'big.txt': big, 'other.txt': other });
  const client = await startServer(t, { folders: [folder] });
  await client.open(join(folder, 'big.txt'), big);
  assert.deepEqual((await client.pull(join(folder, 'other.txt'))).items, []);
  await client.edit(join(folder, 'big.txt'), 'is 120 metres high', 'is 135 metres high');
  const { items } = await client.pull(join(folder, 'other.txt'));
  assert.equal(items.length, 1);
  assert.deepEqual(client.log, []);
});

test('no folder outside of what the client has open comes under review', async t => {
  const outside = folderWith(t, { 'a.txt': PLAIN });
  const folder = folderWith(t, { 'plain.txt': PLAIN });
  const client = await startServer(t, { folders: [folder] });
  const answer = await client.ask(reviewRequest, { folder: uriOf(outside) });
  assert.match(JSON.stringify(answer), /not a folder of this workspace/);
  assert.equal(existsSync(join(outside, '.crosscheck')), false);
  assert.deepEqual((await client.ask(setupRequest, { folder: 'file:///' }))?.candidates, []);
});
