import { digitsAt, isDigits, isSymbol, isWord, widthAt, wordTest } from '../quantities/draft.ts';
import { currencyNameAt, currencySignAt } from '../quantities/lexicon.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

const isConstant = wordTest(/^(?:constant|fixed|real)$/);
const isPresent = wordTest(/^(?:today|current|present)$/);
const isMoney = wordTest(/^(?:prices|money|dollars|pounds|euros|values|value|terms)$/);

/**
 * "$8 million in 2020 prices", "£49m (in today's money)", "$7.5 million (1912 dollars)", "(2024 USD)", "(about $9 million today)": two such amounts differ as the value of money
 * does, and no source is wrong. The year, "now" for the present one, "" where none is said. `end`: the token behind the amount.
 */
export function priceBasisOf({ t, kind, at, end }: FigurePlace): string {
  if (kind !== 'money') return '';
  const year = saidInYear(t, at, end);
  if (year !== '') return year;
  let i = isSymbol(t, end, '(', ',') ? end + 1 : end;
  if (isWord(t, i, 'in', 'at', 'of')) i++;
  else if (i === end) return '';
  if (isConstant(t, i)) i++;
  if (isDigits(t, i)) return widthAt(t, i) === 4 && isMoney(t, i + 1) ? String(digitsAt(t, i)) : '';
  if (!isPresent(t, i)) return '';
  i++;
  if (isSymbol(t, i, "'", '’')) i++;
  if (isWord(t, i, 's')) i++;
  return isMoney(t, i) ? 'now' : '';
}

const isEquivalent = wordTest(/^(?:equivalent|equal|equals|equating)$/);
const isWorth = wordTest(/^worth$/);
const isToday = wordTest(/^(?:today|nowadays)$/);
const isAdjusting = wordTest(/^(?:adjusted|adjusting|corrected|allowing)$/);
const isInflation = wordTest(/^inflation$/);

/** "$2.9 billion (2024 USD)", "(equivalent to $580,000 in 2023)", "(about $484 million today)", "$79,000 when adjusted for inflation". */
function saidInYear(t: Tokens, at: number, end: number): string {
  const next = end + 1;
  if (isSymbol(t, end, '(') && isYear(t, next))
    return (currencySignAt(t, next + 1) ?? currencyNameAt(t, next + 1)) ? String(digitsAt(t, next)) : '';
  if (isWord(t, end, 'in') && isYear(t, next)) return isConverted(t, at) ? String(digitsAt(t, next)) : '';
  if (isToday(t, end)) {
    const bracketed = isSymbol(t, at - 1, '(', ';', ',') && isSymbol(t, next, ')', '[');
    return bracketed || isConverted(t, at) || isWorth(t, at - 1) ? 'now' : '';
  }
  const adjusting = isWord(t, end, 'when', 'if', 'after') ? next : end;
  return isAdjusting(t, adjusting) && isWord(t, adjusting + 1, 'for') && isInflation(t, adjusting + 2) ? 'now' : '';
}

/** "Equivalent to", "the equivalent of": what an amount of another year comes to. */
const isConverted = (t: Tokens, at: number): boolean =>
  isEquivalent(t, at - 1) || (isWord(t, at - 1, 'to', 'of') && isEquivalent(t, at - 2));
const isYear = (t: Tokens, i: number): boolean => isDigits(t, i) && widthAt(t, i) === 4;
