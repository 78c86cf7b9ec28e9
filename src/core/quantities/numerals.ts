import { T, type Tokens } from '../text/tokens.ts';
import { W, type Vocabulary } from '../text/vocabulary.ts';
import { readDigits, readPower, readSlashFraction, hyphenedFraction, spokenPoint } from './numeral-digits.ts';
import {
  FIRST_VULGAR,
  PLURALS,
  stepOfFraction,
  stepOfWhole,
  suffixMagnitude,
  vulgarFraction,
} from './numeral-tables.ts';
import {
  APOSTROPHE,
  CARET,
  CLOSING_BRACKET,
  classOf,
  COMMA,
  DOT,
  EM_DASH,
  EN_DASH,
  MIDDLE_DOT,
  EXACT_DIGITS,
  HYPHEN,
  isDigits,
  isGlued,
  isWord,
  number,
  overHyphen,
  SEMICOLON,
  SLASH,
  width,
  isPart,
} from './numeral-tokens.ts';
import { countsAnew } from './numeral-bounds.ts';
import { magnitudeAt, readAndFraction, readPoint, readWords, type Numeral } from './numeral-words.ts';

/** Reads a number in any mixture of digits and words. */

export { beginsBare } from './numeral-bounds.ts';
export { readFraction, type Numeral } from './numeral-words.ts';
export { stepOfWhole, suffixMagnitude, vulgarFraction } from './numeral-tables.ts';
import { tidy } from './tidy.ts';

/** The last numeral read: several recognisers ask for the same one in turn. */
const last: { t: Tokens | undefined; i: number; money: boolean; numeral: Numeral | undefined } = {
  t: undefined,
  i: 0,
  money: false,
  numeral: undefined,
};

/** Reads the numeral that begins at token `i`, or undefined where none does. Linear in its own length. */
export function readNumeral(t: Tokens, v: Vocabulary, i: number, money = false): Numeral | undefined {
  if (last.i === i && last.t === t && last.money === money) return last.numeral;
  const numeral = read(t, v, i, money);
  last.t = t;
  last.i = i;
  last.money = money;
  last.numeral = numeral;
  return numeral;
}

function read(t: Tokens, v: Vocabulary, i: number, money: boolean): Numeral | undefined {
  const kind = t.kind[i];
  if (kind === T.digits) {
    const plain = readPlain(t, v, i, money);
    if (plain) return plain;
  }
  if (kind === T.word) return readWords(t, v, i) ?? readPoint(t, v, i);
  const vulgar = kind === T.symbol ? vulgarFraction(t.code[i]!) : undefined;
  if (vulgar !== undefined) return scaled(t, v, i + 1, vulgar, 0, { form: 'digits', digits: 0, fraction: true }, money);
  if (kind === T.symbol && !(t.code[i] === DOT && isDigits(t, i + 1) && isGlued(t, i + 1))) return undefined;
  const fraction = readSlashFraction(t, i);
  if (fraction)
    return scaled(t, v, fraction.end, fraction.value, 0, { form: 'digits', digits: 0, fraction: true }, money);
  const plain = spokenPoint(t, v, readDigits(t, i));
  if (plain.dotted) return undefined;
  let { end, value } = plain;
  let step = plain.decimals ? 10 ** -plain.decimals : stepOfWhole(value);
  let isFraction = false;
  if (plain.decimals === 0) {
    const part = vulgarFraction(t.code[end] ?? 0);
    const mixed = readSlashFraction(t, end) ?? hyphenedFraction(t, end);
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
  return scaled(
    t,
    v,
    end,
    value,
    step,
    { form: 'digits', digits: plain.digits, grouped: plain.grouped, decimals: plain.decimals, fraction: isFraction },
    money,
  );
}

/** Powers of ten, and what the last of so many decimals is worth. */
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, k) => 10 ** k);
const STEPS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, k) => tidy(10 ** -k));

/** "38", "79.6", "1,234,567.5" where nothing behind can belong to the number, as behind most: the grammar need not be asked. */
function readPlain(t: Tokens, v: Vocabulary, i: number, money: boolean): Numeral | undefined {
  let last = i;
  let digits = width(t, i);
  let value = digits > EXACT_DIGITS ? 0 : number(t, i);
  if (digits <= 3)
    for (; digits <= EXACT_DIGITS && isPart(t, last, COMMA) && width(t, last + 2) === 3; last += 2) {
      value = value * 1000 + number(t, last + 2);
      digits += 3;
    }
  const grouped = last > i;
  let decimals = 0;
  if (isPart(t, last, DOT)) {
    last += 2;
    decimals = width(t, last);
    // "21.000 jobs": a dot that may part thousands
    if (decimals === 3 && !grouped) return undefined;
  }
  // so many digits are held exactly, and what comes of dividing them by a power of ten is the number nearest to what is written
  if (digits + decimals > EXACT_DIGITS || !standsAlone(t, v, last, money)) return undefined;
  if (decimals > 0) value = (value * POWERS[decimals]! + number(t, last)) / POWERS[decimals]!;
  return {
    end: last + 1,
    value,
    step: decimals === 0 ? stepOfWhole(value) : STEPS[decimals]!,
    form: 'digits',
    digits,
    grouped,
    decimals,
    magnitude: false,
    scale: 1,
    fraction: false,
    article: false,
    paired: false,
  };
}

/** Signs that may go on with a number: separators, a fraction's stroke, a power, a hyphen before a magnitude. */
const GOES_ON = new Uint8Array(FIRST_VULGAR);
for (const code of [COMMA, DOT, MIDDLE_DOT, APOSTROPHE, SLASH, CARET, HYPHEN]) GOES_ON[code] = 1;

/** Letters behind a space that are a magnitude behind money: "$4.5 m", "$3 bn". */
const SHORT = 3;

/** Whether nothing behind the digits at token `i` can belong to their number: told by two tokens. */
function standsAlone(t: Tokens, v: Vocabulary, i: number, money: boolean): boolean {
  const next = i + 1;
  if (next >= t.count) return true;
  const kind = t.kind[next];
  if (kind === T.break) return true;
  if (kind === T.digits) return false;
  if (kind === T.word) {
    if (t.glued[next] === 1 || width(t, next) <= (money ? SHORT : 1)) return false;
    const lexeme = t.lexeme[next]!;
    if (lexeme === 0) return true;
    // "2 and a half", "1 point 5"
    return (
      (v.classes[lexeme]! & (W.magnitude | W.vagueCount)) === 0 &&
      v.words[lexeme] !== 'and' &&
      v.words[lexeme] !== 'point'
    );
  }
  const code = t.code[next]!;
  if (code >= FIRST_VULGAR) return false;
  // a full stop or comma that ends the phrase, a hyphen that begins nothing
  return GOES_ON[code] === 0 || next + 1 >= t.count || t.kind[next + 1] === T.break || t.glued[next + 1] === 0;
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
function scaled(
  t: Tokens,
  v: Vocabulary,
  at: number,
  value: number,
  step: number,
  shape: Shape,
  money: boolean,
): Numeral {
  let end = at;
  let magnitude = shape.magnitude ?? false;
  let scale = 1;
  let fraction = shape.fraction ?? false;
  let form = shape.form;
  if (shape.form === 'digits') {
    // behind a currency sign "4.5 m" are millions, whatever the space
    if ((isGlued(t, end) || (money && closes(t, end + 1))) && end < t.count && t.kind[end] === T.word) {
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
        step = stepOfFraction(half.value);
      }
      const word = magnitudeAt(t, v, end) ?? hyphenMagnitude(t, v, end) ?? pluralMagnitude(t, v, end);
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

/** "$6 M, they say", "under $600 k—a fraction": marks that end a phrase behind a letter; "$100 M.A." goes on. */
const CLOSERS = [COMMA, DOT, SEMICOLON, CLOSING_BRACKET, EN_DASH, EM_DASH];
const closes = (t: Tokens, i: number): boolean =>
  !isGlued(t, i) ||
  (t.kind[i] === T.symbol &&
    CLOSERS.includes(t.code[i]!) &&
    !(isGlued(t, i + 1) && (isDigits(t, i + 1) || (t.code[i] === DOT && t.kind[i + 1] === T.word))));

/** "a 5-million line": a hyphen between digits and magnitude. */
function hyphenMagnitude(t: Tokens, v: Vocabulary, i: number): { value: number; end: number } | undefined {
  const next = overHyphen(t, i);
  return next > i ? magnitudeAt(t, v, next) : undefined;
}

/** "$7 millions", "40 billions of them": hundreds and thousands are not written so behind digits. */
function pluralMagnitude(t: Tokens, v: Vocabulary, i: number): { value: number; end: number } | undefined {
  if (isGlued(t, i) || !(classOf(t, v, i) & W.vagueCount)) return undefined;
  const value = PLURALS[v.words[t.lexeme[i]!]!] ?? 0;
  return value >= LEAST_LARGE ? { value, end: i + 1 } : undefined;
}

/** Behind this and more a number below a hundred is a figure of its own. */
const LEAST_LARGE = 1e6;

/** "thousand 3 hundred and 21": lower parts behind a magnitude that itself stood behind digits. */
function readRest(
  t: Tokens,
  v: Vocabulary,
  at: number,
  above: number,
): { value: number; step: number; end: number } | undefined {
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
    return rest
      ? { value: value + rest.value, step: rest.step, end: rest.end }
      : { value, step: word.value, end: word.end };
  }
  // "$64 million two days later", "55 million and nine goals"
  if (classOf(t, v, i) & W.cardinal && !((i > at || above >= LEAST_LARGE) && countsAnew(t, v, i, above))) {
    const words = readWords(t, v, i);
    if (words && words.value < above && !words.fraction && words.value >= 1)
      return { value: words.value, step: words.step, end: words.end };
  }
  return undefined;
}
