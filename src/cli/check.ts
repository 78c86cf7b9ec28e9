import { relative } from 'node:path';
import yoctoSpinner from 'yocto-spinner';
import { createEngine } from '../core/index.ts';
import type { Analysis, Level } from '../core/model.ts';
import { toReport } from '../core/report.ts';
import { discover, readSources } from '../files/find-sources.ts';
import { formatText } from './format-text.ts';
import { paintFor, printable } from './terminal.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly primary?: string;
  readonly failOn: Level | 'never';
}

const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** Exit codes: 0 clean, 1 findings at or above `--fail-on`, 2 usage or unreadable input. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const complain = (line: string): void => void process.stderr.write(`crosscheck: ${printable(line)}\n`);
  const { files, unreadable } = await discover(paths.length > 0 ? paths : ['.']);
  const progress = progressLine(files.length);
  const read = await readSources(files, done => progress.show(`Reading ${done} of ${files.length}`));
  for (const { path, why } of [...unreadable, ...read.unreadable]) complain(`cannot read ${path}: ${why}.`);
  let failed = unreadable.length > 0 || read.unreadable.length > 0;
  const primary = options.primary === undefined ? undefined : primaryUri(options.primary, files);
  if (options.primary !== undefined && primary === undefined) {
    complain(
      `--primary ${options.primary}: not among the sources. Name one of the files checked, such as ${files[0]?.uri ?? 'report.md'}.`,
    );
    failed = true;
  }
  if (read.documents.length === 0) {
    progress.end();
    return 2;
  }
  progress.show('Comparing');
  const pathOf = new Map(files.map(f => [f.uri, relative('.', f.path)]));
  const engine = createEngine(primary === undefined ? {} : { primary });
  const analysis = engine.analyze(read.documents);
  progress.end();
  for (const { uri, problems } of analysis.documents)
    for (const { message } of problems) complain(`${uri}: ${message}.`);
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(toReport(analysis))}\n`
      : `${formatText(analysis, paintFor(process.stdout), uri => pathOf.get(uri) ?? uri)}\n`,
  );
  return failed ? 2 : hasFindings(analysis, options.failOn) ? 1 : 0;
}

/** From this many files on, reading takes long enough to say so. */
const MANY_FILES = 20;

/** A line that says how far the work is, on a terminal and only there. */
function progressLine(files: number): { show: (text: string) => void; end: () => void } {
  if (!process.stderr.isTTY || files < MANY_FILES) return { show: () => {}, end: () => {} };
  const spinner = yoctoSpinner({ text: 'Reading', stream: process.stderr }).start();
  return { show: text => (spinner.text = text), end: () => spinner.stop() };
}

function hasFindings(analysis: Analysis, failOn: Level | 'never'): boolean {
  if (failOn === 'never') return false;
  const bar = LEVELS.indexOf(failOn);
  return analysis.findings.some(f => LEVELS.indexOf(f.level) <= bar);
}

/** The uri of the primary source, named by its path or by its uri. */
function primaryUri(named: string, files: readonly { path: string; uri: string }[]): string | undefined {
  const clean = named.replace(/^\.\//, '');
  return files.find(
    f => f.uri === clean || f.path === named || relative('.', f.path) === clean || f.uri.endsWith(`/${clean}`),
  )?.uri;
}
