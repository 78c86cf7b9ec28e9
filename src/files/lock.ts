import { lstat, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';

/**
 * A lock on a file for as long as it takes to change it: a file beside it, made only where there is none, which works on every
 * disk and between any two programs that keep to it.
 */

/** Changing a file takes some milliseconds; whoever is this long about it has crashed, on whatever machine. */
const STALE_AFTER = 30_000;
/** Waiting longer helps nobody. */
const PATIENCE = 20_000;
const POLL = { least: 10, most: 40 } as const;

/** Does the work alone. The refusal: another program holds the file and does not let go. */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T | { readonly refusal: string }> {
  const lock = `${path}.lock`;
  const mine = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() });
  await mkdir(dirname(path), { recursive: true });
  if ((await lstat(dirname(path))).isSymbolicLink()) return { refusal: 'its folder is a link, which is not followed' };
  const deadline = Date.now() + PATIENCE;
  while (!(await take(lock, mine))) {
    await removeStale(lock);
    if (Date.now() > deadline)
      return { refusal: `another program has been changing it for too long. If none is, remove ${lock}` };
    await wait(POLL.least + Math.random() * (POLL.most - POLL.least));
  }
  try {
    return await work();
  } finally {
    if ((await contentOf(lock)) === mine) await rm(lock, { force: true });
  }
}

async function take(lock: string, mine: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    try {
      await handle.writeFile(mine);
    } catch (error) {
      // a lock without its holder's name, as a full disk makes it, would hold up everybody
      await rm(lock, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'EPERM')) return false;
    throw error;
  }
  // who took a stale lock away may have caught this one: then it is not held
  return (await contentOf(lock)) === mine;
}

const contentOf = (lock: string): Promise<string | undefined> => readFile(lock, 'utf8').catch(() => undefined);

/** Takes a lock away whose holder is gone. Renamed first, so that of several that see it only one removes it. */
async function removeStale(lock: string): Promise<void> {
  const content = await contentOf(lock);
  const info = await stat(lock).catch(() => undefined);
  if (content === undefined || !info) return;
  if (!isGone(content) && Date.now() - info.mtimeMs < STALE_AFTER) return;
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const taken = await contentOf(aside);
  // somebody was quicker and this is the lock of the next: it goes back
  if (taken !== content && taken !== undefined) await rename(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Whether a lock's holder ran on this machine and runs no more. */
function isGone(content: string): boolean {
  try {
    const { host, pid }: { host?: unknown; pid?: unknown } = JSON.parse(content);
    if (host !== hostname() || typeof pid !== 'number') return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
