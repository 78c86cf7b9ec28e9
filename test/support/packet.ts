import assert from 'node:assert/strict';
import { createEngine } from '../../src/core/index.ts';
import type { Analysis } from '../../src/core/model.ts';
import type { EngineOptions } from '../../src/core/options.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { ANNOTATIONS_FILE } from '../../src/settings/annotations/schema.ts';

export type PacketText = Readonly<Record<string, string>>;

/**
 * Analyses documents given as `{ 'report.md': text, … }`, and checks that their order makes no difference. A text with the name
 * of the file of annotations is one.
 */
export function analyze(documents: PacketText, options: Partial<EngineOptions> = {}): Analysis {
  const { [ANNOTATIONS_FILE]: file, ...texts } = documents;
  const { annotations, problems } = readAnnotations(file ?? '');
  const decided =
    file === undefined ? {} : { annotations, fileProblems: problems.map(p => ({ uri: ANNOTATIONS_FILE, ...p })) };
  const sources = Object.entries(texts).map(([uri, text]) => ({ uri, text }));
  const engine = createEngine({ ...decided, ...options });
  const analysis = engine.analyze(sources);
  const backwards = engine.analyze([...sources].reverse());
  assert.deepEqual(analysis.findings, backwards.findings, 'the order of the documents changes the findings');
  return analysis;
}

const written = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Conflicting readings as `"about 35 days" conflicts "nine weeks"`, each pair of wordings once, sorted. */
export function conflictsOf(analysis: Analysis): string[] {
  const claims = new Map(analysis.claims.map(c => [c.id, c]));
  const found = new Set<string>();
  for (const group of analysis.groups) {
    const readings = new Map(group.readings.map(r => [r.id, r]));
    for (const { readings: pair } of group.conflicts) {
      const [a, b] = pair.map(id => written(claims.get(readings.get(id)!.claims[0]!)!.text)).sort();
      found.add(`"${a}" conflicts "${b}"`);
    }
  }
  return [...found].sort();
}

/** The packet has exactly these conflicts. */
export function check(documents: PacketText, expected: readonly string[], options: Partial<EngineOptions> = {}): void {
  assert.deepEqual(conflictsOf(analyze(documents, options)), [...expected].sort());
}

/** Groups as lists of `uri: text`, in order. */
export function groupsOf(analysis: Analysis): string[][] {
  const claims = new Map(analysis.claims.map(c => [c.id, c]));
  return analysis.groups.map(g => g.claims.map(id => `${claims.get(id)!.uri}: ${written(claims.get(id)!.text)}`));
}
