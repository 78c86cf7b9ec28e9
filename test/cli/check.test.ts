import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { Report } from '../../src/core/report.ts';
import { folderWith } from '../support/folder.ts';
import { crosscheck } from '../support/process.ts';

/** `crosscheck check`, as built and as a user runs it. */

const CONFLICT = {
  'forum.txt': 'During the winter 32 of the bearings of the Norvik bridge were replaced by the inspectors.\n',
  'report.md': 'The inspectors replaced 38 of the bearings of the Norvik bridge during the winter.\n',
};
const AGREEING = {
  'a.txt': 'Turnout in the Norvik election was 63.4 percent, the highest in a generation.\n',
  'b.txt': 'In the end 63.4% of the voters went to the polls in Norvik.\n',
};
const TEXT = `forum.txt:1:19: warning conflicting-figures: "32" here, "38" in report.md:1: 38 bearings is 19 % more than 32 bearings.
    report.md:1:25: "38": 38 bearings is 19 % more than 32 bearings
report.md:1:25: warning conflicting-figures: "38" here, "32" in forum.txt:1: 38 bearings is 19 % more than 32 bearings.
    forum.txt:1:19: "32": 38 bearings is 19 % more than 32 bearings

2 sources, 2 figures, 1 conflict
`;

test('findings are lines with their place, the other place under them, and a tally', t => {
  assert.deepEqual(crosscheck(folderWith(t, CONFLICT), 'check'), { status: 1, stdout: TEXT, stderr: '' });
});

test('a clean packet prints its tally alone', t => {
  assert.deepEqual(crosscheck(folderWith(t, AGREEING), 'check'), {
    status: 0,
    stdout: '2 sources, 2 figures, 0 conflicts\n',
    stderr: '',
  });
});

test('possible conflicts are counted, and listed on request without failing', t => {
  const folder = folderWith(t, {
    'post.md': 'The dam at Corvo failed after two weeks of rain.\n',
    'report.md': 'Rain swelled the Tarn for nine days before the dam at Corvo gave way.\n',
  });
  assert.deepEqual(crosscheck(folder, 'check'), {
    status: 0,
    stdout: '2 sources, 2 figures, 0 conflicts, 1 possible conflict not shown (--possible)\n',
    stderr: '',
  });
  assert.deepEqual(crosscheck(folder, 'check', '--possible'), {
    status: 0,
    stdout: `post.md:1:31: hint possible-conflict: "two weeks" here, "nine days" in report.md:1, if both speak of one thing: 14 days is 56 % more than 9 days.
    report.md:1:27: "nine days": 14 days is 56 % more than 9 days

2 sources, 2 figures, 0 conflicts, 1 other finding
`,
    stderr: '',
  });
});

test('a path is shown as it leads there from where the command runs', t => {
  const folder = folderWith(t, { 'in/forum.txt': CONFLICT['forum.txt'], 'in/report.md': CONFLICT['report.md'] });
  assert.match(crosscheck(folder, 'check', 'in').stdout, /^in\/forum\.txt:1:19: warning/);
  assert.match(crosscheck(join(folder, 'in'), 'check').stdout, /^forum\.txt:1:19: warning/);
});

test('--format json prints one report, with places in the raw text', t => {
  const folder = folderWith(t, CONFLICT);
  const { status, stdout, stderr } = crosscheck(folder, 'check', '.', '--format', 'json');
  const report: Report = JSON.parse(stdout);
  assert.deepEqual([status, stderr], [1, '']);
  assert.deepEqual(
    report.documents.map(d => `${d.uri} ${d.format}`),
    ['forum.txt plain', 'report.md markdown'],
  );
  assert.deepEqual(
    report.claims.map(c => `${c.uri} ${c.start}-${c.end} ${c.text} ${c.low} ${c.modality}`),
    ['forum.txt 18-20 32 32 exact', 'report.md 24-26 38 38 exact'],
  );
  assert.deepEqual(
    report.findings.map(f => f.rule),
    ['conflicting-figures', 'conflicting-figures'],
  );
});

test('--fail-on says from which level on findings make the exit code', t => {
  const folder = folderWith(t, CONFLICT);
  const status = (level: string) => crosscheck(folder, 'check', '--fail-on', level).status;
  assert.deepEqual(['error', 'warning', 'information', 'hint', 'never'].map(status), [0, 1, 1, 1, 0]);
});

test('--primary names the source by its path, and quotations are held against it', t => {
  const folder = folderWith(t, {
    'copy.txt': 'They said "we will close the bridge for nine months from now on" then.',
    'other.txt': 'And again: "we will close the bridge for nine months from now on" they said.',
    'primary.txt': 'We will close the bridge for at least nine months from now on.',
  });
  const misquotations = (...options: string[]) =>
    crosscheck(folder, 'check', ...options).stdout.match(/misquotation:/g)?.length ?? 0;
  assert.deepEqual([misquotations(), misquotations('--primary', './primary.txt')], [0, 2]);
});

test('a primary source that is not there is one line, and the rest is checked', t => {
  const { status, stdout, stderr } = crosscheck(folderWith(t, CONFLICT), 'check', '.', '--primary', 'nope.md');
  assert.deepEqual([status, stdout], [2, TEXT]);
  assert.equal(
    stderr,
    'crosscheck: --primary nope.md: not among the sources. Name one of the files checked, such as forum.txt.\n',
  );
});

test('--primary means the file at the path, also where a folder holds one of the same name', t => {
  const folder = folderWith(t, { 'a/report.md': 'It is 5 km long.', 'b/report.md': 'Hm.', 'report.md': 'It is long.' });
  const primaryOf = (...args: string[]) => {
    const { stdout, stderr } = crosscheck(folder, 'check', ...args, '--format', 'markdown');
    return /The primary source is (.*)\.$/m.exec(stdout)?.[1] ?? stderr;
  };
  assert.equal(primaryOf('--primary', 'report.md'), 'report.md');
  assert.equal(primaryOf('--primary', 'b/report.md'), 'b/report.md');
  assert.equal(primaryOf('a', '--primary', 'report.md'), 'report.md');
  assert.equal(
    primaryOf('a', 'b', '--primary', 'report.md'),
    'crosscheck: --primary report.md: 2 sources have this name. Name one with its folder, such as a/report.md.\n',
  );
});

test('a folder that is named twice is one, with its project file and its documents', t => {
  const folder = folderWith(t, {
    ...CONFLICT,
    'a.pdf': '',
    '.crosscheck/project.json': '{ "rules": { "conflicting-figures": "off" } }',
  });
  const once = crosscheck(folder, 'check', '.');
  assert.equal(once.status, 0);
  assert.deepEqual(crosscheck(folder, 'check', '.', `../${basename(folder)}`), once);
  // one folder below the other
  const below = folderWith(t, { 'x/y/a.pdf': '', 'x/y/a.md': 'It is 5 km long.', 'x/y/b.md': Uint8Array.of(0xe4) });
  assert.deepEqual(crosscheck(below, 'check', 'x', 'x/y').stderr.match(/[ab]\.\w+/g), ['b.md', 'a.pdf']);
});

test('decisions that do not count because other paths are checked, too, are told', t => {
  const folder = folderWith(t, { 'x/a.md': CONFLICT['forum.txt'], 'x/b.md': CONFLICT['report.md'], 'c.md': 'Hm.' });
  crosscheck(folder, 'decide', 'accept', 'x/a.md:1:19', 'x/b.md:1:25', '--reason', 'Both.');
  assert.deepEqual([crosscheck(folder, 'check', 'x').status, crosscheck(folder, 'check', 'x').stderr], [0, '']);
  const { status, stderr } = crosscheck(folder, 'check', 'x', 'c.md');
  assert.deepEqual(
    [status, stderr],
    [1, 'crosscheck: decisions in x do not count here: they hold where that folder is checked by itself.\n'],
  );
});

test('a folder whose sources are all left out says by what', t => {
  const folder = folderWith(t, { ...CONFLICT, '.crosscheck/project.json': '{ "include": ["texts"] }' });
  assert.match(
    crosscheck(folder, 'check').stderr,
    /: no sources in this folder\. .*\.log; "include" and "exclude" in \.crosscheck\/project\.json leave files out\.\n$/,
  );
});

test('a path that is not there is one line, and the rest is checked', t => {
  const folder = folderWith(t, CONFLICT);
  assert.deepEqual(crosscheck(folder, 'check', 'nope'), {
    status: 2,
    stdout: '',
    stderr: 'crosscheck: cannot read nope: no such file or folder. Look at how it is spelled.\n',
  });
  const { status, stdout, stderr } = crosscheck(folder, 'check', 'forum.txt', 'nope', 'report.md');
  assert.deepEqual([status, stdout], [2, TEXT]);
  assert.match(stderr, /^crosscheck: cannot read nope: .*\n$/);
});

test('a folder without sources says which files are sources', t => {
  const { status, stdout, stderr } = crosscheck(folderWith(t, { 'a.pdf': 'x' }), 'check');
  assert.deepEqual([status, stdout], [2, '']);
  const [why, document, ...rest] = stderr.trimEnd().split('\n');
  assert.match(why!, /^crosscheck: cannot read \.: no sources in this folder\. Sources end in \.vtt, .*\.md.*\.$/);
  assert.match(document!, /^crosscheck: a\.pdf is not read\. Save it as text or Markdown to have it compared\.$/);
  assert.deepEqual(rest, []);
});

test('a file that is no text is one line, and the rest is checked', t => {
  const folder = folderWith(t, {
    ...CONFLICT,
    'noise.txt': Uint8Array.of(0, 1, 2, 3),
    'latin.md': Uint8Array.of(0xe4),
  });
  const { status, stdout, stderr } = crosscheck(folder, 'check');
  assert.deepEqual([status, stdout], [2, TEXT]);
  assert.equal(
    stderr,
    'crosscheck: cannot read latin.md: not UTF-8 text. Save it as UTF-8, or leave it out of the folder.\n' +
      'crosscheck: cannot read noise.txt: not a text file. Save it as text, or leave it out of the folder.\n',
  );
});

test('a link that leads round in a circle is one line', t => {
  const folder = folderWith(t, {});
  symlinkSync('round.txt', join(folder, 'round.txt'));
  const { status, stderr } = crosscheck(folder, 'check', 'round.txt');
  assert.equal(status, 2);
  assert.match(stderr, /^crosscheck: cannot read round\.txt: [^\n]+\n$/);
});

test('a caption file without captions is told, and is no reason to fail', t => {
  const { status, stderr } = crosscheck(folderWith(t, { ...AGREEING, 'c.srt': 'no cues here' }), 'check');
  assert.equal(status, 0);
  assert.match(stderr, /^crosscheck: c\.srt: no captions found: .*\n$/);
});

test('a file named twice is one source, and equal names in two folders are two', t => {
  const folder = folderWith(t, { 'x/a.txt': 'It is 12 km long.', 'y/a.txt': 'It is 15 kg heavy.' });
  const sources = (...paths: string[]) => {
    const report: Report = JSON.parse(crosscheck(folder, 'check', ...paths, '--format', 'json').stdout);
    return report.documents.map(d => d.uri);
  };
  assert.deepEqual(sources('x', 'x/a.txt', './x'), ['x/a.txt']);
  assert.deepEqual(sources('y', 'x'), ['x/a.txt', 'y/a.txt']);
});

test('files are checked whatever their ending when they are named', t => {
  const folder = folderWith(t, { 'notes.old': 'The tower is 120 metres high.' });
  assert.equal(crosscheck(folder, 'check', 'notes.old').stdout, '1 source, 1 figure, 0 conflicts\n');
});

test('control characters of a document or a name reach no terminal', t => {
  const folder = folderWith(t, {
    'a\u001b[31m.txt': 'The Norvik\u001b]0;pwned\u0007 museum on the hill has 214\u001b[2J rooms.',
    'b.txt':
      '"We were never\u001b[1A asked\u009b31m about the rooms," he said. They wrote "we were never told about the rooms" then.',
    'c.txt': 'The Norvik museum on the hill has 241 rooms.\u202e We were never asked about the rooms.',
  });
  const { stdout, stderr } = crosscheck(folder, 'check');
  assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  assert.match(stdout, /misquotation/);
});

test('nothing is coloured where the output is no terminal', t => {
  assert.doesNotMatch(crosscheck(folderWith(t, CONFLICT), 'check').stdout, /\u001b/);
});

test('a wrong command is told on standard error, with the way to help, and exit code 2', t => {
  const folder = folderWith(t, CONFLICT);
  for (const [args, says] of [
    [['chek'], /^crosscheck: unknown command 'chek'\n\(Did you mean check\?\)/],
    [['check', '--formt', 'json'], /^crosscheck: unknown option '--formt'/],
    [
      ['check', '--format', 'xml'],
      /^crosscheck: option '--format <format>' argument 'xml' is invalid\. Allowed choices are/,
    ],
    [['check', '--fail-on', 'everything'], /'everything' is invalid\. Allowed choices are error, warning/],
    [['check', '--primary'], /^crosscheck: option '--primary <file>' argument missing/],
    [[], /^Usage: crosscheck/],
  ] as const) {
    const { status, stdout, stderr } = crosscheck(folder, ...args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, says);
  }
});

test('--help and --version answer on standard output', t => {
  const folder = folderWith(t, {});
  const help = crosscheck(folder, '--help');
  assert.deepEqual([help.status, help.stderr], [0, '']);
  assert.match(help.stdout, /^Usage: crosscheck[\s\S]*Exit codes: 0 /);
  for (const command of ['check', 'batch']) assert.equal(crosscheck(folder, command, '--help').status, 0);
  assert.match(crosscheck(folder, '--version').stdout, /^\d+\.\d+\.\d+\n$/);
});

test('documents of other programs are named, and nothing fails for them', t => {
  const folder = folderWith(t, {
    'a.md': 'It is 5 km long.',
    'one.pdf': '%PDF-1.4',
    'sub/two.docx': 'PK',
    '.git/x.pdf': '',
  });
  const { status, stderr } = crosscheck(folder, 'check');
  assert.deepEqual(
    [status, stderr],
    [0, 'crosscheck: one.pdf and sub/two.docx are not read. Save them as text or Markdown to have them compared.\n'],
  );
});
