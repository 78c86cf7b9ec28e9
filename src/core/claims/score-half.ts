import type { QuantityMention, ScoreHalf } from '../model.ts';
import { isBreak, isJoiningDash, isSymbolIn, isWord, symbolSet } from '../quantities/draft.ts';
import type { Reading } from '../quantities/pipeline.ts';
import type { Tokens } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';

/** Whether the mentions `a` and `b` stand beside each other as the halves of a score: a dash joins them, or "to" where both were read as scores. */
function areJoined(t: Tokens, a: QuantityMention, b: QuantityMention, between: number): boolean {
  return (
    isJoiningDash(t, between) ||
    (isWord(t, between, 'to') && a.quantity.kind === 'score' && b.quantity.kind === 'score')
  );
}

/** What the other side scored, where the k-th mention is one half of "34-33": two bare numbers that a dash joins are no range. */
export function scoreHalfOf({ tokens: t, mentions, ranges }: Reading, k: number): ScoreHalf | undefined {
  const points = pointsOf(mentions[k]!);
  if (points === undefined) return undefined;
  const next = ranges[k + 1];
  if (next && next[0] === ranges[k]![1] + 1 && areJoined(t, mentions[k]!, mentions[k + 1]!, next[0] - 1)) {
    const other = pointsOf(mentions[k + 1]!);
    if (other !== undefined) return { other, second: false, stage: stageOf(t, ranges[k]![0], next[1]) };
  }
  const last = ranges[k - 1];
  if (last && last[1] + 1 === ranges[k]![0] && areJoined(t, mentions[k - 1]!, mentions[k]!, last[1])) {
    const other = pointsOf(mentions[k - 1]!);
    if (other !== undefined) return { other, second: true, stage: stageOf(t, last[0], ranges[k]![1]) };
  }
  return undefined;
}

const pointsOf = ({ quantity: { low, high, unit } }: QuantityMention): number | undefined =>
  unit === '' && low === high && typeof low === 'number' && Number.isInteger(low) ? low : undefined;

/** Words before a score, and behind it, that may tell at what stage it stood. */
const REACH = 5;

const RUNNING = 1;
const HALF = 2;
const FINAL = 4;
const BEHIND = 8;

const SAYS = new WordFlags(
  word =>
    (/^(?:lead|leads|leading|led|ahead|trail|trails|trailed|trailing|deficit|cushion|advantage|equalis(?:ed|er|es)|equaliz(?:ed|er|es)|pulled|cut|cutting|extended|extend|stretched|goal|makes?|made|making|comeback)$/.test(
      word,
    )
      ? RUNNING
      : 0) |
    (/^(?:up|down|behind)$/.test(word) ? BEHIND : 0) |
    (/^(?:halftime|half-time|half|interval|break)$/.test(word) ? HALF : 0) |
    (/^(?:final|finished|ended|won|win|wins|winning|winners?|victory|victories|beat|beats|beaten|defeat|defeats|defeated|defeating|loss|lost|triumph|thrash(?:ed|ing)|crush(?:ed|es)?|thumped|humiliat(?:ed|ion)|rout(?:ed)?|result|over)$/.test(
      word,
    )
      ? FINAL
      : 0),
);

/**
 * At what stage of a game the score at tokens `[from, to)` stood, as the nearest word that tells has it: "put them up 99-96", "a 5-0
 * lead", "14-12 at half-time", and "a 101-96 win" or nothing where it is the score at the end.
 */
function stageOf(t: Tokens, from: number, to: number): ScoreHalf['stage'] {
  for (let off = 1; off <= REACH; off++) {
    const behind = to + off - 1;
    const before = from - off;
    const ahead = SAYS.of(t, behind);
    if (ahead && open(t, to, behind)) {
      if (ahead & HALF) return 'half';
      // "went 2-0 down", but "3-1 over"
      if (ahead & (RUNNING | (off === 1 ? BEHIND : 0))) return halfAfter(t, behind);
      if (ahead & FINAL) return 'end';
    }
    const back = SAYS.of(t, before);
    if (back && open(t, before, from)) {
      if (back & HALF) return 'half';
      if (back & (RUNNING | (off === 1 ? BEHIND : 0))) return halfAfter(t, to - 1);
      if (back & FINAL) return 'end';
    }
  }
  return 'end';
}

/** "a 5-0 lead at half-time". */
function halfAfter(t: Tokens, at: number): ScoreHalf['stage'] {
  for (let i = at + 1; i <= at + REACH && open(t, at + 1, i); i++) if (SAYS.of(t, i) & HALF) return 'half';
  return 'running';
}

/** Whether nothing parts the tokens `[from, to]`. */
function open(t: Tokens, from: number, to: number): boolean {
  if (from < 0 || to >= t.count) return false;
  for (let i = from; i <= to; i++) if (isBreak(t, i) || isSymbolIn(t, i, PARTS)) return false;
  return true;
}
const PARTS = symbolSet('.,;:|!?');
