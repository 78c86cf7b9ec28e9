import { deserialize, serialize } from 'node:v8';
import type { Analysis, Claim, ClaimContext, ParsedDocument, SourceDocument } from '../core/model.ts';
import { once } from '../core/text/once.ts';
import { fromColumn, toColumn, type Column } from './columns.ts';

/** An analysis as bytes: for the disk, and to go from one thread to another without its every object being copied. */

/** An answer, whose parts are unpacked when they are first asked for, where it was kept. */
export interface KeptAnalysis {
  readonly analysis: Analysis;
  /** Number of its claims, for who wants no more of them. */
  readonly figures: number;
}

/** What matters only while claims are compared is not kept. */
const NOT_KEPT = {
  terms: { keys: [], weights: new Float32Array() },
  names: [],
  beside: [],
  contrasts: [],
  periods: [],
} satisfies Partial<ClaimContext>;

const FOR_MATCHING: ReadonlySet<string> = new Set([...Object.keys(NOT_KEPT), 'heads']);

/** Claims without what matters only while they are compared. */
export const withoutMatching = (claims: readonly Claim[]): Claim[] =>
  claims.map(({ context: { heads: _, ...context }, ...claim }) => ({ ...claim, context: { ...context, ...NOT_KEPT } }));

/** Parts of an analysis by name: plain data, which threads hand to one another. */
export type Packed = Readonly<Record<string, Part>>;

interface Part {
  readonly count: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Each part of an analysis by itself: who opens it again unpacks what is asked for, and that is seldom all. */
export function pack(analysis: Analysis): Packed {
  const { documents, claims, ...rest } = analysis;
  const parts: Record<string, Part> = {};
  const add = (name: string, values: readonly unknown[], leftOut?: ReadonlySet<string>): void => {
    parts[name] = { count: values.length, bytes: new Uint8Array(serialize(toColumn(values, leftOut))) };
  };
  for (const [name, values] of Object.entries(rest)) add(name, values);
  // the texts are at hand, and prose differs from them at line ends and markup alone
  add(
    'documents',
    documents.map(({ text, prose, blocks: _, ...d }) => ({ ...d, prose: differences(text, prose) })),
  );
  add(
    'blocks',
    documents.map(d => d.blocks),
  );
  add('claims', claims, FOR_MATCHING);
  return parts;
}

type PackedDocument = Omit<ParsedDocument, 'text' | 'prose' | 'blocks'> & { readonly prose: Differences };

/**
 * The parts of an analysis of the sources as {@link pack} took it apart: known by their digest, or come from a thread of our own,
 * so that their shape is trusted.
 */
export function unpack(parts: Packed, sources: readonly SourceDocument[]): KeptAnalysis {
  const values = (name: string): unknown[] => fromColumn(deserialize(parts[name]!.bytes) as Column, parts[name]!.count);
  const texts = new Map(sources.map(d => [d.uri, d.text.charCodeAt(0) === 0xfeff ? d.text.slice(1) : d.text]));
  const blocks = once(() => values('blocks') as ParsedDocument['blocks'][]);
  const documents = (values('documents') as PackedDocument[]).map(({ prose, ...rest }, i): ParsedDocument => {
    const text = texts.get(rest.uri)!;
    const made = once(() => withDifferences(text, prose));
    return {
      ...rest,
      text,
      get prose() {
        return made();
      },
      get blocks() {
        return blocks()[i]!;
      },
    };
  });
  const part = <T>(name: string): (() => readonly T[]) => once(() => values(name) as T[]);
  const claims = once(() => (values('claims') as Claim[]).map(c => ({ ...c, context: { ...c.context, ...NOT_KEPT } })));
  const groups = part<Analysis['groups'][number]>('groups');
  const possible = part<Analysis['possible'][number]>('possible');
  const quotations = part<Analysis['quotations'][number]>('quotations');
  const derivations = part<Analysis['derivations'][number]>('derivations');
  const repeats = part<Analysis['repeats'][number]>('repeats');
  const analysis: Analysis = {
    documents,
    get claims() {
      return claims();
    },
    get groups() {
      return groups();
    },
    get possible() {
      return possible();
    },
    get quotations() {
      return quotations();
    },
    get derivations() {
      return derivations();
    },
    get repeats() {
      return repeats();
    },
    annotations: part<Analysis['annotations'][number]>('annotations')(),
    fileProblems: part<Analysis['fileProblems'][number]>('fileProblems')(),
    findings: part<Analysis['findings'][number]>('findings')(),
  };
  return { analysis, figures: parts['claims']!.count };
}

/** Stretches in which a text of the same length differs: where each begins, and what stands there. */
interface Differences {
  readonly at: readonly number[];
  readonly texts: readonly string[];
}

/** Characters compared at once: that is much faster than one by one, and few stretches differ. */
const STRETCH = 256;

function differences(text: string, other: string): Differences {
  const at: number[] = [];
  const texts: string[] = [];
  for (let begin = 0; begin < text.length; begin += STRETCH) {
    const end = Math.min(text.length, begin + STRETCH);
    if (text.slice(begin, end) === other.slice(begin, end)) continue;
    for (let i = begin; i < end; i++) {
      if (text.charCodeAt(i) === other.charCodeAt(i)) continue;
      const from = i;
      while (i < end && text.charCodeAt(i) !== other.charCodeAt(i)) i++;
      at.push(from);
      texts.push(other.slice(from, i));
    }
  }
  return { at, texts };
}

function withDifferences(text: string, { at, texts }: Differences): string {
  if (at.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  at.forEach((from, k) => {
    parts.push(text.slice(done, from), texts[k]!);
    done = from + texts[k]!.length;
  });
  parts.push(text.slice(done));
  return parts.join('');
}
