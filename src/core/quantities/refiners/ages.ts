import { isCapital, type Tokens } from '../../text/tokens.ts';
import {
  classAt,
  isBreak,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  lower,
  overHyphen,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { isPerson } from '../persons.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';

/** "62-year-old", "five years old", "6 weeks of age", "aged 38", "at the age of 113", "Jane Roe, 38, said", "J. Smith (63, …)". */
export const ages: Refiner = {
  id: 'ages',
  refine(t, drafts) {
    drafts.forEach((draft, k) => {
      if (typeof draft.low !== 'number') return;
      const before = drafts[k - 1];
      // "aged 61 and 34"
      const listed =
        before?.kind === 'age' &&
        draft.measure === 'bare' &&
        draft.from - before.to === 1 &&
        isWord(t, before.to, 'and', 'or');
      if (listed) Object.assign(draft, { kind: 'age', unit: 'year', measure: 'unit' });
      if (listed || age(t, draft)) draft.trace.push('ages');
    });
    return drafts;
  },
};

function age(t: Tokens, draft: Draft): boolean {
  const { to } = draft;
  if (draft.kind === 'duration') {
    const old = overHyphen(t, to);
    const word = isLetters(t, old) ? lower(t, old) : '';
    if (word === 'old' || word === 'olds') {
      draft.to = old + 1;
      draft.kind = 'age';
      return true;
    }
    if (word === 'of' && isLetters(t, old + 1) && lower(t, old + 1) === 'age') {
      draft.to = old + 2;
      draft.kind = 'age';
      return true;
    }
    const at = draft.from - 1;
    // "mean age was 46.3 years", "aged 18 to 74 years", "Age at loss | 34 years"
    if (draft.unit !== 'year' || !(/^age[ds]?$/.test(wordAt(t, at)) || saidOfAge(t, at))) return false;
    draft.kind = 'age';
    return true;
  }
  if (
    draft.measure !== 'bare' ||
    typeof draft.high !== 'number' ||
    draft.high > 125 ||
    (draft.low as number) < 1 ||
    !Number.isInteger(draft.low)
  )
    return false;
  const set = (): boolean => {
    draft.kind = 'age';
    draft.unit = 'year';
    draft.measure = 'unit';
    return true;
  };
  const yo = isLetters(t, to) ? lower(t, to) : '';
  if (yo === 'yo' || (yo === 'y' && isSymbol(t, to + 1, '/') && isLetters(t, to + 2) && lower(t, to + 2) === 'o')) {
    draft.to = yo === 'yo' ? to + 1 : to + 3;
    return set();
  }
  const at = draft.from - 1;
  if (isAged(t, at)) return set();
  if (isWord(t, at, 'of') && isLetters(t, at - 1) && lower(t, at - 1) === 'age') return set();
  if (draft.modality !== 'at-least' && draft.modality !== 'at-most' && closed(t, to)) {
    // "a lorry driver of 44"
    if (
      isWord(t, at, 'of') &&
      isLetters(t, at - 1) &&
      isPerson(lower(t, at - 1)) &&
      draft.digits <= 2 &&
      namedOne(t, at - 1)
    )
      return set();
    // "the average age of those who joined was 46", "the age limit was 74"
    if (isIn(t, at, BE) && ageBefore(t, at)) return set();
    // "the goalkeeper is 37"
    if (isIn(t, at, BE) && isLetters(t, at - 1) && isPerson(lower(t, at - 1)) && !isWord(t, to, ',')) return set();
  }
  if (draft.modality === 'exact' && ofPerson(t, at, to)) return set();
  if (draft.digits > 2 || draft.modality !== 'exact') return false;
  const behind = isSymbol(t, to, ',', '.', ';') && isGlued(t, to);
  const comma =
    isSymbol(t, at, ',') &&
    behind &&
    ((isSymbol(t, to, ',') && isLetters(t, at - 1) && isPerson(lower(t, at - 1))) ||
      namesPerson(t, at - 1) ||
      (isSymbol(t, to, ',') && surname(t, at - 1) && (draft.low as number) > 14));
  const bracket = isSymbol(t, at, '(') && isSymbol(t, to, ')', ',') && namesPerson(t, at - 1);
  if (comma || bracket) return set();
  return false;
}

const wordAt = (t: Tokens, i: number): string => (isLetters(t, i) ? lower(t, i) : '');

/** "age was", "age limit:", and the cell of a table or label before that begins with "age". */
function saidOfAge(t: Tokens, at: number): boolean {
  if (isIn(t, at, BE) || isSymbol(t, at, ':')) return ageBefore(t, at);
  if (!isBreak(t, at)) return false;
  let first = at;
  while (first > 0 && at - first < AGE_REACH && !isBreak(t, first - 1)) first--;
  return /^ages?$/.test(wordAt(t, first));
}

const isAged = wordTest(/^(aged|age|ages)$/);
const isAge = wordTest(/^ages?$/);
const isTurning = wordTest(/^(turned|turns|turning)$/);
const isEldest = wordTest(/^(eldest|oldest|youngest|age)$/);
/** What an apostrophe leaves of "am" and "is". */
const isShortBe = wordTest(/^[ms]$/);
const BE = wordSet('is was were am are be been');
const PERSON = wordSet('i he she who we they');

/** "who was 29 and", "I'm sixty-one now", "she turned 40", "the eldest was 74": an age said of a person. */
function ofPerson(t: Tokens, at: number, to: number): boolean {
  const closed = !isLetters(t, to) || (classAt(t, to) & FUNCTION_WORD) !== 0;
  if (!closed || isWord(t, to, 'of', 'to', 'in')) return false;
  if (isTurning(t, at)) return true;
  // "I'm", "he's"
  if (isShortBe(t, at) && isSymbol(t, at - 1, "'", '’')) return isIn(t, at - 2, PERSON);
  if (!isIn(t, at, BE)) return false;
  let who = at - 1;
  if (isWord(t, who, 'only', 'just', 'then', 'now', 'already')) who--;
  return isIn(t, who, PERSON) || namesPerson(t, who) || isEldest(t, who);
}

/** Nothing that the number could count or measure follows. */
const closed = (t: Tokens, to: number): boolean =>
  !isLetters(t, to) || ((classAt(t, to) & (FUNCTION_WORD | W.verb)) !== 0 && !isWord(t, to, 'of', 'to'));

/** Whether an article stands a few words before: "a retired ferry pilot". */
function namedOne(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    if (classAt(t, k) & W.article) return true;
    if (!isLetters(t, k)) return false;
  }
  return false;
}

/** Tokens looked back over for the word "age". */
const AGE_REACH = 9;

function ageBefore(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= AGE_REACH; k--) {
    if (isBreak(t, k) || isSymbol(t, k, '.', ';', ':', ',')) return false;
    if (isAge(t, k)) return true;
  }
  return false;
}

/** Two or more capitalised words, or an initial and a name, that end at token `i`: how a person is named. */
function namesPerson(t: Tokens, i: number): boolean {
  if (!isLetters(t, i) || !isCapital(t, i) || classAt(t, i) & (W.month | W.weekday | FUNCTION_WORD)) return false;
  const length = t.end[i]! - t.start[i]!;
  if (length < 3 || /[A-Z]{2}/.test(t.text.slice(t.start[i]! + 1, t.end[i]))) return false;
  let k = i - 1;
  if (isSymbol(t, k, '.') && isGlued(t, k)) k--;
  if (isHyphen(t, k) && isGlued(t, k)) k--;
  return isLetters(t, k) && isCapital(t, k) && !(classAt(t, k) & (FUNCTION_WORD | W.month)) && !isBreak(t, k);
}

/** One capitalised word that could be a surname: "Ostrander, 54, has". */
function surname(t: Tokens, i: number): boolean {
  return isLetters(t, i) && isCapital(t, i) && t.end[i]! - t.start[i]! > 3 && !classAt(t, i);
}
