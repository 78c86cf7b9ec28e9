import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  lower,
  widthAt,
  wordTest,
} from '../draft.ts';
import { unitNameAt } from '../lexicon.ts';

/** Labels of rows that no colon parts from their figures: those of a page's box about a flood, a battle, a vote. */

/** Letters of a label, at least; names of models are shorter as often as not. */
const LEAST_OF_LABEL = 4;
const THOUSANDS = 3;

/**
 * "Deaths2,209", "Duration3 hours", "Date22 June", "Turnout42%", "Fatalities695 fatalities": whether the digits at a token stand behind the label of
 * a row, of which a page has lost the room between. Names of models have no thousands, and are followed by no unit, month or by
 * themselves.
 */
export function isGluedLabel(t: Tokens, i: number): boolean {
  const label = i - 1;
  if (!atBlockStart(t, label) || !isCapital(t, label) || widthAt(t, label) < LEAST_OF_LABEL) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(t.text.slice(t.start[label], t.end[label]))) return false;
  const next = i + 1;
  const whole = isSymbol(t, next, '.') && isGlued(t, next) && isDigits(t, next + 1) ? next + 2 : next;
  if (isSymbol(t, whole, '%') && isGlued(t, whole)) return true;
  if (isSymbol(t, next, ',') && isGlued(t, next))
    return isDigits(t, next + 1) && isGlued(t, next + 1) && widthAt(t, next + 1) === THOUSANDS;
  // "Fatalities238"
  if (isBreak(t, next)) return isToll(t, label);
  if (!isLetters(t, next) || isGlued(t, next) || isCapital(t, next) !== ((classAt(t, next) & W.month) !== 0))
    return false;
  return (classAt(t, next) & W.month) !== 0 || unitNameAt(t, next) !== undefined || lower(t, next) === lower(t, label);
}

const isToll = wordTest(
  /^(deaths|fatalities|injuries|casualties|victims|survivors|evacuees|wounded|injured|arrests|losses|hostages|prisoners|detainees|votes|seats|delegates|employees|members|pages|episodes)$/,
);
/** "Fatalities 695 confirmed", "SDEs 563": a plural of people or of what is counted begins the row, and is no name that the number ends. */
export const isTollOfRow = (t: Tokens, label: number): boolean =>
  atBlockStart(t, label) &&
  (isToll(t, label) || isRowOfNumbers(t, label + 1) || /^[A-Z]{2,}s$/.test(t.text.slice(t.start[label], t.end[label])));

/** Figures of a row behind its name, at least and at most. */
const [LEAST_CELLS, MOST_CELLS] = [3, 12];

/** "Orr 24 26 25": nothing but bare numbers up to the end of the row. */
function isRowOfNumbers(t: Tokens, from: number): boolean {
  let at = from;
  while (at - from < MOST_CELLS && isDigits(t, at) && !isGlued(t, at) && !isGlued(t, at + 1)) at++;
  return at - from >= LEAST_CELLS && isBreak(t, at);
}

/** "precincts746|,139": the token behind the thousands of a number that is part of a word. */
export function overThousands(t: Tokens, i: number): number {
  let at = i;
  while (isSymbol(t, at, ',') && isGlued(t, at) && isGlued(t, at + 1) && isDigits(t, at + 1)) {
    if (widthAt(t, at + 1) !== THOUSANDS) break;
    at += 2;
  }
  return at;
}

/** Token behind "356,51147.8", which no number is: none has four digits behind its comma and a point behind these; -1 elsewhere. */
export function behindFusedCells(t: Tokens, i: number): number {
  const fused =
    isSymbol(t, i + 1, ',') && isDigits(t, i + 2) && widthAt(t, i + 2) > THOUSANDS && isSymbol(t, i + 3, '.');
  return fused && isDigits(t, i + 4) && [1, 2, 3, 4].every(n => isGlued(t, i + n)) ? i + 5 : -1;
}
