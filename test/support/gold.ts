import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Packets with gold annotations; GOLD.md beside them says what the gold means. */

/** Where the reference texts lie beside the project; they belong to others and are only read there. */
export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasShared = (): boolean => existsSync(join(SHARED, 'packets'));

/** A test that reads the reference texts; where they are missing, that is said and nothing is tested. */
export function testWithShared(name: string, run: (t: TestContext) => void | Promise<void>): void {
  test(name, t =>
    hasShared() ? run(t) : console.log(`the reference texts are not beside the project: left out: ${name}`),
  );
}

export interface GoldClaim {
  readonly id: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly kind: string;
  readonly low: number | string;
  readonly high: number | string;
  readonly unit: string;
  readonly modality: string;
  readonly group: string | null;
  readonly borderline: boolean;
}

export interface GoldPacket {
  readonly name: string;
  readonly sources: readonly { uri: string; text: string }[];
  readonly claims: readonly GoldClaim[];
  /** Pairs of claim ids that conflict. */
  readonly conflicts: readonly (readonly [string, string])[];
}

interface RawClaim {
  id: string;
  source: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  kind: string;
  low: number | string;
  high: number | string;
  unit?: string;
  modality: string;
  group: string | null;
  borderline?: boolean;
}

/** Loads a packet folder (`sources/`, `gold.json`) and finds its claims in the texts by their selectors. */
export function loadPacket(folder: string): GoldPacket {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as {
    claims: RawClaim[];
    groups: { id: string; conflicts?: [string, string][] }[];
  };
  const sources = readdirSync(join(folder, 'sources'))
    .sort()
    .map(uri => ({ uri, text: readFileSync(join(folder, 'sources', uri), 'utf8').replace(/^\ufeff/, '') }));
  const texts = new Map(sources.map(s => [s.uri, s.text]));
  const claims = gold.claims.map(c => {
    const uri = c.source.replace(/^sources\//, '');
    const at = texts.get(uri)!.indexOf((c.prefix ?? '') + c.exact + (c.suffix ?? ''));
    if (at < 0) throw new Error(`${folder}: no place for ${c.id}`);
    const start = at + (c.prefix ?? '').length;
    return { ...c, unit: c.unit ?? '', uri, start, end: start + c.exact.length, borderline: c.borderline ?? false };
  });
  return { name: basename(folder), sources, claims, conflicts: gold.groups.flatMap(g => g.conflicts ?? []) };
}

/** Folders of the packets with gold: those beside the project, and the project's own. */
export function packetFolders(): string[] {
  const own = fileURLToPath(new URL('../packets/', import.meta.url));
  return [join(SHARED, 'packets'), own].filter(existsSync).flatMap(root =>
    readdirSync(root, { withFileTypes: true })
      .filter(e => e.isDirectory() && existsSync(join(root, e.name, 'gold.json')))
      .map(e => join(root, e.name))
      .sort(),
  );
}

/** Pairs found claims with gold claims one to one, best overlap first: index of the gold claim per found claim, or -1. */
export function pairWithGold(
  found: readonly { uri: string; start: number; end: number }[],
  gold: readonly GoldClaim[],
): number[] {
  const candidates: [number, number, number][] = [];
  gold.forEach((g, i) =>
    found.forEach((f, j) => {
      if (f.uri !== g.uri) return;
      const overlap = Math.min(f.end, g.end) - Math.max(f.start, g.start);
      if (overlap > 0) candidates.push([overlap / (f.end - f.start + g.end - g.start - overlap), i, j]);
    }),
  );
  candidates.sort((a, b) => b[0] - a[0]);
  const result = found.map(() => -1);
  const taken = new Set<number>();
  for (const [, i, j] of candidates) {
    if (taken.has(i) || result[j] !== -1) continue;
    taken.add(i);
    result[j] = i;
  }
  return result;
}
