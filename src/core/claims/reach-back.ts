import type { Kind } from '../model.ts';
import { isSymbol } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';

/**
 * Whether a time says how far back something was not so: "the highest since 1981", "its largest rise in six months", "a 14-year high".
 * Nothing else that lasts so long, and no other day, is that time.
 */

/** Tokens from what stands out to the time for which it does. */
const REACH = 7;

const SUPERLATIVE = 1;
const SINCE = 2;
const LEADS = 4;
const PEAK = 8;
const BETWEEN = 16;

const SAYS = new WordFlags(
  word =>
    (/^(most|least|first|record|worst|best|[a-z]{3,}est)$/.test(word) &&
    !/^(interest|request|forest|harvest|invest|west|protest|contest|latest|test|rest|arrest)$/.test(word)
      ? SUPERLATIVE
      : 0) |
    (word === 'since' ? SINCE : 0) |
    (/^(in|for)$/.test(word) ? LEADS : 0) |
    (/^(highs?|lows?|peaks?|record|best|worst|drought)$/.test(word) ? PEAK : 0) |
    (/^(early|late|mid|the|end|start|beginning|of|at|least|more|than|nearly|almost|about|over|around|roughly|some|just|period|month|year|ending|ended)$/.test(
      word,
    )
      ? BETWEEN
      : 0),
);

/** Whether the time at tokens `[at, end)` of the sentence that begins at `from` reaches back so. */
export function reachesBack(t: Tokens, at: number, end: number, from: number, kind: Kind): boolean {
  if (kind !== 'duration' && kind !== 'date' && kind !== 'year') return false;
  if (kind === 'duration' && SAYS.of(t, end) & PEAK) return true;
  let lead = at;
  // a hedge may stand in the span: "in nearly 40 years"
  if (!(SAYS.of(t, lead) & (LEADS | SINCE))) {
    lead--;
    // "since the period ending in November 1981"
    const passed = kind === 'duration' ? BETWEEN : BETWEEN | LEADS;
    while (lead > from && at - lead <= REACH && SAYS.of(t, lead) & passed) lead--;
  }
  if (lead < from) return false;
  // "it has been up since March" tells when it began; only what stands out reaches back
  if (!(SAYS.of(t, lead) & (kind === 'duration' ? LEADS : SINCE))) return false;
  for (let i = lead - 1; i >= from && lead - i <= REACH; i--) {
    if (isSymbol(t, i, ',')) return false;
    if (SAYS.of(t, i) & SUPERLATIVE) return true;
  }
  return false;
}
