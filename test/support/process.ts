import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line as it is built. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder, to its end. */
export const crosscheck = (cwd: string, ...args: string[]): Outcome => crosscheckWith(cwd, '', ...args);

/** The same with something on standard input. */
export function crosscheckWith(cwd: string, input: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
