import type { Block, HeadTerms } from '../model.ts';
import type { BlockBounds } from './block-bounds.ts';
import type { TermCollector } from './context.ts';

/** Rows of a table whose heads are looked at, at most: the words of longer tables set nothing apart. */
const MOST_ROWS = 40;

/**
 * What sets the cells of a table apart: the words of a cell's own row and column heads, and those of all heads of its table. A
 * sentence that has the words of another column is hardly of this one.
 */
export class TableHeads {
  readonly #blocks: readonly Block[];
  readonly #bounds: BlockBounds;
  readonly #bag: TermCollector;
  /** Terms of each head, and of all heads of each table, by the number of its first cell. */
  readonly #terms = new Map<number, readonly string[]>();
  readonly #tables = new Map<number, readonly string[]>();

  constructor(blocks: readonly Block[], bounds: BlockBounds, bag: TermCollector) {
    this.#blocks = blocks;
    this.#bounds = bounds;
    this.#bag = bag;
  }

  /** Undefined outside tables. Call between two figures, for the collector must be empty. */
  of(cell: Block | undefined): HeadTerms | undefined {
    if (cell?.table === undefined || (cell.row === undefined && cell.column === undefined)) return undefined;
    const own = [...this.#of(cell.row), ...this.#of(cell.column)];
    return own.length === 0 ? undefined : { own, all: this.#inTable(cell.table) };
  }

  #of(head: number | undefined): readonly string[] {
    if (head === undefined) return [];
    let terms = this.#terms.get(head);
    if (!terms) {
      this.#bounds.addTo(this.#bag, head, 1);
      this.#terms.set(head, (terms = this.#bag.take().keys));
    }
    return terms;
  }

  #inTable(table: number): readonly string[] {
    let all = this.#tables.get(table);
    if (!all) {
      const heads = new Set<number>();
      let rows = 0;
      for (let b = table; b < this.#blocks.length && this.#blocks[b]!.table === table; b++) {
        const { row, column } = this.#blocks[b]!;
        if (column !== undefined) heads.add(column);
        if (row !== undefined && !heads.has(row) && ++rows <= MOST_ROWS) heads.add(row);
      }
      this.#tables.set(table, (all = [...new Set([...heads].flatMap(head => this.#of(head)))]));
    }
    return all;
  }
}
