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
  let start = 0;
  // the next of each, looked for only once the last one is passed: a text may have many of one and none of the other
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    const end = lf < 0 || (cr >= 0 && cr < lf) ? cr : lf;
    lines.push({ start, end });
    start = end === cr && lf === cr + 1 ? end + 2 : end + 1;
    if (lf >= 0 && lf < start) lf = text.indexOf('\n', start);
    if (cr >= 0 && cr < start) cr = text.indexOf('\r', start);
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Seconds of "01:02:03.5", "02:03", "1:02:03,500". */
export function secondsOf(code: string): number {
  let seconds = 0;
  let from = 0;
  for (let colon = code.indexOf(':'); colon >= 0; colon = code.indexOf(':', from)) {
    seconds = seconds * 60 + Number(code.slice(from, colon));
    from = colon + 1;
  }
  return seconds * 60 + Number(code.slice(from).replace(',', '.'));
}
