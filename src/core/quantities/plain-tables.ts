import type { Block, ParsedDocument, QuantityMention } from '../model.ts';
import { isCurrency } from './currencies.ts';
import { inUnit, readPhrase } from './unit-phrase.ts';

/** Tables drawn with spaces in plain text, whose caption says once that all amounts are in millions. */

/** A caption is no longer than this, in characters; a line of prose that ends the table is longer. */
const CAPTION_LENGTH = 200;
const PROSE_LENGTH = 100;
/** What a row says before its first amount is no longer, without the room behind it. */
const LABEL_LENGTH = 120;
/** "(in millions, except per share data)", "($ in thousands)", "Unaudited, in US$ millions". */
const CAPTION =
  /[(,;:][^()]{0,40}?\bin\s(?:US)?([$€£¥]?\s?(?:thousand|million|billion)s?)\b|\((?:US)?([$€£¥]\s?(?:in\s)?(?:thousand|million|billion)s?)\b/i;
/** Rows that the caption excepts, and rows that count something. */
const RATE = /\bper\b|\beps\b|\bratio\b|\bmargin\b|%|\bheadcount\b|\bemployees\b|\bdays\b|\brate\b/i;
const COUNT = /\bshares\b|\bunits\b|\bvolumes?\b|\bsubscribers\b|\busers\b|\bcustomers\b/i;
/** The gap between two columns, which is none between two sentences. */
const COLUMNS = /[^\s.!?:;](?: {2}|\t)[ \t]{0,60}[$€£¥(−-]?[ \t]{0,12}[\d(—–-]/;

interface Table {
  readonly scale: number;
  unit: string | undefined;
}

/** Gives the amounts of such tables their scale, and bare ones the currency of the amounts above them. */
export function applyPlainTables(
  document: ParsedDocument,
  mentions: readonly QuantityMention[],
): readonly QuantityMention[] {
  if (document.format !== 'plain') return mentions;
  const { blocks, prose } = document;
  let table: Table | undefined;
  let at = 0;
  let result: QuantityMention[] | undefined;
  for (const block of blocks) {
    const text = prose.slice(block.start, Math.min(block.end, block.start + CAPTION_LENGTH));
    table = tableFrom(text, block) ?? table;
    while (at < mentions.length && mentions[at]!.start < block.start) at++;
    if (!table) continue;
    const first = at;
    while (at < mentions.length && mentions[at]!.start < block.end) at++;
    if (!COLUMNS.test(text)) {
      if (block.end - block.start > PROSE_LENGTH) table = undefined;
      continue;
    }
    const label = first < at ? prose.slice(block.start, mentions[first]!.start) : '';
    if (!/\p{L}/u.test(label) || label.length > LABEL_LENGTH) continue;
    for (let k = first; k < at; k++) {
      const scaled = inTable(mentions[k]!, label, table);
      if (scaled !== mentions[k]) (result ??= [...mentions])[k] = scaled;
    }
  }
  return result ?? mentions;
}

function tableFrom(text: string, block: Block): Table | undefined {
  const said = block.end - block.start < CAPTION_LENGTH ? CAPTION.exec(text) : null;
  const phrase = said ? readPhrase((said[1] ?? said[2])!) : undefined;
  return phrase && { scale: phrase.scale, unit: phrase.unit?.id };
}

/** A figure of a row as the caption has it; the row's own currency is kept for the rows below. */
function inTable(mention: QuantityMention, label: string, table: Table): QuantityMention {
  const { quantity } = mention;
  const { low, high, unit } = quantity;
  const money = isCurrency(unit);
  if (money) table.unit = unit;
  const bare = unit === '' && quantity.kind === 'number';
  if ((!money && !bare) || typeof low !== 'number' || typeof high !== 'number') return mention;
  // "1.5 million" in a row says its own scale
  if (/\p{L}{2}/u.test(mention.text)) return mention;
  const rate = RATE.test(label);
  const sum =
    bare && !COUNT.test(label) ? (rate && !/\bper\b|\beps\b/i.test(label) ? undefined : table.unit) : undefined;
  if (rate && sum === undefined) return mention;
  const currency = sum === undefined ? undefined : { id: sum, kind: 'money' as const };
  const scaled = inUnit(quantity, rate ? 1 : table.scale, currency);
  return { ...mention, trace: [...mention.trace, 'plain-tables'], quantity: scaled };
}
