/** Logistic regression with a ridge and signs held to what the evidence can mean. */

export interface Sample {
  /** Evidence; shared between samples, never changed. */
  readonly x: Float64Array;
  readonly y: 0 | 1;
  readonly weight: number;
}

/** What a weight may be: at most 0, anything, at least 0. */
export type Sign = -1 | 0 | 1;

/**
 * Weights, the bias first, that maximise the likelihood less `ridge`/2 times the weights' squares, by Newton's method. A weight
 * that would take the wrong sign is held at 0 and the rest fitted again.
 */
export function fitLogistic(
  samples: readonly Sample[],
  count: number,
  ridge: number,
  sign: (k: number) => Sign,
): Float64Array {
  const size = count + 1;
  const free = new Uint8Array(size).fill(1);
  let w: Float64Array = new Float64Array(size);
  for (let round = 0; round < size; round++) {
    w = newton(samples, size, ridge, free, w);
    let worst = 0;
    let at = -1;
    for (let k = 1; k < size; k++) {
      const wrong = -sign(k - 1) * w[k]!;
      if (free[k] && wrong > worst) [worst, at] = [wrong, k];
    }
    if (at < 0) return w;
    free[at] = 0;
    w[at] = 0;
  }
  return w;
}

function newton(
  samples: readonly Sample[],
  size: number,
  ridge: number,
  free: Uint8Array,
  start: Float64Array,
): Float64Array {
  const w = Float64Array.from(start);
  for (let step = 0; step < 40; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { x, y, weight } of samples) {
      let z = w[0]!;
      for (let k = 1; k < size; k++) z += w[k]! * x[k - 1]!;
      const p = 1 / (1 + Math.exp(-z));
      const error = weight * (p - y);
      const curve = weight * Math.max(1e-6, p * (1 - p));
      gradient[0]! += error;
      hessian[0]![0]! += curve;
      for (let k = 1; k < size; k++) {
        const xk = x[k - 1]!;
        if (xk === 0) continue;
        gradient[k]! += error * xk;
        hessian[k]![0]! += curve * xk;
        for (let j = 1; j <= k; j++) hessian[k]![j]! += curve * xk * x[j - 1]!;
      }
    }
    for (let k = 0; k < size; k++) {
      for (let j = k + 1; j < size; j++) hessian[k]![j] = hessian[j]![k]!;
      if (k > 0) {
        gradient[k]! += ridge * w[k]!;
        hessian[k]![k]! += ridge;
      } else hessian[0]![0]! += 1e-9;
      if (!free[k]) {
        gradient[k] = 0;
        hessian[k]!.fill(0);
        for (const row of hessian) row[k] = 0;
        hessian[k]![k] = 1;
      }
    }
    const delta = solve(hessian, gradient);
    let largest = 0;
    for (let k = 0; k < size; k++) {
      const move = Math.max(-2, Math.min(2, delta[k]!));
      w[k]! -= move;
      largest = Math.max(largest, Math.abs(move));
    }
    if (largest < 1e-4) break;
  }
  return w;
}

/** Gaussian elimination with pivots; changes its arguments. */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(a[r]![i]!) > Math.abs(a[pivot]![i]!)) pivot = r;
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    [b[i], b[pivot]] = [b[pivot]!, b[i]!];
    for (let r = i + 1; r < n; r++) {
      const factor = a[r]![i]! / a[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c < n; c++) a[r]![c]! -= factor * a[i]![c]!;
      b[r]! -= factor * b[i]!;
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let c = i + 1; c < n; c++) sum -= a[i]![c]! * x[c]!;
    x[i] = sum / a[i]![i]!;
  }
  return x;
}
