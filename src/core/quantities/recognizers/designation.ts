import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
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
  lower,
  overHyphen,
  someToken,
  widthAt,
  words,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore } from '../lexicon.ts';
import { codeCited, isDocket, mayBeCited, sectionOfAct, sectionsCited, volumeCited, yearCited } from './law-cites.ts';
import { not } from './make-draft.ts';

/**
 * Numbers that newspapers use as names, told by what stands right behind or before them: "5G", "a 4K screen", "the 39ers", "401(k)",
 * "18 U.S.C. 1956", "235/45 R19", "a 911 call", "Forty40", and titles between quotation marks.
 */
export const designation: Recognizer = {
  id: 'designation',
  begins: ['digits', 'cardinal'],
  plainly: {
    before: {
      words: words('call calls called calling dial dialed dialled dials phone phoned ring rang text texted war'),
    },
    after: {
      words: words(
        'call calls caller callers operator operators dispatcher dispatchers tape tapes cent series account',
      ),
    },
    at: (t, i) => mayBeCited(t, i),
  },
  match(t, i) {
    const title = titleBetweenQuotes(t, i);
    if (title !== undefined) return not('title', title);
    // "a World War Two-style boat"
    if (!isDigits(t, i) && isCapital(t, i) && isWar(t, i - 1) && isCapital(t, i - 1) && isCapital(t, i - 2))
      return not('name', i + 1);
    // "a straight-six"
    if (!isDigits(t, i) && isHyphen(t, i - 1) && isGlued(t, i) && isLayout(t, i - 2)) return not('name', i + 1);
    if (!isDigits(t, i))
      return isGlued(t, i + 1) && isDigits(t, i + 1) && isCapital(t, i) ? not('name', i + 2) : undefined;
    const glued = gluedName(t, i) ?? tiedName(t, i) ?? pictureLines(t, i);
    if (glued !== undefined) return not('name', glued);
    // "the 7000 series"
    if (widthAt(t, i) >= 3 && isSeries(t, overHyphen(t, i + 1))) return not('name', i + 1);
    // "the 88417 account": by its number
    if (isOfFile(t, i)) return not('identifier', i + 1);
    if (isCodeOfKey(t, i)) return not('code', i + 1);
    if (isTypeCode(t, i)) return not('name', i + 3);
    const code = wanderer(t, i) ?? tyre(t, i) ?? cited(t, i) ?? clause(t, i);
    if (code !== undefined) return not('identifier', code);
    const dialled = telephone(t, i);
    return dialled === undefined ? undefined : not('identifier', dialled);
  },
};

/** "a 9-Twelve store", "a 7-Over": digits tied to a number or a direction with a capital are a name, of which no range is written so. */
const tiedName = (t: Tokens, i: number): number | undefined =>
  isHyphen(t, i + 1) &&
  isGlued(t, i + 1) &&
  isGlued(t, i + 2) &&
  isLetters(t, i + 2) &&
  isCapital(t, i + 2) &&
  !isGlued(t, i) &&
  ((classAt(t, i + 2) & W.cardinal) !== 0 || isDirection(t, i + 2)) &&
  !(isHyphen(t, i + 3) && isGlued(t, i + 3))
    ? i + 3
    : undefined;
const isDirection = wordTest(/^(up|over)$/);

/** "0 = No; 1 = Yes", "(1 = 1st class)": a number that stands for a word in a key. */
function isCodeOfKey(t: Tokens, i: number): boolean {
  if (
    !isSymbol(t, i + 1, '=') ||
    widthAt(t, i) > 2 ||
    !(isBreak(t, i - 1) || isSymbol(t, i - 1, '(', ';', ',', ':', '|'))
  )
    return false;
  const at = i + 2;
  const place = isDigits(t, at) && isLetters(t, at + 1) && isGlued(t, at + 1);
  return place || (isLetters(t, at) && !(classAt(t, at) & W.cardinal));
}

/** "it was a 737-800": one thing of a type, where nothing follows that there could be so many of. */
const isTypeCode = (t: Tokens, i: number): boolean =>
  isWord(t, i - 1, 'a', 'an') &&
  widthAt(t, i) === 3 &&
  isHyphen(t, i + 1) &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  widthAt(t, i + 2) === 3 &&
  (isBreak(t, i + 3) ||
    (isLetters(t, i + 3) ? (classAt(t, i + 3) & FUNCTION_WORD) !== 0 : isSymbol(t, i + 3, '.', ',', ';', ')')));

const isFile = wordTest(/^account$/);
/** Digits that a number of this kind has at least: the 2019 account may be of that year. */
const LEAST_DIGITS = 5;
const isOfFile = (t: Tokens, i: number): boolean =>
  widthAt(t, i) >= LEAST_DIGITS &&
  isFile(t, i + 1) &&
  (classAt(t, i - 1) & (W.article | W.determiner)) !== 0 &&
  (!isLetters(t, i + 2) || (classAt(t, i + 2) & FUNCTION_WORD) !== 0);
const isWar = wordTest(/^war$/);
const isSeries = wordTest(/^series$/);
const isLayout = wordTest(/^(straight|inline|flat)$/);

const OPENING = '"“‘\'';
const CLOSING = '"”’\'';
/** Words of a title between quotation marks, at most. */
const TITLE_REACH = 7;

/** "“Eleven Winters”, with “21 Lamps” on its other side": token behind a title whose words all begin with capitals. */
function titleBetweenQuotes(t: Tokens, i: number): number | undefined {
  const open = t.text[t.start[i - 1] ?? -1];
  if (open === undefined || !isGlued(t, i) || isGlued(t, i - 1) || !OPENING.includes(open)) return undefined;
  let capitals = 0;
  for (let k = i + 1; k <= i + TITLE_REACH && k < t.count && !isBreak(t, k); k++) {
    if (CLOSING.includes(t.text[t.start[k]!]!) && isGlued(t, k)) return capitals > 0 ? k : undefined;
    if (isSymbol(t, k, '(', ')', ',')) continue;
    if (!isLetters(t, k)) return undefined;
    if (isCapital(t, k)) capitals++;
    else if (!(classAt(t, k) & FUNCTION_WORD)) return undefined;
  }
  return undefined;
}

const speaksOfScreens = wordTest(
  /^(video|videos|tvs?|televisions?|displays?|screens?|monitors?|resolution|footage|content|streaming|cameras?|uhd|hdr|oled|ultra|panels?|projectors?|blu|pixels?|hz|hertz|fps)$/,
);
/** Tokens on each side in which a word of screens is looked for. */
const SCREEN_REACH = 16;
/** Generations of networks, and thousands of points that a screen is wide. */
const MOST_GENERATIONS = 7;
const WIDTHS: ReadonlySet<number> = new Set([2, 4, 5, 6, 8]);

/** Lines of a picture: "1080p", "1,080p". */
const LINES: ReadonlySet<number> = new Set([480, 720, 1080, 1440, 2160, 4320]);

/** Token behind "1080p", "1,080p". */
function pictureLines(t: Tokens, i: number): number | undefined {
  const grouped = isSymbol(t, i + 1, ',') && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2);
  const at = grouped ? i + 3 : i + 1;
  if (!isLetters(t, at) || !isGlued(t, at) || lower(t, at) !== 'p') return undefined;
  return LINES.has(grouped ? 1000 * digitsAt(t, i) + digitsAt(t, i + 2) : digitsAt(t, i)) ? at + 1 : undefined;
}

/** Token behind "5G", "4K", "39ers", "30 Cent". */
function gluedName(t: Tokens, i: number): number | undefined {
  const next = i + 1;
  if (!isLetters(t, next) || (isGlued(t, next + 1) && (isLetters(t, next + 1) || isDigits(t, next + 1))))
    return undefined;
  // a singular with a capital: nobody counts so
  if (!isGlued(t, next))
    return isCapital(t, next) && lower(t, next) === 'cent' && digitsAt(t, i) > 1 && !isCapital(t, next + 1)
      ? next + 1
      : undefined;
  if (widthAt(t, i) === 2 && lower(t, next) === 'ers') return next + 1;
  // "the comet 75P": pence have a small p
  if (t.cased && widthAt(t, next) === 1 && t.text[t.start[next]!] === 'P' && !currencyBefore(t, i)) return next + 1;
  // "a Korvan 765G chip"
  if (widthAt(t, i) === 3 && widthAt(t, next) === 1 && isLetters(t, i - 1) && isCapital(t, i - 1) && !isGlued(t, i))
    if (t.cased && t.text[t.start[next]!] === 'G' && !classAt(t, i - 1)) return next + 1;
  if (widthAt(t, i) !== 1 || widthAt(t, next) !== 1 || isGlued(t, i) || currencyBefore(t, i)) return undefined;
  const letter = t.text[t.start[next]!];
  if (letter === 'G') return digitsAt(t, i) <= MOST_GENERATIONS && !isWord(t, next + 1, 'of') ? next + 1 : undefined;
  const screen = letter === 'K' && WIDTHS.has(digitsAt(t, i));
  return screen && someToken(t, i - SCREEN_REACH, i + SCREEN_REACH, speaksOfScreens) ? next + 1 : undefined;
}

/** "P/2031 KD7", "C/2028 T1": token behind what observers call a comet by, or the year of it. */
function wanderer(t: Tokens, i: number): number | undefined {
  const letter = i - 2;
  if (widthAt(t, i) !== 4 || !isSymbol(t, i - 1, '/') || !isGlued(t, i) || !isGlued(t, i - 1)) return undefined;
  if (!isLetters(t, letter) || widthAt(t, letter) !== 1 || !isCapital(t, letter)) return undefined;
  const half = i + 1;
  if (isGlued(t, half) || !isLetters(t, half) || !isCapital(t, half) || widthAt(t, half) > 2) return undefined;
  return isDigits(t, half + 1) && isGlued(t, half + 1) ? half + 2 : undefined;
}

/** "235/45 R19", "235/45ZR19": token behind the size of a tyre. */
function tyre(t: Tokens, i: number): number | undefined {
  if (widthAt(t, i) !== 3 || !isSymbol(t, i + 1, '/') || !isGlued(t, i + 1) || !isDigits(t, i + 2)) return undefined;
  const rim = i + 3;
  const radial = isLetters(t, rim) && (lower(t, rim) === 'r' || lower(t, rim) === 'zr');
  return radial && isDigits(t, rim + 1) && (isGlued(t, rim + 1) || isGlued(t, rim)) ? rim + 2 : undefined;
}

/** "18 U.S.C. § 1956", "410 U.S. 113", "§ 480A.08": token behind a place in a collection of laws or judgments. */
function cited(t: Tokens, i: number): number | undefined {
  if (isSymbol(t, i - 1, '§')) return sectionsCited(t, i);
  if (isDocket(t, i)) return i + 3;
  return sectionOfAct(t, i) ?? yearCited(t, i) ?? codeCited(t, i) ?? volumeCited(t, i);
}

/** "401(k)", "12(b)(6)": token behind the clause that a number goes on with. */
function clause(t: Tokens, i: number): number | undefined {
  let to = i + 1;
  while (
    isSymbol(t, to, '(') &&
    isGlued(t, to) &&
    (isLetters(t, to + 1) || (isDigits(t, to + 1) && to > i + 1)) &&
    widthAt(t, to + 1) === 1 &&
    isSymbol(t, to + 2, ')')
  )
    to += 3;
  return to > i + 1 ? to : undefined;
}

const isDialling = wordTest(
  /^(call|calls|called|calling|dial|dialed|dialled|dials|phone|phoned|ring|rang|text|texted)$/,
);
const isCalled = wordTest(/^(calls?|callers?|operators?|dispatchers?|tapes?)$/);
/** Numbers that everybody knows whom they call. */
const EMERGENCY: ReadonlySet<number> = new Set([911, 999, 112, 111, 101, 988]);

/** "a 911 call", "call 101", "dial 555-0142", "(608) 266-6014": token behind a number to dial. */
function telephone(t: Tokens, i: number): number | undefined {
  if (widthAt(t, i) !== 3 || (isGlued(t, i + 1) && isLetters(t, i + 1))) return undefined;
  if (isSymbol(t, i - 1, '(') && isSymbol(t, i + 1, ')') && isLine(t, i + 2)) return i + 5;
  const led = isDialling(t, i - 1);
  if (led && isLine(t, i)) return i + 3;
  if (!EMERGENCY.has(digitsAt(t, i)) || isGlued(t, i)) return undefined;
  if (isCalled(t, i + 1)) return i + 1;
  // "called 101 people" counts them
  const counted = isLetters(t, i + 1) && !(classAt(t, i + 1) & FUNCTION_WORD) && !endsInIng(t, i + 1);
  return led && !counted ? i + 1 : undefined;
}

const endsInIng = wordTest(/ing$/);

/** "266-6014" at a token. */
const isLine = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  widthAt(t, i) === 3 &&
  isHyphen(t, i + 1) &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  widthAt(t, i + 2) === 4;
