import { singular } from '../../language/morphology.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { atBlockStart, digitsAt, isIn, isLetters, isSymbol, isWord, lower, wordSet, wordTest } from '../draft.ts';
import { isPerson } from '../persons.ts';
import { nounAfter } from './noun.ts';
import { isAmountOf } from './year-entries.ts';

/** Four digits that could be a year and count what stands behind them: "nearly 1800 houses", where no comma parts the thousands. */

/** What stands before a number and before no year. */
const BEFORE_NUMBERS = wordSet('nearly almost roughly approximately only estimated exceeding');
/** What stands before a year too: "protests over 2019 floods", "some 2019 payments". */
const BEFORE_YEARS = wordSet('over under some another further additional extra least');
/** Years by which things of late and planned ones are named; `LAST_PLANNED` is the last: nobody has named this year's things by one beyond. */
const FIRST_RECENT = 1900;
export const LAST_PLANNED = 2040;
/** What may stand before either. */
const BEFORE_BOTH = wordSet('about around');
const COMPARES = wordSet('more fewer less');

const arePeople = wordTest(
  /^(?:people|persons|men|women|children|civilians|soldiers|troops|sailors|passengers|workers|miners|residents|villagers|volunteers|refugees|prisoners|inhabitants|survivors|families)$/,
);
/** What is so high or so many in one year after another: "more than 1931 levels", "almost 1931 prices". */
const isYearly = wordTest(
  /^(?:levels|prices|figures|rates|values|totals|numbers|sales|results|elections|terms|standards|earnings|revenues|profits|emissions|wages|rules|regulations|models|graduates|games|olympics|championships|finals)$/,
);

const isNoRecentYear = (t: Tokens, i: number): boolean =>
  digitsAt(t, i) < FIRST_RECENT || digitsAt(t, i) > LAST_PLANNED;

/** Whether the digits at `i` count what stands behind them. */
export function countsAsNumber(t: Tokens, i: number): boolean {
  const noun = nounAfter(t, i + 1, true);
  if (!noun || noun.measure !== undefined || !isLetters(t, noun.to - 1)) return false;
  const at = noun.to - 1;
  // "the 1951 residents' plan": whose it is
  if (isCapital(t, at) || isYearly(t, at) || isSymbol(t, noun.to, "'", '’')) return false;
  const before = i - 1;
  if (isIn(t, before, BEFORE_NUMBERS)) return true;
  if (isIn(t, before, BEFORE_YEARS))
    return isNoRecentYear(t, i) || arePeople(t, at) || isPerson(singular(lower(t, at)));
  // "more than 1800 houses", "a crowd of 1850 workers"
  if (isWord(t, before, 'than')) return isIn(t, before - 1, COMPARES);
  if (isWord(t, before, 'as')) return isWord(t, before - 1, 'many', 'few');
  if (isWord(t, before, 'of')) return isAmountOf(t, before - 1);
  if (isWord(t, before, 'to')) return isWord(t, before - 1, 'up');
  if (!arePeople(t, at) || at > i + 1) return false;
  // "about 1700 men died", but "About 1700 people came to think so" may tell the year
  if (isIn(t, before, BEFORE_BOTH)) return isLetters(t, before - 1) && !atBlockStart(t, before);
  return atBlockStart(t, i) || isSymbol(t, before, ',', '.', ';', '(') || isDeedBefore(t, before);
}

/** "killed 1700 men", "leaving 1900 people homeless": what was done to so many; nobody does it to a year. */
const isDeedBefore = wordTest(
  /^(?:[a-z]{2,}(?:ed|ing)|and|the|lost|took|had|held|were|are|left|led|sent|brought|saw|fed|found|drew|all|those)$/,
  /^(?:during|following|including|regarding|starting|beginning|ending)$/,
);
