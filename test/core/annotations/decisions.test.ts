import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewStates } from '../../../src/core/annotations/settle.ts';
import type { Analysis, Finding } from '../../../src/core/model.ts';
import { recorded, type Decided } from '../../support/decisions.ts';
import { analyze, conflictsOf, groupsOf, type PacketText } from '../../support/packet.ts';

const BRIDGE: PacketText = {
  'report.md': 'Repairs of the Norvik bridge took fourteen months. The Norvik bridge is 1,284 metres long.',
  'post.md': 'Repairs of the Norvik bridge took about a year. The Norvik bridge is 1,284 metres long.',
};
const ACCEPT: Decided = {
  kind: 'accept',
  reason: 'The post counts from the second order.',
  creator: 'R. Vale',
  created: '2031-06-02T10:00:00Z',
  at: [
    ['post.md', 'about a year'],
    ['report.md', 'fourteen months'],
  ],
};

const decided = (documents: PacketText, decisions: readonly Decided[], now = documents): Analysis =>
  analyze(now, { annotations: recorded(documents, decisions) });
const figures = (a: Analysis): Finding[] => a.findings.filter(f => f.rule === 'conflicting-figures');
const edited = (from: string, to: string): PacketText => ({
  ...BRIDGE,
  'report.md': BRIDGE['report.md']!.replace(from, to),
});

test('without decisions there is one conflict, found at both places', () => {
  const analysis = analyze(BRIDGE);
  assert.deepEqual(conflictsOf(analysis), ['"about a year" conflicts "fourteen months"']);
  assert.equal(figures(analysis).length, 2);
  assert.ok(figures(analysis).every(f => !f.suppressed));
});

test('an accepted difference is told as accepted, with the reason, who and when', () => {
  const analysis = decided(BRIDGE, [ACCEPT]);
  assert.equal(figures(analysis).length, 2);
  for (const f of figures(analysis))
    assert.deepEqual(f.suppressed, {
      reason: 'The post counts from the second order.',
      annotation: 'urn:uuid:1',
      by: 'R. Vale',
      at: '2031-06-02T10:00:00Z',
    });
  const group = analysis.groups.find(g => g.conflicts.length > 0);
  assert.equal(group?.state, 'decided');
  assert.equal(group.conflicts[0]?.accepted?.reason, 'The post counts from the second order.');
});

test('it opens again as soon as either value changes, and holds again when the change is undone', () => {
  const opened = decided(BRIDGE, [ACCEPT], edited('fourteen', 'fifteen'));
  assert.ok(figures(opened).length === 2 && figures(opened).every(f => !f.suppressed));
  const [placed] = opened.annotations;
  assert.equal(placed?.state, 'stale');
  assert.deepEqual(
    placed.targets.map(t => (t.state === 'stale' ? [t.was, t.now] : t.state)),
    ['holds', ['fourteen months', 'fifteen months']],
  );
  const other = decided(BRIDGE, [ACCEPT], {
    ...BRIDGE,
    'post.md': BRIDGE['post.md']!.replace('about a year', 'about two years'),
  });
  assert.ok(figures(other).every(f => !f.suppressed));
  assert.ok(figures(decided(BRIDGE, [ACCEPT], edited('fifteen', 'fourteen'))).every(f => f.suppressed));
});

test('it outlives edits that leave both values alone', () => {
  const now = {
    'report.md': `# Report\n\nA preface.\n\n${BRIDGE['report.md']!.replace('took', 'lasted')}`,
    'post.md': `I was there. ${BRIDGE['post.md']!} I really was.`,
  };
  assert.ok(figures(decided(BRIDGE, [ACCEPT], now)).every(f => f.suppressed));
});

test('a value written otherwise is the same value', () => {
  assert.ok(figures(decided(BRIDGE, [ACCEPT], edited('fourteen months', '14 months'))).every(f => f.suppressed));
});

test('a hedge put before the figure is another value', () => {
  const analysis = decided(BRIDGE, [ACCEPT], edited('took fourteen', 'took at least fourteen'));
  assert.equal(analysis.annotations[0]?.state, 'stale');
});

test('an accepted difference holds for the two values wherever the claim is made, and for no other value', () => {
  const three = { ...BRIDGE, 'talk.txt': 'Repairs of the Norvik bridge took about a year.' };
  assert.ok(figures(decided(three, [ACCEPT])).every(f => f.suppressed));
  const four = { ...BRIDGE, 'talk.txt': 'Repairs of the Norvik bridge took two years.' };
  const analysis = decided(four, [ACCEPT]);
  const open = figures(analysis).filter(f => !f.suppressed);
  assert.equal(open.length, 3);
  for (const f of open) assert.doesNotMatch(f.message, /about a year.*fourteen|fourteen.*about a year/);
});

test('different claims are kept apart, whatever speaks for one', () => {
  const analysis = decided(BRIDGE, [{ kind: 'unlink', at: ACCEPT.at }]);
  assert.deepEqual(conflictsOf(analysis), []);
  assert.deepEqual(groupsOf(analysis), [['post.md: 1,284 metres', 'report.md: 1,284 metres']]);
});

test('they stay apart when a figure changes', () => {
  assert.deepEqual(
    conflictsOf(decided(BRIDGE, [{ kind: 'unlink', at: ACCEPT.at }], edited('fourteen', 'fifteen'))),
    [],
  );
});

test('the same claim is put together, however little speaks for it', () => {
  const apart = {
    'a.md': 'The ferry of Tessin carries 38 people.',
    'b.md': 'Counting heads on deck, the harbour master came to 41 in all.',
  };
  assert.deepEqual(conflictsOf(analyze(apart)), []);
  const analysis = decided(apart, [
    {
      kind: 'link',
      at: [
        ['a.md', '38 people'],
        ['b.md', '41'],
      ],
    },
  ]);
  assert.deepEqual(groupsOf(analysis).length, 1);
  assert.deepEqual(conflictsOf(analysis), ['"38 people" conflicts "41"']);
});

test('what is no figure is not shown as one: at this place only', () => {
  const twice = { 'a.md': 'Shop 12 sold bread. It had 12 bakers, and then 12 more.' };
  const texts = (a: Analysis): string[] => a.claims.map(c => `${c.start}: ${c.text}`);
  const before = texts(analyze(twice));
  const analysis = decided(twice, [{ kind: 'not-a-figure', everywhere: false, at: [['a.md', '12 bakers']] }]);
  assert.equal(texts(analysis).length, before.length - 1);
  assert.ok(!texts(analysis).some(t => t.endsWith('12 bakers')));
});

test('what is no figure anywhere in its source', () => {
  const talk = { 'a.md': 'Broad: 50 metres. Then 50 metres again, and 60 metres.', 'b.md': 'It is 50 metres long.' };
  const everywhere = recorded({ ...talk, 'a.md': 'Broad: 50 metres.' }, [
    { kind: 'not-a-figure', everywhere: true, at: [['a.md', '50 metres']] },
  ]);
  const analysis = analyze(talk, { annotations: everywhere });
  assert.deepEqual(
    analysis.claims.map(c => `${c.uri}: ${c.text}`),
    ['a.md: 60 metres', 'b.md: 50 metres'],
  );
});

test('a dismissed figure that changes is a figure again', () => {
  const decision: Decided = { kind: 'not-a-figure', everywhere: false, at: [['report.md', 'fourteen months']] };
  assert.deepEqual(conflictsOf(decided(BRIDGE, [decision])), []);
  assert.equal(conflictsOf(decided(BRIDGE, [decision], edited('fourteen', 'fifteen'))).length, 1);
});

test('where one reading is right, only the others are found fault with, and compared with it alone', () => {
  const three = { ...BRIDGE, 'talk.txt': 'Repairs of the Norvik bridge took two years.' };
  assert.equal(conflictsOf(analyze(three)).length, 3);
  const analysis = decided(three, [{ kind: 'canonical', at: [['report.md', 'fourteen months']] }]);
  assert.deepEqual(conflictsOf(analysis), [
    '"about a year" conflicts "fourteen months"',
    '"fourteen months" conflicts "two years"',
  ]);
  assert.deepEqual(
    figures(analysis).map(f => f.uri),
    ['post.md', 'talk.txt'],
  );
  for (const f of figures(analysis)) assert.match(f.message, /"fourteen months" in report\.md:1, marked right:/);
  assert.equal(analysis.groups.find(g => g.conflicts.length > 0)?.readings.filter(r => r.canonical).length, 1);
});

test('a sign-off makes a claim checked, and lapses when the text of either side changes', () => {
  const length: Decided = {
    kind: 'checked',
    at: [
      ['report.md', '1,284 metres'],
      ['post.md', '1,284 metres'],
    ],
  };
  const stateOf = (a: Analysis): string | undefined =>
    a.groups.find(g => g.readings.some(r => r.quantity.unit === 'm'))?.state;
  assert.equal(stateOf(decided(BRIDGE, [length])), 'checked');
  assert.equal(stateOf(decided(BRIDGE, [length], edited('1,284', '1,283'))), undefined);
  const more = { ...BRIDGE, 'talk.txt': 'The Norvik bridge is 1,350 metres long.' };
  assert.equal(stateOf(decided(BRIDGE, [length], more)), undefined);
});

test('a figure that stands alone can be checked, too', () => {
  const alone = { 'a.md': 'The ferry of Tessin carries 38 people.' };
  const analysis = decided(alone, [{ kind: 'checked', at: [['a.md', '38 people']] }]);
  assert.deepEqual([...reviewStates(analysis.claims, analysis.groups, analysis.annotations).values()], ['checked']);
});

test('a claim marked by hand is compared like any other', () => {
  const vague = {
    'a.md': 'The ferry of Tessin carries 38 people.',
    'b.md': 'The ferry of Tessin carries as many as the harbour has lamps.',
  };
  const mark: Decided = {
    kind: 'claim',
    value: '41 people',
    subject: 'ferry of Tessin',
    measure: 'people carried',
    at: [['b.md', 'as many as the harbour has lamps']],
  };
  const analysis = decided(vague, [
    mark,
    {
      kind: 'link',
      at: [
        ['a.md', '38 people'],
        ['b.md', 'as many as the harbour has lamps'],
      ],
    },
  ]);
  const claim = analysis.claims.find(c => c.uri === 'b.md');
  assert.deepEqual(
    [claim?.quantity.low, claim?.quantity.unit, claim?.subject?.value, claim?.measure?.value],
    [41, 'person', 'ferry of Tessin', 'people carried'],
  );
  assert.deepEqual(conflictsOf(analysis), ['"38 people" conflicts "as many as the harbour has lamps"']);
});

test('a misquotation accepted as a paraphrase stays accepted while the words do', () => {
  const words = 'the water rose for three years, and nobody asked us what it meant for the bridge';
  const quoted = {
    'report.txt': `We saw how ${words}.`,
    'post.md': `They wrote: "We saw how ${words.replace('three', 'four')}."`,
  };
  const accept: Decided = {
    kind: 'accept',
    rule: 'misquotation',
    reason: 'They said four on the phone.',
    at: [['post.md', `We saw how ${words.replace('three', 'four')}`]],
  };
  const of = (a: Analysis): Finding[] => a.findings.filter(f => f.rule === 'misquotation');
  assert.equal(of(analyze(quoted)).length, 1);
  assert.equal(of(decided(quoted, [accept]))[0]?.suppressed?.reason, 'They said four on the phone.');
  const now = { ...quoted, 'post.md': quoted['post.md'].replace('nobody asked us', 'nobody told us') };
  assert.equal(of(decided(quoted, [accept], now))[0]?.suppressed, undefined);
});

test('an annotation of a source that is gone is missing, and does nothing', () => {
  const analysis = decided(BRIDGE, [ACCEPT], { 'post.md': BRIDGE['post.md']! });
  assert.equal(analysis.annotations[0]?.state, 'missing');
  assert.deepEqual(figures(analysis), []);
});

test('the order of annotations makes no difference to what is found', () => {
  const all = recorded(BRIDGE, [
    ACCEPT,
    { kind: 'checked', at: [['report.md', '1,284 metres']] },
    { kind: 'note', text: 'Ask.', at: [['post.md', 'about a year']] },
  ]);
  assert.deepEqual(
    analyze(BRIDGE, { annotations: all }).findings,
    analyze(BRIDGE, { annotations: [...all].reverse() }).findings,
  );
});
