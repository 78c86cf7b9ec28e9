import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isDigits, isLetters, isWord, wordTest, type Draft } from '../draft.ts';
import { isAnyGameText, isGameText } from '../games.ts';
import { closes, distance, REACH, sameSentence } from './inherit.ts';

/** What places and margins are counted in, and leave out once it was said. */
const OF_PLACES: ReadonlySet<string> = new Set(['point', 's', 'shot', 'stroke', 'win', 'medal', 'length']);
const OF_TALLIES: ReadonlySet<string> = new Set(['point']);
/** Figures back to one that says it. */
const BACK = 5;

const isMargin = wordTest(/^(behind|ahead|clear|adrift|back|off)$/);
const isPlace = wordTest(/^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|place)$/);
const isTallied = wordTest(/^(added|scored|contributed|netted|tallied|adding|scoring|netting)$/);

/**
 * "She leads with 1,273 points; Amsel is second with 1,135 and Dorrick third, another 12 back", "Orel on 45 points and Tarn on 43",
 * "had 24 points and ten rebounds, and Amsel added 13": the figure that says what places, margins and players' tallies are counted in.
 */
export function unitOfStanding(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const { from, to, trace, magnitude } = draft;
  if (k === 0 || trace[0] !== 'amount' || magnitude || draft.low !== draft.high) return undefined;
  if (isMargin(t, to)) return isAnyGameText(t) ? marginOf(t, drafts, k) : undefined;
  const on = isWord(t, from - 1, 'with', 'on');
  if (!(on || isTallied(t, from - 1)) || !closes(t, draft) || isDigits(t, to) || !isAnyGameText(t)) return undefined;
  if (!on) return isGameText(t) ? nearestOf(t, drafts, k, OF_TALLIES) : undefined;
  if (isPlace(t, from - 2)) return nearestOf(t, drafts, k, OF_PLACES);
  const last = drafts[k - 1]!;
  const parallel =
    isLetters(t, from - 2) &&
    isCapital(t, from - 2) &&
    OF_PLACES.has(last.unit) &&
    isWord(t, last.from - 1, 'with', 'on') &&
    sameSentence(t, last, draft);
  return parallel ? last : undefined;
}

/** "231.9 points, just 0.7 behind", "third, another 1.8 back": less than what was scored. */
function marginOf(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const draft = drafts[k]!;
  const last = nearestOf(t, drafts, k, OF_PLACES);
  // "with two behind": runners, not seconds
  if (last?.unit === 's' && isLetters(t, draft.figureFrom)) return undefined;
  return last && (draft.low as number) < (last.low as number) * MOST_OF_MARK ? last : undefined;
}
/** A margin is no more than so many times another margin, and less than a mark. */
const MOST_OF_MARK = 4;

function nearestOf(t: Tokens, drafts: readonly Draft[], k: number, units: ReadonlySet<string>): Draft | undefined {
  const draft = drafts[k]!;
  for (let n = k - 1; n >= 0 && k - n <= BACK && distance(t, drafts[n]!, draft) <= REACH; n--) {
    const other = drafts[n]!;
    const counts = units.has(other.unit) && typeof other.low === 'number' && !other.per;
    if (counts && isSized(other, draft)) return other;
    if (other.kind === 'percentage' || other.kind === 'money') return undefined;
  }
  return undefined;
}

/** A part of a point is told only where points have parts, and "1,045" are not the wins of a season. */
const isSized = (other: Draft, draft: Draft): boolean =>
  (draft.step >= 1 || other.step < 1) && (draft.low as number) <= (other.low as number) * MOST_OF_LIKE;
const MOST_OF_LIKE = 20;
