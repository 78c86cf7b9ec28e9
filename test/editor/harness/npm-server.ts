/**
 * VS Code's own server from the npm registry: the complete editor without a desktop, for headless machines and closed networks.
 * It is kept in `.vscode-test/` like the desktop that test-electron downloads, and needs Node 24, on which every script runs.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from './paths.ts';

/** 4.139.1 is VS Code 1.139.1. */
const VERSION = '4.139.1';
/** The server answers two seconds after its start; a busy machine may take longer. */
const START_LIMIT = 90_000;

const npm = (args: readonly string[], cwd: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stderr.on('data', chunk => (said += chunk));
    child.on('error', reject);
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')}: ${said.slice(0, 2000)}`)),
    );
  });

/**
 * Installs the server once, in about 20 seconds and 600 MB, and tells the folder of its `lib/vscode`. Its native modules are not
 * compiled: they serve terminals and its own log files, and it runs without them.
 */
export async function installServer(): Promise<string> {
  const folder = join(CACHE, `code-server-${VERSION}`);
  const inside = join('node_modules', 'code-server', 'lib', 'vscode');
  if (existsSync(join(folder, 'ready'))) return join(folder, inside);
  console.log(`installing VS Code's server ${VERSION} into ${folder}: about 20 seconds`);
  const fresh = `${folder}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  await npm(['install', '--prefix', fresh, `code-server@${VERSION}`], fresh);
  await npm(['install', '--omit=dev'], join(fresh, inside));
  await writeFile(join(fresh, 'ready'), '');
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return join(folder, inside);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}

export interface ServerOptions {
  /** Holds settings, extensions and logs. */
  readonly data: string;
  /** With the question whether a folder's authors are trusted; else every folder is. */
  readonly trust?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Address of the editor in a browser, on this machine alone. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Settings under which nothing stands in the way of what is looked at. */
export const QUIET = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.tips.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
} as const;

/** Starts the server and waits until it answers. It ends with {@link RunningServer.stop}, at the latest with this process. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const vscode = await installServer();
  const port = options.port ?? (await freePort());
  const settings = join(options.data, 'data', 'Machine', 'settings.json');
  await mkdir(dirname(settings), { recursive: true });
  await writeFile(settings, JSON.stringify({ ...QUIET, ...options.settings }, null, 2));
  const child = spawn(
    process.execPath,
    [
      join(vscode, 'out', 'server-main.js'),
      '--accept-server-license-terms',
      '--without-connection-token',
      '--host=127.0.0.1',
      `--port=${port}`,
      `--server-data-dir=${options.data}`,
      '--disable-telemetry',
      '--enable-smoke-test-driver',
      ...(options.trust ? [] : ['--disable-workspace-trust']),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...options.env },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said = (said + chunk).slice(-4000)));
  const end = () => kill(child);
  process.on('exit', end);
  const stop = async () => {
    process.off('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    kill(child);
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_LIMIT;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended with ${child.exitCode}:\n${said}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`VS Code's server did not answer within ${START_LIMIT / 1000} s:\n${said}`);
    }
    const answer = await fetch(`${url}/version`).catch(() => undefined);
    if (answer?.ok) return { port, url, stop };
    await sleep(200);
  }
}

/** Ends a process with all it started: extension hosts and language servers. */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it had ended already
  }
}
