import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  widthAt,
  wordTest,
  words,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { tidy } from '../tidy.ts';
import { fractionWords, percent } from './fraction-words.ts';
import { makeDraft, not } from './make-draft.ts';
import { inMinutes, unitAt } from './measure.ts';

/** "half of", "two thirds", "a quarter million", "half an hour", "one-third", "3/4 of", "⅔", "a quarter-mile". */
export const fraction: Recognizer = {
  id: 'fraction',
  begins: ['digits', 'cardinal', 'fraction', 'article', 'symbol'],
  plainly: { after: { words: words('tenth tenths hundredth hundredths thousandth thousandths') } },
  match(t, i) {
    const word = classAt(t, i);
    if (isLetters(t, i)) {
      if (!(word & (W.fraction | W.cardinal | W.article))) return undefined;
      return fractionWords(t, i);
    }
    const behind = isDigits(t, i) ? partOfPrice(t, i) : undefined;
    if (behind !== undefined) return not('part of a price', behind);
    const part = isDigits(t, i) ? partsOfSecond(t, i) : undefined;
    if (part) return part;
    const slashed = isDigits(t, i) ? slashedPair(t, i) : undefined;
    if (slashed) return slashed;
    if (currencyBefore(t, i)) return undefined;
    const ordinal = isDigits(t, i) ? overOrdinal(t, i) : undefined;
    const numeral = ordinal ?? readNumeral(t, VOCABULARY, i);
    if (!numeral || (!ordinal && !('fraction' in numeral && numeral.fraction && !numeral.magnitude))) return undefined;
    if (numeral.value >= 1) return undefined;
    const unit = unitAt(t, numeral.end);
    if (unit) return undefined;
    // "½mv²"
    if (!isDigits(t, i) && isGlued(t, numeral.end) && isLetters(t, numeral.end)) return not('formula', numeral.end);
    const of = isWord(t, numeral.end, 'of') || (ordinal !== undefined && isWord(t, numeral.end, 'the', 'its', 'their'));
    // "3/4 of an acre"
    const whole = of && isWord(t, numeral.end + 1, 'a', 'an') ? unitAt(t, numeral.end + 2) : undefined;
    if (whole) {
      const { id, kind } = whole.unit;
      return {
        draft: inMinutes(
          makeDraft({ from: i, to: whole.to, low: tidy(numeral.value), unit: id, kind, id: 'fraction' }),
        ),
      };
    }
    return {
      draft: makeDraft({
        from: i,
        to: numeral.end,
        low: of ? percent(numeral.value) : tidy(numeral.value),
        unit: of ? '%' : '',
        kind: of ? 'percentage' : 'number',
        id: 'fraction',
        measure: of ? 'unit' : 'bare',
      }),
    };
  },
};

const isEnding = wordTest(/^(?:th|rd|nd|st)s?$/);

/** "1/10th", "3/1,000ths": a fraction whose lower number has the ending of an ordinal, and may have commas. */
function overOrdinal(t: Tokens, i: number): { value: number; end: number } | undefined {
  if (!isSymbol(t, i + 1, '/') || !isGlued(t, i + 1) || !isGlued(t, i + 2) || !isDigits(t, i + 2)) return undefined;
  let last = i + 2;
  let under = digitsAt(t, last);
  while (isSymbol(t, last + 1, ',') && isGlued(t, last + 1) && isGlued(t, last + 2) && isThousands(t, last + 2)) {
    last += 2;
    under = 1000 * under + digitsAt(t, last);
  }
  const ends = isGlued(t, last + 1) && isLetters(t, last + 1) && isEnding(t, last + 1);
  return ends && under > 1 ? { value: digitsAt(t, i) / under, end: last + 2 } : undefined;
}
const isThousands = (t: Tokens, i: number): boolean => isDigits(t, i) && widthAt(t, i) === 3;

const isTenths = wordTest(/^(tenths?|hundredths?|thousandths?)$/);

/** "3 tenths of a second". */
function partsOfSecond(t: Tokens, i: number): Recognition | undefined {
  const name = i + 1;
  if (!isTenths(t, name) || !isWord(t, name + 1, 'of') || !isWord(t, name + 2, 'a')) return undefined;
  const unit = unitAt(t, name + 3);
  if (!unit || unit.unit.kind !== 'duration') return undefined;
  const parts = isWord(t, name, 'tenth', 'tenths') ? 10 : isWord(t, name, 'hundredth', 'hundredths') ? 100 : 1000;
  const draft = {
    from: i,
    to: unit.to,
    low: tidy(digitsAt(t, i) / parts),
    unit: unit.unit.id,
    kind: 'duration',
  } as const;
  return { draft: makeDraft({ ...draft, step: 1 / parts, id: 'fraction' }) };
}

/** "climbed $25.31 1/4 to $90.06 1/4": token behind a fraction of the last decimal of the price right before it. */
function partOfPrice(t: Tokens, i: number): number | undefined {
  const [dot, whole] = [i - 2, i - 3];
  const decimal = isDigits(t, i - 1) && isGlued(t, i - 1) && isSymbol(t, dot, '.') && isGlued(t, dot);
  if (!decimal || isGlued(t, i) || !isDigits(t, whole)) return undefined;
  const stroke = isSymbol(t, i + 1, '/') && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2);
  if (!stroke || (isGlued(t, i + 3) && isSymbol(t, i + 3, '/'))) return undefined;
  let first = whole;
  while (isGlued(t, first) && isSymbol(t, first - 1, ',') && isDigits(t, first - 2)) first -= 2;
  return digitsAt(t, i) < digitsAt(t, i + 2) && currencyBefore(t, first) ? i + 3 : undefined;
}

/** A season before this year is hardly told by two digits, and "in 12/13" is a fraction. */
const FIRST_SEASON = 13;
const MONTHS_OF_YEAR = 12;
const DAYS_OF_MONTH = 31;
/** Days that a month has and parts that things are hardly ever divided in: elevenths, thirteenths. */
const isOddPart = (n: number): boolean =>
  n <= DAYS_OF_MONTH && (n === 11 || n > MONTHS_OF_YEAR) && n !== 16 && n % 5 !== 0;

/** "4/17", a day that everybody knows by its date, and "24/7". */
function slashedPair(t: Tokens, i: number): Recognition | undefined {
  if (!isSymbol(t, i + 1, '/') || !isGlued(t, i + 1) || !isGlued(t, i + 2) || !isDigits(t, i + 2)) return undefined;
  const to = i + 3;
  if (isGlued(t, to) && isSymbol(t, to, '/', '%', '.') && isDigits(t, to + 1)) return undefined;
  const [a, b] = [digitsAt(t, i), digitsAt(t, i + 2)];
  // "in 18/19": a season
  if (
    b === a + 1 &&
    a >= FIRST_SEASON &&
    isWord(t, i - 1, 'in', 'for', 'since', 'until', 'from', 'during') &&
    !isWord(t, to, 'of')
  )
    return not('season', to);
  if (a === 24 && b === 7) return not('idiom', to);
  if (a === 9 && b === 11 && !isWord(t, to, 'of')) return not('date', to);
  const when = isWord(t, i - 1, 'on', 'since', 'before', 'after', 'until', 'the', 'like');
  const isDay = when && a >= 1 && a <= MONTHS_OF_YEAR && isOddPart(b) && a < b && !isWord(t, to, 'of');
  return isDay ? not('date', to) : undefined;
}
