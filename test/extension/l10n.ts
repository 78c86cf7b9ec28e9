/** The words of the extension: what its source asks for, and what the bundle holds. `node test/extension/l10n.ts` writes the bundle. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('../../src/extension/', import.meta.url);
export const BUNDLE = new URL('../../media/l10n/bundle.l10n.json', import.meta.url);

/** Every text given to `l10n.t`, as the editor looks it up, in the order of the alphabet. */
export function textsInSource(): string[] {
  const texts = new Set<string>();
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.ts'))) {
    const source = readFileSync(new URL(file, SOURCE), 'utf8');
    for (const call of source.matchAll(/\bl10n\s*\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)')?/g)) {
      if (call[1] === undefined) throw new Error(`${file}: l10n.t needs its text written out, in single quotes`);
      texts.add(call[1].replace(/\\(.)/g, '$1'));
    }
  }
  return [...texts].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bundle = Object.fromEntries(textsInSource().map(text => [text, text]));
  writeFileSync(BUNDLE, `${JSON.stringify(bundle, null, 2)}\n`);
}
