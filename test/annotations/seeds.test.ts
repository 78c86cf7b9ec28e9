import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/core/report.ts';
import { folderWith } from '../support/folder.ts';
import { crosscheck } from '../support/process.ts';
import { testWithShared } from '../support/gold.ts';

/** A packet of real texts beside the project: its one difference is accepted, opens again, and holds again. */
const SOURCES = fileURLToPath(new URL('../../../shared/packets/seeds/sources/', import.meta.url));

const reportOf = (folder: string): Report => JSON.parse(crosscheck(folder, 'check', '--format', 'json').stdout);
const conflicts = (r: Report): Report['findings'] => r.findings.filter(f => f.rule === 'conflicting-figures');
const about = (r: Report, words: RegExp): Report['findings'] => conflicts(r).filter(f => words.test(f.message));

testWithShared('accept the one difference, edit the figure, undo', t => {
  const folder = folderWith(t, {});
  cpSync(SOURCES, folder, { recursive: true });
  const before = reportOf(folder);
  const [finding] = about(before, /fourteen/i);
  assert.ok(finding, 'the difference is found');
  const [other] = finding.related;
  assert.ok(other);
  const at = ({ uri, start }: { uri: string; start: number }): string => {
    const lines = readFileSync(join(folder, uri), 'utf8').slice(0, start).split('\n');
    return `${uri}:${lines.length}:${lines.at(-1)!.length + 1}`;
  };
  const decided = crosscheck(
    folder,
    'decide',
    'accept',
    at(finding),
    at(other),
    '--reason',
    'Two ways to count.',
    '--by',
    'R. Vale',
  );
  assert.equal(decided.status, 0, decided.stderr);

  const accepted = reportOf(folder);
  assert.equal(conflicts(accepted).length, conflicts(before).length);
  for (const f of about(accepted, /fourteen/i)) assert.equal(f.suppressed?.reason, 'Two ways to count.');
  assert.match(crosscheck(folder, 'check').stdout, /accepted conflicting-figures: .*Two ways to count\. \(R\. Vale\)/);
  const sarif = JSON.parse(crosscheck(folder, 'check', '--format', 'sarif').stdout);
  const suppressed = sarif.runs[0].results.filter(
    (r: { suppressions?: unknown[] }) => (r.suppressions?.length ?? 0) > 0,
  );
  assert.equal(suppressed.length, about(accepted, /fourteen/i).length);
  assert.equal(suppressed[0].suppressions[0].justification.includes('Two ways to count.'), true);
  for (const format of ['markdown', 'html'])
    assert.match(crosscheck(folder, 'check', '--format', format).stdout, /Two ways to count\./);

  const file = readdirSync(folder).find(
    f => f.endsWith('.txt') && /fourteen months/i.test(readFileSync(join(folder, f), 'utf8')),
  )!;
  const text = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), text.replace(/fourteen months/i, 'fifteen months'));
  const edited = reportOf(folder);
  const open = about(edited, /fifteen/i);
  assert.ok(open.length > 0 && open.every(f => !f.suppressed), 'it is open again');
  const stale = edited.findings.filter(f => f.rule === 'stale-annotation');
  assert.equal(stale.length, 1);
  assert.match(stale[0]!.message, /fourteen months.*fifteen months/);

  writeFileSync(join(folder, file), text);
  assert.deepEqual(reportOf(folder), accepted);
});
