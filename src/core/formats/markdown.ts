import type { TreeCursor } from '@lezer/common';
import type { Block } from '../model.ts';
import type { Mask } from '../text/mask.ts';
import { maskEntities } from './entities.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Format } from './format.ts';
import { parseMarkdown } from './markdown-parser.ts';
import { piecesOf } from './markdown-pieces.ts';
import { rowBreaks } from './rows.ts';

/** Nodes whose text is no prose. */
const NO_PROSE = new Set([
  'CodeBlock',
  'FencedCode',
  'CommentBlock',
  'ProcessingInstructionBlock',
  'Comment',
  'ProcessingInstruction',
  'HTMLTag',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'InlineCode',
  'HorizontalRule',
  'LinkReference',
  'CodeInfo',
  'TaskMarker',
]);
/** Marks that are blanked where they stand, without ending anything. */
const MARKS = new Set(['EmphasisMark', 'LinkMark', 'CodeMark']);
/** Headings of both styles by their nodes. */
const HEADING_LEVELS: ReadonlyMap<string, number> = new Map([
  ...[1, 2, 3, 4, 5, 6].map(level => [`ATXHeading${level}`, level] as const),
  ...[1, 2].map(level => [`SetextHeading${level}`, level] as const),
]);
/** Marks between blocks. */
const BLOCK_MARKS = new Set(['HeaderMark', 'ListMark', 'QuoteMark']);

type Writable<A> = { -readonly [K in keyof A]: A[K] };

interface State {
  readonly text: string;
  readonly mask: Mask;
  readonly blocks: Block[];
  heading: number | undefined;
  lead: number | undefined;
  item: number;
  quote: number;
  /** Head cells of the open table, and the first cell of its open row. */
  columns: number[];
  row: number | undefined;
  table: number;
  done: number;
}

/** Markdown with GFM tables: headings, paragraphs, list items, quotes and cells are prose; code, targets and HTML are not. */
export const markdown: Format = {
  id: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  parse(text, mask) {
    const blocks: Block[] = [];
    const body = parseFrontMatter(text, mask, blocks);
    const state: State = {
      text,
      mask,
      blocks,
      heading: undefined,
      lead: undefined,
      item: 0,
      quote: 0,
      columns: [],
      row: undefined,
      table: 0,
      done: body,
    };
    for (const { kind, start, end, level } of piecesOf(text, body)) {
      if (kind === 'other') {
        walk(parseMarkdown(text.slice(start, end)).cursor(), state, start);
        continue;
      }
      gap(state, start);
      if (kind === 'paragraph') paragraph(state, start, end, kind);
      else {
        mask.blank(start, start + level);
        heading(state, start, end, level);
      }
    }
    gap(state, text.length);
    return { blocks, times: [], problems: [] };
  },
};

/** Blanks out what lies between the last block and `to`. */
function gap(state: State, to: number): void {
  if (to > state.done) state.mask.blank(state.done, to, true);
  state.done = Math.max(state.done, to);
}

function walk(cursor: TreeCursor, state: State, base: number): void {
  if (!cursor.firstChild()) return;
  do {
    const { name } = cursor;
    const from = cursor.from + base;
    const to = cursor.to + base;
    const level = HEADING_LEVELS.get(name);
    if (level !== undefined) {
      gap(state, from);
      inline(cursor, state, base);
      heading(state, from, to, level);
    } else if (name === 'Paragraph') {
      const kind = state.quote > 0 ? 'quote' : state.item > 0 ? 'item' : 'paragraph';
      gap(state, from);
      inline(cursor, state, base);
      paragraph(state, from, to, kind);
    } else if (name === 'Task') {
      gap(state, from);
      inline(cursor, state, base);
      block(state, from, to, 'item');
    } else if (name === 'TableHeader' || name === 'TableRow') {
      state.row = undefined;
      const head = name === 'TableHeader';
      if (head) {
        state.columns = [];
        state.table = state.blocks.length;
      }
      row(cursor, state, base, head);
    } else if (name === 'ListItem') {
      state.item++;
      walk(cursor, state, base);
      state.item--;
    } else if (name === 'Blockquote') {
      state.quote++;
      walk(cursor, state, base);
      state.quote--;
    } else if (name === 'HTMLBlock') html(state, from, to);
    else if (!NO_PROSE.has(name) && !BLOCK_MARKS.has(name) && name !== 'TableDelimiter') walk(cursor, state, base);
  } while (cursor.nextSibling());
  cursor.parent();
}

/** Cells of a table row. Empty cells keep their column, which is counted by the delimiters. */
function row(cursor: TreeCursor, state: State, base: number, head: boolean): void {
  if (!cursor.firstChild()) return;
  let column = -1;
  let first = true;
  do {
    if (cursor.name === 'TableDelimiter') {
      column++;
      first = false;
      continue;
    }
    if (cursor.name !== 'TableCell') continue;
    if (first) column = 0;
    first = false;
    const start = cursor.from + base;
    gap(state, start);
    inline(cursor, state, base);
    const index = state.blocks.length;
    const { row: rowHead } = state;
    const columnHead = head ? undefined : state.columns[column];
    const cell: Writable<Block> = { start, end: cursor.to + base, kind: 'cell', table: state.table };
    if (state.heading !== undefined) cell.heading = state.heading;
    if (rowHead !== undefined && !head) cell.row = rowHead;
    if (columnHead !== undefined) cell.column = columnHead;
    state.blocks.push(cell);
    state.done = cursor.to + base;
    if (head) state.columns[column] = index;
    else state.row ??= index;
  } while (cursor.nextSibling());
  cursor.parent();
}

/** A bold or colon-ended line at the start of a paragraph labels what follows: "**Magnitude:** 7.9", "**Deaths:**\\nover 700". */
const LABEL = /^(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__)\s*:?$|^[^\n:]{1,60}:$/;
/** What a label ends with. */
const LABEL_ENDS = ':*_';

function isLabel(line: string): boolean {
  const trimmed = line.trim();
  // a colon or a closing mark ends it: told by one character of the many lines that are no label
  return LABEL_ENDS.includes(trimmed.charAt(trimmed.length - 1)) && LABEL.test(trimmed);
}

/** "Study sites: 27": a short label, a colon and what it says, on a line of its own. */
const PAIR = /^\s*[\p{Lu}\d][^:.!?;\n]{0,50}:[ \t]+\S/u;

/** "2. **Spans**:" right below the points of "1. …", without an empty line between: the next item, which Markdown takes for more of the last point. */
const NUMBERED = /^ {0,3}\d{1,2}[.)][ \t]+(?=\S)/;

/** A paragraph; lines that are "label: value" pairs or rows of figures become blocks of their own. */
function paragraph(state: State, start: number, end: number, kind: Block['kind']): void {
  let from = start;
  const breaks = rowBreaks(state.text, start, end);
  for (let i = state.text.indexOf('\n', start); i >= 0 && i < end; i = state.text.indexOf('\n', i + 1)) {
    const line = state.text.slice(from, i);
    const next = state.text.slice(i + 1, Math.min(end, i + 120));
    const label = isLabel(line);
    if (
      label ||
      breaks.has(i) ||
      (PAIR.test(next) && PAIR.test(line)) ||
      (kind === 'item' && NUMBERED.test(next)) ||
      /^\s*(?:>\s*)?(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__)/.test(next) ||
      /(?: {2}|\\)$/.test(line.replace(/\r$/, ''))
    ) {
      push(state, from, i, kind);
      if (label) state.lead = state.blocks.length - 1;
      state.mask.blank(i, i + 1, true);
      from = i + 1;
    } else state.mask.blank(i, i + 1);
  }
  push(state, from, end, kind);
  const rest = state.text.slice(from, end);
  if (from === start ? isLabel(rest) : NUMBERED.test(rest) && isLabel(rest.replace(NUMBERED, '')))
    state.lead = state.blocks.length - 1;
  else if (kind !== 'item') state.lead = undefined;
  state.done = end;
}

function push(state: State, start: number, end: number, kind: Block['kind']): void {
  if (end <= start) return;
  const block: Writable<Block> = { start, end, kind };
  if (state.heading !== undefined) block.heading = state.heading;
  if (state.lead !== undefined) block.lead = state.lead;
  state.blocks.push(block);
}

function heading(state: State, start: number, end: number, level: number): void {
  block(state, start, end, 'heading', level);
  state.heading = state.blocks.length - 1;
  state.lead = undefined;
}

function block(state: State, start: number, end: number, kind: Block['kind'], level?: number): void {
  for (let i = state.text.indexOf('\n', start); i >= 0 && i < end; i = state.text.indexOf('\n', i + 1))
    state.mask.blank(i, i + 1);
  state.blocks.push({
    start,
    end,
    kind,
    ...(level === undefined ? (state.heading === undefined ? {} : { heading: state.heading }) : { level }),
  });
  state.done = end;
}

/** Blanks the markup inside a block and decodes its entities. */
function inline(cursor: TreeCursor, state: State, base: number): void {
  if (!cursor.firstChild()) return;
  do {
    const { name } = cursor;
    const from = cursor.from + base;
    const to = cursor.to + base;
    if (NO_PROSE.has(name) || MARKS.has(name) || BLOCK_MARKS.has(name)) state.mask.blank(from, to);
    else if (name === 'Entity') maskEntities(state.text, state.mask, from, to);
    else if (name === 'Escape') state.mask.blank(from, from + 1);
    else if (name === 'Link' || name === 'Image') {
      // "[1]" in brackets that lead nowhere is kept: brackets of a figure, or a footnote's mark
      inlineLink(cursor, state, base);
    } else inline(cursor, state, base);
  } while (cursor.nextSibling());
  cursor.parent();
}

function inlineLink(cursor: TreeCursor, state: State, base: number): void {
  const start = cursor.from + base;
  const link = state.text.slice(start, cursor.to + base);
  // "[6][7]": two footnotes, not a link
  if (link.startsWith('[') && (!/\]\s*[([]/.test(link) || /^\[\d{1,3}\]\[\d{1,3}\]$/.test(link))) return;
  inline(cursor, state, base);
}

/** HTML blocks: tags are blanked, the text between them stays. */
function html(state: State, from: number, to: number): void {
  gap(state, from);
  const raw = state.text.slice(from, to);
  if (/^\s*<(script|style|!--|\?|!)/i.test(raw)) {
    state.mask.blank(from, to, true);
  } else {
    for (const tag of raw.matchAll(/<[^<>]+>/g))
      state.mask.blank(
        from + tag.index,
        from + tag.index + tag[0].length,
        /^<\/?(p|div|li|td|th|tr|h\d|br|section|table|ul|ol)\b/i.test(tag[0]),
      );
    maskEntities(state.text, state.mask, from, to);
    state.blocks.push({
      start: from,
      end: to,
      kind: 'paragraph',
      ...(state.heading === undefined ? {} : { heading: state.heading }),
    });
  }
  state.done = to;
}
