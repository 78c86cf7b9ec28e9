/**
 * Keeps Markdown within what its parser can take: nesting costs it the square of the depth, and marks without a partner the
 * square of their number. No text that anyone wrote comes near these limits; one made to stop a program does.
 */

/** Block quotes and lists inside each other, on one line. */
const DEEPEST = 32;
/** Characters in one paragraph that may be marks. */
const MOST_MARKS = 2000;

/** Stands for a character that would be a mark too many: it is none to the parser. */
const NO_MARK = '\u2060';

const NESTING = new RegExp(`^(?:[ \\t]{0,8}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1},}`, 'gm');
/** The line under a table's head, which makes every line after it a row of its own. */
const TABLE = /^[ \t|:]*-[ \t|:-]*$/;

/** Which ASCII characters may open or close something inside a paragraph. A bar ends a cell, at no cost. */
const MARKS = new Uint8Array(128);
for (const c of '*_[]<`!\\&~') MARKS[c.charCodeAt(0)] = 1;

/** The same text, as long, for the parser only: what lies beyond the limits is no mark in it. Linear. */
export function tameMarkdown(text: string): string {
  const marks = marksBeyond(text);
  const flat = text.replace(NESTING, run => run.replace(/[^ \t]/g, NO_MARK));
  if (marks.length === 0) return flat;
  const parts: string[] = [];
  let done = 0;
  for (const at of marks) {
    parts.push(flat.slice(done, at));
    done = at + 1;
  }
  parts.push(flat.slice(done));
  return parts.join(NO_MARK);
}

/** Offsets of the marks that a paragraph has too many. */
function marksBeyond(text: string): number[] {
  const beyond: number[] = [];
  let count = 0;
  let table = false;
  let lineStart = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      const line = text.slice(lineStart, i);
      const blank = line.trim() === '';
      table = !blank && (table || (line.includes('|') && TABLE.test(line)));
      if (blank || table) count = 0;
      lineStart = i + 1;
    } else if (c < 128 && MARKS[c] && ++count > MOST_MARKS) beyond.push(i);
  }
  return beyond;
}
