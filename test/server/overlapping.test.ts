import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { statusRequest } from '../../src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { startServer, uriOf, type TestClient } from '../support/language-client.ts';

/** Folders under review inside one another, and folders and documents that come and go quickly. */

const REPORT = 'The new lock at Tarn Weir is 84 metres long.\n';
const LONGER = 'The new lock at Tarn Weir is 97 metres long, its builders say.\n';
const NESTED = {
  '.crosscheck/project.json': '{}',
  'report.md': REPORT,
  'press/.crosscheck/project.json': '{}',
  'press/article.txt': LONGER,
  'press/post.txt': LONGER,
};

/** Says of folders what the client opened and closed. */
const folders = (client: TestClient, added: readonly string[], removed: readonly string[]) => {
  const named = (path: string) => ({ uri: uriOf(path), name: path });
  const event = { added: added.map(named), removed: removed.map(named) };
  return client.notify('workspace/didChangeWorkspaceFolders', { event });
};

test('an edit in a folder inside another counts in both', async t => {
  const folder = folderWith(t, NESTED);
  const client = await startServer(t, { folders: [folder, join(folder, 'press')] });
  const report = join(folder, 'report.md');
  assert.equal((await client.pull(report)).items.length, 1);
  for (const name of ['article.txt', 'post.txt']) {
    await client.open(join(folder, 'press', name), LONGER);
    await client.edit(join(folder, 'press', name), '97', '84');
  }
  assert.deepEqual((await client.pull(report)).items, []);
});

test('the diagnostics of a document are those of the innermost folder, however they are told', async t => {
  const folder = folderWith(t, NESTED);
  const press = join(folder, 'press');
  const inner = join(press, 'article.txt');
  const pulling = await startServer(t, { folders: [folder, press] });
  assert.deepEqual((await pulling.pull(inner)).items, []);
  type Report = { items: { uri: string; items: unknown[] }[] };
  const { items } = await pulling.request<Report>('workspace/diagnostic', { previousResultIds: [] });
  assert.deepEqual(
    items.filter(i => i.uri === uriOf(inner)).map(i => i.items.length),
    [0],
  );

  const pushed = await startServer(t, { folders: [folder], pulls: false });
  const shown = (n: number) => () => pushed.pushed(inner)?.length === n;
  await pushed.until('the conflict with the report', shown(1));
  await folders(pushed, [press], []);
  await pushed.until('none in a review of its own', shown(0));
  await folders(pushed, [], [press]);
  await pushed.until('the conflict again', shown(1));
});

test('a folder that is closed while it is looked at does not stay under review', async t => {
  const folder = folderWith(t, NESTED);
  const client = await startServer(t);
  await folders(client, [folder], []);
  await folders(client, [], [folder]);
  assert.deepEqual(await client.ask(statusRequest, {}), []);
  await folders(client, [folder], []);
  assert.equal((await client.pull(join(folder, 'report.md'))).items.length, 1);
});

test('a document that is closed while a review is looked for above it brings none', async t => {
  const folder = folderWith(t, NESTED);
  const client = await startServer(t);
  await client.open(join(folder, 'report.md'), REPORT);
  await client.close(join(folder, 'report.md'));
  assert.deepEqual(await client.ask(statusRequest, {}), []);
});

test('what settings turn on or off is asked for again at once', async t => {
  const folder = folderWith(t, NESTED);
  const all = (enabled: boolean) => ({ codeLens: { enabled }, inlayHints: { enabled }, semanticTokens: { enabled } });
  let settings = all(false);
  const asked = new Set<string>();
  const refresh = (what: string) => {
    const answer = () => {
      asked.add(what);
      return null;
    };
    return [`workspace/${what}/refresh`, answer] as const;
  };
  const client = await startServer(t, {
    folders: [folder],
    answers: {
      'workspace/configuration': ({ items }: { items: unknown[] }) => items.map(() => settings),
      ...Object.fromEntries(['codeLens', 'inlayHint', 'semanticTokens'].map(refresh)),
    },
  });
  await client.ready(folder);
  for (const enabled of [true, false]) {
    asked.clear();
    settings = all(enabled);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until('a word that all is to be asked for again', () => asked.size === 3);
  }
});
