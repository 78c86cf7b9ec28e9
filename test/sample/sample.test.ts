import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { disk } from '../../src/files/disk.ts';
import { readSources } from '../../src/files/find-sources.ts';
import { openFolder } from '../../src/files/packet-folder.ts';
import { analyze, conflictsOf, groupsOf } from '../support/packet.ts';

/** The sample packet: what the README shows, from the files to the terminal. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { documents } = await readSources(disk, (await openFolder(disk, URI.file(join(ROOT, 'media/sample')))).files);
const analysis = analyze(Object.fromEntries(documents.map(d => [d.uri, d.text])));

test('the sample holds two quantities in conflict and no false alarm', () => {
  assert.deepEqual(conflictsOf(analysis), ['"32" conflicts "38"', '"about a year" conflicts "fourteen months"']);
});

test('each conflict shows at every place that takes part, the other findings at their own', () => {
  assert.deepEqual(
    analysis.findings.map(f => {
      const { prose } = analysis.documents.find(d => d.uri === f.uri)!;
      return `${f.uri}: ${f.rule}: ${prose.slice(f.start, f.end).replace(/\s+/g, ' ')}`;
    }),
    [
      'harbour-report.md: conflicting-figures: fourteen months',
      'harbour-report.md: conflicting-figures: 38',
      'harbour-talk.vtt: doubtful-transcription: 212page',
      'harbour-talk.vtt: conflicting-figures: fourteen months',
      'harbour-talk.vtt: conflicting-figures: thirty eight',
      'morning-post.md: conflicting-figures: about a year',
      'town-forum.txt: conflicting-figures: 32',
      'town-forum.txt: misquotation: the warning signs were on record for three years and nobody was told to read them together',
    ],
  );
});

test('roundings and bounds are found beside each other and allowed', () => {
  const together = groupsOf(analysis).map(group =>
    group.map(line => line.replace(/ \d\d:\d\d:\d\d.*?--> [\d:.]+/, '')),
  );
  for (const pair of [
    ['harbour-report.md: 6.8 metres', 'morning-post.md: nearly seven metres'],
    ['harbour-report.md: $48.6 million', 'harbour-talk.vtt: just under 49 million dollars'],
    ['harbour-report.md: $31.2 million', 'morning-post.md: $31 million'],
    ['harbour-report.md: at least six letters', 'morning-post.md: six letters or more'],
    ['harbour-report.md: about 26,400 vehicles', 'morning-post.md: More than 26,000 vehicles'],
    ['harbour-report.md: 18 months', 'morning-post.md: year and a half'],
  ])
    assert.ok(
      together.some(group => pair.every(line => group.includes(line))),
      `not together: ${pair.join(' and ')}`,
    );
});

test('the README shows what the command prints', () => {
  const { stdout, status } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'media/sample'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  const shown = /```text\n(?<block>.*?)```/s.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.groups?.['block'];
  assert.equal(shown, stdout, `README.md shows something else. Put there what the command prints:\n${stdout}`);
});
