import { Session, type Profiler } from 'node:inspector';

/**
 * Which blocks of the program ran, from the engine's own counters: an input that runs a block no other has run is kept and
 * changed further. https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#method-takePreciseCoverage
 */
export interface Coverage {
  /** Blocks that ran for the first time since the last call. */
  readonly fresh: () => number;
  readonly blocks: () => number;
  readonly stop: () => void;
}

/** Counts blocks of scripts whose address holds `part`. */
export function startCoverage(part: string): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const seen = new Set<string>();
  const take = (): Profiler.ScriptCoverage[] => {
    let result: Profiler.ScriptCoverage[] = [];
    // answers at once: the session is on this thread
    session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      result = answer.result;
    });
    return result;
  };
  return {
    fresh() {
      const before = seen.size;
      for (const { url, scriptId, functions } of take()) {
        if (!url.includes(part)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges)
            // how often matters, too, as long as it is seldom: once, twice, many times
            if (count > 0) seen.add(`${scriptId}:${startOffset}-${endOffset}:${count > 8 ? 3 : count > 1 ? 2 : 1}`);
        }
      }
      return seen.size - before;
    },
    blocks: () => seen.size,
    stop: () => session.disconnect(),
  };
}
