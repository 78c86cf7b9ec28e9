import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import type { Annotation } from '../../src/core/annotation.ts';
import { createEngine } from '../../src/core/index.ts';
import { changeAnnotations, openAnnotations } from '../../src/files/annotation-store.ts';
import { disk } from '../../src/files/disk.ts';
import type { FileAccess } from '../../src/files/file-access.ts';
import { optionsOf, openFolder } from '../../src/files/packet-folder.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { recorded } from '../support/decisions.ts';
import { folderWith } from '../support/folder.ts';

const TEXTS = { 'report.md': 'Repairs of the Norvik bridge took fourteen months.' };
const FILE = '.crosscheck/annotations.json';

const note = (id: string): Annotation => ({
  ...recorded(TEXTS, [{ kind: 'note', text: `Note ${id}`, at: [['report.md', 'fourteen months']] }])[0]!,
  id: `urn:uuid:${id}`,
});
const fileOf = (folder: string): string => readFileSync(join(folder, FILE), 'utf8');
const idsOf = (folder: string): string[] => readAnnotations(fileOf(folder)).annotations.map(a => a.id);

test('the first decision makes the file', async t => {
  const folder = folderWith(t, TEXTS);
  assert.deepEqual(await changeAnnotations(disk, URI.file(folder), { put: [note('1')] }), { done: true });
  assert.deepEqual(idsOf(folder), ['urn:uuid:1']);
  assert.deepEqual(readdirSync(join(folder, '.crosscheck')), ['annotations.json']);
});

test('what is there is not written again when nothing changes', async t => {
  const folder = folderWith(t, TEXTS);
  await changeAnnotations(disk, URI.file(folder), { put: [note('1')] });
  const access: FileAccess = { ...disk, writeFile: () => assert.fail('written') };
  assert.deepEqual(await changeAnnotations(access, URI.file(folder), { remove: ['urn:uuid:2'] }), { done: true });
});

test('changes of one program at the same time all count, with a lock and without', async t => {
  const { exclusively: _, ...lockless } = disk;
  for (const access of [disk, lockless]) {
    const folder = folderWith(t, TEXTS);
    const ids = Array.from({ length: 12 }, (_, i) => String(i + 10));
    await Promise.all(ids.map(id => changeAnnotations(access, URI.file(folder), { put: [note(id)] })));
    assert.deepEqual(
      idsOf(folder).sort(),
      ids.map(id => `urn:uuid:${id}`),
    );
  }
});

/** A program of its own that records notes one after the other. */
function writer(folder: string, name: string, count: number): Promise<number | null> {
  const store = new URL('../../src/files/annotation-store.ts', import.meta.url).href;
  const access = new URL('../../src/files/disk.ts', import.meta.url).href;
  const uri = new URL('../../node_modules/vscode-uri/lib/esm/index.mjs', import.meta.url).href;
  const code = `
    import { changeAnnotations } from ${JSON.stringify(store)};
    import { disk } from ${JSON.stringify(access)};
    import { URI } from ${JSON.stringify(uri)};
    const note = ${JSON.stringify(note('?'))};
    for (let i = 0; i < ${count}; i++) {
      const done = await changeAnnotations(disk, URI.file(${JSON.stringify(folder)}), { put: [{ ...note, id: 'urn:uuid:${name}' + i }] });
      if (!done.done) { console.error(done.message); process.exit(1); }
    }`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: 'inherit',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  return new Promise(resolve => child.on('exit', resolve));
}

test('two programs that write at the same time lose nothing of each other', async t => {
  const folder = folderWith(t, TEXTS);
  assert.deepEqual(await Promise.all([writer(folder, 'a', 20), writer(folder, 'b', 20)]), [0, 0]);
  assert.equal(idsOf(folder).length, 40);
  assert.deepEqual(readdirSync(join(folder, '.crosscheck')), ['annotations.json']);
});

test('a crash in the middle of a write leaves the file as it was, and the next write goes through', async t => {
  const folder = folderWith(t, TEXTS);
  await changeAnnotations(disk, URI.file(folder), { put: [note('1')] });
  const before = fileOf(folder);
  const dying = `
    import { locked } from ${JSON.stringify(new URL('../../src/files/lock.ts', import.meta.url).href)};
    import { writeFileSync } from 'node:fs';
    const file = ${JSON.stringify(join(folder, FILE))};
    await locked(file, async () => {
      writeFileSync(file + '.' + process.pid + '.tmp', '{ "half": ');
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => {});
    });`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', dying], { stdio: 'ignore' });
  await new Promise(resolve => child.on('exit', resolve));
  assert.equal(fileOf(folder), before);
  assert.ok(existsSync(join(folder, `${FILE}.lock`)), 'the lock of the dead program is there');
  assert.deepEqual(await changeAnnotations(disk, URI.file(folder), { put: [note('2')] }), { done: true });
  assert.deepEqual(idsOf(folder), ['urn:uuid:1', 'urn:uuid:2']);
});

test('the lock of another machine counts until it is old', async t => {
  const folder = folderWith(t, { ...TEXTS, [`${FILE}.lock`]: '{"host":"elsewhere","pid":1}' });
  const long = new Date(Date.now() - 60_000);
  utimesSync(join(folder, `${FILE}.lock`), long, long);
  assert.deepEqual(await changeAnnotations(disk, URI.file(folder), { put: [note('1')] }), { done: true });
});

test('a write that fails leaves the file as it was, and says so', async t => {
  const folder = folderWith(t, TEXTS);
  await changeAnnotations(disk, URI.file(folder), { put: [note('1')] });
  const before = fileOf(folder);
  const full: FileAccess = { ...disk, writeFile: () => Promise.resolve({ refusal: 'the disk is full' }) };
  const result = await changeAnnotations(full, URI.file(folder), { put: [note('2')] });
  assert.deepEqual(result, { done: false, message: `${FILE} was not changed: the disk is full` });
  assert.equal(fileOf(folder), before);
});

test('a file from a newer version, one that is no JSON, and one that is no text are not touched', async t => {
  const newer = '{"type":"AnnotationCollection","version":9,"first":{"type":"AnnotationPage","items":[]}}';
  for (const [content, why] of [
    [newer, /newer version/],
    ['{"first": {"items": [', /not JSON at line 1/],
    ['\u0000\u0001', /not a text file/],
  ] as const) {
    const folder = folderWith(t, { ...TEXTS, [FILE]: content });
    const result = await changeAnnotations(disk, URI.file(folder), { put: [note('1')] });
    assert.ok(!result.done && why.test(result.message), JSON.stringify(result));
    assert.equal(fileOf(folder), content);
  }
});

test('a folder that is a link is not written through', async t => {
  const outside = folderWith(t, {});
  const folder = folderWith(t, TEXTS);
  symlinkSync(outside, join(folder, '.crosscheck'));
  const result = await changeAnnotations(disk, URI.file(folder), { put: [note('1')] });
  assert.ok(!result.done && /link/.test(result.message), JSON.stringify(result));
  assert.deepEqual(readdirSync(outside), []);
});

test('mistakes come with their places in the file', async t => {
  const folder = folderWith(t, {
    ...TEXTS,
    [FILE]: '{"first": {"items": [{"id": "urn:uuid:1", "type": "Annotation", "decision": "hm"}]}}',
  });
  const { problems, annotations } = await openAnnotations(disk, URI.file(folder));
  assert.deepEqual(annotations, []);
  assert.deepEqual(
    problems.map(p => [p.uri, p.start]),
    [
      [FILE, 76],
      [FILE, 21],
    ],
  );
});

test('a packet with ten thousand annotations is opened and placed in a time that grows with their number', async t => {
  const sentence = (i: number): string =>
    `Shop ${i} in Harl${i} sold bread to ${(i % 90) + 10} people of the ${i % 7}th ward.`;
  const open = async (n: number): Promise<number> => {
    const text = Array.from({ length: n }, (_, i) => sentence(i)).join('\n\n');
    const texts = { 'report.md': text };
    const engine = createEngine();
    const source = engine.document({ uri: 'report.md', text });
    const people = source.claims.filter(c => /people/.test(c.text)).slice(0, n);
    const { targetAt } = await import('../../src/core/annotations/resolve.ts');
    const put = people.map((c, i): Annotation => ({
      kind: 'checked',
      id: `urn:uuid:${i}`,
      targets: [targetAt(source, c, 'checked')!],
    }));
    assert.equal(put.length, n);
    const folder = folderWith(t, { 'report.md': `${text}\n\nOne more.` });
    await changeAnnotations(disk, URI.file(folder), { put });
    const after = engine.document({ uri: 'report.md', text: `${texts['report.md']}\n\nOne more.` });
    const started = performance.now();
    const opened = await openFolder(disk, URI.file(folder));
    const { annotations } = optionsOf(opened, new Set(['report.md']));
    const { placeAnnotations } = await import('../../src/core/annotations/resolve.ts');
    const placed = placeAnnotations(annotations ?? [], [after]);
    const took = performance.now() - started;
    // the last ones may have stood at the end of the text
    assert.ok(placed.filter(p => p.state === 'holds').length >= n - 3);
    return took;
  };
  await open(200);
  const [small, large] = [await open(1000), await open(10_000)];
  assert.ok(large / small < 40, `${small} ms for a thousand, ${large} ms for ten thousand`);
  t.diagnostic(`ten thousand annotations: ${Math.round(large)} ms`);
});
