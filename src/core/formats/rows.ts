/** Rows of a table that nothing draws: "Revenue 1,413 1,284", figures side by side at the end of a line. */

/** "… $1,413 $1,284 10%": a row of a table ends with two figures. */
const ROW_END = /\|\s*$|[\d)%] [(–-]?\$?\(?\d[\d.,]{0,15}\)?%?\s*$/;
const ROW_LENGTH = 40;

/** Whether the line between two offsets ends like a row of a table. */
export const endsLikeRow = (text: string, start: number, end: number): boolean =>
  ROW_END.test(text.slice(Math.max(start, end - ROW_LENGTH), end));

/** "Revenue 1,413 1,284" and no "on 14 2031", which is wrapped prose: a label, and figures to the end. */
const ROW =
  /^\s*\p{Lu}[\p{L}\p{M}\s,.:;&/()'’*–-]{2,80}\s[$€£¥(–-]{0,3}\d[\d.,]{0,15}[)%]{0,2}(?:\s{1,20}[$€£¥(–-]{0,3}\d[\d.,]{0,15}[)%]{0,2}){1,12}\s*$/u;
const LONGEST_ROW = 200;
const NONE: ReadonlySet<number> = new Set();

/** Ends of the lines inside a paragraph behind which another block begins, as rows stand there one below the other. */
export function rowBreaks(text: string, start: number, end: number): ReadonlySet<number> {
  const next = text.indexOf('\n', start);
  if (next < 0 || next >= end) return NONE;
  const breaks = new Set<number>();
  let [before, last] = [-1, false];
  for (let from = start; from < end;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    const row = to - from <= LONGEST_ROW && endsLikeRow(text, from, to) && ROW.test(text.slice(from, to));
    if (row && last) {
      breaks.add(from - 1).add(to);
      if (before >= start) breaks.add(before);
    }
    before = from - 1;
    last = row;
    from = to + 1;
  }
  return breaks;
}
