import type { Quantity } from '../model.ts';
import { wordMap } from '../text/word-map.ts';

/** What "tons" are besides metric: American and British. */
const TONS = ['short ton', 'long ton'] as const;

/** Units of one name, by the sense that it is read in: American gallons are not British ones, and calories of food are kilocalories. */
const SENSES = wordMap<readonly string[]>({
  gal: ['imperial gal'],
  qt: ['imperial qt'],
  pint: ['imperial pint'],
  'fl oz': ['imperial fl oz'],
  hp: ['PS'],
  cal: ['kcal'],
});
const NONE: readonly (readonly [Quantity, Quantity])[] = [];

/**
 * Two quantities in the other senses that their units have, to be judged once more: who writes "tons" or "gallons" does not say which, and
 * the other figure may show it. Two figures in one unit are taken to mean the same.
 */
export function otherSenses(a: Quantity, b: Quantity): readonly (readonly [Quantity, Quantity])[] {
  const [ofA, ofB] = [sensesOf(a, b), sensesOf(b, a)];
  if (!ofA && !ofB) return NONE;
  const inUnit = (q: Quantity, unit: string): Quantity => ({ ...q, unit, anyTon: false });
  return [
    ...(ofA ?? []).map(unit => [inUnit(a, unit), b] as const),
    ...(ofB ?? []).map(unit => [a, inUnit(b, unit)] as const),
  ];
}

function sensesOf(own: Quantity, other: Quantity): readonly string[] | undefined {
  if (own.anyTon) return other.anyTon ? undefined : TONS;
  return own.unit === other.unit ? undefined : SENSES.get(own.unit);
}
