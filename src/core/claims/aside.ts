import type { ClaimContext } from '../model.ts';
import {
  atBlockStart,
  classAt,
  isDash,
  isDigits,
  isLetters,
  isSymbol,
  isWord,
  widthAt,
  wordTest,
} from '../quantities/draft.ts';
import { FUNCTION_WORD } from '../text/vocabulary.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';
import { isConsensus } from './consensus.ts';
import { reachesBack } from './reach-back.ts';
import { isTenor } from './tenor.ts';
import { isThwarted } from './thwarted.ts';

/** What a figure is, the writer's own `guess` among others, that no other figure can be, however alike they are. */
export function asideOf({ t, kind, at, end, from, to }: FigurePlace, guess: boolean): ClaimContext['aside'] {
  if (reachesBack(t, at, end, from, kind)) return 'reaches back';
  if (kind === 'date' && isDayOfWriting(t, at, end)) return 'day of writing';
  if ((kind === 'date' || kind === 'year') && isDayOfPicture(t, at, end)) return 'day of a picture';
  if (isTenor(t, at, end, kind)) return 'term of a loan';
  if (guess) return 'own guess';
  if (isDenied(t, at, from)) return 'denied';
  if (isThwarted(t, at, end, from, to)) return 'thwarted';
  if (kind === 'date' || kind === 'year') return 'none';
  if (isConsensus(t, at, end, from, to)) return 'consensus';
  return isPartOf(t, at, end) ? 'part' : 'none';
}

/** Tokens of a text in which its day may stand: those of a title and what follows it. */
const OPENING = 40;

/** "June 23, 2031: The mill has", "July 27, 2031 — A judge": a day with its year that opens a text is when it was written. */
const isDayOfWriting = (t: Tokens, at: number, end: number): boolean =>
  at < OPENING &&
  atBlockStart(t, at) &&
  (isSymbol(t, end, ':') || isDash(t, end)) &&
  isDigits(t, end - 1) &&
  widthAt(t, end - 1) === 4;

const isPicture = wordTest(/^(photos?|photographs?|pictures?|images?|stills|snapshots?|footage|portraits?)$/);
/** Words between a day and the picture of it: "file photo", "aerial image". */
const isKindOfPicture = wordTest(
  /^(file|undated|handout|aerial|satellite|combination|booking|archive|archival|press|courtroom|family|video|police|courtesy)$/,
);
const isTaken = wordTest(/^(dated|taken|shot|made|captured|snapped|released)$/);
const isPictured = wordTest(/^(pictured|photographed)$/);
const KINDS = 3;

/** "In this March 10, 2031 file photo", "a picture dated 8 October 2031", "photographed on May 2": when what stands beside the text was taken, not when what it tells happened. */
function isDayOfPicture(t: Tokens, at: number, end: number): boolean {
  // "in this March 10, 2031, file photo", but "On March 12, 2031, photos were shown"
  const named = isWord(t, at - 1, 'this', 'the', 'a', 'an', 'these');
  let behind = named && isSymbol(t, end, ',') ? end + 1 : end;
  for (let n = 0; n < KINDS && isKindOfPicture(t, behind); n++) behind++;
  if (isPicture(t, behind) && !isWord(t, at - 1, 'on', 'since', 'until', 'by')) return true;
  const before = isWord(t, at - 1, 'on', 'in') ? at - 2 : at - 1;
  return isPictured(t, before) || (isTaken(t, before) && isPicture(t, before - 1));
}

/** "four, but not six", "four (not 5)": what something is said not to be. "Not six weeks later" and "not 5 km away" tell less, and what they count is told. */
const isDenied = (t: Tokens, at: number, from: number): boolean =>
  isWord(t, at - 1, 'not') && at - 2 >= from && (isWord(t, at - 2, 'but', 'and') || isSymbol(t, at - 2, ',', '('));

/** "150 points of that", "of which 150", "150 of whom": a part of what was told before. "There were 150 of them" tells all. */
const isPartOf = (t: Tokens, at: number, end: number): boolean =>
  (isWord(t, end, 'of') &&
    isWord(t, end + 1, 'that', 'which', 'whom') &&
    // "of that town": of what is named here
    (!isLetters(t, end + 2) || (classAt(t, end + 2) & FUNCTION_WORD) !== 0)) ||
  (isWord(t, at - 1, 'which', 'whom') && isWord(t, at - 2, 'of'));
