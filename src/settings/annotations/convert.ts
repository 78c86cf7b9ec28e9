import type * as z from 'zod';
import type { Annotation, Enough, Selector, StatedValue, Target } from '../../core/annotation.ts';
import { MOTIVATIONS, positionSelector, quoteSelector, targetParts, type AnnotationJson } from './schema.ts';

/** Web Annotations to the engine's own annotations, and back. */

/** A mistake in an annotation, with the path to it inside the annotation. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const FOLDER = '../';

/** The source of a target as the file names it: relative to the file, percent-encoded where an address needs it. */
export const sourceOf = (uri: string): string =>
  FOLDER + uri.replace(/[\u0000-\u0020"<>\\^`{|}%?#\u007f]/g, c => encodeURIComponent(c));

/** The uri of a source that the file names; undefined where it lies outside the folder. */
export function uriOf(source: string): string | undefined {
  if (!source.startsWith(FOLDER)) return undefined;
  try {
    const uri = decodeURIComponent(source.slice(FOLDER.length));
    return uri === '' || uri.startsWith('/') || uri.split('/').includes('..') ? undefined : uri;
  } catch {
    return undefined;
  }
}

type Kinds = Exclude<AnnotationJson['decision'], undefined>;

/**
 * The engine's annotation of a valid one in the file; `'foreign'` for annotations of other tools that decide nothing here; else
 * what is wrong with it.
 */
export function fromJson(json: AnnotationJson): Annotation | 'foreign' | Mistake[] {
  const kind: Kinds | undefined = json.decision ?? (isNote(json) ? 'note' : undefined);
  if (kind === undefined) return 'foreign';
  const mistakes: Mistake[] = [];
  const list: readonly unknown[] = Array.isArray(json.target) ? json.target : [json.target];
  const path = (i: number): (string | number)[] => (Array.isArray(json.target) ? ['target', i] : ['target']);
  const targets = list.flatMap((raw, i) => {
    const read = targetOf(raw);
    if (!Array.isArray(read)) return [read];
    mistakes.push(...read.map(m => ({ ...m, path: [...path(i), ...m.path] })));
    return [];
  });
  // a note of another tool may speak of what is no source of ours
  if (mistakes.length > 0 && json.decision === undefined) return 'foreign';
  const needed = kind === 'link' || kind === 'unlink' ? 2 : 1;
  if (mistakes.length === 0 && targets.length < needed)
    mistakes.push({ path: ['target'], message: `must name ${needed === 2 ? 'two places' : 'a place'}` });
  const said = bodyText(json);
  if ((kind === 'accept' || kind === 'note') && said === undefined)
    mistakes.push({ path: ['body'], message: `must hold the ${kind === 'note' ? 'note' : 'reason'} as "value"` });
  if (kind === 'claim' && json.states === undefined)
    mistakes.push({ path: ['states'], message: 'must say the value in words, such as "14 months"' });
  if (mistakes.length > 0) return mistakes;
  const creator = typeof json.creator === 'string' ? json.creator : json.creator?.name;
  const base = {
    id: json.id,
    targets,
    ...(creator === undefined ? {} : { creator }),
    ...(json.created === undefined ? {} : { created: json.created }),
  };
  switch (kind) {
    case 'accept':
      return { ...base, kind, reason: said ?? '', ...(json.rule === undefined ? {} : { rule: json.rule }) };
    case 'note':
      return { ...base, kind, text: said ?? '' };
    case 'not-a-figure':
      return { ...base, kind, everywhere: json.everywhere ?? false };
    case 'claim': {
      const { subject, measure } = json;
      return {
        ...base,
        kind,
        value: json.states ?? '',
        ...(subject === undefined ? {} : { subject }),
        ...(measure === undefined ? {} : { measure }),
      };
    }
    default:
      return { ...base, kind };
  }
}

const isNote = (json: AnnotationJson): boolean =>
  [json.motivation ?? []].flat().some(m => /(?:^|[:#/])(?:commenting|replying|questioning)$/.test(m)) &&
  bodyText(json) !== undefined;

function bodyText({ body }: AnnotationJson): string | undefined {
  if (typeof body === 'string' || body === undefined) return undefined;
  return (Array.isArray(body) ? body : [body]).find(b => b.value !== undefined && b.purpose !== 'tagging')?.value;
}

function targetOf(raw: unknown): Target | Mistake[] {
  const parsed = targetParts.safeParse(raw);
  if (!parsed.success)
    return parsed.error.issues.map(i => ({
      path: i.path.filter(p => typeof p !== 'symbol'),
      message:
        i.code === 'invalid_union' || i.path.length === 0 ? 'must be a place: "source" and "selector"' : i.message,
    }));
  const { source, selector, states, passage } = parsed.data;
  const uri = uriOf(source);
  if (uri === undefined)
    return [{ path: ['source'], message: `must be a source of this folder, such as "${FOLDER}report.md"` }];
  const selectors: unknown[] = withRefinements(selector);
  const quote = first(selectors, 'TextQuoteSelector', quoteSelector);
  if (!quote) return [{ path: ['selector'], message: 'must hold a TextQuoteSelector with the words as "exact"' }];
  const position = first(selectors, 'TextPositionSelector', positionSelector);
  const { exact, prefix = '', suffix = '', enough, revision } = quote;
  const found: Selector = {
    exact,
    prefix,
    suffix,
    ...(position ? { position: { start: position.start, end: position.end } } : {}),
    ...(enough ? { enough: plainEnough(enough) } : {}),
    ...(revision === undefined ? {} : { revision }),
  };
  return {
    uri,
    selector: found,
    ...(states ? { value: plainValue(states) } : {}),
    ...(passage ? { passage: { before: passage.before, after: passage.after } } : {}),
  };
}

const plainValue = ({
  low = null,
  high = null,
  unit,
  modality,
}: Pick<StatedValue, 'unit' | 'modality'> & { [K in 'low' | 'high']?: StatedValue[K] | undefined }): StatedValue => ({
  low,
  high,
  unit,
  modality,
});

function plainEnough({
  before,
  after,
  around,
  sentence,
  whole,
  unlike,
  numbers,
  alone,
}: {
  [K in keyof Enough]: Enough[K] | undefined;
} & { before: number; after: number; around: number }): Enough {
  return {
    before,
    after,
    around,
    ...(sentence ? { sentence: [sentence[0], sentence[1]] as const } : {}),
    ...(whole ? { whole } : {}),
    ...(unlike ? { unlike } : {}),
    ...(numbers ? { numbers } : {}),
    ...(alone ? { alone } : {}),
  };
}

/** The first selector of a type that holds to its schema. */
function first<T>(selectors: readonly unknown[], type: string, schema: z.ZodType<T>): T | undefined {
  for (const selector of selectors) {
    if (typeof selector !== 'object' || selector === null || !('type' in selector) || selector.type !== type) continue;
    const parsed = schema.safeParse(selector);
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

/** Selectors of a target, with those that refine them. */
function withRefinements(selector: unknown): unknown[] {
  const list: readonly unknown[] = Array.isArray(selector) ? selector : [selector];
  return list.flatMap(s => {
    const chain: unknown[] = [s];
    const refined = typeof s === 'object' && s !== null && 'refinedBy' in s ? s.refinedBy : undefined;
    for (let at: unknown = refined; typeof at === 'object' && at !== null && chain.length < 8;) {
      chain.push(...[at].flat());
      at = 'refinedBy' in at ? at.refinedBy : undefined;
    }
    return chain;
  });
}

/** An annotation as the file keeps it. The order of the names is the order they are written in. */
export function toJson(annotation: Annotation): Record<string, unknown> {
  const { kind } = annotation;
  const said = kind === 'accept' ? annotation.reason : kind === 'note' ? annotation.text : undefined;
  return {
    id: annotation.id,
    type: 'Annotation',
    motivation: MOTIVATIONS[kind],
    decision: kind,
    ...(kind === 'accept' && annotation.rule !== undefined ? { rule: annotation.rule } : {}),
    ...(kind === 'not-a-figure' ? { everywhere: annotation.everywhere } : {}),
    ...(kind === 'claim'
      ? {
          states: annotation.value,
          ...(annotation.subject === undefined ? {} : { subject: annotation.subject }),
          ...(annotation.measure === undefined ? {} : { measure: annotation.measure }),
        }
      : {}),
    ...(annotation.created === undefined ? {} : { created: annotation.created }),
    ...(annotation.creator === undefined ? {} : { creator: { type: 'Person', name: annotation.creator } }),
    ...(said === undefined
      ? {}
      : { body: { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: said } }),
    target: annotation.targets.map(targetJson),
  };
}

function targetJson({ uri, selector, value, passage }: Target): Record<string, unknown> {
  const { exact, prefix, suffix, position, enough, revision } = selector;
  return {
    source: sourceOf(uri),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix,
        suffix,
        ...(enough ? { enough } : {}),
        ...(revision === undefined ? {} : { revision }),
      },
      ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
    ],
    ...(value ? { states: value } : {}),
    ...(passage ? { passage } : {}),
  };
}
