import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import type { Report } from '../../src/core/report.ts';
import { CLI, crosscheck, crosscheckWith } from '../support/process.ts';
import { folderWith } from '../support/folder.ts';

/** `crosscheck batch`: packets in, reports out, one a line. */

interface Answer {
  readonly id: string | number | null;
  readonly report?: Report;
  readonly error?: string;
}

function batch(...lines: string[]): { answers: Answer[]; status: number | null; stderr: string } {
  const { stdout, status, stderr } = crosscheckWith(tmpdir(), `${lines.join('\n')}\n`, 'batch');
  return {
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line)),
    status,
    stderr,
  };
}

const packet = (id: string | number, ...texts: string[]): string =>
  JSON.stringify({ id, documents: texts.map((text, i) => ({ uri: `${i}.txt`, text })) });

test('each packet gives its report, in order, by its own id', () => {
  const { answers, status, stderr } = batch(packet('b', 'It is 12 km long.'), packet(7, 'It is 5 kg.', 'No figures.'));
  assert.deepEqual([status, stderr], [0, '']);
  assert.deepEqual(
    answers.map(a => [a.id, a.report?.documents.length, a.report?.claims.map(c => c.text)]),
    [
      ['b', 1, ['12 km']],
      [7, 2, ['5 kg']],
    ],
  );
});

test('the report is that of check, byte for byte', t => {
  const texts = ['The tower is 120 metres high.', 'The tower at Norvik is "all of 120 metres high", they say.'];
  const folder = folderWith(t, { '0.txt': texts[0]!, '1.txt': texts[1]! });
  const { answers } = batch(packet('a', ...texts));
  assert.equal(`${JSON.stringify(answers[0]!.report)}\n`, crosscheck(folder, 'check', '--format', 'json').stdout);
});

test('a bad line gives an error that names it, and the rest still runs', () => {
  const good = packet('good', 'It is 12 km long.');
  const { answers, status } = batch(
    'no JSON',
    good,
    '{"id": "x"}',
    '{"id": "x", "documents": [{"uri": "", "text": "a"}]}',
    '{"id": "x", "documents": [{"uri": "a.txt", "text": 5}]}',
    '{"id": "x", "documents": [{"uri": "a.txt", "text": ""}, {"uri": "a.txt", "text": ""}]}',
    '',
    '[]',
    good,
  );
  assert.equal(status, 2);
  assert.deepEqual(
    answers.map(a => a.id),
    [null, 'good', 'x', 'x', 'x', 'x', null, 'good'],
  );
  const errors = answers.flatMap(a => a.error ?? []);
  assert.deepEqual(
    errors.map(e => /^line (\d+): /.exec(e)?.[1]),
    ['1', '3', '4', '5', '6', '8'],
  );
  assert.match(errors[0]!, /not JSON\. Each line must be one packet: \{"id"/);
  assert.deepEqual(errors.slice(1), [
    'line 3: documents: is missing',
    'line 4: documents.0.uri: must not be empty',
    'line 5: documents.0.text: must be a string',
    'line 6: two documents have the uri "a.txt"',
    'line 8: packet: must be an object',
  ]);
});

test('a packet without documents or figures has an empty report', () => {
  const { answers } = batch(packet('none'), packet('empty', ''));
  assert.deepEqual(
    answers.map(a => [a.report!.claims, a.report!.groups, a.report!.findings]),
    [
      [[], [], []],
      [[], [], []],
    ],
  );
});

test('the primary source of a packet is the one it names', () => {
  const documents = [
    { uri: 'a.txt', text: 'They said "we will close the bridge for nine months from now on" then.' },
    { uri: 'b.txt', text: 'And again: "we will close the bridge for nine months from now on" they said.' },
    { uri: 'c.txt', text: 'We will close the bridge for at least nine months from now on.' },
  ];
  const { answers } = batch(
    JSON.stringify({ id: 1, documents }),
    JSON.stringify({ id: 2, documents, primary: 'c.txt' }),
  );
  assert.deepEqual(
    answers.map(a => a.report!.quotations.find(q => q.uri === 'a.txt')!.match),
    ['verbatim', 'variant'],
  );
});

test('memory stays flat however long the input is', async () => {
  // 24 MB of packets through a heap of 48 MB
  const text = `The bridge is 1,284 metres long.${' Nobody says how high it stands above the water.'.repeat(250)}`;
  const child = spawn(process.execPath, ['--max-old-space-size=48', CLI, 'batch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let answers = 0;
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{"id":')) answers++;
  })();
  const COUNT = 2000;
  for (let i = 0; i < COUNT; i++) if (!child.stdin.write(`${packet(i, text)}\n`)) await once(child.stdin, 'drain');
  child.stdin.end();
  await reading;
  const [status] = await ended;
  assert.deepEqual([status, answers], [0, COUNT]);
});

test('a reader who goes away ends it quietly', async () => {
  const child = spawn(process.execPath, [CLI, 'batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  child.stdin.on('error', () => {});
  const ended = once(child, 'close');
  child.stdout.destroy();
  child.stdin.end(`${packet('a', 'It is 12 km long.')}\n`.repeat(500));
  const [status] = await ended;
  assert.deepEqual([status, complaints], [0, '']);
});

test('a line ends with a line feed and nothing else', () => {
  const { answers, status } = batch(
    packet(1, 'It is 12 km\u2028long,\u2029or 5 kg\u0085heavy.'),
    `${packet(2, 'It is 3 m.')}\r`,
  );
  assert.equal(status, 0);
  assert.deepEqual(
    answers.map(a => [a.id, a.report?.claims.map(c => c.text)]),
    [
      [1, ['12 km', '5 kg']],
      [2, ['3 m']],
    ],
  );
});
