/**
 * `npm start [FOLDER]`: VS Code with the extension on a folder, else on a copy of the sample packet. The desktop where there is one
 * (VSCODE may name it), otherwise VS Code's npm server, to be opened in a browser at the address that is printed.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installedDesktop } from './harness/desktop.ts';
import { startServer } from './harness/npm-server.ts';
import { copySample, installPackaged } from './harness/packaged.ts';
import { CACHE, ROOT } from './harness/paths.ts';
import { pageAddress } from './harness/run-suite.ts';

/** Where the editor is found again after a restart; PORT names another. */
const PORT = 8317;

const named = process.argv[2];
if (named !== undefined && (!existsSync(named) || !statSync(named).isDirectory())) {
  console.error(`no such folder: ${named}`);
  process.exit(2);
}
const folder = named === undefined ? await copySample() : resolve(named);

const desktop = installedDesktop();
if (desktop) {
  console.log(`opening ${folder} in ${desktop}`);
  const child = spawn(desktop, [`--extensionDevelopmentPath=${ROOT}`, '--new-window', folder], {
    detached: true,
    stdio: 'ignore',
  });
  child.unref();
} else {
  const data = join(CACHE, 'start');
  await mkdir(data, { recursive: true });
  await installPackaged(data);
  const port = Number(process.env['PORT'] ?? PORT);
  const server = await startServer({ data, port }).catch((error: Error) => {
    console.error(`${error.message}\nanother port can be named: PORT=8318 npm start`);
    process.exit(1);
  });
  console.log(`VS Code with Crosscheck on ${folder}:\n\n  ${pageAddress(server.url, folder)}\n\nCtrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void server.stop().then(() => process.exit(0)));
  }
}
