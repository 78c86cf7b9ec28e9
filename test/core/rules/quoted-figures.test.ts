import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptanceAt } from '../../../src/core/annotations/record.ts';
import { createEngine } from '../../../src/core/index.ts';
import type { Analysis } from '../../../src/core/model.ts';
import { foldQuotedFigures } from '../../../src/core/rules/quoted-figures.ts';
import { recorded } from '../../support/decisions.ts';
import { analyze, type PacketText } from '../../support/packet.ts';

/** A figure that is quoted wrong is told once. */

const said = (years: string): string =>
  `We saw the water rise for ${years} years, and nobody asked us what it meant for the lock`;
const TWO: PacketText = {
  'talk.txt': `[00:01] ${said('three')}. [00:09] That was all.`,
  'post.md': `The keeper said: "${said('four')}."`,
};

const told = (a: Analysis): string[] => a.findings.map(f => `${f.uri}: ${f.rule}${f.suppressed ? ', accepted' : ''}`);

test('a figure that is quoted wrong is one finding, with the working under it', () => {
  const analysis = analyze(TWO);
  assert.deepEqual(told(analysis), ['post.md: misquotation']);
  assert.deepEqual(
    analysis.findings[0]!.related.map(r => `${r.uri}: ${r.message}`),
    [
      `talk.txt: "${said('three')}"`,
      'post.md: "four years" is quoted',
      'talk.txt: "three years": 4 years is 33 % more than 3 years',
    ],
  );
  // the claims still conflict: cards, marks and matrices show it
  assert.equal(analysis.groups.flatMap(g => g.conflicts).length, 1);
});

test('a third source that has the words right adds no finding', () =>
  assert.deepEqual(told(analyze({ ...TWO, 'report.md': `The keeper said: "${said('three')}."` })), [
    'post.md: misquotation',
  ]));

test('where the rule is off, the conflict is told as any other', () =>
  assert.deepEqual(told(analyze(TWO, { levels: { misquotation: 'off' } })), [
    'post.md: conflicting-figures',
    'talk.txt: conflicting-figures',
  ]));

test('a figure of the quotation that nobody quotes wrong conflicts on its own', () => {
  const years = said('three').replace('the lock', 'the lock, which is 84 metres long');
  const texts = {
    'talk.txt': `[00:01] ${years}. [00:09] That was all.`,
    'post.md': `The keeper said: "${years.replace('asked', 'told')}."`,
    'report.md': 'The lock is 92 metres long.',
  };
  const found = analyze(texts).findings.filter(f => f.rule === 'conflicting-figures');
  assert.deepEqual(new Set(found.map(f => f.uri)), new Set(['talk.txt', 'post.md', 'report.md']));
});

test('whoever lets the quotation stand lets its figures stand: one decision settles both', () => {
  const open = analyze(TWO);
  const [finding] = open.findings;
  const { uri, start, end } = finding!;
  const { places, rule } = acceptanceAt(open, [{ uri, start, end }], 'As he said it on the phone.');
  const at = places.map(p => [p.uri, TWO[p.uri]!.slice(p.start, p.end)] as const);
  const annotations = recorded(TWO, [{ kind: 'accept', reason: 'So.', rule: rule!, at }]);
  const analysis = analyze(TWO, { annotations });
  assert.deepEqual(told(analysis), ['post.md: misquotation, accepted']);
  assert.deepEqual(
    analysis.groups.map(g => g.state),
    ['decided'],
  );
});

test('a conflict that was accepted before settles the quotation, too', () => {
  const at = [
    ['post.md', 'four years'],
    ['talk.txt', 'three years'],
  ] as const;
  const analysis = analyze(TWO, { annotations: recorded(TWO, [{ kind: 'accept', reason: 'So.', at }]) });
  assert.deepEqual(told(analysis), ['post.md: misquotation, accepted']);
});

test('telling once is done once', () => {
  const analysis = analyze(TWO);
  assert.deepEqual(foldQuotedFigures(analysis.findings, analysis), analysis.findings);
});

test('an answer brought up to an edit tells it once, too', () => {
  const engine = createEngine();
  const texts = Object.entries(TWO).map(([uri, text]) => ({ uri, text }));
  const other = { uri: 'report.md', text: 'The lock has 12 lamps.' };
  const before = engine.analyze([...texts, other]);
  for (const edited of [
    { uri: 'post.md', text: `Well. ${TWO['post.md']!}` },
    { uri: 'talk.txt', text: `${TWO['talk.txt']!} Really.` },
    { uri: 'report.md', text: 'The lock has 13 lamps.' },
    { uri: 'post.md', text: TWO['post.md']!.replace('four', 'three') },
  ]) {
    const after = engine.revise(before, [{ uri: edited.uri, now: engine.document(edited) }]);
    const fresh = engine.analyze([...texts, other].map(t => (t.uri === edited.uri ? edited : t)));
    assert.deepEqual(after.findings, fresh.findings);
  }
});
