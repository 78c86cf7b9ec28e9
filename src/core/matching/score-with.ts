/** The bias and the weighted evidence, added up: `vector` holds the bias, then a weight for each of `features`. */
export function scoreWith(vector: Float64Array, features: Float64Array): number {
  let sum = vector[0]!;
  for (let i = 0; i < features.length; i++) sum += vector[i + 1]! * features[i]!;
  return sum;
}
