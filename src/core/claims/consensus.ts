import { onceForText } from '../text/once-for-text.ts';
import { isSymbol, isWord } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';

/**
 * Whether a figure is what analysts or economists had reckoned with: "analysts' estimates of $2.36", "beating the consensus mark of
 * $16 billion", "economists polled had expected a rise of 2.2%". What came of it is another figure, and stands in the same words.
 */

/** Tokens from the word of a forecast, or of who makes it, to the figure, at most. */
const REACH = 18;
const REACH_BEHIND = 4;

const FORECASTER = 1;
const RECKONS = 2;
const ALONE = 4;
/** "compared with estimates of", "above expectations for". */
const RECKONED = 16;
const HELD = 32;
/** Words behind which a sentence tells what came of it: "beat analysts' estimates with revenue of 17". */
const ENDS = 8;

const SAYS = new WordFlags(
  word =>
    (/^(analysts?|economists?|street|forecasters)$/.test(word) ? FORECASTER : 0) |
    (/^(expect(s|ed|ing)?|estimat(e|es|ed)|forecasts?|forecasted|predict(s|ed)?|project(ed|ions?)|expectations?|poll|polled|anticipated|looking|mark|estimate)$/.test(
      word,
    )
      ? RECKONS
      : 0) |
    (/^consensus$/.test(word) ? ALONE : 0) |
    (/^(estimates|expectations|forecasts)$/.test(word) ? RECKONED : 0) |
    (/^(with|to|versus|vs|against|above|below|beat|beats|beating|topped|topping|missed|missing)$/.test(word)
      ? HELD
      : 0) |
    (/^(with|after|but|while|when|and|as|on|than|since)$/.test(word) ? ENDS : 0),
);

/** A cheap look: few texts speak of them. */
const speaksOfForecasters = onceForText(
  t => t.text.includes('nalyst') || t.text.includes('onsensus') || t.text.includes('conomist'),
);

/** Whether the figure at tokens `[at, end)` of the sentence `[from, to)` is such a forecast. */
export function isConsensus(t: Tokens, at: number, end: number, from: number, to: number): boolean {
  if (!speaksOfForecasters(t)) return false;
  let reckons = false;
  for (let i = at - 1; i >= from && at - i <= REACH; i--) {
    const kind = t.kind[i];
    if (kind === T.digits || kind === T.break) break;
    const word = SAYS.of(t, i);
    if (word & ALONE) return true;
    // "beat analysts' estimates by 6%"
    if (isWord(t, i, 'by') && SAYS.of(t, i - 1) & (RECKONED | RECKONS)) break;
    if (word & RECKONED && SAYS.of(t, i - 1) & HELD) return true;
    if (word & RECKONS) reckons = true;
    else if (word & FORECASTER) {
      if (reckons) return true;
    } else if (word & ENDS && !reckons) break;
    else if (reckons && isSymbol(t, i, ';')) break;
  }
  // "the $2.3 billion analysts expected", "$16.6 billion expected by economists"
  let [who, what] = [false, false];
  for (let i = end; i < to && i < end + REACH_BEHIND && t.kind[i] === T.word; i++) {
    if (SAYS.of(t, i) & ALONE && i === end) return true;
    who ||= (SAYS.of(t, i) & FORECASTER) !== 0;
    what ||= (SAYS.of(t, i) & RECKONS) !== 0;
  }
  return who && what;
}
