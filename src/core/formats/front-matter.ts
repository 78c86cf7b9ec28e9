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
  const doc = parseDocument(fence[1]!, { strict: false, logLevel: 'silent', uniqueKeys: false });
  if (isMap(doc.contents)) {
    for (const pair of doc.contents.items) {
      const { key, value } = pair;
      if (
        !isScalar(key) ||
        !isScalar(value) ||
        typeof value.value !== 'string' ||
        !value.range ||
        !isProse(value.value)
      )
        continue;
      let [start, stop] = value.range;
      const raw = fence[1]!.slice(start, stop);
      const quote = /^["']/.test(raw) ? 1 : 0;
      const header = /^[|>][-+\d]*[ \t]*\r?\n/.exec(raw)?.[0].length ?? 0;
      start += from + quote + header;
      stop += from - quote;
      while (stop > start && /\s/.test(text[stop - 1]!)) stop--;
      prose.push({ start, end: stop, key: String(key.value) });
    }
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
