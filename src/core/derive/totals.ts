import type { Block, Claim, Derivation, ParsedDocument } from '../model.ts';
import { only, tablesOf } from './cells.ts';
import type { Operand } from './intervals.ts';
import { judge } from './outcome.ts';
import { product, sum } from './relations.ts';
import { groupBy } from '../text/group-by.ts';
import { columnRelations } from './table-columns.ts';

/** Totals of tables and lists: a row, column or item that is headed as the total of those before it. */

const TOTAL =
  /^\W*(?:grand |sub)?(?:total|sum)\b(?! (?:return|cost per|per|number per))|^\W*(?:altogether|in all|all together)\b/i;
/** Parts of parts: what stands under such a head is counted twice. */
const NESTED = /\b(?:of which|thereof|including|incl\.?|subtotal|sub-total|average|mean|median|net)\b/i;
/** What adds up to nothing. */
const RATES =
  /\b(?:p|p-values?|hr|or|rr|irr|odds|hazard|ratios?|means?|medians?|averages?|rates?|sd|ci|index|score)\b/i;
/** Fewer parts than this may add up to anything by chance. */
const LEAST_PARTS = 2;

/** Every total of a document that states its parts above or beside it, with whether they add up to it; and what columns of tables follow from others. */
export function findTotals(document: ParsedDocument, claims: readonly Claim[]): Derivation[] {
  const byBlock = groupBy(claims, c => c.context.block);
  return [...columnRelations(document, byBlock), ...tableTotals(document, byBlock), ...listTotals(document, byBlock)];
}

function tableTotals(document: ParsedDocument, byBlock: ReadonlyMap<number, readonly Claim[]>): Derivation[] {
  const { blocks, prose } = document;
  const text = (b: number): string => prose.slice(blocks[b]!.start, blocks[b]!.end);
  const found: Derivation[] = [];
  for (const cells of tablesOf(document)) {
    if (cells.some(c => NESTED.test(text(c)) && isHead(blocks[c]!))) continue;
    // down the columns, to a row that is headed "Total"
    for (const cell of cells) {
      const { row, column } = blocks[cell]!;
      if (row === undefined || column === undefined || !TOTAL.test(text(row)) || RATES.test(text(column))) continue;
      const above = cells.filter(c => c < cell && blocks[c]!.column === column && blocks[c]!.row !== undefined);
      const total = only(byBlock, cell);
      if (total)
        push(
          found,
          total,
          above.filter(c => !isEmpty(text(c))).map(c => only(byBlock, c)),
          'total row',
        );
    }
    // along the rows, to a column that is headed "Total"
    for (const cell of cells) {
      const { row, column } = blocks[cell]!;
      if (row === undefined || column === undefined || !TOTAL.test(text(column)) || TOTAL.test(text(row))) continue;
      const before = cells.filter(c => c < cell && blocks[c]!.row === row);
      const total = only(byBlock, cell);
      const parts = before.filter(c => !isEmpty(text(c))).map(c => only(byBlock, c));
      if (!total || parts.length !== before.length || parts.some(p => p && !likeUnit(p, total))) continue;
      // price times quantity
      const [x, y] = parts;
      if (
        parts.length === 2 &&
        x &&
        y &&
        judge([...product(x, y, total), ...product(y, x, total)], total)?.outcome === 'follows'
      )
        continue;
      if (parts.length > LEAST_PARTS || total.counted) push(found, total, parts, 'total column');
    }
  }
  return found;
}

const isHead = (block: Block): boolean => block.row === undefined || block.column === undefined;
/** Nothing, or a dash that stands for nothing. */
const isEmpty = (text: string): boolean => /^[\s\u2060–—-]*$/.test(text);
const likeUnit = (a: Operand, b: Operand): boolean => a.unit === b.unit || a.unit === '' || b.unit === '';

/** Items of one list of which the last, or the line above them, is the total. */
function listTotals(document: ParsedDocument, byBlock: ReadonlyMap<number, readonly Claim[]>): Derivation[] {
  const { blocks, prose } = document;
  const found: Derivation[] = [];
  for (let b = 0; b < blocks.length; b++) {
    if (blocks[b]!.kind !== 'item') continue;
    let end = b;
    while (end + 1 < blocks.length && blocks[end + 1]!.kind === 'item') end++;
    const items = Array.from({ length: end - b + 1 }, (_, i) => b + i);
    const last = items.at(-1)!;
    const text = (i: number): string => prose.slice(blocks[i]!.start, blocks[i]!.end);
    const total = only(byBlock, last);
    if (total && TOTAL.test(text(last)) && !items.some(i => NESTED.test(text(i))))
      push(
        found,
        total,
        items.slice(0, -1).map(i => only(byBlock, i)),
        'total of list',
      );
    b = end;
  }
  return found;
}

function push(found: Derivation[], total: Operand, parts: readonly (Operand | undefined)[], relation: string): void {
  if (
    parts.length < LEAST_PARTS ||
    !parts.every(p => p !== undefined) ||
    !parts.every(p => likeUnit(p, total) || (p.counted && total.counted))
  )
    return;
  // shares of a whole add up to it; other percentages have no total
  if (total.unit === '%' && total.value !== 100) return;
  const outcome = judge(sum(parts, total), total);
  if (!outcome || outcome.outcome === 'possible') return;
  found.push({
    claim: total.claim.id,
    from: parts.map(p => p.claim.id),
    relation,
    outcome: outcome.outcome,
    working: outcome.working,
  });
}
