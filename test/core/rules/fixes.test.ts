import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewriteSpan, applyEdits } from '../../../src/core/rules/edits.ts';
import { parseDocument } from '../../../src/core/formats/index.ts';
import { recorded } from '../../support/decisions.ts';
import { checkDecision, checkFix, fixesOf, openOf } from '../../support/fixes.ts';
import { conflictsOf, type PacketText } from '../../support/packet.ts';

const BRIDGE: PacketText = {
  'post.md': 'Repairs of the Norvik bridge took about a year. Nobody counted the lamps.',
  'report.md': 'Repairs of the Norvik bridge took roughly fourteen months.',
};

test('a conflict: the other value in this writer’s form', () => {
  checkFix('conflicting-figures', BRIDGE, 'post.md', 'Write "about fourteen months", as report.md:1 has it', {
    'post.md': BRIDGE['post.md']!.replace('about a year', 'about fourteen months'),
  });
  checkFix('conflicting-figures', BRIDGE, 'report.md', 'Write "roughly a year", as post.md:1 has it', {
    'report.md': BRIDGE['report.md']!.replace('roughly fourteen months', 'roughly a year'),
  });
});

test('a conflict: the primary source’s value comes first, and only where there is one', () => {
  const options = { primary: 'report.md' };
  const fix = checkFix(
    'conflicting-figures',
    BRIDGE,
    'post.md',
    'Write "about fourteen months", as report.md:1 has it',
    { 'post.md': BRIDGE['post.md']!.replace('about a year', 'about fourteen months') },
    options,
  );
  assert.equal(fix.preferred, true);
  const preferred = fixesOf('conflicting-figures', BRIDGE, options).filter(f => f.fix.preferred);
  assert.deepEqual(
    preferred.map(f => f.finding.uri),
    ['post.md'],
  );
  assert.deepEqual(
    fixesOf('conflicting-figures', BRIDGE).filter(f => f.fix.preferred),
    [],
  );
});

test('a conflict: a sum stays in its magnitude', () =>
  void checkFix(
    'conflicting-figures',
    {
      'a.md': 'The Norvik bridge cost the council $2.1bn in all.',
      'b.md': 'The Norvik bridge cost the council 2.6 billion dollars in all.',
    },
    'a.md',
    'Write "$2.6bn", as b.md:1 has it',
    { 'a.md': 'The Norvik bridge cost the council $2.6bn in all.' },
  ));

test('a conflict: accept the difference', () => {
  const next = checkDecision(
    'conflicting-figures',
    BRIDGE,
    'post.md',
    'Accept the difference with "roughly fourteen months" (report.md:1)…',
  );
  assert.ok(next.findings.every(f => f.suppressed?.reason === 'It is known.'));
});

test('a conflict: different claims', () => {
  const next = checkDecision(
    'conflicting-figures',
    BRIDGE,
    'post.md',
    'Keep apart from "roughly fourteen months" (report.md:1): these are different claims',
  );
  assert.deepEqual(conflictsOf(next), []);
});

test('a conflict: mark the right reading, here or there', () => {
  checkDecision('conflicting-figures', BRIDGE, 'post.md', 'Mark "about a year" here as the right reading');
  const next = checkDecision(
    'conflicting-figures',
    BRIDGE,
    'report.md',
    'Mark "roughly fourteen months" here as the right reading',
  );
  assert.deepEqual(
    openOf(next, 'conflicting-figures').map(f => f.uri),
    ['post.md'],
  );
});

test('a conflict: correct everywhere', () => {
  const three: PacketText = { ...BRIDGE, 'talk.txt': 'Well, repairs of the Norvik bridge took about a year. Fine.' };
  checkFix(
    'conflicting-figures',
    three,
    'post.md',
    'Correct everywhere: "about fourteen months" at all 2 places that say "about a year"',
    {
      'post.md': three['post.md']!.replace('about a year', 'about fourteen months'),
      'talk.txt': three['talk.txt']!.replace('about a year', 'about fourteen months'),
    },
  );
});

test('a conflict in captions: the time codes between the words stay', () => {
  const talk =
    'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nrepairs of the norvik bridge took fourteen\n\n00:00:03.000 --> 00:00:05.000\nmonths as we all know\n';
  const packet = { 'talk.vtt': talk, 'post.md': 'Repairs of the Norvik bridge took fifteen months, as we all know.' };
  checkFix('conflicting-figures', packet, 'talk.vtt', 'Write "fifteen months", as post.md:1 has it', {
    'talk.vtt': talk.replace('fourteen', 'fifteen'),
  });
});

test('an accepted difference can be taken back', () => {
  const annotations = recorded(BRIDGE, [
    {
      kind: 'accept',
      reason: 'So.',
      at: [
        ['post.md', 'about a year'],
        ['report.md', 'roughly fourteen months'],
      ],
    },
  ]);
  const titles = fixesOf('conflicting-figures', BRIDGE, { annotations }).map(f => f.fix.title);
  assert.deepEqual(titles, ['Take back the acceptance', 'Take back the acceptance']);
});

const SAID = 'We saw the water rise for three years, and nobody asked us what it meant for the bridge.';

test('a misquotation: the words of the source, in the marks of the quotation', () => {
  for (const [open, close] of [
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
  ] as const) {
    const post = (words: string): string => `They wrote: ${open}${words}${close}`;
    checkFix(
      'misquotation',
      {
        'report.txt': SAID,
        'post.md': post('We saw the water rise for four years, and nobody asked us what it meant for the bridge!'),
      },
      'post.md',
      'Correct to the words of report.txt:1',
      { 'post.md': post('We saw the water rise for three years, and nobody asked us what it meant for the bridge!') },
    );
  }
});

test('a misquotation: words that were left out come back', () =>
  void checkFix(
    'misquotation',
    {
      'report.txt': SAID,
      'post.md': 'They wrote: "We saw the water rise, and nobody asked us what it meant for the bridge."',
    },
    'post.md',
    'Correct to the words of report.txt:1',
    {
      'post.md':
        'They wrote: "We saw the water rise for three years, and nobody asked us what it meant for the bridge."',
    },
  ));

test('a misquotation: words that were put in go', () =>
  void checkFix(
    'misquotation',
    {
      'report.txt': SAID,
      'post.md':
        'They wrote: "We saw the water rise for three long years, and nobody asked us what it meant for the bridge."',
    },
    'post.md',
    'Correct to the words of report.txt:1',
    {
      'post.md':
        'They wrote: "We saw the water rise for three years, and nobody asked us what it meant for the bridge."',
    },
  ));

test('a misquotation: the apostrophes of the quoting text', () =>
  void checkFix(
    'misquotation',
    {
      'report.txt': 'We saw that the bridge’s piers were bare and nobody asked us what it meant for the town.',
      'post.md': 'They wrote: "We saw that the piers were bare and nobody asked us what it meant for the town."',
    },
    'post.md',
    'Correct to the words of report.txt:1',
    {
      'post.md':
        'They wrote: "We saw that the bridge\'s piers were bare and nobody asked us what it meant for the town."',
    },
  ));

test('a misquotation: what is left out is marked', () =>
  void checkFix(
    'misquotation',
    {
      'report.txt': SAID,
      'post.md': 'They wrote: "We saw the water rise, and nobody asked us what it meant for the bridge."',
    },
    'post.md',
    'Mark what is left out with "…"',
    { 'post.md': 'They wrote: "We saw the water rise … and nobody asked us what it meant for the bridge."' },
  ));

test('a misquotation: what is changed is marked', () =>
  void checkFix(
    'misquotation',
    {
      'report.txt': SAID,
      'post.md':
        'They wrote: "We saw the water rise for four years, and nobody asked us what it meant for the bridge."',
    },
    'post.md',
    'Mark what is changed with "[ ]"',
    {
      'post.md':
        'They wrote: "We saw the water rise for [four] years, and nobody asked us what it meant for the bridge."',
    },
  ));

test('a misquotation: accept as a paraphrase', () => {
  const packet = {
    'report.txt': SAID,
    'post.md': 'They wrote: "We saw the water rise for four years, and nobody asked us what it meant for the bridge."',
  };
  const next = checkDecision('misquotation', packet, 'post.md', 'Accept as a paraphrase…');
  assert.equal(next.findings.find(f => f.rule === 'misquotation')?.suppressed?.reason, 'It is known.');
});

test('a sum that does not follow can be let stand', () => {
  const packet = { 'a.md': 'The old engine reached 79.6 % and the new one 80.8 %, a gap of 1.5 points.' };
  checkDecision('arithmetic-mismatch', packet, 'a.md', 'Accept this…');
});

const STALE = { ...BRIDGE, 'report.md': BRIDGE['report.md']!.replace('fourteen', 'fifteen') };
const ACCEPTED = {
  annotations: recorded(BRIDGE, [
    {
      kind: 'accept',
      reason: 'So.',
      at: [
        ['post.md', 'about a year'],
        ['report.md', 'roughly fourteen months'],
      ],
    },
  ]),
};

test('a stale annotation: keep it for what is written now', () => {
  const next = checkDecision('stale-annotation', STALE, 'report.md', 'Keep it for "roughly fifteen months"', ACCEPTED);
  assert.equal(next.annotations[0]?.state, 'holds');
  assert.ok(next.findings.every(f => f.suppressed));
});

test('a sign-off whose sentence says something else: mark as checked again', () => {
  const texts = { 'report.md': 'The lock at Tarn Weir, which the town built in two summers, is 84 metres long.' };
  const now = { 'report.md': texts['report.md'].replace('is 84', 'will be 84') };
  const signed = { annotations: recorded(texts, [{ kind: 'checked', at: [['report.md', '84 metres']] }]) };
  const next = checkDecision('stale-annotation', now, 'report.md', 'Mark as checked again', signed);
  assert.deepEqual(
    next.annotations.map(a => [a.annotation.kind, a.state]),
    [['checked', 'holds']],
  );
});

test('a stale annotation: remove it', () => {
  const next = checkDecision('stale-annotation', STALE, 'report.md', 'Remove the annotation', ACCEPTED);
  assert.deepEqual(next.annotations, []);
});

test('a lost annotation: choose among the candidates', () => {
  const twice = { ...BRIDGE, 'report.md': `${BRIDGE['report.md']!}\n\n${BRIDGE['report.md']!}` };
  const titles = fixesOf('stale-annotation', twice, ACCEPTED).map(f => f.fix.title);
  assert.deepEqual(
    titles.filter(t => t.startsWith('It is about')),
    ['It is about report.md:1: "roughly fourteen months"', 'It is about report.md:3: "roughly fourteen months"'],
  );
  checkDecision('stale-annotation', twice, 'report.md', 'It is about report.md:3: "roughly fourteen months"', ACCEPTED);
});

test('a passage that was moved and reworded: choose the likest words, never those with another number', () => {
  const passage = 'the ferry was loaded with forty crates before noon and left without its pilot';
  const letter = (said: string): PacketText => ({
    'letter.md': `It rained all morning.\n\nThey say ${said}, which nobody wrote down.\n\nThe harbour was quiet.`,
  });
  const noted = {
    annotations: recorded(letter(passage), [{ kind: 'note', text: 'Who said so?', at: [['letter.md', passage]] }]),
  };
  const moved = (said: string): PacketText => ({
    'letter.md': `We heard much on that day. As an old hand told the court, ${said}; the rest is silence.`,
  });
  const offered = (now: PacketText): string[] =>
    fixesOf('stale-annotation', now, noted).map(f =>
      f.fix.title.replace(/^(It is about letter\.md:1: ".{20}).*/, '$1'),
    );
  assert.deepEqual(offered(moved(passage.replace('noon and left', 'noon, and then it sailed'))), [
    'It is about letter.md:1: "the ferry was loaded',
    'Remove the annotation',
  ]);
  assert.deepEqual(offered(moved(passage.replace('forty', 'sixty').replace('noon and left', 'noon, then sailed'))), []);
});

test('a misheard figure: in the form of the other source', () => {
  const talk = (n: string): string =>
    `[00:01] Repairs of the Norvik bridge took ${n} months from the order to the opening.`;
  checkFix(
    'doubtful-transcription',
    {
      'talk.txt': `${talk('fifty')}\n[00:09] And so on.`,
      'report.md': 'Repairs of the Norvik bridge took fifteen months from the order to the opening.',
    },
    'talk.txt',
    'Write "fifteen months", as report.md:1 has it',
    { 'talk.txt': `${talk('fifteen')}\n[00:09] And so on.` },
  );
});

test('edits touch the words that change and nothing else', () => {
  const markdown = 'It took **fourteen**\nlong   months.';
  const document = parseDocument({ uri: 'a.md', text: markdown });
  const span = { start: markdown.indexOf('fourteen'), end: markdown.indexOf('.') };
  const made = (text: string): string => applyEdits(markdown, rewriteSpan(document, span, text));
  assert.equal(made('fifteen long months'), 'It took **fifteen**\nlong   months.');
  assert.equal(made('fourteen months'), 'It took **fourteen**\n   months.');
  assert.equal(made('fourteen very long months'), 'It took **fourteen very**\nlong   months.');
  assert.equal(made('fourteen long months'), markdown);
});
