import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createEngine, type Engine } from '../core/index.ts';
import type { Analysis, SourceDocument } from '../core/model.ts';
import type { TextRelations } from '../core/relate-texts.ts';
import { clearUpSoon } from './memory.ts';

/**
 * A large packet in two threads: how its texts are related is found in one of its own, which is this very program run once more,
 * while the figures are compared in this one.
 */

const THREAD = new URL(import.meta.url);
const MARK = 'crosscheck texts';
/** Texts shorter than this together are compared faster than a thread starts. */
const LEAST_CHARACTERS = 500_000;

/** Room for what is thrown away soon, of which this thread has little; by itself it would take six times as much. */
const YOUNG_MB = 8;

/** The engine's answer for a packet. */
export async function analyzeBeside(engine: Engine, sources: readonly SourceDocument[]): Promise<Analysis> {
  const characters = sources.reduce((sum, s) => sum + s.text.length, 0);
  if (characters < LEAST_CHARACTERS) return engine.analyze(sources);
  clearUpSoon();
  if (availableParallelism() === 1) return engine.analyze(sources);
  const related = relateBeside(engine, sources);
  // the figures first: nothing else runs here until they are compared
  const complete = engine.compare(sources);
  return complete(await related);
}

/** What {@link Engine.relate} finds, undefined where there is no thread or it failed: the engine then looks for itself. */
function relateBeside(engine: Engine, sources: readonly SourceDocument[]): Promise<TextRelations | undefined> {
  const found = new Promise<TextRelations | undefined>((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData: { mark: MARK, options: engine.options, sources },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => resolve(undefined));
  });
  return found.catch(() => undefined);
}

export const isTextsThread = !isMainThread && workerData?.mark === MARK;
if (isTextsThread) parentPort?.postMessage(createEngine(workerData.options).relate(workerData.sources));
