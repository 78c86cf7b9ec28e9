import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../src/core/index.ts';

/** A word that every JavaScript object has as a property is a word like any other: no table may find something under it. */

const TEXTS: readonly string[] = [
  'There are 6 engineers at the mill.',
  'The engineer year began with 31 boats.',
  'It was built in the engineer 1990s, in the engineer 70s and in engineer double digits.',
  'Hundreds of engineers and engineers of 40 thousand engineers came.',
  'The engineer fee is 5 engineer, about 30 engineers per engineer.',
  '| Town | engineer | Price (engineer) |\n| --- | --- | --- |\n| Orl | 5 | 12 |\n| Brae | 9 | 14 |\n',
  '# engineer\n\nengineer: 14\n\n- 7 engineers\n',
  'It cost $5 engineer and took 3 engineer longer.',
];

/** What is read in the texts, with the word as it stood in them. */
const readings = (word: string): unknown => {
  const engine = createEngine();
  return TEXTS.map((text, i) =>
    JSON.parse(
      JSON.stringify(
        engine
          .document({ uri: `${i}.md`, text: text.replaceAll('engineer', word) })
          .claims.map(({ text, quantity, context }) => ({ text, quantity, year: context.year })),
      ).replaceAll(word, 'engineer'),
    ),
  );
};

const expected = readings('engineer');

test('the texts hold figures', () => assert.ok(TEXTS.every((_, i) => (expected as unknown[][])[i]!.length > 0)));

for (const word of ['constructor', 'prototype'])
  test(`${word} is read as any other word`, () => assert.deepEqual(readings(word), expected));

for (const word of ['constructor', 'hasOwnProperty', 'toString', 'valueOf'])
  test(`figures of ${word} are told as of any other word`, () => {
    const sources = [6, 5].map((n, i) => ({ uri: `${i}.txt`, text: `The mill of Orl has ${n} ${word}s in its hall.` }));
    const { findings } = createEngine().analyze(sources);
    assert.ok(findings.length > 0);
    for (const { message } of findings) assert.doesNotMatch(message, /native code|NaN|undefined/);
  });
