import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { reviewRequest, setupRequest, statusRequest } from '../../src/protocol.ts';
import { decideRequest } from '../../src/protocol-decisions.ts';
import { startServer } from '../support/language-client.ts';

/** A file system that is on no disk, as an editor offers it for virtual folders. */
function virtualFiles(files: Map<string, string>) {
  const inside = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);
  const below = (uri: string): string[] => [...files.keys()].filter(f => f.startsWith(inside(uri)));
  return {
    'crosscheck/fs/readDirectory': ({ uri }: { uri: string }) => {
      const entries = new Map<string, string>();
      for (const file of below(uri)) {
        const [name, ...more] = file.slice(inside(uri).length).split('/');
        entries.set(decodeURIComponent(name!), more.length > 0 ? 'folder' : 'file');
      }
      return entries.size > 0 ? { entries: [...entries] } : { refusal: 'nothing here' };
    },
    'crosscheck/fs/readFile': ({ uri, limit }: { uri: string; limit: number }) => {
      const text = files.get(uri);
      if (text === undefined) return { refusal: 'gibt es nicht' };
      return text.length > limit ? { refusal: 'zu groß' } : { base64: Buffer.from(text).toString('base64') };
    },
    'crosscheck/fs/stat': ({ uri }: { uri: string }) => {
      const kind = files.has(uri) ? 'file' : below(uri).length > 0 ? 'folder' : 'none';
      return { kind, size: files.get(uri)?.length ?? 0, modified: 0 };
    },
    'crosscheck/fs/writeFile': ({ uri, base64 }: { uri: string; base64: string }) => {
      files.set(uri, Buffer.from(base64, 'base64').toString());
      return { written: true };
    },
  };
}

/** A server on a folder that only its client can reach. */
const startOn = (t: TestContext, folder: string, files: Map<string, string>): ReturnType<typeof startServer> =>
  startServer(t, { folders: [folder], initializationOptions: { fileAccess: true }, answers: virtualFiles(files) });

test('a folder may be the root of its file system', async t => {
  const files = new Map([
    ['mem:/.crosscheck/project.json', '{}'],
    ['mem:/report.md', REPORT],
    ['mem:/notes/post.txt', POST],
  ]);
  const client = await startOn(t, 'mem:///', files);
  await client.ready('mem:/');
  const { items } = await client.request<{ items: { uri: string; items: unknown[] }[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const found = items.filter(i => i.items.length > 0).map(i => [i.uri, i.items.length]);
  assert.deepEqual(found.sort(), [
    ['mem:/notes/post.txt', 1],
    ['mem:/report.md', 1],
  ]);
});

test('the root of a file system is put under review, and leaves it with its .crosscheck', async t => {
  const files = new Map([
    ['mem:/report.md', REPORT],
    ['mem:/notes/post.txt', POST],
  ]);
  const client = await startOn(t, 'mem:///', files);
  const done = await client.ask(reviewRequest, { folder: 'mem:/', primary: 'mem:/report.md' });
  assert.deepEqual(done, { done: true, projectFile: 'mem:/.crosscheck/project.json' });
  await client.ready('mem:/');
  files.delete('mem:/.crosscheck/project.json');
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'mem:/.crosscheck/project.json', type: 3 }],
  });
  await client.until('the end of the review', () => client.statusOf('mem:/')?.state === 'off');
});

test('what is typed in the file of annotations and not saved is not lost to a decision', async t => {
  const files = new Map([
    ['mem://holm/texts/.crosscheck/project.json', '{}'],
    ['mem://holm/texts/report.md', REPORT],
  ]);
  const client = await startOn(t, 'mem://holm/texts', files);
  const place = {
    uri: 'mem://holm/texts/report.md',
    range: { start: { line: 0, character: 29 }, end: { line: 0, character: 38 } },
  };
  const check = () => client.ask(decideRequest, { folder: 'mem://holm/texts', decision: { kind: 'checked', place } });
  assert.equal((await check()).done, true);
  const uri = 'mem://holm/texts/.crosscheck/annotations.json';
  const kept = files.get(uri)!;
  const document = { uri, languageId: 'json', version: 1, text: `${kept}\n` };
  await client.notify('textDocument/didOpen', { textDocument: document });
  assert.deepEqual(await check(), {
    done: false,
    message: 'The file of annotations is open with changes: save it first.',
  });
  assert.equal(files.get(uri), kept);
});

const ROOT = 'vscode-vfs://github/holm/texts';
const REPORT = 'The new lock at Tarn Weir is 84 metres long. It holds 600 boats.\n';
const POST = 'The new lock at Tarn Weir is 97 metres long.\n';

test('a folder that is on no disk is set up, reviewed and answered through the client', async t => {
  const files = new Map([
    [`${ROOT}/press report.md`.replace(' ', '%20'), REPORT],
    [`${ROOT}/notes/post.txt`, POST],
  ]);
  const client = await startOn(t, ROOT, files);
  assert.deepEqual(
    (await client.ask(statusRequest, {})).map(s => s.state),
    ['off'],
  );
  const setup = await client.ask(setupRequest, { folder: ROOT });
  assert.deepEqual(
    setup.candidates.map(c => c.path),
    ['press report.md', 'notes/post.txt'],
  );
  assert.equal(setup.reviewed, false);
  const done = await client.ask(reviewRequest, { folder: ROOT, primary: setup.candidates[0]!.uri });
  assert.equal(done.done, true);
  assert.match(files.get(`${ROOT}/.crosscheck/project.json`)!, /"press report.md": \{\s+"role": "primary"/);
  type Report = { items: { uri: string; items: { message: string }[] }[] };
  const report = await client.request<Report>('workspace/diagnostic', { previousResultIds: [] });
  assert.deepEqual(report.items.flatMap(i => (i.items.length > 0 ? [i.uri] : [])).sort(), [
    `${ROOT}/notes/post.txt`,
    `${ROOT}/press%20report.md`,
  ]);
  assert.equal((await client.ask(setupRequest, { folder: ROOT })).primary, `${ROOT}/press%20report.md`);
});
