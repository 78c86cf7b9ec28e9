/** A file's text, or why it has none: a refusal is a value, shown to the user. */
export type Decoded = { readonly text: string } | { readonly refusal: string };

/** Larger files are no texts that anyone reviews; they would only take memory. */
export const LARGEST_FILE = 64 * 1024 * 1024;

export const sizeRefusal = (limit: number): string =>
  `larger than ${Math.round(limit / 1024 / 1024)} MB. Split it, or leave it out of the folder`;

/** Bytes looked at to tell text from other data. */
const PROBE = 8192;

/** Decodes UTF-8, and UTF-16 with a byte-order mark. The mark itself is dropped. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) return { refusal: sizeRefusal(LARGEST_FILE) };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes.subarray(2));
  for (let i = 0; i < Math.min(bytes.length, PROBE); i++) {
    if (bytes[i] === 0) return { refusal: 'not a text file. Save it as text, or leave it out of the folder' };
  }
  return decode('utf-8', bytes);
}

function decode(encoding: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: `not ${encoding.toUpperCase()} text. Save it as UTF-8, or leave it out of the folder` };
  }
}
