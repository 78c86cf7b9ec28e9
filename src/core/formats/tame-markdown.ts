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
const MARK_CHARACTERS = '*_[]<`!\\&~';
const MARKS = new Uint8Array(128);
for (const c of MARK_CHARACTERS) MARKS[c.charCodeAt(0)] = 1;

/** The same text, as long, for the parser only: what lies beyond the limits is no mark in it. Linear. */
export function tameMarkdown(text: string): string {
  const marks = hasMoreMarks(text, MOST_MARKS) ? marksBeyond(text) : [];
  const flat = mayNest(text) ? text.replace(NESTING, run => run.replace(/[^ \t]/g, NO_MARK)) : text;
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

/** Whether more than so many marks stand in the whole text. Looking for each is faster by far than looking at every character. */
function hasMoreMarks(text: string, most: number): boolean {
  let count = 0;
  for (const mark of MARK_CHARACTERS)
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++count > most) return true;
  return false;
}

/** Whether any line may be nested too deep: one on which a second mark of a quote or list follows the first. */
function mayNest(text: string): boolean {
  if (/[\r\u2028\u2029]/.test(text)) return true;
  for (let start = 0; start >= 0 && start + DEEPEST < text.length; start = text.indexOf('\n', start) + 1 || -1) {
    const behind = behindMark(text, start);
    if (behind > start && behindMark(text, behind) > behind) return true;
  }
  return false;
}

/** Offset behind a mark of a quote or list and the spaces before it, or `from` where none stands. */
function behindMark(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  const first = text.charCodeAt(at);
  if (first === GREATER) return at + 1;
  if (first === DASH || first === PLUS || first === STAR) return isBlank(text.charCodeAt(at + 1)) ? at + 1 : from;
  while (isDigit(text.charCodeAt(at))) at++;
  return isDigit(first) && isBlank(text.charCodeAt(at + 1)) ? at + 1 : from;
}

const [GREATER, DASH, PLUS, STAR] = [62, 45, 43, 42];
const isBlank = (c: number): boolean => c === 32 || c === 9;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

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
