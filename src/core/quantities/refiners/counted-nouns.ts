import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { saysChange } from '../change-words.ts';
import { classAt, isSymbol, isWord, lower, wordTest, type Draft } from '../draft.ts';
import { nounAfter } from '../recognizers/noun.ts';
import { closes, sameSentence } from './inherit.ts';

/** What a count is of where a loss, a sum or the figure beside it says so. */

const isMore = wordTest(/^(higher|lower|more|fewer|less|above|below|larger|smaller)$/);
const leads = wordTest(/^(at|to|by|up|down|from|than)$/);
const isChange = wordTest(/^(drop|fall|rise|increase|decrease|decline|gain|reduction|cut|loss|total)$/);
/** What stands before a sum of money in a sentence that told of a count. */
const saysSum = wordTest(
  /^(revenues?|sales|profits?|costs?|price[sd]?|worth|paid|pays?|spent|invest(s|ed)?|raised|raises?|debts?|cash|income|earnings|turnover|valued|fund(s|ed|ing)?|loss|losses|budget|budgets|dollars|euros)$/,
);
const isCounted = ({ measure, kind, magnitude, per }: Draft): boolean =>
  magnitude &&
  per === '' &&
  (measure === 'noun' || (measure === 'unit' && (kind === 'volume' || kind === 'mass' || kind === 'area')));

/**
 * "two billion bushels, with stocks at 290 million", "970 million tonnes, a drop of 25 million", "4 million boxes, 394,000 lower": the
 * figure before it in millions, of which it is more.
 */
export function ofSameStuff(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  if (!draft.magnitude || draft.trace[0] !== 'amount' || draft.per !== '') return undefined;
  let n = k - 1;
  while (n >= 0 && (drafts[n]!.kind === 'date' || drafts[n]!.kind === 'year' || drafts[n]!.kind === 'percentage')) n--;
  const last = drafts[n];
  if (!last || !isCounted(last) || !sameSentence(t, last, draft)) return undefined;
  const changed = isWord(t, draft.from - 1, 'of') && isChange(t, draft.from - 2);
  const more = isMore(t, draft.to) && isSymbol(t, draft.from - 1, ',');
  if (!more && !(closes(t, draft) && (changed || leads(t, draft.from - 1)))) return undefined;
  for (let i = last.to; i < draft.from; i++) if (isSymbol(t, i, ';', '$', '€', '£') || saysSum(t, i)) return undefined;
  return last;
}

const isLoss = wordTest(/^(losses|additions|adds|cuts|gains|openings|vacancies)$/);
const isJob = wordTest(/^(job|seat|subscriber|customer|user|member)$/);
/** "job losses of 200,000", "subscriber additions of around 40,000": of what there were so many more or fewer. */
export function ofLosses(t: Tokens, draft: Draft): string | undefined {
  const at = draft.from - 2;
  if (draft.step < 1 || !isWord(t, draft.from - 1, 'of', 'to', 'at', 'by') || !closes(t, draft)) return undefined;
  return isLoss(t, at) && isJob(t, at - 1) ? lower(t, at - 1) : undefined;
}

/** Tokens between a count and another that it is held against. */
const MORE_REACH = 8;
/** "600 riders in the spring, 100 more than it had announced": as many of those before. */
export function moreOfThem(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const last = drafts[k - 1];
  if (!last || last.measure !== 'noun' || last.unit === '' || last.per || !isSymbol(t, draft.from - 1, ','))
    return undefined;
  const more = isWord(t, draft.to, 'more', 'fewer') && isWord(t, draft.to + 1, 'than');
  return more && draft.step >= 1 && draft.from - last.to <= MORE_REACH && sameSentence(t, last, draft)
    ? last
    : undefined;
}

/** "31 votes out of 40,112": the whole is of what is counted of it; "34 points out of 40" are marks. */
export function wholeOut(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const [last, draft] = [drafts[k - 1], drafts[k]!];
  const of =
    last?.measure === 'noun' &&
    last.unit !== '' &&
    last.unit !== 'point' &&
    isWord(t, last.to, 'out') &&
    isWord(t, last.to + 1, 'of');
  return of && draft.from - last.to === 2 && draft.step >= 1 && Number(draft.high) >= Number(last.low)
    ? last
    : undefined;
}

const endsInVerb = wordTest(/[a-z]{3}(ing|ed)$/);
/** One count is not so many times the other. */
const LIKE = 4;
/** "producing a total of 930,422 and delivering 936,172 vehicles": the noun of the count whose verb goes on from this one's. */
export function ofNextVerb(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const [draft, next] = [drafts[k]!, drafts[k + 1]];
  if (next?.measure !== 'noun' || next.unit === '' || !draft.grouped || next.from - draft.to !== 2) return undefined;
  if (!isWord(t, draft.to, 'and') || !endsInVerb(t, draft.to + 1) || typeof next.low !== 'number') return undefined;
  const times = (draft.low as number) / next.low;
  return times <= LIKE && times >= 1 / LIKE ? next : undefined;
}

/** "raised 46 $100M rounds": the plural behind the sum that says of what size they were. */
export function behindSum(t: Tokens, drafts: readonly Draft[], k: number): string | undefined {
  const [draft, next] = [drafts[k]!, drafts[k + 1]];
  if (next?.kind !== 'money' || next.from !== draft.to || draft.grouped || draft.magnitude) return undefined;
  const noun = nounAfter(t, next.to, true);
  return noun?.plural ? noun.unit : undefined;
}

/** What is sold by the piece. */
const isGoods = wordTest(
  /^(car|vehicle|truck|van|motorcycle|smartphone|phone|handset|tablet|computer|laptop|console|home|house|ticket|album|book|bicycle|bike|boat|tractor|aircraft|plane|watch|television|tv)$/,
);
const isSales = wordTest(/^(sales|shipments|registrations|exports|imports)$/);
/** "smartphone sales": the token of what is sold, before the word at the token. */
export const goodsBefore = (t: Tokens, i: number): number | undefined =>
  isSales(t, i) && isGoods(t, i - 1) ? i - 1 : undefined;

/** "claims for benefits fell 94,000": whether a large number is the change of what stands before its verb. */
export const isLargeChange = (t: Tokens, draft: Draft): boolean =>
  draft.grouped && saysChange(t, draft.from - 1) && (classAt(t, draft.from - 2) & (FUNCTION_WORD | W.unit)) === 0;
