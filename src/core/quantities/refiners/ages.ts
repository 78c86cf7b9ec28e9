import type { Tokens } from '../../text/tokens.ts';
import {
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isNumber,
  isSymbol,
  isWord,
  saidBefore,
  someToken,
  lower,
  overHyphen,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { singular } from '../../language/morphology.ts';
import { isCricketText, isGameText } from '../games.ts';
import { isPerson, PRONOUNS } from '../persons.ts';
import { isOfListedNames } from './listed-names.ts';
import { fromAge, isAge, isDownTo, isMeanAge, listBefore, boundAge } from './age-ranges.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { WordFlags } from '../../text/word-memo.ts';
import { hasChildren, isOfLifeAt, isParent } from './life-ages.ts';
import { inClause, knownName, namesPerson, openingOf, surname } from './person-names.ts';

/** "62-year-old", "five years old", "6 weeks of age", "aged 38", "at the age of 113", "Jane Roe, 38, said", "J. Smith (63, …)". */
export const ages: Refiner = {
  id: 'ages',
  refine(t, drafts) {
    drafts.forEach((draft, k) => {
      if (typeof draft.low !== 'number') return;
      const before = k > 0 ? drafts[k - 1] : undefined;
      // "aged 61 and 34"
      const listed =
        before?.kind === 'age' &&
        draft.measure === 'bare' &&
        // "one aged 14 and two 15-year-olds"
        drafts[k + 1]?.from !== draft.to &&
        (draft.from - before.to === 1 || isDownTo(t, before.to, draft.from)) &&
        (isWord(t, before.to, 'and', 'or', 'to') || draft.from - before.to === 2 || isEcho(t, before, draft));
      if (listed) Object.assign(draft, { kind: 'age', unit: 'year', measure: 'unit' });
      if (listed || age(t, draft, before?.kind === 'age')) draft.trace.push('ages');
      // "at five, six and seven months old"
      if (draft.kind === 'age' && draft.unit !== '' && before?.kind === 'duration') listBefore(t, drafts, k);
      // "the 16- and 17-year-old pupils"
      if (draft.kind === 'age' && before?.kind === 'duration' && before.unit === draft.unit)
        if (hangs(t, before, draft) || (fromAge(t, before.from - 1) && isWord(t, before.to, 'to'))) before.kind = 'age';
    });
    return drafts;
  },
};

/** "The ages of the cases: 1 to 10 years: 49 cases": tokens back to the head of such a list. */
const LIST_BACK = 60;
const isAges = wordTest(/^(age|ages|aged)$/);

/** "16- and 17-year-old": the first number leaves its unit to the second. */
const hangs = (t: Tokens, first: Draft, second: Draft): boolean =>
  // "from 12 to less than 18 years of age"
  (isWord(t, first.to, 'to') && second.from - first.to === 1 && isWord(t, first.from - 1, 'from')) ||
  (isHyphen(t, first.to) &&
    isGlued(t, first.to) &&
    second.from - first.to === 2 &&
    isWord(t, first.to + 1, 'and', 'or', 'to'));

/** "You were what, twenty-six? Twenty-six, yes.": the same number as an answer. */
const isEcho = (t: Tokens, asked: Draft, draft: Draft): boolean =>
  isSymbol(t, asked.to, '?') && draft.low === asked.low && !isLetters(t, draft.to);

const isHuman = wordTest(/^(man|woman|boy|girl|male|female|lad|lady|gentleman|youth|child|adult)$/);

function age(t: Tokens, draft: Draft, agedBefore: boolean): boolean {
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
      boundAge(draft, t);
      return true;
    }
    const at = draft.from - 1;
    // "mean age was 46.3 years", "aged 18 to 74 years", "Age at loss | 34 years"
    // a star may have an age of billions of years
    // "a woman of about 25 years", and no "his woman of 25 years"
    const human = isHuman(t, at - 1) && closed(t, to) && !(classAt(t, at - 2) & W.determiner);
    const of = isWord(t, at, 'of') && (isAge(t, at - 1) || human) && (draft.high as number) <= OLDEST;
    // "aged 6–23 months"
    const young = (draft.unit === 'month' || draft.unit === 'week') && isWordAged(t, at);
    const listed =
      isSymbol(t, to, ':') &&
      isNumber(t, to + 1) &&
      (draft.high as number) <= OLDEST &&
      someToken(t, at - LIST_BACK, at, isAges);
    if (!young && (draft.unit !== 'year' || !(of || listed || isAged(t, at) || saidOfAge(t, at)))) return false;
    draft.kind = 'age';
    return true;
  }
  if (
    draft.measure !== 'bare' ||
    typeof draft.high !== 'number' ||
    draft.high > OLDEST ||
    (draft.low as number) < 1 ||
    (!Number.isInteger(draft.low) && !isMeanAge(t, draft.from - 1))
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
  // "aged only 14": "only" is part of the figure's wording where it stands before a unit
  const aged = isWord(t, at, 'only', 'just', 'barely') ? at - 1 : at;
  if (isAged(t, aged)) return set();
  // "lower the voting age to 18", "the age at which they retire rose to 67"
  if (isWord(t, at, 'to', 'from') && (isAge(t, at - 1) || isAge(t, at - 2)) && closed(t, to)) return set();
  if (
    draft.measure === 'bare' &&
    fromAge(t, at) &&
    (isWord(t, to, 'to', 'and', 'down', 'up') || isBreak(t, to) || !isLetters(t, to))
  )
    return set();
  const bounded = draft.modality === 'at-least' || draft.modality === 'at-most';
  if (bounded && (closed(t, to) || isAdmitted(t, to)) && (draft.low as number) <= OLDEST_BOUND && isOfPeople(t, at))
    return set();
  // "anyone over 16 can have it; in the study they were at least 18": behind another age
  if (
    bounded &&
    closed(t, to) &&
    isIn(t, at, BE) &&
    isWord(t, at - 1, 'they', 'she', 'he', 'all') &&
    (draft.low as number) <= OLDEST_BOUND &&
    agedBefore
  )
    return set();
  // "people who are 65 or older"
  if (bounded && isOlder(t, to - 1)) return set();
  // "her two brothers, 11 and 13, were found"
  if (isSymbol(t, at, ',') && isPeopleAt(t, at - 1) && isWord(t, to, 'and') && isSymbol(t, to + 2, ',', '.'))
    return set();
  // "as Ann Vey and Ola Roe, both 16."
  if (isWord(t, at, 'both') && isSymbol(t, at - 1, ',') && namesPerson(t, at - 2) && closes(t, to)) return set();
  // "the boys are 14 and 22"
  if (isIn(t, at, BE) && areYoung(t, at - 1) && (!isLetters(t, to) || isWord(t, to, 'and'))) return set();
  // "the youngest was 11 and the eldest 87"
  // and "the oldest, 88, took seven hours"
  const eldest = isSymbol(t, at, ',') && isSymbol(t, to, ',') ? at - 1 : at;
  if (isEldestOne(t, eldest) && closed(t, to)) return set();
  // "Age: 34"
  if (isSymbol(t, at, ':') && isAge(t, at - 1) && closed(t, to)) return set();
  // "Age at sentencing: 58"
  if (isSymbol(t, at, ':') && isWord(t, at - 2, 'at') && isAge(t, at - 3) && closed(t, to)) return set();
  // the cell beside "Age" or "Apparent age"
  if (isBreak(t, at) && isAge(t, at - 1) && isBreak(t, to)) return set();
  if (isWord(t, at, 'of') && isAge(t, at - 1)) return set();
  if (isWord(t, at, 'of') && hasChildren(t, at - 1, draft)) return false;
  // "patients as young as 12"
  if (isWord(t, at, 'as') && isYoungOrOld(t, at - 1) && closed(t, to)) return set();
  if (draft.modality !== 'at-least' && draft.modality !== 'at-most' && closed(t, to)) {
    // "a lorry driver of 44"
    if (
      isWord(t, at, 'of') &&
      isPersonAt(t, at - 1) &&
      !isParent(t, at - 1) &&
      draft.digits <= 2 &&
      (namedOne(t, at - 1) || isWord(t, at - 2, 'one'))
    )
      return set();
    // "the average age of those who joined was 46", "the age limit was 74"
    if (isIn(t, at, BE) && ageBefore(t, at)) return set();
    // "the goalkeeper is 37"
    if (isIn(t, at, BE) && isPersonAt(t, at - 1) && !isWord(t, to, 'over', 'under', 'up', 'down', 'off')) return set();
  }
  if (draft.modality === 'exact' && ofPerson(t, at, to)) return set();
  // "older than 65", "someone past 65"
  if (isOlder(t, draft.from) && isWord(t, draft.from + 1, 'than') && closed(t, to)) return set();
  if (isPast(t, at) && isSomeone(t, at - 1) && closed(t, to)) return set();
  // "he's about forty-five"
  if (draft.modality === 'approximate' && isShortBe(t, at) && ofPerson(t, at, to)) return set();
  // "a boy, perhaps 12, sat there"
  if (draft.modality === 'approximate' && isSymbol(t, at, ',') && isSymbol(t, to, ',') && isPersonAt(t, at - 1))
    return set();
  // "he died before the raid, at 77"
  if (isWord(t, at, 'at') && isSymbol(t, at - 1, ',') && !isLetters(t, to) && died(t, at - 1)) return set();
  if ((closed(t, to) || isWord(t, to, 'of')) && isOfLifeAt(t, draft, at, to)) return set();
  // "Amsel, at 28, failed"
  if (
    isWord(t, at, 'at') &&
    isSymbol(t, at - 1, ',') &&
    isSymbol(t, to, ',') &&
    draft.digits === 2 &&
    draft.modality === 'exact' &&
    (namesPerson(t, at - 2) || surname(t, at - 2))
  )
    return set();
  // "the oldest at 76"
  if (isWord(t, at, 'at') && isEldestOne(t, at - 1) && closed(t, to)) return set();
  // "at 38 still the youngest of them"
  if (isWord(t, at, 'at') && isWord(t, to, 'still', 'the') && someToken(t, to, to + 4, isEldestOne)) return set();
  // "you were what, twenty-six?"
  if (isSymbol(t, at, ',') && isWhat(t, at - 1) && isIn(t, at - 2, BE) && isIn(t, at - 3, ASKED)) return set();
  if (draft.digits > 2 || draft.modality !== 'exact') return false;
  const behind = (isSymbol(t, to, ',', '.', ';', ':') && (isGlued(t, to) || !isGlued(t, at))) || isWord(t, to, 'when');
  // "Lionel Gath, then 23, tried", "Ines Calder (Tarn), 24, won"
  const then =
    isWord(t, at, 'then', 'now') &&
    isSymbol(t, at - 1, ',') &&
    (namesPerson(t, at - 2) || knownName(t, at - 2) || isPersonAt(t, at - 2));
  const country =
    isSymbol(t, at, ',') &&
    isSymbol(t, to, ',') &&
    isSymbol(t, at - 1, ')') &&
    (namesPerson(t, openingOf(t, at - 1) - 1) || surname(t, openingOf(t, at - 1) - 1)) &&
    (draft.low as number) > 14;
  if (behind && (then || country)) return set();
  // "Victims: a boy, 8, and Ines Calder, 27" at the end of a caption
  if (agedBefore && isSymbol(t, at, ',') && isBreak(t, to) && namesPerson(t, at - 1)) return set();
  // "two men aged 27 and 33; a third, 24, is wanted"
  if (agedBefore && eldest < at && isWord(t, at - 2, 'a') && (classAt(t, at - 1) & W.ordinal) !== 0) return set();
  const comma =
    isSymbol(t, at, ',') &&
    behind &&
    ((isSymbol(t, to, ',') && isPersonAt(t, at - 1)) ||
      namesPerson(t, isSymbol(t, at - 1, '*', '_') ? at - 2 : at - 1) ||
      (isSymbol(t, to, '.') && hasSaid(t, at - 2) && surname(t, at - 1) && (draft.low as number) > 14) ||
      (isSymbol(t, to, ',') && surname(t, at - 1) && (draft.low as number) > 14));
  // "Ardel Moss (41) fell": in a text of games what stands there is scored, or the place in a list
  const bracket =
    isSymbol(t, at, '(') &&
    (isSymbol(t, to, ',') ? !isCricketText(t) : isSymbol(t, to, ')') && !isGameText(t) && !isCricketText(t)) &&
    namesPerson(t, at - 1) &&
    // "Orel Measures (1) 2031": a note in the head of a table
    !((draft.low as number) < LEAST_IN_HEAD && (isDigits(t, to + 1) || isBreak(t, to + 1))) &&
    !isOfListedNames(t, at - 1);
  if (comma || bracket) return set();
  return false;
}

const LEAST_IN_HEAD = 10;

const PERSON_NOUN = new WordFlags(word => (isPerson(word) ? 1 : 0));
const PEOPLE = new WordFlags(word => (GROUPS.test(word) || isPerson(singular(word)) ? 1 : 0));
/** Nouns for people in the plural, besides those of single persons. */
const GROUPS =
  /^(?:people|children|men|women|kids|those|them|anyone|anybody|everyone|everybody|youths|adults|users|voters|americans|europeans)$/;
/** Years that anybody has lived, at most. */
const OLDEST = 125;
/** Years that people are under or over, at most. */
const OLDEST_BOUND = 105;

/** "children under 10", "women over 20", "60 percent of them under five", "two thirds of users are under 35". */
function isOfPeople(t: Tokens, i: number): boolean {
  const at = isIn(t, i, BE) ? i - 1 : i;
  return isPeopleAt(t, at);
}

const isPeopleAt = (t: Tokens, i: number): boolean => isLetters(t, i) && PEOPLE.at(t, i) === 1;

/** "children under 12 free", "kids under 5 half price". */
const isAdmitted = wordTest(/^(free|half|admitted|welcome|gratis)$/);

const areYoung = wordTest(/^(boys|girls|sons|daughters|children|kids|twins|brothers|sisters)$/);
const isEldestOne = wordTest(/^(eldest|oldest|youngest)$/);

/** Whether the token is a noun for a person. */
const isPersonAt = (t: Tokens, i: number): boolean => isLetters(t, i) && PERSON_NOUN.at(t, i) === 1;

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
const isWordAged = wordTest(/^aged?$/);
const isYoungOrOld = wordTest(/^(young|old)$/);
const isTurning = wordTest(/^(turned|turns|turning)$/);
const isEldest = wordTest(/^(eldest|oldest|youngest|age)$/);
/** What an apostrophe leaves of "am" and "is". */
const isShortBe = wordTest(/^[ms]$/);
const BE = wordSet('is was were am are be been');
/** Whom one asks about an age. */
const ASKED = wordSet('you he she they');
const isWhat = wordTest(/^what$/);
/** "says Kettering, 68." */
const hasSaid = wordTest(/^(says|said|recalls|recalled|adds|added|asks|asked|explains|explained|remembers)$/);
const isSomeone = wordTest(/^(someone|somebody|anyone|anybody|everyone|those|people)$/);
const isOlder = wordTest(/^(older|younger)$/);
const isWill = wordTest(/^(will|would|ll|must)$/);
const isPast = wordTest(/^(past|over|under)$/);
const hasDied = wordTest(/^(died|dies|dead|retired|killed|married)$/);
/** Tokens of a sentence looked back over for who it is said of. */
const SENTENCE_REACH = 14;

/** Whether somebody dies or retires in the sentence up to token `i`. */
const died = (t: Tokens, i: number): boolean => saidBefore(t, i, SENTENCE_REACH, hasDied);

/** "the bloke on our gate was 74", "the founder of Arden Capital is 58": the noun that the sentence's subject begins with. */
function headIsPerson(t: Tokens, i: number): boolean {
  let first = -1;
  for (let k = i; k >= 0 && i - k <= SENTENCE_REACH; k--) {
    if (isBreak(t, k) || !isLetters(t, k) || classAt(t, k) & (W.auxiliary | W.conjunction)) break;
    // the subject's own article is the one that no preposition stands before
    if (classAt(t, k) & W.article && !(classAt(t, k - 1) & W.preposition)) {
      first = k;
      break;
    }
  }
  if (first < 0) return false;
  let head = first + 1;
  while (head + 1 <= i && !(classAt(t, head + 1) & W.preposition)) head++;
  return head < i && isPersonAt(t, head);
}

/** "who was 29 and", "I'm sixty-one now", "she turned 40", "the eldest was 74": an age said of a person. */
function ofPerson(t: Tokens, before: number, to: number): boolean {
  let at = before;
  const closed = !isLetters(t, to) || (classAt(t, to) & FUNCTION_WORD) !== 0;
  // "he was 1 over par", "she is 2 more away from it"
  if (saysApart(t, to)) return false;
  if (!closed || isWord(t, to, 'of', 'to') || (isWord(t, to, 'in') && !isTurning(t, at))) return false;
  // "is 20, 30 or 40"
  if (isSymbol(t, to, ',', '-', '–', '/') && isDigits(t, to + 1)) return false;
  if (isTurning(t, at)) return true;
  // "he's only 20"
  if (isWord(t, at, 'only', 'just', 'already', 'now', 'still')) at--;
  // "I'm", "he's"
  if (isShortBe(t, at) && isSymbol(t, at - 1, "'", '’'))
    return isIn(t, at - 2, PRONOUNS) || (isWord(t, at - 2, 'who') && isPersonAt(t, at - 3));
  if (!isIn(t, at, BE)) return false;
  let who = at - 1;
  if (isWord(t, who, 'only', 'just', 'then', 'now', 'already')) who--;
  // "he will be 86"
  if (isWord(t, at, 'be') && isWill(t, who)) who--;
  if (isSymbol(t, who, ',', '*')) who--;
  // "We are four.": so many people
  if (isWord(t, who, 'we', 'they') && !isLetters(t, to) && isLetters(t, to - 1)) return false;
  if (inClause(t, who)) return true;
  return isIn(t, who, PRONOUNS) || namesPerson(t, who) || isEldest(t, who) || knownName(t, who) || headIsPerson(t, who);
}

const saysApart = wordTest(
  /^(over|under|behind|up|down|off|out|more|less|fewer|short|shy|ahead|away|clear|back|adrift)$/,
);
const endsInIng = wordTest(/[a-z]{2}ing$/);

const closes = (t: Tokens, to: number): boolean => isBreak(t, to) || isSymbol(t, to, ',', '.', ';');

/** Nothing that the number could count or measure follows. */
const closed = (t: Tokens, to: number): boolean =>
  !isLetters(t, to) ||
  endsInIng(t, to) ||
  ((classAt(t, to) & (FUNCTION_WORD | W.verb)) !== 0 && !isWord(t, to, 'of', 'to'));

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
