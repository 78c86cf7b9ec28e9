import { wordMap } from '../../text/word-map.ts';
import {
  backOverDash,
  digitsAt,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  lower,
  widthAt,
  type Recognizer,
} from '../draft.ts';
import { makeDraft } from './make-draft.ts';
import { isYearOfWork } from './month-parts.ts';

/** Decades and centuries: "the 1960s", "the mid-2030s", "the late 1700s". */

/** Where in ten years "early", "mid" and "late" lie: as in the tens of a vague level. */
const PARTS = wordMap<readonly [number, number]>({ early: [0, 3], mid: [4, 6], late: [7, 9] });

/** The same thirds of a hundred years: whoever says "the late 1700s" does not mean the years up to 1709. */
const PARTS_OF_CENTURY = wordMap<readonly [number, number]>({ early: [0, 33], mid: [34, 66], late: [67, 99] });
/** Of the century that is not over long since, the first ten years are spoken of: "the 2000s". */
const DECADE_FROM = 2000;

/** "the 1960s", "the '60s", "1990s": ten years; "the mid-2030s": some of them. */
export const decade: Recognizer = {
  id: 'decade',
  begins: ['digits'],
  plainly: {},
  match(t, i) {
    if (!isDigits(t, i)) return undefined;
    const plural = isSymbol(t, i + 1, "'", '’') && isGlued(t, i + 1) ? i + 2 : i + 1;
    if (!isLetters(t, plural) || !isGlued(t, plural) || lower(t, plural) !== 's') return undefined;
    let year = digitsAt(t, i);
    if (year % 10 !== 0 || isYearOfWork(t, i, plural)) return undefined;
    let from = i;
    // "1900s" is a century as often as a decade, and holds the decade
    const century = widthAt(t, i) === 4 && year % 100 === 0 && year < DECADE_FROM;
    if (widthAt(t, i) === 2 && isSymbol(t, i - 1, "'", '’') && isGlued(t, i)) {
      year += 1900;
      from = i - 1;
    } else if (widthAt(t, i) !== 4 || year < 1000 || year > 2190) return undefined;
    const joint = backOverDash(t, from);
    const part = isLetters(t, joint) ? (century ? PARTS_OF_CENTURY : PARTS).get(lower(t, joint)) : undefined;
    return {
      draft: makeDraft({
        from: part ? joint : from,
        to: plural + 1,
        low: String(year + (part ? part[0] : 0)),
        high: String(year + (part ? part[1] : century ? 99 : 9)),
        kind: 'year',
        unit: '',
        modality: 'range',
        id: 'decade',
        // nobody means by "the late 1950s" that it was not 1956
        idiomatic: part !== undefined,
      }),
    };
  },
};
