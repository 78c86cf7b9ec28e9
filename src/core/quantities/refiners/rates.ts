import { singular } from '../../language/morphology.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { unitNameAt, unitSymbolAt } from '../lexicon.ts';
import { isPlural } from '../recognizers/noun.ts';

/** Tokens of a rate, at most: "per 100,000 people per year". */
const LONGEST = 12;

/** Flows by one word: "7.7 million bpd", "peaked at 61,000 cfs"; what flows, and per how long. */
const FLOWS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['bpd', ['bbl', 'day']],
  ['cfs', ['ft³', 's']],
  ['cumec', ['m³', 's']],
]);

/** What a figure is counted per: "$25 per million tokens", "20 hours a week", "$15.4/hour", "$0.28/M input tokens", "12 each". */
export const rates: Refiner = {
  id: 'rates',
  refine(t, drafts) {
    for (let k = drafts.length - 1; k >= 0; k--) {
      const draft = drafts[k]!;
      if (typeof draft.low !== 'number') continue;
      const flow = FLOWS.get(draft.unit);
      if (flow) Object.assign(draft, { unit: flow[0], kind: 'volume', measure: 'unit', per: flow[1] });
      const next = drafts[k + 1];
      rate(t, draft, next ? next.from : t.count, next);
      rateBehindMatter(t, draft, next ? next.from : t.count);
      if (draft.kind === 'money') draft.per ||= ratedBefore(t, draft.from, drafts[k - 1]?.to ?? -1);
      // "$5/$25 per million tokens": one rate for both
      if (
        next?.per &&
        !draft.per &&
        next.unit === draft.unit &&
        next.from - draft.to === 1 &&
        (isSymbol(t, draft.to, '/') || (draft.trace.includes('shared-units') && isSymbol(t, draft.to, ',')))
      )
        draft.per = next.per;
      // "129, 118 and 116 thefts per 100,000 people": one rate for all that share the unit
      else if (
        next?.per &&
        !draft.per &&
        next.unit === draft.unit &&
        draft.trace.includes('shared-units') &&
        next.from - draft.to === 1 &&
        isWord(t, draft.to, 'and', 'or')
      )
        draft.per = next.per;
    }
    // a number that only says per how many ("per million tokens", "per 100,000 people") is part of its rate
    return drafts.filter((draft, k) => !(k > 0 && drafts[k - 1]!.to > draft.from));
  },
};

/** Words at most between "of" and how often: "30 g of raw hazel nuts a day". */
const MATTER_REACH = 3;

/** "30 g of nuts per day", "two litres of water a day", "three servings of fish each week": how often stands behind what so much is of. */
function rateBehindMatter(t: Tokens, draft: Draft, limit: number): void {
  if (draft.per || draft.measure === 'bare' || !isWord(t, draft.to, 'of')) return;
  if (draft.kind === 'percentage' || draft.kind === 'money' || draft.kind === 'age') return;
  let at = draft.to + 1;
  // "two spans of dates share a day": behind a plural stands what it does
  while (at - draft.to <= MATTER_REACH && isMatter(t, at) && !(at > draft.to + 1 && isPlural(t, at - 1))) at++;
  if (at === draft.to + 1 || at >= limit || !isWord(t, at, 'per', 'a', 'each', 'every')) return;
  const unit = unitNameAt(t, at + 1);
  if (unit?.value.dimension !== 'time' || at + 1 >= limit || unit.value.id === draft.unit) return;
  if (isWord(t, unit.at, 'later', 'ago', 'earlier', 'after', 'before') || isTied(t, unit.at)) return;
  draft.per = singular(lower(t, at + 1));
}
const isMatter = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && !isBreak(t, i) && !(classAt(t, i) & (FUNCTION_WORD | W.verb | W.month | W.weekday));

function rate(t: Tokens, draft: Draft, limit: number, next: Draft | undefined): void {
  let at = draft.to;
  if (isHyphen(t, at) && isGlued(t, at) && isWord(t, at + 1, 'per')) at++;
  const per = isWord(t, at, 'per');
  const slash = isSymbol(t, at, '/') && !isDigits(t, at + 1);
  const article =
    isWord(t, at, 'a', 'an', 'each', 'every') &&
    draft.kind !== 'percentage' &&
    draft.kind !== 'multiplier' &&
    // "about 18 of magnitude 7 or greater every year"
    !isWord(t, draft.figureFrom - 1, 'magnitude');
  if (!per && !slash && !article) return;
  let i = at + 1;
  if (isHyphen(t, i) && isGlued(t, i)) i++;
  if (
    per &&
    (isDigits(t, i) || classAt(t, i) & (W.magnitude | W.cardinal)) &&
    next &&
    next.from >= i &&
    next.from <= i + 1 &&
    next.to - i <= LONGEST
  ) {
    // "per 100,000 people", "per million tokens"
    draft.per = perText(t, i, next.to);
    draft.to = next.to;
    return;
  }
  if (i >= limit && !(per && classAt(t, i) & W.magnitude)) return;
  const unit = unitNameAt(t, i);
  if (article) {
    // "$48 a barrel", "90 cents a litre": the price of one, which is outside the figure as texts quote it
    if (draft.kind === 'money' && isWord(t, at, 'a', 'an') && isSold(t, i) && !isTied(t, i + 1)) {
      draft.per = singular(lower(t, i));
      return;
    }
    // "20 hours a week": a unit of time only; "left 28 a day later" is another clause
    if (!unit || unit.value.dimension !== 'time' || isWord(t, unit.at, 'later', 'ago', 'earlier', 'after', 'before'))
      return;
    // "it ran eleven weeks a week less than planned": nothing is counted in weeks per week
    if (draft.kind === 'date' || draft.kind === 'year' || draft.unit === unit.value.id) return;
    draft.per = singular(lower(t, i));
    draft.to = unit.at;
    return;
  }
  if (slash && !isLetters(t, i)) return;
  // "$23 per sf annual rent", "£50 per MWh average price"
  const named = per && isLetters(t, i) && t.end[i]! - t.start[i]! >= 2;
  const symbol = slash || named ? unitSymbolAt(t, i) : undefined;
  if (unit || symbol) {
    const end = unit ? unit.at : symbol!.at;
    // "m³/s" is said per second
    const name = !unit && symbol?.value.dimension === 'time' ? symbol.value.names?.[0] : undefined;
    draft.per = name ?? perText(t, i, end);
    draft.to = end;
    // "115 miles/hour"
    const speed = draft.kind === 'length' ? SPEEDS.get(`${draft.unit}/${draft.per}`) : undefined;
    if (speed) Object.assign(draft, { unit: speed, kind: 'speed', per: '' });
    return;
  }
  let end = i;
  for (let n = 0; n < 4 && end < limit && isLetters(t, end) && !isBreak(t, end); n++) {
    if (n > 0 && (classAt(t, end) & (FUNCTION_WORD | W.verb) || isSum(t, end))) break;
    end++;
    // "a $0.02 per share non-cash charge"
    if (isShare(t, end - 1)) break;
    if (isSymbol(t, end, '/', '-') && isGlued(t, end) && isGlued(t, end + 1) && isLetters(t, end + 1)) end++;
  }
  if (end === i) return;
  draft.per = perText(t, behindNames(t, i, end), end);
  draft.to = end;
}

/** Tokens between "per share" and its amount, and words that "per-share" is said of, at most. */
const [LINK_REACH, RATED_REACH] = [4, 2];
const LINK = W.preposition | W.auxiliary | W.adverb | W.verb;
const isLink = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && (classAt(t, i) & LINK) !== 0 && !isWord(t, i, 'per', 'with', 'for');
const isNamedUnit = (t: Tokens, i: number): boolean => isLetters(t, i) && !isCapital(t, i) && !isWord(t, i, 'cent');

/**
 * "earnings per share of $1.47", "a per-seat cost of $12": what an amount is counted per where that stands before it, "" elsewhere. `floor`: the
 * end of the figure before.
 */
function ratedBefore(t: Tokens, from: number, floor: number): string {
  let i = from - 1;
  while (from - i <= LINK_REACH && isLink(t, i) && !isHyphen(t, i - 1)) i--;
  if (i === from - 1) return '';
  // "$3 per share compared to $4 million" is the rate of the figure before
  if (isWord(t, i - 1, 'per')) return i - 1 > floor && isNamedUnit(t, i) ? lower(t, i) : '';
  for (let unit = i; i - unit <= RATED_REACH && isLetters(t, unit); unit--)
    if (isHyphen(t, unit - 1) && isGlued(t, unit) && isWord(t, unit - 2, 'per'))
      return unit - 2 > floor && isNamedUnit(t, unit) ? lower(t, unit) : '';
  return '';
}

/** Lengths a time that are units of their own. */
const SPEEDS: ReadonlyMap<string, string> = new Map([
  ['mi/hour', 'mph'],
  ['km/hour', 'km/h'],
  ['m/second', 'm/s'],
]);

/** "$95 per Orelsund share": whose share it is does not belong to the rate. The noun's token. */
const behindNames = (t: Tokens, i: number, end: number): number =>
  isCapital(t, i) && !isCapital(t, end - 1) && !isGlued(t, end - 1) ? end - 1 : i;

/** "a 35 cent per share loss": what so much per share is. */
const isSum = wordTest(
  /^(loss|losses|profit|gain|dividend|earnings|increase|decrease|rise|drop|reduction|charge|offer|price|bid|deal|basis|average|levy|tax|fee)$/,
);

/** What prices are told by. */
const isSold = wordTest(
  /^(barrel|ounce|gallon|lit(re|er)|gram|kilo|kilogram|tonne|ton|bushel|share|acre|hectare|dozen|unit|bottle|pint|head|person|pupil|passenger|seat|ticket)$/,
);
/** What stands behind it is the amount's: "a 4 cents per share tax impact". */
const isShare = wordTest(/^(share|barrel|ounce|bushel|gallon|lit(re|er))$/);
/** Whether a hyphen ties the token to the word before it. */
const isTied = (t: Tokens, i: number): boolean => isHyphen(t, i) && isGlued(t, i);

function perText(t: Tokens, from: number, to: number): string {
  return t.text
    .slice(t.start[from], t.end[to - 1])
    .replace(/[\s\u2060]+/g, ' ')
    .toLowerCase();
}
