import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { isCurrency } from '../currencies.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import {
  classAt,
  isBreak,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { tidy } from '../tidy.ts';

/** How far a unit may stand from the figure that leaves it out, in characters of prose. */
const REACH = 260;
/** Vague levels and money are said of one thing for longer. */
const LONG_REACH = 700;
/** Figures looked back over. */
const BACK = 6;
/** A figure takes over a unit only from one of its own size: 13.4 from 13.7 hours, 719 from 791 km². */
const SIZE = 12;

/**
 * Units that the wording leaves to what was said before: "13.7 hours, not 13.4", "it scored in the teens" among percentages, "a
 * speed of almost seventeen and a half" after knots, "sixteen and a half million" of a price in pounds. Only a bare figure that
 * closes its phrase takes one over, and only from a figure of its own size near before it.
 */
export const inheritedUnits: Refiner = {
  id: 'inherited-units',
  refine(t, drafts) {
    drafts.forEach((draft, k) => {
      if (typeof draft.low !== 'number' || typeof draft.high !== 'number') return;
      if (draft.unit === 'point') return points(t, drafts, k);
      if (draft.unit === '°') return scaleOfDegrees(t, drafts, k);
      if (isShare(t, drafts, k)) return;
      if (draft.measure !== 'bare') return;
      if (counts(t, draft)) return void Object.assign(draft, { kind: 'count', measure: 'noun' });
      if (draft.trace[0] === 'vague-level') level(t, drafts, k);
      else if (draft.magnitude && !(draft.scale === 1 && draft.trace[0] === 'amount')) money(t, drafts, k);
      else if (draft.trace[0] === 'amount') plain(t, drafts, k);
    });
    return drafts;
  },
};

/** "three of them", "two of whom": what is counted was named before, and no unit is left out. */
const counts = (t: Tokens, { to }: Draft): boolean =>
  isWord(t, to, 'of') && isWord(t, to + 1, 'them', 'us', 'these', 'those', 'whom', 'which');

const namesShare = wordTest(/^(margins?|turnout|yield)$/);
/** Words between the name of a share and its figure. */
const NAMED = wordSet('of at was is were to from by');

/** "gross margin fifty point two earnings of", "up nine percent in boats, down four point four in lamps": decimals that are percentages. */
function isShare(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  if (draft.measure === 'unit' || draft.scale !== 1 || draft.step >= 1 || draft.step === 0 || !isLetters(t, draft.from))
    return false;
  if (draft.trace[0] !== 'amount' || (draft.low as number) > MOST_POINTS) return false;
  const before = draft.from - 1;
  const named = namesShare(t, isIn(t, before, NAMED) ? before - 1 : before);
  const last = drafts[k - 1];
  const moved = isWord(t, before, 'up', 'down') && last?.unit === '%' && distance(t, last, draft) <= REACH;
  if (!(named || (moved && draft.measure === 'bare'))) return false;
  const near = nearest(drafts, k, d => d.unit === '%');
  if (!near) return false;
  if (draft.measure === 'noun') draft.to = readNumeral(t, VOCABULARY, draft.figureFrom)?.end ?? draft.to;
  take(draft, near);
  return true;
}

/** Figures on each side in which one with a unit is looked for: a longer text has one nearer, or has none. */
const FAR = 250;

/** The nearest figure before the k-th that is of a kind, else the next behind it. */
function nearest(drafts: readonly Draft[], k: number, is: (d: Draft) => boolean): Draft | undefined {
  for (let n = k - 1; n >= 0 && k - n <= FAR; n--) if (is(drafts[n]!)) return drafts[n];
  for (let n = k + 1; n < drafts.length && n - k <= FAR; n++) if (is(drafts[n]!)) return drafts[n];
  return undefined;
}

const distance = (t: Tokens, a: Draft, b: Draft): number => Math.abs(t.start[a.from]! - t.start[b.from]!);

function take(draft: Draft, from: Draft): void {
  // "ninety-five cents, up from eighty-seven" are cents; "from 95 cents to 1.37", and millions, are not
  const coins = !draft.magnitude && draft.step >= 1;
  const sum = from.unit === 'cent' ? 'USD' : from.unit === 'pence' || from.unit === 'penny' ? 'GBP' : from.unit;
  draft.unit = coins ? from.unit : sum;
  draft.kind = from.kind;
  draft.measure = 'unit';
  draft.trace.push('inherited-units');
}

/** "in the low seventies": the percentage or temperature nearest on either side; "in his twenties" is an age. */
function level(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  for (const at of [draft.from + 1, draft.from - 1]) {
    if (!isWord(t, at, 'his', 'her', 'their', 'my')) continue;
    draft.kind = 'age';
    draft.unit = 'year';
    draft.measure = 'unit';
    return;
  }
  for (let n = 1; n <= 2 * BACK; n++) {
    for (const other of [drafts[k - n], drafts[k + n]]) {
      if (!other || other.measure !== 'unit' || distance(t, other, draft) > LONG_REACH) continue;
      if ((other.kind === 'percentage' || other.kind === 'temperature') && other.unit !== 'pp')
        return take(draft, other);
    }
  }
}

/** Characters between points and the percentage they are points of. */
const POINTS_REACH = 90;
/** Verbs and nouns of play, whose points are no percentages. */
const speaksOfPlay = wordTest(
  /^(scored?|scoring|lead|led|game|games|match|season|table|clear|win|won|lost|behind|deficit|league|shot|elo)$/,
);

/** More points than there are percents are points of something else. */
const MOST_POINTS = 100;

/** "slipped three points to 48 per cent", "up nine percent, of which two points were price": points of the percentage beside them. */
function points(t: Tokens, drafts: readonly Draft[], k: number): void {
  const draft = drafts[k]!;
  if (Math.abs(draft.high as number) > MOST_POINTS) return;
  const close = (other: Draft | undefined): boolean =>
    other?.unit === '%' &&
    distance(t, other, draft) <= POINTS_REACH &&
    (other.from < draft.from ? sameSentence(t, other, draft) : sameSentence(t, draft, other));
  const after = drafts[k + 1];
  // "three points to 48 per cent"; "18 points, or 0.4%" says the same change twice
  const to = close(after) && after!.from - draft.to <= 2 && isWord(t, draft.to, 'to');
  // two percentages before, and the difference they make
  const shares = drafts.slice(Math.max(0, k - 4), k).filter(d => d.unit === '%' && distance(t, d, draft) <= REACH);
  const between = shares.length > 1 && drafts[k - 1]!.unit === '%' && !isWord(t, draft.to, 'of');
  const ofIt = close(drafts[k - 1]) && partOf(t, drafts[k - 1]!.to, draft.from);
  if (!to && !ofIt && !between && !((close(after) || close(drafts[k - 1])) && aboutShare(t, draft))) return;
  for (let i = Math.max(0, draft.from - 12); i < Math.min(t.count, draft.to + 6); i++) if (speaksOfPlay(t, i)) return;
  draft.unit = 'pp';
  draft.kind = 'percentage';
  draft.measure = 'unit';
  draft.trace.push('inherited-units');
}

/** "up nine percent, of which two points": whether the points are a part of the percentage before. */
function partOf(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isWord(t, i, 'of') && isWord(t, i + 1, 'which', 'that', 'this', 'it')) return true;
  return false;
}

const speaksOfShares = wordTest(
  /^(margins?|share|rate|rates|turnout|polls?|support|approval|majority|swing|inflation|unemployment|growth|percentage)$/,
);

function aboutShare(t: Tokens, draft: Draft): boolean {
  for (let i = Math.max(0, draft.from - 10); i < Math.min(t.count, draft.to + 8); i++)
    if (speaksOfShares(t, i)) return !isWord(t, draft.to + 1, 'or') && !isSymbol(t, draft.to, '(');
  return false;
}

/** "29.3 degrees": of the scale that the text names. */
function scaleOfDegrees(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  for (let n = 1; n <= FAR; n++) {
    const near = [drafts[k - n], drafts[k + n]];
    if (!near[0] && !near[1]) break;
    const other = near.find(d => d?.kind === 'temperature' && d.unit !== 'K');
    if (!other) continue;
    if (!aboutWarmth(t, draft)) return;
    return take(draft, other);
  }
}

const speaksOfWarmth = wordTest(
  /^(temperature|temperatures|warm|warmer|warmed|warming|hot|hotter|cold|colder|cool|cooler|cooled|heat|degrees|water|air|surface|celsius|fahrenheit|freezing)$/,
);

function aboutWarmth(t: Tokens, draft: Draft): boolean {
  let count = 0;
  for (let i = Math.max(0, draft.from - 20); i < Math.min(t.count, draft.to + 12); i++)
    if (speaksOfWarmth(t, i)) count++;
  return count > (isLetters(t, draft.to - 1) ? 1 : 0) && !isWord(t, draft.to, 'north', 'south');
}

const speaksOfMoney = wordTest(
  /^(cost|costs|costing|price|priced|paid|pay|pays|worth|spend|spent|spending|fee|reward|ransom|loot|haul|fortune|budget|fund|funding|funded|value|valued|valuation|sold|sale|sales|bought|loan|debt|deal|raise|raised|revenue|revenues|profit|profits|loss|losses|income|earnings|cash|orders|backlog|guidance|capex|restructuring|dividend|dividends|buyback|facility|bill|grant|bid|invest|invested|investment|charge|charges|sponsor|transfer|synergies|savings|proceeds|equity|round|offer)$/,
);

const isMoney = wordTest(
  /^(revenues?|sales|stock|debt|cash|profits?|income|savings|costs?|expenses|spending|losses|equity|orders|capex|investment|funding|capital|earnings)$/,
);
const changes = wordTest(/^(lower|higher|more|less|better|worse)$/);

/** "a hundred million of stock", "fifteen million lower", "expenses were three hundred million operating margin": money by its neighbours. */
function saysMoney(t: Tokens, draft: Draft): boolean {
  if (draft.scale < 1e6) return false;
  if (isWord(t, draft.to, 'of')) return isMoney(t, draft.to + 1);
  if (changes(t, draft.to)) return true;
  for (let i = draft.from - 1; i >= 0 && draft.from - i <= 3; i--) if (isMoney(t, i)) return true;
  return false;
}

/** "sixteen and a half million" among prices. */
function money(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  const said = saysMoney(t, draft);
  if (!closes(t, draft) && !said) return;
  // "eleven thousand" people: a round number counts as often as it costs, and must be what is paid itself
  const small = draft.scale < 1e6;
  // "New shares: 31.5 million": a label says itself what its figure is
  const labelled = isSymbol(t, draft.from - 1, ':');
  const [back, ahead] = small || labelled ? [6, 0] : [30, 12];
  let about = said;
  for (let i = draft.from - 1; i >= 0 && draft.from - i < back && !isBreak(t, i); i--) {
    if ((small || labelled) && isSymbol(t, i, ',', ';', '.')) break;
    if (speaksOfMoney(t, i)) about = true;
  }
  for (let i = draft.to; i < t.count && i - draft.to < ahead && !isBreak(t, i); i++)
    if (speaksOfMoney(t, i)) about = true;
  if ((small || labelled) && !about) return;
  const near = drafts
    .slice(Math.max(0, k - BACK), k)
    .findLast(d => isCurrency(d.unit) && d.magnitude && distance(t, d, draft) <= REACH);
  // "half a million" is said of much: it is money right behind money
  if (draft.trace[0] === 'fraction' && !(near && near === drafts[k - 1] && sameSentence(t, near, draft))) return;
  if (near) return take(draft, near);
  if (!about) return;
  const anywhere = nearest(drafts, k, d => isCurrency(d.unit));
  if (anywhere) take(draft, anywhere);
}

/** Tokens at most between two figures of which the second leaves its unit of time or weight out. */
const CLOSE = 7;

/** From a sentence before, a unit is taken over only by a figure of like size. */
const LIKE_SIZE = 4;

/** "The contacts numbered three": a count. */
const numbers = wordTest(/^(number(s|ed)?|total(s|led)?|count(s|ed)?)$/);

function sameSentence(t: Tokens, a: Draft, b: Draft): boolean {
  for (let i = a.to; i < b.from; i++)
    if (isBreak(t, i) || (isSymbol(t, i, '.', '?', '!') && !isGlued(t, i + 1))) return false;
  return true;
}

/** Measures that a figure without a unit is set against: "149 days; the target is 125". */
const setsMeasure = wordTest(/^(target|goal|aim|norm|record|limit|forecast|average)$/);

/** Words that set a figure against the one before. */
const CONTRASTS = wordSet('not from to than by or versus instead against');
/** Words that may lead to a figure which leaves its unit out. */
const LEADS = W.preposition | W.conjunction | W.auxiliary | W.hedge | W.negation | W.adverb | W.verb;

/** Whether nothing that the figure could count or name follows it. */
function closes(t: Tokens, draft: Draft): boolean {
  if (isBreak(t, draft.to) || !isLetters(t, draft.to)) return !isSymbol(t, draft.to, '/', '%', '-', '°');
  return (classAt(t, draft.to) & FUNCTION_WORD) !== 0 && !isWord(t, draft.to, 'of');
}

const endsInEd = wordTest(/[a-z]{3}ed$/);

/** "it's up to 400": the s of "is". */
const isIts = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  t.end[i]! - t.start[i]! === 1 &&
  isSymbol(t, i - 1, "'", '’') &&
  isWord(t, i - 2, 'it', 'that', 'there');

/** So many amounts of money in millions make a text of millions, in which the word may be left out. */
const LEAST_MILLIONS = 3;
/** What leads to an amount whose scale goes without saying: "planned 45", "around 40", "there was nine". */
const SCALE_LEADS = W.auxiliary | W.verb | W.hedge;

/** The figures asked about: counted once, not at each of them. */
const OF_MILLIONS = new WeakMap<readonly Draft[], boolean>();

function isOfMillions(drafts: readonly Draft[]): boolean {
  let known = OF_MILLIONS.get(drafts);
  if (known === undefined) {
    known = drafts.filter(d => d.scale >= 1e6 && isCurrency(d.unit)).length >= LEAST_MILLIONS;
    OF_MILLIONS.set(drafts, known);
  }
  return known;
}

/** "31 million, and we had planned 45": whether the figure is of the scale of the money before it. */
function isElided(t: Tokens, drafts: readonly Draft[], draft: Draft, other: Draft): boolean {
  if (other.kind !== 'money' || other.scale < 1e6 || draft.grouped || draft.scale > 1) return false;
  if (!Number.isInteger(draft.low)) return false;
  const value = Math.abs(draft.low as number) * other.scale;
  const size = Math.abs(other.low as number);
  if (value === 0 || Math.max(value / size, size / value) > LIKE_SIZE * 2) return false;
  const led = (classAt(t, draft.from - 1) & SCALE_LEADS) !== 0 || endsInEd(t, draft.from - 1);
  if (!led && draft.modality === 'exact') return false;
  return isOfMillions(drafts);
}

function elide(draft: Draft, other: Draft): void {
  take(draft, other);
  const times = (x: number): number => tidy(x * other.scale);
  draft.low = times(draft.low as number);
  draft.high = times(draft.high as number);
  draft.step *= other.scale;
  draft.scale = other.scale;
  draft.magnitude = true;
}

function plain(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  const before = draft.from - 1;
  const last = drafts[k - 1];
  // "from 49 points to 71"
  if (last?.measure === 'noun' && last.to === before && isWord(t, before, 'to') && isWord(t, last.from - 1, 'from')) {
    if (closes(t, draft)) Object.assign(draft, { unit: last.unit, kind: last.kind, measure: 'noun' });
    return;
  }
  if (!closes(t, draft) || isBreak(t, before)) return;
  // "fewer than 200" are counted
  if (isWord(t, draft.from, 'fewer') || isWord(t, draft.from + 1, 'fewer')) return;
  const led =
    (isLetters(t, before) && (classAt(t, before) & LEADS) !== 0) ||
    isIts(t, before) ||
    isSymbol(t, before, ',', '(', '-', '−', '—');
  // "we've booked sixty so far": behind other verbs only the scale of money goes without saying
  if (!led && !endsInEd(t, before)) return;
  // "9.5 a month": a rate is of something else than what stood before it
  if (draft.per) return;
  const value = Math.abs(draft.low as number);
  for (let n = k - 1; n >= 0 && k - n <= BACK && distance(t, drafts[n]!, draft) <= REACH; n--) {
    const other = drafts[n]!;
    // a counted noun, a date or a bare number between ends the thread, unless it only places the figure in time
    if (other.kind === 'date' || other.kind === 'year') continue;
    if (
      other.measure !== 'unit' ||
      other.kind === 'multiplier' ||
      (other.unit === 'bp' && !isWord(t, before, 'up', 'down')) ||
      other.kind === 'age' ||
      other.kind === 'ratio'
    )
      return;
    // "without it you would be at minus eleven": degrees more often than percent
    if (other.kind === 'percentage' && isWord(t, draft.from, 'minus')) return;
    const size = Math.abs((other.high ?? other.low) as number);
    if (other.magnitude && isElided(t, drafts, draft, other)) return elide(draft, other);
    if (!led) return;
    if (typeof size !== 'number' || value === 0 || size === 0 || value / size > SIZE || size / value > SIZE) return;
    // units of time and weight are taken over only in a plain contrast: "13.7 hours, not 13.4"
    const contrast = isIn(t, before, CONTRASTS);
    const measured =
      isWord(t, before, 'is', 'was', 'of') &&
      setsMeasure(t, before - 1) &&
      Math.max(value / size, size / value) <= LIKE_SIZE;
    const close = measured || (contrast && draft.from - other.to <= CLOSE && !isWord(t, before, 'from'));
    if (!close && (other.kind === 'duration' || other.kind === 'mass')) return;
    // "up two percent; a pint is four fifty": a price is no share
    if (draft.trace.includes('spoken-pairs') && other.kind !== 'money') return;
    // "a foot down; it was minus one": what is below nought is no length
    if ((draft.low as number) < 0 && other.kind === 'length') return;
    const plainKind = other.kind === 'percentage' || other.kind === 'money' || other.kind === 'temperature';
    if (
      !close &&
      !plainKind &&
      !sameSentence(t, other, draft) &&
      (Math.max(value / size, size / value) > LIKE_SIZE || numbers(t, before))
    )
      return;
    // "9.5 to 4.8 a month": a rate is of something else than what stood before it
    if (isWord(t, draft.to, 'a', 'an', 'per')) return;
    return take(draft, other);
  }
}
