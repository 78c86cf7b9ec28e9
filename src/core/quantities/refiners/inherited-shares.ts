import type { Tokens } from '../../text/tokens.ts';
import { isIn, isLetters, isSymbol, isWord, wordSet, wordTest, type Draft } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { isPointOfVotes, unitOfVotes } from '../vote-results.ts';
import { distance, nearest, REACH, sameSentence, take } from './inherit.ts';

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
    toPoints(draft);
    draft.unit = unit;
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
  const votes = isPointOfVotes(t, draft, drafts);
  if (votes) return toPoints(draft);
  if (!to && !ofIt && !between && !((close(after) || close(drafts[k - 1])) && aboutShare(t, draft))) return;
  for (let i = Math.max(0, draft.from - 12); i < Math.min(t.count, draft.to + 6); i++) if (speaksOfPlay(t, i)) return;
  toPoints(draft);
}

function toPoints(draft: Draft): void {
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
