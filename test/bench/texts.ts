/** The texts that are measured: the reference packets beside the project where they are, and the project's own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceDocument } from '../../src/core/model.ts';
import { makePacket } from '../support/made-up.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['../shared/packets', 'test/packets', 'media/sample'].map(f => join(ROOT, f));

/** Every source below the folders, and a few made-up ones, in a fixed order. */
export function sources(): SourceDocument[] {
  const found = FOLDERS.filter(existsSync).flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(f => /\.(md|txt|vtt|srt)$/.test(f) && !/(^|[\\/])README\.md$/i.test(f))
      .sort()
      .map(f => ({
        uri: relative(ROOT, join(folder, f)).split(sep).join('/'),
        text: readFileSync(join(folder, f), 'utf8'),
      })),
  );
  return [...found, ...makePacket(8, { seed: 11 })];
}

/** The sample packet. */
export const sampleSources = (): SourceDocument[] =>
  readdirSync(join(ROOT, 'media/sample'))
    .filter(f => /\.(md|txt|vtt|srt)$/.test(f))
    .map(uri => ({ uri, text: readFileSync(join(ROOT, 'media/sample', uri), 'utf8') }));

/** The sources over and over until they hold `size` characters. Each copy is a document of its own. */
export function repeated(list: readonly SourceDocument[], size: number): SourceDocument[] {
  const all: SourceDocument[] = [];
  let length = 0;
  for (let round = 0; length < size; round++) {
    for (const { uri, text } of list) {
      if (length >= size) break;
      all.push({ uri: `${round}/${uri}`, text });
      length += text.length;
    }
  }
  return all;
}

/** Pieces of about a paragraph, spread evenly over the texts: what a slow reader is tried on. */
export function paragraphs(list: readonly SourceDocument[]): string[] {
  const all = list.flatMap(({ text }) => text.split(/\n\s*\n/)).filter(p => p.length > 80 && p.length < 4000);
  // every n-th first, so that a reader stopped early has seen all kinds of text
  const stride = 17;
  return Array.from({ length: stride }, (_, k) => all.filter((_, i) => i % stride === k)).flat();
}
