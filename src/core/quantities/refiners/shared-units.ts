import type { Tokens } from '../../text/tokens.ts';
import { isGlued, isHyphen, isNumber, isSymbol, isWord, wordTest, type Draft, type Refiner } from '../draft.ts';
import { isAfterGap } from '../numeral-bounds.ts';
import { tidy } from '../tidy.ts';
import { convert } from '../units.ts';
import { countsPeople } from './told-of-people.ts';

const isAged = wordTest(/^aged?$/);

/** Millions are no part of a list with numbers below a hundred. */
const LARGE = 1e6;
/** Nor are thousands with such numbers in the next caption. */
const THOUSAND = 1e3;

/**
 * Units that a list states once: "22, 24 and 26 people", "0, 1000 and 2000 ppm", "from 14 to 21 percent", "8 versus 12
 * weeks". A bare number takes the unit of the next in its list.
 */
export const sharedUnits: Refiner = {
  id: 'shared-units',
  refine(t, drafts) {
    for (let k = drafts.length - 2; k >= 0; k--) {
      const a = drafts[k]!;
      const b = drafts[k + 1]!;
      takeHour(t, a, b);
      if (a.measure !== 'bare' || typeof a.low !== 'number' || b.measure === 'bare' || typeof b.low !== 'number')
        continue;
      if (
        b.kind === 'ratio' ||
        (b.kind === 'multiplier' && !isOfBody(t, b.to - 1)) ||
        a.trace[0] === 'fraction' ||
        !linked(t, a, b)
      )
        continue;
      // "fifty-five million and nine goals": a price and what was had for it
      if (a.scale >= LARGE && !b.magnitude && b.low < 100 && isWord(t, a.to, 'and')) continue;
      // "a death toll of 128, and 70 per cent of the town"
      if (b.unit === '%' && countsPeople(t, a)) continue;
      // "a crowd of 4,500, or 60% of capacity"
      if (a.grouped && b.unit === '%') continue;
      if (a.scale >= THOUSAND && !b.magnitude && b.low < 100 && isAfterGap(t, a.to)) continue;
      // "a rate of 64 and 8,412 steps"
      if (b.measure === 'noun' && b.grouped && isWord(t, a.to, 'and') && !isNear(a, b)) continue;
      // "forty million or nine percent of sales": one thing said twice, not two shares
      if (a.magnitude && b.unit === '%') continue;
      a.unit = b.unit;
      a.kind = b.kind;
      a.measure = b.measure;
      if (b.magnitude && !a.magnitude && !a.grouped && typeof a.high === 'number' && Math.abs(a.low) < 1000) {
        const { scale } = b;
        if (scale >= 1e3 && (b.measure === 'unit' || b.unit === 'parameter' || isWord(t, a.to, 'to'))) {
          a.low = tidy(a.low * scale);
          a.high = tidy(a.high * scale);
          a.step *= scale;
        }
      }
      a.trace.push('shared-units');
    }
    return drafts;
  },
};

/** Lengths, and the speed at which each is covered in an hour. */
const AN_HOUR: Readonly<Record<string, string>> = { mi: 'mph', km: 'km/h', nmi: 'kn' };
/** What a speed told again in another unit may be off. */
const ROUNDED = 0.03;

/** "766 miles or 1,233 kilometers per hour", "60 miles (97 km/h)": a length that is as fast as the speed which says it again. */
function takeHour(t: Tokens, a: Draft, b: Draft): void {
  const unit = a.kind === 'length' && b.kind === 'speed' ? AN_HOUR[a.unit] : undefined;
  if (unit === undefined || b.from !== a.to + 1 || !(isWord(t, a.to, 'or') || isSymbol(t, a.to, '(', '/'))) return;
  if (typeof a.low !== 'number' || typeof b.low !== 'number' || a.low !== a.high || b.low !== b.high) return;
  if (Math.abs(convert(a.low, unit, b.unit) - b.low) > ROUNDED * b.low) return;
  a.unit = unit;
  a.kind = 'speed';
  a.trace.push('shared-units');
}

/** "36 and 29 solar masses": multiples of a body, which are listed as other units are. */
const isOfBody = wordTest(/^(mass|masses|radius|radii|luminosities)$/);

/** What something came to is not far from what it was: not so many times more or less. */
const FARTHEST = 11;
const isNear = (a: Draft, b: Draft): boolean => {
  if (a.magnitude !== b.magnitude) return true;
  const [x, y] = [Math.abs(a.low as number), Math.abs(b.low as number)];
  return x <= FARTHEST * y && y <= FARTHEST * x;
};

/** "35 percent more", "12% below last year". */
const compares = wordTest(/^(more|less|fewer|higher|lower|above|below|up|down|over|larger|smaller|better|worse)$/);

/** Tokens between the ends of a range of which the second is hedged. */
const MOST_HEDGED = 3;

const isV = wordTest(/^v$/);
/** "2,400 x 1,080 pixels". */
const isTimes = wordTest(/^x$/);

/** "4, 5, or 6 percent": whether another number stands before the comma. */
const isListed = (t: Tokens, comma: number): boolean => isSymbol(t, comma, ',') && isNumber(t, comma - 1);

function linked(t: Tokens, a: Draft, b: Draft): boolean {
  // "55-, 65- and 77-inch"
  const to = isHyphen(t, a.to) && isGlued(t, a.to) && !isGlued(t, a.to + 2) ? a.to + 1 : a.to;
  const gap = b.from - to;
  // "aged between 20 and 30 and between 5ft 8in and 6ft tall"
  if (isAged(t, a.from - 1) && b.kind !== 'duration') return false;
  // "d = 0.21, 95% of" is no list: more must follow in it, or an "and" end it
  // "ticked down to 4.1 from 4.2 percent"
  if (gap === 1 && isWord(t, to, 'from')) return isWord(t, a.from - 1, 'to') && isNear(a, b);
  // "it killed 112, 35 percent more than was thought": how the one compares, no list
  if (gap === 1 && isSymbol(t, to, ',') && b.unit === '%' && compares(t, b.to)) return false;
  // "0.45 to 1.11, three trials": nobody counts in decimals and in words by turns
  if (gap === 1 && isSymbol(t, to, ',') && b.measure === 'noun' && a.step < 1 && b.step >= 1) return false;
  if (gap === 1 && isSymbol(t, to, ','))
    return b.trace.includes('shared-units') || (b.unit !== '%' && isNear(a, b)) || a.step === b.step;
  // "won by 51-49%": the shares of either side
  if (gap === 1 && b.unit === '%' && isHyphen(t, to) && isGlued(t, to) && isGlued(t, b.from))
    return (
      a.measure === 'bare' && (a.low as number) > (b.low as number) && (a.low as number) + (b.low as number) <= 100
    );
  // "survival was 62 v 48 per cent"
  if (isV(t, to) && gap === (isSymbol(t, to + 1, '.') ? 2 : 1)) return b.measure === 'unit' && isNear(a, b);
  if (gap === 1)
    return (
      isWord(t, to, 'and', 'or', 'to', 'versus', 'vs', 'through', 'by') ||
      isSymbol(t, to, '/', '–', '×') ||
      // "2 x 5 minutes" are so many times so long
      (isTimes(t, to) && b.kind !== 'duration')
    );
  // "from 12 to less than 18 years"
  if (gap <= MOST_HEDGED && isWord(t, to, 'to') && isWord(t, a.from - 1, 'from') && b.measure === 'unit')
    return gap === 3
      ? isWord(t, to + 1, 'less', 'more') && isWord(t, to + 2, 'than')
      : isWord(t, to + 1, 'under', 'about', 'nearly');
  // "down ten, or 32.2%": the share says again what the number says
  if (gap === 2 && isSymbol(t, to, ',') && isWord(t, to + 1, 'or') && b.unit === '%' && !isListed(t, a.from - 1))
    return false;
  if (gap === 2)
    return (
      (isSymbol(t, to, ',') && isWord(t, to + 1, 'and', 'or')) || (isWord(t, to, 'vs') && isSymbol(t, to + 1, '.'))
    );
  return false;
}
