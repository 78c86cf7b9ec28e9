import { singular } from '../../language/morphology.ts';
import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { saysChange } from '../change-words.ts';
import {
  classAt,
  endsSentence,
  isBreak,
  isDigits,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordTest,
  type Draft,
} from '../draft.ts';
import { unitNameAt } from '../lexicon.ts';
import { isPlural, nounAfter } from '../recognizers/noun.ts';
import { closes, sameSentence } from './inherit.ts';

/** Counts whose noun the sentence names elsewhere: behind "of the", as the subject of what rose or fell, or of another year. */

/** What such a figure counts, or nothing. */
export function namedCount(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const draft = drafts[k]!;
  if (draft.trace[0] !== 'amount' || draft.step < 1 || draft.modality === 'range' || draft.per) return undefined;
  if (typeof draft.low !== 'number' || !Number.isInteger(draft.low) || draft.low < 1) return undefined;
  return (
    partOfNamed(t, draft) ?? partOfOwned(t, draft, drafts[k + 1]) ?? reached(t, draft) ?? comparedWith(t, drafts, k)
  );
}

const isOther = wordTest(/^(other|most|least|many|first|last|remaining|same)$/);

/** "Two of the suspects", "at least three of their trucks": the plural behind it. */
function partOfNamed(t: Tokens, { to }: Draft): string | undefined {
  if (!isWord(t, to, 'of')) return undefined;
  const led = isWord(t, to + 1, 'the', 'these', 'those') || (classAt(t, to + 1) & W.determiner) !== 0;
  if (!led || !isLetters(t, to + 1)) return undefined;
  const at = isOther(t, to + 2) ? to + 3 : to + 2;
  const noun = nounAfter(t, at, true);
  return noun?.plural && !unitNameAt(t, noun.to - 1) && isThing(t, noun.to - 1) ? noun.unit : undefined;
}

/** Words between "of" and the number of the whole: "more than a hundred of the old vault's 189 safes". */
const MOST_OF_OWNER = 6;

/** "More than a hundred of the vault's 189 safes": what the whole counts. */
function partOfOwned(t: Tokens, { to, low }: Draft, whole: Draft | undefined): string | undefined {
  if (!isWord(t, to, 'of') || whole?.measure !== 'noun' || whole.unit === '' || typeof whole.low !== 'number')
    return undefined;
  const s = whole.figureFrom - 1;
  if (s - to > MOST_OF_OWNER || !isWord(t, s, 's') || !isSymbol(t, s - 1, "'", '’') || isSymbol(t, to + 1, ','))
    return undefined;
  return (low as number) < whole.low ? whole.unit : undefined;
}

/** Plurals that are measured, paid or read off, not counted. */
const isMeasure = wordTest(
  /^(prices|sales|shares|stocks|profits|earnings|revenues?|yields|rates|costs|futures|temperatures|exports|imports|wages|incomes|losses|gains|rents|reserves|deposits|loans|bonds|treasuries|gilts|notes|indices|indexes|indices|scores|ratings|odds|points|polls|bills|fees|taxes|tariffs|premiums|dividends|payments|expenses|inventories|outflows|inflows|flows|holdings|assets|debts|margins|values|volumes|speeds|results|figures|numbers|totals|counts|winds|gusts|emissions|supplies|stockpiles|payrolls|receipts|returns|funds|grants|savings|budgets|markets|degrees|levels|highs|lows|proceeds|damages|fines|takings|sums|times|odds|spreads|multiples|valuations|salaries|bonuses|pensions|allowances|terms|chances|seconds|minutes|hours|days|weeks|months|years|decades|percents?|dollars|pounds|euros|cents|this|its|thus|news|us|his|always|perhaps|yes|less|across|business|process|access|success|progress|class|loss|mass|press|cross|pass|gas|plus|status|virus|campus|focus|consensus|economics|politics|statistics|series|basis|analysis|crisis)$/,
);
const isThing = (t: Tokens, i: number): boolean => isLetters(t, i) && isPlural(t, i) && !isMeasure(t, i);

/** Tokens between what changes and the number that it reaches. */
const REACHED = 12;
/** What stands between a change and the number that is reached. */
const isLevel = wordTest(
  /^(low|lows|high|peak|record|lowest|highest|total|level|year|years|month|months|decade|percent|per|cent|another|further|sharply|slightly|steadily|again|all|time|overall|statewide|nationwide|nationally|locally|citywide|worldwide|annually|only)$/,
);

/** "murders declined almost 19 percent to 419", "rapes fell to a low of 47", "a drop in arrests to 166": of what is told that it changed. */
function reached(t: Tokens, draft: Draft): string | undefined {
  if (!closes(t, draft) || !isWord(t, draft.from - 1, 'to', 'of', 'at')) return undefined;
  let i = draft.from - 1;
  // "of" only behind a level: "a low of 47"
  if (isWord(t, i, 'of') && !isLevel(t, i - 1)) return undefined;
  for (let n = 0; n < REACHED && i > 0; n++, i--) {
    if (isBreak(t, i) || endsSentence(t, i)) return undefined;
    if (isBottomed(t, i) || saysChange(t, i)) break;
    if (isSymbol(t, i, '%', '-', '.') || isDigits(t, i) || isLevel(t, i)) continue;
    if (!isLetters(t, i)) return undefined;
    const cls = classAt(t, i);
    if (cls & (W.cardinal | W.hedge | W.article | W.preposition | W.adverb | W.ordinal | W.timeUnit | W.determiner))
      continue;
    // "a drop in arrests to 166"
    if (isThing(t, i) && isWord(t, i - 1, 'in') && isChange(t, i - 2)) return singular(lower(t, i));
    return undefined;
  }
  if (!isBottomed(t, i) && !saysChange(t, i)) return undefined;
  let at = i - 1;
  for (let n = 0; n < AUXILIARIES && (isHelper(t, at) || (classAt(t, at) & (W.adverb | W.auxiliary)) !== 0); n++) at--;
  // "arrests for theft fell to 30": the head stands before the preposition
  const head = isLetters(t, at) && !(classAt(t, at) & FUNCTION_WORD) ? headOf(t, at) : undefined;
  return head === undefined ? undefined : singular(lower(t, head));
}
const AUXILIARIES = 4;
const isHelper = wordTest(/^(out|also|have|has|had|then|all|slightly|sharply|steadily|actually|since|again)$/);
const isBottomed = wordTest(
  /^(bottomed|peaked|topped|doubled|tripled|halved|plummeted|rocketed|spiked|went|came|stood|dwindled|swelled)$/,
);
const isChange = wordTest(/^(drop|fall|rise|increase|decrease|decline|jump|surge|dip|reduction|growth|spike)$/);

/** The plural that a phrase which ends at a token is about: the word itself, unless "of" leads to it ("the number of arrests" is fine). */
function headOf(t: Tokens, at: number): number | undefined {
  let i = at - 1;
  for (let n = 0; n < HEAD_REACH && !isBreak(t, i); n++, i--) {
    // "occupancy of the 62 shelters peaked at": they have a number of their own
    if (isDigits(t, i) || classAt(t, i) & W.cardinal) return undefined;
    if (!isLetters(t, i)) break;
    // "the cost of permits", "prices for boats": what changes is no count of them
    if (isWord(t, i, 'of', 'for', 'on', 'from', 'in'))
      return isNumberOf(t, i - 1) && isThing(t, at) ? at : isThing(t, i - 1) ? i - 1 : undefined;
    if (classAt(t, i) & (W.verb | W.conjunction | W.auxiliary)) break;
  }
  return isThing(t, at) ? at : undefined;
}
const HEAD_REACH = 4;
const isNumberOf = wordTest(/^(number|numbers|count|total|tally|toll)$/);

/** Figures looked back over for the count that another is compared with. */
const COMPARED_BACK = 4;
/** How many times one is the other, at most. */
const MOST_TIMES = 20;
const isReported = wordTest(
  /^(reported|recorded|registered|logged|seen|counted|filed|made|issued|committed|killed|held)$/,
);

/** "63 killings, compared with 92 in the year before", "a drop compared to the 172 reported": the same at another time. */
function comparedWith(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const draft = drafts[k]!;
  if (!closes(t, draft) && !isReported(t, draft.to)) return undefined;
  const before = isWord(t, draft.from - 1, 'the', 'just', 'only') ? draft.from - 2 : draft.from - 1;
  const led =
    (isWord(t, before, 'with', 'to') && isWord(t, before - 1, 'compared')) ||
    (isWord(t, before, 'from') && isWord(t, before - 1, 'up', 'down'));
  if (!led) return undefined;
  for (let n = k - 1; n >= 0 && k - n <= COMPARED_BACK; n--) {
    const other = drafts[n]!;
    if (!sameSentence(t, other, draft)) return undefined;
    if (other.kind === 'percentage' || other.kind === 'date' || other.kind === 'year') continue;
    if (other.measure !== 'noun' || other.kind !== 'count' || other.unit === '' || other.per) return undefined;
    const times = Number(draft.low) / Number(other.low ?? other.high);
    return times <= MOST_TIMES && times >= 1 / MOST_TIMES ? other.unit : undefined;
  }
  return undefined;
}
