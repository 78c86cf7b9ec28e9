import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  saidBefore,
  valueAt,
  widthAt,
  wordTest,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { unitNameAt, VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { makeDraft } from './make-draft.ts';
import { nounAfter } from './noun.ts';

/** Short names of the scales of earthquakes. */
const isScale = wordTest(/^m[wslbdegjn]?[wcrbp]?$/);
const MAGNITUDES = /\b(?:quakes?|earthquakes?|aftershocks?|seism\w{2,12}|magnitudes?)\b/i;

/** Whether the text speaks of earthquakes: "M4" is a road elsewhere. */
const isOfQuakes = onceForText(t => MAGNITUDES.test(t.text));

/** No quake was as strong. */
const STRONGEST = 10;

/** "Mw 6.9", "M7.4", "above M4", "ML 3.2", in a text of earthquakes. */
export const magnitude: Recognizer = {
  id: 'magnitude',
  begins: ['digits', 'cardinal'],
  match(t, i) {
    if (isLetters(t, i)) return saidOfQuake(t, i);
    const named = withScaleBehind(t, i);
    if (named) return named;
    const dash = isSymbol(t, i - 1, '-') && isGlued(t, i) ? 1 : 0;
    const prev = i - 1 - dash;
    // "magnitude 3s": quakes of about that strength
    if (isDigits(t, i) && widthAt(t, i) === 1 && isWord(t, i + 1, 's') && isGlued(t, i + 1) && saysMagnitude(t, i - 1))
      return { draft: makeDraft({ ...STRENGTH, from: i, to: i + 1, low: digitsAt(t, i), step: 1, digits: 1 }) };
    if (!isDigits(t, i) || !isLetters(t, prev) || !isScale(t, prev) || !isOfQuakes(t)) return undefined;
    if (t.text[t.start[prev]!] === 'm' && (isGlued(t, prev) || widthAt(t, prev) < 2)) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || numeral.decimals > 2 || numeral.value >= STRONGEST || numeral.magnitude || numeral.fraction)
      return undefined;
    if (isGlued(t, numeral.end) && (isLetters(t, numeral.end) || isDigits(t, numeral.end))) return undefined;
    const { end: to, value: low, step, digits } = numeral;
    return { draft: makeDraft({ ...STRENGTH, from: i, to, low, step, digits }) };
  },
};

/** Tokens back from a figure to "magnitude", at most: "a magnitude estimated at 9.2 MW". */
const NAME_REACH = 5;
const isMagnitude = wordTest(/^magnitudes?$/);
const isMegawatt = wordTest(/^mw$/);

/** "a moment magnitude of 9.2 MW": the scale behind the figure, which is no unit of power there. */
function withScaleBehind(t: Tokens, i: number): Recognition | undefined {
  if (!isDigits(t, i) || !isOfQuakes(t)) return undefined;
  const behind = isSymbol(t, i + 1, '.') && isGlued(t, i + 2) ? i + 3 : i + 1;
  if (!isLetters(t, behind) || !isMegawatt(t, behind) || !saidBefore(t, i - 1, NAME_REACH, isMagnitude))
    return undefined;
  const numeral = readNumeral(t, VOCABULARY, i);
  if (!numeral || numeral.value >= STRONGEST || numeral.end !== behind) return undefined;
  const { end: to, value: low, step, digits } = numeral;
  return { draft: makeDraft({ ...STRENGTH, from: i, to, low, step, digits }) };
}

/** "magnitude 3s and 4s". */
const saysMagnitude = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'magnitude') ||
  (isWord(t, at, 'and', 'or', 'to') && isWord(t, at - 1, 's') && isWord(t, at - 3, 'magnitude'));

/** What all magnitudes have in common. */
const STRENGTH = { unit: '', kind: 'number', measure: 'bare', id: 'magnitude' } as const;

/** Weaker ones nobody speaks of. */
const WEAKEST_SAID = 2;
const digitOf = (t: Tokens, i: number): number | undefined =>
  isWord(t, i, 'oh')
    ? 0
    : isLetters(t, i) && (classAt(t, i) & W.cardinal) !== 0 && valueAt(t, i) < STRONGEST
      ? valueAt(t, i)
      : undefined;

/** "it was a seven one", "people think six nine is close", in a text of earthquakes without capitals. */
function saidOfQuake(t: Tokens, i: number): Recognition | undefined {
  if (t.cased || !isOfQuakes(t)) return undefined;
  const [whole, tenth] = [digitOf(t, i), digitOf(t, i + 1)];
  if (whole === undefined || tenth === undefined || whole < WEAKEST_SAID) return undefined;
  if (
    digitOf(t, i - 1) !== undefined ||
    (isLetters(t, i + 2) && classAt(t, i + 2) & (W.cardinal | W.magnitude | W.fraction))
  )
    return undefined;
  if (unitNameAt(t, i + 2) || nounAfter(t, i + 2, true)?.plural || isWord(t, i + 2, 'point', 'of')) return undefined;
  const low = Number(`${whole}.${tenth}`);
  return { draft: makeDraft({ ...STRENGTH, from: i, to: i + 2, low, step: 0.1 }) };
}
