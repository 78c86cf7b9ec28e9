import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { URI } from 'vscode-uri';
import { answerCache, type AnswerCache } from '../../src/files/analysis-cache.ts';
import { pack, unpack } from '../../src/files/packed-analysis.ts';
import { disk } from '../../src/files/disk.ts';
import type { FileAccess } from '../../src/files/file-access.ts';
import { ReviewFolder } from '../../src/server/review-folder.ts';
import { Workspace } from '../../src/server/workspace.ts';
import { folderWith } from '../support/folder.ts';
import { makePacket } from '../support/made-up.ts';

/** A folder under review: compared in place or apart, before or now, it gives the same answers. */

const SOURCES = makePacket(6, { length: 3000 });
const PROGRESS = { report: () => {}, cancelled: () => false };

interface Opened {
  readonly review: ReviewFolder;
  /** Texts of documents that are open, by uri. */
  readonly open: Map<string, string>;
}

/** `apart`: characters from which it is compared in a thread of its own. */
async function open(t: TestContext, folder: string, cache?: AnswerCache, apart = 0): Promise<Opened> {
  const texts = new Map<string, string>();
  const location = (uri: string): string => URI.file(join(folder, uri)).toString();
  const review = new ReviewFolder(URI.file(folder), disk, at => [...texts].find(([uri]) => location(uri) === at)?.[1], {
    cache,
    apart,
  });
  t.after(() => review.stop());
  await review.load(PROGRESS);
  return { review, open: texts };
}

/** A folder with the sources, and a cache that holds the answer about them and counts what it gives. */
async function keptFolder(t: TestContext): Promise<{ folder: string; cache: AnswerCache; recalled: () => number }> {
  const folder = folderWith(t, {
    '.crosscheck/project.json': '{}',
    ...Object.fromEntries(SOURCES.map(s => [s.uri, s.text])),
  });
  const real = answerCache({ folder: folderWith(t, {}), version: '1', least: 0 });
  let recalled = 0;
  const cache: AnswerCache = {
    ...real,
    async recall(engine, documents) {
      const kept = await real.recall(engine, documents);
      if (kept) recalled++;
      else await real.keep(engine, documents, () => pack(engine.analyze(documents)));
      return kept;
    },
  };
  const { review } = await open(t, folder, cache);
  review.stop();
  assert.equal(recalled, 0);
  return { folder, cache, recalled: () => recalled };
}

const reportsOf = ({ review }: Opened) => SOURCES.map(({ uri }) => review.report(uri, () => undefined).items);

test('a folder that was compared before gives the same reports from what was kept', async t => {
  const { folder, cache, recalled } = await keptFolder(t);
  const kept = await open(t, folder, cache);
  assert.equal(recalled(), 1);
  const fresh = reportsOf(await open(t, folder));
  assert.ok(fresh.flat().length > 0);
  assert.deepEqual(reportsOf(kept), fresh);
});

const IN_PLACE = Infinity;

test('compared in place or apart, the reports are the same, after every edit', async t => {
  const { folder, cache, recalled } = await keptFolder(t);
  const kept = await open(t, folder, cache);
  const apart = await open(t, folder);
  const inPlace = await open(t, folder, undefined, IN_PLACE);
  const { uri, text } = SOURCES[2]!;
  const figure = /\d\d+/;
  // opened as it is, then changed in several ways, then put back
  const edits = [text, text.replace(figure, '7654321'), `Nine ships came.\n\n${text}`, text.slice(400), text];
  for (const now of edits) {
    for (const { review, open: texts } of [kept, apart, inPlace]) {
      texts.set(uri, now);
      review.touch(uri);
    }
    await Promise.all([kept.review.compared(), apart.review.compared()]);
    const expected = reportsOf(inPlace);
    assert.ok(expected.flat().length > 0);
    assert.deepEqual(reportsOf(apart), expected);
    assert.deepEqual(reportsOf(kept), expected);
  }
  assert.equal(recalled(), 1);
});

test('an edit is answered before it is compared: its figure is judged at once', async t => {
  const folder = folderWith(t, {
    '.crosscheck/project.json': '{}',
    'report.md': 'Repairs to the harbour crane took fourteen months.',
    'article.txt': 'The repairs to the harbour crane took 14 months.',
  });
  const { review, open: texts } = await open(t, folder);
  const article = () => review.report('article.txt', () => undefined).items.map(i => i.code);
  assert.deepEqual(article(), []);
  texts.set('article.txt', 'The repairs to the harbour crane took 18 months.');
  review.touch('article.txt');
  assert.equal(review.status().comparing, true);
  assert.deepEqual(article(), ['conflicting-figures']);
  await review.compared();
  assert.equal(review.status().comparing, false);
  assert.deepEqual(article(), ['conflicting-figures']);
});

test('a document that is opened as it is leaves the answers standing', async t => {
  const { folder, cache } = await keptFolder(t);
  for (const opened of [
    await open(t, folder, cache),
    await open(t, folder),
    await open(t, folder, undefined, IN_PLACE),
  ]) {
    const index = opened.review.index();
    opened.open.set(SOURCES[1]!.uri, SOURCES[1]!.text);
    opened.review.touch(SOURCES[1]!.uri);
    assert.equal(opened.review.index(), index);
  }
});

test('how a claim was compared is told alike in place, apart and behind a kept answer', async t => {
  const { folder, cache } = await keptFolder(t);
  const explanations = [];
  for (const { review } of [
    await open(t, folder, undefined, IN_PLACE),
    await open(t, folder),
    await open(t, folder, cache),
  ]) {
    const { claims, documents } = review.index().analysis;
    const claim = claims.find(c => c.uri === SOURCES[1]!.uri)!;
    const before = documents
      .find(d => d.uri === claim.uri)!
      .text.slice(0, claim.start)
      .split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    explanations.push(await review.ask('explanation', claim.uri, position));
  }
  const [inPlace, ...others] = explanations;
  assert.match(inPlace!.text, /verdict: /);
  for (const other of others) assert.deepEqual(other, inPlace);
});

test('while a large folder is opened, open documents answer for themselves, and then with all others', async t => {
  const folder = folderWith(t, {
    '.crosscheck/project.json': '{}',
    ...Object.fromEntries(SOURCES.map(s => [s.uri, s.text])),
  });
  const location = (uri: string): string => URI.file(join(folder, uri)).toString();
  const { uri, text } = SOURCES[3]!;
  const openText = (at: string): string | undefined => (at === location(uri) ? text : undefined);
  const review = new ReviewFolder(URI.file(folder), disk, openText, { apart: 0, patience: 0 });
  t.after(() => review.stop());
  const loaded = review.load(PROGRESS);
  const reading = new Promise<void>(resolve => {
    const look = (): void => (review.version > 0 ? resolve() : void setTimeout(look, 1));
    look();
  });
  await reading;
  await review.answerable;
  assert.deepEqual(
    review.index().analysis.documents.map(d => d.uri),
    [uri],
  );
  assert.ok(review.index().analysis.claims.length > 0);
  await loaded;
  assert.equal(review.index().analysis.documents.length, SOURCES.length);
});

test('a kept answer that is taken over between two comparisons does not mislead the second', async t => {
  const folder = folderWith(t, {
    '.crosscheck/project.json': '{}',
    ...Object.fromEntries(SOURCES.map(s => [s.uri, s.text])),
  });
  const cache: AnswerCache = {
    recall: async (engine, documents) => unpack(pack(engine.analyze(documents)), documents),
    keep: async () => {},
  };
  const { review, open: texts } = await open(t, folder, cache);
  const { uri, text } = SOURCES[0]!;
  const edited = async (now: string): Promise<void> => {
    texts.set(uri, now);
    review.touch(uri);
    await review.compared();
  };
  await edited(`Nine ships came. ${text}`);
  // another option: no answer from before counts
  writeFileSync(join(folder, '.crosscheck/project.json'), '{ "rules": { "misquotation": "off" } }');
  await review.load(PROGRESS);
  await edited(`Ten boats went. ${text}`);
  const inPlace = await open(t, folder, undefined, IN_PLACE);
  inPlace.open.set(uri, `Ten boats went. ${text}`);
  inPlace.review.touch(uri);
  assert.deepEqual(reportsOf({ review, open: texts }), reportsOf(inPlace));
});

test('where very many sources change at once, they are compared before anything is said of them', async t => {
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [
      `note-${i}.txt`,
      `The repair of the old crane at Norvik took 14 months. Note ${i}.`,
    ]),
  );
  const folder = folderWith(t, { '.crosscheck/project.json': '{}', ...files });
  const { review } = await open(t, folder);
  assert.deepEqual(review.index().analysis.findings, []);
  for (const [i, name] of Object.keys(files).entries())
    writeFileSync(
      join(folder, name),
      `The repair of the old crane at Norvik took ${i === 3 ? 18 : 15} months. Note ${i}.`,
    );
  await review.load(PROGRESS);
  assert.equal(review.status().comparing, false);
  const found = review.index().analysis;
  assert.ok(found.findings.some(f => f.uri === 'note-3.txt' && f.message.includes('18 months')));
  assert.equal(found.documents.length, 20);
});

test('a folder is listed once for all that happened while it was being listed', async t => {
  const folder = folderWith(t, { '.crosscheck/project.json': '{}', 'report.md': 'The crane is 14 metres high.' });
  let listed = 0;
  const access: FileAccess = {
    ...disk,
    readDirectory: at => {
      listed++;
      return disk.readDirectory(at);
    },
  };
  const review = new ReviewFolder(URI.file(folder), access, () => undefined);
  t.after(() => review.stop());
  await review.load(PROGRESS);
  listed = 0;
  const begun = review.load(PROGRESS, 'new');
  await new Promise(resolve => setImmediate(resolve));
  writeFileSync(join(folder, 'late.md'), 'The crane is 15 metres high.');
  await Promise.all([begun, ...Array.from({ length: 50 }, () => review.load(PROGRESS, 'new'))]);
  assert.ok(listed <= 4, `${listed} times`);
  assert.ok(review.index().document('late.md'));
});

test('where files are read anew and cannot be compared, that is told, and the server goes on', async t => {
  const names = Array.from({ length: 20 }, (_, i) => `s${i}.txt`);
  const text = `The crane is 14 metres high. ${'Nobody asked who had built it. '.repeat(50)}`;
  const folder = folderWith(t, {
    '.crosscheck/project.json': '{}',
    ...Object.fromEntries(names.map(name => [name, text])),
  });
  const told: string[] = [];
  const workspace = new Workspace(disk, {
    changed: () => {},
    folders: () => {},
    failed: (_, error) => void told.push(error.message),
    loading: (_, load) => load(PROGRESS),
  });
  await workspace.setRoots([URI.file(folder).toString()]);
  const [review] = await workspace.settled();
  t.after(() => review!.stop());
  for (const name of names) writeFileSync(join(folder, name), text.replace('14', '15'));
  workspace.fileEvents(names.map(name => ({ uri: URI.file(join(folder, name)).toString(), type: 2 })));
  let over = false;
  const done = review!.settled.then(() => (over = true));
  while (!over) {
    review!.interrupt();
    await new Promise(resolve => setImmediate(resolve));
  }
  await done;
  assert.deepEqual(told, ['the comparison was stopped']);
});

test('a thread that dies is started again at the next edit', async t => {
  const folder = folderWith(t, {
    '.crosscheck/project.json': '{}',
    ...Object.fromEntries(SOURCES.map(s => [s.uri, s.text])),
  });
  const { review, open: texts } = await open(t, folder);
  const before = reportsOf({ review, open: texts });
  review.interrupt();
  const { uri, text } = SOURCES[0]!;
  for (const now of [`Nine ships came. ${text}`, text]) {
    texts.set(uri, now);
    review.touch(uri);
    await review.compared();
  }
  assert.deepEqual(reportsOf({ review, open: texts }), before);
});
