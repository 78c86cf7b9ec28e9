import type { Span } from '../../core/model.ts';
import { DEEPEST } from '../nesting.ts';

/**
 * Where the annotations of a file stand in its text, so that each can be kept character for character. For texts that
 * `JSON.parse` accepts only: then brackets and strings are all that needs to be told apart, and that is quick.
 */
export interface Layout {
  /** The list of annotations with its brackets. */
  readonly list: Span;
  readonly items: readonly Span[];
}

/** What a scan of a text comes to. */
export interface Scan {
  /** The list at `first.items` of a collection; absent where there is none. */
  readonly layout?: Layout;
  /** Where brackets stand in each other too deeply: then nothing else is told. */
  readonly deep?: number;
}

/** Looks a text through. One pass: files hold ten thousand annotations. */
export function scanJson(json: string): Scan {
  const scanner = { json, depth: 0, deep: undefined };
  const root = skipSpace(json, 0);
  let layout: Layout | undefined;
  if (json[root] === '{')
    // of equal names the last counts, as `JSON.parse` takes it
    eachProperty(scanner, root, (name, page) => {
      if (name !== 'first') return undefined;
      layout = undefined;
      if (json[page] !== '{') return undefined;
      return eachProperty(scanner, page, (inner, list) => {
        if (inner !== 'items') return undefined;
        layout = undefined;
        if (json[list] !== '[') return undefined;
        layout = eachItem(scanner, list);
        return layout.list.end;
      });
    });
  else skipValue(scanner, root);
  const { deep }: Scanner = scanner;
  return deep !== undefined ? { deep } : layout ? { layout } : {};
}

/** A text with how deep in it one is, and where it was too deep first. */
interface Scanner {
  readonly json: string;
  depth: number;
  deep: number | undefined;
}

function eachItem(scanner: Scanner, list: number): Layout {
  const { json } = scanner;
  const items: Span[] = [];
  scanner.depth++;
  let i = skipSpace(json, list + 1);
  while (json[i] !== ']') {
    const end = skipValue(scanner, i);
    items.push({ start: i, end });
    i = skipSpace(json, end);
    if (json[i] === ',') i = skipSpace(json, i + 1);
  }
  scanner.depth--;
  return { list: { start: list, end: i + 1 }, items };
}

/** Visits the properties of an object; `visit` hands back where a value ends if it has read it. Returns where the object ends. */
function eachProperty(
  scanner: Scanner,
  object: number,
  visit: (name: string, value: number) => number | undefined,
): number {
  const { json } = scanner;
  scanner.depth++;
  let i = skipSpace(json, object + 1);
  while (json[i] !== '}') {
    const keyEnd = skipString(json, i);
    const value = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const end = visit(json.slice(i + 1, keyEnd - 1), value) ?? skipValue(scanner, value);
    i = skipSpace(json, end);
    if (json[i] === ',') i = skipSpace(json, i + 1);
  }
  scanner.depth--;
  return i + 1;
}

function skipSpace(json: string, from: number): number {
  let i = from;
  for (let c = json.charCodeAt(i); c === 32 || (c >= 9 && c <= 13); c = json.charCodeAt(i)) i++;
  return i;
}

/** The offset behind the value that begins at `from`. */
function skipValue(scanner: Scanner, from: number): number {
  const { json } = scanner;
  const first = json.charCodeAt(from);
  if (first === 34) return skipString(json, from);
  if (first !== 123 && first !== 91) {
    let i = from;
    // a number or a name ends at a comma, a bracket or a space
    while (i < json.length && !/[\s,\]}]/.test(json[i]!)) i++;
    return i;
  }
  const most = DEEPEST - scanner.depth;
  let depth = 0;
  for (let i = from; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === 34) i = skipString(json, i) - 1;
    else if (c === 123 || c === 91) {
      if (++depth > most) scanner.deep ??= i;
    } else if (c === 125 || c === 93) {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return json.length;
}

/** The offset behind the string that begins at `from`. Strings are sentences: the next mark is looked for by the machine's own search. */
function skipString(json: string, from: number): number {
  for (let at = json.indexOf('"', from + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let start = at;
    while (json.charCodeAt(start - 1) === 92) start--;
    // an even number of backslashes before it are signs of their own
    if ((at - start) % 2 === 0) return at + 1;
  }
  return json.length;
}
