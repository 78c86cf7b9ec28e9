import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

/** Records of one form about different things, and about one. */

const record = (name: string, values: readonly (number | string)[]): string => {
  const labels = ['Length (m)', 'Depth (m)', 'Boats', 'Crew', 'Lamps', 'Year built', 'Rowers', 'Masts'];
  const rows = labels.map((label, i) => `| ${label} | ${values[i]} |`).join('\n');
  return `# ${name}\n\nThe harbour of ${name} is described here.\n\n| Field | Value |\n| --- | --- |\n${rows}\n`;
};

const conflictsOf = (texts: Readonly<Record<string, string>>): string[] =>
  createEngine()
    .analyze(Object.entries(texts).map(([uri, text]) => ({ uri, text })))
    .findings.filter(f => f.rule === 'conflicting-figures')
    .map(f => f.message)
    .sort();

test('records that differ in nearly every row are of different things, and nothing in them differs', () => {
  const other = record('Velsund', [390, 11, 44, 210, 61, 1921, 87, 6]);
  assert.deepEqual(conflictsOf({ 'a.md': record('Harnay', [412, 14, 31, 180, 55, 1904, 96, 4]), 'b.md': other }), []);
});

test('records that differ in one row are of one thing, and that row differs', () => {
  const found = conflictsOf({
    'a.md': record('Harnay', [412, 14, 31, 180, 55, 1904, 96, 4]),
    'b.md': record('Harnay', [412, 14, 31, 180, 58, 1904, 96, 4]),
  });
  assert.equal(found.length > 0 && found.every(message => /55.*58|58.*55/.test(message)), true, found.join('\n'));
});
