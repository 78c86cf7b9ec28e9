import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Engine } from '../core/index.ts';
import type { Analysis, Claim, ClaimContext, ParsedDocument, SourceDocument } from '../core/model.ts';
import { fromColumn, toColumn, type Column } from './columns.ts';

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
const MAGIC = Buffer.from('crosscheck analysis 3\n');
const DIGEST_BYTES = 32;

/** Where the system wants caches; `CROSSCHECK_CACHE` names another folder. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  const own = env['CROSSCHECK_CACHE'];
  if (own !== undefined && own !== '') return own;
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'crosscheck', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'crosscheck');
  // the standard says that a relative path there is no path
  const xdg = env['XDG_CACHE_HOME'];
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'crosscheck');
}

export interface CacheOptions {
  readonly folder: string;
  /** Tells engines apart: answers of another one do not count. */
  readonly version: string;
  /** Folder of the sources, in which nothing is ever written. */
  readonly sources?: string;
  /** Characters from which an answer is kept. */
  readonly least?: number;
}

/** A digest of a running program's own file, for {@link CacheOptions.version}. */
export async function versionOf(script: URL): Promise<string> {
  return createHash('sha256')
    .update(await readFile(script))
    .digest('base64url');
}

/** An answer, whose parts are unpacked when they are first asked for, where it was kept. */
export interface KeptAnalysis {
  readonly analysis: Analysis;
  /** Number of its claims, for who wants no more of them. */
  readonly figures: number;
}

/** Answers about the sources of one folder. Packets that are compared faster than looked up are neither recalled nor kept. */
export interface AnswerCache {
  /** The kept answer of an engine for a packet, where there is one. */
  readonly recall: (engine: Engine, documents: readonly SourceDocument[]) => Promise<KeptAnalysis | undefined>;
  /** Keeps an answer that {@link pack} packed. A full disk or a folder that cannot be written costs the cache and nothing else. */
  readonly keep: (engine: Engine, documents: readonly SourceDocument[], packed: () => Uint8Array) => Promise<void>;
}

export function answerCache({ folder, version, sources, least = LEAST_CHARACTERS }: CacheOptions): AnswerCache {
  const pathFor = (engine: Engine, documents: readonly SourceDocument[]): string | undefined => {
    const characters = documents.reduce((sum, d) => sum + d.text.length, 0);
    if (characters < least || isInside(folder, sources)) return undefined;
    return join(folder, `${keyOf(engine, documents, version)}${ENDING}`);
  };
  return {
    async recall(engine, documents) {
      const path = pathFor(engine, documents);
      return path === undefined ? undefined : read(path, documents);
    },
    async keep(engine, documents, packed) {
      const path = pathFor(engine, documents);
      if (path !== undefined) await write(folder, path, packed());
    },
  };
}

/** The engine's answer for a packet: a kept one where there is one, else a new one, which is kept where it took long. */
export async function analyzeCached(
  engine: Engine,
  documents: readonly SourceDocument[],
  options: CacheOptions,
): Promise<KeptAnalysis> {
  const cache = answerCache(options);
  const kept = await cache.recall(engine, documents);
  if (kept) return kept;
  const analysis = engine.analyze(documents);
  await cache.keep(engine, documents, () => pack(analysis));
  return { analysis, figures: analysis.claims.length };
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

/** What matters only while claims are compared is not kept. */
const NOT_KEPT = {
  terms: { keys: [], weights: new Float32Array() },
  names: [],
  beside: [],
  contrasts: [],
  periods: [],
} satisfies Partial<ClaimContext>;

/** Claims without what matters only while they are compared. */
export const withoutMatching = (claims: readonly Claim[]): Claim[] =>
  claims.map(({ context: { heads: _, ...context }, ...claim }) => ({ ...claim, context: { ...context, ...NOT_KEPT } }));

/** Each part of an analysis by itself: who opens it again unpacks what is asked for, and that is seldom all. */
export function pack(analysis: Analysis): Uint8Array<ArrayBuffer> {
  const { documents, claims, ...rest } = analysis;
  const parts: Record<string, readonly unknown[]> = {
    ...rest,
    // the texts are at hand, and prose differs from them at line ends and markup alone
    documents: documents.map(({ text, prose, blocks: _, ...d }) => ({ ...d, prose: differences(text, prose) })),
    blocks: documents.map(d => d.blocks),
    claims: claims.map(({ context, ...claim }) => {
      const { terms, names, beside, contrasts, periods, heads, ...kept } = context;
      return { ...claim, context: kept };
    }),
  };
  const bytes = serialize(
    Object.fromEntries(
      Object.entries(parts).map(([name, values]) => [
        name,
        { count: values.length, bytes: serialize(toColumn(values)) } satisfies Part,
      ]),
    ),
  );
  return new Uint8Array(bytes);
}

interface Part {
  readonly count: number;
  readonly bytes: Uint8Array;
}

type PackedDocument = Omit<ParsedDocument, 'text' | 'prose' | 'blocks'> & { readonly prose: Differences };

/**
 * The parts of an analysis of the sources as {@link pack} took it apart: known by their digest, or come from a thread of our own,
 * so that their shape is trusted.
 */
export function unpack(payload: Uint8Array, sources: readonly SourceDocument[]): KeptAnalysis {
  const parts = deserialize(payload) as Record<string, Part>;
  const values = (name: string): unknown[] => fromColumn(deserialize(parts[name]!.bytes) as Column, parts[name]!.count);
  const texts = new Map(sources.map(d => [d.uri, d.text.charCodeAt(0) === 0xfeff ? d.text.slice(1) : d.text]));
  const blocks = once(() => values('blocks') as ParsedDocument['blocks'][]);
  const documents = (values('documents') as PackedDocument[]).map(({ prose, ...rest }, i): ParsedDocument => {
    const text = texts.get(rest.uri)!;
    const made = once(() => withDifferences(text, prose));
    return {
      ...rest,
      text,
      get prose() {
        return made();
      },
      get blocks() {
        return blocks()[i]!;
      },
    };
  });
  const part = <T>(name: string): (() => readonly T[]) => once(() => values(name) as T[]);
  const claims = once(() => (values('claims') as Claim[]).map(c => ({ ...c, context: { ...c.context, ...NOT_KEPT } })));
  const groups = part<Analysis['groups'][number]>('groups');
  const possible = part<Analysis['possible'][number]>('possible');
  const quotations = part<Analysis['quotations'][number]>('quotations');
  const derivations = part<Analysis['derivations'][number]>('derivations');
  const repeats = part<Analysis['repeats'][number]>('repeats');
  const analysis: Analysis = {
    documents,
    get claims() {
      return claims();
    },
    get groups() {
      return groups();
    },
    get possible() {
      return possible();
    },
    get quotations() {
      return quotations();
    },
    get derivations() {
      return derivations();
    },
    get repeats() {
      return repeats();
    },
    annotations: part<Analysis['annotations'][number]>('annotations')(),
    fileProblems: part<Analysis['fileProblems'][number]>('fileProblems')(),
    findings: part<Analysis['findings'][number]>('findings')(),
  };
  return { analysis, figures: parts['claims']!.count };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Stretches in which a text of the same length differs: where each begins, and what stands there. */
interface Differences {
  readonly at: readonly number[];
  readonly texts: readonly string[];
}

function differences(text: string, other: string): Differences {
  const at: number[] = [];
  const texts: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === other.charCodeAt(i)) continue;
    const from = i;
    while (i < text.length && text.charCodeAt(i) !== other.charCodeAt(i)) i++;
    at.push(from);
    texts.push(other.slice(from, i));
  }
  return { at, texts };
}

function withDifferences(text: string, { at, texts }: Differences): string {
  if (at.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  at.forEach((from, k) => {
    parts.push(text.slice(done, from), texts[k]!);
    done = from + texts[k]!.length;
  });
  parts.push(text.slice(done));
  return parts.join('');
}

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A kept answer, or undefined where there is none that can be trusted. */
async function read(path: string, documents: readonly SourceDocument[]): Promise<KeptAnalysis | undefined> {
  try {
    const bytes = await readFile(path);
    const payload = bytes.subarray(MAGIC.length + DIGEST_BYTES);
    const digest = bytes.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES);
    if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || !digest.equals(digestOf(payload))) return undefined;
    const kept = unpack(payload, documents);
    // what is used stays
    const now = new Date();
    await utimes(path, now, now).catch(() => {});
    return kept;
  } catch {
    return undefined;
  }
}

/** See {@link AnswerCache.keep}. */
async function write(folder: string, path: string, payload: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    if (payload.length > MOST_BYTES) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, Buffer.concat([MAGIC, digestOf(payload), payload]), { mode: 0o600 });
    await rename(draft, path);
    await prune(folder);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
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
