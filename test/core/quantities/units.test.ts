import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert, UNITS, unitOf, type Unit } from '../../../src/core/quantities/units.ts';
import { mentionsIn } from '../../support/mentions.ts';

/** The table of units: no spelling means two things, every spelling is read, and every factor is that of the books. */

const symbolsOf = (unit: Unit): string[] => [...new Set([...(unit.symbols ?? []), ...(unit.gluedOnly ?? [])])];

/** Sentences with seven of the unit, one for each of its spellings. */
const sentences = (unit: Unit): string[] => [
  ...symbolsOf(unit).map(s => (unit.gluedOnly?.includes(s) ? `It was 7${s}.` : `It was 7 ${s}.`)),
  ...(unit.names ?? []).map(name => `It was 7 ${name}.`),
  ...(unit.names ?? []).map(name => `It was a 7-${name} thing.`),
];

/** Units that are reported in another: the unit, and how many of it one is. */
const REPORTED_AS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  bp: ['pp', 0.01],
  fortnight: ['week', 2],
  decade: ['year', 10],
  century: ['year', 100],
  millennium: ['year', 1000],
};

/** Spellings that are not read as their row says, and what is read instead. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // "seven times" counts occasions as often as it multiplies; the recogniser of multipliers decides by what follows
  'It was 7 times.': '7 time',
  // glued letters of magnitude win
  'It was 7T.': '7000000000000 ',
};

test('no spelling is claimed by two units', () => {
  const owners = new Map<string, string[]>();
  for (const unit of UNITS)
    for (const spelling of [...symbolsOf(unit).map(s => `symbol ${s}`), ...(unit.names ?? []).map(n => `name ${n}`)])
      owners.set(spelling, [...(owners.get(spelling) ?? []), unit.id]);
  assert.deepEqual(
    [...owners].filter(([, ids]) => ids.length > 1),
    [],
  );
  assert.equal(new Set(UNITS.map(u => u.id)).size, UNITS.length);
});

test('every spelling of every unit is read', () => {
  const wrong: string[] = [];
  let read = 0;
  for (const unit of UNITS) {
    const [id, factor] = REPORTED_AS[unit.id] ?? [unit.id, 1];
    for (const sentence of sentences(unit)) {
      const found = mentionsIn(sentence).map(m => `${m.quantity.low} ${m.quantity.unit}`);
      const wanted = OTHERWISE[sentence] ?? `${Number((7 * factor).toPrecision(12))} ${id}`;
      if (found.length !== 1 || found[0] !== wanted) wrong.push(`${sentence} ${found.join(' and ')}, not ${wanted}`);
      read++;
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(read > 400, `${read} spellings`);
});

/** What each unit is worth, from the books. A new unit that is no metric multiple of another gets its line. */
const WORTH: readonly (readonly [number, string, number, string])[] = [
  [100, 'bp', 1, 'pp'],
  [1, 'min', 60, 's'],
  [1, 'h', 60, 'min'],
  [1, 'day', 24, 'h'],
  [1, 'week', 7, 'day'],
  [1, 'fortnight', 2, 'week'],
  [12, 'month', 1, 'year'],
  [4, 'quarter', 1, 'year'],
  [4, 'year', 1461, 'day'],
  [1, 'decade', 10, 'year'],
  [1, 'century', 100, 'year'],
  [1, 'millennium', 1000, 'year'],
  [1, 'ka', 1000, 'year'],
  [1, 'Ma', 1e6, 'year'],
  [1, 'Ga', 1e9, 'year'],
  [1, 'in', 2.54, 'cm'],
  [1, 'ft', 12, 'in'],
  [1, 'yd', 3, 'ft'],
  [1, 'mi', 1760, 'yd'],
  [1, 'furlong', 220, 'yd'],
  [1, 'fathom', 6, 'ft'],
  [1, 'nmi', 1852, 'm'],
  [1, 'AU', 149597870.7, 'km'],
  [1, 'ly', 9460730472580.8, 'km'],
  [1, 'pc', 206264.80624709636, 'AU'],
  [1, 'km²', 1e6, 'm²'],
  [1, 'cm²', 1e-4, 'm²'],
  [1, 'mm²', 1e-6, 'm²'],
  [1, 'ft²', 0.09290304, 'm²'],
  [1, 'yd²', 9, 'ft²'],
  [1, 'mi²', 640, 'acre'],
  [1, 'acre', 43560, 'ft²'],
  [1, 'ha', 1e4, 'm²'],
  [1, 'm³', 1000, 'L'],
  [1, 'cm³', 1, 'mL'],
  [1000, 'mm³', 1, 'mL'],
  [1, 'km³', 1e9, 'm³'],
  [1, 'ft³', 28.316846592, 'L'],
  [1728, 'in³', 1, 'ft³'],
  [1, 'yd³', 27, 'ft³'],
  [1, 'mi³', 4.168181825440579584, 'km³'],
  [1, 'ac-ft', 43560, 'ft³'],
  [128, 'fl oz', 1, 'gal'],
  [1, 'gal', 3.785411784, 'L'],
  [1, 'gal', 4, 'qt'],
  [1, 'qt', 2, 'pint'],
  [1, 'pint', 2, 'cup'],
  [1, 'cup', 16, 'tbsp'],
  [1, 'tbsp', 3, 'tsp'],
  [1, 'bbl', 42, 'gal'],
  [1, 't', 1000, 'kg'],
  [1, 'Mt', 1e6, 't'],
  [1, 'Gt', 1e9, 't'],
  [1, 'kg', 1000, 'g'],
  [1, 'lb', 0.45359237, 'kg'],
  [16, 'oz', 1, 'lb'],
  [1, 'st', 14, 'lb'],
  [1, 'troy oz', 31.1034768, 'g'],
  [3.6, 'km/h', 1, 'm/s'],
  [1, 'gₙ', 9.80665, 'm/s²'],
  [1, 'mph', 1.609344, 'km/h'],
  [1, 'kn', 1.852, 'km/h'],
  [1, 'kt', 1000, 't'],
  [1, 'kt TNT', 4.184e12, 'J'],
  [1, 'MMBtu', 1e6, 'BTU'],
  [1000, 't TNT', 1, 'kt TNT'],
  [1, 'Mt TNT', 1000, 'kt TNT'],
  [1, 'ft/s', 0.3048, 'm/s'],
  [1, 'km/s', 1000, 'm/s'],
  [1, 'mi/s', 1.609344, 'km/s'],
  [1, 'mm/s', 0.001, 'm/s'],
  [0, '°C', 32, '°F'],
  [100, '°C', 212, '°F'],
  [0, '°C', 273.15, 'K'],
  [1, 'B', 8, 'bit'],
  [1, 'KiB', 1024, 'B'],
  [1, 'MiB', 1024, 'KiB'],
  [1, 'GiB', 1024, 'MiB'],
  [1, 'MB/s', 8, 'Mbit/s'],
  [1, 'GB/s', 8, 'Gbit/s'],
  [1, 'kbit/s', 0.001, 'Mbit/s'],
  [1, 'Gbit/s', 1000, 'Mbit/s'],
  [1, 'eV', 1.602176634e-19, 'J'],
  [1, 'cal', 4.184, 'J'],
  [1, 'Wh', 3600, 'J'],
  [1, 'kWh', 3.6, 'MJ'],
  [1, 'BTU', 1055.05585262, 'J'],
  [1, 'hp', 745.69987158227, 'W'],
  [1, 'bar', 1e5, 'Pa'],
  [1, 'hPa', 1, 'mbar'],
  [1, 'PS', 735.49875, 'W'],
  [1, 'lb-ft', 1.3558179483314004, 'Nm'],
  [1, 'atm', 101325, 'Pa'],
  [1, 'psi', 6894.757293168, 'Pa'],
  [1, 'mmHg', 133.322387415, 'Pa'],
  [1, 'inHg', 3386.389, 'Pa'],
  [1, 'ppm', 1000, 'ppb'],
  [1, 'MP', 1e6, 'px'],
  [1, 'g/L', 1000, 'mg/L'],
  [1, 'mg/dL', 10, 'mg/L'],
  [1, 'g/cm3', 1000, 'kg/m3'],
  [1, 'g/kg', 1000, 'mg/kg'],
  [1, 'kb', 1000, 'bp-length'],
  [1, 'short ton', 2000, 'lb'],
  [1, 'long ton', 2240, 'lb'],
  [1, 'au', 1, 'AU'],
  [1, 'imperial gal', 4.54609, 'L'],
  [1, 'imperial qt', 1.1365225, 'L'],
  [1, 'imperial pint', 0.56826125, 'L'],
  [1, 'imperial fl oz', 28.4130625, 'mL'],
  [1, '°', 60, 'arcmin'],
  [1, 'arcmin', 60, 'arcsec'],
];

for (const [a, from, b, to] of WORTH)
  test(`${a} ${from} is ${b} ${to}`, () => {
    assert.equal(unitOf(from)?.dimension, unitOf(to)?.dimension);
    const found = convert(a, from, to);
    assert.ok(Math.abs(found - b) <= 1e-7 * Math.max(1, Math.abs(b)), `${found}`);
  });

/** Prefixes of the metric system. */
const PREFIXES: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  µ: 1e-6,
  m: 1e-3,
  c: 1e-2,
  d: 1e-1,
  h: 1e2,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};

test('a unit is the base of its dimension, a metric multiple of another, stands alone, or is listed', () => {
  const listed = new Set(WORTH.flatMap(([, from, , to]) => [from, to]));
  const unknown = UNITS.filter(unit => {
    if (listed.has(unit.id) || (unit.factor === 1 && unit.offset === undefined)) return false;
    if (UNITS.every(other => other === unit || other.dimension !== unit.dimension)) return false;
    const stem = unitOf(unit.id.slice(1));
    const prefix = PREFIXES[unit.id[0]!];
    if (stem?.dimension !== unit.dimension || prefix === undefined) return true;
    return Math.abs(unit.factor - prefix * stem.factor) > 1e-9 * unit.factor;
  });
  assert.deepEqual(
    unknown.map(u => u.id),
    [],
  );
});
