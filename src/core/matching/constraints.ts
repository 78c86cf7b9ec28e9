/** What a reviewer decided about pairs of claims, by their numbers. Who says both of one pair has it together. */
export interface Constraints {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

export const NO_CONSTRAINTS: Constraints = { together: [], apart: [] };

/** Number of the cluster that each claim is in; every claim is in one. */
export function clusterOf(clusters: readonly (readonly number[])[]): Int32Array {
  const of = new Int32Array(clusters.reduce((sum, members) => sum + members.length, 0));
  clusters.forEach((members, i) => {
    for (const m of members) of[m] = i;
  });
  return of;
}
