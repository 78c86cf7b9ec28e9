import type { ClaimContext } from '../model.ts';
import { isLetters, isWord, wordTest } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

/** When those died whom a figure counts, where they are not all who did: "800 died at once and 150 of their wounds". */

const isAtOnce = wordTest(/^(?:instantly|immediately|outright|instantaneously)$/);
const isLater = wordTest(/^(?:later|afterwards?|subsequently|aftermath)$/);
const isItself = wordTest(/^itself$/);
/** "on impact", "on the spot". */
const isPlaceOfDeath = wordTest(/^(?:impact|spot)$/);
/** "of their wounds". */
const isHarm = wordTest(/^(?:wounds|injuries|burns)$/);
const isDeath = wordTest(/^(?:died|dead|killed|perished)$/);
const isHospital = wordTest(/^hospitals?$/);
/** Tokens behind the figure, and before it, in which that is said. */
const BEHIND = 6;
const BEFORE = 3;

/** When the dead died that the figure counts, "" where nothing is said of it. */
export function deathTimeOf({ t, owners, at, end, from, to }: FigurePlace): ClaimContext['died'] {
  for (let i = at - 1; i >= from && at - i <= BEFORE && goesOn(t, owners, i); i--) {
    // "the blast itself killed 800"
    if (isAtOnce(t, i) || isItself(t, i)) return 'at once';
  }
  for (let i = end; i < to && i - end < BEHIND && goesOn(t, owners, i); i++) {
    if (isAtOnce(t, i)) return isWord(t, i + 1, 'after') ? '' : 'at once';
    if (isWord(t, i, 'on') && (isPlaceOfDeath(t, i + 1) || isPlaceOfDeath(t, i + 2))) return 'at once';
    // "150 died later", but not "12 men later identified"
    if (isLater(t, i) && (i + 1 >= to || !isLetters(t, i + 1) || isDeath(t, i - 1) || isDeath(t, i + 1)))
      return 'later';
    // "150 died of their wounds", "12 died in hospital"
    if (isWord(t, i, 'of') && isHarm(t, i + 2)) return 'later';
    if (isWord(t, i, 'in') && isHospital(t, i + 1)) return 'later';
  }
  return '';
}

/** Whether a token belongs to the clause of the figure beside it. */
const goesOn = (t: Tokens, owners: Int32Array, i: number): boolean =>
  owners[i] === 0 && isLetters(t, i) && !isWord(t, i, 'and', 'but', 'while');
