import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

const countedFromEnd = (text: string): string[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.filter(c => c.context.counted === 'end')
    .map(c => c.text);

test('a figure counted from the end is told from others', () => {
  for (const [text, figure] of [
    ['With 122 kilometres to go, the lead was gone.', '122 kilometres'],
    ['They led with nine minutes to play.', 'nine minutes'],
    ['With three seconds left she scored.', 'three seconds'],
    ['She scored 40 seconds before the end of the match.', '40 seconds'],
    ['He fell 3 km from the finish in Orl.', '3 km'],
    ['With 35 minutes remaining, the pump failed.', '35 minutes'],
  ] as const)
    assert.deepEqual(countedFromEnd(text), [figure], text);
});

test('what was left behind or has an end is not counted from it', () => {
  for (const text of [
    'The storm left 14 villages without water.',
    'The crash came after 142 km.',
    'It took 4 hours to run the test.',
    'They took 5 days to finish it.',
    'The 12 oarsmen left the room.',
  ])
    assert.deepEqual(countedFromEnd(text), [], text);
});

test('a distance still to go and one behind do not conflict', () => {
  const say = (where: string): string =>
    `The great crash of the Oremont race came near Trevil ${where}, when some 40 riders fell on the wet stones of the bridge.`;
  const sources = [
    { uri: 'a.txt', text: say('with 122 kilometres to go') },
    { uri: 'b.txt', text: say('after 142 kilometres') },
  ];
  assert.deepEqual(
    createEngine()
      .analyze(sources)
      .findings.filter(f => f.rule === 'conflicting-figures'),
    [],
  );
});
