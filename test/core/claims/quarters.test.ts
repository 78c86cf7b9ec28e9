import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeClaims } from '../../../src/core/claims/make-claims.ts';
import { areApart } from '../../../src/core/claims/quarters.ts';
import { parseDocument } from '../../../src/core/formats/index.ts';
import { findQuantities } from '../../../src/core/quantities/pipeline.ts';
import { check } from '../../support/packet.ts';

const checkQuarters = (text: string, ...expected: readonly string[]): void => {
  const document = parseDocument({ uri: 'a.md', text });
  assert.deepEqual(
    makeClaims(document, findQuantities(document)).map(c => c.context.quarter),
    expected,
    text,
  );
};

test('a figure is said of the quarter that its sentence names', () => {
  checkQuarters('Revenue rose 12% in Q2. In the third quarter, it fell 4%.', '2', '3');
  checkQuarters('Profit for the second quarter of fiscal 2031 was $4 million.', '2 2031');
});

test('two digits are the year of a quarter where they are written as one', () => {
  for (const quarter of ['2Q31', 'Q2 ’31', 'Q2 FY31', 'the second quarter of FY 2031', 'Q2 of fiscal 31', 'Q2, 2031'])
    checkQuarters(`Profit for ${quarter} was $4 million.`, '2 2031');
  checkQuarters('Profit for Q2 1998 was $4 million.', '2 1998');
  checkQuarters('In the second quarter 31 boats were sold.', '2');
  checkQuarters('In Q2 31% of the boats were sold.', '2');
});

test('a figure is said of the quarter that the whole text reports on', () => {
  checkQuarters(
    'Q2 was a record quarter. We earned $12 million. For the third quarter we expect $14 million.',
    '2',
    '3',
  );
  checkQuarters('Results for the fourth quarter are out. The loss was $3 million.', '4');
});

test('a heading names the quarter of what stands under it', () => {
  checkQuarters(
    '# Results\n\n## Q1 2031\n\nThe loss was $3 million.\n\n## Q2 2031\n\nThe loss was $2 million.',
    '1 2031',
    '2 2031',
  );
});

test('a quarter that another is held against is of the figure held against it alone', () => {
  checkQuarters(
    'Orl Mills earned $26 million in the third quarter of fiscal 2031, up 12% compared to $23 million for the third quarter of fiscal 2030.',
    '3 2031',
    '3 2031',
    '3 2030',
  );
  checkQuarters(
    'Results for Q3 2031 are out. Earnings were $26 million, against $23 million in the prior year. Sales fell to $60 million from $61 million in the prior-year quarter.',
    '3 2031',
    '3 2030',
    '3 2031',
    '3 2030',
  );
});

test('a report that names only the quarter of the year before is of the one after it', () => {
  checkQuarters(
    'Third quarter earnings at Orl Mills rose to $26 million, compared to $23 million for the third quarter of fiscal 2030. Sales were $60 million.',
    '3 2031',
    '3 2030',
    '3 2031',
  );
});

test('of a sentence that names two quarters none is taken', () => {
  checkQuarters('Revenue was $4 million in Q1 and $5 million in Q2.', '', '');
});

test('quarters of a game and questions of a quiz are none', () => {
  checkQuarters('In the third quarter the Herons led. They scored 14 points.', '');
  checkQuarters('**Q1.** How high is the tower? It is 40 metres.', '');
});

test('what is said of two quarters is apart, and a year left out parts nothing', () => {
  assert.equal(areApart('1', '2 2031'), true);
  assert.equal(areApart('2 2030', '2 2031'), true);
  assert.equal(areApart('2', '2 2031'), false);
  assert.equal(areApart('', '2'), false);
});

const call = (quarter: string, revenue: string, outlook: string): string =>
  `Thanks, Orla. ${quarter} was another record quarter for us. Revenue of ${revenue} was well above our outlook of ${outlook}.`;

test('two calls of one company that report on two quarters do not differ', () => {
  check(
    { 'spring.txt': call('Q1', '$26 million', '$24 million'), 'summer.txt': call('Q2', '$31 million', '$28 million') },
    [],
  );
});

test('two texts on one quarter do', () => {
  check(
    { 'call.txt': call('Q1', '$26 million', '$24 million'), 'note.txt': call('Q1', '$31 million', '$24 million') },
    ['"$26 million" conflicts "$31 million"'],
  );
});

test('a figure is said of the twelve months that its sentence or the beginning of a text of figures names', () => {
  checkQuarters('Rents rose 4% in the year to June.', 'f');
  checkQuarters('The mill earned £4m in the year ended 31 March 2031.', 'c 2031', 'c 2031');
  checkQuarters('In the twelve months to the end of May 2030 the county lost 31 barns.', 'e 2030', 'e 2030', 'e 2030');
  checkQuarters('It takes a year to march there, and a year to date costs £4m. It is a year to Ada Renn.', '', '');
  checkQuarters(
    'Official figures show that 412 barns burned in the year to June. Of them 31 were empty.\n\nThat was 12% more than in the year to May 2029.',
    'f',
    'f',
    'f',
    'e 2029',
  );
  checkQuarters('Ada Renn sold 31 boats in the year to June. Now she has 12.', 'f', '');
});

test('what is told of twelve months that end otherwise does not conflict', () => {
  const say = (share: string, end: string): string =>
    `Official figures show that barn fires in Orl county rose by ${share} in the year to ${end}, the fire brigade of Tarn said.`;
  check({ 'a.md': say('9%', 'June'), 'b.md': say('12%', 'March') }, []);
  check({ 'a.md': say('9%', 'June'), 'b.md': say('12%', 'June') }, ['"12%" conflicts "9%"']);
});
