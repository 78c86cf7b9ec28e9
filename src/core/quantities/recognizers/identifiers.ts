import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
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
  valueAt,
  widthAt,
  wordTest,
  words,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, currencyNameAt, currencySignAt, unitNameAt, unitSymbolAt } from '../lexicon.ts';
import { suffixMagnitude } from '../numerals.ts';
import { not } from './make-draft.ts';
import { isSigma, smallC } from './measure.ts';

/** Tokens of a code, at most; what follows in a longer one is told to be of it by what it is glued to. */
const LONGEST = 64;

/** End of everything glued together from token `i` on: "4-5-20251101", "5.2", "1.2.3". */
function endOfChain(t: Tokens, i: number): number {
  let at = i + 1;
  while (
    at - i < LONGEST &&
    isGlued(t, at) &&
    (t.kind[at] === t.kind[i] ||
      isLetters(t, at) ||
      isDigits(t, at) ||
      (isSymbol(t, at, '-', '.', '/', '_', ':', '@', '+') &&
        isGlued(t, at + 1) &&
        (isDigits(t, at + 1) || isLetters(t, at + 1)) &&
        !(isSymbol(t, at, ':') && isMeasured(t, at + 1))))
  )
    at++;
  return at;
}

/** "Na2SO4:10.2%": behind the colon stands a figure with its unit. */
function isMeasured(t: Tokens, i: number): boolean {
  if (!isDigits(t, i)) return false;
  const at = isSymbol(t, i + 1, '.') && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2) ? i + 3 : i + 1;
  return (isSymbol(t, at, '%') && isGlued(t, at)) || unitSymbolAt(t, at) !== undefined;
}

/** Digits that begin with a zero and are not all zeros: a code, not a number. */
function isCode(t: Tokens, i: number): boolean {
  return isDigits(t, i) && t.code[i] === 48 && widthAt(t, i) > 1 && digitsAt(t, i) > 0;
}

const isPages = wordTest(/^(pages?|pp?)$/);

/** End of a run of digit groups behind single spaces: the rest of a telephone number or code. */
function endOfGroups(t: Tokens, i: number): number {
  let at = i + 1;
  while (at - i < LONGEST && isDigits(t, at) && t.start[at]! - t.end[at - 1]! === 1) at++;
  return at;
}

/** Digits that belong to a word: "ZX-5.2", "AB-19", "CO2", "v2", "x86", "R&D4", "pass@30", "#12", "10-K", "5G". */
export const identifier: Recognizer = {
  id: 'identifier',
  begins: ['digits', 'cardinal'],
  plainly: { before: { words: words('oh double triple'), classes: W.cardinal } },
  match(t, i) {
    if (!isDigits(t, i)) {
      const dialled = readAloud(t, i);
      return dialled === undefined ? undefined : not('identifier', dialled);
    }
    if (inFormula(t, i)) return not('formula', i + 1);
    // "+1 555 0142"
    if (isSymbol(t, i - 1, '+') && isGlued(t, i) && !isGlued(t, i - 1) && endOfGroups(t, i) > i + 2)
      return not('identifier', endOfGroups(t, i));
    if (isGlued(t, i)) {
      if (
        isLetters(t, i - 1) &&
        !currencyBefore(t, i) &&
        !isWord(t, i - 1, 'low', 'mid', 'high', 'upper', 'lower') &&
        !glueOfHedge(t, i - 1)
      )
        return not('identifier', endOfChain(t, i));
      if (isSymbol(t, i - 1, '@', '#', '_', '§', '\\', '^')) return not('identifier', endOfChain(t, i));
      if (
        isHyphen(t, i - 1) &&
        isGlued(t, i - 1) &&
        isLetters(t, i - 2) &&
        !(isGlued(t, i - 2) && isDigits(t, i - 3))
      ) {
        const word = classAt(t, i - 2);
        // "a magnitude-6.4 quake"
        if (isWord(t, i - 2, 'magnitude')) return undefined;
        if (!(word & (W.preposition | W.hedge | W.cardinal | W.unit | W.vaguePart | W.month)) || isCapital(t, i - 2))
          return not('identifier', endOfChain(t, i));
      }
      if (isSymbol(t, i - 1, '&', '+') && isGlued(t, i - 1) && isLetters(t, i - 2))
        return not('identifier', endOfChain(t, i));
    }
    // "$/1M": what a price is for
    if (isGlued(t, i) && isSymbol(t, i - 1, '/') && isGlued(t, i - 1) && isSymbol(t, i - 2, '$', '€', '£', '¥'))
      return not('unit of a price', endOfChain(t, i));
    const next = i + 1;
    // "10-K", "8-K": a form; "13F", "3D", "5G", "777F": letters that are no unit
    if (
      isHyphen(t, next) &&
      isGlued(t, next) &&
      isLetters(t, next + 1) &&
      isGlued(t, next + 1) &&
      widthAt(t, next + 1) === 1 &&
      isCapital(t, next + 1)
    )
      return not('identifier', next + 2);
    if (isGlued(t, next) && isLetters(t, next)) {
      const letters = t.text.slice(t.start[next], t.end[next]);
      const known =
        /^(st|nd|rd|th|s|am|pm|a|p|ish|plus|odd|fold|or|and|to|in|of)$/i.test(letters) ||
        suffixMagnitude(letters, currencyBefore(t, i) !== undefined) !== undefined ||
        /^[eE]$/.test(letters) ||
        isSigma(t, next) ||
        smallC(t, next) !== undefined ||
        unitSymbolAt(t, next) !== undefined ||
        unitNameAt(t, next) !== undefined ||
        currencySignAt(t, next) !== undefined ||
        currencyNameAt(t, next) !== undefined ||
        /^[a-z]{3,}$/.test(letters) ||
        (isSymbol(t, i - 1, '.') && isGlued(t, i));
      // "71X/Oduya"
      const slash = isSymbol(t, next + 1, '/') && isGlued(t, next + 1) && isGlued(t, next + 2);
      const named =
        slash && isCapital(t, next) && isLetters(t, next + 2) && isCapital(t, next + 2) && widthAt(t, next + 2) > 2;
      if (!known || named) return not('identifier', endOfChain(t, i));
    }
    // "Quill, 2013a": a year with the letter of a citation
    if (
      widthAt(t, i) === 4 &&
      isGlued(t, next) &&
      isLetters(t, next) &&
      widthAt(t, next) === 1 &&
      /[a-e]/.test(t.text[t.start[next]!]!)
    )
      return not('citation', next + 1);
    // "VO 2max": letters that go on behind a name in capitals
    if (
      isGlued(t, next) &&
      isLetters(t, next) &&
      widthAt(t, next) > 2 &&
      widthAt(t, i) === 1 &&
      isLetters(t, i - 1) &&
      /^[A-Z]{2,3}$/.test(t.text.slice(t.start[i - 1], t.end[i - 1])) &&
      !classAt(t, i - 1)
    )
      return not('identifier', next + 1);
    // "NM 41/18", "1999/3": a number of a series, not a fraction
    if (
      isSymbol(t, next, '/') &&
      isGlued(t, next) &&
      isDigits(t, next + 1) &&
      isGlued(t, next + 1) &&
      digitsAt(t, i) > digitsAt(t, next + 1) &&
      !isSymbol(t, next + 2, '/', '%') &&
      !isSymbol(t, i - 1, '$', '€', '£') &&
      (widthAt(t, i) === 4 || (isLetters(t, i - 1) && /^[A-Z]{2,}$/.test(t.text.slice(t.start[i - 1], t.end[i - 1]))))
    )
      return not('identifier', next + 2);
    // "Annals 12 (4), pages": an issue of a volume
    if (
      isSymbol(t, i - 1, '(') &&
      isDigits(t, i - 2) &&
      isSymbol(t, next, ')') &&
      (isSymbol(t, next + 1, ':') || isPages(t, next + 2))
    )
      return not('identifier', next);
    // "0955", "010 0177": a number that begins with a zero is a code, and so are the groups beside it
    if (isCode(t, i) && !isSymbol(t, next, ':') && !(isHyphen(t, next) && isGlued(t, next)))
      return not('identifier', endOfGroups(t, i));
    if (isCode(t, next) && !isGlued(t, next) && !isSymbol(t, next + 1, ':', '.'))
      return not('identifier', endOfGroups(t, i));
    // "25/031"
    if (isSymbol(t, next, '/') && isGlued(t, next) && isGlued(t, next + 1) && isCode(t, next + 1))
      return not('identifier', endOfChain(t, i));
    // "under-16s", "Tarn 4s"
    if (
      isGlued(t, next) &&
      isLetters(t, next) &&
      /^s$/i.test(t.text.slice(t.start[next], t.end[next])) &&
      widthAt(t, i) <= 2
    ) {
      const before = isHyphen(t, i - 1) ? i - 2 : i - 1;
      if (isWord(t, before, 'under', 'over') || (isLetters(t, before) && isCapital(t, before) && widthAt(t, i) === 1))
        return not('name', next + 1);
    }
    // "555-0142": a telephone number
    if (
      isHyphen(t, next) &&
      isGlued(t, next) &&
      isDigits(t, next + 1) &&
      isGlued(t, next + 1) &&
      widthAt(t, next + 1) === 4 &&
      t.code[next + 1] === 48
    ) {
      return not('identifier', next + 2);
    }
    // "1.2.3", "192.168.1.2", "555-123-4567"
    if (
      isGlued(t, next) &&
      isSymbol(t, next, '.', '-') &&
      isDigits(t, next + 1) &&
      isGlued(t, next + 1) &&
      t.code[next + 2] === t.code[next] &&
      isGlued(t, next + 2) &&
      isDigits(t, next + 3) &&
      isGlued(t, next + 3)
    ) {
      return not('identifier', endOfChain(t, i));
    }
    return undefined;
  },
};

/** "c.1850", "ca1200": a glued hedge. */
function glueOfHedge(t: Tokens, i: number): boolean {
  return /^(c|ca|approx|about|circa)$/.test(t.text.slice(t.start[i], t.end[i])) && widthAt(t, i + 1) > 2;
}

/** Digits that an expression or formula holds: "n−1", "1 − e 0", "Ca(OH)2", "t(39)", "a 0", "(0, 1)". */
function inFormula(t: Tokens, i: number): boolean {
  const at = i - 1;
  if (isGlued(t, i)) {
    // "(PO4)6": behind a bracket that is itself part of a word
    if (
      isSymbol(t, at, ')', ']') &&
      isGlued(t, at) &&
      isGlued(t, i + 1) &&
      (isLetters(t, i + 1) || isSymbol(t, i + 1, '('))
    )
      return true;
    if (
      isSymbol(t, at, ')') &&
      isGlued(t, at) &&
      (isDigits(t, at - 1) || isLetters(t, at - 1)) &&
      formulaBracket(t, at)
    )
      return true;
    // "t(39)", "F(1, 58)": what a statistic is of
    if (
      isSymbol(t, at, '(') &&
      isGlued(t, at) &&
      isLetters(t, at - 1) &&
      widthAt(t, at - 1) === 1 &&
      !isGlued(t, at - 1)
    )
      return true;
    // "n−1"
    if (isSymbol(t, at, '−') && isGlued(t, at) && isLetters(t, at - 1)) return true;
  }
  // "(L · min −1)", "(g m−2)": the power of a unit that stands with no number
  if (isSymbol(t, at, '−') && widthAt(t, i) === 1 && powerOfUnit(t, at)) return true;
  // "(1 + e 0)"
  if (
    widthAt(t, i) === 1 &&
    isSymbol(t, i + 1, '+', '−') &&
    single(t, i + 2) &&
    !/^[aAiI]$/.test(t.text.slice(t.start[i + 2], t.end[i + 2]))
  )
    return true;
  // "n − 1"
  if (isSymbol(t, at, '−', '-', '+') && !isGlued(t, at) && !isGlued(t, i) && single(t, at - 1)) return true;
  // "a 0": an index set apart from its letter
  return (
    single(t, at) &&
    !isGlued(t, i) &&
    widthAt(t, i) === 1 &&
    (t.code[i] === 48 || !/^[aAiI]$/.test(t.text.slice(t.start[at], t.end[at]))) &&
    !(isGlued(t, i + 1) && (isSymbol(t, i + 1, '%', '.', ',') || isLetters(t, i + 1))) &&
    !(isLetters(t, i + 1) && !(classAt(t, i + 1) & (W.preposition | W.conjunction | W.auxiliary))) &&
    !isDigits(t, i + 1)
  );
}

/** Whether a unit ends right before the sign at token `at`. */
function powerOfUnit(t: Tokens, at: number): boolean {
  if (!isLetters(t, at - 1)) return false;
  const unit = unitSymbolAt(t, at - 1) ?? unitNameAt(t, at - 1);
  return unit !== undefined && unit.at === at;
}

const single = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && widthAt(t, i) === 1 && !(isGlued(t, i) && !isBreak(t, i - 1) && isSymbol(t, i - 1, "'", '’', '.'));

/** Whether the bracket that closes at `at` opened inside a word: "Ca(OH)". */
function formulaBracket(t: Tokens, at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < 8; k--) {
    if (isSymbol(t, k, '(')) return isGlued(t, k) && isLetters(t, k - 1);
    if (!isGlued(t, k)) return false;
  }
  return false;
}

/** A run of digits read aloud one by one, as telephone numbers are: "oh triple five, oh one four". End of the run. */
function readAloud(t: Tokens, i: number): number | undefined {
  if (!spokenDigit(t, i)) return undefined;
  let count = 0;
  let end = i;
  for (let k = i; k - i < LONGEST;) {
    if (spokenDigit(t, k)) {
      count++;
      end = ++k;
    } else if (isSymbol(t, k, ',', '-') && spokenDigit(t, k + 1)) k++;
    else break;
  }
  for (let k = i - 1; k >= 0 && count < LEAST_SPOKEN; k--) {
    if (spokenDigit(t, k)) count += isMultiple(t, k) ? 2 : 1;
    else if (!(isSymbol(t, k, ',', '-') && spokenDigit(t, k - 1))) break;
  }
  return count >= LEAST_SPOKEN ? end : undefined;
}

/** Digits said in a row from which they are a number to dial, not figures. */
const LEAST_SPOKEN = 5;
const isMultiple = wordTest(/^(double|triple)$/);
const isOh = wordTest(/^(oh|o)$/);
const spokenDigit = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && ((classAt(t, i) & W.cardinal) !== 0 && valueAt(t, i) < 10 ? true : isOh(t, i) || isMultiple(t, i));

/** "+1-222-2222", "555 1234 ext. 5" are left to {@link identifier}; what is a bare run of many digits is no figure either. */
export const longNumber: Recognizer = {
  id: 'long-number',
  begins: ['digits'],
  plainly: {},
  match(t, i) {
    return isDigits(t, i) && widthAt(t, i) > 15 ? not('identifier', endOfChain(t, i)) : undefined;
  },
};
