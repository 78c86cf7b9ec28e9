import { isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';

const isPlanned = wordTest(/^(?:scheduled|due|supposed|meant|slated|planned|intended|billed|expected|budgeted)$/);
/** Words from what was planned to its figure, at most, and from the figure to the "but". */
const REACH = 6;
const BUT_REACH = 5;

/**
 * "was scheduled to begin at 7:05 but", "was meant to last two years, but": what somebody had planned and, as the sentence goes on, did not come so.
 * No other text that tells what came can be wrong about it.
 */
export function isThwarted(t: Tokens, at: number, end: number, from: number, to: number): boolean {
  let k = end;
  while (k < to && k - end < BUT_REACH && t.kind[k] === T.word && !isWord(t, k, 'but')) k++;
  if (isSymbol(t, k, ',')) k++;
  if (k >= to || !isWord(t, k, 'but')) return false;
  for (let i = at - 1; i > from && at - i <= REACH && t.kind[i] === T.word; i--)
    if (isPlanned(t, i)) return isWord(t, i - 1, 'was', 'were', 'been', 'originally', 'initially', 'first');
  return false;
}
