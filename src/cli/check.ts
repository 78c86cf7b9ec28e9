import { resolve } from 'node:path';
import yoctoSpinner from 'yocto-spinner';
import { createEngine } from '../core/index.ts';
import type { Analysis, Level } from '../core/model.ts';
import { toReport } from '../core/report.ts';
import { disk } from '../files/disk.ts';
import { readSources, type SourceFile } from '../files/find-sources.ts';
import { optionsOf, projectLocation, withProjectFindings } from '../files/packet-folder.ts';
import { PROJECT_FILE } from '../settings/project.ts';
import { formatText } from './format-text.ts';
import { discover, shownPath } from './sources.ts';
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
  const named = await discover(paths.length > 0 ? paths : ['.']);
  const { files, unreadable, project } = named;
  const progress = progressLine(files.length);
  const read = await readSources(disk, files, done => progress.show(`Reading ${done} of ${files.length}`));
  for (const { location, why } of [...unreadable, ...read.unreadable])
    complain(`cannot read ${shownPath(location)}: ${why}.`);
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
  const pathOf = new Map(files.map(f => [f.uri, shownPath(f.location)]));
  if (named.folder) pathOf.set(PROJECT_FILE, shownPath(projectLocation(named.folder)));
  const configured = optionsOf(project, new Set(read.documents.map(d => d.uri)));
  const engine = createEngine(primary === undefined ? configured : { ...configured, primary });
  const analysis = withProjectFindings(engine.analyze(read.documents), named);
  progress.end();
  for (const { uri, problems } of analysis.documents)
    for (const { message } of problems) complain(`${uri}: ${message}.`);
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(toReport(analysis))}\n`
      : `${formatText(analysis, paintFor(process.stdout), uri => pathOf.get(uri) ?? uri, projectTexts(named))}\n`,
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

/** Texts that findings may lie in besides the sources. */
const projectTexts = (named: { readonly projectText?: string }): { uri: string; text: string }[] =>
  named.projectText === undefined ? [] : [{ uri: PROJECT_FILE, text: named.projectText }];

/** The uri of the primary source, named by its path or by its uri. */
function primaryUri(named: string, files: readonly SourceFile[]): string | undefined {
  const clean = named.replace(/^\.\//, '');
  return files.find(f => f.uri === clean || f.location.fsPath === resolve(named) || f.uri.endsWith(`/${clean}`))?.uri;
}
