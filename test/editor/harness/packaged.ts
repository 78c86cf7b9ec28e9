/** The extension as it is packaged, without packaging it: the very files that a VSIX holds. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import { CACHE, ROOT } from './paths.ts';

/** Paths of what the VSIX holds of the project, relative to it. */
export const packagedFiles = async (): Promise<string[]> =>
  (await listFiles({ cwd: ROOT, packageManager: PackageManager.None })).map(f => f.split('\\').join('/')).sort();

/** Puts the extension among a server's installed ones. `data` is the server's data folder. */
export async function installPackaged(data: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const relativeLocation = `${publisher}.${name}-${version}`;
  const folder = join(data, 'extensions', relativeLocation);
  await rm(folder, { recursive: true, force: true });
  for (const file of await packagedFiles()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(ROOT, file), join(folder, file));
  }
  const { pathname } = pathToFileURL(folder);
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: pathname, scheme: 'file' },
    relativeLocation,
    metadata: { source: 'vsix' },
  };
  await writeFile(join(data, 'extensions', 'extensions.json'), JSON.stringify([entry]));
}

/** A copy of the sample packet, under review, that may be changed. */
export async function copySample(folder = join(CACHE, 'sample')): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(ROOT, 'media', 'sample'), folder, { recursive: true });
  return folder;
}
