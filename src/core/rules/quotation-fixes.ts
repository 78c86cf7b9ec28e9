import type { ParsedDocument, Quotation, Span, TextEdit } from '../model.ts';
import { wordsOf, type Word } from '../quotations/words.ts';
import { rewriteSpan } from './edits.ts';

/** Edits that bring a quotation and its source together, word by word, so that what agrees stays as it is written. */

/** Words that differ between two that agree; absent at the beginning and end. */
interface Difference {
  readonly quoted: readonly Word[];
  readonly source: readonly Word[];
  readonly before?: { readonly quoted: Word; readonly source: Word };
  readonly after?: { readonly quoted: Word; readonly source: Word };
}

export interface Misquoted {
  readonly quotation: Quotation;
  readonly document: ParsedDocument;
  readonly evidence: Span;
  readonly source: ParsedDocument;
}

/** Where a quotation and its source differ, from the edits that matching found. */
export function differences({ quotation, document, evidence, source }: Misquoted): Difference[] {
  const quote = wordsOf(document.prose, quotation.start, quotation.end);
  const words = wordsOf(source.prose, evidence.start, evidence.end);
  const found: Difference[] = [];
  let open: { quoted: Word[]; source: Word[]; before?: Difference['before'] } | undefined;
  let before: Difference['before'];
  let [i, j] = [0, 0];
  for (const { kind } of quotation.edits ?? []) {
    if (kind === 'same') {
      const pair = { quoted: quote[i++], source: words[j++] };
      if (!pair.quoted || !pair.source) return [];
      const at = { quoted: pair.quoted, source: pair.source };
      if (open)
        found.push({
          quoted: open.quoted,
          source: open.source,
          ...(open.before ? { before: open.before } : {}),
          after: at,
        });
      open = undefined;
      before = at;
      continue;
    }
    open ??= { quoted: [], source: [], ...(before ? { before } : {}) };
    const word = kind === 'quoted' ? quote[i++] : words[j++];
    if (!word) return [];
    open[kind].push(word);
  }
  if (open) found.push({ quoted: open.quoted, source: open.source, ...(open.before ? { before: open.before } : {}) });
  return found;
}

/** The quotation in the words of its source. What stands between its marks otherwise stays, and so do the marks. */
export function correctQuotation(q: Misquoted): TextEdit[] {
  return differences(q).flatMap(d => {
    const range = {
      start: d.before?.quoted.end ?? d.quoted[0]?.start ?? d.after?.quoted.start ?? q.quotation.start,
      end: d.after?.quoted.start ?? d.quoted.at(-1)?.end ?? d.before?.quoted.end ?? q.quotation.end,
    };
    const from = d.before?.source.end ?? d.source[0]?.start ?? d.after?.source.start ?? q.evidence.start;
    const to = d.after?.source.start ?? d.source.at(-1)?.end ?? d.before?.source.end ?? q.evidence.end;
    const text = inMarks(q, q.source.prose.slice(from, to).replace(/[\s\u2060]+/g, ' '));
    return replace(q.document, range, text);
  });
}

/** The quotation with "…" where it leaves words out. Undefined where it does more than that. */
export function markOmissions(q: Misquoted): TextEdit[] | undefined {
  const all = differences(q);
  if (all.length === 0 || !all.every(d => d.quoted.length === 0 && d.before && d.after)) return undefined;
  return all.map(d => omission(q.document, d));
}

/** The quotation with brackets around what it says otherwise, and "…" where it leaves words out. */
export function markChanges(q: Misquoted): TextEdit[] | undefined {
  const all = differences(q);
  if (!all.some(d => d.quoted.length > 0) || !all.every(d => d.quoted.length > 0 || (d.before && d.after)))
    return undefined;
  return all.flatMap(d => {
    const [first, last] = [d.quoted[0], d.quoted.at(-1)];
    if (!first || !last) return [omission(q.document, d)];
    const { uri } = q.document;
    return [
      { uri, start: first.start, end: first.start, text: '[' },
      { uri, start: last.end, end: last.end, text: ']' },
    ];
  });
}

/** Puts the mark behind the last word that is quoted, in place of the stop or comma that ends nothing now. */
function omission({ uri, prose }: ParsedDocument, { before, after }: Difference): TextEdit {
  const start = before!.quoted.end;
  const end = after!.quoted.start;
  const between = prose.slice(start, end);
  return between.trim() === '' || /^[,;:.]\s*$/.test(between)
    ? { uri, start, end, text: ' … ' }
    : { uri, start: end, end, text: '… ' };
}

/** Quotation marks and apostrophes as the quoting text has them: curly or straight. */
function inMarks({ quotation, document }: Misquoted, text: string): string {
  const straight = document.prose[quotation.start - 1] === '"' || document.prose[quotation.start - 1] === "'";
  return straight
    ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
    : text
        .replace(/(?<=[\p{L}\d])'/gu, '’')
        .replace(/(?<=^|[\s(])"/g, '“')
        .replace(/"/g, '”');
}

/** One edit where nothing is hidden in the range; else word by word, around what is. */
function replace(document: ParsedDocument, range: Span, text: string): TextEdit[] {
  const raw = document.text.slice(range.start, range.end);
  if (raw === document.prose.slice(range.start, range.end)) return [{ uri: document.uri, ...range, text }];
  return rewriteSpan(document, range, text);
}
