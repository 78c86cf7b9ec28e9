import { endsSentence, isBreak, isDigits, isLetters, isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import { firstWhere } from '../text/first-where.ts';
import { onceForText } from '../text/once-for-text.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

/** How far a count was when its results were told: "with 71% of precincts reporting, Orr had 26.8%". Another hour has other shares, and nobody is wrong. */

const isPlace = wordTest(
  /^(?:precincts?|wards?|stations?|districts?|divisions?|counties|constituencies|boroughs|boxes|votes?|ballots?|returns)$/,
);
const isReported = wordTest(/^(?:reporting|reported|counted|tallied|declared|tabulated|processed)$/);
const isResult = wordTest(/^(?:results?|returns|tallies|totals)$/);

/** What is told behind it is told of the whole count. */
const isOver = wordTest(/^(?:ultimately|eventually|certified|canvass(?:ed)?|recanvass(?:ed)?)$/);

/** Tokens from a share to the places that it is of, and from there to what they have done. */
const [OF_REACH, DONE_REACH] = [4, 5];
const MAY_TELL =
  /\b(?:precincts?|wards|stations?|districts|divisions|counties|constituencies|boroughs|boxes|votes?|ballots?|returns)\b/i;
const MAY_COUNT =
  /\b(?:reporting|reported|counted|tallied|declared|tabulated|processed|(?:results?|returns|tallies|totals) from)\b/i;

interface Tally {
  /** Token of the share. */
  readonly at: number;
  /** As it is written: "71". */
  readonly share: string;
}

/** The shares of a text in order: "71% of precincts reporting", "results from 62 percent of precincts", "the number of precincts reporting to 86 percent". */
const talliesOf = onceForText((t: Tokens): readonly Tally[] => {
  const found: Tally[] = [];
  if (!MAY_TELL.test(t.text) || !MAY_COUNT.test(t.text)) return found;
  for (let i = 0; i < t.count; i++) {
    if (isOver(t, i)) found.push({ at: i, share: '' });
    if (!isDigits(t, i) || !isPercent(t, behindNumber(t, i))) continue;
    const end = behindPercent(t, behindNumber(t, i));
    if (isOfPlaces(t, i, end) || isWhatReports(t, i))
      found.push({ at: i, share: t.text.slice(t.start[i], t.end[behindNumber(t, i) - 1]) });
  }
  return found;
});

/** How far the count was that a share or a number of votes is of, as its text last said before it or says behind it in its sentence; "" where it says nothing. */
export function tallyOf({ t, kind, at, from, to }: FigurePlace, unit: string): string {
  if (kind !== 'percentage' && kind !== 'number' && unit !== 'vote') return '';
  const tallies = talliesOf(t);
  const next = firstWhere(0, tallies.length, k => tallies[k]!.at > at);
  const own = tallies[next - 1];
  if (own) return own.share;
  const behind = tallies[next];
  return behind && behind.at < to && behind.at >= from ? behind.share : '';
}

const behindNumber = (t: Tokens, i: number): number => (isSymbol(t, i + 1, '.') && isDigits(t, i + 2) ? i + 3 : i + 1);
const isPercent = (t: Tokens, i: number): boolean => isSymbol(t, i, '%') || isWord(t, i, 'percent', 'per');
const behindPercent = (t: Tokens, i: number): number => (isWord(t, i, 'per') ? i + 2 : i + 1);

/**
 * "with 71% of the 1,765 precincts counted", "62 percent of precincts reporting", "results from 40% of the wards": who tells a story of the night,
 * "by then 94 percent of stations had reported", tells what came of it too.
 */
function isOfPlaces(t: Tokens, at: number, end: number): boolean {
  if (!isWord(t, end, 'of')) return false;
  let place = end + 1;
  while (place - end <= OF_REACH && !isPlace(t, place)) place++;
  if (!isPlace(t, place)) return false;
  const led = isWord(t, at - 1, 'with', 'after') || isWord(t, at - 2, 'with', 'after');
  const says = led ? isReported : isReporting;
  if (led || !isVotes(t, place))
    for (let i = place + 1; i - place <= DONE_REACH && !isBreak(t, i) && !endsSentence(t, i); i++)
      if (says(t, i)) return true;
  return !isVotes(t, place) && isWord(t, at - 1, 'from') && isResult(t, at - 2);
}
const isReporting = wordTest(/^reporting$/);
const isVotes = wordTest(/^(?:votes?|ballots?|returns)$/);

/** "the number of precincts reporting results to 86 percent". */
function isWhatReports(t: Tokens, at: number): boolean {
  if (!isWord(t, at - 1, 'to', 'at', 'is', 'was')) return false;
  for (let i = at - 2; i > 0 && at - i <= DONE_REACH && isLetters(t, i); i--)
    if (isReported(t, i)) return isPlace(t, i - 1) && !isVotes(t, i - 1);
  return false;
}
