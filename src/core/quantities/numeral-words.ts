import { isCapital, T, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W, type Vocabulary } from '../text/vocabulary.ts';
import { beginsBare, countsAnew, readTwoDigits } from './numeral-bounds.ts';
import { PLURALS, stepOfFraction, stepOfWhole } from './numeral-tables.ts';
import { classOf, COMMA, HYPHEN, isWord, overHyphen, valueOf } from './numeral-tokens.ts';
import { tidy } from './tidy.ts';

/** Numbers in words: cardinals, fractions, spoken decimals and years. */

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

/** The magnitude at token `i`, all of its words multiplied, and the token behind them. */
export function magnitudeAt(t: Tokens, v: Vocabulary, i: number): { value: number; end: number } | undefined {
  if (!(classOf(t, v, i) & W.magnitude) || t.kind[i - 1] === T.break) return undefined;
  // "the Tarn 4 Grand" is a name
  if (isWord(t, v, i, 'grand') && (isCapital(t, i) || t.glued[i] || isSplendid(t, i + 1))) return undefined;
  let value = valueOf(t, v, i);
  let end = i + 1;
  // "four hundred thousand", "two thousand million"
  while (classOf(t, v, end) & W.magnitude && valueOf(t, v, end) > value) {
    value *= valueOf(t, v, end);
    end++;
  }
  return { value, end };
}

/** "a grand total", "the grand jury": no thousand. */
const SPLENDID =
  /^(?:total|jury|juries|prize|piano|slam|finale|opening|plan|plans|scale|design|vision|larceny|theft|old|final|tour|hotel|house|entrance|staircase|gesture|strategy|coalition|bargain|duke|duchess|master|mufti|marshal)$/i;
const isSplendid = (t: Tokens, at: number): boolean =>
  at < t.count && t.kind[at] === T.word && SPLENDID.test(t.text.slice(t.start[at], t.end[at]));

/** Words behind "a grand" of money that are no function words: "a grand upfront", "a grand lighter", "a grand buys". */
const BEHIND_MONEY =
  /^(?:each|apiece|upfront|extra|less|worse|better|short|cash|tops|max|plus|total|monthly|weekly|daily|yearly|annually|today|tomorrow|tonight|yesterday|later|maybe|gone|spare|tax|quid|[a-z]{3,}(?:er|ed|s)|went|bought|got|came|paid|left|made|took|lost|spent|sent|does|has)$/i;

/** "a grand ship", "a grand old tower": how splendid one thing is, told by the word behind it. */
const saysHowGrand = (t: Tokens, v: Vocabulary, at: number): boolean =>
  at < t.count &&
  t.kind[at] === T.word &&
  (classOf(t, v, at) & (FUNCTION_WORD | W.adverb | W.weekday)) === 0 &&
  !BEHIND_MONEY.test(t.text.slice(t.start[at], t.end[at]));

/** "and a half", "and three quarters", "and two fifths". */
export function readAndFraction(t: Tokens, v: Vocabulary, at: number): { value: number; end: number } | undefined {
  // "a four-and-a-half-year term"
  const i = overHyphen(t, at);
  if (!isWord(t, v, i, 'and')) return undefined;
  const from = overHyphen(t, i + 1);
  const found = readFractionWords(t, v, from);
  // "24,000 and third place": one word behind "and" is a place in the order, unless it is a half or a quarter
  return found?.end === from + 1 && !isWord(t, v, from, 'half') && !isWord(t, v, from, 'quarter') ? undefined : found;
}

/** "a half", "half", "three quarters", "one twenty-fifth", "two-thirds": a fraction in words, below one. */
function readFractionWords(t: Tokens, v: Vocabulary, at: number): { value: number; end: number } | undefined {
  let i = at;
  let over = 1;
  const cls = classOf(t, v, i);
  if (cls & W.article && !isWord(t, v, i, 'the')) i = overHyphen(t, i + 1);
  else if (cls & W.cardinal && valueOf(t, v, i) >= 1 && valueOf(t, v, i) < 20 && !isPartOfThousand(t, v, i)) {
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
  } else if (isPartOfThousand(t, v, i)) {
    under = valueOf(t, v, i) * valueOf(t, v, i + 2);
    end = i + 3;
  } else if (den & W.fraction || (den & W.ordinal && valueOf(t, v, i) > 2 && i > at)) {
    under = valueOf(t, v, i);
    end = i + 1;
  }
  if (under < 2 || over >= under) return undefined;
  // "a second", "a third person": an ordinal after a bare article is a fraction only of something
  return { value: over / under, end };
}

/** "ten-thousandth", "hundred-millionths": a ten or hundred that a hyphen ties to what it makes smaller. */
const isPartOfThousand = (t: Tokens, v: Vocabulary, i: number): boolean =>
  (valueOf(t, v, i) === 10 || valueOf(t, v, i) === 100) &&
  overHyphen(t, i + 1) === i + 2 &&
  (classOf(t, v, i + 2) & (W.ordinal | W.fraction)) !== 0 &&
  valueOf(t, v, i + 2) >= 1000;

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
    if (isWord(t, v, i + 1, 'grand') && (isSplendid(t, i + 2) || saysHowGrand(t, v, i + 2))) return undefined;
    article = true;
    i++;
  } else if (!(classOf(t, v, i) & W.cardinal) && !beginsBare(t, v, i)) return undefined;
  let total = 0;
  let group = classOf(t, v, i) & W.magnitude ? 1 : -1; // -1: no word of the group read yet
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
    if (i === end && isParted(t, v, end, group)) i = end + 1;
    // "and" joins what a magnitude left open, unless a fraction follows ("five billion and three quarters")
    const open = group < 0 || (group >= 100 && group % 100 === 0);
    if (open && (isWord(t, v, i, 'and') || (i < t.count && t.code[i] === 38))) {
      const next = classOf(t, v, i + 1);
      if (!(next & W.cardinal) || valueOf(t, v, i + 1) === 0 || readFractionWords(t, v, i + 1)) break;
      if (group < 0 && countsAnew(t, v, i + 1, scale)) break;
      // "3 hundred and 2 hundred": two numbers
      if (group > 0 && classOf(t, v, i + 2) & W.magnitude && valueOf(t, v, i + 2) === 100) break;
      beforeAnd = Math.max(0, group);
      anded = true;
      i++;
    } else if (
      group < 0 &&
      i < t.count &&
      t.code[i] === COMMA &&
      classOf(t, v, i + 1) & W.cardinal &&
      classOf(t, v, i + 2) & W.magnitude
    )
      i++;
  }
  if (end === at) return undefined;
  return {
    value: total + Math.max(0, group),
    end,
    scale: group < 0 ? scale : 1,
    magnitude,
    article,
    last,
    tail: anded ? Math.max(0, group) - beforeAnd : 0,
  };
}

/** "sixty - four guns": a hyphen that copying has set between spaces, behind tens; "thirty - five of whom died" goes on with others. */
const isParted = (t: Tokens, v: Vocabulary, at: number, group: number): boolean =>
  at + 1 < t.count &&
  t.code[at] === HYPHEN &&
  t.glued[at] === 0 &&
  t.glued[at + 1] === 0 &&
  group % 10 === 0 &&
  group % 100 >= 20 &&
  (classOf(t, v, at + 1) & W.cardinal) !== 0 &&
  valueOf(t, v, at + 1) > 0 &&
  valueOf(t, v, at + 1) < 10 &&
  !isWord(t, v, at + 2, 'of');

/** Numbers in words: cardinals with what may follow them: decimals, fractions, the second half of a spoken year. */
export function readWords(t: Tokens, v: Vocabulary, at: number): Numeral | undefined {
  const old = unitsFirst(t, v, at);
  if (old) return old;
  const cardinal = readCardinal(t, v, at);
  if (!cardinal) return undefined;
  const { end, value, magnitude } = cardinal;
  if (!magnitude && !cardinal.article && end === at + 1 && value >= 10 && value <= 21) {
    const year = spokenYear(t, v, end, value);
    if (year) return inWords(year.end, year.value, 1, { paired: true });
  }
  if (isWord(t, v, end, 'point') && (classOf(t, v, end + 1) & W.cardinal || isWord(t, v, end + 1, 'oh')))
    return spokenDecimals(t, v, cardinal);
  const over = denominator(t, v, cardinal);
  if (over) return inWords(over.end, over.value, 0, { fraction: true });
  // "seventeen and a half", "five and a half million", "five billion and three quarters", "one billion and three quarters million"
  const half = readAndFraction(t, v, end);
  if (half) {
    const scale = magnitudeAt(t, v, half.end);
    const step = stepOfFraction(half.value);
    if (!scale)
      return inWords(half.end, value + half.value * cardinal.scale, step * cardinal.scale, {
        magnitude,
        fraction: true,
      });
    // "a hundred and seventy-four and a half million": the million is of all of it, unless more than that stands before
    const apart = magnitude && value >= scale.value;
    const sum = apart ? value + half.value * scale.value : (value + half.value) * scale.value;
    return inWords(scale.end, sum, step * scale.value, { magnitude: true, scale: scale.value, fraction: true });
  }
  return inWords(end, value, stepOfWhole(value), { magnitude, scale: cardinal.scale, article: cardinal.article });
}

/** "five-and-twenty", "four-and-sixty": units before the tens, as books and papers had it. */
function unitsFirst(t: Tokens, v: Vocabulary, at: number): Numeral | undefined {
  if (at + 4 >= t.count || t.code[at + 1] !== HYPHEN || t.glued[at + 1] === 0 || !isWord(t, v, at + 2, 'and'))
    return undefined;
  if (!(classOf(t, v, at) & W.cardinal) || t.code[at + 3] !== HYPHEN || !(classOf(t, v, at + 4) & W.cardinal))
    return undefined;
  const [units, tens] = [valueOf(t, v, at), valueOf(t, v, at + 4)];
  return units > 0 && units < 10 && tens >= 20 && tens < 100 && tens % 10 === 0
    ? inWords(at + 5, tens + units, 1, {})
    : undefined;
}

function inWords(
  end: number,
  value: number,
  step: number,
  shape: {
    fraction?: boolean;
    magnitude?: boolean;
    scale?: number;
    article?: boolean;
    paired?: boolean;
    decimals?: number;
  },
): Numeral {
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
  if (
    (isWord(t, v, next, 'oh') || isWord(t, v, next, 'o')) &&
    classOf(t, v, next + 1) & W.cardinal &&
    valueOf(t, v, next + 1) < 10
  ) {
    return { value: century * 100 + valueOf(t, v, next + 1), end: next + 2 };
  }
  return undefined;
}

/** "two hundred point zero three", "one point three million". */
function spokenDecimals(t: Tokens, v: Vocabulary, cardinal: Cardinal): Numeral {
  return decimalsAt(t, v, cardinal.end + 1, cardinal.value)!;
}

/** "point oh oh two": decimals with nothing before them. */
export function readPoint(t: Tokens, v: Vocabulary, at: number): Numeral | undefined {
  // "Orel Point 55+" is a name
  return isWord(t, v, at, 'point') && !isPlaced(t, v, at - 1) && !(isCapital(t, at) && isCapital(t, at - 1))
    ? decimalsAt(t, v, at + 1, 0)
    : undefined;
}

/** "from her vantage point two men came", "at this point four": a point that is no sign of decimals. */
const PLACED =
  /^(?:vantage|view|turning|starting|focal|boiling|freezing|melting|breaking|entry|access|meeting|data|match|set|game|halfway|low|high|tipping|talking|sticking|selling|price|power|check)$/i;
const isPlaced = (t: Tokens, v: Vocabulary, i: number): boolean =>
  i >= 0 &&
  t.kind[i] === T.word &&
  ((classOf(t, v, i) & W.determiner) !== 0 || PLACED.test(t.text.slice(t.start[i], t.end[i])));

/** Digits said one by one or in pairs behind "point", and a magnitude behind them. */
function decimalsAt(t: Tokens, v: Vocabulary, at: number, whole: number): Numeral | undefined {
  let digits = '';
  let end = at;
  // "point 77": said, and written down in digits
  if (whole === 0 && t.kind[at] === T.digits && t.glued[at] === 0 && t.end[at]! - t.start[at]! <= 4) {
    digits = t.text.slice(t.start[at], t.end[at]);
    return inWords(at + 1, Number(`0.${digits}`), 10 ** -digits.length, { decimals: digits.length });
  }
  for (;;) {
    if (isWord(t, v, end, 'oh') || isWord(t, v, end, 'o')) {
      digits += '0';
      end++;
    } else if (classOf(t, v, end) & W.cardinal) {
      const pair = valueOf(t, v, end) >= 20 ? readTwoDigits(t, v, end) : { value: valueOf(t, v, end), end: end + 1 };
      digits += String(pair.value);
      end = pair.end;
    } else break;
  }
  if (digits === '') return undefined;
  const value = Number(`${whole}.${digits}`);
  const step = 10 ** -digits.length;
  const scale = magnitudeAt(t, v, end);
  if (!scale) return inWords(end, value, step, { decimals: digits.length });
  return inWords(scale.end, value * scale.value, step * scale.value, {
    decimals: digits.length,
    magnitude: true,
    scale: scale.value,
  });
}

/** "twenty-three fifths", "one hundred thirty-fifths": a denominator in the plural behind the cardinal, or hyphened into it. */
function denominator(t: Tokens, v: Vocabulary, cardinal: Cardinal): { value: number; end: number } | undefined {
  const { end, value, last } = cardinal;
  const next = overHyphen(t, end);
  const cls = classOf(t, v, next);
  if (!(cls & W.fraction) || t.kind[next] !== T.word || t.text[t.end[next]! - 1] !== 's') return undefined;
  const under = valueOf(t, v, next);
  if (last >= 20 && last < 100 && last % 10 === 0 && under < 10 && value > last)
    return { value: (value - last) / (last + under), end: next + 1 };
  // "two hundred and fifty-four hundredths"
  if (cardinal.tail > 0 && cardinal.tail < under)
    return { value: value - cardinal.tail + cardinal.tail / under, end: next + 1 };
  return { value: value / under, end: next + 1 };
}

/** A fraction in words that stands alone: "two thirds", "half", "a quarter", "three-fifths", "one twenty-fifth". */
export function readFraction(
  t: Tokens,
  v: Vocabulary,
  at: number,
): { value: number; end: number; article: boolean } | undefined {
  const fraction = readFractionWords(t, v, at);
  return fraction && { ...fraction, article: (classOf(t, v, at) & W.article) !== 0 };
}
