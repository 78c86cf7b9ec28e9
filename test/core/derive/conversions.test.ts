import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import { convert } from '../../../src/core/quantities/units.ts';
import { checkDerived, checkNoMismatch, derivationsOf } from '../../support/derivations.ts';

/** A sentence whose brackets say a figure again: what it follows from, and what is wrong with another figure there. */
const CASES: readonly (readonly [sentence: string, right: string, follows: string, wrong: string])[] = [
  ['The winner rode at 34 mph (_) on average.', '55 km/h', '34 mph = 54.7 km/h', '57 km/h'],
  ['The probe weighed 318 kg (_) at launch.', '701 pounds', '318 kg = 701.1 lb', '852 pounds'],
  ["Each walkway was 47 m (that's _) long.", '154 feet', '47 m = 154.2 ft', '121 feet'],
  ['Each hall is 145 feet (or _) long.', '44 m', '145 feet = 44.2 m', '54 m'],
  ['The hill is 2.4 miles, or _, from Orle.', '3.9 km', '2.4 miles = 3.86 km', '4.9 km'],
  ['The way of 11 miles/_ was closed.', '18 km', '11 miles = 17.7 km', '15 km'],
  ['The work took 18 months (_).', '1.5 years', '18 months = 1.5 years', '2.5 years'],
  ['The planet warmed by 2 °C (_).', '3.6 °F', '2 °C = 3.6 °F', '36 °F'],
  ['The way is 1,500 km (_) long.', '932 miles', '1,500 km = 932.1 mi', '93 miles'],
  ['She stood 43 inches (that is, _) tall.', '1.1 meters', '43 inches = 1.09 m', '3.1 meters'],
  ['The engine makes 500 hp (_).', '373 kW', '500 hp = 372.8 kW', '473 kW'],
  ['It gives 90 N·m (_) of torque.', '66 lb-ft', '90 N·m = 66.4 lb-ft', '76 lb-ft'],
  ['The pressure fell to 940 hPa (_).', '27.8 inHg', '940 hPa = 27.76 inHg', '28.7 inHg'],
  ['The kettle reached 212 °F (_).', '100 °C', '212 °F = 100 °C', '90 °C'],
  ['The air warmed by 3.6 °F (_) in a year.', '2 °C', '3.6 °F = 2 °C', '4 °C'],
  ['A baby of 7 pounds 6 ounces (_) was born.', '3.35 kg', '7 pounds 6 ounces = 3.345 kg', '3.95 kg'],
  [
    'A force of 3 to 30 megatons of TNT (_) felled the wood.',
    '13-126 PJ',
    '3 to 30 megatons of TNT = 12.55 to 125.5 PJ',
    '23-236 PJ',
  ],
  [
    'The river ran at 45,000 cubic feet per second (_).',
    '1,274 cubic metres per second',
    '45,000 cubic feet per second = 1,274.3 m³',
    '1,874 cubic metres per second',
  ],
];

for (const [sentence, right, follows, wrong] of CASES)
  test(`a conversion in brackets: ${sentence}`, () => {
    checkDerived(sentence.replace('_', right), `follows: ${follows}`);
    checkDerived(sentence.replace('_', wrong), `differs: ${follows}, not ${wrong}`);
  });

test('what brackets do not say again, and what is rough or of a unit with several senses', () => {
  for (const text of [
    'A tower 5 feet tall (2 m wide) stood at 30 ft (10 m) from a wall of 20,000 feet (6,500 m).',
    'The tank holds 10 gallons (45 litres), the jug 2 pints (1.1 L), the other 2 pints (0.95 L).',
    'It makes 500 hp (368 kW) on 250 calories (1,046 kJ).',
    'The disk has 2 TB (1.8 TiB), the card 1 GB (1,024 MB).',
    'The ship weighed 65 tons (59 tonnes), the other 65 tons (66 tonnes).',
    'He drove more than 30 miles (60 km), the whole way in about 2 hours (125 minutes).',
    'The globe hit 2 degrees Celsius (3.6 degrees Fahrenheit), and another 1.3 to 1.7 °C (2.3 to 3.1 °F) may come.',
    'It runs 10 miles an hour (4 km a minute). They ran 5 km or 10 miles, with a pound or 500 grams of salt.',
    'They brought back 2.1 kilograms, or 150 grams a head, and it fell 40 cm/1.2 m.',
    'The whole lasts two hours or 90 minutes.',
    'The plot is 3 x 4 ft (0.9 x 1.2 m), the poles are 20/30 feet (6/9 m).',
    'It took 365 days (1 year), the other 10 years (3,650 days), the third 6 months (26 weeks) and a decade (120 months).',
  ])
    checkNoMismatch(text);
  // nobody means 30 feet to the decimetre, but who writes 9.94 m has reckoned
  for (const metres of ['19', '9.94'])
    assert.match(derivationsOf(`A 30-foot (${metres} m) wave hit Orle.`).join(), /^differs/);
});

test('a figure that is converted and rounded follows, whatever its unit', () => {
  const pairs = [
    ['miles', 'mi', 'km', 'km'],
    ['pounds weight', 'lb', 'kg', 'kg'],
    ['acres', 'acre', 'hectares', 'ha'],
    ['psi', 'psi', 'bar', 'bar'],
    ['knots', 'kn', 'km/h', 'km/h'],
  ] as const;
  const value = fc.double({ min: 1, max: 5000, noNaN: true });
  const digits = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(value, digits, digits, fc.constantFrom(...pairs), (x, n, k, [name, id, other, otherId]) => {
      const stated = x.toFixed(n);
      checkNoMismatch(`It came to ${stated} ${name} (${convert(Number(stated), id, otherId).toFixed(k)} ${other}).`);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('a wrong conversion is told once, and each of both figures finds its like in other texts', () => {
  const { findings, groups } = createEngine().analyze([
    { uri: 'a.txt', text: 'The wreck lies at a depth of 12,500 feet (4,810 metres) below the surface.' },
    {
      uri: 'b.txt',
      text: 'At 12,500 feet (3,810 metres) below the surface lies the wreck, at a depth that few reach.',
    },
  ]);
  assert.deepEqual(
    findings.map(f => [f.rule, f.uri, f.message]),
    [['arithmetic-mismatch', 'a.txt', '12,500 feet = 3,810 m, not 4,810 metres.']],
  );
  assert.deepEqual(
    groups.map(g => g.claims.length),
    [3],
  );
});
