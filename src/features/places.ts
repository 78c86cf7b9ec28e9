import type { Location, Position } from 'vscode-languageserver-types';
import type { ParsedDocument, Span } from '../core/model.ts';
import { firstWhere } from '../core/text/first-where.ts';
import type { Place } from '../protocol.ts';
import { linesIn } from '../core/text/line-of.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { clock, display } from './display.ts';
import type { IndexedDocument, PacketIndex } from './packet-index.ts';
import { addressAt } from './source-info.ts';
import type { Mention } from './topics.ts';

/** Characters shown on each side of a place. */
const BEFORE = 50;
const AFTER = 90;

/** Text of a span as a reader of the document sees it: without markup and time codes, on one line. */
export const written = ({ prose }: Pick<ParsedDocument, 'prose'>, { start, end }: Span, longest?: number): string =>
  display(prose.slice(start, Math.min(end, start + 2000)), longest);

/** A place as clients show and open it. The document must be one of the packet. */
export function placeOf(index: PacketIndex, mention: Span & { readonly uri: string }): Place {
  const source = index.document(mention.uri);
  if (!source) throw new Error(`no document ${mention.uri}`);
  const { document, info } = source;
  const seconds = secondsAt(document, mention.start);
  return {
    uri: index.location(mention.uri),
    range: rangeOf(document, mention),
    text: written(document, mention),
    path: mention.uri,
    source: info.title,
    where: whereOf(source, mention.start),
    ...(seconds === undefined ? {} : { seconds }),
    ...(seconds === undefined || !info.address ? {} : { address: addressAt(info.address, seconds) }),
    snippet: snippetOf(document, mention),
    primary: info.role === 'primary',
  };
}

/** A place as the protocol names it. The document must be one of the packet. */
export function locationOf(index: PacketIndex, mention: Span & { readonly uri: string }): Location {
  const document = index.document(mention.uri)!.document;
  return { uri: index.location(mention.uri), range: rangeOf(document, mention) };
}

/** "report.md:12", "talk.vtt 12:34". */
export function whereOf({ document }: IndexedDocument, offset: number): string {
  const seconds = secondsAt(document, offset);
  const path = display(document.uri, 120);
  return seconds === undefined ? `${path}:${linesIn(document).position(offset).line + 1}` : `${path} ${clock(seconds)}`;
}

/** The time code in force at an offset. */
export function secondsAt({ times }: ParsedDocument, offset: number): number | undefined {
  return times[firstWhere(0, times.length, i => times[i]!.offset > offset) - 1]?.seconds;
}

/** The words around a span on one line, cut between words and at the ends of its block. */
function snippetOf({ prose }: ParsedDocument, { start, end }: Span): string {
  let from = Math.max(0, start - BEFORE);
  let to = Math.min(prose.length, Math.min(end, start + 200) + AFTER);
  // only the stretch itself is looked through: a line may be as long as the text
  const line = prose.slice(from, start).lastIndexOf('\n');
  const cutBefore = line < 0 && from > 0 && prose[from - 1] !== '\n';
  if (line >= 0) from += line + 1;
  else if (cutBefore) from = Math.min(start, from + prose.slice(from, start).indexOf(' ') + 1);
  const rest = Math.min(end, to);
  const next = prose.slice(rest, to).indexOf('\n');
  const cutAfter = next < 0 && to < prose.length && prose[to] !== '\n';
  if (next >= 0) to = rest + next;
  else if (cutAfter) to = Math.max(rest, rest + prose.slice(rest, to + 1).lastIndexOf(' '));
  return `${cutBefore ? '…' : ''}${display(prose.slice(from, to), 400)}${cutAfter ? '…' : ''}`;
}

/** What a question at a position is about: of a quotation with a figure in it, the one that stands elsewhere, too. */
export function statedAt(index: PacketIndex, uri: string, position: Position): Mention | undefined {
  const mentions = mentionsAtPosition(index, uri, position);
  return mentions.find(m => isShared(index, m)) ?? mentions[0];
}

/** Whether another place states the same. */
export const isShared = (index: PacketIndex, { id }: Mention): boolean => (index.topicOf(id)?.mentions.length ?? 0) > 1;

/** The mentions at a position of a document, the narrowest first. */
export function mentionsAtPosition(index: PacketIndex, uri: string, position: Position): readonly Mention[] {
  const source = index.document(uri);
  return source ? index.mentionsAt(uri, offsetAt(source.document, position)) : [];
}
