import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { VOCABULARY } from '../../../src/core/quantities/lexicon.ts';
import { LineIndex } from '../../../src/core/text/line-index.ts';
import { FILLER, Mask } from '../../../src/core/text/mask.ts';
import { sentenceStarts } from '../../../src/core/text/sentences.ts';
import { WordFlags, WordMemo } from '../../../src/core/text/word-memo.ts';
import { MOST_WORDS } from '../../../src/core/text/word-table.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';
import { sourceText } from '../../support/arbitraries.ts';

/** Masked prose, lines, tokens and sentences. */

const sentences = (text: string): string[] => {
  const tokens = tokenize(text, VOCABULARY);
  const starts = [...sentenceStarts(tokens)].map(i => tokens.start[i]!);
  return starts.map((from, i) => text.slice(from, starts[i + 1] ?? text.length).trim());
};

test('a mask blanks out in place: what stays stands where it stood', () => {
  const mask = new Mask('a <b>bold</b> word');
  mask.blank(2, 5);
  mask.blank(9, 13);
  assert.equal(mask.apply(), 'a    bold     word');
});

test('a mask ends a block where it is told to, and fills up what a replacement leaves over', () => {
  const mask = new Mask('R&amp;D || next');
  mask.replace(1, 6, '&');
  mask.blank(7, 11, true);
  assert.equal(mask.apply(), `R&${FILLER.repeat(4)}D\n   next`);
});

test('edits may come in any order and overlap, and the length stays', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.boolean()), { maxLength: 12 }),
      (text, edits) => {
        const mask = new Mask(text);
        for (const [at, length, breaks] of edits) {
          const start = Math.min(at, text.length);
          mask.blank(start, Math.min(start + length, text.length), breaks);
        }
        const masked = mask.apply();
        assert.equal(masked.length, text.length);
        const blanked = (i: number): boolean => edits.some(([at, length]) => i >= at && i < at + length);
        for (let i = 0; i < text.length; i++)
          assert.ok(blanked(i) ? ' \n'.includes(masked[i]!) : masked[i] === text[i], `at ${i}`);
      },
    ),
    { seed: 2031 },
  );
});

test('LF, CR and CRLF each end a line, and characters are UTF-16', () => {
  const index = new LineIndex('a\n🛶b\r\nc\rd');
  assert.equal(index.lineCount, 4);
  assert.deepEqual(index.position(4), { line: 1, character: 2 });
  assert.deepEqual(index.position(7), { line: 2, character: 0 });
  assert.deepEqual(index.position(9), { line: 3, character: 0 });
  assert.equal(index.offset({ line: 2, character: 0 }), 7);
});

test('positions outside the text are moved to its ends, positions behind a line to the end of the line', () => {
  const index = new LineIndex('ab\ncd');
  assert.deepEqual(index.position(99), { line: 1, character: 2 });
  assert.deepEqual(index.position(-1), { line: 0, character: 0 });
  assert.equal(index.offset({ line: 9, character: 0 }), 5);
  assert.equal(index.offset({ line: 0, character: 99 }), 2);
  assert.equal(new LineIndex('ab\r\ncd').offset({ line: 0, character: 99 }), 2);
  assert.equal(new LineIndex('ab\rcd').offset({ line: 1, character: 99 }), 5);
});

test('tokens are in order, apart from each other, and cover every character that is no space', () => {
  fc.assert(
    fc.property(sourceText, text => {
      const tokens = tokenize(text, VOCABULARY);
      let at = 0;
      for (let i = 0; i < tokens.count; i++) {
        assert.ok(tokens.start[i]! >= at && tokens.end[i]! > tokens.start[i]!);
        assert.doesNotMatch(text.slice(at, tokens.start[i]), /[\p{L}\d]/u);
        at = tokens.end[i]!;
      }
      assert.doesNotMatch(text.slice(at), /[\p{L}\d]/u);
    }),
    { seed: 2031, numRuns: 300 },
  );
});

test('a sentence ends at its stop, not at an abbreviation, an initial or a decimal point', () => {
  assert.deepEqual(
    sentences('Mr. Moe paid $3.5 million. Dr. A. Lind did not. "Why?" she asked. It was approx. 5 km.'),
    ['Mr. Moe paid $3.5 million.', 'Dr. A. Lind did not.', '"Why?" she asked.', 'It was approx. 5 km.'],
  );
});

test('initials end a sentence where the next word begins one', () => {
  assert.deepEqual(sentences('He sailed to Orel, N.J. It rained. The U.N. Harbour Office and J. The Lamp wrote.'), [
    'He sailed to Orel, N.J.',
    'It rained.',
    'The U.N. Harbour Office and J. The Lamp wrote.',
  ]);
});

test('a block ends a sentence', () => {
  assert.deepEqual(sentences('A heading\nThe first sentence\nand another'), [
    'A heading',
    'The first sentence',
    'and another',
  ]);
});

/** A word of its own for every number: "ba", "bb", … */
const wordOf = (n: number): string => (n < 26 ? 'b' : wordOf(Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26));

test('a word is remembered by its letters in any case, with accents, and where there is no more room to number it', () => {
  const words = Array.from({ length: MOST_WORDS + 100 }, (_, n) => wordOf(n));
  const tokens = tokenize(['Crème', ...words, ...words.map(w => w.toUpperCase())].join(' '), VOCABULARY);
  const memo = new WordMemo(word => `<${word}>`);
  const read = Array.from({ length: tokens.count }, (_, i) => memo.at(tokens, i));
  assert.deepEqual(
    read,
    ['<crème>', ...words, ...words].map((word, i) => (i === 0 ? word : `<${word}>`)),
  );
  const flags = new WordFlags(word => word.charCodeAt(word.length - 1) & 7);
  for (const again of [read, read])
    assert.deepEqual(
      again.map((_, i) => flags.at(tokens, i)),
      read.map(word => word.charCodeAt(word.length - 2) & 7),
    );
});

test('a text read after a table of words is full is read as any other', () => {
  const before = tokenize('Seven boats', VOCABULARY);
  tokenize(Array.from({ length: MOST_WORDS }, (_, n) => wordOf(n)).join(' '), VOCABULARY);
  const after = tokenize('Seven boats', VOCABULARY);
  assert.notEqual(after.table, before.table);
  assert.deepEqual([...after.lexeme], [...before.lexeme]);
  const memo = new WordMemo(word => word);
  assert.deepEqual(
    [before, after, before].map(t => memo.at(t, 1)),
    ['boats', 'boats', 'boats'],
  );
});
