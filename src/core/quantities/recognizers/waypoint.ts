import { isCapital } from '../../text/tokens.ts';
import { isDigits, isGlued, isIn, isSymbol, wordSet, wordTest, type Recognizer } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { makeDraft } from './make-draft.ts';

const isMile = wordTest(/^mile$/);
const isKilometre = wordTest(/^(?:kilomet(?:re|er)|km)$/);
/** What leads to a place on a way; "the mile two men ran" has none of them. */
const LEADS = wordSet('at by from near around about past until till after before to since between beyond reached');

/** "at mile six", "past kilometre 142": how far along its way something is. */
export const waypoint: Recognizer = {
  id: 'waypoint',
  begins: ['digits', 'cardinal'],
  plainly: { at: (t, i) => isMile(t, i - 1) || isKilometre(t, i - 1) },
  match(t, i) {
    const unit = isMile(t, i - 1) ? 'mi' : isKilometre(t, i - 1) ? 'km' : undefined;
    // "from Mile 400": a place that is called so
    if (!unit || isGlued(t, i) || isCapital(t, i - 1) || !isIn(t, i - 2, LEADS)) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    // "after the first mile 4:12": a time
    if (!numeral || numeral.magnitude || (isSymbol(t, numeral.end, ':') && isDigits(t, numeral.end + 1)))
      return undefined;
    const { value: low, step, digits, end: to } = numeral;
    return { draft: makeDraft({ from: i - 1, to, low, unit, kind: 'length', step, digits, id: 'waypoint' }) };
  },
};
