import { LineIndex } from './line-index.ts';

const known = new WeakMap<object, LineIndex>();

/** The lines of a document, found once. */
export function linesIn(document: { readonly text: string }): LineIndex {
  let lines = known.get(document);
  if (!lines) known.set(document, (lines = new LineIndex(document.text)));
  return lines;
}

/** Offset of the line feed that ends the line of an offset, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
