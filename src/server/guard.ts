import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver/node';

/** Runs handlers so that a fault in one answer is logged once and costs nothing but that answer. */
export interface Guard {
  /** Wraps a request's handler: on a fault it answers `fallback`; on cancellation it says so to the client. */
  readonly request: <P, R>(
    name: string,
    fallback: R,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ) => (params: P, token: CancellationToken) => Promise<R>;
  /** Runs work that nobody waits for. */
  readonly run: (name: string, work: () => void | Promise<void>) => void;
}

/** Faults remembered, so that each is logged once: a fault on every keystroke must not fill the log. */
const MOST_FAULTS = 200;

/** A guard that logs to the client. */
export function createGuard(connection: Connection): Guard {
  const told = new Set<string>();
  const tell = (name: string, error: unknown): void => {
    const line =
      error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error);
    const key = `${name}: ${line}`;
    if (told.has(key) || told.size >= MOST_FAULTS) return;
    told.add(key);
    connection.console.error(`${key} (logged once; please report it)`);
  };
  return {
    request: (name, fallback, handler) => async (params, token) => {
      try {
        const answer = await handler(params, token);
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        return answer;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        tell(name, error);
        return fallback;
      }
    },
    run: (name, work) => {
      void (async () => {
        try {
          await work();
        } catch (error) {
          tell(name, error);
        }
      })();
    },
  };
}
