import type { Deviation, WordEdit } from '../model.ts';
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
  let matched = 0;
  while (i > 0) {
    const here = cost[i * width + j]!;
    const same = j > 0 && quote[i - 1]!.key === source[from + j - 1]!.key;
    if (j > 0 && here === cost[(i - 1) * width + j - 1]! + (same ? 0 : 1)) {
      if (same) {
        steps.push({ kind: 'same', word: quote[i - 1]! });
        matched++;
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
  const covered = end - j;
  return {
    from: from + j,
    to: from + end,
    matched,
    edits: steps.map(s => ({ kind: s.kind, text: s.word.key })),
    deviations: deviationsOf(steps),
    similarity: matched / Math.max(n, covered, 1),
  };
}

/** Kinds of deviation, the gravest first. */
function deviationsOf(steps: readonly { kind: WordEdit['kind']; word: Word }[]): Deviation[] {
  const changed = steps.filter(s => s.kind !== 'same' && !FILLERS.has(s.word.key));
  const kinds = new Set<Deviation>();
  if (changed.some(s => isNumber(s.word.key))) kinds.add('number changed');
  if (changed.some(s => NEGATIONS.has(s.word.key))) kinds.add('negation changed');
  if (changed.some(s => HEDGES.has(s.word.key))) kinds.add('hedge changed');
  const rest = changed.filter(s => !isNumber(s.word.key) && !NEGATIONS.has(s.word.key) && !HEDGES.has(s.word.key));
  if (rest.some(s => s.kind === 'quoted')) kinds.add('word changed');
  else if (rest.length > 0) kinds.add('cut');
  return [...kinds];
}
