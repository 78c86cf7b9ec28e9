import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byDocument } from '../../src/core/by-document.ts';
import { createEngine } from '../../src/core/index.ts';
import type { Analysis, SourceDocument } from '../../src/core/model.ts';
import { recorded } from '../support/decisions.ts';
import { makePacket, randomFrom } from '../support/made-up.ts';

/** An answer brought up to an edit: what it must have in common with a comparison from the start, after any edits. */

const engine = createEngine();
const SOURCES: readonly SourceDocument[] = makePacket(5, { length: 2500 });
const DOCUMENTS = SOURCES.map(s => engine.document(s));
const COMPARED = engine.packet(DOCUMENTS);

/** Values of groups, by the texts of their claims: what does not depend on how things are numbered. */
const groupsOf = ({ groups, claims }: Analysis): string[] => {
  const byId = new Map(claims.map(c => [c.id, c]));
  return groups.map(g => g.claims.map(id => `${id} ${byId.get(id)!.text}`).join(' | ')).sort();
};
const findingsOf = ({ findings }: Analysis): string[] =>
  findings.map(f => `${f.uri}:${f.start}-${f.end} ${f.rule} ${f.message} ${f.about.join()}`).sort();

/** Every claim, group, finding and quotation of an analysis speaks of what is there. */
function checkWhole(analysis: Analysis): void {
  const ids = new Set([...analysis.claims.map(c => c.id), ...analysis.quotations.map(q => q.id)]);
  const texts = new Map(analysis.documents.map(d => [d.uri, d.text]));
  for (const g of analysis.groups) {
    assert.ok(g.claims.length > 1);
    assert.deepEqual([...g.readings.flatMap(r => r.claims)].sort(), [...g.claims].sort());
    for (const id of g.claims) assert.ok(ids.has(id), id);
  }
  for (const f of analysis.findings) {
    for (const id of f.about) assert.ok(ids.has(id), `${f.rule}: ${id}`);
    for (const p of [f, ...f.related]) assert.ok(p.start < p.end && p.end <= texts.get(p.uri)!.length, f.rule);
  }
  for (const p of analysis.possible) for (const id of p.claims) assert.ok(ids.has(id), id);
  for (const q of analysis.quotations) {
    if (q.marked) assert.ok(texts.get(q.uri)!.slice(q.start, q.end).includes(q.text.slice(1, -1)));
    if (q.evidence) assert.ok(q.evidence.end <= texts.get(q.evidence.uri)!.length);
  }
  const order = analysis.claims.map(c => [c.uri, c.start] as const);
  assert.deepEqual(
    order,
    [...order].sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1)),
  );
}

const edit = fc.record({
  source: fc.nat(SOURCES.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(40),
  insert: fc.constantFrom(
    '',
    'x',
    ' ',
    '7',
    ' about 14 months later',
    '\n\nThe clinic cost 3 million.\n',
    ' “as told” ',
    '%',
  ),
});

test('after any edits the claims are those of the texts, and all that is said speaks of what is there', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => {
      const texts = SOURCES.map(s => s.text);
      let analysis = COMPARED;
      for (const { source, at, remove, insert } of edits) {
        const text = texts[source]!;
        const from = Math.floor(at * text.length);
        texts[source] = text.slice(0, from) + insert + text.slice(from + remove);
        const { uri } = SOURCES[source]!;
        const now = engine.document({ uri, text: texts[source]! });
        analysis = engine.revise(analysis, [{ uri, now }]);
        checkWhole(analysis);
        const own = analysis.claims.filter(c => c.uri === uri);
        assert.deepEqual(
          own.map(c => [c.start, c.text]),
          now.claims.map(c => [c.start, c.text]),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('an edit that is taken back leaves everything as it was', () => {
  const { uri, text } = SOURCES[1]!;
  const random = randomFrom(5);
  for (let i = 0; i < 40; i++) {
    const at = text.indexOf(' ', Math.floor(random() * (text.length - 50)));
    const edited = engine.document({ uri, text: `${text.slice(0, at)} and${text.slice(at)}` });
    const there = engine.revise(COMPARED, [{ uri, now: edited }]);
    const back = engine.revise(there, [{ uri, now: engine.document({ uri, text }) }]);
    checkWhole(there);
    assert.deepEqual(groupsOf(back), groupsOf(COMPARED));
  }
});

test('nothing edited, nothing changed', () => {
  const again = engine.revise(COMPARED, [{ uri: SOURCES[2]!.uri, now: DOCUMENTS[2]! }]);
  assert.deepEqual(groupsOf(again), groupsOf(COMPARED));
  assert.deepEqual(findingsOf(again), findingsOf(COMPARED));
  assert.deepEqual(again.quotations, COMPARED.quotations);
  assert.deepEqual(again.derivations.map(d => d.claim).sort(), COMPARED.derivations.map(d => d.claim).sort());
});

const REPORT: SourceDocument = {
  uri: 'report.md',
  text: 'Repairs to the harbour crane took fourteen months. The yard has 31 cranes.',
};
const ARTICLE: SourceDocument = {
  uri: 'article.txt',
  text: 'The repairs to the harbour crane took 14 months. There are 31 cranes in the yard.',
};

function revised(...texts: readonly SourceDocument[]): Analysis {
  let analysis = engine.analyze([REPORT, ARTICLE]);
  assert.equal(analysis.groups.length, 2);
  assert.deepEqual(analysis.findings, []);
  for (const source of texts) analysis = engine.revise(analysis, [{ uri: source.uri, now: engine.document(source) }]);
  return analysis;
}

test('a value that is changed is judged at once, and once more when it is changed back', () => {
  const changed = { ...ARTICLE, text: ARTICLE.text.replace('14', '18') };
  const found = revised(changed).findings;
  assert.deepEqual(
    found.map(f => [f.uri, f.rule]),
    [
      ['article.txt', 'conflicting-figures'],
      ['report.md', 'conflicting-figures'],
    ],
  );
  assert.deepEqual(found, engine.analyze([REPORT, changed]).findings);
  assert.deepEqual(revised(changed, ARTICLE).findings, []);
});

test('a figure that is deleted leaves its group; one that is new stands alone', () => {
  const gone = revised({ ...ARTICLE, text: ARTICLE.text.replace('14 months', 'ages') });
  assert.equal(gone.groups.length, 1);
  const fresh = revised({ ...ARTICLE, text: `Nine ships came. ${ARTICLE.text}` });
  assert.equal(fresh.groups.length, 2);
  assert.equal(fresh.claims.length, 5);
});

test('a source that goes takes its claims with it; one that comes brings its own', () => {
  const analysis = engine.analyze([REPORT, ARTICLE]);
  const without = engine.revise(analysis, [{ uri: ARTICLE.uri }]);
  assert.deepEqual(
    without.documents.map(d => d.uri),
    ['report.md'],
  );
  assert.deepEqual(without.groups, []);
  assert.equal(without.claims.length, 2);
  const back = engine.revise(without, [{ uri: ARTICLE.uri, now: engine.document(ARTICLE) }]);
  assert.equal(back.claims.length, 4);
  checkWhole(back);
});

test('words that others quote are held against the quotation when they change', () => {
  const speech = { uri: 'speech.txt', text: 'The keeper said that nobody had seen the light fail before that night.' };
  const news = { uri: 'news.txt', text: 'As the keeper put it, “nobody had seen the light fail before that night”.' };
  const before = engine.analyze([speech, news]);
  assert.deepEqual(before.findings, []);
  const now = { ...speech, text: speech.text.replace('light', 'lamp') };
  const after = engine.revise(before, [{ uri: now.uri, now: engine.document(now) }]);
  assert.deepEqual(
    after.findings.map(f => [f.uri, f.rule]),
    [['news.txt', 'misquotation']],
  );
  assert.deepEqual(after.findings, engine.analyze([now, news]).findings);
});

test('a decision that is made settles what it is about; taken back, that is open again', () => {
  const texts = { [REPORT.uri]: REPORT.text, [ARTICLE.uri]: ARTICLE.text.replace('14', '18') };
  const accepted = recorded(texts, [
    {
      kind: 'accept',
      at: [
        ['report.md', 'fourteen months'],
        ['article.txt', '18 months'],
      ],
      reason: 'Two counts.',
    },
  ]);
  const sources = Object.entries(texts).map(([uri, text]) => ({ uri, text }));
  const deciding = createEngine({ annotations: accepted });
  const open = engine.analyze(sources);
  const edited = sources.map(s => ({ uri: s.uri, now: engine.document(s) }));
  const settled = deciding.revise(open, edited);
  assert.deepEqual(
    settled.findings.map(f => f.suppressed?.reason),
    ['Two counts.', 'Two counts.'],
  );
  assert.deepEqual(settled.findings, deciding.analyze(sources).findings);
  const back = engine.revise(settled, edited);
  assert.deepEqual(back.findings, open.findings);
  assert.deepEqual(back.groups, open.groups);
});

const STOCK = 'lamps ropes boats nets bells flags doors masts oars buoys carts crates'.split(' ');

/** Twelve sources that all state one figure, some of them another value of it; each with figures of its own before and behind. */
const CRANE: readonly SourceDocument[] = Array.from({ length: 12 }, (_, i) => ({
  uri: `crane-${String(i).padStart(2, '0')}.md`,
  text: `Pier ${i + 1} has ${40 + 37 * i} ${STOCK[i]!}. Repairs to the harbour crane at Osterby took ${i % 3 === 0 ? 'eighteen' : 'fourteen'} months. It is ${
    20 + (i % 2)
  } metres high, as all agree.\n`,
}));

test('of a figure that all sources state, an edit that moves or changes it in one leaves the findings that a comparison finds', () => {
  const compared = engine.analyze(CRANE);
  assert.ok(
    compared.groups.some(g => g.claims.length === CRANE.length),
    'all state one figure',
  );
  assert.ok(compared.findings.length >= CRANE.length);
  const claim = fc.constantFrom(['eighteen', 'fourteen'], ['fourteen', 'eighteen'], ['fourteen', 'fifteen']);
  const change = fc.record({
    source: fc.nat(CRANE.length - 1),
    head: fc.constantFrom('', '\n', 'So. ', '# Notes\n\n'),
    claim: fc.option(claim, { nil: undefined }),
    asked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), changes => {
      const texts = new Map(CRANE.map(s => [s.uri, s.text]));
      let analysis = compared;
      for (const { source, head, claim, asked } of changes) {
        const { uri } = CRANE[source]!;
        const text = head + (claim ? texts.get(uri)!.replace(claim[0]!, claim[1]!) : texts.get(uri)!);
        texts.set(uri, text);
        analysis = engine.revise(analysis, [{ uri, now: engine.document({ uri, text }) }]);
        // what nobody asks for between two edits is found behind the second
        if (asked) byDocument(analysis).findings(CRANE[0]!.uri);
      }
      const fresh = engine.analyze([...texts].map(([uri, text]) => ({ uri, text })));
      assert.deepEqual(analysis.findings, fresh.findings);
      for (const { uri } of CRANE)
        assert.deepEqual(
          byDocument(analysis).findings(uri),
          analysis.findings.filter(f => f.uri === uri),
        );
    }),
    { numRuns: 60 },
  );
});

test('findings of two rules at one figure keep their order', () => {
  const pumps = (uri: string, gap: string): SourceDocument => ({
    uri,
    text: `The old pump of the lock moved 79.6 % of the water versus 80.8 % for the new pump, a gap of ${gap} points in 2019.`,
  });
  const documents = [pumps('post.md', '1.2'), pumps('report.md', '1.5')].map(engine.document);
  const compared = engine.packet(documents);
  assert.deepEqual(
    compared.findings.filter(f => f.uri === 'report.md').map(f => f.rule),
    ['conflicting-figures', 'arithmetic-mismatch'],
  );
  const revised = engine.revise(compared, [{ uri: 'report.md', now: documents[1]! }]);
  assert.deepEqual(revised.findings, compared.findings);
});

test('findings of a document that speak of nothing in the edited one stay the same objects', () => {
  const [first, , , fourth] = SOURCES;
  const compared = engine.packet(DOCUMENTS);
  const { uri, text } = first!;
  const now = engine.document({ uri, text: `So. ${text}` });
  const revised = engine.revise(compared, [{ uri, now }]);
  const before = new Set(compared.findings.filter(f => f.uri === fourth!.uri));
  const apart = [...before].filter(f => !f.about.some(id => id.startsWith(`${uri}#`)));
  const after = new Set(byDocument(revised).findings(fourth!.uri));
  assert.ok(apart.length > 0);
  for (const finding of apart) assert.ok(after.has(finding), finding.message);
  assert.equal(after.size, before.size);
});

test('a figure quoted wrong is told at its quotation, and by itself again when the quotation is put right', () => {
  const said = (years: string): string =>
    `We saw the water rise for ${years} years, and nobody asked us what it meant for the lock`;
  const talk = { uri: 'talk.txt', text: `[00:01] ${said('three')}. [00:09] That was all.` };
  const post = { uri: 'post.md', text: `The keeper said: "${said('four')}."` };
  const before = engine.analyze([talk, post]);
  for (const text of [`So. ${post.text}`, post.text.replace('four', 'three'), post.text.replaceAll('"', '')]) {
    const edited = { ...post, text };
    const revised = engine.revise(before, [{ uri: post.uri, now: engine.document(edited) }]);
    const rules = (a: Analysis): string[] => a.findings.map(f => `${f.uri} ${f.rule}`).sort();
    assert.deepEqual(rules(revised), rules(engine.analyze([talk, edited])));
  }
});
