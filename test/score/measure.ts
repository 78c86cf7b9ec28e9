/**
 * Scores the build on packets and suites with known answers. The scorers, the reference packets and the suites lie beside the
 * project and belong to others; where they are missing nothing can be scored, and that is said.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packetFolders, SHARED } from '../support/gold.ts';
import { scorePossible } from './possible.ts';
import { scoreQuotes } from './quotes.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCORERS = join(SHARED, 'score');
const BUILD = 'node dist/cli.js';

/** A figure that is kept up, by its name: "seeds: claims F1" → 99.3. Percentages and counts. */
export type Figures = Readonly<Record<string, number>>;

export interface Scores {
  readonly figures: Figures;
  /** Tables for reading. */
  readonly tables: string;
  /** Every miss, one a line; empty where they were not asked for. */
  readonly misses: string;
}

/** What is missing for scoring, as a sentence, or undefined. */
export function whatIsMissing(): string | undefined {
  if (!existsSync(join(ROOT, 'dist/cli.js'))) return 'there is no build to score: npm run build makes it';
  if (!existsSync(join(SCORERS, 'packets.mjs')))
    return 'the reference texts and scorers are not beside the project (../shared): nothing is scored';
  return undefined;
}

/** Runs all scorers on the build. Throws where one of them cannot run. */
export async function measure(misses: boolean): Promise<Scores> {
  const [reference, own, quantities, nli, quotes] = await Promise.all([
    scorePackets(join(SHARED, 'packets'), misses),
    scorePackets(join(ROOT, 'test/packets'), misses),
    scoreQuantities(),
    scoreSentencePairs(),
    scoreQuotes(join(SHARED, 'bench/quote'), ROOT),
  ]);
  const possible = scorePossible({
    'reference packets': join(SHARED, 'packets'),
    'own packets': join(ROOT, 'test/packets'),
  });
  const all = [
    named('Reference packets', reference),
    named('Packets of the project', own),
    named('Possible conflicts', possible),
    named('Figures in sentences: number right of those with a value', quantities),
    named('Pairs of sentences: flagged as a conflict', nli),
    named('Quotations: label and place right', quotes),
  ];
  return {
    figures: Object.assign({}, ...all.map(a => a.figures)),
    tables: all.map(a => a.tables).join('\n\n'),
    misses: all
      .map(a => a.misses)
      .filter(Boolean)
      .join('\n'),
  };
}

const named = (title: string, scores: Scores): Scores => ({ ...scores, tables: `${title}\n${scores.tables}` });

function run(script: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(SCORERS, script), '--cmd', BUILD, ...args],
      { cwd: ROOT, maxBuffer: 1 << 28 },
      (error, stdout, stderr) =>
        error ? reject(new Error(`${script} failed: ${stderr || error.message}`)) : resolve({ stdout, stderr }),
    );
  });
}

interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface PacketRow {
  readonly packet: string;
  readonly claims: Rate;
  readonly value: { readonly right: number; readonly of: number };
  readonly modality: { readonly right: number; readonly of: number };
  readonly tempted: { readonly fell: number; readonly of: number };
  readonly links: Rate;
  readonly conflicts: Rate;
  readonly conflictGroups: Rate;
  readonly quotes: { readonly found: number; readonly of: number; readonly label: number; readonly false: number };
}

const percent = (share: number): number => Math.round(1000 * share) / 10;
const share = ({ right, of }: { right: number; of: number }): number => percent(right / (of || 1));

/**
 * Packets below a folder. Figures and quotations are kept up packet by packet; links and conflicts, of which a packet has few,
 * over all packets of the folder together.
 */
async function scorePackets(root: string, show: boolean): Promise<Scores> {
  const folders = packetFolders().filter(f => dirname(f) === root);
  const { stdout, stderr } = await run('packets.mjs', [...folders, '--json', ...(show ? ['--show'] : [])]);
  const rows: readonly PacketRow[] = JSON.parse(stdout);
  const figures: Record<string, number> = {};
  for (const row of rows) {
    const name = row.packet === 'ALL' ? (root.startsWith(SHARED) ? 'reference packets' : 'own packets') : row.packet;
    if (row.packet === 'ALL' || EXACT.has(row.packet)) {
      figures[`${name}: links F1`] = percent(row.links.f1);
      figures[`${name}: conflicts precision`] = percent(row.conflicts.precision);
      figures[`${name}: conflicts recall`] = percent(row.conflicts.recall);
      figures[`${name}: conflicts by group precision`] = percent(row.conflictGroups.precision);
      figures[`${name}: conflicts by group recall`] = percent(row.conflictGroups.recall);
    }
    if (row.packet === 'ALL') continue;
    figures[`${name}: claims F1`] = percent(row.claims.f1);
    figures[`${name}: values right`] = share(row.value);
    figures[`${name}: modality right`] = share(row.modality);
    figures[`${name}: tempted`] = row.tempted.fell;
    figures[`${name}: quotes found`] = row.quotes.found;
    figures[`${name}: quotes labelled right`] = row.quotes.label;
    figures[`${name}: quotes false`] = row.quotes.false;
  }
  return { figures, tables: packetTable(rows), misses: stderr.trim() };
}

/** Packets whose links and conflicts are kept up by themselves: the texts this was conceived on. */
const EXACT = new Set(['seeds']);

const cells = (r: Rate): string => [r.precision, r.recall, r.f1].map(x => percent(x).toFixed(1).padStart(5)).join(' ');

function packetTable(rows: readonly PacketRow[]): string {
  const head = `${'packet'.padEnd(18)} ${['claims P     R    F1', 'value', 'mod. ', 'tempted', ' links P     R    F1', 'confl. P     R    F1', 'groups P     R    F1', 'quotes'].join(' | ')}`;
  const lines = rows.map(r =>
    [
      `${r.packet.padEnd(18)}   ${cells(r.claims)}`,
      share(r.value).toFixed(1).padStart(5),
      share(r.modality).toFixed(1).padStart(5),
      `${r.tempted.fell}/${r.tempted.of}`.padStart(7),
      `  ${cells(r.links)}`.padStart(20),
      `  ${cells(r.conflicts)}`.padStart(20),
      `  ${cells(r.conflictGroups)}`.padStart(20),
      `${r.quotes.found}/${r.quotes.of} found, ${r.quotes.label} right, ${r.quotes.false} false`,
    ].join(' | '),
  );
  return [head, ...lines].join('\n');
}

interface QuantityRow {
  readonly suite: string;
  readonly cases: number;
  readonly f1: number;
  readonly number: number;
  readonly valued: number;
  readonly errors: number;
}

async function scoreQuantities(): Promise<Scores> {
  const { stdout } = await run('quantities.mjs', ['--json']);
  const rows: readonly QuantityRow[] = JSON.parse(stdout);
  const figures: Record<string, number> = {};
  const lines = rows.map(r => {
    const suite = r.suite.replace(/\.dev$/, '');
    if (r.valued > 0) figures[`${suite}: number right`] = r.number;
    figures[`${suite}: errors`] = r.errors;
    const right = r.valued > 0 ? `${r.number}/${r.valued} (${percent(r.number / r.valued).toFixed(1)} %)` : '-';
    return `${suite.padEnd(26)} ${right.padEnd(18)} found F1 ${percent(r.f1).toFixed(1).padStart(5)}  errors ${r.errors}`;
  });
  return { figures, tables: lines.join('\n'), misses: '' };
}

/**
 * Pairs of sentences of which one follows from the other must not be flagged; those that contradict each other should be. The
 * scorer prints lines: "equate-rte-quant.dev  neutral flagged 6/50  entailment flagged 1/41".
 */
async function scoreSentencePairs(): Promise<Scores> {
  const { stdout } = await run('nli.mjs', []);
  const sums = { entailment: 0, contradiction: 0 };
  for (const m of stdout.matchAll(/(?<label>entailment|contradiction) flagged (?<n>\d+)\//g))
    sums[m.groups!['label'] === 'entailment' ? 'entailment' : 'contradiction'] += Number(m.groups!['n']);
  return {
    figures: {
      'sentence pairs: entailments flagged': sums.entailment,
      'sentence pairs: contradictions flagged': sums.contradiction,
    },
    tables: stdout.trimEnd(),
    misses: '',
  };
}
