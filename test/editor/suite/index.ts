/** Entry point inside the editor's extension host: runs the suite that is asked for and writes what came of it to a file. */
import { renameSync, writeFileSync } from 'node:fs';
import { decisions } from './decisions.ts';
import { empty } from './empty.ts';
import { folders } from './folders.ts';
import { packet } from './packet.ts';
import { plain } from './plain.ts';
import { restricted } from './restricted.ts';
import { seeds } from './seeds.ts';
import { show } from './show.ts';
import type { Suite } from './support.ts';

const SUITES: Readonly<Record<string, Suite>> = { decisions, empty, packet, plain, folders, restricted, seeds, show };
/** One test that hangs must not take the others with it, in milliseconds. */
const LIMIT = 45_000;

export async function run(): Promise<void> {
  const file = process.env['CROSSCHECK_TEST_RESULTS'];
  const name = process.env['CROSSCHECK_TEST_SUITE'] ?? '';
  if (file === undefined) throw new Error('CROSSCHECK_TEST_RESULTS names no file for the results');
  const suite = SUITES[name] ?? { [`there is a suite "${name}"`]: () => Promise.reject(new Error('there is not')) };
  const results = [];
  for (const [test, body] of Object.entries(suite)) {
    const started = performance.now();
    let error: string | undefined;
    try {
      await withLimit(body());
    } catch (e) {
      error = e instanceof Error ? (e.stack ?? e.message) : String(e);
    }
    const milliseconds = Math.round(performance.now() - started);
    console.log(`${error === undefined ? 'ok' : 'FAILED'} ${test} (${milliseconds} ms) ${error ?? ''}`);
    results.push({ name: test, milliseconds, ...(error === undefined ? {} : { error }) });
  }
  // in one step: whoever waits for the file must not read half of it
  writeFileSync(`${file}.part`, JSON.stringify(results));
  renameSync(`${file}.part`, file);
}

async function withLimit(body: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${LIMIT / 1000} s`)), LIMIT);
  });
  await Promise.race([body, limit]);
  clearTimeout(timer);
}
