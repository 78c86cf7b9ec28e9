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
  const spinner = yoctoSpinner({ text: 'Reading…', stream: process.stderr });
  if (process.stderr.isTTY && files.length > 20) spinner.start();
  const read = await readSources(files, done => (spinner.text = `Reading ${done} of ${files.length}`));
  for (const { path, why } of [...unreadable, ...read.unreadable]) complain(`cannot read ${path}: ${why}.`);
  let failed = unreadable.length > 0 || read.unreadable.length > 0;
  const primary = options.primary === undefined ? undefined : primaryUri(options.primary, files);
  if (options.primary !== undefined && primary === undefined) {
    complain(`--primary ${options.primary}: not among the sources. Name one of the files checked, such as ${files[0]?.uri ?? 'report.md'}.`);
    failed = true;
  }
  if (read.documents.length === 0) {
    spinner.stop();
    return 2;
  }
  spinner.text = 'Comparing…';
  const engine = createEngine(primary === undefined ? {} : { primary });
  const analysis = engine.analyze(read.documents);
  spinner.stop();
  for (const { uri, problems } of analysis.documents) for (const { message } of problems) complain(`${uri}: ${message}.`);
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(toReport(analysis))}\n` : `${formatText(analysis, paintFor(process.stdout))}\n`);
  return failed ? 2 : hasFindings(analysis, options.failOn) ? 1 : 0;
}

function hasFindings(analysis: Analysis, failOn: Level | 'never'): boolean {
  if (failOn === 'never') return false;
  const bar = LEVELS.indexOf(failOn);
  return analysis.findings.some(f => LEVELS.indexOf(f.level) <= bar);
}

/** The uri of the primary source, named by its path or by its uri. */
function primaryUri(named: string, files: readonly { path: string; uri: string }[]): string | undefined {
  const clean = named.replace(/^\.\//, '');
  return files.find(f => f.uri === clean || f.path === named || relative('.', f.path) === clean || f.uri.endsWith(`/${clean}`))?.uri;
}
