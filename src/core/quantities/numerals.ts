import { T, type Tokens } from '../text/tokens.ts';
import { W, type Vocabulary, type VocabularyEntry } from '../text/vocabulary.ts';

/** How numbers are written: tables of words, and the grammar that reads digits and words in any mixture. */

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  lkh: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  crore: 1e7,
  cr: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  milliard: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  quadrillion: 1e15,
  dozen: 12,
};
const PLURAL_MAGNITUDES: Readonly<Record<string, number>> = { crores: 1e7, lakhs: 1e5, lkhs: 1e5, lacs: 1e5, dozens: 12, dzs: 12 };
/** Plurals that scale a number before them ("five hundreds") and are vague without one. */
const PLURALS: Readonly<Record<string, number>> = { hundreds: 1e2, thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12 };
const ORDINAL_SMALL = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ');
const ORDINAL_TENS: Readonly<Record<string, number>> = {
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1000,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};

/** Names of fraction denominators; those of ordinals ("three fifths") are added below. */
const FRACTIONS: Readonly<Record<string, number>> = { half: 2, halves: 2, quarter: 4, quarters: 4, third: 3, thirds: 3 };

const ORDINALS: readonly (readonly [string, number])[] = [
  ...ORDINAL_SMALL.map((word, i) => [word, i + 1] as const),
  ...Object.entries(ORDINAL_TENS),
];

export const NUMERAL_WORDS: readonly VocabularyEntry[] = [
  ...ORDINALS.map(([word, value]) => ({ word, classes: W.ordinal, value })),
  { word: 'firsts', classes: W.fraction, value: 1 },
  { word: 'seconds', classes: 0 },
  ...ORDINALS.filter(([, value]) => value > 2).map(([word, value]) => ({ word: `${word}s`, classes: W.fraction, value })),
  ...Object.entries(FRACTIONS).map(([word, value]) => ({ word, classes: W.fraction, value })),
  ...SMALL.map((word, value) => ({ word, classes: W.cardinal, value })),
  { word: 'naught', classes: W.cardinal, value: 0 },
  { word: 'nought', classes: W.cardinal, value: 0 },
  ...TENS.map((word, i) => ({ word, classes: W.cardinal, value: 20 + 10 * i })),
  { word: 'fourty', classes: W.cardinal, value: 40 },
  ...Object.entries(MAGNITUDES).map(([word, value]) => ({ word, classes: W.magnitude, value })),
  ...Object.entries(PLURAL_MAGNITUDES).map(([word, value]) => ({ word, classes: W.magnitude | W.vagueCount, value })),
];

/** Letters that scale the digits they are glued to; the case matters: "5M" is millions, "5m" metres (or money's million). */
const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  MM: 1e6,
  mm: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  Mn: 1e6,
  b: 1e9,
  B: 1e9,
  bn: 1e9,
  Bn: 1e9,
  BN: 1e9,
  bln: 1e9,
  G: 1e9,
  T: 1e12,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
};
/** Suffixes that are units more often than magnitudes, unless the amount is money. */
const MONEY_SUFFIXES = new Set(['m', 'mm', 'b', 't', 'mil']);

/** Vulgar fractions as single characters. */
const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

export interface Numeral {
  /** Token after the numeral. */
  readonly end: number;
  readonly value: number;
  /** Worth of the last significant digit as written. */
  readonly step: number;
  readonly form: 'digits' | 'words' | 'mixed';
  /** Digits before the decimal point as written, without separators: "2024" may be a year, "2,024" may not. */
  readonly digits: number;
  readonly grouped: boolean;
  readonly decimals: number;
  readonly magnitude: boolean;
  /** What the written digits were multiplied by: "2.1 billion" → 1e9. */
  readonly scale: number;
  readonly fraction: boolean;
  /** "a hundred", "a million": begins with an article. */
  readonly article: boolean;
  /** Spoken as two pairs: "nineteen ninety four". */
  readonly paired: boolean;
}

/**
 * Worth of the last significant digit of a whole number: trailing zeros do not count, but two digits always do
 * (28,000 is to the thousand, 40 to the unit).
 */
export function stepOfWhole(value: number): number {
  const n = Math.abs(Math.round(value));
  if (n < 10) return 1;
  let step = 1;
  const limit = 10 ** (Math.floor(Math.log10(n)) - 1);
  while (step < limit && n % (step * 10) === 0) step *= 10;
  return step;
}

/** The magnitude of a glued suffix, or undefined. `money` allows the ones that are otherwise units. */
export function suffixMagnitude(text: string, money: boolean): number | undefined {
  return MONEY_SUFFIXES.has(text) && !money ? undefined : SUFFIXES[text];
}

export function vulgarFraction(code: number): number | undefined {
  return code >= 0xbc ? VULGAR[String.fromCharCode(code)] : undefined;
}

const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const HYPHEN = 45;
const CARET = 94;
const TIMES = 0xd7;
const MINUS = 0x2212;
const PLUS = 43;
const APOSTROPHE = 39;

/** Width of a token in characters. */
const width = (t: Tokens, i: number): number => t.end[i]! - t.start[i]!;
const isDigits = (t: Tokens, i: number): boolean => i < t.count && t.kind[i] === T.digits;
const isGlued = (t: Tokens, i: number): boolean => i < t.count && t.glued[i] === 1;
const isGluedSymbol = (t: Tokens, i: number, code: number): boolean => isGlued(t, i) && t.kind[i] === T.symbol && t.code[i] === code;

interface Plain {
  end: number;
  value: number;
  decimals: number;
  digits: number;
  grouped: boolean;
  /** "1.2.3", "192.168.1.2": no number. */
  dotted: boolean;
}

const number = (t: Tokens, i: number): number => Number(t.text.slice(t.start[i], t.end[i]));

/** Digits with their separators: "1,234.5", "12,34,567", "1.111,11", "1 234 567.89", ".25". `i` is the first token. */
function readDigits(t: Tokens, i: number): Plain {
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
  if (isGluedSymbol(t, at, DOT) && isDigits(t, at + 1) && isGlued(t, at + 1)) {
    if (isGluedSymbol(t, at + 2, DOT) && isDigits(t, at + 3) && isGlued(t, at + 3)) {
      let end = at + 2;
      while (isGluedSymbol(t, end, DOT) && isDigits(t, end + 1) && isGlued(t, end + 1)) end += 2;
      return { end, value, decimals: 0, digits, grouped, dotted: true };
    }
    // "1.111,11": a dot that groups, a comma that divides
    if (first <= 3 && width(t, at + 1) === 3 && isGluedSymbol(t, at + 2, COMMA) && isDigits(t, at + 3) && isGlued(t, at + 3) && width(t, at + 3) === 2) {
      value = value * 1000 + number(t, at + 1) + number(t, at + 3) / 100;
      return { end: at + 4, value, decimals: 2, digits: digits + 3, grouped: true, dotted: false };
    }
    const text = t.text.slice(t.start[at + 1], t.end[at + 1]);
    decimals = text.length;
    value = Number(`${value}.${text}`);
    at += 2;
  } else if (!grouped && isGluedSymbol(t, at, COMMA) && isDigits(t, at + 1) && isGlued(t, at + 1) && width(t, at + 1) < 3 && !isGluedSymbol(t, at + 2, COMMA)) {
    // "1,3": a decimal comma
    const text = t.text.slice(t.start[at + 1], t.end[at + 1]);
    return { end: at + 2, value: Number(`${value}.${text}`), decimals: text.length, digits, grouped: false, dotted: false };
  }
  return { end: at, value, decimals, digits, grouped, dotted: false };
}

/** "1 point 1", read aloud and written in digits. */
function spokenPoint(t: Tokens, v: Vocabulary, plain: Plain): Plain {
  const at = plain.end;
  if (plain.decimals || plain.grouped || !isWord(t, v, at, 'point') || !isDigits(t, at + 1) || isGlued(t, at + 2)) return plain;
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
    if (w !== 3 && w !== 2) return at;
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
    end++;
  }
  if (end === at) return at;
  if (isGlued(t, end) && t.kind[end] === T.word) return at;
  if (!plain) return end;
  const round = t.text.slice(t.start[end - 1], t.end[end - 1]) === '000';
  return end - at > 1 || round ? end : at;
}

/** Power of ten after a numeral: "e10", "×10^5", "x 10⁻³", "^23" (a power of the number itself). */
function readPower(t: Tokens, at: number, value: number, money: boolean): { end: number; value: number; factor: number } | undefined {
  if (isGlued(t, at) && t.kind[at] === T.word && width(t, at) === 1 && (t.code[at]! | 32) === 101) {
    const sign = isGluedSymbol(t, at + 1, HYPHEN) || isGluedSymbol(t, at + 1, MINUS) ? -1 : 1;
    const digits = sign < 0 || isGluedSymbol(t, at + 1, PLUS) ? at + 2 : at + 1;
    if (!isDigits(t, digits) || !isGlued(t, digits) || width(t, digits) > 3) return undefined;
    const factor = 10 ** (sign * number(t, digits));
    return { end: digits + 1, value: value * factor, factor };
  }
  const cross = t.code[at];
  if ((cross === TIMES || ((cross! | 32) === 120 && width(t, at) === 1) || cross === 0x22c5) && isDigits(t, at + 1) && number(t, at + 1) === 10) {
    const exponent = readExponent(t, at + 2);
    if (!exponent) return undefined;
    const factor = 10 ** exponent.value;
    return { end: exponent.end, value: value * factor, factor };
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
  while (isGlued(t, end)) {
    const digit = SUPERSCRIPT.indexOf(String.fromCharCode(t.code[end]!));
    if (digit < 0) break;
    value = value * 10 + digit;
    end++;
  }
  return end > i ? { end, value: sign * value } : undefined;
}

/** Digits over digits: "3/4". Not dates (4/18), not "24/7", not "9/11": the lower number must be able to divide. */
function readSlashFraction(t: Tokens, at: number): { end: number; value: number; denominator: number } | undefined {
  if (!isDigits(t, at) || !isGluedSymbol(t, at + 1, SLASH) || !isDigits(t, at + 2) || !isGlued(t, at + 2)) return undefined;
  if (isGluedSymbol(t, at + 3, SLASH)) return undefined;
  const over = number(t, at);
  const under = number(t, at + 2);
  if (under < 2 || over >= under || over === 0) return undefined;
  return { end: at + 3, value: over / under, denominator: under };
}

/** Reads the numeral that begins at token `i`, or undefined where none does. Linear in its own length. */
export function readNumeral(t: Tokens, v: Vocabulary, i: number, money = false): Numeral | undefined {
  const kind = t.kind[i];
  if (kind === T.word) return readWords(t, v, i);
  const vulgar = kind === T.symbol ? vulgarFraction(t.code[i]!) : undefined;
  if (vulgar !== undefined) return scaled(t, v, i + 1, vulgar, 0, { form: 'digits', digits: 0, fraction: true }, money);
  if (kind === T.symbol && !(t.code[i] === DOT && isDigits(t, i + 1) && isGlued(t, i + 1))) return undefined;
  const fraction = readSlashFraction(t, i);
  if (fraction) return scaled(t, v, fraction.end, fraction.value, 0, { form: 'digits', digits: 0, fraction: true }, money);
  const plain = spokenPoint(t, v, readDigits(t, i));
  if (plain.dotted) return undefined;
  let { end, value } = plain;
  let step = plain.decimals ? 10 ** -plain.decimals : stepOfWhole(value);
  let isFraction = false;
  if (plain.decimals === 0) {
    const part = vulgarFraction(t.code[end] ?? 0);
    const mixed = readSlashFraction(t, end);
    if (part !== undefined && end < t.count) {
      value += part;
      end++;
      isFraction = true;
      step = 0;
    } else if (mixed && mixed.denominator <= 64 && value < 1000) {
      value += mixed.value;
      end = mixed.end;
      isFraction = true;
      step = 0;
    }
  }
  const power = readPower(t, end, value, money);
  if (power) {
    value = power.value;
    end = power.end;
    step = plain.decimals ? step * power.factor : power.factor;
  }
  return scaled(t, v, end, value, step, { form: 'digits', digits: plain.digits, grouped: plain.grouped, decimals: plain.decimals, fraction: isFraction }, money);
}

interface Shape {
  form: 'digits' | 'words' | 'mixed';
  digits: number;
  grouped?: boolean;
  decimals?: number;
  fraction?: boolean;
  article?: boolean;
  paired?: boolean;
  magnitude?: boolean;
}

/** Applies what may follow the digits: "k", "million", "thousand 3 hundred and 21", "and a half". */
function scaled(t: Tokens, v: Vocabulary, at: number, value: number, step: number, shape: Shape, money: boolean): Numeral {
  let end = at;
  let magnitude = shape.magnitude ?? false;
  let scale = 1;
  let fraction = shape.fraction ?? false;
  let form = shape.form;
  if (shape.form === 'digits') {
    if (isGlued(t, end) && t.kind[end] === T.word) {
      const suffix = suffixMagnitude(t.text.slice(t.start[end], t.end[end]), money);
      if (suffix !== undefined && !(isGlued(t, end + 1) && isDigits(t, end + 1))) {
        value *= suffix;
        step *= suffix;
        scale = suffix;
        magnitude = true;
        end++;
      }
    }
    if (!magnitude && end < t.count) {
      const half = readAndFraction(t, v, end);
      if (half && shape.decimals !== undefined && shape.decimals === 0) {
        value += half.value;
        end = half.end;
        fraction = true;
        step = 0;
      }
      const word = magnitudeAt(t, v, end) ?? hyphenMagnitude(t, v, end);
      if (word) {
        value *= word.value;
        step *= word.value;
        scale = word.value;
        magnitude = true;
        end = word.end;
        form = 'mixed';
        const rest = readRest(t, v, end, word.value);
        if (rest) {
          value += rest.value;
          step = rest.step;
          end = rest.end;
        }
      }
    }
  }
  if (magnitude && !shape.decimals && !fraction) step = Math.max(1, stepOfWhole(value));
  return {
    end,
    value: tidy(value),
    step: tidy(step),
    form,
    digits: shape.digits,
    grouped: shape.grouped ?? false,
    decimals: shape.decimals ?? 0,
    magnitude,
    scale,
    fraction,
    article: shape.article ?? false,
    paired: shape.paired ?? false,
  };
}

/** Takes the noise of binary fractions off: 8.200000000000001e9 → 8.2e9. */
function tidy(x: number): number {
  return Number.isInteger(x) || !Number.isFinite(x) ? x : Number(x.toPrecision(15));
}

const classOf = (t: Tokens, v: Vocabulary, i: number): number => (i < t.count ? v.classes[t.lexeme[i]!]! : 0);
const valueOf = (t: Tokens, v: Vocabulary, i: number): number => v.values[t.lexeme[i]!]!;
const isWord = (t: Tokens, v: Vocabulary, i: number, word: string): boolean => i < t.count && t.lexeme[i] !== 0 && v.words[t.lexeme[i]!] === word;

/** Index behind a hyphen that joins two words, else the index itself. */
const overHyphen = (t: Tokens, i: number): number => (isGluedSymbol(t, i, HYPHEN) && isGlued(t, i + 1) ? i + 1 : i);

function magnitudeAt(t: Tokens, v: Vocabulary, i: number): { value: number; end: number } | undefined {
  if (!(classOf(t, v, i) & W.magnitude) || t.kind[i - 1] === T.break) return undefined;
  let value = valueOf(t, v, i);
  let end = i + 1;
  // "four hundred thousand", "two thousand million"
  while (classOf(t, v, end) & W.magnitude && valueOf(t, v, end) > value) {
    value *= valueOf(t, v, end);
    end++;
  }
  return { value, end };
}

/** "a 5-million line": a hyphen between digits and magnitude. */
function hyphenMagnitude(t: Tokens, v: Vocabulary, i: number): { value: number; end: number } | undefined {
  const next = overHyphen(t, i);
  return next > i ? magnitudeAt(t, v, next) : undefined;
}

/** "thousand 3 hundred and 21": lower parts behind a magnitude that itself stood behind digits. */
function readRest(t: Tokens, v: Vocabulary, at: number, above: number): { value: number; step: number; end: number } | undefined {
  let i = at;
  if (isWord(t, v, i, 'and')) i++;
  if (isDigits(t, i)) {
    const plain = readDigits(t, i);
    if (plain.dotted || plain.decimals || plain.value >= above || plain.value === 0) return undefined;
    const word = magnitudeAt(t, v, plain.end);
    if (!word && i === at) return undefined;
    if (word && word.value * plain.value >= above) return undefined;
    if (!word) return above <= 1000 ? { value: plain.value, step: 1, end: plain.end } : undefined;
    const value = plain.value * word.value;
    const rest = readRest(t, v, word.end, word.value);
    return rest ? { value: value + rest.value, step: rest.step, end: rest.end } : { value, step: word.value, end: word.end };
  }
  if (classOf(t, v, i) & W.cardinal) {
    const words = readWords(t, v, i);
    if (words && words.value < above && !words.fraction && words.value >= 1) return { value: words.value, step: words.step, end: words.end };
  }
  return undefined;
}

/** "and a half", "and three quarters", "and two fifths". */
function readAndFraction(t: Tokens, v: Vocabulary, at: number): { value: number; end: number } | undefined {
  if (!isWord(t, v, at, 'and')) return undefined;
  return readFractionWords(t, v, at + 1);
}

/** "a half", "half", "three quarters", "one twenty-fifth", "two-thirds": a fraction in words, below one. */
function readFractionWords(t: Tokens, v: Vocabulary, at: number): { value: number; end: number } | undefined {
  let i = at;
  let over = 1;
  const cls = classOf(t, v, i);
  if (cls & W.article && !isWord(t, v, i, 'the')) i++;
  else if (cls & W.cardinal && valueOf(t, v, i) >= 1 && valueOf(t, v, i) < 20 && t.kind[i] === T.word) {
    over = valueOf(t, v, i);
    i = overHyphen(t, i + 1);
    if (i === at) return undefined;
  }
  let under = 0;
  let end = i;
  const den = classOf(t, v, i);
  if (den & W.cardinal && valueOf(t, v, i) >= 20 && valueOf(t, v, i) % 10 === 0) {
    // "one twenty-fifth", "three twenty-firsts"; "twenty fifth" alone is an ordinal
    const next = overHyphen(t, i + 1);
    if (i > at && classOf(t, v, next) & (W.ordinal | W.fraction) && valueOf(t, v, next) < 10) {
      under = valueOf(t, v, i) + valueOf(t, v, next);
      end = next + 1;
    }
  } else if (den & W.fraction || (den & W.ordinal && valueOf(t, v, i) > 2 && i > at)) {
    under = valueOf(t, v, i);
    end = i + 1;
  }
  if (under < 2 || over >= under) return undefined;
  // "a second", "a third person": an ordinal after a bare article is a fraction only of something
  return { value: over / under, end };
}

/** State of the cardinal grammar: what stands above the group being read, the group, and where the words end. */
interface Cardinal {
  value: number;
  end: number;
  /** Smallest magnitude that closed a group: "five billion" leaves 1e9 open for "and three quarters". */
  scale: number;
  magnitude: boolean;
  article: boolean;
  /** Value of the last word, to take it back when it turns out to belong to a denominator. */
  last: number;
  /** What stands behind the last "and", 0 without one. */
  tail: number;
}

/**
 * Cardinal words from token `at` on, joined by spaces, hyphens, "and" or "&": "two hundred and two thousand", "a million",
 * "three million, two hundred & forty".
 */
function readCardinal(t: Tokens, v: Vocabulary, at: number): Cardinal | undefined {
  let i = at;
  let article = false;
  if (classOf(t, v, i) & W.article) {
    const next = classOf(t, v, i + 1);
    if (isWord(t, v, i, 'the') || !(next & W.magnitude) || next & W.vagueCount) return undefined;
    article = true;
    i++;
  } else if (!(classOf(t, v, i) & W.cardinal)) return undefined;
  let total = 0;
  let group = article ? 1 : -1; // -1: no word of the group read yet
  let last = 0;
  let scale = Infinity;
  let magnitude = false;
  let end = at;
  let beforeAnd = 0;
  let anded = false;
  for (;;) {
    let cls = classOf(t, v, i);
    let value = valueOf(t, v, i);
    const plural = cls & W.vagueCount ? PLURALS[v.words[t.lexeme[i]!]!] : undefined;
    if (plural !== undefined && group > 0) {
      // "five hundreds", "three billions"
      cls |= W.magnitude;
      value = plural;
    }
    if (cls & W.cardinal) {
      if (group < 0) group = value;
      else {
        // what may follow: a unit behind tens, anything below a hundred behind "hundred"
        const room = group % 100 === 0 && group > 0 ? 100 : group % 10 === 0 && group % 100 >= 20 ? 10 : 0;
        if (value >= room || value === 0) break;
        group += value;
      }
    } else if (cls & W.magnitude && group > 0) {
      if (value === 100) {
        if (group >= 100) break;
        group *= 100;
      } else if (value === 12) group = anded && group > beforeAnd ? beforeAnd + (group - beforeAnd) * 12 : group * 12;
      else if (value < scale) {
        total += group * value;
        scale = value;
        group = -1;
      } else {
        total = (total + group) * value;
        scale = value;
        group = -1;
      }
      magnitude = true;
    } else break;
    last = value;
    end = i + 1;
    i = overHyphen(t, end);
    // "and" joins what a magnitude left open, unless a fraction follows ("five billion and three quarters")
    const open = group < 0 || (group >= 100 && group % 100 === 0);
    if (open && (isWord(t, v, i, 'and') || (i < t.count && t.code[i] === 38))) {
      const next = classOf(t, v, i + 1);
      if (!(next & W.cardinal) || valueOf(t, v, i + 1) === 0 || readFractionWords(t, v, i + 1)) break;
      // "3 hundred and 2 hundred": two numbers
      if (group > 0 && classOf(t, v, i + 2) & W.magnitude && valueOf(t, v, i + 2) === 100) break;
      beforeAnd = Math.max(0, group);
      anded = true;
      i++;
    } else if (group < 0 && i < t.count && t.code[i] === COMMA && classOf(t, v, i + 1) & W.cardinal && classOf(t, v, i + 2) & W.magnitude) i++;
  }
  if (end === at) return undefined;
  return { value: total + Math.max(0, group), end, scale: group < 0 ? scale : 1, magnitude, article, last, tail: anded ? Math.max(0, group) - beforeAnd : 0 };
}

/** Numbers in words: cardinals with what may follow them: decimals, fractions, the second half of a spoken year. */
function readWords(t: Tokens, v: Vocabulary, at: number): Numeral | undefined {
  const cardinal = readCardinal(t, v, at);
  if (!cardinal) return undefined;
  const { end, value, magnitude } = cardinal;
  if (!magnitude && !cardinal.article && end === at + 1 && value >= 10 && value <= 21) {
    const year = spokenYear(t, v, end, value);
    if (year) return inWords(year.end, year.value, 1, { paired: true });
  }
  if (isWord(t, v, end, 'point') && classOf(t, v, end + 1) & W.cardinal) return spokenDecimals(t, v, cardinal);
  const over = denominator(t, v, cardinal);
  if (over) return inWords(over.end, over.value, 0, { fraction: true });
  // "seventeen and a half", "five and a half million", "five billion and three quarters", "one billion and three quarters million"
  const half = readAndFraction(t, v, end);
  if (half) {
    const scale = magnitudeAt(t, v, half.end);
    if (!scale) return inWords(half.end, value + half.value * cardinal.scale, 0, { magnitude, fraction: true });
    const sum = magnitude ? value + half.value * scale.value : (value + half.value) * scale.value;
    return inWords(scale.end, sum, 0, { magnitude: true, scale: scale.value, fraction: true });
  }
  return inWords(end, value, stepOfWhole(value), { magnitude, scale: cardinal.scale, article: cardinal.article });
}

function inWords(end: number, value: number, step: number, shape: { fraction?: boolean; magnitude?: boolean; scale?: number; article?: boolean; paired?: boolean; decimals?: number }): Numeral {
  return {
    end,
    value: tidy(value),
    step: tidy(step),
    form: 'words',
    digits: 0,
    grouped: false,
    decimals: shape.decimals ?? 0,
    magnitude: shape.magnitude ?? false,
    scale: shape.scale ?? 1,
    fraction: shape.fraction ?? false,
    article: shape.article ?? false,
    paired: shape.paired ?? false,
  };
}

/** "nineteen ninety four", "twenty twenty six", "nineteen oh five": the second pair behind `century`. */
function spokenYear(t: Tokens, v: Vocabulary, at: number, century: number): { value: number; end: number } | undefined {
  const next = overHyphen(t, at);
  const low = valueOf(t, v, next);
  if (classOf(t, v, next) & W.cardinal && low >= 10) {
    const pair = readTwoDigits(t, v, next);
    return { value: century * 100 + pair.value, end: pair.end };
  }
  if ((isWord(t, v, next, 'oh') || isWord(t, v, next, 'o')) && classOf(t, v, next + 1) & W.cardinal && valueOf(t, v, next + 1) < 10) {
    return { value: century * 100 + valueOf(t, v, next + 1), end: next + 2 };
  }
  return undefined;
}

/** "two hundred point zero three", "one point three million". */
function spokenDecimals(t: Tokens, v: Vocabulary, cardinal: Cardinal): Numeral {
  let digits = '';
  let end = cardinal.end + 1;
  while (classOf(t, v, end) & W.cardinal) {
    const pair = valueOf(t, v, end) >= 20 ? readTwoDigits(t, v, end) : { value: valueOf(t, v, end), end: end + 1 };
    digits += String(pair.value);
    end = pair.end;
  }
  const value = Number(`${cardinal.value}.${digits}`);
  const step = 10 ** -digits.length;
  const scale = magnitudeAt(t, v, end);
  if (!scale) return inWords(end, value, step, { decimals: digits.length });
  return inWords(scale.end, value * scale.value, step * scale.value, { decimals: digits.length, magnitude: true, scale: scale.value });
}

/** "twenty-three fifths", "one hundred thirty-fifths": a denominator in the plural behind the cardinal, or hyphened into it. */
function denominator(t: Tokens, v: Vocabulary, cardinal: Cardinal): { value: number; end: number } | undefined {
  const { end, value, last } = cardinal;
  const next = overHyphen(t, end);
  const cls = classOf(t, v, next);
  if (!(cls & W.fraction) || t.kind[next] !== T.word || t.text[t.end[next]! - 1] !== 's') return undefined;
  const under = valueOf(t, v, next);
  if (last >= 20 && last < 100 && last % 10 === 0 && under < 10 && value > last) return { value: (value - last) / (last + under), end: next + 1 };
  // "two hundred and fifty-four hundredths"
  if (cardinal.tail > 0 && cardinal.tail < under) return { value: value - cardinal.tail + cardinal.tail / under, end: next + 1 };
  return { value: value / under, end: next + 1 };
}

/** "twenty six" → 26, "fourteen" → 14. */
function readTwoDigits(t: Tokens, v: Vocabulary, at: number): { value: number; end: number } {
  const value = valueOf(t, v, at);
  const next = overHyphen(t, at + 1);
  if (value >= 20 && value < 100 && classOf(t, v, next) & W.cardinal && valueOf(t, v, next) > 0 && valueOf(t, v, next) < 10) {
    return { value: value + valueOf(t, v, next), end: next + 1 };
  }
  return { value, end: at + 1 };
}

/** A fraction in words that stands alone: "two thirds", "half", "a quarter", "three-fifths", "one twenty-fifth". */
export function readFraction(t: Tokens, v: Vocabulary, at: number): { value: number; end: number; article: boolean } | undefined {
  const fraction = readFractionWords(t, v, at);
  return fraction && { ...fraction, article: (classOf(t, v, at) & W.article) !== 0 };
}
