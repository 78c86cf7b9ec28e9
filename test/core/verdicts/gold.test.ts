import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import type { Bound, Kind, Modality, Quantity } from '../../../src/core/model.ts';
import { compareQuantities } from '../../../src/core/verdicts/compare.ts';
import { loadPacket, packetFolders, pairWithGold, type GoldPacket } from '../../support/gold.ts';

/**
 * The rule of the verdicts, applied to the values that people wrote down for each packet, gives exactly the conflicts that
 * they wrote down: the rule is judged by itself, whatever the engine reads and groups.
 */

/** The annotated claims of a packet as quantities; how exactly each is stated (its last digit, an idiom, an interval) is read off the text. */
function quantitiesOf({ sources, claims }: GoldPacket): Map<string, Quantity> {
  const engine = createEngine();
  const found = sources.flatMap(source => engine.document(source).claims);
  const readAs = new Map<number, Quantity>();
  pairWithGold(found, claims).forEach((gold, i) => gold >= 0 && readAs.set(gold, found[i]!.quantity));
  return new Map(
    claims.map((claim, i) => {
      const asFound = readAs.get(i);
      // "3:12" behind the winner, read as a clock time, says nothing of how exactly the gap is stated.
      const read = asFound?.kind === 'date' && claim.kind !== 'date' ? undefined : asFound;
      return [
        claim.id,
        {
          low: claim.modality === 'at-most' ? null : claim.low,
          high: claim.modality === 'at-least' ? null : claim.high,
          unit: claim.unit,
          kind: claim.kind as Kind,
          modality: claim.modality as Modality,
          step: (read?.step ?? 0) * scale(claim.low, read?.low ?? read?.high) || lastDigit(claim.low),
          ...(read?.idiomatic ? { idiomatic: true } : {}),
          ...(read?.interval ? { interval: true } : {}),
        },
      ];
    }),
  );
}

/** What one of the last digit that counts is worth, where the engine has read another value or none: trailing zeros do not count, two digits always do. */
function lastDigit(annotated: Bound): number {
  if (typeof annotated !== 'number' || annotated === 0) return 0;
  const [, decimals = '', exponent = '0'] = /^\d\.?(\d*)e([+-]\d+)$/.exec(Math.abs(annotated).toExponential())!;
  return 10 ** (Number(exponent) - Math.max(decimals.length, Number(exponent) > 0 ? 1 : 0));
}

/**
 * How many of the annotation's unit one of the engine's is: "96 cents" may be annotated in dollars. 0 where the engine has read
 * another value, whose last digit says nothing of this one.
 */
function scale(annotated: Bound, read: Bound | undefined): number {
  if (typeof annotated !== 'number' || typeof read !== 'number' || read === 0) return 0;
  const factor = annotated / read;
  return Math.abs(Math.log10(Math.abs(factor)) % 1) < 1e-9 ? factor : 0;
}

const key = (a: string, b: string): string => (a < b ? `${a} and ${b}` : `${b} and ${a}`);

/** Pairs inside the groups of a packet that the rule takes for conflicts, without what is annotated as borderline. */
function conflictsByRule(packet: GoldPacket): string[] {
  const quantities = quantitiesOf(packet);
  const found: string[] = [];
  packet.claims.forEach((a, i) => {
    for (const b of packet.claims.slice(i + 1)) {
      if (a.group === null || a.group !== b.group || a.borderline || b.borderline) continue;
      const { label } = compareQuantities(quantities.get(a.id)!, quantities.get(b.id)!);
      if (label === 'conflict') found.push(key(a.id, b.id));
    }
  });
  return found.sort();
}

for (const folder of packetFolders()) {
  const packet = loadPacket(folder);
  test(`${packet.name}: the rule gives the conflicts that people gave`, () => {
    const firm = new Set(packet.claims.filter(c => !c.borderline).map(c => c.id));
    assert.deepEqual(
      conflictsByRule(packet),
      packet.conflicts
        .filter(pair => pair.every(id => firm.has(id)))
        .map(([a, b]) => key(a, b))
        .sort(),
    );
  });
}
