import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { URI } from 'vscode-uri';
import { disk } from '../../src/files/disk.ts';
import { openFolder } from '../../src/files/packet-folder.ts';
import { readSources } from '../../src/files/find-sources.ts';
import { folderWith } from '../support/folder.ts';
import { CLI, crosscheck, type Outcome } from '../support/process.ts';

/** What a machine can do to the command line: one clear line each, never a stack trace, and nothing lost. */

const TEXTS = {
  'a.md': 'Building the weir at Orl took fourteen months.\n',
  'b.md': 'Building the weir at Orl took about a year.\n',
};
const FILE = '.crosscheck/annotations.json';

/** One line for people, and an exit code of 2. */
function checkRefused({ status, stderr }: Outcome, expected: RegExp): void {
  assert.equal(status, 2, stderr);
  assert.match(stderr, expected);
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
}

const inShell = (cwd: string, command: string): Outcome => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, CLI, CROSSCHECK_CACHE: join(cwd, 'cache') },
  });
  return { status, stdout, stderr };
};
/** As on a disk that takes no byte more: files of no size are made, and nothing can be written into them. */
const FULL = 'trap \'\' XFSZ; ulimit -f 0; exec "$NODE" "$CLI"';

test('a full disk is said, and what was there stays', t => {
  const folder = folderWith(t, { ...TEXTS, 'out/report.html': 'the last one' });
  checkRefused(inShell(folder, `${FULL} check --output out/report.html`), /cannot write out\/report\.html: the disk/);
  assert.equal(readFileSync(join(folder, 'out/report.html'), 'utf8'), 'the last one');
  assert.deepEqual(readdirSync(join(folder, 'out')), ['report.html']);
});

test('a decision that a full disk does not take is said, and the decisions before it stay', t => {
  const folder = folderWith(t, TEXTS);
  assert.equal(crosscheck(folder, 'decide', 'checked', 'a.md:1:31').status, 0);
  const before = readFileSync(join(folder, FILE), 'utf8');
  checkRefused(inShell(folder, `${FULL} decide checked b.md:1:31`), /annotations\.json.* the disk/);
  assert.equal(readFileSync(join(folder, FILE), 'utf8'), before);
  assert.deepEqual(readdirSync(join(folder, '.crosscheck')), ['annotations.json']);
});

test('a disk too full for the cache costs nothing but the cache', t => {
  const folder = folderWith(t, TEXTS);
  writeFileSync(join(folder, 'long.md'), 'Nobody remembers who wrote the letters.\n'.repeat(10_000));
  const { status, stdout, stderr } = inShell(folder, `${FULL} check`);
  assert.deepEqual([status, stderr], [1, '']);
  assert.match(stdout, /1 conflict/);
  assert.deepEqual(existsSync(join(folder, 'cache')) ? readdirSync(join(folder, 'cache')) : [], []);
});

test('output that cannot be written to is said', t => {
  if (!existsSync('/dev/full')) return t.diagnostic('this system has no /dev/full');
  const folder = folderWith(t, TEXTS);
  checkRefused(inShell(folder, '"$NODE" "$CLI" check > /dev/full'), /cannot write the result: the disk is full/);
  const packet = '{"id":1,"documents":[]}';
  checkRefused(inShell(folder, `echo '${packet}' | "$NODE" "$CLI" batch > /dev/full`), /cannot write the result/);
});

test('a pipe and a device are written to as they stand, and a link leads to its file', t => {
  const folder = folderWith(t, { ...TEXTS, 'out/real.html': '' });
  symlinkSync('real.html', join(folder, 'out/link.html'));
  assert.equal(crosscheck(folder, 'check', '--output', 'out/link.html').status, 1);
  assert.match(readFileSync(join(folder, 'out/real.html'), 'utf8'), /<!doctype html>/i);
  const { stdout } = inShell(
    folder,
    'mkfifo out/pipe; "$NODE" "$CLI" check --format text --output out/pipe & cat out/pipe; wait',
  );
  assert.match(stdout, /1 conflict/);
  assert.match(inShell(folder, 'test -p out/pipe && echo still').stdout, /still/);
});

test('a folder that may not be written refuses a decision and is checked all the same', t => {
  // whoever may do everything is stopped by no permission: then a file where the folder should be does
  const root = process.getuid?.() === 0;
  const folder = folderWith(t, root ? { ...TEXTS, '.crosscheck': '' } : TEXTS);
  chmodSync(folder, 0o555);
  const { status, stderr } = crosscheck(folder, 'decide', 'checked', 'a.md:1:31', '--folder', '.');
  assert.equal(status, 2);
  assert.match(stderr, /annotations\.json was not changed: (no permission|a file where a folder)/);
  chmodSync(folder, 0o755);
  for (const line of stderr.trimEnd().split('\n')) assert.match(line, /^crosscheck: .*\.$/);
  assert.match(crosscheck(folder, 'check').stdout, /1 conflict/);
});

test('a folder that is deleted under a command ends it with one line', async t => {
  const texts = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`deep/${i}.md`, TEXTS['a.md'].repeat(200)]));
  const folder = folderWith(t, texts);
  const child = spawn(process.execPath, [CLI, 'check', 'deep'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  await wait(150);
  rmSync(join(folder, 'deep'), { recursive: true });
  const status = await ended;
  assert.ok(status === 0 || status === 1 || status === 2, `${status}`);
  assert.doesNotMatch(stderr, /^\s+at /m);
  for (const line of stderr.split('\n').filter(Boolean))
    assert.match(line, /^crosscheck: cannot read .*: no such file/);
});

test('links are not followed out of the folder or round in circles', t => {
  const outside = folderWith(t, { 'secret.md': TEXTS['b.md'] });
  const folder = folderWith(t, { 'a.md': TEXTS['a.md'] });
  symlinkSync(outside, join(folder, 'out'));
  symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
  symlinkSync('.', join(folder, 'round'));
  symlinkSync('two', join(folder, 'one'));
  symlinkSync('one', join(folder, 'two'));
  assert.deepEqual(crosscheck(folder, 'check'), { status: 0, stdout: '1 source, 1 figure, 0 conflicts\n', stderr: '' });
  checkRefused(crosscheck(folder, 'check', 'one'), /cannot read one/);
});

test('a file that grows while it is read is read, or refused when it never ends', async t => {
  const folder = folderWith(t, { 'log.md': TEXTS['a.md'].repeat(2000) });
  const path = join(folder, 'log.md');
  const growing = setInterval(() => appendFileSync(path, TEXTS['b.md'].repeat(50)), 1);
  t.after(() => clearInterval(growing));
  for (let i = 0; i < 20; i++) {
    const { files } = await openFolder(disk, URI.file(folder));
    const { documents, unreadable } = await readSources(disk, files);
    assert.deepEqual(unreadable, []);
    assert.ok(documents[0]!.text.length >= TEXTS['a.md'].length * 2000);
  }
  if (existsSync('/dev/zero'))
    assert.match(JSON.stringify(await disk.readFile(URI.file('/dev/zero'), 5_000_000)), /larger than 5 MB/);
});

test('of fifty thousand files only the sources are read', async t => {
  const folder = folderWith(t, {});
  for (let d = 0; d < 100; d++) {
    mkdirSync(join(folder, `d${d}`));
    for (let i = 0; i < 500; i++) writeFileSync(join(folder, `d${d}`, `${i}.bin`), '');
    if (d < 40) writeFileSync(join(folder, `d${d}`, 'notes.md'), TEXTS['a.md']);
  }
  const opened: string[] = [];
  const watched = {
    ...disk,
    readFile: (file: URI, limit: number) => (opened.push(file.path), disk.readFile(file, limit)),
  };
  const { files } = await openFolder(watched, URI.file(folder));
  const { documents } = await readSources(watched, files);
  assert.equal(documents.length, 40);
  assert.ok(
    opened.every(path => /\/(notes\.md|\.crosscheck\/\w+\.json)$/.test(path)),
    opened.join('\n'),
  );
  const before = process.cpuUsage();
  await openFolder(disk, URI.file(folder));
  const { user, system } = process.cpuUsage(before);
  t.diagnostic(`50,000 files listed in ${Math.round((user + system) / 1000)} ms of processor time`);
});

test('an account that the system does not know, as containers give one, checks and decides', t => {
  if (process.getuid?.() !== 0) return t.diagnostic('only the first account may take on another');
  const folder = folderWith(t, TEXTS);
  chmodSync(folder, 0o777);
  for (const [args, expected] of [
    [['check'], 1],
    [['decide', 'checked', 'a.md:1:31'], 0],
    [['annotations'], 0],
    [['explain', 'a.md:1:31'], 0],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      encoding: 'utf8',
      uid: 54_321,
      gid: 54_321,
      env: { PATH: process.env['PATH'] },
    });
    assert.deepEqual([status, stderr], [expected, ''], args.join(' '));
  }
});
