import { HOSTILE } from '../support/growth.ts';

/** Changes of an input that may lead a program where none has led it yet. */

export type Random = () => number;

/** A whole number below `n`. */
export const below = (random: Random, n: number): number => Math.floor(random() * n);
export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

/** Characters that programs stumble over: what is invisible, halves of characters, ends of lines, and what changes its length. */
const ODD = [
  '\u0000',
  '\u0001',
  '\u001b[31m',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2060',
  '\ud800',
  '\udfff',
  '\u{1f6f6}',
  'İ',
  'ß',
  'ﬁ',
  'é',
  'e\u0301',
  '½',
  '٣',
  '三',
  '−',
  '–',
  '’',
  '\u{1d7d8}',
  '9'.repeat(400),
  '1e400',
  '-0',
  '0.0000001',
];

/** No input grows beyond this: what is worse than linear shows before. */
export const LONGEST = 60_000;

type Change = (text: string, random: Random, other: string) => string;

function stretch(text: string, random: Random): [number, number] {
  const from = below(random, text.length + 1);
  // short stretches as a rule, long ones now and then
  const length = Math.floor(random() ** 3 * (text.length - from + 1));
  return [from, from + length];
}

const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

/** Changes for inputs with words of their own, which `words` lists. */
export function mutator(words: readonly string[]): (text: string, random: Random, other: string) => string {
  const pieces = [...words, ...words, ...words, ...HOSTILE, ...ODD];
  const changes: readonly Change[] = [
    (text, random) => insert(text, below(random, text.length + 1), pick(random, pieces)),
    (text, random) => insert(text, below(random, text.length + 1), pick(random, words)),
    (text, random) => {
      const [from, to] = stretch(text, random);
      return text.slice(0, from) + text.slice(to);
    },
    (text, random) => {
      const [from, to] = stretch(text, random);
      return text.slice(0, from) + pick(random, pieces) + text.slice(to);
    },
    (text, random) => {
      const [from, to] = stretch(text, random);
      return insert(text, below(random, text.length + 1), text.slice(from, to));
    },
    (text, random) => {
      const [from, to] = stretch(text, random);
      return insert(text, to, text.slice(from, to).repeat(1 + Math.floor(2 ** (random() * 8))));
    },
    (text, random) => {
      const at = below(random, text.length + 1);
      return text.slice(0, at) + String.fromCharCode(below(random, random() < 0.7 ? 128 : 65_536)) + text.slice(at + 1);
    },
    (text, random) =>
      text.replace(/\d+/g, digits => (random() < 0.2 ? String(below(random, 10 ** (1 + below(random, 12)))) : digits)),
    (text, random, other) => {
      const [from, to] = stretch(other, random);
      return insert(text, below(random, text.length + 1), other.slice(from, to));
    },
    (text, random, other) =>
      text.slice(0, below(random, text.length + 1)) + other.slice(below(random, other.length + 1)),
  ];
  return (text, random, other) => {
    let changed = text;
    for (let n = 1 + below(random, 4); n > 0; n--)
      changed = pick(random, changes)(changed, random, other).slice(0, LONGEST);
    return changed;
  };
}
