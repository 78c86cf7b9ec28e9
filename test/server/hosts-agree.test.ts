import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { parseDocument } from '../../src/core/formats/index.ts';
import type { ParsedDocument } from '../../src/core/model.ts';
import { firstPart, rangeOf } from '../../src/features/convert.ts';
import { display } from '../../src/features/display.ts';
import { exportRequest } from '../../src/protocol.ts';
import { PROJECT_FILE } from '../../src/settings/project.ts';
import { folderWith } from '../support/folder.ts';
import { crosscheck } from '../support/process.ts';
import { packetFolders } from '../support/gold.ts';
import { startServer, uriOf } from '../support/language-client.ts';
import { readFileSync } from 'node:fs';

/** The command line and the server give the same findings, for every packet and with every kind of project file. */

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../media/sample', import.meta.url));

interface CliFinding {
  readonly rule: string;
  readonly level: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly related: readonly { readonly uri: string; readonly start: number; readonly end: number }[];
}

/** The project's own files are no sources: nothing in them is left out. */
const isOwn = (uri: string): boolean => uri.startsWith('.crosscheck/');

function fromCli(folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const args = [CLI, 'check', folder, '--format', 'json', '--fail-on', 'never'];
    execFile(process.execPath, args, { maxBuffer: 1 << 28 }, (error, stdout) => {
      if (error) return reject(error);
      const { findings }: { findings: CliFinding[] } = JSON.parse(stdout);
      const documents = new Map<string, ParsedDocument>();
      const documentAt = (uri: string): ParsedDocument => {
        const known = documents.get(uri);
        if (known) return known;
        const made = parseDocument({ uri, text: readFileSync(join(folder, uri), 'utf8').replace(/^\ufeff/, '') });
        documents.set(uri, made);
        return made;
      };
      const place = ({ uri, start, end }: { uri: string; start: number; end: number }): string => {
        const { start: a, end: b } = rangeOf(documentAt(uri), { start, end });
        return `${uri} ${a.line}:${a.character}-${b.line}:${b.character}`;
      };
      // an editor underlines one range: as far as the next time code
      const underlined = (f: CliFinding): string => {
        const document = documentAt(f.uri);
        return place({ uri: f.uri, ...(isOwn(f.uri) ? f : firstPart(document, f)) });
      };
      resolve(
        findings
          .map(
            f =>
              `${underlined(f)} ${f.level} ${f.rule}: ${display(f.message, 1000)} [${f.related.map(place).join(', ')}]`,
          )
          .sort(),
      );
    });
  });
}

const LEVELS = ['', 'error', 'warning', 'information', 'hint'];

async function fromServer(t: Parameters<typeof startServer>[0], folder: string): Promise<string[]> {
  const client = await startServer(t, { folders: [folder] });
  type Report = { items: { uri: string; items: Diagnostic[] }[] };
  const report = await client.request<Report>('workspace/diagnostic', { previousResultIds: [] });
  await client.stop();
  const place = (uri: string, { start, end }: Diagnostic['range']): string =>
    `${decodeURIComponent(uri.slice(uriOf(folder).length + 1))} ${start.line}:${start.character}-${end.line}:${end.character}`;
  return report.items
    .flatMap(({ uri, items }) =>
      items.map(d => {
        const related = (d.relatedInformation ?? []).map(r => place(r.location.uri, r.location.range));
        return `${place(uri, d.range)} ${LEVELS[d.severity!]} ${d.code}: ${d.message} [${related.join(', ')}]`;
      }),
    )
    .sort();
}

/** A copy of a folder under review. */
function reviewed(t: Parameters<typeof startServer>[0], sources: string, project: string): string {
  const folder = folderWith(t, {});
  cpSync(sources, folder, { recursive: true });
  mkdirSync(join(folder, '.crosscheck'), { recursive: true });
  writeFileSync(join(folder, PROJECT_FILE), project);
  return folder;
}

for (const packet of packetFolders()) {
  const name = packet.split('/').slice(-2).join('/');
  test(`the command line and the server find the same in ${name}`, async t => {
    const folder = reviewed(t, join(packet, 'sources'), '{}');
    assert.deepEqual(await fromServer(t, folder), await fromCli(folder));
  });
}

test('a primary source, tolerances, levels, globs and mistakes in the project file count alike', async t => {
  const first = readdirSync(SAMPLE).find(f => f.endsWith('.md'))!;
  const project = JSON.stringify({
    sources: { [first]: { role: 'primary' }, 'not-there.md': { role: 'primary' } },
    tolerances: { approximate: 0.001 },
    rules: { 'conflicting-figures': 'error', misquotation: 'information', nonsense: 'off' },
    exclude: ['*.txt'],
  });
  const folder = reviewed(t, SAMPLE, project);
  const found = await fromServer(t, folder);
  assert.deepEqual(found, await fromCli(folder));
  assert.ok(
    found.some(f => f.includes(' error conflicting-figures')),
    found.join('\n'),
  );
  assert.equal(found.filter(f => f.startsWith(PROJECT_FILE)).length, 2, found.join('\n'));
  assert.ok(!found.some(f => f.includes('.txt')), found.join('\n'));
});

test('what the editor saves of a review is what the command line writes', async t => {
  const folder = reviewed(t, SAMPLE, '{}');
  const client = await startServer(t, { folders: [folder] });
  for (const format of ['html', 'markdown', 'csv', 'sarif', 'annotations', 'claimreview'] as const) {
    const answer = await client.ask(exportRequest, { folder: uriOf(folder), format });
    assert.equal(
      answer?.text,
      crosscheck(folder, 'check', '.', '--format', format, '--fail-on', 'never').stdout,
      format,
    );
    assert.ok(answer.text.length > 500, format);
  }
});

test('there are packets to compare', () => {
  assert.ok(packetFolders().length >= 9 && existsSync(CLI));
});
