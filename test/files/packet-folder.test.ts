import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { URI } from 'vscode-uri';
import { disk } from '../../src/files/disk.ts';
import type { FileAccess } from '../../src/files/file-access.ts';
import { listSources, readSources, sourceFilter } from '../../src/files/find-sources.ts';
import { openFolder } from '../../src/files/packet-folder.ts';
import { DEFAULT_PROJECT } from '../../src/settings/project.ts';
import { folderWith } from '../support/folder.ts';

async function sourcesOf(t: TestContext, files: Record<string, string>, project?: object): Promise<string[]> {
  const folder = folderWith(t, {
    ...files,
    ...(project ? { '.crosscheck/project.json': JSON.stringify(project) } : {}),
  });
  return (await openFolder(disk, URI.file(folder))).files.map(f => f.uri);
}

const TEXTS = { 'b.md': 'x', 'a.txt': 'x', 'deep/c.vtt': 'WEBVTT', 'deep/d.pdf': 'x', 'notes/e.md': 'x' };

test('the sources of a folder are its texts at any depth, sorted', async t => {
  assert.deepEqual(await sourcesOf(t, TEXTS), ['a.txt', 'b.md', 'deep/c.vtt', 'notes/e.md']);
});

test('hidden files and installed packages are no sources', async t => {
  assert.deepEqual(
    await sourcesOf(t, { '.a.md': 'x', '.git/b.md': 'x', 'node_modules/p/README.md': 'x', 'c.md': 'x' }),
    ['c.md'],
  );
});

test('exclude leaves folders and files out, include picks', async t => {
  assert.deepEqual(await sourcesOf(t, TEXTS, { exclude: ['notes/**', '*.txt'] }), ['b.md', 'deep/c.vtt']);
  assert.deepEqual(await sourcesOf(t, TEXTS, { include: ['deep/**', 'a.*'] }), ['a.txt', 'deep/c.vtt']);
});

test('a folder that is left out or picked is named with a stroke behind it or without', async t => {
  for (const exclude of [['notes'], ['notes/'], ['./notes/'], ['not*']])
    assert.deepEqual(await sourcesOf(t, TEXTS, { exclude }), ['a.txt', 'b.md', 'deep/c.vtt'], exclude[0]);
  for (const include of [['deep'], ['deep/'], ['deep/**']])
    assert.deepEqual(await sourcesOf(t, TEXTS, { include }), ['deep/c.vtt'], include[0]);
  assert.deepEqual(await sourcesOf(t, TEXTS, { include: ['*'] }), ['a.txt', 'b.md']);
});

test('a source of a folder that is left out is none by its name alone, as a server is told of it', () => {
  for (const exclude of ['notes', 'notes/', 'not*', 'notes/**']) {
    const { file } = sourceFilter({ ...DEFAULT_PROJECT, exclude: [exclude] });
    assert.deepEqual(['notes/e.md', 'notes/deep/e.md', 'b.md'].map(file), [false, false, true], exclude);
  }
});

test('a file that the project names is a source whatever its ending', async t => {
  assert.deepEqual(await sourcesOf(t, { 'a.md': 'x', 'log.old': 'x' }, { sources: { 'log.old': {} } }), [
    'a.md',
    'log.old',
  ]);
});

test('a folder that never ends is looked at up to a limit, and that is told', async () => {
  const entries = [
    ...Array.from({ length: 400 }, (_, i) => ({ name: `f${i}`, kind: 'folder' as const })),
    { name: 'a.md', kind: 'file' as const },
  ];
  const endless: FileAccess = { ...disk, readDirectory: async () => ({ entries }) };
  const { files, unreadable } = await listSources(endless, URI.file('/endless'), DEFAULT_PROJECT);
  assert.ok(files.length > 1000);
  assert.deepEqual(
    unreadable.map(u => u.why.slice(0, 40)),
    ['more than 1,000,000 files and folders li'],
  );
});

test('links are not followed, out of the folder or round in circles', async t => {
  const outside = folderWith(t, { 'secret.md': 'x' });
  const folder = folderWith(t, { 'a.md': 'x' });
  symlinkSync(outside, join(folder, 'out'));
  symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
  symlinkSync(folder, join(folder, 'round'));
  assert.deepEqual(
    (await openFolder(disk, URI.file(folder))).files.map(f => f.uri),
    ['a.md'],
  );
});

test('names with spaces, per cent signs and letters of any script are found and read', async t => {
  const folder = folderWith(t, { 'a b.md': '1', '100%.md': '2', 'Überblick #1?.md': '3', '報告.md': '4' });
  const { files } = await openFolder(disk, URI.file(folder));
  const { documents, unreadable } = await readSources(disk, files);
  assert.deepEqual(unreadable, []);
  assert.deepEqual(documents.map(d => `${d.uri}: ${d.text}`).sort(), [
    '100%.md: 2',
    'a b.md: 1',
    'Überblick #1?.md: 3',
    '報告.md: 4',
  ]);
});

test('what is no text is refused with a reason, and the others are read', async t => {
  const folder = folderWith(t, { 'a.md': 'x', 'b.md': Uint8Array.of(1, 0, 2), 'c.txt': Uint8Array.of(0xe4, 0x20) });
  const { files } = await openFolder(disk, URI.file(folder));
  const { documents, unreadable } = await readSources(disk, files);
  assert.deepEqual(
    documents.map(d => d.uri),
    ['a.md'],
  );
  assert.deepEqual(
    unreadable.map(u => `${u.uri}: ${u.why}`),
    [
      'b.md: not a text file. Save it as text, or leave it out of the folder',
      'c.txt: not UTF-8 text. Save it as UTF-8, or leave it out of the folder',
    ],
  );
});

test('a file is written whole, with the folders above it, and never through a link', async t => {
  const folder = folderWith(t, { 'a.md': 'x' });
  const at = URI.file(join(folder, '.crosscheck', 'project.json'));
  assert.deepEqual(await disk.writeFile(at, Buffer.from('{}')), { written: true });
  assert.deepEqual(await disk.readFile(at, 10), { bytes: Buffer.from('{}') });
  const elsewhere = folderWith(t, {});
  symlinkSync(elsewhere, join(folder, 'linked'));
  assert.ok('refusal' in (await disk.writeFile(URI.file(join(folder, 'linked', 'x.json')), Buffer.from('{}'))));
});

test('a file larger than the limit is refused without being read', async t => {
  const folder = folderWith(t, {});
  writeFileSync(join(folder, 'big.md'), Buffer.alloc(2 * 1024 * 1024, 32));
  const answer = await disk.readFile(URI.file(join(folder, 'big.md')), 1024 * 1024);
  assert.deepEqual(answer, { refusal: 'larger than 1 MB. Split it, or leave it out of the folder' });
});

test('a folder that cannot be opened is told, and the rest is listed', async t => {
  const folder = folderWith(t, { 'a.md': 'x', 'shut/b.md': 'x' });
  // permissions do not stop whoever runs the tests as root
  const access: FileAccess = {
    ...disk,
    readDirectory: async at => (at.path.endsWith('/shut') ? { refusal: 'no permission' } : disk.readDirectory(at)),
  };
  const { files, unreadable } = await openFolder(access, URI.file(folder));
  assert.deepEqual(
    [files.map(f => f.uri), unreadable.map(u => `${u.uri}: ${u.why}`)],
    [['a.md'], ['shut: no permission']],
  );
});
