import { basename, resolve } from 'node:path';
import yoctoSpinner from 'yocto-spinner';
import manifest from '../../package.json' with { type: 'json' };
import { createEngine, type Engine } from '../core/index.ts';
import type { Analysis, Level, SourceDocument } from '../core/model.ts';
import { baselineOf, baselineText, newSince, type Baseline } from '../exports/baseline.ts';
import type { EngineOptions } from '../core/options.ts';
import { groupBy } from '../core/text/group-by.ts';
import { possibleConflict } from '../core/rules/possible-conflict.ts';
import { openFindings } from '../exports/input.ts';
import { analyzeCached, cacheFolder, versionOf, type CachedAnalysis } from '../files/analysis-cache.ts';
import { annotationsLocation } from '../files/annotation-store.ts';
import { disk } from '../files/disk.ts';
import { readSources, type SourceFile } from '../files/find-sources.ts';
import { optionsOf, ownTexts, projectLocation, withProjectFindings } from '../files/packet-folder.ts';
import { ANNOTATIONS_FILE } from '../settings/annotations/schema.ts';
import { PROJECT_FILE } from '../settings/project.ts';
import { analyzeBeside } from './analyze-beside.ts';
import { keepYoungSmall } from './memory.ts';
import { FORMATS, formatOfFile, type FormatName } from './formats.ts';
import { readBaseline, refusal, writeWhole } from './result-files.ts';
import { rulePages } from '../files/rule-pages.ts';
import { discover, shownPath, type Named } from './sources.ts';
import { complain, paintFor } from './terminal.ts';

export interface CheckOptions {
  /** What the ending of `output` says, else text, when left out. */
  readonly format?: FormatName;
  readonly output?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly primary?: string;
  readonly failOn: Level | 'never';
  /** Whether possible conflicts are listed. */
  readonly possible?: boolean;
  /** Whether an answer kept from before may stand, and the new one is kept. */
  readonly cache: boolean;
}

const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** Exit codes: 0 clean, 1 findings at or above `--fail-on`, 2 usage, unreadable input or a result that could not be written. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  keepYoungSmall();
  // what is named twice is one
  const wanted = [...groupBy(paths.length > 0 ? paths : ['.'], path => resolve(path)).values()].map(
    ([first]) => first!,
  );
  const named = await discover(wanted);
  const known = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  if (known && 'why' in known) {
    complain(`--baseline ${options.baseline}: ${known.why}.`);
    return 2;
  }
  const sources = named.files.map(f => f.location.fsPath);
  for (const [option, path, baselines] of [
    ['--output', options.output, [options.baseline, options.writeBaseline]],
    ['--write-baseline', options.writeBaseline, []],
  ] as const) {
    const why = path === undefined ? undefined : await refusal(path, { folders: wanted, sources, baselines });
    if (why === undefined) continue;
    complain(`${option} ${path}: ${why}.`);
    return 2;
  }
  const { analysis, figures = 0, keep, primary, failed } = await analyze(named, options);
  if (!analysis) return 2;
  const { shown, knownCount, trouble } = await sinceBaseline(analysis, known, options.writeBaseline);
  const written = await write(shown, { named, wanted, primary, options, figures, knownCount });
  await keep?.();
  if (failed || trouble || !written) return 2;
  return hasFindings(shown, options.failOn) ? 1 : 0;
}

/** Reads and compares the sources, telling what could not be read. No analysis where nothing could. */
async function analyze(
  named: Named,
  { primary: wantedPrimary, possible, cache }: CheckOptions,
): Promise<Partial<CachedAnalysis> & { primary?: string; failed: boolean }> {
  const { files, unreadable } = named;
  const progress = progressLine(files.length);
  const read = await readSources(disk, files, done => progress.show(`Reading ${done} of ${files.length}`));
  for (const { location, why } of [...unreadable, ...read.unreadable])
    complain(`cannot read ${shownPath(location)}: ${why}.`);
  if (named.foreign.length > 0) complain(notRead(named.foreign));
  for (const folder of named.aside)
    complain(`decisions in ${folder} do not count here: they hold where that folder is checked by itself.`);
  let failed = unreadable.length > 0 || read.unreadable.length > 0;
  const candidates = wantedPrimary === undefined ? [] : primaryUris(wantedPrimary, files);
  const primary = candidates.length === 1 ? candidates[0] : undefined;
  if (wantedPrimary !== undefined && candidates.length !== 1) {
    complain(
      candidates.length === 0
        ? `--primary ${wantedPrimary}: not among the sources. Name one of the files checked, such as ${files[0]?.uri ?? 'report.md'}.`
        : `--primary ${wantedPrimary}: ${candidates.length} sources have this name. Name one with its folder, such as ${candidates[0]}.`,
    );
    failed = true;
  }
  if (read.documents.length === 0) {
    progress.end();
    return { failed: true };
  }
  progress.show('Comparing');
  const project = optionsOf(named, new Set(read.documents.map(d => d.uri)));
  const configured = possible ? withPossible(project) : project;
  const engine = createEngine(primary === undefined ? configured : { ...configured, primary });
  const answer = await compare(engine, read.documents, named, cache);
  const analysis = withProjectFindings(answer.analysis, named);
  progress.end();
  for (const { uri, problems } of analysis.documents)
    for (const { message } of problems) complain(`${uri}: ${message}.`);
  const held = engine.options.primary;
  return { ...answer, analysis, failed, ...(held === undefined ? {} : { primary: held }) };
}

/** Whether the project asks for possible conflicts. */
const isTold = ({ levels }: EngineOptions): boolean =>
  levels[possibleConflict.id] !== undefined && levels[possibleConflict.id] !== 'off';

/** Possible conflicts at the level that the project names, or as hints. */
const withPossible = (options: EngineOptions): EngineOptions =>
  isTold(options) ? options : { ...options, levels: { ...options.levels, [possibleConflict.id]: 'hint' } };

/** Documents of other programs named in full, at most. */
const NAMED_DOCUMENTS = 5;

/** "two.docx and one.pdf are not read. …": what a reader might take for compared. */
function notRead(documents: readonly string[]): string {
  const named = documents.slice(0, NAMED_DOCUMENTS);
  const more = documents.length - named.length;
  const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ').replace(/, ([^,]*)$/, ' and $1');
  const one = documents.length === 1;
  return `${list} ${one ? 'is' : 'are'} not read. Save ${one ? 'it' : 'them'} as text or Markdown to have ${one ? 'it' : 'them'} compared.`;
}

/** The engine's answer, kept from before where it may be. */
async function compare(
  engine: Engine,
  documents: readonly SourceDocument[],
  { folder }: Named,
  cache: boolean,
): Promise<CachedAnalysis> {
  if (!cache) {
    const analysis = await analyzeBeside(engine, documents);
    return { analysis, figures: analysis.claims.length, keep: async () => {} };
  }
  return analyzeCached(engine, documents, {
    analyze: analyzeBeside,
    folder: cacheFolder(),
    version: await versionOf(new URL(import.meta.url)),
    ...(folder ? { sources: folder.fsPath } : {}),
  });
}

/** Leaves out what a baseline knows; a baseline that is written knows everything found. */
async function sinceBaseline(
  analysis: Analysis,
  known: Baseline | undefined,
  file: string | undefined,
): Promise<{ shown: Analysis; knownCount?: number; trouble: boolean }> {
  let baseline = known;
  if (file !== undefined) {
    baseline = baselineOf(analysis);
    const why = await writeWhole(file, baselineText(baseline));
    if (why !== undefined) {
      complain(`cannot write ${file}: ${why}.`);
      return { shown: analysis, trouble: true };
    }
    const n = openFindings(analysis).length;
    complain(`${file}: ${n === 1 ? 'one finding is' : `${n} findings are`} known from here on.`);
  }
  if (!baseline) return { shown: analysis, trouble: false };
  const { analysis: shown, known: knownCount, gone } = newSince(analysis, baseline);
  if (gone > 0)
    complain(
      `${gone === 1 ? 'one entry' : `${gone} entries`} of the baseline no longer ${gone === 1 ? 'occurs' : 'occur'}. Write it anew with --write-baseline.`,
    );
  return { shown, knownCount, trouble: false };
}

interface Writing {
  readonly named: Named;
  readonly wanted: readonly string[];
  readonly primary: string | undefined;
  readonly options: CheckOptions;
  readonly figures: number;
  /** Findings that a baseline knows; undefined without one. */
  readonly knownCount: number | undefined;
}

/** Prints or writes the result. False where it could not be written. */
async function write(
  analysis: Analysis,
  { named, wanted, primary, options, figures, knownCount }: Writing,
): Promise<boolean> {
  const { output } = options;
  const pathOf = new Map(named.files.map(f => [f.uri, shownPath(f.location)]));
  if (named.folder) {
    pathOf.set(PROJECT_FILE, shownPath(projectLocation(named.folder)));
    pathOf.set(ANNOTATIONS_FILE, shownPath(annotationsLocation(named.folder)));
  }
  const format = options.format ?? (output === undefined ? undefined : formatOfFile(output)) ?? 'text';
  const text = FORMATS[format].make({
    analysis,
    version: manifest.version,
    title: named.project.title ?? wanted.map(path => basename(resolve(path))).join(', '),
    ...(primary === undefined ? {} : { primary }),
    pathOf: uri => (pathOf.get(uri) ?? uri).replaceAll('\\', '/'),
    otherTexts: ownTexts(named),
    rulePages: rulePages(),
    baseline: knownCount !== undefined,
    known: knownCount ?? 0,
    hidden: options.possible === true || isTold(named.project.options) ? 0 : analysis.possible.length,
    figures,
    paint: output === undefined ? paintFor(process.stdout) : (_, plain) => plain,
  });
  if (output === undefined) {
    process.stdout.write(text);
    return true;
  }
  const why = await writeWhole(output, text);
  if (why !== undefined) complain(`cannot write ${output}: ${why}.`);
  return why === undefined;
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
  return openFindings(analysis).some(f => LEVELS.indexOf(f.level) <= bar);
}

/** The uris of sources that a name means: the one at its path, else the one of its uri, else those whose uris end in it. */
function primaryUris(named: string, files: readonly SourceFile[]): string[] {
  const clean = named.replace(/^\.\//, '');
  const one = files.find(f => f.location.fsPath === resolve(named)) ?? files.find(f => f.uri === clean);
  return (one ? [one] : files.filter(f => f.uri.endsWith(`/${clean}`))).map(f => f.uri);
}
