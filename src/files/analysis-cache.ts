import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { serialize } from 'node:v8';
import type { Engine } from '../core/index.ts';
import type { Analysis, SourceDocument } from '../core/model.ts';
import { homeFolder } from './account.ts';
import { pack, unpack, type KeptAnalysis, type Packed } from './packed-analysis.ts';

/**
 * Answers kept on disk, so that opening a large folder again costs reading and hashing its files. A kept answer counts only for
 * exactly the same texts, options and engine; one that is damaged is passed over; all may be deleted at any time. They lie in
 * the system's folder for caches, readable by their owner alone, and never among the sources.
 */

/** Texts shorter than this together are compared faster than an answer is looked up. */
const LEAST_CHARACTERS = 300_000;
/** Answers kept, and bytes of them together, at most: the oldest go first. */
const MOST_ENTRIES = 64;
const MOST_BYTES = 512 * 1024 * 1024;
const ENDING = '.analysis';
/** What an entry begins with, followed by the digest of the rest. */
const MAGIC = Buffer.from('crosscheck analysis 4\n');
const DIGEST_BYTES = 32;
/** Bytes of the number that tells how long the list of parts is, which follows it. */
const LENGTH_BYTES = 4;

/** Where the system wants caches; `CROSSCHECK_CACHE` names another folder. None for an account without a home. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homeFolder(),
): string | undefined {
  const own = env['CROSSCHECK_CACHE'];
  if (own !== undefined && own !== '') return own;
  const below = (folder: string | undefined, ...steps: string[]): string | undefined =>
    folder === undefined ? undefined : join(folder, ...steps);
  if (platform === 'win32') return below(env['LOCALAPPDATA'] ?? below(home, 'AppData', 'Local'), 'crosscheck', 'cache');
  if (platform === 'darwin') return below(home, 'Library', 'Caches', 'crosscheck');
  // the standard says that a relative path there is no path
  const xdg = env['XDG_CACHE_HOME'];
  return below(xdg !== undefined && isAbsolute(xdg) ? xdg : below(home, '.cache'), 'crosscheck');
}

export interface CacheOptions {
  /** Absent: nothing is recalled or kept. */
  readonly folder: string | undefined;
  /** Tells engines apart: answers of another one do not count. */
  readonly version: string;
  /** Folder of the sources, in which nothing is ever written. */
  readonly sources?: string;
  /** How a new answer is made; absent: by the engine, here and now. */
  readonly analyze?: (engine: Engine, documents: readonly SourceDocument[]) => Promise<Analysis>;
  /** Characters from which an answer is kept. */
  readonly least?: number;
}

/** A digest of a running program's own file, for {@link CacheOptions.version}. */
export async function versionOf(script: URL): Promise<string> {
  return createHash('sha256')
    .update(await readFile(script))
    .digest('base64url');
}

/** Answers about the sources of one folder. Packets that are compared faster than looked up are neither recalled nor kept. */
export interface AnswerCache {
  /** The kept answer of an engine for a packet, where there is one. */
  readonly recall: (engine: Engine, documents: readonly SourceDocument[]) => Promise<KeptAnalysis | undefined>;
  /** Keeps an answer that {@link pack} packed. A full disk or a folder that cannot be written costs the cache and nothing else. */
  readonly keep: (engine: Engine, documents: readonly SourceDocument[], packed: () => Packed) => Promise<void>;
}

/** Answers kept in files of a folder: one for each packet, under a digest of its texts, of the options and of this program. */
export function answerCache({ folder, version, sources, least = LEAST_CHARACTERS }: CacheOptions): AnswerCache {
  // what is not recalled is kept as a rule: its texts are hashed once
  let last:
    { readonly engine: Engine; readonly documents: readonly SourceDocument[]; readonly path: string } | undefined;
  const pathFor = (engine: Engine, documents: readonly SourceDocument[]): string | undefined => {
    if (last?.engine === engine && last.documents === documents) return last.path;
    const characters = documents.reduce((sum, d) => sum + d.text.length, 0);
    if (folder === undefined || characters < least || isInside(folder, sources)) return undefined;
    const path = join(folder, `${keyOf(engine, documents, version)}${ENDING}`);
    last = { engine, documents, path };
    return path;
  };
  return {
    async recall(engine, documents) {
      const path = pathFor(engine, documents);
      return path === undefined ? undefined : read(path, documents);
    },
    async keep(engine, documents, packed) {
      const path = pathFor(engine, documents);
      if (path !== undefined) await write(path, packed());
    },
  };
}

/** An answer, and what keeps a new one for the next time: that can wait until the answer was told. */
export interface CachedAnalysis extends KeptAnalysis {
  readonly keep: () => Promise<void>;
}

/** The engine's answer for a packet: a kept one where there is one, else a new one. */
export async function analyzeCached(
  engine: Engine,
  documents: readonly SourceDocument[],
  options: CacheOptions,
): Promise<CachedAnalysis> {
  const cache = answerCache(options);
  const kept = await cache.recall(engine, documents);
  if (kept) return { ...kept, keep: async () => {} };
  const analysis = await (options.analyze?.(engine, documents) ?? engine.analyze(documents));
  const keep = (): Promise<void> => cache.keep(engine, documents, () => pack(analysis));
  return { analysis, figures: analysis.claims.length, keep };
}

const isInside = (folder: string, sources: string | undefined): boolean => {
  if (sources === undefined) return false;
  const path = relative(sources, folder);
  return !path.startsWith('..') && !isAbsolute(path);
};

/** Everything an answer depends on. */
function keyOf(engine: Engine, documents: readonly SourceDocument[], version: string): string {
  const hash = createHash('sha256');
  const add = (bytes: string | Buffer): void => {
    // lengths keep two texts from being taken for one
    hash.update(`${Buffer.byteLength(bytes)}:`).update(bytes);
  };
  add(version);
  add(process.versions.v8);
  add(serialize(engine.options));
  for (const { uri, text } of [...documents].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    add(uri);
    add(text);
  }
  return hash.digest('hex');
}

/** Where each part of an entry lies, in order; the parts themselves follow it. */
type Directory = readonly { readonly name: string; readonly count: number; readonly length: number }[];

/** What is written behind the digest, in pieces. */
function toPieces(packed: Packed): Uint8Array[] {
  const parts = Object.entries(packed);
  const directory: Directory = parts.map(([name, { count, bytes }]) => ({ name, count, length: bytes.length }));
  const list = Buffer.from(JSON.stringify(directory));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(list.length);
  return [length, list, ...parts.map(([, { bytes }]) => bytes)];
}

/** The parts of an entry whose digest is right. */
function fromPieces(payload: Buffer<ArrayBuffer>): Packed {
  const start = LENGTH_BYTES + payload.readUInt32LE();
  const directory = JSON.parse(payload.toString('utf8', LENGTH_BYTES, start)) as Directory;
  let from = start;
  return Object.fromEntries(
    directory.map(({ name, count, length }) => [name, { count, bytes: payload.subarray(from, (from += length)) }]),
  );
}

function digestOf(pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** A kept answer, or undefined where there is none that can be trusted. */
async function read(path: string, documents: readonly SourceDocument[]): Promise<KeptAnalysis | undefined> {
  try {
    const bytes = await readFile(path);
    const payload = bytes.subarray(MAGIC.length + DIGEST_BYTES);
    const digest = bytes.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES);
    if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || !digest.equals(digestOf([payload]))) return undefined;
    const kept = unpack(fromPieces(payload), documents);
    // what is used stays
    const now = new Date();
    await utimes(path, now, now).catch(() => {});
    return kept;
  } catch {
    return undefined;
  }
}

/** See {@link AnswerCache.keep}. */
async function write(path: string, packed: Packed): Promise<void> {
  const folder = dirname(path);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const pieces = toPieces(packed);
    if (pieces.reduce((sum, piece) => sum + piece.length, 0) > MOST_BYTES) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writePieces(draft, [MAGIC, digestOf(pieces), ...pieces]);
    await rename(draft, path);
    await prune(folder);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** One piece after another: put together they would take their room twice. */
async function writePieces(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    for (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** Deletes the entries used least lately where there are too many, and drafts that nobody finished. */
async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(n => n.endsWith(ENDING) || n.endsWith('.tmp'));
  const entries = await Promise.all(
    names.map(async name => {
      const { mtimeMs, size } = await stat(join(folder, name));
      return { name, used: mtimeMs, size };
    }),
  );
  entries.sort((a, b) => b.used - a.used);
  const anHourAgo = Date.now() - 3_600_000;
  let bytes = 0;
  let count = 0;
  for (const { name, used, size } of entries) {
    const draft = name.endsWith('.tmp');
    if (!draft) {
      bytes += size;
      count++;
    }
    if (draft ? used < anHourAgo : count > MOST_ENTRIES || bytes > MOST_BYTES)
      await rm(join(folder, name), { force: true });
  }
}
