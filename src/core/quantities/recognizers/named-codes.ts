import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isInCapitals } from '../capitals.ts';
import {
  atBlockStart,
  isDigits,
  isGlued,
  isJoiningDash,
  isLetters,
  isSymbol,
  isTyingHyphen,
  isWord,
  saidBefore,
  someToken,
  widthAt,
  wordTest,
} from '../draft.ts';
import { isPlural } from './noun.ts';

/** Codes that a word before them names. */

const isDialled = wordTest(/^(tel|telephone|phone|hotline|fax|mobile|dial|call|whatsapp|cell)$/);
/** Tokens between such a word and a group of the number's digits. */
const DIAL_REACH = 8;

/** "tel. (02) 8911-5061". */
const isDialledPair = (t: Tokens, i: number): boolean =>
  isJoiningDash(t, i + 1) &&
  widthAt(t, i) >= 3 &&
  widthAt(t, i) <= 4 &&
  widthAt(t, i + 2) === 4 &&
  someToken(t, i - DIAL_REACH, i, isDialled);

/** "our hotline 2545 6182": two groups of digits right behind such a word. */
const isSpacedPair = (t: Tokens, i: number): boolean =>
  isDigits(t, i + 1) &&
  widthAt(t, i) >= 3 &&
  widthAt(t, i) <= 5 &&
  widthAt(t, i + 1) >= 3 &&
  widthAt(t, i + 1) <= 6 &&
  someToken(t, i - 2, i, isDialled);

const isCalling = wordTest(
  /^(call|calls|called|calling|contact|contacted|contacting|phone|phoned|phoning|ring|ringing|rang|dial|dialling)$/,
);
/** "call the police on 101": a short number that is dialled. */
const isShortDialled = (t: Tokens, i: number): boolean =>
  widthAt(t, i) === 3 &&
  isWord(t, i - 1, 'on') &&
  !(isGlued(t, i + 1) && !isSymbol(t, i + 1, ',', '.', ';', ')')) &&
  !(isGlued(t, i + 2) && isDigits(t, i + 2)) &&
  (!isLetters(t, i + 1) || isWord(t, i + 1, 'or', 'and', 'with')) &&
  saidBefore(t, i - 2, DIAL_REACH, isCalling);

const isRoom = wordTest(
  /^(room|courtroom|gate|flat|apartment|apt|suite|unit|row|seat|bay|hall|ward|hangar|stand|pier|pads?|launchpad|complex|site|runway|building|berth|dock|silo|shed|lot|group|class|category|phase|phases|stage|stages|grade|type|types|block|zone|tier|exhibit)$/,
);

/** "Courtroom 3A", "Gate 12B", "Pad 39A", "a phase 2B trial", "stage 3B": a room or a step and its letter, which is no unit and no billion. */
const isRoomOfLetter = (t: Tokens, i: number): boolean =>
  !isGlued(t, i) &&
  widthAt(t, i) <= 3 &&
  isRoom(t, i - 1) &&
  isGlued(t, i + 1) &&
  isLetters(t, i + 1) &&
  widthAt(t, i + 1) === 1 &&
  isCapital(t, i + 1);

/** Tokens of a volume and its pages, at most: "392(1):1123-34". */
const PAGES_REACH = 9;

/** "2025;392:1123-34": token behind the volume and pages of a journal, which a semicolon joins to its year. */
function endOfVolume(t: Tokens, i: number): number | undefined {
  if (
    !isSymbol(t, i - 1, ';') ||
    !isGlued(t, i) ||
    !isGlued(t, i - 1) ||
    !isDigits(t, i - 2) ||
    widthAt(t, i - 2) !== 4
  )
    return undefined;
  let at = i + 1;
  while (at - i < PAGES_REACH && isGlued(t, at) && (isDigits(t, at) || isSymbol(t, at, ':', '(', ')', '-', '–'))) at++;
  return isDigits(t, at - 1) && at > i + 2 ? at : undefined;
}

/** What kind of case it is: criminal, civil, before a magistrate, a bankruptcy. */
const isKindOfCase = wordTest(/^(cr|crim|cv|civ|mj|mag|mc|misc|bk|bkr|ml|md|po|sw|ap)$/);

/** "4:31-cr-00172", "31-cv-88": behind the year of a case in court its kind and its number. */
const isDocket = (t: Tokens, i: number): boolean =>
  widthAt(t, i) <= 4 &&
  isTyingHyphen(t, i + 1) &&
  isLetters(t, i + 2) &&
  isKindOfCase(t, i + 2) &&
  isTyingHyphen(t, i + 3) &&
  isDigits(t, i + 4);

const isDe = wordTest(/^de$/);
/** "the 5 de Verlio bridge", "Calle 9 de Tarnel": a day in another language, which names something. */
const isForeignDay = (t: Tokens, i: number): boolean =>
  widthAt(t, i) <= 2 &&
  isDe(t, i + 1) &&
  !isGlued(t, i + 1) &&
  !isCapital(t, i + 1) &&
  isLetters(t, i + 2) &&
  isCapital(t, i + 2);

/** "Accuracy 85.2 # 3": a place in a ranking, behind its sign and a space. What a line begins with may be a title. */
const isRanked = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, '#') &&
  !isGlued(t, i) &&
  !(isGlued(t, i + 1) && (!isSymbol(t, i + 1, '.', ',', ';', ')') || isDigits(t, i + 2))) &&
  widthAt(t, i) <= 3 &&
  !atBlockStart(t, i - 1) &&
  !(isLetters(t, i + 1) && !isCapital(t, i + 1));

const isRegister = wordTest(/^(pmid|pmcid|arxiv|doi|isbn|issn|oclc)$/);
/** "PMID 4417203", "arXiv:2301.00417": the number of a text in a register, whose name stands right before it or before a colon. */
export const isRegistered = (t: Tokens, i: number): boolean =>
  isRanked(t, i) || isRegister(t, i - 1) || (isSymbol(t, i - 1, ':') && isRegister(t, i - 2));

/** Codes with how many tokens they have. */
const CODES: readonly (readonly [(t: Tokens, i: number) => boolean, number])[] = [
  [isDialledPair, 3],
  [isDocket, 5],
  [isForeignDay, 3],
  [isSpacedPair, 2],
  [isRoomOfLetter, 2],
  [isShortDialled, 1],
];

/** Token behind the code that begins at a token, where a word before it names one. */
export function endOfNamedCode(t: Tokens, i: number): number | undefined {
  const code = CODES.find(([is]) => is(t, i));
  return code ? i + code[1] : endOfVolume(t, i);
}

/** Words of a name between the number and the unit of an army, at most. */
const UNIT_REACH = 3;
const isOfArmy = wordTest(/^(squadron|regiment|battalion|brigade|division|wing|flotilla|battery|corps|commando)$/);

/** "437 Heron Squadron", "the 3 Orel Brigade": a unit of an army, which is called by its number. */
export function namesUnit(t: Tokens, i: number): boolean {
  if (isGlued(t, i) || widthAt(t, i) > 3 || !t.cased) return false;
  for (let at = i + 1; at <= i + UNIT_REACH && isLetters(t, at) && isCapital(t, at) && !isGlued(t, at); at++) {
    if (!isOfArmy(t, at)) continue;
    // "3 North Wing aides", "12 Division I titles"
    const goesOn = isLetters(t, at + 1) && (isCapital(t, at + 1) || isPlural(t, at + 1));
    return !goesOn && !isInCapitals(t, at);
  }
  return false;
}
