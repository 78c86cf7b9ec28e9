/** Folders of 10 to 10,000 documents from disk to report, each by a fresh process of the built command; and `batch`. */
import { spawn } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceDocument } from '../../src/core/model.ts';
import { makePacket } from '../support/made-up.ts';
import { ROOT } from './texts.ts';

const CLI = join(ROOT, 'dist/cli.js');

export interface Run {
  readonly seconds: number;
  /** Highest resident memory, in millions of bytes. */
  readonly memory: number;
  /** Last line of the output. */
  readonly tally: string;
}

/** Runs the built command to its end. */
function run(args: readonly string[], cache: string, input?: string): Promise<Run> {
  const peak = join(cache, 'peak');
  const hook = `data:text/javascript,import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', hook, CLI, ...args], {
    env: { ...process.env, XDG_CACHE_HOME: cache, CROSSCHECK_CACHE: cache },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (input === undefined) child.stdin.end();
  else createReadStream(input).pipe(child.stdin);
  let last = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (last = (last + part).slice(-4096)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      if (code === null || code > 1) return reject(new Error(`crosscheck ${args.join(' ')} ended with ${code}`));
      const tally = last.trim().split('\n').at(-1) ?? '';
      resolve({
        seconds: (performance.now() - start) / 1000,
        memory: (Number(readFileSync(peak, 'utf8')) * 1024) / 1e6,
        tally,
      });
    });
  });
}

function inScratch<A>(work: (folder: string) => Promise<A>): Promise<A> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

export interface Opening {
  readonly documents: number;
  readonly megabytes: number;
  readonly cold: Run;
  readonly warm: Run;
}

/** Opens folders of made-up documents of about 10 kB: first without a cache, then with what that left behind. */
export function measureOpening(count: number): Promise<Opening> {
  return inScratch(async scratch => {
    const folder = join(scratch, 'sources');
    const cache = join(scratch, 'cache');
    mkdirSync(folder);
    mkdirSync(cache);
    const documents = makePacket(count);
    for (const { uri, text } of documents) writeFileSync(join(folder, uri), text);
    const megabytes = documents.reduce((sum, d) => sum + d.text.length, 0) / 1e6;
    const cold = await run(['check', folder, '--fail-on', 'never'], cache);
    const warm = await run(['check', folder, '--fail-on', 'never'], cache);
    return { documents: count, megabytes, cold, warm };
  });
}

export interface Throughput {
  readonly megabytes: number;
  readonly run: Run;
}

/** Feeds `batch` packets of eight documents. */
export function measureBatch(megabytes: number): Promise<Throughput> {
  return inScratch(async scratch => {
    const lines = Array.from({ length: 20 }, (_, k) => {
      const documents: SourceDocument[] = makePacket(8, { seed: 100 + k });
      return `${JSON.stringify({ id: k, documents })}\n`;
    });
    const file = join(scratch, 'packets.jsonl');
    let size = 0;
    writeFileSync(file, '');
    while (size < megabytes * 1e6) {
      writeFileSync(file, lines.join(''), { flag: 'a' });
      size += lines.join('').length;
    }
    return { megabytes: size / 1e6, run: await run(['batch'], scratch, file) };
  });
}
