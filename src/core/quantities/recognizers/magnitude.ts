import { isDigits, isGlued, isLetters, isSymbol, onceForText, wordTest, type Recognizer } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { makeDraft } from './make-draft.ts';

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
  begins: ['digits'],
  match(t, i) {
    const dash = isSymbol(t, i - 1, '-', '\u2010', '\u2011') && isGlued(t, i) ? 1 : 0;
    const prev = i - 1 - dash;
    if (!isDigits(t, i) || !isLetters(t, prev) || !isScale(t, prev) || !isOfQuakes(t)) return undefined;
    if (t.text[t.start[prev]!] === 'm' && (isGlued(t, prev) || t.end[prev]! - t.start[prev]! < 2)) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || numeral.decimals > 2 || numeral.value >= STRONGEST || numeral.magnitude || numeral.fraction)
      return undefined;
    if (isGlued(t, numeral.end) && (isLetters(t, numeral.end) || isDigits(t, numeral.end))) return undefined;
    return {
      draft: makeDraft({
        from: i,
        to: numeral.end,
        low: numeral.value,
        unit: '',
        kind: 'number',
        step: numeral.step,
        digits: numeral.digits,
        measure: 'bare',
        id: 'magnitude',
      }),
    };
  },
};
