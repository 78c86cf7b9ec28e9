import { lstat, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Dirent, Stats } from 'node:fs';
import type { URI } from 'vscode-uri';
import { sizeRefusal } from './decode-text.ts';
import type { EntryKind, FileAccess, FileRefusal } from './file-access.ts';
import { locked } from './lock.ts';

/** Node's disk. */
export const disk: FileAccess = {
  async readDirectory(folder) {
    return guarded(async () => {
      const entries = await readdir(pathOf(folder), { withFileTypes: true });
      return { entries: entries.map(e => ({ name: e.name, kind: kindOf(e) })) };
    });
  },
  async readFile(file, limit) {
    return guarded(async () => {
      const handle = await open(pathOf(file), 'r');
      try {
        const info = await handle.stat();
        if (info.size > limit) return { refusal: sizeRefusal(limit) };
        const bytes = await readUpTo(handle, info, limit);
        return bytes ? { bytes } : { refusal: sizeRefusal(limit) };
      } finally {
        await handle.close();
      }
    });
  },
  async stat(uri) {
    try {
      const info = await stat(pathOf(uri));
      return { kind: kindOf(info), size: info.size };
    } catch {
      return { kind: 'none', size: 0 };
    }
  },
  async writeFile(file, bytes) {
    return guarded(async () => {
      const path = pathOf(file);
      await mkdir(dirname(path), { recursive: true });
      if ((await lstat(dirname(path))).isSymbolicLink())
        return { refusal: 'its folder is a link, which is not followed' };
      const draft = `${path}.${process.pid}.tmp`;
      try {
        const handle = await open(draft, 'w');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return { written: true };
    }, true);
  },
  exclusively: (file, work) => guarded(() => locked(pathOf(file), work), true),
};

/** What is read at once where a file's size says nothing of its end: it grows, or is no file. */
const PIECE = 1 << 20;

/** A file to its end; undefined where that lies behind the limit, as of one that grows faster than it is read. */
async function readUpTo(handle: FileHandle, info: Stats, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // one more than its size: a file that gives less has come to its end, which a pipe need not have
  for (let next = info.size + 1; length <= limit; next = PIECE) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(next), 0, next, null);
    if (bytesRead > 0) pieces.push(buffer.subarray(0, bytesRead));
    if (bytesRead === 0 || (bytesRead < next && info.isFile()))
      return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    length += bytesRead;
  }
  return undefined;
}

/** A path on this machine. Addresses of other schemes lie nowhere on the disk. */
function pathOf(uri: URI): string {
  if (uri.scheme !== 'file') throw new Error(`a "${uri.scheme}:" address is not on this machine's disk`);
  return uri.fsPath;
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}

async function guarded<T>(work: () => Promise<T>, isWriting = false): Promise<T | FileRefusal> {
  try {
    return await work();
  } catch (error) {
    return { refusal: reasonOf(error, isWriting), ...(codeOf(error) === 'ENOENT' ? { missing: true } : {}) };
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What a file system error means, in words. */
export function reasonOf(error: unknown, isWriting = false): string {
  if (isWriting && ['EACCES', 'EPERM'].includes(codeOf(error)))
    return 'no permission to write there. Change the permissions of its folder';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder. Look at how it is spelled',
    ENOTDIR: 'a file where a folder was expected',
    EEXIST: 'a file where a folder was expected',
    EACCES: 'no permission to read it. Change its permissions, or leave it out',
    EPERM: 'no permission for it. Change its permissions, or leave it out',
    EISDIR: 'a folder where a file was expected',
    ELOOP: 'a link that leads round in a circle',
    EMFILE: 'too many open files',
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    EFBIG: 'the disk takes no file as large as that',
    EIO: 'the disk failed',
    ESTALE: 'its folder is gone',
  };
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}
