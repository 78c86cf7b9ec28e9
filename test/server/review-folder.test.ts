import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { URI } from 'vscode-uri';
import { answerCache, type AnswerCache } from '../../src/files/analysis-cache.ts';
import { disk } from '../../src/files/disk.ts';
import { ReviewFolder } from '../../src/server/review-folder.ts';
import { folderWith } from '../support/folder.ts';
import { makePacket } from '../support/made-up.ts';

/** A folder under review that was compared before: answered from what was kept, and no differently. */

const SOURCES = makePacket(6, { length: 3000 });
const PROGRESS = { report: () => {}, cancelled: () => false };

interface Opened {
  readonly review: ReviewFolder;
  /** Texts of documents that are open, by uri. */
  readonly open: Map<string, string>;
}

async function open(folder: string, cache?: AnswerCache): Promise<Opened> {
  const texts = new Map<string, string>();
  const location = (uri: string): string => URI.file(join(folder, uri)).toString();
  const review = new ReviewFolder(
    URI.file(folder),
    disk,
    at => [...texts].find(([uri]) => location(uri) === at)?.[1],
    cache,
  );
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
      else await real.keep(engine, documents, engine.analyze(documents));
      return kept;
    },
  };
  const { review } = await open(folder, cache);
  review.stop();
  assert.equal(recalled, 0);
  return { folder, cache, recalled: () => recalled };
}

const reportsOf = ({ review }: Opened) => SOURCES.map(({ uri }) => review.report(uri, () => undefined).items);

test('a folder that was compared before gives the same reports from what was kept', async t => {
  const { folder, cache, recalled } = await keptFolder(t);
  const kept = await open(folder, cache);
  assert.equal(recalled(), 1);
  const fresh = reportsOf(await open(folder));
  assert.ok(fresh.flat().length > 0);
  assert.deepEqual(reportsOf(kept), fresh);
});

test('an edit behind a kept answer is compared like any other', async t => {
  const { folder, cache, recalled } = await keptFolder(t);
  const edited = await open(folder, cache);
  const fresh = await open(folder);
  const { uri, text } = SOURCES[2]!;
  // opened as it is, then changed, then put back
  for (const now of [text, text.replace(/\d\d+/, '7654321'), text]) {
    for (const { review, open: texts } of [edited, fresh]) {
      texts.set(uri, now);
      review.touch(uri);
    }
    assert.deepEqual(reportsOf(edited), reportsOf(fresh));
  }
  assert.equal(recalled(), 1);
});

test('a document that is opened as it is leaves the answers standing', async t => {
  const { folder, cache } = await keptFolder(t);
  for (const opened of [await open(folder, cache), await open(folder)]) {
    const index = opened.review.index();
    opened.open.set(SOURCES[1]!.uri, SOURCES[1]!.text);
    opened.review.touch(SOURCES[1]!.uri);
    assert.equal(opened.review.index(), index);
  }
});

test('what is compared by is there when it is asked for', async t => {
  const { folder, cache } = await keptFolder(t);
  const { review } = await open(folder, cache);
  const terms = (whole: boolean): number => review.index(whole).analysis.claims[0]!.context.terms.keys.length;
  assert.equal(terms(false), 0);
  assert.ok(terms(true) > 0);
  assert.ok(terms(false) > 0);
});
