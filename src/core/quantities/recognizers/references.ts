import { isCapital } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
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
  widthAt,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, unitNameAt, unitSymbolAt, VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { nounAfter } from './noun.ts';
import { not } from './make-draft.ts';

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
