import { isCapital, type Tokens } from '../../text/tokens.ts';
import { classAt, isBreak, isGlued, isHyphen, isLetters, isSymbol, isWord, wordTest } from '../draft.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';

/** How a text names persons. */

/** Two or more capitalised words, or an initial and a name, that end at token `i`: how a person is named. */
export function namesPerson(t: Tokens, i: number): boolean {
  const name = beforeSuffix(t, i);
  if (name !== i) return namesPerson(t, name);
  if (!isLetters(t, i) || !isCapital(t, i) || classAt(t, i) & (W.month | W.weekday | FUNCTION_WORD)) return false;
  const length = t.end[i]! - t.start[i]!;
  if (length < 3 || /[A-Z]{2}/.test(t.text.slice(t.start[i]! + 1, t.end[i]))) return false;
  let k = i - 1;
  if (isSymbol(t, k, '.') && isGlued(t, k)) k--;
  if (isHyphen(t, k) && isGlued(t, k)) k--;
  return isLetters(t, k) && isCapital(t, k) && !(classAt(t, k) & (FUNCTION_WORD | W.month)) && !isBreak(t, k);
}

const isSuffix = wordTest(/^(jr|sr|ii|iii|iv)$/);
/** What is numbered in Roman figures besides persons. */
const isNumbered = wordTest(/^(war|act|phase|part|class|mark|world|stage|type|series)$/);

/** The last token of a name before "Jr.", "Sr", "III" that ends at token `i`; the token itself where no such thing does. */
function beforeSuffix(t: Tokens, i: number): number {
  const at = isSymbol(t, i, '.') && isGlued(t, i) ? i - 1 : i;
  if (!isSuffix(t, at) || !isCapital(t, at)) return i;
  const name = isSymbol(t, at - 1, ',') ? at - 2 : at - 1;
  return name < 0 || isNumbered(t, name) || classAt(t, name) & W.reference ? i : name;
}

/** One capitalised word that could be a surname: "Ostrander, 54, has". */
export function surname(t: Tokens, i: number): boolean {
  return isLetters(t, i) && isCapital(t, i) && t.end[i]! - t.start[i]! > 3 && !classAt(t, i);
}

/** One name, which stands elsewhere in the text behind another: "Drummond is 29" where "Kofi Drummond" was named. */
export function knownName(t: Tokens, i: number): boolean {
  if (!surname(t, i)) return false;
  const name = ` ${t.text.slice(t.start[i], t.end[i])}`;
  const near = Math.max(0, t.start[i]! - NAME_REACH);
  for (let k = t.text.indexOf(name, near), n = 0; k >= 0 && k < t.start[i]! + NAME_REACH && n < MOST_NAMES; n++) {
    if (GIVEN_NAME.test(t.text.slice(Math.max(0, k - GIVEN), k))) return true;
    k = t.text.indexOf(name, k + 1);
  }
  return false;
}

/** Characters on each side in which a person's full name is looked for, places of the name looked at, and the longest first name. */
const NAME_REACH = 20000;
const MOST_NAMES = 12;
const GIVEN = 16;
/** A word before a surname that could be a first name, behind no further name: not "Mount", which a sentence hardly says "is 29" of. */
const GIVEN_NAME =
  /(?:^|[^\p{L}'’-])(?!(?:The|In|At|On|And|But|For|With|Of|From|By|As|If|To|When|Mr|Mrs|Ms|Dr|Port|Mount|Lake|Fort|Cape|Saint|North|South|East|West|New|Great|Old)$)\p{Lu}\p{Ll}{2,}$/u;

/** The bracket that opens what token `i` closes, where it is near; else the token itself. */
export function openingOf(t: Tokens, i: number): number {
  for (let k = i - 1; k >= 0 && i - k <= 5; k--) if (isSymbol(t, k, '(')) return k;
  return i;
}

/** "Mara Velt who ran the yard was forty six": whether a clause ends here that tells of a named person. */
export function inClause(t: Tokens, i: number): boolean {
  for (let k = i; k > 0 && i - k <= CLAUSE && isLetters(t, k); k--)
    if (isWord(t, k, 'who')) return namesPerson(t, isSymbol(t, k - 1, ',') ? k - 2 : k - 1);
  return false;
}
const CLAUSE = 6;
