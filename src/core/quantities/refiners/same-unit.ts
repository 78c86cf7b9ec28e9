import type { Tokens } from '../../text/tokens.ts';
import { type Draft, isIn, isSymbol, isWord, someToken, wordSet, wordTest } from '../draft.ts';
import { LIKE_SIZE, sameSentence } from './inherit.ts';
import { isParallel } from './placed-counts.ts';

/** Whether a figure without a unit is of the unit of one before it. */

/** A figure takes over a unit only from one of its own size: 13.4 from 13.7 hours, 719 from 791 km². */
const SIZE = 12;

/** Tokens at most between two figures of which the second leaves its unit of time or weight out. */
const CLOSE = 7;

/** "The contacts numbered three": a count. */
const numbers = wordTest(/^(number(s|ed)?|total(s|led)?|count(s|ed)?)$/);

/** Measures that a figure without a unit is set against: "149 days; the target is 125". */
const setsMeasure = wordTest(/^(target|goal|aim|norm|record|limit|forecast|average)$/);

/** Words that set a figure against the one before. */
const CONTRASTS = wordSet('not from to than by or versus instead against');

/** What is never below nought. */
const NEVER_BELOW: ReadonlySet<string> = new Set(['length', 'volume', 'mass', 'area', 'speed', 'duration', 'data']);

/** A figure so near to the one before it, in decimals, says the same measure of another time. */
const NEARLY = 1.05;

/** Whether a figure without a unit is of the unit of one before it. */
export function isOfUnit(t: Tokens, draft: Draft, other: Draft): boolean {
  const before = draft.from - 1;
  const value = Math.abs(draft.low as number);
  const size = Math.abs((other.high ?? other.low) as number);
  if (value === 0 || size === 0 || value / size > SIZE || size / value > SIZE) return false;
  const alike = Math.max(value / size, size / value) <= LIKE_SIZE;
  // units of time and weight are taken over only in a plain contrast: "13.7 hours, not 13.4"
  const contrast = isIn(t, before, CONTRASTS);
  const measured = isWord(t, before, 'is', 'was', 'of') && setsMeasure(t, before - 1) && alike;
  // "47.3 kilograms. It was 47.9 when it came out": nearly the same, to the same decimal
  const again = draft.step < 1 && draft.step === other.step && alike && Math.max(value / size, size / value) <= NEARLY;
  const close =
    measured ||
    isParallel(t, other, draft) ||
    again ||
    (contrast && draft.from - other.to <= CLOSE && (!isWord(t, before, 'from') || isWord(t, before - 1, 'up', 'down')));
  if (!close && (other.kind === 'duration' || other.kind === 'mass')) return false;
  // "up two percent; a pint is four fifty": a price is no share
  if (draft.trace.includes('spoken-pairs') && other.kind !== 'money') return false;
  // "the last 400m in 51.2": a time over a length
  if (other.kind === 'length' && isWord(t, before, 'in')) return false;
  // "a foot down; it was minus one": what is below nought is no length
  if ((draft.low as number) < 0 && NEVER_BELOW.has(other.kind)) return false;
  const common = other.kind === 'percentage' || other.kind === 'money' || other.kind === 'temperature';
  if (!close && !common && !sameSentence(t, other, draft) && (!alike || numbers(t, before))) return false;
  // "9.5 to 4.8 a month", but "up from 14.5 a year ago"
  return !isWord(t, draft.to, 'a', 'an', 'per') || isWord(t, draft.to + 2, 'ago', 'earlier', 'before');
}

/** "−41 °C (−42 °F, for our aunt). It felt like −58": whether a figure says the one before it again in another unit, in brackets. */
function saysOver(t: Tokens, drafts: readonly Draft[], n: number): boolean {
  const other = drafts[n]!;
  if (!isSymbol(t, other.from - 1, '(')) return false;
  for (let k = n - 1; k >= 0 && n - k <= 2 && sameSentence(t, drafts[k]!, other); k--) {
    const last = drafts[k]!;
    if (last.measure === 'unit' && last.kind === other.kind) return last.unit !== other.unit;
  }
  return false;
}

const isMost = wordTest(/^(?:[a-z]{2,12}est|first|most|least|best|worst)$/);
/** Tokens between a superlative and the span of time that it is told of: "the highest turnout in 28 years". */
const MOST_REACH = 6;

/** Whether a figure says nothing that others could take over: the same in another unit, or since when something is the most. */
export function isAside(t: Tokens, drafts: readonly Draft[], n: number): boolean {
  const { kind, from } = drafts[n]!;
  const span = kind === 'duration' && isWord(t, from - 1, 'in', 'for') && someToken(t, from - MOST_REACH, from, isMost);
  return span || saysOver(t, drafts, n);
}
