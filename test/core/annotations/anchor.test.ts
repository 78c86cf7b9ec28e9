import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchorKeys, anchorTokens, idsIn, indexProse } from '../../../src/core/annotations/anchor-tokens.ts';
import { anchor } from '../../../src/core/annotations/anchor.ts';
import { fromCodePoints } from '../../../src/core/annotations/code-points.ts';
import { describe } from '../../../src/core/annotations/describe.ts';
import { checkAnchor, checkRandomEdits, documentOf } from '../../support/anchoring.ts';

const REPORT = `# The Norvik bridge

The bridge was closed on 3 March. Repairs took ⟦fourteen months⟧ from the order to the reopening, the board says.

Of the 216 bearings, 38 had to be replaced. The survey "found nothing", said the builder's clerk.`;
const [CLOSED, REPAIRS, BEARINGS] = [
  '# The Norvik bridge',
  'The bridge was closed on 3 March. Repairs took ⟦fourteen months⟧ from the order to the reopening, the board says.',
  'Of the 216 bearings, 38 had to be replaced.',
];

test('an unchanged text: found where it was', () => void checkAnchor(REPORT, REPORT));

test('text put in before it moves the place and nothing else', () =>
  void checkAnchor(REPORT, `A preface of 12 pages.\n\nIt took fourteen months to write.\n\n${REPORT}`));

test('a sentence put in right before it, and one right behind', () => {
  checkAnchor(REPORT, REPORT.replace('Repairs took', 'Nobody was hurt. Repairs took'));
  checkAnchor(REPORT, REPORT.replace('the board says.', 'the board says. Nobody was hurt.'));
});

test('a paragraph moved to the end', () => void checkAnchor(REPORT, `${CLOSED}\n\n${BEARINGS}\n\n${REPAIRS}`));

test('a paragraph set in short lines', () =>
  void checkAnchor(
    REPORT,
    REPORT.replace(/ (?=took|order|the board)/g, '\n').replace('⟦fourteen months⟧', '⟦fourteen\nmonths⟧'),
  ));

test('curly quotes, dashes and apostrophes', () =>
  void checkAnchor(
    REPORT.replace('from the order', '"from the builder\'s order"'),
    REPORT.replace('from the order', '“from the builder’s order”'),
  ));

test('a word changed on one side', () => {
  checkAnchor(REPORT, REPORT.replace('Repairs took', 'Repairs lasted'));
  checkAnchor(REPORT, REPORT.replace('from the order', 'after the order'), 'anchored');
});

test('the figure changed: stale, with the old and the new words', () => {
  const found = checkAnchor(REPORT, REPORT.replace('fourteen', 'fifteen'), 'stale');
  assert.ok(found.state === 'stale');
  assert.deepEqual([found.was, found.now], ['fourteen months', 'fifteen months']);
});

test('a changed figure that ends or begins its sentence, or the text', () => {
  const last = 'Repairs of the Norvik bridge took ⟦fourteen months⟧.';
  checkAnchor(last, last.replace('fourteen', 'fifteen'), 'stale');
  checkAnchor(last, `${last.replace('fourteen months', 'a year and a half')} The end.`, 'stale');
  const first = 'Well. ⟦Fourteen months⟧ later the people of Norvik had their bridge back.';
  checkAnchor(first, first.replace('Fourteen', 'Fifteen'), 'stale');
});

test('nearly the same letters are another figure', () => {
  const scores = 'In the trials at Harl the new engine reached ⟦79.6 %⟧ of its rated power in the first hour.';
  checkAnchor(scores, scores.replace('79.6', '76.9'), 'stale');
  checkAnchor(REPORT, REPORT.replace('fourteen', 'forty'), 'stale');
  checkAnchor(scores, scores.replace('79.6 %', '79.6 points'), 'stale');
});

test('two neighbours swapped: each place is stale, none is followed', () => {
  const pair =
    'In the trials the old engine at Harl reached ⟦79.6 %⟧ and the new one at Tessin reached 76.9 % of its power.';
  checkAnchor(pair, pair.replace('79.6', '#').replace('76.9', '79.6').replace('#', '76.9'), 'stale');
});

test('the sentence taken out: one is asked, though the same figure stands elsewhere', () => {
  const two =
    'Team Vey took ⟦14 months⟧ to build the northern pier. Team Harl took 14 months to build the southern pier.';
  checkAnchor(two, 'Team Harl took 14 months to build the southern pier.', 'lost');
});

test('the text doubled: one is asked', () =>
  void checkAnchor(REPORT, `${REPORT}\n\n${REPORT}`.replace(/[⟦⟧]/g, ''), 'lost'));

test('what is offered for a lost place are the places with the same words', () => {
  const { text } = { text: REPORT.replace(/[⟦⟧]/g, '') };
  const found = checkAnchor(REPORT, `${text}\n\n${text}`, 'lost');
  assert.ok(found.state === 'lost');
  assert.equal(found.candidates.length, 2);
});

test('a caption timed anew and broken elsewhere', () => {
  const talk = (at: number, text: string): string =>
    `WEBVTT\n\n00:00:0${at}.000 --> 00:00:0${at + 2}.000\nso the bridge at norvik it is back and\n\n00:00:0${at + 2}.000 --> 00:00:0${at + 4}.000\n${text}\n`;
  checkAnchor(
    talk(1, 'they took ⟦fourteen months⟧ for it\nand nobody knows why'),
    talk(4, 'they took ⟦fourteen\nmonths⟧ for it and nobody knows why'),
    'anchored',
    'talk.vtt',
  );
});

test('thousands separators are no change, a magnitude is', () => {
  const cost = 'The council of Norvik paid ⟦2,400 crowns⟧ for the survey of the northern pier.';
  checkAnchor(cost, cost.replace('2,400', '2400'));
  const people = 'On that day the ferry from Norvik carried ⟦14⟧ across the harbour without a licence.';
  checkAnchor(people, people.replace('⟦14⟧', '⟦14 million⟧'), 'stale');
});

test('places that no context tells apart hold in the very same text only', () => {
  const rows =
    '| Norvik |\n| --- |\n| 14 |\n| 14 |\n| 14 |\n| 14 |\n| 14 |\n| 14 |\n| ⟦14⟧ |\n| 14 |\n| 14 |\n| 14 |\n| 14 |\n| 14 |\n| 14 |\n| 14 |\n| 14 |';
  checkAnchor(rows, rows);
  checkAnchor(rows, `${rows.replace(/[⟦⟧]/g, '')}\n\nA note.`, 'lost');
});

test('rows that differ in a year only are told apart by it, as long as they stand as they did', () => {
  const rows = '| Year | Ships |\n| --- | --- |\n| 2019 | 14 |\n| 2020 | ⟦14⟧ |\n| 2021 | 14 |\n| 2022 | 15 |';
  checkAnchor(rows, `A preface.\n\n${rows}\n| 2023 | 16 |`);
  checkAnchor(rows, rows.replace('⟦14⟧', '⟦17⟧'), 'stale');
  checkAnchor(rows, rows.replace('| 2020 | ⟦14⟧ |\n', ''), 'lost');
});

test('the start and the end of a text', () => {
  checkAnchor('⟦14 months⟧ it took.', '⟦14 months⟧ it took.');
  checkAnchor('⟦14⟧', '⟦14⟧');
  checkAnchor('It took ⟦14 months⟧', 'It took ⟦14 months⟧');
});

test('an empty text, and one of spaces', () => {
  checkAnchor(REPORT, '', 'lost');
  checkAnchor(REPORT, ' \n \n', 'lost');
  assert.equal(describe(documentOf('   '), { start: 0, end: 2 }), undefined);
});

test('a place that was seen to move is believed where the same words stand', () => {
  const { text } = { text: 'It took 14 months. It took 14 months.' };
  const document = documentOf(text);
  const selector = describe(document, { start: 8, end: 17 })!;
  const moved = documentOf(`So: ${text}`);
  const at = { start: 12, end: 21 };
  assert.deepEqual(anchor(moved, selector, { strict: true, tracked: at }), {
    state: 'anchored',
    span: at,
    how: 'tracked',
  });
  assert.equal(
    anchor(documentOf('So: It took 15 months. It took 14 months.'), selector, { strict: true, tracked: at }).state,
    'lost',
  );
});

test('a selector written by hand, without context, must be the only place', () => {
  const selector = { exact: 'fourteen months', prefix: '', suffix: '' };
  assert.equal(anchor(documentOf('It took fourteen months.'), selector, { strict: true }).state, 'anchored');
  assert.equal(
    anchor(documentOf('Fourteen months? It took fourteen months.'), selector, { strict: true }).state,
    'lost',
  );
});

test('positions are kept in code points: a selector behind an emoji', () => {
  const text = '🚢 The ferry carried 38 people across the harbour at Norvik.';
  const start = text.indexOf('38');
  const selector = describe(documentOf(text), { start, end: start + 9 })!;
  assert.equal(selector.exact, '38 people');
  assert.deepEqual(selector.position, { start: start - 1, end: start + 8 });
  assert.deepEqual(fromCodePoints(documentOf(text), selector.position!), { start, end: start + 9 });
});

test('a long passage is known by its words wherever they went', () => {
  const quote = '⟦The warning signs were on record for three years, and nobody was asked to read them together⟧';
  checkAnchor(`The board wrote: "${quote}." Then it rose.`, `Summary\n\n${quote}. These are hard words from Norvik.`);
  checkAnchor(
    `The board wrote: "${quote}." Then it rose.`,
    `${quote}. Also: ${quote.replace(/[⟦⟧]/g, '')}.`.replace(/[⟦⟧]/g, ''),
    'lost',
  );
});

test('some hundred random edits go right', () => {
  let edits = 0;
  for (let seed = 1; seed <= 60; seed++) edits += checkRandomEdits(seed, 4).edits;
  assert.ok(edits > 100);
});

test('describing and anchoring take time in step with the text', () => {
  const time = (n: number): number => {
    const document = documentOf('It took 14 months and 14 days. '.repeat(n));
    const started = performance.now();
    const selector = describe(document, { start: 8, end: 17 })!;
    anchor(documentOf(`${document.text} `), selector, { strict: true });
    return performance.now() - started;
  };
  time(500);
  const [small, large] = [Math.min(time(1000), time(1000)), Math.min(time(4000), time(4000))];
  assert.ok(large / small < 16, `${small} ms, ${large} ms`);
});

test('words of plain letters are told as by the expression for all scripts', () => {
  const all = (text: string): string[] =>
    [
      ...text.matchAll(
        /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\u2060\u00ad]+(?:['’]\p{L}+)*|[%‰$€£¥₹°±×<>≥≤=+~≈§#]|[-\u2010-\u2015\u2212](?=\p{N})/gu,
      ),
    ].map(m => m[0]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'aB z9.,:\'’-–%$€é\u0301\u00ad\u2060😀#\n中Ǆ1²½_"(')).map(list => list.join('')),
      text => {
        const found = anchorTokens(text);
        assert.deepEqual(
          found.map(t => text.slice(t.start, t.end)),
          // what is nothing but invisible letters is no token
          all(text).filter(t => t.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '') !== ''),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test('a stretch of a text is looked up as the words it was indexed with', () => {
  const piece = fc.constantFrom(
    'bridge',
    'Bridge',
    "it's",
    'İl',
    '14',
    '1,284',
    '1284',
    '½',
    '−5',
    '-',
    '$2.1',
    'é',
    ' ',
    '. ',
    '\n',
    '🚢',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 3000 }), pieces => {
      const prose = pieces.join('');
      const text = indexProse(prose);
      const ids = [...text.ids.subarray(1, text.count - 1)];
      assert.deepEqual(idsIn(text, prose), ids);
      assert.deepEqual(
        ids.map(id => text.keys[id]),
        anchorKeys(prose),
      );
      assert.equal(new Set(text.keys).size, text.keys.length);
    }),
    { numRuns: 40 },
  );
  const many = Array.from(
    { length: 5000 },
    (_, i) => `w${String.fromCharCode(97 + (i % 26))}x${i.toString(36)} ${i}`,
  ).join(' ');
  const text = indexProse(many);
  assert.deepEqual(idsIn(text, many), [...text.ids.subarray(1, text.count - 1)]);
  assert.deepEqual(idsIn(text, 'Nobody'), [-1]);
});
