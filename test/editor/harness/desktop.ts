/** The desktop VS Code: one that is there (VSCODE names it, or test-electron's cache holds it), or a download. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { downloadAndUnzipVSCode, type ProgressReporter } from '@vscode/test-electron';
import { kill, QUIET } from './npm-server.ts';
import { CACHE } from './paths.ts';

/** The same editor as the one from the npm registry. */
const VERSION = '1.139.1';
/** A blocked network must not cost more than this, in milliseconds. */
const DOWNLOAD_PATIENCE = 9_000;
const PROGRAMS = [
  '/usr/share/code/code',
  '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
  'C:\\Program Files\\Microsoft VS Code\\Code.exe',
];

const inPath = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, name)));

/** A VS Code installed on this machine, for `npm start`. */
export function installedDesktop(): string | undefined {
  const named = process.env['VSCODE'];
  if (named) return existsSync(named) ? named : undefined;
  return hasDisplay() ? PROGRAMS.find(existsSync) : undefined;
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

export type Desktop = { readonly program: string } | { readonly none: string };

/** The program to start, or one line that says why there is none. */
export async function findDesktop(): Promise<Desktop> {
  const named = process.env['VSCODE'];
  if (named) return existsSync(named) ? { program: named } : { none: `VSCODE names ${named}, which is not there` };
  if (!hasDisplay() && !inPath('xvfb-run')) return { none: 'no display, and no xvfb-run' };
  // once bytes come in, a download may take its time
  let began = false;
  const reporter: ProgressReporter = {
    report: ({ stage }) => (began ||= ['downloading', 'foundMatchingInstall', 'newInstallComplete'].includes(stage)),
    error: () => undefined,
  };
  const options = { version: VERSION, cachePath: CACHE, timeout: DOWNLOAD_PATIENCE, reporter };
  const download = downloadAndUnzipVSCode(options).then(
    program => ({ program }),
    () => ({ none: 'VS Code could not be downloaded' }),
  );
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<Desktop>(resolve => {
    timer = setTimeout(() => {
      if (!began) resolve({ none: `no answer to the download within ${DOWNLOAD_PATIENCE / 1000} s` });
    }, DOWNLOAD_PATIENCE);
  });
  const found = await Promise.race([download, patience]);
  clearTimeout(timer);
  return found;
}

export interface DesktopRun {
  readonly program: string;
  /** Settings and extensions of this run alone. */
  readonly data: string;
  /** A folder or a `.code-workspace` file. */
  readonly workspace: string;
  readonly trust?: boolean;
  readonly development?: string;
  readonly tests?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until it is ended. */
  readonly limit: number;
}

/** Starts the desktop and waits until it has ended. */
export async function runDesktop(run: DesktopRun): Promise<void> {
  const user = join(run.data, 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...run.settings }, null, 2));
  const args = [
    run.workspace,
    `--user-data-dir=${run.data}`,
    `--extensions-dir=${join(run.data, 'extensions')}`,
    ...(run.development ? [`--extensionDevelopmentPath=${run.development}`] : []),
    ...(run.tests ? [`--extensionTestsPath=${run.tests}`] : []),
    ...(run.trust ? [] : ['--disable-workspace-trust']),
    '--no-sandbox',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-telemetry',
  ];
  const [program, all] = hasDisplay() ? [run.program, args] : ['xvfb-run', ['-a', run.program, ...args]];
  const child = spawn(program, all, {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    env: { ...process.env, ...run.env },
  });
  const end = () => kill(child);
  process.on('exit', end);
  const timer = setTimeout(end, run.limit);
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
  clearTimeout(timer);
  process.off('exit', end);
}
