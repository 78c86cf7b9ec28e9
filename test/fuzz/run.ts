import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fuzzCli } from './cli.ts';
import { fuzzServer } from './server.ts';
import { TARGETS } from './targets.ts';
import { runTarget, type Result } from './thread.ts';

/** Inputs that once found something, or that lead where chance seldom does: target → what it is → input. `any` is for all. */
const CORPUS: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(fileURLToPath(new URL('corpus.json', import.meta.url)), 'utf8'),
);

export const keptFor = (target: string): string[] => [
  ...Object.values(CORPUS['any'] ?? {}),
  ...Object.values(CORPUS[target] ?? {}),
];

/** Programs are started for these, so that an input costs a thousand times as much. */
const PROGRAMS = { server: fuzzServer, cli: fuzzCli } as const;

export const IDS: readonly string[] = [...TARGETS.map(t => t.id), ...Object.keys(PROGRAMS)];

export interface Choices {
  readonly seed: number;
  /** For each target. */
  readonly seconds: number;
  readonly replay?: boolean;
  readonly most?: number;
}

/** Feeds one target. */
export function fuzz(id: string, { seed, seconds, replay = false, most = Infinity }: Choices): Promise<Result> {
  if (id === 'server' || id === 'cli') return PROGRAMS[id]({ seed, seconds, most });
  return runTarget({ target: id, seed, seconds, kept: keptFor(id), replay, most });
}

/** One line about a target, and two for each failure: why, and the input. */
export function shown(id: string, { inputs, crashes, hangs, blocks }: Result): string {
  const ran = blocks > 0 ? `, ${blocks} blocks` : '';
  return [
    `${id}: ${inputs} inputs, ${crashes.length} crashes, ${hangs.length} hangs${ran}`,
    ...[...crashes, ...hangs].flatMap(({ why, input }) => [`  ${why}`, `  ${JSON.stringify(input)}`]),
  ].join('\n');
}
