import { W, type VocabularyEntry } from '../text/vocabulary.ts';

/** How numbers are written: tables of words, letters and signs. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
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
  bil: 1e9,
  bln: 1e9,
  milliard: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  quadrillion: 1e15,
  quintillion: 1e18,
  sextillion: 1e21,
  grand: 1e3,
  dozen: 12,
};
const PLURAL_MAGNITUDES: Readonly<Record<string, number>> = {
  crores: 1e7,
  lakhs: 1e5,
  lkhs: 1e5,
  lacs: 1e5,
  dozens: 12,
  dzs: 12,
};
/** Plurals that scale a number before them ("five hundreds") and are vague without one. */
export const PLURALS: Readonly<Record<string, number>> = {
  hundreds: 1e2,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};
const ORDINAL_SMALL =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
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
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  quarter: 4,
  quarters: 4,
  third: 3,
  thirds: 3,
};

const ORDINALS: readonly (readonly [string, number])[] = [
  ...ORDINAL_SMALL.map((word, i) => [word, i + 1] as const),
  ...Object.entries(ORDINAL_TENS),
];

export const NUMERAL_WORDS: readonly VocabularyEntry[] = [
  ...ORDINALS.map(([word, value]) => ({ word, classes: W.ordinal, value })),
  { word: 'firsts', classes: W.fraction, value: 1 },
  { word: 'seconds', classes: 0 },
  ...ORDINALS.filter(([, value]) => value > 2).map(([word, value]) => ({
    word: `${word}s`,
    classes: W.fraction,
    value,
  })),
  ...Object.entries(FRACTIONS).map(([word, value]) => ({ word, classes: W.fraction, value })),
  ...SMALL.map((word, value) => ({ word, classes: W.cardinal, value })),
  { word: 'naught', classes: W.cardinal, value: 0 },
  { word: 'nought', classes: W.cardinal, value: 0 },
  ...TENS.map((word, i) => ({ word, classes: W.cardinal, value: 20 + 10 * i })),
  { word: 'fourty', classes: W.cardinal, value: 40 },
  // "twentyfive": captions drop the room or hyphen
  ...TENS.flatMap((ten, i) =>
    SMALL.slice(1, 10).map((one, k) => ({ word: `${ten}${one}`, classes: W.cardinal, value: 21 + 10 * i + k })),
  ),
  ...Object.entries(MAGNITUDES).map(([word, value]) => ({ word, classes: W.magnitude, value })),
  ...Object.entries(PLURAL_MAGNITUDES).map(([word, value]) => ({ word, classes: W.magnitude | W.vagueCount, value })),
];

/** Letters that scale the digits they are glued to; the case matters: "5M" is millions, "5m" metres (or money's million). */
const SUFFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({
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
    bil: 1e9,
    Bn: 1e9,
    BN: 1e9,
    bln: 1e9,
    Mln: 1e6,
    MLN: 1e6,
    Bln: 1e9,
    BLN: 1e9,
    G: 1e9,
    T: 1e12,
    t: 1e12,
    tn: 1e12,
    trn: 1e12,
  }),
);
/** The longest of them. */
const LONGEST_SUFFIX = 3;
/** Suffixes that are units more often than magnitudes, unless the amount is money. */
const MONEY_SUFFIXES = new Set(['m', 'mm', 'b', 't', 'mil']);

/** The least code of a vulgar fraction. */
export const FIRST_VULGAR = 0xbc;
/** Vulgar fractions as single characters. */
const VULGAR: ReadonlyMap<number, number> = new Map(
  Object.entries({
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
  }).map(([sign, value]) => [sign.charCodeAt(0), value]),
);

/**
 * Worth of the last significant digit of a whole number: trailing zeros do not count, but two digits always do
 * (28,000 is to the thousand, 40 to the unit).
 */
export function stepOfWhole(value: number): number {
  const n = Math.abs(Math.round(value));
  if (n < 100 || n % 10 !== 0) return 1;
  let step = 1;
  const limit = 10 ** (Math.floor(Math.log10(n)) - 1);
  while (step < limit && n % (step * 10) === 0) step *= 10;
  return step;
}

/** Parts that people round to when they say "and a half": a figure beside it is the half, or the quarter, that it is nearest to. */
const QUARTER = 0.25;

/** The worth of the last place of a whole and a fraction in words, "five and a half"; 0 for thirds and other parts that are meant. */
export const stepOfFraction = (value: number): number => (Number.isInteger(value / QUARTER) ? QUARTER : 0);

/** The magnitude of a glued suffix, or undefined. `money` allows the ones that are otherwise units. */
export function suffixMagnitude(text: string, money: boolean): number | undefined {
  if (text.length > LONGEST_SUFFIX) return undefined;
  return MONEY_SUFFIXES.has(text) && !money ? undefined : SUFFIXES.get(text);
}

/** The value of a fraction that is one character, by its code unit. */
export function vulgarFraction(code: number): number | undefined {
  return code >= FIRST_VULGAR ? VULGAR.get(code) : undefined;
}
