import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import { EXTENSIONS } from '../core/formats/index.ts';
import type { Baseline } from '../exports/baseline.ts';
import { ANNOTATIONS_FILE } from '../settings/annotations/schema.ts';
import { complaint } from '../settings/complaint.ts';
import { PROJECT_FILE } from '../settings/project.ts';
import { shownPath } from '../settings/shown-path.ts';

/** Files that the command line writes, and the baseline it reads back. Answers are what went wrong, in words, if anything. */

/** Only what is compared is asked for; the words beside it are for people, who may shorten them. */
const BaselineFile = z.object({
  version: z.literal(1),
  findings: z.array(
    z.object({
      fingerprint: z.string().min(1),
      rule: z.string().default(''),
      uri: z.string().default(''),
      message: z.string().default(''),
    }),
  ),
});

/** Reads a baseline. */
export async function readBaseline(path: string): Promise<Baseline | { readonly why: string }> {
  const make = `Make it with --write-baseline ${path}`;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return { why: `${fileError(error, 'read')}. ${make}` };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { why: `not JSON. ${make}` };
  }
  const file = BaselineFile.safeParse(json);
  if (file.success) return file.data;
  const issue = file.error.issues[0]!;
  const newer = z.object({ version: z.number().min(2) }).safeParse(json).success;
  if (newer) return { why: 'written by a newer Crosscheck. Use that one, or write it anew with --write-baseline' };
  const at = shownPath(issue.path.filter(p => typeof p !== 'symbol'));
  return { why: `not a baseline (${at || 'the file'} ${complaint(issue)}). ${make}` };
}

/** What is there already, and must not be lost to a result. */
interface Kept {
  /** Folders and files that are checked. */
  readonly folders: readonly string[];
  readonly sources: readonly string[];
  /** Files that the same command reads or writes a baseline in. */
  readonly baselines: readonly (string | undefined)[];
}

/**
 * Why a result must not be written to a path: it would replace a source, what reviewers decided or a baseline, or lie among the
 * sources and be read as one the next time.
 */
export async function refusal(path: string, { folders, sources, baselines }: Kept): Promise<string | undefined> {
  const target = await real(path);
  for (const source of sources) {
    if ((await real(source)) === target) return 'is one of the sources. Name another file';
  }
  for (const baseline of baselines) {
    if (baseline !== undefined && (await real(baseline)) === target) return 'is the baseline. Name another file';
  }
  for (const own of [PROJECT_FILE, ANNOTATIONS_FILE]) {
    if (target.split(sep).join('/').endsWith(`/${own}`)) return 'is a file of the review itself. Name another file';
  }
  const ending = /\.([^.]+)$/.exec(basename(path))?.[1]?.toLowerCase();
  if (ending === undefined || !EXTENSIONS.has(ending) || basename(path).startsWith('.')) return undefined;
  for (const folder of folders) {
    const inside = relative(await real(folder), target);
    const steps = inside.split(sep);
    if (steps[0] === '..' || resolve(inside) === inside || steps.some(s => s.startsWith('.'))) continue;
    return 'lies among the sources and would be read as one the next time. Write it into another folder, or into .crosscheck/';
  }
  return undefined;
}

/** A path without links, as far as it exists. */
async function real(path: string): Promise<string> {
  const full = resolve(path);
  try {
    return await realpath(full);
  } catch {
    try {
      return join(await realpath(dirname(full)), basename(full));
    } catch {
      return full;
    }
  }
}

/**
 * Writes a file whole or not at all: readers never see half of it. What is no file, a device or a pipe, is written to as it
 * stands, and a link leads to the file that is replaced.
 */
export async function writeWhole(named: string, text: string): Promise<string | undefined> {
  const path = await real(named);
  const isFile = await stat(path).then(
    info => info.isFile() || info.isDirectory(),
    () => true,
  );
  if (!isFile)
    return writeFile(path, text).then(
      () => undefined,
      error => fileError(error, 'write'),
    );
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, path);
    return undefined;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return fileError(error, 'write');
  }
}

/** What a file system error means, in words. */
export function fileError(error: unknown, doing: 'read' | 'write'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: doing === 'read' ? 'no such file' : 'no such folder. Make it first',
    EACCES: `no permission to ${doing} it`,
    EPERM: `no permission to ${doing} it`,
    EROFS: 'the disk can only be read',
    EISDIR: 'a folder of this name is there',
    ENOTEMPTY: 'a folder of this name is there',
    ENOTDIR: doing === 'read' ? 'no such file' : 'no such folder. Make it first',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    EFBIG: 'the disk takes no file as large as that',
    EIO: 'the disk failed',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
