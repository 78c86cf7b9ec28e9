import type { Claim, ClaimContext, Quantity, ScoreHalf } from '../model.ts';
import { areOtherAccounts, areOtherSorts } from '../claims/account.ts';
import { areCountedApart, areOnTwoSides } from '../claims/counted-from.ts';
import { areOfTwoIssues } from '../claims/issues.ts';
import { areApart } from '../claims/quarters.ts';
import { areOtherYears } from '../claims/relative-year.ts';
import { isClock } from '../verdicts/compare.ts';
import type { Judgement } from '../verdicts/judgement.ts';
import { relateNames } from './compare-names.ts';
import { areOtherLevels } from './levels.ts';
import { areOfOneList } from './listings.ts';
import { areOtherMoments } from './moments.ts';
import { timesApart } from './nearness.ts';
import type { PreparedClaim } from './prepare-claims.ts';

/** A total is hardly less than so many times what is counted per something. */
const RATE_AGAINST_TOTAL = 10;
/** An amount in the money of another year is hardly less than so many times the amount itself. */
const PRICES_APART = 1.5;

/**
 * What two figures of one quantity cannot be. Whatever their values are: the dead and the injured, room and crowd, a ratio and a chance, a width and a
 * depth, two cells of one table, what analysts reckoned with and what came. And where they differ: the rest and the whole,
 * two sides of one thing, a rate and a total, people and things, the scores of two moments of a game, what is said of two quarters, of this year and the last, of what something
 * went up from, and the like, each told in the file of its context (`core/claims/`); two values of one sentence. That brackets do
 * not say a figure again as they mean to is told of them alone (`derive/conversions.ts`).
 */
export function cannotLink(a: PreparedClaim, b: PreparedClaim, verdict: Judgement): boolean {
  const [ca, cb] = [a.context, b.context];
  const differ = verdict.label === 'conflict';
  if (areOfTwoKinds(ca, cb)) return true;
  if (isDayInYears(a.claim.quantity, b.claim.quantity) || isDayInYears(b.claim.quantity, a.claim.quantity)) return true;
  // of two times of day what differs is the day, of one day the time of day
  if (differ === isClock(a.dimension) && areOtherMoments(a.moment, b.moment, differ)) return true;
  if (differ && areOfTwoThings(a, b)) return true;
  // however near they are: "9,800 at the end of 1982" and "about 9,400 at the end of 1983"
  if (verdict.label !== 'agree' && (areOtherSorts(ca.account, cb.account) || saysOther(ca.ownYear, cb.ownYear)))
    return true;
  const apart = a.document !== b.document;
  if ((differ || !apart) && areAgesOfTwo(a.claim, b.claim)) return true;
  if (apart) return false;
  if (ca.table >= 0 && ca.table === cb.table && ca.block !== cb.block) return true;
  if (areOfOneList(a.entry, b.entry)) return true;
  return ca.sentence === cb.sentence && differ;
}

/** What is never one quantity, however equal the values: "12 people died and 12 were injured" states two counts. */
const areOfTwoKinds = (a: ClaimContext, b: ClaimContext): boolean =>
  // what analysts had reckoned with is another figure than what came of it, and what something is not than what it is
  (a.aside === 'consensus') !== (b.aside === 'consensus') ||
  (a.aside === 'denied') !== (b.aside === 'denied') ||
  // a bond may run as long as something else lasted
  (a.aside === 'term of a loan') !== (b.aside === 'term of a loan') ||
  // a picture may have been taken in the year of the act, or on its day in another
  (a.aside === 'day of a picture') !== (b.aside === 'day of a picture') ||
  areOtherFates(a.fate, b.fate) ||
  saysOther(a.seated, b.seated) ||
  saysOther(a.within, b.within) ||
  saysOther(a.scale, b.scale) ||
  areOtherAccounts(a.account, b.account) ||
  areOnTwoSides(a.counted, b.counted) ||
  // nobody is a magnitude or a ratio
  (a.scale !== '' && b.fate !== '') ||
  (b.scale !== '' && a.fate !== '') ||
  areOtherExtents(a.extent, b.extent);

/** What two figures with different values are of, where what they say of themselves tells that it is not one thing. */
function areOfTwoThings(a: PreparedClaim, b: PreparedClaim): boolean {
  const [ca, cb] = [a.context, b.context];
  return (
    ca.rest !== cb.rest ||
    ca.basis !== cb.basis ||
    ca.aside !== cb.aside ||
    // it may not be many things
    ca.aside === 'denied' ||
    saysOther(ca.span, cb.span) ||
    isOfPartOfYear(ca, b) ||
    isOfPartOfYear(cb, a) ||
    saysOther(ca.tally, cb.tally) ||
    areCountedApart(ca.counted, cb.counted) ||
    areOtherSides(ca.side, cb.side) ||
    saysOther(ca.died, cb.died) ||
    saysOther(ca.trade, cb.trade) ||
    saysOther(ca.redress, cb.redress) ||
    isPartOfDead(a, b) ||
    isPartOfDead(b, a) ||
    areOfOtherStages(ca.score, cb.score) ||
    (ca.score === undefined) !== (cb.score === undefined) ||
    isOfPart(ca, cb) ||
    isOfPart(cb, ca) ||
    countsOneOf(a, b) ||
    countsOneOf(b, a) ||
    isRateOfTotal(a, b) ||
    isOfThatOrder(a.claim, b.claim) ||
    isOfThatOrder(b.claim, a.claim) ||
    areManAndThing(a, b) ||
    areApart(ca.quarter, cb.quarter) ||
    areOfTwoIssues(ca.issue, cb.issue, a.claim.quantity.kind) ||
    areOtherVersions(a, b) ||
    isOfOtherPrices(a, b) ||
    isLeftBehind(ca, cb) ||
    isLeftBehind(cb, ca) ||
    areOtherYears(ca.year, cb.year) ||
    isOfLastYear(ca, cb) ||
    isOfLastYear(cb, ca) ||
    // "in 1982", "on 24 May 1964"
    saysOther(a.namedYear, b.namedYear) ||
    areOtherLevels(a.level, b.level)
  );
}

/** "Ines Calder (1912–2004)" and "on May 3, 1992": a time of years and a day in it. */
const isDayInYears = (years: Quantity, day: Quantity): boolean =>
  years.kind === 'year' && years.low !== years.high && typeof day.low === 'string' && DAY.test(day.low);
const DAY = /^-?\d{4,}-\d\d-\d\d/;

/** Whether both say something, and not the same. */
const saysOther = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** What the law did with some of a group. */
const BY_LAW: ReadonlySet<string> = new Set(['arrested', 'charged', 'tried', 'convicted', 'acquitted']);

/** What became of people. Those in a gang are all of it, some of whom were caught; "a family of five" may be as many dead. */
const areOtherFates = (a: ClaimContext['fate'], b: ClaimContext['fate']): boolean =>
  saysOther(a, b) &&
  // who is hurt may be counted where they were brought
  !(a === 'in hospital' && b === 'injured') &&
  !(a === 'injured' && b === 'in hospital') &&
  (a === 'in a group' ? BY_LAW.has(b) : b !== 'in a group' || BY_LAW.has(a));

/** Which way a length was measured. Water and snow are as deep as they are high, and what is round is as long as across. */
const areOtherExtents = (a: ClaimContext['extent'], b: ClaimContext['extent']): boolean =>
  saysOther(a, b) &&
  !(isUpright(a) && isUpright(b)) &&
  (isUpright(a) || isUpright(b) || (a !== 'diameter' && b !== 'diameter'));
const isUpright = (extent: ClaimContext['extent']): boolean => extent === 'height' || extent === 'depth';

/** "2/3" and "1/3": two sides of as many. Who leaves a side out counts them otherwise. */
const areOtherSides = (a: string, b: string): boolean => saysOther(a, b) && a.split('/')[1] === b.split('/')[1];

/** The scores of two moments of a game; what it was at half-time can be told otherwise. */
const areOfOtherStages = (a: ScoreHalf | undefined, b: ScoreHalf | undefined): boolean =>
  a !== undefined && b !== undefined && (a.stage === 'running' || b.stage === 'running' || a.stage !== b.stage);

/** "Tarn alone lost 40 houses", and what is said of no part, by words that never name Tarn. */
const isOfPart = ({ part }: ClaimContext, { part: other, terms }: ClaimContext): boolean =>
  part !== '' && other === '' && !terms.keys.includes(part);

/** "69 passengers and crew", "61 passengers": one of the two that the other counts together. */
const countsOneOf = (a: PreparedClaim, b: PreparedClaim): boolean =>
  a.context.joined !== '' &&
  b.context.joined === '' &&
  (b.noun === a.noun || b.noun === a.context.joined) &&
  b.noun !== '';

/**
 * In the money of two years, or one of them of a named year and far from the other as it was stated then. "Today" of a text is any year: beside
 * a named one it is another, as values that differ show.
 */
function isOfOtherPrices({ context: a, claim: x }: PreparedClaim, { context: b, claim: y }: PreparedClaim): boolean {
  if (a.prices === b.prices) return false;
  return saysOther(a.prices, b.prices) || timesApart(x.quantity, y.quantity) >= PRICES_APART;
}

/** "Vesta 3 comes in two sizes", "Vesta 3.1 comes in three": what two sentences say of two versions, or two texts that name only their own. */
function areOtherVersions(a: PreparedClaim, b: PreparedClaim): boolean {
  const [x, y] = [a.version, b.version];
  if (!x || !y || relateNames(x, y) !== 'other version') return false;
  if (a.claim.subject?.basis === 'stated' && b.claim.subject?.basis === 'stated') return true;
  return !a.names.some(name => name.key === y.key) && !b.names.some(name => name.key === x.key);
}

/** "Eleven people are missing", "twelve vessels searched"; "13 dead", "thirty buildings fell". */
const areManAndThing = (x: PreparedClaim, y: PreparedClaim): boolean => saysOther(x.counts, y.counts);

/** "59", as it stands behind the name of somebody. */
const isBareAge = ({ quantity, subject, text }: Claim): boolean =>
  quantity.kind === 'age' && subject?.basis === 'stated' && /^\d+$/.test(text);

/** "Ada Tovel, 59, and Marek Orr, 59": of two full names without a word in common. Of two texts that spell one name in two ways the ages still agree. */
function areAgesOfTwo(x: Claim, y: Claim): boolean {
  if (!isBareAge(x) || !isBareAge(y)) return false;
  const [a, b] = [x.subject!, y.subject!];
  const [one, other] = [a.value.toLowerCase().split(' '), b.value.toLowerCase().split(' ')];
  return one.length > 1 && other.length > 1 && !one.some(word => other.includes(word));
}

/** "800 were killed instantly", "950 people died": who died at once or later is never more than all who did. */
function isPartOfDead({ context: a, claim: x }: PreparedClaim, { context: b, claim: y }: PreparedClaim): boolean {
  if (a.died === '' || b.died !== '' || b.fate !== 'dead') return false;
  const [part, whole] = [x.quantity.high ?? x.quantity.low, y.quantity.low ?? y.quantity.high];
  return typeof part === 'number' && typeof whole === 'number' && part < whole;
}

/** "Billions of dollars": from how many times its lower end a figure reaches, and how far beyond its ends others are still of its order. */
const [WIDE, OF_ORDER] = [4, 3];

/** "Billions of dollars" and "$1.7 billion": who tells an order alone says nothing against a figure that all but reaches it. "Dozens" and "four" may quarrel. */
function isOfThatOrder({ quantity: vague, trace }: Claim, { quantity: other }: Claim): boolean {
  if (trace[0] !== 'vague-count' || typeof vague.low !== 'number' || typeof vague.high !== 'number') return false;
  if (vague.high < WIDE * vague.low || typeof other.low !== 'number' || typeof other.high !== 'number') return false;
  return other.high * OF_ORDER >= vague.low && other.low <= vague.high * OF_ORDER;
}

function isRateOfTotal(x: PreparedClaim, y: PreparedClaim): boolean {
  if ((x.per === undefined) === (y.per === undefined)) return false;
  return timesApart(x.claim.quantity, y.claim.quantity) >= RATE_AGAINST_TOTAL;
}

/** "A quarterly loss of $4 million", and "in 2031 it lost $9 million": what came together in a part of a year, and in one. */
const isOfPartOfYear = ({ span, account }: ClaimContext, { context, namedYear }: PreparedClaim): boolean =>
  account !== '' &&
  span !== '' &&
  span !== 'year' &&
  context.account !== '' &&
  context.span === '' &&
  context.quarter === '' &&
  context.periods[0] === namedYear &&
  namedYear !== '';

/** "40 a year ago", and what is stated without a time. A text that looks back says "last year" of what others told without one. */
const isOfLastYear = (a: ClaimContext, b: ClaimContext): boolean =>
  a.year === 'ago' && b.year === '' && b.standing === 'stated' && b.periods.length === 0;

/** What something went up from, and what it is or shall be; what another is held against may be the same. */
const isLeftBehind = (a: ClaimContext, b: ClaimContext): boolean =>
  a.standing === 'left behind' && b.standing !== 'left behind' && b.standing !== 'held against';
