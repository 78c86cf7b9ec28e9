import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import { toReport } from '../../../src/core/report.ts';

/** Words that are filled in for one thing after another contradict nothing, and are held against other texts all the same. */

const conflictsOf = (...texts: string[]): string[][] => {
  const analysis = createEngine().analyze(texts.map((text, i) => ({ uri: `${'abc'[i]}.txt`, text })));
  const { claims, groups } = toReport(analysis);
  const textOf = new Map(claims.map(c => [c.id, c.text]));
  return groups
    .filter(group => group.conflicts.length > 0)
    .map(group => group.readings.flatMap(reading => reading.claims.map(id => textOf.get(id)!)).sort());
};

const town = (name: string, income: string, age: string): string =>
  `${name}. The mean income of a household in the town was put at ${income} in the last count. The median age of those who live there is ${age}.\n\n`;
const TOWNS = town('Orrel', '$29,851', '32.2') + town('Tarn', '$35,188', '36.6') + town('Brell', '$25,424', '38.3');

test('entries of one list are not held against one another', () => {
  assert.deepEqual(conflictsOf(TOWNS), []);
  assert.deepEqual(
    conflictsOf(
      'Orrel Tower\nHeight: 437 metres.\nBrell Tower\nHeight: 310 metres.\nTarn Tower\nHeight: 262 metres.\n',
    ),
    [],
  );
});

test('an entry of a list is held against what another text says of it', () => {
  const other =
    'Tarn is the largest town of the valley. The mean income of a household in Tarn was put at $39,188 in the last count.\n';
  assert.deepEqual(conflictsOf(TOWNS, other), [['$35,188', '$39,188']]);
});

test('one sentence that stands twice with another figure is a contradiction as before', () => {
  const line = (metres: number): string =>
    `The old bridge at Orrel is ${metres} metres long from one bank to the other.\n\n`;
  assert.deepEqual(conflictsOf(line(412) + 'Nobody had measured it for years.\n\n' + line(421)), [
    ['412 metres', '421 metres'],
  ]);
});
