import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, T, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  someToken,
  widthAt,
  type Recognizer,
} from '../draft.ts';
import { unitNameAt } from '../lexicon.ts';
import { not } from './make-draft.ts';

/** Tokens looked back over for the bracket that "2)" might close. */
const BRACKET_REACH = 40;

/** "1. The first point", "2) Then", "(3) last", "; 2) the next", "4: And": numbers of a list. */
export const listNumber: Recognizer = {
  id: 'list-number',
  begins: ['digits'],
  plainly: { at: (t, i) => isNumbered(t, i) || isUnmarked(t, i) },
  match(t, i) {
    if (!isDigits(t, i) || widthAt(t, i) > 2) return undefined;
    const next = i + 1;
    if (isNumbered(t, i) && numberedParagraphs(t).has(i)) return not('list number', i + 3);
    if (atBlockStart(t, i) && isSymbol(t, next, '.', ')') && isGlued(t, next) && !isGlued(t, next + 1))
      return not('list number', next + 1);
    if (isColoned(t, i) && colonedPoints(t).has(i)) return not('list number', next + 1);
    if (isUnmarked(t, i) && unmarkedPoints(t).has(i)) return not('list number', next);
    if (
      isSymbol(t, i - 1, '(') &&
      isSymbol(t, next, ')') &&
      digitsAt(t, i) <= 9 &&
      isLetters(t, next + 1) &&
      !isCapital(t, next + 1) &&
      (!isLetters(t, i - 2) || isFirstOf(t, i))
    )
      return not('list number', next + 1);
    // "(2)" alone on its line, above the note that it numbers
    if (
      isSymbol(t, i - 1, '(') &&
      isSymbol(t, next, ')') &&
      (isBreak(t, i - 2) || isSymbol(t, i - 2, '.')) &&
      isBreak(t, next + 1) &&
      digitsAt(t, i) >= 1 &&
      digitsAt(t, i) <= MOST_NOTES &&
      isNote(t, next + 2)
    )
      return not('list number', next + 1);
    if (
      isSymbol(t, next, ')') &&
      !isSymbol(t, i - 1, '(') &&
      digitsAt(t, i) <= 20 &&
      (isLetters(t, next + 1) || isDigits(t, next + 1)) &&
      (isBreak(t, i - 1) || isSymbol(t, i - 1, ';', ':', '.', ',') || (classAt(t, i - 1) & FUNCTION_WORD) !== 0) &&
      !opened(t, i)
    )
      return not('list number', next + 1);
    return undefined;
  },
};

/** "1: It was late.": a block that begins with a number and a colon. */
const isColoned = (t: Tokens, i: number): boolean =>
  isSymbol(t, i + 1, ':') &&
  isGlued(t, i + 1) &&
  !isGlued(t, i + 2) &&
  widthAt(t, i) <= 2 &&
  isLetters(t, i + 2) &&
  isCapital(t, i + 2) &&
  atBlockStart(t, i);

/** The numbers with a colon that count the points of a text: each is one more than the last, from 1 on. Minutes of a match leap. */
const colonedPoints = onceForText((t): ReadonlySet<number> => {
  const found: number[] = [];
  for (let i = 0; i < t.count; i++)
    if (t.kind[i] === T.digits && isColoned(t, i) && digitsAt(t, i) === found.length + 1) found.push(i);
  return new Set(found.length > 1 ? found : []);
});

/** Tokens of a paragraph that is a point of a list and no entry of a table or recipe, at least. */
const LEAST_POINT = 12;

/** "2 Banks are being asked about their loans.": a paragraph that begins with a bare number and is a sentence. */
const isUnmarked = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  widthAt(t, i) <= 2 &&
  !isGlued(t, i + 1) &&
  isLetters(t, i + 1) &&
  isCapital(t, i + 1) &&
  atBlockStart(t, i) &&
  !someToken(t, i + 1, i + LEAST_POINT, isBreak);

/** The numbers of such paragraphs that count on from 1: three at least, as two may count what they speak of. */
const unmarkedPoints = onceForText((t): ReadonlySet<number> => {
  const found: number[] = [];
  for (let i = 0; i < t.count; i++)
    if (t.kind[i] === T.digits && isUnmarked(t, i) && digitsAt(t, i) === found.length + 1) found.push(i);
  return new Set(found.length > 2 ? found : []);
});

/** Notes below one table, at most; a cell in brackets is as often a loss, and what follows it no sentence. */
export const MOST_NOTES = 20;
/** Words of a line that make it a sentence and no label of a row. */
const LEAST_NOTE = 5;

function isNote(t: Tokens, at: number): boolean {
  if (!isCapital(t, at)) return false;
  for (let i = at; i < at + LEAST_NOTE; i++) if (!isLetters(t, i)) return false;
  return true;
}

/** Tokens from the first of a list to its second: "to report (1) the growth; (2) the costs". */
const SECOND_REACH = 60;

/** Whether "(1)" is followed by "(2)" in its block. */
function isFirstOf(t: Tokens, i: number): boolean {
  if (digitsAt(t, i) !== 1) return false;
  for (let k = i + 3; k < i + SECOND_REACH && !isBreak(t, k); k++)
    if (isDigits(t, k) && digitsAt(t, k) === 2 && isSymbol(t, k - 1, '(') && isSymbol(t, k + 1, ')')) return true;
  return false;
}

/** Whether a bracket is open before token `i`. */
function opened(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < BRACKET_REACH && !isBreak(t, k); k--) {
    if (isSymbol(t, k, '(')) return true;
    if (isSymbol(t, k, ')')) return false;
  }
  return false;
}

/** "4.1 The clerk said": a block that begins with two numbers and a point between, and goes on in a new word. */
const isNumbered = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  isSymbol(t, i + 1, '.') &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  !isGlued(t, i + 3) &&
  widthAt(t, i) <= 2 &&
  widthAt(t, i + 2) <= 2 &&
  isLetters(t, i + 3) &&
  isCapital(t, i + 3) &&
  atBlockStart(t, i);

/** "2.5 Kilos of rice" above "2.6 Kilos of oats": a list of amounts; one heading alone may begin with "Second" or "Minutes". */
const isMeasured = (t: Tokens, i: number): boolean =>
  unitNameAt(t, i + 3) !== undefined || (classAt(t, i + 3) & W.magnitude) !== 0;

/** The numbers of a text's paragraphs that go on from one to the next: 4.1, 4.2, 5.1. A decimal that opens a paragraph has no such neighbour. */
const numberedParagraphs = onceForText((t): ReadonlySet<number> => {
  const found: number[] = [];
  for (let i = 0; i < t.count; i++) if (t.kind[i] === T.digits && isNumbered(t, i)) found.push(i);
  const goesOn = (a: number | undefined, b: number | undefined): boolean => {
    if (a === undefined || b === undefined || (isMeasured(t, a) && isMeasured(t, b))) return false;
    const [chapter, next] = [digitsAt(t, a), digitsAt(t, b)];
    const [part, then] = [digitsAt(t, a + 2), digitsAt(t, b + 2)];
    return (chapter === next && then === part + 1) || (next === chapter + 1 && then === 1);
  };
  return new Set(found.filter((i, k) => goesOn(found[k - 1], i) || goesOn(i, found[k + 1])));
});
