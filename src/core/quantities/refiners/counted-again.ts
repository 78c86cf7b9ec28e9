import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { unitNameAt } from '../lexicon.ts';
import { saysDone } from '../recognizers/no-nouns.ts';
import { nounAfter } from '../recognizers/noun.ts';
import {
  endsSentence,
  classAt,
  isBreak,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  wordSet,
  wordTest,
  type Draft,
} from '../draft.ts';
import { closes, sameSentence } from './inherit.ts';

/**
 * Large numbers that leave what they count to the count before them in their sentence: "the port gained 254,000 jobs when experts
 * had expected around 150,000", "it lost 200,000 readers and predicts another 2 million", "a volume of 3,350,244 shares, compared with
 * its average of 1,647,680".
 */

/** Below this a number without a noun counts or measures as often something else. */
const LARGE = 1000;
/** Numbers of one thing, as told and as awaited or before, differ by no more than so many times; what is added by no more than so many. */
const [LIKE, LIKE_ADDED] = [5, 25];
/** Tokens between the word that sets one number against another and the number, at most: "compared to its own daily average of". */
const AGAINST_REACH = 6;

const expects = wordTest(
  /^(expect(s|ed|ing)?|forecast(s|ed|ing)?|predict(s|ed|ing)?|anticipat(es?|ed|ing)|project(s|ed|ing)?|estimat(es?|ed|ing)|await(s|ed)|hoped)$/,
);
const adds = wordTest(
  /^(add(s|ed|ing)?|gain(s|ed|ing)?|los(es?|t|ing)|attract(s|ed|ing)?|sign(ed|ing)?|shed|cut|hire|hired|hiring|sell|sold|build|built|deliver(s|ed|ing)?|produc(es?|ed|ing)|ship(s|ped|ping)?|mak(es?|ing)|registered)$/,
);
const AGAINST = wordSet('compared versus vs against than from');
/** Nouns between the word that sets against and the number, which is of them: "compared with a payroll of 1,450,000". */
const isFigure = wordTest(
  /^(average|averages|total|forecast|estimate|consensus|figure|number|volume|reading|gain|rise|target|goal|count|revised|earlier|previous|prior|initial|downwardly|upwardly|daily|weekly|monthly|yearly|annual|quarterly|own)$/,
);

/** Tokens that may stand between an adding verb and its number: "would add around", "lose up to another". */
const isBetween = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'another', 'some', 'a', 'further', 'additional', 'net') || (classAt(t, i) & W.hedge) !== 0;

/** Whether the number is set against one before it. */
function isSetAgainst(t: Tokens, draft: Draft, last: Draft): boolean {
  for (let i = draft.from - 1; i >= last.to && draft.from - i <= AGAINST_REACH; i--) {
    if (isIn(t, i, AGAINST)) return true;
    const passes =
      isFigure(t, i) || (classAt(t, i) & (W.article | W.determiner)) !== 0 || isWord(t, i, 'to', 'with', 'of', 'its');
    if (!passes) return false;
  }
  return false;
}

/** The count before it in the sentence whose noun a large number counts too. */
export function countedAgain(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  if (typeof draft.low !== 'number' || draft.low < LARGE || draft.step < 1 || draft.trace[0] !== 'amount')
    return undefined;
  if (!(draft.grouped || draft.magnitude) || draft.per) return undefined;
  if (!closes(t, draft) && !expects(t, draft.to)) return undefined;
  let last: Draft | undefined;
  for (let n = k - 1; n >= 0; n--) {
    const other = drafts[n]!;
    // a day or a year only says when
    if (other.kind === 'date' || other.kind === 'year') continue;
    last = other;
    break;
  }
  if (last?.measure !== 'noun' || last.unit === '' || last.per || typeof last.low !== 'number') return undefined;
  if (last.low < LARGE || !sameSentence(t, last, draft) || partsClauses(t, last, draft)) return undefined;
  let before = draft.from - 1;
  while (before > last.to && isBetween(t, before)) before--;
  const times = Math.max(draft.low / last.low, last.low / draft.low);
  if (times <= LIKE && (expects(t, before) || isSetAgainst(t, draft, last))) return last;
  return times <= LIKE_ADDED && (adds(t, before) || (expects(t, before) && isWord(t, draft.from - 1, 'another')))
    ? last
    : undefined;
}

/** Tokens back to the words that say how many of what. */
const NUMBER_REACH = 22;
const leads = wordTest(
  /^(to|at|from|by|was|is|were|are|reached|reaches|exceed(?:s|ed)?|topped|tops|hits?|passed|passes|stood|stands|totall?ed|totals|than|about|around|nearly|over)$/,
);
const isTotal = wordTest(/^(number|tally|count)$/);

/** "the number of shares on offer rose from 11.3 million": the noun that a large number is the number of. */
export function numberOf(t: Tokens, draft: Draft): string | undefined {
  if (typeof draft.low !== 'number' || draft.low < LARGE || draft.step < 1 || draft.trace[0] !== 'amount')
    return undefined;
  if (!(draft.grouped || draft.magnitude) || draft.per || !closes(t, draft)) return undefined;
  // "the number of unemployed persons, 5.5 million, fell"
  const aside = isSymbol(t, draft.from - 1, ',') && isSymbol(t, draft.to, ',');
  if (!aside && !leads(t, draft.from - 1) && !leads(t, draft.from)) return undefined;
  for (let i = draft.from - 1; i > 0 && draft.from - i <= NUMBER_REACH && !isBreak(t, i) && !endsSentence(t, i); i--) {
    if (!isWord(t, i, 'of') || !isTotal(t, i - 1)) continue;
    const noun = nounAfter(t, i + 1, true);
    return noun?.plural && noun.to <= draft.from ? noun.unit : undefined;
  }
  return undefined;
}

/** Tokens over which a change of a rate is told: "fell 530,000 barrels a day to 32.6 million a day". */
const RATE_REACH = 2;

/** The rate before it that a number goes on from, per the same time. */
export function ofSameRate(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const [last, draft] = [drafts[k - 1], drafts[k]!];
  if (!draft.per || last?.per !== draft.per || last.measure === 'bare' || draft.from - last.to > RATE_REACH)
    return undefined;
  return isWord(t, draft.from - 1, 'to', 'from', 'than') ? last : undefined;
}

/** "to buy 53 million of its shares", "three of their boats": the noun behind "of" and whose they are. */
export function ofTheirs(t: Tokens, draft: Draft): string | undefined {
  if (draft.trace[0] !== 'amount' || draft.step < 1 || !isWord(t, draft.to, 'of')) return undefined;
  if (!isWord(t, draft.to + 1, 'its', 'their', 'his', 'her', 'our', 'the', 'these', 'those')) return undefined;
  const noun = nounAfter(t, draft.to + 2, true);
  // "29 of the months" are months, and no count
  return noun?.plural && !unitNameAt(t, noun.to - 1) && noun.to <= draft.to + OWNED_REACH && isClosed(t, noun.to)
    ? noun.unit
    : undefined;
}
/** Tokens from a number to the end of what it is of. */
const OWNED_REACH = 5;
const isClosed = (t: Tokens, at: number): boolean =>
  !isLetters(t, at) || (classAt(t, at) & (FUNCTION_WORD | W.verb)) !== 0;

/** Whether a mark that begins another matter stands between: "it built 4,000 boats; the yard made 5,000". */
function partsClauses(t: Tokens, last: Draft, draft: Draft): boolean {
  for (let i = last.to; i < draft.from; i++)
    if (isSymbol(t, i, ';', '(') || (isBreak(t, i) && isLetters(t, i + 1))) return true;
  return false;
}

/** Whether a figure is told "of" somebody by a name: "five members of the Reform List", "four of Tarn". */
function isOfBody(t: Tokens, { to }: Draft): boolean {
  let name = isWord(t, to + 1, 'the') ? to + 2 : to + 1;
  if (!isWord(t, to, 'of') || !t.cased || !isLetters(t, name) || !isCapital(t, name)) return false;
  // "five of Tarn's slabs" are told to be slabs
  for (let n = 0; n < NAME_WORDS && isLetters(t, name) && isCapital(t, name); n++) name++;
  return (
    !isSymbol(t, name, "'", '’') &&
    (!isLetters(t, name) || (classAt(t, name) & FUNCTION_WORD) !== 0 || saysDone(t, name))
  );
}
const NAME_WORDS = 5;

/** "five members of the Reform List were away, four of the Harbour Party and six of the Greens": as many of each. */
export function ofOtherBody(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const [last, draft] = [drafts[k - 1], drafts[k]!];
  if (last?.measure !== 'noun' || last.unit === '' || last.per || draft.magnitude || draft.step < 1) return undefined;
  if (!isSymbol(t, draft.from - 1, ',') && !isWord(t, draft.from - 1, 'and')) return undefined;
  return isOfBody(t, draft) && isOfBody(t, last) && sameSentence(t, last, draft) ? last : undefined;
}

const isEverywhere = wordTest(/^(worldwide|globally|nationwide|nationally|statewide|countrywide|internationally)$/);

/** "500,000 boats in Orle (and up to 11 million worldwide)": as many more of them in a wider place. */
export function countedWider(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const [last, draft] = [drafts[k - 1], drafts[k]!];
  if (last?.measure !== 'noun' || last.unit === '' || last.per || draft.step < 1 || !isEverywhere(t, draft.to))
    return undefined;
  if (!isWord(t, draft.from - 1, 'and', 'or', 'but') && !isSymbol(t, draft.from - 1, '(', ',')) return undefined;
  return Number(draft.low) > Number(last.high) && sameSentence(t, last, draft) ? last : undefined;
}
