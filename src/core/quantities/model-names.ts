import { onceForText } from '../text/once-for-text.ts';
import { isCapital, T, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W } from '../text/vocabulary.ts';
import { ZERO } from './numeral-tokens.ts';
import { unitNameAt } from './lexicon.ts';
import { endsInPlural } from './recognizers/no-nouns.ts';
import {
  classAt,
  digitsAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  isWord,
  widthAt,
} from './draft.ts';

/**
 * Numbers of three digits that a text uses as names of what is built in series: "Harrier 747", "100 747 Max jets", "38 747-800s",
 * "an all-747 fleet". One such place could be chance; two that look differently make the number a name wherever it stands.
 */

/**
 * What one place can tell: a name before it, a variant behind it, a plural, a name behind it, another number before it; "a" before that name, and "a"
 * with nothing that it could count.
 */
const [NAMED, VARIANT, PLURAL, MARK, COUNTED, ONE_NAMED, ONE] = [1, 2, 4, 8, 16, 32, 64];

const NO_NAME = FUNCTION_WORD | W.month | W.weekday | W.verb | W.magnitude | W.currency | W.reference | W.cardinal;

const isSeries = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  widthAt(t, i) === 3 &&
  t.code[i] !== ZERO &&
  (!isGlued(t, i) || (isHyphen(t, i - 1) && isLetters(t, i - 2))) &&
  !(isGlued(t, i + 1) && isSymbol(t, i + 1, ',', '.', '%', ':', '/') && isDigits(t, i + 2) && isGlued(t, i + 2));

/** Token behind "-800", "-9", "-900ERs": the variant of a series. The token itself where none stands there. */
function variant(t: Tokens, at: number): number {
  if (!isHyphen(t, at) || !isGlued(t, at) || !isDigits(t, at + 1) || !isGlued(t, at + 1)) return at;
  const width = widthAt(t, at + 1);
  if (width === 2 || width > 3) return at;
  return isLetters(t, at + 2) && isGlued(t, at + 2) ? at + 3 : at + 2;
}

const isMark = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && isCapital(t, i) && !isGlued(t, i) && !(classAt(t, i) & NO_NAME);

function toldAt(t: Tokens, i: number): number {
  let told = 0;
  const before = i - 1;
  if (isLetters(t, before) && isCapital(t, before) && widthAt(t, before) > 2 && !(classAt(t, before) & NO_NAME))
    told |= isWord(t, before - 1, 'a', 'an') ? NAMED | ONE_NAMED : NAMED;
  if (isDigits(t, before) || classAt(t, before) & W.cardinal) told |= COUNTED;
  const behind = variant(t, i + 1);
  if (behind > i + 1 && widthAt(t, i + 2) + widthAt(t, i) > 3)
    told |= behind > i + 3 || widthAt(t, i + 2) === 3 ? VARIANT : 0;
  if (isWord(t, i + 1, 's') && isGlued(t, i + 1)) told |= PLURAL;
  if (isMark(t, i + 1)) told |= MARK;
  if (isWord(t, before, 'a', 'an') && endsPhrase(t, i + 1)) told |= ONE;
  return told;
}

const endsPhrase = (t: Tokens, i: number): boolean =>
  isBreak(t, i) || isSymbol(t, i, '.', ',', ';', ')') || (classAt(t, i) & (W.preposition | W.conjunction)) !== 0;

/** The numbers of a text that name series. Reads it once. */
const seriesIn = onceForText((t): ReadonlySet<number> => {
  const told = new Map<number, number>();
  for (let i = 0; i < t.count; i++)
    if (t.kind[i] === T.digits && isSeries(t, i))
      told.set(digitsAt(t, i), (told.get(digitsAt(t, i)) ?? 0) | toldAt(t, i));
  const names = new Set<number>();
  // a name before it or behind it stands before much that is counted; only with a plural or a variant it tells
  for (const [number, kinds] of told)
    if (
      (kinds & (VARIANT | PLURAL) && kinds & ~(kinds & VARIANT ? VARIANT : PLURAL)) ||
      (kinds & ONE_NAMED && kinds & ONE)
    )
      names.add(number);
  return names;
});

/** Token behind the name of a series and its variant that begins with the digits at `i`: "747", "747-800s", "747 Max 9s". */
export function seriesAt(t: Tokens, i: number): number | undefined {
  if (!isSeries(t, i) || !seriesIn(t).has(digitsAt(t, i))) return undefined;
  const to = variant(t, i + 1);
  if (to > i + 1) return to;
  if (isLetters(t, to) && isGlued(t, to)) return widthAt(t, to) <= 3 ? to + 1 : undefined;
  if (!isMark(t, to) || !isDigits(t, to + 1) || widthAt(t, to + 1) > 2 || isGlued(t, to + 1)) return to;
  return isWord(t, to + 2, 's') && isGlued(t, to + 2) ? to + 3 : to + 2;
}

/** Digits of a number behind a name, at most: "Vesta 7", "Vesta 320". */
const LONGEST_VERSION = 3;

/**
 * Token behind the name of a model at `i` that stands between a number, which ends at token `at`, and what it counts: "35,000 T40 cards",
 * "2 million Vesta 7 phones". `i` itself where none stands there. Where the number ends in digits the name may be of the next in a list
 * of scores: "20 Orel 5 points".
 */
export function overModel(t: Tokens, i: number, at: number): number {
  const to = i + 2;
  if (!isCapital(t, i) || !isDigits(t, i + 1)) return i;
  if (isGlued(t, i + 1) && (widthAt(t, i) === 1 || /^[A-Z]+$/.test(t.text.slice(t.start[i], t.end[i])))) return to;
  // "Orlo Note 7": behind a name it is part of it
  const names = isCapital(t, i - 1) ? NO_NAME & ~(W.reference | W.verb) : NO_NAME;
  if (classAt(t, i) & names || widthAt(t, i + 1) > LONGEST_VERSION) return i;
  if (!isLetters(t, at - 1)) return i;
  return !isGlued(t, to) && isLetters(t, to) && !isCapital(t, to) && endsInPlural(t, to) && !unitNameAt(t, to) ? to : i;
}
