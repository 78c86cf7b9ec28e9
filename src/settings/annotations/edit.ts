import type { Annotation } from '../../core/annotation.ts';
import { toJson } from './convert.ts';
import { readAnnotations, type AnnotationFile, type Entry } from './read.ts';
import { ANNOTATIONS_VERSION, CONTEXT } from './schema.ts';

/** A change of the file. Annotations of known id are replaced, with the fields that other tools gave them kept. */
export interface AnnotationChange {
  readonly put?: readonly Annotation[];
  /** Ids. Those that are not there are gone already. */
  readonly remove?: readonly string[];
  /** When, as an ISO date and time: noted in what is replaced. */
  readonly at?: string;
}

/**
 * The text of a file of annotations with a change made. What is not changed stays as it was written, character for character;
 * what was not understood stays, too. A file that could lose something is refused, with the reason.
 */
export function editAnnotations(
  text: string,
  change: AnnotationChange,
): { readonly text: string } | { readonly refusal: string } {
  const file = readAnnotations(text);
  if (file.readOnly !== undefined) return { refusal: file.readOnly };
  const removed = new Set(change.remove ?? []);
  const put = new Map((change.put ?? []).map(a => [a.id, a]));
  const items: Item[] = [];
  for (const entry of file.entries) {
    const id = idOf(entry.json);
    if (id !== undefined && removed.has(id)) continue;
    const next = id === undefined ? undefined : put.get(id);
    if (next && id !== undefined) {
      put.delete(id);
      const modified = change.at === undefined ? {} : { modified: change.at };
      items.push(itemOf({ ...record(entry.json), ...toJson(next), ...modified }));
    } else items.push(asWritten(text, entry));
  }
  if (!file.list) items.sort(inOrder);
  const added = [...put.values()].map(a => itemOf(toJson(a))).sort(inOrder);
  return { text: compose(text, file, merge(items, added)) };
}

/** One annotation as text, with what it is sorted by. */
interface Item {
  readonly text: string;
  readonly key: readonly [source: string, start: number, id: string];
}

const itemOf = (json: Record<string, unknown>): Item => ({ text: layOut(json), key: keyOf(json) });

const asWritten = (text: string, { span, json }: Entry): Item =>
  span
    ? { text: text.slice(span.start, span.end), key: keyOf(json) }
    : { text: layOut(record(json)), key: keyOf(json) };

/** Puts sorted items each before the first that comes after it: those that are there keep their order, so that a change is small. */
function merge(items: readonly Item[], added: readonly Item[]): Item[] {
  const merged: Item[] = [];
  let next = 0;
  for (const item of items) {
    while (next < added.length && inOrder(added[next]!, item) < 0) merged.push(added[next++]!);
    merged.push(item);
  }
  return [...merged, ...added.slice(next)];
}

/** By source, then by place, then by id. */
function inOrder({ key: a }: Item, { key: b }: Item): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

function keyOf(json: unknown): Item['key'] {
  const target: unknown = [record(json)['target']].flat()[0];
  const { source, selector } = record(target);
  const start = [selector]
    .flat()
    .map(s => record(s)['start'])
    .find(s => typeof s === 'number');
  return [typeof source === 'string' ? source : '', start ?? 0, idOf(json) ?? ''];
}

function idOf(json: unknown): string | undefined {
  const { id } = record(json);
  return typeof id === 'string' ? id : undefined;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const INDENT = '      ';

function compose(text: string, { list, page }: AnnotationFile, items: readonly Item[]): string {
  const body = items.length === 0 ? '[]' : `[\n${items.map(i => INDENT + i.text).join(',\n')}\n    ]`;
  if (list) return text.slice(0, list.start) + body + text.slice(list.end);
  return `{
  "@context": ${inline(CONTEXT)},
  "id": "annotations.json",
  "type": "AnnotationCollection",
  "version": ${ANNOTATIONS_VERSION},
  "first": {
    "id": "annotations.json#page",
    "type": "AnnotationPage",${fieldsOf(page)}
    "items": ${body}
  }
}
`;
}

/** What else a bare page says, kept when it becomes the page of a collection. */
const fieldsOf = (page: AnnotationFile['page']): string =>
  Object.entries(page ?? {})
    .filter(([key]) => !['@context', 'id', 'type', 'items'].includes(key))
    .map(([key, value]) => `\n    ${JSON.stringify(key)}: ${inline(value)},`)
    .join('');

/** An annotation on a few lines that change together: what it is, who said so and what, and each place on a line. */
function layOut(json: Record<string, unknown>): string {
  const lines: string[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) lines.push(plain.join(', '));
    plain = [];
  };
  for (const [key, value] of Object.entries(json)) {
    const name = `${JSON.stringify(key)}: `;
    if (typeof value !== 'object' || value === null) plain.push(name + inline(value));
    else {
      flush();
      lines.push(
        key === 'target' && Array.isArray(value) && value.length > 0
          ? `${name}[\n${value.map(t => `${INDENT}    ${inline(t)}`).join(',\n')}\n${INDENT}  ]`
          : name + inline(value),
      );
    }
  }
  flush();
  return `{\n${lines.map(l => `${INDENT}  ${l}`).join(',\n')}\n${INDENT}}`;
}

/** JSON on one line, with a space behind each comma and colon. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{ ${Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .map(([k, v]) => `${JSON.stringify(k)}: ${inline(v)}`)
    .join(', ')} }`;
}
