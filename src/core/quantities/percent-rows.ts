import type { ParsedDocument, QuantityMention } from '../model.ts';
import { isRow } from './plain-tables.ts';
import { inUnit } from './unit-phrase.ts';

/** What a row says before its figures is no longer. */
const LABEL_LENGTH = 60;
/** Two shares side by side: most texts have none. */
const MAY_HOLD = /\d ?%[ \t]{1,8}[(–-]?\d/;
const PERCENT = { id: '%', kind: 'percentage' } as const;

/**
 * Rows of shares whose sign stands in the first alone: "Orr 22% 26%" above "Renn 24 26". Each row with as many figures below one of shares, without
 * another line between, is of shares too.
 */
export function applyPercentRows(
  document: ParsedDocument,
  mentions: readonly QuantityMention[],
): readonly QuantityMention[] {
  const { blocks, prose, format } = document;
  if ((format !== 'plain' && format !== 'markdown') || !MAY_HOLD.test(prose)) return mentions;
  let result: QuantityMention[] | undefined;
  let at = 0;
  /** Figures in the row of shares right above, 0 where there is none. */
  let above = 0;
  for (const block of blocks) {
    while (at < mentions.length && mentions[at]!.start < block.start) at++;
    const first = at;
    while (at < mentions.length && mentions[at]!.start < block.end) at++;
    const count = at - first;
    const row = mentions.slice(first, at);
    const label = count > 0 ? prose.slice(block.start, row[0]!.start) : '';
    if (count < 2 || !/\p{L}/u.test(label) || label.length > LABEL_LENGTH) above = 0;
    else if (row.every(m => m.quantity.unit === '%'))
      above = isRow(document, block, mentions, first, at, true) ? count : 0;
    else if (count !== above || !row.every(isBareShare) || !isRow(document, block, mentions, first, at, true))
      above = 0;
    else {
      result ??= [...mentions];
      for (let k = first; k < at; k++)
        result[k] = {
          ...mentions[k]!,
          trace: [...mentions[k]!.trace, 'percent-rows'],
          quantity: inUnit(mentions[k]!.quantity, 1, PERCENT),
        };
    }
  }
  return result ?? mentions;
}

/** Whether a figure states no unit and could be a share. */
const isBareShare = ({ quantity: { unit, kind, low, high } }: QuantityMention): boolean =>
  unit === '' && kind === 'number' && low === high && typeof low === 'number' && Math.abs(low) <= 100;
