import type { Block, ParsedDocument, QuantityMention } from '../model.ts';
import { isCurrency } from './currencies.ts';
import { inUnit, readPhrase } from './unit-phrase.ts';

/**
 * Tables in plain text: drawn with spaces, with a caption that says once that all amounts are in millions, or taken from a page cell
 * by cell, with each cell and each currency sign on a line of its own.
 */

/** A caption is no longer than this, in characters; a line of prose that ends the table is longer. */
const CAPTION_LENGTH = 200;
const PROSE_LENGTH = 100;
/** What a row says before its first amount is no longer, without the room behind it. */
const LABEL_LENGTH = 120;
/** "(in millions, except per share data)", "($ in thousands)", "(EUR in millions)", "Unaudited, in US$ millions", "(millions of dollars)". */
const CAPTION =
  /[(,;:][^()]{0,40}?(?:(?:(?:US)?([$€£¥₹])\s?|\b([a-z]{3,7})\s)?\bin\s|(?<=\())((?:US)?[$€£¥₹]?\s?(?:in\s)?(?:thousand|million|billion|crore|lakh)s?(?: of (?:u\.?s\.? )?(?:dollars|euros|pounds))?)\b/i;
/** What a caption holds: Markdown draws most of its tables, and its texts are looked through only where one may stand. */
const MAY_SCALE = /[(,;:][^()\n]{0,60}\b(?:thousand|million|billion|crore|lakh)s?\b/i;
/** Rows that the caption excepts, and rows that count something. */
const RATE = /\bper\b|\beps\b|\bratio\b|\bmargin\b|%|\bheadcount\b|\bemployees\b|\bdays\b|\brate\b/i;
const COUNT = /\bshares\b|\bunits\b|\bvolumes?\b|\bsubscribers\b|\busers\b|\bcustomers\b/i;
/** The gap between two columns, which is none between two sentences. */
const COLUMNS = /[^\s.!?:;](?: {2}|\t)[ \t]{0,60}[$€£¥(−-]?[ \t]{0,12}[\d(—–-]/;

/** A line that is one cell and nothing else: "432,398", "(13,065", "$ 4.51". */
const CELL = /^[(–−-]?(?:US)?[$€£¥]? ?[(–−-]?\d[\d.,]{0,18} ?\)?$/;
const CELL_LENGTH = 24;
/** Lines that are a sign alone, and the currency that the cells behind it are of. */
const SIGNS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
/** A rate is told to the cent, and an amount of the same section in whole numbers: "Net income per share:" / "Continuing". */
const PER = /\bper\b|\beps\b/i;

interface Table {
  readonly scale: number;
  unit: string | undefined;
  /** The label of the cells that follow, each on its own line, and the label with a colon that it stands under. */
  label: string;
  section: string;
  /** Whether the last column is told to be one of changes in percent, and whether the first cell had no decimals. */
  changes: boolean;
  whole: boolean | undefined;
}

/** Gives the amounts of such tables their scale, and bare ones the currency of the amounts above them. */
export function applyPlainTables(
  document: ParsedDocument,
  mentions: readonly QuantityMention[],
): readonly QuantityMention[] {
  const { blocks, prose, format } = document;
  if (format !== 'plain' && !(format === 'markdown' && MAY_SCALE.test(prose))) return mentions;
  let table: Table | undefined;
  let at = 0;
  let result: QuantityMention[] | undefined;
  for (const [n, block] of blocks.entries()) {
    // a table that is drawn has heads of its own
    if (block.kind === 'cell') continue;
    const text = prose.slice(block.start, Math.min(block.end, block.start + CAPTION_LENGTH));
    table = tableFrom(text, block) ?? table;
    const sign = block.end - block.start <= SIGN_LENGTH ? SIGNS[text.trim()] : undefined;
    if (sign !== undefined)
      table = { ...(table ?? UNTITLED), unit: sign, label: table?.label ?? labelOver(document, n) };
    while (at < mentions.length && mentions[at]!.start < block.start) at++;
    if (!table) continue;
    const first = at;
    while (at < mentions.length && mentions[at]!.start < block.end) at++;
    if (isCell(text, block, at - first)) {
      const cell = inCell(document, n, mentions[first]!, table);
      if (cell !== mentions[first]) (result ??= [...mentions])[first] = cell;
      continue;
    }
    if (!COLUMNS.test(text) && !isRow(document, block, mentions, first, at, table.scale !== 1)) {
      if (block.end - block.start > PROSE_LENGTH) table = undefined;
      else if (/\p{L}/u.test(text)) takeLabel(table, text);
      continue;
    }
    const label = first < at ? prose.slice(block.start, mentions[first]!.start) : '';
    if (!/\p{L}/u.test(label) || label.length > LABEL_LENGTH) continue;
    // a head of years, and of notes in brackets
    if (mentions[first]!.quantity.kind === 'year' || mentions[at - 1]!.quantity.kind === 'year') continue;
    for (let k = first; k < at; k++) {
      const beside = besideBar(prose, mentions[k]!, block.end);
      if (beside === '$') table.unit = 'USD';
      const scaled =
        beside === '%'
          ? { ...mentions[k]!, quantity: inUnit(mentions[k]!.quantity, 1, PERCENT) }
          : inTable(mentions[k]!, label, table);
      if (scaled !== mentions[k]) (result ??= [...mentions])[k] = scaled;
    }
  }
  return result ?? mentions;
}

function tableFrom(text: string, block: Block): Table | undefined {
  const said = block.end - block.start < CAPTION_LENGTH ? CAPTION.exec(text) : null;
  if (!said) return undefined;
  const scale = said[3]!.replace(/ u\.?s\.?(?= )/i, '');
  const phrase = readPhrase(`${said[1] ?? said[2] ?? ''} ${scale}`) ?? readPhrase(scale);
  return phrase && { ...UNTITLED, scale: phrase.scale, unit: phrase.unit?.id };
}

/** What may stand behind the last figure of a row: "n/m", a note. */
const ROW_TAIL = 8;
/**
 * "Revenues $1,413 $1,284 10%", "Revenues $ 1,413 $ 1,284 Up 10%": figures with nothing but room between them, which end their line. One
 * of them says that it is an amount, unless they are `scaled`: stand below a caption that says so of all.
 */
export function isRow(
  { prose }: ParsedDocument,
  block: Block,
  mentions: readonly QuantityMention[],
  first: number,
  end: number,
  scaled: boolean,
): boolean {
  if (end - first < 2) return false;
  const tail = prose.slice(mentions[end - 1]!.end, Math.min(block.end, mentions[end - 1]!.end + LABEL_LENGTH));
  if (block.end - mentions[end - 1]!.end > ROW_TAIL && !/^[|\s%)]+$/.test(tail)) return false;
  let told = scaled;
  for (let k = first; k < end && !told; k++)
    told = isCurrency(mentions[k]!.quantity.unit) || mentions[k]!.quantity.unit === '%';
  if (!told && !tail.includes('|')) return false;
  for (let k = first + 1; k < end; k++)
    if (
      !/^(?:\)? (?:(?:up|down) )?[(–−-]?|[ )]*\|[| $€£%()]*)$/i.test(
        prose.slice(mentions[k - 1]!.end, mentions[k]!.start),
      )
    )
      return false;
  return true;
}

/** "| $ | 1,038 |", "| 62.9 | % |": the sign that has the cell before or behind a figure to itself. */
function besideBar(prose: string, { start, end }: QuantityMention, last: number): string {
  if (/^[ )]*\|[ |]{0,4}%/.test(prose.slice(end, Math.min(last, end + CELL_LENGTH)))) return '%';
  return /\$[ |]{1,4}\(?$/.test(prose.slice(Math.max(0, start - SIGN_ROOM), start)) ? '$' : '';
}
const SIGN_ROOM = 6;

const SIGN_LENGTH = 3;
const UNTITLED: Table = { scale: 1, unit: undefined, label: '', section: '', changes: false, whole: undefined };

const isCell = (text: string, block: Block, mentions: number): boolean =>
  mentions === 1 && block.end - block.start <= CELL_LENGTH && CELL.test(text.trim());

function takeLabel(table: Table, text: string): void {
  if (CHANGES.test(text)) table.changes = true;
  else table.label = text;
  if (text.trimEnd().endsWith(':')) table.section = text;
}

/** "% Change": the head of a column. */
const CHANGES = /^\s*%\s?(?:change|chg|variance)/i;

/** Whether a label follows a cell: the cell is the last of its row. */
function endsRow({ blocks, prose }: ParsedDocument, n: number): boolean {
  const text = (k: number): string =>
    prose.slice(blocks[k]!.start, Math.min(blocks[k]!.end, blocks[k]!.start + CELL_LENGTH));
  let next = n + 1;
  if (next < blocks.length && text(next).trim() === ')') next++;
  return next >= blocks.length || /\p{L}/u.test(text(next));
}

/** The line before a sign that opens a table without a caption. */
function labelOver({ blocks, prose }: ParsedDocument, sign: number): string {
  const over = blocks[sign - 1];
  return over && over.end - over.start <= LABEL_LENGTH ? prose.slice(over.start, over.end) : '';
}

/** A cell that has a line to itself, in the scale and currency of its table, or in percent where the next line says so. */
function inCell(document: ParsedDocument, n: number, mention: QuantityMention, table: Table): QuantityMention {
  const { blocks, prose } = document;
  const next = blocks[n + 1];
  const { quantity } = mention;
  if (next && prose.slice(next.start, Math.min(next.end, next.start + SIGN_LENGTH)).trim() === '%')
    return quantity.unit === '' ? { ...mention, quantity: inUnit(quantity, 1, PERCENT) } : mention;
  if (!/\p{L}/u.test(table.label) || table.label.length > LABEL_LENGTH) return mention;
  if (table.changes && endsRow(document, n) && quantity.unit === '')
    return { ...mention, quantity: inUnit(quantity, 1, PERCENT) };
  if (quantity.kind !== 'year') table.whole ??= quantity.step >= 1;
  // cents in a table of whole millions are those of a share, also where no label says so
  const rate = (quantity.step < 1 && PER.test(table.section)) || (table.whole && quantity.step < 0.1);
  return inTable(mention, rate ? `per ${table.label}` : table.label, table);
}
const PERCENT = { id: '%', kind: 'percentage' } as const;

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
  const sum = bare && !COUNT.test(label) ? (rate && !PER.test(label) ? undefined : table.unit) : undefined;
  if (rate && sum === undefined) return mention;
  const currency = sum === undefined ? undefined : { id: sum, kind: 'money' as const };
  const scaled = inUnit(quantity, rate ? 1 : table.scale, currency);
  return { ...mention, trace: [...mention.trace, 'plain-tables'], quantity: scaled };
}
