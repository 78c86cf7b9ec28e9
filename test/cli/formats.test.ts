import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatOfFile } from '../../src/cli/formats.ts';
import { editAnnotations } from '../../src/settings/annotations/edit.ts';
import { recorded } from '../support/decisions.ts';
import { ACCEPT_YEAR, LIGHTHOUSE } from '../support/exports.ts';
import { folderWith } from '../support/folder.ts';

/** Formats, output files and baselines of the command line as it is built. */

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** A temporary folder that holds the made-up packet in `packet/`. */
const folderOf = (t: TestContext): string =>
  folderWith(t, Object.fromEntries(Object.entries(LIGHTHOUSE).map(([name, text]) => [`packet/${name}`, text])));

function run(cwd: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const START: Readonly<Record<string, RegExp>> = {
  text: /^packet\/keeper report\.md:3:\d+: warning conflicting-figures: /,
  json: /^\{"version":1,/,
  html: /^<!doctype html>/,
  markdown: /^# packet\n/,
  csv: /^\ufeffsource,line,/,
  sarif: /^\{\n {2}"\$schema"/,
  github: /^::warning file=packet\/keeper report\.md,line=3,/,
  annotations: /^\{\n {2}"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/,
  claimreview: /^\{\n {2}"@context": "https:\/\/schema\.org"/,
};

for (const [format, start] of Object.entries(START)) {
  test(`--format ${format} prints it, and the exit code tells of findings`, t => {
    const { status, stdout, stderr } = run(folderOf(t), 'check', 'packet', '--format', format);
    assert.match(stdout, start);
    assert.equal(stderr, '');
    assert.equal(status, 1);
  });
}

test('--output writes the file in the format that its ending asks for, and prints nothing', t => {
  const folder = folderOf(t);
  const { status, stdout, stderr } = run(folder, 'check', 'packet', '--output', 'review.html');
  assert.deepEqual([status, stdout, stderr], [1, '', '']);
  assert.match(readFileSync(join(folder, 'review.html'), 'utf8'), /^<!doctype html>[\s\S]*<\/html>\s*$/);
});

test('endings and formats', () => {
  const files = {
    'a.HTML': 'html',
    'a.sarif.json': 'sarif',
    'a.json': 'json',
    'a.jsonld': 'annotations',
    'a.csv': 'csv',
  };
  for (const [file, format] of Object.entries(files)) assert.equal(formatOfFile(file), format, file);
  assert.equal(formatOfFile('a.bin'), undefined);
});

test('the rules of SARIF carry their pages', t => {
  const { stdout } = run(folderOf(t), 'check', 'packet', '--format', 'sarif');
  const log: { runs: { tool: { driver: { rules: { help: { markdown?: string } }[] } } }[] } = JSON.parse(stdout);
  const { rules } = log.runs[0]!.tool.driver;
  assert.ok(rules.length > 3);
  assert.ok(rules.every(r => r.help.markdown?.startsWith('#')));
});

test('a result is never written over a source, nor where it would be read as one', t => {
  const folder = folderOf(t);
  symlinkSync(join(folder, 'packet', 'news.txt'), join(folder, 'link.csv'));
  for (const [output, why] of [
    ['packet/news.txt', 'is one of the sources. Name another file.'],
    ['link.csv', 'is one of the sources. Name another file.'],
    [
      'packet/review.md',
      'lies among the sources and would be read as one the next time. Write it into another folder, or into .crosscheck/.',
    ],
  ] as const) {
    const { status, stdout, stderr } = run(folder, 'check', 'packet', '--output', output);
    assert.deepEqual([status, stdout, stderr], [2, '', `crosscheck: --output ${output}: ${why}\n`]);
  }
  assert.equal(readFileSync(join(folder, 'packet/news.txt'), 'utf8'), LIGHTHOUSE['news.txt']);
});

test('a result is never written over what reviewers decided, the project file or a baseline', t => {
  const folder = folderOf(t);
  mkdirSync(join(folder, 'packet/.crosscheck'));
  for (const file of ['packet/.crosscheck/annotations.json', 'packet/.crosscheck/project.json', 'known.json'])
    writeFileSync(join(folder, file), '{ "version": 1, "findings": [] }');
  for (const [option, file, why] of [
    ['--output', 'packet/.crosscheck/annotations.json', 'is a file of the review itself'],
    ['--output', 'packet/.crosscheck/project.json', 'is a file of the review itself'],
    ['--write-baseline', 'packet/.crosscheck/annotations.json', 'is a file of the review itself'],
    ['--output', './known.json', 'is the baseline'],
  ] as const) {
    const { status, stdout, stderr } = run(folder, 'check', 'packet', '--baseline', 'known.json', option, file);
    assert.deepEqual([status, stdout, stderr], [2, '', `crosscheck: ${option} ${file}: ${why}. Name another file.\n`]);
  }
  const both = run(folder, 'check', 'packet', '--write-baseline', 'new.json', '--output', 'new.json');
  assert.equal(both.stderr, 'crosscheck: --output new.json: is the baseline. Name another file.\n');
  // the baseline itself is written anew
  const anew = run(folder, 'check', 'packet', '--baseline', 'known.json', '--write-baseline', 'known.json');
  assert.equal(anew.status, 0, anew.stderr);
});

test('a report that no format of sources has, or in .crosscheck, may lie in the folder', t => {
  const folder = folderOf(t);
  mkdirSync(join(folder, 'packet/.crosscheck'));
  for (const output of ['packet/review.html', 'packet/.crosscheck/review.md'])
    assert.equal(run(folder, 'check', 'packet', '--output', output).stderr, '', output);
  assert.match(run(folder, 'check', 'packet').stdout, /^3 sources, /m);
});

test('a file that cannot be written is one line and exit code 2', t => {
  const folder = folderOf(t);
  mkdirSync(join(folder, 'taken.html'));
  assert.deepEqual(run(folder, 'check', 'packet', '--output', 'none/review.html'), {
    status: 2,
    stdout: '',
    stderr: 'crosscheck: cannot write none/review.html: no such folder. Make it first.\n',
  });
  assert.equal(
    run(folder, 'check', 'packet', '--output', 'taken.html').stderr,
    'crosscheck: cannot write taken.html: a folder of this name is there.\n',
  );
});

test('a baseline: what it knows is not shown and makes no exit code 1, what is new does', t => {
  const folder = folderOf(t);
  const wrote = run(folder, 'check', 'packet', '--write-baseline', 'known.json');
  assert.equal(wrote.stderr, 'crosscheck: known.json: 5 findings are known from here on.\n');
  assert.equal(wrote.status, 0);
  const again = run(folder, 'check', 'packet', '--baseline', 'known.json');
  assert.equal(again.stdout, '3 sources, 10 figures, 2 quotations, 0 conflicts, 5 known findings not shown\n');
  assert.deepEqual([again.status, again.stderr], [0, '']);
  writeFileSync(
    join(folder, 'packet/zine.txt'),
    'Restoring the Skarn lighthouse took twenty months from the contract to the relighting.\n',
  );
  const more = run(folder, 'check', 'packet', '--baseline', 'known.json');
  assert.match(more.stdout, /^packet\/zine\.txt:1:\d+: warning conflicting-figures: "twenty months" here/m);
  assert.doesNotMatch(more.stdout, /misquotation:/);
  assert.equal(more.status, 1);
});

test('entries of a baseline that no longer occur are told', t => {
  const folder = folderOf(t);
  run(folder, 'check', 'packet', '--write-baseline', 'known.json');
  rmSync(join(folder, 'packet/news.txt'));
  const { status, stderr } = run(folder, 'check', 'packet', '--baseline', 'known.json');
  assert.match(
    stderr,
    /^crosscheck: \d entries of the baseline no longer occur\. Write it anew with --write-baseline\.\n$/,
  );
  assert.equal(status, 0);
});

test('a baseline that cannot be read is one line that says what to do', t => {
  const folder = folderOf(t);
  const cases: readonly (readonly [string | undefined, string])[] = [
    [undefined, 'no such file. Make it with --write-baseline b.json'],
    ['{', 'not JSON. Make it with --write-baseline b.json'],
    ['{"version": 1}', 'not a baseline (findings is missing). Make it with --write-baseline b.json'],
    ['{"version": 2}', 'written by a newer Crosscheck. Use that one, or write it anew with --write-baseline'],
  ];
  for (const [text, why] of cases) {
    if (text !== undefined) writeFileSync(join(folder, 'b.json'), text);
    const { status, stdout, stderr } = run(folder, 'check', 'packet', '--baseline', 'b.json');
    assert.deepEqual([status, stdout, stderr], [2, '', `crosscheck: --baseline b.json: ${why}.\n`]);
  }
});

test('a format that there is not is refused with those that there are', t => {
  const { status, stderr } = run(folderOf(t), 'check', 'packet', '--format', 'pdf');
  assert.equal(status, 2);
  assert.match(stderr, /Allowed choices are text, json, html, markdown, csv, sarif, github, annotations, claimreview/);
});

/** The packet with the difference of "about a year" accepted in its file of annotations. */
function decidedFolder(t: TestContext): string {
  const folder = folderOf(t);
  const made = editAnnotations('', { put: recorded(LIGHTHOUSE, [ACCEPT_YEAR]) });
  assert.ok('text' in made);
  mkdirSync(join(folder, 'packet/.crosscheck'));
  writeFileSync(join(folder, 'packet/.crosscheck/annotations.json'), made.text);
  return folder;
}

for (const format of Object.keys(START)) {
  test(`an accepted difference shows in ${format} as accepted, until a value changes`, t => {
    const folder = decidedFolder(t);
    const accepted = run(folder, 'check', 'packet', '--format', format);
    assert.equal(accepted.stderr, '');
    // a workflow annotates what is to be done; every other format says what was decided and why
    const told = /The town counts from the day/.test(accepted.stdout);
    assert.equal(told, format !== 'github');
    if (format === 'github') assert.doesNotMatch(accepted.stdout, /about a year/);
    writeFileSync(join(folder, 'packet/news.txt'), LIGHTHOUSE['news.txt']!.replace('about a year', 'about two years'));
    const changed = run(folder, 'check', 'packet', '--format', format);
    assert.match(changed.stdout, /about two years/);
    if (format === 'text') assert.match(changed.stdout, /warning conflicting-figures: "about two years" here/);
    if (format === 'sarif') assert.doesNotMatch(changed.stdout, /"justification"/);
  });
}
