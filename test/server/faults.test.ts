import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { marksRequest } from '../../src/protocol.ts';
import { annotationsRequest, decideRequest, type Decision } from '../../src/protocol-decisions.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { folderWith } from '../support/folder.ts';
import { startServer, uriOf, type TestClient } from '../support/language-client.ts';

/** What can happen to the server of an editor, and to the folder under it: nothing that was decided is lost. */

const TEXTS = {
  '.crosscheck/project.json': '{}',
  'a.txt': 'Building the weir at Orl took fourteen months. It is 84 metres long.\n',
  'b.txt': 'Building the weir at Orl took about a year, they say. It is 84 metres long.\n',
};
const FILE = '.crosscheck/annotations.json';

const note = (folder: string, words: string, at: [number, number]): { folder: string; decision: Decision } => ({
  folder: uriOf(folder),
  decision: {
    kind: 'note',
    place: {
      uri: uriOf(join(folder, 'a.txt')),
      range: { start: { line: 0, character: at[0] }, end: { line: 0, character: at[1] } },
    },
    text: words,
  },
});
const MONTHS: [number, number] = [30, 45];
const idsIn = (folder: string): string[] =>
  readAnnotations(readFileSync(join(folder, FILE), 'utf8')).annotations.map(a => a.id);

async function opened(t: Parameters<typeof startServer>[0], folder: string): Promise<TestClient> {
  const client = await startServer(t, { folders: [folder] });
  await client.open(join(folder, 'a.txt'), TEXTS['a.txt']);
  await client.ready(folder);
  return client;
}

test('a server that is killed is followed by one that knows the open text and every decision', async t => {
  const folder = folderWith(t, TEXTS);
  const first = await opened(t, folder);
  await first.edit(join(folder, 'a.txt'), '84 metres', '48 metres');
  const done = await first.ask(decideRequest, note(folder, 'Ask the council.', MONTHS));
  assert.ok(done.done);
  const before = (await first.pull(join(folder, 'b.txt'))).items.map(i => String(i.message));
  assert.ok(
    before.some(m => m.includes('48 metres')),
    before.join('\n'),
  );
  await first.kill();

  // the client opens what is open again, with the text as it is there
  const second = await startServer(t, { folders: [folder] });
  await second.open(join(folder, 'a.txt'), TEXTS['a.txt'].replace('84 metres', '48 metres'));
  assert.deepEqual(
    (await second.pull(join(folder, 'b.txt'))).items.map(i => String(i.message)),
    before,
  );
  const known = await second.ask(annotationsRequest, { folder: uriOf(folder) });
  assert.deepEqual(
    known!.annotations.map(a => [a.id, a.state]),
    [[done.annotation, 'holds']],
  );
});

test('a server killed while it writes loses no decision that it confirmed', async t => {
  const folder = folderWith(t, TEXTS);
  const confirmed: string[] = [];
  for (let round = 0; round < 4; round++) {
    const client = await opened(t, folder);
    const asked = Array.from({ length: 30 }, (_, i) =>
      client.ask(decideRequest, note(folder, `Note ${round}.${i}`, MONTHS)).then(
        answer => void (answer.done && confirmed.push(answer.annotation)),
        () => {},
      ),
    );
    await wait(10 + round * 15);
    await client.kill();
    await Promise.allSettled(asked.map(a => Promise.race([a, wait(200)])));
    const { problems } = existsSync(join(folder, FILE))
      ? readAnnotations(readFileSync(join(folder, FILE), 'utf8'))
      : { problems: [] };
    assert.deepEqual(problems, []);
    const ids = new Set(confirmed.length > 0 ? idsIn(folder) : []);
    for (const id of confirmed) assert.ok(ids.has(id), `${id} is lost`);
  }
});

test('two windows on one folder lose no decision of each other, and see them', async t => {
  const folder = folderWith(t, TEXTS);
  const windows = await Promise.all([opened(t, folder), opened(t, folder)]);
  const answers = await Promise.all(
    windows.flatMap((client, w) =>
      Array.from({ length: 12 }, (_, i) => client.ask(decideRequest, note(folder, `Window ${w}, note ${i}`, MONTHS))),
    ),
  );
  for (const answer of answers) assert.ok(answer.done, answer.done ? '' : answer.message);
  assert.equal(idsIn(folder).length, 24);
  assert.deepEqual(readdirSync(join(folder, '.crosscheck')).sort(), ['annotations.json', 'project.json']);
  for (const client of windows) {
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, FILE)), type: 2 }] });
    await client.until('all decisions', () => (client.statusOf(folder)?.state ?? '') === 'ready');
    const known = await client.ask(annotationsRequest, { folder: uriOf(folder) });
    assert.equal(known!.annotations.length, 24);
    assert.deepEqual(client.log, []);
  }
});

test('a folder that is deleted under an editor is answered with nothing, and read again when it is back', async t => {
  const folder = folderWith(t, TEXTS);
  const client = await opened(t, folder);
  rmSync(folder, { recursive: true });
  const deleted = ['a.txt', 'b.txt', '.crosscheck/project.json', '.crosscheck'].map(p => ({
    uri: uriOf(join(folder, p)),
    type: 3,
  }));
  await client.notify('workspace/didChangeWatchedFiles', { changes: deleted });
  await client.pull(join(folder, 'a.txt'));
  const refused = await client.ask(decideRequest, note(folder, 'Too late.', MONTHS));
  assert.ok(!refused.done || existsSync(join(folder, FILE)), 'a decision is confirmed and not there');
  assert.deepEqual(client.log, []);
  rmSync(folder, { recursive: true, force: true });
  const again = folderWith(t, TEXTS);
  assert.ok(existsSync(again));
  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: uriOf(again), name: 'x' }], removed: [{ uri: uriOf(folder), name: 'x' }] },
  });
  await client.ready(again);
  assert.ok((await client.ask(marksRequest, { uri: uriOf(join(again, 'b.txt')) }))!.marks.length > 0);
  assert.deepEqual(client.log, []);
});

test('sources that grow while they are read, and vanish before they are, are told and no fault', async t => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`d/${i}.txt`, TEXTS['b.txt'].repeat(3)]));
  const folder = folderWith(t, { ...TEXTS, ...many });
  const client = await startServer(t, { folders: [folder] });
  for (let i = 0; i < 300; i += 2) rmSync(join(folder, `d/${i}.txt`), { force: true });
  for (let i = 1; i < 300; i += 2) writeFileSync(join(folder, `d/${i}.txt`), TEXTS['b.txt'].repeat(5));
  const status = await client.ready(folder);
  for (const { message } of status.troubles) assert.match(message, /no such file/);
  assert.deepEqual(client.log, []);
});
