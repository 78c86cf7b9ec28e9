import type { Range } from 'vscode-languageserver-types';
import type { ParsedDocument, Span } from '../core/model.ts';
import type { Verdict } from '../protocol.ts';
import { linesIn } from '../core/text/line-of.ts';
import { partsOf } from './convert.ts';
import type { PacketIndex } from './packet-index.ts';

/** Standard types, so that every theme knows them; the verdict is told by modifiers of our own. */
export const TOKEN_TYPES = ['number', 'string'] as const;
export const TOKEN_MODIFIERS = ['agree', 'compatible', 'conflict', 'onlyHere', 'decided'] as const;

const MODIFIER: Readonly<Record<Verdict, number>> = {
  agree: 1 << 0,
  compatible: 1 << 1,
  conflict: 1 << 2,
  'only-here': 1 << 3,
  decided: 1 << 4,
};

interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

/** Tokens in the protocol's relative numbers, five each. No token runs over a line's end, and none overlaps another. */
export function semanticTokens(index: PacketIndex, uri: string, range?: Range): number[] {
  const source = index.document(uri);
  if (!source) return [];
  const { document } = source;
  const lines = linesIn(document);
  const from = range ? lines.offset(range.start) : 0;
  const to = range ? lines.offset(range.end) : Infinity;
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokensOf(index, uri, document)) {
    if (token.end <= from || token.start >= to) continue;
    const at = lines.position(token.start);
    data.push(
      at.line - line,
      at.line === line ? at.character - character : at.character,
      token.end - token.start,
      token.type,
      token.modifiers,
    );
    line = at.line;
    character = at.character;
  }
  return data;
}

/** A figure inside a quotation cuts it in two. */
function tokensOf(index: PacketIndex, uri: string, document: ParsedDocument): Token[] {
  const { mentions } = index.document(uri)!;
  const figures = mentions.filter(m => m.kind === 'figure');
  const tokens: Token[] = [];
  for (const mention of mentions) {
    const style = { type: mention.kind === 'figure' ? 0 : 1, modifiers: MODIFIER[index.verdictOf(mention)] };
    const parts =
      mention.kind === 'figure'
        ? [mention]
        : without(
            mention,
            figures.filter(f => f.start < mention.end && mention.start < f.end),
          );
    for (const part of parts) for (const span of partsOf(document, part)) tokens.push({ ...span, ...style });
  }
  tokens.sort((a, b) => a.start - b.start);
  // nested quotations: the outer one gives way
  return tokens.filter((t, i) => i === 0 || t.start >= tokens[i - 1]!.end);
}

function without(span: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const hole of holes) {
    if (hole.start > start) parts.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}
