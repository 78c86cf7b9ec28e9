import { onceForText } from '../text/once-for-text.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W, type Vocabulary } from '../text/vocabulary.ts';
import { classesOf, unitSymbolAt } from './lexicon.ts';
import {
  APOSTROPHE,
  CARET,
  COMMA,
  DOT,
  MIDDLE_DOT,
  PERCENT,
  CLOSING_BRACKET,
  EN_DASH,
  HYPHEN,
  isDigits,
  isGlued,
  isGluedSymbol,
  isWord,
  MINUS,
  number,
  PLUS,
  SLASH,
  TIMES,
  width,
} from './numeral-tokens.ts';

/** Numbers in digits, with their separators, powers and fractions. */

export interface Plain {
  end: number;
  value: number;
  decimals: number;
  digits: number;
  grouped: boolean;
  /** "1.2.3", "192.168.1.2": no number. */
  dotted: boolean;
}

/** Tokens that belong to one numeral in digits, at most: more groups than that are a list, whatever separates them. */
const LONGEST = 24;

/** Digits with their separators: "1,234.5", "12,34,567", "1.111,11", "1 234 567.89", ".25". `i` is the first token. */
export function readDigits(t: Tokens, i: number): Plain {
  let at = i;
  let value = 0;
  let digits = 0;
  let grouped = false;
  if (t.code[at] === DOT) {
    // ".25"
    const text = t.text.slice(t.start[at + 1], t.end[at + 1]);
    return { end: at + 2, value: Number(`0.${text}`), decimals: text.length, digits: 0, grouped: false, dotted: false };
  }
  value = number(t, at);
  digits = width(t, at);
  at++;
  const first = digits;
  if (first <= 3) {
    const comma = readGroups(t, at, COMMA);
    const group = comma > at ? COMMA : readGroups(t, at, APOSTROPHE) > at ? APOSTROPHE : 0;
    if (group) {
      const end = group === COMMA ? comma : readGroups(t, at, APOSTROPHE);
      for (let k = at + 1; k < end; k += 2) {
        value = value * 10 ** width(t, k) + number(t, k);
        digits += width(t, k);
      }
      at = end;
      grouped = true;
    } else {
      const spaced = readSpacedGroups(t, at);
      for (let k = at; k < spaced; k++) {
        value = value * 1000 + number(t, k);
        digits += 3;
      }
      if (spaced > at) grouped = true;
      at = spaced;
    }
  }
  let decimals = 0;
  // "58·2%"
  if (isMiddleDot(t, at)) {
    const text = t.text.slice(t.start[at + 1], t.end[at + 1]);
    decimals = text.length;
    value = Number(`${value}.${text}`);
    at += 2;
  } else if (isGluedSymbol(t, at, DOT) && isDigits(t, at + 1) && isGlued(t, at + 1)) {
    const parted = grouped ? at : dottedGroups(t, i);
    if (parted > at) {
      for (let k = at + 1; k < parted; k += 2) value = value * 1000 + number(t, k);
      return {
        end: parted,
        value,
        decimals: 0,
        digits: digits + 3 * ((parted - at) / 2),
        grouped: true,
        dotted: false,
      };
    }
    if (isGluedSymbol(t, at + 2, DOT) && isDigits(t, at + 3) && isGlued(t, at + 3)) {
      let end = at + 2;
      while (end - at < LONGEST && isGluedSymbol(t, end, DOT) && isDigits(t, end + 1) && isGlued(t, end + 1)) end += 2;
      return { end, value, decimals: 0, digits, grouped, dotted: true };
    }
    // "1.111,11": a dot that groups, a comma that divides
    if (
      first <= 3 &&
      width(t, at + 1) === 3 &&
      isGluedSymbol(t, at + 2, COMMA) &&
      isDigits(t, at + 3) &&
      isGlued(t, at + 3) &&
      width(t, at + 3) === 2
    ) {
      value = value * 1000 + number(t, at + 1) + number(t, at + 3) / 100;
      return { end: at + 4, value, decimals: 2, digits: digits + 3, grouped: true, dotted: false };
    }
    const text = t.text.slice(t.start[at + 1], t.end[at + 1]);
    decimals = text.length;
    value = Number(`${value}.${text}`);
    at += 2;
  } else if (
    !grouped &&
    isGluedSymbol(t, at, COMMA) &&
    isDigits(t, at + 1) &&
    isGlued(t, at + 1) &&
    width(t, at + 1) < 3 &&
    !isGluedSymbol(t, at + 2, COMMA)
  ) {
    // "1,3": a decimal comma
    const text = t.text.slice(t.start[at + 1], t.end[at + 1]);
    return {
      end: at + 2,
      value: Number(`${value}.${text}`),
      decimals: text.length,
      digits,
      grouped: false,
      dotted: false,
    };
  }
  return { end: at, value, decimals, digits, grouped, dotted: false };
}

/** A dot at half height between digits, which some journals write for the decimal point; "5·10³" is a product. */
function isMiddleDot(t: Tokens, at: number): boolean {
  if (!isGluedSymbol(t, at, MIDDLE_DOT) || !isDigits(t, at + 1) || !isGlued(t, at + 1)) return false;
  const power = number(t, at + 1) === 10 && isGlued(t, at + 2) && !isGluedSymbol(t, at + 2, COMMA);
  return (
    !power ||
    isGluedSymbol(t, at + 2, PERCENT) ||
    isGluedSymbol(t, at + 2, CLOSING_BRACKET) ||
    t.code[at + 2] === EN_DASH
  );
}

/** "1 point 1", read aloud and written in digits. */
export function spokenPoint(t: Tokens, v: Vocabulary, plain: Plain): Plain {
  const at = plain.end;
  if (plain.decimals || plain.grouped || !isWord(t, v, at, 'point') || !isDigits(t, at + 1) || isGlued(t, at + 2))
    return plain;
  const text = t.text.slice(t.start[at + 1], t.end[at + 1]);
  return { ...plain, end: at + 2, value: Number(`${plain.value}.${text}`), decimals: text.length };
}

/** End of well-formed groups (",234,567", Indian ",34,567") that begin at `at`, or `at` where there are none. */
function readGroups(t: Tokens, at: number, separator: number): number {
  let end = at;
  let last = 0;
  let short = false;
  while (isGluedSymbol(t, end, separator) && isDigits(t, end + 1) && isGlued(t, end + 1)) {
    const w = width(t, end + 1);
    if ((w !== 3 && w !== 2) || end - at >= LONGEST) return at;
    if (last === 3 && w === 2) return at;
    if (w === 2) short = true;
    last = w;
    end += 2;
  }
  if (end === at || last !== 3) return at;
  // an Indian number has groups of two before the last three, a western one threes only
  for (let k = at + 1; k < end - 1; k += 2) if (width(t, k) !== (short ? 2 : 3)) return at;
  return end;
}

/** "1 234 567": groups behind narrow or no-break spaces; behind plain ones only where they can be nothing else. */
function readSpacedGroups(t: Tokens, at: number): number {
  let end = at;
  let plain = false;
  while (isDigits(t, end) && width(t, end) === 3 && t.glued[end] === 0 && t.start[end]! - t.end[end - 1]! === 1) {
    if (t.text.charCodeAt(t.end[end - 1]!) === 32) plain = true;
    if (++end - at > LONGEST) return at;
  }
  if (end === at) return at;
  // "race 2 500m": a unit glued to the last group speaks for it alone, unless the text writes its thousands so
  if (isGlued(t, end) && t.kind[end] === T.word) return plain && spacesThousands(t) ? end : at;
  if (!plain) return end;
  const round = t.text.slice(t.start[end - 1], t.end[end - 1]) === '000';
  return end - at > 1 || round || spacesThousands(t) ? end : at;
}

const SPACED = /(?<![\d.,'’] ?)\d{1,3} \d{3}(?![\d.,]?\d| \d)/g;
/** "a total of 37 269 new cases": between words in small letters. */
const BETWEEN_WORDS = /(?<=[a-z] )\d{1,3} \d{3}(?= [a-z]{3})/g;
const COMMAS = /\d,\d{3}(?!\d)/;
/** "67,8": who writes decimals so has no comma left for thousands; "[3,4]" cites two works. */
const DECIMAL_COMMAS = /(?<![\d.,[(] ?)\d{1,3},\d{1,2}(?![\d.,]?\d|\])/g;
/** Numbers with a space in them, among them a round one, that show how a text writes its thousands. */
const LEAST_SPACED = 3;

/** Whether a text parts the thousands of its numbers by spaces: it has several so, one of them whole thousands, or two beside decimals with a comma, and none with commas. */
const spacesThousands = onceForText(t => {
  const found = t.text.match(SPACED) ?? [];
  const round = found.length >= LEAST_SPACED && found.some(one => one.endsWith(' 000'));
  const told = round || (found.length >= 2 && (t.text.match(BETWEEN_WORDS)?.length ?? 0) >= 2);
  const comma = (t.text.match(DECIMAL_COMMAS)?.length ?? 0) >= LEAST_SPACED && found.length > 1;
  return (told || comma) && !COMMAS.test(t.text);
});

/** "21.000 jobs", "1.600.000 people": whole thousands of what nobody counts to the thousandth; no measure and no mark. */
const DOTTED_COUNTS =
  /(?<![\d.,\p{L}-])[1-9]\d{0,2}((?:\.\d{3})*)\.000 (?!(?:kilo|milli|micro|nano)?(?:met|lit|gram|sec|volt|amp|watt|ohm|inch|feet|foot|yard|mile|degree|point|mark|time|percent))(people|[\p{L}-]{2,}s)\b/gu;
/** So many such counts show how a text writes its thousands; one does where it has two dots. */
const LEAST_DOTTED = 2;
/** "a slope of 1.000 was": what is counted is neither a verb nor a small word. */
const isCounted = (word: string): boolean => (classesOf(word) & (FUNCTION_WORD | W.verb)) === 0;
/** Of what its dot does not part the thousands, wherever it stands: "2.125 billion", "1.125 %". */
const DOTTED = /[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,]?\d)(?! ?(?:%|per ?cent|[mb]illion|trillion|bn|mn))/y;

/** Whether a text parts the thousands of its numbers by dots: it counts whole thousands so, and writes none with commas. */
const dotsThousands = onceForText(t => {
  if (COMMAS.test(t.text)) return false;
  const counts = [...t.text.matchAll(DOTTED_COUNTS)].filter(([, , counted]) => isCounted(counted!));
  return counts.length >= LEAST_DOTTED || counts.some(([, more]) => more !== '');
});

/** "71.000 people": thousands whatever else the text writes, since nobody counts people to the thousandth. */
const DOTTED_PEOPLE =
  /[1-9]\d{0,2}(?:\.\d{3}){1,3} (?:people|persons|men|women|children|soldiers|troops|workers|inhabitants|residents|victims|refugees|visitors|spectators)\b/y;
function countsPeople({ text, start }: Tokens, i: number): boolean {
  DOTTED_PEOPLE.lastIndex = start[i]!;
  return DOTTED_PEOPLE.test(text);
}

/** End of the groups of a number that dots part ("12.547", "1.200.000"), where its text writes them so and no symbol of a unit follows; else -1. `i` is its first token. */
function dottedGroups(t: Tokens, i: number): number {
  if (width(t, i) > 3 || width(t, i + 2) !== 3 || !(dotsThousands(t) || countsPeople(t, i))) return -1;
  DOTTED.lastIndex = t.start[i]!;
  const end = DOTTED.test(t.text) ? DOTTED.lastIndex : -1;
  for (let k = i + 2; k < t.count && t.end[k]! <= end; k += 2)
    if (t.end[k] === end) return unitSymbolAt(t, k + 1) ? -1 : k + 1;
  return -1;
}

/** Power of ten after a numeral: "e10", "×10^5", "x 10⁻³", "^23" (a power of the number itself). */
export function readPower(
  t: Tokens,
  at: number,
  value: number,
  money: boolean,
): { end: number; value: number; factor: number } | undefined {
  if (isGlued(t, at) && t.kind[at] === T.word && width(t, at) === 1 && (t.code[at]! | 32) === 101) {
    const sign = isGluedSymbol(t, at + 1, HYPHEN) || isGluedSymbol(t, at + 1, MINUS) ? -1 : 1;
    const digits = sign < 0 || isGluedSymbol(t, at + 1, PLUS) ? at + 2 : at + 1;
    if (!isDigits(t, digits) || !isGlued(t, digits) || width(t, digits) > 3) return undefined;
    const factor = 10 ** (sign * number(t, digits));
    return { end: digits + 1, value: value * factor, factor };
  }
  const cross = t.code[at];
  if (
    (cross === TIMES || ((cross! | 32) === 120 && width(t, at) === 1) || cross === 0x22c5) &&
    isDigits(t, at + 1) &&
    number(t, at + 1) === 10
  ) {
    const exponent = readExponent(t, at + 2);
    if (!exponent) return undefined;
    const factor = 10 ** exponent.value;
    return { end: exponent.end, value: value * factor, factor };
  }
  // "1.881×1010 km": a text that has lost what was raised
  if ((cross === TIMES || ((cross! | 32) === 120 && width(t, at) === 1)) && value < 10 && !Number.isInteger(value)) {
    const raised = isDigits(t, at + 1) && width(t, at + 1) >= 3 ? t.text.slice(t.start[at + 1], t.end[at + 1]) : '';
    const exponent = raised.length <= 4 && raised.startsWith('10') && raised[2] !== '0' ? Number(raised.slice(2)) : 0;
    if (exponent >= 3 && exponent <= 40) {
      const factor = 10 ** exponent;
      return { end: at + 2, value: value * factor, factor };
    }
  }
  if (!money && isGluedSymbol(t, at, CARET)) {
    const exponent = readExponent(t, at);
    if (exponent) return { end: exponent.end, value: Math.sign(value) * Math.abs(value) ** exponent.value, factor: 1 };
  }
  return undefined;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function readExponent(t: Tokens, at: number): { end: number; value: number } | undefined {
  let i = at;
  let sign = 1;
  if (isGluedSymbol(t, i, CARET)) i++;
  if (isGlued(t, i) && t.kind[i] === T.symbol) {
    const c = t.code[i];
    if (c === HYPHEN || c === MINUS || c === 0x207b) {
      sign = -1;
      i++;
    } else if (c === PLUS) i++;
  }
  if (isDigits(t, i) && isGlued(t, i)) return i > at ? { end: i + 1, value: sign * number(t, i) } : undefined;
  let value = 0;
  let end = i;
  while (isGlued(t, end) && end - i < LONGEST) {
    const digit = SUPERSCRIPT.indexOf(String.fromCharCode(t.code[end]!));
    if (digit < 0) break;
    value = value * 10 + digit;
    end++;
  }
  return end > i ? { end, value: sign * value } : undefined;
}

/** Digits over digits: "3/4". Not dates (4/18), not "24/7", not "9/11": the lower number must be able to divide. */
export function readSlashFraction(
  t: Tokens,
  at: number,
): { end: number; value: number; denominator: number } | undefined {
  if (!isDigits(t, at) || !isGluedSymbol(t, at + 1, SLASH) || !isDigits(t, at + 2) || !isGlued(t, at + 2))
    return undefined;
  if (isGluedSymbol(t, at + 3, SLASH)) return undefined;
  const over = number(t, at);
  const under = number(t, at + 2);
  if (under < 2 || over >= under || over === 0) return undefined;
  return { end: at + 3, value: over / under, denominator: under };
}

/** "72-5/8": halves, quarters, eighths and so on that a hyphen ties to a whole number, as prices and inches are written. */
export function hyphenedFraction(t: Tokens, at: number): ReturnType<typeof readSlashFraction> {
  if (!isGluedSymbol(t, at, HYPHEN) || !isGlued(t, at + 1)) return undefined;
  const fraction = readSlashFraction(t, at + 1);
  return fraction && Number.isInteger(Math.log2(fraction.denominator)) ? fraction : undefined;
}
