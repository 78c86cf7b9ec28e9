import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomFrom } from '../support/made-up.ts';
import { CLI } from '../support/process.ts';
import { below, pick, type Random } from './mutate.ts';
import { TARGETS } from './targets.ts';
import type { Effort, Failure, Result } from './thread.ts';

/** Calls the command line with arguments that nobody means: it ends with one of its exit codes, and never with a stack trace. */

const WORDS = [
  ...'check explain annotations decide batch help accept link unlink note withdraw checked canonical not-a-figure'.split(
    ' ',
  ),
  ...'. .. a.md b.txt sub no.md a.md:1:20 a.md:1 a.md:0:0 a.md:-1:x a.md:99999999999999999999:1 b.txt:1:5 :1:1 urn:uuid:1'.split(
    ' ',
  ),
  ...'text json html markdown csv sarif github annotations claimreview error warning hint never'.split(' '),
  ...'--format --output --primary --fail-on --baseline --write-baseline --no-cache --prune --reason --by --everywhere --folder --help --version -- - --no --format=json --output=out.html --nonsense'.split(
    ' ',
  ),
  '',
  ' ',
  'a\nb',
  '\u001b[31m',
  '\ufeff',
  'x'.repeat(5000),
  '../../../../etc',
  '/dev/null',
  '/dev/full',
  'out/none/report.html',
  'base.json',
  '.crosscheck',
  '%s%n',
  '$(touch x)',
  '; touch x',
  '__proto__',
];
const INPUTS = ['', '\n', '{}', '{"id":1,"documents":[{"uri":"a","text":"It is 5 km long."}]}\n', 'no', '\u0000'];
const PATIENCE = 60_000;

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly stuck: boolean;
}

function call(folder: string, args: readonly string[], input: string): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { ...process.env, CROSSCHECK_CACHE: join(folder, '.cache') },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let stderr = '';
  let stuck = false;
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const timer = setTimeout(() => {
    stuck = true;
    child.kill('SIGKILL');
  }, PATIENCE);
  return new Promise(resolve =>
    child.on('close', code => {
      clearTimeout(timer);
      resolve({ code, stderr, stuck });
    }),
  );
}

function makeFolder(random: Random): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'crosscheck-fuzz-')), 'review');
  const texts = TARGETS.find(t => t.id === 'packet')!.seeds;
  mkdirSync(join(folder, 'sub'), { recursive: true });
  mkdirSync(join(folder, '.crosscheck'));
  for (const name of ['a.md', 'b.txt', 'sub/c.md']) writeFileSync(join(folder, name), pick(random, texts));
  for (const id of ['project-file', 'annotations-file']) {
    const name = id === 'project-file' ? 'project.json' : 'annotations.json';
    if (random() < 0.5)
      writeFileSync(join(folder, '.crosscheck', name), pick(random, TARGETS.find(t => t.id === id)!.seeds));
  }
  writeFileSync(join(folder, 'base.json'), pick(random, ['{}', '{"version":1,"findings":[]}', 'no', '{"version":9}']));
  return folder;
}

export async function fuzzCli({ seed, seconds, most }: Effort): Promise<Result> {
  const random = randomFrom(seed);
  const crashes: Failure[] = [];
  const hangs: Failure[] = [];
  let inputs = 0;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && inputs < most) {
    const folder = makeFolder(random);
    const args = Array.from({ length: below(random, 7) }, () => pick(random, WORDS));
    if (random() < 0.8) args.unshift(pick(random, ['check', 'explain', 'annotations', 'decide', 'batch']));
    inputs++;
    const { code, stderr, stuck } = await call(folder, args, pick(random, INPUTS));
    const input = JSON.stringify(args);
    if (stuck) hangs.push({ why: `no end after ${PATIENCE / 1000} s`, input });
    else if (code !== 0 && code !== 1 && code !== 2)
      crashes.push({ why: `exit code ${code}: ${stderr.slice(0, 300)}`, input });
    else if (/^\s+at .*[:(]/m.test(stderr)) crashes.push({ why: `a stack trace: ${stderr.slice(0, 300)}`, input });
    else if (code === 2 && stderr.trim() === '' && args[0] !== 'batch')
      crashes.push({ why: 'exit code 2 and no word of it', input });
    rmSync(dirname(folder), { recursive: true, force: true });
  }
  return { inputs, crashes, hangs, blocks: 0 };
}
