import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith } from '../support/folder.ts';
import { crosscheck } from '../support/process.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const FILES = {
  'packet/report.md':
    '# Norvik\n\nThe Vesta 4.6 pump is new. The inspectors replaced 38 bearings of the Norvik bridge during the winter.\n',
  'packet/forum.txt': 'During the winter 32 bearings of the Norvik bridge were replaced by the inspectors.\n',
};

function run(t: TestContext, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'explain', ...args], {
    cwd: folderWith(t, FILES),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a place with a figure is explained against the sources of its folder', t => {
  const { status, stdout, stderr } = run(t, 'packet/report.md:3:54');
  assert.match(stdout, /^“38 bearings” in report\.md:3:52\nvalue: 38 bearings\n/);
  assert.match(stdout, /“32 bearings” in forum\.txt:1:19/);
  assert.deepEqual([status, stderr], [0, '']);
});

test('without a column the first figure of the line is meant', t => {
  assert.match(run(t, 'packet/report.md:3').stdout, /^“38 bearings”/);
});

test('what looks like a figure and is none is told', t => {
  const { status, stderr } = run(t, 'packet/report.md:3:12');
  assert.match(stderr, /no figure stands here\. “4\.6” was taken for no figure: /);
  assert.equal(status, 2);
});

test('a place that is not there is told in one line', t => {
  for (const [place, says] of [
    ['packet/report.md', /name a place as FILE:LINE:COLUMN/],
    ['packet/report.md:99:1', /the file has \d+ lines/],
    ['packet/other.md:1:1', /not among the sources/],
    ['packet/report.md:1:1', /no figure stands here/],
  ] as const) {
    const { status, stdout, stderr } = run(t, place);
    assert.match(stderr, says, place);
    assert.equal(stderr.trim().split('\n').length, 1, place);
    assert.deepEqual([status, stdout], [2, '']);
  }
});

test('a figure is explained against all sources of the folder under review, however deep its own file lies', t => {
  const folder = folderWith(t, {
    'news/forum.txt': FILES['packet/forum.txt'],
    'report.md': FILES['packet/report.md'],
    '.crosscheck/project.json': '{}',
  });
  const { status, stdout } = crosscheck(folder, 'explain', 'news/forum.txt:1:19');
  assert.equal(status, 0);
  assert.match(stdout, /^“32 bearings” in news\/forum\.txt:1:19\n/);
  assert.match(stdout, /report\.md:3:52: “38 bearings” \(conflict: /);
});
