import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsIn, short } from '../../support/mentions.ts';

/** What a table's heads, captions and cells leave each other to say. Years and dates in heads are left out. */

const figures = (markdown: string): string[] =>
  mentionsIn(markdown, 'table.md')
    .filter(m => m.quantity.kind !== 'date' && m.quantity.kind !== 'year')
    .map(m => `${m.text} = ${short(m.quantity)}`);

test('a column takes the currency of its first cell, and the caption its scale, but not for a share or a head', () => {
  assert.deepEqual(
    figures(
      `### Results (in millions, except per share)

| Measure | Spring | Autumn |
| --- | --- | --- |
| Revenue | $40.5 | $38.2 |
| Costs | 31.1 | 30.9 |
| Profit | **$9.4** | **$7.3** |
| Margin | 23.2% | 19.1% |
| Staff | 212 | 208 |
| Earnings per share | $0.31 | $0.24 |
| EPS, adjusted | 0.35 | 0.29 |
`,
    ),
    [
      '$40.5 = 40500000 USD',
      '$38.2 = 38200000 USD',
      '31.1 = 31100000 USD',
      '30.9 = 30900000 USD',
      '$9.4 = 9400000 USD',
      '$7.3 = 7300000 USD',
      '23.2% = 23.2 %',
      '19.1% = 19.1 %',
      '212 = 212',
      '208 = 208',
      '$0.31 = 0.31 USD',
      '$0.24 = 0.24 USD',
      '0.35 = 0.35 USD',
      '0.29 = 0.29 USD',
    ],
  );
});

test('the first cell of a table may say the scale of all the others', () => {
  assert.deepEqual(
    figures(
      `| (in millions, except per share) | Spring | Autumn |
| --- | --- | --- |
| Net income | $21.7 | $16.9 |
| Diluted EPS | $1.37 | $1.02 |
| Free cash | 42.8 | 17.5 |
`,
    ),
    [
      '$21.7 = 21700000 USD',
      '$16.9 = 16900000 USD',
      '$1.37 = 1.37 USD',
      '$1.02 = 1.02 USD',
      '42.8 = 42800000 USD',
      '17.5 = 17500000 USD',
    ],
  );
  assert.deepEqual(figures(`| $ thousands | Spring |\n| --- | --- |\n| Sales | 217 |\n`), ['217 = 217000 USD']);
  assert.deepEqual(figures(`| Hours | Boats |\n| --- | --- |\n| 4 | 217 |\n`), ['4 = 4', '217 = 217']);
});

test('a caption may name its scale in many ways, and what is counted is no money', () => {
  const table = '| | Spring | Autumn |\n|---|---|---|\n| Sales | 217 | 169 |\n| Staff | 12 | 14 |\n';
  const said = (unit: string) => [`217 = 217000${unit}`, `169 = 169000${unit}`, '12 = 12', '14 = 14'];
  assert.deepEqual(figures(`All figures in thousands of euros.\n\n${table}`), said(' EUR'));
  assert.deepEqual(figures(`*In thousands of euros unless otherwise stated*\n\n${table}`), said(' EUR'));
  assert.deepEqual(figures(table.replace('| | ', '| EUR thousands | ')), said(' EUR'));
  assert.deepEqual(figures(`Figures in €000s\n\n${table}`), said(' EUR'));
});

test('the ranks that open the rows of a table are no figures', () => {
  assert.deepEqual(figures(`| Pos. | Rower | Points |\n| --- | --- | --- |\n| 1 | Ada | 31 |\n| 2= | Bo | 29 |\n`), [
    '31 = 31',
    '29 = 29',
  ]);
});

test('a unit in brackets, behind a comma or at the end of a head is the unit of its column or row', () => {
  assert.deepEqual(
    figures(
      `| Lake | Area (km²) | Summer, °C | Price USD |
| --- | --- | --- | --- |
| Norvik | 41.2 | 17 | 12 |
`,
    ),
    ['41.2 = 41.2 km²', '17 = 17 °C', '12 = 12 USD'],
  );
});

test('a head that only mentions a figure, an ordinal or a condition names no unit', () => {
  assert.deepEqual(
    figures(
      `| Round | Crowd | Effect (95% CI) |
| --- | --- | --- |
| Semi-final, second leg | 31,460 | 1.6 |
`,
    ),
    ['95% = 95 %', '31,460 = 31460', '1.6 = 1.6'],
  );
});

test('a head gives a letter that is a thousand elsewhere, and what the Earth is taken for', () => {
  assert.deepEqual(
    figures(
      `| Planet | Temperature (K) | Mass (Earth masses) | Size (R⊕) |
| --- | --- | --- | --- |
| Orl b | 271 | 2.7 ± 0.3 | 1.43 |
`,
    ),
    ['271 = 271 K', '2.7 ± 0.3 = 2.4..3 x', '1.43 = 1.43 x'],
  );
});

test('a sentence that ends with the unit gives it to the whole table', () => {
  assert.deepEqual(
    figures(
      `In the quarter to June it reported, in $ million:\n\n| | Now | Then |\n| --- | --- | --- |\n| Sales | 37.2 | 33.0 |\n| Outlay | 8.3 | 9.7 |\n`,
    ),
    ['37.2 = 37200000 USD', '33.0 = 33000000 USD', '8.3 = 8300000 USD', '9.7 = 9700000 USD'],
  );
});

test('a time of day to the second fills the cell beside a label that says so', () => {
  assert.deepEqual(
    mentionsIn('| Event | Value |\n| --- | --- |\n| Local time | 05:41:17 |\n| Length | 00:12:31 |\n', 'a.md').map(
      m => m.text,
    ),
    ['05:41:17'],
  );
});

test('what a row counts of people is a count', () => {
  const kinds = mentionsIn(
    '| | Tarn | Velt |\n| --- | --- | --- |\n| People treated | 337 | 23 |\n| Depth | 12 | 14 |\n',
    'a.md',
  ).map(m => m.quantity.kind);
  assert.deepEqual(kinds, ['count', 'count', 'number', 'number']);
});

test('a row in coins is in hundredths of the currency of the table', () => {
  const table = '| | Now |\n| --- | --- |\n| Sales | 412.5 |\n| Earnings per share (cents) | 31 |\n';
  assert.deepEqual(figures(`Results in EUR million\n\n${table}`), ['412.5 = 412500000 EUR', '31 = 0.31 EUR']);
  assert.deepEqual(figures(table.replace('cents', 'pence')), ['412.5 = 412.5', '31 = 0.31 GBP']);
});

test('a plural in square brackets is what a column counts', () => {
  assert.deepEqual(
    figures(
      '| Barge | Load [crates] | Rank |\n| --- | --- | --- |\n| Orla | 1,500 | 47.1 |\n| Tarn | 2,000 | 58.2 |\n',
    ),
    ['1,500 = 1500 crate', '47.1 = 47.1', '2,000 = 2000 crate', '58.2 = 58.2'],
  );
});

test('the currency of a column ends where a cell says what else it counts', () => {
  assert.deepEqual(
    figures(`| Measure | Orel-2 | Tarn-4 |
| --- | --- | --- |
| Cost of the run | $4.2M | $90M+ |
| Hours | 1.7M on lorries | ~30M on barges |
| Wheels | 512B | ~1.4T |
`),
    [
      '$4.2M = 4200000 USD',
      '$90M+ = >=90000000 USD',
      '1.7M = 1700000',
      '~30M = about 30000000',
      '512B = 512000000000',
      '~1.4T = about 1400000000000',
    ],
  );
});

test('numbers of four digits are no years where neither their row nor their column holds years', () => {
  const years = (markdown: string): string[] =>
    mentionsIn(markdown, 'table.md')
      .filter(m => m.quantity.kind === 'year')
      .map(m => m.text);
  const ratings = `| Test | Orel | Tarn | Vesk |
| --- | --- | --- | --- |
| Sorting | 61.2 | 64.8 | 70.1 |
| Chess (Rating) | 717 | 1134 | 2061 |
| Reading | 88.1 | 90.4 | 91.3 |
`;
  assert.deepEqual(years(ratings), []);
  const built = `| Bridge | Built | Length |
| --- | --- | --- |
| Orel | 1907 | 412 |
| Tarn | 1912 | 388 |
`;
  assert.deepEqual(years(built), ['1907', '1912']);
});

test('rows of amounts in plain text take the scale of their caption, with their changes in words behind', () => {
  const rows = [
    'Results of Orle Mills',
    '($ in millions, except earnings per share)',
    'Revenue $ 7,410 $ 6,233 $ 8,105 Up 19% Down 13%',
    'Net profit $ 2,043 $ 1,414 $ 1,618 Up 44% Up 26%',
    'Earnings per share $ 0.82 $ 0.57 $ 0.64 Up 44% Up 28%',
  ];
  const amounts = mentionsIn(rows.join('\n\n'), 'table.txt').filter(m => m.quantity.kind === 'money');
  assert.deepEqual(
    amounts.map(m => m.quantity.low),
    [7410e6, 6233e6, 8105e6, 2043e6, 1414e6, 1618e6, 0.82, 0.57, 0.64],
  );
});

test('rows of bare figures below a caption take its scale and currency, in plain text and in a paragraph of Markdown', () => {
  const rows = [
    'Results of Orle Mills, unaudited ($ in millions, except per share)',
    'Revenue 1,310 1,200',
    'Cost of sales (811) (760)',
    'Net profit 131 120',
    'Earnings per share 1.31 1.20',
    'Employees 4,200 4,150',
  ];
  const expected = [1310e6, 1200e6, 811e6, 760e6, 131e6, 120e6, 1.31, 1.2];
  for (const [uri, text] of [
    ['a.txt', rows.join('\n')],
    ['b.txt', rows.join('\n\n')],
    ['a.md', rows.join('\n')],
    ['b.md', rows.join('\n\n')],
  ] as const) {
    const all = mentionsIn(text, uri);
    assert.deepEqual(
      all.filter(m => m.quantity.kind === 'money').map(m => m.quantity.low),
      expected,
      uri,
    );
    assert.deepEqual(
      all.filter(m => m.quantity.unit === '').map(m => m.quantity.low),
      [4200, 4150],
      uri,
    );
  }
});

test('a caption names its scale and currency in many ways, and without one rows of bare figures are what they are', () => {
  const first = (caption: string): string =>
    short(mentionsIn(`${caption}\n\nRevenue 12.5 11.5\n`, 'a.txt')[0]!.quantity);
  for (const caption of [
    'US$ in millions',
    '$ millions',
    'dollars in millions',
    'in millions of U.S. dollars',
    'unaudited, USD in millions',
  ])
    assert.equal(first(`Results (${caption})`), '12500000 USD', caption);
  assert.equal(first('Results (₹ in crore)'), '125000000 INR');
  assert.equal(first('Results (amounts in thousands)'), '12500');
  assert.equal(first('Results (as stated)'), '12.5');
});

test('rows of shares whose sign stands in the first alone are shares, until another line comes between', () => {
  const text = 'FIRST SECOND FINAL\nOrr 22% 26% 25%\nRenn 24 26 27\nVale 9 0 0\n';
  for (const uri of ['a.txt', 'a.md'])
    assert.deepEqual(
      mentionsIn(text, uri).map(m => short(m.quantity)),
      ['22 %', '26 %', '25 %', '24 %', '26 %', '27 %', '9 %', '0 %', '0 %'],
      uri,
    );
  for (const text of ['Orr 22% 26%\nBoats 240 260\n', 'Orr 22% 26%\nas was said\nBoats 24 26\n'])
    assert.deepEqual(
      mentionsIn(text, 'a.txt')
        .map(m => m.quantity.unit)
        .slice(0, 3),
      ['%', '%', ''],
      text,
    );
});
