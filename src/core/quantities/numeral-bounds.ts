import { T, type Tokens } from '../text/tokens.ts';
import { W, type Vocabulary } from '../text/vocabulary.ts';
import { classOf, HYPHEN, isWord, overHyphen, valueOf } from './numeral-tokens.ts';

/** Where numbers in words begin without an article, and where one ends and the next begins. */

/** What a magnitude behind it multiplies or counts: "two hundred", "dozens of thousand", "half a thousand", "a hundred". */
const BEFORE_MAGNITUDE = W.cardinal | W.magnitude | W.fraction | W.vagueCount | W.vagueTens;
const MANY: ReadonlySet<string> = new Set([
  'a',
  'an',
  'few',
  'several',
  'many',
  'couple',
  'per',
  'every',
  'point',
  'oh',
]);
const isHyphenAt = (t: Tokens, i: number): boolean => i > 0 && t.code[i] === HYPHEN && t.glued[i] === 1;

/**
 * Whether "hundred" or "thousand" begins a numeral without an article, as speech has it: "hundred and fifty grand", "hundred
 * thousand people", "about hundred boats". Where it belongs to what stands before ("two hundred", "a couple of hundred",
 * "½ thousand"), or where nothing tells that one is meant ("the top hundred", "hundred percent sure"), it does not.
 */
export function beginsBare(t: Tokens, v: Vocabulary, i: number): boolean {
  if (!isWord(t, v, i, 'hundred') && !isWord(t, v, i, 'thousand')) return false;
  const before = isHyphenAt(t, i - 1) ? i - 2 : i - 1;
  // "several hundred", "a couple of hundred", "hundreds of thousand"
  for (const at of [before, isWord(t, v, before, 'of') || isWord(t, v, before, 'and') ? before - 1 : before])
    if (
      at >= 0 &&
      (t.kind[at] === T.digits ||
        classOf(t, v, at) & BEFORE_MAGNITUDE ||
        MANY.has(t.text.slice(t.start[at], t.end[at]).toLowerCase()))
    )
      return false;
  if (i > 0 && t.kind[i - 1] === T.symbol && t.glued[i]) return false;
  const next = i + 1;
  if (isWord(t, v, next, 'and'))
    return (classOf(t, v, next + 1) & W.cardinal) !== 0 && valueOf(t, v, next + 1) > 0 && valueOf(t, v, next + 1) < 100;
  if (classOf(t, v, next) & W.magnitude && !(classOf(t, v, next) & W.vagueCount))
    return valueOf(t, v, next) > valueOf(t, v, i);
  return (
    before >= 0 &&
    ((classOf(t, v, before) & W.hedge) !== 0 || isWord(t, v, before, 'than')) &&
    t.kind[next] === T.word &&
    !isWord(t, v, next, 'percent') &&
    !isWord(t, v, next, 'per')
  );
}

/** From this magnitude on a small number behind "and" is a figure of its own. */
const LARGE = 1e6;

/** Characters between two captions: at least a time code stands there. */
const GAP = 12;
/** Whether a token begins a caption. */
export const isAfterGap = (t: Tokens, i: number): boolean => i > 0 && t.start[i]! - t.end[i - 1]! >= GAP;

/**
 * "fifty-five million and nine goals": whether a number below a hundred behind "million and" counts something else. Nobody
 * who says millions goes on to the ones; with a magnitude behind it ("two million and three hundred thousand") it goes on.
 */
export function countsAnew(t: Tokens, v: Vocabulary, at: number, above: number): boolean {
  const small = readTwoDigits(t, v, at);
  const next = overHyphen(t, small.end);
  // "forty million and ninety million", "two thousand and three thousand"
  const scale = classOf(t, v, next) & W.magnitude ? valueOf(t, v, next) : 0;
  // "over four thousand", and in the next caption "and five years go by"
  if (scale === 0 && above >= 1000 && isAfterGap(t, at - 1)) return true;
  return above < LARGE ? scale === above : scale < 100 || scale >= above;
}

/** "twenty six" → 26, "fourteen" → 14. */
export function readTwoDigits(t: Tokens, v: Vocabulary, at: number): { value: number; end: number } {
  const value = valueOf(t, v, at);
  const next = overHyphen(t, at + 1);
  if (
    value >= 20 &&
    value < 100 &&
    classOf(t, v, next) & W.cardinal &&
    valueOf(t, v, next) > 0 &&
    valueOf(t, v, next) < 10
  ) {
    return { value: value + valueOf(t, v, next), end: next + 1 };
  }
  return { value, end: at + 1 };
}
