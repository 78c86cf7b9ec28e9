import { T, type Tokens } from '../text/tokens.ts';
import { wordMap } from '../text/word-map.ts';
import { isBreak, isLetters, widthAt } from './draft.ts';
import { unitOf, type Unit } from './units.ts';

/** Bulletins in capitals: "MAX WINDS 115 KT...EYE DIAM 20 NM". A capital tells no name there, and units are written in capitals too. */

/** Units as bulletins write them, whose symbols are small elsewhere. "M" and "S" are left: they are directions as often. */
const UNITS = wordMap({
  KT: 'kn',
  KTS: 'kn',
  NM: 'nmi',
  NMI: 'nmi',
  MI: 'mi',
  YD: 'yd',
  YDS: 'yd',
  CM: 'cm',
  MM: 'mm',
  KG: 'kg',
  LB: 'lb',
  LBS: 'lb',
  OZ: 'oz',
  HR: 'h',
  HRS: 'h',
  MIN: 'min',
  MINS: 'min',
  SEC: 's',
  SECS: 's',
  WK: 'week',
  WKS: 'week',
  YR: 'year',
  YRS: 'year',
});
const LONGEST = 4;

/** The unit in capitals at token `i`, in a line that is all in capitals. */
export function shoutedUnit(t: Tokens, i: number): { unit: Unit; to: number } | undefined {
  if (!isLetters(t, i) || !isUpper(t.code[i]!) || widthAt(t, i) > LONGEST || widthAt(t, i) < 2) return undefined;
  const id = UNITS.get(t.text.slice(t.start[i], t.end[i]));
  return id !== undefined && isInCapitals(t, i) ? { unit: unitOf(id)!, to: i + 1 } : undefined;
}

/** Words looked at on each side, and how many of them there are at least. */
const REACH = 8;
const LEAST = 3;

/** Whether the words around a token are in capitals, all of them. */
export function isInCapitals(t: Tokens, at: number): boolean {
  let words = 0;
  for (const step of [-1, 1])
    for (let i = at, n = 0; n <= REACH && !isBreak(t, i); i += step, n++) {
      if (t.kind[i] !== T.word || widthAt(t, i) < 2) continue;
      if (!isUpper(t.code[i]!) || !isUpper(t.text.charCodeAt(t.end[i]! - 1))) return false;
      words++;
    }
  // the token itself is counted from both sides
  return words > LEAST;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
