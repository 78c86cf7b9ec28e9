import type { Block, FormatId, Problem, TimeMark } from '../model.ts';
import type { Mask } from '../text/mask.ts';

/** What a format's parser makes of a raw text. */
export interface Parsed {
  readonly blocks: Block[];
  readonly times: TimeMark[];
  readonly problems: Problem[];
}

/** A way to write a source. `parse` blanks out in `mask` what is no prose and tells the blocks; it never throws. */
export interface Format {
  readonly id: FormatId;
  /** File name endings without the dot, lower-case. */
  readonly extensions: readonly string[];
  /** Whether a text with one of the extensions, or with none known, is of this format. */
  readonly sniff?: (text: string) => boolean;
  readonly parse: (text: string, mask: Mask) => Parsed;
}

/** The lines of a text as spans without their line ends. CRLF, LF and CR all end a line. */
export function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  const bare = text.includes('\r') && /\r(?!\n)/.test(text);
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let stop = end;
    if (stop > start && text.charCodeAt(stop - 1) === 13) stop--;
    const cr = bare ? text.slice(start, stop).indexOf('\r') + start : -1;
    if (cr >= start) {
      lines.push({ start, end: cr });
      start = cr + 1;
      continue;
    }
    lines.push({ start, end: stop });
    start = end + 1;
  }
  return lines;
}

/** Seconds of "01:02:03.5", "02:03", "1:02:03,500". */
export function secondsOf(code: string): number {
  let seconds = 0;
  for (const part of code.replace(',', '.').split(':')) seconds = seconds * 60 + Number(part);
  return seconds;
}
