import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ajvDraft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { RULES } from '../../src/core/rules/index.ts';
import { sarif } from '../../src/exports/sarif.ts';
import { ACCEPT_YEAR, exportOf, HOSTILE, LIGHTHOUSE } from '../support/exports.ts';

/** The published schema (2.1.0-rtm.5), as Microsoft's own test matchers carry it. */
const SCHEMA = new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
const ajv = new ajvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(fileURLToPath(SCHEMA), 'utf8')));

/** The log of an export; it must hold to the schema. */
function logOf(...input: Parameters<typeof exportOf>): Log {
  const log: Log = JSON.parse(sarif(exportOf(...input)));
  assert.ok(valid(log), ajv.errorsText(valid.errors, { separator: '\n' }));
  return log;
}

const resultsOf = (log: Log): readonly Result[] => log.runs[0]!.results!;
const uriOf = (result: Result): string => result.locations![0]!.physicalLocation!.artifactLocation!.uri!;

test('the schema refuses a log with a wrong level, so that the other tests mean something', () => {
  const log = logOf(LIGHTHOUSE);
  assert.equal(valid(JSON.parse(JSON.stringify(log).replace('"level":"warning"', '"level":"loud"'))), false);
});

test('each finding is a result with its place, the other places and its rule', () => {
  const log = logOf(LIGHTHOUSE);
  const result = resultsOf(log).find(r => uriOf(r) === 'news.txt')!;
  assert.equal(result.ruleId, 'conflicting-figures');
  assert.equal(log.runs[0]!.tool.driver.rules![result.ruleIndex!]!.id, 'conflicting-figures');
  const { region } = result.locations![0]!.physicalLocation!;
  assert.deepEqual(region, {
    startLine: 1,
    startColumn: 37,
    endLine: 1,
    endColumn: 49,
    snippet: { text: 'about a year' },
  });
  assert.deepEqual(
    result.relatedLocations!.map(l => [
      l.id,
      l.physicalLocation!.artifactLocation!.uri,
      l.physicalLocation!.region!.startLine,
    ]),
    [
      [1, 'keeper%20report.md', 3],
      [2, 'talk.vtt', 4],
    ],
  );
});

test('every rule is described, with its page where there is one', () => {
  const page = '# A rule\n\nSays **what** `it` finds, see [there](x.md).\n';
  const input = { ...exportOf(LIGHTHOUSE), rulePages: new Map([['misquotation', page]]) };
  const log: Log = JSON.parse(sarif(input));
  const rules = log.runs[0]!.tool.driver.rules!;
  assert.deepEqual(rules.map(r => r.id).sort(), RULES.map(r => r.id).sort());
  const misquotation = rules.find(r => r.id === 'misquotation')!;
  assert.equal(misquotation.name, 'Misquotation');
  assert.deepEqual(misquotation.help, { text: 'A rule\n\nSays what it finds, see there.', markdown: page });
});

test('an accepted difference is a suppression with its reason, the others have none', () => {
  const results = resultsOf(logOf(LIGHTHOUSE, { decisions: [ACCEPT_YEAR] }));
  const accepted = results.filter(r => r.suppressions!.length > 0);
  assert.deepEqual(
    accepted.map(r => [uriOf(r), r.suppressions]),
    ['keeper%20report.md', 'news.txt', 'talk.vtt'].map(uri => [
      uri,
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'The town counts from the day <work> began',
          properties: { reviewer: 'R. Vale', decided: '2031-06-02T10:00:00Z' },
        },
      ],
    ]),
  );
  assert.ok(results.length > accepted.length);
});

test('names of files are encoded as relative addresses, with Unicode, colons and folders', () => {
  const input = { ...exportOf(HOSTILE), pathOf: (uri: string) => (uri.startsWith('=') ? 'a b/50% #1?.md' : 'c:d.txt') };
  const log: Log = JSON.parse(sarif(input));
  assert.ok(valid(log), ajv.errorsText(valid.errors));
  assert.deepEqual(
    log.runs[0]!.artifacts!.map(a => a.location!.uri),
    ['a%20b/50%25%20%231%3F.md', './c%3Ad.txt'],
  );
});

test('brackets and braces of a source make no link and no placeholder in a message', () => {
  const input = exportOf(LIGHTHOUSE);
  const findings = input.analysis.findings.map(f => ({ ...f, message: 'see [this](command:evil) {0} \\ \u001b[31m' }));
  const log: Log = JSON.parse(sarif({ ...input, analysis: { ...input.analysis, findings } }));
  assert.equal(resultsOf(log)[0]!.message.text, 'see \\[this\\](command:evil) {{0}} \\\\ \\[31m');
});

test('hostile text and names still give a valid log', () => {
  assert.equal(resultsOf(logOf(HOSTILE)).length, 2);
});

test('with a baseline every result is new', () => {
  const log: Log = JSON.parse(sarif({ ...exportOf(LIGHTHOUSE), baseline: true }));
  assert.ok(valid(log), ajv.errorsText(valid.errors));
  assert.ok(resultsOf(log).every(r => r.baselineState === 'new'));
});

test('a packet without findings gives a valid log without results', () => {
  assert.deepEqual(resultsOf(logOf({ 'a.txt': 'Nothing is counted here.' })), []);
});
