import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isGlued, isLetters, isWord, lower, overHyphen, wordTest, type Draft } from '../draft.ts';
import type { Numeral } from '../numerals.ts';

/** Numbers that what stands behind them makes rough: "seventy-odd", "thirty-some", "40ish", "six figures". */

/** Reads a number as if it stood plainly. */
type Plain = (numeral: Numeral) => Draft | undefined;

/** The draft of such a number, or undefined where nothing makes it rough. */
export function roughly(t: Tokens, numeral: Numeral, plain: Plain): Draft | undefined {
  if (!isLetters(t, overHyphen(t, numeral.end))) return undefined;
  return odd(t, numeral, plain) ?? digitsLong(t, numeral, plain);
}

/** From here on a round number with "odd" behind it is that and some; "two odd socks" are not. */
const LEAST_ODD = 20;
/** With a hyphen any number is: "fifteen-odd". */
const LEAST_HYPHENED = 10;

const isIsh = wordTest(/^ish$/);

/** "70-odd", "fifty odd", "nine thousand odd", "thirty-some"; "40ish", "sixty-ish". */
function odd(t: Tokens, numeral: Numeral, plain: Plain): Draft | undefined {
  const { end, value } = numeral;
  const at = overHyphen(t, end);
  const ish = isIsh(t, at) && (at > end || isGlued(t, end));
  if (!ish && !(isWord(t, at, 'odd') || (at > end && isWord(t, at, 'some')))) return undefined;
  if (numeral.decimals > 0 || numeral.fraction) return undefined;
  if (!ish && (at > end ? value < LEAST_HYPHENED : value < LEAST_ODD || value % 10 !== 0)) return undefined;
  const draft = plain({ ...numeral, end: at + 1 });
  // "seventy-odd" are 70 to 79; of hundreds and thousands nobody says how far the odd goes
  const high = !ish && value < 100 && value % 10 === 0 ? value + 9 : value;
  return draft && { ...draft, high, figureTo: end, modality: 'approximate', step: 0 };
}

const isFigures = wordTest(/^figures?$/);
/** Digits that a sum may be long: "four figures" to "ten figures". */
const LENGTHS = { least: 4, most: 10 } as const;
const isPaid = wordTest(
  /^(low|mid|high|upper|earn(s|ed|ing)?|mak(e|es|ing)|made|pa(y|ys|id|ying)|costs?|costing|worth|charg(e|es|ed|ing))$/,
);

/** "A six-figure sum", "earned six figures": as many digits; "six figures in the doorway" are counted. */
function digitsLong(t: Tokens, numeral: Numeral, plain: Plain): Draft | undefined {
  const { end, value } = numeral;
  const at = overHyphen(t, end);
  if (!isFigures(t, at) || value < LENGTHS.least || value > LENGTHS.most || numeral.step !== 1) return undefined;
  const draft = plain(numeral);
  if (!draft) return undefined;
  const before = draft.from - 1;
  const single = lower(t, at) === 'figure';
  const said =
    at > end || single
      ? single && (at > end || isLetters(t, at + 1))
      : isPaid(t, before) || (classAt(t, before) & W.preposition) !== 0;
  if (!said) return undefined;
  return {
    ...draft,
    to: at + 1,
    low: 10 ** (value - 1),
    high: 10 ** value - 1,
    unit: '',
    kind: 'number',
    modality: 'approximate',
    step: 0,
  };
}
