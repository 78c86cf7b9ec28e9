import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../../../src/core/index.ts';
import { findRepeats, witnessesAmong } from '../../../src/core/matching/independence.ts';
import { toReport } from '../../../src/core/report.ts';
import { analyze, type PacketText } from '../../support/packet.ts';

const PACKETS = fileURLToPath(new URL('../../packets/', import.meta.url));

/** "b.txt repeats a.txt", in order. */
const repeatsOf = (documents: PacketText): string[] => analyze(documents).repeats.map(r => `${r.uri} repeats ${r.of}`);

const TALK = `We started digging the Sarn tunnel in March 2027 and we thought it would take about four years.
The first machine, we called it Old Berta, broke down after 312 metres because the clay was far wetter than the drillings had shown.
We lost five weeks there, and we had to bring in divers to free the cutting head.
Then the second machine came from the south, and it did 18 metres a day, which was better than anyone had hoped.
The budget was 640 million when the council voted on it, and by the summer of 2029 we had spent 512 million of that.
People ask me about the flood in the pump hall. It was one night in November, the pumps stopped at two in the morning, and when we came in at six the water stood two metres high.
Nobody was hurt, and I am prouder of that than of anything else.
The last wall fell in January and the two crews shook hands in the dust, and somebody had brought a cake.
Next year the first trains will run, at first every ten minutes, later every six.`;

const REWRITTEN = `Digging for the Sarn tunnel began in March 2027, and the engineers expected it to take about four years.
The first machine, known as Old Berta, broke down after 312 metres, as the clay proved far wetter than test drillings had shown.
Five weeks were lost, and divers were brought in to free its cutting head.
A second machine then came from the south and managed 18 metres a day, better than anyone had hoped.
The council had voted for a budget of 640 million; by summer 2029 some 512 million of it had been spent.
Then came the flood in the pump hall: one night in November the pumps stopped at two in the morning, and by six the water stood two metres high.
Nobody was hurt, which makes the chief engineer prouder than anything else.
In January the last wall fell, and the two crews shook hands in the dust over a cake that somebody had brought.
The first trains will run next year, every ten minutes at first and every six later.`;

const OWN = `The Sarn tunnel has a history of trouble. Officials of the district now put its cost at 655 million, a little above what the council once allowed.
Commuters have waited since 2027 for a line that the opposition calls a monument to vanity, and the newspaper has counted eleven delays.
A report by the auditors blames poor drillings for the breakdown of the first machine, and praises the crews for keeping calm when the pump hall flooded.
Trains are promised for next year. Until then the 14 buses of line 6 carry on as they have for decades, through narrow streets and over the old bridge, with standing room only at rush hour.
Shopkeepers near the southern mouth complain of dust and of customers who stay away; one bakery has closed, and a second is for sale.
The district says that it will pay damages, though it has not said how much or when, and the first lawsuits are before the court.`;

test('a text that follows another sentence by sentence repeats it', () => {
  assert.deepEqual(repeatsOf({ 'talk.txt': TALK, 'story.txt': REWRITTEN }), ['story.txt repeats talk.txt']);
});

test('an account of its own of the same matter repeats nothing', () => {
  assert.deepEqual(repeatsOf({ 'talk.txt': TALK, 'news.txt': OWN }), []);
});

test('the primary source is what is repeated, whichever is longer', () => {
  const engine = createEngine({ primary: 'story.txt' });
  const { repeats } = engine.analyze([
    { uri: 'talk.txt', text: TALK },
    { uri: 'story.txt', text: REWRITTEN },
  ]);
  assert.deepEqual(
    repeats.map(r => [r.uri, r.of]),
    [['talk.txt', 'story.txt']],
  );
});

test('a text that stands twice in one file is no witness of itself, and its copy contradicts nothing again', () => {
  const text = `${TALK}\n\nTranscript, as read:\n\n${TALK}\n\nThe budget was 690 million when the council voted on it.\n`;
  const analysis = analyze({ 'talk.txt': text });
  const [repeat] = analysis.repeats;
  assert.ok(repeat);
  assert.equal(repeat.of, 'talk.txt');
  const [span] = repeat.spans;
  const copy = text.indexOf(TALK, 10);
  assert.ok(span!.start >= copy - 30 && span!.end >= copy + TALK.length - 30, 'the later copy is marked');
  assert.deepEqual(
    analysis.findings.filter(f => f.start >= copy && f.start < copy + TALK.length),
    [],
  );
});

test('witnesses are counted without those that repeat others', () => {
  const { groups, claims, repeats } = analyze({ 'talk.txt': TALK, 'story.txt': REWRITTEN, 'news.txt': OWN });
  const byId = new Map(claims.map(c => [c.id, c]));
  const group = groups.find(g => g.claims.some(id => byId.get(id)!.text === '312 metres'))!;
  assert.equal(group.claims.length, 2);
  assert.deepEqual(witnessesAmong(repeats)(group.claims.map(id => byId.get(id)!)), ['talk.txt']);
});

test('the report tells repeats and witnesses', () => {
  const report = toReport(analyze({ 'talk.txt': TALK, 'story.txt': REWRITTEN }));
  assert.deepEqual(
    report.repeats.map(r => [r.uri, r.of]),
    [['story.txt', 'talk.txt']],
  );
  assert.ok(report.groups.length > 0);
  assert.ok(report.groups.every(g => g.witnesses.length === 1 && g.witnesses[0] === 'talk.txt'));
});

/** Sources of packets that were written after another of them, sentence by sentence. */
const REWRITES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'model-release': [['small-model-article.md', 'video-captions.txt']],
};

test('the sources of the packets that were written for the project tell of one matter each in their own words, but for rewrites', () => {
  const names = readdirSync(PACKETS, { withFileTypes: true }).filter(d => d.isDirectory());
  assert.ok(names.length >= 9);
  for (const { name } of names) {
    const folder = `${PACKETS}${name}/sources/`;
    const engine = createEngine();
    const documents = readdirSync(folder).map(uri =>
      engine.document({ uri, text: readFileSync(`${folder}${uri}`, 'utf8') }),
    );
    const repeats = findRepeats(documents.map(d => ({ ...d, fingerprints: d.fingerprints() })));
    assert.deepEqual(
      repeats.map(r => [r.uri, r.of]),
      REWRITES[name] ?? [],
      name,
    );
  }
});
