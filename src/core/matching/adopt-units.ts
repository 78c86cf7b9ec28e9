import type { Claim, Quantity } from '../model.ts';
import { isCurrency } from '../quantities/currencies.ts';
import { unitOf } from '../quantities/units.ts';
import { leftOut, mayBeIn } from './left-out-units.ts';
import { gatherWords, type PacketWords } from './evidence.ts';
import { wordsAlike } from './features.ts';
import { OverlapMeter } from './overlap.ts';
import { weighWords, type WeighedWords } from './prepare-claims.ts';
import { addUnder } from '../text/group-by.ts';
import { significantDigits } from './significant.ts';

/**
 * Units that a text leaves out because its readers know them: "a margin of thirty-eight point four", "the lake is down to 719",
 * a table's "131.7". Where another place of the packet states the same digits with their unit, about the same thing, the bare
 * figure is read in that unit. The fewer digits, the more words must be shared.
 */

/** Words alike, 0..1, asked for by the number of significant digits. */
const ASKED = [1, 0.45, 0.22, 0.1, 0.03] as const;
/** Asked for before a unit that was only carried over from the figure before is given up for one that is stated. */
const ASKED_AGAINST_INHERITED = 0.12;
/** Powers of ten that a text may leave out: "214.3" of "$214.3 million". */
const LEFT_OUT = [0, 3, 6, 9];
/** From here on a figure states its own magnitude. */
const OWN_MAGNITUDE = 10_000;
/** Figures with the same digits looked at, at most. */
const DONORS = 24;

interface Digits {
  readonly key: string;
  /** Power of ten of the last digit. */
  readonly exponent: number;
  readonly count: number;
}

/** Significant digits of a figure: 214.3 and 214,300,000 have the same key and differ in the exponent. */
function digitsOf({ low, high }: Quantity): Digits | undefined {
  const [x, y] = [low ?? high, high ?? low];
  if (typeof x !== 'number' || typeof y !== 'number' || x === 0 || y === 0) return undefined;
  const a = significantDigits(x);
  const b = x === y ? a : significantDigits(y);
  return x === y
    ? { key: a.digits, exponent: a.exponent, count: a.digits.replace('-', '').length }
    : { key: `${a.digits}..${b.digits}`, exponent: a.exponent, count: a.digits.length + b.digits.length };
}

/** {@link digitsOf}, worked out once for each value: many claims of a packet state the same. */
function digitsReader(): (quantity: Quantity) => Digits | undefined {
  const known = new Map<number, Digits | undefined>();
  return quantity => {
    const { low, high } = quantity;
    if (typeof low !== 'number' || low !== high) return digitsOf(quantity);
    let digits = known.get(low);
    if (digits === undefined && !known.has(low)) known.set(low, (digits = digitsOf(quantity)));
    return digits;
  };
}

export const isInherited = (claim: Claim): boolean => claim.trace.includes('inherited-units');
const statesUnit = (claim: Claim): boolean =>
  (unitOf(claim.quantity.unit) !== undefined || isCurrency(claim.quantity.unit)) &&
  claim.quantity.unit !== '°' &&
  claim.quantity.kind !== 'ratio' &&
  !isInherited(claim);

/** "Six men, one in a hood": somebody, and no mile. */
const isPronoun = ({ text }: Claim): boolean => text.length === 3 && text.toLowerCase() === 'one';

/** The claims, those with a left-out unit read in the unit another place states. The same array where there are none. */
export function adoptUnits(claims: readonly Claim[], words: PacketWords = gatherWords(claims)): readonly Claim[] {
  // half of a score leaves nothing out
  const seeking = claims.flatMap((claim, i) =>
    (leftOut(claim) && !claim.context.score && !isPronoun(claim)) || isInherited(claim) ? [i] : [],
  );
  if (seeking.length === 0) return claims;
  const digitsIn = digitsReader();
  const donors = new Map<string, number[]>();
  claims.forEach((claim, i) => {
    const digits = statesUnit(claim) ? digitsIn(claim.quantity) : undefined;
    if (digits) addUnder(donors, digits.key, i);
  });
  const meter = new OverlapMeter(words);
  const weighed = new Map<number, WeighedWords>();
  const at = (i: number): WeighedWords => {
    let w = weighed.get(i);
    if (!w) weighed.set(i, (w = weighWords(claims[i]!, words, i)));
    return w;
  };
  let result: Claim[] | undefined;
  for (const i of seeking) {
    const claim = claims[i]!;
    const digits = digitsIn(claim.quantity);
    const list = digits && donors.get(digits.key);
    if (!list) continue;
    const inherited = isInherited(claim);
    if (inherited && list.some(d => claims[d]!.quantity.unit === claim.quantity.unit)) continue;
    let best: { donor: Claim; scale: number } | undefined;
    let most = inherited ? ASKED_AGAINST_INHERITED : 0;
    most = Math.max(most, ASKED[Math.min(digits.count, ASKED.length - 1)]!);
    for (const d of list.slice(0, DONORS)) {
      const donor = claims[d]!;
      const scale = digitsIn(donor.quantity)!.exponent - digits.exponent;
      if (!LEFT_OUT.includes(scale) || (scale > 0 && Math.abs(value(claim)) >= OWN_MAGNITUDE)) continue;
      if (claim.quantity.unit === '°' && donor.quantity.kind !== 'temperature') continue;
      if (!mayBeIn(claim.quantity, donor.quantity)) continue;
      const alike = wordsAlike(at(i), at(d), meter);
      if (alike <= most) continue;
      most = alike;
      best = { donor, scale: 10 ** scale };
    }
    if (!best) continue;
    result ??= [...claims];
    result[i] = inUnitOf(claim, best.donor, best.scale);
  }
  return result ?? claims;
}

const value = ({ quantity: { low, high } }: Claim): number => (low ?? high) as number;

/** The claim read in the unit of another, `scale` times as much. */
export function inUnitOf(claim: Claim, donor: Claim, scale: number): Claim {
  const q = claim.quantity;
  const times = (x: Quantity['low']): Quantity['low'] =>
    typeof x === 'number' ? Number((x * scale).toPrecision(15)) : x;
  return {
    ...claim,
    trace: [...claim.trace, 'adopted-unit'],
    quantity: {
      ...q,
      low: times(q.low),
      high: times(q.high),
      step: q.step * scale,
      unit: donor.quantity.unit,
      kind: donor.quantity.kind,
    },
  };
}
