import { isCapital, type Tokens } from '../../text/tokens.ts';
import {
  endsSentence,
  isBreak,
  isDigits,
  isHyphen,
  isJoiningDash,
  isLetters,
  isSymbol,
  isWord,
  saidBefore,
  someToken,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { closes, giveUnit } from './inherit.ts';
import { speaksOfVoting } from './left-out.ts';
import { isGameScore, isScoreDash, isScoreLine, MOST_TOLD, speaksOfGames } from '../game-score.ts';
import { isSaidScore } from '../said-score.ts';

/**
 * What two sides scored: "34–33", and said, "2 to 1", "twenty to fourteen", "thirty thirty". The two are scores, which leave no unit out that
 * another figure could lend them.
 */
export const scores: Refiner = {
  id: 'scores',
  refine(t, drafts) {
    for (const draft of drafts) {
      if (draft.measure === 'noun' && draft.kind === 'count') unnamed(t, draft);
      if (
        isPoints(draft) &&
        isDigits(t, draft.figureFrom) &&
        ((isScoreLine(t, draft.figureFrom) && !isLabelled(t, draft.from)) ||
          (isLevel(t, draft.from) && !isJoiningDash(t, draft.to) && !isWord(t, draft.to, 'to')))
      )
        give(draft);
    }
    for (let k = 1; k < drafts.length; k++) {
      const [a, b] = [drafts[k - 1]!, drafts[k]!];
      if (isVotedTo(t, a, b)) {
        b.to = b.figureTo = b.figureFrom + 1;
        for (const draft of [a, b]) Object.assign(draft, VOTES);
        continue;
      }
      if (b.figureFrom - a.to > 1 || !isPoints(a) || !isPoints(b)) continue;
      if (isVoted(t, a, b)) {
        for (const draft of [a, b]) giveUnit(draft, VOTES);
        continue;
      }
      const told = isScoreDash(t, a.to)
        ? isGameScore(t, a.figureFrom) || isNamed(t, a, b)
        : isSaid(t, a, b) || isSaidScore(t, a.figureFrom);
      if (!told) continue;
      give(a);
      give(b);
    }
    return drafts;
  },
};

/** "Orel 2 Tarn Rovers 3", "a 2-1 series lead": what was taken for the noun of a figure and is a side's name, or what the score is of. */
function unnamed(t: Tokens, draft: Draft): void {
  const { from, figureFrom, to } = draft;
  const noun = figureFrom + 1;
  if (from !== figureFrom || !isDigits(t, from) || draft.trace[0] !== 'amount' || draft.low !== draft.high) return;
  const ofScore =
    isToldOf(t, to - 1) && to === noun + 1
      ? isScoreDash(t, from - 1) && isGameScore(t, from - 2)
      : isCapital(t, noun) &&
        isCapital(t, to - 1) &&
        (isScoreLine(t, from) || (isJoiningDash(t, from - 1) && isGameScore(t, from - 2)));
  if (!ofScore) return;
  draft.to = draft.figureTo = noun;
  Object.assign(draft, { unit: '', kind: 'number', measure: 'bare' });
}
const isToldOf = wordTest(
  /^(series|runs|victors|winners|losers|win|defeat|draw|victory|loss|lead|triumph|wins|defeats|draws|victories|losses|leads|triumphs)$/,
);

function give(draft: Draft): void {
  draft.kind = 'score';
  draft.measure = 'noun';
  draft.trace.push('scores');
}

/** "Shots: Dunmarrow 67, Orel 61.": what a label says that they are, unless it says that they are a score. */
function isLabelled(t: Tokens, at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= LABEL_REACH && !isBreak(t, k) && !endsSentence(t, k); k--)
    if (isSymbol(t, k, ':')) return !tellsScore(t, k - 1);
  return false;
}
const LABEL_REACH = 12;
const tellsScore = wordTest(/^(scores?|result|half-?time|time|final|bowl|cup|trophy|shield|league|classic|derby)$/);

const isTied = wordTest(/^(tied|ties?|tying|level|levelled|leveled|knotted|deadlocked|locked|all-square)$/);
/** Words between "tied" and the points. */
const TIED_REACH = 5;

/** "tied the game at 34": what both sides have. */
const isLevel = (t: Tokens, at: number): boolean =>
  isWord(t, at - 1, 'at') && saidBefore(t, at - 2, TIED_REACH, isTied) && speaksOfGames(t);

const isPoints = (d: Draft): boolean =>
  d.measure === 'bare' &&
  d.kind === 'number' &&
  d.low === d.high &&
  Number.isInteger(d.low) &&
  (d.low as number) <= MOST_TOLD &&
  !d.magnitude &&
  d.modality === 'exact';

const VOTES = { unit: 'vote', kind: 'count', measure: 'noun' } as const;
/** Words behind a pair, and before it, that make it the votes of two sides. */
const isBallot = wordTest(/^(votes?|ruling|decision|majority)$/);
const isSplit = wordTest(/^split$/);
const hasVoted = wordTest(/^(voted|votes?|voting|ruled)$/);
/** A board, which divides where players draw. */
const isBoard = wordTest(/^(committee|board|council|court|panel|commission|bank|jury|senate|house|judges|justices)$/);
const BOARD_REACH = 8;

/** "voted 7-2", "by a 5-4 vote", "seven to two in favour": how many were for it and how many against. */
function isVoted(t: Tokens, a: Draft, b: Draft): boolean {
  const joined = isJoiningDash(t, a.to) || isWord(t, a.to, 'to');
  if (!joined || b.from - a.to > 1) return false;
  const before = isWord(t, a.from - 1, 'by') ? a.from - 2 : a.from - 1;
  if (hasVoted(t, before) || isBallot(t, b.to)) return true;
  // "won 70-68 in favour of Orel", of a game
  if (isWord(t, b.to, 'in') && isFavour(t, b.to + 1)) return !speaksOfGames(t) || speaksOfVoting(t, a.from - 1);
  // "by a vote of 7-0", "approved the plan 5-2"
  if (isWord(t, a.from - 1, 'of') && isBallot(t, a.from - 2)) return true;
  if (a.to !== b.from - 1 || !isJoiningDash(t, a.to) || (a.low as number) < (b.low as number)) return false;
  if (closes(t, b) && speaksOfVoting(t, a.from - 1) && !speaksOfGames(t)) return true;
  return isSplit(t, b.to) && someToken(t, b.to, b.to + BOARD_REACH, isBoard);
}
/** "ruled 5-to-4", "a 6-to-3 decision": as {@link isVoted}, which is joined by one token. */
const isVotedTo = (t: Tokens, a: Draft, b: Draft): boolean =>
  b.from - a.to === 3 &&
  isHyphen(t, a.to) &&
  isWord(t, a.to + 1, 'to') &&
  isHyphen(t, a.to + 2) &&
  isPoints(a) &&
  Number.isInteger(b.low) &&
  b.low === b.high &&
  (hasVoted(t, a.from - 1) || isBallot(t, b.figureFrom + 1));
const isFavour = wordTest(/^favou?r$/);

const isScore = wordTest(/^(score|scores|scoreline|record|scoring|scored)$/);

/** "with the score 3-3": a pair that does not go upwards, behind the word. */
const isNamed = (t: Tokens, a: Draft, b: Draft): boolean =>
  (a.low as number) >= (b.low as number) && (isScore(t, a.from - 1) || isScore(t, a.from - 2));

/** "Twenty to fourteen, and": downwards, where the sentence begins; "thirty thirty": level. */
function isSaid(t: Tokens, a: Draft, b: Draft): boolean {
  if (!isLetters(t, a.figureFrom) || !isLetters(t, b.figureFrom)) return false;
  const level = b.from === a.to && a.low === b.low;
  const begins = isBreak(t, a.from - 1) || endsSentence(t, a.from - 1);
  const downwards = isWord(t, a.to, 'to') && (a.low as number) > (b.low as number) && begins && !isLetters(t, b.to);
  return (level || downwards) && speaksOfGames(t);
}
