import { CALENDAR_WORDS } from '../language/calendar.ts';
import { GENERAL_WORDS } from '../language/words.ts';
import { isCapital, T, tokenize, type Tokens } from '../text/tokens.ts';
import { createVocabulary, FUNCTION_WORD, W, type Vocabulary, type VocabularyEntry } from '../text/vocabulary.ts';
import { CURRENCIES } from './currencies.ts';
import { HEDGES, type Hedge } from './hedges.ts';
import { NUMERAL_WORDS } from './numeral-tables.ts';
import { COMMA, DOT, EN_DASH, HYPHEN, isDigits, isPart } from './numeral-tokens.ts';
import { UNITS, type Unit } from './units.ts';
import { addUnder } from '../text/group-by.ts';

/** The tables of this folder, compiled: one vocabulary, and phrase tables over it. */

interface Phrase<V> {
  readonly words: readonly number[];
  readonly value: V;
}

/** Phrases by the lexeme they begin with (or end with, read backwards), longest first. */
type PhraseTable<V> = readonly (readonly Phrase<V>[] | undefined)[];

/** Words that stand where a time unit's name stands, and what time they are. */
const TIME_UNIT_DIMENSION = 'time';

function unitSpellings(unit: Unit): string[] {
  const all = new Set<string>();
  for (const name of unit.names ?? []) {
    all.add(name);
    const parts = name.split(' ');
    for (const k of new Set([0, parts.length - 1])) {
      const word = parts[k]!;
      if (word.length < 3 || /(s|x|ch|feet|centuries|millennia)$/.test(word) || word === 'per' || word === 'sq')
        continue;
      all.add(parts.map((p, j) => (j === k ? `${p}s` : p)).join(' '));
    }
  }
  return [...all];
}

const CURRENCY_SPELLINGS: readonly (readonly [string, string])[] = CURRENCIES.flatMap(c =>
  c.names.flatMap(name => [
    [name, c.code] as const,
    [
      /(s|yen|yuan|won|usd|eur|gbp|rmb|jpy|inr|chf|aud|baht|pence|pennies|reais|kronor|kroner)$/.test(name)
        ? name
        : `${name}s`,
      c.code,
    ] as const,
  ]),
);

function entries(): VocabularyEntry[] {
  const all: VocabularyEntry[] = [...GENERAL_WORDS, ...CALENDAR_WORDS, ...NUMERAL_WORDS];
  const add = (phrase: string, classes: number) => {
    for (const word of phrase.split(' ')) all.push({ word, classes: 0 });
    if (!phrase.includes(' ')) all.push({ word: phrase, classes });
  };
  for (const unit of UNITS) {
    for (const name of unitSpellings(unit))
      add(name, W.unit | (unit.dimension === TIME_UNIT_DIMENSION ? W.timeUnit : 0));
  }
  for (const [name] of CURRENCY_SPELLINGS) add(name, W.currency);
  for (const hedge of HEDGES) add(hedge.phrase, hedge.side === 'before' ? W.hedge : 0);
  const marks: readonly (readonly [number, string])[] = [
    [W.vagueTens, 'teens twenties thirties forties fifties sixties seventies eighties nineties'],
    [W.vagueCount, 'dozens hundreds thousands millions billions trillions tens'],
    [W.vaguePart, 'low mid middle high upper lower early late'],
    [
      W.multiplier,
      'twice thrice double doubled doubles doubling triple tripled triples tripling quadruple quadrupled quadrupling halved halves halving fold twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold thousandfold',
    ],
    [
      W.neutral,
      'another additional extra further record total full whole mere new combined single average mean solid staggering whopping estimated few couple half quarter times point points of out in chance factor noon midnight oh o ago later multi negative chance pound past point thick diagonal thick by',
    ],
  ];
  for (const [classes, words] of marks) for (const word of words.split(' ')) all.push({ word, classes });
  return all;
}

const VAGUE_TENS = 'teens twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

export const VOCABULARY: Vocabulary = createVocabulary([
  ...entries(),
  ...VAGUE_TENS.map((word, i) => ({ word, classes: W.vagueTens, value: 10 * (i + 1) })),
]);

/** Classes of a word, in any letter case; none of one that the vocabulary lacks. */
export const classesOf = (word: string): number => VOCABULARY.classes[VOCABULARY.ids.get(word.toLowerCase()) ?? 0]!;

function compile<V>(phrases: Iterable<readonly [string, V]>, backwards: boolean): PhraseTable<V> {
  // as long as the vocabulary from the start: an array that is filled here and there becomes a slow one
  const table = new Array<Phrase<V>[] | undefined>(VOCABULARY.words.length).fill(undefined);
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ').map(word => VOCABULARY.ids.get(word)!);
    if (backwards) words.reverse();
    (table[words[0]!] ??= []).push({ words, value });
  }
  for (const list of table) list?.sort((a, b) => b.words.length - a.words.length);
  return table;
}

const UNIT_PHRASES = compile(
  UNITS.flatMap(unit => unitSpellings(unit).map(name => [name, unit] as const)),
  false,
);
const CURRENCY_PHRASES = compile(CURRENCY_SPELLINGS, false);
const HEDGES_BEFORE = compile(
  HEDGES.filter(h => h.side === 'before').map(h => [h.phrase, h] as const),
  true,
);
const HEDGES_AFTER = compile(
  HEDGES.filter(h => h.side === 'after').map(h => [h.phrase, h] as const),
  false,
);

export interface Match<V> {
  readonly value: V;
  /** Token after the phrase; for a phrase matched backwards, its first token. */
  readonly at: number;
}

/** Matches the longest phrase that begins at token `i`; hyphens between its words count as spaces. */
function matchForward<V>(t: Tokens, table: PhraseTable<V>, i: number): Match<V> | undefined {
  if (i >= t.count) return undefined;
  const candidates = t.lexeme[i] ? table[t.lexeme[i]!] : undefined;
  if (!candidates) return undefined;
  next: for (const { words, value } of candidates) {
    let at = i + 1;
    for (let k = 1; k < words.length; k++) {
      if (at < t.count && t.code[at] === HYPHEN && t.glued[at]) at++;
      if (at >= t.count || t.lexeme[at] !== words[k]) continue next;
      at++;
    }
    return { value, at };
  }
  return undefined;
}

/** Matches the longest phrase whose last word is token `i`. */
function matchBackward<V>(t: Tokens, table: PhraseTable<V>, i: number): Match<V> | undefined {
  if (i < 0) return undefined;
  const candidates = t.lexeme[i] ? table[t.lexeme[i]!] : undefined;
  if (!candidates) return undefined;
  next: for (const { words, value } of candidates) {
    let at = i - 1;
    for (let k = 1; k < words.length; k++, at--) if (at < 0 || t.lexeme[at] !== words[k]) continue next;
    return { value, at: at + 1 };
  }
  return undefined;
}

/** A unit by its name ("percentage points", "miles per hour"). */
export function unitNameAt(t: Tokens, i: number): Match<Unit> | undefined {
  return matchForward(t, UNIT_PHRASES, i);
}

const REAL = VOCABULARY.ids.get('real')!;
const isReal = (t: Tokens, i: number): boolean => t.lexeme[i] === REAL;

/** A currency by its name ("dollars", "Swiss francs"), as its code. */
export function currencyNameAt(t: Tokens, i: number): Match<string> | undefined {
  const found = matchForward(t, CURRENCY_PHRASES, i);
  // "840 real bug reports": things that are real
  if (
    found?.value === 'BRL' &&
    isReal(t, i) &&
    t.kind[found.at] === T.word &&
    !(VOCABULARY.classes[t.lexeme[found.at]!]! & FUNCTION_WORD)
  )
    return undefined;
  return found;
}

/** The hedge whose last word is token `i` ("at least", "nearly"): the match says where it begins. */
export function hedgeBefore(t: Tokens, i: number): Match<Hedge> | undefined {
  return matchBackward(t, HEDGES_BEFORE, i);
}

/** The hedge that begins at token `i`, behind a figure ("or so", "at most"). */
export function hedgeAfter(t: Tokens, i: number): Match<Hedge> | undefined {
  return matchForward(t, HEDGES_AFTER, i);
}

/** Code units below this are looked up in an array: ASCII and Latin-1. */
const PLAIN_CODES = 256;
/** More than the width of any token of a symbol or sign. */
const WIDEST = 16;

/**
 * Lists of symbols by a code unit and the width of the token it is in, the longest symbol first. Nearly every token next to a
 * figure is told to be none of them by one look.
 */
function byToken<V extends { readonly text: string }>(
  symbols: readonly V[],
  keyOf: (symbol: string, parts: Tokens) => readonly [code: number, width: number],
): (code: number, width: number) => readonly V[] | undefined {
  const map = new Map<number, V[]>();
  for (const symbol of symbols) {
    const [code, width] = keyOf(symbol.text, tokenize(symbol.text, VOCABULARY));
    addUnder(map, code * WIDEST + width, symbol);
  }
  for (const list of map.values()) list.sort((a, b) => b.text.length - a.text.length);
  const plain = Array.from({ length: PLAIN_CODES * WIDEST }, (_, key) => map.get(key));
  return (code, width) => {
    if (width >= WIDEST) return undefined;
    return code < PLAIN_CODES ? plain[code * WIDEST + width] : map.get(code * WIDEST + width);
  };
}

const byFirstToken = <V extends { readonly text: string }>(symbols: readonly V[]) =>
  byToken(symbols, (symbol, { start, end }) => [symbol.charCodeAt(0), end[0]! - start[0]!]);
const byLastToken = <V extends { readonly text: string }>(symbols: readonly V[]) =>
  byToken(symbols, (symbol, { count, start, end }) => [
    symbol.charCodeAt(symbol.length - 1),
    end[count - 1]! - start[count - 1]!,
  ]);

const SYMBOLS = byFirstToken(
  UNITS.flatMap(unit =>
    Array.from(new Set([...(unit.symbols ?? []), ...(unit.gluedOnly ?? [])]), text => ({
      text,
      unit,
      gluedOnly: unit.gluedOnly?.includes(text) ?? false,
    })),
  ),
);

/** A unit by its symbol ("km/h", "%", "°C"), with its case. It must not run on into further letters or digits. */
export function unitSymbolAt(t: Tokens, i: number): Match<Unit> | undefined {
  if (i >= t.count || t.kind[i] === T.break) return undefined;
  const candidates = SYMBOLS(t.code[i]!, t.end[i]! - t.start[i]!);
  if (!candidates) return undefined;
  for (const { text, unit, gluedOnly } of candidates) {
    if (gluedOnly && !t.glued[i]) continue;
    if (!t.text.startsWith(text, t.start[i])) continue;
    const end = t.start[i]! + text.length;
    let at = i;
    while (at < t.count && t.end[at]! <= end) at++;
    if (at < t.count && t.start[at]! < end) continue; // ends inside a token
    if (at < t.count && t.glued[at] && t.kind[at] !== T.symbol && t.kind[at - 1] !== T.symbol) continue;
    return { value: unit, at };
  }
  return undefined;
}

const CURRENCY_SIGNS: readonly { readonly text: string; readonly code: string }[] = CURRENCIES.flatMap(
  ({ code, signs }) => [...signs, ...(/^[A-Z]{3}$/.test(code) ? [code] : [])].map(text => ({ text, code })),
);

/** Codes that are English words when written in capitals too ("ALL 5 solutions", "TRY 3"): a space makes them words. */
const WORDLIKE_CODES = new Set([
  'TRY',
  'ALL',
  'TOP',
  'LE',
  'Fr',
  'RON',
  'MAD',
  'PEN',
  'GEL',
  'COP',
  'CUP',
  'SOS',
  'BAM',
  'LAK',
  'ANG',
  'MOP',
  'BOB',
  'NAD',
  'PAB',
]);

const SIGN_ENDS = byLastToken(CURRENCY_SIGNS);
const SIGN_STARTS = byFirstToken(CURRENCY_SIGNS);

/** Names that stand for their sign before an amount, in the plural. */
const NAMED_BEFORE = new Set(
  ['pounds', 'dollars', 'euros', 'francs', 'rupees', 'pesos', 'kroner', 'kronor'].map(word => VOCABULARY.ids.get(word)),
);
/** What a name of money belongs to if it stands before it: a number, "in", "per". */
const COUNTS_MONEY = W.cardinal | W.magnitude | W.vagueCount | W.vagueTens | W.fraction | W.multiplier | W.ordinal;
const NOT_BEFORE_MONEY = new Set(['in', 'per', 'many', 'few', 'several', 'some'].map(word => VOCABULARY.ids.get(word)));

/** "pounds 26m", "more than dollars 5 million": the name of a currency right before an amount, in texts that lost the sign. */
function currencyNamedBefore(t: Tokens, i: number): Match<string> | undefined {
  const last = i - 1;
  if (!NAMED_BEFORE.has(t.lexeme[last]!) || !isDigits(t, i) || !closesMoney(t, i)) return undefined;
  for (let at = Math.max(0, i - MOST_NAME_WORDS); at < i; at++) {
    const name = currencyNameAt(t, at);
    if (name?.at !== i) continue;
    const before = at - 1;
    if (before < 0 || t.kind[before] === T.break) return { value: name.value, at };
    if (t.kind[before] !== T.word)
      return t.kind[before] === T.symbol && !t.glued[at] ? { value: name.value, at } : undefined;
    const lexeme = t.lexeme[before]!;
    const classes = VOCABULARY.classes[lexeme]!;
    if (classes & COUNTS_MONEY || NOT_BEFORE_MONEY.has(lexeme)) return undefined;
    // "thousands of dollars 20 years ago"
    const of = VOCABULARY.words[lexeme] === 'of' && before > 0;
    if (of && (t.kind[before - 1] === T.digits || VOCABULARY.classes[t.lexeme[before - 1]!]! & COUNTS_MONEY))
      return undefined;
    // "Fijian dollars 5m": of a country that is not known here
    return lexeme === 0 && isCapital(t, before) ? undefined : { value: name.value, at };
  }
  return undefined;
}
/** Words of a currency's name, at most. */
const MOST_NAME_WORDS = 4;

/** Whether the digits at token `i` are grouped, a decimal, or in millions, or nothing behind them is counted by them. */
function closesMoney(t: Tokens, i: number): boolean {
  if (isPart(t, i, COMMA) || isPart(t, i, DOT)) return true;
  const next = i + 1;
  if (next >= t.count || t.kind[next] === T.break) return true;
  if (t.kind[next] === T.word) {
    if (/^(?:m|mn|mln|bn|bln|k)$/i.test(t.text.slice(t.start[next], t.end[next]))) return true;
    const classes = t.glued[next] ? 0 : VOCABULARY.classes[t.lexeme[next]!]!;
    return (classes & W.magnitude) !== 0 || ((classes & FUNCTION_WORD) !== 0 && !isYearLong(t, i));
  }
  return t.kind[next] === T.symbol && t.code[next] !== HYPHEN && !isYearLong(t, i);
}
/** Four digits without a group: "sold for dollars 2031 and later" may say a year. */
const isYearLong = (t: Tokens, i: number): boolean => t.end[i]! - t.start[i]! === 4;

/** A currency sign, code or plural name that ends right before token `i` ("US$" before "400", "pounds" before "26m"). */
export function currencyBefore(t: Tokens, i: number): Match<string> | undefined {
  const last = i - 1;
  if (last < 0 || t.kind[last] === T.break) return undefined;
  if (t.kind[last] === T.word && t.lexeme[last] !== 0 && t.glued[i] === 0) {
    const named = currencyNamedBefore(t, i);
    if (named) return named;
  }
  const candidates = SIGN_ENDS(t.text.charCodeAt(t.end[last]! - 1), t.end[last]! - t.start[last]!);
  if (!candidates) return undefined;
  for (const { text: sign, code } of candidates) {
    const start = t.end[last]! - sign.length;
    if (start < 0 || !t.text.startsWith(sign, start)) continue;
    let at = last;
    while (at > 0 && t.start[at]! > start) at--;
    if (t.start[at] !== start) continue;
    // a sign of letters must not be the tail of a word
    if (at > 0 && t.glued[at] && t.kind[at] === T.word && t.kind[at - 1] === T.word) continue;
    if (WORDLIKE_CODES.has(sign) && !t.glued[i]) continue;
    const named = sign === '$' ? dollarsAt(t, at - 1) : undefined;
    return named ? { value: named, at: at - 1 } : { value: code, at };
  }
  return undefined;
}

const DOLLARS: ReadonlySet<string> = new Set(
  CURRENCIES.flatMap(({ code, signs }) => (signs.some(sign => sign.endsWith('$')) ? [code] : [])),
);

/** "CAD $6 billion", "$6 billion AUD": the code of one of the currencies that have the sign "$" in common. */
export function dollarsAt(t: Tokens, i: number): string | undefined {
  if (i < 0 || t.kind[i] !== T.word || t.end[i]! - t.start[i]! !== 3) return undefined;
  const code = t.text.slice(t.start[i], t.end[i]);
  return DOLLARS.has(code) ? code : undefined;
}

/** "$0.6-1 B": whether the digits at token `i` end a range that began behind a sign of money. */
export function endsRangeOfMoney(t: Tokens, i: number): boolean {
  const dash = i - 1;
  if (!t.glued[i] || !t.glued[dash] || (t.code[dash] !== HYPHEN && t.code[dash] !== EN_DASH)) return false;
  let first = dash - 1;
  for (; dash - first < RANGE_TOKENS && isPart(t, first - 2, DOT); first -= 2);
  return t.kind[first] === T.digits && t.kind[first - 1] === T.symbol && currencyBefore(t, first) !== undefined;
}
/** Tokens of such a first number, at most. */
const RANGE_TOKENS = 4;

/** A currency sign or code at token `i`, behind an amount ("20 €", "5 CHF"). */
export function currencySignAt(t: Tokens, i: number): Match<string> | undefined {
  if (i >= t.count || t.kind[i] === T.break) return undefined;
  const candidates = SIGN_STARTS(t.code[i]!, t.end[i]! - t.start[i]!);
  if (!candidates) return undefined;
  for (const { text: sign, code } of candidates) {
    if (!t.text.startsWith(sign, t.start[i])) continue;
    const end = t.start[i]! + sign.length;
    let at = i;
    while (at < t.count && t.end[at]! <= end) at++;
    if (at < t.count && t.start[at]! < end) continue;
    if (t.kind[i] === T.word && at < t.count && t.glued[at] && t.kind[at] === T.word) continue;
    if (WORDLIKE_CODES.has(sign) && !t.glued[i] && sign.length === 3) continue;
    return { value: code, at };
  }
  return undefined;
}
