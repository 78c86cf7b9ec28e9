import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { classAt, endsSentence, isBreak, isLetters, isSymbol, isWord, wordTest, type Draft } from '../draft.ts';

/** What the steps of `inherited-units` share: where a figure looks for one with a unit, and how it takes the unit over. */

/** How far a unit may stand from the figure that leaves it out, in characters of prose. */
export const REACH = 260;
/** Figures looked back over. */
export const BACK = 6;
/** Figures on each side in which one with a unit is looked for: a longer text has one nearer, or has none. */
export const FAR = 250;

/** The nearest figure before the k-th that is of a kind, else the next behind it. */
export function nearest(drafts: readonly Draft[], k: number, is: (d: Draft) => boolean): Draft | undefined {
  for (let n = k - 1; n >= 0 && k - n <= FAR; n--) if (is(drafts[n]!)) return drafts[n];
  for (let n = k + 1; n < drafts.length && n - k <= FAR; n++) if (is(drafts[n]!)) return drafts[n];
  return undefined;
}

export const distance = (t: Tokens, a: Draft, b: Draft): number => Math.abs(t.start[a.from]! - t.start[b.from]!);

/** Gives a figure the unit of another. */
export function take(draft: Draft, from: Draft): void {
  // "ninety-five cents, up from eighty-seven" are cents; "from 95 cents to 1.37", and millions, are not
  const coins = !draft.magnitude && draft.step >= 1;
  const sum = from.unit === 'cent' ? 'USD' : from.unit === 'pence' || from.unit === 'penny' ? 'GBP' : from.unit;
  giveUnit(draft, { unit: coins ? from.unit : sum, kind: from.kind, measure: 'unit' });
}

/** Gives a figure a unit that its sentence leaves out. */
export function giveUnit(draft: Draft, { unit, kind, measure }: Pick<Draft, 'unit' | 'kind' | 'measure'>): void {
  draft.unit = unit;
  draft.kind = kind;
  draft.measure = measure;
  draft.trace.push('inherited-units');
}

/** From a sentence before, a unit is taken over only by a figure of like size. */
export const LIKE_SIZE = 4;

/** Whether no sentence or block ends between two figures, the first of which stands before the other. */
export function sameSentence(t: Tokens, a: Draft, b: Draft): boolean {
  for (let i = a.to; i < b.from; i++)
    // "in the U.K. and": a sentence does not begin in small letters
    if (isBreak(t, i) || (endsSentence(t, i) && !(t.cased && isLetters(t, i + 1) && !isCapital(t, i + 1))))
      return false;
  return true;
}

/** Whether nothing that the figure could count or name follows it. */
export function closes(t: Tokens, draft: Draft): boolean {
  if (isBreak(t, draft.to) || !isLetters(t, draft.to)) return !isSymbol(t, draft.to, '/', '%', '-', '°');
  if (saysWhen(t, draft.to)) return true;
  return (classAt(t, draft.to) & FUNCTION_WORD) !== 0 && !isWord(t, draft.to, 'of');
}

/** "thirty two last year", "less than 100 next quarter", "forty one already booked": when, not what. */
const saysWhen = (t: Tokens, i: number): boolean =>
  (isWord(t, i, 'last', 'next', 'this') &&
    ((classAt(t, i + 1) & (W.timeUnit | W.month)) !== 0 || isWord(t, i + 1, 'quarter'))) ||
  // "fell by 12 year over year"
  ((classAt(t, i) & W.timeUnit) !== 0 && isWord(t, i + 1, 'over', 'on')) ||
  isWord(t, i, 'already') ||
  isWhen(t, i);
const isWhen = wordTest(
  /^(overnight|today|tonight|yesterday|tomorrow|nationwide|statewide|worldwide|countrywide|citywide|altogether|overall)$/,
);
