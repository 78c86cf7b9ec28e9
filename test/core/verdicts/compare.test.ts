import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareQuantities } from '../../../src/core/verdicts/compare.ts';
import { DEFAULT_TOLERANCES } from '../../../src/core/verdicts/tolerances.ts';
import type { Quantity, Verdict } from '../../../src/core/model.ts';
import { mentionsIn } from '../../support/mentions.ts';

/** The one quantity of a text. */
function quantity(text: string): Quantity {
  const mentions = mentionsIn(text);
  assert.equal(mentions.length, 1, `${JSON.stringify(text)} holds ${mentions.length} figures`);
  return mentions[0]!.quantity;
}

function verdict(a: string, b: string): Verdict {
  const [x, y] = [quantity(a), quantity(b)];
  const forth = compareQuantities(x, y);
  const back = compareQuantities(y, x);
  assert.deepEqual([back.label, back.step], [forth.label, forth.step], `not symmetric: ${a} and ${b}`);
  return forth;
}

/** Pairs and the step that decides them, with its verdict. */
const CASES: readonly (readonly [Verdict['label'], Verdict['step'], readonly (readonly [string, string])[]])[] = [
  [
    'agree',
    'same',
    [
      ['24 months', 'two years'],
      ['79.6%', '79.6 percent'],
      ['$2.1bn', '2.1 billion dollars'],
      ['a dozen', '12'],
      ['over 400', '400'],
      ['5:12 AM', '5.12am'],
      ['02:41:17 UTC', '02:41 UTC'],
      ['1 km', '1,000 m'],
      ['38 of 40', '95%'],
      ['30 g of nuts per day', '210 g per week'],
      ['12 reports a month', '144 reports a year'],
    ],
  ],
  [
    'compatible',
    'rounding',
    [
      ['72.5%', '73%'],
      ['$23.4 billion', '$23.350 billion'],
      ['$19.3 million', '$19.25 million'],
      ['1.2 percentage points', 'one percentage point'],
      ['28,000', '28,188'],
      ['296 miles', '477 km'],
      ['5 to 7 inches', '13 to 18 cm'],
      ['120 to 140 km', '87 miles'],
      ['1,230 kWh', '1.2 MWh'],
      ['about 60%', '60.4%'],
      ['882 feet', '269 metres'],
      ['65 tons', '59 tonnes'],
      ['a 65-ton hull', '59,000 kg'],
      ['40 tons', '40.6 metric tons'],
      ['10 gallons', '45 litres'],
      ['2 pints', '1.1 L'],
      ['500 hp', '368 kW'],
      ['500 hp', '373 kW'],
      ['250 calories', '1,046 kJ'],
      ['940 hPa', '27.76 inHg'],
      ['210 lb-ft', '285 Nm'],
      ['3 to 30 megatons of TNT', '13-126 petajoules'],
      ['12,500 feet', '3,800 meters'],
      ['2.96 million', '3.0 million'],
      ['72.58%', '72.5%'],
      ['one in five', '19.5%'],
      ['4.53 ± 0.02 Gyr', '4.5 billion years'],
      ['4.53 Gyr', '4.5 billion years'],
      ['three and a half thousand people', '3,460 people'],
      ['five and a half kilometres', '5.6 km'],
      ['5 h 41 min 27 s', 'five hours and forty-one minutes'],
      ['30 litres a day', '900 litres a month'],
    ],
  ],
  [
    'compatible',
    'bound',
    [
      ['over 400', '427'],
      ['up to 40%', '33%'],
      ['70-73%', '72.5%'],
      ['10-20 km', '12-15 km'],
      ['at least 5', 'more than 7'],
      ['up to 8,700 m3', '2.3 million gallons'],
      ['over 250 miles', '402 km'],
      ['33 ± 2 min', '34 ± 2 min'],
      ['between 3:30 AM and 4:00 AM', '4:00 AM'],
    ],
  ],
  [
    'compatible',
    'approximate',
    [
      ['around $40 to $70', '$39'],
      ['about 60 miles', '57 miles'],
      ['nearly 300', '285'],
      ['a decade', '9.5 years'],
      ['about 20 °C', '19 °C'],
      ['half of them', '48%'],
      ['roughly 400', 'more than 420'],
      ['about 70 tons', '60 tonnes'],
    ],
  ],
  [
    'compatible',
    'date',
    [
      ['June 2020', 'June 16, 2020'],
      ['April 18', 'April 18, 1906'],
      ['in 1985', 'September 1, 1985'],
    ],
  ],
  [
    'compatible',
    'dimension',
    [
      ['5 km', '5 kg'],
      ['$5', '€5'],
      ['5%', '5 percentage points'],
      ['at 02:41 UTC', 'at 05:41'],
    ],
  ],
  [
    'conflict',
    'different',
    [
      ['roughly fourteen months', 'about a year'],
      ['22.5 knots', '21.5 knots'],
      ['two decades', '23 years'],
      ['705 people', '710 people'],
      ['65 tons', '59 tons'],
      ['65 tonnes', '59 metric tons'],
      ['65 tons', '62 tonnes'],
      ['$16.5 million', '$17 million'],
      ['about 20 °C', '35 °C'],
      ['$5', '$15'],
      ['less than four hours', 'five hours'],
      ['11:39 PM', '11:40 PM'],
      ['10-20 km', '15-25 km'],
      ['a year', '14 months'],
      ['79.6%', '76.9%'],
      ['one in five', '18.9%'],
      ['over 400', '350'],
      ['62-year-old', '63-year-old'],
      ['30 g per day', '250 g per week'],
      ['30 g per day', '30 g per week'],
      ['12 parts per hour', '288 parts per day'],
      ['4.61 ± 0.02 Gyr', '4.5 billion years'],
      ['02:41:17 UTC', '02:41:52 UTC'],
      ['five and a half kilometres', '5.8 km'],
      ['three and a third kilometres', '3.4 km'],
      ['5 h 43 min 27 s', 'five hours and forty-one minutes'],
      ['two minutes', '115 seconds'],
    ],
  ],
  [
    'conflict',
    'date',
    [
      ['April 18, 1906', 'April 19, 1906'],
      ['in 1985', 'in 1986'],
      ['October 2024', 'November 2024'],
    ],
  ],
];

for (const [label, step, pairs] of CASES) {
  for (const [a, b] of pairs) {
    test(`${a} and ${b}: ${label} (${step})`, () => {
      const found = verdict(a, b);
      assert.deepEqual([found.label, found.step], [label, step], found.reason);
      assert.ok(found.reason.length > 5);
    });
  }
}

/** What is said of two figures that conflict. */
const WORKINGS: readonly (readonly [string, string, string])[] = [
  ['1,286 people', '1,268 people', '1,286 people is 1.4 % more than 1,268 people'],
  ['2,224 passengers', '2,208 passengers', '2,224 passengers is 0.7 % more than 2,208 passengers'],
  ['26,412 votes', '25,000 votes', '26,412 votes is 6 % more than 25,000 votes'],
  ['26,000 vehicles', '12,000 people', '26,000 vehicles is 2.2 times 12,000 people'],
  ['63 years', '62 years', '63 years is 2 % more than 62 years'],
  ['400 million dollars', '$200 million', '$400 million is twice $200 million'],
  ['€7.50', '€6', '€7.50 is 25 % more than €6'],
  ['CHF 1,500', 'CHF 1,200', '1,500 CHF is 25 % more than 1,200 CHF'],
  ['12,345 days', '30 years', '12,345 days is 13 % more than 10,958 days'],
  ['30 issues', '13 issues', '30 issues is 2.3 times 13 issues'],
  ['4,000 items', '3 items', '4,000 items is 1,300 times 3 items'],
  ['8x', '5x', '8× is 60 % more than 5×'],
  ['12 aircraft', '9 aircraft', '12 aircraft is 33 % more than 9 aircraft'],
  ['1,410 m³/s', '1,140 cubic metres per second', '1,410 m³ per second is 24 % more than 1,140 m³ per second'],
  ['5 h 43 min 27 s', '5 h 41 min 7.5 s', '5 h 43 min 27 s is 0.7 % more than 5 h 41 min 7.5 s'],
  ['8 men', '5 men', '8 men is 60 % more than 5 men'],
  ['6 constructors', '5 constructors', '6 constructors is 20 % more than 5 constructors'],
  ['9 %', '8 %', '9 % and 8 % differ by 1 percentage point'],
  ['-4 °C', '-9 °C', '-4 °C and -9 °C differ by 5 °C'],
  ['October 2024', 'November 2024', 'October 2024 is not November 2024'],
  ['18 February', '19 February', '18 February is not 19 February'],
];
for (const [a, b, reason] of WORKINGS)
  test(`the working of ${a} and ${b} reads as sources write`, () => assert.equal(verdict(a, b).reason, reason));

test('the reason shows the working', () => {
  assert.equal(verdict('roughly fourteen months', 'about a year').reason, '14 months is 17 % more than 12 months');
  assert.equal(verdict('79.6%', '76.9%').reason, '79.6 % and 76.9 % differ by 2.7 percentage points');
  assert.equal(verdict('38 of 216', '32 of 216').reason, '17.6 % and 14.8 % differ by 2.8 percentage points');
  assert.equal(verdict('$5', '$15').reason, '$15 is 3 times $5');
  assert.equal(verdict('$48.6 million', '$31.2m').reason, '$48.6 million is 56 % more than $31.2 million');
  assert.equal(verdict('11:39 PM', '11:55 PM').reason, '23:39 and 23:55 are 16 min apart');
  assert.match(verdict('about 60 miles', '57 miles').reason, /within the 10 % allowed/);
});

test('the tolerance for approximate figures is a setting', () => {
  const [a, b] = [quantity('about 60 miles'), quantity('57 miles')];
  assert.equal(compareQuantities(a, b, { ...DEFAULT_TOLERANCES, approximate: 0.01 }).label, 'conflict');
});

test('by how much it got warmer is converted without the nought of the scale', () => {
  assert.equal(verdict('it cooled by 3 °C', 'it was 5.4 °F colder').label, 'agree');
  assert.equal(
    verdict('temperatures fell by about 3 °C', 'they dropped as much as 5 degrees Fahrenheit').label,
    'compatible',
  );
  // the other says it in brackets again
  assert.equal(verdict('a rise of 2 °C', '3.6 °F').label, 'agree');
  assert.equal(verdict('it warmed by 30 °F', 'the oil warmed by 10 °C').reason, '16.7 °C and 10 °C differ by 6.7 °C');
  // how warm it is
  assert.equal(verdict('it fell to 3 °C', 'it was 37 °F').label, 'compatible');
  assert.equal(verdict('it rose above 30 °C', 'it was 80 °F').label, 'conflict');
  assert.equal(verdict('20 °C below zero', '-4 °F').label, 'agree');
});

test('a part of a decade has loose ends, two parts have not', () => {
  assert.equal(verdict('the late 1950s', 'in 1956').label, 'compatible');
  assert.equal(verdict('the late 1950s', 'in 1955').label, 'conflict');
  assert.equal(verdict('the late 1700s', 'in 1758').label, 'compatible');
  assert.equal(verdict('the early 1990s', 'the mid-1990s').label, 'conflict');
  assert.equal(verdict('the 1950s', 'in 1949').label, 'conflict');
});
