import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, LARGEST_FILE } from '../../src/files/decode-text.ts';

/** Bytes to text, or the reason why not. */

const TEXT = 'Über 14 Fälle – naïve 🛶, 漢字\r\n';
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => Uint8Array.from(new Uint8Array(Buffer.from(bytes).swap16()));

test('UTF-8 with and without a byte-order mark, and UTF-16 of both kinds, are one text', () => {
  for (const bytes of [
    new TextEncoder().encode(TEXT),
    new TextEncoder().encode(`\ufeff${TEXT}`),
    utf16(`\ufeff${TEXT}`),
    swapped(utf16(`\ufeff${TEXT}`)),
  ])
    assert.deepEqual(decodeText(bytes), { text: TEXT });
});

test('an empty file is an empty text, and so is a mark alone', () => {
  for (const bytes of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]])
    assert.deepEqual(decodeText(Uint8Array.from(bytes)), { text: '' });
});

test('what is no text is refused with what to do', () => {
  for (const [bytes, why] of [
    [[0x50, 0x4b, 3, 4, 0, 0], /^not a text file\. Save it as text, or leave it out of the folder$/],
    [[0x41, 0xe4, 0x42], /^not UTF-8 text\. Save it as UTF-8, /],
    [[0xff, 0xfe, 0x41], /^not UTF-16LE text\. Save it as UTF-8, /],
    [[0xfe, 0xff, 0xd8, 0x00, 0x00, 0x41], /^not UTF-16BE text\. /],
  ] as const) {
    const answer = decodeText(Uint8Array.from(bytes));
    assert.ok('refusal' in answer);
    assert.match(answer.refusal, why);
  }
});

test('a file larger than any text is refused', () => {
  const answer = decodeText(new Uint8Array(LARGEST_FILE + 1));
  assert.deepEqual(answer, { refusal: 'larger than 64 MB. Split it, or leave it out of the folder' });
});
