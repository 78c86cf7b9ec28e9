/**
 * Text of documents on its way to a reader. It is data: nothing in it may become a link, a command, an icon or markup, turn the
 * reading direction, or hide. Everything that features show of a document goes through here.
 */

/** Characters shown of one piece of text, at most. */
const LONGEST = 200;

/** Marks that turn the reading direction, join or part without showing, or end lines where a reader sees none. */
const HIDDEN = /[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** Control characters, and halves of characters. */
const BROKEN = /[\u0000-\u001f\u007f-\u009f]|\p{Cs}/gu;

/** What a text of plain letters, signs and single spaces has none of: it can be shown as it is. */
const UNUSUAL = /[^ -~]| {2}|^ | $/;

/** A text on one line, shortened, with what cannot be shown replaced: plain text for messages, labels and lists. */
export function display(text: string, longest = LONGEST): string {
  if (text.length <= longest && !UNUSUAL.test(text)) return text;
  // a long text is cut first: 100,000 digits are not worth looking through
  const part = text.length > longest * 4 ? text.slice(0, longest * 4) : text;
  const clean = part.replace(HIDDEN, '').replace(/\s+/g, ' ').replace(BROKEN, '\ufffd').trim();
  if (clean.length <= longest && part.length === text.length) return clean;
  let end = Math.min(longest - 1, clean.length);
  if (end > 0 && /[\ud800-\udbff]/.test(clean[end - 1]!)) end--;
  return `${clean.slice(0, end)}…`;
}

/** {@link display} for Markdown, to stand inside a line or a table cell: every character that could begin markup is escaped. */
export function inMarkdown(text: string, longest = LONGEST): string {
  return display(text, longest)
    .replace(/[\\`*_[\]<&|~@]/g, '\\$&')
    .replace(/\$(?=\()/g, '\\$')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');
}

/** An address as the target of a Markdown link. */
export const linkTarget = (uri: string): string => uri.replace(/[()<>[\]\\\s"'`|]/g, c => `%${hex(c)}`);

const hex = (c: string): string => c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');

/** "3 sources", "1 source". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** "1:02:03", "12:34". */
export function clock(seconds: number): string {
  const s = Math.floor(seconds);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m] = [Math.floor(s / 3600), Math.floor(s / 60) % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`;
}
