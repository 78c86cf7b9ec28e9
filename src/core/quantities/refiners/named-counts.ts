import { singular } from '../../language/morphology.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
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
import { behindSum, goodsBefore, isLargeChange, ofLosses } from './counted-nouns.ts';
import { closes, sameSentence } from './inherit.ts';

/** Counts whose noun the sentence names elsewhere: behind "of the", as the subject of what rose or fell, or of another year. */

/** What such a figure counts, or nothing. */
export function namedCount(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const draft = drafts[k]!;
  if (draft.trace[0] !== 'amount' || draft.step < 1 || draft.modality === 'range' || draft.per) return undefined;
  if (typeof draft.low !== 'number' || !Number.isInteger(draft.low) || draft.low < 1) return undefined;
  const changed = changedBy(t, drafts, k);
  if (changed) return changed;
  return (
    behindSum(t, drafts, k) ??
    ofLosses(t, draft) ??
    partOfNamed(t, draft) ??
    ofAllNamed(t, draft) ??
    reached(t, draft) ??
    totalled(t, draft) ??
    comparedWith(t, drafts, k)
  );
}

const isOther = wordTest(/^(other|most|least|many|first|last|remaining|same)$/);

/** Words of an owner and of what is counted behind "of": "four of the old ferry's lifeboats". */
const OWNER = 4;

/** "Two of the suspects", "three of their trucks", "four of the ferry's lifeboats", "12 of such tombs": the plural behind it. */
function partOfNamed(t: Tokens, { to }: Draft): string | undefined {
  if (!isWord(t, to, 'of') || !isLetters(t, to + 1)) return undefined;
  const led = isWord(t, to + 1, 'the', 'these', 'those', 'such') || (classAt(t, to + 1) & W.determiner) !== 0;
  // "26 of Norvik's finest boats"
  if (!led && !(t.cased && isCapital(t, to + 1))) return undefined;
  let at = led ? (isOther(t, to + 2) ? to + 3 : to + 2) : to + 1;
  const first = at;
  for (let i = at; i < at + OWNER && isLetters(t, i); i++)
    if (isSymbol(t, i + 1, "'", '’') && isWord(t, i + 2, 's')) at = i + 3;
  if (!led && at === first) return undefined;
  const noun = nounAfter(t, at, true);
  return noun?.plural && !unitNameAt(t, noun.to - 1) && isThing(t, noun.to - 1) ? noun.unit : undefined;
}

/** Words between "of" and the comma: "Of the cases confirmed here, 59". */
const ALL_NAMED = 6;

/** "Of the confirmed cases, 59 were": a part of those that the clause begins with. */
function ofAllNamed(t: Tokens, { from, to }: Draft): string | undefined {
  if (!isSymbol(t, from - 1, ',') || !isLetters(t, from - 2) || !(classAt(t, to) & (W.auxiliary | W.verb)))
    return undefined;
  for (let i = from - 2; i > from - 2 - ALL_NAMED && isLetters(t, i); i--) {
    if (!isWord(t, i, 'of', 'among')) continue;
    if (!isWord(t, i + 1, 'the', 'these', 'those', 'all') || !(isBreak(t, i - 1) || isCapital(t, i))) return undefined;
    const noun = nounAfter(t, i + 2, true);
    return noun?.plural && noun.to <= from - 1 && isThing(t, noun.to - 1) ? noun.unit : undefined;
  }
  return undefined;
}

/** Plurals that are measured, paid or read off, not counted. */
export const isMeasure = wordTest(
  /^(prices|sales|shares|stocks|profits|earnings|revenues?|yields|rates|costs|futures|temperatures|exports|imports|wages|incomes|losses|gains|rents|reserves|deposits|loans|bonds|treasuries|gilts|notes|indices|indexes|indices|scores|ratings|odds|points|polls|bills|fees|taxes|tariffs|premiums|dividends|payments|expenses|inventories|outflows|inflows|flows|holdings|assets|debts|margins|values|volumes|speeds|results|figures|numbers|totals|counts|winds|gusts|emissions|supplies|stockpiles|payrolls|receipts|returns|funds|grants|savings|budgets|markets|degrees|levels|highs|lows|proceeds|damages|fines|takings|sums|times|odds|spreads|multiples|valuations|salaries|bonuses|pensions|allowances|terms|chances|seconds|minutes|hours|days|weeks|months|years|decades|percents?|dollars|pounds|euros|cents|this|its|thus|news|us|his|always|perhaps|yes|less|across|business|process|access|success|progress|class|loss|mass|press|cross|pass|gas|plus|status|virus|campus|focus|consensus|economics|politics|statistics|series|basis|analysis|crisis)$/,
);
const isThing = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  isPlural(t, i) &&
  !isMeasure(t, i) &&
  // "in England and Wales": a name
  (!isCapital(t, i) || !t.cased || isBreak(t, i - 1) || endsSentence(t, i - 1));

/** Tokens between what changes and the number that it reaches. */
const REACHED = 12;
/** What stands between a change and the number that is reached. */
const isLevel = wordTest(
  /^(low|lows|high|peak|record|lowest|highest|total|level|year|years|month|months|decade|percent|per|cent|another|further|sharply|slightly|steadily|again|all|time|overall|statewide|nationwide|nationally|locally|citywide|worldwide|annually|only|fold)$/,
);

/** "murders declined almost 19 percent to 419", "rapes fell to a low of 47", "a drop in arrests to 166": of what is told that it changed. */
function reached(t: Tokens, draft: Draft): string | undefined {
  if (!closes(t, draft)) return undefined;
  if (!isWord(t, draft.from - 1, 'to', 'of', 'at')) return changedAlone(t, draft);
  let i = draft.from - 1;
  // "rose from 693 to 701"
  if (isWord(t, i, 'to') && isDigits(t, i - 1))
    while (isDigits(t, i - 1) || isSymbol(t, i - 1, ',') || isWord(t, i - 1, 'from')) i--;
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
    // "bringing the number of boats this year to 209"
    if (isThing(t, i) && isWord(t, i - 1, 'of') && isNumberOf(t, i - 2)) return singular(lower(t, i));
    // "a drop in arrests to 166"
    if (isThing(t, i) && isWord(t, i - 1, 'in') && isChange(t, i - 2)) return singular(lower(t, i));
    return undefined;
  }
  if (!isBottomed(t, i) && !saysChange(t, i)) return undefined;
  return subjectOf(t, i - 1);
}

/** The plural that a verb behind token `at` says something of. */
function subjectOf(t: Tokens, last: number): string | undefined {
  let at = last;
  for (let n = 0; n < AUXILIARIES && (isHelper(t, at) || (classAt(t, at) & (W.adverb | W.auxiliary)) !== 0); n++) at--;
  // "arrests for theft fell to 30": the head stands before the preposition
  const head = isLetters(t, at) && !(classAt(t, at) & FUNCTION_WORD) ? headOf(t, at) : undefined;
  return head === undefined ? undefined : singular(lower(t, head));
}

const isPayroll = wordTest(/^(payrolls?|employment)$/);

/** "payrolls rose by 41,000", "the number of rigs fell by 12": a change told without what it came to. */
function changedAlone(t: Tokens, draft: Draft): string | undefined {
  const by = isWord(t, draft.from - 1, 'by') ? draft.from - 2 : draft.from - 1;
  if (!saysChange(t, by)) return undefined;
  if (isPayroll(t, by - 1)) return 'job';
  if (by === draft.from - 1) return isLargeChange(t, draft) ? subjectOf(t, by - 1) : undefined;
  for (let i = by - 1; by - i <= NUMBER_REACH && isLetters(t, i); i--)
    if (isWord(t, i, 'of') && isNumberOf(t, i - 1)) {
      const noun = nounAfter(t, i + 1, true);
      return noun?.plural && isThing(t, noun.to - 1) && noun.to <= by ? noun.unit : undefined;
    }
  return undefined;
}
/** Words between "the number of" and what it did. */
const NUMBER_REACH = 8;

/** What says how many there were, and what says it of large numbers alone: "climbers reached 800" are no climbers. */
const isTotalled = wordTest(/^(totall?ed|numbered|exceeded|surpassed)$/);
const isPassed = wordTest(/^(reached|hit|passed|topped)$/);
const LEAST_PASSED = 10_000;

/** "permits exceeded 4,000", "deliveries have reached 48,200": of what there were so many. */
function totalled(t: Tokens, draft: Draft): string | undefined {
  if (draft.measure !== 'bare' || !closes(t, draft)) return undefined;
  const own = isTotalled(t, draft.from) || isPassed(t, draft.from);
  const verb = own ? draft.from : draft.from - 1;
  if (!isTotalled(t, verb) && !(isPassed(t, verb) && (draft.low as number) >= LEAST_PASSED)) return undefined;
  return subjectOf(t, verb - 1);
}
const AUXILIARIES = 4;
const isHelper = wordTest(/^(out|also|have|has|had|then|all|slightly|sharply|steadily|actually|since|again)$/);
const isBottomed = wordTest(
  /^(bottomed|peaked|topped|doubled|tripled|halved|plummeted|rocketed|spiked|went|came|stood|dwindled|swelled)$/,
);
const isChange = wordTest(/^(drop|fall|rise|increase|decrease|decline|jump|surge|dip|reduction|growth|spike)$/);

/**
 * The plural that a phrase which ends at a token is about: the word itself, or what stands before "in Norvik" and "involving a knife".
 * What changes in "the cost of permits" is no count of them.
 */
function headOf(t: Tokens, at: number): number | undefined {
  let head = isThing(t, at) ? at : goodsBefore(t, at);
  let i = at - 1;
  for (let n = 0; n < HEAD_REACH && isLetters(t, i); n++, i--) {
    // "occupancy of the 62 shelters peaked at": they have a number of their own
    if (classAt(t, i) & W.cardinal) return undefined;
    if (isLeading(t, i)) {
      // "the toll from the floods" is of no floods
      if (isNumberOf(t, i - 1)) return isWord(t, i, 'of') ? head : undefined;
      const goods = goodsBefore(t, i - 1);
      if (goods !== undefined) return goods;
      if (isThing(t, i - 1)) head = i - 1;
      // "sales of diesel vans fell to 900": vans
      else if (isWord(t, i, 'of') && isTraded(t, i - 1)) return head;
      else if (isWord(t, i, 'of', 'for')) return undefined;
      else if (isWord(t, i, 'in', 'on', 'from') && isLetters(t, i - 1) && !(classAt(t, i - 1) & FUNCTION_WORD))
        head = undefined;
    } else if (classAt(t, i) & W.auxiliary || (head === at && isWord(t, i, 'and', 'but', 'while', 'as'))) break;
  }
  return isDigits(t, i) ? undefined : head;
}
const isTraded = wordTest(/^(sales|imports|exports|shipments|deliveries|registrations|production|output|purchases)$/);
const isLeading = wordTest(
  /^(of|for|on|from|in|by|with|against|among|at|involving|including|concerning|using|causing)$/,
);
const HEAD_REACH = 10;
const isNumberOf = wordTest(/^(number|numbers|count|total|tally|toll)$/);

/** Hundredths by which a percentage that was rounded may miss the change of two counts. */
const ROUNDED = 0.6;

/** "a 13% increase in thefts from 77 to 87", "thefts rose from 693 to 701": counts on both sides, told by the share or by what changes. */
function changedBy(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const draft = drafts[k]!;
  const next = drafts[k + 1];
  if (!isWord(t, draft.from - 1, 'from') || next?.trace[0] !== 'amount' || next.measure !== 'bare') return undefined;
  if (next.from - draft.to !== 1 || !isWord(t, draft.to, 'to') || next.step < 1 || !closes(t, next)) return undefined;
  return reached(t, next);
}

/** Words between a share and the counts whose change it is. */
const SHARE_REACH = 16;

/** "a 13% increase in thefts from 77 to 87", "a 15% rise of thefts, to 146 from 127": the counts that the share is the change of. */
export function takesChange(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const [share, a, b] = [drafts[k - 1], drafts[k]!, drafts[k + 1]];
  if (share?.unit !== '%' || !b || a.from - share.to > SHARE_REACH || b.from - a.to !== 1) return false;
  const order =
    isWord(t, a.from - 1, 'from') && isWord(t, a.to, 'to')
      ? 1
      : isWord(t, a.from - 1, 'to') && isWord(t, a.to, 'from')
        ? -1
        : 0;
  if (order === 0 || !isWhole(a) || !isWhole(b) || !sameSentence(t, share, a)) return false;
  const [old, now] = order > 0 ? [Number(a.low), Number(b.low)] : [Number(b.low), Number(a.low)];
  if (old <= 0 || Math.abs(Math.abs(100 * (now / old - 1)) - Number(share.low)) > ROUNDED * share.step) return false;
  const of = changedNoun(t, share.to);
  for (const draft of [a, b]) Object.assign(draft, { unit: of ?? '', kind: 'count', measure: 'noun' });
  return true;
}
const isWhole = ({ trace, step, low, measure, unit }: Draft): boolean =>
  trace[0] === 'amount' &&
  typeof low === 'number' &&
  Number.isInteger(low) &&
  step >= 1 &&
  (measure === 'bare' || unit === '%');

/** "increase in thefts": the plural behind a change. */
function changedNoun(t: Tokens, at: number): string | undefined {
  if (!isChange(t, at) || !isWord(t, at + 1, 'in', 'of')) return undefined;
  const noun = nounAfter(t, at + 2, true);
  return noun?.plural && isThing(t, noun.to - 1) ? noun.unit : undefined;
}

/** Figures looked back over for the count that another is compared with. */
const COMPARED_BACK = 4;
/** How many times one is the other, at most. */
const MOST_TIMES = 20;
const isReported = wordTest(
  /^(reported|recorded|registered|logged|seen|counted|filed|made|issued|committed|killed|held)$/,
);

const isComparison = wordTest(/^(comparison)$/);
/** "up 13% from 11,911". */
const isChangeBy = (t: Tokens, share: Draft | undefined, at: number): boolean =>
  share?.unit === '%' && share.to === at && isWord(t, share.from - 1, 'up', 'down', 'by');

/** "dropping to 120 boats in spring from 155": whether the figure before it is what was reached. */
function isReached(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  let n = k - 1;
  while (n >= 0 && (drafts[n]!.kind === 'date' || drafts[n]!.kind === 'year')) n--;
  const last = drafts[n];
  return last !== undefined && isWord(t, last.from - 1, 'to') && saysChange(t, last.from - 2);
}

/** "63 killings, compared with 92 in the year before", "a drop compared to the 172 reported": the same at another time. */
function comparedWith(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const draft = drafts[k]!;
  // "339 of last year"
  const when = isWord(t, draft.to, 'of') && isWord(t, draft.to + 1, 'last', 'this') ? draft.to + 2 : -1;
  if (!closes(t, draft) && !isReported(t, draft.to) && !(classAt(t, when) & W.timeUnit)) return undefined;
  const before = isWord(t, draft.from - 1, 'the', 'just', 'only') ? draft.from - 2 : draft.from - 1;
  const led =
    (isWord(t, before, 'with', 'to') && isWord(t, before - 1, 'compared')) ||
    (isWord(t, before, 'with') && isComparison(t, before - 1)) ||
    (isWord(t, before, 'versus', 'vs') && isSymbol(t, before - 1, ',')) ||
    (isWord(t, before, 'from') && isReached(t, drafts, k)) ||
    (isWord(t, before, 'from') && (isWord(t, before - 1, 'up', 'down') || isChangeBy(t, drafts[k - 1], before)));
  if (!led) return undefined;
  for (let n = k - 1; n >= 0 && k - n <= COMPARED_BACK; n--) {
    const other = drafts[n]!;
    if (!sameSentence(t, other, draft)) return undefined;
    if (other.kind === 'percentage' || other.kind === 'date' || other.kind === 'year' || other.kind === 'age') continue;
    if (other.measure !== 'noun' || other.kind !== 'count' || other.unit === '' || other.per) return undefined;
    const times = Number(draft.low) / Number(other.low ?? other.high);
    return times <= MOST_TIMES && times >= 1 / MOST_TIMES ? other.unit : undefined;
  }
  return undefined;
}
