import type { Claim, ParsedDocument } from '../model.ts';
import { addUnder } from '../text/group-by.ts';
import { operandOf, type Operand } from './intervals.ts';

/** The one figure that is all a block states, or undefined. */
export function only(byBlock: ReadonlyMap<number, readonly Claim[]>, block: number): Operand | undefined {
  const list = byBlock.get(block);
  return list?.length === 1 ? operandOf(list[0]!) : undefined;
}

/** The cells of each table of a document, by the numbers of their blocks, in order. */
export function tablesOf({ blocks }: ParsedDocument): number[][] {
  const tables = new Map<number, number[]>();
  blocks.forEach((block, b) => {
    if (block.table !== undefined || block.kind === 'cell') addUnder(tables, block.table ?? b, b);
  });
  return [...tables.values()];
}
