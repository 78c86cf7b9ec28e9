import type { Claim, ParsedDocument } from '../model.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { isShareInWords } from './intervals.ts';

/**
 * A block of prose with its figures taken out, so that the wording between them can be matched whatever they say:
 * "rose from ‹0› to ‹1›, a gain of ‹2›". Lower case, single spaces, "¶" where a sentence ends.
 */
export interface Skeleton {
  readonly text: string;
  /** The claims behind the numbers. */
  readonly claims: readonly Claim[];
}

/** The tokens of a document and the first of each sentence. */
interface Sentences {
  readonly tokens: Tokens;
  readonly sentences: Int32Array;
}

/** Figures farther apart than this, in characters, are not looked at together: no wording that is looked for is longer. */
const APART = 160;
/** Figures that hold two in themselves: "38 of 40", "one in four", "between 6.1 and 7.2 km", "from 3 to 9 May". */
const isDouble = (claim: Claim): boolean =>
  claim.quantity.kind === 'ratio' ||
  isShareInWords(claim) ||
  (claim.quantity.modality === 'range' && claim.quantity.low !== claim.quantity.high);

/** What stands in a skeleton for a date or time that is no figure there. */
const WHEN = 'then';

/**
 * Skeletons of a document: one for each run of figures in a block that stand near each other, where there are enough of them for
 * one to follow from the others. What is no figure by `isFigure` stands there as a word; runs that are not wanted are
 * left out. `ends` are the {@link sentenceEnds}. Linear in the prose of those runs.
 */
export function skeletonsOf(
  document: ParsedDocument,
  ends: Int32Array,
  all: readonly Claim[],
  isFigure: (claim: Claim) => boolean,
  isWanted: (run: readonly Claim[]) => boolean = () => true,
): Skeleton[] {
  const skeletons: Skeleton[] = [];
  const claims: Claim[] = [];
  const others: Claim[] = [];
  for (const claim of all) (isFigure(claim) ? claims : others).push(claim);
  let passed = 0;
  for (let from = 0; from < claims.length;) {
    const { block } = claims[from]!.context;
    let to = from + 1;
    while (
      to < claims.length &&
      claims[to]!.context.block === block &&
      claims[to]!.start - claims[to - 1]!.end <= APART
    )
      to++;
    const run = claims.slice(from, to);
    from = to;
    if (block < 0 || run.length < 2 || (run.length === 2 && !run.some(isDouble)) || !isWanted(run)) continue;
    const around = document.blocks[block]!;
    const start = Math.max(around.start, run[0]!.start - MARGIN);
    const end = Math.min(around.end, run.at(-1)!.end + MARGIN);
    while (passed < others.length && others[passed]!.start < start) passed++;
    let behind = passed;
    while (behind < others.length && others[behind]!.end <= end) behind++;
    skeletons.push({
      text: skeletonText(document.prose, start, end, run, others.slice(passed, behind), ends),
      claims: run,
    });
  }
  return skeletons;
}

/** Characters kept before the first figure of a run and behind the last. */
const MARGIN = 60;

/** Offsets behind the last token of each sentence but the last of all. */
export function sentenceEnds({ tokens: t, sentences }: Sentences): Int32Array {
  const ends = new Int32Array(Math.max(0, sentences.length - 1));
  for (let k = 0; k < ends.length; k++) {
    let last = sentences[k + 1]! - 1;
    while (t.kind[last] === T.break) last--;
    ends[k] = t.end[last]!;
  }
  return ends;
}

function skeletonText(
  prose: string,
  start: number,
  end: number,
  claims: readonly Claim[],
  others: readonly Claim[],
  ends: Int32Array,
): string {
  let next = firstBehind(ends, start);
  let text = '';
  const between = (from: number, to: number): void => {
    let at = from;
    for (; next < ends.length && ends[next]! <= to; next++) {
      if (ends[next]! < from) continue;
      text += `${prose.slice(at, ends[next])} ¶ `;
      at = ends[next]!;
    }
    text += prose.slice(at, to);
  };
  let at = start;
  let o = 0;
  const put = ({ start: from, end: to }: Claim, word: string): void => {
    between(at, from);
    text += word;
    at = to;
  };
  claims.forEach((claim, n) => {
    while (o < others.length && others[o]!.start < claim.start) put(others[o++]!, WHEN);
    put(claim, `‹${n}›`);
  });
  while (o < others.length) put(others[o++]!, WHEN);
  between(at, end);
  const plain = text.toLowerCase().replace(WIDE_GAP, ' ');
  return /[\u2060’‘]/.test(plain) ? plain.replace(/\u2060/g, '').replace(/[’‘]/g, "'") : plain;
}

/** Spaces other than a single plain one, which may stay as it is. */
const WIDE_GAP = / \s+|[^\S ]\s*/g;

/** Index of the first offset behind `start`, by binary search. */
function firstBehind(ends: Int32Array, start: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (ends[mid]! <= start) low = mid + 1;
    else high = mid;
  }
  return low;
}
