/** Runs one suite of `test/editor/suite` inside a real editor, whichever there is, and hands back what it wrote. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from './browser.ts';
import { findDesktop, runDesktop, type Desktop } from './desktop.ts';
import { startServer } from './npm-server.ts';
import { CACHE, ROOT } from './paths.ts';

/** One test inside the editor, as the suite's entry point writes it. */
export interface Result {
  readonly name: string;
  readonly error?: string;
  readonly milliseconds: number;
}

export interface Scenario {
  /** Name of the suite. */
  readonly suite: string;
  /** A folder or a `.code-workspace` file; the tests may change what is in it. */
  readonly workspace: string;
  /** Ask whether the folder is trusted, and do not trust it. */
  readonly restricted?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A suite takes about a minute; an editor that hangs is ended. */
const LIMIT = 400_000;
const ENTRY = join(CACHE, 'suite', 'index.cjs');

/** Bundles the suites as one module with `run()`, for any of the editors. */
export async function buildSuites(): Promise<void> {
  await build({
    entryPoints: [join(ROOT, 'test', 'editor', 'suite', 'index.ts')],
    outfile: ENTRY,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    logLevel: 'warning',
    sourcemap: 'inline',
  });
}

let desktop: Promise<Desktop> | undefined;

/** Which editor the tests run in, and one line that says so. CROSSCHECK_EDITOR is `desktop` or `server` to insist. */
export async function pickEditor(): Promise<{ readonly program?: string; readonly said: string }> {
  const wanted = process.env['CROSSCHECK_EDITOR'];
  if (wanted === 'server') return { said: 'VS Code from the npm registry, with a browser (as asked for)' };
  desktop ??= findDesktop();
  const found = await desktop;
  if ('program' in found) return { program: found.program, said: `the desktop VS Code ${found.program}` };
  if (wanted === 'desktop') throw new Error(`no desktop VS Code: ${found.none}`);
  return { said: `VS Code from the npm registry, with a browser (${found.none})` };
}

/** Runs a suite in the editor that {@link pickEditor} names. Throws when it left no results. */
export async function runSuite(scenario: Scenario): Promise<readonly Result[]> {
  const { program } = await pickEditor();
  const data = join(CACHE, `data-${process.pid}-${scenario.suite}`);
  const results = join(CACHE, `results-${process.pid}-${scenario.suite}.json`);
  await rm(data, { recursive: true, force: true });
  await rm(results, { force: true });
  await mkdir(data, { recursive: true });
  const env = { CROSSCHECK_TEST_SUITE: scenario.suite, CROSSCHECK_TEST_RESULTS: results };
  const trust = scenario.restricted ? { trust: true } : {};
  const settings = scenario.settings ?? {};
  let log: readonly string[] = [];
  try {
    if (program) {
      const { workspace } = scenario;
      await runDesktop({
        program,
        data,
        workspace,
        development: ROOT,
        tests: ENTRY,
        settings,
        env,
        limit: LIMIT,
        ...trust,
      });
    } else log = await runInBrowser(scenario, { data, settings, env, ...trust }, results);
    if (!existsSync(results))
      throw new Error(`the editor ended without results for ${scenario.suite}\n${log.join('\n')}`);
    return JSON.parse(await readFile(results, 'utf8'));
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
    await rm(results, { force: true });
  }
}

/** Address of a page of the editor for a workspace, with the extension under development and its tests if there are any. */
export function pageAddress(url: string, workspace: string, tests?: { extension: string; entry: string }): string {
  const remote = (path: string) => `vscode-remote://${new URL(url).host}${path.split('\\').join('/')}`;
  const query = new URLSearchParams([[workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace]]);
  if (tests) {
    const payload = [
      ['extensionDevelopmentPath', remote(tests.extension)],
      ['extensionTestsPath', remote(tests.entry)],
    ];
    query.set('payload', JSON.stringify(payload));
  }
  return `${url}/?${query.toString().replaceAll('+', '%20')}`;
}

async function runInBrowser(
  scenario: Scenario,
  options: Parameters<typeof startServer>[0],
  results: string,
): Promise<readonly string[]> {
  const log: string[] = [];
  const verbose = process.env['CROSSCHECK_VERBOSE'] !== undefined;
  const server = await startServer(options);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('console', message => {
      log.push(message.text().slice(0, 500));
      if (verbose) console.log(message.text().slice(0, 500));
    });
    await page.goto(pageAddress(server.url, scenario.workspace, { extension: ROOT, entry: ENTRY }));
    const deadline = Date.now() + LIMIT;
    while (!existsSync(results) && Date.now() < deadline) await page.waitForTimeout(200);
  } finally {
    await browser.close();
    await server.stop();
  }
  return log.slice(-40);
}
