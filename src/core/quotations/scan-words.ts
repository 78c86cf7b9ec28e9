/**
 * Where the words of a text stand, read letter by letter: a letter or digit, then letters, digits and marks, an apostrophe before
 * a letter, and a point or comma before a digit ("don’t", "4.6", "12,500"). Every document of a packet is read by this, and a
 * regular expression with classes of Unicode takes six times as long.
 */

const LETTER = 1;
const DIGIT = 2;
/** What may follow inside a word and not begin one: marks, the word joiner. */
const INSIDE = 4;
const UNKNOWN = 255;

/** What each UTF-16 unit is, found out when it is first met. */
const KIND = new Uint8Array(0x10000).fill(UNKNOWN);

function kindOfText(text: string): number {
  if (/^\p{L}/u.test(text)) return LETTER;
  if (/^\p{N}/u.test(text)) return DIGIT;
  return /^[\p{M}\u2060]/u.test(text) ? INSIDE : 0;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** What the letter at an offset is. Characters of two units are looked at each time: they are rare. */
function kindAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  const kind = KIND[code]!;
  if (kind !== UNKNOWN) return kind;
  if (isHighSurrogate(code)) return kindOfText(text.slice(i, i + 2));
  return (KIND[code] = kindOfText(text[i]!));
}

/** Units that the character at an offset takes. */
const widthAt = (text: string, i: number): number =>
  isHighSurrogate(text.charCodeAt(i)) && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1;

/** Offset of the next word from an offset on, or the text's length. */
export function nextWord(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    // most are known and one unit wide
    if (KIND[text.charCodeAt(i)] === 0) {
      i++;
      continue;
    }
    if ((kindAt(text, i) & (LETTER | DIGIT)) !== 0) break;
    i += widthAt(text, i);
  }
  return i;
}

/** Offset behind the word that begins at an offset. */
export function wordEnd(text: string, start: number): number {
  let i = start + widthAt(text, start);
  while (i < text.length) {
    if (KIND[text.charCodeAt(i)] === LETTER) {
      i++;
      continue;
    }
    const kind = kindAt(text, i);
    if (kind !== 0) {
      i += widthAt(text, i);
      continue;
    }
    const code = text.charCodeAt(i);
    const wanted = code === 39 || code === 0x2019 ? LETTER : code === 46 || code === 44 ? DIGIT : 0;
    if (wanted === 0 || i + 1 >= text.length || kindAt(text, i + 1) !== wanted) break;
    i++;
  }
  return i;
}
