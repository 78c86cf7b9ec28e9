import { isScalar, isMap, parseDocument } from 'yaml';
import type { Block } from '../model.ts';
import type { Mask } from '../text/mask.ts';

/** A value is prose when it has words of natural text: several of them, no address, no path, no list of tags. */
function isProse(value: string): boolean {
  const words = value.match(/(?<![\w-])[A-Za-z][a-z'’]+(?![\w-])/g) ?? [];
  return (
    words.length >= 2 &&
    /\s/.test(value.trim()) &&
    !/^[\w-]+(\/[\w.-]+)+$/.test(value.trim()) &&
    !/^https?:/.test(value.trim())
  );
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** A value with its place in the front matter. */
interface Value {
  readonly key: string;
  readonly value: string;
  /** With its quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** What a value is made of that means nothing else to YAML: no comment, no colon but inside a word, no control character. */
const TEXT = String.raw`(?:[^\p{C}\u2028\u2029#:]|:(?=[\w/]))*`;
const QUOTED = String.raw`"[^\p{C}\u2028\u2029"\\]*"|'[^\p{C}\u2028\u2029']*'`;
const ITEM = String.raw`(?:-?[A-Za-z\d][\w./-]*(?: [\w./]+)*|"[^\p{C}\u2028\u2029"\\]*")`;
/** "title: The words", "title: 'The words'", "tags: [one, two]", "tags:". */
const LINE = new RegExp(
  `^(?<key>[A-Za-z][\\w-]*):(?: +(?:(?<plain>[A-Za-z\\d]${TEXT})|(?<quoted>${QUOTED}) *|\\[(?:${ITEM}(?:, *${ITEM})*)?\\] *|))?$`,
  'u',
);
/** "  - one" of a list. */
const LIST_LINE = new RegExp(`^(?<indent> *)- [A-Za-z\\d]${TEXT}$`, 'u');
/** Keys that YAML takes for something else than words. */
const NO_WORD = /^(?:true|false|null)$/i;

/** The values of front matter that is written as plainly as nearly all is; undefined where YAML must be asked. */
function plainValues(yaml: string): Value[] | undefined {
  const values: Value[] = [];
  let at = 0;
  // what the lines of a list must be indented by: -1 where none can stand, undefined where one may begin
  let indent: number | undefined = -1;
  for (const line of yaml.split('\n')) {
    const groups = LINE.exec(line)?.groups;
    if (groups) {
      const { key = '', plain, quoted } = groups;
      if (NO_WORD.test(key)) return undefined;
      const raw = plain?.trimEnd() ?? quoted;
      if (raw !== undefined) {
        const start = at + line.indexOf(raw, key.length + 1);
        values.push({ key, value: plain === undefined ? raw.slice(1, -1) : raw, start, end: start + raw.length, raw });
      }
      indent = /: *$/.test(line) ? undefined : -1;
    } else if (line !== '') {
      const own = indent === -1 ? undefined : LIST_LINE.exec(line)?.groups!['indent']!.length;
      if (own === undefined || (indent !== undefined && own !== indent)) return undefined;
      indent = own;
    }
    at += line.length + 1;
  }
  return values;
}

/** The words that YAML holds by their keys, at the first level. */
function yamlValues(yaml: string): Value[] {
  const values: Value[] = [];
  const doc = parseDocument(yaml, { strict: false, logLevel: 'silent', uniqueKeys: false });
  if (!isMap(doc.contents)) return values;
  for (const { key, value } of doc.contents.items) {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string' || !value.range) continue;
    const [start, end] = value.range;
    values.push({ key: String(key.value), value: value.value, start, end, raw: yaml.slice(start, end) });
  }
  return values;
}

/**
 * YAML front matter at the head of a Markdown file: titles and summaries are prose, machine values (dates, ids, tags) are
 * not. Returns where the body begins. Front matter that is no YAML is left as it is, blanked out.
 */
export function parseFrontMatter(text: string, mask: Mask, blocks: Block[]): number {
  if (!text.startsWith('---')) return 0;
  const fence = FENCE.exec(text);
  if (!fence || fence.index !== 0) return 0;
  const end = fence[0].length;
  const from = text.indexOf('\n') + 1;
  const prose: { start: number; end: number; key: string }[] = [];
  const yaml = fence[1]!;
  for (const { key, value, start: first, end: last, raw } of plainValues(yaml) ?? yamlValues(yaml)) {
    if (!isProse(value)) continue;
    const quote = /^["']/.test(raw) ? 1 : 0;
    const header = /^[|>][-+\d]*[ \t]*\r?\n/.exec(raw)?.[0].length ?? 0;
    const start = first + from + quote + header;
    let stop = last + from - quote;
    while (stop > start && /\s/.test(text[stop - 1]!)) stop--;
    prose.push({ start, end: stop, key });
  }
  let at = 0;
  for (const { start, end: stop, key } of prose) {
    mask.blank(at, start, true);
    // the lines of one value are one block
    for (let i = text.indexOf('\n', start); i >= 0 && i < stop; i = text.indexOf('\n', i + 1)) mask.blank(i, i + 1);
    blocks.push({ start, end: stop, kind: 'metadata', key });
    at = stop;
  }
  mask.blank(at, end, true);
  return end;
}
