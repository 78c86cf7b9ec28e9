import { Worker } from 'node:worker_threads';
import { LONGEST } from './mutate.ts';

/** What a thread is to do. */
export interface Order {
  readonly target: string;
  readonly seed: number;
  readonly seconds: number;
  /** Inputs kept from before, run first. */
  readonly kept: readonly string[];
  /** Nothing but what is kept. */
  readonly replay: boolean;
  /** Inputs at most. */
  readonly most: number;
  /** The input under way: its number, its length, its characters. */
  readonly board: SharedArrayBuffer;
}

/** How a program is tried that runs on its own. */
export type Effort = Pick<Order, 'seed' | 'seconds' | 'most'>;

export interface Failure {
  readonly why: string;
  readonly input: string;
}

export interface Result {
  readonly inputs: number;
  readonly crashes: readonly Failure[];
  readonly hangs: Failure[];
  /** Blocks of the program that ran. */
  readonly blocks: number;
}

/** Milliseconds after which an input that is still under way is stopped. */
const STUCK_MS = 60_000;
/** The same before the first one, while the program is loaded. */
const LOADING_MS = 300_000;
const LOOK_MS = 1000;

/** Runs one target until its time is over, and stops it where an input does not end. */
export async function runTarget(order: Omit<Order, 'board'>): Promise<Result> {
  const board = new SharedArrayBuffer(8 + 2 * (LONGEST + 1));
  const counter = new Int32Array(board, 0, 2);
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { ...order, board } satisfies Order });
  let seen = -1;
  let since = performance.now();
  return new Promise(resolve => {
    const current = (): string => String.fromCharCode(...new Uint16Array(board, 8).slice(0, counter[1]));
    const finish = (result: Result): void => {
      clearInterval(watch);
      resolve(result);
    };
    const watch = setInterval(() => {
      const number = Atomics.load(counter, 0);
      if (number !== seen) {
        seen = number;
        since = performance.now();
      } else if (performance.now() - since > (number === 0 ? LOADING_MS : STUCK_MS)) {
        void worker.terminate();
        const hang = { why: `no end after ${STUCK_MS / 1000} s`, input: current() };
        finish({ inputs: number, crashes: [], hangs: [hang], blocks: 0 });
      }
    }, LOOK_MS);
    worker.once('message', finish);
    worker.once('error', error => {
      const crash = {
        why: `the thread ended: ${error instanceof Error ? error.message : String(error)}`,
        input: current(),
      };
      finish({ inputs: Math.max(seen, 0), crashes: [crash], hangs: [], blocks: 0 });
    });
  });
}
