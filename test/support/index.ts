import type { Position, Range } from 'vscode-languageserver-types';
import { indexPacket, type PacketIndex } from '../../src/features/packet-index.ts';
import { linesIn } from '../../src/core/text/line-of.ts';
import { readProject } from '../../src/settings/project.ts';
import { analyze, type PacketText } from './packet.ts';

/** The cursor in a marked text. No format of sources uses it. */
const CURSOR = '‸';

export interface Marked {
  readonly index: PacketIndex;
  /** Where the cursor was; the mark itself is taken out of the text. */
  readonly uri: string;
  readonly position: Position;
}

export const locationOf = (uri: string): string => `file:///packet/${uri}`;

/** The index of a packet in which one document may hold a cursor "‸". `project` is the text of a project file. */
export function indexed(documents: PacketText, project = '{}'): Marked {
  let cursor: { uri: string; offset: number } | undefined;
  const texts: Record<string, string> = {};
  for (const [uri, text] of Object.entries(documents)) {
    const offset = text.indexOf(CURSOR);
    if (offset >= 0) cursor = { uri, offset };
    texts[uri] = text.replace(CURSOR, '');
  }
  const read = readProject(project);
  const index = indexPacket(analyze(texts, read.options), { project: read, location: locationOf });
  const uri = cursor?.uri ?? Object.keys(texts)[0]!;
  return { index, uri, position: linesIn({ text: texts[uri]! }).position(cursor?.offset ?? 0) };
}

/** Text of a range of a document in an index. */
export function textIn({ index }: Pick<Marked, 'index'>, uri: string, range: Range): string {
  const { document } = index.document(uri)!;
  const lines = linesIn(document);
  return document.text.slice(lines.offset(range.start), lines.offset(range.end));
}

/** "report.md: 84 metres" of a location. */
export function place(marked: Marked, location: { uri: string; range: Range }): string {
  const uri = location.uri.slice(locationOf('').length);
  return `${uri}: ${textIn(marked, uri, location.range)}`;
}
