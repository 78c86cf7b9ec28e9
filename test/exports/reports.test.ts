import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { GFM, parser } from '@lezer/markdown';
import { htmlReport } from '../../src/exports/html-report.ts';
import { markdownReport } from '../../src/exports/markdown-report.ts';
import { review } from '../../src/exports/review.ts';
import { ACCEPT_YEAR, exportOf, HOSTILE, LIGHTHOUSE } from '../support/exports.ts';

const REPORT = { primary: 'keeper report.md' };
const TEXTS = { Markdown: markdownReport, HTML: htmlReport } as const;

test('the review counts what is open, what is settled and what is shared', () => {
  const { counts } = review(exportOf(LIGHTHOUSE, REPORT));
  assert.deepEqual(counts, {
    sources: 3,
    claims: 10,
    shared: 7,
    quotations: 2,
    conflicts: 1,
    open: 2,
    accepted: 0,
    progress: { settled: 0, total: 7 },
  });
  const settled = review(exportOf(LIGHTHOUSE, { ...REPORT, decisions: [ACCEPT_YEAR] })).counts;
  assert.deepEqual([settled.conflicts, settled.open, settled.accepted, settled.progress.settled], [1, 1, 1, 1]);
});

test('the matrix has a row for each shared claim and a cell for each source, what differs first', () => {
  const { matrix } = review(exportOf(LIGHTHOUSE));
  assert.deepEqual(
    matrix.map(row => [row.verdict, ...row.cells.map(cell => cell.map(m => m.text).join(', '))]),
    [
      ['conflict', 'fourteen months', 'about a year', 'fourteen months'],
      ['agree', '$48.6 million', '48.6 million dollars', ''],
      ['compatible', '61.4 metres', '61 metres', ''],
    ].sort(
      (a, b) => ['conflict', 'compatible', 'agree'].indexOf(a[0]!) - ['conflict', 'compatible', 'agree'].indexOf(b[0]!),
    ),
  );
});

test('a timed source is cited with its time code', () => {
  const [conflict] = review(exportOf(LIGHTHOUSE)).conflicts;
  assert.deepEqual(
    conflict!.readings.flatMap(r => r.statements.map(s => [r.value, s.where])),
    [
      ['14 months', { path: 'keeper report.md', line: 3 }],
      ['14 months', { path: 'talk.vtt', line: 4, time: '1:05' }],
      ['about 1 year', { path: 'news.txt', line: 1 }],
    ],
  );
});

test('coverage tells what only one source says, and what the primary never does', () => {
  const { coverage } = review(exportOf(LIGHTHOUSE, { primary: 'talk.vtt' }));
  assert.deepEqual(
    coverage.neverPrimary.map(n => n.statements.map(s => s.excerpt.text)),
    [
      ['$48.6 million', '48.6 million dollars'],
      ['61.4 metres', '61 metres'],
    ],
  );
  assert.deepEqual(
    coverage.single.map(s => [s.path, ...s.claims.map(c => c.excerpt.text)]),
    [
      ['keeper report.md', '3,120 ships', '2030'],
      ['news.txt', '9 stalls'],
    ],
  );
});

test('a figure in a table is cited with the heads of its row and column', () => {
  const { coverage } = review(
    exportOf({ 'a.md': '| Pier | Depth |\n| --- | --- |\n| North | 3.4 m |\n', 'b.txt': 'Nothing is counted here.' }),
  );
  const { before, text } = coverage.single[0]!.claims[0]!.excerpt;
  assert.equal(before + text, 'North · Depth: 3.4 m');
});

test('a question asks about each open difference and none about a settled one', () => {
  const ask = (...input: Parameters<typeof exportOf>): string[] =>
    review(exportOf(...input)).questions.map(q => q.question);
  const open = ask(LIGHTHOUSE, REPORT);
  assert.equal(open[0], '“fourteen months” or “about a year”: which is right, and what does it rest on?');
  assert.deepEqual(ask(LIGHTHOUSE, { ...REPORT, decisions: [ACCEPT_YEAR] }), open.slice(1));
});

test('a conflict of a rule that is off is not reported', () => {
  const made = review(exportOf(LIGHTHOUSE, { levels: { 'conflicting-figures': 'off' } }));
  assert.deepEqual([made.conflicts.length, made.matrix.filter(row => row.verdict === 'conflict').length], [0, 0]);
});

for (const [name, make] of Object.entries(TEXTS)) {
  test(`${name} tells the differing figures, the working, the decision and who made it`, () => {
    const text = make(exportOf(LIGHTHOUSE, { ...REPORT, decisions: [ACCEPT_YEAR] })).replace(/\s+/g, ' ');
    for (const words of [
      'fourteen months',
      'about a year',
      '14 months is 17 % more than 12 months',
      'The town counts from the day',
      'R. Vale',
      '2031-06-02',
      'Decisions',
      'for lack of a spare part',
    ])
      assert.ok(text.includes(words), words);
  });

  test(`${name} is the same bytes for the same input`, () => {
    assert.equal(make(exportOf(LIGHTHOUSE, REPORT)), make(exportOf(LIGHTHOUSE, REPORT)));
  });

  test(`${name} lists readings under each claim where there are too many sources for columns`, () => {
    const documents = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`s${i}.txt`, 'Restoring the Skarn lighthouse cost $48.6 million in all.']),
    );
    const text = make(exportOf(documents));
    assert.match(text, /s0\.txt:1, s1\.txt:1/);
  });

  test(`${name} of an empty packet says so`, () => {
    const text = make(exportOf({ 'a.txt': 'Nothing is counted here.' }));
    assert.match(text, /No figures differ between the sources\./);
    assert.match(text, /Nothing is open\./);
  });
}

test('the page allows its own style and nothing else', () => {
  const page = htmlReport(exportOf(LIGHTHOUSE));
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)![1]!;
  assert.equal(
    policy.replaceAll('&apos;', "'"),
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
});

test('nothing of a hostile source becomes an element or attribute of the page', () => {
  const page = htmlReport(exportOf(HOSTILE)).replace(/<style>[\s\S]*?<\/style>/, '');
  const tags = [...page.matchAll(/<\/?([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g)];
  assert.equal(tags.length, page.split('<').length - 2, 'a "<" that begins no element of ours, besides the doctype');
  const elements = new Set(tags.map(t => t[1]!));
  for (const element of ['script', 'img', 'iframe', 'object', 'form', 'input', 'style', 'link', 'svg'])
    assert.ok(!elements.has(element), element);
  const attributes = new Set(tags.flatMap(t => [...t[2]!.matchAll(/\s([a-z-]+)(?:=\"[^\"]*\")?/g)].map(a => a[1]!)));
  assert.deepEqual(
    [...attributes].filter(
      a => !['class', 'id', 'href', 'scope', 'lang', 'charset', 'content', 'name', 'open', 'http-equiv'].includes(a),
    ),
    [],
  );
  assert.ok([...page.matchAll(/href="([^"]*)"/g)].every(m => m[1]!.startsWith('#')));
  assert.doesNotMatch(page, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\ud800-\udfff]/);
});

test('nothing of a hostile source becomes a link, an image, code or markup of the Markdown report', () => {
  const text = markdownReport(exportOf(HOSTILE));
  const found: string[] = [];
  parser
    .configure(GFM)
    .parse(text)
    .iterate({
      enter: node => {
        const words = text.slice(node.from, node.to);
        if (
          /^(Link|Image|Autolink|URL|HTMLTag|HTMLBlock|CommentBlock|FencedCode|CodeBlock)$/.test(node.name) &&
          words !== '<br>'
        )
          found.push(`${node.name}: ${words}`);
      },
    });
  assert.deepEqual(found, []);
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e]|\p{Surrogate}/u);
});

test('in Markdown the tenth question holds what is said of it as the first does', () => {
  const sums = Array.from(
    { length: 12 },
    (_, i) => `Yard ${'ABCDEFGHIJKL'[i]} sold ${i + 12} barges and ${i + 5} tugs, a total of ${3 * i + 40} boats.`,
  );
  const text = markdownReport(exportOf({ 'yards.md': sums.join('\n\n') }));
  const lists = parser.parse(text).topNode.getChildren('OrderedList');
  const held = lists.map(l => l.getChildren('ListItem').map(item => item.getChildren('BulletList').length));
  assert.deepEqual(held, [Array.from({ length: 12 }, () => 1)]);
});

test('every decision is listed with who, when and why, and one that lapsed says what changed', () => {
  const { decisions } = review(
    exportOf(
      { ...LIGHTHOUSE, 'news.txt': LIGHTHOUSE['news.txt']!.replace('about a year', 'about two years') },
      {
        decisions: [ACCEPT_YEAR, { kind: 'note', text: 'Ask the board', at: [['keeper report.md', '3,120 ships']] }],
        decidedOn: LIGHTHOUSE,
      },
    ),
  );
  assert.deepEqual(
    decisions.map(d => [d.kind, d.about, d.reason, d.by, d.lapsed]),
    [
      [
        'accepted difference',
        '“about a year” and “fourteen months”',
        'The town counts from the day <work> began',
        'R. Vale',
        '“about a year” is now “about two years”',
      ],
      ['note', '“3,120 ships”', 'Ask the board', undefined, ''],
    ],
  );
});

test('a right reading and a sign-off show in the matrix', () => {
  const { matrix } = review(
    exportOf(LIGHTHOUSE, {
      decisions: [
        { kind: 'canonical', at: [['news.txt', '61 metres']] },
        { kind: 'checked', at: [['keeper report.md', '$48.6 million']] },
      ],
    }),
  );
  assert.deepEqual(
    matrix.flatMap(row =>
      row.cells
        .flat()
        .filter(m => m.right)
        .map(m => m.text),
    ),
    ['61 metres'],
  );
  assert.deepEqual(
    matrix.filter(row => row.checked).map(row => row.cells[0]![0]!.text),
    ['$48.6 million'],
  );
});

test('an accepted difference stays in the matrix beside one that is open in the same group', () => {
  const documents = {
    ...LIGHTHOUSE,
    'zine.txt': 'Restoring the Skarn lighthouse took twenty months from the contract to the relighting.',
  };
  const { conflicts } = review(exportOf(documents, { decisions: [ACCEPT_YEAR] }));
  assert.deepEqual(conflicts[0]!.disputes.map(d => [[d.a, d.b].sort().join(' / '), d.decision !== undefined]).sort(), [
    ['about a year / fourteen months', true],
    ['about a year / twenty months', false],
    ['fourteen months / twenty months', false],
  ]);
  assert.ok(conflicts[0]!.open);
});

test('a stale decision is a finding of the report, but no question to the author', () => {
  const made = review(
    exportOf(
      { ...LIGHTHOUSE, 'news.txt': LIGHTHOUSE['news.txt']!.replace('about a year', 'about two years') },
      { decisions: [ACCEPT_YEAR], decidedOn: LIGHTHOUSE },
    ),
  );
  assert.ok(made.questions.every(q => q.about !== 'stale-annotation'));
});
