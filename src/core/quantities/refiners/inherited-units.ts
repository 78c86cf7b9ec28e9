import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { saysChange } from '../change-words.ts';
import {
  classAt,
  endsSentence,
  isBreak,
  isLetters,
  isSymbol,
  isWord,
  lower,
  saidBefore,
  wordTest,
  type Draft,
  type Refiner,
  endsInEd,
} from '../draft.ts';
import { BACK, closes, distance, giveUnit, LIKE_SIZE, REACH, sameSentence, take } from './inherit.ts';
import { isPlural } from '../recognizers/noun.ts';
import { saysDone } from '../recognizers/no-nouns.ts';
import { moreOfThem, ofNextVerb, ofSameStuff, wholeOut } from './counted-nouns.ts';
import { countedAgain, countedWider, ofOtherBody, numberOf, ofSameRate, ofTheirs } from './counted-again.ts';
import { isElided, takeMillions, takeMoney, takesThousands } from './inherited-money.ts';
import { takesPrice } from './inherited-prices.ts';
import { namedCount, takesChange } from './named-counts.ts';
import {
  besideShare,
  isAnother,
  countOfGroup,
  countOfWho,
  isChangeOf,
  isDoneLike,
  isHeldAgainst,
  isIncluding,
  isMade,
  isParallel,
  isPartOfWhom,
  isPlacedLike,
  isWasBefore,
  partOfAll,
  saysCases,
  saysMore,
} from './placed-counts.ts';
import { countsPeople, isCountedSubject } from './told-of-people.ts';
import { takeScale } from './inherited-scales.ts';
import { isLevelAfter, takePoints, takesApart, takesShare } from './inherited-shares.ts';
import { unitOfLabel } from './labelled-counts.ts';
import { takesLeftOut } from './left-out.ts';
import { estimateOf } from './confidence.ts';
import { unitOfStanding } from './standings.ts';
import {
  hasShare,
  headOfList,
  isCountedWith,
  isListedRatio,
  isOnScale,
  isNamedShare,
  isOnOwnScale,
  saidAsShare,
} from './own-scale.ts';
import { isOfUnit, isAside } from './same-unit.ts';
import { namesRatio } from '../chance-ratios.ts';
import { takeLevel } from './inherited-levels.ts';

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
      if (draft.unit === 'point') return takePoints(t, drafts, k);
      if (draft.unit === '°') return takeScale(t, drafts, k);
      if (isChanceOfNone(t, draft)) return;
      if (draft.measure === 'bare' && draft.step < 1 && namesRatio(t, undefined, draft.from, drafts[k - 1]?.to ?? 0))
        return;
      if (takesShare(t, drafts, k) || takesApart(t, drafts, k)) return;
      if (takesChange(t, drafts, k)) return;
      if (draft.measure !== 'bare' || isOnScale(t, draft.to)) return;
      if (takesThousands(t, drafts, k)) return;
      const estimate = estimateOf(t, drafts, k);
      if (estimate) {
        if (estimate !== 'none' && estimate.measure === 'unit') take(draft, estimate);
        draft.interval = true;
        return;
      }
      if (takesLeftOut(t, drafts, k)) return;
      const standing = unitOfStanding(t, drafts, k);
      if (standing) return giveUnit(draft, standing);
      const again =
        countedAgain(t, drafts, k) ??
        countedWider(t, drafts, k) ??
        ofOtherBody(t, drafts, k) ??
        ofSameStuff(t, drafts, k) ??
        moreOfThem(t, drafts, k) ??
        wholeOut(t, drafts, k) ??
        ofNextVerb(t, drafts, k);
      if (again) return giveUnit(draft, again);
      const rate = ofSameRate(t, drafts, k);
      if (rate) return giveUnit(draft, rate);
      const unit = numberOf(t, draft) ?? ofTheirs(t, draft);
      if (unit) return giveUnit(draft, { unit, kind: 'count', measure: 'noun' });
      const head = headOfList(t, drafts, k);
      if (head) return void Object.assign(draft, { unit: head.unit, kind: head.kind, measure: 'noun' });
      const group =
        draft.trace[0] === 'amount' && !draft.magnitude
          ? (countOfGroup(t, drafts, k) ?? partOfAll(t, drafts, k))
          : undefined;
      const counted = group ?? (isPlain(draft) || isPartOfWhole(t, draft) ? countedBy(t, drafts, k) : undefined);
      if (counted) return void Object.assign(draft, { unit: counted.unit, kind: counted.kind, measure: 'noun' });
      const label = draft.trace[0] === 'amount' ? unitOfLabel(t, draft) : undefined;
      if (label) return giveUnit(draft, label);
      const ofWho = draft.trace[0] === 'amount' ? countOfWho(t, drafts, k) : undefined;
      const named = ofWho ?? namedCount(t, drafts, k);
      if (named) return void Object.assign(draft, { unit: named, kind: 'count', measure: 'noun' });
      if (
        (draft.trace[0] === 'amount' && saidAsShare(t, drafts, k)) ||
        ((draft.trace[0] === 'amount' || draft.trace[0] === 'vague-count') && countsPeople(t, draft))
      )
        return void Object.assign(draft, { kind: 'count', measure: 'noun' });
      const more = saysMore(t, drafts, k);
      if (more) return giveUnit(draft, more);
      const whole = counts(t, draft) ? wholeOf(t, drafts, k) : undefined;
      if (whole) return take(draft, whole);
      if (counts(t, draft))
        return void Object.assign(draft, { kind: 'count', measure: 'noun', unit: countedBefore(t, drafts, k) });
      if (draft.trace[0] === 'vague-level' && !isSinceDecade(t, draft)) takeLevel(t, drafts, k);
      else if (draft.magnitude && !(draft.scale === 1 && draft.trace[0] === 'amount')) takeMoney(t, drafts, k);
      else if (draft.trace[0] === 'amount' && !isSubject(t, draft) && !takesPrice(t, drafts, k))
        takeBefore(t, drafts, k);
      if (draft.measure === 'bare' && isPlain(draft) && isCountedSubject(t, draft)) draft.kind = 'count';
    });
    return drafts;
  },
};

/** "P<0.001", "p = 0.03": how likely a result is by chance, which is of nothing that stands before it. */
function isChanceOfNone(t: Tokens, { from, low, high }: Draft): boolean {
  if ((high as number) > 1 || (low as number) < 0) return false;
  const at = isSymbol(t, from - 1, '=', '<', '>', '≤', '≥') ? from - 2 : from - 1;
  return isLetters(t, at) && t.end[at]! - t.start[at]! === 1 && isChanceLetter(t, at);
}
const isChanceLetter = wordTest(/^p$/);
/** "two have kept their rating": those who do something, in words, cost nothing. */
const isSubject = (t: Tokens, draft: Draft): boolean =>
  isLetters(t, draft.figureFrom) &&
  isPlain(draft) &&
  isWord(t, draft.to, 'have', 'were', 'are') &&
  isCountedSubject(t, draft);

/** "three of them", "two of whom": what is counted was named before, and no unit is left out. */
const counts = (t: Tokens, { to }: Draft): boolean =>
  isWord(t, to, 'of') && isWord(t, to + 1, 'them', 'us', 'these', 'those', 'whom', 'which');

/** "the lowest since the 90s": years, whatever percentages stand near. */
const isSinceDecade = (t: Tokens, { from, low, high }: Draft): boolean =>
  isWord(t, from - 1, 'the') && isWord(t, from - 2, 'since', 'until') && (high as number) - (low as number) === 9;

const isPlain = ({ trace, magnitude, step, modality }: Draft): boolean =>
  trace[0] === 'amount' && !magnitude && step >= 1 && modality === 'exact';

/** "about 46,000 of the guild's 146,000 members": hedged, but a part of what is counted behind it. */
const isPartOfWhole = (t: Tokens, { trace, step, from, to, modality }: Draft): boolean =>
  trace[0] === 'amount' && step >= 1 && modality !== 'range' && (isWord(t, to, 'of') || isIncluding(t, from - 1));

/** Words between "of" and the number of the whole: "four of the last five goals", "two of her nine boats". */
const MOST_OF_WHOLE = 3;
const MOST_OF_OWNER = 6;

/**
 * The figure whose noun a figure counts too: the whole that it is of ("24 of the 58 shots"), or what somebody else had ("Orel has seven
 * goals, Tarn three").
 */
function countedBy(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const whole = drafts[k + 1];
  const part = draft.low as number;
  if (whole?.measure === 'noun' && whole.unit !== '' && typeof whole.low === 'number' && part < whole.low) {
    const words = whole.figureFrom - draft.to - 1;
    const the = isWord(t, draft.to + 1, 'the') || (classAt(t, draft.to + 1) & W.determiner) !== 0;
    if (isWord(t, draft.to, 'of') && the && words >= 1 && words <= MOST_OF_WHOLE) return whole;
    // "31 of Velsund's 75 districts"
    const s = whole.figureFrom - 1;
    // "123 of the vault's 160 boxes"
    const owned = isCapital(t, isWord(t, draft.to + 1, 'the') ? draft.to + 2 : draft.to + 1) || the;
    const owner = isWord(t, draft.to, 'of') && owned && isLetters(t, s) && lower(t, s) === 's';
    if (owner && words <= MOST_OF_OWNER && isSymbol(t, s - 1, "'", '’')) return whole;
  }
  const before = drafts[k - 1];
  // "32 riders fell (10%), 17 were hurt"
  const bracketed = before?.unit === '%' && isSymbol(t, before.from - 1, '(') && isSymbol(t, before.to, ')');
  // "41,000 jobs in May, and 38,000 in June"
  const last = bracketed || before?.kind === 'date' ? drafts[k - 2] : before;
  const besides = besideShare(t, drafts, k);
  if (besides) return besides;
  if (last?.measure !== 'noun' || last.unit === '' || last.per) return undefined;
  if (isWasBefore(t, last, draft) || isChangeOf(t, last, draft) || isAnother(t, last, draft)) return last;
  if (isFewerOf(t, last, draft) || isPartOfWhom(t, last, draft) || isDoneLike(t, last, draft)) return last;
  if (isPlacedLike(t, last, draft) || isHeldAgainst(t, last, draft)) return last;
  if (!closes(t, draft)) return undefined;
  // "had 12 goals and Ned Amsel eight"
  let name = draft.from - 1;
  while (draft.from - name <= NAME_WORDS && isLetters(t, name) && isCapital(t, name)) name--;
  if (name === draft.from - 1 || !(isSymbol(t, name, ',') || isWord(t, name, 'and', 'while'))) return undefined;
  if (isWord(t, name, 'and', 'while') && !isLetters(t, draft.figureFrom)) return undefined;
  if (!isBehindName(t, last) || !sameSentence(t, last, draft)) return undefined;
  // "Orel scored 13 goals from 19 shots, Tarn 11 from 15"
  const first = drafts[k - 2];
  const of = isWord(t, draft.to, 'from') && isWord(t, last.from - 1, 'from');
  return of && first?.measure === 'noun' && first.to === last.from - 1 ? first : last;
}

/** "168 riders started and only 97 finished": fewer of what was counted before. */
function isFewerOf(t: Tokens, all: Draft, part: Draft): boolean {
  const { low, from, to } = part;
  if (typeof all.low !== 'number' || typeof low !== 'number' || low >= all.low) return false;
  const joint = isWord(t, from - 1, 'only', 'just') ? from - 2 : from - 1;
  const joined =
    isWord(t, joint, 'and', 'but', 'while', 'though') ||
    isSymbol(t, joint, ';') ||
    (isSymbol(t, joint, ',') && !isSymbol(t, to + 1, ')'));
  return joined && (saysDone(t, to) || isFound(t, to + 1)) && sameSentence(t, all, part);
}

const isFound = wordTest(/^(found|held|sent|shot|made|put)$/);

/** Words of a name, at most. */
const NAME_WORDS = 3;
/** Tokens between a name and what its bearer had: "Orel has seven goals", "Orel, who came late, took 12 saves". */
const NAME_BACK = 8;
function isBehindName(t: Tokens, { from }: Draft): boolean {
  for (let i = from - 1; i >= 0 && from - i <= NAME_BACK && !isBreak(t, i) && !endsSentence(t, i); i--)
    if (isLetters(t, i) && isCapital(t, i)) return true;
  return false;
}

/** The noun that "85 of them" counts: that of the larger figure right before in the sentence, or "" where there is none. */
function countedBefore(t: Tokens, drafts: readonly Draft[], k: number): string {
  const [last, draft] = [drafts[k - 1], drafts[k]!];
  if (last?.measure !== 'noun' || typeof last.low !== 'number' || last.low <= (draft.low as number)) return '';
  return sameSentence(t, last, draft) ? last.unit : '';
}

/** A part is no less than this share of the amount that it is a part of: "eighty minutes, seventy-seven of them". */
const LEAST_PART = 1 / LIKE_SIZE;

/** The measured amount right before that "of them" is said of: nothing else in the plural stands between. */
function wholeOf(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const whole = drafts[k - 1];
  if (whole?.measure !== 'unit' || whole.kind === 'percentage' || typeof whole.low !== 'number') return undefined;
  const part = draft.low as number;
  if (part >= whole.low) return undefined;
  // nobody counts 3.1 of anything; whole numbers of them are parts of a time or a sum that is as long or large
  const timed = (whole.kind === 'duration' || whole.kind === 'money') && sameSentence(t, whole, draft);
  if (Number.isInteger(part) && !(timed && part >= whole.low * LEAST_PART)) return undefined;
  if (distance(t, whole, draft) > REACH) return undefined;
  for (let i = whole.to; i < draft.from; i++) if (isLetters(t, i) && isPlural(t, i)) return undefined;
  return whole;
}

/** "12.48°N": a place on the globe. */
const isBearing = wordTest(/^([nsew]|north|south|east|west)$/);

/** Words that may lead to a figure which leaves its unit out. */
const LEADS = W.preposition | W.conjunction | W.auxiliary | W.hedge | W.negation | W.adverb | W.verb;

/** "it's up to 400": the s of "is". */
const isIts = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  t.end[i]! - t.start[i]! === 1 &&
  isSymbol(t, i - 1, "'", '’') &&
  isWord(t, i - 2, 'it', 'that', 'there');

/** Whether a figure says to what a sum in millions was cut or raised. */
function isCutTo(t: Tokens, last: Draft, draft: Draft): boolean {
  if (last.kind !== 'money' || last.scale < 1e6 || draft.magnitude || draft.grouped) return false;
  if (last.to !== draft.from - 1 || !isWord(t, last.to, 'to') || !isWord(t, last.from - 1, 'from')) return false;
  const value = (draft.low as number) * last.scale;
  const size = last.low as number;
  return value > 0 && Math.max(value / size, size / value) <= LIKE_SIZE;
}

const isGroup = wordTest(
  /^(polls?|survey|panel|group|sample|team|crowd|field|list|staff|board|jury|crew|family|squad|fleet|party|audience|workforce)$/,
);

/** Words at most between a change and what came of it: "by 3.1 million barrels last week to 421.9 million". */
const OUTCOME_REACH = 3;

/** "up 15 hp to 290", "dropped by 1.5 years to 77.3": what came of a change is of its unit. */
function isOutcome(t: Tokens, change: Draft, draft: Draft): boolean {
  if (!isWord(t, draft.from - 1, 'to') || draft.from - 1 - change.to > OUTCOME_REACH) return false;
  if (change.measure === 'bare' || change.unit === 'point' || !CHANGING.has(change.kind)) return false;
  const by = isWord(t, change.from - 1, 'by');
  return (
    (by || saysChange(t, change.from - 1)) &&
    sameSentence(t, change, draft) &&
    (draft.low as number) > (change.high as number)
  );
}
const CHANGING: ReadonlySet<string> = new Set([
  'count',
  'length',
  'mass',
  'volume',
  'area',
  'energy',
  'data',
  'speed',
  'duration',
  'number',
]);

const isIndex = wordTest(/^(index|indices|indexes)$/);
const INDEX_REACH = 6;

/** The unit of a figure before: "13.7 hours, not 13.4", "from 49 points to 71". */
function takeBefore(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  const before = draft.from - 1;
  const last = drafts[k - 1];
  if (last?.measure === 'noun' && isParallel(t, last, draft) && sameSentence(t, last, draft))
    return void Object.assign(draft, { unit: last.unit, kind: last.kind, measure: 'noun' });
  // "from 49 points to 71"
  if (last?.measure === 'noun' && last.to === before && isWord(t, before, 'to') && isWord(t, last.from - 1, 'from')) {
    if (closes(t, draft)) Object.assign(draft, { unit: last.unit, kind: last.kind, measure: 'noun' });
    return;
  }
  if (!closes(t, draft) || isBreak(t, before)) return;
  // "the index fell in February to 522": what an index stands at has no unit
  if (isWord(t, before, 'to', 'at', 'above', 'below') && saidBefore(t, before - 1, INDEX_REACH, isIndex)) return;
  // "from €120m to 80"
  if (last && isCutTo(t, last, draft)) return takeMillions(draft, last);
  // "a poll of 14": what is counted goes without saying
  if (isWord(t, before, 'of') && isGroup(t, before - 1)) return;
  if (last && isOutcome(t, last, draft)) return giveUnit(draft, last);
  // "Growers 74 (up 17)": of what stands right before the bracket
  if (last?.measure === 'bare' && last.step >= 1 && draft.from - last.to <= 2 && isSymbol(t, last.to, '(')) return;
  // "9 percent up, or 1.26 for every mile"
  if (isWord(t, draft.to, 'for') && isWord(t, draft.to + 1, 'every', 'each')) return;
  // "severe cases were 9", "11 (2.7%)", "a magnitude of 6.8"
  if (saysCases(t, before) || hasShare(t, drafts, k) || isOnOwnScale(t, draft) || isCountedWith(t, draft)) return;
  // "fewer than 200" are counted
  if (isWord(t, draft.from, 'fewer') || isWord(t, draft.from + 1, 'fewer')) return;
  const led =
    (isLetters(t, before) && (classAt(t, before) & LEADS) !== 0) ||
    isIts(t, before) ||
    isSymbol(t, before, ',', '(', '-', '−', '—');
  // "we've booked sixty so far": behind other verbs only the scale of money goes without saying
  if (!led && !endsInEd(t, before)) return;
  if (isListedRatio(t, drafts, k)) return;
  // "9.5 a month": a rate is of something else than what stood before it
  if (draft.per) return;
  for (let n = k - 1; n >= 0 && k - n <= BACK && distance(t, drafts[n]!, draft) <= REACH; n--) {
    const other = drafts[n]!;
    // a counted noun, a date or a bare number between ends the thread, unless it only places the figure in time
    if (other.kind === 'date' || other.kind === 'year' || isAside(t, drafts, n)) continue;
    if (isPlaced(t, other)) return;
    if (
      other.measure !== 'unit' ||
      other.kind === 'multiplier' ||
      (other.unit === 'bp' && !isWord(t, before, 'up', 'down')) ||
      other.kind === 'age' ||
      other.kind === 'ratio' ||
      (other.unit === '°' && isBearing(t, other.to))
    )
      return;
    // "without it you would be at minus eleven": degrees more often than percent
    if (other.kind === 'percentage' && isWord(t, draft.from, 'minus')) return;
    if (other.kind === 'percentage' && isLevelAfter(t, other, draft)) return;
    if (other.kind !== 'percentage' && isNamedShare(t, draft)) continue;
    if (other.magnitude && isElided(t, drafts, draft, other)) return takeMillions(draft, other);
    // "delivered 14,480 in the same months": things, not money
    if (other.kind === 'money' && draft.grouped && isMade(t, before)) return;
    if (led && isOfUnit(t, draft, other)) take(draft, other);
    return;
  }
}

/** "A week later it stood at 3.4": how long after, which is the measure of nothing. */
const isPlaced = (t: Tokens, { kind, to }: Draft): boolean =>
  kind === 'duration' && isWord(t, to, 'later', 'earlier', 'ago');
