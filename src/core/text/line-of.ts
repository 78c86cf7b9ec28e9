import { LineIndex } from './line-index.ts';

const known = new WeakMap<object, LineIndex>();

/** The lines of a document, found once. */
export function linesIn(document: { readonly text: string }): LineIndex {
  let lines = known.get(document);
  if (!lines) known.set(document, (lines = new LineIndex(document.text)));
  return lines;
}
