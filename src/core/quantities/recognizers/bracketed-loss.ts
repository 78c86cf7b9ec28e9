import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  endsSentence,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWord,
  valueAt,
  symbolSet,
  wordTest,
  type Draft,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, VOCABULARY } from '../lexicon.ts';
import { readNumeral, suffixMagnitude } from '../numerals.ts';
import { makeDraft } from './make-draft.ts';
import { tidy } from '../tidy.ts';

/** Words of what is negative by itself: a loss of minus ten is no gain. */
const saysNegative = wordTest(/^(loss(es)?|lost|deficits?|shortfalls?)$/);

/** "Net income (loss)" leaves it to the bracket whether there was one. */
const callsLoss = (t: Tokens, i: number): boolean =>
  saysNegative(t, i) && !(isSymbol(t, i - 1, '(') && isSymbol(t, i + 1, ')'));

/** Tokens back to such a word in the sentence. */
const REACH = 16;

/** Whether the sentence up to a token calls the figure behind it a loss; or negative, where `orNegative`. */
function isCalledLoss(t: Tokens, at: number, orNegative = false): boolean {
  for (let i = at - 1; i >= 0 && at - i <= REACH && !isBreak(t, i) && !endsSentence(t, i); i--)
    if (callsLoss(t, i) || (orNegative && isWord(t, i, 'negative') && !isSymbol(t, i + 1, '$', '€', '£'))) return true;
  return false;
}

/** "$(34.2) million", "£(0.21)": money below nothing as bookkeepers write it, the sign of the currency before the bracket. */
export const bracketedLoss: Recognizer = {
  id: 'bracketed-loss',
  begins: ['digits'],
  plainly: {},
  match(t, i) {
    if (!isDigits(t, i) || !isGlued(t, i) || !isSymbol(t, i - 1, '(')) return undefined;
    if (!isGlued(t, i - 1)) return bracketedPercent(t, i);
    const currency = currencyBefore(t, i - 1);
    const numeral = currency && readNumeral(t, VOCABULARY, i);
    if (!numeral || !isSymbol(t, numeral.end, ')')) return undefined;
    const { scale, to } = scaleAt(t, numeral.end + 1);
    const sign = isCalledLoss(t, currency.at) ? 1 : -1;
    return {
      draft: makeDraft({
        from: currency.at,
        to,
        low: tidy(sign * numeral.value * scale),
        unit: currency.value,
        kind: 'money',
        step: numeral.step * scale,
        digits: numeral.digits,
        grouped: numeral.grouped,
        magnitude: numeral.magnitude || scale > 1,
        scale: numeral.scale * scale,
        id: 'bracketed-loss',
      }),
    };
  },
};

/** What may itself be below nothing, so that a sign is no direction of a change. */
const isLevel = wordTest(
  /^(margins?|rates?|yields?|returns?|inflation|roe|roa|roi|roic|irr|interest|profitability|balance|correlations?|coefficients?|elasticity|skew|bias)$/,
);
const LEVEL_REACH = 10;

/**
 * Whether the sign before a share says that something is below nothing, and not which way it went: "a margin of -3 %". A change of
 * -3 % is told elsewhere as a fall of 3 %, so that its size is the figure.
 */
function isSignedLevel(t: Tokens, at: number, to: number): boolean {
  if (isLevel(t, to) || isLevel(t, to + 1)) return true;
  for (let i = at - 1; i >= 0 && at - i <= LEVEL_REACH; i--) {
    if (endsSentence(t, i) || isSymbol(t, i, ';')) return false;
    if (isLevel(t, i)) return true;
  }
  return false;
}

/** "(15.4)%": a change for the worse as bookkeepers write it. */
function bracketedPercent(t: Tokens, i: number): Recognition | undefined {
  const numeral = readNumeral(t, VOCABULARY, i);
  if (!numeral || !isSymbol(t, numeral.end, ')') || !isGlued(t, numeral.end)) return undefined;
  const to = numeral.end + 2;
  if (!isSymbol(t, to - 1, '%') || !isGlued(t, to - 1)) return undefined;
  const low = isSignedLevel(t, i - 1, to) ? -numeral.value : numeral.value;
  const { step, digits } = numeral;
  return {
    draft: makeDraft({ from: i - 1, to, low, unit: '%', kind: 'percentage', step, digits, id: 'bracketed-loss' }),
  };
}

/** The "million" or "bn" behind a bracket. */
function scaleAt(t: Tokens, at: number): { readonly scale: number; readonly to: number } {
  if (classAt(t, at) & W.magnitude && !(classAt(t, at) & W.vagueCount)) return { scale: valueAt(t, at), to: at + 1 };
  const suffix = isLetters(t, at) ? suffixMagnitude(t.text.slice(t.start[at], t.end[at]), true) : undefined;
  return suffix === undefined ? { scale: 1, to: at } : { scale: suffix, to: at + 1 };
}

const MINUS = symbolSet('-−–');

/** Whether a sign says which way a share went, or once more that money was lost: "-12% since", "used $40 million (before: negative $30 million)". */
export const isDirection = (t: Tokens, sign: number, { unit, kind, to }: Draft): boolean =>
  (unit === '%' && isSymbolIn(t, sign, MINUS) && !isSignedLevel(t, sign, to)) ||
  (kind === 'money' && isWord(t, sign, 'negative') && isCalledLoss(t, sign, true));
