import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { ParsedDocument, Span } from '../core/model.ts';
import { LineIndex } from '../core/text/line-index.ts';
import { homeFolder } from '../files/account.ts';
import { PROJECT_FOLDER } from '../settings/project.ts';

/** Places named on the command line. */

const PLACE = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?$/s;

export interface NamedPlace {
  /** As it was written. */
  readonly file: string;
  /** Counted from 1, as the column. */
  readonly line: number;
  readonly column?: number;
}

/** "report.md:12:5", or "report.md:12" for a line. Undefined for anything else. */
export function readPlace(name: string): NamedPlace | undefined {
  const at = PLACE.exec(name)?.groups;
  if (!at) return undefined;
  const { file, line, column } = at;
  return { file: file!, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}

export const notAPlace = (name: string): string => `${name}: name a place as FILE:LINE:COLUMN, such as report.md:12:5.`;

export const notAmongSources = (file: string, folder: string): string =>
  `${file}: not among the sources of ${relative('.', resolve(folder)) || 'the current folder'}. Name its folder with --folder, or look at how it is spelled.`;

/**
 * The nearest folder around a file that is under review; else the folder of the file. A project folder that strayed into the
 * root of the disk or a home does not make all that lies there a review: who means that says so with --folder.
 */
export function folderAround(file: string): string {
  const start = dirname(resolve(file));
  const home = resolve(homeFolder() ?? '/');
  for (let at = start; dirname(at) !== at && (at !== home || at === start); at = dirname(at))
    if (existsSync(join(at, PROJECT_FOLDER))) return at;
  return start;
}

/**
 * The line of a place in its document, as offsets (the end is where the next line begins), and the offset of its column where
 * one was named; in words, what is wrong with it.
 */
export function findPlace(
  { line, column }: NamedPlace,
  document: Pick<ParsedDocument, 'text'>,
): { readonly line: Span; readonly at?: number } | string {
  const index = new LineIndex(document.text);
  if (line < 1 || line > index.lineCount)
    return `the file has ${index.lineCount === 1 ? 'one line' : `${index.lineCount} lines`}.`;
  const start = index.offset({ line: line - 1, character: 0 });
  const end = line < index.lineCount ? index.offset({ line, character: 0 }) : document.text.length + 1;
  return { line: { start, end }, ...(column === undefined ? {} : { at: start + column - 1 }) };
}
