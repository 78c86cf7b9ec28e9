/** Longer passages are compared in a band around their diagonal only. */
const BAND = 64;

/**
 * Share of the longer of two word lists that is their longest common subsequence, 0..1. Banded: O(n · {@link BAND}), which is
 * exact wherever the passages are nearly the same.
 */
export function similarWords(a: readonly number[], b: readonly number[]): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (Math.abs(a.length - b.length) > BAND) return 0;
  let previous = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Int32Array(b.length + 1);
    const low = Math.max(1, i - BAND);
    const high = Math.min(b.length, i + BAND);
    row[low - 1] = previous[low - 1]!;
    for (let j = low; j <= high; j++)
      row[j] = a[i - 1] === b[j - 1] ? previous[j - 1]! + 1 : Math.max(previous[j]!, row[j - 1]!);
    for (let j = high + 1; j <= Math.min(b.length, high + 1); j++) row[j] = row[high]!;
    previous = row;
  }
  return previous[Math.min(b.length, a.length + BAND)]! / longer;
}
