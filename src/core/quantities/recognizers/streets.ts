import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isDigits, isGlued, isLetters, isSymbol, isWord, widthAt, wordTest } from '../draft.ts';
import { isPlural } from './noun.ts';

/** Numbers of houses, told by the street behind them. */

const isStreet = wordTest(
  /^(street|road|avenue|lane|boulevard|drive|terrace|crescent|row|square|way|quay|esplanade|wharf|mews|alley|plaza|st|rd|ave|blvd)$/,
);
/** What streets are called that much else is as well: "9 Crown Court judges". */
const isPlace = wordTest(/^(court|close|gardens|grove|parkway|circle|place|hill|walk)$/);
export const isBlock = wordTest(/^block$/);
/** Which part of a town a street lies in: "N.", "SW." */
const isQuarter = wordTest(/^([ns][ew]?|[ew])$/);
const isOrdinalEnding = wordTest(/^(st|nd|rd|th)$/);
/** "workmen at numbers 8 and 9 Pellam Street". */
const isNumbers = wordTest(/^(?:numbers|nos)$/);
/** Words at most of a street's name. */
const STREET_REACH = 4;

/** "the 400 block of Pellam Street", "118 Pellam Street", "between 200 and 300 Old Mill Lane": token behind the street that a number is of. */
export function streetAfter(t: Tokens, i: number): number | undefined {
  if (isGlued(t, i) || isGlued(t, i + 1)) return undefined;
  if (isWord(t, i + 2, 'of') && isCapital(t, i + 3) && isBlock(t, i + 1)) return i + 2;
  if (widthAt(t, i) > 4) return undefined;
  const two =
    (isWord(t, i - 1, 'between', 'from', 'at') || isNumbers(t, i - 1)) &&
    isWord(t, i + 1, 'and', 'to', 'or') &&
    isDigits(t, i + 2);
  return streetBehind(t, two ? i + 2 : i);
}

/** Token behind the name of a street right behind a number: "118 Pellam Street", "118 S. Pellam Street". */
function streetBehind(t: Tokens, i: number): number | undefined {
  const dotted = isSymbol(t, i + 2, '.') && isGlued(t, i + 2);
  const first = isQuarter(t, i + 1) && isCapital(t, i + 1) ? (dotted ? i + 3 : i + 2) : i + 1;
  // "213 N. 9th Street"
  if (isDigits(t, first) && isGlued(t, first + 1) && isOrdinalEnding(t, first + 1))
    return isStreet(t, first + 2) && isCapital(t, first + 2) ? first + 3 : undefined;
  for (let k = first; k < first + STREET_REACH && isLetters(t, k) && isCapital(t, k); k++)
    if (
      k > first &&
      ((isStreet(t, k) && !isPlural(t, k)) ||
        (isPlace(t, k) && isSymbol(t, k + 1, ',') && isWord(t, i - 1, 'at', 'of')))
    )
      return k + 1;
  return undefined;
}
