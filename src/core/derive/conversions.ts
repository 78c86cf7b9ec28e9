import { areConvertible, isConversion } from '../claims/bracket.ts';
import type { Bound, Claim, Derivation, ParsedDocument, Quantity } from '../model.ts';
import { convert, dimensionOf } from '../quantities/units.ts';
import { judgeQuantities } from '../verdicts/compare.ts';
import { inOneScale } from '../verdicts/differences.ts';
import { inWords, number } from '../verdicts/wording.ts';
import { plausible } from './outcome.ts';

/** What may stand behind the second figure of a conversion. Any word makes it another quantity: "5 feet tall (2 m wide)". */
const ENDS = /^[*_]{0,3}\s{0,3}(?:[)\];,/]|$)/;
/** Characters behind a figure that are looked at. */
const BEHIND = 8;

/** What stands between a figure and the one that says it again without brackets: "11 miles/18 km", "2.4 miles, or 3.9 km,". */
const SAYS_AGAIN =
  /^[\s*_]{0,4}(?:[/=]|,?\s{0,2}or)\s{0,2}(?:(?:about|roughly|some|approximately|nearly)\s)?[\s*_]{0,4}$/i;
/** Characters between them, at most. */
const BETWEEN = 20;
/** Two figures that are further apart are a choice: "five kilometres or ten miles". */
const CHOICE = 1.5;

/** Figures that say the one before them again in another unit: whether they do. */
export function conversions(document: ParsedDocument, claims: readonly Claim[]): Derivation[] {
  const found: Derivation[] = [];
  for (let i = 1; i < claims.length; i++) {
    const [from, to] = [claims[i - 1]!, claims[i]!];
    if (!saysAgain(document.prose, from, to)) continue;
    const derivation = conversion(from, to);
    if (derivation) found.push(derivation);
  }
  return found;
}

function saysAgain(prose: string, from: Claim, to: Claim): boolean {
  const { bracket } = to.context;
  const apart = to.start - from.end;
  if ((bracket < 0 && apart > BETWEEN) || !areConvertible(from, to)) return false;
  if (bracket >= 0) return isConversion(from, to) && ENDS.test(prose.slice(to.end, to.end + BEHIND));
  // "two hours or 90 minutes"
  if (to.quantity.kind === 'duration') return false;
  return SAYS_AGAIN.test(prose.slice(from.end, to.start)) && isNear(from.quantity, to.quantity);
}

function isNear(a: Quantity, b: Quantity): boolean {
  const { low } = converted(a, b);
  const stated = b.low ?? b.high;
  if (low === undefined || typeof stated !== 'number' || low * stated <= 0) return false;
  return Math.max(low / stated, stated / low) <= CHOICE;
}

/** What two values are apart, as a share of the larger, where one of both is told roughly. */
const ROUGHLY = 0.1;
/** "A 30-foot (10 m) wall": who writes one digit does not mean it to the decimetre; who writes "(9.94 m)" reckoned. */
const [ROUGH_DIGITS, RECKONED_DIGITS] = [1, 3];
/** Prefixes of data that stand for 1,024 make up to a tenth: "2 TB (1.8 TiB)". */
const OF_TWO_PREFIXES = dimensionOf('GB');
/** Months and years are of so many days or so: "10 years (3,650 days)", "6 months (26 weeks)". */
const [TIME, OF_CALENDAR] = [dimensionOf('day'), 0.04];

function conversion(from: Claim, to: Claim): Derivation | undefined {
  const [a, b] = [from.quantity, to.quantity];
  if (a.per !== b.per) return undefined;
  const { low, high } = converted(a, b);
  if (low === undefined || high === undefined) return undefined;
  const conflict = judgeQuantities(a, b).label === 'conflict';
  if (conflict && (isRoughly(low, a, b) || !isPlausible(low, a, b))) return undefined;
  const values = low === high ? shown(b, low) : `${number(Number(low.toPrecision(4)))} to ${shown(b, high)}`;
  const working = `${said(from)} = ${values}`;
  const found = { claim: to.id, from: [from.id], relation: 'conversion' };
  return conflict
    ? { ...found, outcome: 'differs', working: `${working}, not ${said(to)}` }
    : { ...found, outcome: 'follows', working };
}

/** Further off than this, one of both was read otherwise than it was meant: "20/30 feet (6/9 m)". */
const FAR_OFF = 10;
/** Degrees have no nought that they could be so many times of. */
const isPlausible = (inB: number, a: Quantity, b: Quantity): boolean =>
  a.kind === 'temperature' || plausible(inB, Number(b.low ?? b.high), FAR_OFF);

/** The ends of `a` in the unit of `b`; those of a difference of temperatures without the nought of their scales. */
function converted(a: Quantity, b: Quantity): { readonly low?: number; readonly high?: number } {
  const differences = inOneScale(a, b);
  const into = (x: Bound): number | undefined => {
    if (typeof x !== 'number') return undefined;
    if (!differences) return convert(x, a.unit, b.unit);
    return convert(x, a.unit, b.unit) - convert(0, a.unit, b.unit);
  };
  const [low, high] = [into(a.low ?? a.high), into(a.high ?? a.low)];
  return low === undefined || high === undefined ? {} : { low, high };
}

function isRoughly(inB: number, a: Quantity, b: Quantity): boolean {
  const stated = b.low ?? b.high;
  if (typeof stated !== 'number') return true;
  const off = Math.abs(inB - stated) / Math.max(Math.abs(inB), Math.abs(stated));
  if (off > ROUGHLY) return false;
  if (dimensionOf(b.unit) === TIME && off <= OF_CALENDAR) return true;
  const digits = [a, b].map(digitsOf).sort((x, y) => x - y);
  return dimensionOf(b.unit) === OF_TWO_PREFIXES || (digits[0]! <= ROUGH_DIGITS && digits[1]! < RECKONED_DIGITS);
}

/** Significant digits of a figure, the noughts at its ends left out. */
function digitsOf({ low, high }: Quantity): number {
  const digits = String(low ?? high).replace(/[^\d]/g, '');
  let [from, to] = [0, digits.length];
  while (to > from && digits[to - 1] === '0') to--;
  while (from < to && digits[from] === '0') from++;
  return to - from;
}

const said = ({ text }: Claim): string => text.replace(/\s+/g, ' ');

/** The value to one digit more than the stated figure has. */
function shown(b: Quantity, value: number): string {
  const places = b.step > 0 ? Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(b.step) + 1e-9))) : 2;
  return inWords(b, Number(value.toFixed(places)));
}
