/** A cell of a table: two of one table are never of one quantity. So are the dead and the injured, as cells of a table of fates. */
export interface TableCell {
  /** Tells the table from all others of the packet. */
  readonly table: string;
  readonly cell: number | string;
}

/** What a reviewer decided about pairs of claims, by their numbers. Who says both of one pair has it together. */
export interface Constraints {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
  /** For each claim the cells that it stands in. */
  readonly cells?: readonly (readonly TableCell[])[];
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

/** Which clusters may not be joined, kept while clusters are joined. */
export class Separation {
  /** For each cluster those that a reviewer set apart from it. */
  readonly #foes: (Set<number> | undefined)[];
  /** For each cluster the cell of each table that its claims stand in. */
  readonly #cells: (Map<string, TableCell['cell']> | undefined)[];

  /** `of`: the cluster of each claim, of `count` clusters. */
  constructor(of: ArrayLike<number>, count: number, { apart, cells = [] }: Constraints) {
    this.#foes = Array.from({ length: count });
    this.#cells = Array.from({ length: count });
    for (const [a, b] of apart) {
      this.#foesOf(of[a]!).add(of[b]!);
      this.#foesOf(of[b]!).add(of[a]!);
    }
    cells.forEach((own, claim) => {
      for (const { table, cell } of own) this.#cellsOf(of[claim]!).set(table, cell);
    });
  }

  forbids(x: number, y: number): boolean {
    if (this.#foes[x]?.has(y)) return true;
    const [few, many] = [this.#cells[x], this.#cells[y]];
    if (!few || !many) return false;
    if (few.size > many.size) return this.#differ(many, few);
    return this.#differ(few, many);
  }

  /** One cluster takes in another. */
  join(into: number, from: number): void {
    for (const foe of this.#foes[from] ?? []) {
      this.#foes[foe]!.delete(from);
      this.#foes[foe]!.add(into);
      this.#foesOf(into).add(foe);
    }
    for (const [table, cell] of this.#cells[from] ?? []) this.#cellsOf(into).set(table, cell);
  }

  #differ(few: ReadonlyMap<string, TableCell['cell']>, many: ReadonlyMap<string, TableCell['cell']>): boolean {
    for (const [table, cell] of few) {
      const other = many.get(table);
      if (other !== undefined && other !== cell) return true;
    }
    return false;
  }

  #foesOf(cluster: number): Set<number> {
    return (this.#foes[cluster] ??= new Set());
  }

  #cellsOf(cluster: number): Map<string, TableCell['cell']> {
    return (this.#cells[cluster] ??= new Map());
  }
}
