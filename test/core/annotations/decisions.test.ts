import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationStates } from '../../../src/core/annotations/progress.ts';
import { placesToCheck } from '../../../src/core/annotations/record.ts';
import { decidedStates } from '../../../src/core/annotations/settle.ts';
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

const MEASURED =
  'Repairs took fourteen months. The Norvik bridge over the river Harl is 1,284 metres long, as the builders found when they measured it. It opened in May.';
const SPAN: PacketText = { 'report.md': MEASURED, 'post.md': MEASURED.replace(' in May', ', says the mayor') };
const LENGTH: Decided = {
  kind: 'checked',
  creator: 'R. Vale',
  at: [
    ['report.md', '1,284 metres'],
    ['post.md', '1,284 metres'],
  ],
};

const reworded = (from: string, to: string): PacketText => ({ ...SPAN, 'report.md': MEASURED.replace(from, to) });

/** What is said of the sign-off of the bridge's length once the texts are these: nothing, while it holds. */
function signOff(now: PacketText, from = SPAN): string[] {
  const analysis = decided(from, [LENGTH], now);
  const told = analysis.findings.filter(f => f.rule === 'stale-annotation').map(f => `${f.uri}: ${f.message}`);
  const length = analysis.claims.find(c => c.uri === 'report.md' && c.quantity.unit === 'm')!;
  const group = analysis.groups.find(g => g.claims.includes(length.id));
  assert.equal(group?.state === 'checked', told.length === 0);
  return told;
}

test('a sign-off lapses when other words of its sentence change, and says which', () =>
  assert.deepEqual(signOff(reworded(' is 1,284', ' was planned to be 1,284')), [
    'report.md: This was checked by R. Vale when it said "…river Harl is 1,284 metres…"; now it says "…river Harl was planned to be 1,284 metres…".',
  ]));

test('words put to the end of its sentence count, too', () =>
  assert.deepEqual(signOff(reworded('measured it', 'measured it without its ramps')), [
    'report.md: This was checked by R. Vale when it said "…measured it"; now it says "…measured it without its ramps".',
  ]));

test('it lapses when the words of the other source change', () =>
  assert.deepEqual(
    signOff({ ...SPAN, 'post.md': SPAN['post.md']!.replace('The Norvik bridge', 'The old Norvik bridge') }),
    [
      'post.md: The same claim was checked elsewhere by R. Vale when it said "The Norvik bridge…"; now it says "The old Norvik bridge…".',
    ],
  ));

for (const [what, from, to] of [
  ['another sentence', 'took fourteen months', 'lasted for two years'],
  ['the lines', 'The Norvik bridge over', 'The Norvik\nbridge over'],
  ['marks and capitals', 'The Norvik bridge over the river', 'The **NORVIK** bridge, over the "river"'],
  ['how its own figure is written', '1,284 metres', '1284 meters'],
  ['what comes before it', 'Repairs took', '# Report\n\nThree pages.\n\nRepairs took'],
  ['what comes behind it', 'measured it.', 'measured it. It has 216 lamps.'],
] as const)
  test(`a sign-off outlives an edit of ${what}`, () => assert.deepEqual(signOff(reworded(from, to)), []));

test('a sign-off outlives quotation marks set otherwise, and a source that comes in', () => {
  const said = { ...BRIDGE, 'report.md': `"It is 1,284 metres long," she said, "and it's narrow."` };
  const now = { ...said, 'report.md': '“It is 1,284 metres long,” she said, “and it’s narrow.”' };
  assert.deepEqual(signOff({ ...now, 'talk.txt': 'The Norvik bridge is 1,284 metres long.' }, said), []);
});

test('a sign-off of a caption outlives other times and lines', () => {
  const cues = (late: number): string =>
    `WEBVTT\n\n00:00:0${1 + late}.000 --> 00:00:0${3 + late}.000\nThe Norvik bridge is\n\n00:00:0${3 + late}.000 --> 00:00:0${5 + late}.000\n1,284 metres long.\n`;
  const at = [['talk.vtt', '1,284 metres']] as const;
  const analysis = decided({ 'talk.vtt': cues(0) }, [{ kind: 'checked', at }], { 'talk.vtt': cues(4) });
  assert.equal(analysis.annotations[0]?.state, 'holds');
});

test('a cell is checked with the heads of its row and column', () => {
  const table = (row: string, column: string): PacketText => ({
    'a.md': `| Bridge | ${column} |\n| --- | --- |\n| ${row} | 84 metres |\n| Harl | 96 metres |\n`,
  });
  const state = (now: PacketText): string =>
    decided(table('Norvik', 'Length'), [{ kind: 'checked', at: [['a.md', '84 metres']] }], now).annotations[0]!.state;
  assert.equal(state(table('Norvik', 'Length')), 'holds');
  assert.notEqual(state(table('Norvik', 'Width')), 'holds');
  assert.notEqual(state(table('Tessin', 'Length')), 'holds');
});

test('a sign-off made before sentences were kept lapses with its value alone', () => {
  const annotations = recorded(SPAN, [LENGTH]).map(a => ({
    ...a,
    targets: a.targets.map(({ passage, ...target }) => (assert.ok(passage), target)),
  }));
  const at = (now: PacketText): string | undefined => analyze(now, { annotations }).annotations[0]?.state;
  assert.equal(at(reworded(' is 1,284', ' was planned to be 1,284')), 'holds');
  assert.equal(at(reworded('1,284', '1,283')), 'stale');
});

test('a sign-off of a quotation lapses when the words that it was held against change', () => {
  const words = 'the water rose for three years, and nobody asked us what it meant for the bridge';
  const texts = { 'report.txt': `We saw how ${words}.`, 'post.md': `They wrote: "We saw how ${words}."` };
  const analysis = analyze(texts);
  const [quotation] = analysis.quotations;
  assert.ok(quotation);
  const places = placesToCheck(analysis, quotation, undefined);
  assert.deepEqual(
    places.map(p => p.uri),
    ['post.md', 'report.txt'],
  );
  const check: Decided = {
    kind: 'checked',
    at: places.map(p => [p.uri, texts[p.uri as 'post.md'].slice(p.start, p.end)]),
  };
  const state = (now: PacketText): string | undefined => {
    const next = decided(texts, [check], now);
    return [...quotationStates(next).values()][0];
  };
  assert.equal(state(texts), 'checked');
  assert.equal(state({ ...texts, 'report.txt': texts['report.txt'].replace('nobody asked', 'no one asked') }), 'open');
});

test('a figure that stands alone can be checked, too', () => {
  const alone = { 'a.md': 'The ferry of Tessin carries 38 people.' };
  const analysis = decided(alone, [{ kind: 'checked', at: [['a.md', '38 people']] }]);
  assert.deepEqual([...decidedStates(analysis.annotations)], [[analysis.claims[0]!.id, 'checked']]);
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
