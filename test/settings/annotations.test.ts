import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Annotation } from '../../src/core/annotation.ts';
import { sourceOf, uriOf } from '../../src/settings/annotations/convert.ts';
import { editAnnotations, type AnnotationChange } from '../../src/settings/annotations/edit.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { recorded, type Decided } from '../support/decisions.ts';
import { expand } from '../support/json-ld.ts';
import type { PacketText } from '../support/packet.ts';
import { ANNOTATIONS_SCHEMA } from './published.ts';

const TEXTS: PacketText = {
  'report.md': '🚢 Repairs of the Norvik bridge took fourteen months. The Norvik bridge is 1,284 metres long.',
  'texts/post 1.md': 'Repairs of the Norvik bridge took about a year. Nobody counted the lamps on it.',
};
const ALL: readonly Decided[] = [
  {
    kind: 'accept',
    reason: 'Counted from the "second" order.\nSo they say.',
    creator: 'R. Vale',
    created: '2031-06-02T10:00:00Z',
    at: [
      ['texts/post 1.md', 'about a year'],
      ['report.md', 'fourteen months'],
    ],
  },
  {
    kind: 'accept',
    reason: 'As they spoke.',
    rule: 'misquotation',
    at: [['report.md', 'Repairs of the Norvik bridge']],
  },
  {
    kind: 'link',
    at: [
      ['texts/post 1.md', 'about a year'],
      ['report.md', 'fourteen months'],
    ],
  },
  {
    kind: 'unlink',
    at: [
      ['texts/post 1.md', 'about a year'],
      ['report.md', '1,284 metres'],
    ],
  },
  { kind: 'not-a-figure', everywhere: true, at: [['report.md', '1,284 metres']] },
  { kind: 'canonical', at: [['report.md', 'fourteen months']] },
  { kind: 'checked', creator: 'Ö. Lind', created: '2031-06-03T10:00:00+02:00', at: [['report.md', '1,284 metres']] },
  { kind: 'note', text: 'Ask the board.', at: [['texts/post 1.md', 'Nobody counted the lamps on it']] },
  {
    kind: 'claim',
    value: '40 lamps',
    subject: 'Norvik bridge',
    measure: 'lamps',
    at: [['texts/post 1.md', 'the lamps on it']],
  },
];
const ANNOTATIONS = recorded(TEXTS, ALL);

function edited(text: string, change: AnnotationChange): string {
  const result = editAnnotations(text, change);
  assert.ok('text' in result, 'refusal' in result ? result.refusal : '');
  return result.text;
}
const FILE = edited('', { put: ANNOTATIONS });
const plain = (list: readonly Annotation[]): unknown[] => list.map(({ origin, ...rest }) => (assert.ok(origin), rest));
const byId = (list: readonly Annotation[]): Annotation[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
const messages = (text: string): string[] =>
  readAnnotations(text).problems.map(p => `${text.slice(0, p.start).split('\n').length}: ${p.message}`);

test('what is written is read again, the same', () => {
  const read = readAnnotations(FILE);
  assert.deepEqual(read.problems, []);
  assert.deepEqual(plain(byId(read.annotations)), byId(ANNOTATIONS));
});

test('the order in which they were recorded makes no difference to the file', () => {
  let text = '';
  for (const a of [...ANNOTATIONS].reverse()) text = edited(text, { put: [a] });
  assert.equal(text, FILE);
});

test('the file is Linked Data in the terms of the W3C and our own, with nothing lost', async () => {
  const [collection] = await expand(FILE);
  const json = JSON.stringify(collection);
  // the standard's collection is one of Activity Streams
  assert.match(json, /www\.w3\.org\/ns\/activitystreams#OrderedCollection"/);
  for (const term of ['TextQuoteSelector', 'TextPositionSelector', 'hasTarget', 'hasBody', 'motivatedBy', 'linking'])
    assert.match(json, new RegExp(`"http://www\\.w3\\.org/ns/oa#${term}"`), term);
  assert.match(json, /urn:crosscheck:terms#decision/);
});

test('an annotation is a few lines; one more adds its lines and touches one', () => {
  const one = edited('', { put: ANNOTATIONS.slice(0, 1) });
  const two = edited(one, { put: ANNOTATIONS.slice(1, 2) });
  assert.equal(one.split('\n').length, 22);
  const kept = new Set(two.split('\n'));
  assert.ok(one.split('\n').filter(l => !kept.has(l)).length <= 1);
});

test('positions are counted in code points, sources are relative to the file', () => {
  assert.match(FILE, /"source": "\.\.\/texts\/post%201\.md"/);
  const start = [...TEXTS['report.md']!].join('\u0000').split('\u0000').length;
  assert.ok(start > 0);
  const position = [...TEXTS['report.md']!.slice(0, TEXTS['report.md']!.indexOf('fourteen'))].length;
  assert.match(FILE, new RegExp(`"type": "TextPositionSelector", "start": ${position}, "end": ${position + 15}`));
});

for (const uri of ['report.md', 'a b/ü#1?.md', '100%.md', 'a:b.md', '"q".md'])
  test(`the source ${uri} is named and found again`, () => assert.equal(uriOf(sourceOf(uri)), uri));

test('sources outside the folder are none', () => {
  for (const source of ['../../etc/passwd', 'report.md', 'https://example.org/a', '..//etc', '../a/../../b', '../%'])
    assert.equal(uriOf(source), undefined, source);
});

test('what other tools wrote stays as it is, character for character', () => {
  const foreign = FILE.replace(
    '"items": [',
    '"x-page":   7,\n    "items": [\n      {"id":"urn:x:1",   "type":"Annotation","body":"https://example.org/","target":"https://example.org/1"},',
  ).replace('"version": 1', '"version": 1,\n  "label":   "Ours"');
  const next = edited(foreign, { remove: [ANNOTATIONS[0]!.id] });
  assert.match(next, /"x-page": {3}7,/);
  assert.match(next, /"label": {3}"Ours"/);
  assert.match(
    next,
    /\{"id":"urn:x:1", {3}"type":"Annotation","body":"https:\/\/example.org\/","target":"https:\/\/example.org\/1"\}/,
  );
  assert.deepEqual(messages(foreign), []);
});

test('an annotation that changes keeps the fields that others gave it', () => {
  const tagged = FILE.replace('"rule": "misquotation"', '"rule": "misquotation", "x-ticket": 4711');
  const changed = { ...ANNOTATIONS[1]!, kind: 'accept' as const, reason: 'As they spoke that day.' };
  const next = edited(tagged, { put: [changed], at: '2031-07-01T00:00:00Z' });
  assert.match(next, /"x-ticket": 4711/);
  assert.match(next, /As they spoke that day\./);
  assert.match(next, /"modified": "2031-07-01T00:00:00Z"/);
});

test('a mistake is told at its line, the rest counts, and it is kept', () => {
  const wrong = FILE.replace('"decision": "canonical"', '"decision": "right"');
  const line = wrong.split('\n').findIndex(l => l.includes('"right"')) + 1;
  assert.deepEqual(messages(wrong), [
    `${line}: decision: must be "accept", "link", "unlink", "not-a-figure", "canonical", "checked", "note" or "claim"`,
  ]);
  assert.equal(readAnnotations(wrong).annotations.length, ANNOTATIONS.length - 1);
  assert.match(edited(wrong, { remove: [ANNOTATIONS[0]!.id] }), /"decision": "right"/);
});

for (const [from, to, message] of [
  ['"created": "2031-06-02T10:00:00Z"', '"created": "yesterday"', /created: must be a date and time/],
  ['"source": "../report.md"', '"source": "/etc/passwd"', /target\.0?\.?.*must be a source of this folder/],
  ['"exact": "fourteen months"', '"exakt": "fourteen months"', /must hold a TextQuoteSelector/],
  ['"modality": "approximate"', '"modality": "roughly"', /modality/],
  ['"id": "urn:uuid:2"', '"id": "urn:uuid:1"', /another annotation has the id/],
  ['"states": "40 lamps", ', '', /states: must say the value in words/],
  ['"type": "Annotation"', '"type": "Annotatoin"', /type: must be "Annotation"/],
] as const)
  test(`a mistake: ${to || from}`, () => {
    const wrong = FILE.replace(from, to);
    assert.notEqual(wrong, FILE);
    const found = messages(wrong);
    assert.ok(found.length > 0 && found.every(m => message.test(m)), found.join(' | '));
    const at = Number(found[0]!.split(':')[0]);
    if (to !== '') assert.ok(wrong.split('\n')[at - 1]!.includes(to), `line ${at}`);
  });

test('a file that is not JSON is read as far as can be and never written', () => {
  const broken = FILE.replace('"decision": "canonical",', '"decision": "canonical"');
  const read = readAnnotations(broken);
  assert.ok(read.annotations.length >= ANNOTATIONS.length - 1);
  assert.equal(read.problems.length, 1);
  const result = editAnnotations(broken, { remove: ['urn:uuid:1'] });
  assert.ok('refusal' in result && /not JSON at line \d+/.test(result.refusal));
});

test('comments are no JSON: the file is not written, so that they are not lost', () => {
  assert.ok('refusal' in editAnnotations(`// ours\n${FILE}`, { remove: ['urn:uuid:1'] }));
  assert.equal(readAnnotations(`// ours\n${FILE}`).annotations.length, ANNOTATIONS.length);
});

test('a file from a newer version is read and not written', () => {
  const newer = FILE.replace('"version": 1', '"version": 7');
  const read = readAnnotations(newer);
  assert.equal(read.annotations.length, ANNOTATIONS.length);
  assert.match(read.problems[0]!.message, /newer version of Crosscheck \(version 7/);
  const result = editAnnotations(newer, { remove: ['urn:uuid:1'] });
  assert.ok('refusal' in result && /newer version/.test(result.refusal));
});

test('a bare list and a bare page of annotations, as other tools write them, are taken over', () => {
  const list = JSON.stringify(JSON.parse(FILE).first.items);
  assert.deepEqual(byId(readAnnotations(list).annotations), byId(ANNOTATIONS));
  const page = JSON.stringify({ type: 'AnnotationPage', 'x-page': 7, items: JSON.parse(list) });
  const next = edited(page, { remove: ['urn:uuid:1'] });
  assert.match(next, /"version": 1/);
  assert.match(next, /"x-page": 7/);
  assert.equal(readAnnotations(next).annotations.length, ANNOTATIONS.length - 1);
});

test('a collection without a version keeps its form', () => {
  const bare = FILE.replace('  "version": 1,\n', '');
  assert.equal(edited(bare, { remove: ['urn:uuid:1'] }).includes('"version"'), false);
});

test('what is no collection at all is a problem, and is left alone', () => {
  for (const text of ['7', '"x"', '{}', '{"first": {"items": 3}}', 'null']) {
    assert.equal(readAnnotations(text).problems.length, 1, text);
    assert.ok('refusal' in editAnnotations(text, { put: ANNOTATIONS }), text);
  }
});

test('both ways of the standard to give two selectors are read', () => {
  const refined = FILE.replace(
    /"selector": \[(\{[^\]]*?"sentence": \[[^\]]*\][^\]]*?\}) ?, (\{ "type": "TextPositionSelector"[^}]*\})\]/,
    (_, quote: string, position: string) => `"selector": ${quote.replace(/ \}$/, `, "refinedBy": ${position} }`)}`,
  );
  assert.notEqual(refined, FILE);
  assert.deepEqual(messages(refined), []);
  assert.deepEqual(plain(byId(readAnnotations(refined).annotations)), byId(ANNOTATIONS));
});

test('a note of another tool is a note', () => {
  const note = {
    id: 'urn:x:2',
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'Hm.' },
    target: { source: '../report.md', selector: { type: 'TextQuoteSelector', exact: 'fourteen' } },
  };
  const [found] = readAnnotations(JSON.stringify([note])).annotations;
  assert.deepEqual([found?.kind, found?.kind === 'note' && found.text], ['note', 'Hm.']);
});

test('names such as "__proto__" are names like any other', () => {
  const text = FILE.replace('"type": "Annotation",', '"__proto__": { "kind": "x" }, "type": "Annotation",');
  assert.deepEqual(messages(text), []);
  assert.match(edited(text, { remove: ['urn:uuid:9'] }), /"__proto__"/);
});

test('ten thousand annotations are read in time that grows with their number', () => {
  const [one] = ANNOTATIONS;
  const fileOf = (n: number): string =>
    edited('', {
      put: Array.from({ length: n }, (_, i) => ({ ...one!, id: `urn:uuid:${String(i).padStart(6, '0')}` })),
    });
  const [small, large] = [fileOf(1000), fileOf(10_000)];
  const time = (text: string): number => {
    const started = performance.now();
    assert.deepEqual(readAnnotations(text).problems, []);
    return performance.now() - started;
  };
  time(small);
  const [a, b] = [Math.min(time(small), time(small)), Math.min(time(large), time(large))];
  assert.ok(b / a < 30, `${a} ms for a thousand, ${b} ms for ten thousand`);
});

const check = new Ajv({ strict: false, allErrors: true });
formats.default(check);
const published = check.compile(JSON.parse(readFileSync(ANNOTATIONS_SCHEMA.file, 'utf8')));

test('the published schema is current', async () => {
  assert.equal(readFileSync(ANNOTATIONS_SCHEMA.file, 'utf8'), await ANNOTATIONS_SCHEMA.text(), 'run `npm run schemas`');
});

test('the published schema accepts what is written, and what other tools add', () => {
  const foreign = FILE.replace(
    '"items": [',
    '"items": [{"id":"urn:x:1","type":"Annotation","body":"https://example.org/","target":"https://example.org/1"},',
  );
  for (const text of [FILE, foreign, edited('', { put: [] })])
    assert.ok(published(JSON.parse(text)), JSON.stringify(published.errors));
});

test('the published schema complains of what reading complains of', () => {
  for (const [from, to] of [
    ['"decision": "accept"', '"decision": "acccept"'],
    ['"type": "Annotation"', '"type": "Note"'],
    ['"source": ', '"sauce": '],
    ['"body": ', '"boddy": '],
    ['"modality": "exact"', '"modality": "exactly"'],
    ['"created": "2031', '"created": "the year 2031'],
  ] as const) {
    const wrong = FILE.replace(from, to);
    assert.notEqual(wrong, FILE, from);
    assert.equal(published(JSON.parse(wrong)), false, to);
    assert.ok(messages(wrong).length > 0, to);
  }
});
