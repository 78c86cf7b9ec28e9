import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordBuilt, writtenRegexes, type Found } from './collect.ts';

/** Made so that every rule that builds a regular expression while it runs does so. */
const PACKET = [
  { uri: 'talk.vtt', text: 'WEBVTT\n\n00:01.000 --> 00:04.000\nWe moved to Vesta 4.6 six in two weeks.\n' },
  { uri: 'notes.md', text: 'Vesta 4.6 was slow. It took two weeks.\n' },
];

export interface AllRegexes {
  readonly regexes: readonly Found[];
  /** Places that build one and were not reached. */
  readonly unseen: readonly string[];
}

/** Every regular expression of src/, each once. Imports the core, which therefore must not be loaded yet. */
export async function allRegexes(): Promise<AllRegexes> {
  const { literals, built } = writtenRegexes();
  const made = recordBuilt();
  const core = new URL('../../src/core/', import.meta.url);
  for (const file of readdirSync(fileURLToPath(core), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) await import(new URL(file, core).href);
  const { createEngine } = await import('../../src/core/index.ts');
  const { anchorTokens } = await import('../../src/core/annotations/anchor-tokens.ts');
  createEngine().analyze(PACKET);
  for (const _ of anchorTokens('two weeks'));
  const once = new Map([...literals, ...made].map(r => [`/${r.source}/${r.flags}`, r]));
  return { regexes: [...once.values()], unseen: built.filter(place => !made.some(m => m.place === place)) };
}
