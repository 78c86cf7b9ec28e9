import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS, parseDocument } from '../../src/core/formats/index.ts';
import { createEngine } from '../../src/core/index.ts';
import { VOCABULARY } from '../../src/core/quantities/lexicon.ts';
import { findQuantities, RECOGNIZERS } from '../../src/core/quantities/pipeline.ts';
import { findQuotations } from '../../src/core/quotations/find-quotations.ts';
import { matchQuotations } from '../../src/core/quotations/match-quotations.ts';
import { Mask } from '../../src/core/text/mask.ts';
import { tokenize } from '../../src/core/text/tokens.ts';
import { checkLinear, cost, HOSTILE, repeated } from '../support/growth.ts';

/** No stage takes more than its share of time on any text: what is worst for it, and twice as much of that. */

const each = (check: (piece: string) => void): void => HOSTILE.forEach(check);
const shown = (piece: string): string => JSON.stringify(piece);
const plain = (text: string) => parseDocument({ uri: 'a.txt', text });

for (const format of FORMATS)
  test(`parsing ${format.id} is linear`, () => {
    each(piece =>
      checkLinear(shown(piece), size => {
        const text = repeated(piece, size);
        format.parse(text, new Mask(text));
      }),
    );
  });

test('telling formats apart is linear, and so is what all formats share', () => {
  for (const uri of ['a.txt', 'a.md', 'a.srt', 'a.vtt', 'a'])
    each(piece => checkLinear(`${uri} ${shown(piece)}`, size => parseDocument({ uri, text: repeated(piece, size) })));
});

for (const recognizer of RECOGNIZERS)
  test(`the recogniser ${recognizer.id} is linear`, () => {
    each(piece =>
      checkLinear(shown(piece), size => {
        const tokens = tokenize(repeated(piece, size), VOCABULARY);
        for (let i = 0; i < tokens.count; i++) recognizer.match(tokens, i);
      }),
    );
  });

test('finding quantities is linear, through all recognisers and refiners', () => {
  each(piece => checkLinear(shown(piece), size => findQuantities(plain(repeated(piece, size)))));
});

test('making claims of quantities is linear', () => {
  const engine = createEngine();
  each(piece => checkLinear(shown(piece), size => engine.document({ uri: 'a.txt', text: repeated(piece, size) })));
});

test('finding what follows from the figures of one text is linear', () => {
  const engine = createEngine();
  each(piece =>
    checkLinear(shown(piece), size => engine.document({ uri: 'a.txt', text: repeated(piece, size) }).derivations()),
  );
});

test('finding quotations is linear', () => {
  each(piece => checkLinear(shown(piece), size => findQuotations(plain(repeated(piece, size)))));
});

test('matching quotations is linear', () => {
  each(piece =>
    checkLinear(shown(piece), size => {
      const documents = [
        plain(`He said "${repeated(piece, 400).replaceAll('"', '')} and nothing else at all" then.`),
        { ...plain(repeated(piece, size)), uri: 'b.txt' },
      ];
      matchQuotations(documents, documents.flatMap(findQuotations), undefined);
    }),
  );
});

test('a number of groups without end is read in step with its length', () => {
  checkLinear('1,234,234,…', size => findQuantities(plain(`1${repeated(',234', size)}`)));
});

/** Caption and transcript lines without anything special in them: a search for something that no line holds shows only in long ones. */
const SPOKEN: readonly (readonly [uri: string, head: string, line: string])[] = [
  ['a.vtt', 'WEBVTT\n\n', '00:00:01.000 --> 00:00:04.000\nand so on\n\n'],
  ['a.srt', '', '1\n00:00:01,000 --> 00:00:04,000\nand so on\n\n'],
  ['a.txt', '', '[00:01] and R&D so on\n'],
];

test('a talk of a month costs as much a line as one of a day', () => {
  for (const [uri, head, line] of SPOKEN) {
    const [day, month] = [1 << 18, 1 << 21].map(size => {
      const text = head + repeated(line, size);
      return Math.min(...[1, 2, 3].map(() => cost(() => parseDocument({ uri, text }))));
    });
    assert.ok(month! / day! < 24, `${uri}: ${month!} ms against ${day!} ms for an eighth of it`);
  }
});

test('checkLinear fails on work that grows with the square of its input, and passes over work that does not', () => {
  const loop = (steps: number): number => {
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += Math.sqrt(i);
    return sum;
  };
  assert.throws(() => checkLinear('a square', size => loop((size * size) / 8), 1), /takes [3-5]\.\d times as long/);
  checkLinear('a line', size => loop(size * 2000));
});
