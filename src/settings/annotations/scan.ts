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

/** The list at `first.items` of a collection; undefined where there is none. */
export function layoutOf(json: string): Layout | undefined {
  const first = property(json, skipSpace(json, 0), 'first');
  if (first === undefined || json[first] !== '{') return undefined;
  const list = property(json, first, 'items');
  if (list === undefined || json[list] !== '[') return undefined;
  const items: Span[] = [];
  let i = skipSpace(json, list + 1);
  while (json[i] !== ']') {
    const end = skipValue(json, i);
    items.push({ start: i, end });
    i = skipSpace(json, end);
    if (json[i] === ',') i = skipSpace(json, i + 1);
  }
  return { list: { start: list, end: i + 1 }, items };
}

/** Where the value of an object's property begins; the last of equal names, as `JSON.parse` takes it. */
function property(json: string, object: number, name: string): number | undefined {
  if (json[object] !== '{') return undefined;
  let found: number | undefined;
  let i = skipSpace(json, object + 1);
  while (json[i] !== '}') {
    const keyEnd = skipValue(json, i);
    const value = skipSpace(json, skipSpace(json, keyEnd) + 1);
    if (json.slice(i + 1, keyEnd - 1) === name) found = value;
    i = skipSpace(json, skipValue(json, value));
    if (json[i] === ',') i = skipSpace(json, i + 1);
  }
  return found;
}

function skipSpace(json: string, from: number): number {
  let i = from;
  for (let c = json.charCodeAt(i); c === 32 || (c >= 9 && c <= 13); c = json.charCodeAt(i)) i++;
  return i;
}

/** The offset behind the value that begins at `from`. */
function skipValue(json: string, from: number): number {
  let depth = 0;
  let i = from;
  for (;;) {
    const c = json.charCodeAt(i);
    if (c === 34) {
      i = skipString(json, i);
      if (depth === 0) return i;
      continue;
    }
    if (c === 123 || c === 91) depth++;
    else if (c === 125 || c === 93) {
      depth--;
      if (depth === 0) return i + 1;
      if (depth < 0) return i;
    } else if (depth === 0 && (c === 44 || c === 32 || (c >= 9 && c <= 13) || Number.isNaN(c))) return i;
    i++;
  }
}

function skipString(json: string, from: number): number {
  let end = json.indexOf('"', from + 1);
  // a quotation mark behind an odd number of backslashes does not end it
  for (;;) {
    let slashes = end;
    while (json.charCodeAt(slashes - 1) === 92) slashes--;
    if ((end - slashes) % 2 === 0) return end + 1;
    end = json.indexOf('"', end + 1);
  }
}
