import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import { checkDerived, checkNoMismatch, derivationsOf } from '../../support/derivations.ts';

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
    [
      'EBITDA increased by _ to $847.1 million in the first quarter of this fiscal year, up from $621.5 million in the same period last year.',
      '36.3%',
      '(847.1 million − 621.5 million) ÷ 621.5 million = 36.3 %',
      '26.3%',
      '(847.1 million − 621.5 million) ÷ 621.5 million = 36.3 %, not 26.3',
    ],
    [
      'Net income for the third quarter increased by _ to $4,520,000, or $.23 per share, compared to $4,017,000.',
      '13%',
      '(4.52 million − 4.017 million) ÷ 4.017 million = 12.5 %',
      '23%',
      '(4.52 million − 4.017 million) ÷ 4.017 million = 12.5 %, not 23',
    ],
    ['One in four (_) of the crew left.', '25%', 'One in four = 25 %', '20%', 'One in four = 25 %, not 20'],
    ['Among the 240 patients, 93 (_) were better.', '38.8%', '93 ÷ 240 = 38.75 %', '25%', '93 ÷ 240 = 38.8 %, not 25'],
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
    [
      'Revenue climbed to $5.5 million in 2023 from $5 million in 2022, a _ rise.',
      '10%',
      '(5.5 million − 5 million) ÷ 5 million = 10 %',
      '15%',
      '(5.5 million − 5 million) ÷ 5 million = 10 %, not 15',
    ],
    ['Out of 250 applicants, 75 were accepted (_).', '30%', '75 ÷ 250 = 30 %', '35%', '75 ÷ 250 = 30 %, not 35'],
    [
      'The tower is 120 metres tall, _ taller than the old one at 80 metres.',
      '40 metres',
      '120 − 80 = 40 m',
      '30 metres',
      '120 − 80 = 40 m, not 30',
    ],
    [
      'They harvested 300 tonnes on 50 hectares, or _ tonnes per hectare.',
      '6',
      '300 ÷ 50 = 6 t',
      '8',
      '300 ÷ 50 = 6 t, not 8',
    ],
    [
      'The trip of 240 miles took 4 hours, an average of _ miles per hour.',
      '60',
      '240 ÷ 4 = 60 mph',
      '80',
      '240 ÷ 4 = 60 mph, not 80',
    ],
    [
      'Turnout was 54%, compared with 61% in 2019, a fall of _ points.',
      '7',
      '61 − 54 = 7 points',
      '9',
      '61 − 54 = 7 points, not 9',
    ],
    [
      'A total of _ came (52 men and 45 women).',
      '97 people',
      '52 + 45 = 97 people',
      '96 people',
      '52 + 45 = 97 people, not 96',
    ],
    [
      'Support rose from 46 percent in May to 52 percent in June, a _ gain.',
      '6-point',
      '52 − 46 = 6 points',
      '8-point',
      '52 − 46 = 6 points, not 8',
    ],
    [
      'Sales were 4,400 units, compared with 4,000 a year before, an increase of _.',
      '10%',
      '(4,400 − 4,000) ÷ 4,000 = 10 %',
      '15%',
      '(4,400 − 4,000) ÷ 4,000 = 10 %, not 15',
    ],
    [
      'The deficit narrowed to $3 billion from $4 billion, a _ improvement.',
      '25 percent',
      '(4 billion − 3 billion) ÷ 4 billion = 25 %',
      '35 percent',
      '(4 billion − 3 billion) ÷ 4 billion = 25 %, not 35',
    ],
    ['The mean of 12, 14 and 19 is _.', '15', '(12 + 14 + 19) ÷ 3 = 15', '17', '(12 + 14 + 19) ÷ 3 = 15, not 17'],
    [
      'In the first round Anna had 4,120 votes and Ben 3,980, a lead of _.',
      '140',
      '4,120 − 3,980 = 140',
      '240',
      '4,120 − 3,980 = 140, not 240',
    ],
    ['The catch grew threefold, from _ tonnes to 31 tonnes.', '10', '', '20', ''],
  ];

test('a figure that follows from those beside it is confirmed, with the working', () => {
  for (const [sentence, right, follows] of CASES) {
    if (follows) checkDerived(sentence.replace('_', right), `follows: ${follows}`);
  }
});

test('what was expected is nothing that a figure changed from', () => {
  checkNoMismatch('Sales grew 65 percent to $17.7 million, compared with estimates of $16.6 million.');
  checkNoMismatch('Sales rose 30% to 1,200 boats, against analysts’ forecasts of 1,100 boats.');
});

test('a figure that does not follow is shown with what does', () => {
  for (const [sentence, , , wrong, differs] of CASES) {
    if (differs) checkDerived(sentence.replace('_', wrong), `differs: ${differs}`);
  }
});

test('"threefold" and "doubled" are held against the two figures they join', () => {
  checkDerived('The catch grew threefold, from 10 tonnes to 31 tonnes.', 'follows: 31 ÷ 10 = 3.1×');
  checkDerived('The catch doubled from 10 to 27 tonnes.', 'differs: 27 ÷ 10 = 2.7×, not 2');
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

test('a column that follows from two others is found by its rows, and a row that does not follow is told', () => {
  const table = (heads: string, rows: readonly string[]) =>
    `| ${heads} |\n|${' --- |'.repeat(heads.split('|').length)}\n${rows.map(r => `| ${r} |\n`).join('')}`;
  const segments = (change: string, last = 'Fields | $72.9M | $61.2M | 19.1%') =>
    table('Segment | Q3 | Q2 | Y/Y', [
      'Autos | $389M | $407M | (4.4)%',
      'Mills | $232M | $196M | 18%',
      'Data | $562.4M | $401.2M | 40.2%',
      `Homes | $101.6M | $99.3M | ${change}`,
      last,
    ]);
  const wrong = (text: string) => derivationsOf(text).filter(d => !d.startsWith('follows'));
  assert.deepEqual(wrong(segments('2.3%')), []);
  assert.equal(derivationsOf(segments('2.3%')).length, 5);
  assert.deepEqual(wrong(segments('3.3%')), [
    'differs: (101.6 million − 99.3 million) ÷ 99.3 million = 2.32 %, not 3.3',
  ]);
  // two that do not follow in five rows: the column states something else
  assert.deepEqual(wrong(segments('3.3%', 'Fields | $72.9M | $61.2M | 15.1%')), []);
  // what is told of percentages is in points, and nothing changes from nothing
  assert.deepEqual(wrong(segments('2.3%', 'Margin | 34.2% | 33.1% | 1.1%')), []);
  const crew = (share: string) =>
    table('Class | Aboard | Lost | Share', [
      'First | 324 | 122 | 38%',
      'Second | 285 | 167 | 59%',
      'Third | 709 | 531 | 75%',
      'Guests | 120 | 32 | 27%',
      `Crew | 908 | 696 | ${share}`,
    ]);
  assert.deepEqual(wrong(crew('77%')), []);
  assert.deepEqual(wrong(crew('67%')), ['differs: 696 ÷ 908 = 76.7 %, not 67']);
  // columns that say of themselves that they are reckoned otherwise
  assert.deepEqual(wrong(segments('3.3%').replace('Y/Y', 'Organic')), []);
  // small numbers may fit by chance
  assert.deepEqual(
    wrong(table('Club | Won | Lost | Gap', ['A | 3 | 1 | 2', 'B | 5 | 2 | 3', 'C | 4 | 1 | 3', 'D | 6 | 1 | 4'])),
    [],
  );
});

test('percent that are points are told, and points that are percent', () => {
  checkDerived('It rose from 4% to 6%, a 2% increase.', 'points: 6 − 4 = 2 points, not percent');
  checkDerived('It rose from 4% to 6%, an increase of 50 percentage points.', 'points: (6 − 4) ÷ 4 = 50 %, not points');
  checkDerived('It rose from 4% to 6%, a 50% increase.', 'follows: (6 − 4) ÷ 4 = 50 %');
});

/** Sentences in order with themselves, whose wording invites a wrong reading. */
const TRICKY: readonly string[] = [
  'Revenue rose 12% to $560 million; a year before it had been $500 million, and in 2019 $450 million.',
  'Turnout fell from 61% in 2019 to 54%, a drop of 9% among the young.',
  'Of the 40 boats, 12 were lost, 3 sank later and the other 25 came back.',
  'The party won 62 of 120 seats, 8 more than the 54 it held, with 38% of the vote.',
  'Prices rose from $40 to $50, a rise of 4% a year.',
  'The north has 40 clinics and the south 60, a difference of 12 from last year.',
  'The survey asked 250 people, 75 of whom were men, and 30% agreed.',
  'The club has 120 members: 45 juniors, 20 of them girls, and 55 adults.',
  'Sales of 4,400 units, compared with 4,000 expected, an increase of 15% on last year.',
  'She scored 79.6 against 80.8 for her rival, a gap of 1.2, and 65 in the second test, a gap of 4.',
  'Between 12 and 15 people a day came, a total of 95 in the week.',
  'The 3 teams of 12 and 2 teams of 8 make 52 in all.',
  'The poll had the Front on 32.5 percent and the Accord on 32 percent, a gap well inside its margin of error of 1.2 points.',
  'About a third (36%) of the crew left, one in five (18%) of the rest, and half (50%) or one in ten (0.1 of them) stayed.',
  'A third, or 12% more than before, left. Of one in four, 30% are boats.',
  'They have been in five walk-offs in their last nine games (two wins, three losses).',
  'He shot 14 for 39 — he was 8 for 20 on long shots — and made all 12 of his free throws.',
  'In 2019 the firm had 40 staff in Norvik, 30 in Sarn and, in Lenn, a total of 12.',
  'He gave 10 coins to Anna and 12 to Ben, and 5 in all to the others.',
  '12 of 40 patients (95% CI 17 to 46) relapsed.',
  'The rate was 30% (12 of 40), against 45% (18 of 40) on placebo.',
  'It grew from 10 to 12 metres in width and from 20 to 30 in length, an increase of 50%.',
  'Scores rose from 70 to 75 at best, up 3% on average.',
  'The fund fell from $4 billion to $3 billion, down 5% this week.',
  'The lead fell from 12 points to 4, a drop of 8, with 10% undecided.',
  'A 5% rise from 2019 to 2021 was followed by a fall.',
  'The road runs from exit 12 to exit 18, a distance of 9 km.',
  'The dose was raised from 40 mg to 80 mg, a 25% larger share of patients dropping out.',
  'Fees went up from £9,000 to £9,250, or 2.8%.',
  'From 1,043 people screened, 612 were randomised, a loss of 41%.',
  'The index rose 1.2 percent, or 412 points, to 34,750.',
  'They sold 12 crates at £24 each and 10 at £20 each, £488 in all.',
  'The two halves were 40 and 45 minutes, with 5 minutes added, 90 in all.',
  'Unemployment rose from 4% to 6%, a rise of 200,000 people.',
  'Its share went from 20% to 25%, a gain of 5 points and 40 seats.',
  'Support is at 46%, down 3 points from January and 8 from a year ago.',
  'Of 250 applicants, 75 (30%) came from abroad and 40 (16%) from the north.',
  'Two in five of the 200 trees, or 85, are oaks by the latest count.',
  'The company employs 3,900, of whom 1,200 work abroad, a total of 31% more than in 2020.',
  'Half of the 12 eggs, 6, hatched.',
  'Costs are up a fifth, from $50 to about $60.',
  'Water use dropped to 120 litres from 150 litres, a fifth less, saving $30.',
  'The population rose by 1.5 million, or 3 percent, from 50.1 million to 51.6 million.',
  'The gap between rich (80%) and poor (45%) is 35 points; it was 40.',
  'A cut from 5.25% to 5%, the first 25 basis-point cut in 3 years.',
  'from 13.6% to 58.3%, a 4.3x jump',
  'from 13.6% to 58.3%, more than four times',
  'It went from 12th to 8th, a rise of 4 places.',
  'The bill came to $58.20: $48.50 for food, $4.85 in tax and $4.85 as a tip.',
  'Net debt is $147.5 million, 0.6 times EBITDA of $246 million.',
  'The share of marrowfin dropped 38 percentage points, from about 58% to about 20%.',
];

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
  for (const text of [...texts, ...TRICKY]) checkNoMismatch(text);
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
