import { T, type Tokens } from '../text/tokens.ts';
import { WordMemo } from '../text/word-memo.ts';

/** What a word between two figures may do: join them, or join them with a word behind it. */
const JOINS = 1;
const COMPARED = 2;

const JOINT_OF = new WordMemo(word =>
  /^(versus|vs|to|against)$/.test(word) ? JOINS : word === 'compared' ? COMPARED : 0,
);

/** Figures joined by "versus", "to", "compared with": their place in the pair, 0 or 1, or -1. */
export function paired(
  t: Tokens,
  ranges: readonly (readonly [number, number])[],
  k: number,
  from: number,
  to: number,
): number {
  if (k > 0 && joined(t, ranges[k - 1]!, ranges[k]!, from, to)) return 1;
  return k + 1 < ranges.length && joined(t, ranges[k]!, ranges[k + 1]!, from, to) ? 0 : -1;
}

type Range = readonly [number, number];

function joined(t: Tokens, x: Range, y: Range, from: number, to: number): boolean {
  const gap = y[0] - x[1];
  if (gap > 2 || gap < 1 || x[0] < from || y[1] > to) return false;
  const joint = t.kind[x[1]] === T.word ? JOINT_OF.at(t, x[1]) : 0;
  return joint === JOINS || (joint === COMPARED && gap === 2);
}
