import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, normalize, relative, resolve, sep } from 'node:path';
import { EXTENSIONS } from '../core/formats/index.ts';
import type { SourceDocument } from '../core/model.ts';
import { decodeText } from './decode-text.ts';

/** Something the user named, or that lies in a folder he named, and that could not be read. */
export interface Unreadable {
  readonly path: string;
  readonly why: string;
}

export interface SourceFile {
  readonly path: string;
  /** Relative to the folder checked, "/" separators. */
  readonly uri: string;
}

/** Folders that hold no sources of the user's. */
const SKIPPED = new Set(['node_modules']);

export interface Discovery {
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly Unreadable[];
}

/**
 * Source files under a folder, sorted by uri. Hidden files and folders are passed over, and so are links, which could lead
 * out of the folder or round in circles. A folder inside that cannot be read is told, and the rest is listed.
 */
export async function listSources(folder: string): Promise<Discovery> {
  const files: SourceFile[] = [];
  const unreadable: Unreadable[] = [];
  const walk = async (directory: string): Promise<void> => {
    const entries = await readdir(directory, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        try {
          await walk(path);
        } catch (error) {
          unreadable.push({ path, why: reasonOf(error) });
        }
      } else if (entry.isFile() && isSource(entry.name)) files.push({ path, uri: slashed(relative(folder, path)) });
    }
  };
  await walk(folder);
  return { files: files.sort((a, b) => (a.uri < b.uri ? -1 : 1)), unreadable };
}

const slashed = (path: string): string => path.split(sep).join('/');

function isSource(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && EXTENSIONS.has(name.slice(dot + 1).toLowerCase());
}

/** Files read at once: enough to hide the disk's latency, few enough for any limit on open files. */
const CONCURRENCY = 16;

/** Reads sources, in the order given. What cannot be read is told and left out. */
export async function readSources(
  files: readonly SourceFile[],
  onRead?: (done: number) => void,
): Promise<{ documents: SourceDocument[]; unreadable: Unreadable[] }> {
  const results: (SourceDocument | Unreadable)[] = new Array(files.length);
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (next < files.length) {
      const i = next++;
      results[i] = await readSource(files[i]!);
      onRead?.(++done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, files.length) }, worker));
  return {
    documents: results.filter((r): r is SourceDocument => 'text' in r),
    unreadable: results.filter((r): r is Unreadable => 'why' in r),
  };
}

async function readSource({ path, uri }: SourceFile): Promise<SourceDocument | Unreadable> {
  try {
    const decoded = decodeText(await readFile(path));
    return 'text' in decoded ? { uri, text: decoded.text } : { path, why: decoded.refusal };
  } catch (error) {
    return { path, why: reasonOf(error) };
  }
}

/** What a file system error means, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder. Look at how it is spelled',
    EACCES: 'no permission to read it. Change its permissions, or leave it out',
    EPERM: 'no permission to read it. Change its permissions, or leave it out',
    EISDIR: 'a folder where a file was expected',
    ELOOP: 'a link that leads round in a circle',
    EMFILE: 'too many open files',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/**
 * Sources of the paths a user names: folders with everything below them, files as they are whatever their ending. The uris are
 * relative to the one folder named; where several paths are named, they are the paths as written, so that equal names in two
 * folders stay apart. A file that two paths lead to is one source.
 */
export async function discover(paths: readonly string[]): Promise<Discovery> {
  const files: SourceFile[] = [];
  const unreadable: Unreadable[] = [];
  const seen = new Set<string>();
  const add = (file: SourceFile): void => {
    const place = resolve(file.path);
    if (!seen.has(place)) files.push(paths.length > 1 ? { ...file, uri: slashed(normalize(file.path)) } : file);
    seen.add(place);
  };
  for (const path of paths) {
    try {
      const info = await stat(path);
      if (!info.isDirectory()) {
        add({ path, uri: basename(path) });
        continue;
      }
      const found = await listSources(path);
      unreadable.push(...found.unreadable);
      found.files.forEach(add);
      if (found.files.length === 0 && found.unreadable.length === 0)
        unreadable.push({
          path,
          why: `no sources in this folder. Sources end in ${[...EXTENSIONS].map(e => `.${e}`).join(', ')}`,
        });
    } catch (error) {
      unreadable.push({ path, why: reasonOf(error) });
    }
  }
  return { files, unreadable };
}
