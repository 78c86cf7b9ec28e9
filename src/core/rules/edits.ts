import type { ParsedDocument, Span, TextEdit } from '../model.ts';

/** Edits of sources that touch as little as can be: line breaks, markup and time codes between the words stay where they are. */

interface Word extends Span {
  readonly text: string;
}

/** Words of a span as a reader reads them, by the spaces between them. */
export function wordsIn(document: ParsedDocument, { start, end }: Span): Word[] {
  const words: Word[] = [];
  for (const m of document.prose.slice(start, end).matchAll(/[^\s\u2060]+/g))
    words.push({ text: m[0], start: start + m.index, end: start + m.index + m[0].length });
  return words;
}

/** Edits that make a span read as `text`. Words that stay are not touched. */
export function rewriteSpan(document: ParsedDocument, span: Span, text: string): TextEdit[] {
  const old = wordsIn(document, span);
  const next = text.split(/\s+/).filter(Boolean);
  let first = 0;
  while (first < old.length && first < next.length && old[first]!.text === next[first]) first++;
  let last = 0;
  while (
    last < old.length - first &&
    last < next.length - first &&
    old[old.length - 1 - last]!.text === next[next.length - 1 - last]
  )
    last++;
  return replaceWords(document, old, first, old.length - last, next.slice(first, next.length - last));
}

/** Edits that put other words in the place of those from `from` to `to` (exclusive) of a list. */
function replaceWords(
  { uri }: ParsedDocument,
  words: readonly Word[],
  from: number,
  to: number,
  next: readonly string[],
): TextEdit[] {
  const gone = words.slice(from, to);
  const text = next.join(' ');
  const [head, ...rest] = gone;
  if (!head) {
    if (next.length === 0) return [];
    const before = words[from - 1];
    if (before) return [{ uri, start: before.end, end: before.end, text: ` ${text}` }];
    const after = words[from];
    return after ? [{ uri, start: after.start, end: after.start, text: `${text} ` }] : [];
  }
  if (next.length === gone.length)
    return gone.flatMap((w, i) => (w.text === next[i] ? [] : [{ uri, start: w.start, end: w.end, text: next[i]! }]));
  // words that go take the space before them along
  const edits: TextEdit[] = [];
  const remove = (w: Word, previous: Word | undefined): void => {
    edits.push({ uri, start: previous && previous.end === w.start - 1 ? previous.end : w.start, end: w.end, text: '' });
  };
  if (next.length === 0) remove(head, words[from - 1]);
  else edits.push({ uri, start: head.start, end: head.end, text });
  rest.forEach((w, i) => remove(w, gone[i]));
  return edits;
}

/** A text with edits of it made. They must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + put + result.slice(end);
  return result;
}
