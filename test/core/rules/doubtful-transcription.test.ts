import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundAlike, spokenNumber } from '../../../src/core/language/spoken-numbers.ts';
import { analyze, type PacketText } from '../../support/packet.ts';

const messages = (documents: PacketText): string[] =>
  analyze(documents)
    .findings.filter(f => f.rule === 'doubtful-transcription')
    .map(f => `${f.uri}: ${f.message}`);

test('numbers are said as people say them', () => {
  const said = (x: number) => spokenNumber(x)?.join(' ');
  assert.equal(said(115), 'one hundred fifteen');
  assert.equal(said(28188), 'twenty eight thousand one hundred eighty eight');
  assert.equal(said(1.5e6), 'one point five million');
  assert.equal(said(79.6), 'seventy nine point six');
  assert.equal(said(0), 'zero');
  assert.equal(said(-3), undefined);
});

test('teens and tens, millions and billions, lost points sound alike', () => {
  for (const [a, b] of [
    [15, 50],
    [115, 150],
    [13_000, 30_000],
    [14.5, 40.5],
    [15e6, 50e6],
  ] as const)
    assert.equal(soundAlike(a, b), 'teen', `${a} ${b}`);
  assert.equal(soundAlike(2.1e9, 2.1e6), 'million');
  assert.equal(soundAlike(79.6, 796), 'point');
  for (const [a, b] of [
    [5, 9],
    [15, 51],
    [13, 31],
    [20, 12],
    [7, 7],
  ] as const)
    assert.equal(soundAlike(a, b), undefined, `${a} ${b}`);
});

const captions = (...lines: string[]): string =>
  `WEBVTT\n\n${lines.map((l, i) => `00:00:${10 + i}.000 --> 00:00:${11 + i}.000\n${l}\n`).join('\n')}`;

test('words and digits run together are told where another source has the figure in full', () => {
  const report = 'The audit of the Norvik archive runs to 133 pages and was printed in May.';
  assert.deepEqual(
    messages({
      'talk.vtt': captions('the audit of the norvik archive is a 133page', 'thing that was printed in may'),
      'report.md': report,
    }),
    ['talk.vtt: "133page" has words and digits run together; report.md:1 has "133 pages".'],
  );
});

test('a last digit that is said twice is told where another source has the number once', () => {
  const talk = captions('and then vesta 4.6 six appears', 'with its new lamp');
  assert.deepEqual(messages({ 'talk.vtt': talk, 'sheet.md': 'The Vesta 4.6 has a new lamp.' }), [
    'talk.vtt: "4.6 six" says the last digit twice, as speech recognition does; sheet.md has "4.6".',
  ]);
  assert.deepEqual(messages({ 'talk.vtt': talk, 'sheet.md': 'The Orla 4.6 has a new lamp.' }), []);
});

test('written sources mishear nothing', () => {
  assert.deepEqual(
    messages({
      'a.md': 'The crew of the Sarn tunnel lost fifty drills in the flood of the pump hall.',
      'b.md': 'The crew of the Sarn tunnel lost 15 drills in the flood of the pump hall.',
    }),
    [],
  );
});

test('a figure above a thousand with decimals is heard as it is said', () => {
  assert.deepEqual(spokenNumber(2345.6), 'two thousand three hundred forty five point six'.split(' '));
  assert.equal(soundAlike(2015.6, 2050.6), 'teen');
});
