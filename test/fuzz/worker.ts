/** Feeds one target on its own thread, so that an input that never ends can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { sourceText } from '../support/arbitraries.ts';
import { randomFrom } from '../support/made-up.ts';
import { startCoverage } from './coverage.ts';
import { LONGEST, below, mutator, pick } from './mutate.ts';
import { TARGETS } from './targets.ts';
import type { Order, Result } from './thread.ts';

const { target: id, seed, seconds, kept, replay, board, most } = workerData as Order;
const target = TARGETS.find(t => t.id === id)!;
const counter = new Int32Array(board, 0, 2);
const shown = new Uint16Array(board, 8);

/** Milliseconds of this thread's processor time. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Writes the input where the watchdog sees it, and runs it. The milliseconds it took, or what went wrong. */
async function feed(input: string): Promise<number | Error> {
  for (let i = 0; i < input.length; i++) shown[i] = input.charCodeAt(i);
  counter[1] = input.length;
  Atomics.add(counter, 0, 1);
  const before = now();
  try {
    await target.run(input);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  return now() - before;
}

/** An input counts as one that hangs when it takes so many times what as much of the seeds does, and so long in all. */
const TIMES = 100;
const LEAST_MS = 400;

/** Milliseconds a character of plain inputs takes, once the program is warm. */
async function costOf(seeds: readonly string[]): Promise<number> {
  const long = seeds.map(s => s.repeat(Math.ceil(4000 / (s.length + 1))).slice(0, 4000)).filter(s => s !== '');
  let cost = 0;
  for (let round = 0; round < 4; round++) {
    cost = 0;
    for (const text of long) {
      const took = await feed(text);
      if (typeof took === 'number') cost = Math.max(cost, took / text.length);
    }
  }
  return cost;
}

const short = (error: Error): string =>
  `${error.message.split('\n')[0]} ${
    error.stack
      ?.split('\n')
      .find(l => /\(?file:.*\/(src|test\/fuzz\/targets)/.test(l))
      ?.trim() ?? ''
  }`;

/** Inputs from nothing, as the properties of the core are tested with. */
const anything = fc.oneof(sourceText, fc.json({ maxDepth: 6 }), fc.string({ unit: 'binary', maxLength: 200 }));

async function main(): Promise<void> {
  const result: { -readonly [K in keyof Result]: Result[K] } = { inputs: 0, crashes: [], hangs: [], blocks: 0 };
  const crashes = new Map<string, string>();
  const inputs = [...target.seeds, ...kept].map(s => s.slice(0, LONGEST));
  const cost = await costOf(target.seeds);
  const judge = async (input: string): Promise<void> => {
    result.inputs++;
    const limit = Math.max(LEAST_MS, TIMES * cost * input.length);
    let took = await feed(input);
    // what was slow once may have waited for the collector
    for (let again = 0; again < 2 && typeof took === 'number' && took > limit; again++) took = await feed(input);
    if (typeof took !== 'number') {
      const key = short(took);
      if (!crashes.has(key) || crashes.get(key)!.length > input.length) crashes.set(key, input);
    } else if (took > limit) result.hangs.push({ why: `${Math.round(took)} ms for ${input.length} characters`, input });
  };
  for (const input of inputs) await judge(input);
  if (!replay) {
    const coverage = startCoverage('/src/');
    const random = randomFrom(seed);
    const change = mutator(target.words);
    const pool = inputs.filter(i => i.length < 6000);
    const end = performance.now() + seconds * 1000;
    coverage.fresh();
    // looking at the counters costs as much as many small inputs
    const batchSize = 40;
    while (performance.now() < end && result.inputs < most) {
      const batch = [
        ...Array.from({ length: batchSize }, () => {
          const longest = random() < 0.05 ? LONGEST : (target.usual ?? LONGEST);
          return change(pick(random, pool), random, pick(random, pool)).slice(0, longest);
        }),
        ...fc.sample(anything, { seed: below(random, 2 ** 31), numRuns: 4 }),
      ];
      for (const input of batch) await judge(input);
      if (coverage.fresh() === 0) continue;
      // one of them ran something new; its neighbours may have as well, and cost little to keep
      const few = batch.filter(i => i.length < 4000);
      for (let n = 0; n < 2 && few.length > 0; n++) pool.push(few.splice(below(random, few.length), 1)[0]!);
      if (pool.length > 2000) pool.splice(inputs.length, 500);
    }
    result.blocks = coverage.blocks();
    coverage.stop();
  }
  result.crashes = [...crashes].map(([why, input]) => ({ why, input }));
  parentPort!.postMessage(result);
}

await main();
