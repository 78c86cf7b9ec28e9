/** The extension in a real editor: what its programming interface answers, and what a person sees and does. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSuites, pickEditor, runSuite, type Scenario } from './harness/run-suite.ts';

test('the extension works in a real editor', { timeout: 900_000 }, async t => {
  const { said } = await pickEditor();
  console.log(`editor tests run in ${said}`);
  await buildSuites();
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-editor-'));
  const check = (name: string, least: number, scenario: Scenario) =>
    t.test(name, async s => {
      const results = await runSuite(scenario);
      for (const { name, error } of results) await s.test(name, () => assert.equal(error, undefined, error));
      assert.ok(results.length >= least, `only ${results.length} tests ran`);
    });
  try {
    await writeFile(join(folder, 'a.md'), 'x\n');
    await check('packet', 1, { suite: 'packet', workspace: folder });
    await check('restricted', 1, { suite: 'restricted', workspace: folder, restricted: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
