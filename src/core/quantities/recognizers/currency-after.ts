import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { isCurrency } from '../currencies.ts';
import { classAt, isDigits, isGlued, isLetters, isSymbol, isWord, overHyphen, widthAt } from '../draft.ts';
import { currencyNameAt, currencySignAt } from '../lexicon.ts';

/** "1.45 trillion won": behind a magnitude money, elsewhere a verb. */
const isWon = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'won') && (classAt(t, i - 1) & W.magnitude) !== 0 && !(classAt(t, i + 1) & W.article);

/** "2.2 billion U.S. dollars". */
const isAmerican = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  widthAt(t, i) === 1 &&
  isCapital(t, i) &&
  isWord(t, i, 'u') &&
  isSymbol(t, i + 1, '.') &&
  isLetters(t, i + 2) &&
  widthAt(t, i + 2) === 1 &&
  isSymbol(t, i + 3, '.');

const LETTERS: Readonly<Record<string, number>> = { M: 1e6, B: 1e9 };

/** A currency behind an amount: sign, code or name. `signed`: the amount has a sign of its own before it. */
export function currencyAfter(
  t: Tokens,
  i: number,
  signed = false,
): { code: string; to: number; scale?: number } | undefined {
  const sign = currencySignAt(t, i);
  // "1 $10 bill", "$ 1,482.3     $ 1,394.5", "$ 7,410 $ 6,233": the sign belongs to the number behind it
  const apart = sign !== undefined && !isGlued(t, i) && isDigits(t, sign.at);
  if (sign && !(apart && (signed || isGlued(t, sign.at) || t.start[i]! - t.end[i - 1]! > 1)))
    return { code: sign.value, to: sign.at };
  const scaled =
    isLetters(t, i) && widthAt(t, i) === 4 && isCapital(t, i)
      ? /^M([A-Z]{3})$|^([A-Z]{3})m$/.exec(t.text.slice(t.start[i], t.end[i]))
      : null;
  const code = scaled?.[1] ?? scaled?.[2];
  if (code && isCurrency(code)) return { code, to: i + 1, scale: 1e6 };
  // "10.8 M USD"
  const letter = isLetters(t, i) && widthAt(t, i) === 1 ? LETTERS[t.text[t.start[i]!]!] : undefined;
  const behind = letter === undefined ? undefined : currencySignAt(t, i + 1);
  if (letter !== undefined && behind && isLetters(t, i + 1))
    return { code: behind.value, to: behind.at, scale: letter };
  const name = currencyNameAt(t, overHyphen(t, i));
  if (!name && isWon(t, i)) return { code: 'KRW', to: i + 1 };
  if (!name && isAmerican(t, i)) {
    const dollars = currencyNameAt(t, i + 4);
    return dollars?.value === 'USD' ? { code: 'USD', to: dollars.at } : undefined;
  }
  return name && { code: name.value, to: name.at };
}
