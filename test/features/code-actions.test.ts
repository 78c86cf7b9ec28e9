import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions } from '../../src/features/code-actions.ts';
import { diagnosticsOf } from '../../src/features/diagnostics.ts';
import { CLIENT_COMMANDS } from '../../src/protocol.ts';
import { indexed } from '../support/index.ts';

const CLIENT = {
  folder: 'file:///packet',
  version: () => null,
  commands: true,
  versionedEdits: true,
  previews: true,
};
const LINE = { start: { line: 0, character: 0 }, end: { line: 0, character: 200 } };
const REPORT = 'The lock at Tarn Weir is 84 metres long. Building the lock at Tarn Weir took fourteen months.\n';
const ARTICLE = 'The lock at Tarn Weir is 97 metres long. Building the lock at Tarn Weir took two years.\n';

test('of two findings of one rule, each fix belongs to the diagnostic of its own', () => {
  const { index } = indexed({ 'article.txt': ARTICLE, 'report.md': REPORT });
  const diagnostics = diagnosticsOf(index, 'article.txt', () => undefined);
  assert.equal(diagnostics.length, 2);
  const actions = codeActions(index, 'article.txt', { range: LINE, diagnostics }, CLIENT);
  const fixed = actions
    .filter(a => a.title.startsWith('Write'))
    .map(a => [a.title.split('"')[1], a.diagnostics?.map(d => d.range.start.character)]);
  assert.deepEqual(fixed, [
    ['84 metres', [25]],
    ['fourteen months', [77]],
  ]);
});

test('a comparison is offered at the figure, and only where there is another place', () => {
  const { index } = indexed({
    'article.txt': ARTICLE,
    'report.md': REPORT,
    'survey.txt': 'The turnout at Holm rose from 40 % to 50 %, a gain of 12 percentage points.\n',
  });
  const compare = (uri: string) =>
    codeActions(index, uri, { range: LINE, diagnostics: [] }, CLIENT)
      .filter(a => a.command?.command === CLIENT_COMMANDS.compareAt)
      .map(a => a.command?.arguments?.[0]?.position.character);
  assert.deepEqual(compare('article.txt'), [25]);
  assert.equal(diagnosticsOf(index, 'survey.txt', () => undefined)[0]?.code, 'arithmetic-mismatch');
  assert.deepEqual(compare('survey.txt'), []);
});

test('a client that asks for the empty kind asks for all', () => {
  const { index } = indexed({ 'article.txt': ARTICLE, 'report.md': REPORT });
  const titles = (only?: string[]) =>
    codeActions(index, 'article.txt', { range: LINE, diagnostics: [], ...(only ? { only } : {}) }, CLIENT).map(
      a => a.title,
    );
  assert.deepEqual(titles(['']), titles());
});
