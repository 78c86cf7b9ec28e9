/**
 * Scores the possible conflicts of packets with gold: how many of those told are conflicts, and how many of the conflicts are found or
 * told.
 */
import { dirname } from 'node:path';
import { createEngine } from '../../src/core/index.ts';
import { loadPacket, packetFolders, pairWithGold, type GoldPacket } from '../support/gold.ts';
import type { Scores } from './measure.ts';

interface Told {
  readonly told: number;
  readonly right: number;
  /** Groups of claims with a conflict: all, those in which one is found, and those in which one is found or told. */
  readonly groups: number;
  readonly found: number;
  readonly reached: number;
}

/** Packets below folders, and all of each folder together. `roots`: the folders by what they are called. */
export function scorePossible(roots: Readonly<Record<string, string>>): Scores {
  const figures: Record<string, number> = {};
  const lines: string[] = ['packet                 told right | conflicts by group: all found, found or told'];
  const line = (name: string, { told, right, groups, found, reached }: Told): string =>
    `${name.padEnd(24)} ${String(told).padStart(3)} ${String(right).padStart(4)}  | ${String(groups).padStart(3)} ${String(found).padStart(4)} ${String(reached).padStart(4)}`;
  for (const [name, root] of Object.entries(roots)) {
    const rows = packetFolders()
      .filter(folder => dirname(folder) === root)
      .map(folder => loadPacket(folder))
      .map(packet => ({ packet, told: possibleIn(packet) }));
    const sum = (of: (t: Told) => number): number => rows.reduce((n, r) => n + of(r.told), 0);
    const all: Told = {
      told: sum(t => t.told),
      right: sum(t => t.right),
      groups: sum(t => t.groups),
      found: sum(t => t.found),
      reached: sum(t => t.reached),
    };
    lines.push(...rows.map(r => line(r.packet.name, r.told)), line(name, all));
    const percent = (n: number, of: number): number => Math.round((1000 * n) / (of || 1)) / 10;
    figures[`${name}: possible conflicts right`] = percent(all.right, all.told);
    figures[`${name}: conflicts by group found or told`] = percent(all.reached, all.groups);
  }
  return { figures, tables: lines.join('\n'), misses: '' };
}

function possibleIn(packet: GoldPacket): Told {
  const { claims, groups, possible } = createEngine().analyze(packet.sources);
  const gold = pairWithGold(claims, packet.claims);
  const goldOf = new Map(claims.map((c, i) => [c.id, packet.claims[gold[i]!]?.id]));
  const groupOf = new Map(groups.flatMap(g => g.claims.map(id => [id, g.claims] as const)));
  const idOf = new Map([...goldOf].map(([own, id]) => [id, own]));
  const goldGroup = new Map(packet.claims.map(c => [c.id, c.group]));
  const conflicts = new Set(packet.conflicts.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  /** Groups of the gold in conflict between the claims around two. */
  const between = ([a, b]: readonly [string, string]): string[] =>
    (groupOf.get(a) ?? [a]).flatMap(x =>
      (groupOf.get(b) ?? [b]).flatMap(y => {
        const [p, q] = [goldOf.get(x), goldOf.get(y)];
        return p !== undefined && q !== undefined && conflicts.has(`${p} ${q}`) ? goldGroup.get(p)! : [];
      }),
    );
  const isFound = ([a, b]: readonly [string, string]): boolean => {
    const [x, y] = [idOf.get(a), idOf.get(b)];
    return x !== undefined && y !== undefined && (groupOf.get(x)?.includes(y) ?? false);
  };
  const told = possible.map(p => between(p.claims));
  const found = new Set(packet.conflicts.filter(isFound).map(([a]) => goldGroup.get(a)));
  return {
    told: told.length,
    right: told.filter(list => list.length > 0).length,
    groups: new Set(packet.conflicts.map(([a]) => goldGroup.get(a))).size,
    found: found.size,
    reached: new Set([...found, ...told.flat()]).size,
  };
}
