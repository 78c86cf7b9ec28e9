import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Report } from '../../src/core/report.ts';
import { sourcesRequest } from '../../src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { startServer, uriOf } from '../support/language-client.ts';
import { crosscheck } from '../support/process.ts';

/** A source beyond the limit is told wherever answers are shown, with the setting that raises it. */

const FILES = {
  '.crosscheck/project.json': '{ "limits": { "characters": 1000 } }',
  'long.txt': 'The pier of Drelm is 412 metres long.\n'.repeat(100),
  'short.txt': 'The pier of Drelm is 460 metres long.\n',
};
const TOLD =
  /only the first [\d,]+ of 3,800 characters were read\. Split the text, or raise .*limits.*characters.*\.crosscheck\/project\.json/;

test('the command line says on standard error what was left out, whatever the format', t => {
  const folder = folderWith(t, FILES);
  for (const format of ['text', 'json', 'sarif', 'html'])
    assert.match(crosscheck(folder, 'check', '--format', format).stderr, TOLD);
});

test('every report that is kept says it, too', t => {
  const folder = folderWith(t, FILES);
  const report: Report = JSON.parse(crosscheck(folder, 'check', '--format', 'json').stdout);
  assert.match(report.documents.find(d => d.uri === 'long.txt')!.problems!.join(), TOLD);
  assert.equal(report.documents.find(d => d.uri === 'short.txt')!.problems, undefined);
  const sarif = JSON.parse(crosscheck(folder, 'check', '--format', 'sarif').stdout);
  assert.match(sarif.runs[0].invocations[0].toolExecutionNotifications[0].message.text, /only the first/);
  assert.match(crosscheck(folder, 'check', '--format', 'github').stdout, /^::warning file=long\.txt,.*only the first/m);
  for (const name of ['report.html', 'report.md']) {
    crosscheck(folder, 'check', '--output', join('.crosscheck', name));
    assert.match(readFileSync(join(folder, '.crosscheck', name), 'utf8'), /Not everything was read[^]*only the first/);
  }
});

test('the editor says it in the state of the folder and at the source', async t => {
  const folder = folderWith(t, FILES);
  const client = await startServer(t, { folders: [folder] });
  await client.open(join(folder, 'short.txt'), FILES['short.txt']);
  await client.pull(join(folder, 'short.txt'));
  await client.until('the trouble', () => (client.statusOf(folder)?.troubles.length ?? 0) > 0);
  assert.match(client.statusOf(folder)!.troubles[0]!.message, TOLD);
  const { sources } = (await client.ask(sourcesRequest, { folder: uriOf(folder) }))!;
  assert.match(sources.find(s => s.path === 'long.txt')!.troubles.join(), TOLD);
});
