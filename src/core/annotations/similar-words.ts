/** Longer passages are compared in a band around their diagonal only. */
const BAND = 64;

/** Share of the longer of two word lists that both have in order, 0..1. Words that stand for none (-1) match nothing. */
export function similarWords(a: readonly number[], b: readonly number[]): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  return Math.abs(a.length - b.length) > BAND ? 0 : commonWords(a, b) / longer;
}

/**
 * Length of the longest common subsequence of two word lists. Banded: O(n · {@link BAND}), which is exact wherever they are
 * nearly the same.
 */
export function commonWords(a: readonly number[], b: readonly number[]): number {
  let previous = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Int32Array(b.length + 1);
    const low = Math.max(1, i - BAND);
    const high = Math.min(b.length, i + BAND);
    row[low - 1] = previous[low - 1]!;
    for (let j = low; j <= high; j++)
      row[j] = a[i - 1] === b[j - 1] ? previous[j - 1]! + 1 : Math.max(previous[j]!, row[j - 1]!);
    if (high < b.length) row[high + 1] = row[high]!;
    previous = row;
  }
  return previous[Math.min(b.length, a.length + BAND)]!;
}
