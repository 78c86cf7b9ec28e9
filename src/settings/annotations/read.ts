import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Annotation } from '../../core/annotation.ts';
import type { Span } from '../../core/model.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { TOO_DEEP, tooDeepAt } from '../nesting.ts';
import { complaint } from '../complaint.ts';
import { shownPath } from '../shown-path.ts';
import { fromJson, type Mistake } from './convert.ts';
import { isRecord, migrate } from './migrate.ts';
import { scanJson } from './scan.ts';
import { ANNOTATIONS_FILE, ANNOTATIONS_VERSION, annotationSchema } from './schema.ts';

/** A file of annotations as read. What is wrong in it is told at its place and left as it is; the rest counts. */
export interface AnnotationFile {
  readonly annotations: readonly Annotation[];
  readonly problems: readonly (Span & { readonly message: string })[];
  /** Why the file must not be written; absent where it may be. */
  readonly readOnly?: string;
  /** Every entry of the list, in order; `json` is what it holds. */
  readonly entries: readonly Entry[];
  /** The list in the text; absent in a bare list or page of annotations, which is written anew as a whole. */
  readonly list?: Span;
  /** The fields of a bare page. */
  readonly page?: Readonly<Record<string, unknown>>;
}

export interface Entry {
  /** Where it stands; absent in a file of an older form. */
  readonly span?: Span;
  readonly json: unknown;
}

/** A file with more mistakes than this was not written for us; the first ones say so. */
const MOST_PROBLEMS = 100;

type Problem = Span & { readonly message: string };

/** Reads the text of a file of annotations. Never throws. Linear; ten thousand annotations take a fraction of a second. */
export function readAnnotations(text: string): AnnotationFile {
  if (text.trim() === '') return { annotations: [], problems: [], entries: [] };
  let json: unknown;
  try {
    // does not call itself for each bracket, unlike what reads on from here
    json = JSON.parse(text);
  } catch {
    const deep = tooDeepAt(text);
    return deep === undefined ? broken(text) : tooDeep(deep);
  }
  const { layout, deep } = scanJson(text);
  if (deep !== undefined) return tooDeep(deep);
  const { collection, version } = migrate(json);
  if (!collection) {
    const message = 'must hold a W3C Web Annotation collection: { "type": "AnnotationCollection", … }';
    return {
      annotations: [],
      problems: [{ start: 0, end: Math.min(1, text.length), message }],
      entries: [],
      readOnly: message,
    };
  }
  const entries = collection.map((item, i): Entry => {
    const span = layout?.items[i];
    return span ? { span, json: item } : { json: item };
  });
  const read = readEntries(text, entries);
  if (version <= ANNOTATIONS_VERSION)
    return { ...read, entries, ...(layout ? { list: layout.list } : isRecord(json) ? { page: json } : {}) };
  const newer = `written by a newer version of Crosscheck (version ${version} of the file, ${ANNOTATIONS_VERSION} is known here). It is read, not written: update Crosscheck to decide on`;
  const at = Math.max(0, text.indexOf('"version"'));
  return {
    ...read,
    problems: [{ start: at, end: at + '"version"'.length, message: newer }, ...read.problems],
    entries,
    readOnly: newer,
  };
}

const tooDeep = (at: number): AnnotationFile => ({
  annotations: [],
  problems: [{ start: at, end: at + 1, message: TOO_DEEP }],
  entries: [],
  readOnly: TOO_DEEP,
});

function readEntries(text: string, entries: readonly Entry[]): { annotations: Annotation[]; problems: Problem[] } {
  const annotations: Annotation[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const complain = (entry: Entry, { path, message }: Mistake): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ ...placeOf(text, entry, path), message });
  };
  for (const entry of entries) {
    const checked = annotationSchema.safeParse(entry.json);
    if (!checked.success) {
      for (const issue of checked.error.issues) {
        const path = issue.path.filter(p => typeof p !== 'symbol');
        complain(entry, { path, message: `${shownPath(path) || 'annotation'}: ${complaint(issue)}` });
      }
      continue;
    }
    const found = fromJson(checked.data);
    if (found === 'foreign') continue;
    if (Array.isArray(found)) {
      for (const m of found) complain(entry, { path: m.path, message: `${shownPath(m.path)}: ${m.message}` });
    } else if (ids.has(found.id)) {
      complain(entry, {
        path: ['id'],
        message: `id: another annotation has the id ${JSON.stringify(found.id)}; the first counts`,
      });
    } else {
      ids.add(found.id);
      annotations.push(entry.span ? { ...found, origin: { uri: ANNOTATIONS_FILE, ...entry.span } } : found);
    }
  }
  return { annotations, problems };
}

/** The place of a path inside an entry: as far down as it goes. */
function placeOf(text: string, { span }: Entry, path: Mistake['path']): Span {
  if (!span) return { start: 0, end: Math.min(1, text.length) };
  const tree = parseTree(text.slice(span.start, span.end));
  for (let n = path.length; tree && n > 0; n--) {
    const node = findNodeAtLocation(tree, path.slice(0, n));
    if (node) return { start: span.start + node.offset, end: span.start + node.offset + node.length };
  }
  return { start: span.start, end: span.start + 1 };
}

/** A file that is no JSON: what can be read of it counts, and it is not written until it is put right. */
function broken(text: string): AnnotationFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const list = tree && findNodeAtLocation(tree, ['first', 'items']);
  const entries: Entry[] = (list?.type === 'array' ? (list.children ?? []) : []).map(node => ({
    span: { start: node.offset, end: node.offset + node.length },
    json: valueOf(node),
  }));
  const at = Math.min(errors[0]?.offset ?? 0, Math.max(0, text.length - 1));
  const line = new LineIndex(text).position(at).line + 1;
  const message = 'not JSON from here on. What can be read counts; the file is not written until this is put right';
  const read = readEntries(text, entries);
  return {
    annotations: read.annotations,
    // the rest of a broken entry follows from the break
    problems: [{ start: at, end: Math.min(text.length, at + Math.max(1, errors[0]?.length ?? 1)), message }],
    readOnly: `it is not JSON at line ${line}. Put that right first`,
    entries,
  };
}

function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value;
  const result: Record<string, unknown> = Object.create(null);
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value) result[String(key.value)] = valueOf(value);
  }
  return result;
}
