/**
 * Text of a source as an export shows it: on one line, without control characters and marks that turn the direction of
 * writing, which could make a line read as something it is not. Half of a surrogate pair becomes U+FFFD.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/** Characters that mean something to Markdown anywhere in a line. */
const MARKUP = /[\\`*_[\]<>|~&$#]/g;

/**
 * Text of a source inside a line of Markdown: it shows as it is, and neither markup nor a bare address in it becomes
 * active. Never put at the beginning of a line, where more characters would count.
 */
export function markdown(text: string): string {
  return plain(text)
    .replace(MARKUP, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www|mailto|xmpp)([.:])/gi, '$1\\$2')
    .replace(/@/g, '\\@');
}

/** "1 source", "3 sources". */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;
