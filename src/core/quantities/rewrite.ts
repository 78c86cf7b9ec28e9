import { parseDocument } from '../formats/index.ts';
import type { Quantity } from '../model.ts';
import { numberInWords, WORDED_UP_TO } from './number-words.ts';
import { findQuantities } from './pipeline.ts';

/**
 * Writes a value in the form of another figure: what a reviewer wants who takes over the other source's value and keeps his
 * writer's words. Running example: "fourteen months" in the form of "about a year" is "about fourteen months".
 */

/** A figure as written: its text on one line, and what it states. */
export interface WrittenFigure {
  readonly text: string;
  readonly quantity: Quantity;
}

interface Shape {
  /** Hedge and whatever else stands before: "about ". */
  readonly before: string;
  /** "$", with the space behind it if there is one. */
  readonly sign: string;
  readonly numeral: string;
  /** "bn", " million", with the space before it. */
  readonly magnitude: string;
  /** Unit and whatever else stands behind: " months". */
  readonly behind: string;
  readonly worded: boolean;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
const MAGNITUDE = Object.keys(MAGNITUDES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const WORD =
  'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const DIGITS = new RegExp(
  `^(?<before>[^\\d$€£¥]*?)(?<sign>[$€£¥] ?)?(?<numeral>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<magnitude>[ -]?(?:${MAGNITUDE})(?![a-z]))?(?<behind>.*)$`,
  'is',
);
const WORDS = new RegExp(
  `^(?<before>(?:(?!\\b(?:${WORD})\\b).)*?)(?<sign>)\\b(?<numeral>(?:${WORD})(?:[ -](?:${WORD}))*)\\b(?<magnitude> (?:${MAGNITUDE})\\b)?(?<behind>.*)$`,
  'is',
);

function shapeOf(text: string): Shape | undefined {
  const m = DIGITS.exec(text) ?? WORDS.exec(text);
  if (!m) return undefined;
  const { before = '', sign = '', numeral = '', magnitude = '', behind = '' } = m.groups!;
  const shape = { before, sign, numeral, worded: !/\d/.test(numeral) };
  // a letter is a magnitude behind a sum of money only: "$2m", but "1,284 m"
  if (/^[ -]?[a-z]$/i.test(magnitude) && (sign === '' || magnitude.length > 1))
    return { ...shape, magnitude: '', behind: magnitude + behind };
  return { ...shape, magnitude, behind };
}

/**
 * The value of `other` in the form of `own`: its hedge, words or digits, currency sign and magnitude, and its unit where the
 * values share one. Whatever cannot be written so for certain is written as `other` has it.
 */
export function rewriteLike(own: WrittenFigure, other: WrittenFigure): string {
  const open = (q: Quantity): boolean => q.modality !== 'exact' && q.modality !== 'approximate';
  if (open(own.quantity) || open(other.quantity)) return other.text;
  const { low: value } = other.quantity;
  const shape = shapeOf(own.text);
  const theirs = shapeOf(other.text);
  if (typeof value !== 'number' || value !== other.quantity.high || !shape || !theirs) return other.text;
  const sameUnit = own.quantity.unit === other.quantity.unit;
  const unit = sameUnit ? shape : theirs;
  const before = shape.before !== '' || other.quantity.modality === 'exact' ? shape.before : theirs.before;
  for (const { magnitude } of [shape, theirs, { magnitude: '' }]) {
    const number = value / (MAGNITUDES[magnitude.trim().replace(/^-/, '').toLowerCase()] ?? 1);
    const numeral = numeralLike(shape, theirs, number, value);
    if (numeral === undefined) continue;
    const sign = sameUnit ? shape.sign : theirs.sign;
    const candidate = `${before}${sign}${numeral}${magnitude}${inNumber(unit.behind, value)}`;
    if (states(candidate, other.quantity, own.quantity)) return candidate;
  }
  return other.text;
}

/** A number in words or digits, as the own figure has it; undefined where it would be no number that people write. */
function numeralLike(own: Shape, other: Shape, number: number, value: number): string | undefined {
  const rounded = Number(number.toPrecision(12));
  if (own.worded && Number.isInteger(rounded) && rounded >= 1 && rounded <= WORDED_UP_TO) {
    const article = [own.numeral, other.numeral].find(n => /^an?$/i.test(n));
    return article !== undefined && rounded === 1 ? article : numberInWords(rounded);
  }
  const text = String(rounded);
  if (/e/.test(text) || (text.split('.')[1]?.length ?? 0) > 4) return undefined;
  // the zeros behind a point are part of what is stated: 4.0 is not 4
  const decimals = number === value ? (other.numeral.split('.')[1]?.length ?? 0) : 0;
  const [whole = '', part = ''] = text.split('.');
  const grouped =
    whole.length > 3 && (own.numeral.includes(',') || other.numeral.includes(',') || whole.length > 4)
      ? Number(whole).toLocaleString('en-US')
      : whole;
  const fraction = part.padEnd(decimals, '0');
  return fraction === '' ? grouped : `${grouped}.${fraction}`;
}

/** A unit's name in the singular or plural that the value asks for. Symbols, and names between hyphens, have none. */
function inNumber(behind: string, value: number): string {
  return behind.replace(/^( )([a-z]{3,})\b/i, (all, space: string, noun: string) => {
    if (/^(?:percent|per)$/i.test(noun)) return all;
    const pair = IRREGULAR.find(p => p.includes(noun.toLowerCase()));
    if (pair) return space + (value === 1 ? pair[0] : pair[1]);
    if (value === 1) return space + (/(?:ss|us)$/.test(noun) ? noun : noun.replace(/ies$/, 'y').replace(/s$/, ''));
    if (/s$/.test(noun)) return all;
    return space + (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
  });
}

const IRREGULAR: readonly (readonly [string, string])[] = [
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['foot', 'feet'],
  ['life', 'lives'],
  ['century', 'centuries'],
];

/** Whether a text states a value and nothing else, hedged as the one or the other figure is. */
function states(text: string, value: Quantity, own: Quantity): boolean {
  const { mentions } = findQuantities(parseDocument({ uri: 'figure.txt', text: `It took ${text} in all.` }));
  const q = mentions[0]?.quantity;
  return (
    mentions.length === 1 &&
    q !== undefined &&
    q.low === value.low &&
    q.high === value.high &&
    (q.unit === value.unit || (q.unit === '' && own.unit === value.unit)) &&
    (q.modality === own.modality || q.modality === value.modality)
  );
}
