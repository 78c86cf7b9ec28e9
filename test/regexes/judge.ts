import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Recheck from 'recheck';
import type { Found } from './collect.ts';

/** What recheck says of regular expressions: https://makenowjust-labs.github.io/recheck. Its build for browsers needs no JVM. */

const load = createRequire(import.meta.url);
const { checkSync }: typeof Recheck = load('recheck/lib/browser.js');
const TOOL: string = `recheck ${load('recheck/package.json').version}`;

/** `undecided`: the tool did not come to an end. */
export type Verdict = 'safe' | 'undecided' | { readonly vulnerable: string };

/** Milliseconds that one judgement may take. */
const PATIENCE = 8000;
/** A judgement that takes longer is kept, so that it need not be made in each run of the tests. */
const SLOW = 100;

export function judge({ source, flags }: Found): Verdict {
  const found = checkSync(source, flags, {
    timeout: PATIENCE,
    attackTimeout: null,
    incubationTimeout: null,
    attackLimit: 2e7,
  });
  if (found.status === 'unknown') {
    if (found.error.kind === 'timeout') return 'undecided';
    throw new Error(`${TOOL} cannot read /${source}/${flags}: ${JSON.stringify(found.error)}`);
  }
  return found.status === 'safe' ? 'safe' : { vulnerable: `${found.complexity.summary}, by ${found.attack.pattern}` };
}

const FILE = fileURLToPath(new URL('judged.json', import.meta.url));

/** Judgements that took long, by the digest of the regular expression. */
export interface Kept {
  readonly tool: string;
  readonly verdicts: Readonly<Record<string, 'safe' | 'undecided'>>;
}

export function readKept(): Kept['verdicts'] {
  if (!existsSync(FILE)) return {};
  const kept: Kept = JSON.parse(readFileSync(FILE, 'utf8'));
  // another version may judge otherwise
  return kept.tool === TOOL ? kept.verdicts : {};
}

export const digestOf = ({ source, flags }: Found): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('base64url').slice(0, 16);

/** Judges all anew and keeps what took long. */
export function keep(found: readonly Found[], say: (line: string) => void): void {
  const verdicts: Record<string, 'safe' | 'undecided'> = {};
  for (const regex of found) {
    const before = process.cpuUsage().user;
    const verdict = judge(regex);
    const took = (process.cpuUsage().user - before) / 1000;
    if (typeof verdict === 'object') say(`${regex.place} /${regex.source}/${regex.flags}: ${verdict.vulnerable}`);
    else if (verdict === 'undecided' || took > SLOW) verdicts[digestOf(regex)] = verdict;
  }
  const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify({ tool: TOOL, verdicts: sorted } satisfies Kept, null, 2)}\n`);
  say(`${found.length} judged, ${Object.keys(sorted).length} kept`);
}
