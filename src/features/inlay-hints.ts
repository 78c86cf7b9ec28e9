import type { InlayHint, Range } from 'vscode-languageserver-types';
import { describe } from '../core/verdicts/wording.ts';
import { linesIn } from '../core/text/line-of.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { written } from './places.ts';

/** The value behind every figure whose words do not show it in digits: "low seventies" = 70–73 %. */
export function inlayHints(index: PacketIndex, uri: string, range: Range): InlayHint[] {
  const source = index.document(uri);
  if (!source) return [];
  const lines = linesIn(source.document);
  const from = lines.offset(range.start);
  const to = lines.offset(range.end);
  return source.mentions.flatMap(m => {
    if (!m.claim || m.end < from || m.start > to) return [];
    const value = describe(m.claim.quantity);
    if (!isWorded(written(source.document, m), value)) return [];
    return [{ position: lines.position(m.end), label: `= ${display(value, 60)}`, paddingLeft: true }];
  });
}

/** Whether some number of the value does not stand in the text in digits. */
function isWorded(text: string, value: string): boolean {
  const digits = (s: string): string[] => s.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
  const shown = new Set(digits(text));
  return digits(value).some(d => !shown.has(d)) && /\p{L}/u.test(text);
}
