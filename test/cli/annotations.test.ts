import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLI, crosscheck } from '../support/process.ts';
import { folderWith } from '../support/folder.ts';

/** `crosscheck annotations` and `crosscheck decide`. */

const TEXTS = {
  'post.md': 'Repairs of the Norvik bridge took about a year. The Norvik bridge is 1,284 metres long.\n',
  'report.md': '# Report\n\nRepairs of the Norvik bridge took fourteen months. Nobody was hurt.\n',
};
const FILE = '.crosscheck/annotations.json';
const ACCEPT = [
  'decide',
  'accept',
  'post.md:1:38',
  'report.md:3:40',
  '--reason',
  'Counted otherwise.',
  '--by',
  'R. Vale',
];

const change = (folder: string, file: string, from: string, to: string): void =>
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));

test('a difference is accepted, opens again with the figure, and holds when it is put back', t => {
  const folder = folderWith(t, TEXTS);
  assert.equal(crosscheck(folder, 'check').status, 1);
  assert.equal(crosscheck(folder, ...ACCEPT).status, 0);
  const accepted = crosscheck(folder, 'check');
  assert.equal(accepted.status, 0);
  assert.match(accepted.stdout, /^post\.md:1:\d+: accepted conflicting-figures: .*Counted otherwise\. \(R\. Vale\)$/m);
  assert.match(accepted.stdout, /2 findings accepted, 1 of \d+ claims? settled/);
  change(folder, 'report.md', 'fourteen', 'fifteen');
  const opened = crosscheck(folder, 'check');
  assert.equal(opened.status, 1);
  assert.match(opened.stdout, /warning conflicting-figures: "about a year" here, "fifteen months"/);
  assert.match(opened.stdout, /warning stale-annotation: .*"fourteen months"; now it says "fifteen months"/);
  change(folder, 'report.md', 'fifteen', 'fourteen');
  assert.equal(crosscheck(folder, 'check').stdout, accepted.stdout);
});

test('a sign-off lapses with the words of its sentence, and holds when they are put back', t => {
  const report =
    'The town ordered it in spring. Repairs of the Norvik bridge took fourteen months, says the board of works. Nobody was hurt.\n';
  const folder = folderWith(t, { 'report.md': report });
  const signed = crosscheck(folder, 'decide', 'checked', 'report.md:1', '--by', 'R. Vale');
  assert.equal(signed.status, 0, signed.stderr);
  const settled = crosscheck(folder, 'check').stdout;
  assert.match(settled, /1 of \d+ claims? settled/);
  change(folder, 'report.md', 'Nobody was hurt', 'Three masons were hurt');
  assert.match(crosscheck(folder, 'check').stdout, /1 of \d+ claims? settled/);
  change(folder, 'report.md', 'took fourteen', 'would have taken fourteen');
  const lapsed = crosscheck(folder, 'annotations');
  assert.equal(lapsed.status, 1);
  assert.match(lapsed.stdout, /report\.md:1: ".*bridge took fourteen.*" then, ".*would have taken fourteen.*" now/);
  assert.match(
    crosscheck(folder, 'check').stdout,
    /warning stale-annotation: This was checked by R\. Vale when it said/,
  );
});

test('annotations are listed with where they stand', t => {
  const folder = folderWith(t, TEXTS);
  crosscheck(folder, ...ACCEPT);
  const calm = crosscheck(folder, 'annotations');
  assert.equal(calm.status, 0);
  assert.match(
    calm.stdout,
    /^holds accept: Counted otherwise\. \(R\. Vale, \d{4}-\d\d-\d\d\)\n {2}post\.md:1: "about a year"\n {2}report\.md:3: "fourteen months"\n/,
  );
  assert.match(calm.stdout, /\n1 annotation\n$/);
  change(folder, 'report.md', 'fourteen', 'fifteen');
  const stale = crosscheck(folder, 'annotations');
  assert.equal(stale.status, 1);
  assert.match(
    stale.stdout,
    /^stale accept: .*\n {2}post\.md:1: "about a year"\n {2}report\.md:3: "fourteen months" then, "fifteen months" now\n/,
  );
  assert.match(stale.stdout, /\n1 annotation, 1 stale\n$/);
  const [listed] = JSON.parse(crosscheck(folder, 'annotations', '--format', 'json').stdout);
  assert.deepEqual([listed.kind, listed.state], ['accept', 'stale']);
});

test('what does not count any more is pruned, after it was shown, and nothing else', t => {
  const folder = folderWith(t, TEXTS);
  crosscheck(folder, ...ACCEPT);
  crosscheck(folder, 'decide', 'checked', 'post.md:1:72');
  change(folder, 'report.md', 'fourteen', 'fifteen');
  const pruned = crosscheck(folder, 'annotations', '--prune');
  assert.equal(pruned.status, 0);
  assert.match(pruned.stdout, /^stale accept:/);
  assert.doesNotMatch(pruned.stdout, /checked/);
  assert.match(pruned.stderr, /removed 1 annotation\./);
  assert.match(crosscheck(folder, 'annotations').stdout, /^holds checked/);
});

test('what was decided about a source that could not be read, or not as a whole, is not pruned', t => {
  const folder = folderWith(t, TEXTS);
  crosscheck(folder, ...ACCEPT);
  const kept = readFileSync(join(folder, FILE), 'utf8');
  const pruned = (trouble: string): void => {
    const { status, stderr } = crosscheck(folder, 'annotations', '--prune');
    assert.notEqual(status, 0, trouble);
    assert.match(stderr, /^crosscheck: kept 1 annotation: not everything was read/m, trouble);
    assert.equal(readFileSync(join(folder, FILE), 'utf8'), kept, trouble);
  };
  const report = TEXTS['report.md'];
  writeFileSync(join(folder, 'report.md'), Buffer.concat([Buffer.from(report), Uint8Array.of(0xe4)]));
  pruned('a text in another encoding');
  writeFileSync(join(folder, 'report.md'), 'Nothing is said here.\n'.repeat(50) + report);
  writeFileSync(join(folder, '.crosscheck/project.json'), '{ "limits": { "characters": 1000 } }');
  pruned('the end of a text that is too long');
  writeFileSync(join(folder, '.crosscheck/project.json'), '{}');
  assert.match(crosscheck(folder, 'annotations').stdout, /^holds accept/);
});

test('a project file with a mistake costs no decision', t => {
  const folder = folderWith(t, { 'post.md': TEXTS['post.md'], report: TEXTS['report.md'] });
  const project = join(folder, '.crosscheck/project.json');
  mkdirSync(join(folder, '.crosscheck'));
  writeFileSync(project, '{ "sources": { "report": {} } }');
  crosscheck(folder, ...ACCEPT.map(a => a.replace('report.md', 'report')));
  writeFileSync(project, '{ "sources": [ { "report": {} } ] }');
  assert.equal(crosscheck(folder, 'annotations', '--prune').status, 1);
  writeFileSync(project, '{ "sources": { "report": {} } }');
  assert.match(crosscheck(folder, 'annotations').stdout, /^holds accept/);
});

test('every decision can be made and taken back', t => {
  const folder = folderWith(t, TEXTS);
  for (const args of [
    ['link', 'post.md:1:38', 'report.md:3:40'],
    ['unlink', 'post.md:1:38', 'report.md:3:40'],
    ['canonical', 'report.md:3:40'],
    ['not-a-figure', 'post.md:1:72', '--everywhere'],
    ['note', 'report.md:3:40', '--reason', 'Ask.'],
  ]) {
    const { status, stdout, stderr } = crosscheck(folder, 'decide', ...args);
    assert.deepEqual([status, stderr], [0, ''], args.join(' '));
    assert.match(stdout, /^urn:uuid:[\da-f-]{36}\n$/);
  }
  // the word that claims are different took the place of the link
  const list: { id: string; kind: string }[] = JSON.parse(crosscheck(folder, 'annotations', '--format', 'json').stdout);
  assert.deepEqual(list.map(a => a.kind).sort(), ['canonical', 'not-a-figure', 'note', 'unlink']);
  for (const { id } of list) assert.equal(crosscheck(folder, 'decide', 'withdraw', id).status, 0);
  assert.equal(crosscheck(folder, 'annotations').stdout, '0 annotations\n');
});

test('what cannot be decided is refused in one line, and nothing is written', t => {
  const folder = folderWith(t, TEXTS);
  for (const [args, why] of [
    [['accept', 'post.md:1:38', 'report.md:3:40'], /accept needs words: add --reason/],
    [['note', 'post.md:1:38', '--reason', ' '], /note needs words: add --reason/],
    [['link', 'post.md:1:38'], /two places are needed/],
    [['canonical', 'post.md:1:1'], /no figure or quotation stands here/],
    [['canonical', 'elsewhere.md:1:1'], /not among the sources of the current folder/],
    [['canonical', 'report.md:9:1'], /report\.md:9:1: the file has 4 lines/],
    [['canonical', 'post.md'], /FILE:LINE:COLUMN/],
    [['withdraw'], /missing required argument/],
    [['withdraw', 'urn:uuid:none'], /urn:uuid:none: no annotation of this folder/],
    [['forbid', 'post.md:1:1'], /Allowed choices/],
  ] as const) {
    const { status, stdout, stderr } = crosscheck(folder, 'decide', ...args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, why);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
  assert.equal(existsSync(join(folder, FILE)), false);
});

test('a mistake in the file is told at its line, and the rest counts', t => {
  const folder = folderWith(t, TEXTS);
  crosscheck(folder, ...ACCEPT);
  crosscheck(folder, 'decide', 'canonical', 'report.md:3:40');
  change(folder, FILE, '"decision": "canonical"', '"decision": "cannonical"');
  const line =
    readFileSync(join(folder, FILE), 'utf8')
      .split('\n')
      .findIndex(l => l.includes('cannonical')) + 1;
  const { stdout } = crosscheck(folder, 'check');
  assert.match(
    stdout,
    new RegExp(`^\\.crosscheck/annotations\\.json:${line}:\\d+: warning invalid-annotation: decision: must be`, 'm'),
  );
  assert.match(stdout, /accepted conflicting-figures/);
});

test('annotations that cannot be read are told with their place, and the exit code says so', t => {
  const folder = folderWith(t, TEXTS);
  crosscheck(folder, ...ACCEPT);
  change(folder, FILE, '"decision": "accept"', '"decision": "accepted"');
  const { status, stderr } = crosscheck(folder, 'annotations');
  assert.equal(status, 2);
  assert.match(stderr, /^crosscheck: \.crosscheck\/annotations\.json:11:\d+: decision: must be "accept", .*\.\n$/);
  writeFileSync(join(folder, FILE), '{}');
  assert.equal(crosscheck(folder, 'annotations').status, 2);
});

test('control characters of a source or a reason do not reach the terminal', t => {
  const folder = folderWith(t, TEXTS);
  crosscheck(folder, ...ACCEPT.slice(0, 5), 'A\u001b[31mred\u0007 reason', '--by', '\u001b]0;title\u0007');
  for (const args of [['check'], ['annotations']])
    assert.doesNotMatch(crosscheck(folder, ...args).stdout, /[\u0007\u001b]/);
});

test('a sign-off given anew keeps its id, and says who gave it last', t => {
  const folder = folderWith(t, { 'report.md': TEXTS['report.md'] });
  const sign = (by: string): string => crosscheck(folder, 'decide', 'checked', 'report.md:3', '--by', by).stdout;
  assert.equal(sign('R. Vale'), sign('Ö. Lind'));
  const { stdout } = crosscheck(folder, 'annotations');
  assert.match(stdout, /^holds checked \(Ö\. Lind, .*\)\n/);
  assert.match(stdout, /\n1 annotation\n$/);
});

test('what names no place is told before anything is read', t => {
  const folder = folderWith(t, { 'a.md': TEXTS['report.md'], 'bad.txt': '\u0000\u0001' });
  const { status, stderr } = crosscheck(folder, 'decide', 'unlink', 'a.md:3', 'explain');
  assert.deepEqual(
    [status, stderr],
    [2, 'crosscheck: explain: name a place as FILE:LINE:COLUMN, such as report.md:12:5.\n'],
  );
});

test('a project folder that strayed into a home does not make all of the home a review', t => {
  const home = folderWith(t, { '.crosscheck/project.json': '{}', 'matter/a.md': TEXTS['report.md'] });
  const command = [CLI, 'decide', 'note', 'a.md:3', '--reason', 'Ask.'];
  const { status } = spawnSync(process.execPath, command, {
    cwd: join(home, 'matter'),
    env: { ...process.env, HOME: home },
  });
  assert.equal(status, 0);
  assert.deepEqual([existsSync(join(home, 'matter', FILE)), existsSync(join(home, FILE))], [true, false]);
});
