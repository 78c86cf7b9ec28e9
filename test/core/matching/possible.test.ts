import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import type { Analysis } from '../../../src/core/model.ts';
import { recorded, type Decided } from '../../support/decisions.ts';
import { analyze, type PacketText } from '../../support/packet.ts';

/** Figures that may be of one quantity: told apart from conflicts, and settled by what a reviewer says. */

const DAM: PacketText = {
  'post.md': 'The dam at Corvo failed after two weeks of rain.\n',
  'report.md': 'Rain swelled the Tarn for nine days before the dam at Corvo gave way.\n',
};

const possibleIn = ({ possible, claims }: Analysis): string[] => {
  const texts = new Map(claims.map(c => [c.id, c.text]));
  return possible.map(p => `${p.claims.map(id => texts.get(id)).join(' – ')}: ${p.reason}`);
};
const conflictsIn = ({ groups }: Analysis): number => groups.reduce((n, g) => n + g.conflicts.length, 0);

test('figures that differ and may be of one quantity are no conflict, and are told', () => {
  const analysis = analyze(DAM);
  assert.deepEqual(possibleIn(analysis), ['two weeks – nine days: 14 days is 56 % more than 9 days']);
  assert.deepEqual([conflictsIn(analysis), analysis.findings.length], [0, 0]);
});

test('what is a conflict is not told as possible besides', () => {
  const analysis = analyze({
    'post.md': 'The dam at Corvo failed after two weeks of rain.\n',
    'report.md': 'The dam at Corvo failed after nine days of rain.\n',
  });
  assert.deepEqual([conflictsIn(analysis), possibleIn(analysis)], [1, []]);
});

test('figures of matters that have nothing in common are not told', () => {
  assert.deepEqual(possibleIn(analyze({ ...DAM, 'post.md': 'The mayor of Lenz served two weeks in prison.\n' })), []);
});

const AT: Decided['at'] = [
  ['post.md', 'two weeks'],
  ['report.md', 'nine days'],
];
const APART: Decided = { kind: 'unlink', at: AT };
const decided = (kind: 'link' | 'unlink'): Analysis => analyze(DAM, { annotations: recorded(DAM, [{ kind, at: AT }]) });

test('linked they are a conflict like any other; kept apart they are told no more', () => {
  assert.deepEqual([conflictsIn(decided('link')), possibleIn(decided('link'))], [1, []]);
  assert.deepEqual([conflictsIn(decided('unlink')), possibleIn(decided('unlink'))], [0, []]);
});

test('while a source is edited they move with the text, and lapse when a value changes', () => {
  const engine = createEngine();
  const documents = Object.entries(DAM).map(([uri, text]) => engine.document({ uri, text }));
  const before = engine.packet(documents);
  const edited = (text: string): Analysis =>
    engine.revise(before, [{ uri: 'report.md', now: engine.document({ uri: 'report.md', text }) }]);
  const above = `A note on top.\n\n${DAM['report.md']!}`;
  assert.deepEqual(possibleIn(edited(above)), possibleIn(before));
  assert.deepEqual(possibleIn(edited(DAM['report.md']!.replace('nine', 'ten'))), []);
  assert.deepEqual(possibleIn(engine.revise(before, [{ uri: 'post.md' }])), []);
});

test('kept apart they are told no more before the packet is compared again', () => {
  const engine = createEngine();
  const documents = Object.entries(DAM).map(([uri, text]) => engine.document({ uri, text }));
  const annotations = recorded(DAM, [APART]);
  const decided = createEngine({ annotations });
  assert.deepEqual(
    possibleIn(
      decided.revise(
        engine.packet(documents),
        documents.map(now => ({ uri: now.document.uri, now })),
      ),
    ),
    [],
  );
});

test('the likeliest come first', () => {
  const analysis = analyze({
    ...DAM,
    'report.md': `${DAM['report.md']!.replace('nine', 'four')}\nThe museum at Orlan drew 48,000 guests last year, a record.\n`,
    'post.md': `${DAM['post.md']!}\nAbout 95,000 people went to the museum in Orlan, more than ever before.\n`,
  });
  assert.deepEqual(
    possibleIn(analysis).map(line => line.replace(/:.*/, '')),
    ['About 95,000 people – 48,000 guests', 'two weeks – four days'],
  );
});
