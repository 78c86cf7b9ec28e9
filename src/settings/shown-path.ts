/** Characters of a key that a message shows. */
const LONGEST = 60;

/** Where in a file something stands, for a message: keys that are no plain words in quotation marks, so that it stays one line. */
export function shownPath(path: readonly (string | number)[]): string {
  return path
    .map(key => {
      const text = String(key);
      const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
      return /^[\w$@./ -]+…?$/.test(short) ? short : JSON.stringify(short);
    })
    .join('.');
}
