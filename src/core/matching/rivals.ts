import { firstWhere } from '../text/first-where.ts';

/** A rival is as good where its best pair scores less by no more than this. */
const AS_GOOD = 2;

/** The scores by which each cluster's pairs bind it to others. */
export class Rivals {
  readonly #scores: number[][];
  readonly #agreeing: Float64Array;
  #sorted = false;

  /** `clusters`: how many. `none`: the score of a cluster that nothing agrees with. */
  constructor(clusters: number, none: number) {
    this.#scores = Array.from({ length: clusters }, () => []);
    this.#agreeing = new Float64Array(clusters).fill(none);
  }

  /** Two clusters that pairs bind, with the score of their best. */
  add(x: number, y: number, score: number, agree: boolean): void {
    for (const cluster of [x, y]) {
      this.#scores[cluster]!.push(score);
      if (agree) this.#agreeing[cluster] = Math.max(this.#agreeing[cluster]!, score);
    }
  }

  /** Best score of either cluster with one whose values do not conflict with its own. */
  bestThatAgrees(x: number, y: number): number {
    return Math.max(this.#agreeing[x]!, this.#agreeing[y]!);
  }

  /** How many others either cluster could be joined with about as well as by this score. Nothing may be added afterwards. */
  asGood(x: number, y: number, score: number): number {
    if (!this.#sorted) for (const list of this.#scores) list.sort((p, q) => q - p);
    this.#sorted = true;
    return this.#above(x, score - AS_GOOD) + this.#above(y, score - AS_GOOD) - 2;
  }

  /** Scores of a cluster above a floor. */
  #above(cluster: number, floor: number): number {
    const scores = this.#scores[cluster]!;
    return firstWhere(0, scores.length, i => scores[i]! <= floor);
  }
}
