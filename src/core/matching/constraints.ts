/** What a reviewer decided about pairs of claims, by their numbers. Who says both of one pair has it together. */
export interface Constraints {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

export const NO_CONSTRAINTS: Constraints = { together: [], apart: [] };

/** Number of the cluster that each claim is in. */
export function clusterOf(clusters: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  clusters.forEach((members, i) => {
    for (const m of members) found.set(m, i);
  });
  return found;
}
