import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { createEngine, type Engine } from '../../src/core/index.ts';
import { toReport } from '../../src/core/report.ts';
import { analyzeCached, cacheFolder, type CacheOptions } from '../../src/files/analysis-cache.ts';
import { fromColumn, toColumn } from '../../src/files/columns.ts';
import { makePacket } from '../support/made-up.ts';

/** Answers kept on disk: the same as new ones, or none. */

const PACKET = makePacket(6, { length: 3000 });
const OTHER = [...PACKET.slice(1), { uri: PACKET[0]!.uri, text: `${PACKET[0]!.text} In all 17 boats sank.` }];

/** An engine that counts how often it is asked. */
function counting(): Engine & { readonly asked: () => number } {
  const engine = createEngine();
  let asked = 0;
  return {
    ...engine,
    analyze: sources => {
      asked++;
      return engine.analyze(sources);
    },
    asked: () => asked,
  };
}

/** The answer for a packet, which is kept at once. */
async function analyzeAndKeep(engine: Engine, documents: typeof PACKET, options: CacheOptions) {
  const answer = await analyzeCached(engine, documents, options);
  await answer.keep();
  return answer;
}

function scratch(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-cache-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a kept answer is the new one', async t => {
  const engine = counting();
  const options = { folder: scratch(t), version: '1', least: 0 };
  const { analysis: fresh, figures } = await analyzeAndKeep(engine, PACKET, options);
  const { analysis: kept, figures: keptFigures } = await analyzeAndKeep(engine, [...PACKET].reverse(), options);
  assert.equal(engine.asked(), 1);
  assert.deepEqual(toReport(kept), toReport(fresh));
  assert.deepEqual(kept.documents, fresh.documents);
  assert.deepEqual([keptFigures, kept.claims.length], [figures, fresh.claims.length]);
  assert.deepEqual(kept.derivations, fresh.derivations);
});

test('another text, another option and another engine have answers of their own', async t => {
  const folder = scratch(t);
  const engine = counting();
  await analyzeAndKeep(engine, PACKET, { folder, version: '1', least: 0 });
  await analyzeAndKeep(engine, OTHER, { folder, version: '1', least: 0 });
  await analyzeAndKeep(engine, PACKET, { folder, version: '2', least: 0 });
  assert.equal(engine.asked(), 3);
  const strict = { ...counting(), options: { ...engine.options, tolerances: { approximate: 0, clockMinutes: 0 } } };
  await analyzeAndKeep(strict, PACKET, { folder, version: '1', least: 0 });
  assert.equal(strict.asked(), 1);
});

test('a damaged answer is passed over and replaced', async t => {
  const folder = scratch(t);
  const engine = counting();
  await analyzeAndKeep(engine, PACKET, { folder, version: '1', least: 0 });
  const [name] = readdirSync(folder);
  const path = join(folder, name!);
  const whole = readFileSync(path);
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1]! ^= 1;
  for (const bytes of [Buffer.alloc(0), whole.subarray(0, whole.length >> 1), flipped, Buffer.from('not an answer')]) {
    writeFileSync(path, bytes);
    const before = engine.asked();
    await analyzeAndKeep(engine, PACKET, { folder, version: '1', least: 0 });
    await analyzeAndKeep(engine, PACKET, { folder, version: '1', least: 0 });
    assert.equal(engine.asked(), before + 1);
  }
});

test('nothing is written before the answer is told', async t => {
  const folder = scratch(t);
  const { keep } = await analyzeCached(counting(), PACKET, { folder, version: '1', least: 0 });
  assert.deepEqual(readdirSync(folder), []);
  await keep();
  assert.equal(readdirSync(folder).length, 1);
});

test('small packets are not kept', async t => {
  const folder = scratch(t);
  await analyzeAndKeep(counting(), PACKET, { folder, version: '1' });
  assert.deepEqual(readdirSync(folder), []);
});

test('nothing is written among the sources, and a folder that cannot be written costs nothing else', async t => {
  const sources = scratch(t);
  await analyzeAndKeep(counting(), PACKET, { folder: join(sources, 'cache'), version: '1', sources, least: 0 });
  assert.equal(existsSync(join(sources, 'cache')), false);
  const locked = join(sources, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  writeFileSync(join(sources, 'file'), '');
  for (const folder of [join(locked, 'cache'), join(sources, 'file')]) {
    const { analysis } = await analyzeAndKeep(counting(), PACKET, { folder, version: '1', least: 0 });
    assert.equal(analysis.documents.length, PACKET.length);
  }
});

test('the cache lies where the system wants it', () => {
  assert.equal(cacheFolder({}, 'linux', '/home/ann'), join('/home/ann', '.cache', 'crosscheck'));
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/big' }, 'linux', '/home/ann'), join('/big', 'crosscheck'));
  assert.equal(cacheFolder({ XDG_CACHE_HOME: 'big' }, 'linux', '/home/ann'), join('/home/ann', '.cache', 'crosscheck'));
  assert.equal(cacheFolder({}, 'darwin', '/Users/ann'), join('/Users/ann', 'Library', 'Caches', 'crosscheck'));
  assert.equal(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32', 'H'), join('L', 'crosscheck', 'cache'));
  assert.equal(cacheFolder({ CROSSCHECK_CACHE: '/mine' }, 'linux', '/home/ann'), '/mine');
});

test('data is the same when it comes back from columns', () => {
  const plain = fc.jsonValue().filter(v => !JSON.stringify(v).includes('__proto__'));
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 8 }), values => {
      assert.deepEqual(fromColumn(toColumn(values), values.length), values);
    }),
  );
});

test('names that every object inherits something by are names like any other', () => {
  for (const name of ['valueOf', 'constructor', 'toString', 'hasOwnProperty']) {
    const values = [{ [name]: false }, {}, { [name]: 'a', b: { [name]: 1 } }, { b: {} }];
    assert.deepEqual(fromColumn(toColumn(values), values.length), values);
  }
});

test('many strings are the same when they come back, whether most are equal or none', () => {
  for (const every of [1, 2, 3, 2000]) {
    const names = Array.from({ length: 2000 }, (_, i) => (i % every === 0 ? 'one' : `n${i}`));
    assert.deepEqual(fromColumn(toColumn(names), names.length), names);
  }
});

test('what is left out of columns is left out at any depth', () => {
  const values = [{ a: { b: 1, c: 2 } }, { b: 3 }];
  assert.deepEqual(fromColumn(toColumn(values, new Set(['b'])), 2), [{ a: { c: 2 } }, {}]);
});

test('what is no plain data is not taken for it', () => {
  assert.throws(() => toColumn([{ check: () => 1 }]), /a function is no plain data/);
  assert.throws(() => toColumn([{ at: new Map() }]), /a Map is no plain data/);
});
