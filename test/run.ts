/**
 * Runs the tests: `node test/run.ts unit` those that need nothing built, `all` everything; words behind that name the
 * files wanted by a part of their path. Fails when a test fails, is skipped or marked to do, and when there are fewer tests than
 * there must be: a runner that finds nothing passes nothing.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** Folders of tests that need the build, the disk or another program. */
const SLOW = ['annotations', 'cli', 'files', 'fuzz', 'growth', 'regexes', 'score', 'sample', 'editor', 'server'];
/** Fewer tests than this mean that the search for them went wrong. */
const LEAST = { unit: 60, all: 80 } as const;

const [mode, ...only] = process.argv.slice(2);
if (mode !== 'unit' && mode !== 'all') {
  console.error('usage: node test/run.ts unit|all [PART OF A PATH …]');
  process.exit(2);
}
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.test.ts'))
  .filter(f => mode === 'all' || !SLOW.includes(f.split(/[\\/]/)[0]!))
  .filter(f => only.length === 0 || only.some(o => f.includes(o)))
  .sort()
  .map(f => join(ROOT, f));

const counts = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();
const stream = run({ files, concurrency: true, ...(mode === 'unit' ? { isolation: 'none' as const } : {}) });
stream.on('test:pass', event => {
  if (event.skip !== undefined || event.todo !== undefined) counts.skipped++;
  else if (event.details.type !== 'suite') counts.passed++;
});
stream.on('test:fail', () => counts.failed++);
stream.compose(spec).pipe(process.stdout);
await new Promise(resolve => stream.on('end', resolve));

const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${files.length} files, ${seconds} s`,
);
if (counts.skipped > 0) console.log('a skipped test is a failure: assert what is so today, and say what it should be');
const least = only.length === 0 ? LEAST[mode] : 1;
if (counts.passed < least)
  console.log(`only ${counts.passed} tests ran of at least ${least}: ${relative('.', ROOT)} was not searched rightly`);
process.exit(counts.failed > 0 || counts.skipped > 0 || counts.passed < least ? 1 : 0);
