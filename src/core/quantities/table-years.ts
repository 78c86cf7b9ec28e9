import type { Block, ParsedDocument, QuantityMention } from '../model.ts';
import { addUnder } from '../text/group-by.ts';
import { stepOfWhole } from './numerals.ts';
import { fills } from './table-units.ts';

/** Numbers that a column holds besides, at least, for a year among them to be no year. */
const LEAST_BESIDE = 2;

/**
 * Ratings and counts of four digits, which alone in a cell look like years: "| Rating | 717 | 1134 | 2061 |" under heads of players.
 * Where neither the rest of the row nor that of the column are years, none of them is one.
 */
export function withoutTableYears(
  document: ParsedDocument,
  mentions: readonly QuantityMention[],
): readonly QuantityMention[] {
  const { blocks, prose } = document;
  if (!mentions.some(isYear) || !blocks.some(b => b.kind === 'cell')) return mentions;
  const cells = new Map<QuantityMention, Block>();
  const rows = new Map<number, QuantityMention[]>();
  const columns = new Map<number, QuantityMention[]>();
  let at = 0;
  for (const mention of mentions) {
    while (at < blocks.length && blocks[at]!.end <= mention.start) at++;
    const block = blocks[at];
    if (block?.kind !== 'cell' || block.row === undefined || block.column === undefined) continue;
    if (block.start > mention.start || !fills(prose, block, mention)) continue;
    cells.set(mention, block);
    addUnder(rows, block.row, mention);
    addUnder(columns, block.column, mention);
  }
  return mentions.map(mention => {
    const block = isYear(mention) ? cells.get(mention) : undefined;
    if (!block) return mention;
    const column = columns.get(block.column!)!;
    const alone = column.every(other => other === mention || !isYear(other));
    const among = column.filter(isBare).length >= LEAST_BESIDE && rows.get(block.row!)!.some(isBare);
    return alone && among ? asNumber(mention) : mention;
  });
}

const isYear = ({ quantity: q }: QuantityMention): boolean =>
  q.kind === 'year' && q.modality === 'exact' && q.low === q.high;
const isBare = ({ quantity: q }: QuantityMention): boolean => q.kind === 'number' && q.unit === '';

function asNumber(mention: QuantityMention): QuantityMention {
  const value = Number(mention.quantity.low);
  const quantity = { ...mention.quantity, low: value, high: value, kind: 'number' as const, step: stepOfWhole(value) };
  return { ...mention, trace: [...mention.trace, 'table-years'], quantity };
}
