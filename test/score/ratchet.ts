import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Figures } from './measure.ts';

/** What was reached before. A figure may not fall below it; an improvement is written into it. */
const FILE = fileURLToPath(new URL('ratchet.json', import.meta.url));

/** What a percentage may fall by without notice: less than one item of the smallest packet. */
const SLACK = 0.3;

/** What the hundreds of sentence pairs may fall by: they are of no kind that this is made for, and move with every weight. */
const SLACK_PAIRS = 5;

/** Of these the fewer the better. */
const FEWER = /: (?:tempted|quotes false|errors|entailments flagged)$/;
/** Counts; everything else is a percentage. */
const COUNT = /: (?:tempted|quotes .*|errors|.* flagged|number right|quotations right)$/;

export const readRatchet = (): Figures => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {});

const slackOf = (name: string): number =>
  name.startsWith('sentence pairs: ') ? SLACK_PAIRS : COUNT.test(name) ? 0 : SLACK;

export interface Comparison {
  /** Figures below what was reached, or gone, as sentences. */
  readonly fallen: readonly string[];
  /** Figures above it. */
  readonly risen: readonly string[];
}

/** Compares what was measured with what was reached before. */
export function compareFigures(measured: Figures, reached: Figures): Comparison {
  const fallen: string[] = [];
  const risen: string[] = [];
  for (const [name, before] of Object.entries(reached)) {
    const now = measured[name];
    if (now === undefined) {
      fallen.push(`${name}: ${before} before, not measured now`);
      continue;
    }
    const gain = FEWER.test(name) ? before - now : now - before;
    if (gain < -slackOf(name)) fallen.push(`${name}: ${before} before, ${now} now`);
    else if (gain > 0) risen.push(`${name}: ${before} before, ${now} now`);
  }
  for (const [name, now] of Object.entries(measured)) if (!(name in reached)) risen.push(`${name}: new, ${now}`);
  return { fallen, risen };
}

/** The better of both, figure by figure. */
export function raised(measured: Figures, reached: Figures): Figures {
  const better = (name: string, now: number): number => {
    const before = reached[name];
    return before === undefined ? now : FEWER.test(name) ? Math.min(before, now) : Math.max(before, now);
  };
  return { ...reached, ...Object.fromEntries(Object.entries(measured).map(([n, now]) => [n, better(n, now)])) };
}

/** Writes the figures that may not be fallen below. */
export const writeRatchet = (figures: Figures): void => writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
