import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import { checkDerived, checkNoMismatch } from '../../support/derivations.ts';

/** A sentence with a right figure, and what is wrong in it when another figure stands there. */
const CASES: readonly (readonly [sentence: string, right: string, follows: string, wrong: string, differs: string])[] =
  [
    [
      'The old pump moved 79.6% of the water versus 80.8% for the new one, a gap of _ points.',
      '1.2',
      '80.8 − 79.6 = 1.2 points',
      '1.5',
      '80.8 − 79.6 = 1.2 points, not 1.5',
    ],
    [
      'The north wing scored 79.6% and the south wing 80.8%. That is a difference of _ points.',
      '1.2',
      '80.8 − 79.6 = 1.2 points',
      '2.2',
      '80.8 − 79.6 = 1.2 points, not 2.2',
    ],
    [
      'Output rose from 40 to 44 tonnes, an increase of _.',
      '10%',
      '(44 − 40) ÷ 40 = 10 %',
      '15%',
      '(44 − 40) ÷ 40 = 10 %, not 15',
    ],
    [
      'Turnout fell from 58% to 21%, a drop of _ percentage points.',
      '37',
      '58 − 21 = 37 points',
      '47',
      '58 − 21 = 37 points, not 47',
    ],
    ['Fares went from $40 to $50, up _.', '25%', '(50 − 40) ÷ 40 = 25 %', '30%', '(50 − 40) ÷ 40 = 25 %, not 30'],
    ['Fares went from $40 to $50 (+_).', '25%', '(50 − 40) ÷ 40 = 25 %', '35%', '(50 − 40) ÷ 40 = 25 %, not 35'],
    [
      'Sales were $4.2 million, up _ from $3.5 million a year earlier.',
      '20%',
      '(4.2 million − 3.5 million) ÷ 3.5 million = 20 %',
      '30%',
      '(4.2 million − 3.5 million) ÷ 3.5 million = 20 %, not 30',
    ],
    [
      'Sales fell _ to 131.7 tonnes from 138.9 tonnes.',
      '5.2%',
      '(138.9 − 131.7) ÷ 138.9 = 5.18 %',
      '7.2%',
      '(138.9 − 131.7) ÷ 138.9 = 5.18 %, not 7.2',
    ],
    [
      'The crew saw a _ increase from 40 to 48 shifts.',
      '20%',
      '(48 − 40) ÷ 40 = 20 %',
      '25%',
      '(48 − 40) ÷ 40 = 20 %, not 25',
    ],
    [
      'The yard sold 12 barges, 8 tugs and 3 ferries, a total of _ boats.',
      '23',
      '12 + 8 + 3 = 23 boats',
      '25',
      '12 + 8 + 3 = 23 boats, not 25',
    ],
    [
      'There were _: 12 on the wall, 14 in the yard and 15 on the roof.',
      '41 guards',
      '12 + 14 + 15 = 41 guards',
      '40 guards',
      '12 + 14 + 15 = 41 guards, not 40',
    ],
    ['Of the 40 boats, 12 were lost and the other _ came back.', '28', '40 − 12 = 28', '26', '40 − 12 = 28, not 26'],
    ['12 of the 40 boats (_) were lost.', '30%', '12 ÷ 40 = 30 %', '35%', '12 ÷ 40 = 30 %, not 35'],
    ['They voted 38 of 40 (_) for it.', '95%', '38 of 40 = 95 %', '98%', '38 of 40 = 95 %, not 98'],
    [
      '13% of the 400 voters, or _, said no.',
      '52 people',
      '13 % × 400 = 52 people',
      '62 people',
      '13 % × 400 = 52 people, not 62',
    ],
    ['They bought 12 crates at £24 each, _ in all.', '£288', '12 × 24 = 288 GBP', '£298', '12 × 24 = 288 GBP, not 298'],
    ['The fleet has 14 ships, _ more than the 12 of last year.', '2', '14 − 12 = 2', '3', '14 − 12 = 2, not 3'],
    [
      'The three runs took 10.1, 10.3 and 10.8 seconds, an average of _ seconds.',
      '10.4',
      '(10.1 + 10.3 + 10.8) ÷ 3 = 10.4 seconds',
      '12.4',
      '(10.1 + 10.3 + 10.8) ÷ 3 = 10.4 seconds, not 12.4',
    ],
    [
      'The difference between 7.2 km and 6.1 km is _ km.',
      '1.1',
      '7.2 − 6.1 = 1.1 km',
      '2.1',
      '7.2 − 6.1 = 1.1 km, not 2.1',
    ],
    [
      'The yield was 38.4 percent, versus 37.1 before, so _ basis points better.',
      '130',
      '38.4 − 37.1 = 1.3 points',
      '230',
      '38.4 − 37.1 = 1.3 points, not 2.3',
    ],
    ['The catch grew threefold, from _ tonnes to 31 tonnes.', '10', '', '20', ''],
  ];

test('a figure that follows from those beside it is confirmed, with the working', () => {
  for (const [sentence, right, follows] of CASES) {
    if (follows) checkDerived(sentence.replace('_', right), `follows: ${follows}`);
  }
});

test('a figure that does not follow is shown with what does', () => {
  for (const [sentence, , , wrong, differs] of CASES) {
    if (differs) checkDerived(sentence.replace('_', wrong), `differs: ${differs}`);
  }
});

test('"threefold" and "doubled" are held against the two figures they join', () => {
  checkDerived('The catch grew threefold, from 10 tonnes to 31 tonnes.', 'follows: 31 ÷ 10 = 3.1 x');
  checkDerived('The catch doubled from 10 to 27 tonnes.', 'differs: 27 ÷ 10 = 2.7 x, not 2');
});

test('rows and items that are headed as a total are added up', () => {
  const table = (total: string) =>
    `| Ward | Cost |\n| --- | --- |\n| North | $24.5m |\n| South | $31.1m |\n| East | $18.2m |\n| Total | ${total} |\n`;
  checkDerived(table('$73.8m'), 'follows: 24.5 million + 31.1 million + 18.2 million = 73.8 million USD');
  checkDerived(
    table('$75.8m'),
    'differs: 24.5 million + 31.1 million + 18.2 million = 73.8 million USD, not 75.8 million',
  );
  const list = (total: string) =>
    `- Apples: 12 crates\n- Pears: 15 crates\n- Plums: 9 crates\n- Total: ${total} crates\n`;
  checkDerived(list('36'), 'follows: 12 + 15 + 9 = 36 crates');
  checkDerived(list('38'), 'differs: 12 + 15 + 9 = 36 crates, not 38');
});

test('percent that are points are told, and points that are percent', () => {
  checkDerived('It rose from 4% to 6%, a 2% increase.', 'points: 6 − 4 = 2 points, not percent');
  checkDerived('It rose from 4% to 6%, an increase of 50 percentage points.', 'points: (6 − 4) ÷ 4 = 50 %, not points');
  checkDerived('It rose from 4% to 6%, a 50% increase.', 'follows: (6 − 4) ÷ 4 = 50 %');
});

test('nothing is said where another reading is possible', () => {
  const texts = [
    // a rate over many years, prices of another year
    'The herd grew from 40 to 80 head, an average increase of 7% a year.',
    'Pay rose from £400 to £440, an increase of 2% in real terms.',
    // three figures, and a gap between two of them
    'The three halls hold 300, 350 and 420 people, a gap of 120.',
    // packages, not parts
    'More than 30 ounces of coffee were divided into 5- and 10-ounce packages.',
    // scores
    'One all that night, three two over the two legs.',
    // a part is left out
    'There were 40 guards: 12 on the wall and 3 of them on the roof.',
    // a lead over somebody else
    'Half of the 400 houses, 35 of which stood empty, were sold.',
    // percentages of different wholes
    'Cases rose from 120 to 180, 5% of the total.',
    // hedged
    'The wall grew from about 40 to about 44 metres, an increase of some 15%.',
    'It fell from 80 to 67, a drop of at least 12.',
  ];
  for (const text of texts) checkNoMismatch(text);
});

test('figures that are rounded, each on its own, never fail to follow', () => {
  const value = fc.double({ min: 1, max: 5000, noNaN: true });
  const digits = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(value, value, digits, digits, (a, b, n, k) => {
      const [x, y] = [a.toFixed(n), b.toFixed(n)];
      if (Number(x) === 0) return;
      checkNoMismatch(
        `The load went from ${x} tonnes to ${y} tonnes, a change of ${Math.abs(a - b).toFixed(k)} tonnes.`,
      );
      const percent = (100 * Math.abs(b - a)) / a;
      checkNoMismatch(`The load went from ${x} tonnes to ${y} tonnes, a change of ${percent.toFixed(k)}%.`);
      checkNoMismatch(`The sheds hold ${x} tonnes and ${y} tonnes, a total of ${(a + b).toFixed(k)} tonnes.`);
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('a derivation names the figures it is made of', () => {
  const text = 'Output rose from 40 to 44 tonnes, an increase of 15%.';
  const { derivations, claims } = createEngine().analyze([{ uri: 'text.md', text }]);
  const textOf = (id: string) => claims.find(c => c.id === id)!.text;
  assert.deepEqual(
    derivations.map(d => [textOf(d.claim), d.from.map(textOf)]),
    [['15%', ['40', '44 tonnes']]],
  );
});
