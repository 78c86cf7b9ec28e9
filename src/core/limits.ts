import { parseDocument } from './formats/index.ts';
import type { Claim, ParsedDocument, Problem, QuotationMention, SourceDocument } from './model.ts';

/**
 * How much of a source and of a packet is worked through. Time and memory grow in step with both, so that a bound on sizes is
 * one on seconds and megabytes, and the same on every machine. What is left out is said, with the setting that raises the limit.
 */
export interface Limits {
  /** Characters read of one source. Ten million are a shelf of books: about two seconds, and half a gigabyte for what is in them. */
  readonly characters: number;
  /** Figures of a packet that are compared: about ten thousand articles. */
  readonly figures: number;
}

export const DEFAULT_LIMITS: Limits = { characters: 10_000_000, figures: 600_000 };

const SETTING = '.crosscheck/project.json';
const count = (n: number): string => n.toLocaleString('en-US');

/** A place near the end of what is read at which a text may be cut: behind a line, else behind a space. */
function cutAt(text: string, limit: number): number {
  const near = Math.max(0, limit - 10_000);
  const line = text.lastIndexOf('\n', limit - 1) + 1;
  if (line > near) return line;
  const space = text.lastIndexOf(' ', limit - 1) + 1;
  return space > near ? space : limit;
}

/** Parses a source as far as the limit allows. The rest stays in its text and is no prose. */
export function parseWithin(source: SourceDocument, { characters }: Limits): ParsedDocument {
  if (source.text.length <= characters) return parseDocument(source);
  const end = cutAt(source.text, characters);
  const part = parseDocument({ uri: source.uri, text: source.text.slice(0, end) });
  const text = part.text + source.text.slice(end);
  const problem: Problem = {
    message: `only the first ${count(end)} of ${count(source.text.length)} characters were read. Split the text, or raise "limits": {"characters": …} in ${SETTING}`,
    span: { start: part.text.length, end: text.length },
  };
  return {
    ...part,
    text,
    prose: `${part.prose}\n${' '.repeat(text.length - part.text.length - 1)}`,
    problems: [...part.problems, problem],
  };
}

interface Found {
  readonly document: ParsedDocument;
  readonly claims: readonly Claim[];
  readonly quotations: () => readonly QuotationMention[];
}

/** The documents of a packet in order, as many with their figures as the limit allows; the others say so and have none. */
export function figuresWithin<D extends Found>(documents: readonly D[], { figures }: Limits): readonly D[] {
  let sum = 0;
  return documents.map(d => {
    sum += d.claims.length;
    if (sum <= figures) return d;
    const message = `its ${count(d.claims.length)} figures are not compared: the sources before it hold the ${count(figures)} that are. Review fewer sources at once, or raise "limits": {"figures": …} in ${SETTING}`;
    const document = { ...d.document, problems: [...d.document.problems, { message }] };
    return { ...d, document, claims: [], quotations: () => [] };
  });
}
