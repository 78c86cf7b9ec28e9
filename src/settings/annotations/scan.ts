import type { Span } from '../../core/model.ts';

/**
 * Where the annotations of a file stand in its text, so that each can be kept character for character. For texts that
 * `JSON.parse` accepts only: then brackets and strings are all that needs to be told apart, and that is quick.
 */
export interface Layout {
  /** The list of annotations with its brackets. */
  readonly list: Span;
  readonly items: readonly Span[];
}

/** The list at `first.items` of a collection; undefined where there is none. One pass: files hold ten thousand annotations. */
export function layoutOf(json: string): Layout | undefined {
  let layout: Layout | undefined;
  const root = skipSpace(json, 0);
  if (json[root] !== '{') return undefined;
  // of equal names the last counts, as `JSON.parse` takes it
  eachProperty(json, root, (name, page) => {
    if (name !== 'first') return undefined;
    layout = undefined;
    if (json[page] !== '{') return undefined;
    return eachProperty(json, page, (inner, list) => {
      if (inner !== 'items') return undefined;
      layout = undefined;
      if (json[list] !== '[') return undefined;
      const items: Span[] = [];
      let i = skipSpace(json, list + 1);
      while (json[i] !== ']') {
        const end = skipValue(json, i);
        items.push({ start: i, end });
        i = skipSpace(json, end);
        if (json[i] === ',') i = skipSpace(json, i + 1);
      }
      layout = { list: { start: list, end: i + 1 }, items };
      return i + 1;
    });
  });
  return layout;
}

/** Visits the properties of an object; `visit` hands back where a value ends if it has read it. Returns where the object ends. */
function eachProperty(
  json: string,
  object: number,
  visit: (name: string, value: number) => number | undefined,
): number {
  let i = skipSpace(json, object + 1);
  while (json[i] !== '}') {
    const keyEnd = skipValue(json, i);
    const value = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const end = visit(json.slice(i + 1, keyEnd - 1), value) ?? skipValue(json, value);
    i = skipSpace(json, end);
    if (json[i] === ',') i = skipSpace(json, i + 1);
  }
  return i + 1;
}

function skipSpace(json: string, from: number): number {
  let i = from;
  for (let c = json.charCodeAt(i); c === 32 || (c >= 9 && c <= 13); c = json.charCodeAt(i)) i++;
  return i;
}

/** The offset behind the value that begins at `from`. */
function skipValue(json: string, from: number): number {
  const first = json.charCodeAt(from);
  if (first === 34) return skipString(json, from);
  if (first !== 123 && first !== 91) {
    let i = from;
    // a number or a name ends at a comma, a bracket or a space
    while (i < json.length && !/[\s,\]}]/.test(json[i]!)) i++;
    return i;
  }
  let depth = 0;
  for (let i = from; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === 34) i = skipString(json, i) - 1;
    else if (c === 123 || c === 91) depth++;
    else if (c === 125 || c === 93) {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return json.length;
}

function skipString(json: string, from: number): number {
  let i = from + 1;
  while (i < json.length) {
    const c = json.charCodeAt(i);
    if (c === 34) return i + 1;
    i += c === 92 ? 2 : 1;
  }
  return i;
}
