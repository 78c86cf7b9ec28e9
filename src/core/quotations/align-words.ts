import type { Deviation, WordEdit } from '../model.ts';
import { changedWords } from './changed-words.ts';
import { isNumber, type Word } from './words.ts';

/** How a quotation's words run through a source's. */
export interface WordAlignment {
  /** First and last (exclusive) word of the source that the quotation covers. */
  readonly from: number;
  readonly to: number;
  /** Words of the quotation that stand in the source, in order. */
  readonly matched: number;
  readonly edits: readonly WordEdit[];
  readonly deviations: readonly Deviation[];
  /** Share of the longer side that matches, 0..1. */
  readonly similarity: number;
}

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'none',
  'nor',
  'neither',
  'without',
  'cannot',
  'cant',
  'dont',
  'doesnt',
  'didnt',
  'isnt',
  'arent',
  'wasnt',
  'werent',
  'wont',
  'wouldnt',
  'shouldnt',
  'couldnt',
  'hasnt',
  'havent',
  'hadnt',
]);
const HEDGES = new Set([
  'about',
  'roughly',
  'approximately',
  'around',
  'nearly',
  'almost',
  'maybe',
  'perhaps',
  'possibly',
  'probably',
  'likely',
  'may',
  'might',
  'could',
  'some',
  'sometimes',
  'often',
  'largely',
  'mostly',
  'increasingly',
  'apparently',
  'reportedly',
  'seems',
  'appears',
  'somewhat',
]);
/** Disfluencies: leaving them out changes nothing. */
const FILLERS = new Set(['um', 'uh', 'er', 'erm', 'ah', 'hmm', 'mhm']);

/**
 * Best local alignment of a quotation in a window of a source, by words (Needleman and Wunsch with free ends in the source).
 * O(n·m) for n words of the quotation and m of the window, both bounded by the caller.
 */
export function alignWords(quote: readonly Word[], source: readonly Word[], from: number, to: number): WordAlignment {
  const n = quote.length;
  const m = to - from;
  const width = m + 1;
  const cost = new Int32Array((n + 1) * width);
  for (let i = 1; i <= n; i++) cost[i * width] = i;
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const same = quote[i - 1]!.key === source[from + j - 1]!.key;
      const diagonal = cost[(i - 1) * width + j - 1]! + (same ? 0 : 1);
      const up = cost[(i - 1) * width + j]! + 1;
      const left = cost[i * width + j - 1]! + 1;
      cost[i * width + j] = Math.min(diagonal, up, left);
    }
  }
  let end = 0;
  for (let j = 1; j <= m; j++) if (cost[n * width + j]! < cost[n * width + end]!) end = j;
  return trace(quote, source, from, cost, width, n, end);
}

function trace(
  quote: readonly Word[],
  source: readonly Word[],
  from: number,
  cost: Int32Array,
  width: number,
  n: number,
  end: number,
): WordAlignment {
  const steps: { kind: WordEdit['kind']; word: Word }[] = [];
  let i = n;
  let j = end;
  while (i > 0) {
    const here = cost[i * width + j]!;
    const same = j > 0 && quote[i - 1]!.key === source[from + j - 1]!.key;
    if (j > 0 && here === cost[(i - 1) * width + j - 1]! + (same ? 0 : 1)) {
      if (same) {
        steps.push({ kind: 'same', word: quote[i - 1]! });
      } else {
        steps.push({ kind: 'source', word: source[from + j - 1]! }, { kind: 'quoted', word: quote[i - 1]! });
      }
      i--;
      j--;
    } else if (here === cost[(i - 1) * width + j]! + 1) {
      steps.push({ kind: 'quoted', word: quote[i - 1]! });
      i--;
    } else {
      steps.push({ kind: 'source', word: source[from + j - 1]! });
      j--;
    }
  }
  steps.reverse();
  return summed(
    n,
    from + j,
    from + end,
    steps.map(s => ({ kind: s.kind, text: s.word.key })),
  );
}

/** The alignment that edits make of `length` quoted words with words `[from, to)` of the source. */
function summed(length: number, from: number, to: number, edits: readonly WordEdit[]): WordAlignment {
  const matched = edits.filter(e => e.kind === 'same').length;
  const similarity = matched / Math.max(length, to - from, 1);
  return { from, to, matched, edits, deviations: deviationsOf(edits), similarity };
}

/**
 * An alignment without the words at its ends that answer to none of the quotation's and belong to another sentence: of
 * 'They get jobs. "It is fair"' the words "jobs. It is fair" are as near to "This is fair" as "It is fair" are. `parted`: whether a
 * sentence or a quotation ends between a word of the source and the next.
 */
export function withinSentence(
  alignment: WordAlignment,
  length: number,
  parted: (word: number) => boolean,
): WordAlignment {
  const { from, to, edits } = alignment;
  const first = edits.findIndex(e => e.kind === 'same');
  const last = edits.findLastIndex(e => e.kind === 'same');
  if (first < 0) return alignment;
  const sources = (list: readonly WordEdit[]): number => list.filter(e => e.kind === 'source').length;
  let lead = sources(edits.slice(0, first));
  let tail = sources(edits.slice(last + 1));
  while (lead > 0 && !parted(from + lead - 1)) lead--;
  while (tail > 0 && !parted(to - tail - 1)) tail--;
  if (lead === 0 && tail === 0) return alignment;
  let seen = 0;
  const stay = sources(edits) - tail;
  const kept = edits.filter(e => e.kind !== 'source' || (++seen > lead && seen <= stay));
  return summed(length, from + lead, to - tail, kept);
}

/** Kinds of deviation, the gravest first. */
function deviationsOf(edits: readonly WordEdit[]): Deviation[] {
  const changed = changedWords(edits).filter(e => !FILLERS.has(e.text));
  const kinds = new Set<Deviation>();
  if (changed.some(e => isNumber(e.text))) kinds.add('number changed');
  if (changed.some(e => NEGATIONS.has(e.text))) kinds.add('negation changed');
  if (changed.some(e => HEDGES.has(e.text))) kinds.add('hedge changed');
  const rest = changed.filter(e => !isNumber(e.text) && !NEGATIONS.has(e.text) && !HEDGES.has(e.text));
  if (rest.some(e => e.kind === 'quoted')) kinds.add('word changed');
  else if (rest.length > 0) kinds.add('cut');
  return [...kinds];
}
