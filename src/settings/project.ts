import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { DEFAULT_LIMITS, type Limits } from '../core/limits.ts';
import type { Level, Span } from '../core/model.ts';
import type { EngineOptions } from '../core/options.ts';
import { DEFAULT_TOLERANCES } from '../core/verdicts/tolerances.ts';
import { projectSchema, type ProjectFile, type SourceRecord } from './schema.ts';
import { TOO_DEEP, tooDeepAt } from './nesting.ts';
import { shownPath } from './shown-path.ts';

/** Where the project file lies in a folder under review. */
export const PROJECT_FOLDER = '.crosscheck';
export const PROJECT_FILE = '.crosscheck/project.json';

/** A mistake in the project file, at its place. What is wrong is left out and its default holds; the rest counts. */
export interface ProjectProblem extends Span {
  readonly message: string;
}

/** A project file as read. */
export interface Project {
  readonly title?: string;
  readonly include?: readonly string[];
  readonly exclude: readonly string[];
  /** What is known of sources, by uri. */
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly options: EngineOptions;
  readonly problems: readonly ProjectProblem[];
  /** The place that names the primary source, for problems with it. */
  readonly primarySpan?: Span;
}

/** No project file: every default. */
export const DEFAULT_PROJECT: Project = {
  exclude: [],
  sources: new Map(),
  options: { tolerances: DEFAULT_TOLERANCES, levels: {} },
  problems: [],
};

/** A file with more mistakes than this is not a project file; the first ones say so. */
const MOST_PROBLEMS = 50;

type Path = (string | number)[];

/**
 * Reads the text of a project file. Never throws: each mistake is told with its place and left out, and the rest of the file
 * counts. Comments and trailing commas are allowed.
 */
export function readProject(text: string): Project {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { ...DEFAULT_PROJECT, problems: [{ start: deep, end: deep + 1, message: TOO_DEEP }] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ProjectProblem[] = errors.slice(0, 1).map(e => ({
    start: Math.min(e.offset, text.length),
    end: Math.min(e.offset + Math.max(1, e.length), text.length),
    message: `not JSON: ${SYNTAX[printParseErrorCode(e.error)] ?? 'something is missing or too much here'}`,
  }));
  if (!tree || tree.type !== 'object') {
    if (problems.length === 0)
      problems.push({ start: 0, end: text.length, message: 'the file must hold one object: { … }' });
    return { ...DEFAULT_PROJECT, problems };
  }
  const file = validate(plainValue(tree), tree, problems);
  return toProject(file, tree, problems);
}

/** What the parser's error codes mean, in words. */
const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'an unknown word; texts stand in double quotes',
  InvalidNumberFormat: 'not a number',
  PropertyNameExpected: 'a name in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: '":" is expected',
  CommaExpected: '"," is expected',
  CloseBraceExpected: '"}" is expected',
  CloseBracketExpected: '"]" is expected',
  EndOfFileExpected: 'nothing more is expected here',
  UnexpectedEndOfString: 'the text is not closed with a double quote',
  UnexpectedEndOfComment: 'the comment is not closed',
};

/** The value of a syntax tree, on objects without a prototype: a key such as "__proto__" is a key like any other. */
function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  const result: Record<string, unknown> = Object.create(null);
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value) result[String(key.value)] = plainValue(value);
  }
  return result;
}

/** Checks a value against the schema, cutting out what does not hold to it until the rest does. */
function validate(value: unknown, tree: Node, problems: ProjectProblem[]): ProjectFile {
  for (;;) {
    const result = projectSchema.safeParse(value);
    if (result.success) return result.data;
    const before = problems.length;
    // from the back, so that cutting one element of a list leaves the places of those before it
    const cuts: Path[] = [];
    for (const issue of result.error.issues) {
      const path = issue.path.filter(p => typeof p !== 'symbol');
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          problems.push({ ...keySpan(tree, [...path, key]), message: unknownKey(path, key) });
          cuts.push([...path, key]);
        }
      } else {
        problems.push({ ...valueSpan(tree, path), message: `${nameOf(path)}: ${sentence(issue)}` });
        cuts.push(path);
      }
    }
    if (problems.length === before || problems.length > MOST_PROBLEMS || cuts.some(c => c.length === 0)) return {};
    // a cut-out list element would shift the places of the others: the whole list goes
    for (const path of cuts) cut(value, path);
  }
}

function cut(value: unknown, path: Path): void {
  const at = path.findIndex(p => typeof p === 'number');
  const keys = at < 0 ? path : path.slice(0, at);
  let holder: unknown = value;
  for (const key of keys.slice(0, -1)) {
    if (!isRecord(holder)) return;
    holder = holder[String(key)];
  }
  if (isRecord(holder)) delete holder[String(keys.at(-1))];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (path: Path): string => shownPath(path) || 'the file';

function unknownKey(path: Path, key: string): string {
  const known = path.length === 0 ? ` Known are ${Object.keys(projectSchema.shape).slice(1).join(', ')}` : '';
  if (path[0] === 'rules') return `rules: there is no rule ${JSON.stringify(key)}`;
  return `${nameOf(path)}: ${JSON.stringify(key)} means nothing here.${known}`;
}

/** What a schema issue asks for, in words. */
function sentence(issue: { code?: string; message: string; values?: unknown }): string {
  if (issue.code === 'invalid_value' && Array.isArray(issue.values))
    return `must be ${issue.values.map(v => JSON.stringify(v)).join(', ')}`.replace(/, ([^,]*)$/, ' or $1');
  return issue.message
    .replace(/^Invalid input: expected (\w+), received .*$/, (_, type: string) => `must be ${TYPES[type] ?? type}`)
    .replace(/^Too small: expected \w+ to have >=1 \w+$/, 'must not be empty')
    .replace(
      /^Too (?:big|small): expected \w+ to (?:have|be) ([<>]=)(\d+)(?: (\w+))?.*/,
      (_, sign, n, what) =>
        `must ${what ? 'have' : 'be'} at ${sign === '<=' ? 'most' : 'least'} ${n}${what ? ` ${what}` : ''}`,
    )
    .replace(/^Invalid .*$/, 'cannot be read');
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list: [ … ]',
  object: 'an object: { … }',
  record: 'an object: { … }',
};

function keySpan(tree: Node, path: Path): Span {
  const node = findNodeAtLocation(tree, path);
  const key = node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return key ? spanOf(key) : valueSpan(tree, path.slice(0, -1));
}

function valueSpan(tree: Node, path: Path): Span {
  for (let n = path.length; n > 0; n--) {
    const node = findNodeAtLocation(tree, path.slice(0, n));
    if (node) return spanOf(node);
  }
  return { start: tree.offset, end: tree.offset + 1 };
}

const spanOf = (node: Node): Span => ({ start: node.offset, end: node.offset + node.length });

/** Paths in the project file are written as one likes; sources are known by "a/b.md". */
export const normalPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');

function toProject(file: ProjectFile, tree: Node, problems: ProjectProblem[]): Project {
  const sources = new Map<string, SourceRecord>();
  let primary: string | undefined;
  let primarySpan: Span | undefined;
  for (const [path, record] of Object.entries(file.sources ?? {})) {
    const uri = normalPath(path);
    if (record.role === 'primary') {
      const span = valueSpan(tree, ['sources', path, 'role']);
      if (primary === undefined) {
        primary = uri;
        primarySpan = span;
      } else {
        problems.push({ ...span, message: `sources: ${primary} is the primary source already; only one can be` });
        sources.set(uri, { ...record, role: 'peer' });
        continue;
      }
    }
    sources.set(uri, record);
  }
  const dates = new Map([...sources].flatMap(([uri, { date }]) => (date === undefined ? [] : [[uri, date] as const])));
  const levels: Record<string, Level | 'off'> = {};
  for (const [id, level] of Object.entries(file.rules ?? {})) if (level !== undefined) levels[id] = level;
  const { approximate, clockMinutes } = file.tolerances ?? {};
  return {
    ...(file.title === undefined ? {} : { title: file.title }),
    ...(file.include === undefined ? {} : { include: file.include }),
    exclude: file.exclude ?? [],
    sources,
    options: {
      tolerances: {
        ...DEFAULT_TOLERANCES,
        ...(approximate === undefined ? {} : { approximate }),
        ...(clockMinutes === undefined ? {} : { clockMinutes }),
      },
      levels,
      ...(file.limits ? { limits: limitsOf(file.limits) } : {}),
      ...(primary === undefined ? {} : { primary }),
      ...(dates.size === 0 ? {} : { dates }),
    },
    problems: problems.sort((a, b) => a.start - b.start),
    ...(primarySpan === undefined ? {} : { primarySpan }),
  };
}

const limitsOf = ({ characters, figures }: NonNullable<ProjectFile['limits']>): Limits => ({
  characters: characters ?? DEFAULT_LIMITS.characters,
  figures: figures ?? DEFAULT_LIMITS.figures,
});
