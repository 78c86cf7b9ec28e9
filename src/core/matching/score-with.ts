/**
 * The bias and the weighted evidence, added up: `vector` holds the bias, then a weight for each piece of evidence, which stand in
 * `features` from `from` on.
 */
export function scoreWith(vector: Float64Array, features: Float64Array, from = 0): number {
  let sum = vector[0]!;
  for (let i = 1; i < vector.length; i++) sum += vector[i]! * features[from + i - 1]!;
  return sum;
}
