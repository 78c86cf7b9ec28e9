import type { Tokens } from '../../text/tokens.ts';
import {
  endsSentence,
  isBreak,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  saidBefore,
  wordSet,
  wordTest,
  type Draft,
} from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { saysChange } from '../change-words.ts';
import { readNumeral } from '../numerals.ts';
import { isPointOfVotes, unitOfVotes } from '../vote-results.ts';
import { closes, distance, giveUnit, nearest, REACH, sameSentence, take } from './inherit.ts';

/** Shares that leave out what they are in: percent, and points of a percentage. */

/** More points than there are percents are points of something else. */
const MOST_POINTS = 100;

const namesShare = wordTest(/^(margins?|turnout|yield)$/);
/** Words between the name of a share and its figure. */
const NAMED = wordSet('of at was is were to from by');

/**
 * Makes percentages of decimals that are named as shares or stand in a row of them: "gross margin fifty point two earnings of", "up
 * nine percent in boats, down four point four in lamps". Whether it did.
 */
export function takesShare(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  const unit = unitOfVotes(t, drafts, k);
  if (unit) {
    giveUnit(draft, { ...POINTS, unit });
    return true;
  }
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

/** Characters between points and the percentage they are points of. */
const POINTS_REACH = 90;
/** Verbs and nouns of play, whose points are no percentages. */
const speaksOfPlay = wordTest(
  /^(scored?|scoring|lead|led|game|games|match|season|table|clear|win|won|lost|behind|deficit|league|shot|elo)$/,
);

/** "slipped three points to 48 per cent", "up nine percent, of which two points were price": points of the percentage beside them. */
export function takePoints(t: Tokens, drafts: readonly Draft[], k: number): void {
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
  // "35.6% of the vote, 4.2 points more than in spring"
  const compared = isWord(t, draft.to, 'more', 'less', 'higher', 'lower', 'up', 'down') && close(drafts[k - 1]);
  const votes = isPointOfVotes(t, draft, drafts);
  if (votes) return giveUnit(draft, POINTS);
  const apart = isApart(t, draft) && isNearShare(t, drafts, k);
  if (
    !to &&
    !ofIt &&
    !between &&
    !apart &&
    !compared &&
    !((close(after) || close(drafts[k - 1])) && aboutShare(t, draft))
  )
    return;
  for (let i = Math.max(0, draft.from - 12); i < Math.min(t.count, draft.to + 6); i++)
    if (speaksOfPlay(t, i) && !(apart && isBench(t, i))) return;
  giveUnit(draft, POINTS);
}

const POINTS = { unit: 'pp', kind: 'percentage', measure: 'unit' } as const;

/** Words beside points that say how far two shares are from each other. */
const saysApart = wordTest(/^(gap|difference|between|apart|error|margin|uncertainty|spread)$/);
/** Tokens on each side of points in which such a word stands, and characters to a percentage. */
const APART_REACH = 8;
const NEAR_SHARE = 420;

/** "a gap of nine points", "5.8 points below the 54.8%": points that part two shares. */
function isApart(t: Tokens, draft: Draft): boolean {
  if (isWord(t, draft.to, 'below', 'above', 'short', 'under', 'over') && behindIsShare(t, draft.to + 1)) return true;
  for (let i = draft.from - 1; i >= 0 && draft.from - i <= APART_REACH && !isBreak(t, i) && !endsSentence(t, i); i--)
    // "between two points on the map"
    if (saysApart(t, i) && !(i === draft.from - 1 && isWord(t, i, 'between'))) return true;
  for (let i = draft.to; i < t.count && i - draft.to <= APART_REACH && !isBreak(t, i) && !endsSentence(t, i); i++)
    if (saysApart(t, i)) return true;
  return false;
}

/** Whether a percentage stands a few tokens on: "the 54.8%", "its own 43%". */
function behindIsShare(t: Tokens, at: number): boolean {
  for (let i = at; i < t.count && i - at <= SHARE_AHEAD; i++)
    if (isSymbol(t, i, '%') || isWord(t, i, 'percent')) return true;
  return false;
}
const SHARE_AHEAD = 7;

/** Whether the shares that points could be of are near: the last figures with a unit of their own are percentages. */
function isNearShare(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const near = (n: number): boolean => drafts[n]?.unit === '%' && distance(t, drafts[n]!, drafts[k]!) <= NEAR_SHARE;
  for (let n = 1; n <= SHARES_BACK; n++) if (near(k - n) || near(k + n)) return true;
  return false;
}
const SHARES_BACK = 5;

/** Words of play that tests of programs have as well. */
const isBench = wordTest(/^(scored?|scoring|behind|lead|led)$/);

/** "Tarn 3.7 below its 43.2%", "missed the 31.6% by 3.6": points that go without their name. */
export function takesApart(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  if (draft.measure !== 'bare' || draft.scale !== 1 || Math.abs(draft.high as number) > MOST_APART) return false;
  const last = drafts[k - 1];
  const next = drafts[k + 1];
  const below = isWord(t, draft.to, 'below', 'above') && next?.unit === '%' && next.from - draft.to <= WORDS_BETWEEN;
  const by =
    isWord(t, draft.from - 1, 'by') &&
    draft.step < 1 &&
    last?.unit === '%' &&
    sameSentence(t, last, draft) &&
    saidBefore(t, draft.from - 1, VERB_REACH, saysMissed);
  // "3.5 points between them, where the vendor sees 1.5"
  const again =
    last?.unit === 'pp' &&
    draft.step > 0 &&
    draft.step < 1 &&
    closes(t, draft) &&
    (sameSentence(t, last, draft) || isWord(t, draft.from - 1, 'is')) &&
    distance(t, last, draft) <= AGAIN_REACH &&
    !isSymbol(t, draft.from - 1, '(');
  if (!below && !by && !again) return false;
  giveUnit(draft, POINTS);
  return true;
}
const saysMissed = wordTest(/^(missed|misses|miss|beat|beats|trailed|trails|topped|tops|overshot|undershot)$/);
const [MOST_APART, WORDS_BETWEEN, VERB_REACH, AGAIN_REACH] = [60, 4, 16, 90];

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

/** What is told in percent itself, whatever it changed by. */
const isShare = wordTest(
  /^(rates?|yields?|margins?|inflation|unemployment|shares?|turnout|ratings?|approval|support)$/,
);
const SHARE_REACH = 14;

/** "the index jumped 9.6% to 17.67": what came of a change in percent is in percent only where that is what changes. */
export const isLevelAfter = (t: Tokens, change: Draft, draft: Draft): boolean =>
  change.to === draft.from - 1 &&
  isWord(t, change.to, 'to') &&
  (saysChange(t, change.from - 1) || isWord(t, change.from - 1, 'by')) &&
  !saidBefore(t, change.from - 1, SHARE_REACH, isShare);
