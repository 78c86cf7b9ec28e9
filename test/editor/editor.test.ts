/** The extension in a real editor: what its programming interface answers, and what a person sees and does. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { crosscheck } from '../support/process.ts';
import { openEditorPage } from './harness/page.ts';
import { ROOT } from './harness/paths.ts';
import { buildSuites, pickEditor, runSuite, type Scenario } from './harness/run-suite.ts';
import { FRESH_PAGE_TESTS, PAGE_TESTS } from './page.ts';
import { REVIEW_PAGE_TESTS } from './review-page.ts';

const SOURCES = join(ROOT, 'test', 'editor', 'sources');
/** A packet with something to decide on of every kind. */
const LOCK = join(ROOT, 'test', 'editor', 'lock');
/** The reference packet lies beside the project. */
const SEEDS = join(ROOT, '..', 'shared', 'packets', 'seeds', 'sources');

let folder = '';
const copy = async (from: string, name: string): Promise<string> => {
  await cp(from, join(folder, name), { recursive: true });
  return join(folder, name);
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-editor-'));
  console.log(`editor tests run in ${(await pickEditor()).said}`);
  await buildSuites();
});
after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/**
 * Runs a suite in the editor; each of its tests is one here. `least`: fewer mean that the editor ended too soon. `then` looks at
 * what the editor left behind.
 */
const suite = (
  name: string,
  least: number,
  prepare: () => Promise<Scenario>,
  then: (workspace: string) => Promise<void> = async () => {},
) =>
  test(name, { timeout: 600_000 }, async t => {
    const scenario = await prepare();
    const results = await runSuite(scenario);
    for (const { name, error } of results) await t.test(name, () => assert.equal(error, undefined, error));
    assert.ok(results.length >= least, `only ${results.length} tests ran`);
    await then(scenario.workspace);
  });

/** A copy of the reference packet under review. */
async function seeds(name: string): Promise<string> {
  const workspace = await copy(SEEDS, name);
  await mkdir(join(workspace, '.crosscheck'));
  await writeFile(join(workspace, '.crosscheck', 'project.json'), '{}\n');
  return workspace;
}

suite('a small packet', 20, async () => ({ suite: 'packet', workspace: await copy(SOURCES, 'packet') }));

suite('decisions', 18, async () => ({ suite: 'decisions', workspace: await copy(LOCK, 'decisions') }));

suite('two folders and a virtual one', 2, async () => {
  await copy(SOURCES, 'first');
  const second = join(folder, 'second');
  await mkdir(join(second, '.crosscheck'), { recursive: true });
  await writeFile(join(second, 'minutes.md'), 'The construction of the Alder bridge cost 60 million dollars.\n');
  await writeFile(join(second, 'leaflet.md'), 'The construction of the Alder bridge cost 70 million dollars.\n');
  const workspace = join(folder, 'two.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  return { suite: 'folders', workspace };
});

suite('a folder that is not trusted', 2, async () => ({
  suite: 'restricted',
  workspace: await copy(SOURCES, 'restricted'),
  restricted: true,
}));

suite('a folder that is not under review', 2, async () => {
  const workspace = await copy(SOURCES, 'plain');
  await rm(join(workspace, '.crosscheck'), { recursive: true });
  return { suite: 'plain', workspace };
});

suite('a folder with nothing in .crosscheck/', 1, async () => {
  const workspace = await copy(SOURCES, 'empty');
  await rm(join(workspace, '.crosscheck', 'project.json'));
  return { suite: 'empty', workspace };
});

if (existsSync(SEEDS)) {
  suite('the reference packet', 3, async () => ({ suite: 'seeds', workspace: await seeds('seeds') }));

  suite(
    'the reference packet decided on, in the editor and told by the command line',
    1,
    async () => ({ suite: 'show', workspace: await seeds('show') }),
    async folder => {
      const check = (...format: string[]): string => crosscheck(folder, 'check', ...format).stdout;
      const accepted = check();
      assert.match(accepted, /accepted conflicting-figures: .*Two ways to count\./);
      assert.doesNotMatch(accepted, /warning conflicting-figures/);
      const { runs } = JSON.parse(check('--format', 'sarif'));
      const results: { ruleId: string; suppressions?: { justification: string }[] }[] = runs[0].results;
      const told = results.filter(r => r.ruleId === 'conflicting-figures');
      assert.equal(told.length, 2);
      for (const r of told) assert.match(r.suppressions?.[0]?.justification ?? '', /Two ways to count\./);
      assert.match(check('--format', 'markdown'), /Two ways to count\./);
      const [file] = (await readdir(folder)).filter(
        f => f.endsWith('.txt') && /fourteen months/i.test(readFileSync(join(folder, f), 'utf8')),
      );
      assert.ok(file);
      const text = readFileSync(join(folder, file), 'utf8');
      await writeFile(join(folder, file), text.replace(/fourteen months/i, 'fifteen months'));
      const edited = check();
      assert.match(edited, /warning stale-annotation: .*fourteen months.*fifteen months/i);
      assert.match(edited, /warning conflicting-figures/);
      await writeFile(join(folder, file), text);
      assert.equal(check(), accepted);
    },
  );
} else console.log(`left out, for want of ${SEEDS}: the tests of the reference packet`);

test('as a person', { timeout: 600_000 }, async t => {
  const reviewed = await copy(SOURCES, 'page');
  const lock = await copy(LOCK, 'lock');
  const fresh = await copy(SOURCES, 'fresh');
  await rm(join(fresh, '.crosscheck'), { recursive: true });
  // one line of text is one line on the screen: words are looked for there
  const editor = await openEditorPage({ settings: { '[markdown]': { 'editor.wordWrap': 'off' } } });
  const { page } = editor;
  try {
    for (const [place, tests] of [
      [reviewed, PAGE_TESTS],
      [lock, REVIEW_PAGE_TESTS],
      [fresh, FRESH_PAGE_TESTS],
    ] as const) {
      await editor.visit(place);
      for (const [name, body] of Object.entries(tests)) {
        await t.test(name, async () => {
          try {
            await body(page, place);
          } catch (error) {
            // what was on the screen says more than a line that was waited for
            await page.screenshot({ path: join(ROOT, '.vscode-test', 'failed.png') });
            throw error;
          }
        });
      }
    }
  } finally {
    await editor.close();
  }
});
