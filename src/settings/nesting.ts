/** Brackets inside each other that a file for people may hold. Parsers call themselves for each, and end with the stack. */
export const DEEPEST = 100;

export const TOO_DEEP = `brackets stand in each other more than ${DEEPEST} deep here. No file of a review is like that: put it right, or remove it`;

/** Where JSON, with comments or without, broken or whole, is nested too deeply to be read; undefined where it is not. Linear. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 123 || c === 91) {
      if (++depth > DEEPEST) return i;
    } else if (c === 125 || c === 93) depth = Math.max(0, depth - 1);
    else if (c === 34) i = endOfString(text, i);
    else if (c === 47 && text[i + 1] === '/') i = lineEnd(text, i);
    else if (c === 47 && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2);
      i = end < 0 ? text.length : end + 1;
    }
  }
  return undefined;
}

/** The offset of a string's closing quotation mark; one that is not closed ends with its line. */
function endOfString(text: string, from: number): number {
  let i = from + 1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 34 || c === 10 || c === 13) break;
  }
  return i;
}

function lineEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] !== '\n' && text[i] !== '\r') i++;
  return i;
}
