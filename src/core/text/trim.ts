/** Characters at the ends of a text. A pattern such as /0+$/ looks at each run of them anew, and takes the square of its length. */

/** A text without these characters at its end. Linear. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** A text without these characters at either end. Linear. */
export function withoutEnds(text: string, characters: string): string {
  const rest = withoutEnd(text, characters);
  let start = 0;
  while (start < rest.length && characters.includes(rest[start]!)) start++;
  return rest.slice(start);
}
