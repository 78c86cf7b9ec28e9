import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makePacket } from '../support/made-up.ts';
import { folderWith } from '../support/folder.ts';
import { CLI } from '../support/process.ts';

/** `crosscheck batch` as a mapper: packets are independent, so that any number of processes give what one does. */

const packets = (count: number): string =>
  Array.from({ length: count }, (_, k) =>
    JSON.stringify({ id: `p${k}`, documents: makePacket(3, { seed: k + 1, length: 1500 }) }),
  ).join('\n') + '\n';

const inShell = (cwd: string, command: string): { status: number | null; stderr: string } => {
  const { status, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, CLI },
  });
  return { status, stderr };
};

test('two processes on two halves give what one process gives on the whole, byte for byte', t => {
  const folder = folderWith(t, { 'packets.jsonl': packets(24) });
  const command = `
    "$NODE" "$CLI" batch < packets.jsonl > whole.jsonl &&
    split -n l/2 -d packets.jsonl part. &&
    printf '%s\\n' part.00 part.01 | xargs -P 2 -I{} sh -c '"$NODE" "$CLI" batch < {} > {}.out' &&
    cat part.00.out part.01.out > halves.jsonl && cmp whole.jsonl halves.jsonl`;
  assert.deepEqual(inShell(folder, command), { status: 0, stderr: '' });
  assert.equal(readFileSync(join(folder, 'whole.jsonl'), 'utf8').trimEnd().split('\n').length, 24);
});

test('a packet a process gives the same, in whatever order they come', t => {
  const folder = folderWith(t, { 'packets.jsonl': packets(6) });
  const command = `
    "$NODE" "$CLI" batch < packets.jsonl | sort > whole.jsonl &&
    split -l 1 packets.jsonl one. &&
    ls one.* | xargs -P 3 -I{} sh -c '"$NODE" "$CLI" batch < {} > {}.out' &&
    cat one.*.out | sort | cmp - whole.jsonl`;
  assert.deepEqual(inShell(folder, command), { status: 0, stderr: '' });
});

/** Another program goes by the same name. */
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });

if (/^GNU parallel/.test(parallel.stdout ?? '')) {
  // a block a packet or so, and shares of a file as large as the number of processors: the lines of the README
  for (const line of [
    'parallel --pipe --block 20k --keep-order "$NODE" "$CLI" batch < packets.jsonl',
    'parallel --pipepart --block -1 --keep-order -a packets.jsonl "$NODE" "$CLI" batch',
  ])
    test(`GNU parallel gives what one process gives, byte for byte: ${line.replace('"$NODE" "$CLI"', 'crosscheck')}`, t => {
      const folder = folderWith(t, { 'packets.jsonl': packets(12) });
      const command = `"$NODE" "$CLI" batch < packets.jsonl > whole.jsonl && PARALLEL_HOME="$PWD" ${line} | cmp - whole.jsonl`;
      assert.deepEqual(inShell(folder, command), { status: 0, stderr: '' });
      assert.equal(readFileSync(join(folder, 'whole.jsonl'), 'utf8').trimEnd().split('\n').length, 12);
    });
} else {
  test('GNU parallel is not on this machine: only the absence is shown (apt-get install parallel)', () => {
    assert.doesNotMatch(parallel.stdout ?? '', /^GNU parallel/);
  });
}

test('a long batch takes no more memory than a short one', t => {
  const folder = folderWith(t, {});
  // far more than the memory the process may take, were anything of a packet kept
  const piece = packets(40);
  writeFileSync(join(folder, 'packets.jsonl'), piece);
  const times = Math.ceil(8_000_000 / piece.length);
  const cats = Array(times).fill('packets.jsonl').join(' ');
  const { status, stderr } = inShell(folder, `cat ${cats} | "$NODE" --max-old-space-size=48 "$CLI" batch > out.jsonl`);
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(readFileSync(join(folder, 'out.jsonl'), 'utf8').split('\n').length - 1, 40 * times);
});
