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
  valueAt,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, VOCABULARY } from '../lexicon.ts';
import { readNumeral, suffixMagnitude } from '../numerals.ts';
import { makeDraft } from './make-draft.ts';
import { tidy } from '../tidy.ts';

/** Words of what is negative by itself: a loss of minus ten is no gain. */
const saysNegative = wordTest(/^(loss(es)?|lost|deficits?|shortfalls?)$/);
/** Tokens back to one of them in the sentence. */
const REACH = 16;

/** Whether the sentence calls the figure a loss. "Net income (loss)" leaves that to the bracket. */
function isCalledLoss(t: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= REACH && !isBreak(t, i); i--) {
    if (endsSentence(t, i)) return false;
    if (saysNegative(t, i) && !(isSymbol(t, i - 1, '(') && isSymbol(t, i + 1, ')'))) return true;
  }
  return false;
}

/** "$(34.2) million", "£(0.21)": money below nothing as bookkeepers write it, the sign of the currency before the bracket. */
export const bracketedLoss: Recognizer = {
  id: 'bracketed-loss',
  begins: ['digits'],
  plainly: {},
  match(t, i) {
    if (!isDigits(t, i) || !isGlued(t, i) || !isSymbol(t, i - 1, '(') || !isGlued(t, i - 1)) return undefined;
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

/** The "million" or "bn" behind a bracket. */
function scaleAt(t: Tokens, at: number): { readonly scale: number; readonly to: number } {
  if (classAt(t, at) & W.magnitude && !(classAt(t, at) & W.vagueCount)) return { scale: valueAt(t, at), to: at + 1 };
  const suffix = isLetters(t, at) ? suffixMagnitude(t.text.slice(t.start[at], t.end[at]), true) : undefined;
  return suffix === undefined ? { scale: 1, to: at } : { scale: suffix, to: at + 1 };
}
