import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test, type TestContext } from 'node:test';
import { MarkupContent, type Diagnostic, type Hover, type Location, type Range } from 'vscode-languageserver-types';
import { marksRequest } from '../../src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { SHARED } from '../support/gold.ts';
import { shortPlace, startServer, uriOf, type TestClient } from '../support/language-client.ts';

/** What a reviewer sees in the packet the project began with, where it lies beside the project; on a copy of it. */

const SEEDS = join(SHARED, 'packets/seeds/sources');
const isThere = existsSync(SEEDS);

interface Seeds {
  readonly folder: string;
  readonly client: TestClient;
  readonly texts: ReadonlyMap<string, string>;
  readonly reports: ReadonlyMap<string, readonly Diagnostic[]>;
}

async function openSeeds(t: TestContext): Promise<Seeds> {
  const folder = folderWith(t, {});
  cpSync(SEEDS, folder, { recursive: true });
  mkdirSync(join(folder, '.crosscheck'));
  const texts = new Map(readdirSync(SEEDS).map(name => [name, readFileSync(join(SEEDS, name), 'utf8')]));
  const client = await startServer(t, { folders: [folder] });
  const reports = new Map<string, readonly Diagnostic[]>();
  for (const [name, text] of texts) {
    await client.open(join(folder, name), text);
    reports.set(name, (await client.pull(join(folder, name))).items);
  }
  return { folder, client, texts, reports };
}

before(() => {
  if (!isThere) console.log(`the packet at ${SEEDS} is not there: what is seen in it cannot be tested here`);
});

if (isThere) {
  test('seeds: exactly one pair of figures conflicts, each with the other as related place', async t => {
    const { folder, reports } = await openSeeds(t);
    const conflicts = [...reports].flatMap(([name, items]) =>
      items
        .filter(d => d.code === 'conflicting-figures' || d.code === 'self-contradiction')
        .map(d => ({
          at: shortPlace(folder, { uri: uriOf(join(folder, name)), range: d.range }),
          related: d.relatedInformation!.map(r => shortPlace(folder, r.location)),
        })),
    );
    assert.equal(conflicts.length, 2, JSON.stringify(conflicts));
    const [a, b] = conflicts;
    assert.notEqual(a!.at.split(':')[0], b!.at.split(':')[0]);
    assert.deepEqual([a!.related, b!.related], [[b!.at], [a!.at]]);
  });

  test('seeds: a figure that two sources state names the other source wherever it is hovered, and lists every place', async t => {
    const { folder, client, texts } = await openSeeds(t);
    const holders = [...texts].filter(([, text]) => text.includes('79.6%')).map(([name]) => name);
    assert.ok(holders.length >= 2);
    for (const name of holders) {
      const at = { textDocument: { uri: uriOf(join(folder, name)) }, position: client.at(join(folder, name), '79.6%') };
      const { contents } = await client.request<Hover>('textDocument/hover', at);
      assert.ok(MarkupContent.is(contents));
      const others = holders.filter(h => h !== name);
      assert.ok(
        others.some(o => contents.value.includes(`[${o.replaceAll('_', '\\_')}`)),
        `${name}: ${contents.value}`,
      );
      const context = { includeDeclaration: true };
      const places = await client.request<Location[]>('textDocument/references', { ...at, context });
      for (const holder of holders)
        assert.ok(
          places.some(p => shortPlace(folder, p).startsWith(holder)),
          holder,
        );
    }
  });

  test('seeds: no version, time code or identifier is marked as a figure', async t => {
    const { folder, client, texts } = await openSeeds(t);
    let versions = 0;
    for (const [name, text] of texts) {
      const { marks } = (await client.ask(marksRequest, { uri: uriOf(join(folder, name)) }))!;
      const lines = text.split('\n');
      const marked = (line: number, from: number, to: number): boolean =>
        marks.some(m => m.kind === 'figure' && covers(m.range, line, from, to));
      lines.forEach((line, n) => {
        for (const match of line.matchAll(/\b(?:Sonnet|Opus) 4\.\d\b|ASL-3|^\[\d+:\d\d\]/g)) {
          const from = match.index + (match[0].startsWith('[') ? 0 : match[0].search(/\d/));
          versions++;
          assert.ok(!marked(n, from, match.index + match[0].length), `${name}:${n + 1}: ${match[0]}`);
        }
      });
    }
    assert.ok(versions > 100, `${versions}`);
  });
}

/** Whether a range holds some of the characters of a line. */
function covers(range: Range, line: number, from: number, to: number): boolean {
  if (range.start.line > line || range.end.line < line) return false;
  const start = range.start.line === line ? range.start.character : 0;
  const end = range.end.line === line ? range.end.character : Infinity;
  return start < to && from < end;
}
