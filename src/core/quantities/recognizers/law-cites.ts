import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  widthAt,
  wordTest,
} from '../draft.ts';
import { unitNameAt } from '../lexicon.ts';
import { nounAfter } from './noun.ts';

/** Places in collections of laws and judgments: volume, pages, sections, dockets, and the years that they are cited with. */

/** Collections whose initials go without full stops. */
const isInitials = wordTest(
  /^(wl|lexis|usc|usca|uscs|cfr|ac|qb|kb|wlr|scr|scc|clr|alr|dlr|air|ewca|ewhc|ewfc|uksc|ukhl|ukpc|ukut|hcjac|csih|csoh|iesc|iehc|ieca|onca|onsc|bcca|bcsc|abca|skca|fca|hca|nswca|nswsc|vsca|nzsc|nzca|nzhc|zasca|zacc|sgca|sghc|hkcfa)$/,
);
const isInitialsOf = (t: Tokens, i: number): boolean =>
  isInitials(t, i) && t.text.slice(t.start[i], t.end[i]) === t.text.slice(t.start[i], t.end[i]).toUpperCase();

/** Tokens of the name of a collection, at most: "N. Y. S. 2d". */
const NAME_REACH = 14;
/** Letters of an abbreviated word of it: "Supp.". */
const LONGEST = 5;

const isSeries = wordTest(/^(d|nd|rd|th)$/);

/** Token behind the name of a collection that begins at a token, where a page follows: "F.3d", "S. Ct.", "F. App'x", "WL". */
function overName(t: Tokens, from: number): number | undefined {
  let stops = 0;
  let series = false;
  let at = from;
  while (at - from < NAME_REACH && !isBreak(t, at)) {
    if (isDigits(t, at)) {
      if (widthAt(t, at) > 1 || !isGlued(t, at + 1) || !isSeries(t, at + 1)) break;
      series = true;
      at += 2;
    } else if (!isLetters(t, at) || !isCapital(t, at) || widthAt(t, at) > LONGEST || classAt(t, at) & W.month) {
      return undefined;
    } else if (isSymbol(t, at + 1, '.') && isGlued(t, at + 1)) {
      stops++;
      at += 2;
    } else if (isInitialsOf(t, at)) {
      stops += 2;
      at++;
    } else if (stops > 0 && isSymbol(t, at + 1, "'", '’') && isGlued(t, at + 2) && isLetters(t, at + 2)) {
      stops++;
      at += 3;
    } else return undefined;
  }
  // one abbreviated word alone stands before much else: "3 St. 12"
  return isDigits(t, at) && (stops > 1 || (stops > 0 && series)) ? at : undefined;
}

/** Tokens of the bracket that says which court and when: "(7th Cir. 1991)". */
const COURT_REACH = 12;

/** Token behind a bracket that ends in a year or the last part of a date; the token itself where none begins there. */
function overYear(t: Tokens, from: number): number {
  if (!isSymbol(t, from, '(')) return from;
  for (let k = from + 1; k - from < COURT_REACH && !isBreak(t, k); k++)
    if (isSymbol(t, k, ')')) return isDigits(t, k - 1) ? k + 1 : from;
  return from;
}

/** "410 U.S. 113", "945 F.2d 989, 991 (7th Cir. 1991)", "2010 WL 2881515 (7/23/10)": token behind the volume that begins at a token. */
export function volumeCited(t: Tokens, i: number): number | undefined {
  if (!isLetters(t, i + 1) || !isCapital(t, i + 1)) return undefined;
  const page = overName(t, i + 1);
  if (page === undefined) return undefined;
  let to = page + 1;
  // ", 501-02": the very page, where the year stands behind it
  let pin = to;
  while (isSymbol(t, pin, ',', '-', '–') && isDigits(t, pin + 1)) pin += 2;
  if (isSymbol(t, pin, '(')) to = pin;
  for (let n = 0, end = overYear(t, to); end > to && n < 2; n++, end = overYear(t, to)) to = end;
  return to;
}

/** "[2010] EWCA Crim 54": token behind a judgment that is named by its year in square brackets. */
export function yearCited(t: Tokens, i: number): number | undefined {
  if (!isSymbol(t, i - 1, '[') || !isSymbol(t, i + 1, ']') || widthAt(t, i) !== 4) return undefined;
  let at = i + 2;
  if (isDigits(t, at)) at++;
  let words = 0;
  while (isLetters(t, at) && isCapital(t, at) && words < 3) {
    words++;
    at += isSymbol(t, at + 1, '.') && isGlued(t, at + 1) ? 2 : 1;
  }
  return words > 0 && isDigits(t, at) && !isBreak(t, at) ? at + 1 : undefined;
}

/** Tokens of one section with its letters and clauses, at most: "113(a)(3)", "480A.08", "2000e-5(b)". */
const SECTION = 24;

function overSection(t: Tokens, i: number): number {
  let to = i + 1;
  while (to - i < SECTION && isGlued(t, to)) {
    if (isLetters(t, to) || isDigits(t, to)) to++;
    else if (isSymbol(t, to, '.', '-', '–') && isGlued(t, to + 1) && (isDigits(t, to + 1) || isLetters(t, to + 1)))
      to += 2;
    else if (isSymbol(t, to, '(') && (isLetters(t, to + 1) || isDigits(t, to + 1)) && isSymbol(t, to + 2, ')')) to += 3;
    else break;
  }
  return to;
}

const isPart = wordTest(/^(subd|subds|para|cl|art)$/);
/** Sections of one list, at most. */
const MOST_SECTIONS = 8;

/** "113(a)(3) and 1153", "480A.08, subd. 3 (2012)": token behind the sections that begin at a token, and the year of the law. */
export function sectionsCited(t: Tokens, i: number): number {
  let to = overSection(t, i);
  for (let n = 0; n < MOST_SECTIONS; n++) {
    // "§ 922(g) (1)"
    if (isSymbol(t, to, '(') && widthAt(t, to + 1) === 1 && isSymbol(t, to + 2, ')')) to += 3;
    // "§§ 21.11 (Orel 2003) (exposure); 22.021 (Orel Supp. 2007)"
    const year = overYear(t, to);
    if (year > to && isSymbol(t, overNote(t, year), ';') && isDecimal(t, overNote(t, year) + 1)) to = overNote(t, year);
    let at = isSymbol(t, to, ',', ';') ? to + 1 : to;
    if (isWord(t, at, 'and', 'or', 'to', 'through') || (at === to && isSymbol(t, at, '-', '–'))) at++;
    else if (at === to) break;
    if (isPart(t, at)) at += isSymbol(t, at + 1, '.') ? 2 : 1;
    if (!isDigits(t, at) || at === to || isBreak(t, at)) break;
    if (codeCited(t, at) !== undefined || volumeCited(t, at) !== undefined) break;
    if (nounAfter(t, at + 1, true)?.plural || unitNameAt(t, at + 1) || classAt(t, at + 1) & W.month) break;
    to = overSection(t, at);
  }
  return widthAt(t, to + 1) === 4 || isCapital(t, to + 1) ? overYear(t, to) : to;
}

const isDecimal = (t: Tokens, i: number): boolean =>
  isDigits(t, i) && isSymbol(t, i + 1, '.') && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2);

/** Token behind a bracket that says what a section is about, or the token itself. */
function overNote(t: Tokens, from: number): number {
  if (!isSymbol(t, from, '(')) return from;
  for (let k = from + 1; k - from < COURT_REACH && !isBreak(t, k); k++) if (isSymbol(t, k, ')')) return k + 1;
  return from;
}

/** "18 U.S.C. § 924(c)", "42 CFR 483", "18 U.S.C. Sec. 113(b) (1988)": token behind the title of a code that begins at a token. */
export function codeCited(t: Tokens, i: number): number | undefined {
  let at = i + 1;
  // "In 2019 USC students came": without full stops it is a code only before a section
  const bare = isInitialsOf(t, at) && /^(usc|usca|uscs|cfr)$/.test(lower(t, at));
  if (bare) at++;
  else {
    while (
      at - i < 9 &&
      isLetters(t, at) &&
      isCapital(t, at) &&
      widthAt(t, at) === 1 &&
      isSymbol(t, at + 1, '.') &&
      isGlued(t, at + 1)
    )
      at += 2;
    if (at === i + 1) return undefined;
    const code = t.text.slice(t.start[i + 1] ?? 0, t.end[at - 1] ?? 0).replace(/\s/g, '');
    if (!/^(U\.S\.C\.(A\.)?|C\.F\.R\.)$/.test(code)) return undefined;
  }
  let section = at;
  while (isSymbol(t, section, '§')) section++;
  if (isSection(t, section)) section += isSymbol(t, section + 1, '.') ? 2 : 1;
  return isDigits(t, section) && !isBreak(t, section) ? sectionsCited(t, section) : bare ? undefined : at;
}
/** "s. 322 of the Harbours Act", "ss. 3(1) and 5 of the Code": token behind the sections that begin at a token. */
export function sectionOfAct(t: Tokens, i: number): number | undefined {
  if (!isSymbol(t, i - 1, '.') || !isGlued(t, i - 1) || !isShortSection(t, i - 2) || isGlued(t, i - 2))
    return undefined;
  const to = sectionsCited(t, i);
  return isWord(t, to, 'of') && isWord(t, to + 1, 'the', 'that') && isCapital(t, to + 2) ? to : undefined;
}
const isShortSection = wordTest(/^ss?$/);
const isSection = wordTest(/^(section|sections|sec|secs|part|parts)$/);

/** "Norvik v. Tarn, 88-2125": the number of a case behind its name. */
export const isDocket = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, ',') &&
  isLetters(t, i - 2) &&
  isCapital(t, i - 2) &&
  widthAt(t, i) === 2 &&
  isSymbol(t, i + 1, '-') &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  widthAt(t, i + 2) >= 3 &&
  widthAt(t, i + 2) <= 5 &&
  (isBreak(t, i + 3) || isSymbol(t, i + 3, ',', '(', ';', ')', '.'));

/** Whether a plain place may be in a collection without full stops: "2010 WL 2881515", "18 USC 641". */
export const mayBeCited = (t: Tokens, i: number): boolean =>
  isDigits(t, i) && isLetters(t, i + 1) && widthAt(t, i + 1) > 1 && isInitialsOf(t, i + 1);
