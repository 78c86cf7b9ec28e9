import type { Tokens } from '../../text/tokens.ts';
import { isCapital } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  isWord,
  lower,
  valueAt,
  widthAt,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, currencyNameAt, currencySignAt, unitNameAt, unitSymbolAt } from '../lexicon.ts';
import { readNumeral, suffixMagnitude } from '../numerals.ts';
import { VOCABULARY } from '../lexicon.ts';
import { nounAfter } from './noun.ts';

/** End of everything glued together from token `i` on: "4-5-20251101", "5.2", "1.2.3". */
function endOfChain(t: Tokens, i: number): number {
  let at = i + 1;
  while (
    isGlued(t, at) &&
    (t.kind[at] === t.kind[i] ||
      isLetters(t, at) ||
      isDigits(t, at) ||
      (isSymbol(t, at, '-', '.', '/', '_', ':', '@', '+') &&
        isGlued(t, at + 1) &&
        (isDigits(t, at + 1) || isLetters(t, at + 1))))
  )
    at++;
  return at;
}

/** Digits that begin with a zero and are not all zeros: a code, not a number. */
function isCode(t: Tokens, i: number): boolean {
  return isDigits(t, i) && t.code[i] === 48 && widthAt(t, i) > 1 && digitsAt(t, i) > 0;
}

/** End of a run of digit groups behind single spaces: the rest of a telephone number or code. */
function endOfGroups(t: Tokens, i: number): number {
  let at = i + 1;
  while (isDigits(t, at) && t.start[at]! - t.end[at - 1]! === 1) at++;
  return at;
}

const not = (notAFigure: string, to: number): Recognition => ({ notAFigure, to });

/** Digits that belong to a word: "ZX-5.2", "AB-19", "CO2", "v2", "x86", "R&D4", "pass@30", "#12", "10-K", "5G". */
export const identifier: Recognizer = {
  id: 'identifier',
  begins: ['digits'],
  match(t, i) {
    if (!isDigits(t, i)) return undefined;
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
        unitSymbolAt(t, next) !== undefined ||
        unitNameAt(t, next) !== undefined ||
        currencySignAt(t, next) !== undefined ||
        currencyNameAt(t, next) !== undefined ||
        /^[a-z]{3,}$/.test(letters) ||
        (isSymbol(t, i - 1, '.') && isGlued(t, i));
      if (!known) return not('identifier', endOfChain(t, i));
    }
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
  return /^(c|ca|approx|about|circa)$/.test(lower(t, i));
}

/** "Section 4.7", "page 89", "Figs. 2 and 3", "No. 5", "[12]", "(Fig. 3b)". */
export const reference: Recognizer = {
  id: 'reference',
  begins: ['digits', 'cardinal'],
  match(t, i) {
    if (!isDigits(t, i) && !(classAt(t, i) & W.cardinal)) return undefined;
    if (isSymbol(t, i - 1, '[') && isSymbol(t, i + 1, ']') && isGlued(t, i) && isGlued(t, i + 1))
      return not('footnote', i + 2);
    // a raised number behind a word or its comma: "in beta1", "points,3 and"
    if (
      isDigits(t, i) &&
      isGlued(t, i) &&
      widthAt(t, i) <= 2 &&
      isSymbol(t, i - 1, ',', '.', ';', '”', '"', ')', '!', '?') &&
      isGlued(t, i - 1) &&
      !isDigits(t, i - 2) &&
      i >= 2 &&
      !(isGlued(t, i + 1) && !isSymbol(t, i + 1, ',', '.', ')', '—', ' '))
    ) {
      if (isLetters(t, i - 2)) return not('footnote', i + 1);
    }
    let at = i - 1;
    // "Fig. 3": an abbreviation's full stop, not a sentence's
    if (isSymbol(t, at, '.') && isGlued(t, at) && isLetters(t, at - 1) && widthAt(t, at - 1) <= 4) at--;
    if (isHyphen(t, at) && isGlued(t, i)) at--;
    if (!(classAt(t, at) & W.reference) || at < 0) return undefined;
    if (isWord(t, at, 'no') && !isSymbol(t, i - 1, '.') && !isCapital(t, at)) return undefined;
    if (isWord(t, at, 'p', 'pp') && !isSymbol(t, i - 1, '.')) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    const end = numeral ? numeral.end : i + 1;
    if (isGlued(t, end) && isSymbol(t, end, '%')) return undefined;
    if (isDigits(t, i) && (unitSymbolAt(t, end) || currencyBefore(t, i))) return undefined;
    if (!isCapital(t, at) && nounAfter(t, end, true)?.plural) return undefined;
    if (numeral?.magnitude || numeral?.grouped) return undefined;
    // "pages 12-15 and 18"
    let to = Math.max(end, isGlued(t, end) && isLetters(t, end) ? end + 1 : end);
    for (;;) {
      const link =
        isDash(t, to) || isWord(t, to, 'to', 'and', 'or', 'through') || isSymbol(t, to, ',', '&') ? to + 1 : -1;
      if (link < 0 || !isDigits(t, link) || isBreak(t, link)) break;
      const more = readNumeral(t, VOCABULARY, link);
      if (!more || more.grouped || unitNameAt(t, more.end) || nounAfter(t, more.end, true)?.plural) break;
      to = more.end;
    }
    return not('reference', to);
  },
};

/** "1. The first point", "2) Then", "(3) last": numbers of a list. */
export const listNumber: Recognizer = {
  id: 'list-number',
  begins: ['digits'],
  match(t, i) {
    if (!isDigits(t, i) || widthAt(t, i) > 2) return undefined;
    const next = i + 1;
    if (atBlockStart(t, i) && isSymbol(t, next, '.', ')') && isGlued(t, next) && !isGlued(t, next + 1))
      return not('list number', next + 1);
    if (
      isSymbol(t, i - 1, '(') &&
      isSymbol(t, next, ')') &&
      digitsAt(t, i) <= 9 &&
      isLetters(t, next + 1) &&
      !isCapital(t, next + 1) &&
      !isLetters(t, i - 2)
    )
      return not('list number', next + 1);
    return undefined;
  },
};

/** "+1-222-2222", "555 1234 ext. 5" are left to {@link identifier}; what is a bare run of many digits is no figure either. */
export const longNumber: Recognizer = {
  id: 'long-number',
  begins: ['digits'],
  match(t, i) {
    return isDigits(t, i) && widthAt(t, i) > 15 ? not('identifier', endOfChain(t, i)) : undefined;
  },
};

const NAME_BREAKERS =
  FUNCTION_WORD |
  W.month |
  W.weekday |
  W.hedge |
  W.cardinal |
  W.magnitude |
  W.currency |
  W.introducer |
  W.fraction |
  W.multiplier;

/**
 * A number that ends a name: "Vesta 4.6", "Atlas 3 Pro", "Route 66", and in text without capitals "vesta 4.6". Such a
 * number is bare (no unit, no noun in the plural behind it) and follows a noun without a preposition between, as a figure
 * hardly ever does. Speech recognition may write its last digit twice ("4.6 six"); the echo belongs to the name.
 */
export const nameNumber: Recognizer = {
  id: 'name-number',
  begins: ['digits'],
  match(t, i) {
    if (!isDigits(t, i) || isGlued(t, i)) return undefined;
    const prev = i - 1;
    if (isBreak(t, prev) || !isLetters(t, prev) || currencyBefore(t, i)) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || numeral.grouped || numeral.magnitude || numeral.fraction) return undefined;
    const { end } = numeral;
    if (unitSymbolAt(t, end) || unitNameAt(t, end) || currencySignAt(t, end) || currencyNameAt(t, end))
      return undefined;
    if (
      isGlued(t, end) &&
      !isSymbol(t, end, '.', ',', ';', ':', ')', '?', '!', "'", '’', '"', '”', '—', '–', '-', '/', '*', '|', ']')
    )
      return undefined;
    if (isHyphen(t, end) && isGlued(t, end) && isGlued(t, end + 1) && isLetters(t, end + 1) && !isCapital(t, end + 1))
      return undefined;
    const capital = isCapital(t, prev);
    const cls = classAt(t, prev);
    if (
      cls & NAME_BREAKERS &&
      !(capital && cls & (W.hedge | W.introducer) && !atBlockStart(t, prev) && isCapital(t, prev - 1))
    )
      return undefined;
    const decimal = numeral.decimals > 0 && numeral.decimals <= 2 && numeral.digits <= 2;
    const small = numeral.decimals === 0 && numeral.digits <= 6;
    if (!decimal && !small) return undefined;
    // "CI 2.1 to 3.7", "(SD 11.8)": a statistic, not a version
    if (decimal && (isDash(t, end) || isWord(t, end, 'to')) && isDigits(t, end + 1)) return undefined;
    if (decimal && isSymbol(t, prev - 1, '(', ',', ';') && widthAt(t, prev) <= 3) return undefined;
    const noun = nounAfter(t, end, true);
    if (capital) {
      if (atBlockStart(t, prev) && cls & W.verb) return undefined;
      if (small && noun?.plural && !isCapital(t, end) && !repeats(t, prev)) return undefined;
      if (small && numeral.digits >= 3 && cls & W.verb) return undefined;
    } else {
      // "extension 4417", "permit 20318": four digits and more without a comma, behind a noun
      if (
        t.cased &&
        numeral.digits >= 4 &&
        numeral.decimals === 0 &&
        !cls &&
        !noun &&
        !/(ed|ing|ly)$/.test(lower(t, prev))
      )
        return not('identifier', end);
      // in a text with capitals a lower-case noun before a number is no name, except a label said again and again ("pump 14")
      if ((t.cased && decimal) || ((t.cased || decimal) && !repeats(t, prev))) return undefined;
      if (cls & (W.verb | W.unit | W.adjective | W.neutral)) return undefined;
      if (/(ed|ing|ly)$/.test(lower(t, prev))) return undefined;
      if (
        !decimal &&
        (numeral.digits > 2 ||
          noun?.plural ||
          classAt(t, end) & (W.verb | W.auxiliary | W.conjunction | W.preposition) ||
          isBreak(t, end) ||
          t.kind[end] === 3)
      )
        return undefined;
    }
    return not('name', overEcho(t, end));
  },
};

/** Characters on each side in which a name is looked for again. */
const REPEAT_REACH = 20000;

/** Whether the same word stands before a number elsewhere near, which speaks for a name or label: "vesta 4.6", "pump 14". */
function repeats(t: Tokens, word: number): boolean {
  const name = `${t.text.slice(t.start[word], t.end[word])} `;
  const at = t.start[word]!;
  const end = at + REPEAT_REACH;
  for (
    let k = t.text.indexOf(name, Math.max(0, at - REPEAT_REACH)), n = 0;
    k >= 0 && k < end && n < 24;
    k = t.text.indexOf(name, k + 1), n++
  ) {
    const next = t.text.charCodeAt(k + name.length);
    if (k !== at && next >= 48 && next <= 57 && !isWordCharacter(t.text, k - 1)) return true;
  }
  return false;
}

function isWordCharacter(text: string, at: number): boolean {
  return at >= 0 && /[\p{L}\d]/u.test(text[at]!);
}

/** Behind "4.6": a "six" or "6" that speech recognition wrote a second time, unless it counts something. */
function overEcho(t: Tokens, end: number): number {
  const lastDigit = Number(t.text[t.end[end - 1]! - 1]);
  const at = end;
  const value = isDigits(t, at) ? digitsAt(t, at) : classAt(t, at) & W.cardinal ? valueAt(t, at) : NaN;
  if (value !== lastDigit || isGlued(t, at)) return end;
  if (isSymbol(t, at + 1, '%', '.') && isGlued(t, at + 1) && !isSymbol(t, at + 1, '.')) return end;
  return nounAfter(t, at + 1, true)?.plural && !(classAt(t, at + 1) & W.verb) ? end : at + 1;
}

/** "no one", "one of", "one day", "at one point", "one-time": a "one" that counts nothing, and other fixed phrases. */
export const idiom: Recognizer = {
  id: 'idiom',
  begins: ['cardinal'],
  match(t, i) {
    // "broke into two halves": halves are two
    if (isWord(t, i + 1, 'halves') || isWord(t, i + 2, 'halves')) return not('idiom', i + 1);
    if (isWord(t, i, 'second', 'seconds') && isWord(t, i - 1, 'the', 'a', 'last', 'split', 'every', 'any'))
      return undefined;
    if (!(classAt(t, i) & W.cardinal) || !isLetters(t, i)) return undefined;
    // "the Three Sisters": a capital in the middle of a sentence, before another
    if (
      isCapital(t, i) &&
      isLetters(t, i + 1) &&
      isCapital(t, i + 1) &&
      !atBlockStart(t, i) &&
      isLetters(t, i - 1) &&
      classAt(t, i - 1) & FUNCTION_WORD
    ) {
      return not('name', i + 2);
    }
    if (isWord(t, i, 'zero') && (isWord(t, i + 1, 'in') || (isHyphen(t, i + 1) && isGlued(t, i + 1))))
      return not('idiom', i + 1);
    if (!isWord(t, i, 'one')) {
      // "two-faced", "three-dimensional": a compound adjective with no unit or noun to count is left to the counting shapes
      return undefined;
    }
    if (isHyphen(t, i + 1) && isGlued(t, i + 1)) {
      const then = i + 2;
      const counts = classAt(t, then) & (W.unit | W.magnitude | W.fraction | W.cardinal | W.ordinal);
      return counts ? undefined : not('idiom', then);
    }
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || numeral.end > i + 1) return undefined;
    if (
      isWord(t, i - 1, 'minus', 'negative') ||
      isWord(t, i + 1, 'in', 'out', 'over', 'chance') ||
      classAt(t, i + 1) & (W.fraction | W.ordinal) ||
      (classAt(t, i + 1) & W.cardinal && (classAt(t, i + 2) | classAt(t, i + 3)) & (W.fraction | W.ordinal)) ||
      (isWord(t, i + 1, 'and') && (classAt(t, i + 2) | classAt(t, i + 3)) & W.fraction)
    )
      return undefined;
    if ((isWord(t, i + 2, 'in') && isDigits(t, i + 3)) || (isWord(t, i + 3, 'in') && isDigits(t, i + 4)))
      return undefined;
    const unit = unitNameAt(t, i + 1);
    const currency = currencyNameAt(t, i + 1);
    if (unit || currency) {
      if (
        isWord(t, i + 1, 'day', 'night', 'time', 'times', 'second') &&
        !isWord(
          t,
          i - 1,
          'in',
          'within',
          'about',
          'only',
          'just',
          'least',
          'than',
          'over',
          'nearly',
          'almost',
          'after',
          'roughly',
          'approximately',
        )
      )
        return not('idiom', i + 2);
      return undefined;
    }
    return not('one as a pronoun or article', i + 1);
  },
};
