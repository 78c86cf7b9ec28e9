import type { DocumentLink } from 'vscode-languageserver-types';
import { secondsOf } from '../core/formats/format.ts';
import type { ParsedDocument, Span } from '../core/model.ts';
import { rangeOf } from './convert.ts';
import { clock } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { addressAt } from './source-info.ts';

/** A time code at the head of a line, as every timed format writes it; of a caption's timing line, the first one. */
const AT_LINE_START = /^[ \t]*[[(]?((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)(?=[\])]|\s|$)/gm;
/** "Speaker Name  00:12:34" on a line of its own. */
const AT_LINE_END = /^[^\r\n\d]{1,60}[ \t][[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?[ \t]*$/gm;

/** Time codes that open the recording at their second, where the project or the file itself names its address. */
export function documentLinks(index: PacketIndex, uri: string): DocumentLink[] {
  const source = index.document(uri);
  const address = source?.info.address;
  if (!source || !address || source.document.times.length === 0) return [];
  const { document } = source;
  return timeCodes(document).map(({ seconds, ...span }) => ({
    range: rangeOf(document, span),
    target: addressAt(address, seconds),
    tooltip: `Open the recording at ${clock(seconds)}`,
  }));
}

function timeCodes({ text, format }: ParsedDocument): (Span & { seconds: number })[] {
  const found: (Span & { seconds: number })[] = [];
  const patterns = format === 'transcript' ? [AT_LINE_START, AT_LINE_END] : [AT_LINE_START];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const code = match[1]!;
      const start = match.index + match[0].lastIndexOf(code);
      const end = start + code.length;
      // in captions only timing lines count, not speech that happens to begin with a time
      if (format !== 'transcript' && !/^[ \t]*-->/.test(text.slice(end, end + 8))) continue;
      found.push({ start, end, seconds: secondsOf(code) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
