/**
 * The first whole number of `[from, to)` for which something holds, `to` where it holds for none.
 * It must not hold up to some number and hold from there on: halves what is left (binary search).
 */
export function firstWhere(from: number, to: number, holds: (i: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
